//! One box that finds anything, and the page of a company or a person.

use casebook::casebook::{Held, Reached};
use casebook::document::{Body, DocId};
use casebook::error::{Code, Failure};
use casebook::people::registers::{CONTACT, Contact, EMPLOYER, IDENTITY, Link, OrganisationIdentity, PersonIdentity};
use casebook::people::registers::{Passport, person_title};
use casebook::people::rules::{ORGANISATION, PERSON};
use casebook::storage::search::{Hit as CoreHit, Why};

use super::{Answer, At, told};
use crate::readout;
use crate::wire::asked::{FindAsked, OnCase};
use crate::wire::told::{CaseLink, ContactView, HeldView, Hit, ListRow, NoteView, PartyLink, PartyPage, PassportView};
use crate::wire::wall;

const MOST_HITS: usize = 20;
const LONGEST_QUESTION: usize = 400;
/// More applications of one company than that are looked up in the list.
const MOST_OF_ONE: usize = 200;
const MOST_NOTES: usize = 20;
const MOST_CONTACTS: usize = 5;

pub fn find(at: &At, asked: FindAsked) -> Answer<Vec<Hit>> {
    let text: String = asked.text.chars().take(LONGEST_QUESTION).collect();
    let hits = at.session.casebook.find(&text, MOST_HITS)?;
    told(hits.into_iter().map(hit).collect())
}

