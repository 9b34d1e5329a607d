//! An office with many applications, as proposals that go the ordinary way: decided by the rules, recorded by storage.

use casebook::applications::cards::*;
use casebook::applications::rules::APPLICATION;
use casebook::chance::{Chance, new_id};
use casebook::clock::Moment;
use casebook::document::{CardKey, CasebookId, Claim, CommandId, DocId, EntryId, Kind, Proposal, Status, Verb};
use casebook::generate::{Dice, OrganisationPlan, PersonPlan, Plan, plan};
use casebook::people::registers::{BIN, IDENTITY, IIN, OrganisationIdentity, PASSPORT, Passport, PersonIdentity};
use casebook::people::rules as people;
use casebook::reference::Reference;
use chrono::{Days, NaiveDate};
use uuid::Uuid;

pub const HOME: CasebookId = CasebookId(Uuid::from_u128(0xCA5E));

/// Friday, 20 November 2026, nine in the morning at the Centre.
pub const NOW: Moment = Moment(1_795_147_200_000);

pub struct Office<'a> {
    pub plan: Plan,
    pub people: Vec<DocId>,
    pub organisations: Vec<DocId>,
    pub staff: Vec<DocId>,
    services: Vec<(String, String)>,
    chance: &'a dyn Chance,
    dice: Dice,
    today: NaiveDate,
}

/// Share in a hundred of each status, and how the portal got there.
const STATUSES: [(&str, u64, &[&str]); 9] = [
    ("closed", 78, &["new", "in_progress", "pending_approval", "approved", "awaiting_for_payment", "closed"]),
    ("rejected", 5, &["new", "in_progress", "rejected"]),
    ("in_progress", 4, &["new", "in_progress", "returned", "in_progress"]),
    ("returned", 4, &["new", "in_progress", "returned"]),
    ("new", 2, &["new"]),
    ("pending_approval", 1, &["new", "in_progress", "pending_approval"]),
    ("awaiting_for_payment", 2, &["new", "in_progress", "pending_approval", "approved", "awaiting_for_payment"]),
    ("application_submitted_to_migration_office", 3, &["new", "in_progress", "pending_approval", "approved"]),
    ("draft", 1, &[]),
];

