# The dialog that reads a passport's machine-readable lines.
lines-title = Passport lines
lines-text = Scan the machine-readable lines or paste them here
lines-hint = Enter reads them, Enter again goes on to Take.
lines-all-right = { $count ->
    [one] { $count } check digit is right.
   *[other] All { $count } check digits are right.
}
lines-kind-passport = Passport
lines-kind-visa = Visa
lines-kind-card = Card
lines-check-right = { $over }: check digit { $found } is right.
lines-check-wrong = { $over }: check digit is { $found }, must be { $expected }. Compare it with the document.
lines-over-number = Number
lines-over-birth = Date of birth
lines-over-expiry = Valid until
lines-over-personal = Personal number
lines-over-whole = Everything together
lines-mended = Line { $line }, position { $position }: { $from } read as { $to }.
lines-state-same = Same
lines-state-differs = Differs: now { $value }
lines-state-empty = Empty so far
lines-state-unread = Not in the lines
lines-remark-wrong-digit = Its check digit is wrong.
lines-remark-unknown-part = Unknown in the document: { $printed }.
lines-remark-no-such-day = No such day: { $printed }.
lines-remark-one-name = The document has one name only.
lines-remark-cut = The line is full: the name may be longer.
lines-remark-cyrillic = The same name in Cyrillic; the document’s spelling counts.
lines-remark-unknown-code = Unknown code { $printed }.
lines-remark-of-visa = The visa’s, not the passport’s.
lines-remark-not-said = Not said in the document.
lines-take = { $count ->
    [0] Nothing to take
    [one] Take { $count } value
   *[other] Take { $count } values
}
lines-taken = { $count ->
    [one] Taken from the passport lines: { $count } value.
   *[other] Taken from the passport lines: { $count } values.
}
key-form-lines = Passport lines
# Somebody who is typed is known already.
likely-iin = The same IIN:
likely-passport = The same passport number:
likely-name = The same name and birth date:
