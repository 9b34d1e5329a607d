section-findings = { $count ->
    [one] { $count } замечание
    [few] { $count } замечания
   *[many] { $count } замечаний
}
finding-wrong = Ошибка
finding-doubtful = Проверьте
check-required = Обязательно.
check-name-cyrillic = Кириллица; латиницей, возможно, { $latin }. Решает паспорт.
check-letter-cyrillic = Кириллическая { $letter } в позиции { $position }; латинская – { $latin }.
check-letter-other = { $letter } в позиции { $position } – не латинская буква.
check-letter-marked = { $letter } в позиции { $position }: в паспортах { $latin }.
check-name-sign = «{ $letter }» в позиции { $position } не бывает в имени.
check-name-no-letters = Нет букв.
check-name-small = Нет заглавной буквы.
check-name-capitals = Только заглавные.
check-name-small-head = Строчная { $letter } в позиции { $position } в начале имени.
check-name-capital-inside = Заглавная { $letter } в позиции { $position } внутри имени.
check-names-same = Совпадает с фамилией.
check-name-long = Длиннее { $most } знаков машинной строки паспорта: там может быть сокращено.
check-number-form = Должно быть 12 цифр.
check-number-check-digit = Последняя цифра { $found }, должна быть { $expected }.
check-number-never-issued = Такой номер не выдаётся.
check-iin-date = Первые шесть цифр – не дата.
check-iin-century = 7-я цифра { $digit }, обычно от 1 до 6.
check-iin-born-later = Дата рождения в нём { $date } ещё не наступила.
check-iin-birth = В ИИН { $date } как дата рождения.
check-iin-sex = В ИИН другой пол.
check-iin-is-bin = Похоже на БИН.
check-bin-is-iin = Похоже на ИИН.
check-bin-month = Цифры 3–4: { $month }, такого месяца нет.
check-bin-kind = 5-я цифра { $digit }, должна быть 4, 5 или 6.
check-bin-attribute = 6-я цифра { $digit }, должна быть от 0 до 3.
check-iban-form = IBAN здесь – KZ и 18 знаков.
check-iban-check-digits = Контрольные цифры IBAN не сходятся.
check-document-form = «{ $letter }» в позиции { $position }: в номере паспорта заглавные буквы и цифры.
check-date-form = Не дата.
check-birth-future = Рождение позже сегодняшнего дня.
check-birth-of-entry = Рождение в день заявки, { $date }, или позже.
check-birth-old = Старше { $years } { $years ->
    [one] года
   *[other] лет
}.
check-contact-young = Моложе { $years } { $years ->
    [one] года
   *[other] лет
}.
check-worker-young = К началу работы моложе { $years } { $years ->
    [one] года
   *[other] лет
}.
check-passport-order = Кончается раньше, чем начинается.
check-passport-before-birth = Выдан до рождения.
check-passport-later = Ещё не действует.
check-passport-expired = Срок паспорта истёк.
check-passport-short = Нужен срок не менее чем до { $date }: { $term } { $unit ->
    [day] дн.
    [month] мес.
   *[other] { $term ->
        [one] год
        [few] года
       *[many] лет
    }
} после визы.
check-passport-long = Необычно долго. Сверьте годы.
check-visa-order = Период кончается раньше, чем начинается.
check-visa-began = Период уже начался.
check-visa-soon = Слишком скоро: услуга занимает { $days } раб. дн.
check-visa-long = По услуге самое позднее { $date } включительно.
check-visa-entries = У услуги другая кратность.
check-visa-addresses = Совпадает со здешним адресом.
check-service-none = Нет услуги.
check-service-unknown = Неизвестная услуга: { $label }.
check-service-not-then = На { $date } не предлагалась.
check-persons-fewer = Лиц: { $there }, по услугам { $wanted }.
check-persons-more = Лиц: { $there }, по услугам только { $wanted }.
check-line-persons = Количество { $wanted }, а лиц: { $there }.
check-persons-most = Лиц не более { $most }.
check-participants-only = Только для участников МФЦА.
check-citizens-excluded = Не для этого гражданства.
check-visa-of-citizen = Гражданину Казахстана виза не нужна.
check-visa-in-union = Гражданам ЕАЭС виза обычно не нужна.
check-company-bin = У компании должен быть БИН.
check-company-name = У компании должно быть название.
check-email-form = Не адрес e-mail.
check-phone-sign = «{ $letter }» в позиции { $position } не бывает в номере телефона.
check-phone-length = Цифр: { $count }, должно быть от 7 до 15.
check-citizenship-unknown = Неизвестная страна { $code }.
check-citizenship-specimen = { $code } бывает только на образцах.
check-person-twice = То же лицо, что № { $place }.
check-passport-other-name = Этот паспорт здесь и у { $name }.
check-passport-other-birth = Здесь и { $date } при том же паспорте.
check-iin-other-name = Этот ИИН здесь и у { $name }.
check-passport-holder = В реестре этот паспорт у { $name }.
check-person-elsewhere = Есть и в открытой заявке { $number }.
check-service-elsewhere = Есть и в открытой заявке { $number } с той же услугой.
check-placeholder = Ничего не говорит: нужно настоящее значение.
check-name-one = Пусто: верно, только если в паспорте одно имя.
check-document-is-iin = Это ИИН, а не номер паспорта.
check-citizenship-no-state = { $code } – не государство.
check-document-missing = Среди внесённых документов его нет.
check-certificate-year = Справка должна быть { $year } года.
check-blank-pages = В паспорте не менее { $pages } чистых страниц.
check-dactyloscopy = Справка дактилоскопии { $year } года.
papers-asked = Посмотрите в документах:
