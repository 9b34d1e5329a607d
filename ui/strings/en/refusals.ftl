# Sentences for the codes of the program, shared by the page and the command line:
# what happened, why, the next step. Plain variables and simple selectors only.

refusal-wrong-password = This password does not open the database. Check the language of the keyboard and Caps Lock, then type it again.
refusal-wait = Too many wrong passwords in a row. Wait { $wait_seconds ->
    [one] { $wait_seconds } second
   *[other] { $wait_seconds } seconds
} and try again.
refusal-password-must-change = This password is good for one sign-in only. Choose a password of your own.
refusal-password-too-short = The password is too short. Use at least { $min ->
    [one] { $min } character
   *[other] { $min } characters
}; a few ordinary words in a row are easy to remember.
refusal-password-too-common = This password is on the list of common ones and is easy to guess. Choose another.
refusal-password-same = The new password is the same as the old one. Choose another.
refusal-not-signed-in = Nobody is signed in. Sign in and repeat.
refusal-not-allowed = Your role does not allow this. Ask a person whose role does.
refusal-not-in-this-state = { $verb ->
    [confirm-key] No key of this person awaits confirmation. Nothing is left to do.
    [deactivate] This person is deactivated already. Nothing is left to do.
    [reactivate] This person has not been deactivated. Nothing is left to do.
    [restore] A backup is restored only while the database is not open. Close it first.
   *[other] This cannot be done in the present state. Look at the state and choose another action.
}
refusal-same-person = { $did ->
    [recommend] This takes a second person: whoever recommended an application does not approve it. Ask another supervisor or director.
    [accept-portal] This takes a second person: whoever took over the portal's status does not approve it. Ask another supervisor or director.
    [edit] This takes a second person: whoever changed the content in this round does not approve it. Ask another supervisor or director.
    [bring-in] This takes a second person: whoever brought the content in in this round does not approve it. Ask another supervisor or director.
    [import] This takes a second person: whoever took the application in does not approve it. Ask another supervisor or director.
    [open] This takes a second person: whoever opened the application does not approve it. Ask another supervisor or director.
    [herself] You cannot give this to yourself. Choose another person.
   *[other] This takes a second person: not whoever did the step before, nor whoever gave out the password. Ask another supervisor or director.
}
refusal-comment-needed = This needs a comment, because it is kept in the history. Write the reason in a few words.
refusal-last-administrator = This is the last active administrator. Make another person an administrator first.
refusal-changed-meanwhile = It was changed after you opened it, so nothing was saved. Look at the new state and save again.
refusal-name-empty = The name is empty. Type a name.
refusal-name-taken = Another person here has this name. Add something that tells them apart, such as the middle name.
refusal-roles-empty = No role is ticked. Tick at least one.
refusal-no-such-document = It is not in the database any more. Go back to the list and open it again.
refusal-no-such-table = There is no reference table with this name. Choose one from the list.
refusal-no-such-person = There is no person with this name here. Check the name.
refusal-recovery-wrong = { $group ->
    [0] The recovery code is wrong. Compare it with the paper letter by letter.
   *[other] The recovery code has a slip: part { $half }, group { $group }. Compare this group with the paper.
}
    [0] {""}
   *[other] {" "}in group { $group }
}. Compare it with the paper letter by letter.
refusal-recovery-half-missing = This database needs both halves of the recovery code. Ask the second holder for the other half.
refusal-folder-on-network = This folder is on a network drive ({ $fs }), where a database can be damaged. Choose a folder on this computer.
refusal-folder-synchronised = This folder is synchronised with other machines ({ $marker }), which can damage a database. Choose a folder that is not synchronised.
refusal-folder-unknown-fuse = The kind of this folder is unknown, and it may be on a network. Choose a folder on a disk of this computer.
refusal-folder-not-empty = This folder already holds other files. Choose an empty folder or a new one.
refusal-folder-read-only = This folder can only be read. Ask for the right to write in it, or choose another.
refusal-already-open = The database is already open in another window or program. Close that one first.
refusal-newer-schema = The database was written by a newer version of the program (format { $found }, this version knows { $known }). Nothing was changed. Install the newer version.
refusal-header-older = The file with the keys is older than the database, so it may have been put back from an old copy. Nothing was changed. Restore the whole folder from one backup.
refusal-header-damaged = The file with the keys is damaged, so no password can open the database. Nothing was changed. Restore it from a backup.
refusal-header-missing = The file with the keys is missing, so no password can open the database. Nothing was changed. Restore it from a backup.
refusal-header-copy-missing = One of the two copies of the file with the keys is missing. Make a backup now; the copy is written anew at the next change of a password.
refusal-database-damaged = The database file is damaged and was not opened. Nothing was changed. Restore the newest backup; the damaged file is kept beside it.
refusal-database-missing = The database file is missing from its folder. Nothing was changed. Put the file back or restore a backup.
refusal-key-store-missing = This computer has no key store that the program can use. Everything works without it, by password alone.
refusal-bound-to-other-computer = Your password opens this database only together with another computer. Sign in there, or use the recovery code.
refusal-not-a-demo = This is a working database, and invented data may not be put into it. Create a demonstration database for that.
refusal-command-reused = This request was sent before with other content. Open the form again and repeat.
refusal-bad-arguments = The request was not understood: { $why }. Open the form again and repeat.
refusal-reference-bad = A reference file is wrong: { $file }, line { $line }: { $why }. The former rows stay in use. Correct the file.
refusal-job-running = This work is already going on. Wait until it ends, or cancel it.
refusal-package-wrong = { $what ->
    [json] The package could not be read: its JSON has a slip in line { $line }. Ask whoever made it to mend it.
    [format] This is no intake package: it does not begin with “format”: “expat-desk-intake”. Choose another file.
    [list] The package has no list of applications. Ask whoever made it to mend it.
    [no-list] There is no file intake.json in the package. Put it there, or choose another.
    [two-lists] There are several files intake.json in the package. Leave one, and open it again.
    [outside] A name in the zip leads out of it, as harmful files do. Nothing was taken. Ask whoever made it.
   *[zip] The zip is damaged and could not be read to its end. Fetch it once more, and open it again.
}
refusal-package-version = The package is of version { $found }, and this program knows versions up to { $known }. Nothing was taken. Install the newer program, or ask for the older version.
refusal-package-too-large = { $what ->
    [json] The list of applications is larger than { $most } MB. Divide the package, then open each part.
    [count] There are more than { $most } files in the package. Divide it, then open each part.
    [file] One file in the package is larger than { $most } MB. Leave it out, and open the package again.
    [swollen] A file in the zip becomes out of all proportion larger when it is unpacked, as harmful files do. Nothing was taken. Ask whoever made it.
   *[all] The files of the package are larger than { $most } MB together. Divide it, then open each part.
}
refusal-no-such-backup = This backup is no longer in its place. Choose another from the list.
refusal-no-such-job = This work has already ended and been put away. Nothing is left to do.
refusal-password-has-name = The password contains your own name, which is the first thing anybody tries. Choose another.
refusal-password-too-long = The password is longer than { $max } characters. Choose a shorter one.
refusal-held-elsewhere = This belongs to a colleague's computer, and only there can it be changed. Ask her to change it or to hand it over.
refusal-in-the-future = The time lies in the future, and what has not happened yet cannot be written down. Check date and time.
refusal-number-taken = This number belongs to somebody else here ({ $scheme }). Search for the number and open that record.
refusal-no-database = There is no database in this folder. Choose another folder, or create a database here.
refusal-stopped = The database is damaged, so nothing more is written. What was saved before is safe. Close the program and restore the newest backup.
refusal-file-too-large = This has { $megabytes } MB, and at most { $most } MB can be read at once. Export a shorter period or divide it, then open each part.
refusal-too-many-rows = This has { $rows } rows, and at most { $most } can be read at once. Export a shorter period or divide it, then open each part.
refusal-file-locked = This file is protected with a password and cannot be read. Save a copy without the password and open that.
refusal-file-damaged = This looks like a workbook, but it cannot be read: it is damaged or not complete. Open it in its own program, save it again and retry.
refusal-stored-file-damaged = This document is missing from the database or damaged; everything else is as it was. Bring in the same file again: the document is then whole everywhere. Otherwise ask your administrator for the copy in the backups.
refusal-file-unreadable = The file could not be read to its end: it changed, was moved, or its drive is gone. Nothing of it was taken in. Copy it to this computer and bring it in again.
refusal-document-too-large = This file is larger than { $most } MB. Save it smaller, or divide it, and bring it in again.
refusal-file-refused = { $why ->
    [empty] The file is empty. It was not saved or not copied to its end: ask for it again.
    [too-large] The file has { $found } MB, and at most { $most } MB are taken. Scan it with fewer colours or a lower resolution, or divide it.
    [too-many-pages] The file has more than { $most } pages. Divide it, then bring in each part.
    [too-many-pixels] The image has { $found } million pixels, and at most { $most } are taken. Scan it with a lower resolution.
    [program] This is a program, or its name starts one. It is not taken. Ask the client for a PDF or a photograph.
    [script] This is a script, or its name starts one. It is not taken. Ask the client for a PDF or a photograph.
    [shortcut] This is only a shortcut to something on another computer. Ask the client for the file itself.
    [macros] This office file holds macros, which can do harm. It is not taken. Ask the client to save it as PDF.
    [embedded] This office file holds a program, or fetches something from elsewhere. It is not taken. Ask the client to save it as PDF.
    [locked] The file is locked in a way that cannot be opened here. Ask the client to save it without the password.
    [web-page] This is a web page or a drawing that can hold scripts. It is not taken. Open it in the browser and print it to PDF.
    [image-format] Images of this kind are not taken. Save it as JPEG or PDF: on a telephone, share it as JPEG; at the scanner, choose JPEG or PDF.
    [document-format] Documents of this kind are not taken. Open it in its own program and save it as PDF.
    [archive] This is an archive. Unpack it, then bring in the files that are in it.
    [recording] Sound and video are not taken. Ask the client for a PDF or a photograph.
    [two-in-one] The file is two things at once, as harmful files are. It is not taken. Ask the client to scan the paper again.
    [swollen] The file becomes out of all proportion larger when it is unpacked, as harmful files do. It is not taken. Ask the client to save it as PDF.
    [damaged] The file is damaged or not complete: it cannot be read. Ask for it again, or scan the paper again.
    [unsafe] The file could not be read safely: it took too long, too much memory, or broke the reader. Print it to PDF or scan the paper again.
    [changed] The file changed while it was read. Wait until it is saved or copied to its end, then bring it in again.
    [folder] This is a folder. Drop the files that lie in it.
   *[unknown] What this file is, is not known. Save it as PDF, then bring that in.
}
refusal-file-password = { $why ->
    [wrong-password] This is not the password of the PDF. Type it again, or ask the client for it.
   *[password] The PDF opens with a password only. Type it, or ask the client for it.
}
refusal-wrong-file = This is no list: it looks like { $looks_like ->
    [pdf] a PDF
    [picture] a picture
    [document] a text document
    [slides] a presentation
    [archive] an archive
    [program] a program
    [database] a database
    [sound-or-video] a recording
   *[binary] data that is no text
}. Choose a table (XLSX, CSV), or copy the list in the browser and paste it.
refusal-cancelled = Cancelled. Nothing was changed.

