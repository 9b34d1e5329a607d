# Реестр для курьера: на бумаге и по пути к ней.
courier-title = Реестр документов для курьера
courier-way = Направление
courier-to-mo = В миграционную службу
courier-from-mo = Из миграционной службы
courier-when = Дата и время
courier-number = №
courier-case = Заявка
courier-person = Лицо
courier-passport = № паспорта
courier-papers = Передаваемые документы
courier-total = Заявок: { $cases }. Строк: { $rows }. Документов: { $papers }.
courier-given = Передал(а):
courier-received = Принял(а):
courier-under = имя, подпись, дата и время
courier-page = Страница { $page } из { $pages }
courier-open = Реестр для курьера
courier-of = { $count ->
    [one] Реестр для курьера: { $count } заявка
    [few] Реестр для курьера: { $count } заявки
   *[other] Реестр для курьера: { $count } заявок
}
courier-hint = Имя того, кто везёт документы.
courier-language = Язык реестра
courier-step-to = Отметить отправку документов этим временем
courier-step-from = Отметить получение документов из МС этим временем
courier-which = В реестре
courier-empty = везти в эту сторону нечего
courier-stays = { $count ->
    [one] { $count } документ; статус не меняется: { $why }
    [few] { $count } документа; статус не меняется: { $why }
   *[other] { $count } документов; статус не меняется: { $why }
}
courier-carries = { $count ->
    [one] { $count } документ
    [few] { $count } документа
   *[other] { $count } документов
}
courier-none = Ни у одной из них нет документов в эту сторону.
courier-make = Составить реестр
courier-print = Печать
courier-saved = Сохранено: { $name }
courier-made = { $count ->
    [one] В реестре { $count } заявка.
    [few] В реестре { $count } заявки.
   *[other] В реестре { $count } заявок.
}
courier-back = Назад
courier-off = Не вошли в реестр
courier-not-stepped = В реестре, статус не изменён
courier-last = Последний реестр: { $way }, { $at }, { $courier }, { $count ->
    [one] { $count } документ
    [few] { $count } документа
   *[other] { $count } документов
}
courier-changed = Изменилось после составления реестра:
courier-added = нет в реестре
courier-gone = есть в реестре, но уже не в пути
courier-otherwise = в реестре другое имя или номер паспорта
step-make-sheet = Реестр для курьера
did-make-sheet = Реестр для курьера составлен
key-row-sheet = Реестр для курьера из выбранных
