# Review, return reasons and their answers.
case-review = Review
review-title = Review
review-keys = N goes to the next stop, A accepts, Shift A accepts the rest of the section, R makes a reason, E edits.
review-rest = Accept the rest
review-looked = accepted
review-stop = to look at
review-missing = missing
review-plain = as sent
review-was-empty = empty
review-emptied = emptied
review-empty = Nothing of this application has been brought in yet: there is nothing to review.
review-not-brought = Content of round { $round } is not brought in: { $sections }. What changed there is not known.
review-nothing-before = Content of round { $round } was never brought in: there is nothing to compare with.
review-no-stop = Nothing is left to look at.
review-cannot = There is no value here to accept. R asks the client for it.
review-counts = Accepted { $looked } of { $total }
review-stops = { $count ->
    [0] no stop left
    [one] { $count } stop left
   *[other] { $count } stops left
}
review-reasons = { $count ->
    [0] no reason
    [one] { $count } reason
   *[other] { $count } reasons
}
review-return = { $count ->
    [0] Return to the client
    [one] Return with { $count } reason
   *[other] Return with { $count } reasons
}
review-return-why = R at a value makes a reason; without one nothing is returned.
review-recommend-why = Reasons for the client are written: return it, or take them away.
reason-used = { $count ->
    [one] used once
   *[other] used { $count } times
}
reason-own = kept by you
reason-visit = proposes a visit
reason-keep = Keep reason { $number } for later
reason-kept = Kept: you find it by part of a word from now on.
reason-dropped = Taken off your list. What was returned with it stays as it is.
reason-drop = Take off my list
reasons-kept = { $count ->
    [one] { $count } kept sentence
   *[other] { $count } kept sentences
}
reason-again = again, was { $number }
reason-about = The next one is about: { $what }
reason-for = For whom the next reason is
reason-for-all = All persons
reason-for-whole = The next reason is for the whole application
reason-for-persons = The next reason is for { $count } of { $total } persons
reason-state-open = with the client
reason-state-answered = came back
reason-state-accepted = accepted
reason-state-repeated = asked again
reason-accept = Accept reason { $number }
reason-accept-not = Reason { $number } is not mended after all
answer-changed = What the client changed
answer-unchanged = The client changed nothing here.
answer-not-brought = Content of round { $round } is not brought in: what changed is not known.
answer-no-place = Belongs to no field: look at the documents.
written-kept = The text for the client:
written-portal = Copy for portal
written-email = Copy e-mail
did-review = Looked through
did-accept-reasons = Reasons looked at again
step-review = Review
step-accept-reasons = Accept reasons
keys-group-review = In a review
key-case-review = Review
key-case-return = Return to the client
key-review-next = Next stop
key-review-before = Stop before
key-review-down = Next row
key-review-up = Row before
key-review-accept = Accept, or take it back
key-review-rest = Accept the rest of the section
key-review-reason = Make a return reason of it
key-review-edit = Edit the section
key-review-send = Return, or send for approval
key-row-return = Return to the client
service-place = Service { $place }
review-side = Document and reasons
review-document = Document
review-which = Which document
review-older = { $name } (an earlier version)
review-outside = { $name } (cannot be shown here)
review-set-aside = Set aside
reason-mark = Mark reason { $number } on the page
reason-spot = page { $page }
reason-spot-show = page { $page }: where reason { $number } is marked
mark-no-reason = There is no reason to mark yet: R makes one.
mark-no-document = No document of this application is open here.
key-review-document = To the document, and back
key-review-mark = Mark the reason on the page
key-review-page-before = Page before
key-review-page-after = Next page
key-review-larger = Larger
key-review-smaller = Smaller
key-review-turn = Turn the document
