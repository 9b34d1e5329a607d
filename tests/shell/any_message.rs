//! Whatever the page sends, in whatever role and state: a typed refusal or a reply, never a panic, and nothing is
//! changed when it was refused.

use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;

use casebook::testing::PASSWORD;
use expat_desk_lib::keystore::InMemory;
use expat_desk_lib::{COMMANDS, contract, dispatch};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Map, Value, json};

use crate::room::{Room, command, founding, text};

const CASES: u32 = 12;
const SECOND: &str = "kettle on the balcony";

#[derive(Clone, Copy, Debug, PartialEq)]
enum Where {
    Nowhere,
    Locked,
    As(&'static str),
}

const EVERYWHERE: [Where; 6] = [
    Where::Nowhere,
    Where::Locked,
    Where::As("administrator"),
    Where::As("manager"),
    Where::As("supervisor"),
    Where::As("director"),
];

/// A room with a person of each role, and what a message could guess at.
struct World {
    room: Room,
    people: Vec<(&'static str, String)>,
}

impl World {
    fn new(at: Where) -> World {
        let room = Room::with(Arc::new(InMemory::default()));
        if at == Where::Nowhere {
            return World { room, people: Vec::new() };
        }
        let mut people = vec![("administrator", room.found())];
        let invited: Vec<_> = [
            ("manager", "ManagerF ManagerL"),
            ("supervisor", "SupervisorF SupervisorL"),
            ("director", "DirectorF DirectorL"),
        ]
        .into_iter()
        .enumerate()
        .map(|(i, (role, name))| {
            (role, room.ask("add_staff", json!({ "command": command(i as u128), "name": name, "roles": [role] })))
        })
        .collect();
        for (i, (role, one)) in invited.into_iter().enumerate() {
            let person = text(&one["id"]);
            room.ask("lock", json!({}));
            let first = json!({ "command": command(10 + i as u128), "person": person, "one_time": one["one_time_password"], "password": PASSWORD });
            room.ask("sign_in_first", first);
            people.push((role, person));
        }
        room.ask("lock", json!({}));
        World { room, people }
    }

    /// Brings the desk to the state that is asked for. A message may have changed passwords or roles: then not.
    fn stand(&self, at: Where) -> bool {
        match at {
            Where::Nowhere => self.room.phase() == "none",
            Where::Locked => {
                self.room.desk.lock();
                self.room.phase() == "locked"
            }
            Where::As(role) => {
                if self.room.phase() == "open" {
                    return true;
                }
                // Wrong passwords of earlier messages have to be waited out.
                self.room.pass(60);
                let person =
                    self.people.iter().find(|(one, _)| *one == role).map(|(_, id)| id.clone()).unwrap_or_default();
                dispatch(&self.room.desk, "sign_in", json!({ "person": person, "password": PASSWORD })).is_ok()
            }
        }
    }

    /// What must not change when a message is refused: the history and both headers. While nobody has the database
    /// open, its very bytes.
    fn print(&self, at: Where) -> Vec<Option<Vec<u8>>> {
        let file = |name: &str| std::fs::read(self.room.path().join(name)).ok();
        let mut print: Vec<_> = casebook::keys::HeaderFile::NAMES.iter().map(|name| file(name)).collect();
        match at {
            Where::As(_) => print.push(Some(self.room.ask("storage", json!({}))["entries"].to_string().into_bytes())),
            _ => print.extend([file("casebook.db"), file("casebook.db-wal")]),
        }
        print
    }

