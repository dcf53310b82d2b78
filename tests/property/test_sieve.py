"""The sieve lets through whatever a pattern matches, of reading or of the rules' hints: no match is without one of its traces."""

import os
import random
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bowout.catalogue import load
from bowout.language.sieve import Sieved
from bowout.reviewing.wordings import Wordings

TRACED = sorted(source for source in load("traces") if "{" not in re.sub(r"\{\d*,?\d*\}", "", source))
"""The patterns that stand by themselves; those with a {name} are searched as part of another."""
SOME = TRACED if os.environ.get("BOWOUT_TEST_SIZE") == "full" else random.Random(7).sample(TRACED, 60)


@pytest.mark.parametrize("source", SOME)
def test_what_matches_is_let_through(source: str) -> None:
    sieved = Sieved(source)

    @settings(max_examples=20, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(re.compile(source)))
    def holds(text: str) -> None:
        assert sieved.may_be_in(text)

    holds()


@pytest.mark.parametrize("source", load("hints"))
def test_wordings_that_stand_are_found(source: str) -> None:
    wordings = Wordings([source], load("hints"))

    @settings(max_examples=5, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.from_regex(re.compile(source)))
    def holds(text: str) -> None:
        low = text.lower()  # "İ" is two characters in small letters
        assert wordings.stand_in(low, 0, len(low)) == bool(re.search(source, low))

    holds()


def test_what_has_none_of_the_letters_is_not_searched() -> None:
    assert Sieved("unsuccessful").search("We would like to see you on Monday.") is None
    assert "pattern" not in vars(Sieved("unsuccessful"))


def test_a_pattern_without_traces_is_always_searched() -> None:
    assert Sieved(r"\bno catalogue has this\b").search("no catalogue has this")


def test_of_several_any_will_do_and_none_is_nowhere() -> None:
    assert Sieved("unsuccessful", "decided not to").sub("", "We decided not to.") == "We ."
    assert not Sieved(written=r"\b(?:)").may_be_in("anything")
