# Страница одной заявки: шапка, этапы, разделы, шаги, история.
case-named = Заявка { $number }
case-loading = Открываем заявку
case-not-shown = Заявку нельзя показать
case-none = Заявки с таким номером нет
case-none-why = Здесь её нет. Найдите её через Ctrl K или перенесите из портала.
case-parts = Части заявки
case-general = Общее
case-history = История
case-edit = Править
case-bring-in = Перенести содержание
case-actions = Другие действия
case-sections = Разделы
case-status = Статус
case-exact = Точный статус:
case-in-portal = в портале:
case-unconfirmed = по порталу, ждёт подтверждения
case-round = Круг
case-owner = Ответственный
case-deputy = заместитель: { $name }
case-standing-in = вы замещаете
case-waiting = Кого ждём
case-due = Срок
case-next = Далее
case-contact = Контакт
case-last-note = Последняя заметка
case-progress = Оплата, документы, результат
case-predecessor = Продолжает
case-successor = Продолжена
case-pasted = { $count ->
    [one] { $count } вставленная страница хранится как есть.
    [few] { $count } вставленные страницы хранятся как есть.
   *[other] { $count } вставленных страниц хранятся как есть.
}
case-trail = { $at } из { $of } в списке
case-trail-keys = J следующая, K предыдущая
cases-open = Открытые заявки
case-beside = Показать { $number } рядом
case-close = Закрыть { $number }
number = Номер
nobody = Никто
yes = Да
no = Нет
person-unknown = Имя не указано
service-unknown = Услуга неизвестна
person-place = Человек { $place }
copy-what = Копировать: { $what }
time-unknown = время неизвестно
time-shape = чч:мм
time-bad = Введите время так: 17:24.

stages = Этапы
stage-done = пройден
stage-ahead = впереди
stage-never = не было
stage-loops = { $count ->
    [one] возвращена { $count } раз
    [few] возвращена { $count } раза
   *[other] возвращена { $count } раз
}

section-declaration = Декларация
section-services = Услуги
section-contact = Контактные данные
section-persons = Люди
section-offer = Публичная оферта
section-state-complete = заполнено
section-state-missing = { $count ->
    [one] не хватает { $count }
   *[other] не хватает { $count }
}
section-state-not-copied = ещё не перенесено
section-state-in-portal = в портале
section-state-skipped = не нужно: Приоритет
section-round = круг { $round }
section-edit = Править
section-skipped-why = Приоритетная услуга: людей указывать не нужно.
section-in-portal-why = Принято в портале; здесь не вводится повторно.
section-not-copied-why = Из портала ещё не перенесено, поэтому неизвестно, чего не хватает.
value-missing = не заполнено
values-not-copied = { $count ->
    [one] { $count } поле ещё не перенесено.
    [few] { $count } поля ещё не перенесены.
   *[other] { $count } полей ещё не перенесены.
}
register-says = в реестре: { $value }
register-adopt = Взять оттуда
services-total = Итого
price-unknown = цены нет в таблицах
price-not-set = по таблицам
price-source = Цена: { $source }
price-other = По таблицам { $known }. Причина: { $why }.
price-rivals = { $count ->
    [one] { $count } строка говорит иначе
    [few] { $count } строки говорят иначе
   *[other] { $count } строк говорят иначе
}

attention-unconfirmed = Об утверждении известно только из портала.
attention-unconfirmed-why = Его подтверждает супервизор или директор, но не тот, кто перенёс заявку.
attention-happened = В портале стоит «{ $status }».
attention-happened-at = Там с { $at }.
attention-resubmitted = Клиент подал заявку повторно.
attention-resubmitted-why = Она идёт первой; отметка снимется вашим следующим шагом.
attention-expired = Срок счёта { $invoice } истёк, оплаты нет.
attention-expired-why = Выставьте его снова с новым номером; старый останется в истории.
attention-back-fill = { $count ->
    [one] { $count } шаг известен из портала без подробностей.
    [few] { $count } шага известны из портала без подробностей.
   *[other] { $count } шагов известны из портала без подробностей.
}
portal-flag-four-eyes = В портале один человек и направил на утверждение, и утвердил.
portal-flag-one-person = В портале один супервизор взял заявку и направил её на утверждение.
portal-flag-jump = В истории портала пропущен шаг.
portal-flag-why = Хранится как свидетельство и ничему не мешает.
step-only-at = Только при: { $statuses }
step-not-at = Невозможно при статусе «{ $status }»
step-nothing-there = В портале нечего принять
quoted = «{ $text }»
notice-disputed = На странице это стоит дважды и по-разному. Выберите одно.
notice-unplaced = Страница не говорит, чьё это. Перенесите, только если поле верное.

