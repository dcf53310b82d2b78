"""What a warm or brief email says where the facts are equal: the slot whole and once, the decision first where one is brief, one wish."""

from __future__ import annotations

import re
from datetime import datetime

import pytest

from bowout import catalogue
from bowout.nouns import Brief, Referral
from bowout.writing import Words, write
from bowout.writing.referral.friend import evidence_of

AT = datetime.fromisoformat
WARM = Brief(
    intent="decline", channel="email", stage="invited", tone="warm", contact="Ben Aldous", contact_role="hiring-manager",
    company="Juniper Street Bakery", role="Pastry Cook", candidate="Marisol Treviño", formality_region="US", reason="other-offer",
    offers=("stay-in-touch",), invited_at=AT("2026-02-03T11:00:00-06:00"), sent_at=AT("2026-02-04T08:15:00-06:00"),
)  # fmt: skip


@pytest.fixture(scope="module")
def words() -> Words:
    return Words.of(catalogue.sources)


def letter(words: Words, **told: object) -> str:
    return write(WARM.but(**told), words=words).body


def test_the_whole_slot_stands_in_the_first_sentence_and_once(words):
    told = letter(words, interview_at=AT("2026-02-10T14:00:00-06:00"))
    assert "to interview on Tuesday, February 10, at 2:00 p.m. for the Pastry Cook job" in told
    assert told.count("2:00") == 1
    assert told.count("I hope") <= 1


def test_an_american_is_not_told_straight_away(words):
    told = [letter(words, tone=tone, offers=(), company="Tri-Rivers", reason_detail=None) for tone in ("warm", "brief")]
    assert not any("straight away" in each for each in told)


@pytest.mark.parametrize("sent", ["2026-02-04T08:15:00-06:00", "2026-02-11T08:15:00-06:00"])
def test_a_brief_letter_goes_from_the_reason_to_the_decision_at_once(words, sent):
    told = letter(words, tone="brief", offers=(), sent_at=AT(sent))
    assert "I've accepted another offer, so I'm going to decline" in told


def test_one_sorry_stands_before_a_withdrawal_at_short_notice(words):
    told = letter(words, intent="withdraw", stage="scheduled", interview_at=AT("2026-02-07T09:00:00-06:00"))
    first = told.split("\n\n")[1]
    assert first.startswith("I'm sorry")
    assert "this Saturday, February 7, at 9:00 a.m." in first
    assert told.count("sorry") == 1


def test_thanks_for_a_thing_lead_over_to_the_door_of_that_house(words):
    told = letter(words, thanks_for="the loaf you sent me home with after the open house")
    assert "for the loaf you sent me home with after the open house" in told
    assert "stay in touch" in told
    assert not told.count("I hope") > 1


def test_a_door_for_something_of_ones_own_closes_the_letter(words):
    told = letter(words, reason="fit", reason_detail="too junior", offers=("later-role",))
    assert told.split("\n\n")[-2].endswith("If you ever have something with more responsibility, I'd love to hear from you.")


def test_with_a_friend_and_a_door_no_wish_is_needed(words):
    told = letter(words, offers=("refer", "stay-in-touch"), referral=Referral("Sana Qureshi", "five years selling tools"))
    assert "I'd love to stay in touch" in told
    assert "I hope" not in told


def test_a_client_gets_thanks_and_apologies_where_a_time_was_agreed(words):
    told = letter(
        words, intent="withdraw", stage="scheduled", contact="Carla Voss", contact_role="agency-recruiter", client_of_agency=True,
        interview_at=AT("2026-02-10T14:00:00-06:00"),
    )  # fmt: skip
    assert re.search(r"Please give (?!them\b)\S.* my thanks and my apologies\.", told)


def test_the_day_of_the_last_interview_is_thanked_for_with_the_thing(words):
    told = letter(
        words, intent="withdraw", stage="after-interviews", interview_at=AT("2026-02-02T10:00:00-06:00"), thanks_for="the tour of the ovens",
    )  # fmt: skip
    assert "for the tour of the ovens" in told
    assert "Monday" in told
    assert "pleasure to meet you" not in told


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ("eight years a community midwife and moving to the Fens in June", "has been a community midwife for eight years and is moving to the Fens in June"),
        ("a nurse for ten years and moving to Leeds", "has been a nurse for ten years and is moving to Leeds"),
        ("a nurse for ten years", "has been a nurse for ten years"),
        ("great with kids and looking after my two", "is great with kids and looking after my two"),
    ],
)  # fmt: skip
def test_what_a_friend_is_about_to_do_stands_apart_from_what_they_have_been(why, said):
    assert evidence_of(Referral("Catriona Muir", why)) == f"Catriona Muir {said}"


