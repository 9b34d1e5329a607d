//! What a document's machine-readable lines say, field by field of the form, beside what stands there.
//!
//! The document's own spelling wins. A name that stands in Cyrillic is compared by its transliteration, as a hint only; what
//! the lines leave open is never filled in.

use chrono::NaiveDate;
use mrz::TransliterationStyle;

use super::path::read_date;
use crate::people::identity_numbers::Sex;
use crate::people::mrz::{LineDate, Over, Reading};
use crate::people::names::{TextScript, plain_letters, script_of};
use crate::people::transliteration;
use crate::reference::Reference;

/// How a field of the lines stands to that of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Same,
    Differs,
    /// Nothing stands in the form.
    Empty,
    /// The lines do not say it.
    Unread,
}

impl State {
    pub fn as_str(self) -> &'static str {
        match self {
            State::Same => "same",
            State::Differs => "differs",
            State::Empty => "empty",
            State::Unread => "unread",
        }
    }
}

/// What has to be known of a field before it is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// Its check digit is wrong.
    WrongDigit,
    /// A part of the date is unknown in the document.
    UnknownPart,
    /// There is no such day.
    NoSuchDay,
    /// The document has one name only.
    OneName,
    /// The names fill their line: what is longer was cut off.
    Cut,
    /// The same name, which stands in Cyrillic.
    Cyrillic,
    /// No country has this code.
    UnknownCode,
    /// The visa's, not the passport's.
    OfVisa,
    NotSaid,
}

