-- Files that clients bring: what lies in the vault beside the database, which card names it, and the words in it.

-- A file of the vault. `name` is the SHA-256 of its ciphertext, `keyed_id` an HMAC of its content, so that the same
-- content is stored once; times are milliseconds UTC. A row stands here only when its file lies on the disk, synced.
CREATE TABLE blob (
  n           INTEGER PRIMARY KEY,
  name        BLOB    NOT NULL UNIQUE,
  keyed_id    BLOB    NOT NULL UNIQUE,
  wrapped_key BLOB    NOT NULL,
  size        INTEGER NOT NULL,
  since       INTEGER NOT NULL,
  -- When it was last read whole; 0 = never.
  checked     INTEGER NOT NULL DEFAULT 0,
  -- 1 = the last reading found it missing or changed.
  damaged     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX blob_by_checked ON blob (checked);

-- Follows from the cards of documents: which of them names which file.
CREATE TABLE filed (
  blob BLOB    NOT NULL,
  doc  INTEGER NOT NULL REFERENCES doc (n),
  card TEXT    NOT NULL,
  PRIMARY KEY (blob, doc, card)
) STRICT, WITHOUT ROWID;
CREATE INDEX filed_by_doc ON filed (doc);

-- Follows from the content of files: the text of their pages as it stands there, and its folded words (rowid = blob.n).
CREATE TABLE file_text (
  blob INTEGER NOT NULL REFERENCES blob (n),
  page INTEGER NOT NULL,
  text TEXT    NOT NULL,
  PRIMARY KEY (blob, page)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE file_words USING fts5 (text, tokenize = 'ascii', prefix = '2 3 4 5', detail = none, columnsize = 0);
INSERT INTO file_words (file_words, rank) VALUES ('automerge', 0);
