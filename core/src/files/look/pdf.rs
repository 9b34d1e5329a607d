//! PDF: its tree of pages walked node by node, its text page by page, and what in it could do more than be read.

use std::collections::HashSet;

use hayro_interpret::hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object, ObjectIdentifier, Stream};
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use super::page_text::PageTexts;
use super::sniff::find;
use super::{Kind, Limits, Looked, Note, Question, Refused, Why, picture_of, written};

/// Levels between the root of a tree and a page; real ones have two or three.
const DEEPEST: usize = 64;
/// Nodes of a tree for each page that is allowed.
const NODES_A_PAGE: usize = 4;
/// How deep direct objects are looked through for scripts and programs.
const DEEPEST_OBJECT: usize = 24;

pub fn look(bytes: Vec<u8>, question: &Question) -> Result<Looked, Refused> {
    let whole = ends(&bytes);
    let (pdf, encrypted) = opened(bytes, question.password)?;
    let counted = Tree::default().counted(&pdf, question.limits)?;
    let pages = pdf.pages();
    // A damaged tree may have made the reader look for pages by itself.
    let count = u32::try_from(pages.len()).unwrap_or(u32::MAX);
    if count == 0 || counted == 0 {
        return Err(Why::Damaged.into());
    }
    within(question.limits, count)?;
    let mut looked = Looked::new(Kind::Pdf);
    looked.pages = Some(count);
    looked.encrypted = encrypted;
    if !whole {
        looked.note(Note::Incomplete);
    }
    doings(&pdf, &mut looked)?;
    if pages.iter().any(|page| !reads(page)) {
        if pages.iter().all(|page| !reads(page)) {
            return Err(Why::Damaged.into());
        }
        looked.note(Note::PagesUnread);
    }
    let texts = PageTexts::read(&pdf, question.enough);
    if texts.cut {
        looked.note(Note::TextCut);
    }
    looked.text = texts.pages.iter().any(|text| !text.is_empty()).then_some(texts.pages);
    if looked.text.is_none() {
        looked.pictures = pictures(pages, question);
    }
    if encrypted {
        // So that nobody types the password at each look; the original stays as it came.
        looked.view = Some(written::without_password(&pdf)?);
    }
    Ok(looked)
}

/// The largest JPEG of each of the first pages, written anew. As long as there is time: a file without them is taken too.
fn pictures(pages: &[Page], question: &Question) -> Vec<Vec<u8>> {
    let first = pages.iter().take(question.pictures).filter(|_| !(question.enough)());
    let picture = |page| picture_of(&largest_jpeg(page)?.raw_data(), question.limits);
    first.map(|page| picture(page).unwrap_or_default()).collect()
}

fn largest_jpeg<'a>(page: &Page<'a>) -> Option<Stream<'a>> {
    let drawn = &page.resources().x_objects;
    let streams = drawn.keys().filter_map(|name| drawn.get::<Stream>(&*name));
    let jpegs = streams.filter(|stream| {
        let one = stream.dict().get::<Name>(b"Filter");
        let many =
            stream.dict().get::<Array>(b"Filter").into_iter().flat_map(|all| all.iter::<Name>().collect::<Vec<_>>());
        let all: Vec<Name> = one.into_iter().chain(many).collect();
        matches!(all.as_slice(), [only] if &**only == b"DCTDecode")
    });
    jpegs.max_by_key(|stream| {
        let side = |key: &[u8]| i64::from(stream.dict().get::<i32>(key).unwrap_or(0));
        side(b"Width").saturating_mul(side(b"Height"))
    })
}

/// Whether the mark of the end stands at the end, before whatever a scanner fills it up with.
fn ends(bytes: &[u8]) -> bool {
    let filled = bytes.iter().rev().take_while(|byte| **byte == 0 || byte.is_ascii_whitespace()).count();
    let bytes = &bytes[..bytes.len() - filled];
    find(&bytes[bytes.len().saturating_sub(1024)..], b"%%EOF").is_some()
}

/// The file, and whether it wanted the password.
fn opened(bytes: Vec<u8>, password: Option<&str>) -> Result<(Pdf, bool), Refused> {
    let data = std::sync::Arc::new(bytes);
    let why = |error, without: Why| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => without,
        LoadPdfError::Decryption(DecryptionError::UnsupportedAlgorithm) => Why::Locked,
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => Why::Damaged,
    };
    match Pdf::new(data.clone()) {
        Ok(pdf) => Ok((pdf, false)),
        Err(error) => match (why(error, Why::Password), password) {
            (Why::Password, Some(password)) => {
                let pdf = Pdf::new_with_password(data, password).map_err(|error| why(error, Why::WrongPassword))?;
                Ok((pdf, true))
            }
            (why, _) => Err(why.into()),
        },
    }
}

fn within(limits: Limits, pages: u32) -> Result<(), Refused> {
    if pages > limits.pages {
        return Err(Refused::over(Why::TooManyPages, limits.pages.into(), pages.into()));
    }
    Ok(())
}

/// The walk from the catalogue to each page. A node that is its own ancestor, and a tree deeper or larger than any real one,
/// is damage: readers differ in what they then show.
#[derive(Default)]
struct Tree {
    above: Vec<ObjectIdentifier>,
    nodes: usize,
    pages: u32,
}

