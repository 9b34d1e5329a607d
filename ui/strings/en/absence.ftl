# Who is away and who stands in.

settings-absence = Absence
command-settings-absence = Settings: absence
draft-absence = An absence
absence-intro = While somebody is away, the applications stand with the deputy too, marked as the absent owner's.
absence-here = here
absence-away = away
absence-ahead = will be away
absence-was = was away
absence-from = from
absence-to = to
absence-no-deputy = nobody stands in
absence-stands-in = { $name } stands in
absence-edit = Change
absence-edit-for = Change the absence: { $name }
absence-title = Absence: { $name }
absence-from-day = First day away
absence-to-day = Last day away
absence-deputy = Who stands in
absence-deputy-none = Nobody
absence-deputy-hint = These applications appear in the deputy's own list.
absence-deputy-away = The deputy is away today too. Check the days.
absence-note = What the deputy should know
absence-note-hint = Papers that lie somewhere, promises to clients, who calls back.
absence-clear = Back at work

office-portal-address = Address of an application in the portal
office-portal-address-hint = { $mark } stands where the number goes. Empty: “Open in portal” is not offered.
