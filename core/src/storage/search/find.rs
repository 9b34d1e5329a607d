//! Asking the index: newest first, never by rank.

use std::collections::BTreeSet;

use rusqlite::{Transaction, params};

use crate::applications::list::ListedRow;
use crate::document::{DocId, Kind};
use crate::error::Failure;
use crate::people::rules::{ORGANISATION, PERSON};
use crate::search::{Asked, Found, Held, PARTY, Term, around, excerpt};
use crate::storage::{Told, files, history, read, worklist};

/// By what a document was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// A number of this scheme (`portal`, `own`, `iin`, `bin`, `passport`, `invoice`), all of it or its beginning.
    Number {
        scheme: &'static str,
        whole: bool,
    },
    Name,
    /// A comment, note or reason: the entry that it came with.
    Words {
        seq: i64,
    },
    /// The text of a file: its name in the vault.
    File {
        blob: String,
    },
}

/// One document that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub doc: DocId,
    pub kind: Kind,
    pub why: Why,
    /// A person's or organisation's name and number; empty for an application.
    pub name: String,
    pub number: String,
    /// The part of a comment, note or reason in which a word stands that was asked for.
    pub excerpt: Option<String>,
    pub application: Option<ListedRow>,
}

/// So many persons and companies come before the applications.
const MOST_PARTIES: usize = 4;
/// At least so many of the newest documents are looked at for a single letter.
const LOOKED_AT: usize = 20_000;

/// What the one search box shows: whole numbers first, then names, then words of comments and notes; each newest first.
pub fn find(tx: &Transaction, typed: &str, limit: usize) -> Result<Vec<Hit>, Failure> {
    let asked = Asked::read(typed);
    let mut found: Vec<(i64, Why)> = Vec::new();
    if asked.is_empty() || limit == 0 {
        return Ok(Vec::new());
    }
    let mut seen: BTreeSet<i64> = BTreeSet::new();
    let mut take = |found: &mut Vec<(i64, Why)>, doc: i64, why: Why| {
        if seen.insert(doc) {
            found.push((doc, why));
        }
        found.len() < limit
    };
    if asked.has_number() {
        let whole = whole(&asked);
        each_name(tx, &whole, expression(&whole, Letters::Several), |doc, text| match Held(text).found(&asked) {
            Found::Number { scheme, whole: true } => take(&mut found, doc, Why::Number { scheme, whole: true }),
            _ => true,
        })?;
    }
    let why = |text: &str| match Held(text).found(&asked) {
        Found::Number { scheme, whole } => Why::Number { scheme, whole },
        Found::Name => Why::Name,
    };
    // A single letter fits too many to be worth a pass of its own.
    let expression = expression(&asked, Letters::Several);
    let mut newest: Vec<(i64, Why)> = Vec::new();
    let mut parties: Vec<(i64, Why)> = Vec::new();
    each_name(tx, &asked, expression.clone(), |doc, text| {
        newest.push((doc, why(text)));
        if expression.is_some() && Held(text).is_party() && parties.len() < MOST_PARTIES {
            parties.push((doc, why(text)));
        }
        newest.len() < limit
    })?;
    // A company has many applications, all of them newer: whoever types its name wants to see it too.
    if let Some(expression) = expression.filter(|_| newest.len() == limit) {
        parties.clear();
        each_name(tx, &asked, Some(format!("{PARTY} AND ({expression})")), |doc, text| {
            parties.push((doc, why(text)));
            parties.len() < MOST_PARTIES
        })?;
    }
    for (doc, why) in parties.into_iter().chain(newest) {
        if !take(&mut found, doc, why) {
            break;
        }
    }
    if found.len() < limit {
        each_entry(tx, &asked, |seq, doc| take(&mut found, doc, Why::Words { seq }))?;
    }
    if found.len() < limit {
        each_file(tx, &asked, |doc, blob| take(&mut found, doc, Why::File { blob }))?;
    }
    found.truncate(limit);
    found.into_iter().map(|(doc, why)| hit(tx, doc, why, &asked)).collect()
}

/// The same terms, each meant as it stands.
fn whole(asked: &Asked) -> Asked {
    let whole = |term: &Term| Term { whole: term.whole || term.is_number(), ..term.clone() };
    Asked { terms: asked.terms.iter().map(whole).collect(), joined: asked.joined.as_ref().map(whole) }
}

/// Whether the index is asked for single letters too: it takes a while over them, and finds nearly everything.
#[derive(Clone, Copy)]
enum Letters {
    Several,
    Any,
}

/// What the index can answer of the question, in its own language; none if that is nothing.
fn expression(asked: &Asked, letters: Letters) -> Option<String> {
    let one = |term: &Term| {
        let text = match letters {
            Letters::Several => term.indexed()?,
            Letters::Any => term.indexed().unwrap_or(&term.text),
        };
        Some(format!("\"{text}\"{}", if term.whole { "" } else { "*" }))
    };
    let terms: Vec<String> = asked.terms.iter().filter_map(one).collect();
    if terms.is_empty() {
        return None;
    }
    let terms = terms.join(" AND ");
    let joined = asked.joined.as_ref().and_then(one);
    Some(match joined {
        Some(joined) => format!("({terms}) OR {joined}"),
        None => terms,
    })
}

