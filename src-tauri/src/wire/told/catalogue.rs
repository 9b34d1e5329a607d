//! The words that every screen needs, made once and again when reference rows change.

use casebook::reference::{Reference, Row};

use super::{Names, takes};

told! {
    /// The words and the form that lists and pages use; asked once, and again when reference rows change.
    Catalogue {
        statuses: Vec<StatusWord>,
        services: Vec<ServiceWord>,
        countries: Vec<CountryWord>,
        fields: Vec<FieldWord>,
        /// Papers that clients usually bring.
        originals: Vec<PaperWord>,
        /// What lies in slots.
        documents: Vec<PaperWord>,
        staff: Vec<StaffWord>,
        /// Where *Open in portal* leads, with `{id}` in it; null: no address is set.
        portal_address: Option<String>,
    }
    PaperWord {
        key: String,
        names: Names,
    }
    StatusWord {
        key: String,
        names: Names,
        /// 1 to 9 of the portal's bar.
        stage: Option<u32>,
        names_stage: bool,
        /// `portal`, `waiver`, `desk`
        kind: String,
        waiting: String,
    }
    ServiceWord {
        key: String,
        names: Names,
        short: Names,
        group: Names,
        section: Option<Names>,
        kind: String,
        /// Not offered for new applications any more: wordings of old lists.
        older: bool,
    }
    CountryWord {
        key: String,
        names: Names,
    }
    FieldWord {
        section: String,
        card: String,
        name: String,
        takes: String,
        required: bool,
    }
    StaffWord {
        id: String,
        name: String,
        active: bool,
        /// Away today; her cases stand with the deputy.
        away_until: Option<String>,
        deputy: Option<String>,
    }
}

/// The newest row of each key, whether it still holds or not.
fn newest<'r>(reference: &'r Reference, table: &str) -> Vec<&'r Row> {
    let Some(table) = reference.table(table) else { return Vec::new() };
    let newest = |row: &&Row| {
        table.rows_of(&row.key).max_by_key(|one| (one.own, one.valid_from)).is_some_and(|one| std::ptr::eq(one, *row))
    };
    table.rows.iter().filter(newest).collect()
}

impl Catalogue {
    pub fn of(casebook: &casebook::Casebook) -> Result<Catalogue, casebook::Failure> {
        let reference = casebook.reference()?;
        let today = casebook.env().now().date();
        let rows = |table: &str| reference.table(table).map(|table| table.chosen_at(today)).unwrap_or_default();
        let names = |row: &Row| casebook::reference::Names::of(row).into();
        let group = |key: Option<&str>| key.and_then(|key| reference.look_up("service-groups", key, today)).map(names);
        let empty = || Names { en: String::new(), ru: String::new(), kk: String::new() };
        let staff = casebook.staff()?;
        Ok(Catalogue {
            statuses: rows("statuses")
                .into_iter()
                .map(|row| StatusWord {
                    key: row.key.clone(),
                    names: names(row),
                    stage: row.integer("stage").and_then(|stage| u32::try_from(stage).ok()),
                    names_stage: row.flag("names_stage"),
                    kind: row.text("kind").unwrap_or_default().to_owned(),
                    waiting: casebook::applications::due::waiting_for(&row.key, &reference, today).as_str().to_owned(),
                })
                .collect(),
            // Old applications carry services that are not offered any more.
            services: newest(&reference, "services")
                .into_iter()
                .map(|row| ServiceWord {
                    key: row.key.clone(),
                    names: names(row),
                    short: Names { en: row.shown("short_en"), ru: row.shown("short_ru"), kk: row.shown("short_kk") },
                    group: group(row.text("group")).unwrap_or_else(empty),
                    section: group(row.text("section")),
                    kind: row.text("kind").unwrap_or_default().to_owned(),
                    older: row.text("kind") == Some("older_wording") || !row.holds_at(today),
                })
                .collect(),
            countries: rows("countries")
                .into_iter()
                .filter(|row| row.text("kind") == Some("country"))
                .map(|row| CountryWord { key: row.key.clone(), names: names(row) })
                .collect(),
            fields: casebook::applications::sections::FIELDS
                .iter()
                .map(|field| FieldWord {
                    section: field.section.to_owned(),
                    card: field.card.to_owned(),
                    name: field.name.to_owned(),
                    takes: takes(field.takes).to_owned(),
                    required: field.required,
                })
                .collect(),
            originals: rows("originals")
                .into_iter()
                .map(|row| PaperWord { key: row.key.clone(), names: names(row) })
                .collect(),
            documents: newest(&reference, "documents")
                .into_iter()
                .map(|row| PaperWord { key: row.key.clone(), names: names(row) })
                .collect(),
            staff: staff
                .0
                .values()
                .map(|member| {
                    let away = Some(&member.absence).filter(|absence| absence.covers(today));
                    StaffWord {
                        id: member.id.to_string(),
                        name: member.name.clone(),
                        active: member.may_sign_in(),
                        away_until: away.and_then(|absence| absence.to).map(|day| day.to_string()),
                        deputy: away.and_then(|absence| absence.deputy).map(|id| id.to_string()),
                    }
                })
                .collect(),
            portal_address: casebook.office()?.0.portal_address,
        })
    }
}
