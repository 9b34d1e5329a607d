//! Letters of applications that do not exist: Test Sophia, the specimen of ICAO, and letters of the alphabet.

use std::collections::BTreeMap;

use casebook::files::letters::*;
use chrono::NaiveDate;

pub const LANGUAGES: [&str; 3] = ["en", "ru", "kk"];
/// Every letter that Kazakh has and Russian has not, and two signs of its papers.
pub const KAZAKH: &str = "ӘҒҚҢӨҰҮҺІ әғқңөұүһі ₸ №";

fn in_language(language: &str, three: [&str; 3]) -> String {
    let place = LANGUAGES.iter().position(|one| *one == language).unwrap();
    three[place].to_owned()
}

pub fn fact(label: &str, value: &str) -> Fact {
    Fact { label: label.to_owned(), value: value.to_owned() }
}

fn words(language: &str) -> BTreeMap<String, String> {
    let word = |key: &str, three: [&str; 3]| (key.to_owned(), in_language(language, three));
    BTreeMap::from([
        word("page", ["Page {page} of {pages}", "Стр. {page} из {pages}", "{pages} беттің {page}-беті"]),
        word("under", ["name, signature, date", "имя, подпись, дата", "аты-жөні, қолы, күні"]),
        word("number", ["No.", "№", "№"]),
        word("case", ["Application", "Заявка", "Өтінім"]),
        word("person", ["Person", "Лицо", "Тұлға"]),
        word("passport", ["Passport no.", "№ паспорта", "Төлқұжат №"]),
        word("paper", ["Paper", "Документ", "Құжат"]),
        word("papers", ["Papers enclosed", "Вложенные документы", "Салынған құжаттар"]),
        word("since", ["Left on", "Принят", "Қабылданды"]),
        word("services", ["Services", "Услуги", "Қызметтер"]),
        word("service", ["Service", "Услуга", "Қызмет"]),
        word("options", ["Options", "Опции", "Опциялар"]),
        word("amount", ["Amount", "Кол-во", "Саны"]),
        word("price", ["Price of one", "Цена", "Бағасы"]),
        word("sum", ["Sum", "Сумма", "Сомасы"]),
        word("total", ["Total", "Итого", "Барлығы"]),
        word("index", ["Documents of the case", "Документы дела", "Іс құжаттары"]),
        word("file", ["Document", "Документ", "Құжат"]),
        word("name", ["File", "Файл", "Файл"]),
        word("pages", ["Pages", "Страниц", "Бет саны"]),
        word("at", ["From page", "Со стр.", "Беті"]),
    ])
}

pub fn letter(language: &str, title: [&str; 3], body: Body) -> Letter {
    Letter {
        language: language.to_owned(),
        title: in_language(language, title),
        office: in_language(
            language,
            ["AIFC Expat Centre, Astana", "Центр для экспатов МФЦА, Астана", "АХҚО Экспаттар орталығы, Астана"],
        ),
        date: in_language(language, ["24 November 2026", "24 ноября 2026", "2026 ж. 24 қараша"]),
        day: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
        words: words(language),
        body,
    }
}

fn person(language: &str, given: &str, family: &str, passport: &str) -> Vec<Fact> {
    let word = |three: [&str; 3]| in_language(language, three);
    vec![
        fact(&word(["First name", "Имя", "Аты"]), given),
        fact(&word(["Last name", "Фамилия", "Тегі"]), family),
        fact(&word(["Citizenship", "Гражданство", "Азаматтығы"]), &word(["Utopia", "Утопия", "Утопия"])),
        fact(
            &word(["Birthdate", "Дата рождения", "Туған күні"]),
            &word(["12 August 1974", "12 августа 1974", "1974 ж. 12 тамыз"]),
        ),
        fact(
            &word(["Passport or ID number", "Номер паспорта или удостоверения", "Төлқұжат немесе куәлік нөмірі"]),
            passport,
        ),
        fact(
            &word(["Valid until", "Действителен до", "Жарамды мерзімі"]),
            &word(["15 April 2032", "15 апреля 2032", "2032 ж. 15 сәуір"]),
        ),
        fact(&word(["Phone", "Телефон", "Телефон"]), "+7 701 000 00 00"),
        fact(&word(["E-mail", "Эл. почта", "Эл. пошта"]), "test.sophia@example.test"),
        fact(&word(["Position", "Должность", "Лауазымы"]), &word(["Analyst", "Аналитик", "Талдаушы"])),
        fact(
            &word(["Visa valid from", "Виза с", "Виза басталады"]),
            &word(["1 January 2027", "1 января 2027", "2027 ж. 1 қаңтар"]),
        ),
        fact(
            &word(["Home address in the city", "Адрес проживания в городе", "Қаладағы мекенжайы"]),
            "Астана, пр. Мәңгілік Ел, 55/20, кв. 104",
        ),
        fact(
            &word(["Visa frequency", "Кратность визы", "Виза еселігі"]),
            &word(["Multiple", "Многократная", "Көп реттік"]),
        ),
    ]
}

