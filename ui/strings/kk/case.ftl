# Бір өтінімнің беті: басы, кезеңдері, бөлімдері, қадамдары, тарихы.
case-named = { $number } өтінімі
case-loading = Өтінім ашылуда
case-not-shown = Өтінімді көрсету мүмкін емес
case-none = Мұндай нөмірлі өтінім жоқ
case-none-why = Ол мұнда жоқ. Ctrl K арқылы іздеңіз немесе порталдан алыңыз.
case-parts = Өтінім бөліктері
case-general = Жалпы
case-history = Тарихы
case-edit = Өңдеу
case-bring-in = Мазмұнын алу
case-actions = Басқа әрекеттер
case-sections = Бөлімдер
case-status = Күйі
case-exact = Нақты күйі:
case-in-portal = порталда:
case-unconfirmed = портал бойынша, растау керек
case-round = Айналым
case-owner = Жауапты
case-deputy = орынбасары: { $name }
case-standing-in = сіз орнындасыз
case-waiting = Күтіп тұрғаны
case-due = Мерзімі
case-next = Келесі
case-contact = Байланыс
case-last-note = Соңғы жазба
case-progress = Төлем, құжаттар, нәтиже
case-predecessor = Жалғастырғаны
case-successor = Жалғасы
case-pasted = { $count ->
    [one] Қойылған { $count } бет сол күйінде сақтаулы.
   *[other] Қойылған { $count } бет сол күйінде сақтаулы.
}
case-trail = тізімде { $of } ішінен { $at }
case-trail-keys = J келесі, K алдыңғы
cases-open = Ашық өтінімдер
case-beside = { $number } қасында көрсету
case-close = { $number } жабу
number = Нөмірі
nobody = Ешкім
yes = Иә
no = Жоқ
person-unknown = Аты көрсетілмеген
service-unknown = Қызметі белгісіз
person-place = { $place }-адам
copy-what = Көшіру: { $what }
time-unknown = уақыты белгісіз
time-shape = сс:мм
time-bad = Уақытты былай теріңіз: 17:24.

stages = Кезеңдер
stage-done = өтті
stage-ahead = алда
stage-never = болған жоқ
stage-loops = { $count ->
    [one] { $count } рет қайтарылды
   *[other] { $count } рет қайтарылды
}

section-declaration = Декларация
section-services = Қызметтер
section-contact = Байланыс деректері
section-persons = Адамдар
section-offer = Жария оферта
section-state-complete = толық
section-state-missing = { $count ->
    [one] { $count } жетіспейді
   *[other] { $count } жетіспейді
}
section-state-not-copied = әлі алынбаған
section-state-in-portal = порталда
section-state-skipped = керек емес: Басымдық
section-round = { $round }-айналым
section-edit = Өңдеу
section-skipped-why = Басым қызмет: адамдарды көрсету керек емес.
section-in-portal-why = Порталда қабылданған; мұнда қайта терілмейді.
section-not-copied-why = Порталдан әлі алынбаған, сондықтан не жетіспейтіні белгісіз.
value-missing = толтырылмаған
values-not-copied = { $count ->
    [one] { $count } өріс әлі алынбаған.
   *[other] { $count } өріс әлі алынбаған.
}
register-says = тізілімде: { $value }
register-adopt = Содан алу
services-total = Барлығы
price-unknown = бағасы кестелерде жоқ
price-not-set = кестелер бойынша
price-source = Бағасы: { $source }
price-other = Кесте бойынша { $known }. Себебі: { $why }.
price-rivals = { $count ->
    [one] { $count } жол басқаша дейді
   *[other] { $count } жол басқаша дейді
}

