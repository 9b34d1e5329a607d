//! English, Russian and Kazakh say the same things: the same messages, with the same values in them.

use std::collections::{BTreeMap, BTreeSet};

use crate::assert_clean;
use crate::tree::{Text, repository};

const LANGUAGES: [&str; 3] = ["en", "ru", "kk"];

/// message or message.attribute → the variables that it uses
type Messages = BTreeMap<String, BTreeSet<String>>;

fn languages_agree(files: &[Text]) -> Vec<String> {
    let mut found = Vec::new();
    let [english, others @ ..] = LANGUAGES.map(|language| {
        let folder = format!("ui/strings/{language}/");
        let texts = files.iter().filter(|file| file.under(&folder) && file.is(&["ftl"]));
        let mut messages = Messages::new();
        for text in texts {
            for (key, variables) in read(&text.body) {
                if messages.insert(key.clone(), variables).is_some() {
                    found.push(format!("{}: {key} is said twice", text.path));
                }
            }
        }
        (language, messages)
    });
    if english.1.is_empty() {
        found.push("ui/strings/en holds no message".to_owned());
    }
    for (language, messages) in others {
        for key in english.1.keys().filter(|key| !messages.contains_key(*key)) {
            found.push(format!("{language} lacks {key}"));
        }
        for (key, variables) in &messages {
            match english.1.get(key) {
                None => found.push(format!("{language} has {key}, and English has not")),
                Some(said) if said != variables => {
                    found.push(format!("{language} {key} uses {variables:?}, English {said:?}"));
                }
                Some(_) => {}
            }
        }
    }
    found
}

fn read(body: &str) -> Vec<(String, BTreeSet<String>)> {
    let mut messages: Vec<(String, BTreeSet<String>)> = Vec::new();
    let mut message = String::new();
    for line in body.lines().filter(|line| !line.starts_with('#')) {
        let starts = |text: &str| text.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
        if starts(line) {
            message = line.split('=').next().unwrap_or_default().trim().to_owned();
            messages.push((message.clone(), BTreeSet::new()));
        } else if let Some(rest) = line.trim_start().strip_prefix('.')
            && let Some((name, _)) = rest.split_once('=')
        {
            messages.push((format!("{message}.{}", name.trim()), BTreeSet::new()));
        }
        if let Some((_, variables)) = messages.last_mut() {
            variables.extend(line.split('$').skip(1).map(name));
        }
    }
    messages
}

/// The name at the start of what follows a `$`.
fn name(rest: &str) -> String {
    rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-')).collect()
}

#[test]
fn three_languages_say_the_same() {
    assert_clean(languages_agree(&repository()));
}

#[test]
fn a_missing_string_is_found() {
    let texts = [
        Text::new("ui/strings/en/a.ftl", "lock = Lock\nleft = { $n } left\n    .title = Left\n"),
        Text::new("ui/strings/ru/a.ftl", "lock = Заблокировать\nleft = Осталось\n    .title = Осталось\n"),
        Text::new("ui/strings/kk/a.ftl", "lock = Бұғаттау\nleft = { $n } қалды\nlock = Бұғаттау\nold = Ескі\n"),
    ];
    assert_eq!(
        languages_agree(&texts),
        vec![
            "ui/strings/kk/a.ftl: lock is said twice",
            "ru left uses {}, English {\"n\"}",
            "kk lacks left.title",
            "kk has old, and English has not",
        ]
    );
}
