# Порталдан келетіндер: қою, қарау, алу.

intake-intro = Порталда көшіріп, осында қойыңыз. Бірдеңе алынғанға дейін бәрін көресіз.
intake-paste = Басыңыз:
intake-paste-where = Осы экранның кез келген жерінде. Көшірілгені бірден оқылады.
intake-paste-next = Ctrl V келесі тізімді, тарихты немесе бетті қояды.
intake-paste-more = Ctrl V тағы бір бетті немесе тарихты қосады.
intake-nothing-pasted = Алмасу буферінде мәтін жоқ. Порталдағы кестені белгілеп, сол жерде Ctrl C, осында Ctrl V басыңыз.
intake-open = Файлды ашу
intake-file-again = «{ $name }» файлын қайта ашыңыз: құлыптаудан кейін бағдарлама оның қайда жатқанын білмейді.
intake-what = Не алуға болады
intake-what-list = Өтінімдер тізімі, бір бет немесе қатарынан бірнеше бет
intake-what-expander = Тарихы ашылған тізім жолы
intake-what-history = Өтінімнің «Тарих» қойындысы
intake-what-pages = Бірден бірнеше тарих немесе бүкіл бет
intake-what-file = Осындай тізімі бар CSV не Excel файлы, кез келген кодтауда
intake-what-sheet = Өз кестеңіз: нөмір, компания, БСН, адам, паспорт, виза мерзімі, күй, жазба
intake-what-package = Алуға арналған пакет
intake-text = Қойылған мәтін
intake-text-hint = Осында түзетуге болады. Содан соң қайта оқыңыз: Ctrl Enter.
intake-text-too-long = Осында көрсетуге тым ұзын; толық оқылды.
intake-text-show = Мәтінді көрсету
intake-mend = Түзететін мәтін
intake-pasted = Қойылды
intake-characters = Таңба саны: { $count }
intake-unkept = Бағдарлама жабылса сақталуға бұл тым ұзын. Қазір алыңыз.
intake-throw-away = Алып тастау
intake-thrown = Алып тасталды.
intake-read = Оқу
intake-reading = Оқылуда. Ұзын тізімге уақыт керек.
intake-taking = Алынуда. Ұзын тізімге уақыт керек; жұмысты жалғастыра беруге болады.
intake-take = { $count ->
    [0] Алу
    [one] { $count } өтінімді алу
   *[other] { $count } өтінімді алу
}
intake-why-nothing = Мұнда жаңа ештеңе жоқ: бәрі бұрыннан белгілі немесе қалдырылған.
intake-why-mend = Алуға жететіндей ештеңе түсінілмеді. Мәтінді немесе бағандарды түзетіңіз.
intake-why-number = Алдымен бұл кімнің тарихы екенін көрсетіңіз.
intake-nothing = Ештеңе түсінілмеді. Порталдағы кестені тақырыбымен қайта көшіріңіз немесе ол тұрған файлды ашыңыз.

intake-understood = Былай түсінілді:
intake-kind-list = өтінімдер тізімі
intake-kind-history = өтінім тарихы
intake-kind-sheet = өз кестеңіз
intake-kind-package = алуға арналған пакет
intake-kind-unknown = белгілі ештеңе емес
intake-form-html = веб-бет кестесі
intake-form-tabs = табуляциясы бар мәтін
intake-form-cells = әр жолда бір ұяшық
intake-form-csv = CSV
intake-form-xlsx = Excel
intake-form-workbook = Excel
intake-form-json = JSON
intake-form-zip = ZIP
intake-form-text = қарапайым мәтін
intake-encoding = кодтауы { $name }
intake-order-month-first = күндер айдан басталады: 01.03.2026 – { $date }
intake-order-day-first = күндер күннен басталады: 01.03.2026 – { $date }
intake-drafts = Жобалар да
intake-drafts-hint = Жобаны өтініш беруші әлі жібермеген: әдетте онымен ештеңе істеу керек емес.
intake-number = Бұл кімнің тарихы?
intake-number-hint = Өтінімнің нөмірі немесе порталдағы мекенжайы.
intake-number-use = Осы өтінім

