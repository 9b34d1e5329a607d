//! The whole plan of a generated casebook.

use chrono::NaiveDate;
use serde::Serialize;

use super::organisations::{OrganisationPlan, organisations};
use super::people::{PersonPlan, people};
use super::staff::{StaffPlan, staff};

/// Everything that the generator puts into a casebook before the applications.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Plan {
    pub staff: Vec<StaffPlan>,
    pub organisations: Vec<OrganisationPlan>,
    pub people: Vec<PersonPlan>,
}

/// The plan for so many applications as of `today`: 1.3 people and 0.08 organisations an application.
/// The same seed, size and day give the same plan, byte for byte. A larger
/// plan begins like a smaller one, apart from who employs whom.
pub fn plan(seed: u64, applications: usize, today: NaiveDate) -> Plan {
    let companies = (applications * 8).div_ceil(100).max(3);
    let persons = (applications * 13).div_ceil(10).max(3);
    Plan {
        staff: staff(seed, applications),
        organisations: organisations(seed, companies, today),
        people: people(seed, persons, companies, today),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::people::Role;
    use crate::people::identity_numbers::{read_bin, read_iin};
    use crate::people::names::{TextScript, check_latin, script_of};

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
    }

    #[test]
    fn the_same_seed_gives_the_same_plan_byte_for_byte() {
        let bytes = |seed| serde_json::to_vec(&plan(seed, 500, today())).unwrap();
        assert_eq!(bytes(7), bytes(7));
        assert_ne!(bytes(7), bytes(8));
    }

    #[test]
    fn sizes_follow_the_number_of_applications() {
        for (applications, staff, organisations, people) in
            [(0, 6, 3, 3), (1, 6, 3, 3), (100, 6, 8, 130), (3_000, 7, 240, 3_900)]
        {
            let plan = plan(1, applications, today());
            assert_eq!(
                (plan.staff.len(), plan.organisations.len(), plan.people.len()),
                (staff, organisations, people),
                "{applications}"
            );
        }
    }

    #[test]
    fn an_office_has_everybody_that_four_eyes_need() {
        let staff = staff(1, 200_000);
        assert_eq!(staff.len(), 40);
        let with = |role| staff.iter().filter(|s| s.roles.contains(&role)).count();
        assert_eq!((with(Role::Administrator), with(Role::Director), with(Role::Supervisor)), (1, 1, 2));
        assert!(with(Role::Manager) >= 3);
        assert_eq!(staff.iter().map(|s| &s.name).collect::<HashSet<_>>().len(), staff.len());
    }

    #[test]
    fn every_number_name_and_date_of_a_plan_is_sound() {
        let plan = plan(3, 5_000, today());
        for o in &plan.organisations {
            assert_eq!(read_bin(&o.bin).findings, [], "{o:?}");
            assert!(o.email.ends_with("@example.com") || o.email.ends_with("@example.kz"), "{o:?}");
            assert!(o.phone.starts_with("+7 700 000 "), "{o:?}");
        }
        for p in &plan.people {
            assert_eq!(check_latin(&p.name.given), [], "{p:?}");
            assert_eq!(check_latin(&p.name.family), [], "{p:?}");
            if let Some(iin) = &p.iin {
                let reading = read_iin(iin);
                assert_eq!(reading.findings, [], "{p:?}");
                assert_eq!(reading.against(Some(p.birth), Some(p.sex), today()), [], "{p:?}");
            }
            assert!(p.birth < p.valid_from && p.valid_from < p.valid_until, "{p:?}");
            assert!(p.valid_from <= today(), "{p:?}");
            assert!((8..=9).contains(&p.passport.len()), "{p:?}");
            assert!(p.email.is_ascii() && p.email.contains("@example."), "{p:?}");
            assert!(p.employer.is_none_or(|e| e < plan.organisations.len()), "{p:?}");
        }
    }

    #[test]
    fn nothing_that_must_be_unique_occurs_twice() {
        let plan = plan(5, 20_000, today());
        fn once<'a>(what: &str, all: impl Iterator<Item = &'a String>) {
            let all: Vec<_> = all.collect();
            assert_eq!(all.iter().collect::<HashSet<_>>().len(), all.len(), "{what}");
        }
        once("bin", plan.organisations.iter().map(|o| &o.bin));
        once("company", plan.organisations.iter().map(|o| &o.name));
        once("iin", plan.people.iter().filter_map(|p| p.iin.as_ref()));
        once("passport", plan.people.iter().map(|p| &p.passport));
        once("e-mail", plan.people.iter().map(|p| &p.email));
    }

    #[test]
    fn a_plan_is_as_mixed_as_the_office_is() {
        let plan = plan(9, 2_000, today());
        let share = |n: usize| n * 100 / plan.people.len();
        let original = |p: &PersonPlan| p.name.display_original();
        let cyrillic =
            plan.people.iter().filter(|p| original(p).is_some_and(|o| script_of(&o) == TextScript::Cyrillic));
        assert!((25..60).contains(&share(cyrillic.count())));
        let kazakh = plan
            .people
            .iter()
            .filter(|p| original(p).is_some_and(|o| o.contains(['ә', 'ғ', 'қ', 'ң', 'ө', 'ұ', 'ү', 'і'])));
        assert!((5..30).contains(&share(kazakh.count())));
        let countries: HashSet<_> = plan.people.iter().map(|p| p.citizenship).collect();
        assert!(countries.len() > 15, "{countries:?}");
        let expired = plan.people.iter().filter(|p| p.valid_until < today()).count();
        assert!((1..=6).contains(&share(expired)), "{expired}");
        assert!((30..70).contains(&share(plan.people.iter().filter(|p| p.iin.is_some()).count())));
        let participants = plan.organisations.iter().filter(|o| o.participant).count();
        assert!(participants * 2 > plan.organisations.len() && participants < plan.organisations.len());
    }

    #[test]
    fn a_larger_plan_begins_like_a_smaller_one() {
        let (small, large) = (plan(4, 100, today()), plan(4, 1_000, today()));
        assert!(large.organisations.starts_with(&small.organisations));
        assert!(large.staff.starts_with(&small.staff));
        let names = |p: &Plan| p.people.iter().take(130).map(|p| p.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&small), names(&large));
    }
}
