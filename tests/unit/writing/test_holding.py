"""What keeps one in one's present post by what is so there: what one has promised, whom one would leave short."""

import pytest

from bowout.writing.given import kept_by
from bowout.writing.shorthand import tidy


@pytest.mark.parametrize(
    ("note", "clause"),
    [
        ("promised my manager I'd see out hurricane season here", "I've promised my manager I'll see out hurricane season where I am, and I want to keep my word"),
        ("I told my boss I'd stay until the baby unit opens", "I've promised to stay where I am until the baby unit opens"),
        ("promised to train my replacement first", "I've promised to train my replacement, so I've decided to stay"),
        ("my crew would be short over harvest", "my crew would be short over harvest, so I've decided to stay"),
        ("the kids in my class need me until june", "the kids in my class need me until June, so I've decided to stay"),
        ("garage matched it so I'm stopping", "my present employer has made me an offer to stay, and I've accepted it"),
        ("my shop came up six bucks an hour to keep me", "my present employer has given me a raise, and I've decided to stay"),
        ("we just won the hospital contract and I want to be on it", "we've won the hospital contract where I work, and I want to be part of it"),
        ("new hangar opens in the autumn and I'm to run it", "a new hangar opens in the autumn where I work, and I'm going to run it"),
        ("don't want to leave before the dig is written up", "I don't want to leave before the dig is written up, so I've decided to stay"),
        ("I'm vested in june", "it isn't the right time for me to leave my present employer"),
        ("ward sister talked me round", "I've talked it over with my ward sister, and I've decided to stay"),
        ("got the bakery manager's job here", "I've been given the bakery manager's job where I am, and I've decided to stay"),
    ],
)  # fmt: skip
def test_what_holds_one_is_told(note, clause):
    assert kept_by(tidy(note)) == clause


@pytest.mark.parametrize(
    "note",
    ["told my boss I'd stay if they paid more", "promised my wife I'd see out the year", "they dropped the case against me"],
)
def test_what_is_no_promise_to_those_one_works_for_is_not(note):
    assert kept_by(tidy(note)) is None
