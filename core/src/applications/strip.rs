//! A value as it is typed into the portal: day first, names of countries and services in the portal's own English words,
//! Latin as in the passport.

use chrono::NaiveDate;

use super::sections::{Field, Takes};
use crate::reference::{Reference, Row};

/// `value` as the card holds it. What the tables do not know stays as it is.
pub fn typed(field: &Field, value: &str, reference: &Reference, today: NaiveDate) -> String {
    let english = |row: &Row| row.text("en").map(str::to_owned);
    let known = match field.takes {
        Takes::Date => value.parse::<NaiveDate>().ok().map(|date| date.format("%d/%m/%Y").to_string()),
        Takes::Country => reference.look_up("countries", value, today).and_then(english),
        Takes::Service => reference.look_up("services", value, today).and_then(english),
        // 000-22: the choices of the screen.
        Takes::Sex => ["Female", "Male"].into_iter().find(|word| word.starts_with(value)).map(str::to_owned),
        _ => word(field, value, reference, today),
    };
    known.unwrap_or_else(|| value.to_owned())
}

/// The portal's word for one of several choices.
fn word(field: &Field, value: &str, reference: &Reference, today: NaiveDate) -> Option<String> {
    let names = |path: &str| path.split('/').next() == Some(field.card) && path.rsplit('/').next() == Some(field.name);
    let rows = reference.table("portal-labels")?.chosen_at(today);
    let is_it = |row: &&Row| row.text("value") == Some(value) && row.text("path").is_some_and(names);
    rows.into_iter().find(is_it)?.text("en").map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::applications::sections::field;

    #[test]
    fn values_are_typed_as_the_portal_takes_them() {
        let reference = Reference::shipped().unwrap();
        let today = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        let told = |card, name, value| typed(field(card, name).unwrap(), value, &reference, today);
        assert_eq!(told("person", "birth_date", "1990-01-25"), "25/01/1990");
        assert_eq!(told("person", "citizenship", "FRA"), "France");
        assert_eq!(told("person", "sex", "F"), "Female");
        assert_eq!(told("visa", "frequency", "multiple"), "Multiple");
        assert_eq!(told("case", "city", "Astana"), "Astana");
        assert_eq!(told("service", "service", "visa_work_c3_1y"), "Work visa C3 (up 1-year validity)");
        assert_eq!(told("person", "given", "ANNA-MARÍA"), "ANNA-MARÍA");
        assert_eq!(told("person", "citizenship", "ZZZ"), "ZZZ", "what nobody knows is not guessed");
    }
}
