//! Somebody who is being typed: her document's machine-readable lines, and whether she is known already.

use casebook::applications::cards::Individual;
use casebook::applications::passport_lines::compared;
use casebook::applications::path::read_date;
use casebook::error::{Code, Failure, Refusal};
use casebook::people::identity_numbers::read_iin;
use casebook::people::mrz::{Shape, Unread, read};

use super::{Answer, At, told};
use crate::wire::asked::{LikelySame, ReadMrz};
use crate::wire::told::{CaseLink, LikelyView, LineCheck, LineField, LineMended, LinesView};

pub fn read_mrz(at: &At, asked: ReadMrz) -> Answer<LinesView> {
    let casebook = &at.session.casebook;
    let reading = read(&asked.text, casebook.env().now().date()).map_err(unread)?;
    let stands = |name: &str| {
        let value = asked.typed.iter().find(|one| one.path.rsplit('/').next() == Some(name));
        value.map(|one| one.value.clone())
    };
    let fields = compared(&reading, stands, &*casebook.reference()?);
    told(LinesView {
        kind: match reading.shape {
            Shape::Td3 => "passport",
            Shape::MrvA | Shape::MrvB => "visa",
            Shape::Td1 | Shape::Td2 => "card",
        }
        .to_owned(),
        fields: fields
            .into_iter()
            .map(|one| LineField {
                name: one.name.to_owned(),
                read: one.read,
                printed: one.printed,
                state: one.state.as_str().to_owned(),
                remark: one.remark.map(|remark| remark.as_str().to_owned()),
                take: one.take,
            })
            .collect(),
        checks: reading
            .checks
            .iter()
            .map(|check| LineCheck {
                over: check.over.as_str().to_owned(),
                expected: check.expected.into(),
                found: check.found.to_string(),
                right: check.right,
            })
            .collect(),
        mended: reading
            .mended
            .iter()
            .map(|one| LineMended {
                line: one.line as u32,
                position: one.position as u32,
                from: one.from.to_string(),
                to: one.to.to_string(),
            })
            .collect(),
        lines: reading.lines,
    })
}

pub fn likely_same(at: &At, asked: LikelySame) -> Answer<Vec<LikelyView>> {
    let text = |text: String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let typed = Individual {
        family: text(asked.family),
        given: text(asked.given),
        birth_date: read_date(&asked.birth_date).map(|day| day.to_string()),
        document_number: text(asked.document_number),
        iin: read_iin(&asked.iin).number,
        ..Individual::default()
    };
    let found = at.session.casebook.likely_same(&typed, asked.of)?;
    let link = |link: casebook::casebook::CaseLink| CaseLink {
        id: link.id.to_string(),
        number: link.number,
        status: link.status,
    };
    let view = |one: casebook::casebook::Likely| LikelyView {
        by: one.by.as_str().to_owned(),
        person: one.person.map(|id| id.to_string()),
        name: one.name,
        open: one.open.into_iter().map(link).collect(),
    };
    told(found.into_iter().map(view).collect())
}

fn unread(why: Unread) -> Failure {
    let refusal = |why: &str| Refusal::new(Code::LinesUnread).with("why", why);
    match why {
        Unread::Nothing => refusal("nothing"),
        Unread::OneLine => refusal("one-line"),
        Unread::Length { line, expected, found } => {
            refusal("length").with("line", line as i64).with("expected", expected as i64).with("found", found as i64)
        }
        Unread::Letter { letter, line, position } => refusal("letter")
            .with("letter", letter.to_string())
            .with("line", line as i64)
            .with("position", position as i64),
    }
    .into()
}
