# The list of applications, its views, and the words that it shares with the case page.
waiting-client = Client
waiting-centre = Centre
waiting-supervisor = Supervisor
waiting-mo = MO
waiting-nobody = Nobody
waiting-for-client = Waiting for the client
waiting-for-centre = Waiting for the Centre
waiting-for-supervisor = Waiting for a supervisor
waiting-for-mo = Waiting for the migration office
waiting-for-nobody = Waiting for nobody
waiting-since = { $who } since { $date }
waiting-days-short = { $days } d
waiting-days = { $days ->
    [0] since today
    [one] { $days } working day
   *[other] { $days } working days
}
due-over = { $days ->
    [one] { $days } day over
   *[other] { $days } days over
}
due-today = today
due-soon = { $days ->
    [1] tomorrow
   *[other] in { $days } days
}
due-why-next-step = Due: the next step that was written down
due-why-norm = Due: answer within { $days ->
    [one] { $days } working day
   *[other] { $days } working days
}
due-why-period = Due: the requested period begins { $days ->
    [one] { $days } working day
   *[other] { $days } working days
} later

views = Views
view-mine = Mine
view-all-open = All open
view-resubmitted = Resubmitted
view-new = New
view-overdue = Overdue
view-waiting-supervisor = Waiting for a supervisor
view-needs-details = Needs details
view-happened = Happened in the portal
view-unconfirmed = Approval to confirm
view-to-enter = To enter in the portal
view-office = office
view-actions = Actions for the view { $name }
view-drop = Delete the view
view-dropped = The view { $name } is deleted.
view-save-title = Save as a view
view-name = Name of the view
view-name-empty = Type a name.
view-replaces = A view of this name exists: it is replaced.
view-shared = For everybody in the office
view-shared-hint = Colleagues of { $office } see it in their views.

list-filters = Filters
list-panel = Show or hide views and filters
list-chips = Filters that are set
list-text = Find in this list
list-text-hint = Name or number
list-sort = Order
list-descending = The other way round
list-total = { $count ->
    [one] { $shown } application
   *[other] { $shown } applications
}
list-counting = Counting
list-none = No application fits these filters. Remove one of them, or clear the text.
list-empty = No application is open. Bring in the list of the portal, or begin one at the counter.
list-select = Select { $number }
list-select-all = Select all, or none
list-no-person = No person yet
list-portal-shows = The portal shows: { $status }
list-round = round { $round }
list-reasons = reasons { $open }/{ $total }
list-reasons-full = Return reasons that are open
list-standing-in = You stand in for { $name }
list-standing-in-short = in for
list-deputy-full = { $owner } is away: { $deputy } stands in
list-visit = visit { $at }
list-passport = Passport
list-passport-at = passport: { $place }
list-kind-application = Application for a service
list-kind-waiver = Application for waivers
list-kind-membership = Application for the Loyalty Club
list-kind-short-waiver = waiver
list-kind-short-membership = club
list-channel-portal = Portal
list-channel-counter = Counter
list-channel-email = E-mail
list-channel-paper = Paper
list-undo = Undo

column-number = Number
column-person = Person
column-company = Company
column-service = Service
column-status = Status
column-rounds = Reasons, marks
column-waiting = Waiting for, days
column-owner = Owner
column-due = Due
column-next = Next step, passport
sort-urgency = Most urgent first
sort-number = By number
sort-person = By person
sort-company = By company
sort-status = By status
sort-since = Longest waiting
sort-created = By creation
sort-owner = By owner

facet-waiting = Waiting for
facet-statuses = Status
facet-flags = Marks
facet-kinds = Kind
facet-services = Service
facet-owners = Owner
facet-cities = City
facet-citizenships = Citizenship
facet-channels = Came by
facet-places = Passport
facet-ages = In this status
facet-due = Due
facet-empty = None here.
facet-more = { $count } more
facet-less = Fewer
switch-mine = Only mine
switch-ended = Ended ones too
switch-drafts = Drafts too
choice-unknown = not known
owner-nobody = Nobody
due-in-overdue = Overdue
due-in-today = Today
due-in-week = Within 7 days
age-day = since yesterday or today
age-week = 2 to 7 days
age-month = 8 to 30 days
age-quarter = 31 to 91 days
age-longer = longer
age-unknown = not known
chip-text = Text: { $text }
chip-choice = { $filter }: { $choice }
chip-remove = Remove the filter { $chip }
chips-clear = Clear all

flag-resubmitted = Resubmitted
flag-to-enter = To enter in the portal
flag-happened = Happened in the portal
flag-needs-details = Needs details
flag-unconfirmed = Approval to confirm
flag-priority = Priority
flag-personal-manager = Personal Manager
flag-unknown-status = Status not understood
flag-unknown-service = Service not understood
flag-suspended = Suspended
flag-participant = AIFC participant
flag-per-portal = Status per portal
flag-breaks-rules = Unusual portal history
flag-visit = Visit planned

