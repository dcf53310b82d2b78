-- Cases and what befell them. `events` is the truth and only grows; `cases`, `follow_ups`, `people`, `firms` and `tags` are what the
-- events add up to, kept beside them so that a list need not add up anything.
-- Times are UTC in ISO 8601 to the second; `zone` is the person's own at the time (an IANA name, or an offset).
-- `data` is JSON, `words` what of it a person could want to find.

CREATE TABLE firms (
    id INTEGER PRIMARY KEY,
    owner TEXT NOT NULL,
    name TEXT NOT NULL,
    key TEXT NOT NULL,
    UNIQUE (owner, key)
);

CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    owner TEXT NOT NULL,
    name TEXT,
    address TEXT,
    key TEXT NOT NULL,
    UNIQUE (owner, key)
);

CREATE TABLE cases (
    id INTEGER PRIMARY KEY,
    owner TEXT NOT NULL,
    uid TEXT NOT NULL,
    name TEXT NOT NULL,
    state TEXT NOT NULL,
    facts TEXT NOT NULL,
    message_id TEXT,
    firm_id INTEGER REFERENCES firms (id),
    person_id INTEGER REFERENCES people (id),
    touched_at TEXT NOT NULL,
    last_contact TEXT,
    door INTEGER NOT NULL DEFAULT 0,
    UNIQUE (owner, name),
    UNIQUE (owner, uid)
);
CREATE INDEX cases_by_time ON cases (owner, touched_at, id);
CREATE INDEX cases_by_state ON cases (owner, state, touched_at, id);
CREATE INDEX cases_by_door ON cases (owner, last_contact, id) WHERE door = 1;
CREATE INDEX cases_by_message ON cases (owner, message_id) WHERE message_id IS NOT NULL;
CREATE INDEX cases_by_firm ON cases (firm_id, last_contact);
CREATE INDEX cases_by_person ON cases (person_id, last_contact);

CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    owner TEXT NOT NULL,
    uid TEXT NOT NULL,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    zone TEXT NOT NULL,
    data TEXT NOT NULL,
    words TEXT NOT NULL,
    UNIQUE (owner, uid)
);
CREATE INDEX events_by_case ON events (case_id, id);
CREATE TRIGGER events_are_never_edited BEFORE UPDATE ON events
BEGIN
    SELECT RAISE(ABORT, 'an event is never edited: a correction is an event of its own');
END;

CREATE TABLE follow_ups (
    owner TEXT NOT NULL,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    due TEXT NOT NULL,
    since TEXT NOT NULL,
    zone TEXT NOT NULL,
    text TEXT,
    PRIMARY KEY (case_id, kind)
);
CREATE INDEX follow_ups_by_due ON follow_ups (owner, state, due);

CREATE TABLE tags (
    owner TEXT NOT NULL,
    tag TEXT NOT NULL,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    PRIMARY KEY (owner, tag, case_id)
);
CREATE INDEX tags_by_case ON tags (case_id);
