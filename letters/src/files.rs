//! A pack, whose pages come from files of other programs: one that cannot be placed costs only itself.

use std::panic::{AssertUnwindSafe, catch_unwind};

use casebook::files::letters::{Body, Enclosed, Form, Letter, Pack};

use crate::{Broken, File, pdf};

/// A pack as PDF. A file whose pages cannot be placed gets the line `why` in their place.
pub fn pack(letter: &Letter, files: &[File], own: Option<&str>, why: &str) -> Result<Vec<u8>, Broken> {
    let first = tried(letter, files, own);
    let (Err(broken), Body::Pack(pack)) = (&first, &letter.body) else { return first };
    let sets = |one: &Enclosed| {
        let alone = Body::Pack(Pack { files: vec![one.clone()], ..Pack::default() });
        tried(&Letter { body: alone, ..letter.clone() }, files, None).is_ok()
    };
    let left = |one: &Enclosed| Enclosed { form: Form::None, pages: 0, why: why.to_owned(), ..one.clone() };
    let stay: Vec<Enclosed> = pack.files.iter().map(|one| if sets(one) { one.clone() } else { left(one) }).collect();
    if stay == pack.files {
        return Err(broken.clone());
    }
    let body = Body::Pack(Pack { files: stay, ..pack.clone() });
    tried(&Letter { body, ..letter.clone() }, files, own)
}

/// What reads foreign pages may stumble over them in ways that its authors did not foresee.
fn tried(letter: &Letter, files: &[File], own: Option<&str>) -> Result<Vec<u8>, Broken> {
    let made = catch_unwind(AssertUnwindSafe(|| pdf(letter, files, own)));
    made.unwrap_or_else(|_| Err(Broken { line: None, message: "a page could not be read".to_owned() }))
}
