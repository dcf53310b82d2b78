"""Sentences and clauses: where they end, and where they do not."""

from __future__ import annotations

import pytest

from bowout.language import clauses, sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences.split(text)]


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in clauses.split(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Thank you. I decline.", 2),
        ("I met Dr. Moss and Mr. Venn at 9 a.m. on Monday.", 1),
        ("Thank you for thinking of me. I decline.", 2),
        ("R. Whitlock spoke to J. K. Moss.", 1),
        ("It is a no. Sorry!", 2),
        ("Really?! Yes… I think so.", 3),
        ("The pay is 12.50 an hour.", 1),
        ("", 0),
        ("   ", 0),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(split(text)) == count


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Thank you for inviting me, but I must decline.", ["Thank you for inviting me", "but I must decline."]),
        (
            "I must decline because my wife is being posted abroad.",
            ["I must decline", "because my wife is being posted abroad."],
        ),
        ("I am so, so sorry about this.", ["I am so, so sorry about this."]),
        ("My wife and I are moving.", ["My wife and I are moving."]),
        ("Due to personal reasons I must decline.", ["Due to personal reasons", "I must decline."]),
        ("thx 4 the interview but smth came up n i cant do it", ["thx 4 the interview but smth came up", "i cant do it"]),
    ],
)
def test_clauses(text: str, pieces: list[str]) -> None:
    assert cut(text) == pieces


def test_a_wrapped_line_runs_on() -> None:
    body = "I kept the books of this county's largest dairy for thirty-one years\nwithout once being asked for a gas bill.\n\nI decline."
    lines = [
        (0, body.index("\n")),
        (body.index("\n") + 1, body.index("\n\n")),
        (body.index("\n\n") + 1,) * 2,
        (body.index("I decline"), len(body)),
    ]
    assert [len(block) for block in sentences.paragraphs(body, lines)] == [2, 1]


def test_emoji_are_found_in_runs() -> None:
    assert [("a 🎉🎉 b ❤️"[start:end]) for start, end in sentences.emoji("a 🎉🎉 b ❤️")] == ["🎉🎉", "❤️"]
