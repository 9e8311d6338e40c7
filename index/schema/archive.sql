-- The archive: one SQLite file. PRAGMA user_version holds the number of this schema.

-- What the file was made with and counts that hold for the whole of it.
CREATE TABLE property (
  name TEXT PRIMARY KEY,
  value NOT NULL
) WITHOUT ROWID;

-- Publications, by the name that people filter with.
CREATE TABLE source (
  id INTEGER PRIMARY KEY,          -- from 1
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE article (
  id INTEGER PRIMARY KEY,          -- ordinal, from 1, in date order after a rebuild; never shown
  identity BLOB NOT NULL UNIQUE,   -- digest of collection and key; people cite its first 50 bits
  version BLOB NOT NULL,           -- digest of all that was imported: the same = unchanged
  content BLOB NOT NULL,           -- digest of the normalised texts: the same = duplicates
  day INTEGER,                     -- days since 1970-01-01
  source INTEGER NOT NULL,
  collection TEXT NOT NULL,
  key TEXT NOT NULL,
  author TEXT NOT NULL,
  url TEXT NOT NULL,
  path TEXT NOT NULL,
  title TEXT NOT NULL,
  lead TEXT NOT NULL,
  facets TEXT NOT NULL,            -- tokens of entities: U+001F, a kind letter, a number, a space
  body TEXT NOT NULL
) STRICT;
CREATE INDEX article_content ON article (content);

-- Columns (doc values): one value an article, 32 bits little-endian, 4,096 ordinals a chunk. Ranking,
-- filters and counts read these and never the table above.
CREATE TABLE doc_values (
  name TEXT NOT NULL,
  chunk INTEGER NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY (name, chunk)
) WITHOUT ROWID, STRICT;

-- The lexicon: list 1 holds each term with the forms that stem to it, list 2 each form with the
-- spellings that fold to it, all with the number of articles that hold them. A row is a block of entries
-- in byte order, compressed; `first` is the first of them (see LexiconBlock.swift).
CREATE TABLE lexicon (
  list INTEGER NOT NULL,
  first TEXT NOT NULL,
  data BLOB NOT NULL,
  PRIMARY KEY (list, first)
) WITHOUT ROWID, STRICT;
