# Компания или человек: кто звонит и что можно сказать сразу.

party-company = Компания
party-person = Человек
party-none = Не найдено
party-bin = БИН
party-iin = ИИН
party-participant = участник МФЦА
party-no-participant = не участник МФЦА
party-employer = Работодатель
party-read-out = Сказать по телефону или отправить
party-copy-en = Копировать на английском
party-copy-ru = Копировать на русском
party-open = { $count ->
    [0] Открытые заявки
    [one] { $count } открытая заявка
    [few] { $count } открытые заявки
   *[other] { $count } открытых заявок
}
party-open-none = Открытых нет.
party-ended = { $count ->
    [one] { $count } завершённая
    [few] { $count } завершённые
   *[other] { $count } завершённых
}
party-more = Всего заявок { $total }, ещё { $count } в списке: найдите их там по названию или номеру.
party-person-more = { $name } и ещё { $more ->
    [one] { $more }
   *[other] { $more }
}
party-since = с
party-resubmitted = подана повторно
party-to-enter = внести в портал
party-next = Следующий шаг
party-visit = Визит
party-passport-place = Паспорт
party-earlier = Предыдущие
party-later = Следующие
party-range = { $from }–{ $to } из { $total }
party-contacts = Контакты
party-contacts-none = Пока не известны.
party-contact = Контактное лицо
party-contact-of = заявка { $number }
party-phone = Телефон
party-email = Эл. почта
party-birth-date = Дата рождения
party-citizenship = Гражданство
party-passports = Паспорта
party-valid-until = действует до
party-expired = истёк
party-notes = Последние заметки
party-notes-none = В открытых заявках заметок нет.
party-note-call = звонок
party-note-visit = визит
party-note-email = письмо
party-note-internal = внутренняя

key-read-out = К тому, что можно сказать по телефону
keys-group-party = Компания или человек
