//! Every order of the list under every filter: which of them is slow.

use casebook::applications::list::{Age, DueIn, Flag, Looking, Owner, Query, Sort};
use casebook::storage::worklist;

use crate::lists::Bench;
use crate::measure::{Times, at};

const SORTS: [Sort; 8] =
    [Sort::Default, Sort::Number, Sort::Person, Sort::Company, Sort::Status, Sort::Since, Sort::Created, Sort::Owner];
const SHOWN: usize = 12;

fn filters(staff: Owner) -> Vec<(&'static str, Query)> {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let of = |open: bool| Query { open, ..Query::default() };
    let mut filters = Vec::new();
    for open in [true, false] {
        filters.extend([
            ("nothing", of(open)),
            ("mine", Query { owners: vec![Owner::Me], ..of(open) }),
            ("two owners", Query { owners: vec![Owner::Me, staff], ..of(open) }),
            ("nobody's", Query { owners: vec![Owner::Nobody], ..of(open) }),
            ("a city", Query { cities: words(&["Almaty"]), ..of(open) }),
            ("a service", Query { services: words(&["visa_work_c3_1y"]), ..of(open) }),
            ("a citizenship", Query { citizenships: words(&["IN"]), ..of(open) }),
            ("waiting for the client", Query { waiting: words(&["client"]), ..of(open) }),
            ("overdue", Query { due: Some(DueIn::Overdue), ..of(open) }),
            ("a month old", Query { ages: vec![Age::Month], ..of(open) }),
            ("resubmitted", Query { flags: vec![Flag::Resubmitted], ..of(open) }),
            ("suspended: none", Query { flags: vec![Flag::Suspended], ..of(open) }),
            ("a common name", Query { text: "an".into(), ..of(open) }),
            ("two beginnings", Query { text: "an se".into(), ..of(open) }),
        ]);
    }
    for statuses in [&["new"][..], &["returned"], &["closed"], &["rejected", "returned"]] {
        filters.push((statuses[statuses.len() - 1], Query { statuses: words(statuses), ..Query::default() }));
    }
    filters
}

pub fn grid(bench: &Bench, looking: &Looking, staff: Owner) {
    let mut times: Vec<(f64, String)> = Vec::new();
    for (what, filter) in filters(staff) {
        for sort in SORTS {
            for descending in [false, true] {
                let query = Query { sort, descending, ..filter.clone() };
                let mut ours = Times::default();
                for _ in 0..3 {
                    ours.add(|| bench.store.read("list", |tx| worklist::page(tx, &query, looking, 0, 50)).unwrap());
                }
                let scope = if query.open { "open" } else { "all" };
                let way = if descending { "descending" } else { "ascending" };
                times.push((at(ours.cpu, 50), format!("{what}, {scope}, by {} {way}", sort.as_str())));
            }
        }
    }
    times.sort_by(|a, b| b.0.total_cmp(&a.0));
    let share = |percent: usize| times[times.len() * (100 - percent) / 100].0;
    println!(
        "\n{} lists, every order under every filter: half within {:.2} ms of CPU, 90 % within {:.2}, 99 % within {:.2}; the slowest:",
        times.len(),
        share(50),
        share(90),
        share(99)
    );
    times.iter().take(SHOWN).for_each(|(ms, what)| println!("  {ms:6.2} ms  {what}"));
}
