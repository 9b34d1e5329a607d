# Второй человек: сводка, подпись, исключение, передача права.
step-approve-again = Утвердить снова
step-allow-one-person = Разрешить утвердить одному человеку
did-approve-again = Утверждена снова
did-allow-one-person = Сделано исключение: утвердить может один человек
did-delegate = Право утверждать передано
did-end-delegation = Передача права окончена
bulk-verb-approve = Утвердить

attention-voided = Утверждение недействительно: после него изменилось содержание.
attention-voided-why = Менял(а) { $by }, { $at }: { $fields }. Дальше ничего нельзя, пока второй человек не подпишет снова.
attention-to-sign = Заявка ждёт подписи второго человека.
attention-to-sign-why = Не того, кто её рекомендовал, перенёс или менял в этом круге.
approval-open = Сводка и подпись
fields-more = { $shown } и ещё { $count ->
    [one] { $count } значение
    [few] { $count } значения
   *[other] { $count } значений
}

approval-exception = Исключение: { $by }, { $at }. { $person } может утвердить в этом круге, хотя считается тем же человеком. Причина: { $reason }
approval-delegated = Вы подписываете за { $director }: это право передано вам.
approval-void = Утверждено: { $by }, { $at }; потом менял(а) { $who }. Что изменилось, показано ниже.
approval-recommended = Рекомендовано: { $by }, { $at }.
approval-no-words = Без комментария.
approval-no-findings = Проверки ничего не нашли.
approval-no-reasons = Заявку ни разу не возвращали.
approval-prices = Услуги и цены
approval-people = Кто что сделал в этом круге
approval-changed = Изменилось с прошлого круга
approval-changed-since = Изменилось после утверждения
approval-first-round = Это первый круг.
approval-untold = Содержание этого круга не перенесено, поэтому не видно, что изменил клиент.
approval-unchanged = Ни одно значение анкеты не отличается.

signer = Кто подписывает
signer-me = Подписываю я: { $name }
signer-delegate = { $name }, за { $director }
signer-me-hint = Здесь может подписать и коллега: выберите имя, коллега введёт свой пароль. Вы останетесь в системе.
signer-hint = Коллега вводит свой пароль; подписывает ключ коллеги, а вы остаётесь в системе.
signer-password = Пароль: { $name }
signer-bound = Этот пароль открывает только на том компьютере, к которому он привязан.
sign-here = Подписать здесь

exception-effect = Каждую заявку смотрят двое. Исключение позволяет одному названному человеку утвердить эту заявку в этом круге, хотя он считается тем же человеком. Оно остаётся в истории с вашим именем и причиной.
exception-person = Кто может утвердить
exception-choose = Выберите, кто может утвердить.
exception-why = Причина
exception-why-hint = Почему больше некому посмотреть. Остаётся в истории.
exception-do = Разрешить

approve-many = { $count ->
    [one] Утвердить { $count } заявку
    [few] Утвердить { $count } заявки
   *[other] Утвердить { $count } заявок
}
approve-many-do = Утвердить { $count }
approve-many-hint = Снимите отметку с того, что не хотите подписывать. Каждая заявка подписывается отдельно.
approve-many-open = Утвердить…
approve-many-none = Отметьте хотя бы одну заявку.
approve-many-facts = { $findings ->
    [0] замечаний нет
    [one] { $findings } замечание
    [few] { $findings } замечания
   *[other] { $findings } замечаний
} · { $sections ->
    [0] всё перенесено
    [one] { $sections } раздел не перенесён
    [few] { $sections } раздела не перенесено
   *[other] { $sections } разделов не перенесено
}
approve-many-by = рекомендовал(а) { $name }
approve-many-nobody = здесь никто не рекомендовал

switch-to-sign = Ждут моей подписи
view-to-sign = Ждут моей подписи
work-to-sign = на мою подпись
work-group-to-sign = Ждут моей подписи
flag-voided = Утверждение недействительно
mark-voided = утв. недейств.
mark-voided-full = После утверждения содержание изменилось; второй человек ещё не подписал снова

deed-delegate = Передать право утверждать
deed-delegate-title = Передать право утверждать: { $name }
deed-delegate-effect = В эти дни этот человек утверждает за вас; потом право кончается само. Кто рекомендовал или менял заявку, тот её всё равно не утверждает.
deed-end-delegation = Прекратить передачу права
deed-end-delegation-title = Прекратить передачу права: { $name }
deed-end-delegation-effect = С этого момента этот человек ничего за вас не утверждает. Утверждённое остаётся утверждённым.
delegate-from = С
delegate-to = По (включительно)
people-delegate = утверждает за { $by }: { $from } – { $to }
people-delegate-reason = Причина: { $reason }
