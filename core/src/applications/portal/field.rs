//! What a column can be.

use serde::{Deserialize, Serialize};

/// What a column holds. Lists and sheets share them; `Date`, `Previous`, `Comment` and `Roles` are a history's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The portal's ID (000-09).
    Number,
    Service,
    Created,
    Status,
    /// Who handles it at the Centre.
    Owner,
    Company,
    Bin,
    /// The foreigner; in a history whoever made the step.
    Person,
    /// Who applies, where that is not the person.
    Applicant,
    Passport,
    VisaExpiry,
    /// Where the passport lies.
    PassportPlace,
    City,
    Phone,
    Email,
    Note,
    Date,
    Previous,
    Comment,
    Roles,
}

impl Field {
    /// In the order in which a mapping offers them.
    pub const ALL: [Field; 20] = [
        Field::Number,
        Field::Company,
        Field::Bin,
        Field::Person,
        Field::Passport,
        Field::VisaExpiry,
        Field::Status,
        Field::Owner,
        Field::Note,
        Field::PassportPlace,
        Field::Service,
        Field::Created,
        Field::Applicant,
        Field::City,
        Field::Phone,
        Field::Email,
        Field::Date,
        Field::Previous,
        Field::Comment,
        Field::Roles,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Field::Number => "number",
            Field::Service => "service",
            Field::Created => "created",
            Field::Status => "status",
            Field::Owner => "owner",
            Field::Company => "company",
            Field::Bin => "bin",
            Field::Person => "person",
            Field::Applicant => "applicant",
            Field::Passport => "passport",
            Field::VisaExpiry => "visa-expiry",
            Field::PassportPlace => "passport-place",
            Field::City => "city",
            Field::Phone => "phone",
            Field::Email => "email",
            Field::Note => "note",
            Field::Date => "date",
            Field::Previous => "previous",
            Field::Comment => "comment",
            Field::Roles => "roles",
        }
    }

    pub fn parse(word: &str) -> Option<Field> {
        Field::ALL.into_iter().find(|field| field.as_str() == word)
    }

    pub(super) fn is_date(self) -> bool {
        matches!(self, Field::Created | Field::VisaExpiry | Field::Date)
    }

    /// Only somebody's own sheet has these.
    pub(super) fn only_in_sheets(self) -> bool {
        matches!(self, Field::Passport | Field::VisaExpiry | Field::PassportPlace | Field::Note)
    }
}
