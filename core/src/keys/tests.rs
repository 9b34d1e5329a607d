//! Slots, header and delays by themselves: what opens, what does not, and what a torn or edited file is taken for.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use uuid::Uuid;

use super::*;
use crate::document::{CasebookId, DocId};
use crate::error::{Code, Refusal};
use crate::testing::{FixedClock, MORNING, SeededChance};

const HOME: CasebookId = CasebookId(Uuid::from_u128(1));
const ADMIN: DocId = DocId(Uuid::from_u128(2));
const OTHER: DocId = DocId(Uuid::from_u128(3));
const PASSWORD: &str = "tulips over the Yesil";

struct Ring {
    chance: Arc<SeededChance>,
    vault: VaultKey,
    keys: PersonKeys,
    header: Header,
}

fn ring() -> Ring {
    let chance = SeededChance::new(3);
    let (vault, keys) = (VaultKey::new(&*chance), PersonKeys::new(&*chance));
    Ring { chance, vault, keys, header: Header::new(HOME, "AIFC Expat Centre", true) }
}

impl Ring {
    fn settled(&self, id: DocId, password: &str, device: Option<&[u8]>) -> PersonSlots {
        PersonSlots::settled(
            &self.header,
            id,
            "AdminF AdminL",
            &self.keys,
            Way { password, device, cost: Cost::CHEAP },
            &self.vault,
            &*self.chance,
        )
        .unwrap()
    }

    fn written(&mut self, folder: &Path) {
        self.header.set_person(self.settled(ADMIN, PASSWORD, None));
        HeaderFile::in_folder(folder).write(&mut self.header, &self.vault).unwrap();
    }
}

fn same(vault: &VaultKey, opened: Option<(PersonKeys, VaultKey)>) -> bool {
    opened.is_some_and(|(_, key)| key.database() == vault.database())
}

#[test]
fn the_right_password_opens_and_nothing_else_does() {
    let ring = ring();
    let slots = ring.settled(ADMIN, PASSWORD, None);
    assert!(same(&ring.vault, slots.open(HOME, PASSWORD, None)));
    for wrong in ["", "tulips over the yesil", "tulips over the Yesil "] {
        assert!(slots.open(HOME, wrong, None).is_none(), "{wrong:?}");
    }
}

#[test]
fn a_slot_is_worth_nothing_to_another_person_or_casebook() {
    let ring = ring();
    let slots = ring.settled(ADMIN, PASSWORD, None);
    assert!(slots.open(CasebookId(Uuid::from_u128(9)), PASSWORD, None).is_none());
    let mut stolen = serde_json::to_value(&slots).unwrap();
    stolen["id"] = serde_json::to_value(OTHER).unwrap();
    let stolen: PersonSlots = serde_json::from_value(stolen).unwrap();
    assert!(stolen.open(HOME, PASSWORD, None).is_none(), "her slots under another name");
}

#[test]
fn a_bound_slot_needs_password_and_key_store() {
    let ring = ring();
    let slots = ring.settled(ADMIN, PASSWORD, Some(b"the key store's secret"));
    assert!(slots.bound());
    assert!(same(&ring.vault, slots.open(HOME, PASSWORD, Some(b"the key store's secret"))));
    assert!(slots.open(HOME, PASSWORD, None).is_none(), "the password alone");
    assert!(slots.open(HOME, PASSWORD, Some(b"another computer's")).is_none());
    assert!(slots.open(HOME, "wrong password", Some(b"the key store's secret")).is_none(), "the key store alone");
}

#[test]
fn what_a_slot_says_of_itself_is_part_of_what_is_sealed() {
    let ring = ring();
    let slots = serde_json::to_value(ring.settled(ADMIN, PASSWORD, None)).unwrap();
    let edits: [(&str, Value); 4] = [
        ("/slots/0/epoch", Value::from(7)),
        ("/slots/0/cost/memory_kib", Value::from(128)),
        ("/slots/0/kind", Value::from("one-time")),
        ("/slots/0/cost/passes", Value::from(2)),
    ];
    for (place, value) in edits {
        let mut edited = slots.clone();
        *edited.pointer_mut(place).unwrap() = value;
        let edited: PersonSlots = serde_json::from_value(edited).unwrap();
        assert!(
            edited.open(HOME, PASSWORD, None).is_none() && edited.open_one_time(HOME, PASSWORD).is_none(),
            "{place}"
        );
    }
}

