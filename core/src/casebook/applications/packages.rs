//! Applications of an intake package: each begins here with its values and is submitted, as the form was.

use super::import::Imported;
use super::open::{NewApplication, PathText};
use super::part_of;
use crate::applications::cards::{Channel, NoteKind};
use crate::applications::package::PackagedApplication;
use crate::applications::steps::Step;
use crate::casebook::{Casebook, Done, Touched};
use crate::document::{CommandId, DocId};
use crate::error::Failure;
use crate::progress::Reporter;
use crate::storage;
use sha2::{Digest, Sha256};

/// Applications of packages without a portal's number are known again by their content.
pub(super) const SCHEME: &str = "package";

impl Casebook {
    /// The application that came of the same content before.
    pub fn packaged_before(&self, one: &PackagedApplication) -> Result<Option<DocId>, Failure> {
        self.read("package", |tx| storage::aliases::find(tx, SCHEME, &identity(one)))
    }

    /// Opens and submits each. What a field did not take is in the note.
    pub fn open_package(
        &self,
        command: CommandId,
        applications: &[PackagedApplication],
        reporter: &Reporter,
    ) -> Result<Done<Imported>, Failure> {
        let mut touched = Touched::default();
        let mut done = Imported::default();
        for (place, one) in (1_u128..).zip(applications) {
            let part = part_of(command, DocId(uuid::Uuid::from_u128(place)));
            let new = NewApplication {
                channel: one.channel.unwrap_or(Channel::Email),
                portal_id: one.portal_id.clone(),
                values: one
                    .values
                    .iter()
                    .map(|(path, value)| PathText { path: path.clone(), value: value.clone() })
                    .collect(),
                lines: one.lines.clone(),
                created: one.created.clone(),
                owner: None,
                predecessor: None,
                identity: one.portal_id.is_none().then(|| identity(one)),
            };
            let opened = self.open_application(part, &new)?;
            let id = opened.value.0;
            touched.join(opened.touched);
            let step = Step { verb: "submit".into(), ..Step::default() };
            let head = self.case(id)?.application.doc.head;
            let command = part_of(part, id);
            touched.join(self.take_step(command, id, head, &step, None, None)?.touched);
            if let Some(note) = one.note_text() {
                touched.join(self.add_case_note(part_of(command, id), id, &note, NoteKind::Internal)?.touched);
            }
            done.new += 1;
            reporter.step(1)?;
        }
        Ok(Done { value: done, touched })
    }
}

fn identity(one: &PackagedApplication) -> String {
    let mut parts: Vec<&[u8]> = Vec::new();
    for (path, value) in &one.values {
        parts.push(path.as_bytes());
        parts.push(value.as_bytes());
    }
    data_encoding::HEXLOWER.encode(&Sha256::digest(crate::keys::length_prefixed(&parts)))
}
