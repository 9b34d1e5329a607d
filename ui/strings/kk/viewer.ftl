# Файлды оқу: беттер, іздеу, қайтару себептерінің белгілері.
viewer-title = { $name } құжаты
viewer-tools = Оқу
viewer-thumbs = Беттер тізбегі
viewer-thumb = { $page }-бет
viewer-thumb-marked = { $page }-бет, мұнда белгі бар
viewer-page = Бет
viewer-of = / { $total }
viewer-page-of = { $page }-бет, барлығы { $total }
viewer-pages = { $total ->
    [0] Беттер
   *[other] { $total } бет
}
viewer-before = Алдыңғы бет
viewer-after = Келесі бет
viewer-smaller = Кішірейту
viewer-larger = Үлкейту
viewer-fit-width = Ені бойынша
viewer-fit-page = Бетті толық көрсету
viewer-turn = Ширек айналымға бұру
viewer-find = Құжаттан іздеу
viewer-find-close = Іздеуді жабу
viewer-match = { $match } / { $count }
viewer-match-before = Алдыңғы сәйкестік
viewer-match-after = Келесі сәйкестік
viewer-no-match = Табылмады.
viewer-no-text = Бұл құжатта мәтін жоқ: ол скан немесе сурет.
viewer-loading = Құжат ашылуда…
viewer-damaged = { $name } көрсетілмейді: файл бүлінген немесе аты көрсеткендей файл емес. Клиенттен қайта жіберуін сұраңыз.
viewer-locked = { $name } құпиясөзбен қорғалған, оны көрсету мүмкін емес. Клиенттен құпиясөзсіз жіберуін сұраңыз.
viewer-gone = { $name } оқылмады. Оны қайта ашып көріңіз.
viewer-page-damaged = { $page }-бет бүлінген, оны көрсету мүмкін емес.
viewer-pin = { $page }-беттегі { $number }-себеп: { $text }
viewer-marking = { $number }-себеп: белгіні көрсеткі пернелер жылжытады, Shift-пен — алысырақ; тінтуірмен шерту де орнына қояды. Enter қалдырады, Delete алып тастайды.
