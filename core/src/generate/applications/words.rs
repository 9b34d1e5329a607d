//! Words that people of the office write: notes, next steps, comments, positions.

use crate::applications::cards::NoteKind;

pub(super) const POSITIONS: [&str; 16] = [
    "Analyst",
    "Chief Executive Officer",
    "Chief Financial Officer",
    "Compliance Officer",
    "Consultant",
    "Data Engineer",
    "Director",
    "Finance Manager",
    "General Counsel",
    "Head of Operations",
    "Lecturer",
    "Managing Partner",
    "Marketing Manager",
    "Project Manager",
    "Software Engineer",
    "Technical Specialist",
];

pub(super) const HOME_ADDRESSES: [&str; 6] = [
    "55/18 Mangilik El Avenue, Block C3.3",
    "12 Turan Avenue, apt. 48",
    "7 Dostyk Street, apt. 112",
    "21 Kabanbay Batyr Avenue, apt. 9",
    "34 Syganak Street, apt. 75",
    "3 Kunayev Street, apt. 201",
];

pub(super) const NOTES: [(NoteKind, &str); 24] = [
    (NoteKind::Call, "Звонил представитель компании, спрашивал о сроках. Объяснили."),
    (NoteKind::Call, "Просит перезвонить после обеда."),
    (NoteKind::Call, "Не дозвонились, повторить завтра."),
    (NoteKind::Call, "Client asks whether the diploma must be apostilled. Yes."),
    (NoteKind::Call, "Компания өкілі құжаттардың тізімін сұрады, жіберілді."),
    (NoteKind::Visit, "Принёс оригиналы, копии сделаны."),
    (NoteKind::Visit, "Пришёл без паспорта, запишем на другой день."),
    (NoteKind::Visit, "Was here for fingerprints."),
    (NoteKind::Visit, "Түпнұсқаларды әкелді."),
    (NoteKind::Email, "Отправили список недостающих документов."),
    (NoteKind::Email, "Прислали исправленную анкету, нужно проверить подпись."),
    (NoteKind::Email, "Asked for the invoice once more; sent."),
    (NoteKind::Email, "Клиент благодарит 🙂"),
    (NoteKind::Internal, "Паспорт истекает раньше визы, обсудить с супервайзером."),
    (NoteKind::Internal, "Срочно: вылет на следующей неделе."),
    (NoteKind::Internal, "Проверить БИН: в справке другой."),
    (NoteKind::Internal, "Вторая подача, первая была отклонена."),
    (NoteKind::Internal, "Family of four, see the wife's application too."),
    (NoteKind::Internal, "Счёт оплачен другой компанией группы."),
    (NoteKind::Internal, "Переведённый диплом лежит в папке."),
    (NoteKind::Internal, "Ждём справку дактилоскопии."),
    (NoteKind::Internal, "Клиент просит связываться только по почте."),
    (NoteKind::Internal, "Құжаттар тексерілді, барлығы дұрыс."),
    (NoteKind::Internal, "Имя в заявке кириллицей, попросили исправить."),
];

pub(super) const NEXT_STEPS: [(&str, bool); 12] = [
    ("Позвонить клиенту", false),
    ("Проверить оплату", false),
    ("Принять оригиналы", true),
    ("Отпечатки пальцев", true),
    ("Забрать документы из миграционной службы", false),
    ("Выдать паспорт", true),
    ("Напомнить о подписи", false),
    ("Проверить исправления", false),
    ("Check the translation", false),
    ("Ask the company for the order", false),
    ("Клиентке қоңырау шалу", false),
    ("Түпнұсқаларды қабылдау", true),
];

pub(super) const REJECTIONS: [&str; 4] = [
    "Выбрана неверная категория услуги, просим подать новую заявку.",
    "Заявка подана дважды.",
    "Заявитель является гражданином Республики Казахстан.",
    "Компания не является участником МФЦА.",
];

pub(super) const WITHDRAWALS: [&str; 3] =
    ["Клиент отказался от услуги.", "Сотрудник уволился до подачи.", "Подана новая заявка с другой услугой."];

pub(super) const SUSPENSIONS: [&str; 3] =
    ["Ждём уточнённые данные компании.", "Клиент в отъезде, просит подождать.", "Неполные данные заявителя."];

pub(super) const REFUSALS: [&str; 2] = [
    "Отказ миграционной службы: не подтверждена цель поездки.",
    "Отказ миграционной службы: нарушение сроков пребывания.",
];

pub(super) const RECOMMENDATIONS: [&str; 4] = ["", "", "Документы полные.", "Все документы проверены, рекомендую."];

pub(super) const ORIGINALS: [&str; 5] = ["Паспорт", "Диплом", "Фотографии", "Справка дактилоскопии", "Доверенность"];