#[test]
fn a_cost_out_of_bounds_is_never_computed() {
    let ring = ring();
    let slots = serde_json::to_value(ring.settled(ADMIN, PASSWORD, None)).unwrap();
    for (field, value) in
        [("memory_kib", 1), ("memory_kib", u32::MAX), ("passes", 0), ("passes", 1_000_000), ("lanes", 0), ("lanes", 64)]
    {
        let mut dear = slots.clone();
        dear["slots"][0]["cost"][field] = Value::from(value);
        let dear: PersonSlots = serde_json::from_value(dear).unwrap();
        assert!(dear.open(HOME, PASSWORD, None).is_none(), "{field} {value}");
    }
}

#[test]
fn the_stated_cost_is_what_a_release_asks() {
    assert_eq!(Cost::STATED, Cost { memory_kib: 65_536, passes: 3, lanes: 1 });
}

#[test]
fn one_code_or_two_halves_open_and_a_half_alone_does_not() {
    let ring = ring();
    let code = RecoveryCode::new(&*ring.chance);
    for holders in [1, 2] {
        let slot = RecoverySlot::new(&code, holders, &ring.vault, HOME, 1, &*ring.chance);
        let parts = code.parts(holders, &*ring.chance);
        assert_eq!(parts.len(), holders);
        let opened =
            |parts: &[[u8; 32]]| RecoveryCode::from_parts(parts).and_then(|code| slot.open(&code, HOME)).is_some();
        assert!(opened(&parts));
        let turned: Vec<[u8; 32]> = parts.iter().rev().copied().collect();
        assert!(opened(&turned), "in whichever order they are typed");
        assert_eq!(opened(&parts[..1]), holders == 1);
        assert!(!opened(&[]));
    }
}

#[test]
fn a_header_comes_back_as_it_was_written() {
    let folder = tempfile::tempdir().unwrap();
    let mut ring = ring();
    ring.written(folder.path());
    let read = HeaderFile::in_folder(folder.path()).read().unwrap();
    assert_eq!(read.header, ring.header);
    assert!(!read.copy_missing && read.genuine(&ring.vault));
    assert!(!read.genuine(&VaultKey::new(&*ring.chance)), "another casebook's key");
}

#[test]
fn every_torn_copy_leaves_the_other_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut ring = ring();
    ring.written(folder.path());
    let path = folder.path().join(HeaderFile::NAMES[0]);
    let whole = fs::read(&path).unwrap();
    for length in (0..whole.len()).step_by(7) {
        fs::write(&path, &whole[..length]).unwrap();
        let read = HeaderFile::in_folder(folder.path()).read().unwrap();
        assert!(read.copy_missing && read.header == ring.header, "{length} bytes");
    }
}

#[test]
fn every_flipped_bit_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let mut ring = ring();
    ring.written(folder.path());
    let [first, second] = HeaderFile::NAMES.map(|name| folder.path().join(name));
    let whole = fs::read(&first).unwrap();
    fs::remove_file(second).unwrap();
    for at in 0..whole.len() {
        let mut flipped = whole.clone();
        flipped[at] ^= 1 << (at % 8);
        fs::write(&first, &flipped).unwrap();
        let refused = HeaderFile::in_folder(folder.path()).read().err().and_then(|failure| failure.code());
        assert_eq!(refused, Some(Code::HeaderDamaged), "byte {at} of {}", String::from_utf8_lossy(&flipped));
    }
}

#[test]
fn the_higher_epoch_wins_wherever_it_lies() {
    let folder = tempfile::tempdir().unwrap();
    let mut ring = ring();
    ring.written(folder.path());
    let [first, second] = HeaderFile::NAMES.map(|name| folder.path().join(name));
    let old = fs::read(&first).unwrap();
    ring.written(folder.path());
    for behind in [&first, &second] {
        let new = fs::read(behind).unwrap();
        fs::write(behind, &old).unwrap();
        let read = HeaderFile::in_folder(folder.path()).read().unwrap();
        assert_eq!((read.header.epoch, read.copy_missing), (2, true));
        fs::write(behind, new).unwrap();
    }
}

#[test]
fn no_header_a_damaged_one_and_a_newer_one_are_three_things() {
    let folder = tempfile::tempdir().unwrap();
    let file = HeaderFile::in_folder(folder.path());
    assert_eq!(file.read().unwrap_err().code(), Some(Code::HeaderMissing));
    fs::write(folder.path().join(HeaderFile::NAMES[1]), b"\xff\xfe no text").unwrap();
    assert_eq!(file.read().unwrap_err().code(), Some(Code::HeaderDamaged));
    let mut ring = ring();
    ring.header.format = 2;
    ring.written(folder.path());
    assert_eq!(file.read().unwrap_err(), Refusal::new(Code::NewerSchema).with("found", 2).with("known", 1).into());
}

