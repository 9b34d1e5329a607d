//! The same twelve applications in every form: what is read must not depend on it.

use expect_test::expect;

use super::*;

const LIST: &str = portal!("applications.tsv");

/// The rows of the list, cells by cells.
fn grid() -> Vec<Vec<&'static str>> {
    LIST.lines().map(|line| line.split('\t').collect()).collect()
}

fn expected() -> Vec<Listed> {
    let listed = applications(&text(LIST));
    assert_eq!(listed.len(), 12);
    listed
}

fn same(reading: &Reading, form: Form) {
    assert_eq!((reading.kind, reading.form), (Kind::List, form), "{}", shown(reading));
    assert_eq!(applications(reading), expected());
    assert_eq!(troubles(reading), []);
}

/// A table as a browser copies it, with the classes and buttons of the page left in.
fn as_html(cells: &[Vec<&str>]) -> String {
    let mut html = String::from(
        "<html>\n<body>\n<!--StartFragment--><div class=\"page\"><h2>My applications</h2><table class=\"mat-table\"><thead><tr>",
    );
    for (n, row) in cells.iter().enumerate() {
        let tag = if n == 0 { "th" } else { "td" };
        if n == 1 {
            html.push_str("</tr></thead><tbody>");
        }
        if n > 0 {
            html.push_str("<tr role=\"row\">");
        }
        for cell in row {
            let cell = cell.replace('&', "&amp;").replace(' ', if cell.len() % 2 == 0 { " " } else { "&nbsp;" });
            html.push_str(&format!("<{tag} style=\"padding:0\"><span>{cell}</span>\n  </{tag}>"));
        }
        html.push_str(&format!("<{tag}><button>…</button></{tag}><{tag}><mat-icon>▼</mat-icon></{tag}></tr>\n"));
    }
    html.push_str("</tbody></table></div><!--EndFragment-->\n</body>\n</html>");
    html
}

#[test]
fn html_as_a_browser_copies_it() {
    let copied = as_html(&grid());
    same(&html(&copied), Form::Html);
    let windows = format!("Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000001000\r\n{copied}");
    same(&html(&windows), Form::Html);
    same(&file(copied.as_bytes()), Form::Html);
    let rows = copied.replace("<table class=\"mat-table\">", "").replace("</table>", "");
    same(&html(&rows), Form::Html);
}

#[test]
fn html_of_roles_instead_of_a_table() {
    let mut html_text = String::from("<div role=\"grid\">");
    for (n, row) in grid().iter().enumerate() {
        html_text.push_str("<div role=\"row\">");
        for cell in row {
            let role = if n == 0 { "columnheader" } else { "gridcell" };
            html_text.push_str(&format!("<div role=\"{role}\"><div class=\"inner\"><div>{cell}</div></div></div>"));
        }
        html_text.push_str("</div>");
    }
    same(&html(&html_text), Form::Html);
}

#[test]
fn html_without_end_tags() {
    let rows: Vec<String> = grid().iter().map(|row| format!("<tr><td>{}", row.join("<td>"))).collect();
    same(&html(&format!("<TABLE>{}", rows.join("\n"))), Form::Html);
}

#[test]
fn tabs_with_other_line_ends() {
    same(&text(LIST), Form::Tabs);
    same(&text(&LIST.replace('\n', "\r\n")), Form::Tabs);
    same(&text(&format!("\u{feff}{}", LIST.trim_end())), Form::Tabs);
}

#[test]
fn one_cell_a_line() {
    let with_blank = LIST.replace('\t', "\n");
    same(&text(&with_blank), Form::Cells);
    let without: String = with_blank.lines().filter(|line| !line.is_empty()).flat_map(|line| [line, "\n"]).collect();
    same(&text(&without), Form::Cells);
    let spaced: String = with_blank.lines().flat_map(|line| [line, "\n\n"]).collect();
    same(&text(&spaced), Form::Cells);
    let menus = with_blank.replace("\nDraft\n", "\nDraft\n...\n▼\n");
    same(&text(&menus), Form::Cells);
}