    /// Ids and heads that really exist, so that messages reach beyond the first check.
    fn guesses(&self) -> Vec<String> {
        let mut known: Vec<String> = self.people.iter().map(|(_, id)| id.clone()).collect();
        if let Ok(list) = dispatch(&self.room.desk, "staff_list", json!({})) {
            let list: Value = serde_json::from_str(list.get()).unwrap();
            known.extend(list["value"].as_array().unwrap().iter().map(|row| text(&row["head"])));
        }
        if let Ok(office) = dispatch(&self.room.desk, "office", json!({})) {
            known.push(text(&serde_json::from_str::<Value>(office.get()).unwrap()["value"]["head"]));
        }
        known
    }
}

/// The fields of each command and their types, from the contract itself.
fn fields(name: &str) -> Vec<(String, String)> {
    let contract = contract();
    let start =
        contract.find(&format!("\n  {name}: {{\n    args: ")).unwrap_or_else(|| panic!("{name} is in the contract"));
    let args = &contract[start..start + contract[start..].find("\n    value: ").unwrap()];
    let field = |line: &str| {
        let (name, kind) = line.trim().trim_end_matches(',').split_once(": ")?;
        line.starts_with("      ").then(|| (name.to_owned(), kind.to_owned()))
    };
    args.lines().skip(3).filter(|line| !line.contains("/**")).filter_map(field).collect()
}

fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,40}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(".{0,8}", inner, 0..4).prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

/// A number that stands for a text: a guess, something plausible, or noise.
fn texts(guesses: &[String]) -> Vec<String> {
    let mut texts = guesses.to_vec();
    texts.extend((0..4).map(|n| command(100 + n)));
    let plausible = [
        "",
        " ",
        "AdminF AdminL",
        "ManagerF ManagerL",
        "Sophia Test",
        PASSWORD,
        SECOND,
        "short",
        "password1234",
        "prices",
        "holidays",
        "2026-11-20",
        "2026-02-30",
        "settings/office",
        "../../etc/passwd",
        "2026-11-20T09-00-00",
        "\u{0}",
        "Әсет",
    ];
    texts.extend(plausible.map(str::to_owned));
    texts.push("x".repeat(3000));
    texts
}

fn value_of(kind: &str, pick: u32, noise: &Value, texts: &[String]) -> Value {
    let one = |words: &[&str]| Value::from(words[pick as usize % words.len()]);
    if pick.is_multiple_of(7) {
        return noise.clone();
    }
    match kind.trim_end_matches(" | null") {
        _ if kind.ends_with("| null") && pick.is_multiple_of(3) => Value::Null,
        "string" => Value::from(texts[pick as usize % texts.len()].clone()),
        "boolean" => Value::from(pick.is_multiple_of(2)),
        "number" => [0, 1, 5, 10, 200, 201, u32::MAX][pick as usize % 7].into(),
        "Array<string>" => (0..pick % 4).map(|i| texts[(pick + i) as usize % texts.len()].clone()).collect(),
        "Array<Role>" => ["manager", "supervisor", "director", "administrator"]
            .into_iter()
            .filter(|role| (pick >> role.len()) & 1 == 1)
            .collect(),
        "City" => one(&["Astana", "Almaty"]),
        "Language" => one(&["en", "ru", "kk", "de"]),
        "Theme" => one(&["system", "light", "dark"]),
        "Graphics" => one(&["automatic", "compatible", "basic"]),
        "Density" => one(&["compact", "comfortable"]),
        other => panic!("a type that this test does not know: {other}"),
    }
}

/// How one message is made: a number for each field, and sometimes noise instead of all of it.
type Recipe = (Vec<u32>, Value, bool);

fn message(name: &str, (picks, noise, wild): &Recipe, guesses: &[String]) -> Value {
    if *wild {
        return noise.clone();
    }
    let texts = texts(guesses);
    let of = |(i, (field, kind)): (usize, (String, String))| (field, value_of(&kind, picks[i], noise, &texts));
    Value::Object(fields(name).into_iter().enumerate().map(of).collect::<Map<_, _>>())
}

#[test]
fn every_message_in_every_role_and_state_is_answered() {
    let (mut answered, mut refused) = (0, 0);
    for at in EVERYWHERE {
        let world = RefCell::new(World::new(at));
        for name in COMMANDS {
            let recipe = (prop::collection::vec(any::<u32>(), 8), anything(), prop::bool::weighted(0.15));
            let config = Config { cases: CASES, failure_persistence: None, ..Config::default() };
            let counted = RefCell::new((0, 0));
            let run =
                TestRunner::new_with_rng(config, proptest::test_runner::TestRng::deterministic_rng(Default::default()))
                    .run(&recipe, |recipe| {
                        if !world.borrow().stand(at) {
                            world.replace(World::new(at));
                            prop_assert!(world.borrow().stand(at), "{at:?} cannot be reached");
                        }
                        let world = world.borrow();
                        let message = message(name, &recipe, &world.guesses());
                        let before = world.print(at);
                        let answer = dispatch(&world.room.desk, name, message.clone());
                        let mut counted = counted.borrow_mut();
                        match answer {
                            Ok(_) => counted.0 += 1,
                            Err(error) => {
                                counted.1 += 1;
                                let told = serde_json::to_value(&error).unwrap();
                                prop_assert_eq!(&told["kind"], "refusal", "{:?} {} {}: {}", at, name, message, told);
                                prop_assert!(!error.notice.code.is_empty());
                                prop_assert!(
                                    before == world.print(at),
                                    "{at:?} {name} {message}: refused with {told}, and yet changed"
                                );
                                if at == Where::Locked {
                                    prop_assert_eq!(world.room.phase(), "locked");
                                }
                            }
                        }
                        Ok(())
                    });
            run.unwrap_or_else(|failure| panic!("{failure}"));
            let (a, r) = counted.into_inner();
            (answered, refused) = (answered + a, refused + r);
        }
    }
    println!("{answered} answered, {refused} refused");
    assert!(answered > 500 && refused > 500, "both sides are reached: {answered} answered, {refused} refused");
}

#[test]
fn without_a_sign_in_nothing_is_told_and_nothing_done() {
    let open: &[&str] = &[
        "desk_state",
        "set_local",
        "create_casebook",
        "sign_in",
        "sign_in_first",
        "recover",
        "lock",
        "pulse",
        "page_ready",
        "restore_backup",
    ];
    let (room, _) = Room::founded();
    room.ask("lock", json!({}));
    for name in COMMANDS.iter().filter(|name| !open.contains(name)) {
        assert_eq!(room.refused(name, json!({})), "not-signed-in", "{name}");
    }
    room.clock.pass(Duration::from_secs(1));
    assert_eq!(room.refused("create_casebook", founding()), "folder-not-empty");
}