fn hit(hit: CoreHit) -> Hit {
    let why = match hit.why {
        Why::Number { .. } => "number",
        Why::Name => "name",
        Why::Words { .. } => "words",
        Why::File { .. } => "file",
    };
    let listing = hit.application.map(|row| row.listing);
    let title = listing.as_ref().map_or(hit.name, |listing| listing.number.clone());
    let more = match &listing {
        Some(listing) => [listing.person.as_str(), listing.company.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
        None => hit.number,
    };
    Hit {
        id: hit.doc.to_string(),
        kind: hit.kind.as_str().to_owned(),
        title,
        more,
        place: listing.as_ref().and_then(|listing| listing.place.clone()),
        status: listing.map(|listing| listing.status),
        why: why.to_owned(),
        snippet: hit.excerpt,
    }
}

pub fn party(at: &At, asked: OnCase) -> Answer<PartyPage> {
    let casebook = &at.session.casebook;
    let state = casebook.document(asked.id)?.ok_or(Code::NoSuchDocument)?;
    let kind = state.doc.kind.as_str().to_owned();
    if ![PERSON, ORGANISATION].contains(&kind.as_str()) {
        return Err(Code::NoSuchDocument.into());
    }
    let looking = casebook.looking()?;
    let listed = casebook.applications_of(asked.id, 0, MOST_OF_ONE)?;
    let reference = casebook.reference()?;
    let rows: Vec<ListRow> = listed.iter().map(|row| ListRow::of(row, &reference, &looking)).collect();
    let total = rows.len() as u32;
    let (open, ended): (Vec<ListRow>, Vec<ListRow>) =
        rows.into_iter().partition(|row| casebook::applications::statuses::is_open(&row.status));
    let mut page = PartyPage {
        id: asked.id.to_string(),
        name: String::new(),
        number: None,
        participant: None,
        city: None,
        phone: None,
        email: None,
        contacts: Vec::new(),
        birth_date: None,
        citizenship: None,
        passports: Vec::new(),
        employer: None,
        notes: notes(at, &open)?,
        read_out: readout::of("", &open, &reference, &looking),
        open,
        ended,
        total,
        kind,
    };
    describe(at, &state, &mut page)?;
    page.contacts = contacts(at, asked.id, &page)?;
    page.read_out = readout::of(&page.name, &page.open, &reference, &looking);
    told(page)
}

fn describe(at: &At, state: &casebook::document::DocState, page: &mut PartyPage) -> Result<(), Failure> {
    let contact: Option<Contact> = state.cards.get(&CONTACT).map(Body::read).transpose()?;
    if let Some(contact) = contact {
        (page.phone, page.email) = (contact.phone, contact.email);
    }
    let Some(identity) = state.cards.get(&IDENTITY) else { return Ok(()) };
    if page.kind == ORGANISATION {
        let organisation: OrganisationIdentity = identity.read()?;
        page.name = organisation.name;
        page.number = organisation.bin;
        page.participant = Some(organisation.participant);
        page.city = organisation.city;
        return Ok(());
    }
    let person: PersonIdentity = identity.read()?;
    page.name = person_title(&person);
    page.number = person.iin;
    page.birth_date = person.birth_date;
    page.citizenship = person.citizenship;
    for (_, body) in state.cards.iter().filter(|(key, _)| key.family() == "passport") {
        let passport: Passport = body.read()?;
        page.passports.push(PassportView { number: passport.number, valid_until: passport.valid_until, held: None });
    }
    let cases = page.open.iter().chain(&page.ended).filter_map(|row| DocId::parse(&row.id));
    let held = at.session.casebook.held(state.doc.id, &cases.take(MOST_NOTES).collect::<Vec<_>>())?;
    for one in held.into_iter().rev() {
        let place = page.passports.iter().position(|known| known.number == one.passport);
        let place = place.unwrap_or_else(|| {
            let number = one.passport.clone();
            page.passports.push(PassportView { number, valid_until: None, held: None });
            page.passports.len() - 1
        });
        page.passports[place].held = Some(held_view(one));
    }
    page.passports.sort_by(|a, b| b.valid_until.cmp(&a.valid_until));
    let employer: Option<Link> = state.cards.get(&EMPLOYER).map(Body::read).transpose()?;
    if let Some(link) = employer
        && let Some(company) = at.session.casebook.document(link.link)?
        && let Some(identity) = company.cards.get(&IDENTITY)
    {
        let name = identity.read::<OrganisationIdentity>()?.name;
        page.employer = Some(PartyLink { id: link.link.to_string(), name });
    }
    Ok(())
}

fn held_view(one: Held) -> HeldView {
    HeldView {
        place: one.at.place,
        since: one.at.since.map(wall),
        whom: one.at.whom,
        case: CaseLink { id: one.case.id.to_string(), number: one.case.number, status: one.case.status },
    }
}

/// What the register does not say, the applications do.
fn contacts(at: &At, party: DocId, page: &PartyPage) -> Result<Vec<ContactView>, Failure> {
    let cases: Vec<DocId> =
        page.open.iter().chain(&page.ended).take(MOST_NOTES).filter_map(|row| DocId::parse(&row.id)).collect();
    let known = |one: &Reached| one.phone == page.phone && one.email == page.email;
    let reached = at.session.casebook.reached(party, &cases)?.into_iter().filter(|one| !known(one));
    let view = |one: Reached| ContactView { name: one.name, phone: one.phone, email: one.email, number: one.number };
    Ok(reached.take(MOST_CONTACTS).map(view).collect())
}

/// The newest notes of the open applications.
fn notes(at: &At, open: &[ListRow]) -> Result<Vec<NoteView>, Failure> {
    let casebook = &at.session.casebook;
    let staff = casebook.staff()?;
    let mut notes: Vec<(i64, NoteView)> = Vec::new();
    for row in open.iter().take(MOST_NOTES) {
        let Some(id) = DocId::parse(&row.id) else { continue };
        for line in casebook.notes_of(id)? {
            let by = staff.get(line.actor).map(|member| member.name.clone()).unwrap_or_default();
            let case = CaseLink { id: row.id.clone(), number: row.number.clone(), status: row.status.clone() };
            let note = NoteView {
                case: Some(case),
                text: line.comment,
                how: line.how.map(Into::into),
                at: wall(line.event_time),
                by,
            };
            notes.push((line.event_time.0, note));
        }
    }
    notes.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    Ok(notes.into_iter().take(MOST_NOTES).map(|(_, note)| note).collect())
}
