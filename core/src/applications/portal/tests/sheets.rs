//! Tables that somebody kept by hand, with headers of any wording.

use expect_test::expect;

use super::*;

#[test]
fn my_old_sheet_in_russian() {
    let sheet = "№ п/п;Номер заявки;Компания;БИН;ФИО;Паспорт №;Срок визы;Статус;Ответственный;Где паспорт;Примечание;Кабинет
1;6234;AIFC Academy Limited;190140900037;Sophia Test;L898902C3;25.01.2027;В работе;ManagerF ManagerL;у клиента;позвонить;12
2;;AIFC Academy Limited;190140900037;Anna Maria Eriksson;;нет;Одобрено;;;;
;;;;;;;;;;;
Январь 2026;;;;;;;;;;;
";
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(sheet);
    let reading = file(&bytes);
    assert_eq!((reading.kind, reading.form, reading.order), (Kind::Sheet, Form::Csv, Order::DayFirst));
    assert_eq!(reading.encoding.as_deref(), Some("windows-1251"));
    expect![[r#"
        1  beside: "№ п/п;Номер заявки;Компания;БИН;ФИО;Паспорт №;Срок визы;Статус;Ответственный;Где паспорт;Примечание;Кабинет"
        2  6234 [] - in_progress
            person Sophia Test
            visa expiry 2027-01-25
            owner "ManagerF ManagerL"
            company "AIFC Academy Limited"
            bin "190140900037"
            passport "L898902C3"
            passport-place "у клиента"
            note "позвонить\nКабинет: 12"
        3  - [] - ?
            person Anna Maria Eriksson
            company "AIFC Academy Limited"
            bin "190140900037"
            visa-expiry "нет"
           ! 3: NotADate { text: "нет" }
           ! 3: UnknownStatus { label: "Одобрено" }
        4  beside: ";;;;;;;;;;;"
        5  not understood: "Январь 2026;;;;;;;;;;;"
    "#]].assert_eq(&shown(&reading));
    let columns: Vec<String> = reading
        .columns
        .iter()
        .map(|column| format!("{} → {}", column.header, column.field.map_or("-", Field::as_str)))
        .collect();
    expect![[r#"
        № п/п → -
        Номер заявки → number
        Компания → company
        БИН → bin
        ФИО → person
        Паспорт № → passport
        Срок визы → visa-expiry
        Статус → status
        Ответственный → owner
        Где паспорт → passport-place
        Примечание → note
        Кабинет → -"#]]
    .assert_eq(&columns.join("\n"));
}

#[test]
fn headers_in_english_and_kazakh() {
    for header in [
        "Application No.\tCompany\tBIN\tFull name\tPassport number\tVisa valid until\tStatus\tManager\tPassport location\tRemarks",
        "Өтінім нөмірі\tҰйым\tБСН\tАты-жөні\tТөлқұжат нөмірі\tВиза мерзімі\tМәртебесі\tЖауапты\tТөлқұжат қайда\tЕскертпе",
    ] {
        let row = "1578\tAIFC Academy Limited\t190140900037\tTest Test\tL898902C3\t31/12/2026\tClosed\tManagerF ManagerL\tsafe\tdone";
        let reading = text(&format!("{header}\n{row}\n"));
        let fields: Vec<&str> = reading.columns.iter().filter_map(|column| column.field.map(Field::as_str)).collect();
        let expected = "number company bin person passport visa-expiry status owner passport-place note";
        assert_eq!(fields.join(" "), expected, "{header}");
        assert_eq!(troubles(&reading), []);
        let listed = &applications(&reading)[0];
        assert_eq!(listed.visa_expiry, "2026-12-31".parse().ok());
        assert_eq!(listed.note, "done");
    }
}

#[test]
fn a_mapping_has_the_last_word() {
    let sheet = "Ref,Who,Where it is,State of things\n6234,Sophia Test,safe,In Progress\n";
    let alone = file(sheet.as_bytes());
    assert_eq!(alone.kind, Kind::Unknown, "nothing is recognised, nothing is lost");
    let headers: Vec<&str> = alone.columns.iter().map(|column| column.header.as_str()).collect();
    assert_eq!(headers, ["Ref", "Who", "Where it is", "State of things"], "all of it can be mapped");
    assert_eq!(alone.columns[1].examples, ["Sophia Test"]);
    let mapping = Mapping {
        columns: vec![
            ("ref".into(), Some(Field::Number)),
            ("Who".into(), Some(Field::Person)),
            ("Where it is".into(), Some(Field::PassportPlace)),
            ("State of things".into(), None),
        ],
        ..Mapping::default()
    };
    let reading = read(&Source::File { name: "", bytes: sheet.as_bytes() }, Some(&mapping), &REFERENCE).unwrap();
    expect![[r#"
        1  beside: "Ref,Who,Where it is,State of things"
        2  6234 [] - -
            person Sophia Test
            passport-place "safe"
            note "State of things: In Progress"
    "#]]
    .assert_eq(&shown(&reading));
}

#[test]
fn a_mapping_changes_what_was_recognised() {
    let sheet = "ID,Name,Applicant,Status\n6234,Sophia Test,Test Test,Draft\n";
    let mapping = Mapping {
        columns: vec![("Name".into(), None), ("Applicant".into(), Some(Field::Person))],
        ..Mapping::default()
    };
    let reading = read(&Source::File { name: "", bytes: sheet.as_bytes() }, Some(&mapping), &REFERENCE).unwrap();
    let listed = &applications(&reading)[0];
    assert_eq!((listed.persons.as_slice(), listed.note.as_str()), (&["Test Test".to_owned()][..], "Name: Sophia Test"));
}

#[test]
fn a_staff_list_has_more_columns() {
    let list = "ID\tService\tCreated Date\tStatus\tCity\tCompany\tApplicant\tManager\tDepartment
6234\tWork visa C3 (up 1-year validity)\t01.25.2026 17:24\tIn Progress\tAstana\tAIFC Academy Limited\tSophia Test\tManagerF ManagerL\tVisa
";
    let reading = text(list);
    assert_eq!(reading.kind, Kind::List);
    expect![[r#"
        1  beside: "ID\tService\tCreated Date\tStatus\tCity\tCompany\tApplicant\tManager\tDepartment"
        2  6234 [visa_work_c3_1y] 25 Jan 2026 17:24 in_progress
            owner "ManagerF ManagerL"
            company "AIFC Academy Limited"
            applicant "Sophia Test"
            city "Astana"
            note "Department: Visa"
    "#]]
    .assert_eq(&shown(&reading));
    let cells = text(&list.replace('\t', "\n"));
    assert_eq!(cells.form, Form::Cells);
    assert_eq!(applications(&cells), applications(&reading));
}

#[test]
fn a_column_that_counts_is_no_number() {
    let reading = file("№,ФИО,Статус\n1,Sophia Test,Draft\n2,Test Test,Draft\n".as_bytes());
    assert_eq!(applications(&reading).iter().filter(|listed| listed.number.is_some()).count(), 0);
    assert_eq!(applications(&reading)[0].note, "", "the count is no note either");
    let reading = file("№,ФИО,Статус\n6234,Sophia Test,Draft\n1578,Test Test,Draft\n".as_bytes());
    assert_eq!(applications(&reading)[1].number.as_deref(), Some("1578"));
}

#[test]
fn a_bin_gets_its_zero_back_where_the_check_digit_says_so() {
    let whole = crate::people::identity_numbers::bin_for(
        5,
        3,
        crate::people::identity_numbers::BinKind::Resident,
        crate::people::identity_numbers::BinAttribute::Head,
        1,
    )
    .unwrap();
    let bin = |text: &str| {
        let reading = file(format!("ФИО,БИН\nSophia Test,{text}\n").as_bytes());
        applications(&reading)[0].more[&Field::Bin].clone()
    };
    assert_eq!(bin(&whole[1..]), whole);
    assert_eq!(bin("12345678901"), "12345678901", "not a guess");
    assert_eq!(bin("190140900037"), "190140900037");
}
