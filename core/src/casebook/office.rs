//! The office's own settings: one document, kept by the administrators.

use serde::{Deserialize, Serialize};

use super::founding::only_one;
use super::staff::one;
use super::{Casebook, Done, RULES};
use crate::document::{CardKey, CasebookId, CommandId, DocId, EntryId, Kind, Proposal, Verb, decide};
use crate::error::{Code, Failure, Fault, Refusal};
use crate::people::rules::OFFICE;
use crate::storage;

pub const OFFICE_CARD: CardKey = CardKey::of("office");

const SHORTEST_IDLE: u32 = 1;
const LONGEST_IDLE: u32 = 120;
/// Until an administrator sets another.
const FIRST_IDLE: u32 = 10;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    pub v: u32,
    pub name: String,
    pub city: String,
    /// The sign-in page asks for a name instead of showing the list.
    pub hidden_names: bool,
    /// Minutes without a key or a click until the database locks itself.
    pub idle_minutes: u32,
    /// Where an application stands in the portal, with `{id}` for its number; none = *Open in portal* is not offered.
    #[serde(default)]
    pub portal_address: Option<String>,
}

/// The address that the portal's guide shows (000-09).
pub const PORTAL_ADDRESS: &str = "https://portal.aifc.kz/#/applications/expat/edit/{id}";

impl Office {
    pub(super) fn founded(name: &str, city: &str) -> Office {
        Office {
            v: 1,
            name: name.to_owned(),
            city: city.to_owned(),
            hidden_names: false,
            idle_minutes: FIRST_IDLE,
            portal_address: Some(PORTAL_ADDRESS.to_owned()),
        }
    }
}

pub(super) fn office_id(casebook: CasebookId) -> DocId {
    only_one(casebook, OFFICE)
}

impl Casebook {
    pub fn office_id(&self) -> DocId {
        office_id(self.door.casebook())
    }

    /// The settings and the head that a change must be built on.
    pub fn office(&self) -> Result<(Office, EntryId), Failure> {
        let state = self.read("office", |tx| storage::read::state(tx, self.office_id()))?;
        let state = state.ok_or_else(|| Fault::bug("a casebook without its office"))?;
        let card = state.cards.get(&OFFICE_CARD).ok_or_else(|| Fault::bug("an office without its card"))?;
        Ok((card.read()?, state.doc.head))
    }

    pub fn set_office(&self, command: CommandId, after: EntryId, office: &Office) -> Result<Done<()>, Failure> {
        let name = office.name.trim();
        if name.is_empty() {
            return Err(Code::NameEmpty.into());
        }
        if !(SHORTEST_IDLE..=LONGEST_IDLE).contains(&office.idle_minutes) {
            return Err(Refusal::new(Code::BadArguments).with("why", "idle_minutes").into());
        }
        let address = office.portal_address.as_deref().map(str::trim).filter(|address| !address.is_empty());
        if address.is_some_and(|address| !address.starts_with("https://") || !address.contains("{id}")) {
            return Err(Refusal::new(Code::WrongValue).with("field", "portal_address").into());
        }
        let portal_address = address.map(str::to_owned);
        let office = Office { name: name.to_owned(), portal_address, ..office.clone() };
        let id = self.office_id();
        let done = self.perform_with_keys(self.me, command, "office.set", &(after, &office), |tx, actor, now| {
            let view = storage::read::view(tx, id)?;
            let proposal =
                Proposal::new(self.env().new_entry(), command, id, Kind::of(OFFICE), Verb::of("set"), Some(after));
            let change = one(decide(&RULES, &view, proposal.put_over(&view, OFFICE_CARD, &office)?, actor, now)?)?;
            let mut header = self.door.header();
            let shown = header.office != office.name || header.hidden_names != office.hidden_names;
            header.office.clone_from(&office.name);
            header.hidden_names = office.hidden_names;
            let staff = self.staff()?;
            for person in &mut header.people {
                person.name = staff.get(person.id).map(|member| member.name.clone()).unwrap_or_default();
            }
            Ok((change, shown.then_some(header)))
        })?;
        Ok(Done { value: (), touched: done.touched })
    }
}
