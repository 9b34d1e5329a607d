//! The plan's applications become ordinary entries: decided by the rules, each by the colleague of the plan, 500 a
//! transaction.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use crate::applications::Application;
use crate::applications::cards::*;
use crate::applications::sections::SECTIONS;
use crate::applications::steps::{self, Author, Step};
use crate::applications::two_statuses::{Shown, seen};
use crate::casebook::applications::import::{Incoming, new::begun, new_reasons, put_seen};
use crate::casebook::applications::open::own_series;
use crate::casebook::{Casebook, RULES};
use crate::clock::Moment;
use crate::document::{
    Act, Actor, CardKey, Change, Claim, CommandId, DocId, Entry, Kind, Proposal, Status, Verb, View, apply, decide,
};
use crate::error::{Code, Failure};
use crate::generate::applications::{ApplicationPlan, applications};
use crate::generate::{PersonPlan, Plan};
use crate::people::identity_numbers::Sex;
use crate::progress::Reporter;
use crate::reference::Reference;
use crate::storage;

/// Generated applications are known again by their place.
const SCHEME: &str = "generated";
const AT_ONCE: usize = 500;

/// Where the plan's people are in this casebook.
pub(super) struct Known<'a> {
    pub plan: &'a Plan,
    pub staff: Vec<DocId>,
    pub organisations: Vec<Option<DocId>>,
    pub people: Vec<Option<DocId>>,
}

impl Casebook {
    pub(super) fn add_applications(
        &self,
        seed: u64,
        count: usize,
        known: &Known,
        reporter: &Reporter,
    ) -> Result<usize, Failure> {
        let reference = self.reference()?;
        let today = self.env().now().date();
        let actors = known.staff.iter().map(|id| Ok(self.staff()?.actor(*id, self.door.casebook(), today)?));
        let actors: Vec<Actor> = actors.collect::<Result<_, Failure>>()?;
        let mut plans = applications(known.plan, seed, count, today, &reference).peekable();
        let mut added = 0;
        while plans.peek().is_some() {
            let batch: Vec<ApplicationPlan> = plans.by_ref().take(AT_ONCE).collect();
            let command = self.env().new_command();
            let first = batch.first().map_or(0, |plan| plan.place);
            let done = self.perform(command, "generate", &(seed, first, batch.len()), |tx, _, now| {
                let mut entries = Vec::new();
                for plan in &batch {
                    let mark = format!("{seed}:{}", plan.place);
                    if storage::aliases::find(tx, SCHEME, &mark)?.is_some() {
                        continue;
                    }
                    let telling =
                        Telling { casebook: self, command, known, actors: &actors, reference: &reference, now };
                    entries.extend(telling.tell(plan, &mark)?);
                }
                Ok(Change { command, entries })
            })?;
            let mut ids: Vec<DocId> = done.value.docs.into_iter().map(|(_, id)| id).collect();
            ids.dedup();
            added += ids.len();
            reporter.step(batch.len() as u64)?;
        }
        Ok(added)
    }
}

/// Tells the story of one application, entry by entry.
struct Telling<'a> {
    casebook: &'a Casebook,
    command: CommandId,
    known: &'a Known<'a>,
    actors: &'a [Actor],
    reference: &'a Reference,
    now: Moment,
}

struct Story {
    view: View,
    entries: Vec<Entry>,
}

