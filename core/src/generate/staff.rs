//! Staff of a generated office.

use serde::Serialize;

use super::dice::Dice;
use super::latin_names::NATIONS;
use crate::people::Role;

/// A member of staff. Names differ from one another; the first is the administrator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StaffPlan {
    pub name: String,
    pub roles: Vec<Role>,
}

/// The guide's test users, who can be told from generated people at a glance.
const TEST_USERS: [(&str, Role); 4] = [
    ("AdminF AdminL", Role::Administrator),
    ("SupervisorF SupervisorL", Role::Supervisor),
    ("DirectorF DirectorL", Role::Director),
    ("ManagerF ManagerL", Role::Manager),
];

/// At least six; one manager more for every 3 000 applications, up to forty people.
pub(super) fn staff(seed: u64, applications: usize) -> Vec<StaffPlan> {
    let mut dice = Dice::apart(seed, "staff");
    let size = (6 + applications / 3_000).min(40);
    let mut all: Vec<StaffPlan> =
        TEST_USERS.iter().map(|(name, role)| StaffPlan { name: (*name).to_owned(), roles: vec![*role] }).collect();
    while all.len() < size {
        let Some(nation) = dice.pick(&NATIONS) else {
            break;
        };
        let pool = if dice.percent(50) { nation.male } else { nation.female };
        let (Some(given), Some(family)) = (dice.pick(pool), dice.pick(nation.family)) else {
            break;
        };
        let name = format!("{given} {family}");
        if all.iter().any(|s| s.name == name) {
            continue;
        }
        // Four eyes need a second supervisor; small offices let her work on cases too.
        let second_supervisor = all.len() == TEST_USERS.len();
        let roles = if second_supervisor { vec![Role::Supervisor, Role::Manager] } else { vec![Role::Manager] };
        all.push(StaffPlan { name, roles });
    }
    all
}
