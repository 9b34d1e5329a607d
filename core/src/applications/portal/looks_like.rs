//! What bytes are, by their beginning; the name of a file says nothing.

use std::io::Cursor;

use zip::ZipArchive;

use crate::error::{Code, Refusal};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Looks {
    Xlsx,
    Xlsb,
    Ods,
    /// The old binary container: a workbook, a locked one, or an old text document.
    Compound,
    Text,
    /// No table, and what it is instead: a word that the refusal's sentence knows.
    Wrong(&'static str),
    /// Begins like a container and does not go on like one.
    Damaged,
}

const BEGINNINGS: &[(&[u8], Looks)] = &[
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Looks::Compound),
    (b"%PDF", Looks::Wrong("pdf")),
    (b"\x89PNG", Looks::Wrong("picture")),
    (b"\xff\xd8\xff", Looks::Wrong("picture")),
    (b"GIF8", Looks::Wrong("picture")),
    (b"II*\0", Looks::Wrong("picture")),
    (b"MM\0*", Looks::Wrong("picture")),
    (b"\0\0\x01\0", Looks::Wrong("picture")),
    (b"8BPS", Looks::Wrong("picture")),
    (b"{\\rtf", Looks::Wrong("document")),
    (b"Rar!\x1a\x07", Looks::Wrong("archive")),
    (b"7z\xbc\xaf\x27\x1c", Looks::Wrong("archive")),
    (b"\x1f\x8b", Looks::Wrong("archive")),
    (b"BZh", Looks::Wrong("archive")),
    (b"\xfd7zXZ", Looks::Wrong("archive")),
    (b"\x28\xb5\x2f\xfd", Looks::Wrong("archive")),
    (b"\x7fELF", Looks::Wrong("program")),
    (b"SQLite format 3\0", Looks::Wrong("database")),
    (b"OggS", Looks::Wrong("sound-or-video")),
    (b"ID3", Looks::Wrong("sound-or-video")),
    (b"\x1aE\xdf\xa3", Looks::Wrong("sound-or-video")),
];

pub(super) fn looks_like(bytes: &[u8]) -> Looks {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return zip_of(bytes);
    }
    let text = !has_controls(bytes);
    if let Some((_, looks)) = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning)) {
        // "BZh" or "ID3" can begin a text as well.
        let sure = !text || matches!(looks, Looks::Wrong("pdf" | "document") | Looks::Compound);
        return if sure { *looks } else { Looks::Text };
    }
    match bytes {
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Looks::Wrong("picture"),
        [b'R', b'I', b'F', b'F', ..] if !text => Looks::Wrong("sound-or-video"),
        [_, _, _, _, b'f', b't', b'y', b'p', b'h', b'e' | b'v', ..] => Looks::Wrong("picture"),
        [_, _, _, _, b'f', b't', b'y', b'p', b'm' | b'a', b'i' | b'v', ..] => Looks::Wrong("picture"),
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => Looks::Wrong("sound-or-video"),
        [b'M', b'Z', ..] if !text => Looks::Wrong("program"),
        [b'B', b'M', ..] if !text => Looks::Wrong("picture"),
        _ if text => Looks::Text,
        _ => Looks::Wrong("binary"),
    }
}

/// A zip is known by what lies in it.
fn zip_of(bytes: &[u8]) -> Looks {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return Looks::Damaged;
    };
    let has = |name: &str| archive.index_for_name(name).is_some();
    if has("xl/workbook.xml") || has("xl/Workbook.xml") {
        return Looks::Xlsx;
    }
    if has("xl/workbook.bin") {
        return Looks::Xlsb;
    }
    let within = |folder: &str| archive.file_names().flatten().any(|name| name.starts_with(folder));
    if within("word/") {
        return Looks::Wrong("document");
    }
    if within("ppt/") {
        return Looks::Wrong("slides");
    }
    let mut kind = String::new();
    if let Ok(entry) = archive.by_name("mimetype") {
        let _ = std::io::Read::read_to_string(&mut std::io::Read::take(entry, 100), &mut kind);
    }
    match kind.trim().strip_prefix("application/vnd.oasis.opendocument.") {
        Some(kind) if kind.starts_with("spreadsheet") => Looks::Ods,
        Some(kind) if kind.starts_with("presentation") => Looks::Wrong("slides"),
        Some(_) => Looks::Wrong("document"),
        None => Looks::Wrong("archive"),
    }
}