attention-unconfirmed = Бекітілгені тек порталдан белгілі.
attention-unconfirmed-why = Өтінімді порталдан алған адам емес, супервайзер не директор растайды.
attention-happened = Порталда «{ $status }» тұр.
attention-happened-at = Басталғаны: { $at }.
attention-resubmitted = Клиент өтінімді қайта берді.
attention-resubmitted-why = Ол бірінші тұрады; белгі келесі қадамыңызбен кетеді.
attention-expired = { $invoice } шотының мерзімі өтті, төленбеген.
attention-expired-why = Оны жаңа нөмірмен қайта шығарыңыз; ескісі тарихта қалады.
attention-back-fill = { $count ->
    [one] { $count } қадам порталдан мәліметсіз белгілі.
   *[other] { $count } қадам порталдан мәліметсіз белгілі.
}
portal-flag-four-eyes = Порталда бір адам бекітуге жіберіп, өзі бекіткен.
portal-flag-one-person = Порталда бір супервайзер өтінімді алып, бекітуге жіберген.
portal-flag-jump = Портал тарихында қадам аттап өтілген.
portal-flag-why = Дәлел ретінде сақталады, ештеңеге кедергі емес.
step-only-at = Тек { $statuses } күйінде
step-not-at = «{ $status }» күйінде мүмкін емес
step-nothing-there = Порталда қабылдайтын ештеңе жоқ
quoted = «{ $text }»
notice-disputed = Бетте бұл екі рет әртүрлі жазылған. Біреуін таңдаңыз.
notice-unplaced = Бетте бұл кімдікі екені жазылмаған. Өрісі дұрыс болса ғана алыңыз.

reasons = Қайтару себептері
reasons-open = { $total } ішінен { $open } ашық
reasons-settled = { $count ->
    [one] { $count } түзетілген
   *[other] { $count } түзетілген
}
reasons-compose = Клиентке арналған себептер
reasons-language = Тілі
reason-add = Себеп қосу
reason-add-hint = Сөздің бөлігі кестеден табады; өз сөйлеміңіз Enter арқылы қосылады.
reason-add-do = Қосу
reason-number = { $number }-себеп
reason-keys = Alt ↑ және Alt ↓ жылжытады
reason-up = { $number }-себепті жоғары
reason-down = { $number }-себепті төмен
reason-remove = { $number }-себепті алып тастау

step-submit = Беру
step-take = Жұмысқа алу
step-return = Клиентке қайтару
step-resubmit = Клиенттің қайта бергенін белгілеу
step-recommend = Бекітуге жіберу
step-approve = Бекіту
step-send-back = Менеджерге қайтару
step-expect-payment = Төлемді күту
step-invoice = Шотты жазу
step-accept-payment = Төлемді қабылдау
step-expect-documents = Құжаттарды күту
step-collect = Түпнұсқаларды қабылдау
step-send = Құжаттарды КҚ-ға жіберу
step-lodge = КҚ-ға берілгенін жазу
step-fetch = Құжаттарды КҚ-дан алу
step-process = Нәтижесін жазу
step-give-back = Құжаттарды қайтаруды бастау
step-hand-over = Құжаттарды тапсыру
step-close = Жабу
step-accept-portal = Порталдағы күйін қабылдау
step-confirm-portal = Порталдағы бекітуді растау
step-record-decision = Комитет шешімін жазу
step-record-refusal = Мемлекеттік органның бас тартуын жазу
step-reject = Қабылдамау
step-suspend = Тоқтата тұру
step-resume = Жалғастыру
step-withdraw = Кері қайтарып алуын белгілеу
step-reopen = Қайта ашу
step-back-fill = Бұрынғы қадамдарды толтыру
step-note = Жазба қосу
step-plan = Келесі қадам
step-assign = Жауаптыны ауыстыру
step-number = Портал нөмірін енгізу
step-follow-up = Осы деректермен жаңа өтінім
step-with-words = { $step }: түсініктемемен не басқа уақытпен
step-signed = Бұл қадамға құпиясөзіңіз қол қояды.

