# Өтінімдер тізімі, оның көріністері және өтінім бетімен ортақ сөздер.
waiting-client = Клиент
waiting-centre = Орталық
waiting-supervisor = Супервайзер
waiting-mo = КҚ
waiting-nobody = Ешкім
waiting-for-client = Клиентті күтіп тұр
waiting-for-centre = Орталықты күтіп тұр
waiting-for-supervisor = Супервайзерді күтіп тұр
waiting-for-mo = Көші-қон қызметін күтіп тұр
waiting-for-nobody = Ешкімді күтпейді
waiting-since = { $who }, басталғаны { $date }
waiting-days-short = { $days } күн
waiting-days = { $days ->
    [0] бүгіннен
   *[other] { $days } жұмыс күні
}
due-over = { $days ->
   *[other] { $days } күн өтті
}
due-today = бүгін
due-soon = { $days ->
    [1] ертең
   *[other] { $days } күннен кейін
}
due-why-norm = Мерзім: { $days } жұмыс күнінде жауап беру
due-why-next-step = Мерзім: жазылған келесі қадам
due-why-period = Мерзім: сұралған кезең бұдан { $days } жұмыс күні өткен соң басталады

views = Көріністер
view-mine = Менікі
view-all-open = Барлық ашық
view-resubmitted = Қайта берілген
view-new = Жаңа
view-overdue = Мерзімі өткен
view-waiting-supervisor = Супервайзерді күтіп тұр
view-needs-details = Деректері жетіспейді
view-happened = Порталда болған
view-unconfirmed = Бекітуді растау
view-to-enter = Порталға енгізу
view-office = кеңсе
view-actions = { $name } көрінісінің әрекеттері
view-drop = Көріністі жою
view-dropped = { $name } көрінісі жойылды.
view-save-title = Көрініс ретінде сақтау
view-name = Көріністің атауы
view-name-empty = Атауын теріңіз.
view-replaces = Мұндай атаулы көрініс бар: ол ауыстырылады.
view-shared = Кеңседегі барлығына
view-shared-hint = Әріптестер ({ $office }) оны өз көріністерінен көреді.

list-filters = Сүзгілер
list-panel = Көріністер мен сүзгілерді көрсету не жасыру
list-chips = Таңдалған сүзгілер
list-text = Осы тізімнен табу
list-text-hint = Аты не нөмірі
list-sort = Реті
list-descending = Кері ретпен
list-total = { $count ->
   *[other] { $shown } өтінім
}
list-counting = Саналуда
list-none = Бұл сүзгілерге сай өтінім жоқ. Біреуін алып тастаңыз не мәтінді тазалаңыз.
list-empty = Ашық өтінім жоқ. Порталдан тізімді алыңыз не терезеде жаңасын бастаңыз.
list-select = { $number } таңдау
list-select-all = Бәрін таңдау не таңдауды алу
list-no-person = Аты көрсетілмеген
list-portal-shows = Порталда: { $status }
list-round = { $round }-айналым
list-reasons = себептер { $open }/{ $total }
list-reasons-full = Ашық қайтару себептері
list-standing-in = Сіз { $name } орнындасыз
list-standing-in-short = орнына
list-deputy-full = { $owner } жоқ, орнында { $deputy }
list-visit = келуі { $at }
list-passport = Паспорт
list-passport-at = паспорт: { $place }
list-kind-application = Қызметке өтінім
list-kind-waiver = Waivers өтінімі
list-kind-membership = Loyalty Club өтінімі
list-kind-short-waiver = waiver
list-kind-short-membership = клуб
list-channel-portal = Портал
list-channel-counter = Терезе
list-channel-email = Эл. пошта
list-channel-paper = Қағаз
list-undo = Болдырмау

column-number = Нөмір
column-person = Адам
column-company = Компания
column-service = Қызмет
column-status = Күйі
column-rounds = Себептер, белгілер
column-waiting = Кімді күтеді, күн
column-owner = Жауапты
column-due = Мерзім
column-next = Келесі қадам, паспорт
sort-urgency = Алдымен шұғылы
sort-number = Нөмірі бойынша
sort-person = Адамы бойынша
sort-company = Компаниясы бойынша
sort-status = Күйі бойынша
sort-since = Ең ұзақ күткені
sort-created = Құрылған күні бойынша
sort-owner = Жауаптысы бойынша

