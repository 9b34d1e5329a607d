//! An application read from its cards: what lists, forms and decisions look at.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use super::approval::{APPROVAL, Approval, EXCEPTION, Exception, VOIDED, Voided};
use super::cards::*;
use super::{papers, price};
use crate::document::{CardKey, Doc, DocState};
use crate::error::Fault;
use crate::files::cards::{FILE, FileCard};

/// Everything an application holds, typed. Cards of a newer program are passed over and stay where they are.
#[derive(Clone, Debug)]
pub struct Application {
    pub doc: Doc,
    pub case: Case,
    pub organisation: Organisation,
    pub contact: Option<Individual>,
    /// By the place of the line, from 1.
    pub lines: BTreeMap<u32, ServiceLine>,
    pub persons: BTreeMap<u32, Individual>,
    pub visas: BTreeMap<u32, Visa>,
    pub declaration: Option<Declaration>,
    pub offer: Option<Offer>,
    pub brought: Brought,
    pub portal: Option<PortalSeen>,
    pub events: BTreeMap<u32, PortalEvent>,
    pub standing: Option<Standing>,
    pub unconfirmed: bool,
    pub approval: Option<Approval>,
    pub voided: Option<Voided>,
    pub exception: Option<Exception>,
    pub suspended: Option<Suspended>,
    pub next: Option<Next>,
    pub round: u32,
    pub returns: u32,
    /// The round that was last sent back; 0 = none was.
    pub returned: u32,
    pub review: Option<Review>,
    pub reasons: BTreeMap<u32, Reason>,
    pub payment: Option<Payment>,
    /// The client's original papers, each with its place.
    pub papers: Vec<Paper>,
    pub sheets: BTreeMap<u32, Sheet>,
    /// By the file's own id.
    pub files: BTreeMap<String, FileCard>,
    pub mo: Option<Mo>,
    pub outcome: Option<Outcome>,
    pub receiver: Option<Receiver>,
    pub decision: Option<Decision>,
    /// Oldest first.
    pub to_enter: Vec<(CardKey, ToEnter)>,
    pub last_note: Option<CaseNote>,
    pub notes: usize,
    pub pasted: usize,
}

impl Application {
    pub fn of(state: &DocState) -> Result<Application, Fault> {
        let one = Reader(state);
        let round: Option<Round> = one.card(&ROUND)?;
        let persons = one.placed(PERSON)?;
        let originals: Option<Originals> = one.card(&ORIGINALS)?;
        let mut to_enter: Vec<(CardKey, ToEnter)> = Vec::new();
        for (key, body) in one.family(TO_ENTER) {
            to_enter.push((key.clone(), body.read()?));
        }
        to_enter.sort_by_key(|(_, line)| line.place);
        Ok(Application {
            doc: state.doc.clone(),
            case: one.card(&CASE)?.unwrap_or_default(),
            organisation: one.card(&ORGANISATION)?.unwrap_or_default(),
            contact: one.card(&CONTACT)?,
            lines: one.placed(SERVICE)?,
            visas: one.placed(VISA)?,
            declaration: one.card(&DECLARATION)?,
            offer: one.card(&OFFER)?,
            brought: one.card(&BROUGHT)?.unwrap_or_default(),
            portal: one.card(&PORTAL)?,
            events: one.placed(EVENT)?,
            standing: one.card(&STANDING)?,
            unconfirmed: state.cards.contains_key(&UNCONFIRMED),
            approval: one.card(&APPROVAL)?,
            voided: one.card(&VOIDED)?,
            exception: one.card(&EXCEPTION)?,
            suspended: one.card(&SUSPENSION)?,
            next: one.card(&NEXT)?,
            round: round.as_ref().map_or(1, |round| round.round),
            returns: round.as_ref().map_or(0, |round| round.returns),
            returned: round.as_ref().map_or(0, |round| round.returned),
            review: one.card(&REVIEW)?,
            reasons: one.placed(REASON)?,
            payment: one.card(&PAYMENT)?,
            papers: originals.map(|card| card.papers(&persons)).unwrap_or_default(),
            persons,
            sheets: one.placed(SHEET)?,
            files: one.named(FILE)?,
            mo: one.card(&MO)?,
            outcome: one.card(&OUTCOME)?,
            receiver: one.card(&RECEIVER)?,
            decision: one.card(&DECISION)?,
            to_enter,
            last_note: one.family(NOTE).last().map(|(_, body)| body.read()).transpose()?,
            notes: one.family(NOTE).count(),
            pasted: one.family(PASTED).count(),
        })
    }

