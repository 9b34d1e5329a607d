//! What bytes are. The content decides what a file is taken as; the ending of its name can only make it refused.

use infer::MatcherType;

use super::{Kind, Refused, Why, office};

/// Endings that start something when they are opened, whatever lies behind them.
const PROGRAMS: [&str; 30] = [
    "exe",
    "dll",
    "com",
    "scr",
    "pif",
    "msi",
    "msp",
    "mst",
    "cpl",
    "sys",
    "ocx",
    "drv",
    "gadget",
    "application",
    "appx",
    "msix",
    "jar",
    "class",
    "apk",
    "app",
    "elf",
    "bin",
    "run",
    "appimage",
    "deb",
    "rpm",
    "dmg",
    "pkg",
    "chm",
    "hta",
];
const SCRIPTS: [&str; 34] = [
    "js",
    "jse",
    "mjs",
    "vbs",
    "vbe",
    "vb",
    "wsf",
    "wsh",
    "wsc",
    "bat",
    "cmd",
    "ps1",
    "psm1",
    "psd1",
    "ps2",
    "sh",
    "bash",
    "zsh",
    "csh",
    "ksh",
    "py",
    "pyc",
    "pyw",
    "pl",
    "rb",
    "php",
    "lua",
    "tcl",
    "reg",
    "inf",
    "sct",
    "scpt",
    "applescript",
    "command",
];
const SHORTCUTS: [&str; 10] =
    ["lnk", "url", "desktop", "webloc", "website", "scf", "library-ms", "search-ms", "settingcontent-ms", "appref-ms"];
const MACROS: [&str; 14] =
    ["docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "pptm", "potm", "ppam", "ppsm", "sldm", "dot", "xlt", "xll"];
const PAGES: [&str; 10] = ["html", "htm", "xhtml", "shtml", "mht", "mhtml", "svg", "svgz", "xsl", "xht"];

/// How far into a file its beginning is searched for signs of a second format.
const HEAD: usize = 1024;

pub fn kind(bytes: &[u8], ending: &str) -> Result<Kind, Refused> {
    for (endings, why) in [
        (PROGRAMS.as_slice(), Why::Program),
        (&SCRIPTS, Why::Script),
        (&SHORTCUTS, Why::Shortcut),
        (&MACROS, Why::Macros),
        (&PAGES, Why::WebPage),
    ] {
        if endings.contains(&ending) {
            return Err(why.into());
        }
    }
    let kind = by_content(bytes, ending)?;
    if kind.is_viewed() {
        alone(kind, bytes)?;
    }
    Ok(kind)
}

fn by_content(bytes: &[u8], ending: &str) -> Result<Kind, Refused> {
    match bytes {
        [b'%', b'P', b'D', b'F', b'-', ..] => return Ok(Kind::Pdf),
        [0xff, 0xd8, 0xff, ..] => return Ok(Kind::Jpeg),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => return Ok(Kind::Png),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => return Ok(Kind::Gif),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => return Ok(Kind::Webp),
        [b'P', b'K', 3, 4, ..] => return office::zipped(bytes),
        // An archive without an entry, and one in parts.
        [b'P', b'K', 5, 6, ..] | [b'P', b'K', 7, 8, ..] => return Err(Why::Archive.into()),
        [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] => return office::compound(bytes, ending),
        [0x4c, 0, 0, 0, 1, 0x14, 2, 0, ..] => return Err(Why::Shortcut.into()),
        [b'#', b'!', ..] => return Err(Why::Script.into()),
        [b'%', b'!', ..] | [b'{', b'\\', b'r', b't', b'f', ..] => return Err(Why::DocumentFormat.into()),
        _ => {}
    }
    if signed(bytes) && Kind::Signature.fits(ending) {
        return Ok(Kind::Signature);
    }
    if let Some(why) = known_elsewhere(bytes) {
        return Err(why.into());
    }
    // Cameras have formats of their own behind the same beginning, which `infer` tells apart.
    if matches!(bytes, [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..]) {
        return Ok(Kind::Tiff);
    }
    // A PDF may begin a little later: after blanks, or the mark of a text. Anything else before it is a second format.
    let start = bytes.iter().take(HEAD).take_while(|byte| byte.is_ascii_whitespace() || b"\xef\xbb\xbf".contains(byte));
    let start = start.count();
    if bytes[start..].starts_with(b"%PDF-") {
        return Ok(Kind::Pdf);
    }
    if find(&bytes[..bytes.len().min(HEAD)], b"%PDF-").is_some() {
        return Err(Why::TwoInOne.into());
    }
    text(bytes, ending)
}

/// What `infer` knows and nothing here takes.
fn known_elsewhere(bytes: &[u8]) -> Option<Why> {
    let known = infer::get(bytes)?;
    // These begin with letters, as a text may.
    let begins_as_text = matches!(known.extension(), "bz2" | "mp3" | "bmp" | "exe" | "dll" | "tar" | "ar" | "mobi");
    Some(match (known.matcher_type(), known.mime_type()) {
        (_, "image/tiff" | "text/plain") => return None,
        (MatcherType::Text, _) => Why::WebPage,
        _ if begins_as_text && reads_as_text(bytes) => return None,
        (MatcherType::App, mime) if mime.contains("x509") => Why::Unknown,
        (MatcherType::App, _) => Why::Program,
        (MatcherType::Image, "image/vnd.djvu" | "image/vnd.dwg") => Why::DocumentFormat,
        (MatcherType::Image, _) => Why::ImageFormat,
        (MatcherType::Audio | MatcherType::Video, _) => Why::Recording,
        (MatcherType::Book, _) => Why::DocumentFormat,
        (MatcherType::Archive, "application/vnd.debian.binary-package" | "application/x-rpm") => Why::Program,
        (MatcherType::Archive, "application/x-google-chrome-extension" | "application/x-shockwave-flash") => {
            Why::Program
        }
        (MatcherType::Archive, "application/dicom") => Why::ImageFormat,
        (MatcherType::Archive, _) => Why::Archive,
        _ => Why::Unknown,
    })
}

/// DER of CMS: a sequence that begins with the identifier of signed data.
fn signed(bytes: &[u8]) -> bool {
    const SIGNED_DATA: [u8; 11] = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];
    let pem = bytes.starts_with(b"-----BEGIN PKCS7-----") || bytes.starts_with(b"-----BEGIN CMS-----");
    pem || bytes.first() == Some(&0x30) && find(&bytes[..bytes.len().min(32)], &SIGNED_DATA).is_some()
}

