-- Files that belong to a case (the invitation as it came, what was sent), each content once, by its SHA-256.

CREATE TABLE contents (
    owner TEXT NOT NULL,
    hash TEXT NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (owner, hash)
);

CREATE TABLE attachments (
    owner TEXT NOT NULL,
    case_id INTEGER NOT NULL REFERENCES cases (id) ON DELETE CASCADE,
    hash TEXT NOT NULL,
    PRIMARY KEY (case_id, hash)
);
CREATE INDEX attachments_by_hash ON attachments (owner, hash);
