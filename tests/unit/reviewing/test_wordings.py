"""Wordings are searched only where a clause has the letters that they need, and found wherever they stand."""

import re

import pytest

from bowout.reviewing import wordings
from bowout.reviewing.wordings import Wordings

SOURCE = r"\b(?:came|cropped) up\b"
TRACES = {SOURCE: ["came up", "cropped up"]}


@pytest.mark.parametrize(
    ("text", "stands", "begins"),
    [
        ("something came up", True, False),
        ("cropped up again", True, True),
        ("came upon it", False, False),
        ("i came", False, False),
    ],
)
def test_where_a_wording_stands(text: str, stands: bool, begins: bool) -> None:
    found = Wordings([SOURCE], TRACES)
    assert found.stand_in(text, 0, len(text)) is stands
    assert found.begin(text, 0, len(text)) is begins


def test_only_what_lies_between_two_places_counts() -> None:
    text = "i came. something came up"
    found = Wordings([SOURCE], TRACES)
    assert not found.stand_in(text, 0, text.index("something"))
    assert found.stand_in(text, text.index("something"), len(text))


def test_a_wording_without_traces_is_always_searched() -> None:
    assert Wordings([r"\d\d"], {}).stand_in("at 10", 0, 5)


def test_a_wording_whose_letters_are_missing_is_not_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    def compiled(source: str) -> re.Pattern[str]:
        raise AssertionError(source)

    monkeypatch.setattr(wordings, "_pattern", compiled)
    assert not Wordings([SOURCE], TRACES).stand_in("i cannot come", 0, 13)


def test_no_wordings_are_false() -> None:
    assert not Wordings([], TRACES)
    assert Wordings([SOURCE], TRACES)