/// Documents whose names and numbers fit, newest first, until `each` has enough. Without an expression the newest
/// documents are looked through.
fn each_name(
    tx: &Transaction,
    asked: &Asked,
    expression: Option<String>,
    mut each: impl FnMut(i64, &str) -> bool,
) -> Result<(), Failure> {
    let sql = match &expression {
        Some(_) => "SELECT rowid, text FROM names WHERE names MATCH ?1 ORDER BY rowid DESC",
        None => "SELECT rowid, text FROM names WHERE ?1 IS NULL ORDER BY rowid DESC",
    };
    let settled = asked.terms.iter().chain(&asked.joined).all(Term::settled);
    let mut statement = tx.prepare_cached(sql).told("names")?;
    let mut rows = statement.query([&expression]).told("names")?;
    let mut looked_at = 0;
    while let Some(row) = rows.next().told("names")? {
        let text = row.get_ref(1).and_then(|text| Ok(text.as_str()?)).told("names")?;
        if (settled || Held(text).fits(asked)) && !each(row.get(0).told("names")?, text) {
            break;
        }
        looked_at += 1;
        if expression.is_none() && looked_at == LOOKED_AT {
            break;
        }
    }
    Ok(())
}

/// Entries whose words fit, newest first: (seq, doc).
fn each_entry(tx: &Transaction, asked: &Asked, mut each: impl FnMut(i64, i64) -> bool) -> Result<(), Failure> {
    // A single letter stands in every comment.
    let Some(expression) = expression(asked, Letters::Several) else { return Ok(()) };
    let mut statement = tx
        .prepare_cached("SELECT rowid, doc, text FROM words WHERE words MATCH ?1 ORDER BY rowid DESC")
        .told("words")?;
    let mut rows = statement.query([&expression]).told("words")?;
    while let Some(row) = rows.next().told("words")? {
        let text = row.get_ref(2).and_then(|text| Ok(text.as_str()?)).told("words")?;
        if Held(text).fits(asked) && !each(row.get(0).told("words")?, row.get(1).told("words")?) {
            break;
        }
    }
    Ok(())
}

/// Files whose text fits, the newest first: the documents that have them, and their names in the vault.
fn each_file(tx: &Transaction, asked: &Asked, mut each: impl FnMut(i64, String) -> bool) -> Result<(), Failure> {
    let Some(expression) = expression(asked, Letters::Several) else { return Ok(()) };
    let mut statement = tx
        .prepare_cached("SELECT rowid, text FROM file_words WHERE file_words MATCH ?1 ORDER BY rowid DESC")
        .told("file words")?;
    let mut filed = tx
        .prepare_cached("SELECT DISTINCT doc, lower(hex(blob)) FROM filed WHERE blob = (SELECT name FROM blob WHERE n = ?1) ORDER BY doc DESC")
        .told("filed")?;
    let mut rows = statement.query([&expression]).told("file words")?;
    while let Some(row) = rows.next().told("file words")? {
        let text = row.get_ref(1).and_then(|text| Ok(text.as_str()?)).told("file words")?;
        if !Held(text).fits(asked) {
            continue;
        }
        let mut cards = filed.query([row.get::<_, i64>(0).told("file words")?]).told("filed")?;
        while let Some(card) = cards.next().told("filed")? {
            if !each(card.get(0).told("filed")?, card.get(1).told("filed")?) {
                return Ok(());
            }
        }
    }
    Ok(())
}

fn hit(tx: &Transaction, doc: i64, why: Why, asked: &Asked) -> Result<Hit, Failure> {
    let (id, kind): (Vec<u8>, String) = tx
        .prepare_cached("SELECT id, kind FROM doc WHERE n = ?1")
        .told("doc")?
        .query_row([doc], |row| Ok((row.get(0)?, row.get(1)?)))
        .told("doc")?;
    let shown = match &why {
        Why::Words { seq } => history::content_of(tx, *seq)?.and_then(|content| excerpt(&content, asked)),
        Why::File { blob, .. } => {
            let pages = files::text_of(tx, blob)?;
            pages.iter().find_map(|(_, text)| around(text, asked))
        }
        _ => None,
    };
    let mut hit = Hit {
        doc: read::damaged(DocId::from_slice(&id))?,
        kind: Kind::read(kind),
        why,
        name: String::new(),
        number: String::new(),
        excerpt: shown,
        application: None,
    };
    if [PERSON, ORGANISATION].contains(&hit.kind.as_str()) {
        (hit.name, hit.number) = tx
            .prepare_cached("SELECT name, number FROM register WHERE doc = ?1")
            .told("register")?
            .query_row(params![doc], |row| Ok((row.get(0)?, row.get(1)?)))
            .told("register")?;
    } else if crate::applications::rules::is_case(hit.kind.as_str()) {
        hit.application = worklist::rows(tx, &[doc])?.pop();
    }
    Ok(hit)
}

/// The documents that a text finds by names and numbers: a bit for each `n`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matching {
    bits: Vec<u64>,
    len: usize,
}

impl Matching {
    fn add(&mut self, doc: i64) {
        let (word, bit) = place(doc);
        if self.bits.len() <= word {
            self.bits.resize(word + 1, 0);
        }
        self.len += usize::from(self.bits[word] & bit == 0);
        self.bits[word] |= bit;
    }

    pub fn has(&self, doc: i64) -> bool {
        let (word, bit) = place(doc);
        self.bits.get(word).is_some_and(|bits| bits & bit != 0)
    }

    pub fn len(&self) -> usize {
        self.len
    }

    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    pub fn iter(&self) -> impl Iterator<Item = i64> {
        (0..self.bits.len() as i64 * 64).filter(|doc| self.has(*doc))
    }
}

fn place(doc: i64) -> (usize, u64) {
    ((doc >> 6) as usize, 1 << (doc & 63))
}

/// All of them; none if nothing is asked.
pub fn matching(tx: &Transaction, typed: &str) -> Result<Option<Matching>, Failure> {
    let asked = Asked::read(typed);
    if asked.is_empty() {
        return Ok(None);
    }
    let mut found = Matching::default();
    each_name(tx, &asked, expression(&asked, Letters::Any), |doc, _| {
        found.add(doc);
        true
    })?;
    Ok(Some(found))
}
