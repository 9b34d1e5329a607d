//! Seven people edit, recommend, sign, delegate, go away, are reset, make exceptions, reopen and take back, in any order.
//! The desk's own words are not asked: an account of who did what is kept beside it.

mod account;
mod forgeries;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use uuid::Uuid;

use account::Account;

use crate::applications::Application;
use crate::applications::approval::{EXCEPTION, Exception, guarded};
use crate::applications::cards::*;
use crate::applications::rules::APPLICATION;
use crate::applications::statuses::*;
use crate::applications::steps::{self, Author, Facts, Signing, Step};
use crate::casebook::RULES;
use crate::clock::Moment;
use crate::document::tests::shelf::{HOME, Shelf, Taken, doc};
use crate::document::{
    Actor, Change, CommandId, DocId, DocState, Entry, EntryId, Kind, Proposal, Status, Verb, View, decide,
};
use crate::error::{Code, Failure, Refusal};
use crate::generate::Dice;
use crate::keys::{B64, PersonKeys};
use crate::people::Role::{self, Administrator, Director, Manager, Supervisor};
use crate::people::absence::{ABSENCE, Absence};
use crate::people::delegation::{DELEGATION, Delegation};
use crate::people::rules::{INVITED, STAFF};
use crate::people::staff::{KEYS, Keys, OldKey, PROFILE, Profile, ROLES, Roles, Staff};
use crate::reference::Reference;
use crate::signing;
use crate::testing::SeededChance;

const CASE_ID: u128 = 0xA11;
/// How many acts one sequence tries.
const ACTS: usize = 40;
const PEOPLE: [&[Role]; 7] = [
    &[Manager],
    &[Manager],
    &[Manager, Supervisor],
    &[Supervisor],
    &[Director],
    &[Director, Supervisor],
    &[Administrator],
];

/// Somebody's private keys lie here, in a life in her head.
#[derive(Clone)]
struct Person {
    id: DocId,
    keys: PersonKeys,
    before: Vec<PersonKeys>,
}

struct Game<'r> {
    shelf: Shelf,
    people: Vec<Person>,
    account: Account,
    dice: Dice,
    chance: std::sync::Arc<SeededChance>,
    ids: u128,
    now: Moment,
    reference: &'r Reference,
    /// Signed and never handed in; somebody tries it again later.
    kept_back: Vec<Entry>,
    met: BTreeMap<Code, usize>,
    approvals: usize,
    forged: usize,
}

