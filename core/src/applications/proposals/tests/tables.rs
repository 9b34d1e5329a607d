//! Tables and columns: what stands over what.

use expect_test::expect;

use super::{read, shown};

#[test]
fn a_column_of_labels_over_a_column_of_values_is_read_only_where_it_fits() {
    let head = "Please indicate a main contact for this application\n";
    let fits = read(&format!("{head}First Name*\nLast Name*\nBirthdate*\nSophia\nTest\n25/01/1990\n"));
    expect![[r#"
        5 contact/given = Sophia
        6 contact/family = Test
        7 contact/birth_date = 25/01/1990"#]]
    .assert_eq(&shown(&fits));
    // One value short: nobody knows which of the three is empty.
    let short = read(&format!("{head}First Name*\nLast Name*\nBirthdate*\nSophia\nTest\n"));
    expect![[r#"
        5 rest: Sophia
        6 rest: Test"#]]
    .assert_eq(&shown(&short));
    let grid = read(&format!("{head}First Name*\tLast Name*\tBirthdate*\nSophia\t\t25/01/1990\n"));
    expect![[r#"
        3 contact/given = Sophia
        3 contact/birth_date = 25/01/1990"#]]
    .assert_eq(&shown(&grid));
}

#[test]
fn several_services_and_what_the_tables_do_not_know() {
    let page = read(
        "Services\nService name\tPrice\tPersonal Manager\tPriority Service\tAmount *\tTotal Price\n\
         Visa & Migration Issues / Letter of Invitation Work visa C3 up 1-year validity\t100 000\tyes\tno\t2\t200 000\n\
         Some service of later\t1,000\t\t\t- 1 +\t1,000\nTotal: 201 000 KZT\nSave\nFree text\n",
    );
    expect![[r#"
        3 service/1/service = Work visa C3 up 1-year validity
        3 service/1/price = 100000
        3 service/1/personal_manager = true
        3 service/1/priority = false
        3 service/1/amount = 2
        4 service/2/service = Some service of later (WrongValue)
        4 service/2/price = 1000
        4 service/2/amount = 1
        5 rest: Total: 201 000 KZT
        7 rest: Free text"#]]
    .assert_eq(&shown(&page));
    let stacked = read(
        "Service name\nPrice\nPersonal Manager\nPriority Service\nAmount *\nTotal Price\n\
         Visa & Migration Issues / Visa obtaining/extension/cancellation\nInvestor visa A5\n370 000\n3\n1 110 000\n\
         Dependent visa A5\n370 000\n☐\n☑\n-\n1\n+\n370 000\nTotal: 1 480 000 KZT\n",
    );
    expect![[r#"
        8 service/1/service = Investor visa A5
        9 service/1/price = 370000
        10 service/1/amount = 3
        12 service/2/service = Dependent visa A5
        13 service/2/price = 370000
        14 service/2/personal_manager = false
        15 service/2/priority = true
        17 service/2/amount = 1
        20 rest: Total: 1 480 000 KZT"#]]
    .assert_eq(&shown(&stacked));
}
