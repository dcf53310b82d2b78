"""The SQLite store: the contract, the file itself, and what is said when the file cannot be used."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from record_contract import NOW, RecordContract, ended, invited, planned

from bowout.errors import BowoutError, CannotWrite, DamagedRecord, NewerRecord, RecordBusy
from bowout.record import opening
from bowout.record.case import Event
from bowout.record.sqlite import SqliteRecord

SOURCE = Path(__file__).resolve().parents[3] / "src"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "record.db"


@pytest.fixture
def record(path: Path) -> Iterator[SqliteRecord]:
    store = SqliteRecord(path)
    yield store
    store.close()


class TestContract(RecordContract):
    """The store meets what every store is held to."""


class TestContractInWal(RecordContract):
    """The same where SQLite is new enough for write-ahead logging."""

    @pytest.fixture(autouse=True)
    def wal(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(opening, "safe_with_wal", lambda: True)


def test_a_record_goes_from_an_old_sqlite_to_a_new_one_and_back(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for safe, mode in ((False, "delete"), (True, "wal"), (False, "delete")):
        monkeypatch.setattr(opening, "safe_with_wal", lambda safe=safe: safe)
        record = SqliteRecord(path)
        record.open_case("a", [invited()])
        assert record._db().execute("PRAGMA journal_mode").fetchone()[0] == mode
        record.close()
    assert len(record.cases()) == 3
    record.close()


def test_reading_makes_no_file(record: SqliteRecord, path: Path) -> None:
    assert record.cases() == []
    assert not path.parent.exists()


def test_the_file_is_the_persons_alone_and_says_whose_it_is(record: SqliteRecord, path: Path) -> None:
    record.open_case("a", [invited()])
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert path.read_bytes()[68:72] == b"bowo"


def test_two_owners_in_one_file_do_not_meet(path: Path) -> None:
    mine, yours = SqliteRecord(path, owner="mine"), SqliteRecord(path, owner="yours")
    mine.open_case("a", [invited(message_id="<1@x>"), planned("reply", NOW), ended("declined")], {"ab": b"1"})
    assert yours.cases() == yours.due(NOW.replace(year=2030)) == yours.doors() == yours.search("northwind") == []
    assert yours.find(message_id="<1@x>") is None
    assert yours.file("ab") is None
    assert yours.open_case("a", [invited()]).name == "a"
    yours.forget("a")
    assert [case.name for case in mine.cases()] == ["a"]
    assert mine.file("ab") == b"1"
    tables = [name for (name,) in sqlite3.connect(path).execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for table in tables:
        if not table.startswith(("case_words", "sqlite_")):
            columns = [row[1] for row in sqlite3.connect(path).execute(f"PRAGMA table_info({table})")]
            assert "owner" in columns, f"{table} has no owner"
    mine.close()
    yours.close()


def test_an_event_is_never_edited(record: SqliteRecord, path: Path) -> None:
    record.open_case("a", [invited()])
    with sqlite3.connect(path) as db, pytest.raises(sqlite3.IntegrityError, match="a correction is an event"):
        db.execute("UPDATE events SET data = '{}'")
    db.close()


def test_the_words_of_a_forgotten_case_are_in_no_file(record: SqliteRecord, path: Path) -> None:
    record.open_case("kept", [invited()])
    record.open_case(
        "gone", [invited(company="Zanzibarium"), Event("noted", NOW, {"text": "quicksilverish"})], {"ab": b"glockenspiel"}
    )
    opening.back_up(path, 1)
    record.forget("gone")
    for file in path.parent.rglob("*"):
        data = file.read_bytes().lower() if file.is_file() else b""
        assert b"zanzibarium" not in data
        assert b"quicksilver" not in data
        assert b"glockenspiel" not in data
    assert not list(opening.backups(path).glob("*"))
    assert [case.name for case in record.cases()] == ["kept"]


@pytest.mark.parametrize(
    ("version", "safe"),
    [((3, 40, 1), False), ((3, 44, 5), False), ((3, 44, 6), True), ((3, 45, 0), False), ((3, 50, 6), False), ((3, 50, 7), True),
     ((3, 51, 2), False), ((3, 51, 3), True), ((3, 52, 0), True)],
)  # fmt: skip
def test_wal_only_where_it_loses_nothing(version: tuple[int, int, int], safe: bool) -> None:
    assert opening.safe_with_wal(version) is safe


def test_the_pragmas_are_those_that_lose_nothing(record: SqliteRecord) -> None:
    record.open_case("a", [invited()])
    (mode,) = record._db().execute("PRAGMA journal_mode").fetchone()
    (synchronous,) = record._db().execute("PRAGMA synchronous").fetchone()
    assert (mode, synchronous) == (("wal", 2) if opening.safe_with_wal() else ("delete", 3))
    assert record._db().execute("PRAGMA secure_delete").fetchone()[0] == 1


def test_a_newer_record_is_left_alone(record: SqliteRecord, path: Path) -> None:
    record.open_case("a", [invited()])
    record.close()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    before = path.read_bytes()
    for act in (record.cases, lambda: record.open_case("b", [invited()])):
        with pytest.raises(NewerRecord, match="newer bowout") as told:
            act()
        assert "Update bowout" in told.value.hint
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"not a database, but a letter" * 100, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_file_that_is_no_record_is_left_alone(record: SqliteRecord, path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    for act in (record.cases, lambda: record.open_case("b", [invited()])):
        with pytest.raises(DamagedRecord) as told:
            act()
        assert str(path) in told.value.message
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_left_alone(record: SqliteRecord, path: Path) -> None:
    path.parent.mkdir()
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE bookmarks (url)")
    db.close()
    with pytest.raises(DamagedRecord, match="no record of bowout"):
        record.open_case("a", [invited()])
    with sqlite3.connect(path) as db:
        assert [name for (name,) in db.execute("SELECT name FROM sqlite_master")] == ["bookmarks"]
    db.close()


def test_a_page_that_was_overwritten_is_told(record: SqliteRecord, path: Path) -> None:
    with record.together():
        for number in range(50):
            record.open_case(f"a{number}", [invited(), Event("noted", NOW, {"text": "word " * 200})])
    record.close()
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xaa" * (len(data) - 4096)
    path.write_bytes(data)
    with pytest.raises(DamagedRecord, match="damaged"):
        record.cases()
    assert path.read_bytes() == data


def test_a_full_disk_is_told_and_nothing_is_half_written(record: SqliteRecord, path: Path) -> None:
    record.open_case("a", [invited()])
    (pages,) = record._db().execute("PRAGMA page_count").fetchone()
    record._db().execute(f"PRAGMA max_page_count = {pages + 4}")
    with pytest.raises(CannotWrite, match="no room"):
        record.add("a", [Event("noted", NOW, {"text": "long " * 50_000})])
    record.close()
    assert len(record.events("a")) == 1
    assert record.add("a", [Event("noted", NOW, {"text": "short"})]).name == "a"


def test_a_record_that_somebody_else_writes_for_long_is_told(
    record: SqliteRecord, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record.open_case("a", [invited()])
    record.close()
    monkeypatch.setattr(opening, "PATIENCE", 0.05)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(RecordBusy, match="Another bowout"):
        record.add("a", [Event("noted", NOW, {"text": "x"})])
    assert record.case("a").name == "a", "reading goes on"
    other.execute("ROLLBACK")
    other.close()


def test_a_record_that_may_only_be_read_is_read() -> None:
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        path = Path(folder) / "record.db"
        record = SqliteRecord(path)
        record.open_case("a", [invited()])
        record.close()
        Path(folder).chmod(0o755)
        path.chmod(0o444)
        code = textwrap.dedent(f"""
            import os, sys
            sys.path.insert(0, {str(SOURCE)!r})
            import json, sqlite3, zoneinfo
            from datetime import UTC, datetime
            from pathlib import Path
            from bowout.errors import CannotWrite
            from bowout.record.case import Event
            from bowout.record.sqlite import SqliteRecord
            if os.geteuid() == 0:
                os.setuid(65534)  # root may write everything
            record = SqliteRecord(Path({str(path)!r}))
            print([case.name for case in record.cases()])
            try:
                record.add("a", [Event("noted", datetime.now(UTC), {{"text": "x"}})])
            except CannotWrite as error:
                print(error)
        """)
        unmeasured = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd="/", env=unmeasured
        )
        assert done.stderr == ""
        names, error = done.stdout.splitlines()
        assert names == "['a']"
        assert "may only be read" in error or "cannot be opened" in error


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(CannotWrite, match="could not be made"):
        SqliteRecord(tmp_path / "file" / "record.db").open_case("a", [invited()])


def test_a_file_that_cannot_be_written_anew_is_told_truly(record: SqliteRecord, path: Path) -> None:
    record.open_case("a", [invited()])
    opening.backups(path).mkdir()
    (opening.backups(path) / "record-in-the-way").mkdir()
    with pytest.raises(CannotWrite, match="The case is erased, but a backup"):
        record.forget("a")
    assert record.cases() == []


def test_every_error_of_the_store_says_what_to_do(path: Path) -> None:
    for name in ("BUSY", "LOCKED", "FULL", "READONLY", "CANTOPEN", "CORRUPT", "NOTADB", "IOERR_WRITE", "ERROR"):
        fault = sqlite3.OperationalError("database is locked")
        fault.sqlite_errorname = f"SQLITE_{name}"
        told = opening.told(fault, path)
        assert isinstance(told, BowoutError)
        assert told.hint
        assert name == "CORRUPT" or "locked" not in told.message or name in ("NOTADB", "ERROR")
