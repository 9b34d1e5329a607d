# Портал жанындағы жолақ.
strip-title = порталға
strip-leave = Өтінімге
strip-part = Пішін бөлігі
strip-not-brought = Бұл бөліктен мұнда әлі ештеңе көшірілмеген.
strip-done = { $count } ішінен { $done } көшірілді
strip-empty = бос қалуы мүмкін
strip-keys = Enter немесе C көшіреді де әрі қарай өтеді · J K өрістер · [ ] басқа бөлік · Esc артқа
strip-narrow = Тар терезе
strip-on-top = Барлық терезенің үстінде
strip-no-window = Бұл терезені осы жерден тарылтуға болмайды.
step-strip = Порталға арналған жолақ
key-case-strip = Порталға арналған жолақ
