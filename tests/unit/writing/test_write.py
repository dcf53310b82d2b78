"""Whole messages: what they say first, what they leave out, and how each channel says who writes."""

import itertools
import re

import pytest

from bowout.errors import BadCase
from bowout.nouns import Brief, Referral
from bowout.writing import write
from bowout.writing.choosing import too_alike

EMAIL = Brief.from_json({
    "intent": "decline", "channel": "email", "candidate": "Hana Novak", "company": "Larkspur Energy Ltd", "role": "Head of Tenders",
    "contact": "Mr Idris Bowen", "contact_role": "hiring-manager", "stage": "invited", "interview_at": None,
    "invited_at": "2026-03-02T09:00:00+00:00", "sent_at": "2026-03-03T10:00:00+00:00", "reason": "staying", "tone": "formal",
    "offers": ["stay-in-touch"], "formality_region": "UK",
})  # fmt: skip
TEXT = Brief.from_json({
    "intent": "withdraw", "channel": "sms", "candidate": "Leon Tate", "company": "Osprey Vans", "role": "Hourly Depot Supervisor",
    "contact": "Ruth", "contact_role": "recruiter", "stage": "scheduled", "interview_at": "2026-03-05T13:00:00-06:00",
    "invited_at": "2026-03-02T09:00:00-06:00", "sent_at": "2026-03-05T08:00:00-06:00", "reason": "personal", "reason_detail": None,
    "tone": "warm", "offers": [], "formality_region": "US",
})  # fmt: skip


def body(words, brief, **changes):
    return write(brief.but(**changes), words=words).body


def test_a_formal_letter(words):
    draft = write(EMAIL, words=words)
    assert draft.subject == "Declining the Head of Tenders interview – Hana Novak"
    assert draft.body == (
        "Dear Mr Bowen,\n\nThank you for inviting me to interview for the post of Head of Tenders at Larkspur Energy. I have decided to"
        " remain with my present employer and must therefore decline.\n\nI was honoured to be asked, and I would be glad to stay in touch.\n\nYours sincerely,\nHana Novak"
    )


def test_a_text_message_says_who_writes_and_owns_up_to_the_day(words):
    text = body(words, TEXT)
    assert text.startswith(
        "Hi Ruth, this is Leon Tate. I'm so sorry to do this on the day, but I have to withdraw from my 1:00 interview this afternoon"
    )
    assert "for Hourly Depot Supervisor at Osprey Vans" in text
    assert "for the driver job at Osprey Vans" in body(words, TEXT, role="Driver")


@pytest.mark.parametrize("channel", ["sms", "linkedin"])
def test_few_days_of_notice_are_told_by_their_number(words, channel):
    text = body(words, TEXT, channel=channel, sent_at=TEXT.sent_at.replace(day=3))
    assert "so sorry to tell you only two days ahead, but I have to withdraw from Thursday's 1:00 interview" in text
    assert "short notice" not in text


@pytest.mark.parametrize("channel", ["sms", "linkedin"])
def test_a_late_answer_near_the_interview_owns_both_at_once(words, channel):
    text = body(
        words,
        TEXT,
        channel=channel,
        intent="decline",
        stage="invited",
        invited_at=TEXT.invited_at.replace(month=2, day=20),
        sent_at=TEXT.sent_at.replace(day=3),
    )
    assert "so sorry to be answering only now, with Thursday's 1:00 interview for Hourly Depot Supervisor" in text
    assert text.count("orry") == 1


def test_a_call_can_be_said_aloud(words):
    spoken = body(words, TEXT, channel="phone", role="8th-grade Science Teacher", sent_at=TEXT.sent_at.replace(day=4))
    assert "my interview tomorrow at one for the eighth-grade science teacher job" in spoken
    assert not any(character.isdigit() for character in spoken)


def test_a_call_says_at_once_what_it_is_about_and_thanks_and_ends_once(words):
    told = {"channel": "phone", "tone": "brief", "sent_at": TEXT.sent_at.replace(day=4), "contact": "Ruth Oakley", "offers": ()}
    spoken = body(words, TEXT, **told, contact_role="hiring-manager", reason="staying", reason_detail="they moved me to days")
    assert spoken.startswith("Hi Ruth, this is Leon Tate, about my interview tomorrow at one for the")
    assert spoken.count(TEXT.company) == 1  # named as one calls it, where the interview is
    assert spoken.index(TEXT.company) < spoken.index("withdrawing")
    assert "I've been moved to day shifts where I am, so I'm staying put." in spoken
    assert spoken.endswith(("Thanks for asking me in, Ruth. Bye now.", "Thanks for making the time, Ruth. Take care."))
    assert spoken.count("hank") == 1