facet-waiting = Кімді күтеді
facet-statuses = Күйі
facet-flags = Белгілер
facet-kinds = Түрі
facet-services = Қызмет
facet-owners = Жауапты
facet-cities = Қала
facet-citizenships = Азаматтығы
facet-channels = Қайдан келді
facet-places = Паспорт
facet-ages = Осы күйде
facet-due = Мерзім
facet-empty = Мұнда жоқ.
facet-more = Тағы { $count }
facet-less = Азырақ
switch-mine = Тек менікі
switch-ended = Аяқталғандары да
switch-drafts = Жобалары да
choice-unknown = белгісіз
owner-nobody = Ешкім
due-in-overdue = Мерзімі өтті
due-in-today = Бүгін
due-in-week = Алдағы 7 күнде
age-day = кеше немесе бүгіннен
age-week = 2–7 күн
age-month = 8–30 күн
age-quarter = 31–91 күн
age-longer = одан ұзақ
age-unknown = белгісіз
chip-text = Мәтін: { $text }
chip-choice = { $filter }: { $choice }
chip-remove = Сүзгіні алып тастау: { $chip }
chips-clear = Бәрін алып тастау

flag-resubmitted = Қайта берілген
flag-to-enter = Порталға енгізу
flag-happened = Порталда болған
flag-needs-details = Деректері жетіспейді
flag-unconfirmed = Бекітуді растау
flag-priority = Басымдық
flag-personal-manager = Жеке менеджер
flag-unknown-status = Күйі танылмады
flag-unknown-service = Қызметі танылмады
flag-suspended = Тоқтатыла тұрған
flag-participant = АХҚО қатысушысы
flag-per-portal = Күйі портал бойынша
flag-breaks-rules = Портал тарихы әдеттен тыс
flag-visit = Келуі белгіленген

mark-pm = ЖМ
mark-pm-full = Жеке менеджер
mark-priority = БС
mark-priority-full = Басымдық
mark-resubmitted = ↻ қайта
mark-resubmitted-full = Қайтарылғаннан кейін клиент қайта берді
mark-to-enter = ⇄ енгізу
mark-to-enter-full = Осында жасалды, порталда әлі жоқ
mark-happened = ⇄ портал
mark-happened-full = Порталдағы күйі бізсіз өзгерген
mark-unconfirmed = портал бойынша
mark-unconfirmed-full = Порталда бекітілген; осында екінші адам әлі растауы керек
mark-needs-details = деректер
mark-needs-details-full = Адамы не компаниясы әлі белгісіз

peek-title = { $number } өтінімі
peek-visit = Келуі
peek-portal = Порталда
peek-phone = Телефон
peek-email = Эл. пошта
peek-note = Соңғы жазба
peek-open = Ашу

bulk = Таңдалған өтінімдер
bulk-selected = { $count ->
   *[other] { $count } таңдалды
}
bulk-most = Бірден { $most } аспайды.
bulk-assign = Тағайындау
bulk-take = Қадам жасау
bulk-entered = Порталға енгізілді ({ $count })
bulk-clear = Таңдауды алу
bulk-assign-title = { $count ->
   *[other] { $count } өтінімді тағайындау
}
bulk-assign-do = Тағайындау
bulk-deputy = Орынбасар
bulk-owner-away = Бұл қызметкер қазір жоқ: өтінімдерді орынбасары да көреді.
bulk-step-title = { $count ->
   *[other] { $count } өтінімге бір қадам
}
bulk-step = Қадам
bulk-step-choose = Қадамды таңдаңыз.
bulk-step-hint = Түсініктемеден басқа да деректі қажет ететін қадам өтінім бетінде жасалады.
bulk-step-do = Қадамды жасау
bulk-comment-hint = Менеджерге қайтару, тоқтата тұру, жалғастыру, кері қайтарып алу не қабылдамау үшін керек.
bulk-date = Болған күні
bulk-time = Уақыты
bulk-time-bad = Уақытты былай теріңіз: 14:05.
bulk-time-needed = Сол күннің уақытын да теріңіз.
bulk-when-hint = Қазір болып жатса, екеуін де бос қалдырыңыз.
bulk-verb-take = Жұмысқа алу
bulk-verb-recommend = Бекітуге жіберу
bulk-verb-send-back = Менеджерге қайтару
bulk-verb-resubmit = Клиенттің қайта бергенін белгілеу
bulk-verb-expect-payment = Төлемді күту
bulk-verb-expect-documents = Құжаттарды күту
bulk-verb-send = Құжаттарды КҚ-ға жіберу
bulk-verb-fetch = Құжаттарды КҚ-дан алу
bulk-verb-give-back = Құжаттарды қайтаруды бастау
bulk-verb-close = Жабу
bulk-verb-accept-portal = Порталдағы күйін қабылдау
bulk-verb-confirm-portal = Порталдағы бекітуді растау
bulk-verb-suspend = Тоқтата тұру
bulk-verb-resume = Жалғастыру
bulk-verb-withdraw = Кері қайтарып алуын белгілеу
bulk-verb-reject = Қабылдамау
bulk-done-step = { $step }
bulk-done-assign = Тағайындалды
bulk-done-entered = Порталға енгізілді
bulk-undone = Болдырылмады
bulk-told = { $title }: орындалды { $done }{ $refused ->
    [0] .
   *[other] , бас тартылды { $refused }.
}
bulk-counts = Орындалды: { $done }. Бас тартылды: { $refused }.
bulk-refused = Бас тартылды
bulk-done = Орындалды
bulk-nothing-to-enter = Таңдалған өтінімдерде порталға енгізетін ештеңе жоқ.

