//! The same queues as in memory, offered to a real encrypted store: it ends where the shelf ends.

use std::cell::RefCell;

use proptest::prelude::*;

use super::{Kept, command, shipped};
use crate::document::tests::queues::{Ids, opening, play, rounds};
use crate::document::tests::shelf::{CASE, HOME, Shelf, Taken};
use crate::document::{Change, DocState};
use crate::error::Code;
use crate::progress::Reporter;
use crate::storage::{Store, check_database, read};

fn offered(kept: &Kept, store: &Store, change: &Change) -> Taken {
    match kept.record(store, change) {
        Ok(recorded) if recorded.repeated => Taken::Before,
        Ok(_) => Taken::Done,
        Err(failure) => {
            assert_eq!(failure.code(), Some(Code::ChangedMeanwhile));
            Taken::Refused
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_store_does_what_the_shelf_does(rounds in rounds()) {
        let mut ids = Ids::default();
        let (kept, store) = Kept::new();
        let shelf = RefCell::new(Shelf::default());
        for change in opening(&mut ids) {
            shelf.borrow_mut().offer(&change);
            offered(&kept, &store, &change);
        }
        play(&mut ids, &rounds, || shelf.borrow().clone(), |decided| {
            let expected = shelf.borrow_mut().offer(&decided.change);
            assert_eq!(offered(&kept, &store, &decided.change), expected);
        });
        let shelf = shelf.into_inner();
        // Entries that are known do nothing under another command either.
        if let Some(last) = shelf.journal.last() {
            let again = Change { command: command(1), entries: vec![last.clone()] };
            assert!(kept.record(&store, &again).unwrap().docs.is_empty());
        }
        let mut kept_docs = store.read("test", |tx| read::all_of(tx, CASE)).unwrap();
        kept_docs.sort_by_key(|state| state.doc.id);
        let expected: Vec<DocState> = shelf.docs.into_values().collect();
        assert_eq!(kept_docs, expected);
        assert_eq!(check_database(&store, HOME, shipped(), &Reporter::default()).unwrap(), []);
    }
}
