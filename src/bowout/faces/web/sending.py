"""Sending from the page: seen in full, said once, and some seconds in which it can be undone. A draft in the mailbox goes the same way.

The outbox keeps the promise (docs/explanation/delivery.md); here is only the hand on the lever.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.responses import Response

from ... import catalogue
from ...errors import NotNow, UsageError
from .visit import Visit, to

if TYPE_CHECKING:
    from ...delivery.accounts import Account
    from ...delivery.outbox import Entry
    from .matter import Matter

WAYS = {"smtp": "Send it", "draft": "Save as a draft in my mailbox"}
STAYED = ("held", "waiting", "refused")
"""States in which the server certainly does not have it."""


@dataclass(frozen=True)
class Standing:
    """How one message stands that was told to leave."""

    entry: Entry
    seconds: int | None
    """Until it is let go; 0: it is leaving; None: nothing is under way."""
    why: str | None
    """Why it could not even be tried."""
    can_be_looked_for: bool

    @property
    def under_way(self) -> bool:
        """Whether it is leaving, or will be let go by itself."""
        return self.seconds is not None

    @property
    def state(self) -> str:
        """The outbox's state, but "stayed" where a try is over and it is here still, "in-doubt" where a process died over it."""
        if self.under_way:
            return "under way" if self.entry.state in ("waiting", "committing") else self.entry.state
        return {"waiting": "stayed", "held": "stayed", "committing": "in-doubt"}.get(self.entry.state, self.entry.state)


def standing_of(visit: Visit, numbers: Sequence[int]) -> tuple[Standing, ...]:
    """How these messages stand, without those that were taken back."""
    if not numbers:
        return ()
    departures = visit.home.departures
    mailboxes = {account.name for account in visit.home.accounts() if account.imap_host}
    entries = [visit.house.letters.entry(number) for number in numbers]
    return tuple(
        Standing(entry, departures.left(entry.id), departures.why(entry.id), entry.account in mailboxes)
        for entry in entries
        if entry.state != "withdrawn"
    )


@dataclass(frozen=True)
class Leaving:
    """By which ways the letter can leave from here, and how its messages stand where they were told to."""

    nonce: str
    ways: tuple[tuple[str, str, Account], ...]
    standing: tuple[Standing, ...]

    @property
    def state(self) -> str | None:
        """How the first stands that has not left; "sent" where all have, None where none was told to."""
        states = [each.state for each in self.standing]
        return next((state for state in states if state != "sent"), "sent") if states else None


def leaving(visit: Visit, matter: Matter) -> Leaving:
    """What can be done, and what was."""
    needs = {way: catalogue.load("deliveries")[way]["needs"] for way in WAYS}
    accounts = visit.home.accounts()
    ways = tuple((way, label, each) for way, label in WAYS.items() for each in accounts if getattr(each, needs[way]))
    by_mail = matter.brief.channel in (None, "email")
    return Leaving(
        visit.home.departures.nonce() if ways else "", ways if by_mail else (), standing_of(visit, matter.sheet.outbox)
    )


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
    try:
        entries = [visit.house.hold(mail, way=way, account=account, case=case, answers=mail is mails[0]) for mail in mails]
    except NotNow:
        raise NotNow("This very letter was told to leave before.", "Look into your record for how it stands.") from None
    numbers = [entry.id for entry in entries]
    visit.desk.change(matter.sheet.id, visit.now, outbox=numbers, left="leaving" if way == "smtp" else "draft")
    visit.home.departures.let_go(
        visit.home.another(), numbers, after=account.undo if way == "smtp" else 0, sent=_done(visit, matter.sheet.id)
    )
    return to(f"/letters/{matter.sheet.id}#leave")


def _done(visit: Visit, sheet: str) -> Callable[[], None]:
    """What is to be done once all of a letter's messages have left; a draft still waits for the person to send it."""

    def done() -> None:
        if visit.desk.sheet(sheet).left != "draft":
            visit.desk.put_away(sheet, visit.now)

    return done


def again(visit: Visit) -> Response:
    """Try the letter's messages again that are here still, or of which it is not known, as only the person may say."""
    sheet = visit.desk.sheet(visit.path["sheet"])
    try_again(visit, sheet.outbox, sent=_done(visit, sheet.id))
    return to(f"/letters/{sheet.id}#leave")


def try_again(visit: Visit, numbers: Sequence[int], *, sent: Callable[[], None]) -> None:
    """Let go at once what has not left. Raises AlreadySaid."""
    visit.home.departures.use(visit.said("nonce"))
    visit.home.accounts()
    here = [each.entry.id for each in standing_of(visit, numbers) if not each.under_way and each.state != "sent"]
    visit.home.departures.let_go(visit.home.another(), here, after=0, sent=sent, again=True)


def look_for(visit: Visit) -> Response:
    """Look into the mailbox for what is in doubt; what is found there has left."""
    sheet = visit.desk.sheet(visit.path["sheet"])
    looked(visit)
    if all(visit.house.letters.entry(number).state == "sent" for number in sheet.outbox):
        _done(visit, sheet.id)()
    return to(f"/letters/{sheet.id}#leave")


def looked(visit: Visit) -> None:
    """Settle what can be settled, in a house of this thread's own, for a server may take its time."""
    house = visit.home.another()
    try:
        house.outbox()
    finally:
        if record := house.__dict__.pop("record", None):
            record.close()


def undo(visit: Visit) -> Response:
    """Not sent after all, where it has not left yet."""
    sheet = visit.desk.sheet(visit.path["sheet"])
    for number in sheet.outbox:
        visit.home.departures.stop(number)
        if visit.house.letters.entry(number).state in STAYED:
            visit.house.letters.withdraw(number)
    visit.desk.change(sheet.id, visit.now, left=None)
    return to(f"/letters/{sheet.id}#leave")
