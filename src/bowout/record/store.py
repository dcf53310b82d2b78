"""What a store of the record must do. The verbs know this alone; `sqlite.py` meets it, and tests/unit/record/record_contract.py holds it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Protocol

from .case import Case, Event, FollowUp, Hit


class Record(Protocol):
    """The record of one person (its owner). Every method that writes has written durably when it returns, or has raised.

    Raises NotFound for a name that is not there, RecordBusy, CannotWrite, DamagedRecord or NewerRecord where the store cannot
    do its work; then nothing of the call was written.
    """

    def together(self) -> AbstractContextManager[None]:
        """All that is read and written inside is one step: nobody else writes between, and it holds whole or not at all."""
        ...

    def open_case(
        self, name: str, events: Sequence[Event], files: Mapping[str, bytes] = ..., *, uid: str | None = None
    ) -> Case:
        """Begin a case under a short name (`-2` … is added where it is taken) with its first events and files by hash."""
        ...

    def add(self, name: str, events: Sequence[Event], files: Mapping[str, bytes] = ...) -> Case:
        """Append events to a case; an event whose uid is there already is let pass."""
        ...

    def case(self, name: str) -> Case:
        """The case of that name."""
        ...

    def find(self, *, message_id: str | None = None, uid: str | None = None) -> Case | None:
        """The case of an invitation's Message-ID, or of a uid."""
        ...

    def events(self, name: str) -> list[Event]:
        """Everything that happened in a case, in the order in which it was written."""
        ...

    def cases(
        self,
        *,
        state: str | None = None,
        tag: str | None = None,
        who: str | None = None,
        limit: int | None = None,
        skip: int = 0,
    ) -> list[Case]:
        """Cases, those touched last first, but for the first so many. `state` may also be `open`; `who` is a firm, a person or an address."""
        ...

    def every(self) -> Iterator[tuple[Case, list[Event]]]:
        """Every case with its events, in the order in which they were opened."""
        ...

    def search(self, words: str, *, limit: int = ...) -> list[Hit]:
        """Cases that hold all the words (or beginnings of words), the newest first."""
        ...

    def due(self, until: datetime, *, limit: int | None = None) -> list[FollowUp]:
        """Open follow-ups due before a time, longest due first."""
        ...

    def count_due(self, until: datetime) -> int:
        """How many those are."""
        ...

    def follow_ups(self, name: str | None = None) -> list[FollowUp]:
        """Those of a case in any state, or every open one, by when they are due."""
        ...

    def remind(self, until: datetime, day: date) -> list[FollowUp]:
        """What is due and was not shown as a reminder that day yet; from now on it was."""
        ...

    def doors(self, *, limit: int | None = None) -> list[Case]:
        """For each person or firm one could go back to, the last case with them; in touch last first."""
        ...

    def file(self, hash_: str) -> bytes | None:
        """A file's content by its SHA-256 (hexadecimal)."""
        ...

    def forget(self, name: str) -> None:
        """Erase a case for good: events, texts, files, index, and every backup."""
        ...

    def new_feed(self, token_hash: str, at: datetime) -> None:
        """Let a calendar feed be read under the token of this hash."""
        ...

    def feed_is_open(self, token_hash: str) -> bool:
        """Whether the token of this hash was given and not revoked."""
        ...

    def revoke_feeds(self, at: datetime) -> int:
        """Revoke every token; returns how many there were."""
        ...
