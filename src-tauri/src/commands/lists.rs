//! The list of applications, saved views, and the two lists that come of two statuses.

use casebook::applications::list::{ListedRow, Looking, Query};
use casebook::casebook::SavedView as CoreView;
use casebook::error::Failure;

use super::{Answer, At, told, with};
use crate::wire::asked::{CountsAsked, DropView, ListAsked, Nothing, PageAsked, SaveView};
use crate::wire::told::{Catalogue, Counts, EnterPage, ListPage, ListRow, SavedView, enter_line};
use crate::wire::{ListFilter, bad_arguments};

const MOST_ROWS: u32 = 200;

pub fn catalogue(at: &At, _: Nothing) -> Answer<Catalogue> {
    told(Catalogue::of(&at.session.casebook)?)
}

pub(super) fn rows(at: &At, rows: &[ListedRow], looking: &Looking) -> Result<Vec<ListRow>, Failure> {
    let reference = at.session.casebook.reference()?;
    Ok(rows.iter().map(|row| ListRow::of(row, &reference, looking)).collect())
}

pub fn applications(at: &At, asked: ListAsked) -> Answer<ListPage> {
    if asked.limit > MOST_ROWS {
        return Err(bad_arguments("limit"));
    }
    let casebook = &at.session.casebook;
    let looking = casebook.looking()?;
    let page = casebook.applications_page(&asked.filter.query(), asked.offset as usize, asked.limit as usize)?;
    told(ListPage { rows: rows(at, &page, &looking)?, today: looking.today.to_string() })
}

/// The next question calls off the one before: nobody waits for its answer any more.
pub fn application_counts(at: &At, asked: CountsAsked) -> Answer<Counts> {
    let reporter = at.session.next_count();
    told(Counts::of(at.session.casebook.applications_counts(&asked.filter.query(), &reporter)?))
}

/// Views that come with the program, by name of their sentence.
fn fixed() -> Vec<(&'static str, ListFilter)> {
    let of = |flags: &[&str], mine: bool| ListFilter {
        flags: flags.iter().map(|flag| (*flag).to_owned()).collect(),
        mine,
        ..ListFilter::default()
    };
    let status = |statuses: &[&str]| ListFilter {
        statuses: statuses.iter().map(|status| (*status).to_owned()).collect(),
        ..ListFilter::default()
    };
    vec![
        ("mine", of(&[], true)),
        ("all-open", ListFilter::default()),
        ("resubmitted", of(&["resubmitted"], false)),
        ("new", status(&["new"])),
        ("overdue", ListFilter { due: Some("overdue".into()), ..ListFilter::default() }),
        ("to-sign", ListFilter { ended: true, to_sign: true, ..ListFilter::default() }),
        ("waiting-supervisor", ListFilter { waiting: vec!["supervisor".into()], ..ListFilter::default() }),
        ("needs-details", of(&["needs_details"], false)),
        ("happened", ListFilter { ended: true, drafts: true, ..of(&["happened"], false) }),
        ("unconfirmed", ListFilter { ended: true, ..of(&["unconfirmed"], false) }),
        ("to-enter", ListFilter { ended: true, drafts: true, ..of(&["to_enter"], false) }),
    ]
}

pub fn views(at: &At, _: Nothing) -> Answer<Vec<SavedView>> {
    told(all_views(at)?)
}

fn all_views(at: &At) -> Result<Vec<SavedView>, Failure> {
    let casebook = &at.session.casebook;
    let fixed = fixed();
    let kept = casebook.views()?;
    let queries: Vec<Query> =
        fixed.iter().map(|(_, filter)| filter.query()).chain(kept.iter().map(|view| view.query.clone())).collect();
    let mut counts = casebook.view_counts(&queries)?.into_iter();
    let mut count = || counts.next().unwrap_or(0) as u32;
    let mut views: Vec<SavedView> = Vec::new();
    for (id, filter) in fixed {
        let (id, name) = (id.to_owned(), id.to_owned());
        views.push(SavedView { id, name, shared: false, fixed: true, count: count(), filter });
    }
    for view in kept {
        let filter = ListFilter::of(&view.query);
        views.push(SavedView {
            id: view.id,
            name: view.name,
            shared: view.shared,
            fixed: false,
            count: count(),
            filter,
        });
    }
    Ok(views)
}

pub fn save_view(at: &At, asked: SaveView) -> Answer<Vec<SavedView>> {
    let view = CoreView {
        v: 1,
        id: asked.view.unwrap_or_default(),
        name: asked.name,
        shared: asked.shared,
        query: asked.filter.query(),
    };
    let done = at.session.casebook.keep_view(asked.command, &view)?;
    with(done, all_views(at)?)
}

pub fn drop_view(at: &At, asked: DropView) -> Answer<Vec<SavedView>> {
    let done = at.session.casebook.drop_view(asked.command, &asked.view, asked.shared)?;
    with(done, all_views(at)?)
}

pub fn recent(at: &At, _: Nothing) -> Answer<Vec<ListRow>> {
    let casebook = &at.session.casebook;
    let recent = casebook.recent_cases()?;
    told(rows(at, &recent, &casebook.looking()?)?)
}

pub fn to_enter(at: &At, asked: PageAsked) -> Answer<EnterPage> {
    if asked.limit > MOST_ROWS {
        return Err(bad_arguments("limit"));
    }
    let (applications, lines) = at.session.casebook.lines_to_enter(asked.offset as usize, asked.limit as usize)?;
    let lines = lines.iter().map(|one| enter_line(&one.application, one.key.as_str(), &one.line));
    told(EnterPage { applications: applications as u32, lines: lines.collect() })
}
