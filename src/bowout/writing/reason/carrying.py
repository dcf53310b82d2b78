"""Which of a note's own clauses are carried over, and how they stand together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..note.discretion import kept_back
from ..note.lists import pattern
from ..note.pieces import pieces, without_lead_in
from ..note.wholeness import whole
from .clause import first_person, grounds, wished


@dataclass(frozen=True, slots=True)
class Carried:
    """A clause in the first person, and whether all of the note went into it."""

    clause: str
    whole: bool
    wish: str | None = None
    """The part of it that says what the candidate wants, where there is one."""


def carried(note: str, *, names_allowed: bool = True) -> Carried | None:
    """The pieces of a note that may be said, where they stand together: rather a wish of one's own than what comes first.

    What a wish rests on ("the role is mostly …", "I spent four years …") goes before it, wherever it stands.
    """
    parts = pieces(note)
    runs: list[list[str]] = [[]]
    resting: list[str] = []
    for joiner, clause in _clauses(parts, names_allowed=names_allowed):
        if clause and grounds(clause):
            resting.append(clause)
        _run_on(runs, joiner, None if clause and clause.startswith(("I spent", "I've spent")) else clause)
    runs = [run for run in runs if run and len(" ".join(run).split()) <= MOST]
    if not runs:
        return None
    best = next((run for run in runs if any(wished(clause) for clause in run)), runs[0])
    wish = next((clause.removeprefix("and ") for clause in best if wished(clause)), None)
    ground = next((each for each in resting if each not in best and len(f"{each} {' '.join(best)}".split()) <= TOGETHER), None)
    if len(best) == 2 and wished(best[0]) and grounds(best[1].removeprefix("and ")):
        best = [best[1].removeprefix("and "), f"and {best[0]}"]
    elif wish and ground and wished(best[0]):
        best = [ground, f"and {best[0]}", *best[1:]]
    return Carried(_joined(best), len(best) == len(parts), wish)


def _clauses(parts: Sequence[tuple[str, str]], *, names_allowed: bool) -> Iterator[tuple[str, str | None]]:
    """Each piece as a clause that may be said, with what joins it; None for the others."""
    subject = None
    for joiner, piece in parts:
        kept = kept_back(piece, but_for=without_lead_in(piece))
        clause = None if kept else first_person(piece, names_allowed=names_allowed)
        goes_on = subject and joiner == "and" and piece.split()[0] in ("gave", "offered", "made") and not kept
        if clause is None and goes_on:
            clause = f"{subject} {piece}"
        if subject is None and (owner := re.match(rf"((?:my )?(?:{pattern('clauses', 'family')}))\b", piece)):
            subject = owner[1] if owner[1].startswith("my ") else f"my {owner[1]}"
        yield joiner, None if clause and (not whole(clause) or re.search(r"\bthe money\b", clause)) else clause


TOGETHER = 22
"""A wish and what it rests on have no more words than this together."""
MOST = 24
"""Own words of more words than this are no clause."""


def _run_on(runs: list[list[str]], joiner: str, clause: str | None) -> None:
    """Put a clause to those before it where it joins them, else where a new run begins; none ends the run."""
    said = runs[-1]
    if clause is None:
        if said:
            runs.append([])
    elif not said:
        said.append(clause)
    elif joiner:
        said.append(f"{joiner} {clause}")
    elif wished(clause) and not said[0].startswith("I"):
        said.append(f"and {clause}")
    else:
        runs.append([clause])


def _joined(said: list[str]) -> str:
    text = said[0]
    for more in said[1:]:
        own_subject = not re.match(r"and (?:have|has) ", more)
        text += f"{',' if own_subject and more.split()[0] in ('and', 'but', 'so') else ''} {more}"
    return re.sub(r"^(I.*?),? and I've accepted$", r"\1 and have accepted it", text)
