"""The finished values that the rooms hand on: frozen dataclasses, and nothing that acts.

    invitation ──read──▶ Invitation ──decide──▶ Decision ──write──▶ Draft ──review──▶ Review ──send──▶ Receipt

`to_json` of each gives the shape of the contract. Times are `datetime` (aware where the source gave a zone, naive where
it did not) or a bare `date` where only the day is known; spans are half-open code points of the text as given.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime
from typing import Any

from .errors import BadCase
from .vocabulary import ASKS as ASKS
from .vocabulary import CONTACT_ROLES as CONTACT_ROLES
from .vocabulary import INTENTS as INTENTS
from .vocabulary import INVITATION_KINDS as INVITATION_KINDS
from .vocabulary import OFFERS as OFFERS
from .vocabulary import OTHER_KINDS as OTHER_KINDS
from .vocabulary import PARTS as PARTS
from .vocabulary import REGIONS as REGIONS
from .vocabulary import STAGES as STAGES
from .vocabulary import TONES as TONES
from .vocabulary import VERDICTS as VERDICTS

When = date | datetime
"""A point in time as it was told: an aware or naive datetime, or the day alone."""


def iso(when: When) -> str:
    """ISO 8601 as the contract writes it: to the minute (seconds only where they are not zero), the offset where known."""
    if isinstance(when, datetime):
        return when.isoformat(timespec="minutes" if when.second == 0 else "seconds")
    return when.isoformat()


def _one_or_many(times: tuple[When, ...]) -> str | list[str] | None:
    if len(times) > 1:
        return [iso(each) for each in times]
    return iso(times[0]) if times else None


@dataclass(frozen=True, slots=True)
class Found:
    """Where a fact was found: the words as they stand there, and the place ("header From", "body", "calendar DTSTART" …)."""

    text: str
    where: str

    def to_json(self) -> dict[str, str]:
        return {"text": self.text, "where": self.where}


@dataclass(frozen=True, slots=True)
class Envelope:
    """What of the invitation's mail a reply needs (RFC 5322 §3.6); addresses bare, names decoded, ids with their brackets."""

    subject: str | None = None
    message_id: str | None = None
    references: tuple[str, ...] = ()
    from_name: str | None = None
    from_address: str | None = None
    reply_to_name: str | None = None
    reply_to_address: str | None = None
    invited_name: str | None = None
    invited_address: str | None = None
    recipients: tuple[str, ...] = ()
    date: datetime | None = None
    other_addresses: tuple[str, ...] = ()
    """Addresses of people named in the text, to answer to where the sender is a no-reply one."""


@dataclass(frozen=True)
class Invitation:
    """One invitation (or what turned out to be none) and each fact with where it was found; what it does not say is None."""

    file: str | None = None
    is_invitation: bool = False
    kind: str = "other"
    company: str | None = None
    agency: str | None = None
    role: str | None = None
    contact: str | None = None
    contact_email: str | None = None
    reply_to: str | None = None
    interview_at: tuple[When, ...] = ()
    interview_end: tuple[When, ...] = ()
    place: str | None = None
    scheduling_link: str | None = None
    reschedule_link: str | None = None
    cancel_link: str | None = None
    reply_by: When | None = None
    phone: str | None = None
    has_calendar: bool = False
    language: str | None = None
    message_id: str | None = None
    found: Mapping[str, Found] = field(default_factory=dict)
    conflicts: Mapping[str, tuple[Found, ...]] = field(default_factory=dict)
    """Facts on which two sources disagree, each with what the sources say; the person is asked."""
    notes: tuple[str, ...] = ()
    """What a person should know of the reading: a language not read in full, an attachment that could not be opened …"""
    envelope: Envelope = Envelope()
    calendars: tuple[str, ...] = ()
    """The iTIP objects of the mail as text, decoded and capped, one for each distinct METHOD and UID."""

    def to_json(self) -> dict[str, Any]:
        """The facts of `bowout read` (contract.md)."""
        return {
            "file": self.file,
            "is_invitation": self.is_invitation,
            "kind": self.kind,
            "company": self.company,
            "agency": self.agency,
            "role": self.role,
            "contact": self.contact,
            "contact_email": self.contact_email,
            "reply_to": self.reply_to,
            "interview_at": _one_or_many(self.interview_at),
            "interview_end": _one_or_many(self.interview_end),
            "place": self.place,
            "scheduling_link": self.scheduling_link,
            "reschedule_link": self.reschedule_link,
            "cancel_link": self.cancel_link,
            "reply_by": iso(self.reply_by) if self.reply_by else None,
            "phone": self.phone,
            "has_calendar": self.has_calendar,
            "language": self.language,
            "message_id": self.message_id,
            "found": {fact: found.to_json() for fact, found in self.found.items()},
            "conflicts": {fact: [each.to_json() for each in both] for fact, both in self.conflicts.items()},
            "notes": list(self.notes),
        }


