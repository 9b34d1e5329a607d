//! The page's own sentences, on the terminal and on paper.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::wire::{Detail, Error, ErrorKind, Language, Notice};

pub struct Words {
    language: Language,
    tag: &'static str,
    bundle: FluentBundle<FluentResource>,
}

macro_rules! strings {
    ($language:literal) => {
        [
            include_str!(concat!("../../../ui/strings/", $language, "/refusals.ftl")),
            include_str!(concat!("../../../ui/strings/", $language, "/checks.ftl")),
            include_str!(concat!("../../../ui/strings/", $language, "/papers.ftl")),
            include_str!(concat!("../../../ui/strings/", $language, "/courier.ftl")),
            include_str!(concat!("../../../ui/strings/", $language, "/common.ftl")),
            include_str!(concat!("../../../ui/strings/", $language, "/case.ftl")),
            include_str!(concat!("../../../ui/strings/", $language, "/form.ftl")),
            include_str!(concat!("strings/", $language, ".ftl")),
            crate::letters::strings($language),
        ]
    };
}

impl Words {
    pub fn of(language: Language) -> Words {
        let (tag, files) = match language {
            Language::En => ("en", strings!("en")),
            Language::Ru => ("ru", strings!("ru")),
            Language::Kk => ("kk", strings!("kk")),
        };
        let identifier: LanguageIdentifier = tag.parse().expect("two letters are a language");
        let mut bundle = FluentBundle::new(vec![identifier]);
        bundle.set_use_isolating(false);
        for file in files {
            // What cannot be read is left out; a message that is missing is told by its key.
            let resource = FluentResource::try_new(file.to_owned()).unwrap_or_else(|(rest, _)| rest);
            let _ = bundle.add_resource(resource);
        }
        Words { language, tag, bundle }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// `en`, `ru`, `kk`
    pub fn tag(&self) -> &'static str {
        self.tag
    }

    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &Notice::new(""))
    }

    pub fn say_with(&self, key: &str, notice: &Notice) -> String {
        self.message(key, notice).unwrap_or_else(|| key.to_owned())
    }

    /// The sentence of a refusal or fault; its code where there is none.
    pub fn notice(&self, error: &Error) -> String {
        let first = if error.kind == ErrorKind::Fault { "fault" } else { "refusal" };
        let families = [first, "refusal", "fault", "notice"];
        let found =
            families.iter().find_map(|family| self.message(&format!("{family}-{}", error.notice.code), &error.notice));
        found.unwrap_or_else(|| error.notice.code.clone())
    }

    /// What a check says.
    pub fn finding(&self, said: &Notice) -> String {
        self.message(&format!("check-{}", said.code), said).unwrap_or_else(|| said.code.clone())
    }

    fn message(&self, key: &str, notice: &Notice) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut args = FluentArgs::new();
        for (name, detail) in &notice.args {
            args.set(
                name.clone(),
                match detail {
                    Detail::Number(number) => FluentValue::from(*number),
                    Detail::Text(text) => FluentValue::from(text.clone()),
                },
            );
        }
        Some(self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use casebook::checks::Rule;
    use casebook::error::{Code, Refusal};

    use super::*;

    fn refused(refusal: impl Into<Refusal>) -> Error {
        Error::from(casebook::Failure::from(refusal.into()))
    }

    #[test]
    fn a_refusal_is_a_sentence_in_each_language() {
        for language in [Language::En, Language::Ru, Language::Kk] {
            let said = Words::of(language).notice(&refused(Code::AlreadyOpen));
            assert!(said.ends_with('.') && said != "already-open", "{language:?}: {said}");
        }
    }

    /// Each sentence uses only values that its rule gives, and has no hole where one is missing.
    #[test]
    fn every_rule_has_its_sentence_in_each_language() {
        for language in [Language::En, Language::Ru, Language::Kk] {
            let words = Words::of(language);
            for rule in Rule::ALL {
                let said = rule.args().iter().fold(Notice::new(rule.code()), |said, name| said.with(name, 7));
                let sentence = words.finding(&said);
                assert!(sentence.ends_with('.') && !sentence.contains('{'), "{language:?} {rule:?}: {sentence}");
                assert!(rule.args().iter().all(|name| *name == "unit" || used(&words, rule.code(), name)), "{rule:?}");
            }
        }
    }

    #[test]
    fn no_sentence_is_left_of_a_rule_that_has_gone() {
        let lines = include_str!("../../../ui/strings/en/checks.ftl").lines();
        let codes = lines.filter_map(|line| line.strip_prefix("check-")?.split_once(" =")).map(|(code, _)| code);
        let rules = Rule::ALL.iter().map(|rule| rule.code());
        assert_eq!(codes.collect::<BTreeSet<_>>(), rules.collect());
    }

    /// Whether the sentence changes with the value.
    fn used(words: &Words, code: &str, name: &str) -> bool {
        words.finding(&Notice::new(code).with(name, "here it is")).contains("here it is")
    }

    #[test]
    fn numbers_choose_their_form() {
        let wait = |seconds: i64| {
            Words::of(Language::En).notice(&refused(Refusal::new(Code::Wait).with("wait_seconds", seconds)))
        };
        assert!(wait(1).contains("1 second") && !wait(1).contains("1 seconds"), "{}", wait(1));
        assert!(wait(5).contains("5 seconds"), "{}", wait(5));
    }

    #[test]
    fn every_key_of_the_command_line_is_there_in_each_language() {
        let keys: Vec<&str> = include_str!("strings/en.ftl")
            .lines()
            .filter_map(|line| line.split_once(" = "))
            .map(|(key, _)| key.trim())
            .collect();
        for language in [Language::En, Language::Ru, Language::Kk] {
            let words = Words::of(language);
            assert!(keys.iter().all(|key| words.say(key) != *key), "{language:?}");
        }
    }
}
