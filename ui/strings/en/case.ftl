# The page of one application: bar, stages, sections, steps, history.
case-named = Application { $number }
case-loading = Opening the application
case-not-shown = The application cannot be shown
case-none = No application with this number
case-none-why = Nothing here has it. Look for it with Ctrl K, or bring it in from the portal.
case-parts = Parts of the application
case-general = General
case-history = History
case-edit = Edit
case-bring-in = Bring in content
case-actions = Other actions
case-sections = Sections
case-status = Status
case-exact = Exact status:
case-in-portal = in the portal:
case-unconfirmed = per portal, to be confirmed
case-round = Round
case-owner = Owner
case-deputy = deputy: { $name }
case-standing-in = you stand in
case-waiting = Waiting for
case-due = Due
case-next = Next
case-contact = Contact
case-last-note = Last note
case-progress = Payment, papers, outcome
case-predecessor = Follows
case-successor = Followed by
case-pasted = { $count ->
    [one] { $count } pasted page is kept as it came.
   *[other] { $count } pasted pages are kept as they came.
}
case-trail = { $at } of { $of } in the list
case-trail-keys = J next, K previous
cases-open = Open applications
case-beside = Show { $number } beside
case-close = Close { $number }
number = Number
nobody = Nobody
yes = Yes
no = No
person-unknown = Person not known yet
service-unknown = Service not known
person-place = Person { $place }
copy-what = Copy: { $what }
time-unknown = time not known
time-shape = hh:mm
time-bad = Type the time as 17:24.

stages = Stages
stage-done = done
stage-ahead = still ahead
stage-never = never happened
stage-loops = { $count ->
    [one] returned once
   *[other] returned { $count } times
}

section-declaration = Declaration
section-services = Services
section-contact = Contact details
section-persons = Persons
section-offer = Public Offer
section-state-complete = complete
section-state-missing = { $count ->
    [one] { $count } missing
   *[other] { $count } missing
}
section-state-not-copied = not copied yet
section-state-in-portal = in the portal
section-state-skipped = skipped by Priority
section-round = round { $round }
section-edit = Edit
section-skipped-why = Priority service: no persons need to be filled in.
section-in-portal-why = Accepted in the portal; not typed again here.
section-not-copied-why = Not brought in from the portal yet, so what is missing is not known.
value-missing = missing
values-not-copied = { $count ->
    [one] { $count } field is not copied yet.
   *[other] { $count } fields are not copied yet.
}
register-says = register: { $value }
register-adopt = Take over
services-total = Total
price-unknown = price not in the tables
price-not-set = by the tables
price-source = Price: { $source }
price-other = The tables say { $known }. Reason: { $why }.
price-rivals = { $count ->
    [one] { $count } other row says otherwise
   *[other] { $count } other rows say otherwise
}

attention-unconfirmed = The approval is known from the portal only.
attention-unconfirmed-why = A supervisor or director, not whoever brought it in, confirms it.
attention-happened = The portal shows “{ $status }”.
attention-happened-at = There since { $at }.
attention-resubmitted = The client has resubmitted.
attention-resubmitted-why = It goes first; the flag leaves with your next step.
attention-expired = Invoice { $invoice } has run out unpaid.
attention-expired-why = Issue it again with a new number; the old one stays in the history.
attention-back-fill = { $count ->
    [one] { $count } step is known from the portal without its facts.
   *[other] { $count } steps are known from the portal without their facts.
}
portal-flag-four-eyes = In the portal one person both recommended and approved.
portal-flag-one-person = In the portal one supervisor took it and sent it for approval.
portal-flag-jump = The portal's history skips a step.
portal-flag-why = Kept as evidence; nothing is barred by it.
step-only-at = Only at { $statuses }
step-not-at = Not possible at “{ $status }”
step-nothing-there = Nothing in the portal waits for it
quoted = “{ $text }”
notice-disputed = The page says this twice and differently. Choose one.
notice-unplaced = The page does not say whose this is. Take it only if the field is right.

reasons = Return reasons
reasons-open = { $open } open of { $total }
reasons-settled = { $count ->
    [one] { $count } settled
   *[other] { $count } settled
}
reasons-compose = Reasons for the client
reasons-language = Language
reason-add = Add a reason
reason-add-hint = Part of a word finds one in the table; a sentence of your own is added with Enter.
reason-add-do = Add
reason-number = Reason { $number }
reason-keys = Alt ↑ and Alt ↓ move it
reason-up = Move reason { $number } up
reason-down = Move reason { $number } down
reason-remove = Remove reason { $number }

step-submit = Submit
step-take = Take into work
step-return = Return to the client
step-resubmit = Record that the client resubmitted
step-recommend = Send for approval
step-approve = Approve
step-send-back = Send back to the manager
step-expect-payment = Await payment
step-invoice = Record the invoice
step-accept-payment = Accept the payment
step-expect-documents = Await documents
step-collect = Collect the originals
step-send = Send documents to the MO
step-lodge = Record the submission to the MO
step-fetch = Fetch documents from the MO
step-process = Record the outcome
step-give-back = Begin the return of documents
step-hand-over = Hand the documents over
step-close = Close
step-accept-portal = Take over the portal's status
step-confirm-portal = Confirm the approval of the portal
step-record-decision = Record the committee's decision
step-record-refusal = Record a refusal by the government body
step-reject = Reject
step-suspend = Suspend
step-resume = Resume
step-withdraw = Record a withdrawal
step-reopen = Reopen
step-back-fill = Fill in earlier steps
step-note = Add a note
step-plan = Next step
step-assign = Change the owner
step-number = Enter the portal's number
step-follow-up = New application with these values
step-with-words = { $step }: with a comment or another time
step-signed = Your password signs this step.

