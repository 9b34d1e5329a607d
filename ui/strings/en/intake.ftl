# What comes in from the portal: paste, preview, take in.

intake-intro = Copy in the portal, paste here. You see everything before anything is taken in.
intake-paste = Press
intake-paste-where = Anywhere on this screen. What you copied is read at once.
intake-paste-next = Ctrl V brings in the next list, history or page.
intake-paste-more = Ctrl V adds another page or history to it.
intake-nothing-pasted = The clipboard holds no text. Select the table in the portal, press Ctrl C there, then Ctrl V here.
intake-open = Open a file
intake-file-again = Open the file “{ $name }” once more: after a lock the program no longer knows where it was.
intake-what = What can come in
intake-what-list = The list of applications, one page or several one after another
intake-what-expander = A row of the list with its opened history
intake-what-history = The tab History of an application
intake-what-pages = Several histories at once, or a whole page with everything on it
intake-what-file = A CSV or Excel file with such a list, in any encoding
intake-what-sheet = A sheet of your own: number, company, BIN, person, passport, visa expiry, status, note
intake-what-package = An intake package
intake-text = Pasted text
intake-text-hint = Can be corrected here. Then read it again: Ctrl Enter.
intake-text-too-long = Too long to be shown here; it was read whole.
intake-text-show = Show the text
intake-mend = Text to mend
intake-pasted = Pasted
intake-characters = { $count } characters
intake-unkept = This is too long to be kept if the program is closed. Take it in now.
intake-throw-away = Throw away
intake-thrown = Thrown away.
intake-read = Read it
intake-reading = Reading. Long lists take a little.
intake-taking = Taking in. Long lists take a little; you can go on working.
intake-take = { $count ->
    [0] Take in
    [one] Take in { $count } application
   *[other] Take in { $count } applications
}
intake-why-nothing = Nothing here is new: all of it was known or is left out.
intake-why-mend = Nothing was understood well enough to be taken in. Mend the text or the columns.
intake-why-number = First say whose history this is.
intake-nothing = Nothing was understood. Copy the table in the portal again, together with its heading, or open the file that holds it.

intake-understood = Understood as
intake-kind-list = list of applications
intake-kind-history = history of an application
intake-kind-sheet = own sheet
intake-kind-package = intake package
intake-kind-unknown = nothing that is known here
intake-form-html = table of a web page
intake-form-tabs = text with tabs
intake-form-cells = one cell a line
intake-form-csv = CSV
intake-form-xlsx = Excel
intake-form-workbook = Excel
intake-form-json = JSON
intake-form-zip = ZIP
intake-form-text = plain text
intake-encoding = encoding { $name }
intake-order-month-first = dates begin with the month: 01.03.2026 is { $date }
intake-order-day-first = dates begin with the day: 01.03.2026 is { $date }
intake-drafts = Drafts too
intake-drafts-hint = The applicant has not sent a draft yet: usually nothing is to be done.
intake-number = Whose history is it?
intake-number-hint = The number of the application, or its address in the portal.
intake-number-use = That one

intake-columns = { $count ->
    [one] { $count } column
   *[other] { $count } columns
}
intake-columns-all = all understood
intake-columns-note = { $count ->
    [one] { $count } goes into the note
   *[other] { $count } go into the note
}
intake-columns-hint = What you set here is remembered for tables with these headings.
intake-column-nameless = without a heading
intake-column-note = Keep it in the note
intake-meaning-number = Number in the portal
intake-meaning-company = Company
intake-meaning-bin = BIN
intake-meaning-person = Person
intake-meaning-passport = Passport number
intake-meaning-visa-expiry = Visa valid until
intake-meaning-status = Status
intake-meaning-owner = Who handles it
intake-meaning-note = Note
intake-meaning-passport-place = Where the passport is
intake-meaning-service = Service
intake-meaning-created = Created
intake-meaning-applicant = Applicant
intake-meaning-city = City
intake-meaning-phone = Phone
intake-meaning-email = E-mail
intake-meaning-date = Date of the step
intake-meaning-previous = Status before
intake-meaning-comment = Comment
intake-meaning-roles = Roles

intake-people = Who are these people of the portal?
intake-people-hint = Asked once. Whoever is one of us becomes the owner of what they handle there.
intake-people-later = Ask me later
intake-people-nobody = Nobody of us

