-- The day on which the person was last reminded of a follow-up (never twice on one day), and the addresses of the calendar feed,
-- of which only a hash is kept.

ALTER TABLE follow_ups ADD COLUMN reminded_on TEXT;

CREATE TABLE feeds (
    id INTEGER PRIMARY KEY,
    owner TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    made_at TEXT NOT NULL,
    revoked_at TEXT
);
