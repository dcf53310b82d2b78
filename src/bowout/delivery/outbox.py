"""The outbox: what is to leave, kept so that it is never lost and never leaves twice by itself.

    held ──release──▶ waiting ──note──▶ committing ──▶ sent
      ▲                  ▲                 ├──▶ refused    (the server said no for good)
      └── withdrawn      └── said no,──────┤
                             for now       └──▶ in-doubt   (the answer was lost; only the person sends again)

`committing` is written, durably, before the last byte leaves. A message found in that state while nobody is at it was left there
by a process that died: it is in doubt. SQLite with journal_mode=DELETE and synchronous=EXTRA: every commit is on the disk when
it returns, on every version of SQLite.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from ..errors import CannotWrite, NotFound, NotNow
from .outbox_lock import held

STATES = ("held", "waiting", "committing", "sent", "refused", "in-doubt", "withdrawn")
OPEN = ("held", "waiting", "committing", "refused", "in-doubt")
"""States in which something is left to see to."""
UNSENT = ("held", "withdrawn", "refused")
"""States in which it is certain that the server does not have it, and nothing will send it by itself."""
VERSION = 1
PATIENCE = 30
"""Seconds to wait for another process that is writing."""

_SCHEMA = """
CREATE TABLE message (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    way TEXT NOT NULL,
    account TEXT NOT NULL,
    message_id TEXT NOT NULL,
    sender TEXT NOT NULL,
    recipients TEXT NOT NULL,
    subject TEXT NOT NULL,
    data BLOB NOT NULL,
    state TEXT NOT NULL,
    said TEXT NOT NULL DEFAULT '',
    tries INTEGER NOT NULL DEFAULT 0,
    saved_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    filed TEXT NOT NULL DEFAULT '',
    case_name TEXT,
    answers INTEGER NOT NULL DEFAULT 1,
    UNIQUE (way, message_id)
)"""

_MOVE = (
    "UPDATE message SET state = ?, said = coalesce(?, said), filed = coalesce(?, filed), tries = tries + ?, changed_at = ?"
    " WHERE id = ? AND state IN"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One message of the outbox. `said` is the last word on it: the server's, or ours on why it is in doubt."""

    id: int
    way: str
    account: str
    message_id: str
    sender: str
    recipients: tuple[str, ...]
    subject: str
    data: bytes
    state: str
    said: str
    tries: int
    saved_at: str
    changed_at: str
    filed: str
    """Where its copy was found or put ("Sent"), once that is known."""
    case_name: str | None
    answers: bool
    """Whether it is the case's answer itself, and not the second mail for the calendar."""

    def to_json(self) -> dict[str, Any]:
        """Everything but the message itself."""
        return {
            "id": self.id, "way": self.way, "account": self.account, "message_id": self.message_id, "from": self.sender,
            "to": list(self.recipients), "subject": self.subject, "state": self.state, "said": self.said, "tries": self.tries,
            "saved_at": self.saved_at, "changed_at": self.changed_at, "filed": self.filed or None, "case": self.case_name,
        }  # fmt: skip


