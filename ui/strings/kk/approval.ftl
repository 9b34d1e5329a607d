# Екінші адам: қорытынды, қол қою, ерекшелік, құқықты тапсыру.
step-approve-again = Қайта бекіту
step-allow-one-person = Бір адамға бекітуге рұқсат беру
did-approve-again = Қайта бекітілді
did-allow-one-person = Ерекшелік жасалды: бір адам бекіте алады
did-delegate = Бекіту құқығы тапсырылды
did-end-delegation = Құқықты тапсыру аяқталды
bulk-verb-approve = Бекіту

attention-voided = Бекіту жарамсыз: одан кейін мазмұн өзгерді.
attention-voided-why = Өзгерткен: { $by }, { $at }: { $fields }. Екінші адам қайта қол қойғанша ештеңе жалғаспайды.
attention-to-sign = Өтінім екінші адамның қолын күтіп тұр.
attention-to-sign-why = Осы айналымда оны ұсынған, көшірген немесе өзгерткен адам емес.
approval-open = Қорытынды және қол қою
fields-more = { $shown } және тағы { $count } мән

approval-exception = Ерекшелік: { $by }, { $at }. { $person } бір адам болып саналса да, осы айналымда бекіте алады. Себебі: { $reason }
approval-delegated = Сіз { $director } үшін қол қоясыз: бұл құқық сізге тапсырылған.
approval-void = Бекіткен: { $by }, { $at }; кейін өзгерткен: { $who }. Не өзгергені төменде.
approval-recommended = Ұсынған: { $by }, { $at }.
approval-no-words = Түсініктемесіз.
approval-no-findings = Тексерулер ештеңе таппады.
approval-no-reasons = Өтінім бірде-бір рет қайтарылмаған.
approval-prices = Қызметтер мен бағалар
approval-people = Осы айналымда кім не істеді
approval-changed = Өткен айналымнан бері өзгергені
approval-changed-since = Бекіткеннен бері өзгергені
approval-first-round = Бұл – бірінші айналым.
approval-untold = Осы айналымның мазмұны көшірілмеген, сондықтан клиент нені өзгерткені белгісіз.
approval-unchanged = Сауалнаманың бірде-бір мәні өзгермеген.

signer = Кім қол қояды
signer-me = Мен қол қоямын: { $name }
signer-delegate = { $name }, { $director } үшін
signer-me-hint = Әріптес те осында қол қоя алады: есімін таңдаңыз, ол өз құпиясөзін енгізеді. Сіз жүйеде қаласыз.
signer-hint = Әріптес өз құпиясөзін енгізеді; оның кілті қол қояды, ал сіз жүйеде қаласыз.
signer-password = Құпиясөз: { $name }
signer-bound = Бұл құпиясөз тек өзі байланған компьютерде ашады.
sign-here = Осында қол қою

exception-effect = Әр өтінімді екі адам қарайды. Ерекшелік аталған бір адамға осы өтінімді осы айналымда бекітуге рұқсат береді, ол сол адам болып саналса да. Ол сіздің атыңызбен және себебіңізбен тарихта қалады.
exception-person = Кім бекіте алады
exception-choose = Кім бекіте алатынын таңдаңыз.
exception-why = Себебі
exception-why-hint = Неге басқа ешкім қарай алмайды. Тарихта қалады.
exception-do = Рұқсат беру

approve-many = { $count } өтінімді бекіту
approve-many-do = Бекіту: { $count }
approve-many-hint = Қол қойғыңыз келмейтінінен белгіні алыңыз. Әр өтінімге бөлек қол қойылады.
approve-many-open = Бекіту…
approve-many-none = Кемінде бір өтінімді белгілеңіз.
approve-many-facts = { $findings ->
    [0] ескерту жоқ
   *[other] { $findings } ескерту
} · { $sections ->
    [0] бәрі көшірілген
   *[other] { $sections } бөлім көшірілмеген
}
approve-many-by = ұсынған: { $name }
approve-many-nobody = мұнда ешкім ұсынбаған

switch-to-sign = Менің қолымды күтіп тұр
view-to-sign = Менің қолымды күтіп тұр
work-to-sign = қол қоюыма
work-group-to-sign = Менің қолымды күтіп тұр
flag-voided = Бекіту жарамсыз
mark-voided = бекіту жарамсыз
mark-voided-full = Бекіткеннен кейін мазмұн өзгерді; екінші адам әлі қайта қол қойған жоқ

deed-delegate = Бекіту құқығын тапсыру
deed-delegate-title = Бекіту құқығын тапсыру: { $name }
deed-delegate-effect = Осы күндері бұл адам сіз үшін бекітеді, кейін құқық өзі аяқталады. Өтінімді ұсынған немесе өзгерткен адам оны бәрібір бекітпейді.
deed-end-delegation = Құқықты тапсыруды тоқтату
deed-end-delegation-title = Құқықты тапсыруды тоқтату: { $name }
deed-end-delegation-effect = Осы сәттен бастап бұл адам сіз үшін ештеңе бекітпейді. Бекітілгені бекітілген күйінде қалады.
delegate-from = Бастап
delegate-to = Дейін (қоса алғанда)
people-delegate = { $by } үшін бекітеді: { $from } – { $to }
people-delegate-reason = Себебі: { $reason }