def test_few_days_are_told_by_their_number_and_a_brief_letter_says_all_in_two_paragraphs(words):
    told = letter(
        words, intent="withdraw", stage="scheduled", tone="brief", reason="staying", reason_detail=None, interview_at=AT("2026-02-06T09:00:00-06:00"),
        thanks_for="showing me the ovens", offers=(),
    )  # fmt: skip
    assert "I'm sorry it's only two days ahead, and thank you for showing me the ovens." in told
    assert len(told.split("\n\n")) == 4


def test_a_late_answer_to_a_near_interview_owns_both_at_once(words):
    told = letter(words, invited_at=AT("2026-01-20T09:00:00-06:00"), interview_at=AT("2026-02-05T09:00:00-06:00"))
    assert "is already tomorrow." in told
    assert told.count("sorry") == 1


def test_a_friend_is_the_good_wish_and_the_door_stands_either_way(words):
    told = letter(
        words, offers=("refer", "stay-in-touch"), referral=Referral("Gus Ferrante", "ran the ovens with me for years")
    )
    assert "I hope" not in told
    assert told.split("\n\n")[-2] == "Either way, I'd love to stay in touch."


def test_what_one_has_taken_leads_to_the_decision_in_one_piece(words):
    told = letter(words, reason_detail="took the job with the council in Ennis, home every night")
    assert "one that has me home every night, so I'm going to decline" in told


@pytest.mark.parametrize(("reason", "note"), [("logistics", "the last bus goes at 9"), ("personal", "my father is unwell")])
def test_what_keeps_one_away_is_led_up_to(words, reason, note):
    told = letter(words, reason=reason, reason_detail=note)
    assert re.search(r"I'm afraid I have to decline: |I'm going to have to decline, because ", told)


def test_an_agencys_client_is_never_they_beside_a_new_employer(words):
    agency = {"contact_role": "agency-recruiter", "client_of_agency": True, "reason_detail": "signed with a bakery in Leeds"}
    told = letter(words, company="The Copper Spoon Group", **agency)
    assert "Thank you for getting me an interview" in told
    assert "thank them" not in told


@pytest.mark.parametrize(
    ("company", "role", "wish"),
    [
        ("Tidemark Oysters", "Hatchery Manager", "for the hatchery"),
        ("Wattle Grove Aged Care", "Lifestyle Coordinator", "your residents"),
        ("Juniper Street Bakery", "Baker", "for Juniper Street"),
    ],
)
def test_the_wish_is_for_that_house_and_its_people(words, company, role, wish):
    assert wish in letter(words, company=company, role=role, offers=())


def test_one_hopes_once(words):
    at = {"intent": "withdraw", "stage": "scheduled", "interview_at": AT("2026-02-20T09:00:00-06:00"), "offers": ()}
    assert letter(words, **at).count("I hope") <= 1


def test_those_who_were_there_are_told_of_it(words):
    told = letter(words, thanks_for="the morning shadowing your crew at the fire station")
    assert "the morning shadowing your crew at the fire station. Please tell them how much I enjoyed it." in told


@pytest.mark.parametrize(
    ("tone", "greeting"), [("warm", "Dear Hiring Team,"), ("formal", "Dear Hiring Team,"), ("brief", "Hello,")]
)
def test_a_house_with_no_contact_is_greeted_as_its_team(words, tone, greeting):
    assert letter(words, contact=None, contact_role=None, tone=tone).startswith(greeting)


def test_why_one_tells_now_goes_with_the_answer_and_a_job_is_named_once(words):
    people = ("Ana Roe", "Ben Roe", "Cy Roe", "Di Roe", "Ed Roe", "Flo Roe", "Gus Roe", "Hal Roe")
    told = [letter(words, candidate=name, reason_detail="took a job nearer home") for name in people]
    assert any("so I'm going to decline, and I wanted you to know" in each for each in told)
    assert not any("so that you can ask" in each for each in told)
    assert not any(", but " in each.split(", and I wanted")[0].rpartition(". ")[2] for each in told if ", and I wanted" in each)
    assert all(each.count(" job ") == 1 and "Pastry Cook position" in each for each in told)


def test_ample_notice_is_told_with_the_reason(words):
    ahead = {"intent": "withdraw", "stage": "scheduled", "interview_at": AT("2026-02-18T14:00:00-06:00"), "tone": "formal"}
    assert "and I wanted to tell you while there is still time to see someone else." in letter(words, **ahead)
    assert "still time" not in letter(words, **ahead | {"reason": "personal"})


def test_those_who_were_to_see_one_on_the_day_are_apologised_to(words):
    today = {"intent": "withdraw", "stage": "scheduled", "interview_at": AT("2026-02-04T14:00:00-06:00")}
    assert "Please pass on my apologies to anyone who was to see me." in letter(words, **today)
    assert "Please pass on my apologies to anyone" in letter(words, **today, tone="formal")


def test_a_call_was_kind_and_a_request_is_sent(words):
    told = letter(words, thanks_for="your call the evening before the interview", offers=("linkedin",))
    assert "enjoyed" not in told
    assert "I'll send you a request" in told
