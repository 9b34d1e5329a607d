//! A document's machine-readable lines beside what stands in the form.

use casebook::applications::passport_lines::compared;
use casebook::error::{Code, Failure, Refusal};
use casebook::people::mrz::{Shape, Unread, read};

use super::{Answer, At, told};
use crate::wire::asked::ReadMrz;
use crate::wire::told::{LineCheck, LineField, LineMended, LinesView};

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
