"""Go, ask, or decline? A short conversation, with the grounds drawn as a balance that moves as one answers."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from starlette.responses import Response

from ...nouns import Decision, Ground
from .matter import Matter
from .visit import Visit, to

if TYPE_CHECKING:
    from ...decision import Question

MOST_TILT = 14
"""Degrees of the beam where the advice is as firm as can be."""
LEAST_LEAN = 0.15


@dataclass(frozen=True)
class Weighing:
    """Where the conversation stands."""

    decision: Decision
    question: Question | None
    answered: int

    @property
    def tilt(self) -> float:
        """How far the beam leans, in degrees: below 0 to going, above 0 to bowing out, as the advice does and as firmly; asking
        first is level.
        """
        leans = {"attend": -1, "decline": 1, "withdraw": 1}.get(self.decision.verdict, 0)
        return round(MOST_TILT * leans * max(LEAST_LEAN, self.decision.firmness), 2)

    @property
    def pans(self) -> list[dict[str, Any]]:
        """The two pans where the beam's ends are, each with a pebble for every ground that lies on it."""
        lean = math.radians(self.tilt)
        drawn = []
        for name, side, end in (("Go", SIDES[0], -1), ("Bow out", SIDES[1], 1)):
            grounds = [ground for ground in self.decision.grounds if ground.for_ in side][:MOST_PEBBLES]
            pebbles = [
                {"x": round((n - (len(grounds) - 1) / 2) * 15, 1), "y": 46 - round(4 + 5 * ground.weight, 1), "r": round(4 + 5 * ground.weight, 1)}
                for n, ground in enumerate(grounds)
            ]  # fmt: skip
            x, y = 160 + end * ARM * math.cos(lean), 28 + end * ARM * math.sin(lean)
            drawn.append({"x": round(x, 1), "y": round(y, 1), "name": name, "pebbles": pebbles})
        return drawn

    @property
    def sides(self) -> list[tuple[str, list[Ground]]]:
        """The grounds by what they speak for."""
        titles = {"For going": SIDES[0], "For asking first": ("ask-first",), "For bowing out": SIDES[1]}
        return [(title, [each for each in self.decision.grounds if each.for_ in side]) for title, side in titles.items()]


ARM = 110
MOST_PEBBLES = 5
SIDES = (("attend",), ("decline", "withdraw"))


def weighing_of(matter: Matter) -> Weighing:
    """The advice so far and the next question."""
    answers = dict(matter.sheet.answers)
    facts = {**matter.house.facts_of(matter.invitation), **answers}
    asked = {name for name, value in facts.items() if value is not None} | set(answers)
    return Weighing(matter.house.decide(facts), matter.house.next_question(facts, asked=asked), len(answers))


def answer(visit: Visit) -> Response:
    """One answer, "don't know", or the last one taken back."""
    matter = Matter.of(visit)
    answers: dict[str, Any] = dict(matter.sheet.answers)
    if visit.said("back") and answers:
        answers.popitem()
    elif (question := weighing_of(matter).question) and question.fact == visit.said("fact"):
        told = visit.said("answer")
        answers[question.fact] = question.understand(told) if told else None
    visit.desk.change(matter.sheet.id, visit.now, answers=answers)
    return to(f"/letters/{matter.sheet.id}?weigh=1#weigh")


def follow(visit: Visit) -> Response:
    """Write the letter that the advice leads to."""
    from .answering import rewritten

    matter = Matter.of(visit)
    decision = weighing_of(matter).decision
    intent = {"ask-first": "ask", "decline": "decline", "withdraw": "withdraw"}.get(decision.verdict)
    if intent:
        advised = {"intent": intent, "reason": decision.reason, "ask_for": getattr(decision, "ask_for", None)}
        matter = Matter.of(visit, said={**matter.sheet.said, **{name: value for name, value in advised.items() if value}})
        rewritten(visit, matter)
    return to(f"/letters/{matter.sheet.id}#letter")
