# Список заявок, его представления и слова, общие со страницей заявки.
waiting-client = Клиент
waiting-centre = Центр
waiting-supervisor = Супервизор
waiting-mo = МС
waiting-nobody = Никто
waiting-for-client = Ждём клиента
waiting-for-centre = Ждёт Центра
waiting-for-supervisor = Ждёт супервизора
waiting-for-mo = Ждём миграционную службу
waiting-for-nobody = Никого не ждёт
waiting-since = { $who } с { $date }
waiting-days-short = { $days } д.
waiting-days = { $days ->
    [0] с сегодня
    [one] { $days } раб. день
    [few] { $days } раб. дня
   *[other] { $days } раб. дней
}
due-over = { $days ->
    [one] { $days } день назад
    [few] { $days } дня назад
   *[other] { $days } дней назад
}
due-today = сегодня
due-soon = { $days ->
    [1] завтра
    [one] через { $days } день
    [few] через { $days } дня
   *[other] через { $days } дней
}
due-why-next-step = Срок: записанный следующий шаг
due-why-norm = Срок: ответить за { $days ->
    [one] { $days } рабочий день
    [few] { $days } рабочих дня
   *[other] { $days } рабочих дней
}
due-why-period = Срок: запрошенный период начинается через { $days ->
    [one] { $days } рабочий день
    [few] { $days } рабочих дня
   *[other] { $days } рабочих дней
} после него

views = Представления
view-mine = Мои
view-all-open = Все открытые
view-resubmitted = Поданы повторно
view-new = Новые
view-overdue = Просроченные
view-waiting-supervisor = Ждут супервизора
view-needs-details = Не хватает данных
view-happened = Произошло в портале
view-unconfirmed = Подтвердить утверждение
view-to-enter = Внести в портал
view-office = офис
view-actions = Действия с представлением { $name }
view-drop = Удалить представление
view-dropped = Представление { $name } удалено.
view-save-title = Сохранить как представление
view-name = Название представления
view-name-empty = Введите название.
view-replaces = Представление с таким названием есть: оно будет заменено.
view-shared = Для всех в офисе
view-shared-hint = Коллеги ({ $office }) увидят его среди своих представлений.

list-filters = Фильтры
list-panel = Показать или скрыть представления и фильтры
list-chips = Выбранные фильтры
list-text = Найти в этом списке
list-text-hint = Имя или номер
list-sort = Порядок
list-descending = В обратном порядке
list-total = { $count ->
    [one] { $shown } заявка
    [few] { $shown } заявки
   *[other] { $shown } заявок
}
list-counting = Считаем
list-none = Под эти фильтры не подходит ни одна заявка. Уберите один из них или очистите текст.
list-empty = Открытых заявок нет. Перенесите список из портала или начните заявку у окна.
list-select = Выбрать { $number }
list-select-all = Выбрать все или ни одной
list-no-person = Имя не указано
list-portal-shows = Портал показывает: { $status }
list-round = круг { $round }
list-reasons = причины { $open }/{ $total }
list-reasons-full = Открытые причины возврата
list-standing-in = Вы замещаете: { $name }
list-standing-in-short = зам.
list-deputy-full = { $owner } отсутствует, замещает { $deputy }
list-visit = визит { $at }
list-passport = Паспорт
list-passport-at = паспорт: { $place }
list-kind-application = Заявка на услугу
list-kind-waiver = Заявка на изъятия (waivers)
list-kind-membership = Заявка в Loyalty Club
list-kind-short-waiver = waiver
list-kind-short-membership = клуб
list-channel-portal = Портал
list-channel-counter = Окно
list-channel-email = Эл. почта
list-channel-paper = Бумага
list-undo = Отменить

column-number = Номер
column-person = Человек
column-company = Компания
column-service = Услуга
column-status = Статус
column-rounds = Причины, метки
column-waiting = Кого ждём, дней
column-owner = Ответственный
column-due = Срок
column-next = Следующий шаг, паспорт
sort-urgency = Сначала срочные
sort-number = По номеру
sort-person = По человеку
sort-company = По компании
sort-status = По статусу
sort-since = Дольше всех ждут
sort-created = По дате создания
sort-owner = По ответственному

