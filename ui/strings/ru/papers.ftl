# Оригиналы: чей каждый, где он сейчас, как он перемещается.
papers-title = Оригиналы документов
papers-out = { $count ->
    [one] { $count } не у клиента
    [few] { $count } не у клиента
   *[other] { $count } не у клиента
}
papers-home = все у клиента
papers-since = с { $at }
papers-by = записал(а) { $name }
papers-of-all = На всю заявку
papers-for-all = Для всех лиц: { $count }
papers-none-ticked = ничего не отмечено
papers-going = { $goes ->
    [one] Уходит { $goes } документ из { $count }; снимите отметку с того, что остаётся
    [few] Уходят { $goes } документа из { $count }; снимите отметку с того, что остаётся
   *[other] Уходит { $goes } документов из { $count }; снимите отметку с того, что остаётся
}
papers-which = Какие документы
papers-every = { $count ->
    [one] Все: { $count } документ
    [few] Все: { $count } документа
   *[other] Все: { $count } документов
}
papers-later = Документы, принесённые позже
papers-where = Где они теперь
papers-whom = У кого они
papers-choose = Отметьте документ или впишите принесённый позже.
papers-choose-place = Выберите, где документы теперь.
papers-move-do = { $count ->
    [0] Записать документы
    [one] Переместить { $count } документ
    [few] Переместить { $count } документа
   *[other] Переместить { $count } документов
}
step-move-papers = Переместить документы
did-move-papers = Документы перемещены
paper-passport-word = Паспорт
paper-gone = Документ, которого больше нет в списке
papers-more = Другие документы заявки
papers-more-hint = По одному в строке, например письмо компании.
place-client = у клиента
place-here = в Центре
place-courier = в пути
place-mo = в МС
place-returned = возвращён
place-several = в разных местах
place-unknown = место неизвестно
field-courier = Курьер