def test_a_friend_is_already_where_the_note_says_it(words):
    gil = Referral("Gil Montoya", "lives two streets away and already has his licence")
    spoken = body(words, TEXT, channel="phone", tone="warm", offers=("refer",), referral=gil)
    assert "lives two streets away and already has his licence" in spoken


def test_a_linkedin_message_runs_on_from_its_greeting_and_ends_with_the_name(words):
    note = body(words, EMAIL, channel="linkedin", tone="brief", contact="Liam O'Hara")
    assert note.startswith("Hi Liam, thanks for inviting me")
    assert note.endswith("\n\nHana")


@pytest.mark.parametrize(
    ("reason", "note", "put", "formally"),
    [
        ("other-offer", "another clinic got back to me first, I start Monday", "I've taken a job at another clinic and start on Monday",
         "I have accepted a position at another clinic"),
        ("other-offer", "a bookshop in Fitzroy made me manager, start Monday", "I've taken a manager's job at a bookshop and start on Monday",
         "I have accepted a position as a manager at a bookshop"),
        ("staying", "they're finally letting me go to four days a week",
         "y employer has agreed to let me go to four days a week, so I've decided to stay where I am",
         "y present employer has agreed to let me go to four days a week, and I have decided to stay"),
    ],
)  # fmt: skip
def test_what_one_took_and_what_keeps_one_is_put_plainly_but_in_a_formal_letter(words, reason, note, put, formally):
    known = {"reason": reason, "reason_detail": note}
    assert put in body(words, EMAIL, tone="warm", **known)
    assert formally in body(words, EMAIL, tone="formal", **known)
    assert "so I'm staying where I am" in body(words, EMAIL, tone="brief", **known) or reason == "other-offer"


def test_lateness_is_owned_once_and_early(words):
    late = body(words, EMAIL, sent_at=EMAIL.sent_at.replace(day=12))
    assert "I apologise for taking more than a week to answer" in late.split("\n\n")[1]
    assert late.lower().count("apolog") + late.lower().count("sorry") == 1


def test_an_answer_in_time_apologises_for_nothing(words):
    assert "sorry" not in body(words, EMAIL)
    assert "apolog" not in body(words, EMAIL)


def test_empty_offers_hold_out_nothing(words):
    letter = body(words, EMAIL, offers=())
    assert not any(word in letter for word in ("touch", "LinkedIn", "future", "later", "again"))


def test_an_agreed_interview_that_has_gone_by_was_missed(words):
    letter = body(words, TEXT, channel="email", stage="scheduled", sent_at=TEXT.sent_at.replace(day=9))
    assert "I didn't come to my interview on Thursday, March 5, at 1:00 p.m." in letter
    assert "withdraw" in letter


def test_the_next_interview_is_named(words):
    letter = body(words, TEXT, channel="email", stage="after-interviews", sent_at=TEXT.sent_at.replace(day=2))
    assert "my interview this Thursday, March 5, at 1:00 p.m." in letter.split("\n\n")[1]


def test_a_missed_interview_is_owned_up_to(words):
    letter = body(words, TEXT, channel="email", stage="missed", sent_at=TEXT.sent_at.replace(day=6))
    assert "yesterday's 1:00 p.m. interview" in letter.split("\n\n")[1]
    assert "today" not in letter


def test_what_kept_one_away_is_told_with_the_apology(words):
    letter = body(
        words,
        TEXT,
        channel="email",
        stage="missed",
        reason_detail="kid had a seizure, spent the day in A&E",
        sent_at=TEXT.sent_at.replace(day=6),
    )
    assert "I'm sorry that I missed yesterday's 1:00 p.m. interview" in letter
    assert "a family emergency kept me away that day" in letter.split("\n\n")[1]
    assert "seizure" not in letter


def test_short_notice_is_owned_whatever_the_stage(words):
    letter = body(words, TEXT, channel="email", intent="decline", stage="invited", invited_at=TEXT.invited_at.replace(day=4))
    assert "I'm sorry to tell you on the day itself." in letter.split("\n\n")[1]


