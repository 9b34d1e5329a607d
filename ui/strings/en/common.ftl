program = Expat Desk
close = Close
cancel = Cancel
save = Save
back = Back
copy = Copy
copied = Copied
comment = Comment
try-again = Try again
no-answer-title = The program does not answer
language = Language
language-en = English
language-ru = Русский
language-kk = Қазақша
theme = Theme
theme-system = As the system
theme-light = Light
theme-dark = Dark
density = Rows
density-compact = Compact
density-comfortable = Comfortable
city = City
city-Astana = Astana
city-Almaty = Almaty
role-manager = Manager
role-manager-may = works on applications
role-supervisor = Supervisor
role-supervisor-may = confirms what managers decide
role-director = Director
role-director-may = sees everything, decides in disputes
role-administrator = Administrator
role-administrator-may = people, office, storage
password = Password
password-new = New password
password-again = New password again
password-repeat = Password again
password-old = Present password
password-yours = Your password
password-show = Show the password
password-caps = Caps Lock is on.
password-cyrillic = The keyboard types Cyrillic letters.
password-one-time = One-time password
password-one-time-hint = An administrator gave it to you. You will choose your own next.
password-hint = At least 12 characters; { $length ->
    [0] a few words are best.
   *[other] { $length } so far.
}
password-differs = This differs from the password above.
password-change = Change the password
password-changed = The password is changed.
password-why-old = Type your present password.
draft-restored = You had typed this before; saved
draft-discard = Throw away
date-shape = dd.mm.yyyy
date-bad = Type the date as 22.11.2026.
month-open = Calendar
month-before = Month before
month-after = Month after
demo-banner = Demonstration database: everyone in it is invented.
kind-staff = Staff
kind-office = Office settings
kind-person = People
kind-organisation = Companies
kind-reference = Reference tables of the Centre
combobox-found = { $count ->
    [0] Nothing found
    [one] { $count } found
   *[other] { $count } found
}
menu-not-now = Not now ({ $count })
