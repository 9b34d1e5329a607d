//! Workbooks: real dates, merged cells, several sheets; and files that are none.

use expect_test::expect;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::*;
use crate::error::Code;

fn saved(mut book: Workbook) -> Vec<u8> {
    book.save_to_buffer().unwrap()
}

fn refused(bytes: &[u8]) -> (Code, Option<String>) {
    let refusal = read(&Source::File { name: "list.xlsx", bytes }, None, &REFERENCE).unwrap_err();
    let looks = refusal.args.get("looks_like").map(|looks| format!("{looks:?}"));
    (refusal.code, looks)
}

/// The list with its dates as text or as real dates, its numbers as text or as numbers.
fn list(real: bool) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let date = Format::new().set_num_format("dd/mm/yyyy hh:mm");
    for (row, line) in (0u32..).zip(portal!("applications.tsv").lines()) {
        for (column, text) in (0u16..).zip(line.split('\t')) {
            let real = real && row > 0 && !text.is_empty();
            if real && column == 0 {
                sheet.write_number(row, column, text.parse::<f64>().unwrap()).unwrap();
            } else if real && column == 2 {
                let at = |from: usize, length: usize| text[from..from + length].parse::<u16>().unwrap();
                let day = ExcelDateTime::from_ymd(at(6, 4), at(0, 2) as u8, at(3, 2) as u8).unwrap();
                let time = day.and_hms(at(11, 2), at(14, 2) as u8, 0).unwrap();
                sheet.write_datetime_with_format(row, column, &time, &date).unwrap();
            } else {
                sheet.write_string(row, column, text).unwrap();
            }
        }
    }
    saved(book)
}

#[test]
fn the_list_as_a_workbook() {
    let expected = applications(&text(portal!("applications.tsv")));
    for real in [false, true] {
        let reading = file(&list(real));
        assert_eq!((reading.kind, reading.form), (Kind::List, Form::Workbook));
        assert_eq!(applications(&reading), expected, "real dates and numbers: {real}");
        assert_eq!(troubles(&reading), []);
        assert_eq!(reading.pages, ["Sheet1"]);
    }
}

