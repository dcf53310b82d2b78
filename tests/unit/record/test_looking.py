"""What is shown of a case that was found: words that a person wrote or was told, never the index's own."""

import pytest

from bowout.record.case import Event
from bowout.record.looking import excerpt, spaced, words_of

LETTER = (
    "Dear Dana,\n\nThank you for the invitation. I've accepted another offer, so I'm going to decline.\n\nWarm regards,\nAlex"
)
TEXT = f"larkfield-analyst\nLarkfield Energy\nDana Okoro\n{LETTER}\nThey were kind about it on the phone, and Zoë will write again."


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("offer", "Thank you for the invitation. I've accepted another offer, so I'm going to decline."),
        ("okoro", "Dana Okoro"),
        ("larkfield energy", "Larkfield Energy"),
        ("zoe phone", "They were kind about it on the phone, and Zoë will write again."),
        ('"kind about"', "They were kind about it on the phone, and Zoë will write again."),
        ("ac", "Thank you for the invitation. I've accepted another offer, so I'm going to decline."),
    ],
)
def test_the_line_that_says_most_is_shown(words: str, shown: str) -> None:
    assert excerpt(TEXT, words) == shown


def test_a_long_line_is_cut_between_words_around_the_place() -> None:
    line = "One word after the other " * 20 + "and here is the harbour that was looked for, " + "and so it goes on " * 20
    shown = excerpt(line, "harb")
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert "and here is the harbour that was looked for," in shown
    assert len(shown) < 160
    assert set(shown.strip("… ").split()) <= set(line.split())


def test_what_is_written_without_spaces_is_shown_so() -> None:
    assert excerpt(spaced("東京ソフト開発株式会社"), "東京") == "東京ソフト開発株式会社"


def test_what_no_word_stands_in_still_says_something() -> None:
    assert excerpt(TEXT, '"…"') == "larkfield-analyst"


def test_times_and_the_words_of_fields_are_not_looked_for() -> None:
    told = {
        "kind": "invite",
        "language": "en",
        "interview_at": "2026-12-09T14:00-05:00",
        "case": {"id": "<1@x>", "channel": "email"},
    }
    assert words_of(Event("invited", None, {"company": "Larkfield", **told}).data) == "Larkfield"