fault-disk-full = The disk is full, so nothing was saved. What was saved before is safe. Free some space and repeat.
fault-disk = The disk did not answer as it should ({ $what }). What was saved before is safe. Check the disk and repeat.
fault-database = The database gave an error ({ $what }). What was saved before is safe. Repeat; if it comes back, check everything in Settings, Storage.
fault-cipher-missing = The program was built without encryption and will not open the database. Install it again from a trusted copy.
fault-bug = The program met a case that its authors did not foresee. What was saved before is safe. Start it again and tell your administrator what you did.
fault-no-answer = The program does not answer. What was saved before is safe. Wait a little; if nothing changes, start it again.
fault-unknown-code = The program answered “{ $code }”, for which this version has no sentence. Tell your administrator.

notice-folder-unknown-fuse = The kind of the folder with the database is unknown. If it lies on a network, move it to a disk of this computer.
notice-header-copy-missing = One of the two copies of the file with the keys is missing. Make a backup now.
notice-clock-stepped-back = The clock of this computer was put back. The order in the history stays right; check the time.
notice-backup-done = The backup is made and checked.
notice-check-fine = Everything was checked: no problems.
notice-check-problems = The check found { $problems ->
    [one] { $problems } problem
   *[other] { $problems } problems
}. Keep the newest checked backup and tell your administrator.
refusal-awaits-confirmation = { $card ->
    [voided] Content has changed since this application was approved, so the approval is void. A second person signs again first.
   *[other] The approval of this application is known from the portal only. A supervisor or director confirms it first.
}
refusal-papers-out = { $count ->
    [one] { $count } original paper is still out, so the application is not ended.
   *[other] { $count } original papers are still out, so the application is not ended.
}{ $here ->
    [none] {""}
   *[other] {" "}At the Centre: { $here }.
}{ $courier ->
    [none] {""}
   *[other] {" "}On the way: { $courier }.
}{ $mo ->
    [none] {""}
   *[other] {" "}At the migration office: { $mo }.
}{ $elsewhere ->
    [none] {""}
   *[other] {" "}Elsewhere: { $elsewhere }.
} Give them back, or note under “Original papers” where they are.
refusal-reason-needed = An application is not returned without a reason. Write at least one reason for the client.
refusal-nothing-to-undo = There is no step of yours to take back: something has happened since, or it is typed into the portal. Take the opposite step instead.
refusal-nothing-new = There is nothing new here to keep. Nothing was changed.
refusal-no-such-reason = This return reason is no longer there. Choose another one, or write a sentence of your own; what was returned with it stays as it is.
refusal-card-needed = { $what ->
    [originals] This step needs the list of originals. Tick at least one paper.
    [mo] This step needs the day on which the migration office took the papers. Type it.
    [outcome] This step needs the outcome. Choose what the migration office decided.
    [place] Choose where the papers are now.
    [courier] This step needs the name of the courier. Type it.
    [papers] None of its papers is to be carried this way. See under “Original papers” where they are.
    [papers-here] No original papers lie at the Centre now. See under “Original papers” where they are.
    [receiver] This step needs the name of whoever took the papers back. Type it.
    [decision] This step needs the decision. Write it in a few words.
    [paid_on] This step needs the day of the payment. Type it.
    [proof] This step needs the proof of payment. Copy its number from the bank's confirmation or from the card payment.
    [price_reason] This price differs from the price table. Write why, or leave the table's price.
   *[other] Something that this step needs is empty. Fill it in and try again.
}
refusal-lines-unread = { $why ->
    [one-line] One line only. A passport has two, a card three: scan or paste them all.
    [length] Line { $line } has { $found } characters, must have { $expected }. Scan or paste it again.
    [letter] “{ $letter }” in line { $line }, position { $position } does not occur in such lines. Correct it and press Enter.
   *[nothing] No machine-readable lines here. They stand at the foot of the passport’s page and begin with P.
}
refusal-wrong-date = “{ $value }” is no date here. Type it as 22.11.2026.
refusal-wrong-value = “{ $value }” does not fit here, so nothing was kept. { $field ->
    [email] An e-mail address looks like name@example.kz.
    [iin] An IIN has 12 digits.
    [bin] A BIN has 12 digits.
    [citizenship] Type the name of a country or its code.
    [amount] Type a whole number from 1 to 500.
    [price] Type a sum such as 370 000.
    [portal_address] The address begins with https:// and has {"{"}id{"}"} where the number stands.
   *[other] Correct it and try again.
}
refusal-unknown-field = The form has no field “{ $field }”. Reload the screen; if it comes back, tell whoever looks after the program.
refusal-table-empty = Nothing was found in what you pasted. Copy the table in the portal again, with its heading, and paste it here.
refusal-no-preview = What you looked at is gone: the program was locked or started anew since. Show the preview again; what you pasted is kept.
refusal-template-broken = The office’s own template { $file } cannot be used{ $line ->
    [0] {""}
   *[other] , line { $line }
}: { $message }. Mend the file, or make the letter by the shipped template.
refusal-no-portal-address = This application cannot be opened in the portal from here: it has no portal number, or the office has no portal address. An administrator sets the address in Settings, Office.
refusal-no-browser = No browser could be started. Copy the number and open the portal yourself.
refusal-no-such-file = This file is not in the application any more. Reload the documents.
refusal-same-file = This very file lies in that place already. Nothing was changed.
refusal-slot-full = This place holds no more than { $most } files. Choose the one whose place it takes, or another place.
refusal-not-viewable = This file cannot be shown here. Open it outside: a copy goes to the program that you have for it.
refusal-no-program = No program on this computer opens this file. Put a copy out and open it yourself.