did-import = Порталдан алынды
did-see = Порталда көрінді
did-open = Ашылды
did-edit = Мазмұны өзгерді
did-bring-in = Мазмұны алынды
did-assign = Жауапты ауысты
did-plan = Келесі қадам жазылды
did-note = Жазба қосылды
did-enter = Порталға енгізілді
did-not-entered = Порталға қайта енгізу керек
did-undo = Қадам қайтарылды
did-submit = Берілді
did-take = Жұмысқа алынды
did-return = Клиентке қайтарылды
did-resubmit = Клиент қайта берді
did-recommend = Бекітуге жіберілді
did-approve = Бекітілді
did-send-back = Менеджерге қайтарылды
did-expect-payment = Төлем күтілуде
did-invoice = Шот жазылды
did-accept-payment = Төлем қабылданды
did-expect-documents = Құжаттар күтілуде
did-collect = Түпнұсқалар қабылданды
did-send = Құжаттар КҚ-ға жіберілді
did-lodge = КҚ-ға берілді
did-fetch = Құжаттар КҚ-дан алынуда
did-process = Нәтижесі жазылды
did-give-back = Құжаттарды қайтару басталды
did-hand-over = Құжаттар тапсырылды
did-close = Жабылды
did-accept-portal = Порталдағы күйі қабылданды
did-confirm-portal = Порталдағы бекіту расталды
did-record-decision = Шешім жазылды
did-record-refusal = Мемлекеттік органның бас тартуы жазылды
did-reject = Қабылданбады
did-suspend = Тоқтатыла тұрды
did-resume = Жалғасты
did-withdraw = Кері алынды
did-reopen = Қайта ашылды
did-back-fill = Бұрынғы қадамдардың мәліметтері толтырылды

comment-optional = Түсініктеме (бос қалуы мүмкін)
comment-kept = Тарихта сақталады және порталға арналған мәтін ретінде ұсынылады.
event-when = Қашан болды
event-now = Бұл қазір болып жатыр.
event-earlier = Бұл бұрын болған
event-now-again = Дегенмен қазір
event-day = Күні
event-time = Уақыты
event-open = Болған күні мен уақытын теріңіз.
written-next = Оны порталға да енгізіңіз: мәтінді көшіріп, сонда қойыңыз, сосын «Енгізілді» басыңыз.
invoice-paste = Шот мәтінін қою
invoice-text = Шот мәтіні
invoice-text-hint = Портал көрсеткендей немесе PDF-тен. Төмендегі өрістер содан толады.
invoice-read = { $count ->
    [0] Бұл мәтіннен ештеңе табылмады.
    [one] { $count } өріс толтырылды. Шотпен салыстырыңыз.
   *[other] { $count } өріс толтырылды. Шотпен салыстырыңыз.
}
invoice-of-another = Бұл — { $other } өтінімінің шоты, ал ашылғаны { $number }: ештеңе толтырылмады. { $number } өтінімінің шотын қойыңыз немесе бәрібір осы мәндерді алыңыз.
invoice-take-anyway = Бәрібір мәндерін алу

note-text = Жазба
note-hint = Ctrl Enter сақтайды.
note-how = Қалай
note-call = Қоңырау
note-visit = Келуі
note-email = Хат
note-internal = Ішкі
note-save = Жазбаны қосу
note-empty = Алдымен жазбаны жазыңыз.
next-text = Келесі қадам
next-date = Қашан
next-person = Кім
next-visit = Клиент сол күні келеді
next-time = Сағат нешеде
next-none = Ештеңе жоспарламау
staff-away = бүгін жоқ
staff-unknown = Тізімнен адам таңдаңыз немесе бос қалдырыңыз.
assign-hint = Бос: ешкім.
assign-deputy = Орынбасары
number-portal = Порталдағы нөмірі
number-portal-hint = Нөмірі немесе беттің мекенжайы.
number-empty = Нөмірін теріңіз.