class Outbox:
    """The messages that are to leave, in one file of their own. Every method that changes something is durable when it returns."""

    def __init__(self, path: Path, *, clock: Callable[[], datetime]) -> None:
        self.path = path
        self._clock = clock

    def save(
        self, *, way: str, account: str, message_id: str, sender: str, recipients: tuple[str, ...], subject: str, data: bytes,
        case_name: str | None = None, answers: bool = True,
    ) -> Entry:  # fmt: skip
        """Keep a message, held: it survives a crash, and does not leave until it is released.

        The same Message-ID is the same message. Where it is known to be unsent, its bytes are replaced; otherwise they are fixed.
        Raises NotNow, saying its state, where it is on its way, sent or in doubt; CannotWrite where nothing can be kept.
        """
        now = self._now()
        with self._writing() as db:
            known = db.execute("SELECT id, state FROM message WHERE way = ? AND message_id = ?", (way, message_id)).fetchone()
            if known and known[1] not in UNSENT:
                raise NotNow(*_why_not(known[0], known[1], way))
            if known:
                db.execute("DELETE FROM message WHERE id = ?", (known[0],))
            row: dict[str, object] = {
                "way": way, "account": account, "message_id": message_id, "sender": sender, "recipients": json.dumps(recipients),
                "subject": subject, "data": data, "state": "held", "saved_at": now, "changed_at": now, "case_name": case_name,
                "answers": answers,
            }  # fmt: skip
            marks = ", ".join(f":{name}" for name in row)
            number = db.execute(f"INSERT INTO message ({', '.join(row)}) VALUES ({marks})", row).lastrowid  # noqa: S608
        return self.entry(number or 0)

    def entry(self, number: int) -> Entry:
        """One message. Raises NotFound."""
        for entry in self._select("WHERE id = ?", (number,)):
            return entry
        raise NotFound(f"The outbox has no message {number}.", "`bowout outbox` lists them.")

    def entries(self, *states: str) -> list[Entry]:
        """The messages in these states (all, where none is named), in the order in which they were saved."""
        marks = ", ".join("?" * len(states))
        return self._select(f"WHERE state IN ({marks}) ORDER BY id" if states else "ORDER BY id", states)

    def numbers(self, *states: str) -> list[int]:
        """Their numbers alone, in the same order."""
        if not self.path.exists():
            return []
        with self._reading() as db:
            marks = ", ".join("?" * len(states))
            return [row[0] for row in db.execute(f"SELECT id FROM message WHERE state IN ({marks}) ORDER BY id", states)]  # noqa: S608

    def release(self, number: int, *, again: bool = False) -> None:
        """Let it leave: the countdown is over, or the person asked. `again` is the person's alone: from in doubt or refused.

        Raises NotNow where its state forbids it.
        """
        self._move(number, ("held", "refused", "in-doubt") if again else ("held",), "waiting")

    def withdraw(self, number: int) -> None:
        """Do not send it. Raises NotNow where it may have left already."""
        with self._lock(number) as free:
            if not free:
                raise NotNow(f"Message {number} is leaving right now.", "Look again in a minute with `bowout outbox`.")
            self._move(number, ("held", "waiting", "refused"), "withdrawn")

    @contextmanager
    def attempt(self, number: int) -> Iterator[Attempt]:
        """Be the only one at a message that waits. Raises NotNow where another is, or where it does not wait."""
        with self._lock(number) as free:
            if not free:
                raise NotNow(
                    f"Message {number} is being sent by another process.", "Look again in a minute with `bowout outbox`."
                )
            entry = self.entry(number)
            if entry.state != "waiting":
                raise NotNow(*_why_not(number, entry.state, entry.way))
            yield Attempt(self, entry)

    def left_behind(self) -> list[Entry]:
        """The messages that are in doubt, those among them whose process has died; and these are now marked as such."""
        for number in self.numbers("committing"):
            with self._lock(number) as free:
                if free and self.entry(number).state == "committing":
                    self._move(
                        number, ("committing",), "in-doubt", said="bowout was stopped before the server's answer was kept."
                    )
        return self.entries("in-doubt")

    def settle(self, number: int, where: str) -> None:
        """It was found, exactly, in a mailbox of the person's: it had been taken."""
        self._move(number, ("in-doubt",), "sent", said=f"Found in {where}.", filed=where)

    def file(self, number: int, where: str) -> None:
        """The sent copy lies in this mailbox."""
        with self._writing() as db:
            db.execute("UPDATE message SET filed = ? WHERE id = ?", (where, number))

    def elsewhere(self, message_id: str, way: str) -> Entry | None:
        """The same message on another way, where it left (or may have left) on that."""
        found = self._select("WHERE message_id = ? AND way != ?", (message_id, way))
        return next((entry for entry in found if entry.state in ("committing", "sent", "in-doubt")), None)

    def case_of(self, message_ids: Sequence[str]) -> str | None:
        """The case to which one of these messages belongs, by Message-ID."""
        marks = ", ".join("?" * len(message_ids))
        found = self._select(f"WHERE message_id IN ({marks}) AND case_name IS NOT NULL", tuple(message_ids))
        return found[0].case_name if found else None

    def forget(self, case_name: str) -> int:
        """Erase the messages of a case, from the file's pages too, and say how many. Raises NotNow where one is leaving right now."""
        going = [entry for entry in self.entries() if entry.case_name == case_name]
        for entry in going:
            with self._lock(entry.id) as free:
                if not free:
                    raise NotNow(*_why_not(entry.id, "committing", entry.way))
        if going:
            with self._writing() as db:
                db.execute("DELETE FROM message WHERE case_name = ?", (case_name,))
            with self._reading() as db:
                db.execute("VACUUM")
        return len(going)

    def _move(self, number: int, before: tuple[str, ...], after: str, *, said: str | None = None, filed: str | None = None,
              tried: int = 0) -> None:  # fmt: skip
        """One step of the picture above, or NotNow: the check and the change are one statement."""
        with self._writing() as db:
            marks = ", ".join("?" * len(before))
            done = db.execute(f"{_MOVE} ({marks})", (after, said, filed, tried, self._now(), number, *before))
            if done.rowcount == 1:
                return
        entry = self.entry(number)
        raise NotNow(*_why_not(number, entry.state, entry.way))

    def _now(self) -> str:
        return self._clock().isoformat(timespec="seconds")

    def _lock(self, number: int) -> Any:
        return held(self.path.parent / "outbox-locks" / str(number))

    def _select(self, where: str, values: tuple[object, ...]) -> list[Entry]:
        if not self.path.exists():
            return []
        with self._reading() as db:
            names = tuple(Entry.__dataclass_fields__)
            rows = db.execute(f"SELECT {', '.join(names)} FROM message {where}", values).fetchall()  # noqa: S608
        return [
            Entry(**{**dict(zip(names, row, strict=True)), "recipients": tuple(json.loads(row[5])), "answers": bool(row[-1])})
            for row in rows
        ]

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(self._open()) as db:
                yield db
        except sqlite3.Error as why:
            raise CannotWrite(f"The outbox {self.path} cannot be read ({why}).", "Nothing was sent.") from None

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with closing(self._open()) as db:
                db.execute("BEGIN IMMEDIATE")
                yield db
                db.execute("COMMIT")
        except (sqlite3.Error, OSError) as why:
            raise CannotWrite(
                f"The outbox {self.path} could not be written ({why}).", "What it held stays as it was."
            ) from None

    def _open(self) -> sqlite3.Connection:
        if not self.path.exists():
            self.path.touch(mode=0o600)
        db = sqlite3.connect(self.path, timeout=PATIENCE, isolation_level=None)
        try:
            db.execute("PRAGMA journal_mode = DELETE")
            db.execute("PRAGMA synchronous = EXTRA")
            db.execute("PRAGMA secure_delete = ON")
            self._prepare(db)
        except BaseException:
            db.close()
            raise
        return db

    def _prepare(self, db: sqlite3.Connection) -> None:
        """Make the table in a new file. Raises CannotWrite for a file of a newer bowout."""
        version = db.execute("PRAGMA user_version").fetchone()[0]
        if version > VERSION:
            raise CannotWrite(f"The outbox {self.path} was written by a newer bowout.", "Update bowout.")
        if version == 0:
            db.execute("BEGIN IMMEDIATE")
            if db.execute("PRAGMA user_version").fetchone()[0] == 0:
                db.execute(_SCHEMA)
                db.execute(f"PRAGMA user_version = {VERSION}")
            db.execute("COMMIT")


