"""What was advised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


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
