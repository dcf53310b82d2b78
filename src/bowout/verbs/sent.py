"""sent: the message has left → how the case stands, and what is to follow and when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ..record.case import Case, Event, FollowUp
from ..record.follow_ups import END_OF, REPLY, Diary, Say, plan, what_holds
from ..record.store import Record


@dataclass(frozen=True)
class Standing:
    """Where a case stands and what is to follow, soonest first."""

    case: Case
    follow_ups: tuple[FollowUp, ...]

    def to_json(self) -> dict[str, Any]:
        """`case` and `follow_ups`."""
        return {"case": self.case.to_json(), "follow_ups": [each.to_json() for each in self.follow_ups]}


def sent(
    record: Record, diary: Diary, name: str, *, now: datetime, say: Say, channel: str | None = None, intent: str | None = None,
    message_id: str | None = None,
) -> Standing:  # fmt: skip
    """Note that the newest version of the message was sent, and plan what follows. Raises NotFound where there is no such case."""
    with record.together():
        case = record.case(name)
        intent = intent or case.intent or "decline"
        told = {"channel": channel or case.channel, "version": case.versions, "message_id": message_id}
        # Its Message-ID makes it one and the same, told by the outbox or found again in an mbox.
        events = [Event("sent", now, {key: value for key, value in told.items() if value}, uid=message_id or "")]
        if any(each.kind == REPLY and each.state == "open" for each in record.follow_ups(name)):
            events.append(Event("done", now, {"follow_up": REPLY}))
        if case.end is None and (end := END_OF.get(intent)):
            events.append(Event("ended", now, {"end": end}))
        record.add(name, events)
        return standing_after(record, diary, name, now=now, say=say)


def standing_after(record: Record, diary: Diary, name: str, *, now: datetime, say: Say, heard: bool = False) -> Standing:
    """Plan what follows from where the case now stands, leaving what was planned or settled before as it is."""
    case = record.case(name)
    others = any(other.name != name for other in record.cases(state="open", limit=2))
    holds = what_holds(case, heard=heard, others=others)
    standing = {each.kind for each in record.follow_ups(name)}
    kinds = [kind for kind in diary.entries if kind not in standing]
    if events := plan(case, diary, holds, now=now, say=say, kinds=kinds):
        case = record.add(name, events)
    return Standing(case, tuple(each for each in record.follow_ups(name) if each.state == "open"))
