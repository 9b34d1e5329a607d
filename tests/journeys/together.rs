//! Several things at once in one program: the page does not wait for one answer before it asks the next.

use std::sync::Barrier;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use casebook::casebook::NewPerson;
use casebook::people::Role;
use casebook::people::staff::{Language, Preferences};
use casebook::progress::Reporter;
use casebook::testing::PASSWORD;

use crate::office::{ADMIN, MANAGER, OWN, Office, add, eriksson, id_of, no_contact, problems};

#[test]
fn passwords_and_colleagues_change_at_once_and_everybody_gets_in() {
    let (office, open) = Office::new();
    let barrier = Barrier::new(2);
    let (invited, last) = thread::scope(|scope| {
        let adding = scope.spawn(|| {
            barrier.wait();
            (0..12)
                .map(|n| (format!("Test Person{n:02}x"), add(&open, &format!("Test Person{n:02}x"), &[Role::Manager])))
                .collect::<Vec<_>>()
        });
        let changing = scope.spawn(|| {
            barrier.wait();
            (0..12).fold(PASSWORD.to_owned(), |old, n| {
                let new = format!("seven bridges, one river {n}");
                open.change_password(office.command(), &old, &new, None).unwrap();
                new
            })
        });
        (adding.join().unwrap(), changing.join().unwrap())
    });
    assert_eq!(problems(&open), []);
    drop(open);
    drop(office.sign_in(ADMIN, &last));
    for (name, one_time) in invited {
        office.take_up(&name, &one_time, OWN);
    }
}

#[test]
fn what_is_remembered_of_the_staff_is_never_older_than_what_was_recorded() {
    let (office, open) = Office::new();
    let me = open.me();
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                while !done.load(Ordering::Relaxed) {
                    open.staff().unwrap();
                }
            });
        }
        let stale = (0..150).find(|n| {
            let name = if n % 2 == 0 { "ADMINF ADMINL" } else { ADMIN };
            let after = open.staff().unwrap().get(me).unwrap().head;
            let renamed = open.rename_staff(office.command(), me, after, name);
            renamed.is_err() || open.staff().unwrap().get(me).unwrap().name != name
        });
        done.store(true, Ordering::Relaxed);
        assert_eq!(stale, None, "an answer from before the change");
    });
}

#[test]
fn a_copy_and_a_check_run_while_somebody_writes() {
    let (office, open) = Office::new();
    office.with_colleague(open, MANAGER, &[Role::Manager]);
    let hers = office.sign_in(MANAGER, OWN);
    thread::scope(|scope| {
        let writing = scope.spawn(|| {
            for n in 0..60 {
                let iin = format!("{:012}", 740_812_400_000_u64 + n);
                let person =
                    NewPerson { identity: eriksson(Some(&iin)), passport: None, contact: no_contact(), employer: None };
                hers.register_person(office.command(), &person).unwrap();
            }
        });
        for _ in 0..4 {
            hers.back_up(&Reporter::default()).unwrap();
            assert_eq!(problems(&hers), []);
        }
        writing.join().unwrap();
    });
    assert_eq!(hers.register_page("person", 0, 200).unwrap().len(), 60);
}

#[test]
fn the_same_command_from_two_threads_is_done_once() {
    let (office, open) = Office::new();
    let command = office.command();
    let barrier = Barrier::new(4);
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                barrier.wait();
                open.set_preferences(command, &Preferences::new(Language::Kk)).unwrap();
            });
        }
    });
    let lines = open.history(open.me(), 0, 10).unwrap();
    assert_eq!(lines.iter().filter(|line| line.verb.as_str() == "set-preferences").count(), 1);
    drop(open);
    let door = office.door();
    assert!(door.sign_in(id_of(&door, ADMIN), PASSWORD, None).is_ok());
}