impl<'a> Office<'a> {
    pub fn of(applications: usize, reference: &Reference, chance: &'a dyn Chance) -> Office<'a> {
        let today = NOW.date();
        let plan = plan(7, applications, today);
        let new = |count: usize| (0..count).map(|_| DocId(new_id(chance, NOW))).collect::<Vec<_>>();
        let services = reference.table("services").unwrap().rows.iter();
        Office {
            people: new(plan.people.len()),
            organisations: new(plan.organisations.len()),
            staff: new(30),
            services: services.map(|row| (row.key.clone(), row.text("en").unwrap_or_default().to_owned())).collect(),
            plan,
            chance,
            dice: Dice::apart(7, "bench"),
            today,
        }
    }

    fn proposal(&self, id: DocId, kind: &'static str, verb: &'static str, command: CommandId) -> Proposal {
        Proposal::new(EntryId(new_id(self.chance, NOW)), command, id, Kind::of(kind), Verb::of(verb), None)
    }

    pub fn command(&self) -> CommandId {
        CommandId(new_id(self.chance, NOW))
    }

    pub fn organisation(&self, i: usize, command: CommandId) -> Proposal {
        let plan: &OrganisationPlan = &self.plan.organisations[i];
        let identity = OrganisationIdentity {
            v: 1,
            name: plan.name.clone(),
            bin: Some(plan.bin.clone()),
            participant: plan.participant,
            city: Some(plan.city.to_owned()),
        };
        let claim = Claim::Alias { scheme: BIN.into(), value: plan.bin.clone(), unique: true };
        let proposal = self.proposal(self.organisations[i], people::ORGANISATION, "register", command);
        proposal.put(IDENTITY, &identity).unwrap().claim(claim)
    }

    pub fn person(&self, i: usize, command: CommandId) -> Proposal {
        let plan: &PersonPlan = &self.plan.people[i];
        let identity = PersonIdentity {
            v: 1,
            given: plan.name.given.clone(),
            family: plan.name.family.clone(),
            original: plan.name.display_original(),
            birth_date: Some(plan.birth.to_string()),
            citizenship: Some(plan.citizenship.to_owned()),
            iin: plan.iin.clone(),
            ..PersonIdentity::default()
        };
        let passport = Passport {
            v: 1,
            number: plan.passport.clone(),
            valid_from: Some(plan.valid_from.to_string()),
            valid_until: Some(plan.valid_until.to_string()),
        };
        let mut proposal = self.proposal(self.people[i], people::PERSON, "register", command);
        proposal = proposal.put(IDENTITY, &identity).unwrap();
        proposal = proposal.put(CardKey::in_family("passport", &passport.number), &passport).unwrap();
        let claim =
            |scheme: &str, value: &str, unique| Claim::Alias { scheme: scheme.into(), value: value.into(), unique };
        proposal = proposal.claim(claim(PASSPORT, &plan.passport, false));
        plan.iin.iter().fold(proposal, |proposal, iin| proposal.claim(claim(IIN, iin, true)))
    }

    /// Application `i` as an import brings it in: content and the portal's history.
    pub fn application(&mut self, i: usize, id: DocId, command: CommandId) -> Proposal {
        let (status, _, way) = *self.dice.weighted(&STATUSES, |one| one.1).unwrap();
        let age = if status == "closed" { self.dice.between(20, 1500) } else { self.dice.between(0, 40) };
        let created = self.today.checked_sub_days(Days::new(age.unsigned_abs())).unwrap();
        let owner = self.dice.percent(92).then(|| *self.dice.pick(&self.staff).unwrap());
        let company = self.dice.below(self.organisations.len() as u64) as usize;
        let number = (5000 + i).to_string();
        let case = Case {
            v: 1,
            portal_id: Some(number.clone()),
            city: Some(if self.dice.percent(70) { "Astana" } else { "Almaty" }.to_owned()),
            created: Some(format!("{created}T10:24")),
            owner,
            ..Case::default()
        };
        let firm = &self.plan.organisations[company];
        let organisation = Organisation {
            v: 1,
            name: Some(firm.name.clone()),
            bin: Some(firm.bin.clone()),
            participant: Some(firm.participant),
            link: Some(self.organisations[company]),
        };
        let mut proposal = self.proposal(id, APPLICATION, "import", command);
        proposal.to = Some(Status::of(status));
        proposal = proposal.put(CASE, &case).unwrap().put(ORGANISATION, &organisation).unwrap();
        let persons = if self.dice.percent(80) { 1 } else { self.dice.between(2, 4) };
        for place in 1..=persons {
            let who = self.dice.below(self.people.len() as u64) as usize;
            let person = self.individual(who, 1);
            proposal = proposal.put(CardKey::in_family(PERSON, place), &person).unwrap();
            let visa = Visa { v: 1, from: Some((created + Days::new(60)).to_string()), ..Visa::default() };
            proposal = proposal.put(CardKey::in_family(VISA, place), &visa).unwrap();
            if place == 1 {
                proposal = proposal.put(CONTACT, &person).unwrap();
            }
        }
        let (service, label) = self.dice.pick(&self.services).unwrap().clone();
        let line =
            ServiceLine { v: 1, service: Some(service), label: Some(label), amount: 1, ..ServiceLine::default() };
        proposal = proposal.put(CardKey::in_family(SERVICE, 1), &line).unwrap();
        for (place, status) in way.iter().enumerate() {
            let at = (created + Days::new(place as u64)).to_string();
            let comment = if *status == "returned" { "Please attach the passport of the second person." } else { "" };
            let event = PortalEvent {
                v: 1,
                at: Some(format!("{at}T11:0{place}")),
                status: Some((*status).to_owned()),
                label: (*status).to_owned(),
                comment: comment.to_owned(),
                person: "ManagerF ManagerL".to_owned(),
                ..PortalEvent::default()
            };
            proposal = proposal.put(CardKey::in_family(EVENT, format!("{:04}", place + 1)), &event).unwrap();
        }
        let portal = PortalSeen {
            v: 1,
            status: Some(status.to_owned()),
            at: Some(format!("{created}T10:24")),
            imported: Some(NOW),
            resubmitted: status == "in_progress" && self.dice.percent(30),
            ..PortalSeen::default()
        };
        proposal = proposal.put(PORTAL, &portal).unwrap();
        if !matches!(status, "closed" | "rejected") && self.dice.percent(40) {
            let date = self.today.checked_add_days(Days::new(self.dice.below(20))).unwrap();
            let next =
                Next { v: 1, text: "Call about the apostille".into(), date: Some(date.to_string()), ..Next::default() };
            proposal = proposal.put(NEXT, &next).unwrap();
        }
        if status == "returned" {
            for number in 1..=2 {
                let text = format!("The scan of page {number} cannot be read");
                let reason = Reason { v: 1, number, round: 1, text, ..Reason::default() };
                proposal = proposal.put(CardKey::in_family(REASON, number), &reason).unwrap();
            }
        }
        proposal.claim(Claim::Alias { scheme: PORTAL_ID.into(), value: number, unique: true })
    }

    fn individual(&self, who: usize, line: u32) -> Individual {
        let plan = &self.plan.people[who];
        Individual {
            v: 1,
            line: Some(line),
            given: Some(plan.name.given.clone()),
            family: Some(plan.name.family.clone()),
            citizenship: Some(plan.citizenship.to_owned()),
            iin: plan.iin.clone(),
            birth_date: Some(plan.birth.to_string()),
            document_number: Some(plan.passport.clone()),
            valid_until: Some(plan.valid_until.to_string()),
            phone: Some(plan.phone.clone()),
            email: Some(plan.email.clone()),
            link: Some(self.people[who]),
            ..Individual::default()
        }
    }

    pub fn note(&self, id: DocId, head: EntryId, command: CommandId, text: &str) -> Proposal {
        let entry = EntryId(new_id(self.chance, NOW));
        let note = CaseNote { v: 1, text: text.to_owned(), how: NoteKind::Call };
        Proposal::new(entry, command, id, Kind::of(APPLICATION), Verb::of("note"), Some(head))
            .put(CardKey::in_family(NOTE, entry), &note)
            .unwrap()
    }
}
