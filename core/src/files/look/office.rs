//! Office files: which they are, and that they hold no program. Nothing of their text is read.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::sniff::find;
use super::{Kind, Refused, Why};

/// The most entries of an office file; large ones have some hundreds.
const MOST_ENTRIES: usize = 5_000;
/// The most that it may unpack to.
const MOST_UNPACKED: u64 = 300 * 1024 * 1024;
/// How often its own size it may unpack to, beyond the first megabytes: XML packs well, a hundredfold it does not.
const MOST_RATIO: u64 = 100;
const UNSUSPECTED: u64 = 10 * 1024 * 1024;
/// The most of a list of parts or of relations that is looked through.
const MOST_LIST: u64 = 4 * 1024 * 1024;

/// A zip: an office file by its parts, or an archive.
pub fn zipped(bytes: &[u8]) -> Result<Kind, Refused> {
    let damaged = |_| Refused::from(Why::Damaged);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > MOST_ENTRIES {
        return Err(Why::Swollen.into());
    }
    let kind = kind_of(&mut archive)?;
    let most = MOST_UNPACKED.min(UNSUSPECTED.max((bytes.len() as u64).saturating_mul(MOST_RATIO)));
    let mut unpacked = 0;
    for at in 0..archive.len() {
        let entry = archive.by_index_raw(at).map_err(damaged)?;
        let name = entry.name().map_err(damaged)?.into_owned();
        if entry.encrypted() {
            return Err(Why::Locked.into());
        }
        drop(entry);
        refuse_name(&name)?;
        let mut entry = archive.by_index(at).map_err(damaged)?.take(most - unpacked + 1);
        let lower = name.to_lowercase();
        if lower.ends_with(".rels") || lower == "[content_types].xml" || lower == "meta-inf/manifest.xml" {
            let mut list = Vec::new();
            entry.by_ref().take(MOST_LIST + 1).read_to_end(&mut list).map_err(|_| Why::Damaged)?;
            if list.len() as u64 > MOST_LIST {
                return Err(Why::Swollen.into());
            }
            unpacked += list.len() as u64;
            refuse_list(&list)?;
        }
        unpacked += std::io::copy(&mut entry, &mut std::io::sink()).map_err(|_| Why::Damaged)?;
        if unpacked > most {
            return Err(Why::Swollen.into());
        }
    }
    Ok(kind)
}

fn kind_of(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<Kind, Refused> {
    let has = |archive: &ZipArchive<_>, name: &str| archive.index_for_name(name).is_some();
    if has(archive, "[Content_Types].xml") {
        return match () {
            () if has(archive, "word/document.xml") || has(archive, "word/document2.xml") => Ok(Kind::Docx),
            () if has(archive, "xl/workbook.xml") => Ok(Kind::Xlsx),
            () if has(archive, "ppt/presentation.xml") => Ok(Kind::Pptx),
            () if has(archive, "xl/workbook.bin") => Err(Why::Macros.into()),
            () => Err(Why::DocumentFormat.into()),
        };
    }
    if has(archive, "AndroidManifest.xml") || has(archive, "META-INF/MANIFEST.MF") {
        return Err(Why::Program.into());
    }
    let mut mime = String::new();
    if let Ok(entry) = archive.by_name("mimetype") {
        entry.take(100).read_to_string(&mut mime).map_err(|_| Why::Damaged)?;
    }
    match mime.trim() {
        "application/vnd.oasis.opendocument.text" => Ok(Kind::Odt),
        "application/vnd.oasis.opendocument.spreadsheet" => Ok(Kind::Ods),
        "" => Err(Why::Archive.into()),
        _ => Err(Why::DocumentFormat.into()),
    }
}

/// A part that holds a program, or a name that leads out of the file.
fn refuse_name(name: &str) -> Result<(), Refused> {
    let lower = name.to_lowercase().replace('\\', "/");
    let outside = lower.starts_with('/') || lower.contains(':') || lower.split('/').any(|part| part == "..");
    if outside {
        return Err(Why::TwoInOne.into());
    }
    let last = lower.rsplit('/').next().unwrap_or_default();
    let macros = last.starts_with("vbaproject")
        || last.starts_with("vbadata")
        || lower.starts_with("basic/")
        || lower.starts_with("scripts/")
        || lower.contains("/macrosheets/");
    if macros {
        return Err(Why::Macros.into());
    }
    let object = lower.contains("/activex/")
        || last.starts_with("oleobject")
        || lower.contains("embeddings/") && last.ends_with(".bin");
    if object {
        return Err(Why::Embedded.into());
    }
    Ok(())
}

/// A list of parts that names macros, or a relation to a template or an object elsewhere.
fn refuse_list(list: &[u8]) -> Result<(), Refused> {
    let lower = String::from_utf8_lossy(list).to_lowercase();
    if lower.contains("macroenabled")
        || lower.contains("vbaproject")
        || lower.contains("application/vnd.sun.xml.ui.conf") && lower.contains("script")
    {
        return Err(Why::Macros.into());
    }
    for relation in lower.split("<relationship ").skip(1) {
        let relation = relation.split('>').next().unwrap_or_default();
        let elsewhere = relation.contains("targetmode=\"external\"") || relation.contains("targetmode='external'");
        let runs = ["attachedtemplate", "oleobject", "/frame", "subdocument", "/control"];
        if elsewhere && runs.iter().any(|kind| relation.contains(kind)) {
            return Err(Why::Embedded.into());
        }
    }
    Ok(())
}

/// The old container: Word, Excel and PowerPoint to 2003, and what is encrypted by newer ones. Its directory is not walked:
/// the names of its parts stand there in UTF-16 wherever they stand, and to find one too many only refuses.
pub fn compound(bytes: &[u8], ending: &str) -> Result<Kind, Refused> {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        find(bytes, &wide).is_some()
    };
    if has("EncryptedPackage") || has("EncryptionInfo") {
        return Err(Why::Locked.into());
    }
    if ending == "msi" || has("\u{4840}") {
        return Err(Why::Program.into());
    }
    if has("_VBA_PROJECT") || has("Macros\0") || has("VBA\0") || find(bytes, b"Attribut\0e VB_").is_some() {
        return Err(Why::Macros.into());
    }
    if has("Ole10Native") || has("\u{1}Ole\0") && has("ObjectPool") {
        return Err(Why::Embedded.into());
    }
    if has("WordDocument") {
        Ok(Kind::Doc)
    } else if has("Workbook") || has("Book\0") {
        // Macros of Excel 4 lie in the sheets themselves: a sheet of kind 1.
        if excel4_macros(bytes) { Err(Why::Macros.into()) } else { Ok(Kind::Xls) }
    } else if has("PowerPoint Document") {
        Ok(Kind::Ppt)
    } else {
        Err(Why::Unknown.into())
    }
}

/// A BOUNDSHEET record (0x0085) whose kind of sheet is 1, a macro sheet: 4 bytes of place, 1 hidden (0–2), 1 kind.
fn excel4_macros(bytes: &[u8]) -> bool {
    bytes.windows(10).any(|record| {
        let length = u16::from_le_bytes([record[2], record[3]]);
        record[0] == 0x85 && record[1] == 0 && (8..=80).contains(&length) && record[8] <= 2 && record[9] == 1
    })
}
