//! Ids and names. Names are open words, not enums: an unknown one is kept and passed on.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            pub fn parse(text: &str) -> Option<$name> {
                Uuid::try_parse(text).ok().map($name)
            }
            pub fn from_slice(bytes: &[u8]) -> Option<$name> {
                Uuid::from_slice(bytes).ok().map($name)
            }
            pub fn bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id!(/** A document. */ DocId);
id!(/** An entry of the journal. */ EntryId);
id!(/** One act of one person; sent again, it is answered as the first time. */ CommandId);
id!(/** A casebook: one folder on one machine. */ CasebookId);

macro_rules! word {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Cow<'static, str>);

        impl $name {
            pub const fn of(word: &'static str) -> $name {
                $name(Cow::Borrowed(word))
            }
            pub fn read(word: impl Into<String>) -> $name {
                $name(Cow::Owned(word.into()))
            }
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

word!(/** What a document is: `staff`, `person`, `organisation` … */ Kind);
word!(/** Where a document stands in its kind's workflow. */ Status);
word!(/** What somebody did: `add`, `deactivate`, `return` … */ Verb);
word!(/** The name of a card inside its document: `profile`, `passport/<id>` … */ CardKey);

impl CardKey {
    /// A card of a family: `passport/<id>`.
    pub fn in_family(family: &str, id: impl fmt::Display) -> CardKey {
        CardKey::read(format!("{family}/{id}"))
    }

    pub fn family(&self) -> &str {
        self.as_str().split('/').next().unwrap_or_default()
    }
}
