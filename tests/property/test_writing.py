"""Whatever the case holds: a whole message, of the channel's length, that the review has nothing to say against.

Small: a sample of every combination, chosen the same in each run; BOWOUT_TEST_SIZE=full takes ten times as many.
"""

from __future__ import annotations

import itertools
import os
import re
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bowout import catalogue
from bowout.nouns import Brief, Referral
from bowout.reviewing import review
from bowout.reviewing.model import load
from bowout.vocabulary import ASKS, CONTACT_ROLES, INTENTS, LENGTHS, OFFERS, REGIONS, STAGES, TONES
from bowout.writing import Words, answer, follow_up, write
from bowout.writing.choosing import too_alike

WORDS = Words.of(catalogue.load)
RULES = catalogue.load("rules")
EVERY = 211 if os.environ.get("BOWOUT_TEST_SIZE") != "full" else 23
LIMITS = {"email": (50, 120), "sms": (0, 60), "linkedin": (0, 90), "phone": (0, 110)}
BROKEN = re.compile(
    r"  | [,.;:!?](?!\w)|\.\.|\bNone\b|[{}\[\]]|\(\)|,,|,\.|:\.|\n\n\n|\b(the|at|for|an?|to) \1\b|\ba [aeio]\w|\ban [bcdfgjkqtvwz]\w|\bX{3,}"
)

CONTACTS = [
    (None, None), ("Marcus", "recruiter"), ("Frau Dr. Annette Vogel", "hiring-manager"), ("Talent Team", "recruiter"),
    ("Ibu Ratna Dewi", "hiring-manager"), ("James Whitlock", "agency-recruiter"), ("Nguyễn Văn An", None), ("O'Brien, Siobhán", "recruiter"),
]  # fmt: skip
ROLES = [
    None, "Head of Client Data", "8th-grade Science Teacher", "VP, Product", "RN – ICU, nights", "SRE", "Werkstudent (m/w/d) Controlling",
    "Policy Officer (maternity cover)", "Summer Internship", "barista",
]  # fmt: skip
COMPANIES = [None, "The Wharfside Trust", "eXpanse", "Harrow & Lisle LLP", "Yahoo!", "株式会社山田", "St. Mary's R.C. School"]
CANDIDATES = [None, "Suryani", "Nguyễn Thị Lan", "Dr Rosalind Achterberg", "Γιώργος Παπαδόπουλος", "J. R. Smith"]
OFFERED = [None, (), ("stay-in-touch",), ("later-role", "linkedin"), ("refer",), OFFERS]
THANKS = [None, "the prep call", "she moved the interview twice for me", "coffee"]
NOTES = [
    None, "pay is a joke", "my father is unwell", "the commute would be 90 minutes each way", "boring", "joining a rival, not announced yet",
    "it is mostly sales and I want to stay in analysis", "family court with my ex", "they offered me a four day week", "nights", "ghosted me",
]  # fmt: skip
TIMES = [
    (None, None, None),
    ("2026-03-02T09:00:00-05:00", "2026-03-03T09:00:00-05:00", None),
    ("2026-03-02T09:00:00+01:00", "2026-03-12T09:00:00+01:00", "2026-03-12T15:30:00+01:00"),
    ("2026-03-02T09:00:00", "2026-03-05T09:00:00", "2026-03-06T10:00:00"),
    ("2026-02-02T09:00:00+00:00", "2026-03-02T09:00:00+00:00", "2026-02-27T10:00:00+00:00"),
    ("2026-03-02T09:00:00+00:00", "2026-03-03T09:00:00+00:00", "2026-03-20"),
]


def when(told: str | None) -> date | datetime | None:
    return None if told is None else date.fromisoformat(told) if len(told) == 10 else datetime.fromisoformat(told)