@dataclass(frozen=True, slots=True)
class Referral:
    """Another candidate whom the person offers, and why that one would fit (in the person's words)."""

    name: str
    why: str | None = None


@dataclass(frozen=True)
class Brief:
    """What is known when one message is written or reviewed (in JSON: `case`). Any field may be unknown (None)."""

    id: str | None = None
    intent: str | None = None
    channel: str | None = None
    candidate: str | None = None
    company: str | None = None
    role: str | None = None
    contact: str | None = None
    contact_role: str | None = None
    client_of_agency: bool | None = None
    stage: str | None = None
    interview_at: When | None = None
    invited_at: When | None = None
    sent_at: When | None = None
    reason: str | None = None
    reason_detail: str | None = None
    tone: str | None = None
    offers: tuple[str, ...] | None = None
    """What the person is willing to offer; empty: nothing; None: not known."""
    referral: Referral | None = None
    thanks_for: str | None = None
    formality_region: str | None = None
    ask_for: str | None = None
    agency: str | None = None
    sign_off: str | None = None
    """The closing line that the person always uses ("Best wishes"), where they have one."""

    @classmethod
    def from_json(cls, case: Mapping[str, Any] | None) -> Brief:
        """Build a brief from the contract's `case` object; unknown fields are let pass, for the contract may grow.

        Raises BadCase, naming the field, where a known field holds a value that is not the contract's.
        """
        if case is not None and not isinstance(case, Mapping):
            raise BadCase(f"The case is {_shape(case)}, not an object.", "Give an object with the fields of a case.")
        known: dict[str, Any] = {}
        for slot in fields(cls):
            if (value := (case or {}).get(slot.name)) is not None:
                known[slot.name] = _case_value(slot.name, value)
        return cls(**known)

    def to_json(self) -> dict[str, Any]:
        """The contract's `case` object, unknown fields left out."""
        case: dict[str, Any] = {}
        for slot in fields(self):
            value = getattr(self, slot.name)
            if isinstance(value, date):
                value = iso(value)
            elif isinstance(value, Referral):
                value = {"name": value.name, "why": value.why}
            elif isinstance(value, tuple):
                value = list(value)
            if value is not None:
                case[slot.name] = value
        return case

    def but(self, **changes: Any) -> Brief:
        """The same brief with some fields changed."""
        return replace(self, **changes)


_CHOICES: dict[str, tuple[str, ...]] = {
    "intent": INTENTS, "stage": STAGES, "contact_role": CONTACT_ROLES, "tone": TONES, "formality_region": REGIONS,
    "ask_for": ASKS,
}  # fmt: skip
_TIMES = ("interview_at", "invited_at", "sent_at")


def _shape(value: object) -> str:
    names = {str: "a text", int: "a number", float: "a number", bool: "true or false", list: "a list", dict: "an object"}
    return names.get(type(value), "null")


def _case_value(name: str, value: Any) -> Any:
    """The value of one field of a case, checked and in the noun's own type."""
    if name in _CHOICES:
        if value not in _CHOICES[name]:
            raise BadCase(f"The case's {name} is {value!r}.", f"It is one of {', '.join(_CHOICES[name])}, or null.")
        return value
    if name in _TIMES:
        return _case_time(name, value)
    if name == "offers":
        if not isinstance(value, list | tuple) or any(each not in OFFERS for each in value):
            raise BadCase(f"The case's offers are {value!r}.", f"They are a list of any of {', '.join(OFFERS)}, or null.")
        return tuple(value)
    if name == "referral":
        if not isinstance(value, Mapping) or not isinstance(value.get("name"), str):
            raise BadCase(f"The case's referral is {_shape(value)}.", 'It is {"name": …, "why": …}, or null.')
        return Referral(value["name"], value.get("why"))
    if name == "client_of_agency":
        if not isinstance(value, bool):
            raise BadCase(f"The case's client_of_agency is {_shape(value)}.", "It is true, false or null.")
        return value
    if not isinstance(value, str):
        raise BadCase(f"The case's {name} is {_shape(value)}.", "It is a text, or null.")
    return value.strip() or None