enter-intro = Осында жасалды, порталда әлі жоқ. Импорт оны порталдан көрсеткенде жол өзі кетеді.
enter-to = Жаңа күйі
enter-text = Порталға арналған түсініктеме
enter-no-text = Түсініктемесіз: тек күйі.
enter-at = Осында жасалды
enter-copy = Мәтінді көшіру
enter-copied = { $number } мәтіні көшірілді.
enter-copy-all = Мәтіндерді көшіру
enter-copied-all = { $count ->
   *[other] { $count } жол көшірілді.
}
enter-open = Порталда ашу
enter-no-address = Порталдың мекенжайы көрсетілмеген: «Баптаулар», «Кеңсе».
enter-done = Енгізілді
enter-done-all = Енгізілді ({ $count })
enter-lines = { $count ->
    [one] { $count } жол
   *[other] { $count } жол
}
enter-none = Осында жасалғанның бәрі порталда да бар.
enter-keys-move = жылжу

happened-intro = Порталдағы күйі осы дерекқордағыдан өзгеше, ал бұл қадамды мұнда ешкім жасаған жоқ.
happened-none = Порталда мұнда белгісіз ештеңе болған жоқ.
happened-here = Осында
happened-portal = Порталда
happened-accept = Қабылдау
happened-accept-all = Қабылдау ({ $count })
happened-confirm-all = Екінші адам ретінде растау ({ $count })
happened-confirm-these = Осыларды екінші адам ретінде растау
happened-second = Бекітуді өтінімді порталдан алмаған супервайзер не директор растайды.
happened-more = Алғашқы { $most } көрсетілді; қалғандары осылар біткен соң шығады.

details-intro = Адамсыз не компаниясыз келген. Білгеніңізді теріңіз; Enter жолды сақтап, келесіге өтеді.
details-none = Әр өтінімнің адамы мен компаниясы бар.
details-family = Тегі
details-given = Аты
details-company = Компания
details-bin = БСН
details-cell = { $field }, { $number } өтінімі
details-saved = { $count ->
   *[other] { $count } жол сақталды.
}
details-next = Келесілерін көрсету

work-title = Менің жұмысым
work-overdue = мерзімі өтті
work-due-today = мерзімі бүгін
work-resubmitted = қайта берілді
work-needs-details = деректері жетіспейді
work-to-enter = порталға енгізу керек
work-unconfirmed = бекітуді растау
work-happened = порталда болды
work-group-resubmitted = Қайта берілген
work-group-overdue = Мерзімі өткен
work-group-today = Мерзімі бүгін
work-group-soon = Мерзімі алдағы 7 күнде
work-group-others = Басқаларды күтіп тұр
work-group-later = Кейінірек не мерзімсіз
work-more = Тағы { $count }
work-none-mine = Сізде ашық өтінім жоқ.
work-all = Барлық өтінімдер
work-begin = Дерекқорда әлі өтінім жоқ. Порталдан тізімді алыңыз не терезеде жаңасын бастаңыз.
work-begin-intake = Порталдан алу
