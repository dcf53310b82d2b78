"""What a formal letter says in each place: the whole slot at once, the house as its people call it, thanks with their day."""

from __future__ import annotations

import itertools
import re
from datetime import datetime

import pytest

from bowout.nouns import Brief
from bowout.writing import write
from bowout.writing.post import post_slots

LETTER = Brief(
    intent="decline", channel="email", stage="scheduled", company="Calder Textile Museum", role="Textile Conservator", contact="Dr Ines Moreau",
    contact_role="hiring-manager", reason="staying", tone="formal", offers=(), invited_at=datetime.fromisoformat("2026-01-12T15:00:00+00:00"),
    sent_at=datetime.fromisoformat("2026-01-13T09:30:00+00:00"), interview_at=datetime.fromisoformat("2026-01-21T10:30:00+00:00"),
    candidate="Hana Novak", formality_region="UK",
)  # fmt: skip


def body(words, **more) -> str:
    return write(LETTER.but(**more), words=words).body


def test_the_whole_slot_is_told_at_once_and_only_there(words):
    letter = body(words)
    assert "to interview on Wednesday 21 January at 10:30 for the post of Textile Conservator" in letter
    assert letter.count("10:30") == 1


def test_an_american_date_has_its_comma_on_both_sides(words):
    letter = body(words, formality_region="US", contact="Ms. Dana Reyes")
    assert "to interview on Wednesday, January 21, at 10:30 a.m. for the Textile Conservator position" in letter
    bare = body(words, formality_region="US", interview_at=LETTER.interview_at.date())
    assert "on Wednesday, January 21, for the" in bare


def test_a_late_answer_names_the_slot_too(words):
    letter = body(words, sent_at=datetime.fromisoformat("2026-01-16T09:30:00+00:00"), reason="logistics")
    assert "21 January at 10:30" in letter
    assert "apologise" in letter


def test_a_late_answer_with_the_interview_near_owns_both_in_one_sentence(words):
    letter = body(words, sent_at=datetime.fromisoformat("2026-01-19T09:30:00+00:00"), reason="logistics")
    assert "to interview on Wednesday 21 January at 10:30" in letter
    assert "I apologise for taking a week to answer, with the interview only two days away." in letter
    assert letter.count("apologise") == 1
    assert "sorry" not in letter


def test_on_the_day_the_apology_and_the_decision_share_the_first_sentence(words):
    today = {"intent": "withdraw", "sent_at": datetime.fromisoformat("2026-01-21T08:30:00+00:00")}
    first = body(words, **today).split("\n\n")[1]
    assert first.startswith("I am very sorry to tell you only this morning that I must withdraw from today's 10:30 interview")
    again = body(words, **today, stage="after-interviews", contact_role="agency-recruiter").split("\n\n")[1]
    assert again.startswith("I am very sorry to tell you on the day itself that I am withdrawing my application")
    assert "Please pass on my apologies, and my thanks, to the Museum." in again


@pytest.mark.parametrize(
    ("role", "said"),
    [
        ("LPN, Memory Care", "the LPN role in Memory Care at"),
        ("Driver, Class B", "for Driver, Class B, at"),
        ("Cook, Part-Time", "for Cook, Part-Time, at"),
        ("Nurse, Children's Ward", "for Nurse, Children's Ward, at"),
    ],
)
def test_a_field_behind_a_comma_is_said_as_one_works_in_it(role, said):
    assert said in post_slots(LETTER.but(tone="warm", role=role, formality_region="US"), aloud=False)["post"]


@pytest.mark.parametrize(
    ("thing", "said"),
    [
        ("the tour of the workshop", "for the tour of the workshop, which I"),
        ("the travel directions you sent with the invitation", "also grateful for the travel directions you sent"),
    ],
)
def test_thanks_hang_on_the_thing_where_nothing_comes_between(words, thing, said):
    assert said in body(words, thanks_for=thing)
    assert ("which" in body(words, thanks_for=thing)) == ("which" in said)


def test_one_hope_in_a_letter(words):
    assert body(words).count("I hope") == 1


@pytest.mark.parametrize(
    ("company", "house"),
    [
        ("Calder Textile Museum", "the museum"),
        ("Thornbury Museum of Art", "the museum"),
        ("St Oswin's Church of England Primary School", "the school"),
        ("St Aldhelm's Church, Marlbury", "the church"),
        ("St Werburgh Choral Foundation", "the Foundation"),
        ("Klipvlei Estate", "the estate"),
        ("Thwaite & Daughters", "Thwaite & Daughters"),
        ("Granite County Public Defender", None),
        ("Whitcomb, Sayre & Dunn", None),
    ],
)
def test_a_house_is_called_as_its_people_call_it(company, house):
    assert post_slots(LETTER.but(company=company), aloud=False).get("house") == house


def test_an_agency_has_no_house_of_its_client():
    assert "house" not in post_slots(LETTER.but(client_of_agency=True), aloud=False)


