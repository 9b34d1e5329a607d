cli-password = Password
cli-password-new = New password
cli-password-again = The same password again
cli-password-differ = the two passwords differ
cli-created = The database is made in { $path }.
cli-recovery = The recovery code, shown this once. Write it down and keep it away from this computer:
cli-generated = Added: staff { $staff }, organisations { $organisations }, people { $people }, applications { $applications }.
cli-journal-fine = The history is as it was written.
cli-journal-bad = The history was changed or damaged; the first bad entry is { $entry }.
cli-bad-pages = Pages of the file are not as they were written: { $what }
cli-bad-document = A document is not what its history says: { $id }
cli-bad-rows = The lists or the search do not say what a document says: { $id }
cli-bad-file = A file of an application is missing or damaged: { $file } (in: { $docs })
cli-in-front = The window of this database is open already; it was asked to come to the front.
cli-no-display = There is no screen here to open a window on. Commands work without one: expat-desk --help

cli-done = { $number } is now { $status }.
readout-count = { $count ->
    [0] { $name } has no open applications with us.
    [one] { $name } has one open application with us.
   *[other] { $name } has { $count } open applications with us.
}
readout-place = { $number }, { $service }: the status is { $status }{ $dated ->
    [yes] {" "}since { $since }
   *[no] {""}
}; { $waiting ->
    [client] we are waiting for you.
    [centre] it is with the Expat Centre.
    [supervisor] it is with the Centre's supervisor.
    [mo] it is with the migration office.
   *[nobody] nobody is being waited for.
}
readout-next = { $what ->
    [visit] Your visit is on { $day }{ $said ->
        [yes] : { $text }
       *[no] {""}
    }.
    [step] { $said ->
        [yes] The next step is “{ $text }”, on { $day }.
       *[no] The next step is planned for { $day }.
    }
    [due] We expect to go on by { $day }.
    [late] We meant to go on by { $day }; it is not done yet.
   *[nothing] No day is set for the next step.
}
readout-day = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
