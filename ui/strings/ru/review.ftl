# Проверка, причины возврата и ответы на них.
case-review = Проверка
review-title = Проверка
review-keys = N – к следующему месту, A – принять, Shift A – принять остальное в разделе, R – причина возврата, E – изменить.
review-rest = Принять остальное
review-looked = принято
review-stop = посмотреть
review-missing = не заполнено
review-plain = как прислано
review-was-empty = пусто
review-emptied = очищено
review-empty = Содержание этой заявки ещё не внесено: проверять пока нечего.
review-not-brought = Содержание круга { $round } не внесено: { $sections }. Что там изменилось, неизвестно.
review-nothing-before = Содержание круга { $round } не вносилось: сравнить не с чем.
review-no-stop = Смотреть больше нечего.
review-cannot = Здесь нет значения, которое можно принять. R запросит его у клиента.
review-counts = Принято { $looked } из { $total }
review-stops = { $count ->
    [0] всё просмотрено
    [one] осталось { $count } место
    [few] осталось { $count } места
   *[other] осталось { $count } мест
}
review-reasons = { $count ->
    [0] причин нет
    [one] { $count } причина
    [few] { $count } причины
   *[other] { $count } причин
}
review-return = { $count ->
    [0] Вернуть клиенту
    [one] Вернуть с { $count } причиной
   *[other] Вернуть с { $count } причинами
}
review-return-why = R у значения создаёт причину; без неё заявка не возвращается.
review-recommend-why = Причины для клиента уже написаны: верните заявку или уберите их.
reason-used = { $count ->
    [one] использована { $count } раз
    [few] использована { $count } раза
   *[other] использована { $count } раз
}
reason-own = сохранена вами
reason-visit = предлагает визит
reason-keep = Сохранить причину { $number } на будущее
reason-kept = Сохранено: теперь она находится по части слова.
reason-dropped = Убрано из вашего списка. То, что уже возвращено с ней, не меняется.
reason-drop = Убрать из моего списка
reasons-kept = { $count ->
    [one] { $count } сохранённая причина
    [few] { $count } сохранённые причины
   *[other] { $count } сохранённых причин
}
reason-again = повторно, была { $number }
reason-about = Следующая причина – о поле: { $what }
reason-for = Для кого следующая причина
reason-for-all = Все лица
reason-for-whole = Следующая причина – для всей заявки
reason-for-persons = Следующая причина – для { $count } из { $total } лиц
reason-state-open = у клиента
reason-state-answered = вернулась
reason-state-accepted = принята
reason-state-repeated = запрошена снова
reason-accept = Принять причину { $number }
reason-accept-not = Причина { $number } всё же не устранена
answer-changed = Что изменил клиент
answer-unchanged = Клиент здесь ничего не изменил.
answer-not-brought = Содержание круга { $round } не внесено: что изменилось, неизвестно.
answer-no-place = Не относится к полю: посмотрите документы.
written-kept = Текст для клиента:
written-portal = Скопировать для портала
written-email = Скопировать письмо
did-review = Просмотрено
did-accept-reasons = Причины просмотрены снова
step-review = Проверка
step-accept-reasons = Принять причины
keys-group-review = При проверке
key-case-review = Проверка
key-case-return = Вернуть клиенту
key-review-next = Следующее место
key-review-before = Предыдущее место
key-review-down = Следующая строка
key-review-up = Предыдущая строка
key-review-accept = Принять или отменить
key-review-rest = Принять остальное в разделе
key-review-reason = Сделать причиной возврата
key-review-edit = Изменить раздел
key-review-send = Вернуть или отправить на утверждение
key-row-return = Вернуть клиенту
service-place = Услуга { $place }
review-side = Документ и причины
review-document = Документ
review-which = Какой документ
review-older = { $name } (прежняя версия)
review-outside = { $name } (здесь показать нельзя)
review-set-aside = Отложено
reason-mark = Отметить причину { $number } на странице
reason-spot = стр. { $page }
reason-spot-show = стр. { $page }: где отмечена причина { $number }
mark-no-reason = Отмечать пока нечего: причину создаёт R.
mark-no-document = Ни один документ этой заявки здесь не открыт.
key-review-document = К документу и обратно
key-review-mark = Отметить причину на странице
key-review-page-before = Предыдущая страница
key-review-page-after = Следующая страница
key-review-larger = Крупнее
key-review-smaller = Мельче
key-review-turn = Повернуть документ
