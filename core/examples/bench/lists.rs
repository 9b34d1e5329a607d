//! Lists, counts, finding, opening, stepping, importing: at the size of a large office.

use std::path::Path;
use std::time::Instant;

use casebook::applications::list::{DueIn, Flag, Looking, Owner, Query, Sort};
use casebook::casebook::RULES;
use casebook::chance::{SystemChance, new_id};
use casebook::document::{Actor, Change, CommandId, DocId, Proposal, View, decide};
use casebook::generate::Dice;
use casebook::keys::VaultKey;
use casebook::people::Role;
use casebook::progress::Reporter;
use casebook::reference::Reference;
use casebook::storage::{self, MIGRATIONS, Stamp, Store, Tx, search, worklist};
use rusqlite::Connection;

use crate::checks::checks;
use crate::finding::finding;
use crate::grid::grid;
use crate::measure::{Going, HEAD, RUNS, Times, alone, compared, cpu};
use crate::office::{HOME, NOW, Office};
use crate::raw;

const AT_ONCE: usize = 500;

pub struct Bench<'a> {
    pub store: Store,
    pub reference: &'a Reference,
    actor: Actor,
}

impl Bench<'_> {
    fn record(&self, tx: &Tx, command: CommandId, proposals: Vec<Proposal>) {
        let mut entries = Vec::with_capacity(proposals.len());
        for proposal in proposals {
            let view = match proposal.after {
                None => View::default(),
                Some(_) => storage::read::view(tx, proposal.doc).unwrap(),
            };
            entries.extend(decide(&RULES, &view, proposal, &self.actor, NOW).unwrap());
        }
        let stamp = Stamp { home: HOME, now: NOW, chance: &SystemChance, reference: self.reference };
        storage::record::record(tx, Change { command, entries }, &[7; 32], &stamp).unwrap();
    }

    /// Everything in transactions of 500; the making of the proposals is not timed.
    fn import(
        &self,
        office: &mut Office,
        (what, count): (&'static str, usize),
        one: impl Fn(&mut Office, usize, CommandId) -> Proposal,
    ) -> Times {
        let mut times = Times::default();
        let mut going = Going::begins(what, count);
        for from in (0..count).step_by(AT_ONCE) {
            let command = office.command();
            let batch: Vec<Proposal> = (from..(from + AT_ONCE).min(count)).map(|i| one(office, i, command)).collect();
            times.add(|| {
                self.store
                    .write("bench", |tx| {
                        self.record(tx, command, batch);
                        Ok(())
                    })
                    .unwrap();
            });
            going.on(from + AT_ONCE);
        }
        times
    }
}

pub fn run(applications: usize) {
    let folder = tempfile::tempdir_in(std::env::var("DESK_BENCH_DIR").unwrap_or_else(|_| "target".into())).unwrap();
    let reference = Reference::shipped().unwrap();
    let vault = VaultKey::new(&SystemChance);
    let store = Store::create(folder.path(), &vault, MIGRATIONS).unwrap();
    let mut office = Office::of(applications, &reference, &SystemChance);
    let actor = Actor {
        id: office.staff[0],
        roles: [Role::Manager, Role::Supervisor].into(),
        one_with: Default::default(),
        delegate: false,
        home: HOME,
        program: false,
    };
    let bench = Bench { store, reference: &reference, actor };
    let (organisations, people) = (office.organisations.len(), office.people.len());
    let masters = Instant::now();
    bench.import(&mut office, ("organisations", organisations), |office, i, command| office.organisation(i, command));
    bench.import(&mut office, ("persons", people), |office, i, command| office.person(i, command));
    println!("\n{people} persons and {organisations} organisations in {:.0} s", masters.elapsed().as_secs_f64());
    let ids: Vec<DocId> = (0..applications).map(|_| DocId(new_id(&SystemChance, NOW))).collect();
    let ours = bench.import(&mut office, ("applications", applications), |office, i, command| {
        office.application(i, ids[i], command)
    });
    let last = bench.store.read("bench", |tx| Ok(number(tx, "SELECT max(n) FROM doc"))).unwrap();
    let mut plain = raw::create(&folder.path().join("raw.db"));
    let before = last - applications as i64;
    raw::copy(&bench.store, &mut plain, 0, before, AT_ONCE as i64);
    let copied = raw::copy(&bench.store, &mut plain, before, last, AT_ONCE as i64);
    println!("\n{HEAD}");
    compared("import of 500 applications with history, one transaction", &ours, &copied);
    let a_second = applications as f64 / ours.cpu_seconds();
    println!("\n{applications} applications: {a_second:.0} a CPU-second; {} MB\n", megabytes(folder.path()));
    merge(&bench.store);
    plain
        .execute_batch("INSERT INTO names (names) VALUES ('optimize'); INSERT INTO words (words) VALUES ('optimize')")
        .unwrap();
    pages(&bench, &office, &plain);
    finding(&bench, &office, &plain);
    cases(&bench, &office, &ids, &mut plain);
    upkeep(&bench);
    checks(&bench, &plain);
}

