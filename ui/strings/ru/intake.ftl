# То, что приходит из портала: вставить, посмотреть, перенести.

intake-intro = Скопируйте в портале и вставьте сюда. Прежде чем что-то будет перенесено, вы всё увидите.
intake-paste = Нажмите
intake-paste-where = В любом месте этого экрана. Скопированное читается сразу.
intake-paste-next = Ctrl V вставит следующий список, историю или страницу.
intake-paste-more = Ctrl V добавит ещё страницу или историю.
intake-nothing-pasted = В буфере обмена нет текста. Выделите таблицу в портале, нажмите там Ctrl C, а здесь Ctrl V.
intake-open = Открыть файл
intake-file-again = Откройте файл «{ $name }» ещё раз: после блокировки программа уже не знает, где он лежал.
intake-what = Что можно перенести
intake-what-list = Список заявок, одну страницу или несколько подряд
intake-what-expander = Строку списка с раскрытой историей
intake-what-history = Вкладку «История» заявки
intake-what-pages = Несколько историй сразу или страницу целиком
intake-what-file = Файл CSV или Excel с таким списком, в любой кодировке
intake-what-sheet = Свою таблицу: номер, компания, БИН, человек, паспорт, срок визы, статус, заметка
intake-what-package = Пакет для переноса
intake-text = Вставленный текст
intake-text-hint = Здесь его можно исправить. Затем прочитайте ещё раз: Ctrl Enter.
intake-text-too-long = Слишком длинный, чтобы показать его здесь; прочитан целиком.
intake-text-show = Показать текст
intake-mend = Текст, который нужно исправить
intake-pasted = Вставлено
intake-characters = Знаков: { $count }
intake-unkept = Это слишком длинно, чтобы сохраниться при закрытии программы. Перенесите сейчас.
intake-throw-away = Убрать
intake-thrown = Убрано.
intake-read = Прочитать
intake-reading = Читаем. Длинные списки требуют времени.
intake-taking = Переносим. Длинные списки требуют времени; работать при этом можно.
intake-take = { $count ->
    [0] Перенести
    [one] Перенести { $count } заявку
    [few] Перенести { $count } заявки
   *[other] Перенести { $count } заявок
}
intake-why-nothing = Нового здесь нет: всё уже известно или оставлено.
intake-why-mend = Ничего не понято настолько, чтобы перенести. Исправьте текст или столбцы.
intake-why-number = Сначала укажите, чья это история.
intake-nothing = Ничего не понято. Скопируйте таблицу в портале ещё раз, вместе с заголовком, или откройте файл с ней.

intake-understood = Понято как
intake-kind-list = список заявок
intake-kind-history = история заявки
intake-kind-sheet = своя таблица
intake-kind-package = пакет для переноса
intake-kind-unknown = ничего из известного
intake-form-html = таблица веб-страницы
intake-form-tabs = текст с табуляцией
intake-form-cells = ячейка в строке
intake-form-csv = CSV
intake-form-xlsx = Excel
intake-form-workbook = Excel
intake-form-json = JSON
intake-form-zip = ZIP
intake-form-text = простой текст
intake-encoding = кодировка { $name }
intake-order-month-first = даты начинаются с месяца: 01.03.2026 – это { $date }
intake-order-day-first = даты начинаются с дня: 01.03.2026 – это { $date }
intake-drafts = И черновики
intake-drafts-hint = Черновик заявитель ещё не отправил: обычно делать с ним нечего.
intake-number = Чья это история?
intake-number-hint = Номер заявки или её адрес в портале.
intake-number-use = Эта заявка

intake-columns = { $count ->
    [one] { $count } столбец
    [few] { $count } столбца
   *[other] { $count } столбцов
}
intake-columns-all = все понятны
intake-columns-note = { $count ->
    [one] { $count } пойдёт в заметку
   *[other] { $count } пойдут в заметку
}
intake-columns-hint = Выбранное здесь запоминается для таблиц с такими заголовками.
intake-column-nameless = без заголовка
intake-column-note = Оставить в заметке
intake-meaning-number = Номер в портале
intake-meaning-company = Компания
intake-meaning-bin = БИН
intake-meaning-person = Человек
intake-meaning-passport = Номер паспорта
intake-meaning-visa-expiry = Виза действует до
intake-meaning-status = Статус
intake-meaning-owner = Ответственный
intake-meaning-note = Заметка
intake-meaning-passport-place = Где паспорт
intake-meaning-service = Услуга
intake-meaning-created = Создана
intake-meaning-applicant = Заявитель
intake-meaning-city = Город
intake-meaning-phone = Телефон
intake-meaning-email = Эл. почта
intake-meaning-date = Дата шага
intake-meaning-previous = Прежний статус
intake-meaning-comment = Комментарий
intake-meaning-roles = Роли

intake-people = Кто эти люди из портала?
intake-people-hint = Спрашиваем один раз. Кто из наших занимается заявкой в портале, тот отвечает за неё и здесь.
intake-people-later = Спросить позже
intake-people-nobody = Не из наших

intake-counts = Строки по тому, что с ними станет
intake-state-all = Все
intake-state-new = Новые
intake-state-changed = Изменились
intake-state-known = Известны
intake-state-not-understood = Не поняты
intake-state-needs-number = Нужен номер
intake-state-left-out = Оставлены
intake-one-new = новая
intake-one-changed = изменилась
intake-one-known = известна
intake-one-not-understood = не понята
intake-one-needs-number = нужен номер
intake-one-left-out = оставлена
intake-partly = В таком длинном списке фильтр показывает найденное в первых 10 000 строк.
intake-lines = Прочитанные строки
intake-column-take = Перенести
intake-column-place = Строка
intake-column-number = Номер
intake-column-state = Что станет
intake-column-status = Статус
intake-column-created = Создана
intake-column-services = Услуги
intake-column-events = Шаги
intake-column-troubles = Посмотреть
intake-take-line = Перенести { $number }, строка { $place }
intake-becomes = становится
intake-troubles-more = { $count }:

