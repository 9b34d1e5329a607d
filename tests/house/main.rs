//! The house rules as tests (CONTRIBUTING.md gives the reasons). Each rule is a pure function over the
//! repository's texts and answers with findings; beside each stands a test that shows it finding something.

mod boundaries;
mod dependencies;
mod documents;
mod shape;
mod sql;
mod strings;
mod tree;

use tree::Text;

/// Fails with every finding, one a line.
fn assert_clean(findings: Vec<String>) {
    assert!(findings.is_empty(), "\n  {}\n", findings.join("\n  "));
}

/// What a rule says of one invented file.
fn of_one(rule: fn(&[Text]) -> Vec<String>, path: &str, body: &str) -> Vec<String> {
    rule(&[Text::new(path, body)])
}
