# Письма и формы в PDF.
letter-open = Составить письмо
letter-kind = Какое письмо
letter-summary = Сводка заявки
letter-return = Письмо о возврате
letter-receipt = Расписка о приёме оригиналов
letter-pack = Дело целиком с документами
letter-by = Кто принёс
letter-language = Язык письма
letter-save = Сохранить в PDF
letter-shipped = Взять шаблон программы
