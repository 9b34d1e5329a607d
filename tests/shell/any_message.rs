//! Whatever the page sends, in whatever role and state: a typed refusal or a reply, never a panic, and nothing is
//! changed when it was refused.

use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;

use casebook::testing::PASSWORD;
use expat_desk_lib::keystore::InMemory;
use expat_desk_lib::{COMMANDS, contract, dispatch};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Map, Value, json};

use crate::room::{Room, command, founding, text};

const CASES: u32 = 10;
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
        let world = World { room, people };
        assert!(world.stand(Where::As("manager")), "the manager brings in the portal's list");
        let list = "ID\tService\tCreated Date\tStatus\n6234\tInvestor Visa A5 (Up to 2 years)\t11.18.2026 09:00\tNew\n1578\tInvestor Visa A5 (Up to 2 years)\t11.18.2026 09:00\tClosed";
        let source = json!({ "html": null, "text": list, "file": null });
        let preview =
            json!({ "source": source, "columns": null, "drafts": true, "number": null, "offset": 0, "limit": 9 });
        let preview = text(&world.room.ask("preview_intake", preview)["preview"]);
        let taking = json!({ "command": command(77), "preview": preview, "leave": [], "people": [] });
        assert_eq!(world.room.ask("take_in", taking)["new"], 2);
        world
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

    /// What a message could know, so that it reaches beyond the first check.
    fn known(&self) -> Known {
        let ask = |name| {
            let reply = dispatch(&self.room.desk, name, json!({})).ok()?;
            Some(serde_json::from_str::<Value>(reply.get()).unwrap()["value"].clone())
        };
        let staff = ask("staff_list").and_then(|list| list.as_array().cloned()).unwrap_or_default();
        let mut heads: Vec<_> = staff.iter().map(|row| (text(&row["id"]), text(&row["head"]))).collect();
        let all = json!({ "filter": {}, "offset": 0, "limit": 9 });
        if let Ok(reply) = dispatch(&self.room.desk, "applications", all) {
            let reply: Value = serde_json::from_str(reply.get()).unwrap();
            let rows = reply["value"]["rows"].as_array().cloned().unwrap_or_default();
            heads.extend(rows.iter().map(|row| (text(&row["id"]), text(&row["head"]))));
        }
        heads.extend(self.people.iter().map(|(_, id)| (id.clone(), command(99))));
        Known { heads, office: ask("office").map(|office| text(&office["head"])).unwrap_or_default() }
    }
}

/// Documents and their heads.
struct Known {
    heads: Vec<(String, String)>,
    office: String,
}