fn number(connection: &Connection, sql: &str) -> i64 {
    connection.query_row(sql, [], |row| row.get(0)).unwrap()
}

fn megabytes(folder: &Path) -> u64 {
    std::fs::metadata(folder.join(Store::NAME)).unwrap().len() / 1_000_000
}

fn merge(store: &Store) {
    let mut steps = Times::default();
    while steps.add(|| store.write("merge", search::merge_when_idle).unwrap()) {}
    println!("search merged in {} steps, the longest {:.1} ms", steps.wall.len(), steps.at(100));
    store.checkpoint().unwrap();
}

pub const ROWS: &str =
    "SELECT doc.id, doc.head, listing.body FROM listing JOIN doc ON doc.n = listing.doc WHERE listing.doc = ?1";

/// What a page is by hand: the documents in their order, then what is shown of each.
fn raw_page(raw: &Connection, sql: &str) -> usize {
    let mut docs = raw.prepare_cached(sql).unwrap();
    let docs: Vec<i64> = docs.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let mut shown = raw.prepare_cached(ROWS).unwrap();
    let mut bytes = 0;
    for doc in docs {
        bytes += shown.query_row([doc], |row| row.get::<_, String>(2)).unwrap().len();
    }
    bytes
}

fn pages(bench: &Bench, office: &Office, plain: &Connection) {
    let looking = Looking {
        me: office.staff[0],
        stands_for: Vec::new(),
        absent: Vec::new(),
        may_not_sign: None,
        today: NOW.date(),
    };
    let word = |word: &str| {
        bench.store.read("bench", |tx| Ok(number(tx, &format!("SELECT n FROM word WHERE word = '{word}'")))).unwrap()
    };
    let mine = word(&office.staff[0].to_string());
    let returned = word("returned");
    let astana = word("Astana");
    let all = Query { open: false, ..Query::default() };
    let asked: Vec<(&str, Query, usize, String)> = vec![
        ("default order, open ones", Query::default(), 0, "WHERE shelf = 0 ORDER BY rank, doc DESC LIMIT 50".into()),
        (
            "mine, in Astana",
            Query { owners: vec![Owner::Me], cities: vec!["Astana".into()], ..Query::default() },
            0,
            format!("WHERE owner = {mine} AND shelf = 0 AND city = {astana} ORDER BY rank, doc DESC LIMIT 50"),
        ),
        (
            "returned",
            Query { statuses: vec!["returned".into()], ..Query::default() },
            0,
            format!("WHERE status = {returned} ORDER BY rank, doc DESC LIMIT 50"),
        ),
        (
            "overdue and resubmitted, by person",
            Query { due: Some(DueIn::Overdue), flags: vec![Flag::Resubmitted], sort: Sort::Person, ..Query::default() },
            0,
            format!("WHERE shelf = 0 AND due < {} AND flags & 1 ORDER BY person, doc DESC LIMIT 50", day()),
        ),
        (
            "all, by person",
            Query { sort: Sort::Person, ..all.clone() },
            0,
            "WHERE shelf <> 1 ORDER BY person, doc DESC LIMIT 50".into(),
        ),
        (
            "all, by number, descending",
            Query { sort: Sort::Number, descending: true, ..all.clone() },
            0,
            "WHERE shelf <> 1 ORDER BY number DESC, doc DESC LIMIT 50".into(),
        ),
        (
            "all, by status",
            Query { sort: Sort::Status, ..all.clone() },
            0,
            "WHERE shelf <> 1 ORDER BY status, doc DESC LIMIT 50".into(),
        ),
        (
            "all, by owner",
            Query { sort: Sort::Owner, ..all.clone() },
            0,
            "WHERE shelf <> 1 ORDER BY owner, doc DESC LIMIT 50".into(),
        ),
        (
            "all, row 90 000",
            all.clone(),
            90_000,
            "WHERE shelf <> 1 ORDER BY rank, doc DESC LIMIT 50 OFFSET 90000".into(),
        ),
        (
            "all, no filter meets anything",
            Query { cities: vec!["Astana".into()], flags: vec![Flag::Suspended], ..all },
            0,
            format!("WHERE shelf <> 1 AND city = {astana} AND flags & 128 ORDER BY rank, doc DESC LIMIT 50"),
        ),
    ];
    for (what, query, offset, sql) in &asked {
        let (mut ours, mut raw) = (Times::default(), Times::default());
        for _ in 0..RUNS / 4 {
            ours.add(|| bench.store.read("list", |tx| worklist::page(tx, query, &looking, *offset, 50)).unwrap());
            raw.add(|| raw_page(plain, &format!("SELECT doc FROM worklist {sql}")));
        }
        compared(&format!("list: {what}, 50 rows"), &ours, &raw);
    }
    grid(bench, &looking, Owner::Of(office.staff[1]));
    println!("\n{HEAD}");
    for (what, query) in [
        ("open ones", Query::default()),
        ("all", Query { open: false, ..Query::default() }),
        ("all, named \"an\"", Query { open: false, text: "an".into(), ..Query::default() }),
    ] {
        let (mut ours, mut raw) = (Times::default(), Times::default());
        for _ in 0..10 {
            ours.add(|| {
                bench.store.read("counts", |tx| worklist::counts(tx, &query, &looking, &Reporter::default())).unwrap()
            });
            raw.add(|| {
                for column in ["status", "owner", "city", "waiting", "channel", "services", "citizenships", "flags"] {
                    let mut statement = plain
                        .prepare_cached(&format!(
                            "SELECT {column}, count(*) FROM worklist WHERE {} GROUP BY {column}",
                            if query.open { "shelf = 0" } else { "shelf <> 1" }
                        ))
                        .unwrap();
                    statement.query_map([], |row| row.get::<_, i64>(1)).unwrap().count();
                }
            });
        }
        compared(&format!("total and all counts, {what}; raw: eight GROUP BY"), &ours, &raw);
    }
}

