"""Text messages and LinkedIn notes: how near times are told, and what a message that is too long gives up, and keeps."""

import pytest

from bowout.nouns import Brief, Referral
from bowout.writing import write
from bowout.writing.times import clock_at_hand

TEXT = Brief.from_json({
    "intent": "withdraw", "channel": "sms", "candidate": "Leon Tate", "company": "Osprey Vans", "role": "Hourly Depot Supervisor",
    "contact": "Ruth", "contact_role": "recruiter", "stage": "scheduled", "interview_at": "2026-03-05T13:00:00-06:00",
    "invited_at": "2026-03-02T09:00:00-06:00", "sent_at": "2026-03-05T08:00:00-06:00", "reason": "personal",
    "reason_detail": "my father is unwell", "tone": "warm", "offers": ["later-role"], "formality_region": "US",
})  # fmt: skip


def body(words, brief=TEXT, **changes):
    return write(brief.but(**changes), words=words).body


@pytest.mark.parametrize(
    ("clock", "region", "near"),
    [
        ("10:30 a.m.", "US", "10:30"), ("1 p.m.", "US", "1:00"), ("noon", "US", "noon"), ("8.30am", "UK", "8.30"),
        ("9am", "UK", "9am"), ("14:30", "other", "14:30"),
    ],
)  # fmt: skip
def test_a_time_at_hand_goes_without_its_half_of_the_day_where_that_is_how_one_says_it(clock, region, near):
    assert clock_at_hand(clock, region) == near


def test_on_the_day_the_half_of_it_is_told_beside_the_time(words):
    assert "my 1:00 interview this afternoon" in body(words)
    assert "my 1pm interview today" in body(words, formality_region="UK")


def test_a_long_text_message_keeps_the_firm_and_the_regret_and_shortens_what_it_offers(words):
    text = body(words)
    assert len(text.split()) <= 60
    assert "I'm so sorry to do this on the day" in text
    assert "at Osprey Vans" in text
    assert text.endswith("I'd love to hear if something opens up later.")


def test_a_brief_text_message_is_no_warm_one(words):
    text = body(words, tone="brief", offers=())
    assert "Sorry to tell you on the day, but I'm withdrawing from" in text
    assert "so sorry" not in text
    assert "Thanks for setting it up." in text  # the reason is long: no wish hangs on the thanks


def test_on_the_day_the_apology_comes_before_an_offer_taken_and_an_agency_passes_it_on(words):
    text = body(
        words, tone="brief", reason="other-offer", reason_detail=None, offers=(), client_of_agency=True, contact_role="agency-recruiter",
    )  # fmt: skip
    assert "Sorry to tell you on the day, but I'm withdrawing from" in text
    assert "I've accepted another offer. Thank you for setting it up, and please pass on my apologies to Osprey" in text


def test_a_text_names_the_firm_in_full_but_no_word_of_it_twice(words):
    stud = body(words, role="Stud Groom", company="Ballyfern Stud")
    assert "at Ballyfern" in stud
    assert "Ballyfern Stud" not in stud
    assert "at Castle Street Dental" in body(words, company="Castle Street Dental")


@pytest.mark.parametrize(
    ("told", "no"),
    [("I want to write, not manage people", "I'm going to say no"), ("the last bus is at six", "I'm going to have to say no")],
)
def test_nobody_has_to_say_no_who_wishes_to(words, told, no):
    call = body(
        words, **INVITED, channel="phone", reason="fit" if "want" in told else "logistics", reason_detail=told, offers=()
    )
    assert no in call


def test_an_offer_taken_leads_to_the_withdrawal_and_the_apology_runs_on_into_thanks(words):
    text = body(words, tone="brief", reason="other-offer", reason_detail=None, offers=(), sent_at=TEXT.sent_at.replace(day=3))
    assert "I've accepted another offer, so I'm withdrawing from Thursday's 1:00 interview" in text
    assert text.endswith("Sorry to pull out only two days ahead, and thanks for setting it up.")


def test_a_late_text_says_first_what_it_is_about_and_gives_a_plain_no(words):
    text = body(
        words, intent="decline", stage="invited", interview_at=None, tone="brief", reason=None, reason_detail=None, offers=(),
        sent_at=TEXT.invited_at.replace(day=9),
    )  # fmt: skip
    assert (
        ", about the Hourly Depot Supervisor interview at Osprey Vans. Sorry for the slow reply. I've thought it over" in text
    )
    assert text.endswith("Thanks for asking me, and I hope you find someone soon.")


