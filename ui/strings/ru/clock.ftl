# Счётчик ожидания и его объяснение.
clock-since = С { $date }: { $days ->
    [one] { $days } рабочий день
    [few] { $days } рабочих дня
   *[other] { $days } рабочих дней
}.
clock-not-counted = Не считались:
clock-weekend = выходные
clock-moved = выходной за { $date }
clock-earlier = и ещё { $count } раньше
clock-norm = Норма до { $date }: { $days ->
    [one] { $days } рабочий день
    [few] { $days } рабочих дня
   *[other] { $days } рабочих дней
}.
clock-source = Источник: { $source }; уверенность: { $sureness }.
clock-over = { $days ->
    [one] Превышена на { $days } рабочий день.
    [few] Превышена на { $days } рабочих дня.
   *[other] Превышена на { $days } рабочих дней.
}
clock-no-norm = В этом статусе норма не идёт.
clock-estimated = Часть этих выходных оценена приблизительно.
