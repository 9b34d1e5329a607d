//! Random people do random things with one application, imports between them. Whatever the order: nothing leaves the
//! table, nothing is lost, and nothing is approved without two people who may.

mod approvals;

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use crate::applications::Application;
use crate::applications::cards::*;
use crate::applications::rules::{APPLICATION, KINDS, MEMBERSHIP};
use crate::applications::statuses::*;
use crate::applications::steps::{self, Author, Facts, Step};
use crate::applications::two_statuses::{Shown, seen};
use crate::casebook::RULES;
use crate::casebook::applications::import::{Incoming, new::begun, new_reasons, put_seen};
use crate::clock::Moment;
use crate::document::tests::shelf::{Shelf, Taken, actor, doc};
use crate::document::{
    Actor, Change, CommandId, DocId, EntryId, Kind, Proposal, Signature, Status, Verb, View, decide,
};
use crate::error::{Code, Failure};
use crate::generate::Dice;
use crate::people::Role;
use crate::reference::Reference;

const CASE_ID: u128 = 0xA11;
/// How many acts one sequence tries.
const ACTS: usize = 24;

fn people() -> Vec<Actor> {
    vec![
        actor(1, &[Role::Manager]),
        actor(2, &[Role::Manager]),
        actor(3, &[Role::Supervisor]),
        actor(4, &[Role::Supervisor, Role::Manager]),
        actor(5, &[Role::Director]),
        actor(6, &[Role::Administrator]),
    ]
}

struct Run<'r> {
    shelf: Shelf,
    dice: Dice,
    ids: u128,
    now: Moment,
    reference: &'r Reference,
    /// Every status that the application has had here.
    stood: BTreeSet<String>,
    put: BTreeMap<String, usize>,
}

