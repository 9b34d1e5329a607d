//! Whatever is pasted: no panic, and no line is lost.

use proptest::prelude::*;

use super::*;

/// Cells that mean something, and cells that do not.
fn cell() -> impl Strategy<Value = String> {
    let words = [
        "ID",
        "Service",
        "Created Date",
        "Status",
        "Date",
        "Previous Status",
        "Current Status",
        "Comment",
        "Full Name",
        "Role",
        "6234",
        "№1578",
        "Draft",
        "In Progress",
        "Returned",
        "Nearly done",
        "12.17.2025 15:16",
        "17.12.2025",
        "2026-01-25",
        "Investor visa A5",
        "Work visa C3 (up 1-year validity), Investor visa A5",
        "User, Manager",
        "ManagerF ManagerL User, Manager",
        "New 12.17.2025 15:27 AdminF AdminL User, Property admin",
        "…",
        "▼",
        "",
        "\"",
        "\"a",
        "b\"",
        "1. Sophia Test 2. Test Test",
        "安娜",
        "👍",
        "Application ID 1578",
        "My applications",
        "1 - 10 of 34",
        "Компания",
        "БИН",
        "Примечание",
        ",",
        ";;",
        "Sophia Test",
    ];
    prop_oneof![8 => proptest::sample::select(words.map(str::to_owned).to_vec()), 1 => "\\PC{0,12}"]
}

fn paste() -> impl Strategy<Value = String> {
    let line = proptest::collection::vec(cell(), 0..7).prop_map(|cells| cells.join("\t"));
    proptest::collection::vec(line, 0..14).prop_map(|lines| lines.join("\n"))
}

fn all_kept(pasted: &str, reading: &Reading) {
    let kept: Vec<String> = reading.lines.iter().map(|line| line.raw.replace('\r', "")).collect();
    for line in pasted.split('\n').map(|line| line.trim_matches('\r')).filter(|line| !line.trim().is_empty()) {
        assert!(kept.iter().any(|raw| raw.contains(line)), "{line:?} is lost of {pasted:?}: {}", shown(reading));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn tabs_lose_no_line(pasted in paste()) {
        all_kept(&pasted, &text(&pasted));
        all_kept(&pasted.replace('\t', "\n"), &text(&pasted.replace('\t', "\n")));
    }

    #[test]
    fn html_loses_no_cell(pasted in paste()) {
        let escaped = pasted.replace('&', "&amp;").replace('<', "&lt;");
        let rows: String = escaped.lines().map(|line| format!("<tr><td>{}</td></tr>", line.replace('\t', "</td><td rowspan=2>"))).collect();
        let reading = html(&format!("<table>{rows}</table>"));
        if reading.form == Form::Html {
            let kept: String = reading.lines.iter().map(|line| line.raw.clone() + "\n").collect();
            for word in pasted.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
                assert!(kept.contains(word), "{word:?} is lost");
            }
        }
    }

    #[test]
    fn any_text_is_read(pasted in any::<String>(), page in any::<String>()) {
        text(&pasted);
        html(&page);
        let _ = read(&Source::File { name: "", bytes: pasted.as_bytes() }, None, &REFERENCE);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&Source::File { name: "", bytes: &bytes }, None, &REFERENCE);
    }

    #[test]
    fn any_tags_are_read(tags in proptest::collection::vec(proptest::sample::select(vec![
        "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<td colspan=3 rowspan=2>", "<div role=row>", "<div>",
        "</div>", "<div role=cell>", "<p>", "6234", "Draft", "ID", "Status", "<script>", "</script>", "<!--", "-->", "&amp;",
    ]), 0..40)) {
        html(&tags.concat());
    }
}
