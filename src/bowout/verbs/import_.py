"""import: our own export taken back, or an mbox whose invitations become cases."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ..errors import UnreadableInput
from ..nouns import Invitation
from ..record.case import Case, Event
from ..record.follow_ups import REPLY
from ..record.importing import merge, read_export
from ..record.mbox import Letter, letters
from ..record.store import Record


@dataclass(frozen=True, slots=True)
class Imported:
    """How many cases (or mails) a file holds, how many new cases came of them, and how many could not be read."""

    seen: int
    new: int
    unread: int = 0

    def to_json(self) -> dict[str, int]:
        """`seen`, `new`, `unread`."""
        return {"seen": self.seen, "new": self.new, "unread": self.unread}


def is_export(path: Path) -> bool:
    """Whether a file looks like JSON, else like an mbox (RFC 4155). Raises UnreadableInput where it is neither, or cannot be opened."""
    try:
        with path.open("rb") as file:
            head = file.read(64).lstrip(b"\xef\xbb\xbf \r\n\t>")
    except OSError as why:
        raise UnreadableInput(f"{path} cannot be read ({why.strerror}).") from None
    if head[:1] == b"{" or head.startswith(b"From "):
        return head[:1] == b"{"
    raise UnreadableInput(f"{path} is neither an export of bowout nor an mbox.", "An mbox begins with a line “From …”.")


def import_export(record: Record, data: bytes, *, progress: Callable[[int, int], None]) -> Imported:
    """Take an export back; `progress` is told how many of how many cases are done. Raises UnreadableInput before anything is written."""
    cases, files = read_export(data)
    new = 0
    for done, fresh in merge(record, cases, files):
        new += fresh
        progress(done, len(cases))
    return Imported(len(cases), new)


def import_mbox(
    record: Record, path: Path, *, read: Callable[[bytes], Invitation], keep: Callable[[Invitation, bytes], Case],
    own_addresses: Collection[str], now: datetime, progress: Callable[[int, int], None],
) -> Imported:  # fmt: skip
    """Keep the invitations of an mbox; mails of their threads are noted in their cases, the person's own as sent.

    A mail that cannot be read is counted and let pass.
    """
    own = {address.casefold() for address in own_addresses}
    size = path.stat().st_size
    seen = new = unread = done = 0
    for letter in letters(path):
        seen += 1
        done += len(letter.data)
        try:
            new += _take(record, letter, read=read, keep=keep, own=own, now=now)
        except UnreadableInput:
            unread += 1
        progress(min(done, size), size)
    return Imported(seen, new, unread)


def _take(
    record: Record, letter: Letter, *, read: Callable[[bytes], Invitation], keep: Callable[[Invitation, bytes], Case],
    own: Collection[str], now: datetime,
) -> bool:  # fmt: skip
    """Whether a new case came of it."""
    if letter.message_id and record.find(message_id=letter.message_id):
        return False
    thread = next((case for each in letter.answers if (case := record.find(message_id=each))), None)
    if letter.sender in own:
        if thread:
            _note(record, thread, letter, "sent", now)
        return False
    invitation = read(letter.data)
    if thread:
        _note(record, thread, letter, "heard", now)
        if invitation.kind == "cancellation" and not record.case(thread.name).end:
            record.add(thread.name, [Event("ended", letter.date or now, {"end": "cancelled"})])
        return False
    if not invitation.is_invitation:
        return False
    keep(invitation, letter.data)
    return True


def _note(record: Record, case: Case, letter: Letter, kind: str, now: datetime) -> None:
    """A mail of the thread as an event; its id makes it one and the same when it is imported again."""
    told = {"message_id": letter.message_id, "channel": "email"}
    events = [Event(kind, letter.date or now, told, uid=letter.message_id or "")]
    if kind == "sent" and any(each.kind == REPLY and each.state == "open" for each in record.follow_ups(case.name)):
        events.append(Event("done", now, {"follow_up": REPLY}))
    record.add(case.name, events)
