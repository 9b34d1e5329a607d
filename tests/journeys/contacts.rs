//! How a company or a person can be reached: what the register does not say, its applications do.

use casebook::Casebook;
use casebook::casebook::{NewApplication, Reached};
use casebook::document::DocId;
use casebook::people::registers::BIN;

use crate::desk::*;

const ACADEMY: &str = "190140900037";

fn opened(open: &Casebook, phone: &str, email: &str) -> DocId {
    let values = [
        ("service/1/service", "visa_work_c3_1y"),
        ("organisation/name", "AIFC Academy Limited"),
        ("organisation/bin", ACADEMY),
        ("contact/given", "Sophia"),
        ("contact/family", "Test"),
        ("contact/document_number", "12AB34567"),
        ("contact/phone", phone),
        ("contact/email", email),
    ];
    let new = NewApplication { values: texts(&values), ..NewApplication::default() };
    open.open_application(open.env().new_command(), &new).unwrap().value.0
}

#[test]
fn a_company_is_reached_through_the_contacts_of_its_applications_each_once() {
    let office = staffed();
    let hers = manager(&office);
    let first = opened(&hers, "+77010000001", "sophia@example.kz");
    let again = opened(&hers, "+77010000001", "sophia@example.kz");
    let newest = opened(&hers, "", "office@example.kz");
    let company = hers.find_by_number(BIN, ACADEMY).unwrap().unwrap();
    let reached = hers.reached(company, &[newest, again, first]).unwrap();
    let told: Vec<_> = reached.iter().map(|one| (one.phone.as_deref(), one.email.as_deref(), &*one.number)).collect();
    assert_eq!(
        told,
        [(None, Some("office@example.kz"), "C-0003"), (Some("+77010000001"), Some("sophia@example.kz"), "C-0002"),]
    );
    assert_eq!(reached[0].name, "Test Sophia");
    let person = hers.case(first).unwrap().application.contact.unwrap().link.unwrap();
    let hers_too: Vec<Reached> = hers.reached(person, &[newest]).unwrap();
    assert_eq!(hers_too.len(), 1, "she is the contact herself");
    let nobody = opened(&hers, "", "");
    assert_eq!(hers.reached(company, &[nobody]).unwrap(), []);
}
