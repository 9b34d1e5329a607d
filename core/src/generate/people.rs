//! People whom applications are about.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::Serialize;

use super::chinese_names::original;
use super::cyrillic_names::{CYRILLIC_NATIONS, cyrillic_name};
use super::dice::Dice;
use super::latin_names::{NATIONS, Nation};
use super::{Taken, domain, mailbox, phone};
use crate::people::identity_numbers::{Sex, iin_for};
use crate::people::names::PersonName;

/// A person; passport numbers and IINs occur once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PersonPlan {
    pub name: PersonName,
    pub sex: Sex,
    pub birth: NaiveDate,
    /// ISO 3166 alpha-3.
    pub citizenship: &'static str,
    pub iin: Option<String>,
    pub passport: String,
    pub valid_from: NaiveDate,
    pub valid_until: NaiveDate,
    pub phone: String,
    pub email: String,
    /// Index into the plan's organisations; nobody employs children and private applicants.
    pub employer: Option<usize>,
}

#[derive(Clone, Copy)]
enum Origin {
    Latin(&'static Nation),
    Cyrillic(&'static (&'static str, u64, &'static str, u64)),
}

impl Origin {
    fn weight(&self) -> u64 {
        match self {
            Self::Latin(nation) => nation.weight,
            Self::Cyrillic(nation) => nation.1,
        }
    }
}

/// `count` people as of `today`, employed by `organisations` organisations.
pub(super) fn people(seed: u64, count: usize, organisations: usize, today: NaiveDate) -> Vec<PersonPlan> {
    let mut dice = Dice::apart(seed, "people");
    let origins: Vec<Origin> =
        CYRILLIC_NATIONS.iter().map(Origin::Cyrillic).chain(NATIONS.iter().map(Origin::Latin)).collect();
    let mut taken = Taken::default();
    let mut all = Vec::with_capacity(count);
    while all.len() < count {
        let Some(origin) = dice.weighted(&origins, Origin::weight) else {
            break;
        };
        let number = all.len();
        all.push(person(&mut dice, *origin, number, organisations, today, &mut taken));
    }
    all
}

fn person(
    dice: &mut Dice,
    origin: Origin,
    number: usize,
    organisations: usize,
    today: NaiveDate,
    taken: &mut Taken,
) -> PersonPlan {
    let sex = if dice.percent(58) { Sex::Male } else { Sex::Female };
    // One in five is a child of the family; the rest work or accompany.
    let age = if dice.percent(20) { dice.between(0, 17) } else { dice.between(21, 64) };
    let birth = back(today, age * 365 + age / 4 + dice.between(1, 364));
    let (name, citizenship, form) = match origin {
        Origin::Latin(nation) => (latin_name(dice, nation, sex), nation.code, nation.passport),
        Origin::Cyrillic((code, _, form, kazakh)) => (cyrillic_name(dice, *kazakh, sex), *code, *form),
    };
    // Kazakhstan's own citizens have an IIN, foreigners once they have worked or stayed here.
    let numbered = dice.percent(if citizenship == "KAZ" { 100 } else { 35 });
    let iin = numbered.then(|| own(taken, || iin_for(birth, sex, serial(dice))));
    let passport = own(taken, || Some(passport_number(dice, form)));
    let (valid_from, valid_until) = validity(dice, birth, today);
    let employer = (age >= 18 && organisations > 0 && dice.percent(78))
        .then(|| usize::try_from(dice.below(organisations as u64)).unwrap_or(0));
    let email = format!("{}.{number}@{}", mailbox(&name.display()), domain(dice));
    let phone = phone(dice);
    PersonPlan { name, sex, birth, citizenship, iin, passport, valid_from, valid_until, phone, email, employer }
}

/// Throws until the number exists and nobody has it. A day of birth has 10 000 IINs, a form of passport
/// at least 26 000 000 numbers: it ends.
fn own(taken: &mut Taken, mut throw: impl FnMut() -> Option<String>) -> String {
    loop {
        if let Some(number) = throw().filter(|n| !taken.contains(n)) {
            taken.insert(number.clone());
            return number;
        }
    }
}

fn serial(dice: &mut Dice) -> u16 {
    u16::try_from(dice.below(10_000)).unwrap_or(0)
}

fn latin_name(dice: &mut Dice, nation: &Nation, sex: Sex) -> PersonName {
    let pool = if sex == Sex::Male { nation.male } else { nation.female };
    let given = dice.pick(pool).copied().unwrap_or_default().to_owned();
    let family = dice.pick(nation.family).copied().unwrap_or_default();
    // A second given name as many passports have it, unless the first is double already.
    let second = dice.pick(pool).copied().unwrap_or_default();
    let more = dice.percent(15) && second != given && !given.contains([' ', '-']);
    let mut name = PersonName::new(if more { format!("{given} {second}") } else { given }, family);
    if nation.code == "CHN" {
        name.original = original(&name);
    }
    name
}

fn passport_number(dice: &mut Dice, form: &str) -> String {
    form.chars()
        .map(|c| match c {
            '#' => char::from(b'0' + u8::try_from(dice.below(10)).unwrap_or(0)),
            '@' => char::from(b'A' + u8::try_from(dice.below(26)).unwrap_or(0)),
            fixed => fixed,
        })
        .collect()
}

/// Ten years for adults, five for children; three in a hundred have run out, some run out soon.
fn validity(dice: &mut Dice, birth: NaiveDate, today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let years = if today.year() - birth.year() < 18 { 5 } else { 10 };
    let whole = i64::from(years) * 365;
    let since_birth = (today - birth).num_days();
    let ago = if dice.percent(3) { dice.between(whole + 10, whole + 400) } else { dice.between(20, whole - 5) };
    let from = back(today, ago.min(since_birth - 1).max(0));
    let until = from.checked_add_months(Months::new(years * 12)).map_or(from, |day| back(day, 1));
    (from, until)
}

fn back(day: NaiveDate, days: i64) -> NaiveDate {
    day.checked_sub_days(Days::new(days.unsigned_abs())).unwrap_or(day)
}
