-- The list of applications, and finding. Every row here follows from cards and entries; none is typed by anybody.
-- The search rows of documents that were there before are written by the program in the same transaction: about 4 s for
-- the 130 000 persons and 8 000 organisations of an office with 100 000 applications.

-- Words of lists (statuses, services, cities, owners) as small numbers.
CREATE TABLE word (
  n    INTEGER PRIMARY KEY,
  word TEXT NOT NULL UNIQUE
) STRICT;

-- One narrow row an application: what is filtered, sorted and counted. Days are days since 1970-01-01; status, kind,
-- owner, deputy, city, service and place are numbers of words, 0 = none; services and citizenships are such numbers
-- between commas (`,3,17,`).
CREATE TABLE worklist (
  doc          INTEGER PRIMARY KEY REFERENCES doc (n),
  rank         INTEGER NOT NULL,
  shelf        INTEGER NOT NULL,
  kind         INTEGER NOT NULL,
  status       INTEGER NOT NULL,
  owner        INTEGER NOT NULL,
  deputy       INTEGER NOT NULL,
  waiting      INTEGER NOT NULL,
  city         INTEGER NOT NULL,
  channel      INTEGER NOT NULL,
  flags        INTEGER NOT NULL,
  place        INTEGER NOT NULL,
  since        INTEGER,
  due          INTEGER,
  visit        INTEGER,
  created      INTEGER,
  services     TEXT    NOT NULL,
  citizenships TEXT    NOT NULL,
  number       INTEGER NOT NULL,
  person       BLOB    NOT NULL,
  company      BLOB    NOT NULL
) STRICT;
-- One index an order; the shelf stands in each, so that ended ones are passed over without a look at their rows.
CREATE INDEX worklist_by_rank ON worklist (rank, doc DESC, shelf);
CREATE INDEX worklist_by_owner ON worklist (owner, rank, doc DESC, shelf);
CREATE INDEX worklist_by_status ON worklist (status, rank, doc DESC, shelf);
CREATE INDEX worklist_by_number ON worklist (number, doc DESC, shelf);
CREATE INDEX worklist_by_person ON worklist (person, doc DESC, shelf);
CREATE INDEX worklist_by_company ON worklist (company, doc DESC, shelf);
CREATE INDEX worklist_by_since ON worklist (since, doc DESC, shelf);
CREATE INDEX worklist_by_created ON worklist (created, doc DESC, shelf);

-- What a row of the list shows, as one JSON text: read for the rows on the screen only.
CREATE TABLE listing (
  doc  INTEGER PRIMARY KEY REFERENCES doc (n),
  body TEXT NOT NULL
) STRICT;

-- Folded words of names and numbers, a row a document (rowid = doc.n); folded words of comments, notes and reasons, a row
-- an entry (rowid = entry.seq). Merged when nobody is waiting, never while somebody saves.
CREATE VIRTUAL TABLE names USING fts5 (text, tokenize = 'ascii', prefix = '2 3 4 5', detail = none, columnsize = 0);
INSERT INTO names (names, rank) VALUES ('automerge', 0);
CREATE VIRTUAL TABLE words USING fts5 (text, doc UNINDEXED, tokenize = 'ascii', prefix = '2 3 4 5', detail = none, columnsize = 0);
INSERT INTO words (words, rank) VALUES ('automerge', 0);

-- Derived rows of what was there before are written when the last step is through.
INSERT INTO meta (key, value) VALUES ('derived.missing', 1);