#[test]
fn several_pages_in_one_paste() {
    let rows: Vec<&str> = LIST.lines().collect();
    let pages = format!("{}\n1 – 6 of 12\n\n{}\n{}\n", rows[..7].join("\n"), rows[0], rows[7..].join("\n"));
    same(&text(&pages), Form::Tabs);
    same(&text(&pages.replace('\t', "\n")), Form::Cells);
}

#[test]
fn rows_copied_without_their_header() {
    let rows: String = LIST.lines().skip(1).flat_map(|line| [line, "\n"]).collect();
    same(&text(&rows), Form::Tabs);
}

#[test]
fn separated_by_commas_and_semicolons() {
    let quoted = |delimiter: &str| -> String {
        let line = |row: Vec<&str>| {
            let cells: Vec<String> = row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            cells.join(delimiter) + "\r\n"
        };
        grid().into_iter().map(line).collect()
    };
    same(&file(quoted(",").as_bytes()), Form::Csv);
    same(&file(quoted(";").as_bytes()), Form::Csv);
    same(&text(&quoted(",")), Form::Csv);
    same(&file(LIST.replace('\t', ";").as_bytes()), Form::Csv);
}

#[test]
fn other_encodings_are_told() {
    let with_russian = LIST.replace("Draft", "Черновик").replace("Closed", "Закрыта");
    let expected = applications(&text(&with_russian));
    let utf16 = |order: fn(u16) -> [u8; 2]| -> Vec<u8> { with_russian.encode_utf16().flat_map(order).collect() };
    let marked = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
    let (cyrillic, _, _) = encoding_rs::WINDOWS_1251.encode(&with_russian);
    for (name, bytes) in [
        ("windows-1251", cyrillic.into_owned()),
        ("UTF-8", with_russian.clone().into_bytes()),
        ("UTF-8", marked(b"\xef\xbb\xbf", with_russian.clone().into_bytes())),
        ("UTF-16LE", utf16(u16::to_le_bytes)),
        ("UTF-16BE", utf16(u16::to_be_bytes)),
        ("UTF-16LE", marked(b"\xff\xfe", utf16(u16::to_le_bytes))),
        ("UTF-16BE", marked(b"\xfe\xff", utf16(u16::to_be_bytes))),
    ] {
        let reading = file(&bytes);
        assert_eq!(reading.encoding.as_deref(), Some(name));
        assert_eq!(applications(&reading), expected, "{name}");
        assert_eq!(troubles(&reading), [], "{name}");
    }
}

const GUIDE: &str = "5523\tWork Visa C3 (Up to 2 years)\t12.17.2025 15:16\tIn Progress\t...\t▲
✓ New 12.17.2025 15:27 AdminF AdminL User, Property admin, Property super admin
✓ In Progress 12.17.2025 15:35 ManagerF ManagerL User, Manager, Director, Marketplace admin
Returned 12.17.2025 15:36 TEST ManagerF ManagerL User, Manager, Director, Marketplace admin
In Progress 12.17.2025 15:40 AdminF AdminL User, Property admin, Property super admin
5522\tInvestor Visa A5 (Up to 2 years)\t12.17.2025 15:03\tDraft\t...\t▼
";

