# Полоса рядом с порталом.
strip-title = для портала
strip-leave = К заявке
strip-part = Часть формы
strip-not-brought = Из этой части сюда ещё ничего не перенесено.
strip-done = Скопировано { $done } из { $count }
strip-empty = может быть пустым
strip-keys = Enter или C копирует и идёт дальше · J K по полям · [ ] другая часть · Esc назад
strip-narrow = Узкое окно
strip-on-top = Поверх всех окон
strip-no-window = Отсюда это окно нельзя сделать узким.
step-strip = Полоса для портала
key-case-strip = Полоса для портала
