"""send, outbox: a message made ready to leave, and what is waiting to. Nothing leaves by a program's or an assistant's word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ... import catalogue
from ...errors import UsageError
from .record import NAME
from .shapes import Schema, choice, flag, listed, text, thing
from .table import Answer, Verb

if TYPE_CHECKING:
    from ...delivery.accounts import Account
    from ...delivery.outbox import Entry
    from ...delivery.outgoing import Outgoing
    from ...wiring import House

RELEASE = "It is held. Nothing leaves before the person says so, in bowout: `bowout outbox send {numbers}`, or on the page."


def _message_shape() -> Schema:
    null: Schema = {"type": ["string", "null"]}
    word: Schema = {"type": "string"}
    return thing(
        {"id": {"type": "integer"}, "way": word, "account": word, "message_id": word, "from": word, "to": listed(word), "subject": word,
         "state": word, "said": word, "tries": {"type": "integer"}, "saved_at": word, "changed_at": word, "filed": null, "case": null}
    )  # fmt: skip


def ways() -> list[str]:
    """The ways on which a message goes through the outbox."""
    return [name for name, entry in catalogue.load("deliveries").items() if entry["outbox"]]


@dataclass(frozen=True)
class Ready:
    """The mails of a case as they would leave: by which way, and from which account."""

    case: str
    way: str
    account: Account
    mails: tuple[Outgoing, ...]


def ready(house: House, told: Mapping[str, Any]) -> Ready:
    """The mails of a case as they would leave. Raises NotFound, NoAccount, UsageError."""
    from ...delivery.outgoing import outgoing
    from ...verbs.send import written

    message, way = written(house.record, told["case"]), told.get("by") or "draft"
    if message.channel != "email" or not message.files:
        raise UsageError(
            f"The message of {told['case']} is for {message.channel}, and is no mail.",
            "The person hands it over: `bowout send`.",
        )
    account = house.account(told.get("account"), needs=catalogue.load("deliveries")[way]["needs"])
    mails = tuple(outgoing(data, sender=account.address, to_leave=way == "smtp") for _, data in message.files)
    return Ready(told["case"], way, account, mails)


def hold(house: House, these: Ready) -> list[Entry]:
    """Put the mails into the outbox, held; the first is the answer, a second is for the calendar."""
    return [
        house.hold(mail, way=these.way, account=these.account, case=these.case, answers=mail is these.mails[0])
        for mail in these.mails
    ]


def told_of(house: House, entries: list[Entry], case: str) -> Answer:
    """How the messages stand, and what else is to be done."""
    from ...verbs.send import still_to_do, written

    numbers = " ".join(str(entry.id) for entry in entries if entry.state == "held")
    to_do = [RELEASE.format(numbers=numbers)] if numbers else []
    return {
        "way": entries[0].way, "messages": [entry.to_json() for entry in entries],
        "to_do": to_do + still_to_do(written(house.record, case).facts),
    }  # fmt: skip


def _send(house: House, told: Mapping[str, Any]) -> Answer:
    return told_of(house, hold(house, ready(house, told)), told["case"])


def _outbox(house: House, told: Mapping[str, Any]) -> Answer:
    entries = house.letters.entries()
    return {"messages": [each.to_json() for each in entries if told.get("all") or each.state not in ("sent", "withdrawn")]}


def offered() -> tuple[Verb, ...]:
    """The verbs of what is to leave."""
    return (
        Verb(
            "send", "Make the reply of a case ready to leave: it waits in the outbox until the person releases it in bowout.",
            {"case": NAME, "by": choice(ways(), "draft: a draft in the person's mailbox; smtp: sent by their mail server."),
             "account": text("From which of the person's accounts.", most=200, minLength=1)},
            thing({"way": {"type": "string"}, "messages": listed(_message_shape()), "to_do": listed({"type": "string"})}),
            _send, ("case",), changes=True, destroys=True, leaves=True, foreign=("to_do",),
        ),
        Verb(
            "outbox", "List the messages that are still to leave, or in doubt.", {"all": flag("Also what left or was withdrawn.", default=False)},
            thing({"messages": listed(_message_shape())}), _outbox, foreign=("messages",),
        ),
    )  # fmt: skip
