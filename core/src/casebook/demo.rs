//! A casebook to try things in, filled with generated people. Only one that was founded as a demo is ever filled.

mod applications;

use super::founding::key_card;
use super::staff::one;
use super::{Casebook, NewOrganisation, NewPerson, RULES};
use crate::document::{DocId, Kind, Proposal, Verb, View, decide};
use crate::error::{Code, Failure};
use crate::generate::{OrganisationPlan, PersonPlan, StaffPlan, plan};
use crate::keys::PersonKeys;
use crate::people::Role;
use crate::people::identity_numbers::Sex;
use crate::people::registers::{BIN, Contact, IIN, OrganisationIdentity, Passport, PersonIdentity};
use crate::people::rules::STAFF;
use crate::people::staff::{KEYS, PREFERENCES, PROFILE, Preferences, Profile, ROLES, Roles};
use crate::progress::Reporter;
use crate::storage;

/// How many documents the generator added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Generated {
    pub staff: usize,
    pub organisations: usize,
    pub people: usize,
    pub applications: usize,
}

impl Casebook {
    /// Adds the staff, organisations and people of an office with so many applications. Every generated colleague
    /// signs in with `password`. The same seed adds nothing twice. Refused with `NotADemo` anywhere else.
    pub fn generate(
        &self,
        seed: u64,
        applications: usize,
        password: &str,
        reporter: &Reporter,
    ) -> Result<Generated, Failure> {
        if !self.door.is_demo() {
            return Err(Code::NotADemo.into());
        }
        let plan = plan(seed, applications, self.env().now().date());
        reporter.expect((plan.staff.len() + plan.organisations.len() + plan.people.len() + applications) as u64);
        let mut done = Generated { staff: 0, organisations: 0, people: 0, applications: 0 };
        for (i, colleague) in plan.staff.iter().enumerate() {
            // The last one has a key that nobody has confirmed yet, so that there is something to see.
            let awaiting = i + 1 == plan.staff.len();
            done.staff += usize::from(self.add_colleague(colleague, password, awaiting)?);
            reporter.step(1)?;
        }
        let clerk =
            self.staff()?.0.values().find(|member| member.roles.contains(&Role::Manager)).map(|member| member.id);
        let clerk = clerk.ok_or(Code::NoSuchPerson)?;
        let mut employers = Vec::with_capacity(plan.organisations.len());
        let mut new = Vec::new();
        for organisation in &plan.organisations {
            let known = self.find_by_number(BIN, &organisation.bin)?;
            if known.is_none() {
                new.push(new_organisation(organisation));
            }
            employers.push(known);
        }
        let mut added = self.register_organisations(clerk, &new, reporter)?.into_iter();
        done.organisations = new.len();
        for employer in &mut employers {
            *employer = employer.or_else(|| added.next());
        }
        let mut people = Vec::with_capacity(plan.people.len());
        let mut known_people = Vec::with_capacity(plan.people.len());
        for person in &plan.people {
            let scheme =
                person.iin.as_ref().map_or((crate::people::registers::PASSPORT, &person.passport), |iin| (IIN, iin));
            let known = self.find_by_number(scheme.0, scheme.1)?;
            if known.is_none() {
                people.push(new_person(person, &employers));
            }
            known_people.push(known);
        }
        let registered = self.register_people(clerk, &people, reporter)?;
        done.people = registered.len();
        let mut registered = registered.into_iter();
        for person in &mut known_people {
            *person = person.or_else(|| registered.next());
        }
        let everybody = self.staff()?;
        let named = |name: &String| everybody.0.values().find(|member| member.name == *name).map(|member| member.id);
        let staff: Option<Vec<DocId>> = plan.staff.iter().map(|one| named(&one.name)).collect();
        let staff = staff.ok_or(Code::NoSuchPerson)?;
        let known = applications::Known { plan: &plan, staff, organisations: employers, people: known_people };
        done.applications = self.add_applications(seed, applications, &known, reporter)?;
        Ok(done)
    }

    fn add_colleague(&self, colleague: &StaffPlan, password: &str, awaiting: bool) -> Result<bool, Failure> {
        if self.staff()?.free_name(&colleague.name, None).is_err() {
            return Ok(false);
        }
        let env = self.env();
        let (id, keys) = (env.new_doc(), PersonKeys::new(&*env.chance));
        let command = env.new_command();
        let roles = Roles { v: 1, roles: colleague.roles.iter().copied().collect() };
        let mut header = self.door.header();
        header.set_person(self.slots_for(&header, id, &colleague.name, &keys, password, None)?);
        self.perform_with_keys(self.me, command, "staff.add", &colleague.name, |_, actor, now| {
            let proposal = Proposal::new(env.new_entry(), command, id, Kind::of(STAFF), Verb::of("add"), None)
                .put(PROFILE, &Profile { v: 1, name: colleague.name.clone() })?
                .put(ROLES, &roles)?;
            Ok((one(decide(&RULES, &View::default(), proposal, actor, now)?)?, Some(header)))
        })?;
        let command = env.new_command();
        self.perform_with_keys(id, command, "staff.take-up", &id, |tx, actor, now| {
            let view = storage::read::view(tx, id)?;
            let preferences = Preferences::new(crate::people::staff::Language::En);
            let proposal = Proposal::new(
                env.new_entry(),
                command,
                id,
                Kind::of(STAFF),
                Verb::of("take-up"),
                super::staff::head(&view),
            )
            .put(KEYS, &key_card(&keys, now, awaiting.then_some(self.me), awaiting))?
            .put(PREFERENCES, &preferences)?;
            Ok((one(decide(&RULES, &view, proposal, actor, now)?)?, None))
        })?;
        Ok(true)
    }
}

fn new_organisation(plan: &OrganisationPlan) -> NewOrganisation {
    NewOrganisation {
        identity: OrganisationIdentity {
            v: 1,
            name: plan.name.clone(),
            bin: Some(plan.bin.clone()),
            participant: plan.participant,
            city: Some(plan.city.to_owned()),
        },
        contact: Contact { v: 1, phone: Some(plan.phone.clone()), email: Some(plan.email.clone()) },
    }
}

fn new_person(plan: &PersonPlan, employers: &[Option<DocId>]) -> NewPerson {
    let sex = match plan.sex {
        Sex::Male => "M",
        Sex::Female => "F",
    };
    NewPerson {
        identity: PersonIdentity {
            v: 1,
            given: plan.name.given.clone(),
            family: plan.name.family.clone(),
            original: plan.name.display_original(),
            sex: Some(sex.to_owned()),
            birth_date: Some(plan.birth.to_string()),
            citizenship: Some(plan.citizenship.to_owned()),
            iin: plan.iin.clone(),
        },
        passport: Some(Passport {
            v: 1,
            number: plan.passport.clone(),
            valid_from: Some(plan.valid_from.to_string()),
            valid_until: Some(plan.valid_until.to_string()),
        }),
        contact: Contact { v: 1, phone: Some(plan.phone.clone()), email: Some(plan.email.clone()) },
        employer: plan.employer.and_then(|i| employers.get(i).copied().flatten()),
    }
}