mark-pm = PM
mark-pm-full = Personal Manager
mark-priority = PR
mark-priority-full = Priority
mark-resubmitted = ↻ resubmitted
mark-resubmitted-full = The client has sent it again after a return
mark-to-enter = ⇄ enter
mark-to-enter-full = Done here, not in the portal yet
mark-happened = ⇄ portal
mark-happened-full = The portal has moved on by itself
mark-unconfirmed = per portal
mark-unconfirmed-full = Approved in the portal; a second person has yet to confirm it here
mark-needs-details = details
mark-needs-details-full = Person or company is not known yet

peek-title = Application { $number }
peek-visit = Visit
peek-portal = In the portal
peek-phone = Phone
peek-email = E-mail
peek-note = Last note
peek-open = Open

bulk = Selected applications
bulk-selected = { $count ->
    [one] { $count } selected
   *[other] { $count } selected
}
bulk-most = At most { $most } at once.
bulk-assign = Assign
bulk-take = Take a step
bulk-entered = Entered in the portal ({ $count })
bulk-clear = Clear the selection
bulk-assign-title = { $count ->
    [one] Assign { $count } application
   *[other] Assign { $count } applications
}
bulk-assign-do = Assign
bulk-deputy = Deputy
bulk-owner-away = This colleague is absent now: the deputy sees the applications too.
bulk-step-title = { $count ->
    [one] One step for { $count } application
   *[other] One step for { $count } applications
}
bulk-step = Step
bulk-step-choose = Choose a step.
bulk-step-hint = Steps that need more than a comment are taken on the page of the application.
bulk-step-do = Take the step
bulk-comment-hint = Needed to send back, suspend, resume, withdraw or reject.
bulk-date = Day when it happened
bulk-time = Time
bulk-time-bad = Type the time as 14:05.
bulk-time-needed = Type the time of that day too.
bulk-when-hint = Leave both empty if it happens now.
bulk-verb-take = Take into work
bulk-verb-recommend = Send for approval
bulk-verb-send-back = Send back to the manager
bulk-verb-resubmit = Record that the client resubmitted
bulk-verb-expect-payment = Await payment
bulk-verb-expect-documents = Await documents
bulk-verb-send = Send documents to the MO
bulk-verb-fetch = Fetch documents from the MO
bulk-verb-give-back = Begin the return of documents
bulk-verb-close = Close
bulk-verb-accept-portal = Take over the portal's status
bulk-verb-confirm-portal = Confirm an approval of the portal
bulk-verb-suspend = Suspend
bulk-verb-resume = Resume
bulk-verb-withdraw = Record a withdrawal
bulk-verb-reject = Reject
bulk-done-step = { $step }
bulk-done-assign = Assigned
bulk-done-entered = Entered in the portal
bulk-undone = Undone
bulk-told = { $title }: { $done } done{ $refused ->
    [0] .
   *[other] , { $refused } refused.
}
bulk-counts = Done: { $done }. Refused: { $refused }.
bulk-refused = Refused
bulk-done = Done
bulk-nothing-to-enter = Nothing of the selected applications waits to be entered.

enter-intro = Done here, not in the portal yet. A line leaves by itself once an import shows it there.
enter-to = New status
enter-text = Comment for the portal
enter-no-text = No comment: the status alone.
enter-at = Done here
enter-copy = Copy text
enter-copied = The text of { $number } is copied.
enter-copy-all = Copy the texts
enter-copied-all = { $count ->
    [one] { $count } line is copied.
   *[other] { $count } lines are copied.
}
enter-open = Open in portal
enter-no-address = No address of the portal is set: Settings, Office.
enter-done = Done
enter-done-all = Done ({ $count })
enter-lines = { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
enter-none = Everything done here stands in the portal too.
enter-keys-move = move

happened-intro = The portal shows another status than this database, and nobody here has done that step.
happened-none = Nothing has happened in the portal that is not known here.
happened-here = Here
happened-portal = In the portal
happened-accept = Accept
happened-accept-all = Accept ({ $count })
happened-confirm-all = Confirm as second person ({ $count })
happened-confirm-these = Confirm these as second person
happened-second = An approval needs a supervisor or director who did not bring it in.
happened-more = The first { $most } are shown; the next come when these are done.

details-intro = Came in without a person or a company. Type what you know; Enter saves the row and goes on.
details-none = Every application has its person and company.
details-family = Family name
details-given = Given name
details-company = Company
details-bin = BIN
details-cell = { $field } of { $number }
details-saved = { $count ->
    [one] { $count } row is saved.
   *[other] { $count } rows are saved.
}
details-next = Show the next

work-title = My work
work-overdue = overdue
work-due-today = due today
work-resubmitted = resubmitted
work-needs-details = need details
work-to-enter = to enter in the portal
work-unconfirmed = approval to confirm
work-happened = happened in the portal
work-group-resubmitted = Resubmitted
work-group-overdue = Overdue
work-group-today = Due today
work-group-soon = Due within 7 days
work-group-others = Waiting for others
work-group-later = Later, or without a date
work-more = { $count } more
work-none-mine = No open application is yours.
work-all = All applications
work-begin = The database holds no applications yet. Bring in the list of the portal, or begin one at the counter.
work-begin-intake = Bring in from the portal
