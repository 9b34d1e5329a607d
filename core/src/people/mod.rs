//! Staff, persons, organisations: who works here, who comes, and for whom they come.

pub mod absence;
pub mod delegation;
pub mod identity_numbers;
pub mod mrz;
pub mod names;
pub mod passwords;
pub mod registers;
pub mod rules;
pub mod staff;
pub mod transliteration;

use serde::{Deserialize, Serialize};

/// What a member of staff may do (000-61). A person may have several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    Manager,
    Supervisor,
    Director,
    Administrator,
}

impl Role {
    pub const ALL: [Role; 4] = [Role::Manager, Role::Supervisor, Role::Director, Role::Administrator];

    pub fn as_str(self) -> &'static str {
        match self {
            Role::Manager => "manager",
            Role::Supervisor => "supervisor",
            Role::Director => "director",
            Role::Administrator => "administrator",
        }
    }

    /// Whether somebody with this role is the second person of a four-eyes rule.
    pub fn is_second(self) -> bool {
        matches!(self, Role::Supervisor | Role::Director)
    }

    pub fn parse(word: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.as_str() == word)
    }
}
