//! Whatever is recorded in whatever order: lists, links and search are the same as if they had been written anew.

use proptest::prelude::*;

use super::lists::{act, looking, person};
use super::{Kept, shipped};
use crate::applications::cards::*;
use crate::applications::list::{Age, DueIn, Flag, Owner, Query};
use crate::applications::rules::{APPLICATION, WAIVER};
use crate::document::tests::shelf::{HOME, doc};
use crate::document::{CardKey, DocId, Proposal, Status};
use crate::people::registers::{EMPLOYER, IDENTITY, Link, OrganisationIdentity, Passport, PersonIdentity};
use crate::people::rules::{ORGANISATION as COMPANY, PERSON as HUMAN};
use crate::progress::Reporter;
use crate::storage::{Store, Tx, check_database, read, rebuild, refresh_due, worklist};

/// One of a few documents; what is done depends on what it is and where it stands.
#[derive(Clone, Debug)]
struct Deed {
    on: usize,
    what: u8,
    word: usize,
    number: u32,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = (0..6_usize, 0..12_u8, 0..WORDS.len(), 0..5_u32);
    prop::collection::vec(deed.prop_map(|(on, what, word, number)| Deed { on, what, word, number }), 1..40)
}

const WORDS: [&str; 6] = ["Sophia", "Тест", "Әсет", "AIFC Academy Limited", "", "Anna-Maria O'Connor"];
const KINDS: [&str; 6] = [APPLICATION, APPLICATION, APPLICATION, WAIVER, HUMAN, COMPANY];

fn id(on: usize) -> DocId {
    doc(100 + on as u128)
}

fn card(proposal: Proposal, key: CardKey, card: &impl serde::Serialize) -> Proposal {
    proposal.put(key, card).unwrap()
}

fn registered(deed: &Deed, proposal: Proposal) -> Proposal {
    let word = WORDS[deed.word];
    match KINDS[deed.on] {
        HUMAN => card(
            proposal,
            IDENTITY,
            &PersonIdentity { v: 1, given: word.into(), family: "Eriksson".into(), ..PersonIdentity::default() },
        ),
        COMPANY => card(
            proposal,
            IDENTITY,
            &OrganisationIdentity { v: 1, name: word.into(), ..OrganisationIdentity::default() },
        ),
        _ => {
            let case = Case { v: 1, number: Some(deed.number), city: Some("Almaty".into()), ..Case::default() };
            let portal = PortalSeen { v: 1, status: Some("in_progress".into()), ..PortalSeen::default() };
            let mut proposal = card(card(proposal, CASE, &case), PORTAL, &portal);
            proposal.to =
                Some(Status::of(["draft", "new", "in_progress", "returned", "rejected"][deed.number as usize]));
            proposal
        }
    }
}

fn edited(deed: &Deed, proposal: Proposal) -> Proposal {
    let (word, place) = (WORDS[deed.word].to_owned(), deed.number);
    let text = (!word.is_empty()).then_some(word.clone());
    match deed.what {
        1 => card(
            proposal,
            CardKey::in_family(PERSON, place),
            &Individual { link: Some(id(4)), ..person(&word, "Test") },
        ),
        2 => proposal.remove(CardKey::in_family(PERSON, place)),
        3 => {
            let link = (place % 2 == 0).then_some(id(5));
            card(proposal, ORGANISATION, &Organisation { v: 1, name: text, link, ..Organisation::default() })
        }
        4 => {
            let line = ServiceLine { v: 1, label: text, priority: place == 1, ..ServiceLine::default() };
            card(proposal, CardKey::in_family(SERVICE, place), &line)
        }
        5 => card(
            proposal,
            NEXT,
            &Next { v: 1, text: word, date: Some(format!("2026-11-2{place}")), visit: place == 1, ..Next::default() },
        ),
        6 => card(proposal, CONTACT, &Individual { iin: Some("900101300017".into()), ..person("Anna Maria", &word) }),
        7 => {
            let text = word.clone();
            let reason = Reason { v: 1, number: place, round: 1, text, settled: place == 2, ..Reason::default() };
            card(proposal, CardKey::in_family(REASON, place), &reason)
        }
        8 => card(proposal, PAYMENT, &Payment { v: 1, invoice: Some(format!("16{place}")), ..Payment::default() }),
        9 => card(proposal, ORIGINALS, &Originals::of_passport(None, text.as_deref().unwrap_or("mo"))),
        _ => card(
            proposal,
            CardKey::in_family(VISA, place),
            &Visa { v: 1, from: Some("2027-01-10".into()), ..Visa::default() },
        ),
    }
}

