//! kill -9 while it is decided who can open the casebook: somebody always can, with a password that she knows.

use std::path::Path;
use std::sync::Arc;

use casebook::document::DocId;
use casebook::people::Role;
use casebook::people::staff::{Language, Preferences};
use casebook::{Casebook, Code, Door};

use crate::Times;
use crate::child::Victim;
use crate::ground::{below, door, env, founded, founding, password, sign_in, sound};

fn last<'a>(said: &'a [String], word: &str) -> Option<&'a str> {
    said.iter().rev().find_map(|line| line.strip_prefix(word))
}

pub fn while_a_password_changes(times: Times) -> String {
    let folder = tempfile::tempdir().unwrap();
    founded(folder.path());
    let (mut is, mut changed, mut under_way, mut new) = (0, 0, 0, 0);
    for _ in 0..times.doors {
        let said = Victim::start("change-password", folder.path(), is).killed_after(below(300));
        let done = last(&said, "ok ").map_or(is, |n| n.parse().unwrap());
        let tried: usize = last(&said, "try ").map_or(is, |n| n.parse().unwrap());
        changed += done - is;
        is = if tried == done {
            done
        } else {
            under_way += 1;
            let opened = sign_in(folder.path(), tried).is_ok();
            new += usize::from(opened);
            if opened { tried } else { done }
        };
        let open =
            sign_in(folder.path(), is).unwrap_or_else(|why| panic!("neither password {done} nor {tried}: {why}"));
        sound(&open);
        drop(open);
        if is > 0 {
            let before = sign_in(folder.path(), is - 1).err().and_then(|failure| failure.code());
            assert_eq!(before, Some(Code::WrongPassword), "two passwords open");
        }
    }
    let old = under_way - new;
    format!(
        "{} kills, {changed} changes acknowledged, cut off in one {under_way} times: {old} old, {new} new password",
        times.doors
    )
}

pub fn while_it_is_founded(times: Times) -> String {
    let (mut done, mut none) = (0, 0);
    for _ in 0..times.doors {
        let folder = tempfile::tempdir().unwrap();
        let said = Victim::start("found", folder.path(), 0).killed_after(below(240));
        let acknowledged = last(&said, "ok ").is_some();
        match Door::at(folder.path(), env()) {
            Ok(found) => {
                done += 1;
                drop(found);
            }
            Err(failure) => {
                assert_eq!(failure.code(), Some(Code::NoDatabase), "{failure}");
                assert!(!acknowledged, "lost: a casebook that was founded");
                none += 1;
                drop(Casebook::create(folder.path(), founding(), env()).expect("founded at the second go"));
            }
        }
        sound(&sign_in(folder.path(), 0).unwrap());
    }
    format!("{} kills: {done} were founded, {none} cleared away and founded again", times.doors)
}

pub fn while_keys_change_hands(times: Times) -> String {
    let folder = tempfile::tempdir().unwrap();
    founded(folder.path());
    let open = sign_in(folder.path(), 0).unwrap();
    let added = open.add_staff(open.env().new_command(), "ManagerF ManagerL", &[Role::Manager].into()).unwrap().value;
    drop(open);
    drop(take(&door(folder.path()), added.id, &added.password.unwrap(), 1));
    let (mut knows, mut by_reset) = (1, 0);
    for _ in 0..times.people {
        let said = Victim::start("keys", folder.path(), knows).killed_after(below(400));
        sound(&sign_in(folder.path(), 0).expect("the administrator gets in"));
        let next = 1 + last(&said, "try take ").map_or(knows, |n| n.parse().unwrap());
        let hers = door(folder.path());
        let own = [next - 1, knows].into_iter().find(|n| hers.sign_in(added.id, &password(*n), None).is_ok());
        let given = last(&said, "ok reset ").filter(|_| own.is_none());
        let took = given.is_some_and(|one_time| {
            hers.sign_in_first(env().new_command(), added.id, one_time, &password(next), Language::En).is_ok()
        });
        knows = own.unwrap_or(next);
        drop(hers);
        if own.is_none() && !took {
            assert_eq!(said.last().map(String::as_str), Some("try reset"), "what she was given is worth nothing");
            by_reset += 1;
            let one_time = reset(folder.path(), added.id);
            drop(take(&door(folder.path()), added.id, &one_time, knows));
        }
        let hers = door(folder.path()).sign_in(added.id, &password(knows), None).expect("she gets in again");
        hers.set_preferences(env().new_command(), &Preferences::new(Language::Ru)).expect("she works on");
        sound(&hers);
    }
    format!("{} kills: everybody got in, {by_reset} times after a reset that was asked for once more", times.people)
}

fn take(door: &Arc<Door>, id: DocId, one_time: &str, n: usize) -> Casebook {
    door.sign_in_first(env().new_command(), id, one_time, &password(n), Language::En).unwrap()
}

fn reset(folder: &Path, id: DocId) -> String {
    let open = sign_in(folder, 0).unwrap();
    let after = open.staff().unwrap().get(id).unwrap().head;
    open.reset_staff(env().new_command(), id, after, "once more").unwrap().value.password.unwrap()
}