impl Telling<'_> {
    fn tell(&self, plan: &ApplicationPlan, mark: &str) -> Result<Vec<Entry>, Failure> {
        let mut story = Story { view: View::default(), entries: Vec::new() };
        self.begin(plan, mark, &mut story)?;
        if let Some(act) = plan.confirmed {
            let (view, confirm) = (story.view.clone(), Step { verb: "confirm-portal".into(), ..Step::default() });
            self.step(&mut story, act.by, act.at, |application, author| {
                steps::step(&view, application, &confirm, author, self.reference)
            })?;
        }
        self.content(plan, &mut story)?;
        for planned in plan.steps.iter().filter(|step| !step.follows) {
            let step = Step {
                verb: planned.verb.to_owned(),
                event_time: Some(self.moment(planned.act.at)),
                comment: planned.comment.clone(),
                facts: planned.facts.clone(),
            };
            let view = story.view.clone();
            self.step(&mut story, planned.act.by, planned.act.at, |application, author| {
                steps::step(&view, application, &step, author, self.reference)
            })?;
        }
        self.see(plan, &mut story)?;
        self.care(plan, &mut story)?;
        Ok(story.entries)
    }

    fn actor(&self, place: usize) -> Result<&Actor, Failure> {
        Ok(self.actors.get(place).ok_or(Code::NoSuchPerson)?)
    }

    fn moment(&self, wall: NaiveDateTime) -> Moment {
        Moment::from_wall(wall).min(self.now)
    }

    /// One more entry of somebody; what the rules refuse is left out of the story.
    fn step(
        &self,
        story: &mut Story,
        by: usize,
        at: NaiveDateTime,
        make: impl FnOnce(&Application, &Author) -> Result<Proposal, Failure>,
    ) -> Result<(), Failure> {
        let Some(state) = &story.view.state else { return Ok(()) };
        let application = Application::of(state)?;
        let actor = self.actor(by)?;
        let author = Author {
            entry: self.casebook.env().new_entry(),
            command: self.command,
            after: application.doc.head,
            me: actor.id,
            now: self.moment(at),
            signing: Default::default(),
        };
        let mut proposal = match make(&application, &author) {
            Ok(proposal) => proposal,
            Err(Failure::Refused(_)) => return Ok(()),
            Err(fault) => return Err(fault),
        };
        proposal.event_time = Some(self.moment(at));
        if let Ok(entries) = decide(&RULES, &story.view, proposal, actor, self.now) {
            self.take(story, entries);
        }
        Ok(())
    }

    fn take(&self, story: &mut Story, entries: Vec<Entry>) {
        for entry in entries {
            let state = apply(story.view.state.take(), &entry, self.casebook.door().casebook());
            story.view.acts.push(Act { verb: entry.verb.clone(), actor: entry.actor });
            story.view.state = Some(state);
            story.entries.push(entry);
        }
    }

    fn begin(&self, plan: &ApplicationPlan, mark: &str, story: &mut Story) -> Result<(), Failure> {
        let env = self.casebook.env();
        let actor = self.actor(plan.brought_in.by)?;
        let begun_here = plan.portal_id.is_none();
        let verb = Verb::of(if begun_here { "open" } else { "import" });
        let kind = Kind::of(plan.kind);
        let mut proposal = Proposal::new(env.new_entry(), self.command, env.new_doc(), kind, verb, None);
        let created = plan.created.format("%Y-%m-%dT%H:%M").to_string();
        let case = Case {
            v: 1,
            portal_id: plan.portal_id.clone(),
            channel: plan.channel,
            city: Some(plan.city.to_owned()),
            created: Some(created.clone()),
            owner: plan.owner.and_then(|place| self.known.staff.get(place).copied()),
            deputy: plan.deputy.and_then(|place| self.known.staff.get(place).copied()),
            ..Case::default()
        };
        if begun_here {
            proposal = proposal.claim(own_series());
        } else {
            let events = plan.history.iter().take(plan.seen_first).cloned().collect();
            // The portal's own words, as its history has them.
            let last = plan.history.iter().take(plan.seen_first).next_back();
            let words = last.map_or(plan.first_status, |event| event.label.as_str()).to_owned();
            let status = Some((Some(plan.first_status.to_owned()), words));
            let line = Incoming {
                number: plan.portal_id.clone().unwrap_or_default(),
                created: Some(created),
                shown: Shown { status, events },
                ..Incoming::default()
            };
            let at = self.moment(plan.brought_in.at);
            let Some(seen) = seen(None, &line.shown, at) else { return Ok(()) };
            proposal = begun(proposal, &line, &seen, plan.first_status, actor.id, at)?;
            proposal.to = Some(Status::of(plan.first_status));
        }
        proposal = proposal.put(CASE, &case)?;
        for (place, line) in (1..).zip(&plan.services) {
            proposal = proposal.put(CardKey::in_family(SERVICE, place), line)?;
        }
        let (scheme, value) = (SCHEME.to_owned(), mark.to_owned());
        proposal = proposal.claim(Claim::Alias { scheme, value, unique: true });
        proposal.event_time = Some(self.moment(plan.brought_in.at));
        let entries = decide(&RULES, &View::default(), proposal, actor, self.now)?;
        self.take(story, entries);
        Ok(())
    }

    /// Company, contact, persons and visas as they were submitted.
    fn content(&self, plan: &ApplicationPlan, story: &mut Story) -> Result<(), Failure> {
        let Some(place) = plan.organisation.filter(|_| !plan.needs_details) else { return Ok(()) };
        let company = self.known.plan.organisations.get(place).ok_or(Code::NoSuchPerson)?;
        let organisation = Organisation {
            v: 1,
            name: Some(company.name.clone()),
            bin: Some(company.bin.clone()),
            participant: Some(company.participant),
            link: self.known.organisations.get(place).copied().flatten(),
        };
        let view = story.view.clone();
        self.step(story, plan.brought_in.by, plan.brought_in.at, |application, author| {
            let mut proposal = author.proposal(application, "bring-in").put(ORGANISATION, &organisation)?;
            if let Some(place) = plan.contact {
                proposal = proposal.put(CONTACT, &self.individual(place, None, None)?)?;
            }
            for (number, person) in (1..).zip(&plan.persons) {
                let card = self.individual(person.person, Some(person.line), person.position)?;
                proposal = proposal.put(CardKey::in_family(PERSON, number), &card)?;
                if let Some(visa) = &plan.visa {
                    proposal = proposal.put(CardKey::in_family(VISA, number), visa)?;
                }
            }
            if plan.brought {
                let sections: BTreeMap<String, u32> =
                    SECTIONS.iter().map(|section| ((*section).to_owned(), application.round)).collect();
                proposal = proposal.put_over(&view, BROUGHT, &Brought { v: 1, sections })?;
            }
            Ok(proposal)
        })
    }

    fn individual(&self, place: usize, line: Option<u32>, position: Option<&str>) -> Result<Individual, Failure> {
        let person: &PersonPlan = self.known.plan.people.get(place).ok_or(Code::NoSuchPerson)?;
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Ok(Individual {
            v: 1,
            line,
            given: some(&person.name.given),
            family: some(&person.name.family),
            citizenship: some(person.citizenship),
            iin: person.iin.clone(),
            birth_date: Some(person.birth.to_string()),
            sex: some(if person.sex == Sex::Male { "M" } else { "F" }),
            document_number: some(&person.passport),
            valid_from: Some(person.valid_from.to_string()),
            valid_until: Some(person.valid_until.to_string()),
            phone: some(&person.phone),
            email: some(&person.email),
            position: position.map(str::to_owned),
            visa_until: None,
            link: self.known.people.get(place).copied().flatten(),
        })
    }

    /// A later import: what the portal shows by now.
    fn see(&self, plan: &ApplicationPlan, story: &mut Story) -> Result<(), Failure> {
        let Some(status) = plan.portal_status else { return Ok(()) };
        let label = plan.portal_label.clone().unwrap_or_else(|| status.to_owned());
        let shown = Shown { status: Some((Some(status.to_owned()), label)), events: plan.history.clone() };
        let view = story.view.clone();
        let at = plan.steps.last().map_or(plan.brought_in.at, |step| step.act.at);
        self.step(story, plan.brought_in.by, at, |application, author| {
            let seen = seen(Some(application), &shown, author.now).ok_or(Code::NothingNew)?;
            let proposal = put_seen(author.proposal(application, "see"), &view, &seen)?;
            new_reasons(proposal, application, &seen)
        })
    }

    fn care(&self, plan: &ApplicationPlan, story: &mut Story) -> Result<(), Failure> {
        if let Some(next) = &plan.next {
            let card = Next {
                v: 1,
                text: next.text.to_owned(),
                date: Some(next.date.to_string()),
                person: next.person.and_then(|place| self.known.staff.get(place).copied()),
                visit: next.visit,
                time: next.time.map(|time| time.format("%H:%M").to_string()),
            };
            let at = plan.steps.last().map_or(plan.brought_in.at, |step| step.act.at);
            self.step(story, plan.brought_in.by, at, |application, author| {
                Ok(author.proposal(application, "plan").put(NEXT, &card)?)
            })?;
        }
        for note in &plan.notes {
            let card = CaseNote { v: 1, text: note.text.clone(), how: note.how };
            self.step(story, note.act.by, note.act.at, |application, author| {
                let key = CardKey::in_family(NOTE, author.entry);
                Ok(author.proposal(application, "note").put(key, &card)?)
            })?;
        }
        Ok(())
    }
}
