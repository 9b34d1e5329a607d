# The strip beside the portal.
strip-title = for the portal
strip-leave = Back to the case
strip-part = Part of the form
strip-not-brought = Nothing of this part has been copied here yet.
strip-done = Copied { $done } of { $count }
strip-empty = may stay empty
strip-keys = Enter or C copies and goes on · J K moves · [ ] another part · Esc back
strip-narrow = Narrow window
strip-on-top = Always on top
strip-no-window = This window cannot be made narrow from here.
step-strip = Strip for the portal
key-case-strip = Strip for the portal