fn day() -> i64 {
    NOW.date().signed_duration_since(chrono::NaiveDate::default()).num_days()
}

fn cases(bench: &Bench, office: &Office, ids: &[DocId], plain: &mut Connection) {
    let mut dice = Dice::new(13);
    let (mut notes, mut by_hand) = (Times::default(), Times::default());
    let mut noted = Vec::new();
    for i in 0..RUNS {
        let id = *dice.pick(ids).unwrap();
        noted.push(id);
        let command = office.command();
        notes.add(|| {
            bench
                .store
                .write("note", |tx| {
                    let head = storage::read::state(tx, id).unwrap().unwrap().doc.head;
                    let note = office.note(id, head, command, &format!("Asked for the apostille again ({i})"));
                    bench.record(tx, command, vec![note]);
                    Ok(())
                })
                .unwrap();
        });
        let from = bench.store.read("bench", |tx| Ok(number(tx, "SELECT max(seq) FROM entry"))).unwrap();
        by_hand.add(|| raw_note(plain, from, i));
    }
    compared("one step: a note", &notes, &by_hand);
    let (mut steps, mut raw) = (Times::default(), Times::default());
    let mut fresh: Vec<DocId> = bench
        .store
        .read("bench", |tx| {
            let mut statement =
                tx.prepare("SELECT id FROM doc WHERE kind = 'application' AND status = 'new' ORDER BY n").unwrap();
            let rows = statement.query_map([], |row| row.get::<_, Vec<u8>>(0)).unwrap();
            Ok(rows.map(|id| DocId::from_slice(&id.unwrap()).unwrap()).collect())
        })
        .unwrap();
    for i in 0..RUNS.min(fresh.len()) {
        let id = fresh.pop().unwrap();
        let command = office.command();
        steps.add(|| {
            bench
                .store
                .write("take", |tx| {
                    let head = storage::read::state(tx, id).unwrap().unwrap().doc.head;
                    let mut take = office.note(id, head, command, "");
                    take.verb = casebook::document::Verb::of("take");
                    take.content = Default::default();
                    bench.record(tx, command, vec![take]);
                    Ok(())
                })
                .unwrap();
        });
        raw.add(|| raw_step(plain, i));
    }
    compared("one step: take an application", &steps, &raw);
    let (mut ours, mut raw, mut typed) = (Times::default(), Times::default(), Times::default());
    for i in 0..RUNS {
        let id = if i % 2 == 0 { *dice.pick(ids).unwrap() } else { noted[i % noted.len()] };
        let open = |tx: &Tx| Ok((storage::read::state(tx, id)?.unwrap(), storage::history::of_doc(tx, id, 0, 50)?));
        let (state, _) = ours.add(|| bench.store.read("open", open).unwrap());
        raw.add(|| raw_open(plain, id));
        typed.add(|| casebook::applications::Application::of(&state).unwrap());
    }
    compared("open a case: its cards and its history", &ours, &raw);
    alone("its cards read", &typed);
    let company = office.organisations[0];
    let mut ours = Times::default();
    for _ in 0..RUNS {
        ours.add(|| bench.store.read("linked", |tx| worklist::linked(tx, company, &["organisation"], 0, 50)).unwrap());
    }
    alone("applications of one company, newest first", &ours);
}

