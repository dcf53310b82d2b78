"""What is carried over from a note is a whole clause."""

from __future__ import annotations

import pytest

from bowout.writing.note.wholeness import whole


@pytest.mark.parametrize(
    "clause",
    [
        "I'm looking for in the permit office",
        "my manager has asked me to stay until the audit finish",
        "the role is mostly strategy no building",
        "I'm looking for acute not community",
        "I want to be in a place where I",
        "I'm hoping to be with",
        "my hours is changing",
        "I don't know where I'll be",
        "I'd rather the other",
        "I've found another job starts Monday",
        "I want to be at least two at home",
    ],
)
def test_what_is_cut_short_or_stumbles_is_not_whole(clause: str) -> None:
    assert not whole(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "I want people that I can talk to",
        "I'm staying for at least a year",
        "my hours are changing",
        "I want to stay until the audit is finished",
        "the school opens at nine",
        "I'd rather not work nights",
        "we're moving to Leeds",
    ],
)
def test_what_stands_by_itself_is(clause: str) -> None:
    assert whole(clause)