/// What the rules allow of it; anything else is left undone.
fn perform(kept: &Kept, store: &Store, n: u128, deed: &Deed) {
    let (id, kind) = (id(deed.on), KINDS[deed.on]);
    let of = (id, kind);
    let Some(state) = store.read("test", |tx| read::state(tx, id)).unwrap() else {
        let verb = if [HUMAN, COMPANY].contains(&kind) { "register" } else { "import" };
        return act(kept, store, n, of, verb, |proposal| registered(deed, proposal));
    };
    if deed.what == 0 {
        let note = CaseNote { v: 1, text: format!("About {} and more", WORDS[deed.word]), how: NoteKind::Call };
        return act(kept, store, n, of, "note", |proposal| card(proposal, CardKey::in_family(NOTE, n), &note));
    }
    match (kind, deed.what) {
        (HUMAN, 1..=5) => act(kept, store, n, of, "edit", |proposal| registered(deed, proposal)),
        (HUMAN, 6..=8) => {
            let passport = Passport { v: 1, number: format!("N{}", deed.number), valid_from: None, valid_until: None };
            act(kept, store, n, of, "edit", |proposal| card(proposal, CardKey::of("passport/1"), &passport));
        }
        (HUMAN, _) => {
            act(kept, store, n, of, "edit", |proposal| {
                card(proposal, EMPLOYER, &Link { v: 1, link: doc(deed.number.into()) })
            });
        }
        (COMPANY, _) => act(kept, store, n, of, "edit", |proposal| registered(deed, proposal)),
        (_, 11) if state.doc.status.as_str() == "new" => act(kept, store, n, of, "take", |proposal| proposal),
        (_, 10) => {
            let case = Case { v: 1, owner: Some(doc(deed.number.into())), number: Some(7), ..Case::default() };
            act(kept, store, n, of, "assign", |proposal| card(proposal, CASE, &case));
        }
        (_, _) if state.doc.status.as_str() != "rejected" => {
            act(kept, store, n, of, "edit", |proposal| edited(deed, proposal));
        }
        _ => {}
    }
}

fn rows(tx: &Tx) -> Vec<String> {
    let mut all = Vec::new();
    for table in [
        "worklist",
        "listing",
        "link",
        "register",
        "(SELECT rowid AS n, text FROM names)",
        "(SELECT rowid AS n, text, doc FROM words)",
    ] {
        let mut statement = tx.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let width = statement.column_count();
        let mut found = statement.query([]).unwrap();
        let before = all.len();
        while let Some(row) = found.next().unwrap() {
            let values = (0..width).map(|i| format!("{:?}", row.get::<_, rusqlite::types::Value>(i).unwrap()));
            all.push(format!("{table}: {}", values.collect::<Vec<_>>().join(", ")));
        }
        all[before..].sort();
    }
    all
}

fn queries() -> Vec<Query> {
    let all = Query { open: false, drafts: true, ..Query::default() };
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    vec![
        Query::default(),
        all.clone(),
        Query { drafts: true, ..Query::default() },
        Query { text: "тест".into(), ..all.clone() },
        Query { text: "s".into(), ..all.clone() },
        Query { statuses: words(&["draft", "rejected"]), ..Query::default() },
        Query { kinds: words(&[WAIVER]), ..all.clone() },
        Query { owners: vec![Owner::Nobody, Owner::Of(doc(1))], ..all.clone() },
        Query { owners: vec![Owner::Me], ..all.clone() },
        Query { services: words(&["", "visa_work_c3_1y"]), ..all.clone() },
        Query { citizenships: words(&["KAZ"]), ..all.clone() },
        Query { waiting: words(&["centre", "client"]), cities: words(&["Almaty"]), ..all.clone() },
        Query { channels: words(&["portal"]), places: words(&["Sophia", ""]), ..all.clone() },
        Query { flags: vec![Flag::NeedsDetails, Flag::UnknownService], ..all.clone() },
        Query { ages: vec![Age::Unknown, Age::Day], ..all.clone() },
        Query { ages: vec![Age::Week, Age::Month, Age::Longer, Age::Quarter], ..all.clone() },
        Query { due: Some(DueIn::Overdue), ..all.clone() },
        Query { due: Some(DueIn::Week), ..all },
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_recorded_step_by_step_is_what_is_written_anew(deeds in deeds()) {
        let (kept, store) = Kept::new();
        for (n, deed) in deeds.iter().enumerate() {
            perform(&kept, &store, n as u128 + 1, deed);
        }
        prop_assert_eq!(check_database(&store, HOME, shipped(), &Reporter::default()).unwrap(), []);
        let before = store.read("test", |tx| Ok(rows(tx))).unwrap();
        store.write("test", |tx| refresh_due(tx, shipped())).unwrap();
        prop_assert_eq!(&before, &store.read("test", |tx| Ok(rows(tx))).unwrap());
        store.write("test", |tx| rebuild(tx, shipped(), &Reporter::default())).unwrap();
        prop_assert_eq!(&before, &store.read("test", |tx| Ok(rows(tx))).unwrap());
        // A page is made by SQL, a count by a test of each row: both mean the same filter.
        let queries = queries();
        let views = store.read("test", |tx| worklist::view_counts(tx, &queries, &looking(), &Reporter::default())).unwrap();
        for (query, view) in queries.iter().zip(views) {
            let page = store.read("test", |tx| worklist::page(tx, query, &looking(), 0, 200)).unwrap();
            let counts =
                store.read("test", |tx| worklist::counts(tx, query, &looking(), &Reporter::default())).unwrap();
            prop_assert_eq!((page.len() as u64, view), (counts.total, counts.total), "{:?}", query);
        }
    }
}
