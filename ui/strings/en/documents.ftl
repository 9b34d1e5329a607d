# Documents of an application: slots, files, what is being brought in.

section-documents = Documents
card-file = Document
card-put-out = Put out
field-files = Files
field-purpose = For
did-file = Documents brought in
did-place-file = A document put in its place
did-put-out = Copies put out
purpose-portal = for the portal
purpose-open = to open outside
case-documents = Documents
documents-pick = Bring in files…
documents-downloads = Newest downloads…
documents-drop = or drop them here, or paste a picture
documents-pasted = Pasted picture
documents-loading = Looking up the documents…
documents-close = Close the document
documents-of-company = Company
documents-of-person = Person { $place }
documents-of-case = Application
documents-of-outcome = Outcome
documents-may = { $count ->
    [one] { $count } more may be brought
   *[other] { $count } more may be brought
}
documents-required = Required
documents-note = Note
documents-source = source: { $source }
documents-accept = Accept
documents-add = Add…
documents-older = { $count ->
    [one] { $count } earlier version
   *[other] { $count } earlier versions
}
documents-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
documents-round = round { $round }
documents-dated = dated { $date }
documents-also = also in { $number }
documents-damaged = damaged
documents-menu = What to do with { $name }
documents-put-out = Put out for the portal
documents-open-outside = Open outside
documents-place = Move to another place…
documents-aside = Set aside: brought by mistake
documents-set-aside = Set aside: { $count }
documents-set-aside-done = Set aside
documents-paper-date = Date on the paper
documents-choose = Choose a place
documents-filed = { $count ->
    [one] { $count } document brought in
   *[other] { $count } documents brought in
}
documents-all-here = All documents are here
documents-all-here-why = What is not here is called missing from then on.
documents-all-here-done = All documents of this round are here
documents-missing = { $count ->
    [one] { $count } required document is missing.
   *[other] { $count } required documents are missing.
}
documents-none-missing = No required document is missing.
documents-put-out-done = Put out, the path is on the clipboard: { $names }
documents-outside = { $count ->
    [one] { $count } copy lies outside, readable:
   *[other] { $count } copies lie outside, readable:
}
documents-outside-done = Done, remove
documents-kept-company = { $count ->
    [one] The company brought { $count } paper before
   *[other] The company brought { $count } papers before
}
documents-take-over = Take over
documents-take-over-all = Take over all
slot-not-copied = not copied yet
slot-missing = missing
slot-empty = not brought
slot-present = present
slot-outdated = outdated
slot-accepted = accepted
slot-returned = returned, reason { $number }
tray-title = On the way in: { $count }
tray-coming = { $count ->
    [one] { $count } is being looked at
   *[other] { $count } are being looked at
}
tray-choose = Choose a place for each; nothing is filed by itself.
tray-file = { $count ->
    [one] Bring in { $count } file
   *[other] Bring in { $count } files
}
tray-drop-refused = { $count ->
    [one] Take the refused one off
   *[other] Take { $count } refused ones off
}
tray-slot = Place of { $name }
tray-off = Take { $name } off
tray-scan = a scan without text
tray-password = Password of this PDF
tray-unlock = Open
tray-replaces = Takes the place of
tray-new-version = New version in place of { $name }
tray-way-drop = dropped
tray-way-pick = chosen
tray-way-paste = pasted
tray-way-downloads = from the downloads
tray-way-scanner = from the scanner
tray-by-passport-lines = by the lines of the passport
tray-by-name = by its name
tray-by-content = by what stands on it
downloads-none = Nothing came into the downloads in the last 15 minutes.
downloads-minutes = { $count ->
    [0] just now
    [one] { $count } minute ago
   *[other] { $count } minutes ago
}
downloads-stay = They are copied; the originals stay where they are.
downloads-take = { $count ->
    [one] Take { $count } file
   *[other] Take { $count } files
}
key-case-documents = Documents
key-case-files = Bring in files
key-case-downloads = Newest downloads into this application
draft-case-tray = Files on their way in
file-note-named-otherwise = the name says another kind
file-note-odd-name = odd signs in its name
file-note-text-cut = very long text
file-note-pages-unread = some pages unreadable
file-note-scripts = holds scripts
file-note-starts = asks to start something
file-note-attachments = other files inside
file-note-scaled-down = shown smaller
file-note-first-picture = first picture shown
file-note-read-by-machine = text read by machine
documents-read-content = Read its content
documents-no-text = There is no text in this file: it is a scan.
folders-title = Folders of this computer
folder-scanner = Scanner
folder-downloads = Downloads of the browser
folder-none = none
folder-choose = Choose…
folder-forget = Forget
folder-scanner-hint = New scans come into the application whose documents are open, and leave this folder once they are filed.
folder-downloads-hint = Files are copied from here and stay.
scans-title = Text on scans
scans-read = Read the text on scans with Tesseract
scans-read-hint = For search, and to propose a passport's slot by its machine-readable lines. The form is never filled. Reading can take a minute; files come in afterwards.
scans-languages = Languages
scans-missing = Tesseract is not installed on this computer.
scans-language-eng = English
scans-language-rus = Russian
scans-language-kaz = Kazakh
file-note-incomplete = not all of it is here
