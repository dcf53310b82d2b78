"""Advice from a weighing: the grounds in plain words, what to ask for, what would turn it, and the next step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..catalogue import Entries
from ..nouns import Decision, Ground
from .conditions import Facts, comes_after, counts
from .facts import checked, declared
from .weighing import RANK, Balance, Table, table, weigh

THEN = {
    "attend": "the advice is to go",
    "ask-first": "the advice is to ask first",
    "decline": "the advice is to decline",
    "withdraw": "the advice is to withdraw",
}
MOST_CHANGES = 4
MOST_BEYOND = 2


def decide(
    facts: Mapping[str, Any],
    *,
    grounds: Entries,
    weights: Mapping[str, float] | None = None,
    id: str | None = None,  # noqa: A002
) -> Decision:
    """Weigh the facts (contract.md: any may be unknown, more may be there) by the grounds of the catalogue.

    `weights` puts a person's own weight (0 to 1, by the ground's id) in the place of the catalogue's; without it, the facts may
    hold such `weights` themselves.
    Raises BadCase, naming the field, for a value of the wrong type.
    """
    known = checked(facts, grounds)
    scale = table(grounds, facts.get("weights") if weights is None else weights)
    balance = weigh(known, scale)
    weightiest = sorted(balance.grounds, key=lambda row: -row["weight"])
    reason = _reason(known, balance, grounds)
    asking = [row for row in weightiest if row["for"] == "ask-first"] if balance.verdict == "ask-first" else []
    ask_for = asking[0]["ask"] if asking else None
    return Decision(
        verdict=balance.verdict,
        firmness=balance.firmness,
        grounds=_in_words(weightiest, balance.verdict, grounds),
        ask=tuple(dict.fromkeys(row["asks_for"] for row in asking)),
        would_change=tuple(_changes(known, scale, balance, grounds)),
        next_step=_next_step(balance.verdict, reason, ask_for),
        reason=reason,
        ask_for=ask_for,
        notes=tuple(_notes(known, balance.verdict, grounds)),
        id=id,
    )


def _in_words(rows: list[Mapping[str, Any]], verdict: str, grounds: Entries) -> tuple[Ground, ...]:
    """The grounds for the verdict first, then those against, each the weightiest first; never none for the verdict."""
    no = "withdraw" if verdict == "withdraw" else "decline"
    said = [
        Ground(next(iter(row["when"])), row["says"], no if row["for"] == "decline" else row["for"], row["weight"], row["id"])
        for row in rows
    ]
    if not any(ground.for_ == verdict for ground in said):
        default = grounds["weighing"]["default"]
        says = default["says_yet" if said else "says"]
        said.append(Ground("none", says, verdict, grounds["weighing"]["ask_at"], default["id"]))
    return tuple(sorted(said, key=lambda ground: ground.for_ != verdict))


def _reason(known: Facts, balance: Balance, grounds: Entries) -> str | None:
    """The reason (as in a case) that weighs most among the grounds for the verdict.

    To know that one would turn a job down is no reason yet: that lies in the other grounds, or in what the person named first.
    """
    if balance.verdict == "attend":
        return None
    side = "ask-first" if balance.verdict == "ask-first" else "decline"
    rows = [row for row in balance.grounds if row["for"] == side]
    sums: dict[str, float] = {}
    for row in rows:
        if row.get("names_reason", True):
            sums[row["reason"]] = sums.get(row["reason"], 0) + row["weight"]
    named = grounds.get(known.get("hesitation", ""), {}).get("reason", rows[0]["reason"])
    return max(sums, key=lambda reason: sums[reason], default=named)


def _next_step(verdict: str, reason: str | None, ask_for: str | None) -> str:
    if verdict == "attend":
        return "Prepare, and go; if something changes, ask again."
    intent = {"ask-first": "ask"}.get(verdict, verdict)
    what = f" --ask-for {ask_for}" if ask_for else ""
    return f"bowout reply INVITATION --intent {intent} --because {reason}{what}"


def _notes(known: Facts, verdict: str, grounds: Entries) -> Iterator[str]:
    for entry in grounds.values():
        for note in entry.get("note", []):
            if verdict in note.get("verdicts", [verdict]) and counts(note, known):
                yield note["says"]


def _changes(known: Facts, scale: Table, balance: Balance, grounds: Entries) -> list[str]:
    """What, if it were otherwise or became known, would turn the verdict: what is near the matter first, then a little beyond it."""
    near: list[tuple[float, str]] = []
    beyond: list[tuple[float, str]] = []
    scenes = {row["scene"] for row in balance.grounds if row["for"] != "attend"}
    for name, fact in declared(grounds).items():
        for value in fact.get("values", []):
            then = supposing(known, name, value)
            if "if" not in value or known.get(name) == value["is"] or not comes_after(fact, then):
                continue
            other = weigh(then, scale)
            if RANK[other.verdict] != RANK[balance.verdict]:
                turn = (-other.firmness, f"If {value['if']}, {THEN[other.verdict]}.")
                (near if fact["scene"] in scenes else beyond).append(turn)
    return [says for _, says in (*sorted(near), *sorted(beyond)[:MOST_BEYOND])][:MOST_CHANGES]


def supposing(known: Facts, name: str, value: Mapping[str, Any]) -> dict[str, Any]:
    """The facts with one answer supposed, and what that answer means besides."""
    return {**known, **value.get("means", {}), name: value["is"]}
