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
  family    INTEGER NOT NULL, -- the first text of which it is a copy, or itself
  compared  INTEGER NOT NULL, -- 1 when later texts are compared with it; 0 for a verbatim copy, whose original stands for it
  copies    TEXT NOT NULL,    -- earlier texts of which it is a copy, the one most alike first; the view copies unfolds it
  signature BLOB NOT NULL,
  content   TEXT NOT NULL
) STRICT;
CREATE INDEX texts_by_family ON texts(family);

-- What was read from a text that was published on a day; reports with the same words of the same day share one.
CREATE TABLE readings (
  id        INTEGER PRIMARY KEY,
  text      INTEGER NOT NULL REFERENCES texts(id),
  published TEXT,
  program   TEXT NOT NULL,  -- the version of Depesche that read it
  sentences TEXT NOT NULL,  -- spans, in order
  entities  TEXT NOT NULL,  -- who appears, by number, with mentions and offices; the views mentions and offices unfold it
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
CREATE INDEX versions_by_story ON versions(story);

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

-- An entity in a reading, and the parts that it plays there.
CREATE TABLE appearances (
  entity  INTEGER NOT NULL REFERENCES entities(id),
  reading INTEGER NOT NULL REFERENCES readings(id),
  number  INTEGER NOT NULL,  -- from 0; e1 is 0
  sector  TEXT NOT NULL,     -- PLOVER sectors, parted by ;
  parts   INTEGER NOT NULL,  -- sum of 1 speaker, 2 addressee, 4 via, 8 actor, 16 recipient, 32 voice
  PRIMARY KEY (entity, reading, number)
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
  parties   TEXT NOT NULL,     -- speaker, addressee, through whom; the view quotation_parties unfolds it
  UNIQUE (reading, number)
) STRICT;

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
  own_word      INTEGER NOT NULL,  -- 1 when the report tells it on its own word at least once
  evidence      TEXT NOT NULL,     -- every place of the text that tells it; the views evidence and voices unfold it
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
-- Copies among texts, the later pointing to the earlier: verbatim, reworded, shortened, extended, merged.
CREATE VIEW copies AS
  SELECT t.id AS text, c.value ->> 0 AS original, c.key AS ordinal, c.value ->> 1 AS kind, c.value ->> 2 AS of_text, c.value ->> 3 AS of_original
  FROM texts t, json_each(t.copies) c;
CREATE VIEW mentions AS
  SELECT r.id AS reading, e.key AS number, e.value ->> 0 AS entity, m.key AS ordinal, m.value ->> 0 AS start, m.value ->> 1 AS "end", m.value ->> 2 AS form
  FROM readings r, json_each(r.entities) e, json_each(e.value, '$[2]') m;
CREATE VIEW offices AS
  SELECT r.id AS reading, e.key AS number, e.value ->> 0 AS entity, o.key AS ordinal, o.value ->> 0 AS title, o.value ->> 1 AS country, o.value ->> 2 AS former
  FROM readings r, json_each(r.entities) e, json_each(e.value, '$[3]') o;
-- Speakers, addressees and those through whom words came.
CREATE VIEW quotation_parties AS
  SELECT q.id AS quotation, p.value ->> 0 AS role, p.value ->> 1 AS depth, p.value ->> 2 AS entity, p.value ->> 3 AS number, p.value ->> 4 AS start, p.value ->> 5 AS "end"
  FROM quotations q, json_each(q.parties) p;
-- Every place of a text that tells an event, and the number of voices between it and the reader.
CREATE VIEW evidence AS
  SELECT e.id AS event, w.key AS ordinal, w.value ->> 0 AS sentence, w.value -> 1 AS "trigger", w.value ->> 2 AS quotation, json_array_length(w.value, '$[3]') AS voices
  FROM events e, json_each(e.evidence) w;
-- On whose word an evidence stands, the outermost first.
CREATE VIEW voices AS
  SELECT e.id AS event, w.key AS ordinal, v.key AS depth, v.value ->> 0 AS entity, v.value ->> 1 AS number, v.value ->> 2 AS start, v.value ->> 3 AS "end"
  FROM events e, json_each(e.evidence) w, json_each(w.value, '$[3]') v;
-- The reports that may be used now, each in its present version.
CREATE VIEW reports AS
  SELECT v.*, t.id AS text, t.content AS words, t.family
  FROM versions v JOIN readings r ON r.id = v.reading JOIN texts t ON t.id = r.text
  WHERE v.valid_to IS NULL AND (v.status = 'usable' OR (v.status = 'withheld' AND v.embargo IS NOT NULL))
    AND (v.embargo IS NULL OR v.embargo <= strftime('%Y-%m-%dT%H:%M:%SZ', 'now'));
