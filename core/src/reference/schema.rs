//! What columns each table has. A file that strays from this is refused, so code may rely on it.

use chrono::{NaiveDate, NaiveTime};

use super::table::Cell;

/// What a cell of a column may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    List,
    Integer,
    Flag,
    /// An exact decimal number, kept as text.
    Decimal,
    /// `2026-05-09`, kept as text.
    Date,
    /// `09:30`, kept as text.
    Time,
    OneOf(&'static [&'static str]),
    /// The key of a row of another table.
    Ref(&'static str),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    pub name: &'static str,
    pub kind: Kind,
    pub required: bool,
    /// People and portals name the row by this cell; one label never names two keys of a table.
    pub label: bool,
}

impl Column {
    /// Says in words why a cell does not fit.
    pub fn check(&self, cell: &Cell) -> Result<(), String> {
        let wrong = |wanted: &str| Err(format!("{} must be {wanted}", self.name));
        match (self.kind, cell) {
            (Kind::Text | Kind::Ref(_), Cell::Text(text)) if !text.trim().is_empty() => Ok(()),
            (Kind::Text | Kind::Ref(_), _) => wrong("a text that is not empty"),
            (Kind::List, Cell::List(texts)) if texts.iter().all(|text| !text.trim().is_empty()) => Ok(()),
            (Kind::List, _) => wrong("a list of texts, none of them empty"),
            (Kind::Integer, Cell::Integer(_)) | (Kind::Flag, Cell::Flag(_)) => Ok(()),
            (Kind::Integer, _) => wrong("a whole number"),
            (Kind::Flag, _) => wrong("true or false"),
            (Kind::Decimal, Cell::Text(text)) if is_decimal(text) => Ok(()),
            (Kind::Decimal, _) => wrong("a decimal number in quotes, like \"12.5\""),
            (Kind::Date, Cell::Text(text)) if text.parse::<NaiveDate>().is_ok() => Ok(()),
            (Kind::Date, _) => wrong("a date like 2026-05-09"),
            (Kind::Time, Cell::Text(text)) if is_time(text) => Ok(()),
            (Kind::Time, _) => wrong("a time like \"09:30\""),
            (Kind::OneOf(known), Cell::Text(text)) if known.contains(&text.as_str()) => Ok(()),
            (Kind::OneOf(known), _) => wrong(&format!("one of {}", known.join(", "))),
        }
    }
}

fn is_decimal(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match text.split_once('.') {
        Some((whole, part)) => digits(whole) && digits(part),
        None => digits(text),
    }
}

fn is_time(text: &str) -> bool {
    text.len() == 5 && NaiveTime::parse_from_str(text, "%H:%M").is_ok()
}

#[derive(Debug)]
pub struct Schema {
    pub name: &'static str,
    pub columns: &'static [Column],
    /// The key of every row must be a date of its validity (holidays).
    pub key_is_date: bool,
}

const fn must(name: &'static str, kind: Kind) -> Column {
    Column { name, kind, required: true, label: false }
}

const fn may(name: &'static str, kind: Kind) -> Column {
    Column { name, kind, required: false, label: false }
}

const fn label(column: Column) -> Column {
    Column { label: true, ..column }
}

const EN: Column = must("en", Kind::Text);
const RU: Column = must("ru", Kind::Text);
const KK: Column = must("kk", Kind::Text);
const ALIASES: Column = label(may("aliases", Kind::List));

const fn table(name: &'static str, columns: &'static [Column]) -> Schema {
    Schema { name, columns, key_is_date: false }
}

