# A company or a person: who calls, and what can be told at once.

party-company = Company
party-person = Person
party-none = Not found
party-bin = BIN
party-iin = IIN
party-participant = AIFC participant
party-no-participant = not an AIFC participant
party-employer = Employer
party-read-out = To say on the phone, or to send
party-copy-en = Copy in English
party-copy-ru = Copy in Russian
party-open = { $count ->
    [0] Open applications
    [one] { $count } open application
   *[other] { $count } open applications
}
party-open-none = None is open.
party-ended = { $count ->
    [one] { $count } ended
   *[other] { $count } ended
}
party-more = Of { $total } applications, { $count } more stand in the list: find them there by the name or number.
party-person-more = { $name } and { $more ->
    [one] { $more } more
   *[other] { $more } more
}
party-since = since
party-resubmitted = resubmitted
party-to-enter = to enter in the portal
party-next = Next step
party-visit = Visit
party-passport-place = Passport
party-earlier = Earlier ones
party-later = Further ones
party-range = { $from } to { $to } of { $total }
party-contacts = Contacts
party-contacts-none = None are known yet.
party-contact = Contact person
party-contact-of = application { $number }
party-phone = Phone
party-email = E-mail
party-birth-date = Born
party-citizenship = Citizenship
party-passports = Passports
party-valid-until = valid until
party-expired = expired
party-notes = Last notes
party-notes-none = No notes on the open applications.
party-note-call = call
party-note-visit = visit
party-note-email = e-mail
party-note-internal = internal

key-read-out = To what can be said on the phone
keys-group-party = A company or a person