    pub fn status(&self) -> &str {
        self.doc.status.as_str()
    }

    /// Everybody whom it is about, in the order of the form; the main contact where persons are not filled in.
    pub fn people(&self) -> Vec<&Individual> {
        let named = |one: &&Individual| !one.shown().is_empty();
        let persons: Vec<&Individual> = self.persons.values().filter(named).collect();
        if persons.is_empty() { self.contact.iter().filter(named).collect() } else { persons }
    }

    /// Rows without a person or a company wait for somebody to type them in.
    pub fn needs_details(&self) -> bool {
        let company = self.organisation.name.is_some() || self.organisation.bin.is_some();
        self.people().is_empty() || !company
    }

    /// Every line, each at its price; none where one of them has no price.
    pub fn total(&self) -> Option<rust_decimal::Decimal> {
        self.lines.values().map(price::total).sum::<Option<_>>().filter(|_| !self.lines.is_empty())
    }

    /// What the files are called whose ids a slot's value names.
    pub fn files_named(&self, value: &str) -> String {
        let names = value.split(' ').map(|id| self.files.get(id).map_or(id, |file| file.name.as_str()));
        names.collect::<Vec<_>>().join(", ")
    }

    pub fn open_reasons(&self) -> usize {
        self.reasons.values().filter(|reason| reason.is_open()).count()
    }

    /// Where the passports are, each place with how many lie there; of an application without one, the other papers.
    /// Empty: not known.
    pub fn passport_places(&self) -> BTreeMap<&str, u32> {
        papers::places(&self.papers)
    }

    /// The one place of all passports; [`papers::SEVERAL`] where they are apart; none = not known.
    pub fn passport_place(&self) -> Option<&str> {
        let places = self.passport_places();
        let first = places.keys().next().copied();
        if places.len() > 1 { Some(papers::SEVERAL) } else { first }
    }

    /// Lines that nobody has typed into the portal yet.
    pub fn waits_for_portal(&self) -> bool {
        self.to_enter.iter().any(|(_, line)| !line.entered)
    }
}

struct Reader<'a>(&'a DocState);

impl Reader<'_> {
    fn card<T: DeserializeOwned>(&self, key: &CardKey) -> Result<Option<T>, Fault> {
        self.0.cards.get(key).map(|body| body.read()).transpose()
    }

    fn family<'f>(&'f self, family: &'f str) -> impl Iterator<Item = (&'f CardKey, &'f crate::document::Body)> + 'f {
        let first = CardKey::read(format!("{family}/"));
        self.0.cards.range(first..).take_while(move |(key, _)| key.family() == family)
    }

    fn named<T: DeserializeOwned>(&self, family: &str) -> Result<BTreeMap<String, T>, Fault> {
        let id = |key: &CardKey| key.as_str().split_once('/').map(|(_, id)| id.to_owned()).unwrap_or_default();
        self.family(family).map(|(key, body)| Ok((id(key), body.read()?))).collect()
    }

    fn placed<T: DeserializeOwned>(&self, family: &str) -> Result<BTreeMap<u32, T>, Fault> {
        let mut found = BTreeMap::new();
        for (key, body) in self.family(family) {
            if let Some(place) = key.as_str().split('/').nth(1).and_then(|place| place.parse().ok()) {
                found.insert(place, body.read()?);
            }
        }
        Ok(found)
    }
}