impl Remark {
    pub fn as_str(self) -> &'static str {
        match self {
            Remark::WrongDigit => "wrong-digit",
            Remark::UnknownPart => "unknown-part",
            Remark::NoSuchDay => "no-such-day",
            Remark::OneName => "one-name",
            Remark::Cut => "cut",
            Remark::Cyrillic => "cyrillic",
            Remark::UnknownCode => "unknown-code",
            Remark::OfVisa => "of-visa",
            Remark::NotSaid => "not-said",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineField {
    /// The field of `contact` and `person/*`: `family`, `birth_date`.
    pub name: &'static str,
    /// As the form takes it; none where the lines do not say it.
    pub read: Option<String>,
    /// As the lines print it.
    pub printed: String,
    pub state: State,
    pub remark: Option<Remark>,
    /// Whether it may be taken over without a second look.
    pub take: bool,
}

/// Every field that the lines have, in the order of the form. `typed` gives what stands in a field, as typed or as kept.
pub fn compared(reading: &Reading, typed: impl Fn(&str) -> Option<String>, reference: &Reference) -> Vec<LineField> {
    let wrong = |over| reading.checks.iter().any(|check| check.over == over && !check.right);
    let digit = |over| wrong(over).then_some(Remark::WrongDigit);
    let visa = reading.shape.is_visa().then_some(Remark::OfVisa);
    let country = reference.country_by_mrz(&reading.nationality);
    let sex = reading.sex.map(|sex| if sex == Sex::Male { "M" } else { "F" }.to_owned());
    let day = |date: &LineDate, over| {
        let remark = match date.date {
            Some(_) => digit(over),
            None if date.is_unknown() => Some(Remark::UnknownPart),
            None => Some(Remark::NoSuchDay),
        };
        (date.date.map(|day| day.to_string()), date.parts(), remark)
    };
    let name = |text: &str| {
        let remark = if text.is_empty() { Some(Remark::OneName) } else { reading.names_full.then_some(Remark::Cut) };
        ((!text.is_empty()).then(|| capitalised(text)), text.to_owned(), remark)
    };
    let all = [
        ("given", name(&reading.given)),
        ("family", name(&reading.family)),
        (
            "citizenship",
            (
                country.map(|row| row.key.clone()),
                reading.nationality.clone(),
                country.is_none().then_some(Remark::UnknownCode),
            ),
        ),
        ("iin", (reading.iin.clone(), reading.iin.clone().unwrap_or_default(), digit(Over::Personal))),
        ("birth_date", day(&reading.birth, Over::Birth)),
        ("sex", (sex.clone(), sex.clone().unwrap_or_default(), sex.is_none().then_some(Remark::NotSaid))),
        ("document_number", (Some(reading.number.clone()), reading.number.clone(), visa.or(digit(Over::Number)))),
        ("valid_until", {
            let (read, printed, remark) = day(&reading.expiry, Over::Expiry);
            (read, printed, visa.or(remark))
        }),
    ];
    let said = all.into_iter().filter(|(name, (read, ..))| !(read.is_none() && *name == "iin"));
    said.map(|(name, (read, printed, remark))| {
        let stands = typed(name).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        let (state, remark) = match (&read, &stands) {
            (None, _) => (State::Unread, remark),
            (Some(_), None) => (State::Empty, remark),
            (Some(read), Some(stands)) if same(name, read, stands, reading, reference) => (State::Same, remark),
            (Some(_), Some(stands)) if cyrillic(name, &printed, stands) => {
                (State::Differs, remark.or(Some(Remark::Cyrillic)))
            }
            (Some(_), Some(_)) => (State::Differs, remark),
        };
        let sure =
            matches!(remark, None | Some(Remark::Cyrillic)) || remark == Some(Remark::Cut) && state == State::Empty;
        LineField { name, read, printed, state, remark, take: sure && matches!(state, State::Differs | State::Empty) }
    })
    .collect()
}

/// `ANNA MARIA` → `Anna Maria`: names are asked for with proper capitals (000-28), which the lines do not have.
fn capitalised(text: &str) -> String {
    let word =
        |word: &str| word.chars().enumerate().map(|(at, c)| if at > 0 { c.to_ascii_lowercase() } else { c }).collect();
    text.split(' ').map(word).collect::<Vec<String>>().join(" ")
}

fn same(name: &str, read: &str, stands: &str, reading: &Reading, reference: &Reference) -> bool {
    let day = |date: &LineDate| read_date(stands).is_some_and(|day: NaiveDate| date.may_be(day));
    match name {
        "given" | "family" => spelled_the_same(read, stands, reading.names_full),
        "birth_date" => day(&reading.birth),
        "valid_until" => day(&reading.expiry),
        "citizenship" => reference
            .country_by_label(stands)
            .or_else(|| reference.country_by_mrz(stands))
            .is_some_and(|row| row.key == read),
        "document_number" | "iin" => {
            let plain = |text: &str| {
                text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect::<String>()
            };
            plain(read) == plain(stands)
        }
        _ => stands.eq_ignore_ascii_case(read),
    }
}

/// As Doc 9303-3 spells it: hyphens and apostrophes do not count, `Müller` is MUELLER, MULLER or MUXXLLER.
fn spelled_the_same(read: &str, stands: &str, full: bool) -> bool {
    if matches!(script_of(stands), TextScript::Cyrillic | TextScript::Mixed) {
        return false;
    }
    let letters = |text: &str| text.chars().filter(char::is_ascii_alphabetic).collect::<String>().to_ascii_uppercase();
    let read = letters(read);
    use TransliterationStyle::{Expanded, Simple, XxSuffix};
    let spellings = [Expanded, Simple, XxSuffix].map(|style| letters(&mrz::transliterate(stands, style)));
    spellings.iter().any(|one| *one == read || full && !read.is_empty() && one.starts_with(&read))
}

fn cyrillic(name: &str, printed: &str, stands: &str) -> bool {
    let is_name = matches!(name, "given" | "family");
    is_name
        && script_of(stands) == TextScript::Cyrillic
        && plain_letters(&transliteration::in_capitals(stands)) == plain_letters(printed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::mrz::read;

    const KAZ: &str = "P<KAZKASYMOVA<<ZHANNA<<<<<<<<<<<<<<<<<<<<<<<\nN000000001KAZ8001014M3301018800101300016<<48";

    fn fields(lines: &str, typed: &[(&str, &str)]) -> Vec<LineField> {
        let reading = read(lines, "2026-11-24".parse().unwrap()).unwrap();
        let stands = |name: &str| typed.iter().find(|(known, _)| *known == name).map(|(_, text)| (*text).to_owned());
        compared(&reading, stands, &Reference::shipped().unwrap())
    }

    fn told(lines: &str, typed: &[(&str, &str)]) -> Vec<String> {
        let line = |one: &LineField| {
            let read = one.read.as_deref().unwrap_or("-");
            let remark = one.remark.map(|remark| format!(" {}", remark.as_str())).unwrap_or_default();
            format!("{} {read} {}{remark}{}", one.name, one.state.as_str(), if one.take { " ✓" } else { "" })
        };
        fields(lines, typed).iter().map(line).collect()
    }

    #[test]
    fn an_empty_form_takes_what_the_lines_say() {
        assert_eq!(
            told(KAZ, &[]),
            [
                "given Zhanna empty ✓",
                "family Kasymova empty ✓",
                "citizenship KAZ empty ✓",
                "iin 800101300016 empty ✓",
                "birth_date 1980-01-01 empty ✓",
                "sex M empty ✓",
                "document_number N00000000 empty ✓",
                "valid_until 2033-01-01 empty ✓",
            ]
        );
    }

    #[test]
    fn what_stands_there_is_the_same_however_it_is_written() {
        let typed = [
            ("given", "zhanna"),
            ("family", "Kasymova"),
            ("citizenship", "Казахстан"),
            ("iin", "8001 0130 0016"),
            ("birth_date", "01/01/1980"),
            ("sex", "M"),
            ("document_number", "n 00000000"),
            ("valid_until", "01.01.2033"),
        ];
        assert!(fields(KAZ, &typed).iter().all(|one| one.state == State::Same && !one.take));
    }

    #[test]
    fn the_documents_own_spelling_wins_over_a_transliteration() {
        let typed = [("given", "Жанна"), ("family", "Қасымова")];
        assert_eq!(told(KAZ, &typed)[..2], ["given Zhanna differs cyrillic ✓", "family Kasymova differs cyrillic ✓"]);
        // Another name is no other spelling.
        assert_eq!(told(KAZ, &[("given", "Зарина")])[0], "given Zhanna differs ✓");
        assert_eq!(told(KAZ, &[("given", "Janna")])[0], "given Zhanna differs ✓");
    }

    #[test]
    fn spellings_of_the_standard_are_the_same_name() {
        let of = |first: &str| format!("{first}\nL898902C36UTO7408122F1204159ZE184226B<<<<<10");
        for (first, given, family) in [
            ("PPUTOOCONNOR<<ENYA<SIOBHAN<<<<<<<<<<<<<<<<<<", "Enya Siobhan", "O'Connor"),
            ("PPUTOSMITH<JONES<<SUSIE<MARGARET<<<<<<<<<<<<", "Susie Margaret", "Smith-Jones"),
            ("PPUTOVAN<DER<MUELLEN<<MARTIN<<<<<<<<<<<<<<<<", "Martin", "van der Müllen"),
            ("PPUTOVAN<DER<MULLEN<<MARTIN<<<<<<<<<<<<<<<<<", "Martin", "van der Müllen"),
            ("PPUTONILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K", "Chayapa Dejthamrong Krasuang", "Nilavadhanananda"),
        ] {
            let states: Vec<State> =
                fields(&of(first), &[("given", given), ("family", family)]).iter().map(|one| one.state).collect();
            assert_eq!(states[..2], [State::Same, State::Same], "{first}");
        }
        assert_eq!(told(&of("PPUTOARKFREITH<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<"), &[])[0], "given - unread one-name");
    }

    #[test]
    fn what_is_not_sure_is_left_to_the_person() {
        let lines = "P<D<<ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C37QQQ85<<<<2<120415<ZE184226B<<<<<10";
        assert_eq!(
            told(lines, &[("document_number", "L898902C3"), ("valid_until", "2012-04-16")])[2..],
            [
                "citizenship - unread unknown-code",
                "birth_date - unread unknown-part",
                "sex - unread not-said",
                "document_number L898902C3 same wrong-digit",
                "valid_until 2012-04-15 differs wrong-digit",
            ]
        );
        let visa = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<";
        let told = told(visa, &[]);
        assert_eq!(told[2], "citizenship XXX empty ✓");
        assert_eq!(told[5..], ["document_number L8988901C empty of-visa", "valid_until 1996-12-10 empty of-visa"]);
    }

    #[test]
    fn codes_of_passports_become_countries() {
        for (code, expected) in
            [("D<<", "DEU"), ("XXA", "XXA"), ("XXB", "XXB"), ("XXC", "XXC"), ("RKS", "XKX"), ("GBN", "GBN")]
        {
            let lines = format!(
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36{code}7408122F1204159ZE184226B<<<<<10"
            );
            assert_eq!(fields(&lines, &[])[2].read.as_deref(), Some(expected), "{code}");
        }
    }
}
