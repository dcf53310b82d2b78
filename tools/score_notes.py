"""How well private notes are put: each note of corpus/notes.jsonl as we say it, beside what a good writer says.

`python tools/score_notes.py [--all]` prints the notes where ours is off (all of them with --all) and three counts: *near* a good
rendering (half of its words that carry sense), *general* (true, but it says less), and *leaks* (holds what must never appear).
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bowout import catalogue
from bowout.nouns import Brief
from bowout.writing import Words
from bowout.writing.note.private import Reason
from bowout.writing.reason.chosen import reason_of

NOTES = Path(__file__).resolve().parents[1] / "corpus" / "notes.jsonl"
EMPTY = frozenset(
    "a an and as at be been but by can can't couldn't for from had has have i i'd i'm i've in is isn't it it's me my not of on or"
    " so some something than that the there this to was will with would which where who what more most other another".split()
)
NEAR = 0.5


def words() -> Words:
    """The catalogue that the writer works with, as written."""
    return Words.of(catalogue.sources)


def notes(path: Path = NOTES) -> list[dict[str, Any]]:
    """The notes, each with its `good` renderings (null: say nothing) and what must `never` appear."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def rendered(note: dict[str, Any], catalogue_words: Words) -> Reason:
    """What we make of a note."""
    fields = ("intent", "stage", "reason", "reason_detail")
    return reason_of(Brief(**{name: note.get(name) for name in fields}, offers=()), catalogue_words)


def sense(text: str) -> set[str]:
    """The words that carry sense, cut to five letters so that endings do not count."""
    return {word[:5] for word in re.findall(r"[\w']+", text.lower()) if word not in EMPTY}


def leaks(note: dict[str, Any], said: Reason) -> list[str]:
    """What must never appear and does, in any of the clauses or in the role wished for later."""
    text = " ".join((*said.clauses, *filter(None, (said.missed, said.later))))
    return [item for item in note["never"] if re.search(rf"(?<!\w){re.escape(item)}(?!\w)", text, re.IGNORECASE)]


def judged(note: dict[str, Any], said: Reason) -> str:
    """`near`, `general` or `leaks`."""
    if leaks(note, said):
        return "leaks"
    if not note["good"] or not said.clauses:
        return "near" if not note["good"] and not said.clauses else "general"
    ours = sense(said.clauses[0])
    best = max(len(ours & sense(good)) / max(1, min(len(sense(good)), len(ours))) for good in note["good"])
    return "near" if best >= NEAR else "general"


def scored() -> Iterator[tuple[dict[str, Any], Reason, str]]:
    """Each note, what we make of it, and how it is judged."""
    catalogue_words = words()
    for note in notes():
        said = rendered(note, catalogue_words)
        yield note, said, judged(note, said)


def main() -> None:
    """Print the notes and the counts."""
    counts: Counter[str] = Counter()
    for note, said, verdict in scored():
        counts[verdict] += 1
        if verdict != "near" or "--all" in sys.argv:
            print(f"{verdict:8}{note['id']} {note['reason']}/{note['stage']}: {note['reason_detail']}")
            print(f"          ours: {' | '.join(said.clauses)}" + (f"  [later: {said.later}]" if said.later else ""))
            print(f"          good: {' | '.join(note['good'] or ['(nothing)'])}")
            if found := leaks(note, said):
                print(f"          LEAKS {found}")
    print(dict(counts))


if __name__ == "__main__":
    main()
