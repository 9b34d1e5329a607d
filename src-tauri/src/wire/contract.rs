//! The TypeScript side of the wire, written from the list of commands and the types that they name.

use std::any::TypeId;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use casebook::error::{Broken, Code};
use serde::de::{Deserialize, Deserializer, Visitor};
use ts_rs::{Config, TS, TypeVisitor};

use super::asked::Nothing;

/// One command as the page sees it.
pub struct Signature {
    pub name: &'static str,
    pub args: String,
    pub value: String,
}

/// Collects types under their names as commands mention them.
pub struct Collector {
    config: Config,
    seen: BTreeSet<TypeId>,
    types: BTreeMap<String, String>,
    commands: Vec<Signature>,
}

impl Default for Collector {
    fn default() -> Collector {
        // Sizes and counts stay far below 2^53.
        let config = Config::new().with_large_int("number");
        Collector { config, seen: BTreeSet::new(), types: BTreeMap::new(), commands: Vec::new() }
    }
}

impl Collector {
    pub fn command<A: TS + 'static, V: TS + 'static>(&mut self, name: &'static str) {
        A::visit_dependencies(self);
        self.visit::<V>();
        // `Vec` and `Option` are known by what they hold.
        V::visit_generics(self);
        let args = A::inline(&self.config);
        self.commands.push(Signature { name, args, value: V::name(&self.config) });
    }
}

impl TypeVisitor for Collector {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            self.types.insert(T::ident(&self.config), T::decl(&self.config));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

impl TS for Nothing {
    type WithoutGenerics = Nothing;
    type OptionInnerType = Nothing;

    fn name(_: &Config) -> String {
        "None".into()
    }
    fn inline(config: &Config) -> String {
        Self::name(config)
    }
}

/// The text of `ui/src/backend/wire.ts`.
pub fn contract() -> String {
    let mut known = Collector::default();
    crate::commands::describe(&mut known);
    known.visit::<super::Touched>();
    known.visit::<super::ErrorKind>();
    let mut out = String::from(
        "// Generated from src-tauri/src/wire.rs and src-tauri/src/commands/list.rs by `./desk gen`. Do not edit.\n\n",
    );
    for declared in known.types.values() {
        let _ = writeln!(out, "export {}\n", laid_out(declared));
    }
    let _ = writeln!(out, "export type RefusalCode = {};\n", union(&codes::<Code>()));
    let _ = writeln!(out, "export type FaultCode = {};\n", union(&codes::<Broken>()));
    out.push_str("type None = Record<string, never>;\n\nexport interface Commands {\n");
    for command in &known.commands {
        let args = laid_out(&command.args).replace('\n', "\n    ");
        let _ = writeln!(out, "  {}: {{\n    args: {args};\n    value: {};\n  }};", command.name, command.value);
    }
    out.push_str("}\n");
    out
}

/// One field a line: it is read and compared by people.
fn laid_out(declared: &str) -> String {
    let declared = declared.replace("\n/**\n * ", "/** ").replace("\n */\n", " */\n  ").replace('"', "'");
    let (mut out, mut depth, mut comment, mut rest) = (String::new(), 0, false, declared.chars().peekable());
    while let Some(c) = rest.next() {
        out.push(c);
        match c {
            '/' if rest.peek() == Some(&'*') => comment = true,
            '/' if out.ends_with("*/") => comment = false,
            _ if comment => {}
            '{' | '<' | '[' => depth += 1,
            '}' | '>' | ']' => depth -= 1,
            _ => {}
        }
        let opens = c == '{' && depth == 1;
        if !comment && (opens || c == ',' && depth == 1) {
            rest.next_if_eq(&' ');
            out.push_str(if rest.peek() == Some(&'}') { "\n" } else { "\n  " });
        }
    }
    out
}

fn union(words: &[&str]) -> String {
    words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" | ")
}

/// The words of an enum in their order. Deserialising names them, so a new code cannot be forgotten here.
fn codes<'de, T: Deserialize<'de>>() -> Vec<&'static str> {
    let mut words: &'static [&'static str] = &[];
    // It never gives a value: it only listens for the list.
    let _ = T::deserialize(Listener(&mut words));
    words.to_vec()
}

struct Listener<'a>(&'a mut &'static [&'static str]);

impl<'de> Deserializer<'de> for Listener<'_> {
    type Error = serde::de::value::Error;

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Self::Error> {
        *self.0 = variants;
        Err(serde::de::Error::custom("listened"))
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Self::Error> {
        Err(serde::de::Error::custom("not an enum"))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}