impl<'r> Game<'r> {
    fn new(seed: u64, reference: &'r Reference) -> Game<'r> {
        let chance = SeededChance::new(seed);
        let person = |n: usize| Person { id: doc(n as u128 + 1), keys: PersonKeys::new(&*chance), before: Vec::new() };
        let mut game = Game {
            shelf: Shelf::default(),
            people: (0..PEOPLE.len()).map(person).collect(),
            account: Account::default(),
            dice: Dice::apart(seed, "approvals"),
            ids: 0,
            now: Moment(1_790_000_000_000),
            reference,
            kept_back: Vec::new(),
            met: BTreeMap::new(),
            approvals: 0,
            forged: 0,
            chance: chance.clone(),
        };
        for (n, roles) in PEOPLE.iter().enumerate() {
            let person = game.people[n].clone();
            let proposal = game.on_staff(person.id, "found", None);
            let proposal = proposal
                .put(PROFILE, &Profile { v: 1, name: format!("Person {n}") })
                .and_then(|one| one.put(ROLES, &Roles { v: 1, roles: roles.iter().copied().collect() }))
                .and_then(|one| one.put(KEYS, &game.key_card(&person, None)))
                .unwrap();
            let program = Actor { program: true, ..crate::document::tests::shelf::actor(99, &[]) };
            let entries = decide(&RULES, &View::default(), proposal, &program, game.now).unwrap();
            assert_eq!(game.shelf.offer(&Change::of(entries).unwrap()), Taken::Done);
        }
        game
    }

    fn next_id(&mut self) -> Uuid {
        self.ids += 2;
        Uuid::from_u128(self.ids << 1)
    }

    fn today(&self) -> NaiveDate {
        self.now.date()
    }

    fn staff(&self) -> Staff {
        let states: Vec<DocState> =
            self.shelf.docs.values().filter(|state| state.doc.kind.as_str() == STAFF).cloned().collect();
        Staff::of(&states).unwrap()
    }

    fn somebody(&mut self) -> usize {
        self.dice.below(self.people.len() as u64) as usize
    }

    fn on_staff(&mut self, id: DocId, verb: &'static str, head: Option<EntryId>) -> Proposal {
        let (entry, command) = (EntryId(self.next_id()), CommandId(self.next_id()));
        Proposal::new(entry, command, id, Kind::of(STAFF), Verb::of(verb), head)
    }

    fn key_card(&self, person: &Person, given_by: Option<DocId>) -> Keys {
        let old = |keys: &PersonKeys| OldKey {
            signing: B64(keys.signing_public().to_vec()),
            since: self.now,
            until: self.now,
        };
        Keys {
            v: 1,
            signing: B64(person.keys.signing_public().to_vec()),
            exchange: B64(person.keys.exchange_public().to_vec()),
            since: self.now,
            given_by,
            awaiting_confirmation: given_by.is_some(),
            old: person.before.iter().map(old).collect(),
        }
    }

    /// As `record` does it: what is not its author's own is refused here.
    fn record(&mut self, entries: &[Entry]) -> Result<(), Failure> {
        let staff = self.staff();
        let desk = signing::Desk { rules: &RULES, staff: &staff, home: HOME, today: self.today() };
        for entry in &entries[..1] {
            signing::check(entry, &self.shelf.view(entry.doc), &desk)?;
        }
        match self.shelf.offer(&Change::of(entries.to_vec()).ok_or(Code::NothingNew)?) {
            Taken::Done => Ok(()),
            _ => Err(Code::ChangedMeanwhile.into()),
        }
    }

    /// One act of somebody; refusals are part of the game.
    fn act(&mut self) -> Result<(), Failure> {
        self.now = Moment(self.now.0 + 60_000 * self.dice.between(1, 900));
        let who = self.somebody();
        if self.dice.percent(14) { self.staff_act(who) } else { self.case_act(who) }
    }

    fn actor(&self, who: usize) -> Result<Actor, Refusal> {
        self.staff().actor(self.people[who].id, HOME, self.today())
    }

    fn staff_act(&mut self, who: usize) -> Result<(), Failure> {
        let on = self.somebody();
        let (me, other) = (self.people[who].id, self.people[on].id);
        let view = self.shelf.view(other);
        let head = view.state.as_ref().map(|state| state.doc.head);
        let (from, to) = (self.today(), self.today() + chrono::TimeDelta::days(self.dice.between(0, 9)));
        let verbs = [
            "delegate",
            "delegate",
            "end-delegation",
            "set-absence",
            "reset",
            "confirm-key",
            "deactivate",
            "reactivate",
        ];
        let verb = self.dice.pick(&verbs).copied().unwrap_or("delegate");
        let mut proposal = self.on_staff(other, verb, head).comment("said why");
        let actor = self.actor(who)?;
        let mut voucher = actor.clone();
        match verb {
            "delegate" => {
                let card = Delegation { v: 1, from, to, by: me, reason: "leave".into() };
                proposal = proposal.put_over(&view, DELEGATION, &card)?;
            }
            "end-delegation" => proposal = proposal.remove(DELEGATION),
            "set-absence" => {
                let away = Absence { v: 1, from: Some(from), to: Some(to), deputy: Some(me), note: String::new() };
                proposal = proposal.put_over(&view, ABSENCE, &away)?;
            }
            "confirm-key" => {
                let mut keys: Keys = view.card(&KEYS)?.ok_or(Code::NoSuchDocument)?;
                keys.awaiting_confirmation = false;
                voucher = self.staff().voucher(&actor, other);
                proposal = signing::sign(&self.people[who].keys, &view, proposal.put_over(&view, KEYS, &keys)?)?;
            }
            _ => {}
        }
        let entries = decide(&RULES, &view, proposal, &voucher, self.now)?;
        self.record(&entries)?;
        self.account.staff(verb, me, other, from, to);
        // Whoever has a one-time password takes it up in the same hour, with keys of her own.
        if self.shelf.docs[&other].doc.status == Status::of(INVITED) {
            let old = std::mem::replace(&mut self.people[on].keys, PersonKeys::new(&*self.chance));
            self.people[on].before.push(old);
            let view = self.shelf.view(other);
            let head = view.state.as_ref().map(|state| state.doc.head);
            let card = self.key_card(&self.people[on].clone(), Some(me));
            let proposal = self.on_staff(other, "take-up", head).put_over(&view, KEYS, &card)?;
            let entries = decide(&RULES, &view, proposal, &self.actor(on)?, self.now)?;
            self.record(&entries)?;
        }
        Ok(())
    }

    fn case_act(&mut self, who: usize) -> Result<(), Failure> {
        let view = self.shelf.view(doc(CASE_ID));
        let me = self.people[who].id;
        let actor = self.actor(who)?;
        let author = Author {
            entry: EntryId(self.next_id()),
            command: CommandId(self.next_id()),
            after: view.state.as_ref().map_or(EntryId(Uuid::nil()), |state| state.doc.head),
            me,
            now: self.now,
            signing: Signing { delegated_by: self.staff().delegated_by(me, self.today()), at_desk_of: None },
        };
        let Some(state) = &view.state else {
            let kind = Kind::of(APPLICATION);
            let proposal = Proposal::new(author.entry, author.command, doc(CASE_ID), kind, Verb::of("open"), None);
            let entries =
                decide(&RULES, &view, proposal.put(CASE, &Case { v: 1, ..Case::default() })?, &actor, self.now)?;
            self.record(&entries)?;
            self.account.done(&entries[0], &BTreeMap::new());
            return Ok(());
        };
        let application = Application::of(state)?;
        let verb = self.verb(application.status());
        let mut proposal = match verb {
            "edit" | "bring-in" => {
                let names = ["Anna", "Sophia", "Test"];
                let given = self.dice.pick(&names).map(|name| (*name).to_owned());
                let card = Individual { v: 1, given, ..Individual::default() };
                author.proposal(&application, verb).put_over(&view, CONTACT, &card)?
            }
            "undo" => steps::undo(&view, &application, &author)?,
            "note" => {
                let note = CaseNote { v: 1, text: "called back".into(), how: NoteKind::Call };
                let key = crate::document::CardKey::in_family(NOTE, author.entry);
                author.proposal(&application, "note").put(key, &note)?
            }
            "allow-one-person" => {
                let person = self.somebody();
                let person = self.people[person].id;
                let round = application.round;
                let card = Exception { v: 1, person, by: me, at: self.now, round, reason: "nobody else".into() };
                author.proposal(&application, verb).put(EXCEPTION, &card)?.comment("nobody else")
            }
            other => {
                let some = |text: &str| Some(text.to_owned());
                let facts = Facts {
                    payment: Some(Payment { paid_on: some("2026-09-20"), proof: some("402487"), ..Payment::default() }),
                    reasons: vec!["Просим приложить визовую анкету с подписью.".into()],
                    ..Facts::default()
                };
                let step = Step { verb: other.to_owned(), comment: "said".into(), facts, event_time: None };
                steps::step(&view, &application, &step, &author, self.reference)?
            }
        };
        proposal = guarded(&view, proposal, me, self.now)?;
        let signed = signing::is_signed(&RULES, APPLICATION, verb);
        if signed {
            proposal = signing::sign(&self.people[who].keys, &view, proposal)?;
        }
        let entries = decide(&RULES, &view, proposal, &actor, self.now)?;
        if signed {
            self.forge(&entries[0]);
            if self.dice.percent(20) {
                self.kept_back.push(entries[0].clone());
                return Ok(());
            }
        }
        self.record(&entries)?;
        let before = view.state.as_ref().map(|state| state.doc.status.clone());
        self.judge(&entries[0], before.as_ref().map_or("", |status| status.as_str()));
        self.try_kept_back();
        Ok(())
    }

    /// Mostly what leads on from here, so that approvals come about.
    fn verb(&mut self, status: &str) -> &'static str {
        let on: &[&str] = match status {
            DRAFT => &["submit"],
            SUBMITTED => &["take"],
            IN_PROGRESS => &["recommend", "recommend", "return", "edit"],
            RETURNED => &["resubmit"],
            PENDING => &["approve", "approve", "approve", "send-back", "allow-one-person", "edit"],
            SUSPENDED => &["resume"],
            WITHDRAWN | CLOSED | REJECTED | REFUSED_BY_MO => &["reopen"],
            _ => &["edit", "approve-again", "approve-again", "accept-payment", "allow-one-person"],
        };
        let any = ["edit", "bring-in", "undo", "note", "withdraw", "suspend", "reopen", "approve", "approve-again"];
        let lead = self.dice.percent(70);
        let chosen = if lead { self.dice.pick(on).copied() } else { self.dice.pick(&any).copied() };
        // The tables above are all of this program's verbs.
        RULES.all().map(|rule| rule.verb).find(|verb| Some(*verb) == chosen).unwrap_or("note")
    }

