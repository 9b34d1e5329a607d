//! A long list that is called off while it comes in.

use casebook::applications::portal::{self, Source};
use casebook::progress::Reporter;

use crate::desk::*;
use crate::office::problems;

#[test]
fn what_came_in_before_it_was_called_off_stays_and_the_rest_comes_later() {
    let office = staffed();
    let hers = manager(&office);
    let head = "ID\tService\tCreated Date\tStatus\n".to_owned();
    let rows = (0..501).map(|i| format!("{}\tInvestor Visa A5 (Up to 2 years)\t11.18.2026 10:00\tNew\n", 7000 + i));
    let text = head + &rows.collect::<String>();
    let reading =
        portal::read(&Source::Clipboard { html: None, text: &text }, None, &hers.reference().unwrap()).unwrap();
    let lines: Vec<_> = hers.incoming(&reading, None).unwrap().into_iter().map(|line| line.incoming).collect();
    let called_off = Reporter::default();
    called_off.cancel();
    let first = hers.import(office.command(), &lines, &called_off).unwrap().value;
    assert_eq!((first.new, first.stopped, called_off.seen()), (500, true, (500, 501)), "a transaction is never halved");
    let again = hers.import(office.command(), &lines, &called_off).unwrap().value;
    assert_eq!((again.known, again.new, again.stopped), (500, 0, true));
    let rest = hers.import(office.command(), &lines, &Reporter::default()).unwrap().value;
    assert_eq!((rest.known, rest.new, rest.stopped), (500, 1, false));
    assert_eq!(problems(&hers), []);
}
