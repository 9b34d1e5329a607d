# Документы заявки: места, файлы, что сейчас вносится.

section-documents = Документы
card-file = Документ
card-put-out = Выдано наружу
field-files = Файлы
field-purpose = Для чего
did-file = Внесены документы
did-place-file = Документ положен на своё место
did-put-out = Выданы копии
purpose-portal = для портала
purpose-open = открыть вне программы
check-document-missing = Среди внесённых документов его нет.
check-certificate-year = Справка должна быть { $year } года.