def _case_time(name: str, value: Any) -> When:
    try:
        return date.fromisoformat(value) if len(value) == 10 else datetime.fromisoformat(value)
    except (ValueError, TypeError):
        hint = "Write it as ISO 8601 with its offset, as in 2026-03-02T09:14:00-05:00."
        raise BadCase(f"The case's {name} is {value!r}.", hint) from None


@dataclass(frozen=True, slots=True)
class Ground:
    """One ground of a decision: the fact, what it says in plain words, the verdict it speaks for, and how heavily (0 to 1)."""

    fact: str
    says: str
    for_: str
    weight: float
    id: str | None = None
    """The ground's name in the table, by which a person may give it another weight."""

    def to_json(self) -> dict[str, Any]:
        return {"id": self.id, "fact": self.fact, "says": self.says, "for": self.for_, "weight": round(self.weight, 3)}


@dataclass(frozen=True)
class Decision:
    """Advice, never an order: a verdict, how firm (0 to 1), its grounds for and against, and what would turn it."""

    verdict: str
    firmness: float
    grounds: tuple[Ground, ...] = ()
    ask: tuple[str, ...] = ()
    would_change: tuple[str, ...] = ()
    next_step: str | None = None
    reason: str | None = None
    """The reason (a case's `reason`) that `write` would be given; None where the verdict is to attend."""
    ask_for: str | None = None
    """What to ask for, as a case's `ask_for`, where the verdict is to ask first."""
    notes: tuple[str, ...] = ()
    """What to bear in mind beside the verdict: that experts disagree, a benefits office, whom else to tell."""
    id: str | None = None

    def to_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "verdict": self.verdict,
            "firmness": round(self.firmness, 3),
            "grounds": [ground.to_json() for ground in self.grounds],
            "ask": list(self.ask),
            "would_change": list(self.would_change),
            "next": self.next_step,
            "reason": self.reason,
            "ask_for": self.ask_for,
            "notes": list(self.notes),
        }


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to say it; the subject is None but in email."""

    subject: str | None
    body: str

    def to_json(self) -> dict[str, Any]:
        return {"subject": self.subject, "body": self.body}


@dataclass(frozen=True)
class Draft:
    """A message as written for a brief: the first wording, the variants (the first among them), and notes for the person."""

    subject: str | None
    body: str
    id: str | None = None
    variants: tuple[Wording, ...] = ()
    notes: tuple[str, ...] = ()
    """What the person should know: what was left out and why, another channel that would be kinder …"""

    def to_json(self) -> dict[str, Any]:
        answer: dict[str, Any] = {"id": self.id, "subject": self.subject, "body": self.body}
        if self.variants:
            answer["variants"] = [each.to_json() for each in self.variants]
        return answer | {"notes": list(self.notes)}


@dataclass(frozen=True, slots=True)
class PartFound:
    """A part of a message found as a span of the body."""

    part: str
    start: int
    end: int

    def to_json(self) -> dict[str, Any]:
        return {"part": self.part, "start": self.start, "end": self.end}


@dataclass(frozen=True, slots=True)
class Fix:
    """A rewording: put `replacement` in the place of [start, end); `safe` where it may be applied without asking."""

    start: int
    end: int
    replacement: str
    label: str
    safe: bool = False

    def to_json(self) -> dict[str, Any]:
        return {
            "start": self.start, "end": self.end, "replacement": self.replacement, "label": self.label, "safe": self.safe,
        }  # fmt: skip


@dataclass(frozen=True)
class Finding:
    """One problem: the rule, its severity, the place (None, None: the message as a whole), the words, and rewordings."""

    rule: str
    severity: str
    message: str
    why: str
    start: int | None = None
    end: int | None = None
    text: str | None = None
    place: str = "body"
    fixes: tuple[Fix, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return {
            "rule": self.rule,
            "severity": self.severity,
            "message": self.message,
            "why": self.why,
            "in": self.place,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "fixes": [fix.to_json() for fix in self.fixes],
        }


@dataclass(frozen=True)
class Review:
    """What stands in a draft and what to mend, in the order of the text."""

    parts: tuple[PartFound, ...] = ()
    problems: tuple[Finding, ...] = ()
    id: str | None = None
    could_add: tuple[str, ...] = ()
    """Parts that could still be added, without a reproach."""
    dismissed: int = 0

    def to_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "parts": [part.to_json() for part in self.parts],
            "problems": [problem.to_json() for problem in self.problems],
            "could_add": list(self.could_add),
            "dismissed": self.dismissed,
        }
