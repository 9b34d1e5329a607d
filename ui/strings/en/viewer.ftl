# Reading a file: pages, search, pins of return reasons.
viewer-title = Document { $name }
viewer-tools = Reading
viewer-thumbs = Strip of pages
viewer-thumb = Page { $page }
viewer-thumb-marked = Page { $page }, something is marked here
viewer-page = Page
viewer-of = of { $total }
viewer-page-of = Page { $page } of { $total }
viewer-pages = { $total ->
    [0] Pages
    [one] { $total } page
   *[other] { $total } pages
}
viewer-before = Page before
viewer-after = Next page
viewer-smaller = Smaller
viewer-larger = Larger
viewer-fit-width = Fit the width
viewer-fit-page = Fit the whole page
viewer-turn = Turn by a quarter
viewer-find = Search in the document
viewer-find-close = Close the search
viewer-match = { $match } of { $count }
viewer-match-before = Match before
viewer-match-after = Next match
viewer-no-match = Not found.
viewer-no-text = There is no text in this document: it is a scan or a picture.
viewer-loading = Opening the document…
viewer-damaged = { $name } cannot be shown: the file is damaged, or it is not what its name says. Ask the client to send it again.
viewer-locked = { $name } is protected by a password and cannot be shown. Ask the client to send it without one.
viewer-gone = { $name } could not be read. Open it once more.
viewer-page-damaged = Page { $page } is damaged and cannot be shown.
viewer-pin = Reason { $number } on page { $page }: { $text }
viewer-marking = Reason { $number }: the arrows move the mark, with Shift farther; a click puts it there. Enter leaves it, Delete takes it away.
