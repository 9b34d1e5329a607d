create-title = Create the database
create-intro = One encrypted folder on this computer will hold everything. Fill this in once; people are added afterwards.
create-office = 1. Office
office-name = Office name
office-name-hint = Shown at sign-in, for example “Expat Centre, Astana”.
create-administrator = 2. First administrator
person-name = Name
person-name-hint = As colleagues know the person; the history shows it.
create-recovery = 3. Recovery code
create-recovery-why = The code is the only way back in when all passwords are lost. It is shown once, on the next screen, and is not kept anywhere in readable form.
create-holders = Who keeps it
create-holders-one = One person
create-holders-two = Two people, half each
create-holders-one-hint = One code that opens everything: keep it in a safe.
create-holders-two-hint = Neither half works alone.
create-holder = Holder of the code
create-holder-first = Holder of the first half
create-holder-second = Holder of the second half
create-demo = Demonstration database
create-demo-hint = For training: invented data may be put in, and every screen says so. This cannot be changed later.
create-do = Create the database
create-busy = Creating…
create-why-office = Type the office name.
create-why-name = Type the name of the administrator.
create-why-password = Type the new password twice.
create-why-holders = Name who keeps the recovery code.

sheet-title = Recovery code
sheet-why = { $halves ->
    [one] Print the code or write it down now: it is not shown again.
   *[other] Print both halves or write them down now, and give each to its holder: they are not shown again.
}
sheet-whole = Code
sheet-half = Recovery code, half { $number } of { $total }
sheet-holder = Kept by { $holder }
sheet-line = Expat Desk, { $office }
sheet-copy = Copy
sheet-print = Print
sheet-written = The code is printed or written down
sheet-written-hint = Without it, lost passwords mean lost data.
sheet-continue = Continue
sheet-continue-why = Tick that the code is written down.

locked-title = The program is locked
locked-continue = Press any key or click to continue

sign-in-city = { $city }
sign-in-who = Who is signing in
sign-in-name = Your name
sign-in-name-hint = This office does not list names at sign-in.
sign-in-first = first sign-in
sign-in-do = Sign in
sign-in-busy = Opening…
sign-in-wait = Next try in { $left }
demo-password = Everybody in this demonstration has the same password:
first-title = Choose your own password
first-why = The one-time password has done its work. From now on only you know the password.
first-do = Save and sign in

recover-open = Recover with the code
recover-title = Recovery by code
recover-why = The code opens the database and sets a new password for one person. A new code is made then; the old one stops working.
recover-code = Recovery code
recover-code-first = First half of the recovery code
recover-code-hint = Spaces and hyphens do not matter.
recover-code-second = Second half
recover-why-code = Type the recovery code.
recover-do = Set the password and sign in

stopped-title = The database was not opened
stopped-safe = Nothing was changed, and backups are untouched. Restoring puts the present file aside and keeps it; nothing is deleted.
stopped-newest = Restore the newest backup: { $at }
restore-do = Restore
restore-title = Restore this backup
restore-effect = The database will be as it was on { $at }. What was entered after that is not in it; the present file is kept beside it.