impl Run<'_> {
    fn next_id(&mut self) -> Uuid {
        // Even ones: what follows an act by itself takes the odd neighbour.
        self.ids += 2;
        Uuid::from_u128(self.ids << 1)
    }

    fn author(&mut self, who: &Actor, view: &View) -> Author {
        let after = view.state.as_ref().map(|state| state.doc.head);
        self.now = Moment(self.now.0 + 60_000);
        Author {
            entry: EntryId(self.next_id()),
            command: CommandId(self.next_id()),
            after: after.unwrap_or(EntryId(Uuid::nil())),
            me: who.id,
            now: self.now,
            signing: Default::default(),
        }
    }

    fn shown(&mut self) -> Shown {
        let rules = RULES;
        let kind = self.kind();
        let portal: Vec<&str> = rules
            .all()
            .filter(|rule| rule.kind == kind && rule.verb == "import")
            .flat_map(|rule| rule.to_one_of)
            .copied()
            .collect();
        let status = self.dice.pick(&portal).copied().unwrap_or(SUBMITTED);
        let mut events = Vec::new();
        if self.dice.percent(30) {
            for _ in 0..self.dice.below(4) {
                let status = self.dice.pick(&portal).copied().unwrap_or(SUBMITTED).to_owned();
                let minute = self.dice.below(60);
                let comment =
                    if status == RETURNED { "1. Нет подписи. 2. Нет диплома." } else { "" };
                events.push(PortalEvent {
                    v: 1,
                    at: Some(format!("2026-01-03T17:{minute:02}")),
                    label: status.clone(),
                    status: Some(status),
                    comment: comment.to_owned(),
                    person: "ManagerF ManagerL".into(),
                    roles: vec!["User".into(), "Manager".into()],
                    ..PortalEvent::default()
                });
            }
        }
        Shown { status: Some((Some(status.to_owned()), status.to_owned())), events }
    }

    fn kind(&self) -> &'static str {
        let known = self.shelf.docs.get(&doc(CASE_ID)).map(|state| state.doc.kind.as_str().to_owned());
        KINDS.into_iter().find(|kind| known.as_deref() == Some(*kind)).unwrap_or(APPLICATION)
    }

    fn facts(&mut self) -> Facts {
        let some = |text: &str| Some(text.to_owned());
        let every = Facts {
            payment: Some(Payment { paid_on: some("2026-11-20"), proof: some("402487"), ..Payment::default() }),
            originals: Some(vec!["Passport".into()]),
            mo: Some(Mo { v: 1, date: some("2026-11-20"), number: None }),
            outcome: Some(Outcome { v: 1, result: "granted".into(), words: None }),
            receiver: some("Sophia Test"),
            decision: Some(Decision { v: 1, words: "refused".into(), number: None, date: None }),
            decided: some(WAIVER_OUTCOMES[self.dice.below(4) as usize]),
            reasons: vec!["Просим приложить визовую анкету с подписью.".into()],
            language: None,
            ..Facts::default()
        };
        if self.dice.percent(85) { every } else { Facts::default() }
    }

    /// One act of somebody; refusals are part of the game.
    fn act(&mut self) -> Result<(), Failure> {
        let people = people();
        let who = self.dice.pick(&people).cloned().unwrap_or_else(|| actor(1, &[]));
        let view = self.shelf.view(doc(CASE_ID));
        let entries = match &view.state {
            None => self.begin(&who)?,
            Some(state) => {
                let application = Application::of(state)?;
                let verbs = RULES.verbs(state.doc.kind.as_str());
                let verb = self.dice.pick(&verbs).copied().unwrap_or("take");
                let author = self.author(&who, &view);
                let proposal = match verb {
                    "see" => {
                        let shown = self.shown();
                        let seen = seen(Some(&application), &shown, self.now).ok_or(Code::NothingNew)?;
                        let proposal = put_seen(author.proposal(&application, "see"), &view, &seen)?;
                        new_reasons(proposal, &application, &seen)?
                    }
                    "undo" => steps::undo(&view, &application, &author)?,
                    "note" => {
                        let note = CaseNote { v: 1, text: "called back".into(), how: NoteKind::Call };
                        let key = crate::document::CardKey::in_family(NOTE, author.entry);
                        author.proposal(&application, "note").put(key, &note)?
                    }
                    "assign" => {
                        let case = Case { owner: Some(who.id), ..application.case.clone() };
                        author.proposal(&application, "assign").put_over(&view, CASE, &case)?
                    }
                    other => {
                        let comment = if self.dice.percent(90) { "said on the phone" } else { "" };
                        let facts = self.facts();
                        let step = Step { verb: other.to_owned(), comment: comment.into(), facts, event_time: None };
                        let mut proposal = steps::step(&view, &application, &step, &author, self.reference)?;
                        if other == "approve" {
                            let (key, digest, signature) = (String::new(), String::new(), String::new());
                            proposal.content.sig = Some(Signature { format: 2, key, digest, signature });
                        }
                        proposal
                    }
                };
                decide(&RULES, &view, proposal, &who, self.now)?
            }
        };
        let change = Change::of(entries).ok_or(Code::NothingNew)?;
        let before = view.status();
        assert_eq!(self.shelf.offer(&change), Taken::Done, "decided and then not taken");
        for entry in &change.entries {
            for key in entry.content.put.keys() {
                *self.put.entry(key.family().to_owned()).or_default() += 1;
            }
        }
        self.judge(&before, &view, &change, &who);
        Ok(())
    }

    fn begin(&mut self, who: &Actor) -> Result<Vec<crate::document::Entry>, Failure> {
        let kind = if self.dice.percent(80) { APPLICATION } else { MEMBERSHIP };
        let author = self.author(who, &View::default());
        let proposal =
            Proposal::new(author.entry, author.command, doc(CASE_ID), Kind::of(kind), Verb::of("import"), None);
        let shown = self.shown();
        let seen = seen(None, &shown, self.now).ok_or(Code::NothingNew)?;
        let status = seen.portal.status.clone().ok_or(Code::NothingNew)?;
        let line = Incoming { number: "6234".into(), shown, ..Incoming::default() };
        let mut proposal = begun(proposal, &line, &seen, &status, who.id, self.now)?;
        proposal.to = Some(Status::read(status));
        Ok(decide(&RULES, &View::default(), proposal, who, self.now)?)
    }

    /// What must hold after every act.
    fn judge(&mut self, before: &Status, view: &View, change: &Change, who: &Actor) {
        let state = &self.shelf.docs[&doc(CASE_ID)];
        let application = Application::of(state).unwrap();
        let status = application.status().to_owned();
        let first = &change.entries[0];
        let verb = first.verb.as_str();
        let known = RULES.all().any(|rule| {
            rule.kind == state.doc.kind.as_str()
                && (rule.from.contains(&status.as_str())
                    || rule.to == Some(&status)
                    || rule.to_one_of.contains(&status.as_str()))
        });
        assert!(known, "{status} is no status of {}", state.doc.kind);
        let approved = |status: &str| APPROVED_ON.contains(&status);
        if approved(&status) && !approved(before.as_str()) && !self.stood.iter().any(|one| approved(one)) {
            self.two_people(verb, view, who, &application);
        }
        // An approval that only the portal knows moves nowhere by a step.
        if view.state.as_ref().is_some_and(|state| state.cards.contains_key(&UNCONFIRMED)) && status != before.as_str()
        {
            let may = ["withdraw", "suspend", "resume", "reopen", "undo", "confirm-portal"].contains(&verb);
            assert!(may || !approved(before.as_str()), "{verb} moved what nobody has confirmed");
        }
        if verb == "see" || verb == "note" || verb == "assign" || verb == "back-fill" {
            assert_eq!(status, before.as_str(), "{verb} moved the desk's own status");
        }
        self.stood.insert(status);
        assert_eq!(self.shelf.rebuilt(), self.shelf.docs, "the history makes another document");
    }

    fn two_people(&self, verb: &str, view: &View, who: &Actor, application: &Application) {
        let second = who.roles.iter().any(|role| role.is_second());
        let others: BTreeSet<DocId> = view
            .acts
            .iter()
            .filter(|act| ["recommend", "import", "accept-portal", "see"].contains(&act.verb.as_str()))
            .map(|act| act.actor)
            .filter(|other| *other != who.id)
            .collect();
        match verb {
            "import" => assert!(application.unconfirmed, "an approval of the portal counted at once"),
            "approve" | "confirm-portal" => {
                assert!(second, "{verb} by somebody who may not");
                assert!(!others.is_empty(), "{verb} by one person alone");
            }
            // Back to where it stood before.
            other => panic!("{other} led to an approval"),
        }
    }
}

