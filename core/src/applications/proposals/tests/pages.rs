//! Pages of the form.

use expect_test::expect;

use super::{read, shown};
use crate::applications::proposals::PersonBlock;

/// "Application submission (2)", (3), (4) and (5) of the guide, filled in as 6234 of AIFC Academy Limited.
pub(super) const PAGE_6234: &str = "\
https://portal.aifc.kz/#/applications/expat/edit/6234
Home\tMy applications\tExpat Centre\tProperty Rental\tASP Marketplace\tData Marketplace
1 Application
2 Review
3 Payment
4 Overview
✓ Declaration ^
1.1 Declaration *
☑ I hereby agree to obtain state services through the AIFC Expat Centre.
1.2 Consent *
☑ I certify that all the information provided above was completed before I signed this form and is full, correct, and true.
1.3 Editing *
☑
Save
✓ Services
Select city *

Astana

Choose one of the following options *

◉ AIFC Participant

○ Non AIFC Participant

Enter BIN*

190140900037 Search

BIN and Name of the Organisation (Required for legal entities):

AIFC Academy Limited

List of services\t+ Add service

Service name\tPrice\tPersonal Manager\tPriority Service\tAmount *\tTotal Price
Visa & Migration Issues / Visa obtaining/extension/cancellation
Work visa C3 (up 1-year validity)\t370 000\t☑\t☐\t- 2 +\t740 000
Total: 740 000 KZT

* Please note the number of services you wish to receive. If you indicate a quantity greater than one, you need to fill in the information for the same number of people in the \"Applicant's Contact Details (Representative/Authorised Person)\" section.

Save
○ Applicant’s Contact Details (Representative/Authorised Person) ^

Please indicate a main contact for this application

First Name*\tSophia\tLast Name*\tTest
Citizenship*\tKazakhstan\tIIN\t
Birthdate*\t25/01/1990\tGender*\tFemale
Passport number/ID Number*\tN000000001\tValid from*\t01/02/2020
\t\tValid until*\t31/01/2030
Phone Number*\t+7 7172 64-73-40\tEmail address of main contact*\texpat@aifc.kz

Required field

Certificate of registration of the legal entity (from Egov) i
Upload
Please add information about applicants for each service

1. Visa & Migration Issues / Visa obtaining/extension/cancellation / Work visa C3 (up 1-year validity)

Person N°1:

* Personal manager services involve the fulfillment of forms, the submission of applications, the notary, translation and delivery of documents services

Passport * passport.pdf

First Name*\tTest
Last Name*\tTest
Citizenship*\tFrance
Gender*\tMale
Passport number/ID Number*\tL898902C3
Valid from*\t12.04.2018
Valid until*\t15.04.2028
Position*\tLecturer

Requested period of visa
Valid from*\t01/03/2026\tValid until*\t28/02/2027
Home address in Astana *\t55/18 Mangilik El
Place of residence abroad*\t
Visa frequency*\tMultiple

Other documents (0/10)\tUpload
Person N°2:
First Name*\tAnna Maria
Last Name*\tEriksson
Birthdate*\t31/02/1974
Save
✓ Public Offer
☑ I have read and accept the Public Offer
";