facet-waiting = Кого ждём
facet-statuses = Статус
facet-flags = Метки
facet-kinds = Вид
facet-services = Услуга
facet-owners = Ответственный
facet-cities = Город
facet-citizenships = Гражданство
facet-channels = Откуда
facet-places = Паспорт
facet-ages = В этом статусе
facet-due = Срок
facet-empty = Здесь ничего.
facet-more = Ещё { $count }
facet-less = Меньше
switch-mine = Только мои
switch-ended = И завершённые
switch-drafts = И черновики
choice-unknown = не указано
owner-nobody = Никто
due-in-overdue = Просрочено
due-in-today = Сегодня
due-in-week = В ближайшие 7 дней
age-day = со вчера или сегодня
age-week = от 2 до 7 дней
age-month = от 8 до 30 дней
age-quarter = от 31 до 91 дня
age-longer = дольше
age-unknown = неизвестно
chip-text = Текст: { $text }
chip-choice = { $filter }: { $choice }
chip-remove = Убрать фильтр { $chip }
chips-clear = Убрать все

flag-resubmitted = Подана повторно
flag-to-enter = Внести в портал
flag-happened = Произошло в портале
flag-needs-details = Не хватает данных
flag-unconfirmed = Подтвердить утверждение
flag-priority = Приоритет
flag-personal-manager = Персональный менеджер
flag-unknown-status = Статус не распознан
flag-unknown-service = Услуга не распознана
flag-suspended = Приостановлена
flag-participant = Участник МФЦА
flag-per-portal = Статус по порталу
flag-breaks-rules = Необычная история портала
flag-visit = Назначен визит

mark-pm = ПМ
mark-pm-full = Персональный менеджер
mark-priority = ПР
mark-priority-full = Приоритет
mark-resubmitted = ↻ повторно
mark-resubmitted-full = Клиент подал снова после возврата
mark-to-enter = ⇄ внести
mark-to-enter-full = Сделано здесь, но ещё не в портале
mark-happened = ⇄ портал
mark-happened-full = В портале статус изменился без нас
mark-unconfirmed = по порталу
mark-unconfirmed-full = Утверждена в портале; здесь её ещё должен подтвердить второй человек
mark-needs-details = данные
mark-needs-details-full = Человек или компания пока неизвестны

peek-title = Заявка { $number }
peek-visit = Визит
peek-portal = В портале
peek-phone = Телефон
peek-email = Эл. почта
peek-note = Последняя заметка
peek-open = Открыть

bulk = Выбранные заявки
bulk-selected = { $count ->
    [one] Выбрана { $count }
    [few] Выбраны { $count }
   *[other] Выбрано { $count }
}
bulk-most = Не больше { $most } сразу.
bulk-assign = Назначить
bulk-take = Сделать шаг
bulk-entered = Внесено в портал ({ $count })
bulk-clear = Снять выбор
bulk-assign-title = { $count ->
    [one] Назначить { $count } заявку
    [few] Назначить { $count } заявки
   *[other] Назначить { $count } заявок
}
bulk-assign-do = Назначить
bulk-deputy = Заместитель
bulk-owner-away = Этот сотрудник сейчас отсутствует: заявки увидит и заместитель.
bulk-step-title = { $count ->
    [one] Один шаг для { $count } заявки
    [few] Один шаг для { $count } заявок
   *[other] Один шаг для { $count } заявок
}
bulk-step = Шаг
bulk-step-choose = Выберите шаг.
bulk-step-hint = Шаги, которым нужно больше, чем комментарий, делают на странице заявки.
bulk-step-do = Сделать шаг
bulk-comment-hint = Нужен, чтобы вернуть менеджеру, приостановить, возобновить, отозвать или отклонить.
bulk-date = День, когда это было
bulk-time = Время
bulk-time-bad = Введите время так: 14:05.
bulk-time-needed = Введите и время того дня.
bulk-when-hint = Оставьте оба поля пустыми, если это происходит сейчас.
bulk-verb-take = Взять в работу
bulk-verb-recommend = Направить на утверждение
bulk-verb-send-back = Вернуть менеджеру
bulk-verb-resubmit = Отметить, что клиент подал повторно
bulk-verb-expect-payment = Ждать оплаты
bulk-verb-expect-documents = Ждать документов
bulk-verb-send = Направить документы в МС
bulk-verb-fetch = Забрать документы из МС
bulk-verb-give-back = Начать возврат документов
bulk-verb-close = Закрыть
bulk-verb-accept-portal = Принять статус портала
bulk-verb-confirm-portal = Подтвердить утверждение из портала
bulk-verb-suspend = Приостановить
bulk-verb-resume = Возобновить
bulk-verb-withdraw = Отметить отзыв
bulk-verb-reject = Отклонить
bulk-done-step = { $step }
bulk-done-assign = Назначено
bulk-done-entered = Внесено в портал
bulk-undone = Отменено
bulk-told = { $title }: сделано { $done }{ $refused ->
    [0] .
   *[other] , отказано { $refused }.
}
bulk-counts = Сделано: { $done }. Отказано: { $refused }.
bulk-refused = Отказано
bulk-done = Сделано
bulk-nothing-to-enter = Из выбранных заявок вносить в портал нечего.