/// `DESK_SEQUENCES` asks for more of them: 100 000 for a release.
#[test]
fn nothing_is_approved_by_one_person_and_nothing_leaves_the_table() {
    let count = std::env::var("DESK_SEQUENCES").ok().and_then(|count| count.parse().ok()).unwrap_or(1_500_u64);
    let reference = Reference::shipped().unwrap();
    let mut met: BTreeMap<Code, usize> = BTreeMap::new();
    let (mut approvals, mut acts) = (0_usize, 0_usize);
    for seed in 0..count {
        let mut run = Run {
            shelf: Shelf::default(),
            dice: Dice::apart(seed, "sequences"),
            ids: 0,
            now: Moment(1_790_000_000_000),
            reference: &reference,
            stood: BTreeSet::new(),
            put: BTreeMap::new(),
        };
        for _ in 0..ACTS {
            match run.act() {
                Ok(()) => acts += 1,
                Err(Failure::Refused(refusal)) => *met.entry(refusal.code).or_default() += 1,
                Err(fault) => panic!("seed {seed}: {fault}"),
            }
        }
        let journal = &run.shelf.journal;
        approvals +=
            journal.iter().filter(|entry| ["approve", "confirm-portal"].contains(&entry.verb.as_str())).count();
        // Notes are only ever added.
        let state = run.shelf.docs.get(&doc(CASE_ID));
        let notes = state.map_or(0, |state| state.cards.keys().filter(|key| key.family() == NOTE).count());
        assert_eq!(notes, run.put.get(NOTE).copied().unwrap_or(0), "seed {seed}: a note was lost");
    }
    // A game in which nothing happens proves nothing.
    let count = usize::try_from(count).unwrap_or(usize::MAX);
    assert!(acts > count * 4, "{acts} acts in {count} sequences");
    assert!(approvals > count / 50, "{approvals} approvals in {count} sequences");
    for code in
        [Code::NotAllowed, Code::NotInThisState, Code::SamePerson, Code::AwaitsConfirmation, Code::CommentNeeded]
    {
        assert!(met.contains_key(&code), "{code:?} was never met: {met:?}");
    }
}