#[test]
fn the_row_expander_under_its_row() {
    let reading = text(GUIDE);
    expect![[r#"
        1  5523 [visa_work_c3_to_2y] 17 Dec 2025 15:16 in_progress
            17 Dec 2025 15:27 New |  | AdminF AdminL | User, Property admin, Property super admin
            17 Dec 2025 15:35 In Progress |  | ManagerF ManagerL | User, Manager, Director, Marketplace admin
            17 Dec 2025 15:36 Returned | TEST | ManagerF ManagerL | User, Manager, Director, Marketplace admin
            17 Dec 2025 15:40 In Progress |  | AdminF AdminL | User, Property admin, Property super admin
        6  5522 [visa_investor_a5_to_2y] 17 Dec 2025 15:03 draft
    "#]]
    .assert_eq(&shown(&reading));
    let pieces = GUIDE.replace(" 12.17", "\n12.17").replace(" AdminF", "\nAdminF").replace("AdminL ", "AdminL\n");
    let pieces =
        pieces.replace(" TEST", "\nTEST").replace(" ManagerF", "\nManagerF").replace("ManagerL ", "ManagerL\n");
    assert_eq!(applications(&text(&pieces)), applications(&reading), "in pieces, one a line");
    let all = format!("ID\tService\tCreated Date\tStatus\n{pieces}").replace('\t', "\n");
    let cells = text(&all);
    assert_eq!(cells.form, Form::Cells);
    assert_eq!(applications(&cells), applications(&reading), "everything one cell a line");
}

#[test]
fn the_row_expander_in_html() {
    let expected = applications(&text(GUIDE));
    let steps: Vec<&str> = GUIDE.lines().skip(1).take(4).collect();
    let row = |line: &str| format!("<tr><td>{}</td></tr>", line.replace('\t', "</td><td>"));
    let around = |inner: &str| {
        let (first, last) = (GUIDE.lines().next().unwrap(), GUIDE.lines().last().unwrap());
        let head = "<tr><th>ID</th><th>Service</th><th>Created Date</th><th>Status</th><th></th><th></th></tr>";
        format!("<table>{head}{}<tr><td colspan=\"6\">{inner}</td></tr>{}</table>", row(first), row(last))
    };
    let paragraphs: String = steps.iter().map(|step| format!("<p>{step}</p>")).collect();
    assert_eq!(applications(&html(&around(&paragraphs))), expected, "paragraphs");
    let spans = |step: &&str| {
        let cut = step.replace(" 12.17", "</span><span>12.17").replace(" ManagerF", "</div><div>ManagerF");
        format!("<li><svg></svg><div><span>{}</span></div></li>", cut.replace("ManagerL ", "ManagerL</div><div>"))
    };
    let nested: String = steps.iter().map(spans).collect();
    assert_eq!(applications(&html(&around(&format!("<div><ul>{nested}</ul></div>")))), expected, "spans");
    let cells = |step: &&str| {
        let cut = step.replace(" 12.17", "</td><td>12.17").replace(" TEST ManagerF", "</td><td>TEST</td><td>ManagerF");
        let cut = cut.replace("15:27 ", "15:27</td><td>").replace("15:35 ", "15:35</td><td>");
        format!(
            "<tr><td>{}</td></tr>",
            cut.replace("AdminL ", "AdminL</td><td>").replace("ManagerL ", "ManagerL</td><td>")
        )
    };
    let table: String = steps.iter().map(cells).collect();
    let head = "<tr><th>Status</th><th>Date</th><th>Full Name</th><th>Role</th></tr>";
    assert_eq!(applications(&html(&around(&format!("<table>{head}{table}</table>")))), expected, "a table inside");
}

#[test]
fn the_later_expander_of_1578() {
    let lines: String = portal!("history-1578.tsv")
        .lines()
        .skip(1)
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            format!("✓ {} {}\t{} {}\n", cells[0], cells[1], cells[2], cells[3])
        })
        .collect();
    let services = grid()[12][1];
    let reading = text(&format!("1578 {services}\n\n{lines}"));
    let listed = applications(&reading);
    assert_eq!(listed[0].number.as_deref(), Some("1578"));
    assert_eq!(listed[0].services.len(), 5);
    assert_eq!(for_portal(&listed[0].history), portal!("history-1578.tsv"));
    assert_eq!(troubles(&reading), []);
}

#[test]
fn a_page_laid_out_as_a_table() {
    let page = format!("<table><tr><td>menu</td><td>{}</td></tr></table>", as_html(&grid()));
    same(&html(&page.replace("menu", "")), Form::Html);
}

