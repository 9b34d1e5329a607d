//! What scanners, readers of pictures and keyboards make of the lines.

use expect_test::expect;

use super::*;

const FIRST: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
const SECOND: &str = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

#[test]
fn noise_that_does_not_matter_reads_the_same() {
    let clean = read_today(&format!("{FIRST}\n{SECOND}")).unwrap();
    let spaced: String = FIRST.chars().flat_map(|c| [c, ' ']).collect();
    for text in [
        format!("{FIRST}{SECOND}"),
        format!("{FIRST} {SECOND}\n"),
        format!("\u{feff}{FIRST}\r\n\r\n{SECOND}\r\n"),
        format!("{}\n{}", FIRST.to_lowercase(), SECOND.to_lowercase()),
        format!("{spaced}\n  {SECOND}"),
        format!("PASSPORT\nUtopia\n{FIRST}\n{SECOND}\npage 2"),
        format!("{}\n{SECOND}", FIRST.replace("<<", "«")),
        format!("{}\n{SECOND}", FIRST.replace('<', "&lt;")),
        format!("{}\n{SECOND}", FIRST.trim_end_matches('<')),
        format!("{FIRST}<<<\n{SECOND}"),
        format!("P<UTOERIKSSON<<ANNA<MARIA<<<<KKK<<K<CK<<<L<<<\n{SECOND}"),
        format!("P<UTOERIKSSON<<ANNA<MARIAKKKKKKKKKKKKKKKKKKK\n{SECOND}"),
        format!("{}{SECOND}", FIRST.trim_end_matches('<')),
        format!("{FIRST}{}\n{}", &SECOND[..10], &SECOND[10..]),
        format!("{}{SECOND}", FIRST.trim_end_matches("<<")),
        format!("{FIRST}\n{}", SECOND.replace("<<<<<", "<<<")),
        format!("{FIRST}\n{}", SECOND.replace("<<<<<", "<<<<<<<")),
        // Letters that look the same, of another keyboard.
        format!("{}\n{SECOND}", FIRST.replace("ERI", "ЕRІ").replace("MARIA", "МАRІА")),
    ] {
        let reading = read_today(&text).unwrap_or_else(|unread| panic!("{text}: {unread:?}"));
        assert_eq!(reading, clean, "{text}");
    }
}

#[test]
fn a_scanner_under_another_keyboard_layout_reads_the_same() {
    let clean = read_today(&format!("{FIRST}\n{SECOND}")).unwrap();
    let keys: Vec<(char, char)> = "QйWцEуRкTеYнUгIшOщPзAфSыDвFаGпHрJоKлLдZяXчCсVмBиNтMь<б"
        .chars()
        .collect::<Vec<_>>()
        .chunks(2)
        .map(|pair| (pair[0], pair[1]))
        .collect();
    let digits = [('1', '"'), ('2', 'ә'), ('3', 'і'), ('4', 'ң'), ('5', 'ғ'), ('6', ','), ('7', '.'), ('8', 'ү')];
    let kazakh: Vec<(char, char)> = digits.into_iter().chain([('9', 'ұ'), ('0', 'қ')]).chain(keys.clone()).collect();
    let typed = |keys: &[(char, char)]| -> String {
        let key = |c: char| keys.iter().find(|(latin, _)| *latin == c).map_or(c, |(_, typed)| *typed);
        format!("{FIRST}\n{SECOND}").chars().map(key).collect()
    };
    for text in [typed(&keys), typed(&keys).to_uppercase(), typed(&kazakh)] {
        assert_eq!(read_today(&text), Ok(clean.clone()), "{text}");
    }
}

#[test]
fn a_letter_read_for_a_digit_is_mended_and_said() {
    let mended = [
        SECOND.replace("7408122F", "74O8I22F"),
        SECOND.replace("C36UTO", "C36UT0"),
        // Both stand in numbers: nothing is invented.
        SECOND.replace("L898902C3", "L8989O2C3"),
    ]
    .map(|second| format!("{FIRST}\n{second}"));
    let all: Vec<&str> = mended.iter().map(String::as_str).collect();
    expect![[r#"
        Td3 P UTO | ERIKSSON, ANNA MARIA | L898902C3 UTO | 1974-08-12 female | 2012-04-15 | 5/5 right | 2:16 O→0 | 2:18 I→1
        Td3 P UTO | ERIKSSON, ANNA MARIA | L898902C3 UTO | 1974-08-12 female | 2012-04-15 | 5/5 right | 2:13 0→O
        Td3 P UTO | ERIKSSON, ANNA MARIA | L8989O2C3 UTO | 1974-08-12 female | 2012-04-15 | 3/5 right | number 6 not 0 | whole 0 not 4"#]].assert_eq(&table(&all));
    let name = read_today(&format!("{}\n{SECOND}", FIRST.replace("MARIA", "MAR1A"))).unwrap();
    assert_eq!(name.given, "ANNA MARIA");
    assert_eq!(name.mended, [Mended { line: 1, position: 24, from: '1', to: 'I' }]);
}

#[test]
fn what_cannot_be_read_says_why() {
    let short = format!("{FIRST}\n{}", &SECOND[..40]);
    let second_letter = format!("{FIRST}\n{}", SECOND.replace("UTO", "UЖO"));
    let all = [
        "",
        "   \n",
        "Sophia Test",
        "64-73-40",
        "https://example.com/?a=1&b=2",
        FIRST,
        SECOND,
        &short,
        &second_letter,
        &"<".repeat(88),
        &"<".repeat(100_000),
        &"P<".repeat(50_000),
        "X<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
    ];
    expect![[r#"
        Nothing
        Nothing
        Nothing
        Nothing
        Nothing
        OneLine
        OneLine
        Length { line: 2, expected: 44, found: 40 }
        Letter { letter: 'Ж', line: 2, position: 12 }
        Nothing
        Nothing
        OneLine
        Nothing"#]]
    .assert_eq(&table(&all));
}

#[test]
fn no_text_breaks_the_reader() {
    let whole = format!("{FIRST}\n{SECOND}");
    for end in 0..whole.len() {
        let _ = read_today(&whole[..end]);
        let _ = read_today(&whole[end..]);
        for odd in ["é", "王", "«", "Қ", "\u{0}"] {
            let _ = read_today(&format!("{}{odd}{}", &whole[..end], &whole[end..]));
        }
    }
}
