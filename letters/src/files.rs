//! A pack, whose pages come from files of other programs: one that cannot be placed costs only itself.

use casebook::files::letters::{Body, Enclosed, Form, Letter, Pack};

use crate::{Broken, File};

/// Sets a letter with its files, after a template of the office where one is given.
type Set<'s> = dyn Fn(&Letter, &[File], Option<&str>) -> Result<Vec<u8>, Broken> + 's;

/// A pack as PDF. A file whose pages cannot be placed gets the line `why` in their place. `set`: [`crate::pdf`], or
/// whatever runs it where foreign pages can do no harm.
pub fn pack(letter: &Letter, files: &[File], own: Option<&str>, why: &str, set: &Set) -> Result<Vec<u8>, Broken> {
    let first = set(letter, files, own);
    let (Err(broken), Body::Pack(pack)) = (&first, &letter.body) else { return first };
    let sets = |one: &Enclosed| {
        let file: Vec<File> = files.iter().filter(|file| file.path == one.path).cloned().collect();
        let alone = Body::Pack(Pack { files: vec![one.clone()], ..Pack::default() });
        set(&Letter { body: alone, ..letter.clone() }, &file, None).is_ok()
    };
    let left = |one: &Enclosed| Enclosed { form: Form::None, pages: 0, why: why.to_owned(), ..one.clone() };
    let stay: Vec<Enclosed> = pack.files.iter().map(|one| if sets(one) { one.clone() } else { left(one) }).collect();
    if stay == pack.files {
        return Err(broken.clone());
    }
    let body = Body::Pack(Pack { files: stay, ..pack.clone() });
    set(&Letter { body, ..letter.clone() }, files, own)
}
