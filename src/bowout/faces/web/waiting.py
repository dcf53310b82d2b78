"""What waits for the person's yes: messages that an assistant or a program made ready, each shown as it would leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.responses import Response

from ...errors import NotNow
from .sending import looked, standing_of, try_again
from .visit import Visit, page, to

if TYPE_CHECKING:
    from ...delivery.outbox import Entry


def waiting(visit: Visit) -> list[Entry]:
    """The messages that are held, but those that a letter of the page has already to do with."""
    letters = visit.house.letters
    if not letters.numbers("held"):
        return []
    ours = {number for sheet in visit.desk.sheets() for number in sheet.outbox}
    return [entry for entry in letters.entries("held") if entry.id not in ours]


def show(visit: Visit) -> Response:
    """One message in full, and the two things that can be done with it."""
    from ...delivery.outgoing import outgoing

    entry = visit.house.letters.entry(int(visit.path["number"]))
    mail = outgoing(entry.data, sender=entry.sender, to_leave=False)
    return page(
        "waiting.html", here="today", entry=entry, mail=mail, nonce=visit.home.departures.nonce(), standing=standing_of(visit, [entry.id])
    )  # fmt: skip


def leave(visit: Visit) -> Response:
    """Let it leave, after the seconds in which that can be undone."""
    visit.home.departures.use(visit.said("nonce"))
    entry = _held(visit)
    visit.home.accounts()
    undo = visit.house.account(entry.account).undo if entry.way == "smtp" else 0
    visit.home.departures.let_go(visit.home.another(), [entry.id], after=undo, sent=lambda: None)
    return to(f"/outbox/{entry.id}")


def again(visit: Visit) -> Response:
    """Try it again, as only the person may say."""
    number = int(visit.path["number"])
    try_again(visit, [number], sent=lambda: None)
    return to(f"/outbox/{number}")


def look_for(visit: Visit) -> Response:
    """Look into the mailbox for what is in doubt."""
    looked(visit)
    return to(f"/outbox/{visit.path['number']}")


def take_back(visit: Visit) -> Response:
    """It does not leave."""
    number = int(visit.path["number"])
    visit.home.departures.stop(number)
    visit.house.letters.withdraw(number)
    return to("/today")


def _held(visit: Visit) -> Entry:
    entry = visit.house.letters.entry(int(visit.path["number"]))
    if entry.state != "held":
        raise NotNow("This message is not waiting any more.", "`bowout outbox` tells how it stands.")
    return entry
