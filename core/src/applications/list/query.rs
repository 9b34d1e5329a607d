//! What somebody wants to see in the list. A saved view is such a query on a card: what a newer program put in is
//! passed over, and a word that nobody knows finds nothing.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Flag;
use crate::document::DocId;

/// Filters, text and order. Within one filter any of its words is enough; the filters must all be met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Query {
    pub v: u32,
    /// Beginnings of names and numbers, in any script.
    pub text: String,
    pub kinds: Vec<String>,
    /// Named statuses show whatever is in them, ended or draft.
    pub statuses: Vec<String>,
    pub services: Vec<String>,
    pub owners: Vec<Owner>,
    /// Words of `due::Waiting`.
    pub waiting: Vec<String>,
    pub cities: Vec<String>,
    /// Words of `cards::Channel`.
    pub channels: Vec<String>,
    /// All of them must be set.
    pub flags: Vec<Flag>,
    pub citizenships: Vec<String>,
    /// Where the passport is.
    pub places: Vec<String>,
    pub ages: Vec<Age>,
    pub due: Option<DueIn>,
    /// Only those that wait for a second person's signature and that whoever looks may sign.
    pub to_sign: bool,
    /// Only those that are not ended.
    pub open: bool,
    pub drafts: bool,
    pub sort: Sort,
    pub descending: bool,
}

impl Default for Query {
    fn default() -> Query {
        Query {
            v: 1,
            text: String::new(),
            kinds: Vec::new(),
            statuses: Vec::new(),
            services: Vec::new(),
            owners: Vec::new(),
            waiting: Vec::new(),
            cities: Vec::new(),
            channels: Vec::new(),
            flags: Vec::new(),
            citizenships: Vec::new(),
            places: Vec::new(),
            ages: Vec::new(),
            due: None,
            to_sign: false,
            open: true,
            drafts: false,
            sort: Sort::Default,
            descending: false,
        }
    }
}

/// Who looks, and when: what a saved view leaves open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looking {
    pub me: DocId,
    /// Absent colleagues whose deputy she is.
    pub stands_for: Vec<DocId>,
    /// Everybody who is absent: an application's own deputy sees it then.
    pub absent: Vec<DocId>,
    /// What waits for a signature that is not hers to give; none = she signs nothing. Looked up where it is asked for.
    pub may_not_sign: Option<Vec<DocId>>,
    pub today: NaiveDate,
}

/// Whose applications: `me`, `nobody`, or the id of a member of staff.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Owner {
    Me,
    Nobody,
    Of(DocId),
}

impl From<String> for Owner {
    fn from(word: String) -> Owner {
        match word.as_str() {
            "me" => Owner::Me,
            "nobody" => Owner::Nobody,
            id => Owner::Of(DocId::parse(id).unwrap_or(DocId(uuid::Uuid::nil()))),
        }
    }
}

impl From<Owner> for String {
    fn from(owner: Owner) -> String {
        match owner {
            Owner::Me => "me".to_owned(),
            Owner::Nobody => "nobody".to_owned(),
            Owner::Of(id) => id.to_string(),
        }
    }
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $one:ident = $word:literal),* $(,)? } else $other:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(from = "String", into = "String")]
        pub enum $name { $($(#[$of])* $one,)* }

        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$one),*];

            pub fn as_str(self) -> &'static str {
                match self { $($name::$one => $word,)* }
            }
        }

        impl From<String> for $name {
            fn from(word: String) -> $name {
                $name::ALL.iter().copied().find(|one| one.as_str() == word).unwrap_or($name::$other)
            }
        }

        impl From<$name> for String {
            fn from(one: $name) -> String {
                one.as_str().to_owned()
            }
        }
    };
}
pub(super) use words;

words! {
    /// For how many calendar days an application has stood in its status.
    Age {
        Day = "day",
        Week = "week",
        Month = "month",
        Quarter = "quarter",
        Longer = "longer",
        /// Nobody knows since when.
        Unknown = "unknown",
    } else Unknown
}

impl Age {
    /// `since` and `today` in days since 1970.
    pub fn of(since: Option<i64>, today: i64) -> Age {
        match since.map(|since| today - since) {
            None => Age::Unknown,
            Some(..=1) => Age::Day,
            Some(2..=7) => Age::Week,
            Some(8..=30) => Age::Month,
            Some(31..=91) => Age::Quarter,
            Some(_) => Age::Longer,
        }
    }
}

words! {
    /// When somebody here should act.
    DueIn {
        Overdue = "overdue",
        Today = "today",
        /// Today and the six days after it.
        Week = "week",
        /// Finds nothing: a newer program's word.
        Unknown = "unknown",
    } else Unknown
}

impl DueIn {
    pub fn holds(self, due: Option<i64>, today: i64) -> bool {
        let Some(due) = due else { return false };
        match self {
            DueIn::Overdue => due < today,
            DueIn::Today => due == today,
            DueIn::Week => (today..today + 7).contains(&due),
            DueIn::Unknown => false,
        }
    }
}

words! {
    /// The order of the list. Equal ones stand newest first.
    Sort {
        /// Resubmitted first, then by due day, then newest.
        Default = "default",
        Number = "number",
        Person = "person",
        Company = "company",
        Status = "status",
        Since = "since",
        Created = "created",
        Owner = "owner",
    } else Default
}
