nav = Главное
nav-today = Сегодня
nav-applications = Заявки
nav-intake = Из портала
nav-new = Новая заявка
nav-settings = Настройки
nav-fold = Показать или скрыть слова
nav-fold-word = Свернуть
skip-to-content = К содержанию
status-line = Состояние
status-encrypted = База зашифрована
lock-do = Заблокировать
idle-title = Программа скоро заблокируется
idle-why = Некоторое время ничего не происходило. Набранное сохранится в любом случае.
idle-stay = Остаться

palette-open = Найти или сделать
palette-hint = Номер, имя, компания или команда
palette-none = С такими буквами ничего нет. Попробуйте другое слово, номер или другой язык.
find-kind-person = Человек
find-kind-organisation = Компания
recent-title = Открытые недавно
recent-hint = Номер или имя
recent-none = Здесь стоят заявки, которые вы открывали.
rail-resubmitted = Повторные
rail-to-enter = Внести
rail-happened = В портале
command-settings-me = Настройки: я
command-settings-people = Настройки: люди
command-settings-office = Настройки: офис
command-settings-reference = Настройки: справочники
command-settings-storage = Настройки: хранение
command-settings-program = Настройки: программа
command-add = Добавить человека
command-backup = Сделать резервную копию
command-check = Проверить всё
command-jobs = Показать работы
command-keys = Показать клавиши
command-lock = Заблокировать программу
command-language-en = Язык: английский
command-language-ru = Язык: русский
command-language-kk = Язык: казахский
command-theme-system = Тема: как в системе
command-theme-light = Тема: светлая
command-theme-dark = Тема: тёмная

keys-title = Клавиши
keys-then = затем
keys-group-everywhere = Везде
keys-group-go = Перейти
keys-group-table = В таблице
keys-group-list = В списке заявок
keys-group-to-enter = Внести в портал
keys-single-off = Одиночные клавиши выключены в «Настройки», «Я».
keys-layout = Буквы считаются по месту клавиши, при любой раскладке.
key-palette = Найти что угодно или команду
key-search = Найти; в списке: в нём самом
key-lock = Заблокировать
key-month = В поле даты: выбрать в календаре
key-region = Следующая часть экрана
key-region-back = Предыдущая часть экрана
key-back = Закрыть или вернуться
key-jobs = Работы
key-keys = Эти клавиши
key-go-today = Сегодня
key-go-applications = Заявки
key-go-intake = Перенести из портала
key-go-new = Новая заявка
key-go-settings = Настройки
key-row-move = Следующая и предыдущая строка
key-row-page = На экран вниз и вверх
key-row-ends = Первая и последняя строка
key-row-open = Открыть строку
key-recent = Заявки, открытые недавно
key-row-step = Следующая и предыдущая
key-row-peek = Посмотреть рядом со списком
key-row-select = Выбрать
key-row-range = Выбрать до этой
key-row-portal = Открыть в портале
key-list-text = Найти в списке
key-list-clear = Убрать шаг за шагом, затем вернуться
key-enter-copy = Копировать текст
key-enter-open = Открыть в портале
key-enter-done = Внесено

jobs = Работы
jobs-count = Работы, идёт: { $count }
jobs-none = Сейчас ничего не идёт. Здесь видны резервное копирование, проверки и перенос из портала, пока они идут.
job-backup = Резервная копия
job-check = Полная проверка
job-generate = Демонстрационные данные
job-intake = Перенос из портала
job-state-running = идёт
job-state-done = готово
job-state-failed = не удалось
job-state-cancelled = отменено
job-started = Начато
job-begins = Подготовка
job-progress = { $done } из { $total }
job-spoken = { $name }: { $percent } %
job-dismiss = Убрать

today-working = Рабочий день
today-off = Выходной
today-next = Следующий рабочий день:
today-todo = Сделать
today-keys = { $count ->
    [one] Подтвердить { $count } ключ
    [few] Подтвердить { $count } ключа
   *[other] Подтвердить { $count } ключей
}
today-keys-why = { $which ->
    [first] Коллега вошёл с первым паролем; новый ключ подтверждает второй человек.
    [reset] Пароль был сброшен; новый ключ подтверждает второй человек.
   *[both] Первые пароли и сброшенные; каждый новый ключ подтверждает второй человек.
}
today-draft-saved = Не закончено; сохранено
today-backup = Сделать резервную копию
backup-never = Резервной копии ещё нет
backup-days = { $days ->
    [0] Резервная копия: сегодня
    [one] Резервная копия: { $days } день назад
    [few] Резервная копия: { $days } дня назад
   *[other] Резервная копия: { $days } дней назад
}
draft-people-add = Новый человек
draft-people = Изменение данных человека
draft-office = Настройки офиса
