"""The next question: one at a time, only what can still change the verdict, the most telling first; not to know is an answer.

The first asks where the shoe pinches; from then on only that scene is asked about, and what matters whatever the scene.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..catalogue import Entries
from .advice import supposing
from .conditions import Facts, comes_after
from .facts import SCALE_END, checked, declared
from .weighing import RANK, Balance, Table, table, weigh

YES = ("yes", "y", "true")
NO = ("no", "n", "false")
OPENING = "hesitation"
TOO_MUCH = 1e9


@dataclass(frozen=True)
class Question:
    """One question: the fact that it fills, its words, the kind of answer, and the labels to choose from where there are any."""

    fact: str
    text: str
    kind: str
    choices: tuple[str, ...] = ()
    means: tuple[Any, ...] = ()
    """The value of the fact for each of the choices."""

    def understand(self, answer: str) -> Any:
        """The value of an answer as typed, or None where it is not understood (which is "don't know")."""
        said = answer.strip().casefold()
        if self.kind == "list":
            return [part.strip() for part in answer.split(",") if part.strip()] or None
        if self.choices:
            return self._chosen(said)
        if self.kind == "yes/no":
            return True if said in YES else False if said in NO else None
        try:
            number = float(said.replace(",", "."))
        except ValueError:
            return None
        fits = abs(number) < TOO_MUCH and (self.kind == "number" or 0 <= number <= SCALE_END)
        return (int(number) if number.is_integer() else number) if fits else None

    def _chosen(self, said: str) -> Any:
        """A label, the beginning of one alone, or a choice's number (on a scale the number is itself the beginning)."""
        labels = [label.casefold() for label in self.choices]
        exact = [at for at, label in enumerate(labels) if label == said]
        begun = [at for at, label in enumerate(labels) if said and label.startswith(said)]
        numbered = [int(said) - 1] if said.isdecimal() and 0 < int(said) <= len(labels) else []
        matching = exact or begun or numbered
        return self.means[matching[0]] if len(matching) == 1 else None

    def to_json(self) -> dict[str, Any]:
        """The question as the page and the API give it."""
        return {
            "fact": self.fact, "text": self.text, "kind": self.kind, "choices": list(self.choices), "values": list(self.means),
        }  # fmt: skip


def next_question(facts: Mapping[str, Any], *, grounds: Entries, asked: Collection[str]) -> Question | None:
    """The question that can still change the verdict and tells most, or None; what was asked is not asked again.

    Raises BadCase as `decide` does.
    """
    known, scale = checked(facts, grounds), table(grounds, facts.get("weights"))
    now = weigh(known, scale)
    every = declared(grounds)
    if OPENING not in known and OPENING not in asked and all(row["for"] == "attend" for row in now.grounds):
        return _as_question(every[OPENING])
    scenes = _scenes(known, now, grounds)
    candidates = [
        fact for fact in every.values() if _may_ask(fact, known, asked) and (fact["scene"] in scenes or fact.get("always"))
    ]
    outcomes = {fact["name"]: list(_outcomes(fact, known, asked, every, scale)) for fact in candidates}
    telling = [name for name, each in outcomes.items() if any(_turned(now, balance) for balance in each)]
    telling = telling or _together(candidates, known, now, scale)
    best = max(telling, key=lambda name: _swing(outcomes[name]), default=None)
    return _as_question(every[best]) if best else None


def _turned(now: Balance, then: Balance) -> bool:
    return RANK[now.verdict] != RANK[then.verdict]


def _scenes(known: Facts, now: Balance, grounds: Entries) -> Collection[str]:
    """Which scenes to ask about: the one that the person named, else those in which something counts already, else all."""
    if known.get(OPENING) in grounds:
        return {known[OPENING]}
    return {row["scene"] for row in now.grounds if row["for"] != "attend"} or grounds


def _may_ask(fact: Mapping[str, Any], known: Facts, asked: Collection[str]) -> bool:
    name = fact["name"]
    return "asks" in fact and name not in known and name not in asked and comes_after(fact, known)


def _outcomes(
    fact: Mapping[str, Any], known: Facts, asked: Collection[str], every: Mapping[str, Any], scale: Table
) -> Iterator[Balance]:
    """How it would stand after each answer, and after each answer to a question that this answer opens."""
    for value in fact.get("values", []):
        then = supposing(known, fact["name"], value)
        yield weigh(then, scale)
        for next_ in every.values():
            if any(fact["name"] in each for each in next_.get("after", [])) and _may_ask(next_, then, asked):
                yield from (weigh(supposing(then, next_["name"], each), scale) for each in next_["values"])


def _together(candidates: list[dict[str, Any]], known: Facts, now: Balance, scale: Table) -> list[str]:
    """Where no answer turns the verdict alone: the questions whose answers, all pulling one way, would turn it together."""
    for way in (1, -1):
        then, pulling = dict(known), []
        for fact in candidates:
            pulls = {
                index: way * (balance.declining + balance.asking - now.declining - now.asking)
                for index, value in enumerate(fact["values"])
                for balance in [weigh(supposing(known, fact["name"], value), scale)]
            }
            strongest = max(pulls, key=lambda index: pulls[index])
            if pulls[strongest] > 0:
                then = supposing(then, fact["name"], fact["values"][strongest])
                pulling.append(fact["name"])
        if _turned(now, weigh(then, scale)):
            return pulling
    return []


def _swing(outcomes: list[Balance]) -> float:
    declining = [each.declining for each in outcomes]
    asking = [each.asking for each in outcomes]
    return max(max(declining) - min(declining), max(asking) - min(asking), 0.01)


def _as_question(fact: Mapping[str, Any]) -> Question:
    choices = fact.get("choices", [])
    if fact["kind"] == "scale":
        labels = {0: f"0 {fact['low']}", SCALE_END: f"{SCALE_END} {fact['high']}"}
        choices = [[step, labels.get(step, str(step))] for step in range(SCALE_END + 1)]
    return Question(
        fact["name"], fact["asks"], fact["kind"], tuple(label for _, label in choices), tuple(value for value, _ in choices)
    )
