# The courier's sheet, on paper and on its way to it.
courier-title = Courier’s sheet
courier-way = Direction
courier-to-mo = To the migration office
courier-from-mo = Back from the migration office
courier-when = Date and time
courier-number = No.
courier-case = Application
courier-person = Person
courier-passport = Passport no.
courier-papers = Papers enclosed
courier-total = Applications: { $cases }. Rows: { $rows }. Papers: { $papers }.
courier-given = Given by:
courier-received = Received by:
courier-under = name, signature, date and time
courier-page = Page { $page } of { $pages }
courier-open = Courier’s sheet
courier-of = { $count ->
    [one] Courier’s sheet for { $count } application
   *[other] Courier’s sheet for { $count } applications
}
courier-hint = Give the name of whoever carries the papers.
courier-language = Language of the sheet
courier-step-to = Note that the documents are sent, at this time
courier-step-from = Note that the documents are received from the MO, at this time
courier-which = On the sheet
courier-empty = nothing to carry this way
courier-stays = { $count ->
    [one] { $count } paper; its status stays: { $why }
   *[other] { $count } papers; its status stays: { $why }
}
courier-carries = { $count ->
    [one] { $count } paper
   *[other] { $count } papers
}
courier-none = None of these has papers to carry this way.
courier-make = Make the sheet
courier-print = Print
courier-saved = Saved as { $name }
courier-made = { $count ->
    [one] The sheet has { $count } application.
   *[other] The sheet has { $count } applications.
}
courier-back = Back
courier-off = Not on the sheet
courier-not-stepped = On the sheet, status not changed
courier-last = Last courier’s sheet: { $way }, { $at }, { $courier }, { $count ->
    [one] { $count } paper
   *[other] { $count } papers
}
courier-changed = Changed since the sheet was made:
courier-added = not on the sheet
courier-gone = on the sheet, no longer on this way
courier-otherwise = the sheet has another name or passport number
step-make-sheet = Courier’s sheet
did-make-sheet = Courier’s sheet made
key-row-sheet = Courier’s sheet of the selected
