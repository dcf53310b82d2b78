"""The desk: the answers that the person is at work on, kept so that a reload, a crash or a second tab loses nothing.

A sheet is one invitation as it came, what the person said of it, and the letter as it stands. Every letter that stood there is
kept with the one it came from, so that any step can be taken back. What came of a case is the record's business, not the desk's.
"""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from ...errors import BowoutError

ONE_GO = timedelta(seconds=20)
"""Typing within this time of the last kept letter belongs to it; taking back then takes back a thought, not a letter of it."""
MOST_LETTERS = 200
"""Kept of one sheet."""
THROWN, DONE = timedelta(days=1), timedelta(days=30)
"""How long a sheet that was thrown away can be had back, and how long one that has left lies here beside its case in the record."""

SCHEMA = """
CREATE TABLE IF NOT EXISTS sheets (
    id TEXT PRIMARY KEY, touched_at TEXT NOT NULL, title TEXT NOT NULL, source BLOB, state TEXT NOT NULL, done INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS sheets_by_time ON sheets (done, touched_at);
CREATE TABLE IF NOT EXISTS letters (
    sheet TEXT NOT NULL REFERENCES sheets (id) ON DELETE CASCADE,
    version INTEGER NOT NULL, came_from INTEGER, subject TEXT, body TEXT NOT NULL, why TEXT NOT NULL, tab TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (sheet, version)
) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Letter:
    """The letter as it stands: its version counts every change, `why` says what made it (a word for the person)."""

    version: int = 0
    subject: str | None = None
    body: str = ""
    why: str = ""
    came_from: int | None = None
    tab: str = ""
    """In which tab of the browser it was typed."""

    @property
    def typed(self) -> bool:
        """Whether the person's own words stand in it."""
        return self.why not in ("", WRITTEN)


WRITTEN, TYPED, TAKEN_BACK = "written", "typed", "taken back"
STANDS = ("open", "done", "thrown")


@dataclass(frozen=True)
class Sheet:
    """One answer in the making."""

    id: str
    touched_at: datetime
    title: str = ""
    name: str | None = None
    """The invitation's file name, where it came as a file."""
    source: bytes | None = None
    """The invitation as it came; None where the person began without."""
    facts: Mapping[str, str] = field(default_factory=dict)
    """Facts that the person put right, as typed."""
    said: Mapping[str, Any] = field(default_factory=dict)
    """What the person said for the letter: fields of a case."""
    answers: Mapping[str, Any] = field(default_factory=dict)
    """Answers of the conversation, in the order given; None: not known."""
    case: str | None = None
    """The name of the case in the record, once there is one."""
    kept: int = 0
    """The version of the letter that the record has."""
    left: str | None = None
    """By which way the letter last left: "copied", "downloaded", "handed over", "sent" …"""
    outbox: tuple[int, ...] = ()
    """The letter's messages in the outbox."""
    letter: Letter = Letter()


class SheetGone(BowoutError):
    """A sheet that is not on the desk (any more)."""

    code = "sheet-gone"
    http_status = 404


class Clash(Exception):
    """The letter was changed elsewhere since; nothing was written over."""

    def __init__(self, standing: Letter) -> None:
        super().__init__("the letter was changed elsewhere")
        self.standing = standing


_STATE = ("name", "facts", "said", "answers", "case", "kept", "left", "outbox")


