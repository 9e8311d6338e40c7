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
  facets TEXT NOT NULL,            -- a token a name key: U+001F, its kind's letter, its number; a space between
  names BLOB,                      -- varints: a form's id, its mentions; NULL where names were never looked for
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

-- Names as resolution inside an article gave them. Facet tokens hold these numbers, and entities are sets of them,
-- so that a correction changes this table and no posting.
CREATE TABLE name_key (
  id INTEGER PRIMARY KEY,          -- from 1
  kind INTEGER NOT NULL,           -- the kind's letter
  text TEXT NOT NULL,              -- the folded full form
  articles INTEGER NOT NULL,       -- how many articles hold it
  entity INTEGER                   -- the lowest key of the entity that it stands for; NULL where people hid it
) STRICT;
CREATE UNIQUE INDEX name_key_text ON name_key (text, kind);
CREATE INDEX name_key_entity ON name_key (entity) WHERE entity <> id;

-- Every way in which a name is written, to the byte.
CREATE TABLE name_form (
  id INTEGER PRIMARY KEY,          -- from 1
  key INTEGER NOT NULL,
  spelling TEXT NOT NULL,
  folded TEXT,                     -- NULL where it is the key's own text, as for most
  mentions INTEGER NOT NULL        -- in all articles
) STRICT;
CREATE INDEX name_form_key ON name_form (key);
CREATE INDEX name_form_folded ON name_form (folded) WHERE folded IS NOT NULL;

-- What people see: a name for each set of keys.
CREATE TABLE entity (
  id INTEGER PRIMARY KEY,          -- the lowest of its keys
  kind INTEGER NOT NULL,           -- the kind's letter
  name TEXT NOT NULL,
  folded TEXT                      -- NULL where it is the text of its lowest key
) STRICT;
CREATE INDEX entity_folded ON entity (folded) WHERE folded IS NOT NULL;

-- The name keys of each article for counting, 4,096 ordinals a chunk: varints, the number of keys and the keys as
-- `facets` has them. A chunk without names has no row.
CREATE TABLE name_list (
  chunk INTEGER PRIMARY KEY,
  data BLOB NOT NULL
) STRICT;
