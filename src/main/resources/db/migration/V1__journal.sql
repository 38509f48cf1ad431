-- What happened, and what follows from it.
--
-- `event` and `answer` are the journal: rows are added, never changed. The tables under "caches" hold what a fold over
-- the journal gives; they can be emptied and filled again at any time.

CREATE TABLE event (
    id      TEXT    NOT NULL PRIMARY KEY,  -- UUIDv7: its order is the order of the journal
    device  TEXT    NOT NULL,              -- the installation that wrote it
    at      INTEGER NOT NULL,              -- milliseconds since 1970 UTC
    kind    TEXT    NOT NULL,
    subject TEXT    NOT NULL,              -- the question, concept or event it is about
    detail  TEXT                           -- by kind: the text of a note or report, 'on' or 'off', a day, an answer and its rating
) STRICT, WITHOUT ROWID;

CREATE INDEX event_by_subject ON event (subject, id);

CREATE TABLE answer (
    event        TEXT    NOT NULL PRIMARY KEY REFERENCES event (id),
    session      TEXT    NOT NULL,
    mode         TEXT    NOT NULL,
    pack         TEXT    NOT NULL,
    pack_version TEXT    NOT NULL,
    choice       TEXT    NOT NULL,
    points       INTEGER NOT NULL,
    out_of       INTEGER NOT NULL,
    certainty    INTEGER,                  -- percent: how sure the learner was; NULL when not said
    duration     INTEGER NOT NULL,         -- milliseconds from showing to answering
    rating       INTEGER NOT NULL,         -- what it says of the memory: 1 Again, 2 Hard, 3 Good, 4 Easy
    variant_seed INTEGER                   -- which instance of a generated question; NULL for others
) STRICT, WITHOUT ROWID;

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER answer_is_never_changed BEFORE UPDATE ON answer BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER answer_is_never_deleted BEFORE DELETE ON answer BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

-- Caches ---------------------------------------------------------------------------------------------------------------

CREATE TABLE question_state (
    question         TEXT    NOT NULL PRIMARY KEY,
    answers          INTEGER NOT NULL,     -- answers that count: since the last reset, without undone ones
    right_answers    INTEGER NOT NULL,
    total_duration   INTEGER NOT NULL,     -- milliseconds
    last_at          INTEGER,              -- of the last answer that counts
    last_points      INTEGER,
    last_out_of      INTEGER,
    flagged          INTEGER NOT NULL,
    suspended        INTEGER NOT NULL,
    buried_until     TEXT,                 -- a day, ISO 8601
    note             TEXT    NOT NULL      -- the learner's own note; empty when there is none
) STRICT, WITHOUT ROWID;

CREATE TABLE concept_state (
    concept       TEXT    NOT NULL PRIMARY KEY,
    times_read    INTEGER NOT NULL,
    last_read_at  INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE taken_back (
    event TEXT NOT NULL PRIMARY KEY        -- an event that an undo in force takes back
) STRICT, WITHOUT ROWID;
