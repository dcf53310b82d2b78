"""send: a reply that is written → out of the house, by the way that the person chose, and what else has to be done.

A reply goes through the outbox (a draft in the mailbox, or through the mail server), which keeps the promise of
docs/explanation/delivery.md, or is handed over (to the mail program, the clipboard, the person's own voice).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..catalogue import Entries
from ..errors import NotFound, NotNow, UsageError

if TYPE_CHECKING:
    from ..delivery.accounts import Account
    from ..delivery.outbox import Entry, Outbox
    from ..delivery.outgoing import Outgoing
    from ..delivery.secrets import Secret
    from ..record.store import Record


@dataclass(frozen=True)
class Written:
    """What is to be sent in a case: its files (the answer first) or, but in email, its words alone."""

    channel: str
    body: str
    files: tuple[tuple[str, bytes], ...] = ()
    facts: Mapping[str, Any] | None = None
    """What the invitation told (`Invitation.to_json`) of what the message gives up; nothing where it asks first."""
    case: str | None = None


def written(record: Record, name: str) -> Written:
    """The newest message of a case. Raises NotFound where there is no such case, or nothing is written in it."""
    found: Written | None = None
    files: list[tuple[str, bytes]] = []
    facts: dict[str, Any] = {}
    for event in record.events(name):
        if event.kind == "invited":
            facts = dict(event.data)
        elif event.kind == "decided":
            files = []
        elif event.kind == "attached" and (content := record.file(event.data["hash"])) is not None:
            files.append((event.data["name"], content))
        elif event.kind == "written":
            mails = tuple(each for each in files if each[0].endswith(".eml"))
            asks = (event.data.get("case") or {}).get("intent") == "ask"
            # Who asks first gives nothing up: neither the booking nor the entry in the calendar.
            given_up = {} if asks else facts
            found = Written(event.data.get("channel") or "email", event.data["body"], mails, given_up, name)
    if found is None:
        raise NotFound(f"Nothing is written yet in {name}.", f"Write it with: bowout reply {name} --because REASON")
    return found


def way_out(channel: str, asked: str | None, *, channels: Entries, deliveries: Entries, accounts: Collection[Account]) -> str:
    """The way that was asked for, else the first of the channel's for which an account is set up. Raises UsageError."""
    fitting: list[str] = channels[channel]["deliveries"]
    if asked and asked not in fitting:
        raise UsageError(f"A message for {channel} does not leave by {asked}.", f"Ways for {channel}: {', '.join(fitting)}.")
    if asked:
        return asked
    for way in fitting:
        needs = deliveries[way].get("needs")
        if way != "smtp" and (needs is None or any(getattr(account, needs) for account in accounts)):
            return way
    return fitting[-1]


def hold(outbox: Outbox, mail: Outgoing, *, way: str, account: Account, case: str | None = None, answers: bool = True) -> Entry:
    """Keep a reply in the outbox, durably; it leaves when it is released.

    `answers` is false for a second mail, for the calendar. Raises NotNow where it is on its way or has left.
    """
    other = outbox.elsewhere(mail.message_id, way)
    if way == "draft" and other:
        raise NotNow(f"This reply left already, as message {other.id}.", "`bowout outbox --all` shows it.")
    hidden = (account.address,) if account.bcc_self and way == "smtp" and account.address not in mail.recipients else ()
    return outbox.save(
        way=way, account=account.name, message_id=mail.message_id, sender=mail.sender, recipients=(*mail.recipients, *hidden),
        subject=mail.subject, data=mail.draft if way == "draft" else mail.data, case_name=case, answers=answers,
    )  # fmt: skip


def send(
    outbox: Outbox, number: int, *, account: Account, secret: Secret | None, pause: Callable[[float], None], again: bool = False
) -> Entry:
    """Release a message that is held (`again`: or refused, or in doubt, which is the person's alone to decide) and deliver it.

    What waits from an earlier run is tried anew. Returns how it stands then. Raises NotNow and CannotWrite.
    """
    from ..delivery.dispatch import dispatch

    if outbox.entry(number).state != "waiting":
        outbox.release(number, again=again)
    return dispatch(outbox, number, account=account, secret=secret, pause=pause)


def still_to_do(facts: Mapping[str, Any] | None) -> list[str]:
    """What a reply alone does not settle: the booking, the agency, the person's own calendar."""
    facts = facts or {}
    listed = []
    if link := facts.get("cancel_link"):
        listed.append(f"Cancel the booking too: {link}")
    if agency := facts.get("agency"):
        listed.append(f"Make sure that {agency} knows, and not the company alone.")
    if facts.get("has_calendar"):
        listed.append("Look into your own calendar: decline or delete the entry there.")
    return listed
