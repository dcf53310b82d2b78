"""What of a note is not for the other side, by its sort."""

import re

import pytest

from bowout.nouns import Brief
from bowout.writing.note.discretion import _cues, guarded, has_cue, plain
from bowout.writing.thanks.gratitude import gratitude


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("six weeks pregnant, nobody knows yet", "told in confidence"),
        ("I'm having a scan", "private"),
        ("my son is being bullied", "private"),
        ("they pay peanuts", "a comparison of pay"),
        ("cheaper than where I am", "a comparison of pay"),
        ("the boss is a cheapskate", "blunt"),
        ("a gross freezer", "blunt"),
        ("sexist jokes all day", "blunt"),
        ("they are bullies", "blunt"),
        ("there was a scandal last year", "hearsay"),
        ("the commute would be 90 minutes each way", None),
    ],
)
def test_a_guarded_word_is_of_one_sort(text, sort):
    assert guarded(text) == sort


def test_no_cue_is_hidden_by_one_of_a_graver_sort():
    seen: list[tuple[str, str]] = []
    hidden = []
    for sort, cues in _cues().items():
        for cue in cues:
            word = plain(re.sub(r"\(.*?\)", "", cue).replace("*", "x" if cue.endswith("*") else ""))
            hidden += [
                (cue, sort, graver) for graver, of in seen if of != sort and has_cue(word, graver) and "*" not in cue[:-1]
            ]
        seen += [(cue, sort) for cue in cues]
    assert not hidden


def test_blunt_words_stay_out_of_thanks():
    assert gratitude(Brief(thanks_for="the tour of the gross freezer")) is None
