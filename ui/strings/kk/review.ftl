# Тексеру, қайтару себептері және оларға жауаптар.
case-review = Тексеру
review-title = Тексеру
review-keys = N – келесі орынға, A – қабылдау, Shift A – бөлімнің қалғанын қабылдау, R – қайтару себебі, E – өзгерту.
review-rest = Қалғанын қабылдау
review-looked = қабылданды
review-stop = қарау керек
review-missing = толтырылмаған
review-plain = жіберілгендей
review-was-empty = бос
review-emptied = тазартылды
review-empty = Бұл өтінімнің мазмұны әлі енгізілмеген: тексеретін ештеңе жоқ.
review-not-brought = { $round }-айналымның мазмұны енгізілмеген: { $sections }. Онда не өзгергені белгісіз.
review-nothing-before = { $round }-айналымның мазмұны енгізілмеген: салыстыратын ештеңе жоқ.
review-no-stop = Қарайтын ештеңе қалмады.
review-cannot = Мұнда қабылдайтын мән жоқ. R оны клиенттен сұрайды.
review-counts = { $total } ішінен { $looked } қабылданды
review-stops = { $count ->
    [0] бәрі қаралды
   *[other] { $count } орын қалды
}
review-reasons = { $count ->
    [0] себеп жоқ
   *[other] { $count } себеп
}
review-return = { $count ->
    [0] Клиентке қайтару
   *[other] { $count } себеппен қайтару
}
review-return-why = Мән тұсында R себеп жасайды; онсыз өтінім қайтарылмайды.
review-recommend-why = Клиентке арналған себептер жазылған: өтінімді қайтарыңыз немесе оларды алып тастаңыз.
reason-used = { $count } рет қолданылған
reason-own = сіз сақтадыңыз
reason-visit = келуді ұсынады
reason-keep = { $number }-себепті кейінге сақтау
reason-kept = Сақталды: енді ол сөздің бөлігімен табылады.
reason-dropped = Тізіміңізден алынды. Онымен қайтарылғаны өзгермейді.
reason-drop = Менің тізімімнен алу
reasons-kept = { $count } сақталған себеп
reason-again = қайтадан, бұрын { $number }
reason-about = Келесі себеп мына өріс туралы: { $what }
reason-for = Келесі себеп кімге арналған
reason-for-all = Барлық адам
reason-for-whole = Келесі себеп бүкіл өтінімге арналған
reason-for-persons = Келесі себеп { $total } адамның { $count } адамына арналған
reason-state-open = клиентте
reason-state-answered = қайта келді
reason-state-accepted = қабылданды
reason-state-repeated = қайта сұралды
reason-accept = { $number }-себепті қабылдау
reason-accept-not = { $number }-себеп бәрібір түзетілмеген
answer-changed = Клиент не өзгертті
answer-unchanged = Клиент мұнда ештеңе өзгертпеген.
answer-not-brought = { $round }-айналымның мазмұны енгізілмеген: не өзгергені белгісіз.
answer-no-place = Ешбір өріске жатпайды: құжаттарды қараңыз.
written-kept = Клиентке арналған мәтін:
written-portal = Порталға көшіру
written-email = Хатты көшіру
did-review = Қаралды
did-accept-reasons = Себептер қайта қаралды
step-review = Тексеру
step-accept-reasons = Себептерді қабылдау
keys-group-review = Тексеруде
key-case-review = Тексеру
key-case-return = Клиентке қайтару
key-review-next = Келесі орын
key-review-before = Алдыңғы орын
key-review-down = Келесі жол
key-review-up = Алдыңғы жол
key-review-accept = Қабылдау немесе кері алу
key-review-rest = Бөлімнің қалғанын қабылдау
key-review-reason = Қайтару себебін жасау
key-review-edit = Бөлімді өзгерту
key-review-send = Қайтару немесе бекітуге жіберу
key-row-return = Клиентке қайтару
service-place = { $place }-қызмет
review-side = Құжат және себептер
review-document = Құжат
review-which = Қай құжат
review-older = { $name } (бұрынғы нұсқа)
review-outside = { $name } (мұнда көрсетілмейді)
review-set-aside = Шетке қойылған
reason-mark = { $number }-себепті бетте белгілеу
reason-spot = { $page }-бет
reason-spot-show = { $page }-бет: { $number }-себеп белгіленген жер
mark-no-reason = Әзірге белгілейтін себеп жоқ: оны R жасайды.
mark-no-document = Бұл өтінімнің бірде-бір құжаты мұнда ашық емес.
key-review-document = Құжатқа және кері
key-review-mark = Себепті бетте белгілеу
key-review-page-before = Алдыңғы бет
key-review-page-after = Келесі бет
key-review-larger = Үлкейту
key-review-smaller = Кішірейту
key-review-turn = Құжатты бұру