impl Known {
    /// What a well-meaning page would send. `pick` is the same for all fields of one message.
    fn likely(&self, command_name: &str, field: &str, pick: u32) -> Option<Value> {
        let one = |words: &[&str]| Value::from(words[pick as usize % words.len()]);
        let (id, head) = self.heads.get(pick as usize % self.heads.len().max(1)).cloned().unwrap_or_default();
        Some(match field {
            "verb" => one(&["take", "return", "submit", "recommend", "approve", "withdraw", "undo"]),
            "number" => one(&["6234", "1578", "C-0001", "https://portal.aifc.kz/#/applications/expat/edit/6234"]),
            "command" | "job" => command(u128::from(pick)).into(),
            "id" | "person" => id.into(),
            "after" if command_name == "set_office" => self.office.clone().into(),
            "after" => head.into(),
            "password" if command_name.starts_with("sign_in_first") => SECOND.into(),
            "password" | "old" => PASSWORD.into(),
            "new" => SECOND.into(),
            "name" => format!("Person {}", pick % 50).into(),
            "table" => one(&["prices", "holidays", "services"]),
            "at" => one(&["2026-11-20", "2025-01-01"]),
            "idle_minutes" | "limit" | "offset" => (pick % 100 + 1).into(),
            "holders" => json!(["AdminF AdminL"]),
            _ => return None,
        })
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

/// What a text field may hold: ids that exist, what a person might type, and what nobody should.
fn texts(known: &Known) -> [Vec<String>; 3] {
    let heads = known.heads.iter().flat_map(|(id, head)| [id.clone(), head.clone()]);
    let fresh = (0..4).map(|n| command(100 + n)).chain(heads).collect();
    let plausible = [
        "AdminF AdminL",
        "ManagerF ManagerL",
        "Sophia Test",
        PASSWORD,
        SECOND,
        "prices",
        "holidays",
        "2026-11-20",
        "settings/office",
        "6234",
        "take",
        "assign",
        "contact/given",
        "person/1/family",
        "services",
        "counter",
        "ID\tService\tCreated Date\tStatus\n6235\tInvestor Visa A5 (Up to 2 years)\t11.19.2026 09:00\tNew",
    ];
    let strange = [
        "",
        "",
        "",
        " ",
        "short",
        "2026-02-30",
        "../../etc/passwd",
        "2026-11-20T09-00-00",
        "\u{0}",
        "Әсет",
        &"x".repeat(3000),
    ];
    [fresh, plausible.map(str::to_owned).into(), strange.map(str::to_owned).into()]
}

fn one_text(pick: u32, texts: &[Vec<String>; 3]) -> String {
    let group = &texts[pick as usize % 3];
    group[(pick / 3) as usize % group.len()].clone()
}

fn value_of(kind: &str, pick: u32, noise: &Value, texts: &[Vec<String>; 3]) -> Value {
    let one = |words: &[&str]| Value::from(words[pick as usize % words.len()]);
    if pick.is_multiple_of(7) {
        return noise.clone();
    }
    match kind.trim_end_matches(" | null") {
        _ if kind.ends_with("| null") && pick.is_multiple_of(3) => Value::Null,
        "string" => Value::from(one_text(pick, texts)),
        "boolean" => Value::from(pick.is_multiple_of(2)),
        "number" => [0, 1, 5, 10, 200, 201, u32::MAX][pick as usize % 7].into(),
        "Array<string>" => (0..pick % 4).map(|i| one_text(pick / 4 + i, texts)).collect(),
        "Array<Role>" => ["manager", "supervisor", "director", "administrator"]
            .into_iter()
            .filter(|role| (pick >> role.len()) & 1 == 1)
            .collect(),
        "City" => one(&["Astana", "Almaty"]),
        "Language" => one(&["en", "ru", "kk", "de"]),
        "Theme" => one(&["system", "light", "dark"]),
        "Graphics" => one(&["automatic", "compatible", "basic"]),
        "Density" => one(&["compact", "comfortable"]),
        other => named(other, pick, noise, texts),
    }
}

/// A type of the contract's own: one of its words, or an object or a list made the same way.
fn named(kind: &str, pick: u32, noise: &Value, texts: &[Vec<String>; 3]) -> Value {
    if let Some(inner) = kind.strip_prefix("Array<").and_then(|rest| rest.strip_suffix('>')) {
        return (0..pick % 3).map(|i| value_of(inner, (pick / 3).rotate_left(i * 5 + 1), noise, texts)).collect();
    }
    if let Some(inner) = kind.strip_prefix("{ [key in string]: ").and_then(|rest| rest.strip_suffix(" }")) {
        let entry = |i: u32| (one_text(pick / 2 + i, texts), value_of(inner, pick.rotate_left(i + 3), noise, texts));
        return (0..pick % 3).map(entry).collect::<serde_json::Map<String, Value>>().into();
    }
    let contract = contract();
    let mark = format!("export type {kind} = ");
    let start = contract.find(&mark).unwrap_or_else(|| panic!("a type that this test does not know: {kind}"));
    let body = &contract[start + mark.len()..];
    if body.starts_with('\'') {
        let words: Vec<&str> =
            body[..body.find(';').unwrap()].split(" | ").map(|word| word.trim_matches('\'')).collect();
        return Value::from(words[pick as usize % words.len()]);
    }
    let lines = body[..body.find("\n}").unwrap()].lines().skip(1).filter(|line| !line.contains("/**"));
    let fields = lines.filter_map(|line| line.trim().trim_end_matches(',').split_once(": "));
    let fields = fields.enumerate().map(|(i, (name, kind))| {
        let turn = u32::try_from(i).unwrap() * 3 + 1;
        (name.to_owned(), value_of(kind, (pick / 7).rotate_left(turn), noise, texts))
    });
    Value::Object(fields.collect())
}

/// How one message is made: a number for each field, and sometimes noise instead of all of it.
type Recipe = (Vec<u32>, Value, bool);

fn message(name: &str, (picks, noise, wild): &Recipe, known: &Known) -> Value {
    if *wild {
        return noise.clone();
    }
    let (texts, shared) = (texts(known), picks[0]);
    let value = |(i, (field, kind)): (usize, (String, String))| {
        let pick = picks[i + 1];
        let likely = known.likely(name, &field, shared).filter(|_| pick % 8 < 6);
        let value = likely.unwrap_or_else(|| value_of(&kind, pick / 8, noise, &texts));
        (field, value)
    };
    Value::Object(fields(name).into_iter().enumerate().map(value).collect::<Map<_, _>>())
}

/// Other messages for each command and state, the same ones in every run.
fn dice(at: Where, name: &str) -> TestRng {
    let mut seed = [0; 32];
    for (i, byte) in format!("{at:?} {name}").bytes().enumerate() {
        seed[i % 32] ^= byte;
    }
    TestRng::from_seed(RngAlgorithm::ChaCha, &seed)
}

#[test]
fn every_message_in_every_role_and_state_is_answered() {
    let (mut answered, mut refused) = (0, 0);
    for at in EVERYWHERE {
        let world = RefCell::new(World::new(at));
        for name in COMMANDS {
            let recipe = (prop::collection::vec(any::<u32>(), 16), anything(), prop::bool::weighted(0.1));
            let config = Config { cases: CASES, failure_persistence: None, ..Config::default() };
            let counted = RefCell::new((0, 0));
            let run = TestRunner::new_with_rng(config, dice(at, name)).run(&recipe, |recipe| {
                if !world.borrow().stand(at) {
                    world.replace(World::new(at));
                    prop_assert!(world.borrow().stand(at), "{at:?} cannot be reached");
                }
                let world = world.borrow();
                let message = message(name, &recipe, &world.known());
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
        // The strip gives the window back when the desk is locked meanwhile.
        "shape_window",
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
