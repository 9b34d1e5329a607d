# The second person: summary, signature, exception, delegation.
step-approve-again = Approve again
step-allow-one-person = Allow one person to approve
did-approve-again = Approved again
did-allow-one-person = Exception made: one person may approve
did-delegate = Right to approve delegated
did-end-delegation = Delegation ended
bulk-verb-approve = Approve

attention-voided = The approval is void: content has changed since.
attention-voided-why = Changed by { $by }, { $at }: { $fields }. Nothing goes on until a second person signs again.
attention-to-sign = This application waits for a second person's signature.
attention-to-sign-why = Not whoever recommended it, brought it in or changed it in this round.
approval-open = Summary and signature
fields-more = { $shown } and { $count ->
    [one] { $count } more value
   *[other] { $count } more values
}

approval-exception = Exception of { $by }, { $at }: { $person } may approve in this round although it counts as the same person. Reason: { $reason }
approval-delegated = You sign in the stead of { $director }, who has delegated this to you.
approval-void = Approved by { $by }, { $at }; then changed by { $who }. What changed stands below.
approval-recommended = Recommended by { $by }, { $at }.
approval-no-words = No comment.
approval-no-findings = The checks find nothing.
approval-no-reasons = It was never returned.
approval-prices = Services and prices
approval-people = Who did what in this round
approval-changed = Changed since the last round
approval-changed-since = Changed since the approval
approval-first-round = This is the first round.
approval-untold = Content of this round was not brought in, so nobody can tell what the client changed.
approval-unchanged = No value of the form differs.

signer = Who signs
signer-me = I sign: { $name }
signer-delegate = { $name }, in the stead of { $director }
signer-me-hint = A colleague can sign here too: choose her, and she types her own password. You stay signed in.
signer-hint = She types her own password; her key signs, and you stay signed in.
signer-password = Password of { $name }
signer-bound = Her password opens only on the computer to which it is bound.
sign-here = Sign here

exception-effect = Two people look at every application. An exception lets one named person approve this one, in this round, although that person counts as the same. It stands in the history with your name and your reason.
exception-person = Who may approve
exception-choose = Choose who may approve.
exception-why = Reason
exception-why-hint = Why nobody else can look at it. Kept in the history.
exception-do = Allow

approve-many = { $count ->
    [one] Approve { $count } application
   *[other] Approve { $count } applications
}
approve-many-do = { $count ->
    [one] Approve { $count }
   *[other] Approve { $count }
}
approve-many-hint = Take the tick away from what you do not want to sign. Each is signed for itself.
approve-many-open = Approve…
approve-many-none = Tick at least one application.
approve-many-facts = { $findings ->
    [0] no finding
    [one] { $findings } finding
   *[other] { $findings } findings
} · { $sections ->
    [0] everything copied
    [one] { $sections } section not copied
   *[other] { $sections } sections not copied
}
approve-many-by = recommended by { $name }
approve-many-nobody = recommended by nobody here

switch-to-sign = Waiting for my signature
view-to-sign = Waiting for my signature
work-to-sign = for my signature
work-group-to-sign = Waiting for my signature
flag-voided = Approval void
mark-voided = approval void
mark-voided-full = Content has changed since the approval; a second person has yet to sign again

deed-delegate = Delegate the right to approve
deed-delegate-title = Delegate the right to approve: { $name }
deed-delegate-effect = On these days this person approves in your stead, and it ends by itself. Whoever recommended or changed an application still does not approve it.
deed-end-delegation = End the delegation
deed-end-delegation-title = End the delegation: { $name }
deed-end-delegation-effect = From now on this person approves nothing in your stead. What was approved stays approved.
delegate-from = From
delegate-to = To, included
people-delegate = approves for { $by }: { $from } – { $to }
people-delegate-reason = Reason: { $reason }