def test_an_agency_is_told_what_to_pass_on_and_what_is_wanted(words):
    letter = body(
        words, EMAIL, contact="Ingrid Solberg", contact_role="agency-recruiter", client_of_agency=True, tone="warm", reason="fit",
        reason_detail="too junior", offers=("later-role",),
    )  # fmt: skip
    assert "Please thank Larkspur for me." in letter
    assert "If you ever have something with more responsibility, I'd love to hear from you." in letter


def test_a_referral_carries_its_evidence_and_asks_first(words):
    letter = body(words, EMAIL, tone="warm", offers=("refer",), referral=Referral("Sana Qureshi", "five years selling tools"))
    assert "Sana Qureshi has spent five years selling tools." in letter
    assert re.search(r"I'll (?:ask|check with) (?:Sana|whether)", letter)


def test_an_ask_declines_nothing(words):
    letter = body(words, TEXT, intent="ask", ask_for="other-date", channel="email", sent_at=TEXT.sent_at.replace(day=2))
    assert "Would another date be possible?" in letter
    assert "withdraw" not in letter
    assert "decline" not in letter


@pytest.mark.parametrize(
    ("ask_for", "wanted"),
    [("remote", "by video"), ("costs", "travel costs"), ("information", "salary range"), (None, "a question")],
)
def test_each_ask_asks_for_its_own(words, ask_for, wanted):
    assert wanted in body(words, EMAIL, intent="ask", ask_for=ask_for, tone="warm")


def test_the_persons_own_closing_line_is_kept(words):
    assert body(words, EMAIL, sign_off="With every good wish,").endswith("With every good wish,\nHana Novak")


def test_nothing_is_known_but_the_intent(words):
    draft = write(Brief(intent="withdraw"), words=words)
    assert draft.subject == "Withdrawing my application"
    assert draft.body.startswith("Dear Hiring Team,\n\n")
    assert "None" not in draft.body


@pytest.mark.parametrize("count", [1, 3, 5])
def test_as_many_variants_as_asked_for_and_each_its_own(words, count):
    draft = write(EMAIL, words=words, variants=count)
    assert len(draft.variants) == (count if count > 1 else 0)
    assert not any(too_alike(one.body, other.body) for one, other in itertools.combinations(draft.variants[:3], 2))


def test_a_seed_gives_another_wording(words):
    assert write(EMAIL, words=words, seed=1).body != write(EMAIL, words=words).body


def test_notes_say_what_was_left_out_and_which_channel_is_kinder(words):
    draft = write(TEXT.but(reason_detail="custody hearing"), words=words)
    notes = " ".join(draft.notes)
    assert "Left out of your reason: what is the family's own business." in notes
    assert "custody" not in draft.body
    assert "ring as well" in notes
    assert "email as well" in notes
    assert draft.call.startswith(
        "Hi Ruth, this is Leon Tate. I'm calling about my interview this afternoon at one for the Hourly Depot Supervisor job"
    )
    assert "I'm so sorry to tell you on the day, but I have to withdraw. " in draft.call


def test_no_call_is_advised_where_there_is_time(words):
    assert write(TEXT.but(sent_at=TEXT.sent_at.replace(day=2)), words=words).call is None


def test_linkedins_own_button_is_advised_against(words):
    assert any("No thanks" in note for note in write(EMAIL.but(channel="linkedin"), words=words).notes)


@pytest.mark.parametrize("brief", [Brief(), Brief(intent="decline", channel="fax")])
def test_what_cannot_be_written_is_told(words, brief):
    with pytest.raises(BadCase) as told:
        write(brief, words=words)
    assert told.value.hint


@pytest.mark.parametrize(
    ("role", "said"),
    [("a barista", "the barista"), ("an office manager", "the office manager"), ("A level tutor", "A level tutor")],
)
def test_a_role_drops_the_article_that_it_was_given_with(words, role, said):
    body = write(Brief(intent="decline", role=role, company="Fenn"), words=words).body
    assert said in body
    assert "the a " not in body
    assert "the an " not in body


@pytest.mark.parametrize(
    ("contact", "greeted"),
    [
        ("ruth", "Ruth"),
        ("mr lloyd", "Mr Lloyd"),
        ("jean-luc o'brien", "Jean-Luc"),
        ("hiring team", "iring team"),
        ("Ruth", "Ruth"),
        ("de la cruz", "De"),
    ],
)
def test_a_contact_in_lower_case_is_written_with_capitals(words, contact, greeted):
    assert greeted in write(Brief(intent="decline", contact=contact), words=words).body.splitlines()[0]