reasons = Причины возврата
reasons-open = открыто { $open } из { $total }
reasons-settled = { $count ->
    [one] { $count } устранена
    [few] { $count } устранены
   *[other] { $count } устранено
}
reasons-compose = Причины для клиента
reasons-language = Язык
reason-add = Добавить причину
reason-add-hint = Часть слова найдёт причину в таблице; своё предложение добавляется по Enter.
reason-add-do = Добавить
reason-number = Причина { $number }
reason-keys = Alt ↑ и Alt ↓ передвигают её
reason-up = Причину { $number } выше
reason-down = Причину { $number } ниже
reason-remove = Убрать причину { $number }

step-submit = Подать
step-take = Взять в работу
step-return = Вернуть клиенту
step-resubmit = Отметить, что клиент подал повторно
step-recommend = Направить на утверждение
step-approve = Утвердить
step-send-back = Вернуть менеджеру
step-expect-payment = Ждать оплаты
step-invoice = Записать счёт
step-accept-payment = Принять оплату
step-expect-documents = Ждать документов
step-collect = Принять оригиналы
step-send = Направить документы в МС
step-lodge = Записать подачу в МС
step-fetch = Забрать документы из МС
step-process = Записать результат
step-give-back = Начать возврат документов
step-hand-over = Выдать документы
step-close = Закрыть
step-accept-portal = Принять статус портала
step-confirm-portal = Подтвердить утверждение из портала
step-record-decision = Записать решение комитета
step-record-refusal = Записать отказ госоргана
step-reject = Отклонить
step-suspend = Приостановить
step-resume = Возобновить
step-withdraw = Отметить отзыв
step-reopen = Открыть снова
step-back-fill = Дописать прежние шаги
step-note = Добавить заметку
step-plan = Следующий шаг
step-assign = Сменить ответственного
step-number = Ввести номер портала
step-follow-up = Новая заявка с этими данными
step-with-words = { $step }: с комментарием или другим временем
step-signed = Ваш пароль подписывает этот шаг.

did-import = Перенесена из портала
did-see = Замечено в портале
did-open = Открыта
did-edit = Содержание изменено
did-bring-in = Содержание перенесено
did-assign = Ответственный сменён
did-plan = Следующий шаг записан
did-note = Заметка добавлена
did-enter = Внесено в портал
did-not-entered = Снова внести в портал
did-undo = Шаг отменён
did-submit = Подана
did-take = Взята в работу
did-return = Возвращена клиенту
did-resubmit = Подана клиентом повторно
did-recommend = Направлена на утверждение
did-approve = Утверждена
did-send-back = Возвращена менеджеру
did-expect-payment = Ожидается оплата
did-invoice = Счёт записан
did-accept-payment = Оплата принята
did-expect-documents = Ожидаются документы
did-collect = Оригиналы приняты
did-send = Документы направлены в МС
did-lodge = Подана в МС
did-fetch = Документы забирают из МС
did-process = Результат записан
did-give-back = Возврат документов начат
did-hand-over = Документы выданы
did-close = Закрыта
did-accept-portal = Статус портала принят
did-confirm-portal = Утверждение из портала подтверждено
did-record-decision = Решение записано
did-record-refusal = Отказ госоргана записан
did-reject = Отклонена
did-suspend = Приостановлена
did-resume = Возобновлена
did-withdraw = Отозвана
did-reopen = Открыта снова
did-back-fill = Подробности прежних шагов дописаны

comment-optional = Комментарий (можно не заполнять)
comment-kept = Хранится в истории и предлагается как текст для портала.
event-when = Когда это было
event-now = Это происходит сейчас.
event-earlier = Это было раньше
event-now-again = Всё-таки сейчас
event-day = День
event-time = Время
event-open = Введите день и время, когда это было.
written-next = Внесите это и в портал: скопируйте текст, вставьте там и нажмите «Внесено».
invoice-paste = Вставить текст счёта
invoice-text = Текст счёта
invoice-text-hint = Как его показывает портал, или из PDF. Поля ниже заполнятся из него.
invoice-read = { $count ->
    [0] В этом тексте ничего не найдено.
    [one] Заполнено { $count } поле. Сверьте его со счётом.
    [few] Заполнено { $count } поля. Сверьте их со счётом.
   *[other] Заполнено { $count } полей. Сверьте их со счётом.
}
invoice-of-another = Это счёт заявки { $other }, а открыта { $number }: ничего не заполнено. Вставьте счёт заявки { $number } или всё же возьмите эти значения.
invoice-take-anyway = Всё же взять значения

