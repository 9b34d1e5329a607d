//! The disk is full, at every stage of fullness: it is told as that, nothing that was acknowledged is lost, and once
//! there is room again the work goes on.

use casebook::progress::Reporter;
use casebook::{Casebook, Code, Door};

use crate::Times;
use crate::ground::{self, SmallDisk, below, disk_full, door, env, founded, password, person, sign_in, sound};

/// Room that is left, from nothing to enough.
fn rooms(most: u64, step: u64) -> impl Iterator<Item = u64> {
    (0..=most).step_by(step as usize)
}

fn founded_at_last(room: u64) -> bool {
    let disk = SmallDisk::of_kib(4096);
    std::fs::create_dir(disk.folder()).unwrap();
    disk.fill_but(room);
    let made = Casebook::create(&disk.folder(), ground::founding(), env());
    let refused = disk_full(&made);
    drop(made);
    disk.free();
    if refused {
        let none = Door::at(&disk.folder(), env()).err().and_then(|failure| failure.code());
        assert_eq!(none, Some(Code::NoDatabase), "half a casebook stays, with {room} KiB of room");
        drop(
            Casebook::create(&disk.folder(), ground::founding(), env())
                .unwrap_or_else(|why| panic!("{room} KiB: {why}")),
        );
    }
    sound(&sign_in(&disk.folder(), 0).unwrap());
    refused
}

pub fn founding(_: Times) -> String {
    let (mut refused, mut made) = (0, 0);
    for room in rooms(720, 12) {
        if founded_at_last(room) { refused += 1 } else { made += 1 }
    }
    assert!(refused > 10 && made > 3, "{refused} refused, {made} made: the disk was never full, or always");
    format!("{refused} refused and founded once there was room, {made} founded at once")
}

pub fn writing(_: Times) -> String {
    let (mut acknowledged, mut refused) = (0, 0);
    for room in rooms(1200, 100) {
        let disk = SmallDisk::of_kib(8192);
        founded(&disk.folder());
        let open = sign_in(&disk.folder(), 0).unwrap();
        open.save_draft("before", None, "typed before").unwrap();
        disk.fill_but(room + below(4) * 4);
        let mut people = Vec::new();
        let mut last_draft = None;
        for n in 0..4_000 {
            let iin = format!("{n:012}");
            let done = open.register_person(open.env().new_command(), &person(&iin));
            if disk_full(&done) {
                refused += 1;
                break;
            }
            people.push((iin, done.unwrap().value));
            if open.save_draft("during", None, &n.to_string()).is_ok() {
                last_draft = Some(n.to_string());
            }
        }
        acknowledged += people.len();
        assert!(!open.is_stopped(), "a full disk passes; it is no damage");
        sound(&open);
        for (iin, id) in people.iter().rev().take(20) {
            assert_eq!(open.find_by_number("iin", iin).unwrap(), Some(*id), "what is there can be read");
        }
        let small = open.save_draft("small", None, "x");
        let kept = !disk_full(&small);
        disk.free();
        open.save_draft("after", None, "there is room again").expect("in the same session");
        let more =
            open.register_person(open.env().new_command(), &person("999999999999")).expect("in the same session");
        sound(&open);
        drop(open);
        let open = sign_in(&disk.folder(), 0).unwrap();
        for (iin, id) in &people {
            assert_eq!(open.find_by_number("iin", iin).unwrap(), Some(*id), "lost: {iin} with {room} KiB of room");
        }
        assert_eq!(open.find_by_number("iin", "999999999999").unwrap(), Some(more.value));
        assert_eq!(open.draft("before").unwrap().unwrap().body, "typed before");
        assert_eq!(open.draft("small").unwrap().is_some(), kept);
        assert_eq!(open.draft("during").unwrap().map(|draft| draft.body), last_draft);
        sound(&open);
    }
    assert!(refused > 10, "{refused}: the disk was never full");
    format!("{refused} times full, {acknowledged} acknowledged writes, 0 lost")
}

pub fn password_change(_: Times) -> String {
    let (mut old, mut new) = (0, 0);
    for room in rooms(120, 4) {
        let disk = SmallDisk::of_kib(4096);
        founded(&disk.folder());
        let open = sign_in(&disk.folder(), 0).unwrap();
        disk.fill_but(room);
        let changed = open.change_password(open.env().new_command(), &password(0), &password(1), None);
        let refused = disk_full(&changed);
        assert!(!open.is_stopped());
        drop(open);
        let (right, wrong) = if refused { (0, 1) } else { (1, 0) };
        // On the disk that is still full it may not open, but it is not called wrong.
        disk_full(&sign_in(&disk.folder(), right));
        disk.free();
        let door = door(&disk.folder());
        let me = door.named(crate::ground::FOUNDER).unwrap().id;
        let opened = door.sign_in(me, &password(wrong), None).err().and_then(|failure| failure.code());
        assert_eq!(
            opened,
            Some(Code::WrongPassword),
            "told as {} with {room} KiB of room",
            if refused { "refused" } else { "changed" }
        );
        let open = door.sign_in(me, &password(right), None).unwrap_or_else(|why| panic!("{room} KiB: {why}"));
        sound(&open);
        open.change_password(open.env().new_command(), &password(right), &password(2), None)
            .expect("there is room again");
        if refused { old += 1 } else { new += 1 }
    }
    assert!(old > 5 && new > 5, "{old} refused, {new} changed: the disk was never full, or always");
    format!("{old} refused, the old one right; {new} changed, the new one right")
}

pub fn copying(_: Times) -> String {
    let (mut refused, mut made) = (0, 0);
    for room in rooms(600, 20) {
        let disk = SmallDisk::of_kib(4096);
        founded(&disk.folder());
        let open = sign_in(&disk.folder(), 0).unwrap();
        let first = open.back_up(&Reporter::default()).unwrap();
        disk.fill_but(room);
        let copy = open.back_up(&Reporter::default());
        let full = disk_full(&copy);
        assert!(!open.is_stopped());
        let listed = || open.door().backups().into_iter().map(|backup| backup.name).collect::<Vec<_>>();
        assert_eq!(listed().len(), if full { 1 } else { 2 }, "half a copy is no copy");
        let inside = std::fs::read_dir(disk.folder().join("backups")).unwrap().count();
        assert_eq!(inside, listed().len(), "nothing of it is left to fill the disk");
        disk.free();
        open.back_up(&Reporter::default()).expect("there is room again");
        assert!(listed().contains(&first.name));
        assert!(open.newest_sound_backup().is_some());
        sound(&open);
        if full { refused += 1 } else { made += 1 }
    }
    assert!(refused > 5 && made > 5, "{refused} refused, {made} made");
    format!("{refused} refused without a trace, {made} made")
}
