"""What every match of a pattern must have in it: one of a few strings. `bowout.language.sieve` looks for those of reading patterns,
`bowout.reviewing.wordings` for those of the rules' hints, `bowout.writing.note.specifics` for those of the shapes of notes.

Told from the pattern's own tree, as in R. Cox, "Regular Expression Matching with a Trigram Index" (2012): the strings that a stretch
of it stands for exactly, and of several stretches the longest.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import product
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

from bowout.catalogue import sources
from bowout.writing.note.specifics import key_of, written_out

MOST = 256
"""Strings that one stretch may stand for; beyond, it is cut in two."""
RARE = " etaoinsrhldcumfpgwybvkxjqz"
"""Letters from the commonest to the rarest; what is not among them is rarer still."""
SHORTEST, LONGEST = 2, 10
"""Letters of a trace: fewer are in every text, more tell hardly more."""
Strings = frozenset[str]
EMPTY: Strings = frozenset([""])


class Told(NamedTuple):
    """What a piece of a pattern stands for: exactly these strings, or else something that has one of those in it."""

    exact: Strings | None = None
    within: Strings | None = None


def traces(source: str) -> Strings | None:
    """Strings of which every match has one, in lower case; None where nothing can be told. A {placeholder} may be anything."""
    told = _sequence(_parser.parse(re.sub(r"\{[a-z]+\}", r"[\\s\\S]*", source)))
    strings = _better(told.exact, told.within)
    return _fewest(frozenset(map(_cut, strings))) if strings else None


def _fewest(strings: Strings) -> Strings:
    """Without those that have another in them: where they stand, so does that."""
    return frozenset(each for each in strings if not any(other in each for other in strings - {each}))


def _cut(text: str) -> str:
    """The stretch of it whose letters are the rarest."""
    stretches = [text[at : at + LONGEST] for at in range(max(1, len(text) - LONGEST + 1))]
    return max(stretches, key=lambda each: (sum(RARE.find(letter) % 40 for letter in each), each))


def _better(one: Strings | None, other: Strings | None) -> Strings | None:
    """The set whose shortest string is longer, if that is long enough to look for."""
    fit = [each for each in (one, other) if each and min(map(len, each)) >= SHORTEST]
    return max(fit, key=lambda each: (min(map(len, each)), -len(each)), default=None)


def _sequence(items: Any) -> Told:
    stretch, within, whole = EMPTY, None, True
    for kind, value in items:
        if kind in (code.AT, code.ASSERT, code.ASSERT_NOT):
            continue
        told = _piece(kind, value)
        if told.exact is not None and len(told.exact) * len(stretch) <= MOST:
            stretch = _joined(stretch, told.exact)
            continue
        within, whole = _better(_better(stretch, told.within), within), False
        stretch = told.exact or EMPTY
    return Told(exact=stretch) if whole else Told(within=_better(stretch, within))


def _joined(before: Strings, behind: Strings) -> Strings:
    return frozenset(one + other for one, other in product(before, behind))


def _piece(kind: Any, value: Any) -> Told:
    if kind is code.LITERAL:
        return Told(frozenset([chr(value).lower()]))
    if kind is code.IN and all(each is code.LITERAL for each, _ in value):
        return Told(frozenset(chr(letter).lower() for _, letter in value))
    if kind is code.SUBPATTERN:
        return _sequence(value[3])
    if kind is code.BRANCH:
        return _branches([_sequence(each) for each in value[1]])
    if kind in (code.MAX_REPEAT, code.MIN_REPEAT):
        return _repeated(*value)
    return Told()


def _branches(ways: list[Told]) -> Told:
    exact = [each.exact for each in ways if each.exact is not None]
    if len(exact) == len(ways):
        return Told(exact=frozenset().union(*exact))
    within = [_better(each.exact, each.within) for each in ways]
    return Told(within=frozenset().union(*(each for each in within if each)) if all(within) else None)


def _repeated(least: int, most: int, item: Any) -> Told:
    told = _sequence(item)
    if (least, most) == (0, 1) and told.exact is not None:
        return Told(exact=told.exact | EMPTY)
    return Told(within=_better(told.exact, told.within)) if least else Told()


def _patterns(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    else:
        for each in value.values() if isinstance(value, dict) else value:
            yield from _patterns(each)


def hints() -> list[str]:
    """The wordings that speak for or against a label in data/rules."""
    return [
        each for rule in sources("rules").values() for kind in ("hints", "surely", "against") for each in rule.get(kind, ())
    ]


def patterns() -> list[str]:
    """The patterns of data/reading that are sieved."""
    entries = {name: entry for name, entry in sources("reading").items() if name.startswith(("evidence", "kinds", "employers"))}
    return list(dict.fromkeys(_patterns(entries)))


def shapes() -> list[str]:
    """The shapes of private notes in data/reasons."""
    entries = [each for entry in sources("reasons").values() for each in (entry, *entry["kind"])]
    says = [shape for entry in entries for name in ("says", "missed") for shape in entry.get(name, ())]
    return list(dict.fromkeys(pattern for pattern, *_ in says))


FEW = 48
"""A shape of which more strings tell is looked for outright."""


def shapes_text() -> str:
    """What shapes.json must hold: the traces of each shape with its bricks put in, in one line."""
    told = {shape: found for shape in shapes() if (found := traces(written_out(shape))) and len(found) <= FEW}
    lines = {key_of(shape): "|".join(sorted(found)) for shape, found in told.items()}
    assert len(lines) == len(told), "two shapes have the same key"
    return json.dumps(lines, ensure_ascii=False, separators=(",", ":")) + "\n"


def traces_text(patterns: Iterable[str]) -> str:
    """What traces.json and hints.json must hold: the traces by pattern."""
    told = {source: sorted(found) for source in patterns if (found := traces(source))}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n"
