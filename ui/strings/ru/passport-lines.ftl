# Окно, которое читает машиносчитываемые строки паспорта.
lines-title = Строки паспорта
lines-text = Отсканируйте машиносчитываемые строки или вставьте их сюда
lines-hint = Enter читает их, ещё раз Enter – переход к «Взять».
lines-all-right = { $count ->
    [one] Верна { $count } контрольная цифра.
    [few] Все { $count } контрольные цифры верны.
   *[many] Все { $count } контрольных цифр верны.
}
lines-kind-passport = Паспорт
lines-kind-visa = Виза
lines-kind-card = Карта
lines-check-right = { $over }: контрольная цифра { $found } верна.
lines-check-wrong = { $over }: контрольная цифра { $found }, должна быть { $expected }. Сверьте с документом.
lines-over-number = Номер
lines-over-birth = Дата рождения
lines-over-expiry = Действует до
lines-over-personal = Личный номер
lines-over-whole = Всё вместе
lines-mended = Строка { $line }, позиция { $position }: { $from } прочитано как { $to }.
lines-state-same = Совпадает
lines-state-differs = Отличается: сейчас { $value }
lines-state-empty = Пока пусто
lines-state-unread = Нет в строках
lines-remark-wrong-digit = Контрольная цифра неверна.
lines-remark-unknown-part = Неизвестно в документе: { $printed }.
lines-remark-no-such-day = Такого дня нет: { $printed }.
lines-remark-one-name = В документе только одно имя.
lines-remark-cut = Строка заполнена: имя может быть длиннее.
lines-remark-cyrillic = То же имя кириллицей; считается написание документа.
lines-remark-unknown-code = Неизвестный код { $printed }.
lines-remark-of-visa = Это данные визы, а не паспорта.
lines-remark-not-said = В документе не указано.
lines-take = { $count ->
    [0] Брать нечего
    [one] Взять { $count } значение
    [few] Взять { $count } значения
   *[many] Взять { $count } значений
}
lines-taken = { $count ->
    [one] Из строк паспорта взято { $count } значение.
    [few] Из строк паспорта взято { $count } значения.
   *[many] Из строк паспорта взято { $count } значений.
}
key-form-lines = Строки паспорта
# Somebody who is typed is known already.
likely-iin = Тот же ИИН:
likely-passport = Тот же номер паспорта:
likely-name = Те же имя и дата рождения:
