# The waiting clock and its reasoning.
clock-since = Since { $date }: { $days ->
    [one] { $days } working day
   *[other] { $days } working days
}.
clock-not-counted = Not counted:
clock-weekend = weekend
clock-moved = day off for { $date }
clock-earlier = and { $count } earlier
clock-norm = Norm: { $days ->
    [one] { $days } working day
   *[other] { $days } working days
}, until { $date }.
clock-source = Source: { $source }; sureness: { $sureness }.
clock-over = { $days ->
    [one] { $days } working day over.
   *[other] { $days } working days over.
}
clock-no-norm = No norm runs in this status.
clock-estimated = Some of these days off are estimated.
