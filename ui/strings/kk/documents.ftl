# Өтінім құжаттары: орындар, файлдар, енгізіліп жатқандары.

section-documents = Құжаттар
card-file = Құжат
card-put-out = Сыртқа шығарылды
field-files = Файлдар
field-purpose = Не үшін
did-file = Құжаттар енгізілді
did-place-file = Құжат өз орнына қойылды
did-put-out = Көшірмелер шығарылды
purpose-portal = портал үшін
purpose-open = сыртта ашу үшін
check-document-missing = Енгізілген құжаттардың арасында жоқ.
check-certificate-year = Анықтама { $year } жылғы болуы керек.
