//! kill -9 at random moments of mixed writes: what was acknowledged is there, and everything is sound.

use crate::Times;
use crate::child::Victim;
use crate::ground::{below, founded, sign_in, sound};
use crate::ledger::Ledger;

/// So often one casebook is used before a new one is begun: the check of everything grows with it.
const A_FOLDER: usize = 20;

pub fn while_it_writes(times: Times) -> String {
    let (mut acknowledged, mut kills) = (0, 0);
    while kills < times.writes {
        let folder = tempfile::tempdir().unwrap();
        founded(folder.path());
        let mut ledger = Ledger::default();
        for _ in 0..A_FOLDER.min(times.writes - kills) {
            let before = ledger.lengths();
            let from = 1 + kills * 100_000;
            let said = Victim::start("write", folder.path(), from).killed_after(below(500));
            ledger.note(&said);
            let open = sign_in(folder.path(), 0).unwrap_or_else(|why| panic!("after kill {kills}: {why}"));
            ledger.is_all_there(&open, before);
            sound(&open);
            ledger.is_answered_again(&open);
            kills += 1;
        }
        let open = sign_in(folder.path(), 0).unwrap();
        ledger.is_all_there(&open, (0, 0));
        sound(&open);
        acknowledged += ledger.acknowledged;
    }
    format!("{kills} kills, {acknowledged} acknowledged writes, 0 lost, 0 damaged")
}
