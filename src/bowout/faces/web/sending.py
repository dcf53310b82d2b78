"""Sending from the page: seen in full, said once, and some seconds in which it can be undone. A draft in the mailbox goes the same way.

The outbox keeps the promise (docs/explanation/delivery.md); here is only the hand on the lever.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.responses import Response

from ... import catalogue
from ...errors import UsageError
from .visit import Visit, to

if TYPE_CHECKING:
    from ...delivery.accounts import Account
    from ...delivery.outbox import Entry
    from .matter import Matter

WAYS = {"smtp": "Send it", "draft": "Save as a draft in my mailbox"}


@dataclass(frozen=True)
class Leaving:
    """By which ways the letter can leave from here, and how it stands where it was told to."""

    nonce: str
    ways: tuple[tuple[str, str, Account], ...]
    entries: tuple[tuple[Entry, int | None], ...]

    @property
    def state(self) -> str | None:
        """How the message with the words stands; None where none was made, or it was undone."""
        state = self.entries[0][0].state if self.entries else None
        return None if state == "withdrawn" else state


def leaving(visit: Visit, matter: Matter) -> Leaving:
    """What can be done, and what was."""
    accounts = visit.home.accounts()
    needs = {way: catalogue.load("deliveries")[way]["needs"] for way in WAYS}
    ways = tuple((way, label, each) for way, label in WAYS.items() for each in accounts if getattr(each, needs[way]))
    known = [visit.house.letters.entry(number) for number in matter.sheet.outbox]
    by_mail = matter.brief.channel in (None, "email")
    return Leaving(
        visit.home.departures.nonce() if ways else "", ways if by_mail else (),
        tuple((entry, visit.home.departures.left(entry.id)) for entry in known),
    )  # fmt: skip


def send(visit: Visit) -> Response:
    """Let the letter leave: it is kept in the outbox, and goes once the time to undo is over."""
    from ...delivery.outgoing import outgoing
    from .leaving import kept
    from .matter import Matter

    visit.home.departures.use(visit.said("nonce"))
    way, _, name = (visit.said("by") or "").partition(" ")
    if way not in WAYS:
        raise UsageError("It was not said by which way.", "Go back to the letter.")
    matter = Matter.of(visit)
    visit.home.accounts()
    account = visit.house.account(name or None, needs=catalogue.load("deliveries")[way]["needs"])
    mails = [outgoing(file.data, sender=account.address, to_leave=way == "smtp") for file in matter.reply.files]
    if not mails:
        raise UsageError("There is no mail to send.", "Choose email as the way, or copy the letter.")
    case = kept(visit, matter)
    entries = [visit.house.hold(mail, way=way, account=account, case=case, answers=mail is mails[0]) for mail in mails]
    numbers = [entry.id for entry in entries]
    visit.desk.change(matter.sheet.id, visit.now, outbox=numbers, left="leaving" if way == "smtp" else "draft")
    visit.home.departures.let_go(
        visit.home.another(), numbers, after=account.undo if way == "smtp" else 0,
        sent=lambda: visit.desk.put_away(matter.sheet.id, visit.now, as_="done" if way == "smtp" else "open"),
    )  # fmt: skip
    return to(f"/letters/{matter.sheet.id}#leave")


def undo(visit: Visit) -> Response:
    """Not sent after all, where it has not left yet."""
    sheet = visit.desk.sheet(visit.path["sheet"])
    for number in sheet.outbox:
        visit.home.departures.stop(number)
        if visit.house.letters.entry(number).state == "held":
            visit.house.letters.withdraw(number)
    visit.desk.change(sheet.id, visit.now, left=None)
    return to(f"/letters/{sheet.id}#leave")
