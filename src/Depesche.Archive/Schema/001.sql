-- Depesche archive, schema 1. docs/archive.md explains it.
-- Spans are JSON arrays [start, end] that count the UTF-16 code units of texts.content; ends are exclusive.
-- Moments are UTC, 2023-04-18T10:30:00Z; days are 2023-04-18.

-- A report in all its versions.
CREATE TABLE items (
  id INTEGER PRIMARY KEY
) STRICT;

-- What names a report: the supplier's identifier, its address, or its content.
CREATE TABLE item_keys (
  key  TEXT PRIMARY KEY,
  item INTEGER NOT NULL REFERENCES items(id)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_keys_by_item ON item_keys(item);

-- Words as they came in; reports with the same words share one.
CREATE TABLE texts (
  id        INTEGER PRIMARY KEY,
  hash      BLOB NOT NULL UNIQUE,
  content   TEXT NOT NULL,
  signature BLOB NOT NULL,
  family    INTEGER NOT NULL  -- the first text of which it is a copy, or itself
) STRICT;

-- What was read from a text that was published on a day; reports with the same words of the same day share one.
CREATE TABLE readings (
  id        INTEGER PRIMARY KEY,
  text      INTEGER NOT NULL REFERENCES texts(id),
  published TEXT,
  program   TEXT NOT NULL,  -- the version of Depesche that read it
  sentences TEXT NOT NULL,  -- spans, in order
  UNIQUE (text, published)
) STRICT;

-- A version of a report, with all that its supplier says of it.
CREATE TABLE versions (
  id               INTEGER PRIMARY KEY,
  item             INTEGER NOT NULL REFERENCES items(id),
  reading          INTEGER REFERENCES readings(id),  -- null for a withdrawal without text
  content          BLOB NOT NULL,                    -- hash of all that follows and of the text
  supplier_id      TEXT,
  supplier_version TEXT,
  status           TEXT NOT NULL CHECK (status IN ('usable', 'withheld', 'canceled')),
  embargo          TEXT,
  urgency          INTEGER,
  headline         TEXT,
  slug             TEXT,
  dateline         TEXT,
  bylines          TEXT NOT NULL,  -- JSON array
  notes            TEXT NOT NULL,  -- JSON array
  first_created    TEXT,
  version_created  TEXT,
  published        TEXT,
  language         TEXT,
  links            TEXT NOT NULL,  -- JSON array of [relation, target]
  rights           TEXT,
  provider         TEXT,
  agency           TEXT,           -- whose text it is, by the marks in it; several parted by ;
  cited_agencies   TEXT NOT NULL,  -- agencies that it names as its source, parted by ;
  url              TEXT,
  format           TEXT NOT NULL,
  origin           TEXT NOT NULL,
  story            INTEGER NOT NULL,  -- the first version of the developing story
  series           TEXT,           -- its place in the story: eil, meldung, zusammenfassung …
  lead             BLOB NOT NULL,  -- words of headline and lead, for telling stories apart
  added            TEXT NOT NULL,
  valid_from       TEXT NOT NULL,  -- from when on it was the report: version_created, or when it was added
  valid_to         TEXT,           -- until when: valid_from of the next version; null for the present one
  UNIQUE (item, content)
) STRICT;
CREATE INDEX versions_by_reading ON versions(reading);

-- Copies among texts, the later pointing to the earlier.
CREATE TABLE copies (
  text        INTEGER NOT NULL REFERENCES texts(id),
  original    INTEGER NOT NULL REFERENCES texts(id),
  ordinal     INTEGER NOT NULL,  -- 0 for the one most alike
  kind        TEXT NOT NULL CHECK (kind IN ('verbatim', 'reworded', 'shortened', 'extended', 'merged')),
  of_text     REAL NOT NULL,     -- share of the text that stands in the original
  of_original REAL NOT NULL,     -- share of the original that stands in the text
  PRIMARY KEY (text, ordinal)
) STRICT, WITHOUT ROWID;

-- Persons, organisations, countries, places and groups, by name.
CREATE TABLE entities (
  id     INTEGER PRIMARY KEY,
  kind   TEXT NOT NULL,
  name   TEXT NOT NULL,
  code   TEXT NOT NULL,  -- PLOVER code or ''
  folded TEXT NOT NULL,  -- the name for comparing: small letters, ue for ü, ss for ß
  UNIQUE (kind, name, code)
) STRICT;
CREATE INDEX entities_by_folded ON entities(folded);

-- An entity in a reading, with its mentions.
CREATE TABLE appearances (
  reading       INTEGER NOT NULL REFERENCES readings(id),
  number        INTEGER NOT NULL,  -- from 0; e1 is 0
  entity        INTEGER NOT NULL REFERENCES entities(id),
  sector        TEXT NOT NULL,     -- PLOVER sectors, parted by ;
  mentions      TEXT NOT NULL,     -- JSON array of [start, end, form]
  PRIMARY KEY (reading, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX appearances_by_entity ON appearances(entity);

-- Offices that a reading gives an entity.
CREATE TABLE offices (
  reading INTEGER NOT NULL,
  number  INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  title   TEXT NOT NULL,
  country TEXT NOT NULL,
  former  INTEGER NOT NULL,
  PRIMARY KEY (reading, number, ordinal),
  FOREIGN KEY (reading, number) REFERENCES appearances(reading, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE quotations (
  id        INTEGER PRIMARY KEY,
  reading   INTEGER NOT NULL REFERENCES readings(id),
  number    INTEGER NOT NULL,  -- from 0; q1 is 0
  type      TEXT NOT NULL,
  medium    TEXT NOT NULL,
  stance    TEXT NOT NULL,
  day       TEXT,              -- first day on which it may have been said, else the day of the report
  date      TEXT NOT NULL,     -- EDTF or ''
  nested_in INTEGER,           -- number of the quotation that it stands in
  rule      TEXT NOT NULL,
  quote     TEXT NOT NULL,     -- spans
  fragments TEXT NOT NULL,     -- spans
  cue       TEXT NOT NULL,     -- spans
  frame     TEXT NOT NULL,     -- spans
  UNIQUE (reading, number)
) STRICT;

-- Speakers, addressees and those through whom words came.
CREATE TABLE quotation_parties (
  quotation  INTEGER NOT NULL REFERENCES quotations(id),
  role       TEXT NOT NULL CHECK (role IN ('speaker', 'addressee', 'via')),
  depth      INTEGER NOT NULL,
  entity     INTEGER REFERENCES entities(id),
  number     INTEGER,  -- the entity's number in the reading
  start      INTEGER NOT NULL,
  "end"      INTEGER NOT NULL,
  PRIMARY KEY (quotation, role, depth)
) STRICT, WITHOUT ROWID;
CREATE INDEX quotation_parties_by_entity ON quotation_parties(entity, role) WHERE entity IS NOT NULL;

CREATE TABLE events (
  id            INTEGER PRIMARY KEY,
  reading       INTEGER NOT NULL REFERENCES readings(id),
  number        INTEGER NOT NULL,  -- from 0; v1 is 0
  case_id       INTEGER NOT NULL REFERENCES events(id),  -- the first event of the case
  type          TEXT NOT NULL,     -- PLOVER, in capitals
  mode          TEXT NOT NULL,     -- parted by ;
  context       TEXT NOT NULL,     -- parted by ;
  aux           TEXT NOT NULL,     -- historical, future, hypothetical, negation, parted by ;
  day           TEXT,              -- first day on which it may have happened
  last_day      TEXT,              -- last such day
  date          TEXT NOT NULL,     -- EDTF or ''
  date_reason   TEXT NOT NULL,
  place         TEXT NOT NULL,
  place_country TEXT NOT NULL,
  cameo         TEXT NOT NULL,
  quad          INTEGER NOT NULL,
  scale         REAL NOT NULL,
  rule          TEXT NOT NULL,
  UNIQUE (reading, number)
) STRICT;
CREATE INDEX events_by_case ON events(case_id);
CREATE INDEX events_by_day ON events(day);

-- Actors and recipients; who has no code stands with ''.
CREATE TABLE event_parties (
  event   INTEGER NOT NULL REFERENCES events(id),
  role    TEXT NOT NULL CHECK (role IN ('actor', 'recipient')),
  ordinal INTEGER NOT NULL,
  entity  INTEGER REFERENCES entities(id),
  number  INTEGER,  -- the entity's number in the reading
  code    TEXT NOT NULL,
  sector  TEXT NOT NULL,
  start   INTEGER NOT NULL,
  "end"   INTEGER NOT NULL,
  day      TEXT,    -- as in events
  last_day TEXT,    -- as in events
  PRIMARY KEY (event, role, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_parties_by_code ON event_parties(code, role, day, last_day);
CREATE INDEX event_parties_by_entity ON event_parties(entity, role) WHERE entity IS NOT NULL;

-- Every place of a text that tells an event.
CREATE TABLE evidence (
  event     INTEGER NOT NULL REFERENCES events(id),
  ordinal   INTEGER NOT NULL,
  sentence  INTEGER NOT NULL,  -- from 0
  "trigger" TEXT NOT NULL,     -- spans
  quotation INTEGER,           -- number of the quotation of the reading that it stands in
  voices    INTEGER NOT NULL,  -- how many voices stand between it and the reader; 0 is the reporter's own word
  PRIMARY KEY (event, ordinal)
) STRICT, WITHOUT ROWID;

-- On whose word an evidence stands, the outermost first.
CREATE TABLE voices (
  event   INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  depth   INTEGER NOT NULL,
  entity  INTEGER REFERENCES entities(id),
  number  INTEGER,  -- the entity's number in the reading
  start   INTEGER NOT NULL,
  "end"   INTEGER NOT NULL,
  PRIMARY KEY (event, ordinal, depth),
  FOREIGN KEY (event, ordinal) REFERENCES evidence(event, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX voices_by_entity ON voices(entity) WHERE entity IS NOT NULL;

-- What of an event tells whether another is the same act, and the keys under which such others are looked for.
CREATE TABLE case_facts (
  event INTEGER PRIMARY KEY REFERENCES events(id) DEFERRABLE INITIALLY DEFERRED,
  fact  BLOB NOT NULL
) STRICT;
CREATE TABLE case_keys (
  key   INTEGER NOT NULL,
  event INTEGER NOT NULL,  -- no foreign key, which would look through all keys for each event
  PRIMARY KEY (key, event)
) STRICT, WITHOUT ROWID;

-- Full-text search: the words of headline and text by reading, and those of quotations. docs/archive.md tells what the columns hold.
CREATE VIRTUAL TABLE report_words USING fts5(words, terms, content='', tokenize='ascii');
CREATE VIRTUAL TABLE quotation_words USING fts5(words, terms, content='', tokenize='ascii');

-- Input that could not be read; a later success removes it.
CREATE TABLE failures (
  origin  TEXT PRIMARY KEY,   -- file, entry, line
  path    TEXT NOT NULL,      -- the path that was given, to try again
  problem TEXT NOT NULL,
  added   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Views that unfold the arrays.
CREATE VIEW sentences AS
  SELECT r.id AS reading, r.text, s.key AS number, s.value ->> 0 AS start, s.value ->> 1 AS "end"
  FROM readings r, json_each(r.sentences) s;
CREATE VIEW mentions AS
  SELECT a.reading, a.number, a.entity, m.key AS ordinal, m.value ->> 0 AS start, m.value ->> 1 AS "end", m.value ->> 2 AS form
  FROM appearances a, json_each(a.mentions) m;
-- The reports that may be used now, each in its present version.
CREATE VIEW reports AS
  SELECT v.*, t.id AS text, t.content AS words, t.family
  FROM versions v JOIN readings r ON r.id = v.reading JOIN texts t ON t.id = r.text
  WHERE v.valid_to IS NULL AND (v.status = 'usable' OR (v.status = 'withheld' AND v.embargo IS NOT NULL))
    AND (v.embargo IS NULL OR v.embargo <= strftime('%Y-%m-%dT%H:%M:%SZ', 'now'));
