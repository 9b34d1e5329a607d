# Documents of an application: slots, files, what is being brought in.

section-documents = Documents
card-file = Document
card-put-out = Put out
field-files = Files
field-purpose = For
did-file = Documents brought in
did-place-file = A document put in its place
did-put-out = Copies put out
purpose-portal = for the portal
purpose-open = to open outside
check-document-missing = Not among the documents that were brought in.
check-certificate-year = The certificate must be of { $year }.
