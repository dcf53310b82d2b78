"""The rules as a review goes through them: what each asks for is looked up and put together once, not at every message."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from ..catalogue import Entries, load
from .evidence import Kindness
from .judging import KINDS, Kind
from .wordings import Wordings

if TYPE_CHECKING:
    from .model import Model

HOPELESS = -1.2
"""A score that would lie under this even with the hint goes without: nothing would come of it, and the search is saved."""
SURELY = 4.5
"""How much a wording raises the score that says a part nearly by itself."""


class Judge(NamedTuple):
    """One rule with the function that judges by it, and the messages that it speaks of (None: all)."""

    name: str
    rule: Mapping[str, Any]
    severity: str
    hits: Kind
    channels: Collection[str] | None
    intents: Collection[str] | None
    not_intents: Collection[str] | None

    def speaks_of(self, channel: str | None, intent: str | None) -> bool:
        """Whether it speaks of messages like this one; a rule that needs an unknown fact is silent."""
        return (
            (self.channels is None or channel in self.channels)
            and (self.intents is None or intent in self.intents)
            and (self.not_intents is None or intent not in self.not_intents)
        )


class Hint(NamedTuple):
    """The wordings that speak for a label or against it, and how much the first raise it."""

    label: str
    wordings: Wordings
    raises: float
    against: Wordings
    hopeless: float


class Rulebook:
    """All rules of a catalogue, made ready."""

    def __init__(self, rules: Entries) -> None:
        self.rules = rules
        self.judges = [
            Judge(name, rule, rule["severity"], KINDS[rule["kind"]], *map(rule.get, ("channels", "intents", "not_intents")))
            for name, rule in rules.items()
        ]
        traces: Mapping[str, Any] = load("hints")
        self.hints = [
            Hint(
                rule["label"],
                Wordings(rule.get(wordings, ()), traces),
                raises,
                Wordings(rule.get("against", ()), traces),
                HOPELESS - raises,
            )
            for rule in rules.values()
            for wordings, raises in (("hints", rule.get("hint", 0.0)), ("surely", SURELY))
            if wordings in rule or (wordings == "hints" and "against" in rule)
        ]
        self.kindness = {
            rule["label"]: Kindness(rule["unkind"], rule["kindness"], rule.get("meant", 0), rule.get("praise", ""))
            for rule in rules.values()
            if "kindness" in rule
        }
        self._bars = {rule["label"]: rule["bar"] for rule in rules.values() if "bar" in rule}
        self._moved: tuple[Mapping[str, float], Mapping[str, float]] = {}, {}

    def thresholds(self, model: Model) -> Mapping[str, float]:
        """The model's thresholds, moved by what the rules say: they were set without hints, and precision weighed most."""
        known, moved = self._moved
        if known is not model.thresholds:
            known = model.thresholds
            moved = {label: threshold + self._bars.get(label, 0.0) for label, threshold in known.items()}
            self._moved = known, moved
        return moved


_KEPT: dict[int, Rulebook] = {}


def rulebook(rules: Entries) -> Rulebook:
    """The book of these rules, kept as long as the same ones come back (by identity: a catalogue is loaded once)."""
    book = _KEPT.get(id(rules))
    if book is None or book.rules is not rules:
        _KEPT.clear()
        book = _KEPT[id(rules)] = Rulebook(rules)
    return book