#[test]
fn delays_grow_stay_bounded_and_run_by_the_clock_that_nobody_sets() {
    let folder = tempfile::tempdir().unwrap();
    let clock = FixedClock::at(MORNING);
    let mut delays = Delays::read(folder.path().join("attempts.json"), &*clock);
    let mut waits = Vec::new();
    for _ in 0..14 {
        delays.wrong(ADMIN, &*clock).unwrap();
        waits.push(delays.left(ADMIN, &*clock));
    }
    assert_eq!(waits, [0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900]);
    clock.set_back(Duration::from_secs(86_400));
    assert_eq!(delays.left(ADMIN, &*clock), 900, "setting the date changes nothing");
    clock.pass(Duration::from_millis(899_001));
    assert_eq!(delays.left(ADMIN, &*clock), 1, "a begun second counts");
    assert_eq!(delays.left(OTHER, &*clock), 0, "nobody waits for somebody else's mistakes");
    let again = Delays::read(folder.path().join("attempts.json"), &*clock);
    assert_eq!(again.left(ADMIN, &*clock), 900, "a restart begins the wait anew");
    delays.right(ADMIN);
    assert_eq!(Delays::read(folder.path().join("attempts.json"), &*clock).left(ADMIN, &*clock), 0);
}

#[test]
fn an_unreadable_list_of_wrong_passwords_locks_nobody_out() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("attempts.json");
    let clock = FixedClock::at(MORNING);
    for text in ["", "{", "[]", r#"{"wrong":7}"#, r#"{"wrong":{"no id":3}}"#] {
        fs::write(&path, text).unwrap();
        assert_eq!(Delays::read(path.clone(), &*clock).left(ADMIN, &*clock), 0, "{text}");
    }
}

#[test]
fn a_signature_fits_its_own_message_and_key_only() {
    let ring = ring();
    let (key, signature) = (ring.keys.signing_public(), ring.keys.sign(b"approved"));
    assert!(signature_fits(&key, b"approved", &signature));
    assert!(!signature_fits(&key, b"refused", &signature));
    assert!(!signature_fits(&PersonKeys::new(&*ring.chance).signing_public(), b"approved", &signature));
    assert!(!signature_fits(b"no key", b"approved", &signature) && !signature_fits(&key, b"approved", b"no signature"));
}

#[test]
fn no_two_lists_of_parts_look_alike() {
    assert_ne!(length_prefixed(&[b"ab", b"c"]), length_prefixed(&[b"a", b"bc"]));
    assert_ne!(length_prefixed(&[b""]), length_prefixed(&[]));
}

/// Somebody without the key edits both copies and makes their plain checksums fit again.
fn forge(folder: &Path, edit: impl Fn(&mut Value)) {
    for name in HeaderFile::NAMES {
        let mut whole: Value = serde_json::from_slice(&fs::read(folder.join(name)).unwrap()).unwrap();
        edit(&mut whole["header"]);
        let exact = whole["header"].to_string();
        let mac: B64 = serde_json::from_value(whole["mac"].clone()).unwrap();
        let sum = super::header::digest(&exact, &mac.0);
        fs::write(folder.join(name), format!(r#"{{"header":{exact},"mac":{},"sha256":"{sum}"}}"#, whole["mac"]))
            .unwrap();
    }
}

#[test]
fn a_forged_header_is_refused_each_time_and_never_as_a_wrong_password() {
    let edits: [fn(&mut Value); 4] = [
        |header| header["office"] = Value::from("Somebody else's office"),
        |header| header["epoch"] = Value::from(1_000),
        |header| header["hidden_names"] = Value::from(true),
        |header| header["recovery"] = Value::Null,
    ];
    for edit in edits {
        let folder = tempfile::tempdir().unwrap();
        let env = crate::testing::env(FixedClock::at(MORNING), 5);
        let (open, _) = crate::testing::create(folder.path(), env.clone()).unwrap();
        let me = open.me();
        drop(open);
        forge(folder.path(), edit);
        let door = Arc::new(crate::Door::at(folder.path(), env).unwrap());
        for attempt in 1..=5 {
            let refused = door.sign_in(me, crate::testing::PASSWORD, None).err().and_then(|failure| failure.code());
            assert_eq!(refused, Some(Code::HeaderDamaged), "attempt {attempt}");
        }
    }
}
