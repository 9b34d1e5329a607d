nav = Басты
nav-today = Бүгін
nav-applications = Өтінімдер
nav-intake = Порталдан
nav-new = Жаңа өтінім
nav-settings = Баптаулар
nav-fold = Сөздерді көрсету не жасыру
nav-fold-word = Жинау
skip-to-content = Мазмұнға өту
status-line = Күй
status-encrypted = Дерекқор шифрланған
lock-do = Құлыптау
idle-title = Бағдарлама жақында құлыпталады
idle-why = Біраз уақыт ештеңе істелмеді. Терілгені бәрібір сақталады.
idle-stay = Қалу

palette-open = Табу не істеу
palette-hint = Нөмір, аты, компания не команда
palette-none = Мұндай әріптермен ештеңе жоқ. Басқа сөзді, нөмірді не басқа тілді байқап көріңіз.
find-kind-person = Адам
find-kind-organisation = Компания
recent-title = Соңғы ашылғандар
recent-hint = Нөмірі не аты
recent-none = Сіз ашқан өтінімдер осында тұрады.
rail-resubmitted = Қайта берілген
rail-to-enter = Енгізу керек
rail-happened = Порталда
command-settings-me = Баптаулар: мен
command-settings-people = Баптаулар: адамдар
command-settings-office = Баптаулар: кеңсе
command-settings-reference = Баптаулар: анықтамалықтар
command-settings-storage = Баптаулар: сақтау
command-settings-program = Баптаулар: бағдарлама
command-add = Адам қосу
command-backup = Сақтық көшірме жасау
command-check = Бәрін тексеру
command-jobs = Жұмыстарды көрсету
command-keys = Пернелерді көрсету
command-lock = Бағдарламаны құлыптау
command-language-en = Тіл: ағылшын
command-language-ru = Тіл: орыс
command-language-kk = Тіл: қазақ
command-theme-system = Түс: жүйедегідей
command-theme-light = Түс: ашық
command-theme-dark = Түс: күңгірт

keys-title = Пернелер
keys-then = содан соң
keys-group-everywhere = Барлық жерде
keys-group-go = Өту
keys-group-table = Кестеде
keys-group-list = Өтінімдер тізімінде
keys-group-to-enter = Порталға енгізу
keys-single-off = Жеке пернелер «Баптаулар», «Мен» бөлімінде өшірілген.
keys-layout = Әріптер перненің орнымен анықталады, тілі маңызды емес.
key-palette = Кез келгенін не команданы табу
key-search = Табу; тізімде: тізімнің өзінен
key-lock = Құлыптау
key-month = Күн өрісінде: күнтізбеден таңдау
key-region = Экранның келесі бөлігі
key-region-back = Экранның алдыңғы бөлігі
key-back = Жабу немесе оралу
key-jobs = Жұмыстар
key-keys = Осы пернелер
key-go-today = Бүгін
key-go-applications = Өтінімдер
key-go-intake = Порталдан алу
key-go-new = Жаңа өтінім
key-go-settings = Баптаулар
key-row-move = Келесі және алдыңғы жол
key-row-page = Бір экран төмен және жоғары
key-row-ends = Бірінші және соңғы жол
key-row-open = Жолды ашу
key-recent = Соңғы ашылған өтінімдер
key-row-step = Келесі және алдыңғы
key-row-peek = Тізімнің қасында қарау
key-row-select = Таңдау
key-row-range = Осыған дейін таңдау
key-row-portal = Порталда ашу
key-list-text = Тізімнен табу
key-list-clear = Біртіндеп тазалау, сосын оралу
key-enter-copy = Мәтінді көшіру
key-enter-open = Порталда ашу
key-enter-done = Енгізілді

jobs = Жұмыстар
jobs-count = Жұмыстар, жүріп жатқаны: { $count }
jobs-none = Қазір ештеңе жүріп жатқан жоқ. Сақтық көшірме, тексеру және порталдан алу жүріп жатқанда осында көрінеді.
job-backup = Сақтық көшірме
job-check = Толық тексеру
job-generate = Көрсетілім деректері
job-intake = Порталдан алу
job-state-running = жүріп жатыр
job-state-done = дайын
job-state-failed = болмады
job-state-cancelled = тоқтатылды
job-started = Басталды:
job-begins = Дайындалуда
job-progress = { $total } ішінен { $done }
job-spoken = { $name }: { $percent } %
job-dismiss = Жинап қою

today-working = Жұмыс күні
today-off = Демалыс
today-next = Келесі жұмыс күні:
today-todo = Істеу керек
today-keys = { $count ->
    [one] Растайтын { $count } кілт бар
   *[other] Растайтын { $count } кілт бар
}
today-keys-why = { $which ->
    [first] Әріптес алғашқы құпиясөзбен кірді; жаңа кілтті екінші адам растайды.
    [reset] Құпиясөз жаңартылды; жаңа кілтті екінші адам растайды.
   *[both] Алғашқы және жаңартылған құпиясөздер; әр жаңа кілтті екінші адам растайды.
}
today-draft-saved = Аяқталмаған; сақталған уақыты
today-backup = Сақтық көшірме жасау
backup-never = Сақтық көшірме әлі жоқ
backup-days = { $days ->
    [0] Сақтық көшірме: бүгін
    [one] Сақтық көшірме: { $days } күн бұрын
   *[other] Сақтық көшірме: { $days } күн бұрын
}
draft-people-add = Жаңа адам
draft-people = Адам деректерін өзгерту
draft-office = Кеңсе баптаулары