/// Control characters that no text has. UTF-16 is text in spite of its zeros, and is looked at elsewhere.
fn has_controls(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"\xff\xfe")
        || bytes.starts_with(b"\xfe\xff")
        || super::decode::unmarked_utf16(bytes).is_some()
    {
        return false;
    }
    let head = &bytes[..bytes.len().min(64 * 1024)];
    let control = |byte: &&u8| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0b | 0x0c | 0x1a | 0x1b);
    let controls = head.iter().filter(control).count();
    head.contains(&0) || controls * 100 > head.len()
}

/// The most that a workbook may unpack to. A small file can claim and hold thousands of times its size.
const MOST_UNPACKED: u64 = 300 * 1024 * 1024;
/// Entries smaller than this cannot unpack to more than a gigabyte all together; they are not counted through.
const WORTH_COUNTING: u64 = 256 * 1024;

/// Refuses a container that unpacks to more than a program should hold, whatever it says of itself.
pub(super) fn refuse_bomb(bytes: &[u8]) -> Result<(), Refusal> {
    refuse_more_than(MOST_UNPACKED, bytes)
}

fn refuse_more_than(most: u64, bytes: &[u8]) -> Result<(), Refusal> {
    let damaged = |_| Refusal::new(Code::FileDamaged);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut unpacked: u64 = 0;
    for at in 0..archive.len() {
        let entry = archive.by_index_raw(at).map_err(damaged)?;
        let (packed, claimed) = (entry.compressed_size(), entry.size());
        drop(entry);
        if packed < WORTH_COUNTING {
            unpacked = unpacked.saturating_add(claimed.max(packed));
        } else {
            let entry = archive.by_index(at).map_err(damaged)?;
            let mut entry = std::io::Read::take(entry, most + 1);
            let counted = std::io::copy(&mut entry, &mut std::io::sink());
            unpacked = unpacked.saturating_add(counted.map_err(|_| Refusal::new(Code::FileDamaged))?);
        }
        if unpacked > most {
            let megabytes = |bytes: u64| i64::try_from(bytes.div_ceil(1024 * 1024)).unwrap_or(i64::MAX);
            let refusal = Refusal::new(Code::FileTooLarge).with("megabytes", megabytes(unpacked));
            return Err(refusal.with("most", megabytes(most)));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn packed(entry: &[u8]) -> Vec<u8> {
        let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
        packed.start_file("xl/workbook.xml", SimpleFileOptions::default()).unwrap();
        packed.write_all(entry).unwrap();
        packed.finish().unwrap().into_inner()
    }

    #[test]
    fn what_unpacks_to_too_much_is_refused_whatever_it_claims() {
        // Hardly compressible, so that it is large enough to be counted.
        let noise: Vec<u8> = (0u32..800_000).flat_map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()).collect();
        let most = noise.len() as u64;
        let whole = packed(&noise);
        assert_eq!(refuse_more_than(most, &whole), Ok(()));
        let refusal = refuse_more_than(most - 1, &whole).unwrap_err();
        assert_eq!(refusal.code, Code::FileTooLarge);
        // The same, saying of itself in the directory that it unpacks to nothing.
        let mut lying = whole.clone();
        let directory = lying.windows(4).rposition(|four| four == b"PK\x01\x02").unwrap();
        lying[directory + 24..directory + 28].copy_from_slice(&[0; 4]);
        assert!(refuse_more_than(most - 1, &lying).is_err());
        // A small one that claims a gigabyte.
        let mut claims = packed(b"<workbook/>");
        let directory = claims.windows(4).rposition(|four| four == b"PK\x01\x02").unwrap();
        claims[directory + 24..directory + 28].copy_from_slice(&(1u32 << 30).to_le_bytes());
        assert_eq!(refuse_bomb(&claims).unwrap_err().code, Code::FileTooLarge);
    }
}
