"""What is known when one message is written or reviewed: the contract's `case`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import BadCase
from ..vocabulary import ASKS, CONTACT_ROLES, INTENTS, LENGTHS, OFFERS, REGIONS, STAGES, TONES

if TYPE_CHECKING:
    from .times import When


class Referral(NamedTuple):
    """Another candidate whom the person offers, and why that one would fit (in the person's words)."""

    name: str
    why: str | None = None


class Brief(NamedTuple):
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
    length: str | None = None
    """How much is said: full, or short, which leaves out what a kind answer can do without; None: full."""

    @classmethod
    def from_json(cls, case: Mapping[str, Any] | None) -> Brief:
        """Build a brief from the contract's `case` object; unknown fields are let pass, for the contract may grow.

        Raises BadCase, naming the field, where a known field holds a value that is not the contract's.
        """
        if case is not None and not isinstance(case, Mapping):
            raise BadCase(f"The case is {_shape(case)}, not an object.", "Give an object with the fields of a case.")
        known: dict[str, Any] = {}
        for name in cls._fields:
            if (value := (case or {}).get(name)) is not None:
                known[name] = _case_value(name, value)
        return cls(**known)

    def to_json(self) -> dict[str, Any]:
        """The contract's `case` object, unknown fields left out."""
        return {name: _plain(value) for name, value in zip(self._fields, self, strict=True) if value is not None}

    def but(self, **changes: Any) -> Brief:
        """The same brief with some fields changed."""
        return self._replace(**changes)


CHOICES: dict[str, tuple[str, ...]] = {
    "intent": INTENTS, "stage": STAGES, "contact_role": CONTACT_ROLES, "tone": TONES, "formality_region": REGIONS,
    "ask_for": ASKS, "length": LENGTHS,
}  # fmt: skip
"""Fields of a case that hold one of a few words."""
_TIMES = ("interview_at", "invited_at", "sent_at")


def _plain(value: Any) -> Any:
    from datetime import date

    from .times import iso

    if isinstance(value, date):
        return iso(value)
    if isinstance(value, Referral):
        return value._asdict()
    return list(value) if isinstance(value, tuple) else value


def _shape(value: object) -> str:
    names = {str: "a text", int: "a number", float: "a number", bool: "true or false", list: "a list", dict: "an object"}
    return names.get(type(value), "null")


def _case_value(name: str, value: Any) -> Any:
    """The value of one field of a case, checked and in the noun's own type."""
    if name in CHOICES:
        if value not in CHOICES[name]:
            raise BadCase(f"The case's {name} is {value!r}.", f"It is one of {', '.join(CHOICES[name])}, or null.")
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
        return Referral(value["name"], value.get("why")) if value["name"].strip() else None
    if name == "client_of_agency":
        if not isinstance(value, bool):
            raise BadCase(f"The case's client_of_agency is {_shape(value)}.", "It is true, false or null.")
        return value
    if not isinstance(value, str):
        raise BadCase(f"The case's {name} is {_shape(value)}.", "It is a text, or null.")
    return value.strip() or None


def _case_time(name: str, value: Any) -> When:
    from datetime import date, datetime

    try:
        return date.fromisoformat(value) if len(value) == 10 else datetime.fromisoformat(value)
    except (ValueError, TypeError):
        hint = "Write it as ISO 8601 with its offset, as in 2026-03-02T09:14:00-05:00."
        raise BadCase(f"The case's {name} is {value!r}.", hint) from None
