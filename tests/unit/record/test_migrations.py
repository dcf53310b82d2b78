"""Migrations: from every schema that there ever was to the newest, with a backup, whole or not at all."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from record_contract import NOW, invited, planned

from bowout.errors import BowoutError
from bowout.record import opening
from bowout.record.sqlite import SqliteRecord

OLD_CASE = """
INSERT INTO firms VALUES (1, 'me', 'Northwind', 'northwind');
INSERT INTO cases (id, owner, uid, name, state, facts, firm_id, touched_at, door) VALUES (1, 'me', 'u1', 'northwind-analyst',
    'invited', '{"name": "northwind-analyst", "uid": "u1", "company": "Northwind", "opened_at": "2026-11-25T16:00:00+00:00",
    "touched_at": "2026-11-25T16:00:00+00:00"}', 1, '2026-11-25T16:00:00Z', 0);
INSERT INTO events (owner, uid, case_id, kind, at, zone, data, words) VALUES
    ('me', 'e1', 1, 'invited', '2026-11-25T16:00:00Z', '+01:00', '{"company": "Northwind"}', 'Northwind');
INSERT INTO follow_ups (owner, case_id, kind, state, due, since, zone) VALUES
    ('me', 1, 'reply', 'open', '2026-11-26T17:00:00Z', '2026-11-25T16:00:00Z', '+01:00');
"""

SEARCH = 2
"""The schema from which on there is a search index."""


def schema(path: Path) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name").fetchall()


def make(path: Path, version: int) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        opening.migrate(db, to=version)
        db.executescript(OLD_CASE)
        if version >= SEARCH:
            db.execute("INSERT INTO case_words (case_words) VALUES ('rebuild')")


def test_the_numbers_run_without_a_gap() -> None:
    assert [int(step.name[:4]) for step in opening.steps()] == list(range(1, opening.latest() + 1))


@pytest.mark.parametrize("version", range(1, opening.latest() + 1))
def test_from_every_schema_to_the_newest(tmp_path: Path, version: int) -> None:
    path, fresh = tmp_path / "record.db", tmp_path / "fresh.db"
    make(path, version)
    make(fresh, opening.latest())
    record = SqliteRecord(path)
    assert record.case("northwind-analyst").company == "Northwind"
    assert [hit.case.name for hit in record.search("northw")] == ["northwind-analyst"], "old cases are in the new index"
    assert [each.kind for each in record.due(NOW.replace(year=2027))] == ["reply"]
    record.add("northwind-analyst", [planned("look-in-again", NOW)], {"ab": b"1"})
    assert record.open_case("northwind-analyst", [invited()]).name == "northwind-analyst-2"
    record.close()
    assert schema(path) == schema(fresh)
    backups = list(opening.backups(path).glob("*"))
    assert len(backups) == (version < opening.latest())
    for backup in backups:
        with closing(sqlite3.connect(backup)) as db:
            assert db.execute("PRAGMA user_version").fetchone() == (version,)
            assert db.execute("SELECT name FROM cases").fetchall() == [("northwind-analyst",)]


def test_a_migration_that_fails_leaves_the_record_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "record.db"
    make(path, opening.latest())
    steps = opening.steps()
    broken = tmp_path / "9999-broken.sql"
    broken.write_text("CREATE TABLE more (id);\nINSERT INTO nowhere VALUES (1);\n", encoding="utf-8")
    monkeypatch.setattr(opening, "steps", lambda: [*steps, broken])
    before = schema(path)
    with pytest.raises(BowoutError):
        SqliteRecord(path).cases()
    assert schema(path) == before
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (len(steps),)


def test_no_backup_no_migration(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    make(path, 1)
    (tmp_path / "backups").write_text("in the way", encoding="utf-8")
    with pytest.raises(BowoutError, match="No backup"):
        SqliteRecord(path).cases()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (1,)
