# Паспорттың машина оқитын жолдарын оқитын терезе.
lines-title = Паспорт жолдары
lines-text = Машина оқитын жолдарды сканерлеңіз немесе осында қойыңыз
lines-hint = Enter оқиды, тағы бір Enter «Алу» түймесіне өтеді.
lines-all-right = { $count ->
    [one] { $count } бақылау цифры дұрыс.
   *[other] Барлық { $count } бақылау цифры дұрыс.
}
lines-kind-passport = Паспорт
lines-kind-visa = Виза
lines-kind-card = Карта
lines-check-right = { $over }: бақылау цифры { $found } дұрыс.
lines-check-wrong = { $over }: бақылау цифры { $found }, { $expected } болуы керек. Құжатпен салыстырыңыз.
lines-over-number = Нөмірі
lines-over-birth = Туған күні
lines-over-expiry = Жарамдылық мерзімі
lines-over-personal = Жеке нөмірі
lines-over-whole = Бәрі бірге
lines-mended = { $line }-жол, { $position }-орын: { $from } таңбасы { $to } деп оқылды.
lines-state-same = Бірдей
lines-state-differs = Өзгеше: қазір { $value }
lines-state-empty = Әзірге бос
lines-state-unread = Жолдарда жоқ
lines-remark-wrong-digit = Бақылау цифры қате.
lines-remark-unknown-part = Құжатта белгісіз: { $printed }.
lines-remark-no-such-day = Мұндай күн жоқ: { $printed }.
lines-remark-one-name = Құжатта бір ғана есім бар.
lines-remark-cut = Жол толған: есім ұзынырақ болуы мүмкін.
lines-remark-cyrillic = Сол есім кириллицамен; құжаттағы жазылуы есепке алынады.
lines-remark-unknown-code = Белгісіз код { $printed }.
lines-remark-of-visa = Паспорттікі емес, визанікі.
lines-remark-not-said = Құжатта көрсетілмеген.
lines-take = { $count ->
    [0] Алатын ештеңе жоқ
    [one] { $count } мәнді алу
   *[other] { $count } мәнді алу
}
lines-taken = { $count ->
    [one] Паспорт жолдарынан { $count } мән алынды.
   *[other] Паспорт жолдарынан { $count } мән алынды.
}
key-form-lines = Паспорт жолдары
# Somebody who is typed is known already.
likely-iin = ЖСН бірдей:
likely-passport = Паспорт нөмірі бірдей:
likely-name = Аты мен туған күні бірдей:
