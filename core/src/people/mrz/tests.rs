//! The specimens of ICAO Doc 9303 and ours (DOMAIN 2, 11), noise, and ten thousand generated lines against an oracle that
//! knows nothing of the program.

mod noise;
mod oracle;

use expect_test::expect;

use super::*;
use crate::people::identity_numbers::iin_for;

const TODAY: &str = "2026-11-24";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn read_today(text: &str) -> Result<Reading, Unread> {
    read(text, day(TODAY))
}

/// One line a reading: what a person would compare with the page of the document.
fn told(reading: &Reading) -> String {
    let date = |date: &LineDate| date.date.map_or_else(|| date.parts(), |day| day.to_string());
    let wrong: Vec<String> = reading
        .checks
        .iter()
        .filter(|check| !check.right)
        .map(|check| format!("{} {} not {}", check.over.as_str(), check.found, check.expected))
        .collect();
    let mended = reading.mended.iter().map(|one| format!("{}:{} {}→{}", one.line, one.position, one.from, one.to));
    [
        format!("{:?} {} {}", reading.shape, reading.code, reading.issuer),
        format!("{}, {}{}", reading.family, reading.given, if reading.names_full { "…" } else { "" }),
        format!("{} {}", reading.number, reading.nationality),
        format!("{} {}", date(&reading.birth), reading.sex.map_or("?", Sex::as_str)),
        date(&reading.expiry),
        reading.iin.clone().unwrap_or_default(),
        format!("{}/{} right", reading.checks.len() - wrong.len(), reading.checks.len()),
    ]
    .into_iter()
    .chain(wrong)
    .chain(mended)
    .filter(|part| !part.is_empty())
    .collect::<Vec<_>>()
    .join(" | ")
}

fn shown(text: &str) -> String {
    read_today(text).map_or_else(|unread| format!("{unread:?}"), |reading| told(&reading))
}

fn table(texts: &[&str]) -> String {
    texts.iter().map(|text| shown(text)).collect::<Vec<_>>().join("\n")
}

/// A passport with this second line, of somebody whose name does not matter.
fn passport(second: &str) -> String {
    format!("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n{second}")
}

