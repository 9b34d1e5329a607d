//! Intake packages of generated applications, for tests and benches of the import.

use super::ApplicationPlan;
use crate::applications::cards::Visa;
use crate::applications::package::{FileState, ListedFile, PackagedApplication};
use crate::generate::{PersonPlan, Plan};
use crate::people::identity_numbers::Sex;

/// Every application of which more than the portal's row is known, as `applications::package::write` takes it.
pub fn packages(plan: &Plan, applications: &[ApplicationPlan]) -> Vec<PackagedApplication> {
    applications.iter().filter(|one| !one.needs_details).map(|one| package(plan, one)).collect()
}

fn package(plan: &Plan, one: &ApplicationPlan) -> PackagedApplication {
    let mut out = PackagedApplication {
        portal_id: one.portal_id.clone(),
        channel: Some(one.channel),
        created: Some(one.created.format("%Y-%m-%dT%H:%M").to_string()),
        note: one.notes.first().map(|note| note.text.clone()),
        ..PackagedApplication::default()
    };
    let mut put = |path: String, typed: Option<String>| {
        if let Some(typed) = typed {
            out.values.insert(path, typed);
        }
    };
    put("case/city".into(), Some(one.city.to_owned()));
    if let Some(organisation) = one.organisation.and_then(|place| plan.organisations.get(place)) {
        put("organisation/name".into(), Some(organisation.name.clone()));
        put("organisation/bin".into(), Some(organisation.bin.clone()));
        put("organisation/participant".into(), Some(organisation.participant.to_string()));
    }
    for (line, place) in one.services.iter().zip(1..) {
        put(format!("service/{place}/service"), line.service.clone());
        put(format!("service/{place}/amount"), Some(line.amount.to_string()));
        put(format!("service/{place}/price"), line.price.clone());
        put(format!("service/{place}/price_reason"), line.price_reason.clone());
        put(format!("service/{place}/personal_manager"), line.personal_manager.then(|| "true".to_owned()));
        put(format!("service/{place}/priority"), line.priority.then(|| "true".to_owned()));
    }
    if let Some(contact) = one.contact.and_then(|place| plan.people.get(place)) {
        individual("contact", contact, &mut put);
    }
    for (person, place) in one.persons.iter().zip(1u32..) {
        let card = format!("person/{place}");
        if let Some(known) = plan.people.get(person.person) {
            individual(&card, known, &mut put);
        }
        put(format!("{card}/position"), person.position.map(str::to_owned));
        if let Some(visa) = &one.visa {
            period(place, visa, &mut put);
        }
    }
    for tick in ["state_services", "true_information", "personal_data"] {
        put(format!("declaration/{tick}"), one.brought.then(|| "true".to_owned()));
    }
    put("offer/accepted".into(), one.brought.then(|| "true".to_owned()));
    out.lines = one.persons.iter().zip(1..).map(|(person, place)| (place, person.line)).collect();
    if let Some(id) = &one.portal_id {
        let file = |place: u32| ListedFile {
            name: format!("{id}/passport-{place}.pdf"),
            slot: Some("passport".to_owned()),
            sha256: None,
            state: FileState::NotLookedFor,
        };
        out.files = one.persons.iter().zip(1..).map(|(_, place)| file(place)).collect();
    }
    out
}

fn individual(card: &str, person: &PersonPlan, put: &mut impl FnMut(String, Option<String>)) {
    let sex = match person.sex {
        Sex::Male => "M",
        Sex::Female => "F",
    };
    for (field, typed) in [
        ("given", Some(person.name.given.clone())),
        ("family", Some(person.name.family.clone())),
        ("citizenship", Some(person.citizenship.to_owned())),
        ("iin", person.iin.clone()),
        ("birth_date", Some(person.birth.to_string())),
        ("sex", Some(sex.to_owned())),
        ("document_number", Some(person.passport.clone())),
        ("valid_from", Some(person.valid_from.to_string())),
        ("valid_until", Some(person.valid_until.to_string())),
        ("phone", Some(person.phone.clone())),
        ("email", Some(person.email.clone())),
    ] {
        put(format!("{card}/{field}"), typed);
    }
}

fn period(place: u32, visa: &Visa, put: &mut impl FnMut(String, Option<String>)) {
    put(format!("visa/{place}/from"), visa.from.clone());
    put(format!("visa/{place}/until"), visa.until.clone());
    put(format!("visa/{place}/home_address"), visa.home_address.clone());
    put(format!("visa/{place}/frequency"), visa.frequency.clone());
}
