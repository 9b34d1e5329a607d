//! Secrets that people copy from paper: one-time passwords and recovery codes.

/// No letter here looks like another or like a digit: without b g i l o q s u z 0 1 5.
const READABLE: &[u8; 24] = b"acdefhjkmnprtvwxy2346789";

/// Crockford's base 32: without I L O U; they are read as 1 1 0 and refused.
const CROCKFORD: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const GROUPS: usize = 13;
const GROUP: usize = 5;
const DATA: usize = GROUP - 1;

/// A one-time password of four groups of four, such as `kcmt-7f3p-hw2x-9dra`, from random bytes.
///
/// Worth 73 bits: the bytes are 80 and the remainder's bias is below one per cent of one symbol.
pub fn one_time(bytes: [u8; 10]) -> String {
    let mut value = bytes.iter().fold(0u128, |all, b| (all << 8) | u128::from(*b));
    let mut out = String::with_capacity(19);
    for at in 0..16 {
        if at > 0 && at % 4 == 0 {
            out.push('-');
        }
        let base = READABLE.len() as u128;
        out.push(char::from(READABLE[(value % base) as usize]));
        value /= base;
    }
    out
}

/// The one-time password that a person meant: any case, any grouping, Cyrillic look-alikes as Latin.
/// What cannot be one comes back as it is, and will simply be wrong.
pub fn one_time_as_typed(text: &str) -> String {
    let meant: Vec<char> =
        text.chars().filter(|c| !is_separator(*c)).map(|c| latin_capital(c).to_ascii_lowercase()).collect();
    let formed = meant.len() == 16 && meant.iter().all(|c| READABLE.iter().any(|r| char::from(*r) == *c));
    if !formed {
        return text.to_owned();
    }
    meant.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// Where a typed recovery code is wrong. Groups and positions count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeProblem {
    Empty,
    /// No letter of a code; `position` is within the group.
    WrongCharacter {
        group: usize,
        position: usize,
        found: char,
    },
    /// All groups are there, this one is too short or too long.
    GroupLength {
        group: usize,
        found: usize,
    },
    /// Characters are missing or too many, and the spaces do not tell where.
    WrongLength {
        expected: usize,
        found: usize,
    },
    /// The check character of this group does not fit: a slip, or groups in the wrong order.
    Mistyped {
        group: usize,
    },
}

impl CodeProblem {
    /// The group to look at, where one can be named.
    pub fn group(self) -> Option<usize> {
        match self {
            Self::WrongCharacter { group, .. } | Self::GroupLength { group, .. } | Self::Mistyped { group } => {
                Some(group)
            }
            Self::Empty | Self::WrongLength { .. } => None,
        }
    }
}

/// A recovery code for paper: thirteen groups of five, the fifth of each a check character that also
/// depends on the group's place. Every single slip, every swap of two neighbouring characters and every
/// swap of two groups is noticed, and the group is named.
pub fn encode_code(secret: &[u8; 32]) -> String {
    let mut out = String::with_capacity(GROUPS * (GROUP + 1));
    for group in 0..GROUPS {
        if group > 0 {
            out.push('-');
        }
        let mut data = [0u8; DATA];
        for (at, value) in data.iter_mut().enumerate() {
            *value = five_bits(secret, group * DATA + at);
            out.push(symbol(*value));
        }
        out.push(symbol(check(group, &data)));
    }
    out
}

/// Reads a recovery code as a person typed it: any case, any separators, O as 0, I and L as 1, and the
/// Cyrillic letters that look like Latin ones.
pub fn decode_code(text: &str) -> Result<[u8; 32], CodeProblem> {
    let mut groups: Vec<Vec<char>> =
        text.split(is_separator).filter(|part| !part.is_empty()).map(|part| part.chars().collect()).collect();
    if groups.is_empty() {
        return Err(CodeProblem::Empty);
    }
    if groups.len() == GROUPS {
        if let Some(at) = groups.iter().position(|g| g.len() != GROUP) {
            return Err(CodeProblem::GroupLength { group: at + 1, found: groups[at].len() });
        }
    } else {
        let all: Vec<char> = groups.concat();
        if all.len() != GROUPS * GROUP {
            return Err(CodeProblem::WrongLength { expected: GROUPS * GROUP, found: all.len() });
        }
        groups = all.chunks(GROUP).map(<[char]>::to_vec).collect();
    }
    let mut secret = [0u8; 32];
    for (at, letters) in groups.iter().enumerate() {
        let mut values = [0u8; GROUP];
        for (position, found) in letters.iter().enumerate() {
            values[position] = value_of(*found).ok_or(CodeProblem::WrongCharacter {
                group: at + 1,
                position: position + 1,
                found: *found,
            })?;
        }
        let [data @ .., last] = values;
        if check(at, &data) != last {
            return Err(CodeProblem::Mistyped { group: at + 1 });
        }
        for (within, value) in data.iter().enumerate() {
            if !put_five_bits(&mut secret, at * DATA + within, *value) {
                return Err(CodeProblem::Mistyped { group: at + 1 });
            }
        }
    }
    Ok(secret)
}

/// Digit `at` of the secret in base 32; the last one is filled up with four zero bits.
fn five_bits(secret: &[u8; 32], at: usize) -> u8 {
    (0..5).fold(0, |value, bit| {
        let place = at * 5 + bit;
        let byte = secret.get(place / 8).copied().unwrap_or(0);
        (value << 1) | ((byte >> (7 - place % 8)) & 1)
    })
}

/// False when a bit is set that lies behind the end of the secret.
fn put_five_bits(secret: &mut [u8; 32], at: usize, value: u8) -> bool {
    (0..5).all(|bit| {
        let place = at * 5 + bit;
        let set = (value >> (4 - bit)) & 1;
        match secret.get_mut(place / 8) {
            Some(byte) => {
                *byte |= set << (7 - place % 8);
                true
            }
            None => set == 0,
        }
    })
}

/// A weighted sum in the field of 32 elements. The weights differ from one another and from 1, so no
/// single slip and no swap of neighbours, the check character included, leaves it unchanged.
fn check(group: usize, data: &[u8; DATA]) -> u8 {
    let place = (0..group + 5).fold(1, |power, _| doubled(power));
    let mut weighted = 0;
    for value in data.iter().rev() {
        weighted = doubled(weighted ^ value);
    }
    weighted ^ place
}

/// Multiplies by x modulo x⁵ + x² + 1.
fn doubled(value: u8) -> u8 {
    let shifted = value << 1;
    if shifted & 0b10_0000 == 0 { shifted } else { shifted ^ 0b10_0101 }
}

fn symbol(value: u8) -> char {
    char::from(CROCKFORD[usize::from(value & 31)])
}

fn value_of(c: char) -> Option<u8> {
    let meant = match latin_capital(c) {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    CROCKFORD.iter().position(|s| char::from(*s) == meant).and_then(|p| u8::try_from(p).ok())
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | '—' | '.' | ',' | '_' | '/' | ':')
}

/// The Latin capital that a Cyrillic letter looks like; typed with the wrong layout set.
fn latin_capital(c: char) -> char {
    match c.to_uppercase().next().unwrap_or(c) {
        'А' => 'A',
        'В' => 'B',
        'С' => 'C',
        'Е' | 'Ё' => 'E',
        'Н' => 'H',
        'І' => 'I',
        'К' => 'K',
        'М' => 'M',
        'О' => 'O',
        'Р' => 'P',
        'Т' => 'T',
        'Х' => 'X',
        'У' | 'Ү' => 'Y',
        'З' => '3',
        other => other,
    }
}
