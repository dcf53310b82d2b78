"""What was written, and what was found in it."""

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
