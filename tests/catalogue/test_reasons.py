"""Every note that a kind of reason lists is put by that kind, or in its own words; and no note's guarded words are told."""

from __future__ import annotations

import re
from typing import Any

import pytest

from bowout import catalogue
from bowout.nouns import Brief
from bowout.writing import Words
from bowout.writing.note.shorthand import tidy
from bowout.writing.note.specifics import may_have, shape
from bowout.writing.reason.chosen import reason_of
from bowout.writing.reason.kinds import lines_for

REASONS = catalogue.sources("reasons")
WORDS = Words.of(catalogue.sources)


def notes() -> list[Any]:
    return [
        pytest.param(reason, kind, note, id=f"{reason}/{kind['id']}: {note}")
        for reason, entry in REASONS.items()
        for kind in entry["kind"]
        for note in kind.get("notes", ())
    ]


def lines_of_kind(kind: dict[str, Any]) -> list[str]:
    """Patterns of all that a kind may say."""
    offered = [line.format(post=kind["offered"]) for line in REASONS["other-offer"]["only_offered"] if "offered" in kind]
    told = [
        *offered,
        *lines_for(kind),
        *lines_for(kind, tone="formal"),
        *(line for _, *lines in kind.get("says", ()) for line in lines),
    ]
    told += lines_for(kind, secret=True)
    return [".+".join(re.escape(piece) for piece in re.split(r"\{\w+\}", line)) for line in told]


@pytest.mark.parametrize(("reason", "kind", "note"), notes())
def test_a_note_is_put_by_its_kind(reason: str, kind: dict[str, Any], note: str) -> None:
    put = reason_of(Brief(intent="decline", reason=reason, reason_detail=note), WORDS)
    assert put.as_said or any(re.fullmatch(line, put.clauses[0]) for line in lines_of_kind(kind)), put.clauses


def test_a_concept_stands_in_one_place_and_some_kind_speaks_of_it() -> None:
    named = [concept for entry in catalogue.sources("concepts").values() for concept in entry["words"]]
    spoken_of = {word for entry in REASONS.values() for kind in entry["kind"] for word in words_of(kind)}
    assert [concept for concept in named if named.count(concept) > 1 or concept not in spoken_of] == []


def words_of(kind: dict[str, Any]) -> set[str]:
    """The concepts that a kind names, for or against."""
    return {word.lstrip("!") for when in kind.get("when", ()) for each in when.split() for word in each.split("|")}


def test_every_concept_of_a_kind_is_in_the_lexicon_and_every_shape_compiles() -> None:
    known = {concept for entry in catalogue.sources("concepts").values() for concept in entry["words"]}
    for reason, entry in REASONS.items():
        for kind in entry["kind"]:
            assert words_of(kind) <= known, (reason, kind["id"])
            for pattern, *_ in kind.get("says", ()):
                shape(pattern)


def test_no_shape_that_a_note_has_is_passed_over_for_its_letters() -> None:
    kinds = [kind for entry in REASONS.values() for kind in entry["kind"]]
    shapes = [pattern for kind in kinds for pattern, *_ in kind.get("says", ())]
    texts = [tidy(note) for kind in kinds for note in kind.get("notes", ())][::7]
    assert [
        (text, each) for each in shapes for text in texts if shape(each).search(text) and not may_have(each, text.lower())
    ] == []