#[test]
fn the_tab_history_in_html_and_one_cell_a_line() {
    let tsv = portal!("history-returned.tsv");
    let events = |reading: &Reading| -> Vec<Event> {
        let told = reading.lines.iter().find_map(|line| match &line.told {
            Told::Events { events, .. } => Some(events.clone()),
            _ => None,
        });
        told.unwrap_or_else(|| panic!("{}", shown(reading)))
    };
    let expected = events(&text(tsv));
    let cells: Vec<Vec<&str>> = tsv.lines().map(|line| line.split('\t').collect()).collect();
    let rows: String = cells.iter().map(|row| format!("<tr><td>{}</td></tr>", row.join("</td><td>"))).collect();
    assert_eq!(events(&html(&format!("<table>{rows}</table>"))), expected);
    let one_a_line = tsv.replace('\t', "\n");
    assert_eq!(events(&text(&one_a_line)), expected);
    let filled: String = one_a_line.lines().filter(|line| !line.is_empty()).flat_map(|line| [line, "\n"]).collect();
    assert_eq!(events(&text(&filled)), expected);
}

#[test]
fn one_cell_a_line_without_a_header() {
    let rows: String = LIST.lines().skip(1).flat_map(|line| [line, "\n"]).collect::<String>().replace('\t', "\n");
    same(&text(&rows), Form::Cells);
}

#[test]
fn an_expander_alone_in_pieces() {
    let reading = text(
        "Application ID 5523\nNew\n12.17.2025 15:27\nAdminF AdminL\nUser, Property admin\nReturned\n12.17.2025 15:36\nTEST\nManagerF ManagerL\nUser, Manager\n",
    );
    expect![[r#"
        1  beside: "Application ID 5523"
        2  history of 5523
            17 Dec 2025 15:27 New |  | AdminF AdminL | User, Property admin
            17 Dec 2025 15:36 Returned | TEST | ManagerF ManagerL | User, Manager
    "#]]
    .assert_eq(&shown(&reading));
}

#[test]
fn histories_of_several_applications() {
    let head = "Date\tPrevious Status\tCurrent Status\tComment\tFull Name\tRole\n";
    let row = "01.22.2026 15:37\tDraft\tNew\t\t\tUser\n";
    let reading = text(&format!(
        "https://portal.aifc.kz/#/applications/expat/edit/6234\nGeneral\tHistory\n{head}{row}\n1578\n{head}{row}{head}{row}"
    ));
    expect![[r#"
        1  beside: "https://portal.aifc.kz/#/applications/expat/edit/6234"
        2  beside: "General\tHistory"
        3  beside: "Date\tPrevious Status\tCurrent Status\tComment\tFull Name\tRole"
        4  history of 6234
            22 Jan 2026 15:37 Draft → New |  |  | User
        6  beside: "1578"
        7  beside: "Date\tPrevious Status\tCurrent Status\tComment\tFull Name\tRole"
        8  history of 1578
            22 Jan 2026 15:37 Draft → New |  |  | User
        9  beside: "Date\tPrevious Status\tCurrent Status\tComment\tFull Name\tRole"
        10 history of ?
            22 Jan 2026 15:37 Draft → New |  |  | User
    "#]]
    .assert_eq(&shown(&reading));
    let one_table = format!("ID\t{head}6234\t{row}6234\t01.23.2026 10:15\tNew\tIn Progress\n1578\t{row}");
    expect![[r#"
        1  beside: "ID\tDate\tPrevious Status\tCurrent Status\tComment\tFull Name\tRole"
        2  history of 6234
            22 Jan 2026 15:37 Draft → New |  |  | User
            23 Jan 2026 10:15 New → In Progress |  |  | 
           ! 3: TooFewCells { expected: 7, found: 4 }
        4  history of 1578
            22 Jan 2026 15:37 Draft → New |  |  | User
    "#]]
    .assert_eq(&shown(&text(&one_table)));
}
