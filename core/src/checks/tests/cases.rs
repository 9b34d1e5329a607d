//! What is changed in the faultless application, and everything that is then said, in the order of the form.

use super::Values;

/// Path and code of each finding.
type Expected = &'static [(&'static str, &'static str)];

/// A second person beside the first, in order.
macro_rules! two {
    ($($more:expr),* $(,)?) => {
        &[
            ("service/1/amount", "2"),
            ("person/2/line", "1"),
            ("person/2/given", "Susie Margaret"),
            ("person/2/family", "Smith-Jones"),
            ("person/2/citizenship", "GBR"),
            ("person/2/birth_date", "1990-02-03"),
            ("person/2/sex", "F"),
            ("person/2/document_number", "925665416"),
            ("person/2/valid_from", "2022-06-01"),
            ("person/2/valid_until", "2032-06-01"),
            ("person/2/phone", "+44 20 7946 0000"),
            ("person/2/email", "susie@example.com"),
            ("person/2/position", "Analyst"),
            ("visa/2/from", "2026-03-01"),
            ("visa/2/until", "2027-02-28"),
            ("visa/2/home_address", "Mangilik El 55/18, Astana"),
            ("visa/2/abroad_address", "2 Test Street, London"),
            ("visa/2/frequency", "multiple"),
            $($more),*
        ]
    };
}

