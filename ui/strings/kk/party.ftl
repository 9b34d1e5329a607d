# Компания не адам: кім хабарласты және бірден не айтуға болады.

party-company = Компания
party-person = Адам
party-none = Табылмады
party-bin = БСН
party-iin = ЖСН
party-participant = АХҚО қатысушысы
party-no-participant = АХҚО қатысушысы емес
party-employer = Жұмыс берушісі
party-read-out = Телефонмен айтуға немесе жіберуге
party-copy-en = Ағылшынша көшіру
party-copy-ru = Орысша көшіру
party-open = { $count ->
    [0] Ашық өтінімдер
    [one] { $count } ашық өтінім
   *[other] { $count } ашық өтінім
}
party-open-none = Ашық өтінім жоқ.
party-ended = { $count ->
    [one] { $count } аяқталған
   *[other] { $count } аяқталған
}
party-more = Барлығы { $total } өтінім, тағы { $count } тізімде: оларды сол жерден атауы не нөмірі бойынша табыңыз.
party-person-more = { $name } және тағы { $more ->
    [one] { $more }
   *[other] { $more }
}
party-since = басталғаны
party-resubmitted = қайта берілген
party-to-enter = порталға енгізу керек
party-next = Келесі қадам
party-visit = Келуі
party-passport-place = Паспорт
party-earlier = Алдыңғылары
party-later = Келесілері
party-range = { $total } ішінен { $from }–{ $to }
party-contacts = Байланыс
party-contacts-none = Әзірше белгісіз.
party-contact = Байланыс тұлғасы
party-contact-of = { $number } өтінімі
party-phone = Телефон
party-email = Эл. пошта
party-birth-date = Туған күні
party-citizenship = Азаматтығы
party-passports = Паспорттар
party-valid-until = мерзімі
party-expired = мерзімі өткен
party-notes = Соңғы жазбалар
party-notes-none = Ашық өтінімдерде жазба жоқ.
party-note-call = қоңырау
party-note-visit = келуі
party-note-email = хат
party-note-internal = ішкі

key-read-out = Телефонмен айтуға болатынға өту
keys-group-party = Компания не адам