back-fill-why = Жазылғанынан бұрын жасалған қадамдар: әрқайсысын өз күні мен уақытымен белгілеңіз. Екі уақыт та сақталады.
back-fill-facts-only = тек мәліметтер, күйі өзгермейді
back-fill-none = Кемінде бір қадамды белгілеңіз.
back-fill-gap = Белгіленген қадамдардың арасында белгіленбегені бар.
back-fill-open = Әр белгіленген қадамның күні мен уақыты болуы керек.
back-fill-same-day = Жоғарыдағы күн
back-fill-do = { $count ->
    [one] { $count } қадамды жазу
   *[other] { $count } қадамды жазу
}
back-filled = Қадамдар жазылды.

content-title = Порталдағы мазмұн
content-text = Өтінім бетінің мәтіні
content-hint = Порталда: Ctrl A, Ctrl C. Мұнда: Ctrl V. Өздігінен ештеңе толтырылмайды.
content-empty = Алдымен бетті қойыңыз.
content-read = Мәтінді оқу
content-keys = Enter мәнді алады, Shift Enter бөлімнің қалғанын, X тастайды, E өзгертеді, бағыттауыштар жылжытады.
content-nothing = Бұл мәтінде форма өрістерінің атаулары жоқ. Оны сол күйінде сақтауға болады.
content-other = Бұл { $number } өтінімінің беті, осы өтінімдікі емес.
content-rest = Қалғанын алу
content-rest-text = Танылмағаны; мәтін ретінде сақталады
content-take = Алу
content-drop = Тастау
content-mend = Түзету
content-same = мұндағыдай
content-state-open = шешілмеген
content-state-taken = алынды
content-state-dropped = тасталды
content-state-refused = жарамайды
content-state-doubt = тексеру
content-new-round = Жаңа айналым мазмұны ({ $round })
content-new-round-hint = Клиент содан бері өтінімді өзгертсе, белгілеңіз.
content-save = { $count ->
    [0] Тек мәтінді сақтау
    [one] { $count } мәнді сақтау
   *[other] { $count } мәнді сақтау
}
content-saved = { $count ->
    [0] Мәтін сақталды.
    [one] { $count } мән алынды.
   *[other] { $count } мән алынды.
}
content-back = Мәтінге оралу
content-earlier = Алдыңғы жолдар
content-later = Келесі жолдар
content-range = { $total } ішінен { $from }–{ $to }
content-count = алынды { $taken }, шешілмеген { $open }, тасталды { $dropped }, түзету керек { $refused }

history-kind = Түрі
history-person = Кім
history-all = Бәрі
history-everybody = Барлығы
history-show-all = Бәрін көрсету
history-kind-steps = Қадамдар
history-kind-notes = Жазбалар
history-kind-content = Мазмұны мен жүргізілуі
history-kind-portal = Порталдың өз жолдары
history-for-portal = Порталға көшіру
history-portal = портал
history-none = Мұндай жоқ.
history-typed = жазылғаны { $at }
history-stepped-back = сағат артқа жылжытылған
history-changes = { $count ->
    [one] { $count } мән өзгерді
   *[other] { $count } мән өзгерді
}
history-more = Тағы { $count } көрсету
change-what = Мәні
change-before = Бұрын
change-after = Қазір

key-case-edit = Өңдеу
key-case-note = Жазба
key-case-next = Келесі қадам, күні, адам
key-case-portal = Порталда ашу
key-case-paste = Мазмұнын алу
key-case-tab = Тарихы және кері
key-case-after = Тізімдегі келесі өтінім
key-case-before = Тізімдегі алдыңғы өтінім
key-case-step = Келесі қадамды жасау
key-case-undo = Соңғы қадамды қайтару
keys-group-case = Өтінімде
draft-case-form = Өтінім мазмұны
draft-case-content = Порталдағы мазмұн
draft-case-note = Жазба
draft-case-next = Келесі қадам
draft-case-step = Өтінім қадамы