pub(super) const CASES: &[(Values, Expected)] = &[
    // Required fields (000-13, 000-14)
    (&[("contact/phone", "")], &[("contact/phone", "required")]),
    (
        &[("declaration/personal_data", "false"), ("offer/accepted", "false")],
        &[("declaration/personal_data", "required"), ("offer/accepted", "required")],
    ),
    (
        &[("person/1/position", ""), ("visa/1/frequency", "")],
        &[("person/1/position", "required"), ("visa/1/frequency", "required")],
    ),
    (
        &[("person/1/family", ""), ("person/1/given", "")],
        &[("person/1/given", "required"), ("person/1/family", "required")],
    ),
    // One name only: a passport may have no other
    (&[("person/1/family", "")], &[("person/1/family", "name-one")]),
    (&[("contact/given", "")], &[("contact/given", "name-one")]),
    // Filled in so that something stands there
    (&[("person/1/position", "-")], &[("person/1/position", "placeholder")]),
    (&[("person/1/position", "Нет.")], &[("person/1/position", "placeholder")]),
    (&[("visa/1/abroad_address", "N/A")], &[("visa/1/abroad_address", "placeholder")]),
    (&[("visa/1/home_address", "Жоқ")], &[("visa/1/home_address", "placeholder")]),
    (&[("person/1/document_number", "xxx")], &[("person/1/document_number", "placeholder")]),
    (&[("contact/phone", "0000000")], &[("contact/phone", "placeholder")]),
    (&[("contact/phone", "нет")], &[("contact/phone", "placeholder")]),
    (&[("contact/email", "test")], &[("contact/email", "placeholder")]),
    (&[("person/1/family", "Unknown")], &[("person/1/family", "placeholder")]),
    (&[("person/1/given", "ХХХ")], &[("person/1/given", "placeholder")]),
    (&[("person/1/given", "Na"), ("person/1/family", "Test")], &[]),
    (&[("organisation/name", "Test")], &[]),
    (&[("person/1/position", "Test engineer")], &[]),
    // Names (000-28)
    (&[("contact/given", "ЗАрина")], &[("contact/given", "name-cyrillic"), ("contact/given", "name-capital-inside")]),
    (&[("contact/given", "Зарина")], &[("contact/given", "name-cyrillic")]),
    (&[("contact/given", "ZАrina")], &[("contact/given", "letter-cyrillic"), ("contact/given", "name-capital-inside")]),
    (
        &[("person/1/family", "Еrikssоn")],
        &[("person/1/family", "letter-cyrillic"), ("person/1/family", "letter-cyrillic")],
    ),
    (&[("person/1/family", "Eriksson王")], &[("person/1/family", "letter-other")]),
    (&[("person/1/family", "Müller")], &[("person/1/family", "letter-marked")]),
    (&[("person/1/family", "Eriksson!")], &[("person/1/family", "name-sign")]),
    (&[("person/1/family", "-")], &[("person/1/family", "name-no-letters")]),
    (&[("contact/given", "sophia")], &[("contact/given", "name-small")]),
    (&[("person/1/family", "ERIKSSON")], &[("person/1/family", "name-capitals")]),
    (&[("person/1/given", "Anna maria")], &[("person/1/given", "name-small-head")]),
    (&[("person/1/given", "AnnA")], &[("person/1/given", "name-capital-inside")]),
    (&[("person/1/given", "Eriksson")], &[("person/1/given", "names-same")]),
    (
        &[("person/1/given", "Chayapa Dejthamrong"), ("person/1/family", "Nilavadhanananda Krasuang")],
        &[("person/1/family", "name-long")],
    ),
    (&[("person/1/family", "O'Connor-Smith")], &[]),
    (&[("person/1/family", "van der Muellen")], &[]),
    // IIN and BIN: both passes, every digit that means something (DOMAIN 1)
    (&[("contact/iin", "80010130001")], &[("contact/iin", "number-form")]),
    (&[("contact/iin", "800101300017")], &[("contact/iin", "number-check-digit")]),
    (&[("contact/iin", "800101300706")], &[]),
    (
        &[("contact/iin", "000101301880"), ("contact/birth_date", "")],
        &[("contact/iin", "number-never-issued"), ("contact/birth_date", "required")],
    ),
    (&[("contact/iin", "000229400001"), ("contact/sex", "F")], &[("contact/iin", "iin-date")]),
    (&[("contact/iin", "000000000000")], &[("contact/iin", "iin-century"), ("contact/iin", "iin-date")]),
    (
        &[("contact/iin", "300101500014"), ("contact/birth_date", "")],
        &[("contact/iin", "iin-born-later"), ("contact/birth_date", "required")],
    ),
    (&[("contact/iin", "000229500018")], &[("contact/iin", "iin-birth")]),
    (&[("contact/sex", "F")], &[("contact/iin", "iin-sex")]),
    (
        &[("contact/iin", "190140900037"), ("contact/birth_date", "")],
        &[
            ("contact/iin", "iin-century"),
            ("contact/iin", "iin-date"),
            ("contact/iin", "iin-is-bin"),
            ("contact/birth_date", "required"),
        ],
    ),
    (&[("organisation/bin", "19014090003A")], &[("organisation/bin", "number-form")]),
    (&[("organisation/bin", "190140900038")], &[("organisation/bin", "number-check-digit")]),
    (&[("organisation/bin", "961141000023")], &[]),
    (
        &[("organisation/bin", "123456789101")],
        &[
            ("organisation/bin", "bin-month"),
            ("organisation/bin", "bin-attribute"),
            ("organisation/bin", "number-check-digit"),
        ],
    ),
    (&[("organisation/bin", "800101300016")], &[("organisation/bin", "bin-kind"), ("organisation/bin", "bin-is-iin")]),
    // The invoice's payer and an account as its reference (000-46, DOMAIN 1.4)
    (&[("payment/payer_bin", "190140900038")], &[("payment/payer_bin", "number-check-digit")]),
    (&[("payment/payer_bin", "151240022476"), ("payment/reference", "KZ14 9491 1000 0081 0569")], &[]),
    (&[("payment/reference", "KZ149491100000810568")], &[("payment/reference", "iban-check-digits")]),
    (&[("payment/reference", "KZ14949110000081056")], &[("payment/reference", "iban-form")]),
    (&[("payment/reference", "402487")], &[]),
    (&[("payment/proof", "KZ149491100000810568")], &[("payment/proof", "iban-check-digits")]),
    // The guide's own payer: said, and the payment stands
    (
        &[("payment/payer_bin", "123456789101")],
        &[
            ("payment/payer_bin", "bin-month"),
            ("payment/payer_bin", "bin-attribute"),
            ("payment/payer_bin", "number-check-digit"),
        ],
    ),
    // A person who pays for herself; a company abroad (000-41)
    (&[("payment/payer_bin", "800101300016")], &[("payment/payer_bin", "bin-is-iin")]),
    (&[("payment/payer_bin", "OC 301 540")], &[]),
    // Passport numbers and words of other fields
    (&[("person/1/document_number", "Н12345678")], &[("person/1/document_number", "letter-cyrillic")]),
    (&[("person/1/document_number", "n 12345678")], &[("person/1/document_number", "document-form")]),
    (&[("contact/document_number", "800101300016")], &[("contact/document_number", "document-is-iin")]),
    (
        &[("person/1/document_number", "8001 0130 0016")],
        &[("person/1/document_number", "document-form"), ("person/1/document_number", "document-is-iin")],
    ),
    // Not faultless as an IIN, but the contact's own
    (
        &[("contact/iin", "800101300017"), ("person/1/document_number", "800101300017")],
        &[("contact/iin", "number-check-digit"), ("person/1/document_number", "document-is-iin")],
    ),
    (&[("person/1/document_number", "800101300017")], &[]),
    (&[("person/1/position", "Engineеr")], &[("person/1/position", "letter-cyrillic")]),
    (&[("person/1/position", "Инженер C3")], &[]),
    // Dates of birth (000-29)
    (&[("person/1/birth_date", "12/08/1974")], &[("person/1/birth_date", "date-form")]),
    (
        &[("person/1/birth_date", "2027-01-01")],
        &[("person/1/birth_date", "birth-future"), ("person/1/valid_from", "passport-before-birth")],
    ),
    (
        &[("person/1/birth_date", "2026-01-25"), ("person/1/valid_from", "2026-01-25")],
        &[("person/1/birth_date", "birth-of-entry")],
    ),
    (&[("person/1/birth_date", "1874-08-12")], &[("person/1/birth_date", "birth-old")]),
    (&[("contact/birth_date", "2010-01-01"), ("contact/iin", "")], &[("contact/birth_date", "contact-young")]),
    (&[("person/1/birth_date", "2012-08-12")], &[("person/1/birth_date", "worker-young")]),
    (&[("person/1/birth_date", "2012-08-12"), ("service/1/service", "visa_dependent_c3")], &[]),
    // Passports (DOMAIN 3.2)
    (
        &[("contact/valid_from", "2024-01-01"), ("contact/valid_until", "2024-01-01")],
        &[("contact/valid_until", "passport-expired"), ("contact/valid_until", "passport-order")],
    ),
    (
        &[("person/1/valid_from", "1970-01-01"), ("person/1/valid_until", "1980-01-01")],
        &[("person/1/valid_from", "passport-before-birth"), ("person/1/valid_until", "passport-expired")],
    ),
    (&[("contact/valid_from", "2026-02-01")], &[("contact/valid_from", "passport-later")]),
    (&[("contact/valid_until", "2026-01-25")], &[("contact/valid_until", "passport-expired")]),
    (&[("contact/valid_until", "2026-01-26")], &[]),
    (&[("person/1/valid_until", "2027-05-31")], &[("person/1/valid_until", "passport-short")]),
    (&[("person/1/valid_until", "2027-06-01")], &[]),
    (&[("contact/valid_until", "2043-05-01")], &[("contact/valid_until", "passport-long")]),
    // The requested period (000-25, DOMAIN 3.1)
    (&[("visa/1/until", "2026-02-01")], &[("visa/1/until", "visa-order")]),
    (&[("visa/1/from", "2026-01-25"), ("visa/1/until", "2026-12-31")], &[("visa/1/from", "visa-began")]),
    (&[("visa/1/from", "2026-02-02"), ("visa/1/until", "2026-12-31")], &[("visa/1/from", "visa-soon")]),
    (&[("visa/1/until", "2027-03-02")], &[("visa/1/until", "visa-long")]),
    (&[("visa/1/until", "2027-03-02"), ("service/1/service", "visa_work_c3_2y")], &[]),
    (&[("service/1/service", "visa_business_b2_multiple"), ("visa/1/until", "2026-08-28")], &[]),
    (
        &[("service/1/service", "visa_business_b2_multiple"), ("visa/1/until", "2026-08-29")],
        &[("visa/1/until", "visa-long")],
    ),
    (&[("service/1/service", "invitation_business"), ("visa/1/until", "2028-03-02")], &[]),
    (
        &[("service/1/service", "visa_business_b3_multiple"), ("visa/1/frequency", "single")],
        &[("visa/1/frequency", "visa-entries")],
    ),
    (&[("visa/1/abroad_address", "mangilik el 55/18,  Astana")], &[("visa/1/abroad_address", "visa-addresses")]),
    // Services and quantities (000-05…19, 000-57, 000-58)
    (&[("-service/1", ""), ("person/1/line", "")], &[("services", "service-none")]),
    (
        &[("service/1/service", ""), ("service/1/label", "Space visa")],
        &[("service/1/service", "required"), ("service/1/service", "service-unknown")],
    ),
    (&[("service/1/service", "visa_work_c3_to_2y")], &[("service/1/service", "service-not-then")]),
    (&[("service/1/amount", "3")], &[("persons", "persons-fewer")]),
    (two!(("service/1/amount", "1")), &[("persons", "persons-more")]),
    (two!(), &[]),
    (
        two!(("service/1/amount", "1"), ("service/2/service", "visa_dependent_c3"), ("service/2/amount", "1")),
        &[("service/1/amount", "line-persons"), ("service/2/amount", "line-persons")],
    ),
    (two!(("service/1/service", "loyalty_membership")), &[("service/1/amount", "persons-most")]),
    (
        &[("service/1/service", "waiver"), ("organisation/participant", "false")],
        &[("service/1/service", "participants-only")],
    ),
    (&[("service/1/service", "waiver")], &[]),
    (
        &[("service/1/service", "loyalty_membership"), ("person/1/citizenship", "KAZ")],
        &[("person/1/citizenship", "citizens-excluded")],
    ),
    (&[("person/1/citizenship", "KAZ")], &[("person/1/citizenship", "visa-of-citizen")]),
    (&[("person/1/citizenship", "KGZ")], &[("person/1/citizenship", "visa-in-union")]),
    (&[("person/1/citizenship", "KGZ"), ("service/1/service", "loyalty_membership")], &[]),
    (&[("organisation/bin", "")], &[("organisation/bin", "company-bin")]),
    (&[("organisation/name", ""), ("organisation/participant", "false")], &[("organisation/name", "company-name")]),
    (&[("organisation/name", ""), ("organisation/bin", ""), ("organisation/participant", "false")], &[]),
    // How she is reached (000-22)
    (&[("contact/email", "sophia@example")], &[("contact/email", "email-form")]),
    (&[("contact/email", "sophia..test@example.com")], &[("contact/email", "email-form")]),
    (&[("contact/email", "sophia@exаmple.com")], &[("contact/email", "letter-cyrillic")]),
    (&[("contact/phone", "64-73-40 / 33")], &[("contact/phone", "phone-sign")]),
    (&[("contact/phone", "64-73-4")], &[("contact/phone", "phone-length")]),
    // Who they are, one against another (000-24)
    (&[("person/1/citizenship", "QQQ")], &[("person/1/citizenship", "citizenship-unknown")]),
    (&[("person/1/citizenship", "UTO")], &[("person/1/citizenship", "citizenship-specimen")]),
    (&[("person/1/citizenship", "XXA")], &[]),
    (&[("person/1/citizenship", "XXB")], &[]),
    (&[("person/1/citizenship", "XXC")], &[]),
    (&[("person/1/citizenship", "GBN")], &[]),
    (&[("person/1/citizenship", "XXX")], &[("person/1/citizenship", "citizenship-no-state")]),
    (&[("person/1/citizenship", "UNO")], &[("person/1/citizenship", "citizenship-no-state")]),
    (
        two!(
            ("person/2/given", "Eriksson"),
            ("person/2/family", "Anna Maria"),
            ("person/2/citizenship", "SWE"),
            ("person/2/document_number", "L 898902 C3"),
            ("person/2/birth_date", "1974-08-21"),
        ),
        &[
            ("person/2/family", "person-twice"),
            ("person/2/birth_date", "passport-other-birth"),
            ("person/2/document_number", "document-form"),
        ],
    ),
    (
        two!(("person/2/document_number", "L898902C3"), ("person/2/citizenship", "SWE")),
        &[("person/2/document_number", "passport-other-name")],
    ),
    (two!(("person/2/document_number", "L898902C3")), &[]),
    (
        two!(("person/1/iin", "740812400014"), ("person/2/iin", "740812400014"), ("person/2/birth_date", "1974-08-12")),
        &[("person/2/iin", "iin-other-name")],
    ),
];
