"""What keeps one in one's present post, by what is so there (data/own-words/held): "posting extended till May" → "my present posting …"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from ..note.lists import pattern, table
from ..note.specifics import counted

Plain = Callable[[str], bool]
"""Whether words may be carried over as they stand."""


@cache
def _shapes(of: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The shapes of a clause, or of a note, each with what is told of what has it."""
    words = {
        **table("held", "words"),
        "home": rf"(?:{pattern('taken', 'kin')}|{pattern('taken', 'at-home')})s?\b",
        "giver": rf"{pattern('clauses', 'giver')}|{pattern('taken', 'givers')}",
    }

    def written_out(text: str) -> str:
        return re.sub(r"(?<!\(\?P)<([a-z-]+)>", lambda found: f"(?:{written_out(words[found[1]])})", text)

    return tuple((re.compile(written_out(jotted), re.IGNORECASE), told) for jotted, told in table("held", "shapes")[of])


def held_by(note: str, clauses: Iterable[str], plain: Plain) -> str | None:
    """The clause that tells what holds one; None where neither a note (tidied) as a whole nor a clause of it tells of it."""
    if re.search(table("held", "words")["another-matter"], note, re.IGNORECASE):
        return None
    return _by_shape("note", (note,), plain) or _by_shape("clause", clauses, plain)


def under_way(note: str, clauses: Iterable[str], plain: Plain) -> str | None:
    """What one's work is in the middle of, or what comes there, in the note's own clause; no list says what a work may be."""
    if re.search(table("held", "words")["another-matter"], note, re.IGNORECASE):
        return None
    return _by_shape("going-on", clauses, plain)


def _by_shape(of: str, texts: Iterable[str], plain: Plain) -> str | None:
    for text in texts:
        for jotted, told in _shapes(of):
            found = jotted.search(re.sub(r"(?<=\bin )'(?=\d\d\b)", "20", text))
            values = found.groupdict() if found else {}
            if found and all(value is None or name.startswith(CLOSED) or plain(value) for name, value in values.items()):
                return _in_full(told.format(**{name: _value(name, value or "") for name, value in values.items()}))
    return None


CLOSED = ("when", "how")
"""What is told of a time, and how a thing is, are words of the list."""


def _value(name: str, text: str) -> str:
    """What a note tells, as one writes it: "till May" → "until May", "warp" → "the warp"."""
    if name.startswith("the") and not re.match(
        r"(?:work|business|things|trade|the|our|my|an?|all|half|two|three|four|five|six|both)\b|\w+ing\b", text
    ):
        return f"the {text}"
    if name == "how_has":
        return text.replace("'s", " has")
    to = "till?|to|up to|into|through(?: to)?" if name == "when" else "till?"
    return re.sub(rf"(?<!close )\b(?:{to}) ", "until ", text) if name in ("when", "rest") else text


def _in_full(told: str) -> str:
    """A clause with its counts in words, and the marks that a note leaves out: "4 day week" → "four-day week"."""
    told = re.sub(r"(?<!level )\b\d{1,2}\b", lambda found: counted(found[0]), " ".join(told.split()))
    told = re.sub(r"(?<=four|hree|nine) day (?=week|fortnight)", "-day ", told)
    told = re.sub(r"\bterm[- ]time only\b", "term-time hours", re.sub(r"\blevel (?=\d)", "Level ", told))
    return re.sub(r"\bmasters\b", "master's", told).replace(" ,", ",")