def briefs() -> list[Brief]:
    """A sample of every combination, with odd names and nulls in turn."""
    combinations = itertools.product(
        INTENTS, (*STAGES, None), (*WORDS.reasons, None), WORDS.channels, TONES, OFFERED, REGIONS, (0, 1, 2),
    )  # fmt: skip
    sample = []
    for n, (intent, stage, reason, channel, tone, offers, region, _) in enumerate(combinations):
        if n % EVERY:
            continue
        n //= EVERY  # noqa: PLW2901
        contact, contact_role = CONTACTS[n % len(CONTACTS)]
        invited, sent, interview = map(when, TIMES[n % len(TIMES)])
        sample.append(Brief(
            id=str(n), intent=intent, stage=stage, reason=reason, channel=channel, tone=tone, offers=offers, formality_region=region,
            contact=contact, contact_role=contact_role, client_of_agency=contact_role == "agency-recruiter", role=ROLES[n % len(ROLES)],
            company=COMPANIES[n % len(COMPANIES)], candidate=CANDIDATES[n // 2 % len(CANDIDATES)], thanks_for=THANKS[n // 3 % len(THANKS)],
            reason_detail=NOTES[n % len(NOTES)], invited_at=invited, sent_at=sent, interview_at=interview,
            referral=Referral("Sana Qureshi", "five years selling tools") if n % 2 else None,
            ask_for=(*ASKS, None)[n % 5] if intent == "ask" else None,
        ))  # fmt: skip
    return sample


@pytest.fixture(scope="module")
def drafts():
    return [(brief, write(brief, words=WORDS, variants=3)) for brief in briefs()]


def test_no_message_is_broken(drafts):
    for brief, draft in drafts:
        for wording in draft.variants:
            for text in (wording.body, wording.subject or ""):
                assert not BROKEN.search(text), (brief, text)
                assert text == text.strip()


def test_every_message_has_its_channels_length(drafts):
    off = [
        (brief, wording.body)
        for brief, draft in drafts
        for wording in draft.variants
        if not LIMITS[brief.channel][0] <= len(wording.body.split()) <= LIMITS[brief.channel][1]
    ]
    assert off == []


def test_only_an_email_has_a_subject(drafts):
    for brief, draft in drafts:
        assert (draft.subject is not None) == (brief.channel == "email")


def test_variants_do_not_share_more_than_half_of_their_sentences(drafts):
    alike = [
        brief
        for brief, draft in drafts
        if any(too_alike(one.body, other.body) for one, other in itertools.combinations(draft.variants, 2))
    ]
    assert alike == []


def test_the_review_has_nothing_against_them(drafts):
    """No error, no warning; the classifier is allowed one odd opinion in a hundred messages, the patterns none.

    (A declined interview cannot have been missed: that odd case is told as a missed one, and is left out.)
    """
    model = load()
    found = [
        (problem.rule, problem.text, draft.body)
        for brief, draft in drafts
        if (brief.intent, brief.stage) != ("decline", "missed")
        for problem in review(
            draft.body, brief=brief, subject=draft.subject, subject_known=True, rules=RULES, model=model
        ).problems
        if problem.severity in ("error", "warning")
    ]
    assert [
        each for each in found if each[0] in ("placeholder", "wrong-name", "no-decision", "late-unacknowledged", "no-thanks")
    ] == []
    assert len({body for _, _, body in found}) <= len(drafts) // 100, found[:3]


DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()


def test_every_number_and_day_stands_in_the_case(drafts):
    for brief, draft in drafts:
        known = " ".join(str(value) for value in brief.to_json().values())
        told = [at for at in (brief.interview_at, brief.invited_at) if at]
        names = {name for at in told for name in (DAYS[at.weekday()], MONTHS[at.month - 1])}
        clocks = {f"{at.hour % 12 or 12}" for at in told if isinstance(at, datetime)} | {f"{at.day}" for at in told}
        for wording in (*draft.variants,):
            for number in re.findall(r"\d+", wording.body):
                assert number in known or number in clocks, (number, wording.body)
            for name in (*DAYS, *MONTHS):
                if re.search(rf"\b{name}\b(?! I\b)", wording.body):
                    assert name in names, (name, wording.body)


def test_every_name_stands_in_the_case(drafts):
    """Whoever and whatever is written with a capital within a sentence is of the case, or a word that always has one."""
    always = {*DAYS, *MONTHS, "I", "Linked", "Hiring", "Team"}
    for brief, draft in drafts:
        known = " ".join(str(value) for value in brief.to_json().values())
        for wording in draft.variants:
            for name in re.findall(r"(?<=[a-z,] )[A-Z][a-z]+", wording.body):
                assert name in known or name in always, (name, wording.body)


def test_the_same_case_and_seed_give_the_same_text():
    for brief in briefs()[::10]:
        assert write(brief, words=WORDS, variants=3, seed=4) == write(brief, words=WORDS, variants=3, seed=4)


def test_the_first_variant_is_the_message():
    for brief in briefs()[::10]:
        draft = write(brief, words=WORDS, variants=2)
        assert (draft.variants[0].subject, draft.variants[0].body) == (draft.subject, draft.body)
        assert write(brief, words=WORDS).body == draft.body


def test_a_short_message_is_never_longer_and_still_whole():
    """Its bound is kept but where thanks, reason and what is offered are long by themselves (one in twenty of this sample), and the
    review has no more against it than against a full one.
    """
    model, over, worse, sample = load(), [], [], briefs()[::4]
    for brief in sample:
        short, full = (write(brief.but(length=length), words=WORDS) for length in ("short", "full"))
        assert len(short.body.split()) <= len(full.body.split())
        if len(short.body.split()) > WORDS.channels[brief.channel]["short"][1]:
            over.append(short.body)
        against_short, against_full = (
            {
                problem.rule
                for problem in review(
                    each.body, brief=brief, subject=each.subject, subject_known=True, rules=RULES, model=model
                ).problems
                if problem.severity in ("error", "warning")
            }
            for each in (short, full)
        )
        if against_short - against_full:
            worse.append((short.body, against_short))
    assert len(over) <= len(sample) // 20, over
    assert len(worse) <= max(1, len(sample) // 50), worse


NAMES = st.none() | st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn", "Zl", "Zp"]), min_size=1, max_size=40
).filter(str.strip)
LISTS = {
    "intent": INTENTS,
    "stage": STAGES,
    "tone": TONES,
    "length": LENGTHS,
    "formality_region": REGIONS,
    "contact_role": CONTACT_ROLES,
    "ask_for": ASKS,
}


@st.composite
def any_brief(draw):
    fields = {name: draw(st.none() | st.sampled_from(choices)) for name, choices in LISTS.items()}
    fields["intent"] = draw(st.sampled_from(INTENTS))
    fields["channel"] = draw(st.none() | st.sampled_from(sorted(WORDS.channels)))
    fields["reason"] = draw(st.none() | st.sampled_from(sorted(WORDS.reasons)))
    for name in ("candidate", "company", "role", "contact", "reason_detail", "thanks_for"):
        fields[name] = draw(NAMES)
    for name in ("interview_at", "invited_at", "sent_at"):
        fields[name] = draw(
            st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1)) | st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1))
        )
    fields["offers"] = draw(st.none() | st.lists(st.sampled_from(OFFERS), unique=True).map(tuple))
    fields["client_of_agency"] = draw(st.none() | st.booleans())
    if name := draw(NAMES):
        fields["referral"] = Referral(name, draw(NAMES))
    return Brief(**{name: " ".join(value.split()) if isinstance(value, str) else value for name, value in fields.items()})


@settings(max_examples=150)
@given(any_brief())
def test_any_case_gives_a_message(brief):
    """Names may hold anything; what is ours beside them is whole."""
    draft = write(brief, words=WORDS, variants=2)
    ours = draft.body
    for value in sorted(
        (str(value) for value in (brief.candidate, brief.company, brief.role, brief.contact) if value), key=len, reverse=True
    ):
        ours = ours.replace(value, "Name")
    assert draft.body.strip()
    assert len(draft.variants) == 2
    if all(str(value).isalnum() for value in (brief.candidate, brief.company, brief.role, brief.contact) if value):
        assert "None" not in ours or "None" in brief.to_json().values()
        assert "  " not in ours


@settings(max_examples=60)
@given(
    any_brief(),
    st.sampled_from(["why", "more-money", "another-day", "acknowledged"]),
    st.sampled_from(["linkedin-note", "thank-you", "look-in-again", "moved"]),
)
def test_any_case_has_answers_and_follow_ups(brief, answered, followed):
    assert answer(answered, brief, words=WORDS).body.strip()
    assert follow_up(followed, brief, words=WORDS).body.strip()