did-import = Brought in from the portal
did-see = Seen in the portal
did-open = Opened
did-edit = Content changed
did-bring-in = Content brought in
did-assign = Owner changed
did-plan = Next step noted
did-note = Note added
did-enter = Typed into the portal
did-not-entered = To be typed into the portal again
did-undo = Step taken back
did-submit = Submitted
did-take = Taken into work
did-return = Returned to the client
did-resubmit = Resubmitted by the client
did-recommend = Sent for approval
did-approve = Approved
did-send-back = Sent back to the manager
did-expect-payment = Awaiting payment
did-invoice = Invoice recorded
did-accept-payment = Payment accepted
did-expect-documents = Awaiting documents
did-collect = Originals collected
did-send = Documents sent to the MO
did-lodge = Submitted to the MO
did-fetch = Documents being fetched from the MO
did-process = Outcome recorded
did-give-back = Return of documents begun
did-hand-over = Documents handed over
did-close = Closed
did-accept-portal = Portal's status taken over
did-confirm-portal = Approval of the portal confirmed
did-record-decision = Decision recorded
did-record-refusal = Refusal by the government body recorded
did-reject = Rejected
did-suspend = Suspended
did-resume = Resumed
did-withdraw = Withdrawn
did-reopen = Reopened
did-back-fill = Facts of earlier steps filled in

comment-optional = Comment (may stay empty)
comment-kept = Kept in the history, and offered as the text for the portal.
event-when = When it happened
event-now = It happens now.
event-earlier = It happened earlier
event-now-again = Now after all
event-day = Day
event-time = Time
event-open = Type the day and the time at which it happened.
written-next = Type it into the portal too: copy the text, paste it there, then press Done.
invoice-paste = Paste the invoice text
invoice-text = Text of the invoice
invoice-text-hint = As the portal shows it, or from the PDF. The fields below are filled from it.
invoice-read = { $count ->
    [0] Nothing was found in this text.
    [one] { $count } field filled. Compare it with the invoice.
   *[other] { $count } fields filled. Compare them with the invoice.
}
invoice-of-another = This is the invoice of application { $other }, and you are in { $number }: nothing was filled in. Paste the invoice of { $number }, or take these values all the same.
invoice-take-anyway = Take its values all the same

note-text = Note
note-hint = Ctrl Enter saves.
note-how = How
note-call = Call
note-visit = Visit
note-email = E-mail
note-internal = Internal
note-save = Add the note
note-empty = Write the note first.
next-text = Next step
next-date = On
next-person = Who
next-visit = The client comes on that day
next-time = At
next-none = Nothing planned
staff-away = away today
staff-unknown = Choose somebody from the list, or leave it empty.
assign-hint = Empty: nobody.
assign-deputy = Deputy
number-portal = Number in the portal
number-portal-hint = The number or the address of the page.
number-empty = Type the number.

back-fill-why = Steps that were made before they were typed: tick them, each with its own day and time. Both times are kept.
back-fill-facts-only = facts only, the status stays
back-fill-none = Tick at least one step.
back-fill-gap = A step between two ticked ones is not ticked.
back-fill-open = Every ticked step needs its day and time.
back-fill-same-day = Same day as above
back-fill-do = { $count ->
    [one] Record { $count } step
   *[other] Record { $count } steps
}
back-filled = The steps are recorded.

content-title = Content from the portal
content-text = Text of the application's page
content-hint = In the portal: Ctrl A, Ctrl C. Here: Ctrl V. Nothing is filled in by itself.
content-empty = Paste the page first.
content-read = Read the text
content-keys = Enter takes a value, Shift Enter the rest of its section, X drops it, E changes it, arrows move.
content-nothing = No label of the form was found in this text. It can be kept as it is.
content-other = This page is of application { $number }, not of this one.
content-rest = Take the rest
content-rest-text = What was not understood; it is kept as text
content-take = Take
content-drop = Drop
content-mend = Correct
content-same = as here
content-state-open = open
content-state-taken = taken
content-state-dropped = dropped
content-state-refused = refused
content-state-doubt = to check
content-new-round = Content of a new round ({ $round })
content-new-round-hint = Tick it if the client has changed the application since.
content-save = { $count ->
    [0] Keep the text alone
    [one] Save { $count } value
   *[other] Save { $count } values
}
content-saved = { $count ->
    [0] The text is kept.
    [one] { $count } value brought in.
   *[other] { $count } values brought in.
}
content-back = Back to the text
content-earlier = Earlier lines
content-later = Later lines
content-range = { $from } to { $to } of { $total }
content-count = { $taken } taken, { $open } open, { $dropped } dropped, { $refused } to correct

history-kind = Kind
history-person = Person
history-all = Everything
history-everybody = Everybody
history-show-all = Show everything
history-kind-steps = Steps
history-kind-notes = Notes
history-kind-content = Content and care
history-kind-portal = Portal's own lines
history-for-portal = Copy for the portal
history-portal = portal
history-none = Nothing of this kind.
history-typed = typed { $at }
history-stepped-back = clock was put back
history-changes = { $count ->
    [one] { $count } value changed
   *[other] { $count } values changed
}
history-more = Show { $count } more
change-what = Value
change-before = Before
change-after = After

key-case-edit = Edit
key-case-note = Note
key-case-next = Next step, date, person
key-case-portal = Open in the portal
key-case-paste = Bring in content
key-case-tab = History and back
key-case-after = Next application of the list
key-case-before = Previous application of the list
key-case-step = Take the next step
key-case-undo = Take the last step back
keys-group-case = In an application
draft-case-form = Content of an application
draft-case-content = Content from the portal
draft-case-note = A note
draft-case-next = A next step
draft-case-step = A step of an application
