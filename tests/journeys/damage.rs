//! A database file that was cut or changed on the disk: it is refused, or the check names it; never a panic, never
//! wrong data in silence.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};

use casebook::casebook::NewPerson;
use casebook::people::Role;
use casebook::testing::PASSWORD;
use casebook::{Casebook, Code, Failure};

use crate::office::{ADMIN, MANAGER, OWN, Office, add, code, eriksson, no_contact, problems, staff};

/// A closed casebook with some hundred pages in it, and the file as it was.
fn filled() -> (Office, Vec<u8>) {
    let (office, open) = Office::new();
    office.with_colleague(open, MANAGER, &[Role::Manager]);
    let hers = office.sign_in(MANAGER, OWN);
    for n in 0..120 {
        let iin = format!("{:012}", 740_812_400_000_u64 + n);
        let person =
            NewPerson { identity: eriksson(Some(&iin)), passport: None, contact: no_contact(), employer: None };
        let id = hers.register_person(office.command(), &person).unwrap().value;
        hers.add_note(office.command(), id, &"called back ".repeat(20)).unwrap();
    }
    hers.close().unwrap();
    let whole = fs::read(office.path().join("casebook.db")).unwrap();
    (office, whole)
}

/// Everything that can be read, as text: what a person would see.
fn all_that_is_seen(open: &Casebook) -> Result<String, Failure> {
    let mut seen = format!("{:?}", open.staff()?);
    for row in open.register_page("person", 0, 500)? {
        seen += &format!("{row:?} {:?} {:?}", open.document(row.id)?, open.history(row.id, 0, 50)?.len());
        let found = open.find_by_number("iin", &row.number)?;
        assert_eq!(found, Some(row.id), "a number that leads to somebody else");
    }
    Ok(seen)
}

/// What became of the damaged file.
#[derive(Debug, PartialEq)]
enum Fate {
    Refused,
    Named,
    /// Nothing that anybody reads has changed, and the check is content.
    Unused,
}

fn fate(office: &Office, bytes: &[u8], expected: &str) -> Fate {
    let file = office.path().join("casebook.db");
    fs::write(&file, bytes).unwrap();
    for suffix in ["-wal", "-shm"] {
        let _ = fs::remove_file(office.path().join(format!("casebook.db{suffix}")));
    }
    let open = match office.try_sign_in(MANAGER, OWN) {
        Err(failure) => {
            assert_eq!(failure.code(), Some(Code::DatabaseDamaged), "{failure}");
            assert_eq!(fs::read(&file).unwrap(), bytes, "what was refused is not written to");
            return Fate::Refused;
        }
        Ok(open) => open,
    };
    let seen = all_that_is_seen(&open);
    let found = problems(&open);
    if found.is_empty() {
        assert_eq!(seen.unwrap(), expected, "nobody was told");
        return Fate::Unused;
    }
    match seen {
        Ok(seen) => assert_eq!(seen, expected, "wrong data"),
        Err(failure) => assert_eq!(failure.code(), Some(Code::DatabaseDamaged), "{failure}"),
    }
    Fate::Named
}

fn expected(office: &Office) -> String {
    let hers = office.sign_in(MANAGER, OWN);
    let seen = all_that_is_seen(&hers).unwrap();
    hers.close().unwrap();
    seen
}

#[test]
fn a_file_that_was_cut_is_refused_or_named() {
    let (office, whole) = filled();
    let expected = expected(&office);
    let whole_again = fs::read(office.path().join("casebook.db")).unwrap();
    let pages = whole_again.len() / 4096;
    let lengths = [
        0,
        1,
        15,
        16,
        100,
        511,
        512,
        1024,
        4095,
        4096,
        4097,
        8192,
        whole.len() / 2,
        (pages - 1) * 4096,
        whole_again.len() - 1,
    ];
    for length in lengths {
        let fate = catch_unwind(AssertUnwindSafe(|| fate(&office, &whole_again[..length], &expected)));
        assert!(matches!(fate, Ok(Fate::Refused | Fate::Named)), "{length} bytes of {}: {fate:?}", whole_again.len());
    }
}

#[test]
fn a_flipped_bit_is_refused_or_named_or_lies_where_nothing_is_read() {
    let (office, _) = filled();
    let expected = expected(&office);
    let whole = fs::read(office.path().join("casebook.db")).unwrap();
    let mut state = 0x5EED_u64;
    let mut fates = Vec::new();
    for _ in 0..50 {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let at = (state >> 20) as usize % whole.len();
        let mut flipped = whole.clone();
        flipped[at] ^= 1 << (state >> 61);
        let fate = catch_unwind(AssertUnwindSafe(|| fate(&office, &flipped, &expected)));
        fates.push((at, fate.unwrap_or_else(|_| panic!("byte {at}"))));
    }
    let count = |which: Fate| fates.iter().filter(|(_, fate)| *fate == which).count();
    assert!(count(Fate::Named) > 0 && count(Fate::Unused) < 25, "{fates:?}");
}

#[test]
fn after_damage_was_met_nothing_is_written_any_more() {
    let (office, whole) = filled();
    let mut damaged = whole;
    for page in 8..damaged.len() / 4096 {
        damaged[page * 4096 + 50] ^= 1;
    }
    fs::write(office.path().join("casebook.db"), &damaged).unwrap();
    let hers = match office.try_sign_in(MANAGER, OWN) {
        Ok(hers) => hers,
        Err(failure) => return assert_eq!(failure.code(), Some(Code::DatabaseDamaged)),
    };
    assert_eq!(all_that_is_seen(&hers).err().and_then(|failure| failure.code()), Some(Code::DatabaseDamaged));
    assert!(hers.is_stopped());
    assert_eq!(code(hers.save_draft("note", None, "x")), Code::Stopped);
    drop(hers);
    assert_eq!(fs::read(office.path().join("casebook.db")).unwrap(), damaged, "what is on the disk stays as it is");
}

#[test]
fn a_damaged_log_loses_nothing_that_was_in_the_file() {
    let (office, open) = Office::new();
    add(&open, MANAGER, &[Role::Manager]);
    open.checkpoint().unwrap();
    let (me, _) = staff(&open, ADMIN);
    open.save_draft("note", None, "only in the log").unwrap();
    let wal = fs::read(office.path().join("casebook.db-wal")).unwrap();
    let database = fs::read(office.path().join("casebook.db")).unwrap();
    drop(open);
    let mut torn = wal.clone();
    let middle = torn.len() / 2;
    torn[middle] ^= 1;
    fs::write(office.path().join("casebook.db"), database).unwrap();
    fs::write(office.path().join("casebook.db-wal"), torn).unwrap();
    let again = office.sign_in(ADMIN, PASSWORD);
    assert_eq!((again.me(), problems(&again), again.staff().unwrap().0.len()), (me, vec![], 2));
}