class Desk:
    """Sheets in one SQLite file; safe for several threads and processes, for each step is one transaction."""

    def __init__(self, path: Path) -> None:
        self._path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        with self._open() as db:
            db.executescript(SCHEMA)
        path.chmod(0o600)

    @classmethod
    def at_home(cls) -> Desk:
        """The desk in the person's data folder."""
        from ...settings import data_folder

        return cls(data_folder() / "desk.sqlite3")

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        db = sqlite3.connect(self._path, timeout=5, isolation_level=None)
        try:
            # Whole on disk before it is called kept; the journal that every version of SQLite does right.
            db.executescript(
                "PRAGMA journal_mode=DELETE; PRAGMA synchronous=EXTRA; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON"
            )
            yield db
        finally:
            db.close()

    @contextmanager
    def _step(self) -> Iterator[sqlite3.Connection]:
        with self._open() as db:
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
            except BaseException:
                db.execute("ROLLBACK")
                raise
            db.execute("COMMIT")

    def lay(self, source: bytes | None, *, name: str | None, title: str, now: datetime) -> Sheet:
        """Lay a new sheet on the desk."""
        sheet = Sheet(secrets.token_hex(4), now, title=title, name=name, source=source)
        with self._step() as db:
            db.execute(
                "INSERT INTO sheets VALUES (?, ?, ?, ?, ?, 0)", (sheet.id, now.isoformat(), title, source, _state_of(sheet))
            )
        return sheet

    def sheet(self, id_: str) -> Sheet:
        """The sheet with its letter. Raises SheetGone."""
        with self._open() as db:
            return _read(db, id_)

    def sheets(self, *, most: int = 30) -> list[Sheet]:
        """Sheets that are not done, those touched last first; without their source and letter."""
        query = "SELECT id, touched_at, title, NULL, state FROM sheets WHERE done = 0 ORDER BY touched_at DESC LIMIT ?"
        with self._open() as db:
            return [_sheet(row) for row in db.execute(query, (most,))]

    def change(self, id_: str, now: datetime, *, title: str | None = None, **changes: Any) -> Sheet:
        """Change what was said on a sheet (fields of `Sheet`; not the letter)."""
        with self._step() as db:
            sheet = replace(_read(db, id_), touched_at=now, **changes)
            sheet = replace(sheet, title=title) if title is not None else sheet
            db.execute(
                "UPDATE sheets SET state = ?, title = ?, touched_at = ? WHERE id = ?",
                (_state_of(sheet), sheet.title, now.isoformat(), id_),
            )
        return sheet

    def put_away(self, id_: str, now: datetime, *, as_: str = "done") -> None:
        """Take a sheet off the list of open ones (`done`, `thrown`), or put it back (`open`)."""
        with self._step() as db:
            db.execute("UPDATE sheets SET done = ?, touched_at = ? WHERE id = ?", (STANDS.index(as_), now.isoformat(), id_))

    def sweep(self, now: datetime, *, known: Callable[[str], bool]) -> None:
        """Erase what was thrown away or has left long ago, and whatever belongs to a case that the record does not know (any more)."""
        with self._step() as db:
            for age, stands in ((THROWN, "thrown"), (DONE, "done")):
                db.execute(
                    "DELETE FROM sheets WHERE done = ? AND touched_at < ?", (STANDS.index(stands), (now - age).isoformat())
                )
            kept = db.execute(
                "SELECT id, json_extract(state, '$.case') FROM sheets WHERE json_extract(state, '$.case') IS NOT NULL"
            )
            for id_, case in kept.fetchall():
                if not known(case):
                    db.execute("DELETE FROM sheets WHERE id = ?", (id_,))

    def write(
        self, id_: str, subject: str | None, body: str, *, why: str, now: datetime, base: int | None = None, tab: str = ""
    ) -> Letter:
        """Keep the letter as it now is. `base` is the version that the writer had seen; None writes over whatever stands. Typing in
        the same `tab` that follows at once is one step.

        Raises Clash where another tab had changed it since, unless both now say the same.
        """
        with self._step() as db:
            standing = _read(db, id_).letter
            if (standing.subject, standing.body) == (subject, body):
                return standing
            if base is not None and base != standing.version:
                raise Clash(standing)
            came_from: int | None = standing.version
            goes_on = why == TYPED == standing.why and tab and tab == standing.tab
            if goes_on and now - _kept_at(db, id_, standing.version) < ONE_GO:
                db.execute("DELETE FROM letters WHERE sheet = ? AND version = ?", (id_, standing.version))
                came_from = standing.came_from
            return _keep(db, id_, Letter(standing.version + 1, subject, body, why, came_from, tab), now)

    def take_back(self, id_: str, now: datetime) -> Letter:
        """The letter from which the standing one came; again and again to the first."""
        with self._step() as db:
            standing = _read(db, id_).letter
            before = _letter(db, id_, standing.came_from) if standing.came_from else None
            if before is None:
                return standing
            why = before.why if before.why == WRITTEN else TAKEN_BACK
            return _keep(db, id_, replace(before, version=standing.version + 1, why=why), now)


def _state_of(sheet: Sheet) -> str:
    return json.dumps({name: getattr(sheet, name) for name in _STATE}, ensure_ascii=False)


def _sheet(row: tuple[Any, ...]) -> Sheet:
    id_, touched_at, title, source, state = row
    return Sheet(id_, datetime.fromisoformat(touched_at), title=title, source=source, **json.loads(state))


def _read(db: sqlite3.Connection, id_: str) -> Sheet:
    row = db.execute("SELECT id, touched_at, title, source, state FROM sheets WHERE id = ?", (id_,)).fetchone()
    if row is None:
        raise SheetGone("This letter is not here any more.", "Begin again with the invitation.")
    return replace(_sheet(row), letter=_letter(db, id_) or Letter())


def _letter(db: sqlite3.Connection, id_: str, version: int | None = None) -> Letter | None:
    """One letter of a sheet, or the newest."""
    query = "SELECT version, subject, body, why, came_from, tab FROM letters WHERE sheet = ? AND version <= ? ORDER BY version DESC LIMIT 1"
    row = db.execute(query, (id_, 2**60 if version is None else version)).fetchone()
    return Letter(*row) if row else None


def _kept_at(db: sqlite3.Connection, id_: str, version: int) -> datetime:
    (at,) = db.execute("SELECT at FROM letters WHERE sheet = ? AND version = ?", (id_, version)).fetchone()
    return datetime.fromisoformat(at)


def _keep(db: sqlite3.Connection, id_: str, letter: Letter, now: datetime) -> Letter:
    row = (id_, letter.version, letter.came_from, letter.subject, letter.body, letter.why, letter.tab, now.isoformat())
    db.execute("INSERT INTO letters VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
    db.execute("UPDATE sheets SET touched_at = ?, done = 0 WHERE id = ?", (now.isoformat(), id_))
    keep_from = "SELECT version FROM letters WHERE sheet = ? ORDER BY version DESC LIMIT 1 OFFSET ?"
    db.execute(f"DELETE FROM letters WHERE sheet = ? AND version <= ({keep_from})", (id_, id_, MOST_LETTERS))  # noqa: S608
    return letter
