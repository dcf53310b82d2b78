"""inbox: a mailbox → the invitations in it that wait for an answer, the oldest first. What is not chosen is not kept."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import BowoutError, NotFound
from ..nouns import Invitation

if TYPE_CHECKING:
    from ..delivery.inbox import Lying

CALLED_OFF = "cancellation"


@dataclass(frozen=True)
class Waiting:
    """One invitation that waits: its number in the list, the invitation, and where its mail lies."""

    number: int
    invitation: Invitation
    place: dict[str, Any]

    def to_json(self) -> dict[str, Any]:
        """`number`, `invitation`, `place`."""
        return {"number": self.number, "invitation": self.invitation.to_json(), "place": self.place}


def inbox(
    mails: Iterable[Lying],
    *,
    read: Callable[[bytes], Invitation],
    answered: Collection[str] = (),
    seen: Callable[[], None] = lambda: None,
) -> list[Waiting]:
    """The invitations among the mails that wait for an answer. `answered` are Message-IDs known to be answered; `seen` is called
    after each mail (for a progress bar). Of several mails on one interview the newest stands; what was called off is left out.
    """
    found: dict[str, tuple[Invitation, dict[str, Any]]] = {}
    for mail in mails:
        try:
            invitation = read(mail.data)
        except BowoutError:
            continue
        finally:
            seen()
        thread = _thread(invitation, found)
        if invitation.kind == CALLED_OFF or mail.answered or invitation.message_id in answered:
            found.pop(thread, None)
        elif invitation.is_invitation:
            found.pop(thread, None)
            found[thread] = (invitation, mail.place)
    return [Waiting(number, *each) for number, each in enumerate(sorted(found.values(), key=_age), 1)]


def _thread(invitation: Invitation, known: Collection[str]) -> str:
    """By what two mails are about one interview: the calendar's UID, else the thread's first mail that is known, else itself."""
    for calendar in invitation.calendars:
        if uid := re.search(r"^UID[:;](.+)$", calendar, re.MULTILINE):
            return "uid " + uid[1].strip()
    ids = (*invitation.envelope.references, invitation.message_id or "")
    return next((each for each in ids if each in known), invitation.message_id or str(id(invitation)))


def _age(each: tuple[Invitation, dict[str, Any]]) -> str:
    sent = each[0].envelope.date
    return sent.astimezone().isoformat() if sent else ""


def remember(path: Path, waiting: Iterable[Waiting]) -> None:
    """Keep where each of the list lies, and nothing of what it says, so that one can be taken by its number."""
    from ..delivery.files import save

    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    save(path, json.dumps([each.place for each in waiting]).encode(), force=True)


def place_of(path: Path, number: int) -> dict[str, Any]:
    """Where the mail of that number lay when the list was made. Raises NotFound."""
    try:
        place: dict[str, Any] = dict(enumerate(json.loads(path.read_text(encoding="utf-8")), 1))[number]
    except (OSError, ValueError, KeyError):
        raise NotFound(f"The inbox has no invitation {number}.", "List them with `bowout inbox`.") from None
    return place


def days_ago(now: datetime, days: int) -> Any:
    """The day so many days before."""
    from datetime import timedelta

    return (now - timedelta(days=days)).date()
