"""keep: an invitation (and the reply that was written for it) → a case in the record, with its reply-by clock."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ..nouns import Decision, Invitation, When, iso
from ..record.case import Case, Event
from ..record.follow_ups import Diary, reply_clock
from ..record.naming import short_name
from ..record.store import Record

if TYPE_CHECKING:
    from .reply import Reply

AS_IT_CAME = "the invitation as it came"


def keep(
    record: Record, diary: Diary, invitation: Invitation, *, now: datetime, original: bytes | None = None,
    reply: Reply | None = None, decision: Decision | None = None, case: str | None = None,
) -> Case:  # fmt: skip
    """Keep what came, what was decided and why, and this version of the message.

    The same mail, or the same file, again is the same case; `case` names it where that is known.
    """
    files: dict[str, bytes] = {}
    events: list[Event] = []
    with record.together():
        same = invitation.message_id or (f"sha256:{hashlib.sha256(original).hexdigest()}" if original else None)
        known = record.case(case) if case else record.find(message_id=same) if same else None
        if known is None:
            events.append(Event("invited", _came(invitation, now), _facts(invitation) | {"message_id": same}))
            if original:
                events.append(_file(files, now, invitation.file or "invitation", original, AS_IT_CAME))
        if decision:
            events.append(
                Event("decided", now, {"verdict": decision.verdict, "reason": decision.reason, "advice": decision.to_json()})
            )
        if reply:
            events += _reply(files, now, reply)
        if known:
            return record.add(known.name, events, files)
        company, role = (reply.brief.company, reply.brief.role) if reply else (invitation.company, invitation.role)
        name = short_name(company or invitation.agency or _domain(invitation), role)
        opened = record.open_case(name, events, files)
        clock = reply_clock(opened, diary, now=now)
        return record.add(opened.name, [clock]) if clock else opened


def _came(invitation: Invitation, now: datetime) -> datetime:
    """When the mail was sent, where it says so in a way that can be."""
    sent = invitation.envelope.date
    return sent if sent and sent.tzinfo and sent < now else now


def _facts(invitation: Invitation) -> dict[str, Any]:
    """The facts as read, with when the mail was sent; one slot is the interview's time, several are only offered."""
    facts = invitation.to_json()
    slots: Sequence[When] = invitation.interview_at
    sent = invitation.envelope.date
    own = {
        "interview_at": iso(slots[0]) if len(slots) == 1 else None,
        "slots": [iso(slot) for slot in slots] if len(slots) > 1 else None,
        "invited_at": iso(sent) if sent else None,
        "subject": invitation.envelope.subject,
    }
    return {name: value for name, value in (facts | own).items() if value not in (None, [], {})}


def _domain(invitation: Invitation) -> str | None:
    address = invitation.contact_email or invitation.envelope.from_address or ""
    return address.partition("@")[2].rpartition(".")[0] or None


def _file(files: dict[str, bytes], now: datetime, name: str, data: bytes, purpose: str) -> Event:
    """A file by its hash, put beside the others, and the event that it belongs to the case."""
    hash_ = hashlib.sha256(data).hexdigest()
    files[hash_] = data
    return Event("attached", now, {"name": name, "hash": hash_, "size": len(data), "purpose": purpose})


def attach(now: datetime, name: str, data: bytes, purpose: str = "added by hand") -> tuple[Event, dict[str, bytes]]:
    """A file as the event and the content that a record takes."""
    files: dict[str, bytes] = {}
    return _file(files, now, name, data, purpose), files


def _reply(files: dict[str, bytes], now: datetime, reply: Reply) -> list[Event]:
    brief = reply.brief
    decided = {"intent": brief.intent, "reason": brief.reason, "detail": brief.reason_detail}
    attached = [_file(files, now, file.name, file.data, file.purpose) for file in reply.files]
    written = {
        "subject": reply.draft.subject, "body": reply.draft.body, "channel": brief.channel, "case": brief.to_json(),
        "problems": [finding.rule for finding in reply.review.problems], "notes": list(reply.notes),
    }  # fmt: skip
    return [Event("decided", now, decided), *attached, Event("written", now, written)]