def test_thanks_after_an_interview_have_its_day_and_the_joy(words):
    letter = body(
        words, intent="withdraw", stage="after-interviews", offers=("stay-in-touch",), thanks_for="showing me the dye room",
        interview_at=datetime.fromisoformat("2026-01-07T10:30:00+00:00"),
    )  # fmt: skip
    assert (
        "Thank you for the interview last Wednesday, and especially for showing me the dye room. I very much enjoyed seeing it."
        in letter
    )
    assert "you and the museum" not in letter  # one stays in touch with a person


def test_one_is_sorry_not_to_talk_about_drawings_that_were_sent(words):
    letter = body(words, intent="withdraw", thanks_for="the drawings of the parapet work you sent", offers=("later-role",))
    assert "Thank you for sending me the drawings of the parapet work." in letter
    assert ", and I am sorry not to be coming to talk about them." in letter
    assert "a time had been agreed" not in letter


def test_a_private_reason_is_declined_with_regret(words):
    letter = body(words, reason="personal")
    assert "For personal reasons I am not able to take on a new post at present, and I must therefore decline." in letter


def test_withdrawing_a_week_ahead_is_not_called_late(words):
    letter = body(words, intent="withdraw", stage="after-interviews", offers=("stay-in-touch",))
    assert "so late" not in letter
    assert re.search(r"while (?:there is still time|the time can still)", letter)


def test_a_withdrawal_thanks_for_the_invitation_and_leads_to_the_decision(words):
    letter = body(words, intent="withdraw", stage="invited", interview_at=None)
    assert "Thank you for inviting me to interview for the post of Textile Conservator" in letter.split("\n\n")[1]
    assert "I have decided to remain with my present employer, and I am therefore withdrawing my application." in letter


def test_beside_apologies_on_the_day_there_is_no_wish(words):
    letter = body(words, intent="withdraw", sent_at=datetime.fromisoformat("2026-01-21T08:30:00+00:00"))
    assert "I hope" not in letter
    assert "I wish" not in letter


@pytest.mark.parametrize("region", ["other", "UK", None])
def test_a_person_who_is_named_is_written_to_sincerely(words, region):
    assert body(words, formality_region=region).endswith("Yours sincerely,\nHana Novak")


BRIEF = LETTER.but(
    tone="brief", stage="invited", interview_at=None, formality_region="US", company="Oldmill Bakery", role="Baker"
)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"reason": "staying"}, "I've decided to stay where I am, so I'm going to decline"),
        ({"reason": "personal"}, "For personal reasons I can't take on a new job right now"),
        ({"reason": "fit"}, "I've decided not to go ahead, because "),
        (
            {"reason": "fit", "reason_detail": "all spreadsheets, I want to bake"},
            "I'm going to pass: the role is all spreadsheets, and I want to bake.",
        ),
        (
            {"thanks_for": "being honest about the hours", "offers": ("later-role", "linkedin")},
            "Oldmill Bakery, and for being honest about the hours.",
        ),
    ],
)
def test_a_brief_letter_joins_what_belongs_together(words, more, said):
    assert said in write(BRIEF.but(**more), words=words).body


def test_a_brief_letter_that_is_long_enough_has_no_courtesy_more(words):
    letter = write(
        BRIEF.but(reason="other-offer", offers=("refer", "stay-in-touch"), thanks_for="the tour of the kiln room"), words=words
    ).body
    assert "appreciate" not in letter
    assert "hold you up" not in letter


def test_where_nobody_is_named_one_is_faithful(words):
    assert body(words, contact=None).endswith("Yours faithfully,\nHana Novak")
    assert body(words).endswith("Yours sincerely,\nHana Novak")


SORRY = re.compile(r"\b(?:sorry|apologise|regret)\b", re.IGNORECASE)


@pytest.mark.parametrize("channel", ["email", "linkedin", "sms"])
@pytest.mark.parametrize("tone", ["formal", "warm", "brief"])
@pytest.mark.parametrize("thing", [None, "moving the time for me once already", "the drawings you sent me"])
def test_a_withdrawal_apologises_once(words, channel, tone, thing):
    for stage, reason, day in itertools.product(("scheduled", "after-interviews"), ("personal", "fit", None), (14, 19, 20, 21)):
        sent = LETTER.sent_at.replace(day=day, hour=8)
        told = body(
            words, intent="withdraw", channel=channel, tone=tone, stage=stage, reason=reason, thanks_for=thing, sent_at=sent
        )
        assert len(SORRY.findall(told)) <= 1, told


def test_an_application_is_withdrawn_and_the_interview_with_it(words):
    told = body(words, intent="withdraw", stage="after-interviews")
    assert "withdraw my application" in told or "withdrawing my application" in told
    assert "process" not in told


@pytest.mark.parametrize(
    ("role", "sought"),
    [
        ("Sous Chef", "the Sous Chef job at"),
        ("Registered Manager", "the Registered Manager role at"),
        ("Director of Exhibits", "the search for Director of Exhibits at"),
    ],
)
def test_one_withdraws_from_a_job_a_role_or_a_search(role, sought):
    assert post_slots(LETTER.but(tone="warm", role=role), aloud=False)["process"].startswith(sought)


def test_what_a_later_post_would_be_stands_before_it(words):
    said = body(words, reason="other", reason_detail="only 6 months", offers=("later-role",), thanks_for=None)
    assert re.search(r"\ba permanent (?:post|position)\b", said.split("months", 1)[1])