impl Tree {
    fn counted(mut self, pdf: &Pdf, limits: Limits) -> Result<u32, Refused> {
        let catalogue: Dict = pdf.xref().get(pdf.xref().root_id()).ok_or(Why::Damaged)?;
        match catalogue.get_raw::<Dict>(b"Pages") {
            Some(root) => self.walk(pdf, root, limits)?,
            None => return Err(Why::Damaged.into()),
        }
        Ok(self.pages)
    }

    fn walk(&mut self, pdf: &Pdf, node: MaybeRef<Dict<'_>>, limits: Limits) -> Result<(), Refused> {
        self.nodes += 1;
        if self.nodes > limits.pages as usize * NODES_A_PAGE + DEEPEST || self.above.len() > DEEPEST {
            within(limits, self.pages.saturating_add(1))?;
            return Err(Why::Damaged.into());
        }
        let id = match &node {
            MaybeRef::Ref(reference) => (*reference).into(),
            MaybeRef::NotRef(_) => ObjectIdentifier::new(0, 0),
        };
        if id.obj_number != 0 && self.above.contains(&id) {
            return Err(Why::Damaged.into());
        }
        let dict = match node {
            MaybeRef::Ref(_) => pdf.xref().get::<Dict>(id),
            MaybeRef::NotRef(dict) => Some(dict),
        };
        // A reference to nothing is no page; the pages around it are shown.
        let Some(dict) = dict else { return Ok(()) };
        let Some(kids) = dict.get::<Array>(b"Kids") else {
            self.pages += 1;
            return within(limits, self.pages);
        };
        self.above.push(id);
        for kid in kids.raw_iter() {
            let kid = match kid {
                MaybeRef::Ref(reference) => MaybeRef::Ref(reference),
                MaybeRef::NotRef(Object::Dict(dict)) => MaybeRef::NotRef(dict),
                MaybeRef::NotRef(_) => continue,
            };
            self.walk(pdf, kid, limits)?;
        }
        self.above.pop();
        Ok(())
    }
}

/// A page without content is empty; content that cannot be unpacked is not.
fn reads(page: &Page) -> bool {
    !page.raw().contains_key(b"Contents") || page.page_stream().is_some()
}

/// Scripts, programs to start and files inside: looked for in every object, since a list of places would leave one out.
fn doings(pdf: &Pdf, looked: &mut Looked) -> Result<(), Refused> {
    let mut seen = HashSet::new();
    for object in pdf.objects() {
        if let Object::Stream(stream) = &object {
            unpackable(stream.dict())?;
        }
        search(&object, 0, &mut seen);
    }
    for (key, note) in [
        ("JS", Note::Scripts),
        ("JavaScript", Note::Scripts),
        ("Launch", Note::Starts),
        ("SubmitForm", Note::Starts),
        ("GoToR", Note::Starts),
        ("EmbeddedFile", Note::Attachments),
        ("EmbeddedFiles", Note::Attachments),
        ("RichMedia", Note::Attachments),
    ] {
        if seen.contains(key) {
            looked.note(note);
        }
    }
    Ok(())
}

/// Whether the measures by which a stream is unpacked are ones that the format has: readers break on others.
fn unpackable(dict: &Dict<'_>) -> Result<(), Refused> {
    let key = if dict.contains_key(b"DecodeParms") { b"DecodeParms".as_slice() } else { b"DP" };
    let one = dict.get::<Dict>(key).into_iter();
    let many = dict.get::<Array>(key).into_iter().flat_map(|array| array.iter::<Object>().collect::<Vec<_>>());
    for parms in one.chain(many.filter_map(Object::into_dict)) {
        let bits = parms.get::<i32>(b"BitsPerComponent").unwrap_or(8);
        let colours = parms.get::<i32>(b"Colors").unwrap_or(1);
        let columns = parms.get::<i32>(b"Columns").unwrap_or(1);
        if !matches!(bits, 1 | 2 | 4 | 8 | 16) || !(1..=64).contains(&colours) || !(0..=1_000_000).contains(&columns) {
            return Err(Why::Damaged.into());
        }
    }
    Ok(())
}

fn search(object: &Object<'_>, depth: usize, seen: &mut HashSet<&'static str>) {
    const WORDS: [&str; 8] =
        ["JS", "JavaScript", "Launch", "SubmitForm", "GoToR", "EmbeddedFile", "EmbeddedFiles", "RichMedia"];
    if depth > DEEPEST_OBJECT {
        return;
    }
    let word = |name: &[u8]| WORDS.iter().find(|word| word.as_bytes() == name).copied();
    match object {
        Object::Dict(dict) => {
            for (key, value) in dict.entries() {
                seen.extend(word(&key));
                match value {
                    MaybeRef::NotRef(Object::Name(name)) if matches!(&*key, b"S" | b"Type" | b"Subtype") => {
                        seen.extend(word(&name));
                    }
                    MaybeRef::NotRef(value) => search(&value, depth + 1, seen),
                    MaybeRef::Ref(_) => {}
                }
            }
        }
        Object::Stream(stream) => search(&Object::Dict(stream.dict().clone()), depth + 1, seen),
        Object::Array(array) => {
            for item in array.raw_iter() {
                if let MaybeRef::NotRef(item) = item {
                    search(&item, depth + 1, seen);
                }
            }
        }
        _ => {}
    }
}
