# PDF түріндегі хаттар мен нысандар.
letter-open = Хат жасау
letter-kind = Қандай хат
letter-summary = Өтінім мәліметі
letter-return = Қайтару хаты
letter-receipt = Түпнұсқаларды қабылдау қолхаты
letter-pack = Құжаттарымен бірге бүкіл іс
letter-by = Кім әкелді
letter-language = Хат тілі
letter-save = PDF түрінде сақтау
letter-shipped = Бағдарлама үлгісін алу
