//! Kazakhstan's IBAN: `KZ`, two check digits, three digits of the bank, thirteen letters or digits (000-45).

use serde::Serialize;

use super::NumberFinding;

const LENGTH: usize = 20;

/// What a text says when it is read as a Kazakhstan IBAN.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IbanReading {
    /// Capital letters, no spaces; `None` when it has not the form of a Kazakhstan IBAN.
    pub number: Option<String>,
    /// The three digits of the bank, to be looked up in the reference data.
    pub bank: Option<String>,
    pub findings: Vec<NumberFinding>,
}

impl IbanReading {
    /// In groups of four, as banks print it.
    pub fn grouped(&self) -> Option<String> {
        let number = self.number.as_deref()?;
        let mut out = String::with_capacity(LENGTH + LENGTH / 4);
        for (at, c) in number.chars().enumerate() {
            if at > 0 && at % 4 == 0 {
                out.push(' ');
            }
            out.push(c);
        }
        Some(out)
    }
}

/// Reads a Kazakhstan IBAN. Spaces and lower case are accepted, everything else is reported.
pub fn read_iban(text: &str) -> IbanReading {
    let mut compact = String::with_capacity(LENGTH);
    let mut findings = Vec::new();
    let mut length = 0;
    for (at, found) in text.chars().enumerate() {
        if found.is_whitespace() {
            continue;
        }
        let fits = match length {
            0 | 1 => found.is_ascii_alphabetic(),
            2..=6 if compact.get(..2).is_none_or(|c| c == "KZ") => found.is_ascii_digit(),
            _ => found.is_ascii_alphanumeric(),
        };
        if !fits {
            findings.push(NumberFinding::WrongCharacter { position: at + 1, found });
        }
        length += 1;
        compact.push(found.to_ascii_uppercase());
    }
    if length == 0 {
        return IbanReading { number: None, bank: None, findings: vec![NumberFinding::Empty] };
    }
    if let Some(country) = compact.get(..2)
        && findings.is_empty()
        && country != "KZ"
    {
        // Another country has its own length and form; only the remainder holds everywhere.
        findings.push(NumberFinding::OtherCountry { found: country.to_owned() });
    } else if length != LENGTH {
        findings.push(NumberFinding::WrongLength { expected: LENGTH, found: length });
    }
    let formed =
        !findings.iter().any(|f| matches!(f, NumberFinding::WrongCharacter { .. } | NumberFinding::WrongLength { .. }));
    if formed && remainder(&compact) != Some(1) {
        findings.push(NumberFinding::IbanCheckDigits);
    }
    let kazakh = formed && compact.starts_with("KZ");
    IbanReading { bank: kazakh.then(|| compact[4..7].to_owned()), number: kazakh.then_some(compact), findings }
}

/// ISO 7064 remainder by 97 of the number with its first four characters moved to the end.
fn remainder(compact: &str) -> Option<u32> {
    let (head, tail) = compact.split_at_checked(4)?;
    tail.chars().chain(head.chars()).try_fold(0u32, |rest, c| {
        let value = c.to_digit(36)?;
        let shift = if value > 9 { 100 } else { 10 };
        Some((rest * shift + value) % 97)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ibans_are_read_with_their_bank() {
        use NumberFinding::*;
        let reading = read_iban("kz14 9491 1000 0081 0569");
        assert_eq!(reading.findings, []);
        assert_eq!(reading.number.as_deref(), Some("KZ149491100000810569"));
        assert_eq!(reading.bank.as_deref(), Some("949"));
        assert_eq!(reading.grouped().as_deref(), Some("KZ14 9491 1000 0081 0569"));
        assert_eq!(read_iban("KZ86125KZT5004100100").findings, [], "letters in the account");

        for (text, findings) in [
            ("", vec![Empty]),
            ("KZ149491100000810568", vec![IbanCheckDigits]),
            ("KZ14949110000081056", vec![WrongLength { expected: 20, found: 19 }]),
            ("KZ14949110000081056-", vec![WrongCharacter { position: 20, found: '-' }]),
            ("KZ1494911000008105б9", vec![WrongCharacter { position: 19, found: 'б' }]),
            ("KZ14A491100000810569", vec![WrongCharacter { position: 5, found: 'A' }]),
            ("DE89370400440532013000", vec![OtherCountry { found: "DE".into() }]),
            ("DE89370400440532013001", vec![OtherCountry { found: "DE".into() }, IbanCheckDigits]),
        ] {
            assert_eq!(read_iban(text).findings, findings, "{text}");
        }
    }
}
