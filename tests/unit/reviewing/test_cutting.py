"""Leaving words out leaves no joint, space, mark or empty line dangling."""

import pytest

from bowout.reviewing.anatomy import take_apart
from bowout.reviewing.cutting import clauses_left_out, mark_left_out, slot_left_out


def without(body: str, words: str) -> str | None:
    start = body.index(words)
    cut = clauses_left_out(take_apart(body), start, start + len(words))
    return None if cut is None else body[: cut.start] + cut.put + body[cut.end :]


@pytest.mark.parametrize(
    ("body", "words", "left"),
    [
        ("I withdraw. The pay is a joke. Goodbye.", "The pay is a joke.", "I withdraw. Goodbye."),
        ("I withdraw, and please delete my details. Goodbye.", "please delete my details.", "I withdraw. Goodbye."),
        ("I withdraw. And don't ring me again. Goodbye.", "don't ring me again.", "I withdraw. Goodbye."),
        ("Something came up, so I can't come.", "Something came up", "I can't come."),
        ("Due to personal reasons I must decline.", "Due to personal reasons", "I must decline."),
        ("I can't come, the pay is a joke, so goodbye.", "the pay is a joke", "I can't come, so goodbye."),
        ("Thank you, but something came up and I can't come.", "something came up", "Thank you, but I can't come."),
        ("I withdraw. The pay is a joke.\n\nOle", "The pay is a joke.", "I withdraw.\n\nOle"),
        ("I withdraw.\n\nThe pay is a joke.\n\nOle Brandt", "The pay is a joke.", "I withdraw.\n\nOle Brandt"),
    ],
)
def test_a_clause_goes_with_what_joined_it(body: str, words: str, left: str) -> None:
    assert without(body, words) == left


def test_what_could_not_stand_alone_is_not_left_behind() -> None:
    assert without("The pay is a joke, which is why I withdraw.", "The pay is a joke") is None


@pytest.mark.parametrize(
    ("body", "words", "ends", "left"),
    [
        ("I'm busy, lol, and must pass.", "lol", False, "I'm busy, and must pass."),
        ("You picked me 🎉 Thank you.", "🎉", True, "You picked me. Thank you."),
        ("Lol that is funny.", "Lol", False, "That is funny."),
        ("I must pass lol.", "lol", False, "I must pass."),
        ("LOL. You never rang.", "LOL", False, "You never rang."),
        ("I wait. Lol!! You never rang.", "Lol", False, "I wait. You never rang."),
        ("That rate is a bloody insult.", "bloody", False, "That rate is an insult."),
        ("That was an effing joke.", "effing", False, "That was a joke."),
    ],
)
def test_a_slip_goes_with_its_marks(body: str, words: str, ends: bool, left: str) -> None:
    start = body.index(words)
    cut = mark_left_out(body, start, start + len(words), ends=ends)
    assert body[: cut.start] + cut.put + body[cut.end :] == left


def test_an_unfilled_slot_takes_its_preposition_along() -> None:
    body = "Thank you for the interview on XX/XX. The [X] role"
    cut = slot_left_out(body, body.index("XX/XX"), body.index("XX/XX") + 5)
    assert body[: cut.start] + body[cut.end :] == "Thank you for the interview. The [X] role"
    cut = slot_left_out(body, body.index("[X]"), body.index("[X]") + 3)
    assert body[: cut.start] + body[cut.end :] == "Thank you for the interview on XX/XX. The role"
