//! Proper capitals: a capital at the head of each part of a name, small letters after it (000-28).

use serde::Serialize;

use super::folding::is_apostrophe;

/// What is unusual about the capitals. Positions count characters from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "capitals", rename_all = "kebab-case")]
pub enum CapitalFinding {
    /// No capital anywhere: `zarina`.
    AllSmall,
    /// Nothing but capitals, as in a machine-readable zone: `ZARINA`.
    AllCapitals,
    /// A part of the name begins small: `Anna maria`.
    SmallAtHead { position: usize, letter: char },
    /// A capital where small letters are expected: `ZArina`.
    CapitalInside { position: usize, letter: char },
}

/// Small words that stand inside proper names.
const PARTICLES: [&str; 47] = [
    "af", "al", "ap", "av", "bin", "bint", "binti", "ibn", "bey", "da", "das", "de", "degli", "del", "della", "den",
    "der", "des", "di", "do", "dos", "du", "e", "el", "gizi", "het", "ibnu", "kyzy", "la", "las", "le", "los", "oglu",
    "ogly", "qizi", "st", "ten", "ter", "ugli", "uly", "van", "vande", "von", "y", "zu", "zum", "zur",
];

/// Heads after which a second capital is usual: McDonald, DeLuca, FitzGerald, AbdulRahman.
const HEADS: [&str; 17] =
    ["Mc", "Mac", "De", "Del", "Di", "Du", "La", "Le", "Van", "Von", "Fitz", "O", "D", "Al", "El", "Abdul", "St"];

/// The first thing that is unusual about the capitals of a name, or nothing.
pub fn capitals(text: &str) -> Option<CapitalFinding> {
    // Scripts without case cannot be wrong about it.
    let cased = |c: &char| c.is_lowercase() || c.is_uppercase();
    let letters = text.chars().filter(cased).count();
    let upper = text.chars().filter(|c| c.is_uppercase()).count();
    if letters == 0 {
        return None;
    }
    if upper == 0 {
        return Some(CapitalFinding::AllSmall);
    }
    // One or two capitals are initials or a short name: "J.", "Li" printed as "LI" is left to a person.
    if upper == letters && letters > 2 {
        return Some(CapitalFinding::AllCapitals);
    }
    let characters: Vec<char> = text.chars().collect();
    let mut at = 0usize;
    for part in characters.split(|c| !c.is_alphabetic()) {
        let before = at.checked_sub(1).and_then(|b| characters.get(b)).copied();
        if let Some(finding) = part_finding(part, at, before) {
            return Some(finding);
        }
        at += part.len() + 1;
    }
    None
}

fn part_finding(part: &[char], at: usize, before: Option<char>) -> Option<CapitalFinding> {
    let word: String = part.iter().collect();
    let head = *part.first()?;
    // After an apostrophe both are right: O'Connor, Uzbek O'ktam, but also Sa'id.
    let after_apostrophe = before.is_some_and(is_apostrophe);
    if head.is_lowercase() && !after_apostrophe && !PARTICLES.contains(&word.as_str()) {
        // d'Artagnan, l'Hermite: one small letter before the apostrophe is part of the name.
        let elided = part.len() == 1;
        if !elided {
            return Some(CapitalFinding::SmallAtHead { position: at + 1, letter: head });
        }
    }
    part.iter().enumerate().skip(1).find_map(|(within, c)| {
        let lead: String = part[..within].iter().collect();
        let usual = HEADS.contains(&lead.as_str()) && part[within + 1..].iter().all(|c| c.is_lowercase());
        (c.is_uppercase() && !usual).then_some(CapitalFinding::CapitalInside { position: at + within + 1, letter: *c })
    })
}