enter-intro = Сделано здесь, но ещё не в портале. Строка уйдёт сама, когда импорт покажет её там.
enter-to = Новый статус
enter-text = Комментарий для портала
enter-no-text = Без комментария: только статус.
enter-at = Сделано здесь
enter-copy = Копировать текст
enter-copied = Текст заявки { $number } скопирован.
enter-copy-all = Копировать тексты
enter-copied-all = { $count ->
    [one] Скопирована { $count } строка.
    [few] Скопированы { $count } строки.
   *[other] Скопировано { $count } строк.
}
enter-open = Открыть в портале
enter-no-address = Адрес портала не задан: «Настройки», «Офис».
enter-done = Внесено
enter-done-all = Внесено ({ $count })
enter-lines = { $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[other] { $count } строк
}
enter-none = Всё, что сделано здесь, есть и в портале.
enter-keys-move = перейти

happened-intro = В портале другой статус, чем в этой базе, и здесь этого шага никто не делал.
happened-none = В портале не произошло ничего, что здесь неизвестно.
happened-here = Здесь
happened-portal = В портале
happened-accept = Принять
happened-accept-all = Принять ({ $count })
happened-confirm-all = Подтвердить вторым человеком ({ $count })
happened-confirm-these = Подтвердить эти вторым человеком
happened-second = Утверждение подтверждает супервизор или директор, но не тот, кто перенёс заявку.
happened-more = Показаны первые { $most }; следующие появятся, когда с этими будет закончено.

details-intro = Пришли без человека или компании. Введите, что знаете; Enter сохраняет строку и переходит дальше.
details-none = У каждой заявки есть человек и компания.
details-family = Фамилия
details-given = Имя
details-company = Компания
details-bin = БИН
details-cell = { $field }, заявка { $number }
details-saved = { $count ->
    [one] Сохранена { $count } строка.
    [few] Сохранены { $count } строки.
   *[other] Сохранено { $count } строк.
}
details-next = Показать следующие

work-title = Моя работа
work-overdue = просрочено
work-due-today = срок сегодня
work-resubmitted = подано повторно
work-needs-details = не хватает данных
work-to-enter = внести в портал
work-unconfirmed = подтвердить утверждение
work-happened = произошло в портале
work-group-resubmitted = Поданы повторно
work-group-overdue = Просроченные
work-group-today = Срок сегодня
work-group-soon = Срок в ближайшие 7 дней
work-group-others = Ждём других
work-group-later = Позже или без срока
work-more = Ещё { $count }
work-none-mine = Открытых заявок у вас нет.
work-all = Все заявки
work-begin = В базе пока нет заявок. Перенесите список из портала или начните заявку у окна.
work-begin-intake = Перенести из портала