note-text = Заметка
note-hint = Ctrl Enter сохраняет.
note-how = Как
note-call = Звонок
note-visit = Визит
note-email = Письмо
note-internal = Внутренняя
note-save = Добавить заметку
note-empty = Сначала напишите заметку.
next-text = Следующий шаг
next-date = Когда
next-person = Кто
next-visit = Клиент придёт в этот день
next-time = Во сколько
next-none = Ничего не планировать
staff-away = сегодня отсутствует
staff-unknown = Выберите человека из списка или оставьте пустым.
assign-hint = Пусто: никто.
assign-deputy = Заместитель
number-portal = Номер в портале
number-portal-hint = Номер или адрес страницы.
number-empty = Введите номер.

back-fill-why = Шаги, сделанные раньше, чем их записали: отметьте их, каждый со своим днём и временем. Хранятся оба времени.
back-fill-facts-only = только подробности, статус не меняется
back-fill-none = Отметьте хотя бы один шаг.
back-fill-gap = Между отмеченными шагами есть неотмеченный.
back-fill-open = У каждого отмеченного шага должны быть день и время.
back-fill-same-day = Тот же день, что выше
back-fill-do = { $count ->
    [one] Записать { $count } шаг
    [few] Записать { $count } шага
   *[other] Записать { $count } шагов
}
back-filled = Шаги записаны.

content-title = Содержание из портала
content-text = Текст страницы заявки
content-hint = В портале: Ctrl A, Ctrl C. Здесь: Ctrl V. Само ничего не заполняется.
content-empty = Сначала вставьте страницу.
content-read = Прочитать текст
content-keys = Enter переносит значение, Shift Enter остаток раздела, X отбрасывает, E изменяет, стрелки передвигают.
content-nothing = В этом тексте нет названий полей формы. Его можно сохранить как есть.
content-other = Это страница заявки { $number }, а не этой.
content-rest = Перенести остальное
content-rest-text = Что не распознано; хранится как текст
content-take = Перенести
content-drop = Отбросить
content-mend = Исправить
content-same = как здесь
content-state-open = не решено
content-state-taken = перенесено
content-state-dropped = отброшено
content-state-refused = не подходит
content-state-doubt = проверить
content-new-round = Содержание нового круга ({ $round })
content-new-round-hint = Отметьте, если клиент с тех пор изменил заявку.
content-save = { $count ->
    [0] Сохранить только текст
    [one] Сохранить { $count } значение
    [few] Сохранить { $count } значения
   *[other] Сохранить { $count } значений
}
content-saved = { $count ->
    [0] Текст сохранён.
    [one] Перенесено { $count } значение.
    [few] Перенесено { $count } значения.
   *[other] Перенесено { $count } значений.
}
content-back = Назад к тексту
content-earlier = Предыдущие строки
content-later = Следующие строки
content-range = { $from }–{ $to } из { $total }
content-count = перенесено { $taken }, не решено { $open }, отброшено { $dropped }, исправить { $refused }

history-kind = Что
history-person = Кто
history-all = Всё
history-everybody = Все
history-show-all = Показать всё
history-kind-steps = Шаги
history-kind-notes = Заметки
history-kind-content = Содержание и ведение
history-kind-portal = Строки портала
history-for-portal = Копировать для портала
history-portal = портал
history-none = Такого нет.
history-typed = записано { $at }
history-stepped-back = часы были переведены назад
history-changes = { $count ->
    [one] изменено { $count } значение
    [few] изменено { $count } значения
   *[other] изменено { $count } значений
}
history-more = Показать ещё { $count }
change-what = Значение
change-before = Было
change-after = Стало

key-case-edit = Править
key-case-note = Заметка
key-case-next = Следующий шаг, дата, человек
key-case-portal = Открыть в портале
key-case-paste = Перенести содержание
key-case-tab = История и обратно
key-case-after = Следующая заявка списка
key-case-before = Предыдущая заявка списка
key-case-step = Сделать следующий шаг
key-case-undo = Отменить последний шаг
keys-group-case = В заявке
draft-case-form = Содержание заявки
draft-case-content = Содержание из портала
draft-case-note = Заметка
draft-case-next = Следующий шаг
draft-case-step = Шаг по заявке