fn raw_note(plain: &mut Connection, seq: i64, i: usize) {
    let tx = plain.transaction().unwrap();
    let seq = seq + 1_000_000;
    tx.execute("INSERT INTO entry (seq, id, doc, kind, command, after, verb, actor, event_time, entry_time, stepped_back, origin, salt, content, digest, hash) VALUES (?1, randomblob(16), randomblob(16), 'application', randomblob(16), randomblob(16), 'note', randomblob(16), 1, 1, 0, randomblob(16), randomblob(16), zeroblob(260), randomblob(32), randomblob(32))", [seq]).unwrap();
    tx.execute(
        "INSERT INTO card VALUES (?1, ?2, ?3)",
        rusqlite::params![1_000 + i as i64 * 7, format!("note/{i:036}"), "x".repeat(80)],
    )
    .unwrap();
    tx.execute("UPDATE doc SET version = version + 1 WHERE n = ?1", [1_000 + i as i64 * 7]).unwrap();
    tx.execute("INSERT INTO command VALUES (randomblob(16), randomblob(32), ?1)", ["x".repeat(150)]).unwrap();
    tx.execute("INSERT INTO words (rowid, text, doc) VALUES (?1, 'asked for the apostile again', ?2)", [seq, 20_000])
        .unwrap();
    tx.execute("INSERT INTO meta VALUES ('end', ?1) ON CONFLICT DO UPDATE SET value = excluded.value", [seq]).unwrap();
    tx.commit().unwrap();
}

fn raw_step(plain: &mut Connection, i: usize) {
    let tx = plain.transaction().unwrap();
    let seq = 5_000_000 + i as i64;
    let doc = number(&tx, "SELECT max(doc) FROM worklist") - i as i64 * 7;
    tx.execute("INSERT INTO entry (seq, id, doc, kind, command, after, verb, actor, event_time, entry_time, stepped_back, origin, salt, content, digest, hash) VALUES (?1, randomblob(16), randomblob(16), 'application', randomblob(16), randomblob(16), 'take', randomblob(16), 1, 1, 0, randomblob(16), randomblob(16), zeroblob(60), randomblob(32), randomblob(32))", [seq]).unwrap();
    tx.execute("UPDATE doc SET version = version + 1, status = 'taken', head = randomblob(16) WHERE n = ?1", [doc])
        .unwrap();
    tx.execute("INSERT INTO command VALUES (randomblob(16), randomblob(32), ?1)", ["x".repeat(150)]).unwrap();
    tx.execute("UPDATE worklist SET status = 3, waiting = 2, rank = rank + 3, due = 20000 WHERE doc = ?1", [doc])
        .unwrap();
    tx.execute("UPDATE listing SET body = body || ' ' WHERE doc = ?1", [doc]).unwrap();
    tx.execute("INSERT INTO meta VALUES ('end', ?1) ON CONFLICT DO UPDATE SET value = excluded.value", [seq]).unwrap();
    tx.commit().unwrap();
}

fn raw_open(plain: &Connection, id: DocId) -> usize {
    let mut doc = plain.prepare_cached("SELECT n FROM doc WHERE id = ?1").unwrap();
    let n: i64 = doc.query_row([id.bytes()], |row| row.get(0)).unwrap();
    let mut cards = plain.prepare_cached("SELECT key, body FROM card WHERE doc = ?1").unwrap();
    let cards = cards.query_map([n], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))).unwrap();
    let cards = cards.map(|card| card.unwrap().1.len()).sum::<usize>();
    let mut entries = plain.prepare_cached("SELECT * FROM entry WHERE doc = ?1 ORDER BY seq DESC LIMIT 50").unwrap();
    let entries = entries.query_map([id.bytes()], |row| row.get::<_, Vec<u8>>("content")).unwrap();
    cards + entries.map(|entry| entry.unwrap().len()).sum::<usize>()
}

fn upkeep(bench: &Bench) {
    let start = cpu();
    bench.store.write("due", |tx| storage::refresh_due(tx, bench.reference)).unwrap();
    println!("\ndue days of open applications anew: {:.1} CPU-s", (cpu() - start).as_secs_f64());
    let start = cpu();
    assert_eq!(storage::check_database(&bench.store, HOME, bench.reference, &Reporter::default()).unwrap(), []);
    println!("checking everything: {:.1} CPU-s", (cpu() - start).as_secs_f64());
    let start = cpu();
    bench.store.write("rebuild", |tx| storage::rebuild(tx, bench.reference, &Reporter::default())).unwrap();
    println!("every list and search row anew: {:.1} CPU-s", (cpu() - start).as_secs_f64());
}
