//! Who works here, and how they get in.

use std::collections::BTreeSet;

use casebook::document::DocId;
use casebook::error::{Code, Failure, Refusal};
use casebook::people::rules::STAFF;
use casebook::people::staff::{Keys, Member, Preferences, Staff};
use zeroize::Zeroizing;

use super::{Answer, At, told, with};
use crate::keystore::Secret;
use crate::wire::Role;
use crate::wire::asked::{
    AddStaff, BindToComputer, ChangePassword, ConfirmKey, Nothing, OnStaff, RenameStaff, SetAbsence, SetPreferences,
    SetRoles, WithComment,
};
use crate::wire::told::{Absence, Action, Me, OneTime, StaffRow, StaffStatus, delegation_view, roles};

pub fn set_preferences(at: &At, asked: SetPreferences) -> Answer<Me> {
    let preferences = Preferences {
        v: 1,
        language: asked.language.into(),
        theme: asked.theme.into(),
        density: asked.density.into(),
        single_keys: asked.single_keys,
    };
    let done = at.session.casebook.set_preferences(asked.command, &preferences)?;
    with(done, at.session.me()?)
}

/// The key store's part of the password, for somebody who is bound to this computer.
pub(super) fn device(at: &At) -> Result<Option<Secret>, Failure> {
    let casebook = &at.session.casebook;
    casebook.is_bound().then(|| at.desk.device(casebook.door(), casebook.me())).transpose()
}

fn bytes(device: &Option<Secret>) -> Option<&[u8]> {
    device.as_deref().map(Vec::as_slice)
}

pub fn change_password(at: &At, asked: ChangePassword) -> Answer<Me> {
    let device = device(at)?;
    let done = at.session.casebook.change_password(asked.command, &asked.old, &asked.new, bytes(&device))?;
    with(done, at.session.me()?)
}

pub fn bind_to_computer(at: &At, asked: BindToComputer) -> Answer<()> {
    let casebook = &at.session.casebook;
    let mut secret = device(at)?;
    if asked.bind && secret.is_none() {
        let mut fresh = Zeroizing::new(vec![0; 32]);
        casebook.env().chance.fill(&mut fresh);
        at.desk.keep_device(casebook.door(), casebook.me(), &fresh)?;
        secret = Some(fresh);
    }
    let done = casebook.bind_to_computer(asked.command, &asked.password, bytes(&secret), asked.bind);
    if !casebook.is_bound() {
        at.desk.forget_device(casebook.door(), casebook.me());
    }
    done
}

/// What the people page offers, in its order.
const OFFERED: &[&str] =
    &["rename", "set-roles", "deactivate", "reactivate", "reset", "confirm-key", "delegate", "end-delegation"];

fn row(at: &At, staff: &Staff, member: &Member) -> Result<StaffRow, Failure> {
    let casebook = &at.session.casebook;
    let awaiting = member.keys.as_ref().filter(|keys| keys.awaiting_confirmation);
    let given_by = awaiting.and_then(|keys| keys.given_by).and_then(|id| staff.get(id).ok());
    let first = casebook.history(member.id, 0, i64::MAX)?.pop();
    Ok(StaffRow {
        id: member.id.to_string(),
        name: member.name.clone(),
        roles: roles(member),
        status: StaffStatus::read(&member.status),
        awaiting_confirmation: awaiting.is_some(),
        given_by: given_by.map(|giver| giver.name.clone()),
        first_key: awaiting.is_some_and(Keys::are_first),
        delegation: delegation_view(member, staff, casebook.env().now().date()),
        since: first.map(|entry| entry.event_time.date().to_string()).unwrap_or_default(),
        head: member.head.to_string(),
        actions: Action::list(STAFF, casebook.actions(STAFF, Some(member.id))?, OFFERED),
    })
}

pub(super) fn row_of(at: &At, id: DocId) -> Result<StaffRow, Failure> {
    let staff = at.session.casebook.staff()?;
    row(at, &staff, staff.get(id)?)
}

