-- Full-text search over everything that a case holds. The index keeps no copy of the texts: it reads them through a view, so that
-- what is forgotten in `events` is gone, and 'rebuild' makes the index anew from what is left.

CREATE VIEW case_texts (id, words) AS
SELECT id, name || char(10) || (SELECT coalesce(group_concat(words, char(10)), '') FROM events WHERE case_id = cases.id)
FROM cases;

CREATE VIRTUAL TABLE case_words USING fts5 (
    words, content = 'case_texts', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2"
);
INSERT INTO case_words (case_words) VALUES ('rebuild');
