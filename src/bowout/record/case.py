"""A case: one invitation and all that came of it. What happened are events, and a case is what its events add up to.

Nothing here acts: `grow` and `follow_up_after` are plain functions from what was to what is, so that any store, an import and the
tests come to the same case from the same events.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime
from typing import Any

from ..nouns import When, iso
from .times import restored, zone_of

ENDS = {
    "declined": "you declined",
    "withdrawn": "you withdrew",
    "rescheduled": "moved to another time",
    "went": "you went after all",
    "cancelled": "they cancelled",
    "no-answer": "no answer ever came",
}
"""How a case can end, in words."""

DOORS = ("declined", "withdrawn", "cancelled", "no-answer")
"""Ends after which one could go back."""

CORRECTABLE = (
    "company", "agency", "role", "contact", "contact_email", "interview_at", "invited_at", "reason", "channel", "door",
)  # fmt: skip
"""Facts of a case that `edit` may set; the correction is an event, and what stood before stays in the history."""

_TIMES = ("interview_at", "invited_at", "reply_by", "opened_at", "touched_at", "ended_at", "last_contact")


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened: what, when (aware), and its particulars as JSON. `uid` makes it one and the same everywhere."""

    kind: str
    at: datetime
    data: Mapping[str, Any] = field(default_factory=dict)
    uid: str = ""

    def to_json(self) -> dict[str, Any]:
        return {"uid": self.uid, "kind": self.kind, "at": iso(self.at), "zone": zone_of(self.at), "data": dict(self.data)}

    @classmethod
    def from_json(cls, told: Mapping[str, Any]) -> Event:
        """The event again. Raises KeyError, TypeError or ValueError where it is none."""
        at = restored(told["at"], told.get("zone") or told["at"][-6:])
        if not isinstance(told["data"], Mapping):
            raise TypeError("data")
        return cls(str(told["kind"]), at, dict(told["data"]), str(told["uid"]))