pub fn summary_of(language: &str) -> Summary {
    let word = |three: [&str; 3]| in_language(language, three);
    let service = |name: [&str; 3], options: [&'static str; 3], price: &str, total: &str| Service {
        name: word(name),
        options: word(options),
        amount: "2".to_owned(),
        price: price.to_owned(),
        total: total.to_owned(),
    };
    let block = |title: [&str; 3], facts| Block { title: word(title), facts };
    Summary {
        number: "6234".to_owned(),
        status: word(["In Progress", "В работе", "Өңделуде"]),
        facts: vec![
            fact(&word(["Status", "Статус", "Мәртебесі"]), &word(["In Progress", "В работе", "Өңделуде"])),
            fact(&word(["Organisation", "Организация", "Ұйым"]), "ТОО «Үміт & Қарлығаш», БИН 180140012345"),
            fact(&word(["City", "Город", "Қала"]), "Астана"),
            fact(
                &word(["Created", "Создана", "Құрылған"]),
                &word(["25 January 2026", "25 января 2026", "2026 ж. 25 қаңтар"]),
            ),
            fact("№", KAZAKH),
        ],
        services: vec![
            service(
                ["Work visa C3 (up to 1 year)", "Рабочая виза C3 (до 1 года)", "C3 жұмыс визасы (1 жылға дейін)"],
                ["Personal manager", "Личный менеджер", "Жеке менеджер"],
                "25 000 ₸",
                "50 000 ₸",
            ),
            service(["Registration", "Регистрация", "Тіркеу"], ["", "", ""], "4 325 ₸", "8 650 ₸"),
        ],
        total: "58 650 ₸".to_owned(),
        sections: vec![
            Section {
                title: word(["Contact details", "Контактные данные", "Байланыс деректері"]),
                blocks: vec![block([""; 3], person(language, "SOPHIA", "TEST", "N0000000"))],
                ..Section::default()
            },
            Section {
                title: word(["Persons", "Лица", "Тұлғалар"]),
                blocks: vec![
                    block(["1. TEST SOPHIA"; 3], person(language, "SOPHIA", "TEST", "N0000000")),
                    block(["2. ERIKSSON ANNA MARIA"; 3], person(language, "ANNA MARIA", "ERIKSSON", "L898902C3")),
                ],
                ..Section::default()
            },
            Section {
                title: word(["Declaration", "Декларация", "Декларация"]),
                blocks: vec![block(
                    [""; 3],
                    vec![fact(
                        &word([
                            "The information is full, correct and true.",
                            "Сведения полные и достоверные.",
                            "Мәліметтер толық әрі дұрыс.",
                        ]),
                        &word(["Yes", "Да", "Иә"]),
                    )],
                )],
                ..Section::default()
            },
            Section {
                title: word(["Public Offer", "Публичная оферта", "Жария оферта"]),
                note: word(["not copied yet", "ещё не перенесено", "әлі көшірілмеген"]),
                blocks: Vec::new(),
            },
        ],
    }
}

pub fn summary(language: &str) -> Letter {
    letter(language, ["Application 6234", "Заявка 6234", "6234 өтінімі"], Body::Summary(summary_of(language)))
}

pub fn returned(language: &str) -> Letter {
    let word = |three: [&str; 3]| in_language(language, three);
    let reason = |number, three| Reason { number, text: word(three) };
    let body = Return {
        number: "6234".to_owned(),
        greeting: word(["Dear Test Sophia,", "Здравствуйте, Test Sophia!", "Сәлеметсіз бе, Test Sophia!"]),
        introduction: word([
            "Your application 6234 was returned for completion. Please mend the following and submit it again in the portal:",
            "Ваша заявка 6234 возвращена на доработку. Просим исправить следующее и отправить её на портале ещё раз:",
            "Сіздің 6234 өтініміңіз пысықтауға қайтарылды. Төмендегілерді түзетіп, порталда қайта жіберуіңізді сұраймыз:",
        ]),
        reasons: vec![
            reason(
                3,
                [
                    "SOPHIA TEST: please attach a scan of the passport in colour, all pages.",
                    "SOPHIA TEST: просим приложить цветной скан паспорта, все страницы.",
                    "SOPHIA TEST: төлқұжаттың барлық бетінің түрлі-түсті көшірмесін тіркеуіңізді сұраймыз.",
                ],
            ),
            reason(
                4,
                [
                    "Please have the diploma apostilled and attach a notarised translation into Kazakh or Russian: without it the migration office does not take the papers.",
                    "Просим апостилировать диплом и приложить нотариальный перевод на казахский или русский язык: без него миграционная служба документы не принимает.",
                    "Дипломға апостиль қойып, қазақ немесе орыс тіліне нотариалды аудармасын тіркеуіңізді сұраймыз: онсыз көші-қон қызметі құжаттарды қабылдамайды.",
                ],
            ),
        ],
        closing: vec![
            word(["Kind regards,", "С уважением,", "Құрметпен,"]),
            "Ә. Қ. Ұлықбекұлы".to_owned(),
            word(["AIFC Expat Centre", "Центр для экспатов МФЦА", "АХҚО Экспаттар орталығы"]),
        ],
    };
    let title = [
        "Application 6234: returned for completion",
        "Заявка 6234: возврат на доработку",
        "6234 өтінімі: пысықтауға қайтару",
    ];
    letter(language, title, Body::Return(body))
}

