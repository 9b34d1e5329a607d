# Original papers: whose each is, where it is now, how it is moved.
papers-title = Original papers
papers-out = { $count ->
    [one] { $count } not with the client
   *[other] { $count } not with the client
}
papers-home = all with the client
papers-since = since { $at }
papers-by = noted by { $name }
papers-of-all = For the whole application
papers-for-all = For all persons: { $count }
papers-none-ticked = nothing ticked
papers-going = { $goes ->
    [one] { $goes } of { $count } papers goes; untick what stays
   *[other] { $goes } of { $count } papers go; untick what stays
}
papers-which = Which papers
papers-every = { $count ->
    [one] { $count } paper
   *[other] All { $count } papers
}
papers-later = Papers that came later
papers-where = Where they are now
papers-whom = Who has them
papers-choose = Tick a paper, or type one that came later.
papers-choose-place = Choose where the papers are now.
papers-move-do = { $count ->
    [0] Note the papers
    [one] Move { $count } paper
   *[other] Move { $count } papers
}
step-move-papers = Move papers
did-move-papers = Papers moved
paper-passport-word = Passport
paper-gone = A paper that is no longer listed
papers-more = Other papers of the application
papers-more-hint = One a line, such as a letter of the company.
place-client = with the client
place-here = at the Centre
place-courier = on the way
place-mo = at the MO
place-returned = given back
place-several = at several places
place-unknown = place not known
field-courier = Courier
