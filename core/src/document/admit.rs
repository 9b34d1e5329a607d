//! Whether an entry may take effect on a document as it stands, and what the document is afterwards.
//! Storage and the in-memory casebook of the tests both ask here.

use super::{CasebookId, Doc, DocState, Entry, Status};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admission {
    Take,
    /// It has taken effect before.
    Repeat,
    /// The document is no longer as its author saw it.
    Conflict,
}

/// `known`: this entry is in the journal already. `clash`: one of the cards that an append-only entry adds exists.
pub fn admit(current: Option<&Doc>, entry: &Entry, known: bool, clash: bool) -> Admission {
    if known {
        return Admission::Repeat;
    }
    let fits = match (current, entry.after) {
        (None, None) => !entry.content.append_only,
        (Some(doc), _) if doc.id != entry.doc || doc.kind != entry.kind => false,
        // It is compared with nothing, so it may only add.
        (Some(_), Some(_)) if entry.content.append_only => {
            !clash && entry.content.drop.is_empty() && entry.content.to.is_none()
        }
        (Some(doc), Some(after)) => doc.head == after,
        _ => false,
    };
    if fits { Admission::Take } else { Admission::Conflict }
}

/// The document after `entry`. `home` is the holder of a document that starts here.
pub fn apply(current: Option<DocState>, entry: &Entry, home: CasebookId) -> DocState {
    let mut state = current.unwrap_or_else(|| DocState {
        doc: Doc {
            id: entry.doc,
            kind: entry.kind.clone(),
            status: Status::of(""),
            holder: home,
            version: 0,
            head: entry.id,
        },
        cards: Default::default(),
    });
    let content = &entry.content;
    for key in &content.drop {
        state.cards.remove(key);
    }
    for (key, body) in &content.put {
        state.cards.insert(key.clone(), body.clone());
    }
    if let Some(to) = &content.to {
        state.doc.status = to.clone();
    }
    state.doc.version += 1;
    if !content.append_only {
        state.doc.head = entry.id;
    }
    state
}
