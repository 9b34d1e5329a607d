# Кого нет и кто замещает.

settings-absence = Отсутствие
command-settings-absence = Настройки: отсутствие
draft-absence = Отсутствие
absence-intro = Пока человека нет, его заявки стоят и у заместителя, с пометкой, чьи они.
absence-here = на месте
absence-away = отсутствует
absence-ahead = будет отсутствовать
absence-was = отсутствие было
absence-from = с
absence-to = по
absence-no-deputy = никто не замещает
absence-stands-in = замещает { $name }
absence-edit = Изменить
absence-edit-for = Изменить отсутствие: { $name }
absence-title = Отсутствие: { $name }
absence-from-day = Первый день
absence-to-day = Последний день
absence-deputy = Кто замещает
absence-deputy-none = Никто
absence-deputy-hint = Эти заявки появятся в собственном списке заместителя.
absence-deputy-away = Заместителя сегодня тоже нет. Проверьте дни.
absence-note = Что нужно знать заместителю
absence-note-hint = Где лежат бумаги, что обещано клиентам, кому перезвонить.
absence-clear = Снова на месте

office-portal-address = Адрес заявки в портале
office-portal-address-hint = На месте номера стоит { $mark }. Пусто: «Открыть в портале» не предлагается.
