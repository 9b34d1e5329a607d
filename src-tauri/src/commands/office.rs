//! The office's own settings.

use casebook::casebook::Office as CoreOffice;
use casebook::error::Failure;

use super::{Answer, At, told, with};
use crate::wire::City;
use crate::wire::asked::{Nothing, SetOffice};
use crate::wire::told::Office;

fn shown(at: &At) -> Result<Office, Failure> {
    let (office, head) = at.session.casebook.office()?;
    Ok(Office {
        city: City::read(&office.city),
        name: office.name,
        hidden_names: office.hidden_names,
        idle_minutes: office.idle_minutes,
        portal_address: office.portal_address,
        head: head.to_string(),
        actions: at.session.office_actions()?,
    })
}

pub fn office(at: &At, _: Nothing) -> Answer<Office> {
    told(shown(at)?)
}

pub fn set_office(at: &At, asked: SetOffice) -> Answer<Office> {
    let office = CoreOffice {
        v: 1,
        name: asked.name,
        city: asked.city.as_str().into(),
        hidden_names: asked.hidden_names,
        idle_minutes: asked.idle_minutes,
        portal_address: asked.portal_address,
    };
    let done = at.session.casebook.set_office(asked.command, asked.after, &office)?;
    let shown = shown(at)?;
    at.session.set_idle(shown.idle_minutes);
    with(done, shown)
}
