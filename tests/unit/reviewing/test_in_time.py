"""Whatever a text of the largest size is made of, it is read over in little time: no search begins anew at each of its places."""

import time

import pytest

from bowout import catalogue
from bowout.nouns import Brief
from bowout.reviewing import review
from bowout.reviewing.model import load
from bowout.verbs.review import MOST_LETTER

RULES = catalogue.load("rules")
CASE = Brief(
    intent="decline", channel="email", company="Lumora Games", role="Designer", contact="Jennifer Ek", candidate="Ole Brandt"
)
PIECES = [
    "a", " ", ".", "…", "!", "(", "[", "<", "_", "X", "-", "\n", "a\n", "I ", "or ", "could ", "turn ", "no ", "as ", "for reasons ",
    "x", "LOL ", "NAME ", "INSERT ", "(pick ", "[name ", "Ana ", "Ana-", "Ana, ", "thanks ", "A. ", "because ", "😀", "«",
]  # fmt: skip
PLACES = {
    "alone": "{}",
    "greeting": "Dear {}x\n\nThank you for asking me. I can't come.\n\nBest wishes,\nOle",
    "reason": "Hi Jennifer,\n\nthank you, but due to personal reasons {}x I can't come. Your process is a joke.\n\nOle",
    "end": "Dear Jennifer,\n\nThank you for asking me. I can't come {}-",
    "word": "Dear ,\n\nThank you, LOL! I [NAME] {}x can't come for personal reasonsxx",
    "name": "Dear Jennifer,\n\nThank you for asking me. I can't come.\n\nBest wishes,\nOle{}x",
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("piece", PIECES)
def test_one_thing_over_and_over_is_read_in_time(piece: str, place: str) -> None:
    size = MOST_LETTER - 200
    text = PLACES[place].format((piece * size)[:size])
    start = time.process_time()
    review(text, brief=CASE, subject=text[:2000], rules=RULES, model=load())
    assert time.process_time() - start < 3  # far below a second where nothing else runs; minutes where it grew with the square