#[test]
fn merged_cells_two_header_lines_and_a_second_sheet() {
    let mut book = Workbook::new();
    let plain = Format::new();
    let sheet = book.add_worksheet().set_name("2026").unwrap();
    sheet.write_string(0, 0, "My applications").unwrap();
    sheet.merge_range(1, 0, 2, 0, "№ заявки", &plain).unwrap();
    sheet.merge_range(1, 1, 1, 2, "Компания", &plain).unwrap();
    sheet.merge_range(1, 3, 1, 5, "Иностранец", &plain).unwrap();
    sheet.merge_range(1, 6, 2, 6, "Статус", &plain).unwrap();
    for (column, text) in [(1, "Название"), (2, "БИН"), (3, "ФИО"), (4, "Паспорт №"), (5, "Виза до")]
    {
        sheet.write_string(2, column, text).unwrap();
    }
    sheet.merge_range(3, 0, 4, 0, "6234", &plain).unwrap();
    sheet.merge_range(3, 1, 4, 1, "AIFC Academy Limited", &plain).unwrap();
    sheet.merge_range(3, 2, 4, 2, "190140900037", &plain).unwrap();
    for (row, person) in [(3, "Sophia Test"), (4, "Test Test")] {
        sheet.write_string(row, 3, person).unwrap();
        sheet.write_string(row, 5, "25.01.2027").unwrap();
        sheet.write_string(row, 6, "In Progress").unwrap();
    }
    let second = book.add_worksheet().set_name("Closed").unwrap();
    for (column, text) in [(0, "ID"), (1, "Service"), (2, "Created Date"), (3, "Status")] {
        second.write_string(0, column, text).unwrap();
    }
    for (column, text) in [(0, "1680"), (1, "Investor Visa A5 (Up to 2 years)"), (2, "01.23.2026 15:26"), (3, "Closed")]
    {
        second.write_string(1, column, text).unwrap();
    }
    let reading = file(&saved(book));
    assert_eq!(reading.pages, ["2026", "Closed"]);
    expect![[r#"
        1  beside: "My applications"
        2  beside: "№ заявки\tКомпания\tИностранец\tСтатус\nНазвание\tБИН\tФИО\tПаспорт №\tВиза до"
        4  6234 [] - in_progress
            person Sophia Test
            visa expiry 2027-01-25
            company "AIFC Academy Limited"
            bin "190140900037"
        5  6234 [] - in_progress
            person Test Test
            visa expiry 2027-01-25
            company "AIFC Academy Limited"
            bin "190140900037"
           ! 5: NumberTwice { number: "6234", first: 4, same: false }
        1  beside: "ID\tService\tCreated Date\tStatus"
        2  1680 [visa_investor_a5_to_2y] 23 Jan 2026 15:26 closed
           ! 2: OtherOrder { text: "01.23.2026 15:26" }
    "#]]
    .assert_eq(&shown(&reading));
}

#[test]
fn a_lone_cell_in_the_last_corner_costs_nothing() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, text) in [(0, "ID"), (1, "Service"), (2, "Created Date"), (3, "Status"), (16_383, "far")] {
        sheet.write_string(0, column, text).unwrap();
    }
    for (column, text) in [(0, "1680"), (1, "Investor visa A5"), (3, "Closed"), (16_383, "far away")] {
        sheet.write_string(1_048_575, column, text).unwrap();
    }
    let reading = file(&saved(book));
    let listed = applications(&reading);
    assert_eq!(listed[0].number.as_deref(), Some("1680"));
    assert_eq!(listed[0].note, "far: far away", "nothing is lost");
    assert_eq!(reading.lines[1].place, 1_048_576);
}

#[test]
fn what_is_no_table_is_refused_by_name() {
    let refused = |bytes: &[u8]| format!("{:?}", refused(bytes));
    let wrong = |looks: &str| format!("(WrongFile, Some({:?}))", format!("Text({looks:?})"));
    assert_eq!(refused(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"), wrong("pdf"));
    assert_eq!(refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), wrong("picture"));
    assert_eq!(refused(b"\xff\xd8\xff\xe0\0\x10JFIF"), wrong("picture"));
    assert_eq!(refused(b"MZ\x90\0\x03\0\0\0"), wrong("program"));
    assert_eq!(refused(b"{\\rtf1\\ansi hello}"), wrong("document"));
    assert_eq!(refused(&[7u8; 300]), wrong("binary"));
    assert_eq!(refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and nothing behind it"), wrong("document"));
    let whole = list(false);
    assert_eq!(refused(&whole[..whole.len() / 2]), "(FileDamaged, None)");
}

#[test]
fn every_byte_of_a_workbook_may_be_wrong() {
    let whole = list(true);
    for at in (0..whole.len()).step_by(whole.len() / 150) {
        let mut broken = whole.clone();
        broken[at] ^= 0x5a;
        let _ = read(&Source::File { name: "list", bytes: &broken }, None, &REFERENCE);
    }
}

#[test]
fn two_hundred_megabytes_are_refused_unread() {
    let bytes = vec![b'1'; 200 * 1024 * 1024];
    let refusal = read(&Source::File { name: "list.csv", bytes: &bytes }, None, &REFERENCE).unwrap_err();
    assert_eq!(refusal.code, Code::FileTooLarge);
    assert_eq!(format!("{:?}", refusal.args), r#"{"megabytes": Number(200), "most": Number(50)}"#);
    let text = std::str::from_utf8(&bytes).unwrap();
    let refusal = read(&Source::Clipboard { html: None, text }, None, &REFERENCE).unwrap_err();
    assert_eq!(refusal.code, Code::FileTooLarge);
}
