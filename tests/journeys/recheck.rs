//! All open applications looked through anew, and what is new since the last time.

use casebook::casebook::Rechecked;
use casebook::error::Code;
use casebook::people::identity_numbers::Weight;
use casebook::progress::Reporter;

use crate::desk::*;

/// Sixty applications: 7000 … 7059.
fn many() -> String {
    let row = |i| format!("{}\tInvestor Visa A5 (Up to 2 years)\t11.18.2026 10:00\tNew\n", 7000 + i);
    "ID\tService\tCreated Date\tStatus\n".to_owned() + &(0..60).map(row).collect::<String>()
}

fn told(found: &Rechecked) -> (u64, u64, Option<u64>, Vec<(&str, bool)>) {
    let named = found.named.iter().map(|one| (one.number.as_str(), one.fresh)).collect();
    (found.open, found.wrong, found.fresh, named)
}

#[test]
fn each_recheck_names_what_is_wrong_and_what_was_in_order_before() {
    let office = staffed();
    let hers = manager(&office);
    paste(&hers, &many(), None);
    assert_eq!(hers.last_recheck().unwrap(), None);
    let fault = [("contact/iin", "800101300017")];
    for number in ["7003", "7051"] {
        fill(&hers, number, &fault, &["contact"]);
    }
    let first = hers.recheck(&Reporter::default()).unwrap();
    assert_eq!(told(&first), (60, 2, None, vec![("7051", false), ("7003", false)]));
    let case = hers.case(id(&hers, "7003")).unwrap();
    let wrong = hers.findings(&case).unwrap().iter().filter(|one| one.rule.weight() == Weight::Wrong).count();
    assert_eq!(first.named[1].wrong as usize, wrong, "as the application itself shows it");

    take(&hers, "7051", "withdraw");
    fill(&hers, "7002", &fault, &["contact"]);
    let second = hers.recheck(&Reporter::default()).unwrap();
    assert_eq!(told(&second), (59, 2, Some(1), vec![("7002", true), ("7003", false)]));
    assert_eq!(hers.last_recheck().unwrap(), Some(second));
}

#[test]
fn called_off_it_stops_within_a_page_and_the_answer_before_stays() {
    let office = staffed();
    let hers = manager(&office);
    paste(&hers, &many(), None);
    let before = hers.recheck(&Reporter::default()).unwrap();
    let called_off = Reporter::default();
    called_off.cancel();
    assert_eq!(hers.recheck(&called_off).unwrap_err().code(), Some(Code::Cancelled));
    assert_eq!(called_off.seen(), (50, 60));
    assert_eq!(hers.last_recheck().unwrap(), Some(before));
}
