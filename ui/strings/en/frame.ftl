nav = Main
nav-today = Today
nav-applications = Applications
nav-intake = From the portal
nav-new = New application
nav-settings = Settings
nav-fold = Show or hide the words
nav-fold-word = Fold
skip-to-content = To the content
status-line = Status
status-encrypted = Encrypted database
lock-do = Lock
idle-title = The program will lock soon
idle-why = Nothing was done for a while. What you typed is kept either way.
idle-stay = Stay

palette-open = Find or do
palette-hint = Number, name, company, or a command
palette-none = Nothing with these letters. Try another word, a number, or another language.
find-kind-person = Person
find-kind-organisation = Company
recent-title = Opened last
recent-hint = Number or name
recent-none = Applications that you open stand here.
rail-resubmitted = Resubmitted
rail-to-enter = To enter
rail-happened = In the portal
command-settings-me = Settings: me
command-settings-people = Settings: people
command-settings-office = Settings: office
command-settings-reference = Settings: reference tables
command-settings-storage = Settings: storage
command-settings-program = Settings: program
command-add = Add a person
command-backup = Back up now
command-check = Check everything
command-jobs = Show jobs
command-keys = Show the keys
command-lock = Lock the program
command-language-en = Language: English
command-language-ru = Language: Russian
command-language-kk = Language: Kazakh
command-theme-system = Theme: as the system
command-theme-light = Theme: light
command-theme-dark = Theme: dark

keys-title = Keys
keys-then = then
keys-group-everywhere = Everywhere
keys-group-go = Go to
keys-group-table = In a table
keys-group-list = In the list of applications
keys-group-to-enter = To enter in the portal
keys-single-off = Single keys are switched off in Settings, Me.
keys-layout = Letters go by the place of the key, whatever the layout.
key-palette = Find anything, or a command
key-search = Find; in a list: in the list
key-lock = Lock
key-month = In a date: choose it from a month
key-region = Next part of the screen
key-region-back = Previous part of the screen
key-back = Close, or go back
key-jobs = Jobs
key-keys = These keys
key-go-today = Today
key-go-applications = Applications
key-go-intake = Bring in from the portal
key-go-new = New application
key-go-settings = Settings
key-row-move = Next and previous row
key-row-page = A screen down and up
key-row-ends = First and last row
key-row-open = Open the row
key-recent = Applications opened last
key-row-step = Next and previous
key-row-peek = Look at it beside the list
key-row-select = Select
key-row-range = Select up to here
key-row-portal = Open in portal
key-list-text = Find in the list
key-list-clear = Clear step by step, then go back
key-enter-copy = Copy the text
key-enter-open = Open in portal
key-enter-done = Done

jobs = Jobs
jobs-count = Jobs, running: { $count }
jobs-none = Nothing is running. Backups, checks and taking in from the portal appear here while they run.
job-backup = Backup
job-check = Check of everything
job-generate = Demonstration data
job-intake = Taking in from the portal
job-state-running = running
job-state-done = done
job-state-failed = failed
job-state-cancelled = cancelled
job-started = Started
job-begins = Getting ready
job-progress = { $done } of { $total }
job-spoken = { $name }: { $percent } %
job-dismiss = Put away

today-working = Working day
today-off = Day off
today-next = Next working day:
today-todo = To do
today-keys = { $count ->
    [one] { $count } key to confirm
   *[other] { $count } keys to confirm
}
today-keys-why = { $which ->
    [first] A colleague has come in with a first password; a second person confirms the new key.
    [reset] A password was reset; a second person confirms the new key.
   *[both] First passwords and reset ones; a second person confirms each new key.
}
today-draft-saved = Not finished; saved
today-backup = Make a backup
backup-never = No backup yet
backup-days = { $days ->
    [0] Backup: today
    [one] Backup: { $days } day ago
   *[other] Backup: { $days } days ago
}
draft-people-add = A new person
draft-people = A change to a person
draft-office = Office settings
