//! The form of an application as the portal lays it out: sections, fields, what each takes, whether it is required
//! (000-13…25). One row a field: the page draws its form from here, a pasted page is read by it, and nothing is called
//! missing that is not in it.

/// What a field takes. The page chooses a control by it, the core reads the typed text by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    Text,
    /// A name in Latin letters as in the passport (000-28).
    Name,
    /// `YYYY-MM-DD` in the card; day first when it is typed.
    Date,
    /// An ISO 3166 alpha-3 code in the card; any name of the country when it is typed.
    Country,
    /// `M` or `F`.
    Sex,
    Phone,
    Email,
    /// 12 digits.
    Iin,
    Bin,
    Tick,
    /// A whole number from 1.
    Count,
    /// The key of a service.
    Service,
    /// `Astana` or `Almaty`.
    City,
    /// `true` = an AIFC participant.
    Participant,
    /// Decimal text.
    Money,
    /// `single` or `multiple`.
    Entries,
}

/// One field of the form.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    pub section: &'static str,
    /// The card, or the family of cards, that holds it.
    pub card: &'static str,
    pub name: &'static str,
    pub takes: Takes,
    pub required: bool,
}

pub const DECLARATION: &str = "declaration";
pub const SERVICES: &str = "services";
pub const CONTACT: &str = "contact";
pub const PERSONS: &str = "persons";
pub const OFFER: &str = "offer";

/// What the client attached: files in slots, no fields of the form.
pub const DOCUMENTS: &str = "documents";

/// In the portal's order.
pub const SECTIONS: [&str; 5] = [DECLARATION, SERVICES, CONTACT, PERSONS, OFFER];

const fn must(section: &'static str, card: &'static str, name: &'static str, takes: Takes) -> Field {
    Field { section, card, name, takes, required: true }
}

const fn may(section: &'static str, card: &'static str, name: &'static str, takes: Takes) -> Field {
    Field { section, card, name, takes, required: false }
}

/// Every field, in the portal's order within its section.
pub const FIELDS: &[Field] = &[
    // 000-14
    must(DECLARATION, "declaration", "state_services", Takes::Tick),
    must(DECLARATION, "declaration", "true_information", Takes::Tick),
    must(DECLARATION, "declaration", "personal_data", Takes::Tick),
    // 000-04, 000-16: BIN and name are required of legal entities only.
    must(SERVICES, "case", "city", Takes::City),
    must(SERVICES, "organisation", "participant", Takes::Participant),
    may(SERVICES, "organisation", "bin", Takes::Bin),
    may(SERVICES, "organisation", "name", Takes::Text),
    // 000-17…21
    must(SERVICES, "service", "service", Takes::Service),
    may(SERVICES, "service", "personal_manager", Takes::Tick),
    may(SERVICES, "service", "priority", Takes::Tick),
    must(SERVICES, "service", "amount", Takes::Count),
    may(SERVICES, "service", "price", Takes::Money),
    may(SERVICES, "service", "price_reason", Takes::Text),
    // 000-22
    must(CONTACT, "contact", "given", Takes::Name),
    must(CONTACT, "contact", "family", Takes::Name),
    must(CONTACT, "contact", "citizenship", Takes::Country),
    may(CONTACT, "contact", "iin", Takes::Iin),
    must(CONTACT, "contact", "birth_date", Takes::Date),
    must(CONTACT, "contact", "sex", Takes::Sex),
    must(CONTACT, "contact", "document_number", Takes::Text),
    must(CONTACT, "contact", "valid_from", Takes::Date),
    must(CONTACT, "contact", "valid_until", Takes::Date),
    must(CONTACT, "contact", "phone", Takes::Phone),
    must(CONTACT, "contact", "email", Takes::Email),
    // 000-24
    must(PERSONS, "person", "given", Takes::Name),
    must(PERSONS, "person", "family", Takes::Name),
    must(PERSONS, "person", "citizenship", Takes::Country),
    may(PERSONS, "person", "iin", Takes::Iin),
    must(PERSONS, "person", "birth_date", Takes::Date),
    must(PERSONS, "person", "sex", Takes::Sex),
    must(PERSONS, "person", "document_number", Takes::Text),
    must(PERSONS, "person", "valid_from", Takes::Date),
    must(PERSONS, "person", "valid_until", Takes::Date),
    must(PERSONS, "person", "phone", Takes::Phone),
    must(PERSONS, "person", "email", Takes::Email),
    must(PERSONS, "person", "position", Takes::Text),
    // 000-25
    must(PERSONS, "visa", "from", Takes::Date),
    must(PERSONS, "visa", "until", Takes::Date),
    must(PERSONS, "visa", "home_address", Takes::Text),
    must(PERSONS, "visa", "abroad_address", Takes::Text),
    must(PERSONS, "visa", "frequency", Takes::Entries),
    // 000-30
    must(OFFER, "offer", "accepted", Takes::Tick),
];

/// The field of a card's family by its name.
pub fn field(card: &str, name: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.card == card && field.name == name)
}

/// The fields of one section.
pub fn fields_of(section: &str) -> impl Iterator<Item = &'static Field> {
    FIELDS.iter().filter(move |field| field.section == section)
}
