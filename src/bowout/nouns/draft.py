"""What was written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


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
    call: str | None = None
    """What to say on the phone beside it, where the interview is less than a day away."""

    def to_json(self) -> dict[str, Any]:
        answer: dict[str, Any] = {"id": self.id, "subject": self.subject, "body": self.body}
        if self.variants:
            answer["variants"] = [each.to_json() for each in self.variants]
        if self.call:
            answer["call"] = self.call
        return answer | {"notes": list(self.notes)}
