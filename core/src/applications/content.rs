//! What has been brought in of an application, section by section. *Not copied yet* is not *missing*: nothing is missing
//! until content of its section was brought in.

use super::application::Application;
use super::sections::{self, CONTACT, DECLARATION, Field, OFFER, PERSONS, SECTIONS, SERVICES, fields_of};
use crate::document::{CardKey, DocState};
use crate::error::Fault;

/// How much of a section is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionState {
    /// Nothing of it was brought in: no finding, not counted.
    NotCopied,
    /// So many required fields are empty.
    Missing(usize),
    Complete,
    /// Ticked in the portal: never retyped.
    InPortal,
    /// Priority service: the portal greys it out (000-21).
    Skipped,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueState {
    Given,
    Missing,
    NotCopied,
    /// May stay empty.
    Optional,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// `person/1/given`
    pub path: String,
    pub field: &'static Field,
    /// As the card holds it: dates `YYYY-MM-DD`, countries alpha-3, ticks `true`.
    pub value: Option<String>,
    pub state: ValueState,
}

/// Fields that belong together: a service line, a person with her visa, or the section's only block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// `service/1`, `person/2`; the section's name where there is only one.
    pub key: String,
    pub values: Vec<Value>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub key: &'static str,
    pub state: SectionState,
    /// The round in which its content came last.
    pub round: Option<u32>,
    pub blocks: Vec<Block>,
}

/// All sections in the portal's order.
pub fn sections(state: &DocState, application: &Application) -> Result<Vec<Section>, Fault> {
    SECTIONS.iter().map(|key| section(key, state, application)).collect()
}

fn section(key: &'static str, state: &DocState, application: &Application) -> Result<Section, Fault> {
    let round = application.brought.sections.get(key).copied();
    let brought = round.is_some();
    let mut blocks = Vec::new();
    match key {
        SERVICES => {
            blocks.push(block(SERVICES, None, &["case", "organisation"], key, state, brought)?);
            for place in application.lines.keys() {
                blocks.push(block(&format!("service/{place}"), Some(*place), &["service"], key, state, brought)?);
            }
        }
        PERSONS => {
            for place in application.persons.keys() {
                let cards = ["person", "visa"];
                blocks.push(block(&format!("person/{place}"), Some(*place), &cards, key, state, brought)?);
            }
        }
        CONTACT => blocks.push(block(CONTACT, None, &["contact"], key, state, brought)?),
        DECLARATION => blocks.push(block(DECLARATION, None, &["declaration"], key, state, brought)?),
        _ => blocks.push(block(OFFER, None, &["offer"], key, state, brought)?),
    }
    let missing: usize =
        blocks.iter().flat_map(|block| &block.values).filter(|value| value.state == ValueState::Missing).count();
    let in_portal = match key {
        DECLARATION => application.declaration.as_ref().is_some_and(|card| card.in_portal),
        OFFER => application.offer.as_ref().is_some_and(|card| card.in_portal),
        _ => false,
    };
    let section_state = if in_portal {
        SectionState::InPortal
    } else if key == PERSONS && skips_persons(application) {
        SectionState::Skipped
    } else if !brought {
        SectionState::NotCopied
    } else {
        match missing + usize::from(key == PERSONS) * persons_short(application) {
            0 => SectionState::Complete,
            missing => SectionState::Missing(missing),
        }
    };
    Ok(Section { key, state: section_state, round, blocks })
}

/// Every line is a priority one: persons need not be filled in (000-21).
pub fn skips_persons(application: &Application) -> bool {
    !application.lines.is_empty() && application.lines.values().all(|line| line.priority)
}

/// How many persons the lines ask for beyond those that are there (000-19).
pub fn persons_short(application: &Application) -> usize {
    let wanted: usize = application.lines.values().filter(|line| !line.priority).map(|line| line.amount as usize).sum();
    wanted.saturating_sub(application.persons.len())
}

fn block(
    key: &str,
    place: Option<u32>,
    cards: &[&'static str],
    section: &'static str,
    state: &DocState,
    brought: bool,
) -> Result<Block, Fault> {
    let mut values = Vec::new();
    for card in cards {
        let card_key = place.map_or_else(|| CardKey::of(card), |place| CardKey::in_family(card, place));
        let body = state.cards.get(&card_key);
        let held: serde_json::Map<String, serde_json::Value> =
            body.map(|body| body.read()).transpose()?.unwrap_or_default();
        for field in fields_of(section).filter(|field| field.card == *card) {
            let value = held.get(field.name).and_then(shown);
            let given = match field.takes {
                sections::Takes::Tick => value.as_deref() == Some("true"),
                _ => value.is_some(),
            };
            let value_state = match (given, field.required, brought) {
                (true, ..) => ValueState::Given,
                (false, false, _) => ValueState::Optional,
                (false, true, true) => ValueState::Missing,
                (false, true, false) => ValueState::NotCopied,
            };
            values.push(Value {
                path: format!("{}/{}", card_key.as_str(), field.name),
                field,
                value,
                state: value_state,
            });
        }
    }
    Ok(Block { key: key.to_owned(), values })
}

fn shown(value: &serde_json::Value) -> Option<String> {
    match value {
        serde_json::Value::Null => None,
        serde_json::Value::String(text) if text.is_empty() => None,
        serde_json::Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}
