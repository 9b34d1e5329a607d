//! What all applications of one plan share: working days, services of a day, reasons for return, who works here.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};

use crate::applications::returns::FRAME;
use crate::applications::rules::{APPLICATION, MEMBERSHIP, WAIVER};
use crate::generate::Plan;
use crate::people::Role;
use crate::reference::{Reference, Row};

/// Minutes of a working day, 9:00 to 18:00.
pub(super) const DAY: i64 = 540;
/// Two years and what an application needs before it.
const SPAN: u64 = 730;

pub(super) struct Office<'a> {
    pub plan: &'a Plan,
    pub reference: &'a Reference,
    pub today: NaiveDate,
    /// Working days of the last two years, the last before `today`.
    days: Vec<NaiveDate>,
    /// First day → services of each kind from then on, with their weights.
    services: BTreeMap<NaiveDate, Vec<(Service<'a>, u64)>>,
    /// First day → reasons for return.
    reasons: BTreeMap<NaiveDate, Vec<(&'a str, &'a str)>>,
    labels: BTreeMap<&'a str, &'a str>,
    pub managers: Vec<usize>,
    pub supervisors: Vec<usize>,
    /// Place of an organisation → its people.
    pub employed: Vec<Vec<usize>>,
}

#[derive(Clone, Copy)]
pub(super) struct Service<'a> {
    pub key: &'a str,
    pub label: &'a str,
    pub kind: &'a str,
    /// Years of the visa.
    pub years: u32,
}

impl Service<'_> {
    /// The kind of document that such an application is.
    pub fn case_kind(&self) -> &'static str {
        match self.kind {
            "waiver" => WAIVER,
            "club" => MEMBERSHIP,
            _ => APPLICATION,
        }
    }
}

impl<'a> Office<'a> {
    /// None where nobody could do anything: no people, no managers, no supervisors.
    pub fn of(plan: &'a Plan, today: NaiveDate, reference: &'a Reference) -> Option<Office<'a>> {
        let first = today.checked_sub_days(Days::new(SPAN))?;
        let all = first.iter_days().take_while(|day| *day < today);
        let days: Vec<NaiveDate> = all.filter(|day| reference.working_day(*day).working).collect();
        let with = |role: Role| -> Vec<usize> {
            let staff = plan.staff.iter().enumerate();
            staff.filter(|(_, one)| one.roles.contains(&role)).map(|(place, _)| place).collect()
        };
        let (managers, supervisors) = (with(Role::Manager), with(Role::Supervisor));
        let someone = !plan.people.is_empty() && !plan.organisations.is_empty() && days.len() > 90;
        if !someone || managers.len() < 2 || supervisors.len() < 2 {
            return None;
        }
        let mut employed = vec![Vec::new(); plan.organisations.len()];
        for (place, person) in plan.people.iter().enumerate() {
            if let Some(people) = person.employer.and_then(|employer| employed.get_mut(employer)) {
                people.push(place);
            }
        }
        let services = by_first_day(reference, "services", first, |row| {
            let service = Service {
                key: &row.key,
                label: row.text("en")?,
                kind: row.text("kind")?,
                years: row.integer("years").and_then(|years| u32::try_from(years).ok()).unwrap_or(1),
            };
            Some((service, weight(&service)))
        });
        let reasons = by_first_day(reference, "return-reasons", first, |row| {
            let text = row.text("ru")?;
            // Sentences about one value or person say nothing without it.
            let whole = row.text("about") != Some(FRAME) && !text.replace("{year}", "").contains('{');
            whole.then_some((row.key.as_str(), text))
        });
        let statuses = reference.table("statuses").map_or(&[][..], |table| &table.rows);
        let labels = statuses.iter().filter_map(|row| Some((row.key.as_str(), row.text("en")?))).collect();
        Some(Office { plan, reference, today, days, services, reasons, labels, managers, supervisors, employed })
    }

    /// The last working minute before today.
    pub fn end(&self) -> i64 {
        self.days.len() as i64 * DAY - 1
    }

    /// The wall time of a working minute, counted from the first day.
    pub fn wall(&self, minute: i64) -> NaiveDateTime {
        let minute = minute.clamp(0, self.end());
        let day = usize::try_from(minute / DAY).unwrap_or(0);
        let day = self.days.get(day).or(self.days.last()).copied().unwrap_or(self.today);
        day.and_hms_opt(9, 0, 0).unwrap_or_default() + TimeDelta::minutes(minute % DAY)
    }

    /// Services that can be asked for on a day.
    pub fn services(&self, day: NaiveDate) -> &[(Service<'a>, u64)] {
        self.services.range(..=day).next_back().map_or(&[], |(_, list)| list)
    }

    pub fn reasons(&self, day: NaiveDate) -> &[(&'a str, &'a str)] {
        self.reasons.range(..=day).next_back().map_or(&[], |(_, list)| list)
    }

    /// The portal's words of a status.
    pub fn label(&self, status: &str) -> &'a str {
        self.labels.get(status).copied().unwrap_or_default()
    }
}

/// The rows of a table that hold from each day on which one begins or ends.
fn by_first_day<'a, T>(
    reference: &'a Reference,
    table: &str,
    first: NaiveDate,
    take: impl Fn(&'a Row) -> Option<T>,
) -> BTreeMap<NaiveDate, Vec<T>> {
    let Some(table) = reference.table(table) else { return BTreeMap::new() };
    let ends = table.rows.iter().filter_map(|row| row.valid_to).filter_map(|day| day.checked_add_days(Days::new(1)));
    let mut days: Vec<NaiveDate> =
        table.rows.iter().map(|row| row.valid_from).chain(ends).filter(|day| *day > first).collect();
    days.push(first);
    days.into_iter().map(|day| (day, table.chosen_at(day).into_iter().filter_map(&take).collect())).collect()
}

/// How often a service is asked for, among those of its kind of document.
fn weight(service: &Service<'_>) -> u64 {
    match (service.kind, service.years) {
        ("visa" | "invitation", 1) if service.key.contains("work") => 40,
        ("visa", _) => 10,
        ("invitation", _) => 6,
        ("older_wording", _) => 30,
        ("family", _) => 2,
        _ => 1,
    }
}