def test_a_good_wish_goes_with_the_offer_to_connect(words):
    note = body(
        words, channel="linkedin", intent="decline", stage="invited", interview_at=None, tone="brief", reason="staying",
        reason_detail=None, offers=("linkedin",), sent_at=TEXT.invited_at.replace(day=3),
    )  # fmt: skip
    assert note.endswith("I'd be glad to connect here, and I hope you find the right supervisor.\n\nLeon")


def test_a_linkedin_note_to_an_agency_says_whom_one_met_and_thanks_both_in_one_sentence(words):
    note = body(
        words, channel="linkedin", tone="brief", stage="after-interviews", contact_role="agency-recruiter", client_of_agency=True,
        reason="fit", reason_detail=None, thanks_for="the prep call",
        interview_at=TEXT.interview_at.replace(day=3), formality_region="UK",
    )  # fmt: skip
    assert note.startswith(
        "Hi Ruth, having met Osprey Vans on Tuesday, I've decided to withdraw from the Hourly Depot Supervisor role."
    )
    assert "Thank you for the prep call, and please thank Osprey Vans for me" in note


def test_a_formal_linkedin_note_gives_the_date_in_full_and_closes_as_one(words):
    note = body(
        words, channel="linkedin", tone="formal", reason="other-offer", reason_detail=None, offers=("linkedin",),
        sent_at=TEXT.sent_at.replace(day=2), formality_region="other",
    )  # fmt: skip
    assert "I am writing to withdraw from my interview on Thursday, 5 March at 1 p.m." in note
    assert note.endswith("Kind regards,\nLeon Tate")


def test_a_friend_in_a_text_message_is_asked_first(words):
    micah = Referral("Micah Souza", "four years running the depot at night")
    text = body(
        words,
        intent="decline",
        stage="invited",
        interview_at=None,
        offers=("refer",),
        referral=micah,
        reason="staying",
        reason_detail=None,
    )
    assert "Micah Souza, who has spent four years" in text
    assert text.split(". ")[-1].startswith("Want me to ")


INVITED = {"intent": "decline", "stage": "invited", "interview_at": None, "sent_at": TEXT.invited_at.replace(day=3)}


def test_an_american_text_says_because_and_right_now(words):
    text = body(words, **INVITED, reason="staying", reason_detail="they moved me to days", offers=(), tone="brief")
    assert ", as " not in text
    assert "can't take on a new job right now" in body(words, reason_detail=None)
    assert "can't take on a new job just now" in body(words, reason_detail=None, formality_region="UK")


def test_only_americans_pass(words):
    said = {region: body(words, **INVITED, reason="other", reason_detail=None, tone="brief", offers=(), formality_region=region)
            for region in ("US", "UK")}  # fmt: skip
    assert "pass" not in said["UK"]
    assert said["UK"].endswith("Hope you find someone soon.")


def test_a_decision_to_stay_leads_to_the_no_in_a_text(words):
    text = body(
        words, **INVITED, reason="staying", reason_detail=None, offers=("stay-in-touch",), contact_role="hiring-manager"
    )
    assert (
        "I've decided to stay where I am, so I'm going to say no. I was so pleased to be asked, and I'd love to stay in touch."
        in text
    )


def test_no_morning_is_named_twice(words):
    text = body(words, tone="brief", interview_at=TEXT.interview_at.replace(hour=10), offers=())
    assert text.count("this morning") == 1


def test_a_warm_call_thanks_and_says_no_at_once_and_ends_gladly_after_a_friend(words):
    friend = Referral("Micah Souza", "ran the depot at night for four years")
    call = body(
        words, **INVITED, channel="phone", reason="other-offer", reason_detail="took a job at a school", offers=("refer",),
        referral=friend,
    )  # fmt: skip
    assert "Thank you so much for asking me to interview" in call
    assert "I'm going to have to say no, because I've taken a job at a school." in call
    assert "put the two of you in touch. Thanks again, Ruth. I was really happy to be asked." in call


def test_an_agency_is_asked_on_linkedin_to_cancel_and_reads_the_firms_whole_name(words):
    note = body(
        words, channel="linkedin", tone="brief", reason="other", reason_detail="bad reviews", offers=("later-role", "linkedin"),
        contact_role="agency-recruiter", client_of_agency=True, sent_at=TEXT.invited_at, formality_region="UK",
    )  # fmt: skip
    assert "role at Osprey Vans, so please cancel Thursday's 1pm interview." in note
    assert "I'd be glad to connect here, and do message me if another role comes up that might suit me." in note


def test_an_offer_says_and_only_after_what_it_goes_along_with(words):
    call = {"channel": "phone", "reason_detail": None, "sent_at": TEXT.sent_at.replace(day=4)}
    assert "right now. If you have another opening" in body(words, **call)
    assert ". And if you have another opening" in body(words, **call, thanks_for="showing me the yard")