def test_short_leaves_out_what_it_can_do_without(words):
    full, short = body(words, EMAIL, tone="warm"), body(words, EMAIL, tone="warm", length="short")
    assert len(short.split()) < len(full.split())
    assert all(said in short for said in ("Larkspur Energy", "Head of Tenders", "Hana Novak"))
    assert "decline" in short or "say no" in short
    assert "touch" in short  # what the person offers is said all the same
    assert body(words, EMAIL, length="full") == body(words, EMAIL)


def test_a_length_that_is_none():
    with pytest.raises(BadCase, match="length"):
        Brief.from_json({"intent": "decline", "length": "endless"})


def test_a_text_message_names_a_friend_with_what_speaks_for_them_and_asks_first(words):
    thandi = Referral("Thandi Moyo", "does bank nights with us and wants something permanent")
    text = body(words, EMAIL, channel="sms", tone="warm", offers=("refer",), referral=thandi)
    assert (
        "You might consider Thandi Moyo, who does bank nights with us and wants something permanent. Shall I ask Thandi?"
        in text
    )
    assert "Larkspur" in text


def test_a_friend_is_led_up_to_in_speech_as_in_a_letter(words):
    thandi = Referral("Thandi Moyo", "does bank nights with us and wants something permanent")
    told = "Thandi Moyo does bank nights with us and wants something permanent."
    for channel in ("phone", "email"):
        letter = body(words, EMAIL, channel=channel, tone="warm", offers=("refer",), referral=thandi)
        before, _, after = letter.partition(told)
        assert before.rstrip().endswith(
            ("might like, though.", "want to meet, though.", "might suit.", "suggest someone?", "love you to meet.")
        )
        assert "Thandi" not in before
        assert re.match(r" (?:If you're interested|If you'd like|Shall I)", after)


def test_touch_is_not_kept_twice_in_one_breath(words):
    ray = Referral("Ray Tibbets", "20 yrs on tugs")
    letter = body(words, EMAIL, channel="phone", tone="warm", offers=("refer", "stay-in-touch"), referral=ray)
    assert letter.count("in touch") == 1


def test_counts_are_said_in_words_and_what_follows_a_name_is_left():
    from bowout.language.grammar import numbers_aloud

    assert numbers_aloud("no school within 150 kilometres") == "no school within a hundred and fifty kilometres"
    assert numbers_aloud("within 150 miles", "US") == "within a hundred fifty miles"
    assert numbers_aloud("all of 95 miles and 200 hours") == "all of ninety-five miles and two hundred hours"
    assert numbers_aloud("three schools 40 minutes apart") == "three schools forty minutes apart"
    assert numbers_aloud("She has her Level 3 and drives Route 12 buses") == "She has her Level 3 and drives Route 12 buses"


def test_a_friend_is_introduced_by_name_aloud_where_the_pronoun_is_known(words):
    aoife = Referral("Aoife Brennan", "has her Level 3 and lives two streets from the nursery")
    spoken = body(words, EMAIL, channel="phone", tone="warm", offers=("refer",), referral=aoife)
    assert "Her name's Aoife Brennan. She has her Level 3" in spoken
    unknown = Referral("Wren Castillo", "groomed next to me for three years")
    spoken = body(words, EMAIL, channel="phone", tone="warm", offers=("refer",), referral=unknown)
    assert "Wren Castillo groomed" in spoken
    assert "name's" not in spoken


def test_a_formal_call_greets_by_the_hour_and_gives_the_title_as_advertised(words):
    spoken = body(words, EMAIL, channel="phone", tone="formal", role="Dog Groomer", sent_at=EMAIL.sent_at.replace(hour=9))
    assert spoken.startswith("Good morning")
    assert "Dog Groomer" in spoken
    assert "the dog groomer job" in body(words, EMAIL, channel="phone", tone="warm", role="Dog Groomer")


def test_no_call_is_sorry_for_what_it_has_not_told(words):
    call = TEXT.but(channel="phone", tone="formal", reason="staying", sent_at=TEXT.sent_at.replace(day=3))
    for told in write(call, words=words, variants=3).variants:
        assert "so late" not in told.body
