//! Generated material for demonstrations and tests: staff, organisations and people who do not exist, and their applications.
//!
//! A plan follows from a seed, a size and a day alone; it opens nothing and asks no clock. Whoever fills
//! a casebook turns it into ordinary commands, and only where the casebook was made for demonstration.

pub mod applications;
mod chinese_names;
mod cyrillic_names;
pub mod dice;
mod latin_names;
mod organisations;
mod people;
mod plan;
mod staff;

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, DefaultHasher};

pub use applications::{ApplicationPlan, applications};
pub use dice::Dice;
pub use organisations::OrganisationPlan;
pub use people::PersonPlan;
pub use plan::{Plan, plan};
pub use staff::StaffPlan;

/// What must not occur twice. Hashed with fixed keys: the standard ones come from the system's chance.
type Taken = HashSet<String, BuildHasherDefault<DefaultHasher>>;

/// An end of 0000 to 9999 in a block of numbers that is kept for examples: `+7 700 000 12 34`.
fn phone(dice: &mut Dice) -> String {
    let end = dice.below(10_000);
    format!("+7 700 000 {:02} {:02}", end / 100, end % 100)
}

/// Example domains only: whatever is sent to them reaches nobody.
fn domain(dice: &mut Dice) -> &'static str {
    if dice.percent(60) { "example.com" } else { "example.kz" }
}

/// Small Latin letters and digits of a name, parted by dots; what else there is falls away.
fn mailbox(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        } else if c == ' ' && !out.is_empty() && !out.ends_with('.') {
            out.push('.');
        }
    }
    out.truncate(out.trim_end_matches('.').len());
    out
}
