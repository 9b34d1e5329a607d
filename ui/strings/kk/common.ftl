program = Expat Desk
close = Жабу
cancel = Бас тарту
save = Сақтау
back = Артқа
copy = Көшіру
copied = Көшірілді
comment = Түсініктеме
try-again = Қайталау
no-answer-title = Бағдарлама жауап бермейді
language = Тіл
language-en = English
language-ru = Русский
language-kk = Қазақша
theme = Түс
theme-system = Жүйедегідей
theme-light = Ашық
theme-dark = Күңгірт
density = Жолдар
density-compact = Тығыз
density-comfortable = Кең
city = Қала
city-Astana = Астана
city-Almaty = Алматы
role-manager = Менеджер
role-manager-may = өтінімдерді жүргізеді
role-supervisor = Супервайзер
role-supervisor-may = менеджерлердің шешімін растайды
role-director = Директор
role-director-may = бәрін көреді, даулы жағдайда шешеді
role-administrator = Әкімші
role-administrator-may = адамдар, кеңсе, сақтау
password = Құпиясөз
password-new = Жаңа құпиясөз
password-again = Жаңа құпиясөз тағы бір рет
password-repeat = Құпиясөз тағы бір рет
password-old = Қазіргі құпиясөз
password-yours = Сіздің құпиясөзіңіз
password-show = Құпиясөзді көрсету
password-caps = Caps Lock қосулы.
password-cyrillic = Пернетақта кирилл әріптерін теріп тұр.
password-one-time = Бір реттік құпиясөз
password-one-time-hint = Оны әкімші берген. Келесі қадамда өзіңіздікін таңдайсыз.
password-hint = Кемінде 12 таңба; { $length ->
    [0] бірнеше сөз болғаны жақсы.
   *[other] әзірше { $length }.
}
password-differs = Жоғарыдағы құпиясөзбен сәйкес емес.
password-change = Құпиясөзді ауыстыру
password-changed = Құпиясөз ауыстырылды.
password-why-old = Қазіргі құпиясөзді теріңіз.
draft-restored = Мұны бұрын тергенсіз; сақталған уақыты
draft-discard = Алып тастау
date-shape = кк.аа.жжжж
date-bad = Күнді былай теріңіз: 22.11.2026.
demo-banner = Көрсетілім дерекқоры: мұндағы адамдардың бәрі ойдан шығарылған.
kind-staff = Қызметкерлер
kind-office = Кеңсе баптаулары
kind-person = Адамдар
kind-organisation = Компаниялар
kind-reference = Орталықтың анықтамалықтары
combobox-found = { $count ->
    [0] Ештеңе табылмады
   *[other] Табылды: { $count }
}
menu-not-now = Қазір болмайды ({ $count })
