//! An intake package that is looked at: what it holds, what is known already, what is odd.

use std::path::Path;

use casebook::Casebook;
use casebook::applications::package::{self, Package, PackagedApplication, What};
use casebook::casebook::Touched;
use casebook::document::{CommandId, DocId};
use casebook::error::{Arg, Code, Failure};
use casebook::progress::Reporter;
use casebook::reference::Reference;

use super::{Prepared, taken};
use crate::wire::Notice;
use crate::wire::told::{IntakeLine, IntakePreview, TakenIn};

/// A package and which of its applications are here already.
pub struct Packaged {
    package: Package,
    known: Vec<Option<DocId>>,
    zip: bool,
}

/// A package, if the file is one; a workbook is a zip too, and a table is none.
pub fn read(path: &Path, bytes: &[u8], reference: &Reference) -> Result<Option<(Package, bool)>, Failure> {
    let zip = bytes.starts_with(b"PK\x03\x04");
    let json = bytes.trim_ascii_start().starts_with(b"{") || path.extension().is_some_and(|end| end == "json");
    if !zip && !json && !path.is_dir() {
        return Ok(None);
    }
    match package::read_file(path, reference, &Reporter::default()) {
        Ok(package) => Ok(Some((package, zip))),
        Err(Failure::Refused(refusal)) if zip && refusal.code == Code::PackageWrong => {
            let without_list = matches!(refusal.args.get("what"), Some(Arg::Text(what)) if what == "no-list");
            if without_list { Ok(None) } else { Err(refusal.into()) }
        }
        Err(failure) => Err(failure),
    }
}

impl Prepared {
    pub fn of_package(casebook: &Casebook, id: String, found: (Package, bool)) -> Result<Prepared, Failure> {
        let (package, zip) = found;
        let number = |one: &PackagedApplication| match &one.portal_id {
            Some(number) => casebook.case_by_number(number),
            None => casebook.packaged_before(one),
        };
        let known = package.applications.iter().map(number).collect::<Result<Vec<_>, _>>()?;
        let mut prepared = Prepared::nothing(id);
        prepared.package = Some(Packaged { package, known, zip });
        Ok(prepared)
    }
}

impl Packaged {
    pub fn told(&self, id: &str, offset: usize, limit: usize, only: Option<&str>) -> IntakePreview {
        let known = self.known.iter().filter(|known| known.is_some()).count() as u32;
        let total = self.package.applications.len() as u32;
        let state = |at: usize| if self.known[at].is_some() { "known" } else { "new" };
        let lines = self.package.applications.iter().enumerate();
        let lines = lines.filter(|(at, _)| only.is_none_or(|only| only == state(*at))).skip(offset).take(limit);
        IntakePreview {
            preview: id.to_owned(),
            kind: "package".into(),
            form: if self.zip { "zip" } else { "json" }.into(),
            encoding: "UTF-8".into(),
            order: "day_first".into(),
            columns: Vec::new(),
            meanings: Vec::new(),
            new: total - known,
            changed: 0,
            known,
            not_understood: 0,
            left_out: 0,
            total,
            lines: lines.map(|(at, one)| self.line(at, one)).collect(),
            people: Vec::new(),
            needs_number: 0,
        }
    }

    fn line(&self, at: usize, one: &PackagedApplication) -> IntakeLine {
        let known = self.known.get(at).copied().flatten();
        let services =
            one.values.iter().filter(|(path, _)| path.ends_with("/service")).map(|(_, value)| value.as_str());
        let raw: Vec<String> = one.values.iter().map(|(path, value)| format!("{path}: {value}")).collect();
        IntakeLine {
            place: at as u32 + 1,
            number: one.portal_id.clone().unwrap_or_default(),
            state: if known.is_some() { "known" } else { "new" }.into(),
            id: known.map(|id| id.to_string()),
            services: services.collect::<Vec<_>>().join(", "),
            status: Some("draft".into()),
            status_words: String::new(),
            before: None,
            created: one.created.clone(),
            events: 0,
            new_events: 0,
            raw: raw.join("\n"),
            troubles: one
                .troubles
                .iter()
                .map(|trouble| {
                    let notice = Notice::new(&format!("package-{}", trouble.what.key()));
                    let notice = notice.with("place", trouble.pointer.as_str()).with("text", trouble.text.as_str());
                    match &trouble.what {
                        What::Refused(refusal) => notice.with("code", crate::wire::word(&refusal.code).as_str()),
                        _ => notice,
                    }
                })
                .collect(),
        }
    }

    pub fn take_in(
        &self,
        casebook: &Casebook,
        command: CommandId,
        leave: &[u32],
    ) -> Result<(TakenIn, Touched), Failure> {
        let wanted = self.package.applications.iter().enumerate();
        let wanted = wanted.filter(|(at, _)| self.known[*at].is_none() && !leave.contains(&(*at as u32 + 1)));
        let wanted: Vec<PackagedApplication> = wanted.map(|(_, one)| one.clone()).collect();
        let known = self.known.iter().filter(|known| known.is_some()).count();
        let done = casebook.open_package(command, &wanted, &Reporter::default())?;
        let mut told = taken(done.value, 0);
        told.known += known as u32;
        Ok((told, done.touched))
    }
}
