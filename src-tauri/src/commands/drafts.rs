//! What somebody has typed and not yet sent.

use super::{Answer, At, told};
use crate::wire::asked::{Nothing, Place, SaveDraft};
use crate::wire::bad_arguments;
use crate::wire::told::{DraftBody, DraftPlace};

/// Longer than any form; an endless one would fill the disk.
const LONGEST: usize = 1024 * 1024;
const LONGEST_PLACE: usize = 200;

pub fn save_draft(at: &At, asked: SaveDraft) -> Answer<()> {
    if asked.body.len() > LONGEST || asked.place.len() > LONGEST_PLACE {
        return Err(bad_arguments("too long"));
    }
    told(at.session.casebook.save_draft(&asked.place, asked.base, &asked.body)?)
}

pub fn draft(at: &At, asked: Place) -> Answer<Option<DraftBody>> {
    told(at.session.casebook.draft(&asked.place)?.map(DraftBody::from))
}

pub fn drop_draft(at: &At, asked: Place) -> Answer<()> {
    told(at.session.casebook.drop_draft(&asked.place)?)
}

pub fn drafts(at: &At, _: Nothing) -> Answer<Vec<DraftPlace>> {
    told(at.session.casebook.drafts()?.into_iter().map(DraftPlace::from).collect())
}
