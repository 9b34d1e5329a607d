//! Russian and Kazakh names in their own script; the Latin spelling follows from them.

use super::dice::Dice;
use crate::people::identity_numbers::Sex;
use crate::people::names::{OriginalName, PersonName};
use crate::people::transliteration::hint;

/// Citizenships whose passports carry a Cyrillic name, with their share, the passport's form and how
/// many of a hundred of their people have a Kazakh name.
pub(super) const CYRILLIC_NATIONS: [(&str, u64, &str, u64); 5] = [
    ("KAZ", 22, "N########", 70),
    ("RUS", 18, "7########", 4),
    ("KGZ", 5, "AC#######", 30),
    ("UKR", 3, "F@######", 0),
    ("BLR", 3, "MP#######", 0),
];

struct Pool {
    male: &'static [&'static str],
    female: &'static [&'static str],
    /// Male form; the female one follows from its ending.
    family: &'static [&'static str],
    /// What comes before the ending that makes a father's name.
    father: &'static [&'static str],
    endings: (&'static str, &'static str),
}

const RUSSIAN: Pool = Pool {
    male: &[
        "Александр",
        "Алексей",
        "Андрей",
        "Антон",
        "Артём",
        "Борис",
        "Вадим",
        "Виктор",
        "Виталий",
        "Владимир",
        "Геннадий",
        "Георгий",
        "Денис",
        "Дмитрий",
        "Евгений",
        "Егор",
        "Иван",
        "Игорь",
        "Илья",
        "Кирилл",
        "Константин",
        "Максим",
        "Михаил",
        "Никита",
        "Николай",
        "Олег",
        "Павел",
        "Пётр",
        "Роман",
        "Сергей",
        "Степан",
        "Тимофей",
        "Фёдор",
        "Юрий",
        "Ярослав",
    ],
    female: &[
        "Александра",
        "Алёна",
        "Алина",
        "Анастасия",
        "Анна",
        "Валерия",
        "Вера",
        "Галина",
        "Дарья",
        "Евгения",
        "Екатерина",
        "Елена",
        "Зоя",
        "Инна",
        "Ирина",
        "Карина",
        "Ксения",
        "Лариса",
        "Любовь",
        "Людмила",
        "Марина",
        "Мария",
        "Надежда",
        "Наталья",
        "Нина",
        "Оксана",
        "Ольга",
        "Полина",
        "Светлана",
        "София",
        "Татьяна",
        "Ульяна",
        "Эльвира",
        "Юлия",
        "Яна",
    ],
    family: &[
        "Иванов",
        "Смирнов",
        "Кузнецов",
        "Попов",
        "Васильев",
        "Петров",
        "Соколов",
        "Михайлов",
        "Новиков",
        "Фёдоров",
        "Морозов",
        "Волков",
        "Алексеев",
        "Лебедев",
        "Семёнов",
        "Егоров",
        "Павлов",
        "Козлов",
        "Степанов",
        "Николаев",
        "Орлов",
        "Андреев",
        "Макаров",
        "Никитин",
        "Захаров",
        "Зайцев",
        "Соловьёв",
        "Борисов",
        "Яковлев",
        "Григорьев",
        "Романов",
        "Воробьёв",
        "Сергеев",
        "Щедрин",
        "Хабаров",
        "Цветков",
        "Подъячев",
        "Юдин",
        "Вишневский",
        "Заболоцкий",
        "Шевченко",
        "Бондаренко",
        "Ким",
        "Пак",
        "Цой",
    ],
    father: &[
        "Иванов",
        "Александров",
        "Сергеев",
        "Николаев",
        "Викторов",
        "Михайлов",
        "Борисов",
        "Олегов",
        "Павлов",
        "Андреев",
        "Игорев",
        "Владимиров",
    ],
    endings: ("ич", "на"),
};

