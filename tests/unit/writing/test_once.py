"""One kindness is thanked for once, and sentences in a row do not begin alike."""

from bowout.nouns import Brief
from bowout.writing import write

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
