# Күту есебі және оның түсіндірмесі.
clock-since = { $date } бастап: { $days ->
    [one] { $days } жұмыс күні
   *[other] { $days } жұмыс күні
}.
clock-not-counted = Есепке алынбады:
clock-weekend = демалыс
clock-moved = { $date } үшін демалыс
clock-earlier = және бұрынырақ тағы { $count }
clock-norm = Норма: { $days ->
    [one] { $days } жұмыс күні
   *[other] { $days } жұмыс күні
}, { $date } дейін.
clock-source = Дереккөз: { $source }; сенімділігі: { $sureness }.
clock-over = { $days ->
    [one] { $days } жұмыс күніне асып кетті.
   *[other] { $days } жұмыс күніне асып кетті.
}
clock-no-norm = Бұл мәртебеде норма жүрмейді.
clock-estimated = Бұл демалыстардың бір бөлігі шамамен алынған.