intake-counts = Lines by what becomes of them
intake-state-all = All
intake-state-new = New
intake-state-changed = Changed
intake-state-known = Known
intake-state-not-understood = Not understood
intake-state-needs-number = Needs its number
intake-state-left-out = Left out
intake-one-new = new
intake-one-changed = changed
intake-one-known = known
intake-one-not-understood = not understood
intake-one-needs-number = needs its number
intake-one-left-out = left out
intake-partly = Of a list this long, a filter shows what stands in the first 10,000 lines.
intake-lines = Lines that were read
intake-column-take = Take in
intake-column-place = Line
intake-column-number = Number
intake-column-state = Becomes
intake-column-status = Status
intake-column-created = Created
intake-column-services = Services
intake-column-events = Steps
intake-column-troubles = To look at
intake-take-line = Take in { $number }, line { $place }
intake-becomes = becomes
intake-troubles-more = { $count }:

intake-line = Line { $place }
intake-before = Status last seen
intake-as-written = written “{ $words }”
intake-events = { $all ->
    [one] { $all } step
   *[other] { $all } steps
}, { $fresh ->
    [0] none of them new
   *[other] new: { $fresh }
}
intake-not-understood-why = This line is not taken in. Its text is kept: mend it and read it again.
intake-needs-number-why = This history does not say whose it is. Type the number of its application above.
intake-left-out-why = A draft of the applicant. Tick “Drafts too” to take it in.
intake-known-why = All of this stands here already. Nothing changes.
intake-leave = Leave it out
intake-take-back = Take it in after all
intake-open-case = Open the application
intake-mend-here = Mend in the text
intake-raw = As it came

intake-taken = Taken in
intake-taken-new = { $count ->
    [one] { $count } new application
   *[other] { $count } new applications
}
intake-taken-changed = { $count ->
    [one] { $count } application has changed in the portal
   *[other] { $count } applications have changed in the portal
}
intake-taken-resubmitted = { $count ->
    [one] { $count } was sent in again by the applicant
   *[other] { $count } were sent in again by the applicants
}
intake-taken-happened = { $count ->
    [one] { $count } went on in the portal: accept the step here
   *[other] { $count } went on in the portal: accept the steps here
}
intake-taken-known = { $count ->
    [one] { $count } was known already
   *[other] { $count } were known already
}
intake-taken-nothing = Nothing was new.
intake-taken-stopped = Stopped. What is left stands below and can be taken in.
intake-taken-parked = { $count ->
    [one] { $count } line was not understood.
   *[other] { $count } lines were not understood.
}
intake-taken-mend = The text stands below: mend it and read it again.

draft-intake = Something from the portal, not taken in yet

# What is odd about a line. The line is kept whatever it is.
trouble-unknown-status = The status “{ $label }” is not known. Check its spelling, or choose another meaning for the column.
trouble-unknown-service = The service “{ $label }” is not known. It is kept in these words; choose the service on the application's page.
trouble-not-a-date = “{ $text }” is no date. The line comes in without it.
trouble-no-date = The date is missing. The line comes in without it.
trouble-other-order = “{ $text }” fits only the other order of day and month, and was read so. Compare it with the portal.
trouble-not-a-number = “{ $text }” is no number of an application. Check the column with the numbers.
trouble-no-number = The number of the application is missing.
trouble-too-few-cells = The line has { $found } of { $expected } cells. It may be broken in two: compare it with the text as it came.
trouble-broken-line = The line is broken. Compare it with the text as it came.
trouble-several-persons = { $count ->
    [one] One cell names { $count } person.
   *[other] One cell names { $count } persons. They were told apart; compare them with the text as it came.
}
trouble-number-twice = The number { $number } stands already in line { $first }. Both lines become one application.
trouble-backwards = The history goes backwards: { $then } comes after { $before }. It is kept as the portal shows it.
trouble-name-unclear = Comment and name stand in one text: “{ $text }”. Where the name begins is a guess.
trouble-no-status = The status is not known, so the application cannot begin here. Mend the line, or choose another meaning for the column.
trouble-package-unknown-field = { $place }: this version has no such field. The text “{ $text }” is kept in the note.
trouble-package-refused = { $place }: the field does not take “{ $text }”. The text is kept in the note.
trouble-package-wrong-shape = { $place }: something else was expected. The text “{ $text }” is kept in the note.
trouble-package-no-such-line = { $place }: the package has no such service line. The person belongs to none.
trouble-package-too-many = { $place }: this is more than one application can have. The text “{ $text }” is kept in the note.
trouble-package-number-twice = { $place }: another application of this package has the number { $text }.
trouble-package-file-missing = { $place }: the package names the file “{ $text }”, and it is not there.
trouble-package-file-differs = { $place }: the file “{ $text }” has another content than the package says.
trouble-package-file-link = { $place }: “{ $text }” is a link, and links are not followed.

keys-group-intake = Bring in from the portal
key-intake-paste = Bring in what was copied
key-intake-leave = Leave the line out, or take it back
key-intake-take = Take in, or read again
