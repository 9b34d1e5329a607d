settings-sections = Разделы настроек
settings-me = Я
settings-people = Люди
settings-office = Офис
settings-reference = Справочники
settings-storage = Хранение
settings-program = Программа

me-intro = Следует за вами: действует сразу и при следующем входе.
me-look = Вид и клавиши
me-password = Пароль
single-keys = Одиночные клавиши
single-keys-hint = Например, G, затем T. Внутри полей они всегда выключены.
bind-title = Этот компьютер
bind-why = Базу открывает один ваш пароль на любом компьютере, где есть её файлы.
bind-is = Ваш пароль открывает базу только вместе с хранилищем ключей этого компьютера.
bind-do = Привязать к этому компьютеру
bind-undo = Отвязать от этого компьютера
bind-effect = Копии файлов и вашего пароля будет мало: понадобится и секрет из хранилища ключей этого компьютера. Код восстановления продолжит действовать.
bind-undo-effect = Базу снова будет открывать один ваш пароль.
bind-done = Привязано к этому компьютеру.
bind-undone = Привязки к этому компьютеру больше нет.

people-intro = Кто здесь работает и что каждому разрешено.
people-add = Добавить человека
people-add-do = Добавить и показать одноразовый пароль
people-roles = Роли
people-state = Состояние
people-since = С какого дня
people-actions = Действия
people-actions-for = Действия: { $name }
people-you = (вы)
people-awaiting = ключ ждёт подтверждения
people-reset-by = сброс: { $name }
people-invited-by = первый пароль выдан: { $name }
staff-invited = приглашён
staff-active = работает
staff-inactive = отключён
deed-rename = Переименовать
deed-rename-title = Переименовать: { $name }
deed-set-roles = Изменить роли
deed-set-roles-title = Роли: { $name }
deed-deactivate = Отключить
deed-deactivate-title = Отключить: { $name }
deed-deactivate-effect = Человек больше не сможет войти. Всё сделанное им останется в истории под его именем. Это можно отменить.
deed-reactivate = Включить снова
deed-reactivate-title = Включить снова: { $name }
deed-reactivate-effect = Человек получит одноразовый пароль и выберет новый, а новый ключ подтвердит второй человек.
deed-reset = Сбросить пароль
deed-reset-title = Сбросить пароль: { $name }
deed-reset-effect = Старый пароль сразу перестанет действовать. Человек получит одноразовый пароль и новые ключи, которые подтвердит второй человек.
deed-confirm-key = Подтвердить ключ
deed-confirm-key-title = Подтвердить новый ключ: { $name }
deed-confirm-key-effect = Подтверждайте, только если именно этот человек сказал вам, что сам выбрал новый пароль. Подтверждение подписывается вашим паролем.
one-time-title = Одноразовый пароль: { $name }
one-time-why = Передайте лично: { $name }. Он действует один раз и больше не показывается.
one-time-gone = Это уже сделано минуту назад, и пароль был показан тогда. Если его никто не записал, сбросьте пароль.
one-time-copy = Копировать
one-time-done = Готово

office-intro = Для всех, кто здесь работает.
office-hide-names = Не показывать имена при входе
office-hide-names-hint = Вместо выбора из списка имя нужно ввести.
office-idle = Блокировать при бездействии, минут
office-idle-hint = От 1 до 120. За минуту будет предупреждение.
office-idle-bad = Введите число от 1 до 120.
office-saved = Настройки офиса сохранены.

storage-intro = Где лежат данные и как они хранятся.
storage-where = Содержимое
storage-path = Папка
storage-size = Размер
storage-entries = Записей в истории
storage-backups = Резервные копии
storage-check = Проверка
storage-encryption = Шифрование
storage-cipher = Шифр
storage-symbols = Открытых символов SQLite
storage-symbols-none = Зашифрованный SQLite нельзя спутать с другим в этом процессе.
storage-symbols-some = По ошибке может быть вызван другой SQLite этого процесса. Установите программу заново.
storage-symbols-unknown = В этой системе не измеряется
storage-headers = Файлы с ключами
storage-headers-count = { $count ->
    [one] { $count } копия; должно быть две
    [few] { $count } копии
   *[other] { $count } копий
}
storage-key-store = Хранилище ключей этого компьютера
storage-key-store-yes = Доступно.
storage-key-store-no = Недоступно; действуют только пароли.
storage-bound = Ваш пароль к нему привязан.
storage-unbound = Ваш пароль к нему не привязан.
storage-schema = Формат базы
backup-now = Сделать копию сейчас
backups-none = Резервных копий ещё нет.
backup-at = Сделана
backup-size = Размер
backup-state = Проверка
backup-checked = проверена
backup-unchecked = не проверена
check-now = Проверить всё
check-fine = Всё в порядке:
check-problems = { $count ->
    [one] Найдена { $count } ошибка:
    [few] Найдено { $count } ошибки:
   *[other] Найдено { $count } ошибок:
}
check-never = Ещё не проверялось. Проверка читает всю базу и её историю; работать при этом можно.

program-about = О программе
program-version = Версия
program-network = Сеть
program-network-none = Не используется: само ничего с этого компьютера не уходит.
program-graphics = Графика
program-graphics-label = Рисование окна
program-graphics-hint = Меняйте, только если окно мерцает или работает медленно.
graphics-automatic = Автоматически
graphics-automatic-hint = Графический процессор используется, если он есть.
graphics-compatible = Совместимо
graphics-compatible-hint = Для машин, где окно мерцает или остаётся пустым.
graphics-basic = Просто
graphics-basic-hint = Без графического процессора: для удалённого рабочего стола и виртуальных машин.
graphics-restart = Подействует при следующем запуске программы.
