"""One kindness is thanked for once, and sentences in a row do not begin alike."""

import pytest

from bowout.nouns import Brief
from bowout.writing import write
from bowout.writing.compose import unlike

DECLINE = {
    "intent": "decline", "channel": "email", "candidate": "Hana Novak", "company": "Larkspur Energy", "role": "Head of Tenders",
    "contact": "Idris Bowen", "contact_role": "hiring-manager", "stage": "invited", "invited_at": "2026-03-02T09:00:00+00:00",
    "sent_at": "2026-03-03T10:00:00+00:00", "tone": "warm", "offers": ["stay-in-touch"], "formality_region": "UK",
}  # fmt: skip


def letters(words, **changes):
    drafts = write(Brief.from_json({**DECLINE, **changes}), words=words, variants=3)
    return [wording.body for wording in drafts.variants]


def test_the_invitation_to_a_place_is_the_one_that_is_answered(words):
    for letter in letters(words, thanks_for="the invitation to Tampere"):
        assert letter.count("Tampere") == 1
        assert letter.count("invit") <= 2


def test_help_is_not_helpful(words):
    for channel in ("email", "linkedin", "sms", "phone"):
        for letter in letters(words, channel=channel, thanks_for="your help with the form"):
            assert "helpful" not in letter


def test_a_post_with_its_start_is_not_chained_to_the_answer(words):
    for letter in letters(words, tone="formal", reason="other-offer", reason_detail="starting with a rival on 1 October"):
        assert "and start on 1 October and must" not in letter


def test_thanks_in_a_row_begin_otherwise():
    assert unlike(["Thank you for considering me.", "Thank you for your letter. I wish you well."], formal=True) == [
        "Thank you for considering me.",
        "I am grateful, too, for your letter. I wish you well.",
    ]


@pytest.mark.parametrize(
    ("thanks", "told"),
    [
        ("Thank you for asking me. Thank you for moving the call.", "I'm grateful to you, too, for moving the call."),
        (
            "Thank you for asking me. Thank you for the call, and please thank Ann.",
            "Thank you for the call, and please thank Ann.",
        ),
        ("Thank you for asking me. I've thought it over. Thank you for the call.", "Thank you for the call."),
    ],
)
def test_thanks_in_a_row_that_are_for_a_deed_say_whose_it_was(thanks, told):
    assert unlike([thanks], formal=False)[0].endswith(f" {told}")