#[test]
fn the_specimens_of_the_standard_and_ours() {
    let passports = [
        "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
        "N000000001KAZ8001014M3301018800101300016<<48",
        "C01X00T478D<<6408125F2702283<<<<<<<<<<<<<<04",
        "XA00000012XXA8503150F2803146<<<<<<<<<<<<<<06",
    ]
    .map(passport);
    let others = [
        "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<",
        "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<",
        "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6",
        "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<",
        "I<YTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nHA672242<6YTO5802254M9601086<<<<<<<8",
    ];
    let all: Vec<&str> = passports.iter().map(String::as_str).chain(others).collect();
    expect![[r#"
        Td3 P UTO | ERIKSSON, ANNA MARIA | L898902C3 UTO | 1974-08-12 female | 2012-04-15 | 5/5 right
        Td3 P UTO | ERIKSSON, ANNA MARIA | N00000000 KAZ | 1980-01-01 male | 2033-01-01 | 5/5 right
        Td3 P UTO | ERIKSSON, ANNA MARIA | C01X00T47 D | 1964-08-12 female | 2027-02-28 | 5/5 right
        Td3 P UTO | ERIKSSON, ANNA MARIA | XA0000001 XXA | 1985-03-15 female | 2028-03-14 | 5/5 right
        MrvA V UTO | ERIKSSON, ANNA MARIA | L8988901C XXX | 1940-09-07 female | 1996-12-10 | 3/3 right
        MrvB V UTO | ERIKSSON, ANNA MARIA | L8988901C XXX | 1940-09-07 female | 1996-12-10 | 3/3 right
        Td2 I UTO | ERIKSSON, ANNA MARIA | D23145890 UTO | 1974-08-12 female | 2012-04-15 | 4/4 right
        Td1 I UTO | ERIKSSON, ANNA MARIA | D23145890 UTO | 1974-08-12 female | 2012-04-15 | 4/4 right
        Td2 I YTO | ERIKSSON, ANNA MARIA | HA672242 YTO | 1958-02-25 male | 1996-01-08 | 4/4 right"#]]
    .assert_eq(&table(&all));
}

#[test]
fn names_are_parted_as_the_standard_has_it() {
    let names = [
        "PPUTOSMITH<JONES<<SUSIE<MARGARET<<<<<<<<<<<<",
        "PPUTOOCONNOR<<ENYA<SIOBHAN<<<<<<<<<<<<<<<<<<",
        "PPUTOVAN<DER<MUELLEN<<MARTIN<<<<<<<<<<<<<<<<",
        "PPUTOARKFREITH<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<",
        "P<UTOKOFI<ANNAN<<<<<<<<<<<<<<<<<<<<<<<<<<<<<",
        "PPUTONILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K",
        "P<UTOPOPEK<<KUK<K<<<<<<<<<<<<<<<<<<<<<<<<<<<",
    ];
    let read: Vec<String> = names
        .iter()
        .map(|first| {
            let reading = read_today(&format!("{first}\nL898902C36UTO7408122F1204159ZE184226B<<<<<10")).unwrap();
            format!("{}, {}{}", reading.family, reading.given, if reading.names_full { "…" } else { "" })
        })
        .collect();
    expect![[r#"
        SMITH JONES, SUSIE MARGARET
        OCONNOR, ENYA SIOBHAN
        VAN DER MUELLEN, MARTIN
        ARKFREITH, 
        KOFI ANNAN, 
        NILAVADHANANANDA, CHAYAPA DEJTHAMRONG K…
        POPEK, KUK K"#]]
    .assert_eq(&read.join("\n"));
}

#[test]
fn a_check_digit_is_that_of_the_worked_examples() {
    assert_eq!(digit_of("520727"), Some(3));
    assert_eq!(digit_of("AB2134<<<"), Some(5));
    assert_eq!(digit_of("HA672242<658022549601086<<<<<<<<<<<<<<0"), Some(8));
}

#[test]
fn a_wrong_digit_says_what_it_should_be() {
    let all = [
        passport("L898902C37UTO7408122F1204159ZE184226B<<<<<10"),
        passport("L898902C36UTO7408123F1204159ZE184226B<<<<<10"),
        passport("L898902C36UTO7408122F1204159ZE184226B<<<<<11"),
        // Empty personal number: its digit may be a filler or nought.
        passport("C01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4"),
    ];
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    expect![[r#"
        Td3 P UTO | ERIKSSON, ANNA MARIA | L898902C3 UTO | 1974-08-12 female | 2012-04-15 | 3/5 right | number 7 not 6 | whole 0 not 7
        Td3 P UTO | ERIKSSON, ANNA MARIA | L898902C3 UTO | 1974-08-12 female | 2012-04-15 | 3/5 right | birth 3 not 2 | whole 0 not 3
        Td3 P UTO | ERIKSSON, ANNA MARIA | L898902C3 UTO | 1974-08-12 female | 2012-04-15 | 4/5 right | whole 1 not 0
        Td3 P UTO | ERIKSSON, ANNA MARIA | C01X00T47 D | 1964-08-12 female | 2027-02-28 | 5/5 right"#]].assert_eq(&table(&all));
}

#[test]
fn centuries_follow_from_today_and_unknown_parts_stay_unknown() {
    let dates = |birth: &str, expiry: &str| {
        let (birth_digit, expiry_digit) = (digit_of(birth).unwrap(), digit_of(expiry).unwrap());
        let second = format!("L898902C36UTO{birth}{birth_digit}F{expiry}{expiry_digit}<<<<<<<<<<<<<<00");
        let reading = read_today(&passport(&second)).unwrap();
        let shown =
            |date: &LineDate| date.date.map_or_else(|| format!("{} unknown", date.parts()), |day| day.to_string());
        let earlier = reading.birth.earlier.map(|day| format!(" or {day}")).unwrap_or_default();
        format!("{birth} {expiry}: {}{earlier}, {}", shown(&reading.birth), shown(&reading.expiry))
    };
    let all = [
        ("740812", "961210"),
        ("261124", "330101"),
        ("261125", "330101"),
        ("060101", "330101"),
        ("050101", "330101"),
        ("800101", "760101"),
        ("700101", "760101"),
        ("85<<<<", "330101"),
        ("8503<<", "330101"),
        ("<<<<<<", "330101"),
        ("8<0315", "330101"),
        ("990229", "330101"),
        ("000229", "330101"),
        ("740812", "<<<<<<"),
        ("740812", "750101"),
    ]
    .map(|(birth, expiry)| dates(birth, expiry));
    expect![[r#"
        740812 961210: 1974-08-12, 1996-12-10
        261124 330101: 2026-11-24 or 1926-11-24, 2033-01-01
        261125 330101: 1926-11-25, 2033-01-01
        060101 330101: 2006-01-01 or 1906-01-01, 2033-01-01
        050101 330101: 2005-01-01, 2033-01-01
        800101 760101: 1980-01-01, 2076-01-01
        700101 760101: 1970-01-01, 1976-01-01
        85<<<< 330101: 85-??-?? unknown, 2033-01-01
        8503<< 330101: 85-03-?? unknown, 2033-01-01
        <<<<<< 330101: ??-??-?? unknown, 2033-01-01
        8<0315 330101: 8?-03-15 unknown, 2033-01-01
        990229 330101: 99-02-29 unknown, 2033-01-01
        000229 330101: 2000-02-29, 2033-01-01
        740812 <<<<<<: 1974-08-12, ??-??-?? unknown
        740812 750101: 1974-08-12, 1975-01-01"#]]
    .assert_eq(&all.join("\n"));
}

#[test]
fn the_iin_in_a_kazakhstan_passport_decides_the_century() {
    let iin = iin_for(day("1925-01-01"), Sex::Male, 1).unwrap();
    let with = |issuer: &str, personal: &str| {
        let first = format!("P<{issuer}TEST<<SOPHIA<<<<<<<<<<<<<<<<<<<<<<<<<<<");
        read_today(&format!("{first}\nN000000001KAZ2501017M3301018{personal:<<14}00")).unwrap()
    };
    let reading = with("KAZ", &iin);
    assert_eq!(
        (reading.iin, reading.birth.date, reading.birth.earlier),
        (Some(iin.clone()), Some(day("1925-01-01")), None)
    );
    // Without it both can be meant; another state's personal number is no IIN.
    for reading in [with("KAZ", ""), with("UTO", &iin)] {
        let both = (reading.birth.date, reading.birth.earlier);
        assert_eq!((reading.iin, both), (None, (Some(day("2025-01-01")), Some(day("1925-01-01")))));
    }
}

#[test]
fn long_numbers_go_on_in_the_next_field() {
    let full = "D23145890734";
    let digit = digit_of(full).unwrap();
    let first = format!("I<UTOD23145890<734{digit}<<<<<<<<<<<");
    let text = format!("{first}\n7408122F1204159UTO<<<<<<<<<<<0\nERIKSSON<<ANNA<MARIA<<<<<<<<<<");
    let reading = read_today(&text).unwrap();
    assert_eq!(reading.number, "D23145890734");
    assert_eq!((reading.checks[0].over, reading.checks[0].right), (Over::Number, true));
}

#[test]
fn a_number_that_begins_with_a_filler_is_read_all_the_same() {
    let digit = digit_of("<L898902C").unwrap();
    let reading = read_today(&passport(&format!("<L898902C{digit}UTO7408122F1204159<<<<<<<<<<<<<<00"))).unwrap();
    assert_eq!((reading.number.as_str(), reading.checks[0].right), ("L898902C", true));
}