intake-line = Строка { $place }
intake-before = Статус, виденный раньше
intake-as-written = написано «{ $words }»
intake-events = { $all ->
    [one] { $all } шаг
    [few] { $all } шага
   *[other] { $all } шагов
}, { $fresh ->
    [0] новых нет
   *[other] новых: { $fresh }
}
intake-not-understood-why = Эта строка не переносится. Её текст сохраняется: исправьте его и прочитайте ещё раз.
intake-needs-number-why = В этой истории не указано, чья она. Введите выше номер её заявки.
intake-left-out-why = Черновик заявителя. Чтобы перенести его, отметьте «И черновики».
intake-known-why = Всё это здесь уже есть. Ничего не изменится.
intake-leave = Не переносить
intake-take-back = Всё-таки перенести
intake-open-case = Открыть заявку
intake-mend-here = Исправить в тексте
intake-raw = Как пришло

intake-taken = Перенесено
intake-taken-new = { $count ->
    [one] { $count } новая заявка
    [few] { $count } новые заявки
   *[other] { $count } новых заявок
}
intake-taken-changed = { $count ->
    [one] { $count } заявка изменилась в портале
    [few] { $count } заявки изменились в портале
   *[other] { $count } заявок изменились в портале
}
intake-taken-resubmitted = { $count ->
    [one] { $count } заявку подали повторно
    [few] { $count } заявки подали повторно
   *[other] { $count } заявок подали повторно
}
intake-taken-happened = { $count ->
    [one] { $count } заявка продвинулась в портале: подтвердите шаг здесь
    [few] { $count } заявки продвинулись в портале: подтвердите шаги здесь
   *[other] { $count } заявок продвинулись в портале: подтвердите шаги здесь
}
intake-taken-known = { $count ->
    [one] { $count } уже была известна
   *[other] { $count } уже были известны
}
intake-taken-nothing = Нового не было.
intake-taken-stopped = Остановлено. Остальное стоит ниже, его можно перенести.
intake-taken-parked = { $count ->
    [one] { $count } строка не понята.
    [few] { $count } строки не поняты.
   *[other] { $count } строк не поняты.
}
intake-taken-mend = Текст ниже: исправьте его и прочитайте ещё раз.

draft-intake = Из портала, ещё не перенесено

# Что странного в строке. Строка сохраняется в любом случае.
trouble-unknown-status = Статус «{ $label }» неизвестен. Проверьте, как он написан, или выберите другое значение столбца.
trouble-unknown-service = Услуга «{ $label }» неизвестна. Сохранена этими словами; выберите услугу на странице заявки.
trouble-not-a-date = «{ $text }» – не дата. Строка переносится без неё.
trouble-no-date = Даты нет. Строка переносится без неё.
trouble-other-order = «{ $text }» подходит только под другой порядок дня и месяца и прочитано так. Сверьте с порталом.
trouble-not-a-number = «{ $text }» – не номер заявки. Проверьте столбец с номерами.
trouble-no-number = Номера заявки нет.
trouble-too-few-cells = В строке ячеек: { $found } из { $expected }. Возможно, она разорвана: сверьте с пришедшим текстом.
trouble-broken-line = Строка повреждена. Сверьте с пришедшим текстом.
trouble-several-persons = { $count ->
    [one] В одной ячейке { $count } человек.
    [few] В одной ячейке { $count } человека. Они разделены; сверьте с пришедшим текстом.
   *[other] В одной ячейке { $count } человек. Они разделены; сверьте с пришедшим текстом.
}
trouble-number-twice = Номер { $number } уже есть в строке { $first }. Обе строки станут одной заявкой.
trouble-backwards = История идёт назад: { $then } стоит после { $before }. Сохранено так, как показывает портал.
trouble-name-unclear = Комментарий и имя стоят одним текстом: «{ $text }». Где начинается имя, можно только предположить.
trouble-no-status = Статус неизвестен, поэтому заявку здесь не начать. Исправьте строку или выберите другое значение столбца.
trouble-package-unknown-field = { $place }: в этой версии нет такого поля. Текст «{ $text }» сохранён в заметке.
trouble-package-refused = { $place }: поле не принимает «{ $text }». Текст сохранён в заметке.
trouble-package-wrong-shape = { $place }: здесь ожидалось другое. Текст «{ $text }» сохранён в заметке.
trouble-package-no-such-line = { $place }: такой строки услуги в пакете нет. Человек не отнесён ни к одной.
trouble-package-too-many = { $place }: это больше, чем бывает в одной заявке. Текст «{ $text }» сохранён в заметке.
trouble-package-number-twice = { $place }: номер { $text } есть и у другой заявки пакета.
trouble-package-file-missing = { $place }: пакет называет файл «{ $text }», а его нет.
trouble-package-file-differs = { $place }: содержимое файла «{ $text }» не то, что указано в пакете.
trouble-package-file-link = { $place }: «{ $text }» – ссылка, по ссылкам программа не ходит.

keys-group-intake = Перенести из портала
key-intake-paste = Вставить скопированное
key-intake-leave = Не переносить строку или вернуть её
key-intake-take = Перенести или прочитать ещё раз
