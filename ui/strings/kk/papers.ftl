# Түпнұсқалар: әрқайсысы кімдікі, қазір қайда, қалай ауысады.
papers-title = Құжаттардың түпнұсқалары
papers-out = { $count ->
    [one] { $count } құжат клиентте емес
   *[other] { $count } құжат клиентте емес
}
papers-home = бәрі клиентте
papers-since = { $at } бастап
papers-by = жазған { $name }
papers-of-all = Бүкіл өтінімге
papers-for-all = Барлық адамға: { $count }
papers-none-ticked = ештеңе белгіленбеген
papers-going = { $goes ->
    [one] { $count } құжаттың { $goes } кетеді; қалатынының белгісін алыңыз
   *[other] { $count } құжаттың { $goes } кетеді; қалатынының белгісін алыңыз
}
papers-which = Қай құжаттар
papers-every = { $count ->
    [one] Барлығы: { $count } құжат
   *[other] Барлығы: { $count } құжат
}
papers-later = Кейін әкелінген құжаттар
papers-where = Олар қазір қайда
papers-whom = Олар кімде
papers-choose = Құжатты белгілеңіз немесе кейін әкелінгенін жазыңыз.
papers-choose-place = Құжаттардың қазір қайда екенін таңдаңыз.
papers-move-do = { $count ->
    [0] Құжаттарды жазу
    [one] { $count } құжатты ауыстыру
   *[other] { $count } құжатты ауыстыру
}
step-move-papers = Құжаттарды ауыстыру
did-move-papers = Құжаттар ауыстырылды
paper-passport-word = Паспорт
paper-gone = Тізімде енді жоқ құжат
papers-more = Өтінімнің басқа құжаттары
papers-more-hint = Әр жолда біреуден, мысалы компанияның хаты.
place-client = клиентте
place-here = Орталықта
place-courier = жолда
place-mo = КҚ-да
place-returned = қайтарылды
place-several = әр жерде
place-unknown = орны белгісіз
field-courier = Курьер
