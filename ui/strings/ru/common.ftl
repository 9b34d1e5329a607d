program = Expat Desk
close = Закрыть
cancel = Отмена
save = Сохранить
back = Назад
copy = Копировать
copied = Скопировано
comment = Комментарий
try-again = Повторить
no-answer-title = Программа не отвечает
language = Язык
language-en = English
language-ru = Русский
language-kk = Қазақша
theme = Тема
theme-system = Как в системе
theme-light = Светлая
theme-dark = Тёмная
density = Строки
density-compact = Плотные
density-comfortable = Просторные
city = Город
city-Astana = Астана
city-Almaty = Алматы
role-manager = Менеджер
role-manager-may = ведёт заявки
role-supervisor = Супервизор
role-supervisor-may = подтверждает решения менеджеров
role-director = Директор
role-director-may = видит всё, решает спорное
role-administrator = Администратор
role-administrator-may = люди, офис, хранение
password = Пароль
password-new = Новый пароль
password-again = Новый пароль ещё раз
password-repeat = Пароль ещё раз
password-old = Нынешний пароль
password-yours = Ваш пароль
password-show = Показать пароль
password-caps = Включён Caps Lock.
password-cyrillic = Клавиатура печатает кириллицей.
password-one-time = Одноразовый пароль
password-one-time-hint = Его дал администратор. Следующим шагом вы выберете свой.
password-hint = Не меньше 12 символов; { $length ->
    [0] лучше всего несколько слов.
   *[other] пока { $length }.
}
password-differs = Не совпадает с паролем выше.
password-change = Сменить пароль
password-changed = Пароль изменён.
password-why-old = Введите нынешний пароль.
draft-restored = Вы это уже набирали; сохранено
draft-discard = Убрать
date-shape = дд.мм.гггг
date-bad = Введите дату так: 22.11.2026.
demo-banner = Демонстрационная база: все люди в ней выдуманы.
kind-staff = Сотрудники
kind-office = Настройки офиса
kind-person = Люди
kind-organisation = Компании
kind-reference = Справочники Центра
combobox-found = { $count ->
    [0] Ничего не найдено
   *[other] Найдено: { $count }
}
menu-not-now = Сейчас нельзя ({ $count })
