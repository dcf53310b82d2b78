"""What comes back, and what follows."""

import pytest

from bowout.errors import BadCase, UsageError
from bowout.nouns import Brief
from bowout.writing import answer, follow_up
from bowout.writing.replies import ANSWER, FOLLOW_UP, kinds

BRIEF = Brief(
    intent="decline", channel="email", candidate="Hana Novak", company="Larkspur Energy", role="Tender Manager", contact="Idris Bowen",
    contact_role="hiring-manager", tone="warm", reason="logistics", reason_detail="the commute would be 90 minutes each way",
    formality_region="UK", offers=(),
)  # fmt: skip


def test_the_kinds_are_those_of_the_catalogue(words):
    assert kinds(words, ANSWER) == ["acknowledged", "another-day", "more-money", "why"]
    assert kinds(words, FOLLOW_UP) == ["linkedin-note", "look-in-again", "moved", "thank-you"]


def test_why_is_answered_with_the_reason_once_more(words):
    draft = answer("why", BRIEF, words=words)
    assert draft.subject == "Re: Tender Manager interview – Hana Novak"
    assert "The commute would be 90 minutes each way" in draft.body


def test_why_is_answered_with_the_place_and_without_a_day_that_has_gone_by(words):
    brief = BRIEF.but(reason="other-offer", reason_detail="took the aquarium job, said yes last night")
    body = answer("why", brief, words=words).body
    assert "at an aquarium" in body
    assert "last night" not in body


def test_why_is_not_answered_with_an_invented_reason(words):
    body = answer("why", BRIEF.but(reason=None, reason_detail=None), words=words).body
    assert "I'd rather leave it at that" in body


@pytest.mark.parametrize("kind", ["more-money", "another-day"])
def test_a_decision_stands(words, kind):
    body = answer(kind, BRIEF, words=words).body
    assert "hank you" in body
    assert "maybe" not in body
    assert "perhaps" not in body.lower()


@pytest.mark.parametrize("kind", ["why", "more-money", "another-day", "acknowledged"])
@pytest.mark.parametrize("tone", ["formal", "warm", "brief"])
def test_answers_have_variants(words, kind, tone):
    draft = answer(kind, BRIEF.but(tone=tone), words=words, variants=2)
    assert draft.variants[0].body == draft.body
    assert draft.variants[0].body != draft.variants[1].body


@pytest.mark.parametrize("limit", [300, 200])
@pytest.mark.parametrize(
    "company", ["Larkspur Energy", None, "The Royal Commission for the Long-Winded Naming of Ancient Institutions"]
)
def test_a_linkedin_note_keeps_to_its_limit(words, limit, company):
    draft = follow_up("linkedin-note", BRIEF.but(company=company), words=words, limit=limit)
    assert len(draft.body) <= limit
    assert draft.subject is None
    assert draft.body.startswith("Hi Idris, ")


def test_a_limit_that_is_too_low_is_told(words):
    with pytest.raises(BadCase):
        follow_up("linkedin-note", BRIEF, words=words, limit=20)


def test_looking_in_again_names_what_it_was_about(words):
    assert "for Tender Manager at Larkspur Energy" in follow_up("look-in-again", BRIEF, words=words).body


@pytest.mark.parametrize(("write", "kind"), [(answer, "never"), (follow_up, "never")])
def test_an_unknown_kind_names_those_there_are(words, write, kind):
    with pytest.raises(UsageError) as told:
        write(kind, BRIEF, words=words)
    assert "It is one of" in told.value.hint


def test_follow_up_sent_by_text(words):
    draft = follow_up("thank-you", BRIEF.but(channel="sms", thanks_for="the tour of the depot"), words=words)
    assert draft.subject is None
    assert draft.body.startswith("Hi Idris, it's Hana Novak. ")
    assert "for the tour of the depot" in draft.body