class Attempt:
    """One try at one message, by the only one who is at it."""

    def __init__(self, outbox: Outbox, entry: Entry) -> None:
        self._outbox = outbox
        self.entry = entry

    def note(self) -> None:
        """Before the last byte leaves: durably, that it is leaving. Where this raises, the last byte must not leave."""
        self._outbox._move(self.entry.id, ("waiting",), "committing", tried=1)  # noqa: SLF001 (two halves of one thing)

    def over(self, state: str, said: str, *, filed: str | None = None) -> None:
        """How it ended: `sent`, `refused`, `in-doubt`, or `waiting` where it certainly was not taken and may be tried again."""
        self._outbox._move(self.entry.id, ("waiting", "committing"), state, said=said, filed=filed)  # noqa: SLF001


def _why_not(number: int, state: str, way: str) -> tuple[str, str]:
    """Why nothing can be done with a message in this state, and what the person can do."""
    look = "`bowout outbox` shows it."
    return {
        "held": (f"Message {number} is held and has not left.", f"To send it: bowout outbox send {number}"),
        "waiting": (f"Message {number} waits to leave.", f"To try now: bowout outbox send {number}. To stop it: bowout outbox withdraw {number}"),
        "committing": (f"Message {number} is leaving right now.", look),
        "sent": (f"Message {number} {'lies in your drafts already' if way == 'draft' else 'was sent'}.", look),
        "refused": (f"The server refused message {number}.", look),
        "in-doubt": (f"Whether message {number} was sent is in doubt.", f"{look} Only you can send it again: bowout outbox send {number} --again"),
        "withdrawn": (f"Message {number} was withdrawn.", "Send it anew with `bowout send`."),
    }[state]  # fmt: skip
