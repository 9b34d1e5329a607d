job-files = Check of the stored documents
notice-files-fine = { $read ->
    [one] { $read } stored document was read
   *[other] { $read } stored documents were read
}: no problems.
notice-files-damaged = { $damaged ->
    [one] { $damaged } stored document is missing or damaged
   *[other] { $damaged } stored documents are missing or damaged
}{ $cases ->
    [none] {""}, in no application
   *[other] {""}, in: { $cases }
}. Bring in the same file again, or tell your administrator; everything else is as it was.
