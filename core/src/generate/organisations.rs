//! Organisations that apply for their people.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::dice::Dice;
use super::{Taken, domain, mailbox, phone};
use crate::people::identity_numbers::{BinAttribute, BinKind, bin_for};

/// An organisation; its BIN and its name occur once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OrganisationPlan {
    pub bin: String,
    pub name: String,
    /// Registered in the AIFC.
    pub participant: bool,
    pub city: &'static str,
    pub phone: String,
    pub email: String,
}

const FIRST_WORDS: [&str; 60] = [
    "Amber", "Apricot", "Arrow", "Basalt", "Birch", "Blue", "Bright", "Broad", "Cedar", "Clear", "Cobalt", "Copper",
    "Coral", "Crane", "Crimson", "Desert", "Dune", "East", "Ember", "Falcon", "Far", "Fern", "Flint", "Golden",
    "Granite", "Green", "Grey", "Harbour", "High", "Hollow", "Iron", "Jade", "Juniper", "Lake", "Larch", "Long",
    "Maple", "Meadow", "Mill", "New", "North", "Oak", "Opal", "Pearl", "Pine", "Quartz", "Quiet", "Red", "River",
    "Saffron", "Silver", "South", "Steppe", "Stone", "Summit", "Swift", "Tulip", "West", "White", "Willow",
];

const SECOND_WORDS: [&str; 48] = [
    "Anchor", "Arch", "Bay", "Beacon", "Bridge", "Brook", "Canyon", "Compass", "Crest", "Crossing", "Delta", "Field",
    "Ford", "Forge", "Gate", "Glade", "Grove", "Haven", "Hill", "Horizon", "Island", "Junction", "Key", "Lantern",
    "Ledge", "Loom", "Market", "Mast", "Mesa", "Orchard", "Park", "Pass", "Path", "Peak", "Pillar", "Plain", "Point",
    "Quay", "Ridge", "Road", "Sail", "Shore", "Spring", "Station", "Tower", "Trail", "Valley", "Wharf",
];

const THIRD_WORDS: [&str; 17] = [
    "",
    "",
    "",
    "Advisory",
    "Analytics",
    "Capital",
    "Consulting",
    "Education",
    "Energy",
    "Engineering",
    "Fintech",
    "Holding",
    "Logistics",
    "Medical",
    "Mining",
    "Software",
    "Trading",
];

const PARTICIPANT_FORMS: [&str; 4] = ["Ltd.", "Limited", "Private Company", "PLC"];
const OTHER_FORMS: [&str; 4] = ["LLP", "JSC", "LLC", "Branch"];

/// `count` organisations, registered before `today`. The AIFC registers since 2018.
pub(super) fn organisations(seed: u64, count: usize, today: NaiveDate) -> Vec<OrganisationPlan> {
    let mut dice = Dice::apart(seed, "organisations");
    let mut names = Taken::default();
    let mut bins = Taken::default();
    let mut all = Vec::with_capacity(count);
    while all.len() < count {
        let participant = dice.percent(85);
        let name = unused_name(&mut dice, participant, &names);
        let Some(bin) = company_bin(&mut dice, participant, today) else {
            continue;
        };
        if !bins.insert(bin.clone()) || !names.insert(name.clone()) {
            continue;
        }
        let box_of = mailbox(&name);
        let email = format!("{box_of}@{}", domain(&mut dice));
        let city = if dice.percent(72) { "Astana" } else { "Almaty" };
        let phone = phone(&mut dice);
        all.push(OrganisationPlan { bin, name, participant, city, phone, email });
    }
    all
}

/// A name that nobody has. The words run out one day, a number does not.
fn unused_name(dice: &mut Dice, participant: bool, names: &Taken) -> String {
    let mut number = String::new();
    for attempt in 0.. {
        if attempt >= 20 {
            number = (names.len() + attempt).to_string();
        }
        let name = company_name(dice, participant, &number);
        if !names.contains(&name) {
            return name;
        }
    }
    number
}

fn company_name(dice: &mut Dice, participant: bool, number: &str) -> String {
    let forms = if participant { &PARTICIPANT_FORMS } else { &OTHER_FORMS };
    let words =
        [dice.pick(&FIRST_WORDS), dice.pick(&SECOND_WORDS), dice.pick(&THIRD_WORDS), Some(&number), dice.pick(forms)];
    let words: Vec<&str> = words.into_iter().flatten().copied().filter(|w| !w.is_empty()).collect();
    words.join(" ")
}

fn company_bin(dice: &mut Dice, participant: bool, today: NaiveDate) -> Option<String> {
    let first = if participant { 2018 * 12 } else { 1998 * 12 };
    // The month before this one at the latest: nobody registers in the future.
    let last = i64::from(today.year()) * 12 + i64::from(today.month0()) - 1;
    let month = dice.between(first, last.max(first));
    let (year, month) = (month.div_euclid(12).rem_euclid(100), month.rem_euclid(12) + 1);
    let kind = if dice.percent(94) { BinKind::Resident } else { BinKind::NonResident };
    let attribute = match dice.below(100) {
        0..=91 => BinAttribute::Head,
        92..=97 => BinAttribute::Branch,
        _ => BinAttribute::RepresentativeOffice,
    };
    let serial = u32::try_from(dice.below(100_000)).ok()?;
    bin_for(u8::try_from(year).ok()?, u8::try_from(month).ok()?, kind, attribute, serial)
}
