"""Opening the record's file: how it is written safely, brought up to date, and what is said when it cannot be used."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from ..errors import BowoutError, CannotWrite, DamagedRecord, NewerRecord, RecordBusy

MIGRATIONS = Path(__file__).parent / "migrations"
APPLICATION = int.from_bytes(b"bowo", "big")
"""SQLite's application_id, by which the file says whose it is."""
PATIENCE = 30.0
"""Seconds to wait for another bowout that is writing."""


def safe_with_wal(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> bool:
    """Whether this SQLite keeps what was committed in WAL mode (fixed in 3.51.3, and in 3.50.7 and 3.44.6)."""
    return version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)


def connect(path: Path, *, write: bool) -> sqlite3.Connection:
    """The file, brought up to the newest schema. For reading, a file that is not there is an empty record.

    Raises NewerRecord, DamagedRecord, CannotWrite or RecordBusy; the file is then as it was.
    """
    if not write and not path.exists():
        connection = _connection(":memory:")
        migrate(connection)
        return connection
    if write:
        _make_private(path)
    with plainly(path):
        connection = _connection(path)
        try:
            _check(connection, path)
            if write:
                _set_journal(connection)
            if _version(connection) < latest():
                migrate(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def _connection(path: Path | str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute(f"PRAGMA synchronous = {'FULL' if safe_with_wal() else 'EXTRA'}")
    return connection


def begin(connection: sqlite3.Connection) -> None:
    """Begin to write, after whoever is writing now.

    SQLite's own waiting looks ten times a second, and somebody who writes without pause can keep others out for long; this looks
    often, at moments that nobody else's rhythm hides. Raises sqlite3.OperationalError (SQLITE_BUSY) when PATIENCE is at its end.
    """
    until = time.monotonic() + PATIENCE
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        while True:
            try:
                connection.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as fault:
                if getattr(fault, "sqlite_errorname", "") != "SQLITE_BUSY" or time.monotonic() > until:
                    raise
                time.sleep(0.0005 + os.urandom(1)[0] / 50_000)
            else:
                return
    finally:
        connection.execute(f"PRAGMA busy_timeout = {int(PATIENCE * 1000)}")


def _set_journal(connection: sqlite3.Connection) -> None:
    wanted = "wal" if safe_with_wal() else "delete"
    (standing,) = connection.execute("PRAGMA journal_mode").fetchone()
    if standing != wanted:
        connection.execute(f"PRAGMA journal_mode = {wanted}")


def _make_private(path: Path) -> None:
    """A new record can be read by its owner alone."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as why:
        raise CannotWrite(
            f"The record {path} could not be made ({why.strerror}).", "Name a folder with BOWOUT_DATA that takes files."
        ) from None


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _check(connection: sqlite3.Connection, path: Path) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables and application != APPLICATION:
        raise DamagedRecord(
            f"{path} is a database, but no record of bowout.", "Move it away, or name another folder with BOWOUT_DATA."
        )
    if (version := _version(connection)) > latest():
        raise NewerRecord(
            f"The record {path} was written by a newer bowout (its schema is {version}, this one knows {latest()}).",
            "Update bowout; nothing was changed.",
        )


def steps() -> list[Path]:
    """The migrations in their order; the number in a file's name is the schema that it leads to."""
    return sorted(MIGRATIONS.glob("[0-9]*.sql"))


def latest() -> int:
    """The newest schema that this bowout knows."""
    return len(steps())


def migrate(connection: sqlite3.Connection, path: Path | None = None, *, to: int | None = None) -> None:
    """Bring the schema up to date in one step that holds whole or not at all, after a backup of what was there."""
    begin(connection)
    try:
        version = _version(connection)  # another process may have been quicker
        if version and path:
            back_up(path, version)
        for step in steps()[version:to]:
            for statement in _statements(step.read_text(encoding="utf-8")):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {max(version, to or latest())}")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _statements(sql: str) -> Iterator[str]:
    """The statements of a script, one by one: `executescript` would commit before it begins."""
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def backups(path: Path) -> Path:
    """The folder of backups beside a record."""
    return path.parent / "backups"


def back_up(path: Path, version: int) -> Path:
    """A whole copy of the record as it is committed. Raises CannotWrite."""
    folder = backups(path)
    try:
        folder.mkdir(exist_ok=True, mode=0o700)
        target = folder / f"{path.stem}-schema{version}-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.db"
        os.close(os.open(target, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as why:
        raise CannotWrite(f"No backup could be made in {folder} ({why.strerror}).", "The record was left as it was.") from None
    with closing(sqlite3.connect(path, timeout=PATIENCE)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
    return target


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """SQLite's errors as ours."""
    try:
        yield
    except sqlite3.Error as fault:
        raise told(fault, path) from None


def told(fault: sqlite3.Error, path: Path) -> BowoutError:
    """What a person is told of an error of SQLite, and what to do."""
    name = getattr(fault, "sqlite_errorname", "")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_PROTOCOL")):
        return RecordBusy("Another bowout is writing to the record and takes long.", "Nothing was changed; try again.")
    if name.startswith("SQLITE_FULL"):
        return CannotWrite(f"There is no room left on the disk of {path}.", "Nothing was changed; make room and try again.")
    if name.startswith("SQLITE_READONLY"):
        return CannotWrite(f"The record {path} may only be read.", "Nothing was changed; give yourself the right to write it.")
    if name.startswith(("SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_AUTH")):
        return CannotWrite(
            f"The record {path} cannot be opened for this.", "Nothing was changed; check the rights of file and folder."
        )
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        hint = f"It was left as it is. Move it away and import an export, or copy back a backup from {backups(path)}."
        return DamagedRecord(f"The record {path} is damaged ({fault}).", hint)
    if name.startswith("SQLITE_IOERR"):
        return CannotWrite(
            f"The disk did not take or give what belongs to {path}.", "Nothing was changed; check the disk and its room."
        )
    return DamagedRecord(f"The record {path} cannot be used ({fault}).", "It was left as it is; please report this.")
