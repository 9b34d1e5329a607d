-- Documents made of cards, the journal of what happened to them, and what makes lists and numbers quick.

CREATE TABLE meta (
  key   TEXT NOT NULL PRIMARY KEY,
  value ANY  NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE doc (
  n       INTEGER PRIMARY KEY,
  id      BLOB    NOT NULL UNIQUE,
  kind    TEXT    NOT NULL,
  status  TEXT    NOT NULL,
  holder  BLOB    NOT NULL,
  version INTEGER NOT NULL,
  head    BLOB    NOT NULL
) STRICT;
CREATE INDEX doc_by_kind ON doc (kind, n);

CREATE TABLE card (
  doc  INTEGER NOT NULL REFERENCES doc (n),
  key  TEXT    NOT NULL,
  body TEXT    NOT NULL,
  PRIMARY KEY (doc, key)
) STRICT, WITHOUT ROWID;

-- One hash chain per casebook. `content` is the JSON that was hashed, byte for byte; an erasure empties salt and content.
CREATE TABLE entry (
  seq          INTEGER PRIMARY KEY,
  id           BLOB    NOT NULL UNIQUE,
  doc          BLOB    NOT NULL,
  kind         TEXT    NOT NULL,
  command      BLOB    NOT NULL,
  after        BLOB,
  seen         BLOB,
  verb         TEXT    NOT NULL,
  actor        BLOB    NOT NULL,
  event_time   INTEGER NOT NULL,
  entry_time   INTEGER NOT NULL,
  stepped_back INTEGER NOT NULL,
  origin       BLOB    NOT NULL,
  salt         BLOB    NOT NULL,
  content      BLOB    NOT NULL,
  digest       BLOB    NOT NULL,
  hash         BLOB    NOT NULL
) STRICT;
-- Covers who did what on a document before: asked at every decision.
CREATE INDEX entry_by_doc ON entry (doc, seq, verb, actor);

-- A command sent again is answered as the first time.
CREATE TABLE command (
  id     BLOB NOT NULL PRIMARY KEY,
  digest BLOB NOT NULL,
  reply  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE alias (
  scheme TEXT    NOT NULL,
  value  TEXT    NOT NULL,
  doc    INTEGER NOT NULL REFERENCES doc (n),
  only   INTEGER NOT NULL,
  PRIMARY KEY (scheme, value, doc)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX alias_only ON alias (scheme, value) WHERE only = 1;
CREATE INDEX alias_by_doc ON alias (doc);

CREATE TABLE link (
  source INTEGER NOT NULL REFERENCES doc (n),
  role   TEXT    NOT NULL,
  target BLOB    NOT NULL,
  PRIMARY KEY (source, role, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_back ON link (target, role);

-- Gapless numbers: the counter moves in the transaction that uses the number.
CREATE TABLE series (
  name TEXT    NOT NULL PRIMARY KEY,
  last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A row for every 5 minutes of a desk or a person: two bookings of the same minutes cannot both exist.
CREATE TABLE slot (
  resource TEXT    NOT NULL,
  start    INTEGER NOT NULL,
  doc      INTEGER NOT NULL REFERENCES doc (n),
  PRIMARY KEY (resource, start)
) STRICT, WITHOUT ROWID;
CREATE INDEX slot_by_doc ON slot (doc);

-- What a list of persons or organisations shows, written together with the cards.
CREATE TABLE register (
  doc    INTEGER PRIMARY KEY REFERENCES doc (n),
  kind   TEXT NOT NULL,
  name   TEXT NOT NULL,
  number TEXT NOT NULL
) STRICT;
CREATE INDEX register_by_name ON register (kind, name, doc, number);

CREATE TABLE draft (
  person BLOB    NOT NULL,
  place  TEXT    NOT NULL,
  base   BLOB,
  body   TEXT    NOT NULL,
  saved  INTEGER NOT NULL,
  PRIMARY KEY (person, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE access (
  n      INTEGER PRIMARY KEY,
  person BLOB    NOT NULL,
  act    TEXT    NOT NULL,
  what   TEXT    NOT NULL,
  time   INTEGER NOT NULL
) STRICT;

CREATE TABLE job (
  id      BLOB    NOT NULL PRIMARY KEY,
  kind    TEXT    NOT NULL,
  state   TEXT    NOT NULL,
  done    INTEGER NOT NULL,
  total   INTEGER NOT NULL,
  started INTEGER NOT NULL,
  outcome TEXT
) STRICT, WITHOUT ROWID;
