"""What was found in a message, and what to mend."""

from __future__ import annotations

from typing import Any, NamedTuple


class PartFound(NamedTuple):
    """A part of a message found as a span of the body."""

    part: str
    start: int
    end: int

    def to_json(self) -> dict[str, Any]:
        return {"part": self.part, "start": self.start, "end": self.end}


class Fix(NamedTuple):
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


class Finding(NamedTuple):
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


class Review(NamedTuple):
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
