"""The record's promise under kill -9, two processes at once, and a real disk that is full."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bowout.errors import CannotWrite
from bowout.record.case import Event
from bowout.record.sqlite import SqliteRecord

HOME = Path(__file__).resolve().parents[2]
CHILD = Path(__file__).parent / "record_child.py"
FULL = os.environ.get("BOWOUT_TEST_SIZE") == "full"
KILLS = 200 if FULL else 12


def child(path: Path, mode: str, name: str) -> subprocess.Popen[bytes]:
    arguments = [sys.executable, "-S", str(CHILD), str(HOME / "src"), str(path), mode, name]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def sound(path: Path) -> None:
    """The file is whole, its index too, and no case is half made."""
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        db.execute("INSERT INTO case_words (case_words, rank) VALUES ('integrity-check', 1)")
        halves = db.execute(
            "SELECT cases.uid, count(*) AS number FROM cases LEFT JOIN events ON events.case_id = cases.id"
            " GROUP BY cases.id HAVING number NOT IN (2, 4) OR facts = '{}'"
        ).fetchall()
        assert halves == []
        without_file = "SELECT uid FROM cases WHERE NOT EXISTS (SELECT 1 FROM attachments WHERE case_id = cases.id)"
        assert db.execute(without_file).fetchall() == []


def test_killed_at_any_moment_what_was_acknowledged_is_there(tmp_path: Path) -> None:
    path, dice = tmp_path / "record.db", random.Random(26)
    SqliteRecord(path).open_case(
        "first", [Event("invited", datetime.now(UTC), {}), Event("noted", datetime.now(UTC), {})], {"x": b"x"}
    )
    acknowledged: dict[str, int] = {}
    for number in range(KILLS):
        process = child(path, "write", f"run{number}")
        assert process.stdout
        first = process.stdout.readline()  # it has begun to write; from here on any moment
        time.sleep(dice.random() * 0.05)
        process.send_signal(signal.SIGKILL)
        rest, errors = process.communicate()
        assert errors == b""
        for line in (first + rest).decode().splitlines():
            _, uid, events = line.split()
            acknowledged[uid] = int(events)
        record = SqliteRecord(path)
        record.cases(limit=1)  # a journal that was left is played back here
        record.close()
        if number % 20 == 19 or number == KILLS - 1:
            sound(path)
    with closing(sqlite3.connect(path)) as db:
        sql = "SELECT cases.uid, count(*) FROM cases JOIN events ON events.case_id = cases.id GROUP BY cases.id"
        kept = dict(db.execute(sql).fetchall())
    assert len(acknowledged) >= KILLS
    lost = {uid: events for uid, events in acknowledged.items() if kept.get(uid, 0) < events}
    assert lost == {}


def test_two_processes_lose_nothing_and_are_never_told_of_locks(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    record = SqliteRecord(path)
    record.open_case("shared", [Event("invited", datetime.now(UTC), {"role": "0"})])
    record.close()
    processes = [child(path, "edit", name) for name in ("one", "two", "three")]
    for process in processes:
        _, errors = process.communicate(timeout=120)
        assert errors == b""
        assert process.returncode == 0
    case = record.case("shared")
    assert case.role == "120", "every read-think-write counted"
    assert len(case.tags) == 120
    assert len(record.cases()) == 121
    record.close()


def test_two_processes_that_begin_at_once_make_one_record(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    processes = [child(path, "write", name) for name in ("one", "two", "three")]
    for process in processes:
        assert process.stdout
        assert process.stdout.readline().startswith(b"case "), "each gets its turn"
    for process in processes:
        process.kill()
    for process in processes:
        assert process.communicate()[1] == b""
    record = SqliteRecord(path)
    assert record.cases(limit=1)
    record.close()
    sound(path)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 1 MB; where none can be mounted, a folder in which no file may grow beyond that."""
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if shutil.which("mount") and subprocess.run(mounted, check=False, capture_output=True).returncode == 0:
        yield folder
        subprocess.run(["umount", str(folder)], check=True)
        return
    standing = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, standing[1]))
    yield folder
    resource.setrlimit(resource.RLIMIT_FSIZE, standing)


def test_a_disk_that_is_full(small_disk: Path) -> None:
    path = small_disk / "record.db"
    record = SqliteRecord(path)
    now = datetime.now(UTC)
    record.open_case("first", [Event("invited", now, {}), Event("noted", now, {})], {"x": b"x"})
    kept = 2
    error = None
    while error is None:
        try:
            record.add("first", [Event("noted", now, {"text": "word " * 2000})])
            kept += 1
        except CannotWrite as told:
            error = told
    assert "no room" in error.message or "did not take" in error.message
    assert len(record.events("first")) == kept
    record.close()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
