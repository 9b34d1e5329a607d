//! The courier's sheet: looked at and made.

use casebook::casebook::{Done, NewSheet, SheetPreview};
use casebook::document::DocId;
use casebook::error::Failure;
use casebook::files::letters::Body;

use super::{Answer, At, told};
use crate::cli::words::Words;
use crate::guard;
use crate::letters;
use crate::sheet::{Heading, html, rows_of, total};
use crate::wire::asked::{MakeSheet, SheetAsked};
use crate::wire::bad_arguments;
use crate::wire::told::{SheetPage, SheetResult, SheetRow};

/// More than that no courier carries.
const MOST: usize = 200;

fn few(ids: &[DocId]) -> Result<(), Failure> {
    if ids.is_empty() || ids.len() > MOST { Err(bad_arguments("ids")) } else { Ok(()) }
}

pub fn sheet_preview(at: &At, asked: SheetAsked) -> Answer<Vec<SheetRow>> {
    few(&asked.ids)?;
    let direction = asked.direction.into();
    let rows = at.session.casebook.sheet_preview(&asked.ids, direction)?;
    told(rows.into_iter().map(|one| row(one, direction)).collect())
}

fn row(one: SheetPreview, direction: casebook::applications::cards::Direction) -> SheetRow {
    let application = &one.application;
    let people = application.people();
    let papers = casebook::applications::sheet::enclosed(application, direction).len();
    SheetRow {
        id: application.doc.id.to_string(),
        number: application.case.shown(),
        person: people.first().map(|person| person.shown()).unwrap_or_default(),
        more_persons: people.len().saturating_sub(1) as u32,
        papers: papers as u32,
        refusal: one.refusal.map(Into::into),
    }
}

pub fn make_sheet(at: &At, asked: MakeSheet) -> Answer<SheetPage> {
    few(&asked.ids)?;
    let casebook = &at.session.casebook;
    let typed = asked.at.as_deref().map(super::cases::moment).transpose()?;
    let new = NewSheet { direction: asked.direction.into(), courier: asked.courier, at: typed, step: asked.step };
    let made = casebook.make_sheet(asked.command, &asked.ids, &new)?;
    let numbers = casebook.numbers_of(&asked.ids)?;
    let on = |id: DocId| made.parts.iter().any(|(application, _)| application.doc.id == id);
    let (mut off, mut not_stepped) = (Vec::new(), Vec::new());
    for (result, number) in made.bulk.results.into_iter().zip(numbers) {
        let Some(refusal) = result.refusal else { continue };
        let told = SheetResult { id: result.id.to_string(), number, refusal: refusal.into() };
        if on(result.id) { not_stepped.push(told) } else { off.push(told) }
    }
    let page = match made.parts.first() {
        None => String::new(),
        Some((_, sheet)) => {
            let staff = casebook.staff()?;
            let office = casebook.office()?.0.name;
            let wall = sheet.at.wall();
            let heading = Heading {
                office: &office,
                giver: &staff.get(sheet.by)?.name,
                direction: sheet.direction,
                courier: &sheet.courier,
                at: &wall.format("%d.%m.%Y %H:%M").to_string(),
            };
            let words = Words::of(asked.language);
            let rows = rows_of(&made.parts, &*casebook.reference()?, &words);
            let total = total(&made.parts, &rows, &words);
            let page = html(&rows, &total, &heading, &words);
            let body = Body::Sheet(letters::sheet(&rows, total, &heading, &words));
            let letter = letters::letter(casebook, &words, words.say("courier-title"), body)?;
            *guard(&at.session.sheet) = Some((format!("courier-{}.pdf", wall.format("%Y-%m-%d-%H%M")), letter));
            page
        }
    };
    let value = SheetPage { html: page, cases: made.parts.len() as u32, off, not_stepped };
    Ok(Done { value, touched: made.bulk.touched })
}
