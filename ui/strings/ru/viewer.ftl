# Чтение файла: страницы, поиск, метки причин возврата.
viewer-title = Документ { $name }
viewer-tools = Чтение
viewer-thumbs = Лента страниц
viewer-thumb = Страница { $page }
viewer-thumb-marked = Страница { $page }, здесь есть отметка
viewer-page = Страница
viewer-of = из { $total }
viewer-page-of = Страница { $page } из { $total }
viewer-pages = { $total ->
    [0] Страницы
    [one] { $total } страница
    [few] { $total } страницы
   *[other] { $total } страниц
}
viewer-before = Предыдущая страница
viewer-after = Следующая страница
viewer-smaller = Мельче
viewer-larger = Крупнее
viewer-fit-width = По ширине
viewer-fit-page = Страница целиком
viewer-turn = Повернуть на четверть
viewer-find = Поиск в документе
viewer-find-close = Закрыть поиск
viewer-match = { $match } из { $count }
viewer-match-before = Предыдущее совпадение
viewer-match-after = Следующее совпадение
viewer-no-match = Не найдено.
viewer-no-text = В этом документе нет текста: это скан или изображение.
viewer-loading = Документ открывается…
viewer-damaged = { $name } нельзя показать: файл повреждён или это не то, что следует из его имени. Попросите клиента прислать его снова.
viewer-locked = { $name } защищён паролем, показать его нельзя. Попросите клиента прислать файл без пароля.
viewer-gone = { $name } не удалось прочитать. Откройте его ещё раз.
viewer-page-damaged = Страница { $page } повреждена, показать её нельзя.
viewer-pin = Причина { $number } на странице { $page }: { $text }
viewer-marking = Причина { $number }: стрелки двигают метку, с Shift — дальше; щелчок ставит её на место. Enter оставляет, Delete убирает.