pub fn receipt(language: &str) -> Letter {
    let word = |three: [&str; 3]| in_language(language, three);
    let row = |person: &str, passport: &str, paper: [&str; 3]| ReceiptRow {
        person: person.to_owned(),
        passport: passport.to_owned(),
        paper: word(paper),
        since: word(["24 November 2026, 14:05", "24 ноября 2026, 14:05", "2026 ж. 24 қараша, 14:05"]),
    };
    let signature = |label: [&str; 3], name: &str| Signature { label: word(label), name: name.to_owned() };
    let body = Receipt {
        number: "6234".to_owned(),
        facts: vec![
            fact(&word(["Application", "Заявка", "Өтінім"]), "6234"),
            fact(&word(["Organisation", "Организация", "Ұйым"]), "ТОО «Үміт & Қарлығаш»"),
            fact(&word(["Brought by", "Принёс", "Әкелген"]), "Test Sophia"),
        ],
        rows: vec![
            row("TEST SOPHIA", "N0000000", ["Passport", "Паспорт", "Төлқұжат"]),
            row("TEST SOPHIA", "N0000000", ["Diploma with apostille", "Диплом с апостилем", "Апостильденген диплом"]),
            row("ERIKSSON ANNA MARIA", "L898902C3", ["Passport", "Паспорт", "Төлқұжат"]),
        ],
        signatures: vec![
            signature(["Given by:", "Сдал:", "Тапсырды:"], "Test Sophia"),
            signature(["Received by:", "Принял:", "Қабылдады:"], "Ә. Қ. Ұлықбекұлы"),
        ],
    };
    let title = ["Receipt of original papers", "Расписка о приёме оригиналов", "Түпнұсқаларды қабылдау туралы қолхат"];
    letter(language, title, Body::Receipt(body))
}

pub fn sheet(language: &str) -> Letter {
    let word = |three: [&str; 3]| in_language(language, three);
    let row = |case: &str, person: &str, passport: &str, papers: [&str; 3]| SheetRow {
        case: case.to_owned(),
        person: person.to_owned(),
        passport: passport.to_owned(),
        papers: word(papers),
    };
    let signature = |label: [&str; 3], name: &str| Signature { label: word(label), name: name.to_owned() };
    let body = CourierSheet {
        facts: vec![
            fact(
                &word(["Direction", "Направление", "Бағыты"]),
                &word(["To the migration office", "В миграционную службу", "Көші-қон қызметіне"]),
            ),
            fact(&word(["Date and time", "Дата и время", "Күні мен уақыты"]), "24.11.2026 14:05"),
            fact(&word(["Courier", "Курьер", "Курьер"]), "Арман Қ."),
        ],
        rows: vec![
            row("6234", "TEST SOPHIA", "N0000000", ["Passport, diploma", "Паспорт, диплом", "Төлқұжат, диплом"]),
            row("C-0012", "ERIKSSON ANNA MARIA", "L898902C3", ["Passport", "Паспорт", "Төлқұжат"]),
        ],
        total: word([
            "Applications: 2. Rows: 2. Papers: 3.",
            "Заявок: 2. Строк: 2. Документов: 3.",
            "Өтінімдер: 2. Жолдар: 2. Құжаттар: 3.",
        ]),
        signatures: vec![
            signature(["Given by:", "Сдал:", "Тапсырды:"], "Ә. Қ. Ұлықбекұлы"),
            signature(["Received by:", "Принял:", "Қабылдады:"], "Арман Қ."),
        ],
    };
    letter(language, ["Courier’s sheet", "Лист курьера", "Курьер парағы"], Body::Sheet(body))
}

pub fn pack(language: &str, files: Vec<Enclosed>) -> Letter {
    let body = Pack { summary: summary_of(language), files };
    letter(language, ["Application 6234", "Заявка 6234", "6234 өтінімі"], Body::Pack(body))
}
