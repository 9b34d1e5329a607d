# Документы заявки: места, файлы, что сейчас вносится.

section-documents = Документы
card-file = Документ
card-put-out = Выдано наружу
field-files = Файлы
field-purpose = Для чего
did-file = Внесены документы
did-place-file = Документ положен на своё место
did-put-out = Выданы копии
purpose-portal = для портала
purpose-open = открыть вне программы
case-documents = Документы
documents-pick = Внести файлы…
documents-downloads = Новые загрузки…
documents-drop = или перетащите их сюда, или вставьте картинку
documents-pasted = Вставленная картинка
documents-loading = Документы загружаются…
documents-close = Закрыть документ
documents-of-company = Компания
documents-of-person = Человек { $place }
documents-of-case = Заявка
documents-of-outcome = Результат
documents-may = { $count ->
    [one] Ещё { $count } документ по желанию
    [few] Ещё { $count } документа по желанию
   *[other] Ещё { $count } документов по желанию
}
documents-required = Обязателен
documents-note = Примечание
documents-source = источник: { $source }
documents-accept = Принять
documents-add = Добавить…
documents-older = { $count ->
    [one] { $count } прежняя версия
    [few] { $count } прежние версии
   *[other] { $count } прежних версий
}
documents-pages = { $count ->
    [one] { $count } страница
    [few] { $count } страницы
   *[other] { $count } страниц
}
documents-round = раунд { $round }
documents-dated = от { $date }
documents-also = есть и в { $number }
documents-damaged = повреждён
documents-menu = Действия: { $name }
documents-put-out = Выдать для портала
documents-open-outside = Открыть вне программы
documents-place = Переложить…
documents-aside = Отложить: внесён по ошибке
documents-set-aside = Отложено: { $count }
documents-set-aside-done = Отложено
documents-paper-date = Дата на документе
documents-choose = Выберите место
documents-filed = { $count ->
    [one] Внесён { $count } документ
    [few] Внесены { $count } документа
   *[other] Внесено { $count } документов
}
documents-all-here = Все документы внесены
documents-all-here-why = Чего нет, с этого момента считается недостающим.
documents-all-here-done = Документы этого раунда внесены
documents-missing = { $count ->
    [one] Не хватает { $count } обязательного документа.
    [few] Не хватает { $count } обязательных документов.
   *[other] Не хватает { $count } обязательных документов.
}
documents-none-missing = Все обязательные документы на месте.
documents-put-out-done = Выдано, путь скопирован: { $names }
documents-outside = { $count ->
    [one] Вне программы лежит { $count } читаемая копия:
    [few] Вне программы лежат { $count } читаемые копии:
   *[other] Вне программы лежат { $count } читаемых копий:
}
documents-outside-done = Готово, убрать
documents-kept-company = { $count ->
    [one] Компания уже приносила { $count } документ
    [few] Компания уже приносила { $count } документа
   *[other] Компания уже приносила { $count } документов
}
documents-take-over = Взять
documents-take-over-all = Взять все
slot-not-copied = ещё не скопирован
slot-missing = нет
slot-empty = не принесён
slot-present = есть
slot-outdated = устарел
slot-accepted = принят
slot-returned = возвращён, причина { $number }
tray-title = Вносится: { $count }
tray-coming = { $count ->
    [one] проверяется { $count }
    [few] проверяются { $count }
   *[other] проверяется { $count }
}
tray-choose = Выберите место для каждого; само ничего не раскладывается.
tray-file = { $count ->
    [one] Внести { $count } файл
    [few] Внести { $count } файла
   *[other] Внести { $count } файлов
}
tray-drop-refused = { $count ->
    [one] Убрать непринятый
    [few] Убрать { $count } непринятых
   *[other] Убрать { $count } непринятых
}
tray-slot = Место: { $name }
tray-off = Убрать { $name }
tray-scan = скан без текста
tray-password = Пароль этого PDF
tray-unlock = Открыть
tray-replaces = Вместо
tray-new-version = Новая версия вместо { $name }
tray-way-drop = перетащен
tray-way-pick = выбран
tray-way-paste = вставлен
tray-way-downloads = из загрузок
tray-way-scanner = со сканера
tray-by-passport-lines = по строкам паспорта
tray-by-name = по названию
tray-by-content = по содержанию
downloads-none = За последние 15 минут загрузок не было.
downloads-minutes = { $count ->
    [0] только что
    [one] { $count } минуту назад
    [few] { $count } минуты назад
   *[other] { $count } минут назад
}
downloads-stay = Файлы копируются, оригиналы остаются на месте.
downloads-take = { $count ->
    [one] Взять { $count } файл
    [few] Взять { $count } файла
   *[other] Взять { $count } файлов
}
key-case-documents = Документы
key-case-files = Внести файлы
key-case-downloads = Новые загрузки в эту заявку
draft-case-tray = Вносимые файлы
file-note-named-otherwise = в названии другой вид
file-note-odd-name = странные знаки в названии
file-note-text-cut = очень длинный текст
file-note-pages-unread = часть страниц не читается
file-note-scripts = есть сценарии
file-note-starts = просит что-то запустить
file-note-attachments = внутри другие файлы
file-note-scaled-down = показан уменьшенным
file-note-first-picture = показан первый кадр
file-note-read-by-machine = текст прочитан машиной
documents-read-content = Прочитать содержание
documents-no-text = В этом файле нет текста: это скан.
folders-title = Папки этого компьютера
folder-scanner = Сканер
folder-downloads = Загрузки браузера
folder-none = нет
folder-choose = Выбрать…
folder-forget = Забыть
folder-scanner-hint = Новые сканы попадают в заявку, документы которой открыты, и уходят из папки, когда разложены.
folder-downloads-hint = Файлы отсюда копируются и остаются на месте.
scans-title = Текст на сканах
scans-read = Читать текст на сканах через Tesseract
scans-read-hint = Для поиска и чтобы по машиночитаемым строкам предложить место паспорта. Форма не заполняется. Чтение может занять минуту, файл появится после него.
scans-languages = Языки
scans-missing = Tesseract на этом компьютере не установлен.
scans-language-eng = английский
scans-language-rus = русский
scans-language-kaz = казахский
file-note-incomplete = файл неполон