pub fn staff_list(at: &At, _: Nothing) -> Answer<Vec<StaffRow>> {
    let staff = at.session.casebook.staff()?;
    let mut rows = staff.0.values().map(|member| row(at, &staff, member)).collect::<Result<Vec<_>, _>>()?;
    rows.sort_by_key(|row| row.name.to_lowercase());
    told(rows)
}

fn set(roles: &[Role]) -> BTreeSet<casebook::people::Role> {
    roles.iter().copied().map(Into::into).collect()
}

pub fn add_staff(at: &At, asked: AddStaff) -> Answer<OneTime> {
    let done = at.session.casebook.add_staff(asked.command, &asked.name, &set(&asked.roles))?;
    let one = done.value.clone().into();
    with(done, one)
}

pub fn rename_staff(at: &At, asked: RenameStaff) -> Answer<StaffRow> {
    let done = at.session.casebook.rename_staff(asked.command, asked.id, asked.after, &asked.name)?;
    with(done, row_of(at, asked.id)?)
}

pub fn set_roles(at: &At, asked: SetRoles) -> Answer<StaffRow> {
    let done = at.session.casebook.set_roles(asked.command, asked.id, asked.after, &set(&asked.roles))?;
    with(done, row_of(at, asked.id)?)
}

pub fn deactivate_staff(at: &At, asked: WithComment) -> Answer<StaffRow> {
    let done = at.session.casebook.deactivate_staff(asked.command, asked.id, asked.after, &asked.comment)?;
    with(done, row_of(at, asked.id)?)
}

pub fn reactivate_staff(at: &At, asked: OnStaff) -> Answer<OneTime> {
    let done = at.session.casebook.reactivate_staff(asked.command, asked.id, asked.after)?;
    let one = done.value.clone().into();
    with(done, one)
}

pub fn reset_staff(at: &At, asked: WithComment) -> Answer<OneTime> {
    let done = at.session.casebook.reset_staff(asked.command, asked.id, asked.after, &asked.comment)?;
    let one = done.value.clone().into();
    with(done, one)
}

pub fn confirm_key(at: &At, asked: ConfirmKey) -> Answer<StaffRow> {
    let device = device(at)?;
    let done =
        at.session.casebook.confirm_key(asked.command, asked.id, asked.after, &asked.password, bytes(&device))?;
    with(done, row_of(at, asked.id)?)
}

/// Who is away today or later, and everybody whom one could send away.
pub fn absences(at: &At, _: Nothing) -> Answer<Vec<Absence>> {
    told(all_absences(at)?)
}

fn all_absences(at: &At) -> Result<Vec<Absence>, Failure> {
    let casebook = &at.session.casebook;
    let today = casebook.env().now().date();
    let staff = casebook.staff()?;
    let working = staff.0.values().filter(|member| member.may_sign_in());
    let mut absences: Vec<Absence> = working
        .map(|member| {
            let away = Some(&member.absence).filter(|absence| absence.lies_ahead(today));
            Absence {
                person: member.id.to_string(),
                name: member.name.clone(),
                from: away.and_then(|away| away.from).map(|day| day.to_string()),
                to: away.and_then(|away| away.to).map(|day| day.to_string()),
                deputy: away.and_then(|away| away.deputy).map(|id| id.to_string()),
                note: away.map(|away| away.note.clone()).unwrap_or_default(),
                head: member.head.to_string(),
                mine: member.id == casebook.me(),
            }
        })
        .collect();
    absences.sort_by_key(|absence| (!absence.mine, absence.name.to_lowercase()));
    Ok(absences)
}

pub fn set_absence(at: &At, asked: SetAbsence) -> Answer<Vec<Absence>> {
    let day = |text: Option<String>| {
        let text = text.filter(|text| !text.trim().is_empty());
        text.map(|text| {
            casebook::applications::path::read_date(&text)
                .ok_or_else(|| Failure::from(Refusal::new(Code::WrongDate).with("value", text.as_str())))
        })
        .transpose()
    };
    let absence = casebook::people::absence::Absence {
        v: 1,
        from: day(asked.from)?,
        to: day(asked.to)?,
        deputy: asked.deputy,
        note: asked.note,
    };
    let done = at.session.casebook.set_absence(asked.command, asked.person, &absence)?;
    with(done, all_absences(at)?)
}