/// Every table, in the order in which the settings list them.
pub const SCHEMAS: &[Schema] = &[
    table(
        "services",
        &[
            must("group", Kind::Ref("service-groups")),
            may("section", Kind::Ref("service-groups")),
            must("kind", Kind::OneOf(&["invitation", "visa", "club", "waiver", "family", "older_wording"])),
            label(EN),
            label(RU),
            label(KK),
            must("short_en", Kind::Text),
            must("short_ru", Kind::Text),
            must("short_kk", Kind::Text),
            ALIASES,
            may("visa", Kind::Text),
            may("years", Kind::Integer),
            may("entries", Kind::OneOf(&["single", "multiple"])),
            may("dependent", Kind::Flag),
            may("participants_only", Kind::Flag),
            may("most_persons", Kind::Integer),
            may("not_for", Kind::List),
        ],
    ),
    table(
        "service-groups",
        &[
            must("kind", Kind::OneOf(&["group", "section"])),
            must("place", Kind::Integer),
            may("parent", Kind::Ref("service-groups")),
            label(EN),
            label(RU),
            label(KK),
        ],
    ),
    table(
        "prices",
        &[
            must("service", Kind::Ref("services")),
            must("personal_manager", Kind::Flag),
            must("priority", Kind::Flag),
            must("amount", Kind::Decimal),
            must("currency", Kind::Text),
            may("product_code", Kind::Text),
            may("source_ru", Kind::Text),
            may("source_kk", Kind::Text),
        ],
    ),
    table("booking-services", &[label(EN), label(RU), label(KK), ALIASES, must("minutes", Kind::Integer)]),
    table(
        "booking-rules",
        &[EN, RU, KK, must("value", Kind::Integer), must("unit", Kind::OneOf(&["day", "hour", "person"]))],
    ),
    table(
        "statuses",
        &[
            label(EN),
            label(RU),
            label(KK),
            ALIASES,
            must("kind", Kind::OneOf(&["portal", "waiver", "desk"])),
            may("stage", Kind::Integer),
            may("stage_inferred", Kind::Flag),
            may("names_stage", Kind::Flag),
            must("set_by", Kind::List),
            must("client_edit", Kind::OneOf(&["yes", "no", "payer", "booking"])),
            may("final", Kind::Flag),
        ],
    ),
    table(
        "norms",
        &[
            must("waiting", Kind::OneOf(&["client", "centre", "supervisor", "mo", "nobody"])),
            may("days", Kind::Integer),
        ],
    ),
    table(
        "limits",
        &[
            must("value", Kind::Integer),
            must("unit", Kind::OneOf(&["day", "month", "year", "page", "megabyte", "megapixel", "pixel"])),
        ],
    ),
    table("return-reasons", &[must("about", Kind::Text), EN, RU, KK, may("booking", Kind::Ref("booking-services"))]),
    table("originals", &[label(EN), label(RU), label(KK)]),
    table(
        "documents",
        &[
            must("of", Kind::OneOf(&["company", "person", "case", "outcome"])),
            must("place", Kind::Integer),
            label(EN),
            label(RU),
            label(KK),
            // Words by which a file is proposed for it: no labels, several documents share some.
            may("aliases", Kind::List),
            may("most", Kind::Integer),
            may("counter", Kind::Flag),
            may("fresh", Kind::OneOf(&["year"])),
            may("age", Kind::Ref("limits")),
            may("reason", Kind::Ref("return-reasons")),
            may("template", Kind::Text),
            may("note_en", Kind::Text),
            may("note_ru", Kind::Text),
            may("note_kk", Kind::Text),
        ],
    ),
    table(
        "document-needs",
        &[
            must("document", Kind::Ref("documents")),
            may("kind", Kind::OneOf(&["invitation", "visa", "club", "waiver", "family", "older_wording"])),
            may("service", Kind::Ref("services")),
            may("visa", Kind::Text),
            may("dependent", Kind::Flag),
            may("personal_manager", Kind::Flag),
            may("priority", Kind::Flag),
            must("required", Kind::Flag),
        ],
    ),
    table(
        "countries",
        &[
            must("kind", Kind::OneOf(&["country", "mrz_only", "specimen"])),
            may("alpha2", Kind::Text),
            may("numeric", Kind::Text),
            label(EN),
            label(RU),
            label(KK),
            must("mrz", Kind::List),
            ALIASES,
            may("belongs_to", Kind::Ref("countries")),
        ],
    ),
    table("eaeu", &[must("country", Kind::Ref("countries"))]),
    Schema {
        name: "holidays",
        columns: &[
            must("day", Kind::OneOf(&["off", "worked"])),
            EN,
            RU,
            KK,
            may("moved_from", Kind::Date),
            may("estimated", Kind::Flag),
        ],
        key_is_date: true,
    },
    table("rates", &[EN, RU, KK, must("value", Kind::Decimal), must("unit", Kind::OneOf(&["KZT", "percent"]))]),
    table("state-fees", &[EN, RU, KK, must("value", Kind::Decimal), must("unit", Kind::OneOf(&["MCI", "KZT"]))]),
    table(
        "hours",
        &[
            must("opens", Kind::Time),
            must("closes", Kind::Time),
            may("lunch_from", Kind::Time),
            may("lunch_to", Kind::Time),
        ],
    ),
    table("clock", &[must("minutes_east", Kind::Integer)]),
    // The same words name several values, so they are no labels in the sense of the other tables.
    table(
        "portal-labels",
        &[
            must("kind", Kind::OneOf(&["heading", "field", "column", "word", "file", "control", "note"])),
            must(
                "section",
                Kind::OneOf(&["declaration", "services", "contact", "persons", "offer", "invoice", "page"]),
            ),
            may("path", Kind::Text),
            may("value", Kind::Text),
            EN,
            RU,
            may("aliases", Kind::List),
        ],
    ),
];

pub fn schema_of(name: &str) -> Option<&'static Schema> {
    SCHEMAS.iter().find(|schema| schema.name == name)
}
