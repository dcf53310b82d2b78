"""Where underlines are drawn: in UTF-16 units, as browsers count, over the very words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bowout.faces.web.letter import marks_of, pieces
from bowout.nouns import Finding, Review
from bowout.reviewing import utf16


@given(
    st.text(st.characters(codec="utf-8"), max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=5)
)
def test_the_pieces_are_the_letter_and_each_mark_holds_its_words(text: str, spans: list[tuple[int, int]]) -> None:
    found = [tuple(sorted((min(a, len(text)), min(b, len(text))))) for a, b in spans]
    problems = tuple(Finding("rule", "error", "m", "w", start, end, text[start:end]) for start, end in sorted(found))
    cut = pieces(text, marks_of(utf16(Review(problems=problems), text)))
    assert "".join(piece for piece, _ in cut) == text
    for piece, mark in cut:
        if mark is not None:
            assert (problems[mark["n"]].text or "").endswith(piece)


def test_findings_on_the_whole_or_on_the_subject_are_not_drawn() -> None:
    problems = (
        Finding("a", "error", "m", "w"),
        Finding("b", "error", "m", "w", 0, 1, "x", "subject"),
        Finding("c", "error", "m", "w", 0, 1, "x"),
    )
    assert [mark["n"] for mark in marks_of(Review(problems=problems))] == [2]