fn text(bytes: &[u8], ending: &str) -> Result<Kind, Refused> {
    if !reads_as_text(bytes) {
        return Err(Why::Unknown.into());
    }
    let head: Vec<u8> = bytes.iter().filter(|b| **b != 0).take(4 * HEAD).map(u8::to_ascii_lowercase).collect();
    let head = head.strip_prefix(b"\xef\xbb\xbf").or(head.strip_prefix(b"\xff\xfe")).unwrap_or(&head);
    let head = head.trim_ascii_start();
    for (beginning, why) in [
        (b"[internetshortcut]".as_slice(), Why::Shortcut),
        (b"[desktop entry]", Why::Shortcut),
        (b"[shell]", Why::Shortcut),
        (b"<?php", Why::Script),
        (b"@echo", Why::Script),
        (b"#!", Why::Script),
    ] {
        if head.starts_with(beginning) {
            return Err(why.into());
        }
    }
    match ending {
        "eml" => Ok(Kind::Mail),
        // A letter may hold the words of a page; opened outside as a text they stay words.
        "txt" | "csv" | "tsv" | "log" | "md" if !head.starts_with(b"<") => Ok(Kind::Text),
        _ if is_page(head) => Err(Why::WebPage.into()),
        "txt" | "csv" | "tsv" | "log" | "md" => Ok(Kind::Text),
        _ => Err(Why::Unknown.into()),
    }
}

fn is_page(lower: &[u8]) -> bool {
    const SIGNS: [&[u8]; 8] =
        [b"<html", b"<!doctype html", b"<script", b"<svg", b"<body", b"<iframe", b"javascript:", b"xml-stylesheet"];
    SIGNS.iter().any(|sign| find(lower, sign).is_some())
}

/// No zero byte outside UTF-16, and hardly a control character.
fn reads_as_text(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(64 * HEAD)];
    if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") {
        return true;
    }
    let control = |byte: &&u8| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0c);
    let controls = head.iter().filter(control).count();
    !head.contains(&0) && controls * 100 <= head.len()
}

/// Refuses what is a second thing beside what it is taken as: a page in its head, a zip at its end.
fn alone(kind: Kind, bytes: &[u8]) -> Result<(), Refused> {
    let head: Vec<u8> = bytes.iter().take(HEAD).map(u8::to_ascii_lowercase).collect();
    const PAGE: [&[u8]; 5] = [b"<html", b"<!doctype html", b"<script", b"<?php", b"<svg"];
    // The description in the head of a photograph is XML; in a PDF the first kilobyte is its own.
    let page = PAGE.iter().any(|sign| find(&head, sign).is_some());
    if page || ends_as_zip(bytes) || find(&bytes[1..bytes.len().min(HEAD)], b"%PDF-").is_some() && kind != Kind::Pdf {
        return Err(Why::TwoInOne.into());
    }
    Ok(())
}

/// Whether a zip's directory ends exactly where the file ends, and begins inside it.
fn ends_as_zip(bytes: &[u8]) -> bool {
    const END: usize = 22;
    let from = bytes.len().saturating_sub(END + usize::from(u16::MAX));
    let tail = &bytes[from..];
    tail.windows(END).enumerate().rev().any(|(at, record)| {
        let comment = usize::from(u16::from_le_bytes([record[20], record[21]]));
        let size = u32::from_le_bytes([record[12], record[13], record[14], record[15]]) as usize;
        record.starts_with(b"PK\x05\x06") && at + END + comment == tail.len() && size > 0 && size <= from + at
    })
}

pub fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}