    fn judge(&mut self, entry: &Entry, before: &str) {
        let state = &self.shelf.docs[&doc(CASE_ID)];
        let application = Application::of(state).unwrap();
        let content = account::content_of(state);
        let verb = entry.verb.as_str();
        if verb == "approve" || verb == "approve-again" {
            self.approvals += 1;
            self.account.assert_two_people(entry, self.today());
            let approval = application.approval.as_ref().unwrap();
            assert_eq!((approval.by, approval.entry), (entry.actor, entry.id));
            assert!(application.voided.is_none(), "approved and void at once");
        }
        self.account.done(entry, &content);
        let stands = APPROVED_ON.contains(&application.status());
        if stands && self.account.approved.as_ref() != Some(&content) {
            assert!(application.voided.is_some(), "{verb}: an approval survived a change of content");
        }
        // What is void goes nowhere by a step of the ordinary way.
        if APPROVED_ON.contains(&before) && stands && application.status() != before {
            let was = self.account.content_before.as_ref() == self.account.approved.as_ref();
            assert!(was || verb == "undo", "{verb} moved on what nobody has signed for");
        }
        assert_eq!(self.shelf.rebuilt(), self.shelf.docs, "the history makes another document");
    }
}

/// `DESK_SEQUENCES` asks for more of them: 100 000 for a release.
#[test]
fn no_approval_without_two_people_none_survives_a_change_and_no_forgery_is_taken() {
    let count = std::env::var("DESK_SEQUENCES").ok().and_then(|count| count.parse().ok()).unwrap_or(250_u64);
    let reference = Reference::shipped().unwrap();
    let mut met: BTreeMap<Code, usize> = BTreeMap::new();
    let (mut approvals, mut forged, mut acts) = (0, 0, 0_usize);
    let mut seen = account::Seen::default();
    for seed in 0..count {
        let mut game = Game::new(seed, &reference);
        for _ in 0..ACTS {
            match game.act() {
                Ok(()) => acts += 1,
                Err(Failure::Refused(refusal)) => *game.met.entry(refusal.code).or_default() += 1,
                Err(fault) => panic!("seed {seed}: {fault}"),
            }
        }
        approvals += game.approvals;
        forged += game.forged;
        seen.add(&game.account.seen);
        for (code, times) in game.met {
            *met.entry(code).or_default() += times;
        }
    }
    println!("{count} sequences, {acts} acts, {approvals} approvals, {forged} forged entries refused; {seen:?}");
    // A game in which nothing happens proves nothing.
    let count = usize::try_from(count).unwrap_or(usize::MAX);
    assert!(acts > count * 8, "{acts} acts in {count} sequences");
    assert!(approvals > count / 4, "{approvals} approvals in {count} sequences");
    assert!(forged > count * 4, "{forged} forgeries in {count} sequences");
    assert!(seen.all(), "{seen:?}");
    for code in [Code::NotAllowed, Code::NotInThisState, Code::SamePerson, Code::AwaitsConfirmation] {
        assert!(met.contains_key(&code), "{code:?} was never met: {met:?}");
    }
}
