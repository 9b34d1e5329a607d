# Кім жоқ және кім алмастырады.

settings-absence = Болмауы
command-settings-absence = Баптаулар: болмауы
draft-absence = Қызметкердің болмауы
absence-intro = Адам жоқ кезде оның өтінімдері алмастырушыда да тұрады, кімдікі екені белгіленеді.
absence-here = орнында
absence-away = жоқ
absence-ahead = болмайды
absence-was = болмаған
absence-from = басы
absence-to = соңы
absence-no-deputy = ешкім алмастырмайды
absence-stands-in = алмастыратын { $name }
absence-edit = Өзгерту
absence-edit-for = Болмауын өзгерту: { $name }
absence-title = Болмауы: { $name }
absence-from-day = Бірінші күн
absence-to-day = Соңғы күн
absence-deputy = Кім алмастырады
absence-deputy-none = Ешкім
absence-deputy-hint = Бұл өтінімдер алмастырушының өз тізімінде көрінеді.
absence-deputy-away = Алмастырушының өзі бүгін жоқ. Күндерді тексеріңіз.
absence-note = Алмастырушы не білуі керек
absence-note-hint = Қағаздар қайда жатыр, клиенттерге не уәде етілген, кімге қоңырау шалу керек.
absence-clear = Қайта орнында

office-portal-address = Порталдағы өтінім мекенжайы
office-portal-address-hint = Нөмірдің орнында { $mark } тұрады. Бос болса, «Порталда ашу» ұсынылмайды.