intake-columns = { $count ->
    [one] { $count } баған
   *[other] { $count } баған
}
intake-columns-all = бәрі түсінікті
intake-columns-note = { $count ->
    [one] { $count } жазбаға түседі
   *[other] { $count } жазбаға түседі
}
intake-columns-hint = Осында таңдалғаны мұндай тақырыптары бар кестелер үшін есте сақталады.
intake-column-nameless = тақырыпсыз
intake-column-note = Жазбада қалдыру
intake-meaning-number = Порталдағы нөмір
intake-meaning-company = Компания
intake-meaning-bin = БСН
intake-meaning-person = Адам
intake-meaning-passport = Паспорт нөмірі
intake-meaning-visa-expiry = Визаның мерзімі
intake-meaning-status = Күй
intake-meaning-owner = Жауапты
intake-meaning-note = Жазба
intake-meaning-passport-place = Паспорт қайда
intake-meaning-service = Қызмет
intake-meaning-created = Құрылған
intake-meaning-applicant = Өтініш беруші
intake-meaning-city = Қала
intake-meaning-phone = Телефон
intake-meaning-email = Эл. пошта
intake-meaning-date = Қадам күні
intake-meaning-previous = Алдыңғы күй
intake-meaning-comment = Түсініктеме
intake-meaning-roles = Рөлдер

intake-people = Порталдағы бұл адамдар кім?
intake-people-hint = Бір рет сұралады. Порталда өтініммен айналысатын өз адамымыз осында да оған жауап береді.
intake-people-later = Кейін сұрау
intake-people-nobody = Біздің адам емес

intake-counts = Жолдар, не болатыны бойынша
intake-state-all = Бәрі
intake-state-new = Жаңа
intake-state-changed = Өзгерген
intake-state-known = Белгілі
intake-state-not-understood = Түсініксіз
intake-state-needs-number = Нөмірі керек
intake-state-left-out = Қалдырылған
intake-one-new = жаңа
intake-one-changed = өзгерген
intake-one-known = белгілі
intake-one-not-understood = түсініксіз
intake-one-needs-number = нөмірі керек
intake-one-left-out = қалдырылған
intake-partly = Мұндай ұзын тізімде сүзгі алғашқы 10 000 жолдағыны көрсетеді.
intake-lines = Оқылған жолдар
intake-column-take = Алу
intake-column-place = Жол
intake-column-number = Нөмір
intake-column-state = Не болады
intake-column-status = Күй
intake-column-created = Құрылған
intake-column-services = Қызметтер
intake-column-events = Қадамдар
intake-column-troubles = Қарап шығу
intake-take-line = Алу: { $number }, { $place }-жол
intake-becomes = болады
intake-troubles-more = { $count }:

intake-line = { $place }-жол
intake-before = Бұрын көрілген күй
intake-as-written = «{ $words }» деп жазылған
intake-events = { $all ->
    [one] { $all } қадам
   *[other] { $all } қадам
}, { $fresh ->
    [0] жаңасы жоқ
   *[other] жаңасы: { $fresh }
}
intake-not-understood-why = Бұл жол алынбайды. Мәтіні сақталады: түзетіп, қайта оқыңыз.
intake-needs-number-why = Бұл тарихта кімдікі екені жазылмаған. Жоғарыда өтінімінің нөмірін теріңіз.
intake-left-out-why = Өтініш берушінің жобасы. Алу үшін «Жобалар да» дегенді белгілеңіз.
intake-known-why = Мұның бәрі осында бар. Ештеңе өзгермейді.
intake-leave = Алмау
intake-take-back = Бәрібір алу
intake-open-case = Өтінімді ашу
intake-mend-here = Мәтінде түзету
intake-raw = Келген қалпында

intake-taken = Алынды
intake-taken-new = { $count ->
    [one] { $count } жаңа өтінім
   *[other] { $count } жаңа өтінім
}
intake-taken-changed = { $count ->
    [one] { $count } өтінім порталда өзгерген
   *[other] { $count } өтінім порталда өзгерген
}
intake-taken-resubmitted = { $count ->
    [one] { $count } өтінім қайта берілген
   *[other] { $count } өтінім қайта берілген
}
intake-taken-happened = { $count ->
    [one] { $count } өтінім порталда ілгері жылжыған: қадамды осында растаңыз
   *[other] { $count } өтінім порталда ілгері жылжыған: қадамдарды осында растаңыз
}
intake-taken-known = { $count ->
    [one] { $count } өтінім бұрыннан белгілі
   *[other] { $count } өтінім бұрыннан белгілі
}
intake-taken-nothing = Жаңа ештеңе болмады.
intake-taken-stopped = Тоқтатылды. Қалғаны төменде тұр, оны алуға болады.
intake-taken-parked = { $count ->
    [one] { $count } жол түсініксіз қалды.
   *[other] { $count } жол түсініксіз қалды.
}
intake-taken-mend = Мәтіні төменде: түзетіп, қайта оқыңыз.

draft-intake = Порталдан, әлі алынбаған

# Жолдың несі оғаш. Жол қандай болса да сақталады.
trouble-unknown-status = «{ $label }» деген күй белгісіз. Қалай жазылғанын тексеріңіз немесе бағанға басқа мағына таңдаңыз.
trouble-unknown-service = «{ $label }» деген қызмет белгісіз. Осы сөздермен сақталды; қызметті өтінім бетінде таңдаңыз.
trouble-not-a-date = «{ $text }» – күн емес. Жол онсыз алынады.
trouble-no-date = Күні жоқ. Жол онсыз алынады.
trouble-other-order = «{ $text }» күн мен айдың басқа ретіне ғана сәйкес келеді және солай оқылды. Порталмен салыстырыңыз.
trouble-not-a-number = «{ $text }» – өтінім нөмірі емес. Нөмірлер бағанын тексеріңіз.
trouble-no-number = Өтінім нөмірі жоқ.
trouble-too-few-cells = Жолда { $expected } ұяшықтың { $found } ғана бар. Жол үзілген болуы мүмкін: келген мәтінмен салыстырыңыз.
trouble-broken-line = Жол бүлінген. Келген мәтінмен салыстырыңыз.
trouble-several-persons = { $count ->
    [one] Бір ұяшықта { $count } адам бар.
   *[other] Бір ұяшықта { $count } адам бар. Олар бөлінді; келген мәтінмен салыстырыңыз.
}
trouble-number-twice = { $number } нөмірі { $first }-жолда бар. Екі жол бір өтінім болады.
trouble-backwards = Тарих кері кетеді: { $before } күнінен кейін { $then } тұр. Портал көрсеткендей сақталды.
trouble-name-unclear = Түсініктеме мен есім бір мәтінде тұр: «{ $text }». Есім қай жерден басталатыны болжам ғана.
trouble-no-status = Күй белгісіз, сондықтан өтінім мұнда басталмайды. Жолды түзетіңіз немесе бағанға басқа мағына таңдаңыз.
trouble-package-unknown-field = { $place }: бұл нұсқада мұндай өріс жоқ. «{ $text }» мәтіні жазбада сақталды.
trouble-package-refused = { $place }: өріс «{ $text }» дегенді қабылдамайды. Мәтін жазбада сақталды.
trouble-package-wrong-shape = { $place }: мұнда басқа нәрсе күтілген. «{ $text }» мәтіні жазбада сақталды.
trouble-package-no-such-line = { $place }: пакетте мұндай қызмет жолы жоқ. Адам ешқайсысына жатпайды.
trouble-package-too-many = { $place }: бұл бір өтінімге сыйғаннан көп. «{ $text }» мәтіні жазбада сақталды.
trouble-package-number-twice = { $place }: пакеттегі басқа өтінімнің де нөмірі { $text }.
trouble-package-file-missing = { $place }: пакетте «{ $text }» файлы аталған, бірақ ол жоқ.
trouble-package-file-differs = { $place }: «{ $text }» файлының мазмұны пакетте айтылғаннан басқа.
trouble-package-file-link = { $place }: «{ $text }» – сілтеме, сілтемелермен бағдарлама жүрмейді.

keys-group-intake = Порталдан алу
key-intake-paste = Көшірілгенді қою
key-intake-leave = Жолды қалдыру немесе қайтару
key-intake-take = Алу немесе қайта оқу