#[test]
fn a_whole_page_is_proposed_line_by_line() {
    let page = read(PAGE_6234);
    assert_eq!(page.portal_id.as_deref(), Some("6234"));
    let sections: Vec<_> = page.sections.iter().copied().collect();
    assert_eq!(sections, ["contact", "declaration", "offer", "persons", "services"]);
    let blocks = [1, 2].map(|place| PersonBlock { place, number: place, line: Some(1) });
    assert_eq!(page.persons, blocks);
    expect![[r#"
        9 declaration/state_services = true
        11 declaration/true_information = true
        13 declaration/personal_data = true
        18 case/city = Astana
        22 organisation/participant = true
        28 organisation/bin = 190140900037
        32 organisation/name = AIFC Academy Limited
        38 service/1/service = Work visa C3 (up 1-year validity)
        38 service/1/price = 370000
        38 service/1/personal_manager = true
        38 service/1/priority = false
        38 service/1/amount = 2
        48 contact/given = Sophia
        48 contact/family = Test
        49 contact/citizenship = Kazakhstan
        50 contact/birth_date = 25/01/1990
        50 contact/sex = Female
        51 contact/document_number = N000000001
        51 contact/valid_from = 01/02/2020
        52 contact/valid_until = 31/01/2030
        53 contact/phone = +7 7172 64-73-40
        53 contact/email = expat@aifc.kz
        69 person/1/given = Test
        70 person/1/family = Test
        71 person/1/citizenship = France
        72 person/1/sex = Male
        73 person/1/document_number = L898902C3
        74 person/1/valid_from = 12.04.2018
        75 person/1/valid_until = 15.04.2028
        76 person/1/position = Lecturer
        79 visa/1/from = 01/03/2026
        79 visa/1/until = 28/02/2027
        80 visa/1/home_address = 55/18 Mangilik El
        82 visa/1/frequency = multiple
        86 person/2/given = Anna Maria
        87 person/2/family = Eriksson
        88 person/2/birth_date = 31/02/1974 (WrongValue)
        91 offer/accepted = true
        1 rest: https://portal.aifc.kz/#/applications/expat/edit/6234
        39 rest: Total: 740 000 KZT
        67 rest: Passport * passport.pdf"#]]
    .assert_eq(&shown(&page));
}

/// The same page as one cell a line: what a table becomes where tabs are lost.
#[test]
fn a_page_without_tabs_says_the_same() {
    let stacked: String = PAGE_6234
        .lines()
        .flat_map(|line| line.split('\t').map(str::trim))
        .filter(|cell| !cell.is_empty())
        .collect::<Vec<_>>()
        .join("\n");
    let whole = |page: &str| read(page).values.into_iter().map(|value| (value.path, value.value)).collect::<Vec<_>>();
    let (tabs, stacked) = (whole(PAGE_6234), whole(&stacked));
    assert_eq!(stacked, tabs);
}

/// Old Mac and Windows ends of lines, spaces that do not break, blank lines between.
#[test]
fn ends_of_lines_and_spaces_say_nothing() {
    let values = |page: &str| read(page).values.into_iter().map(|v| (v.path, v.value)).collect::<Vec<_>>();
    let plain = values(PAGE_6234);
    assert_eq!(values(&PAGE_6234.replace('\n', "\r\n")), plain);
    assert_eq!(values(&PAGE_6234.replace('\n', "\r")), plain);
    assert_eq!(values(&PAGE_6234.replace('\n', "\n\n  \n")), plain);
    let wide = |value: (String, String)| (value.0, value.1.replace('\u{a0}', " "));
    let nbsp = values(&PAGE_6234.replace(' ', "\u{a0}"));
    assert_eq!(nbsp.into_iter().map(wide).collect::<Vec<_>>(), plain);
}

#[test]
fn the_russian_page_is_read_by_its_own_labels() {
    let page = "\
Услуги
Выберите город *
Астана
Выберите один из вариантов *: Участник МФЦА
Введите БИН*
190140900037 Найти
БИН и наименование организации (обязательно для юридических лиц):
AIFC Academy Limited
Контактные данные заявителя (представителя/уполномоченного лица)
Укажите основное контактное лицо по заявке
Имя*\tSophia\tФамилия*\tTest
Гражданство*\tКазахстан\tИИН\t
Дата рождения*: 25/01/1990
Пол*: женский
Номер паспорта/удостоверения личности*\tN000000001
Действителен с*\t01/02/2020\tДействителен до*\t31/01/2030
Добавьте сведения о заявителях по каждой услуге
1. Визовые и миграционные вопросы / Получение, продление, аннулирование визы / Рабочая виза
Лицо №1:
Имя*\tTest
Фамилия*\tTest
Гражданство*\tФранция
Должность*\tПреподаватель
Запрашиваемый период визы
Действителен с*\t01/03/2026\tДействителен до*\t28/02/2027
Кратность визы*\tМногократная
";
    expect![[r#"
        3 case/city = Astana
        4 organisation/participant = true
        6 organisation/bin = 190140900037
        8 organisation/name = AIFC Academy Limited
        11 contact/given = Sophia
        11 contact/family = Test
        12 contact/citizenship = Казахстан
        13 contact/birth_date = 25/01/1990
        14 contact/sex = женский
        15 contact/document_number = N000000001
        16 contact/valid_from = 01/02/2020
        16 contact/valid_until = 31/01/2030
        20 person/1/given = Test
        21 person/1/family = Test
        22 person/1/citizenship = Франция
        23 person/1/position = Преподаватель
        25 visa/1/from = 01/03/2026
        25 visa/1/until = 28/02/2027
        26 visa/1/frequency = multiple"#]]
    .assert_eq(&shown(&read(page)));
}

#[test]
fn the_order_of_fields_and_sections_does_not_matter() {
    let page = "\
Please add information about applicants for each service
Person N°2:
Position*\tLecturer
Last Name*\tEriksson
First Name*\tAnna Maria
Public Offer
Applicant's Contact Details (Representative/Authorised Person)
Email address of main contact*\texpat@aifc.kz
Last Name*\tTest
First Name*\tSophia
Services
BIN and Name of the Organisation (Required for legal entities):\tAIFC Academy Limited
Enter BIN*\t190140900037
";
    expect![[r#"
        3 person/2/position = Lecturer
        4 person/2/family = Eriksson
        5 person/2/given = Anna Maria
        8 contact/email = expat@aifc.kz
        9 contact/family = Test
        10 contact/given = Sophia
        12 organisation/name = AIFC Academy Limited
        13 organisation/bin = 190140900037"#]]
    .assert_eq(&shown(&read(page)));
}

#[test]
fn empty_fields_are_no_values_and_still_say_that_the_section_came() {
    let page = "\
Please indicate a main contact for this application

First Name*

Last Name*

Citizenship*
Choose
Birthdate*

Position*
Requested period of visa
Valid from*
Valid until*
Save
Power of attorney, along with a copy of the identity document of the representative/authorised person (if applicable)
Upload
";
    let page = read(page);
    assert_eq!(page.values, []);
    assert_eq!(page.rest, []);
    assert!(page.sections.contains("contact") && page.recognised());
}

#[test]
fn sixty_persons_of_two_services_have_places_of_their_own() {
    let mut page = String::from("Please add information about applicants for each service\n");
    for service in 1..=2 {
        page +=
            &format!("{service}. Visa & Migration Issues / Letter of Invitation / Work visa C3 up 1-year validity\n");
        for person in 1..=30 {
            page += &format!(
                "Person N°{person}:\nFirst Name*\tTest\nLast Name*\tTest\nPosition*\tPost {service}-{person}\n"
            );
        }
    }
    let page = read(&page);
    assert_eq!((page.values.len(), page.persons.len()), (180, 60));
    let last = page.values.last().map(|value| (value.path.as_str(), value.value.as_str()));
    assert_eq!(last, Some(("person/60/position", "Post 2-30")));
    assert_eq!(page.persons[30], PersonBlock { place: 31, number: 1, line: Some(2) });
    assert!(page.values.iter().all(|value| value.sound()) && page.rest.is_empty());
}

#[test]
fn without_a_heading_nobody_says_whose_a_name_is() {
    let page = read("First Name*\tSophia\nPosition*\tLecturer\nEnter BIN*\t190140900037\nJust a sentence.\n");
    expect![[r#"
        3 organisation/bin = 190140900037
        1 contact/given or person/*/given ? Sophia
        2 person/*/position ? Lecturer
        1 rest: First Name*	Sophia
        2 rest: Position*	Lecturer
        4 rest: Just a sentence."#]]
    .assert_eq(&shown(&page));
}

#[test]
fn what_a_page_says_in_two_ways_is_for_somebody_to_choose() {
    let page =
        read("Services\nEnter BIN*\t190140900037\nEnter BIN*\t151240022476\nSelect city *\tAstana\nCity*: Astana\n");
    expect![[r#"
        2 organisation/bin = 190140900037 (disputed)
        3 organisation/bin = 151240022476 (disputed)
        4 case/city = Astana"#]]
    .assert_eq(&shown(&page));
}

#[test]
fn a_page_in_another_language_is_kept_as_text() {
    let page = read("Vorname*\tSophia\nNachname*\tTest\n名字：王\n");
    assert!(!page.recognised());
    assert_eq!(page.rest_text(), "Vorname*\tSophia\nNachname*\tTest\n名字：王");
    assert!(!read("").recognised());
}

#[test]
fn a_sentence_that_begins_like_a_label_is_a_sentence() {
    let page = read(
        "Services\nPriority Service requests need company documents only.\nPosition of the employee must be given.\n\
         Passport must be valid for three months.\nCity where the service is received.\nPayment is due within 30 days.\n",
    );
    assert_eq!(page.values, []);
    assert_eq!(page.rest.len(), 5, "{}", shown(&page));
}
