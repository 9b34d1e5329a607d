//! Cyrillic to Latin after ICAO Doc 9303-3 §6 B, with the Kazakh letters which that table leaves out.
//!
//! Only ever a hint: the Latin spelling printed in the document wins, and a person may have asked for
//! another one (DOMAIN 2.1). So nothing here changes a value; screens offer it beside the field.

/// The Latin letters for one Cyrillic letter of either case, in capitals; `""` for the soft sign.
///
/// `None` for everything that is not a letter of the table. Һ is `H` here although the table prints
/// `C`, and Ә Қ Ң Ө Ұ Ү follow their Russian neighbours: no official Kazakh table was found.
pub fn letter(c: char) -> Option<&'static str> {
    Some(match capital(c) {
        'А' | 'Ә' => "A",
        'Б' => "B",
        'В' => "V",
        'Г' | 'Ғ' | 'Ґ' | 'Ѓ' => "G",
        'Д' | 'Ђ' => "D",
        'Е' | 'Ё' | 'Э' => "E",
        'Ж' => "ZH",
        'З' => "Z",
        'И' | 'Й' | 'І' | 'Ї' => "I",
        'К' | 'Қ' | 'Ќ' => "K",
        'Л' => "L",
        'М' => "M",
        'Н' | 'Ң' => "N",
        'О' | 'Ө' => "O",
        'П' => "P",
        'Р' => "R",
        'С' => "S",
        'Т' => "T",
        'У' | 'Ұ' | 'Ү' | 'Ў' | 'Ѫ' => "U",
        'Ф' => "F",
        'Х' => "KH",
        'Һ' => "H",
        'Ц' => "TS",
        'Ч' => "CH",
        'Ш' => "SH",
        'Щ' => "SHCH",
        'Ъ' | 'Є' => "IE",
        'Ы' | 'Ѵ' => "Y",
        'Ь' => "",
        'Ю' => "IU",
        'Я' => "IA",
        'Ј' => "J",
        'Љ' => "LJ",
        'Њ' => "NJ",
        'Ћ' => "C",
        'Ѕ' | 'Џ' => "DZ",
        _ => return None,
    })
}

/// In capitals throughout, as the machine-readable zone has it: `Щедрин` → `SHCHEDRIN`.
pub fn in_capitals(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut out, c| {
        match letter(c) {
            Some(latin) => out.push_str(latin),
            None => out.extend(c.to_uppercase()),
        }
        out
    })
}

/// With the capitals of the original: `Щедрин` → `Shchedrin`, `ЩЕДРИН` → `SHCHEDRIN`. What is not
/// Cyrillic stays as it is.
pub fn hint(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    let mut after_capital = false;
    while let Some(c) = letters.next() {
        let capital_here = c.is_uppercase();
        match letter(c) {
            None => out.push(c),
            Some(latin) if !capital_here => out.push_str(&latin.to_ascii_lowercase()),
            Some(latin) => {
                // A capital Щ in a word of capitals is SHCH, at the head of a name it is Shch.
                let next = letters.peek().copied().filter(|n| n.is_alphabetic());
                let among_capitals = next.map_or(after_capital, char::is_uppercase);
                let mut parts = latin.chars();
                out.extend(parts.next());
                let rest = parts.as_str();
                if among_capitals {
                    out.push_str(rest);
                } else {
                    out.push_str(&rest.to_ascii_lowercase());
                }
            }
        }
        after_capital = capital_here;
    }
    out
}

fn capital(c: char) -> char {
    let mut upper = c.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vectors_of_the_icao_table_and_of_our_kazakh_letters() {
        for (original, latin) in [
            ("Иванов", "IVANOV"),
            ("Щедрин", "SHCHEDRIN"),
            ("Хабаров", "KHABAROV"),
            ("Цветаева", "TSVETAEVA"),
            ("Подъячев", "PODIEIACHEV"),
            ("Юрий", "IURII"),
            ("Ольга", "OLGA"),
            ("Қасым", "KASYM"),
            ("Үміт", "UMIT"),
            ("Ғалым", "GALYM"),
            ("Іңкәр", "INKAR"),
            ("Нұрсұлтан", "NURSULTAN"),
            ("Қасым-Жомарт", "KASYM-ZHOMART"),
            ("Жанаһ", "ZHANAH"),
            ("Өмірзақ", "OMIRZAK"),
            ("already Latin", "ALREADY LATIN"),
        ] {
            assert_eq!(in_capitals(original), latin, "{original}");
        }
    }

    #[test]
    fn a_hint_keeps_the_capitals_of_the_original() {
        for (original, latin) in [
            ("Щедрин", "Shchedrin"),
            ("ЩЕДРИН", "SHCHEDRIN"),
            ("Юрий Юдин", "Iurii Iudin"),
            ("ТИМУШ", "TIMUSH"),
            ("Ш", "Sh"),
            ("щи", "shchi"),
            ("Қасым-Жомарт", "Kasym-Zhomart"),
            ("Зарина Zarina", "Zarina Zarina"),
        ] {
            assert_eq!(hint(original), latin, "{original}");
        }
    }

    #[test]
    fn every_letter_of_the_kazakh_alphabet_has_a_row() {
        for c in "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ".chars() {
            let small = c.to_lowercase().next().unwrap();
            assert!(letter(c).is_some(), "{c}");
            assert_eq!(letter(c), letter(small), "{c}");
        }
        assert_eq!(letter('Z'), None);
    }
}
