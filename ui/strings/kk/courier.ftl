# Курьер тізілімі: қағазда және оған дейін.
courier-title = Курьерге арналған құжаттар тізілімі
courier-way = Бағыты
courier-to-mo = Көші-қон қызметіне
courier-from-mo = Көші-қон қызметінен
courier-when = Күні мен уақыты
courier-number = №
courier-case = Өтінім
courier-person = Адам
courier-passport = Паспорт №
courier-papers = Берілетін құжаттар
courier-total = Өтінім: { $cases }. Жол: { $rows }. Құжат: { $papers }.
courier-given = Берді:
courier-received = Қабылдады:
courier-under = аты-жөні, қолы, күні мен уақыты
courier-page = { $page }-бет, барлығы { $pages }
courier-open = Курьер тізілімі
courier-of = { $count ->
    [one] Курьер тізілімі: { $count } өтінім
   *[other] Курьер тізілімі: { $count } өтінім
}
courier-hint = Құжаттарды алып жүретін адамның аты.
courier-language = Тізілім тілі
courier-step-to = Құжаттардың жіберілгенін осы уақытпен белгілеу
courier-step-from = Құжаттардың КҚ-дан алынғанын осы уақытпен белгілеу
courier-which = Тізілімде
courier-empty = бұл бағытта апаратын ештеңе жоқ
courier-stays = { $count ->
    [one] { $count } құжат; мәртебесі өзгермейді: { $why }
   *[other] { $count } құжат; мәртебесі өзгермейді: { $why }
}
courier-carries = { $count ->
    [one] { $count } құжат
   *[other] { $count } құжат
}
courier-none = Олардың ешқайсысында бұл бағыттағы құжат жоқ.
courier-make = Тізілім жасау
courier-print = Басып шығару
courier-saved = Сақталды: { $name }
courier-made = { $count ->
    [one] Тізілімде { $count } өтінім бар.
   *[other] Тізілімде { $count } өтінім бар.
}
courier-back = Артқа
courier-off = Тізілімге кірмеді
courier-not-stepped = Тізілімде, мәртебесі өзгермеді
courier-last = Соңғы тізілім: { $way }, { $at }, { $courier }, { $count ->
    [one] { $count } құжат
   *[other] { $count } құжат
}
courier-changed = Тізілім жасалғаннан кейін өзгерді:
courier-added = тізілімде жоқ
courier-gone = тізілімде бар, бірақ енді жолда емес
courier-otherwise = тізілімде басқа ат немесе паспорт нөмірі
step-make-sheet = Курьер тізілімі
did-make-sheet = Курьер тізілімі жасалды
key-row-sheet = Таңдалғандардың курьер тізілімі