const KAZAKH: Pool = Pool {
    male: &[
        "Абай",
        "Азамат",
        "Айдос",
        "Алмас",
        "Арман",
        "Асқар",
        "Асхат",
        "Әділ",
        "Әлихан",
        "Әсет",
        "Бауыржан",
        "Бақыт",
        "Берік",
        "Болат",
        "Ғалым",
        "Дархан",
        "Дәулет",
        "Елдос",
        "Ержан",
        "Ерлан",
        "Жандос",
        "Жәнібек",
        "Қайрат",
        "Қанат",
        "Қуаныш",
        "Мақсат",
        "Марат",
        "Медет",
        "Мұрат",
        "Нұржан",
        "Нұрлан",
        "Олжас",
        "Рүстем",
        "Самат",
        "Серік",
        "Талғат",
        "Төлеген",
        "Ұлан",
        "Шыңғыс",
    ],
    female: &[
        "Айгерім",
        "Айгүл",
        "Айжан",
        "Айнұр",
        "Ақмарал",
        "Алия",
        "Әлия",
        "Әсем",
        "Әсел",
        "Бағила",
        "Ботагөз",
        "Гүлмира",
        "Гүлнәр",
        "Дана",
        "Динара",
        "Жанар",
        "Жансая",
        "Жұлдыз",
        "Зарина",
        "Зере",
        "Іңкәр",
        "Қарлығаш",
        "Ләззат",
        "Мадина",
        "Мөлдір",
        "Назерке",
        "Назым",
        "Нұргүл",
        "Сәуле",
        "Салтанат",
        "Толғанай",
        "Ұлжан",
        "Үміт",
        "Шолпан",
    ],
    family: &[
        "Абдрахманов",
        "Ахметов",
        "Әбдіров",
        "Әлімов",
        "Байжанов",
        "Баймұханов",
        "Бекмұратов",
        "Ғабдуллин",
        "Досанов",
        "Дүйсенов",
        "Есенов",
        "Ермеков",
        "Жақсыбеков",
        "Жұмабаев",
        "Ибраев",
        "Искаков",
        "Кәрімов",
        "Кенжебаев",
        "Қалиев",
        "Қасенов",
        "Қожахметов",
        "Мұқанов",
        "Мұстафин",
        "Нұрғалиев",
        "Нұрпейісов",
        "Омаров",
        "Оспанов",
        "Өтегенов",
        "Рахымов",
        "Садықов",
        "Сәрсенов",
        "Серіков",
        "Смағұлов",
        "Тілеубаев",
        "Төлеуов",
        "Тұрсынов",
        "Ұзақов",
        "Хамитов",
        "Шәріпов",
        "Ысқақов",
    ],
    father: &[
        "Болат",
        "Серік",
        "Марат",
        "Ерлан",
        "Қайрат",
        "Нұрлан",
        "Асқар",
        "Мұрат",
        "Талғат",
        "Бақыт",
        "Самат",
        "Дәулет",
    ],
    endings: ("ұлы", "қызы"),
};

/// A name of somebody whose papers are also in Cyrillic. The father's name stands in the original
/// only: passports do not print it in Latin.
pub(super) fn cyrillic_name(dice: &mut Dice, kazakh_share: u64, sex: Sex) -> PersonName {
    let pool = if dice.percent(kazakh_share) { &KAZAKH } else { &RUSSIAN };
    let word = |dice: &mut Dice, words: &[&'static str]| dice.pick(words).copied().unwrap_or_default();
    let given = word(dice, if sex == Sex::Male { pool.male } else { pool.female }).to_owned();
    let family = family_of(word(dice, pool.family), sex);
    let patronymic = dice.percent(65).then(|| {
        let ending = if sex == Sex::Male { pool.endings.0 } else { pool.endings.1 };
        format!("{}{ending}", word(dice, pool.father))
    });
    PersonName {
        given: hint(&given),
        family: hint(&family),
        patronymic: None,
        original: Some(OriginalName { given, family, patronymic }),
    }
}

fn family_of(male: &str, sex: Sex) -> String {
    if sex == Sex::Male {
        return male.to_owned();
    }
    match male.strip_suffix("ий") {
        Some(stem) => format!("{stem}ая"),
        None if ["ов", "ев", "ёв", "ин"].iter().any(|e| male.ends_with(e)) => {
            format!("{male}а")
        }
        None => male.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::names::{TextScript, check_latin, script_of};

    #[test]
    fn family_names_follow_the_sex() {
        for (male, female) in [
            ("Иванов", "Иванова"),
            ("Вишневский", "Вишневская"),
            ("Соловьёв", "Соловьёва"),
            ("Щедрин", "Щедрина"),
            ("Шевченко", "Шевченко"),
            ("Ким", "Ким"),
        ] {
            assert_eq!(family_of(male, Sex::Female), female);
            assert_eq!(family_of(male, Sex::Male), male);
        }
    }

    #[test]
    fn every_cyrillic_name_of_the_pools_passes_our_own_checks() {
        for pool in [RUSSIAN, KAZAKH] {
            for name in [pool.male, pool.female, pool.family, pool.father].concat() {
                assert_eq!(script_of(name), TextScript::Cyrillic, "{name}");
                assert_eq!(check_latin(&hint(name)), [], "{name}");
            }
        }
    }
}
