"""The record in one SQLite file: plain SQL, one transaction a call, nothing that a person could not open with another program."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from itertools import count
from pathlib import Path
from typing import Any

from ..errors import CannotWrite, NotFound
from . import opening
from .case import FOLLOW_UP_EVENTS, Case, Event, FollowUp, Hit, follow_up_after, grow
from .looking import excerpt, matching, spoken, whole, words_of
from .times import restored, stored, zone_of

ME = "me"
"""The owner of a record that one person keeps for themselves."""

FOLLOW_UP = """SELECT cases.name, cases.state AS case_state, facts, follow_ups.*
    FROM follow_ups JOIN cases ON cases.id = follow_ups.case_id"""


class SqliteRecord:
    """`store.Record` in the file at `path`; opened when first needed, made when first written."""

    def __init__(self, path: Path, *, owner: str = ME) -> None:
        self.path = path
        self.owner = owner
        self._open: sqlite3.Connection | None = None
        self._writing = False
        self._depth = 0

    def close(self) -> None:
        """Let go of the file."""
        if self._open:
            self._open.close()
        self._open, self._writing = None, False

    def _db(self, *, write: bool = False) -> sqlite3.Connection:
        if write and not self._writing:
            self.close()
        if self._open is None:
            self._open = opening.connect(self.path, write=write)
            self._open.row_factory = sqlite3.Row
            self._writing = write
        return self._open

    def _read(self, sql: str, *values: Any) -> list[sqlite3.Row]:
        with opening.plainly(self.path):
            return self._db().execute(sql, [whole(value) if isinstance(value, str) else value for value in values]).fetchall()

    @contextmanager
    def together(self) -> Iterator[None]:
        """See `store.Record`: one transaction, from the first read on closed to other writers."""
        if self._depth:
            yield
            return
        with opening.plainly(self.path):
            db = self._db(write=True)
            opening.begin(db)
            self._depth = 1
            try:
                yield
                db.execute("COMMIT")
            except BaseException:
                if db.in_transaction:
                    db.execute("ROLLBACK")
                raise
            finally:
                self._depth = 0

    # Writing

    def open_case(
        self, name: str, events: Sequence[Event], files: Mapping[str, bytes] | None = None, *, uid: str | None = None
    ) -> Case:
        """See `store.Record`."""
        with self.together():
            began = _as_kept(events[0]).at
            case = Case(self._free_name(name), uid or os.urandom(16).hex(), opened_at=began, touched_at=began)
            cursor = self._db().execute(
                "INSERT INTO cases (owner, uid, name, state, facts, touched_at) VALUES (?, ?, ?, '', '{}', ?)",
                (self.owner, case.uid, case.name, stored(began)),
            )
            return self._grow(int(cursor.lastrowid or 0), case, events, files or {}, fresh=True)

    def add(self, name: str, events: Sequence[Event], files: Mapping[str, bytes] | None = None) -> Case:
        """See `store.Record`."""
        with self.together():
            id_, case = self._row(name)
            return self._grow(id_, case, events, files or {})

    def _free_name(self, name: str) -> str:
        """The name, or the first of name-2, name-3 … that is free."""
        # By the index: what begins with "name-" and a digit lies between "name-" and "name-:".
        rows = self._db().execute(
            "SELECT name FROM cases WHERE owner = ? AND name = ?"
            " UNION ALL SELECT name FROM cases WHERE owner = ? AND name > ? AND name < ?",
            (self.owner, name, self.owner, f"{name}-", f"{name}-:"),
        )
        taken = {row["name"] for row in rows}
        if name not in taken:
            return name
        return next(free for number in count(2) if (free := f"{name}-{number}") not in taken)

    def _row(self, name: str) -> tuple[int, Case]:
        rows = self._read("SELECT id, facts FROM cases WHERE owner = ? AND name = ?", self.owner, name)
        if not rows:
            raise NotFound(
                f"There is no case {name!r} in the record.", "`bowout log` lists them, `bowout search` looks in all."
            )
        return rows[0]["id"], _case(rows[0])

    def _grow(self, id_: int, case: Case, events: Sequence[Event], files: Mapping[str, bytes], *, fresh: bool = False) -> Case:
        """Write events and what they change, index included; inside `together`."""
        db = self._db()
        if not fresh:
            db.execute(
                "INSERT INTO case_words (case_words, rowid, words) SELECT 'delete', id, words FROM case_texts WHERE id = ?",
                (id_,),
            )
        new = [event for event in map(_as_kept, events) if self._write_event(id_, event)]
        for hash_, data in files.items():
            db.execute("INSERT OR IGNORE INTO contents (owner, hash, data) VALUES (?, ?, ?)", (self.owner, hash_, data))
            db.execute("INSERT OR IGNORE INTO attachments (owner, case_id, hash) VALUES (?, ?, ?)", (self.owner, id_, hash_))
        grown = grow(case, new)
        self._write_case(id_, grown)
        for event in new:
            if event.kind in FOLLOW_UP_EVENTS:
                self._write_follow_up(id_, event, grown.name)
        db.execute("INSERT INTO case_words (rowid, words) SELECT id, words FROM case_texts WHERE id = ?", (id_,))
        return grown

    def _write_event(self, id_: int, event: Event) -> bool:
        """Whether the event was new."""
        data = json.dumps(dict(event.data), ensure_ascii=False, separators=(",", ":"))
        values = (
            self.owner,
            event.uid or os.urandom(16).hex(),
            id_,
            event.kind,
            stored(event.at),
            zone_of(event.at),
            data,
            words_of(event.data),
        )
        sql = "INSERT OR IGNORE INTO events (owner, uid, case_id, kind, at, zone, data, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        return self._db().execute(sql, values).rowcount > 0

    def _write_case(self, id_: int, case: Case) -> None:
        db = self._db()
        firm = self._meet_firm(case.firm)
        person = self._meet_person(case)
        if case.is_door:  # the newest case with somebody is the door to them
            column, whom = ("person_id", person) if person else ("firm_id", firm)
            db.execute(f"UPDATE cases SET door = 0 WHERE door = 1 AND {column} = ?", (whom,))  # noqa: S608 (one of two names)
        facts = json.dumps(case.to_json(), ensure_ascii=False, separators=(",", ":"))
        last = stored(case.last_contact) if case.last_contact else None
        db.execute(
            "UPDATE cases SET state = ?, facts = ?, message_id = ?, firm_id = ?, person_id = ?, touched_at = ?, last_contact = ?,"
            " door = ? WHERE id = ?",
            (case.state, facts, case.message_id, firm, person, stored(case.touched_at), last, int(case.is_door), id_),
        )
        db.execute("DELETE FROM tags WHERE case_id = ?", (id_,))
        db.executemany("INSERT INTO tags (owner, tag, case_id) VALUES (?, ?, ?)", [(self.owner, tag, id_) for tag in case.tags])

    def _meet_firm(self, name: str | None) -> int | None:
        if not name:
            return None
        key = _key(name)
        self._db().execute("INSERT OR IGNORE INTO firms (owner, name, key) VALUES (?, ?, ?)", (self.owner, name, key))
        (found,) = self._db().execute("SELECT id FROM firms WHERE owner = ? AND key = ?", (self.owner, key)).fetchone()
        return int(found)

    def _meet_person(self, case: Case) -> int | None:
        """A person is known by their address, else by name and firm."""
        if not (case.contact or case.contact_email):
            return None
        key = _key(case.contact_email or f"{case.contact} @ {case.firm or ''}")
        self._db().execute(
            "INSERT INTO people (owner, name, address, key) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (owner, key) DO UPDATE SET name = coalesce(excluded.name, name)",
            (self.owner, case.contact, case.contact_email, key),
        )
        (found,) = self._db().execute("SELECT id FROM people WHERE owner = ? AND key = ?", (self.owner, key)).fetchone()
        return int(found)

    def _write_follow_up(self, id_: int, event: Event, name: str) -> None:
        kind = event.data["follow_up"]
        rows = self._db().execute(f"{FOLLOW_UP} WHERE case_id = ? AND kind = ?", (id_, kind)).fetchall()
        after = follow_up_after(_follow_up(rows[0]) if rows else None, event, name)
        if after:
            self._db().execute(
                "INSERT INTO follow_ups (owner, case_id, kind, state, due, since, zone, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (case_id, kind) DO UPDATE SET state = excluded.state, due = excluded.due, since = excluded.since,"
                " zone = excluded.zone, text = excluded.text",
                (self.owner, id_, kind, after.state, stored(after.due), stored(after.since), zone_of(after.due), after.text),
            )

    # Reading

    def case(self, name: str) -> Case:
        """See `store.Record`."""
        return self._row(name)[1]

    def find(self, *, message_id: str | None = None, uid: str | None = None) -> Case | None:
        """See `store.Record`."""
        column, value = ("message_id", message_id) if message_id else ("uid", uid)
        rows = self._read(f"SELECT facts FROM cases WHERE owner = ? AND {column} = ?", self.owner, value)  # noqa: S608
        return _case(rows[0]) if rows else None

    def events(self, name: str) -> list[Event]:
        """See `store.Record`."""
        id_, _ = self._row(name)
        return [_event(row) for row in self._read("SELECT * FROM events WHERE case_id = ? ORDER BY id", id_)]

    def cases(
        self,
        *,
        state: str | None = None,
        tag: str | None = None,
        who: str | None = None,
        limit: int | None = None,
        skip: int = 0,
    ) -> list[Case]:
        """See `store.Record`."""
        sql, values = matching(self.owner, state=state, tag=tag, who=who)
        return [_case(row) for row in self._read(f"{sql} LIMIT ? OFFSET ?", *values, -1 if limit is None else limit, skip)]

    def every(self) -> Iterator[tuple[Case, list[Event]]]:
        """See `store.Record`."""
        for row in self._read("SELECT id FROM cases WHERE owner = ? ORDER BY id", self.owner):
            (case,) = self._read("SELECT facts FROM cases WHERE id = ?", row["id"])
            yield (
                _case(case),
                [_event(each) for each in self._read("SELECT * FROM events WHERE case_id = ? ORDER BY id", row["id"])],
            )

    def search(self, words: str, *, limit: int = 20) -> list[Hit]:
        """See `store.Record`."""
        rows = self._read(
            "SELECT facts, words FROM case_words"
            " JOIN cases ON cases.id = case_words.rowid"
            " WHERE case_words MATCH ? AND owner = ? ORDER BY case_words.rowid DESC LIMIT ?",
            spoken(words), self.owner, limit,
        )  # fmt: skip
        return [Hit(_case(row), excerpt(row["words"], words)) for row in rows]

    def due(self, until: datetime, *, limit: int | None = None) -> list[FollowUp]:
        """See `store.Record`."""
        sql = f"{FOLLOW_UP} WHERE follow_ups.owner = ? AND follow_ups.state = 'open' AND due < ? ORDER BY due LIMIT ?"
        return [_follow_up(row) for row in self._read(sql, self.owner, stored(until), -1 if limit is None else limit)]

    def count_due(self, until: datetime) -> int:
        """See `store.Record`."""
        sql = "SELECT count(*) AS number FROM follow_ups WHERE owner = ? AND state = 'open' AND due < ?"
        return int(self._read(sql, self.owner, stored(until))[0]["number"])

    def follow_ups(self, name: str | None = None) -> list[FollowUp]:
        """See `store.Record`."""
        if name is None:
            sql, values = f"{FOLLOW_UP} WHERE follow_ups.owner = ? AND follow_ups.state = 'open' ORDER BY due", (self.owner,)
            return [_follow_up(row) for row in self._read(sql, *values)]
        id_, _ = self._row(name)
        return [_follow_up(row) for row in self._read(f"{FOLLOW_UP} WHERE case_id = ? ORDER BY due", id_)]

    def remind(self, until: datetime, day: date) -> list[FollowUp]:
        """See `store.Record`."""
        fresh = "follow_ups.owner = ? AND follow_ups.state = 'open' AND due < ? AND (reminded_on IS NULL OR reminded_on <> ?)"
        values = (self.owner, stored(until), day.isoformat())
        if not self._read(f"SELECT 1 FROM follow_ups WHERE {fresh} LIMIT 1", *values):  # noqa: S608
            return []
        with self.together():
            rows = self._read(f"{FOLLOW_UP} WHERE {fresh} ORDER BY due", *values)
            self._db().execute(f"UPDATE follow_ups SET reminded_on = ? WHERE {fresh}", (day.isoformat(), *values))  # noqa: S608
        return [_follow_up(row) for row in rows]

    def doors(self, *, limit: int | None = None) -> list[Case]:
        """See `store.Record`."""
        sql = "SELECT facts FROM cases WHERE owner = ? AND door = 1 ORDER BY last_contact DESC, id DESC LIMIT ?"
        return [_case(row) for row in self._read(sql, self.owner, -1 if limit is None else limit)]

    def file(self, hash_: str) -> bytes | None:
        """See `store.Record`."""
        rows = self._read("SELECT data FROM contents WHERE owner = ? AND hash = ?", self.owner, hash_)
        return rows[0]["data"] if rows else None

    # Erasing, and the calendar feed

    def forget(self, name: str) -> None:
        """See `store.Record`: deleted pages are overwritten, the index is made anew, the file is written anew without them."""
        with self.together():
            id_, case = self._row(name)
            db = self._db()
            db.execute("DELETE FROM cases WHERE id = ?", (id_,))
            db.execute(
                "DELETE FROM contents WHERE NOT EXISTS (SELECT 1 FROM attachments"
                " WHERE hash = contents.hash AND owner = contents.owner)"
            )
            for table, column in (("people", "person_id"), ("firms", "firm_id")):
                db.execute(f"DELETE FROM {table} WHERE NOT EXISTS (SELECT 1 FROM cases WHERE {column} = {table}.id)")  # noqa: S608
            self._reopen_door(case)
            db.execute("INSERT INTO case_words (case_words) VALUES ('rebuild')")
        self._write_anew()

    def _write_anew(self) -> None:
        """The file without the pages of what was deleted, and no backup that may hold it. Raises CannotWrite, saying what is left."""
        gone, backups = "The case is erased, but", opening.backups(self.path)
        try:
            self._db().execute("VACUUM")
            self._db().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.Error as why:
            raise CannotWrite(f"{gone} the file could not be written anew ({why}).", "Make room, and forget another.") from None
        try:
            for backup in backups.glob(f"{self.path.stem}-*"):
                backup.unlink()
        except OSError as why:
            raise CannotWrite(f"{gone} a backup in {backups} is not ({why.strerror}).", "Delete it by hand.") from None

    def _reopen_door(self, gone: Case) -> None:
        """Where the forgotten case was the newest with somebody, the one before it is the door again."""
        for other in reversed(self.cases(who=gone.contact_email or gone.contact or gone.firm) if gone.is_door else []):
            id_, case = self._row(other.name)
            self._write_case(id_, case)

    def new_feed(self, token_hash: str, at: datetime) -> None:
        """See `store.Record`."""
        with self.together():
            sql = "INSERT INTO feeds (owner, token_hash, made_at) VALUES (?, ?, ?)"
            self._db().execute(sql, (self.owner, token_hash, stored(at)))

    def feed_is_open(self, token_hash: str) -> bool:
        """See `store.Record`."""
        sql = "SELECT 1 FROM feeds WHERE owner = ? AND token_hash = ? AND revoked_at IS NULL"
        return bool(self._read(sql, self.owner, token_hash))

    def revoke_feeds(self, at: datetime) -> int:
        """See `store.Record`."""
        with self.together():
            sql = "UPDATE feeds SET revoked_at = ? WHERE owner = ? AND revoked_at IS NULL"
            return self._db().execute(sql, (stored(at), self.owner)).rowcount


def _as_kept(event: Event) -> Event:
    """As the store keeps it, so that what is told is what is read again: to the second, in whole letters."""
    data = json.loads(whole(json.dumps(dict(event.data), ensure_ascii=False)))
    return replace(event, at=event.at.replace(microsecond=0), data=data)


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


def _case(row: sqlite3.Row) -> Case:
    return Case.from_json(json.loads(row["facts"]))


def _event(row: sqlite3.Row) -> Event:
    return Event(row["kind"], restored(row["at"], row["zone"]), json.loads(row["data"]), row["uid"])


def _follow_up(row: sqlite3.Row) -> FollowUp:
    facts = json.loads(row["facts"])
    whom = [facts.get(name) for name in ("company", "agency", "role", "contact")]
    due, since = restored(row["due"], row["zone"]), restored(row["since"], row["zone"])
    return FollowUp(row["name"], row["kind"], due, since, row["state"], row["text"], row["case_state"], *whom)
