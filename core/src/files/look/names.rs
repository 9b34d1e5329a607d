//! Names of files: as they may be shown, and as they go out.

use crate::people::names::latin_base;
use crate::people::transliteration;

/// Longest name on the screen, in characters; the beginning and the ending stay.
const LONGEST: usize = 160;
/// Longest name on a disk, in bytes: what browsers, zip programs and Windows with its folders take.
const LONGEST_OUT: usize = 100;

/// What follows the last dot, in lower case: `pdf`. Empty without a dot; what does not show does not count.
pub fn ending(name: &str) -> String {
    let clean: String = name.chars().filter(|c| !is_hidden(*c)).collect();
    let clean = clean.trim_end_matches([' ', '.']);
    match clean.rsplit_once('.') {
        Some((_, ending)) => ending.trim().to_lowercase(),
        None => String::new(),
    }
}

/// A name in which everything shows: a character that is invisible, or that turns the order of letters, stands there as
/// `⟨U+202E⟩`; runs of blanks are one blank; a long name loses its middle.
pub fn shown_name(name: &str) -> String {
    let mut shown = String::with_capacity(name.len());
    for c in name.chars() {
        if is_hidden(c) {
            shown.push_str(&format!("⟨U+{:04X}⟩", u32::from(c)));
        } else if c.is_whitespace() {
            if !shown.ends_with(' ') {
                shown.push(' ');
            }
        } else {
            shown.push(c);
        }
    }
    let shown = shown.trim();
    let count = shown.chars().count();
    if count <= LONGEST {
        return shown.to_owned();
    }
    let tail = 40;
    let begin: String = shown.chars().take(LONGEST - tail - 1).collect();
    let end: String = shown.chars().skip(count - tail).collect();
    format!("{begin}…{end}")
}

/// Control, format and filler characters: none of them has a shape of its own.
fn is_hidden(c: char) -> bool {
    c.is_control() && !matches!(c, '\t')
        || matches!(u32::from(c),
            0xAD | 0x34F | 0x61C | 0x115F | 0x1160 | 0x17B4 | 0x17B5 | 0x180B..=0x180F
            | 0x200B..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F | 0x2800 | 0x3164
            | 0xFE00..=0xFE0F | 0xFEFF | 0xFFA0 | 0xFFF0..=0xFFFC
            | 0x1D173..=0x1D17A | 0xE0000..=0xE0FFF)
}

/// The name of a copy that leaves the program: `6234_Test_Sophia_visa.pdf`. Latin letters, digits, `-` and `_` alone, whatever
/// the parts hold; no name that a system keeps for itself; at most 100 bytes. Parts that are empty are left out.
pub fn latin_name(number: &str, person: Option<&str>, document: &str, ending: &str) -> String {
    let parts = [number, person.unwrap_or_default(), document];
    let parts: Vec<String> = parts.iter().map(|part| latin(part)).filter(|part| !part.is_empty()).collect();
    let mut stem = parts.join("_");
    let ending: String = latin(ending).chars().filter(char::is_ascii_alphanumeric).take(8).collect();
    stem.truncate(LONGEST_OUT - 1 - ending.len());
    let mut stem = stem.trim_matches(['_', '-']).to_owned();
    if stem.is_empty() || is_reserved(&stem) {
        stem = format!("file_{stem}").trim_end_matches('_').to_owned();
    }
    if ending.is_empty() { stem } else { format!("{stem}.{}", ending.to_ascii_lowercase()) }
}

/// ASCII letters and digits of one part, words joined by `_`.
fn latin(text: &str) -> String {
    let mut out = String::new();
    let mut parted = false;
    for c in transliteration::hint(text).chars() {
        let letters = if c.is_ascii_alphanumeric() || c == '-' { Some(c.to_string()) } else { plain(c) };
        match letters {
            Some(letters) => {
                if parted && !out.is_empty() {
                    out.push('_');
                }
                parted = false;
                out.push_str(&letters);
            }
            // An apostrophe stands inside a word.
            None if matches!(c, '\'' | '’' | 'ʼ' | '`') => {}
            None => parted = true,
        }
    }
    out
}

/// A Latin letter without its marks, in its own case.
fn plain(c: char) -> Option<String> {
    let base = latin_base(c)?;
    Some(if c.is_uppercase() { base.to_ascii_uppercase() } else { base.to_owned() })
}

/// Windows opens a device under these names, with any ending.
fn is_reserved(stem: &str) -> bool {
    let stem = stem.to_ascii_uppercase();
    let numbered = |device: &str| {
        stem.strip_prefix(device).is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|b| b.is_ascii_digit()))
    };
    matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CLOCK$") || numbered("COM") || numbered("LPT")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_show_is_made_visible() {
        for (came, shown) in [
            ("visa.pdf", "visa.pdf"),
            ("Справка об Әсет.pdf", "Справка об Әсет.pdf"),
            ("annex\u{202e}fdp.exe", "annex⟨U+202E⟩fdp.exe"),
            ("pass\u{200b}port.pdf", "pass⟨U+200B⟩port.pdf"),
            ("line\nbreak\u{0}.pdf", "line⟨U+000A⟩break⟨U+0000⟩.pdf"),
            ("Screenshot 9.41\u{202f}AM.png", "Screenshot 9.41 AM.png"),
            ("visa.pdf                    .exe", "visa.pdf .exe"),
            ("\u{feff}a.pdf", "⟨U+FEFF⟩a.pdf"),
        ] {
            assert_eq!(shown_name(came), shown);
        }
    }

    #[test]
    fn a_long_name_loses_its_middle() {
        let shown = shown_name(&format!("{}.pdf", "ә".repeat(3000)));
        assert_eq!(shown.chars().count(), LONGEST);
        assert!(shown.ends_with(".pdf") && shown.contains('…'), "{shown}");
    }

    #[test]
    fn an_ending_is_what_a_system_would_take() {
        for (name, last) in [
            ("a.PDF", "pdf"),
            ("a.pdf.exe", "exe"),
            ("a.exe. ", "exe"),
            ("a.ex\u{200b}e", "exe"),
            ("none", ""),
            (".pdf", "pdf"),
            ("a.", ""),
        ] {
            assert_eq!(ending(name), last, "{name:?}");
        }
    }

    #[test]
    fn a_name_that_goes_out_is_latin_and_safe() {
        for (number, person, document, last, name) in [
            ("6234", Some("Test Sophia"), "visa", "pdf", "6234_Test_Sophia_visa.pdf"),
            ("6234", Some("Щедрин Әсет"), "Виза", "PDF", "6234_Shchedrin_Aset_Viza.pdf"),
            ("6234", Some("Müller-Ötztal O'Neill"), "visa", "jpg", "6234_Muller-Otztal_ONeill_visa.jpg"),
            ("6234", None, "../../etc/passwd", "p/d\\f", "6234_etc_passwd.pdf"),
            ("", None, "con", "pdf", "file_con.pdf"),
            ("", None, "LPT1", "", "file_LPT1"),
            ("", Some("王"), "", "pdf", "file.pdf"),
            ("1", Some("a\u{202e}b"), "x.", ".", "1_a_b_x"),
        ] {
            assert_eq!(latin_name(number, person, document, last), name);
        }
        let long = latin_name("6234", Some(&"Ж".repeat(300)), "visa", "pdf");
        assert!(long.len() <= LONGEST_OUT && long.ends_with(".pdf"), "{long}");
    }
}