@dataclass(frozen=True)
class Case:
    """Where a case stands. Times of the case itself are aware; those told by the invitation are as it told them."""

    name: str
    uid: str
    opened_at: datetime
    touched_at: datetime
    company: str | None = None
    agency: str | None = None
    role: str | None = None
    contact: str | None = None
    contact_email: str | None = None
    interview_at: When | None = None
    invited_at: When | None = None
    reply_by: When | None = None
    message_id: str | None = None
    intent: str | None = None
    reason: str | None = None
    channel: str | None = None
    versions: int = 0
    """How many versions of the message were written."""
    sent: int = 0
    """How many messages the person sent."""
    end: str | None = None
    ended_at: datetime | None = None
    last_contact: datetime | None = None
    """When last in touch: the newest of the invitation, what was sent, and what they wrote."""
    promised: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    door: bool = True
    """False where the person would not go back."""
    set_aside: int = 0
    """How many messages had been sent when the case was opened anew: they asked nothing that waits."""
    brief: Mapping[str, Any] = field(default_factory=dict)
    """The brief of the newest message (`Brief.to_json`)."""

    @property
    def state(self) -> str:
        """How it ended, else `answered` (a question was sent), `written` (a message lies ready) or `invited`."""
        return self.end or ("answered" if self.sent > self.set_aside else "written" if self.versions else "invited")

    @property
    def firm(self) -> str | None:
        """Whom one deals with: the agency where there is one, else the company."""
        return self.agency or self.company

    @property
    def is_door(self) -> bool:
        """Whether one could go back."""
        return self.door and self.end in DOORS and bool(self.firm or self.contact)

    def to_json(self) -> dict[str, Any]:
        """Every field under its name, and `state`."""
        return {"state": self.state} | {slot.name: _plain(getattr(self, slot.name)) for slot in fields(self)}

    @classmethod
    def from_json(cls, facts: Mapping[str, Any]) -> Case:
        """The case again; fields of a later version are let pass."""
        known = {slot.name: facts[slot.name] for slot in fields(cls) if slot.name in facts}
        for name in _TIMES:
            if isinstance(known.get(name), str):
                known[name] = when_from(known[name])
        for name in ("promised", "tags"):
            known[name] = tuple(known.get(name) or ())
        return cls(**known)


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One thing that is to follow in a case; there is at most one of a kind in a case. `state`: open, done or dropped."""

    case: str
    kind: str
    due: datetime
    since: datetime
    """Since when it waits: the event from which it follows."""
    state: str = "open"
    text: str | None = None
    """Words that lie ready for it."""
    case_state: str | None = None
    company: str | None = None
    agency: str | None = None
    role: str | None = None
    contact: str | None = None

    @property
    def firm(self) -> str | None:
        """Whom one deals with: the agency where there is one, else the company."""
        return self.agency or self.company

    def to_json(self) -> dict[str, Any]:
        return {slot.name: _plain(getattr(self, slot.name)) for slot in fields(self)}


@dataclass(frozen=True, slots=True)
class Hit:
    """A case that a search found, and the words around the place."""

    case: Case
    excerpt: str

    def to_json(self) -> dict[str, Any]:
        return {"case": self.case.to_json(), "excerpt": self.excerpt}


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return iso(value)
    if isinstance(value, tuple):
        return list(value)
    return dict(value) if isinstance(value, Mapping) else value


def when_from(text: str) -> When:
    """A day, or a time to the second, from its ISO text. Raises ValueError."""
    return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text).replace(microsecond=0)


def _invited(case: Case, event: Event) -> Case:
    told = {name: event.data.get(name) or getattr(case, name) for name in (
        "company", "agency", "role", "contact", "contact_email", "interview_at", "invited_at", "reply_by", "message_id",
    )}  # fmt: skip
    for name in ("interview_at", "invited_at", "reply_by"):
        if isinstance(told[name], str):
            told[name] = when_from(told[name])
    invited = told["invited_at"]
    aware = isinstance(invited, datetime) and invited.tzinfo
    return _in_touch(replace(case, **told), replace(event, at=invited) if aware else event)


def _in_touch(case: Case, event: Event) -> Case:
    return replace(case, last_contact=max(event.at, case.last_contact or event.at))


def _decided(case: Case, event: Event) -> Case:
    return replace(case, intent=event.data.get("intent") or case.intent, reason=event.data.get("reason") or case.reason)


def _written(case: Case, event: Event) -> Case:
    brief = event.data.get("case") or {}
    # What the person said with the message fills what the invitation left open.
    said: dict[str, Any] = {name: getattr(case, name) or brief.get(name) for name in ("company", "agency", "role", "contact")}
    channel, offers = event.data.get("channel") or brief.get("channel"), tuple(brief.get("offers") or ())
    promised = tuple(dict.fromkeys((*case.promised, *offers)))
    return replace(case, versions=case.versions + 1, brief=brief, channel=channel or case.channel, promised=promised, **said)


def _sent(case: Case, event: Event) -> Case:
    return replace(_in_touch(case, event), sent=case.sent + 1, channel=event.data.get("channel") or case.channel)


def _ended(case: Case, event: Event) -> Case:
    return replace(case, end=event.data["end"], ended_at=event.at)


def _reopened(case: Case, event: Event) -> Case:  # noqa: ARG001 (one signature for all)
    return replace(case, end=None, ended_at=None, set_aside=case.sent)


def _tagged(case: Case, event: Event) -> Case:
    kept = [tag for tag in case.tags if tag not in event.data.get("remove", ())]
    return replace(case, tags=tuple(sorted({*kept, *event.data.get("add", ())})))


def _promised(case: Case, event: Event) -> Case:
    return replace(case, promised=tuple(dict.fromkeys((*case.promised, event.data["text"]))))


def _corrected(case: Case, event: Event) -> Case:
    right = {name: value for name, value in event.data.items() if name in CORRECTABLE}
    for name in ("interview_at", "invited_at"):
        if isinstance(right.get(name), str):
            right[name] = when_from(right[name])
    return replace(case, **right)


_GROWTH: dict[str, Callable[[Case, Event], Case]] = {
    "invited": _invited, "decided": _decided, "written": _written, "sent": _sent, "heard": _in_touch, "ended": _ended,
    "reopened": _reopened, "tagged": _tagged, "promised": _promised, "corrected": _corrected,
}  # fmt: skip
"""How an event changes where a case stands; kinds that are not here (a note, a file, a follow-up) only stand in its history."""


def grow(case: Case, events: Iterable[Event]) -> Case:
    """The case after these events, in the order in which they were written."""
    touched = case.touched_at
    for event in events:
        if change := _GROWTH.get(event.kind):
            case = change(case, event)
        touched = max(touched, event.at)
    return replace(case, touched_at=touched)


def follow_up_after(standing: FollowUp | None, event: Event, case: str) -> FollowUp | None:
    """The follow-up of the event's kind after `planned`, `snoozed`, `done` or `dropped`; any other event leaves it as it stands."""
    data = event.data
    if event.kind == "planned":
        since = datetime.fromisoformat(data["since"]) if data.get("since") else event.at
        return FollowUp(case, data["follow_up"], datetime.fromisoformat(data["due"]), since, text=data.get("text"))
    if standing is None:
        return None
    if event.kind == "snoozed":
        return replace(standing, state="open", due=datetime.fromisoformat(data["due"]))
    if event.kind in ("done", "dropped"):
        return replace(standing, state=event.kind)
    return standing


FOLLOW_UP_EVENTS = ("planned", "snoozed", "done", "dropped")
