"""Every phrase, judged by the review: put into a message of a case that it is meant for, it draws no error and no warning."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

import pytest

from bowout import catalogue
from bowout.nouns import Brief, Referral, Wording
from bowout.reviewing import review
from bowout.reviewing.model import Model, load
from bowout.vocabulary import ASKS, INTENTS, OFFERS, REGIONS, STAGES, TONES
from bowout.writing import Words
from bowout.writing.compose import composed
from bowout.writing.facts import setting_of
from bowout.writing.phrases import Setting, fitting, holds
from bowout.writing.reason.chosen import reason_of
from bowout.writing.reason.kinds import lines_for
from bowout.writing.reason.worded import with_reason

SOURCES = {kind: catalogue.sources(kind) for kind in ("phrases", "reasons", "channels", "places")}
WORDS = Words.of(catalogue.sources)
RULES = catalogue.load("rules")
LENGTHS = (
    (),
    ("more", "most", "utmost"),
    ("less", "least"),
    ("less", "least", "bare"),
    ("pared", "trim"),
    ("pared", "trim", "tight"),
    ("pared", "trim", "tight", "less", "bare", "scant"),
)
DETAILS = [
    ("other-offer", None), *[("fit", "I want to stay with the small team that I have been building for years")] * 2, ("fit", "it is mostly sales and I want to stay in analysis"), ("logistics", "nights"), ("other", None), ("other", "pay is a joke"), ("fit", "too junior"),
    ("personal", "my father is unwell"), ("personal", "custody hearing, nobody is to know"), ("staying", "been promoted here"),
    ("logistics", "train was cancelled"), ("other", "overslept"), ("other-offer", "signed elsewhere and clean forgot"),
]  # fmt: skip
FELT = [
    ("personal", "dad is poorly. I really wanted this one"),
    ("logistics", "the last bus is at six. gutted to say no"),
    ("personal", "too soon for me. I'd still love to do it"),
    ("other-offer", "took another job, it was a hard choice"),
]
THANKS = [
    None,
    "the prep call",
    "the interview tips",
    "your kind note",
    "the tour of the workshop",
    "arranging for me to see the engine room",
    "Dana showed me round",
    "how kind you were",
    "your patience",
    "the hour in the lab, could have stayed all day",
    "the morning in the kiln room, loved every minute",
    "sending me the plans, really enjoyed reading them",
]
REFERRALS = [
    None,
    Referral("Sana Qureshi", "five years selling tools"),
    Referral("Sana Qureshi"),
    Referral("Sana Qureshi", "she sold tools for five years"),
    Referral("my sister Sana Qureshi"),
]
OFFERED = [
    *[()] * 6,
    None,
    *[(offer,) for offer in OFFERS] * 2,
    *itertools.chain.from_iterable(itertools.combinations(OFFERS, n) for n in (1, 2, 3, 4, 5)),
]
CONTACTS = [
    ("Ingrid Solberg", "agency-recruiter"),
    ("James Whitlock", "agency-recruiter"),
    ("Daniel Reyes", "recruiter"),
    ("Mr Geraint Lloyd", "hiring-manager"),
    ("Peter van der Meer", "hiring-manager"),
    ("Talent Team", None),
    ("A. J. Whitlow", "recruiter"),
    (None, None),
]


def at(told: str) -> datetime:
    return datetime.fromisoformat(told)


INTERVIEWS = [
    None,
    at("2026-03-20T10:00:00+00:00"),
    at("2026-03-12T15:30:00+00:00"),
    at("2026-03-12T08:00:00+00:00"),
    at("2026-03-13T15:30:00+00:00"),
    at("2026-03-14T15:30:00+00:00"),
    at("2026-03-15T15:30:00+00:00"),
    at("2026-03-10T10:00:00+00:00"),
]
INVITED = [at("2026-03-11T09:00:00+00:00"), at("2026-03-06T09:00:00+00:00"), at("2026-02-24T09:00:00+00:00")]
SENT = at("2026-03-12T09:00:00+00:00")


def settings() -> list[tuple[Brief, Setting]]:
    """Cases of every sort, each in every length: every time of the interview with a reason and without, the rest drawn by chance, the
    same in each run.
    """
    chance = random.Random(11)
    found = []
    for intent, stage, channel, tone in itertools.product(INTENTS, STAGES, SOURCES["channels"], TONES):
        for interview, told in [*itertools.product(INTERVIEWS, (True, True, False))] * 2:
            contact, role = chance.choice(CONTACTS)
            reason, detail = chance.choice(DETAILS) if told else (None, None)
            brief = Brief(
                intent=intent, stage=stage, channel=channel, tone=tone, formality_region=chance.choice(REGIONS), contact=contact,
                contact_role=role, client_of_agency=role == "agency-recruiter", reason=reason, reason_detail=detail,
                thanks_for=chance.choice([*THANKS, *[None] * 6]), referral=chance.choice(REFERRALS), offers=chance.choice(OFFERED), sent_at=SENT,
                invited_at=chance.choice(INVITED), interview_at=interview,
                ask_for=chance.choice((*ASKS, None)) if intent == "ask" else None,
                company=chance.choice(("Brightwell Analytics", "Brightwell Library") * 2 + (None,)), role=chance.choice(("HR Associate", "Librarian", "VP, Product", None)),
                candidate=chance.choice(("Amara Okonkwo",) * 4 + (None,)), sign_off=chance.choice((None,) * 9 + ("All good wishes",)),
            )  # fmt: skip
            setting = with_reason(setting_of(brief, WORDS.places), reason_of(brief, WORDS))
            found += [(brief, setting.with_(holds=held)) for held in LENGTHS]
    return found


def felt(cases: Sequence[tuple[Brief, Setting]]) -> Iterator[tuple[Brief, Setting]]:
    """Some of the cases again, in which the candidate is sad to say no."""
    for number, (brief, _) in enumerate(cases[:: 5 * len(LENGTHS)]):
        reason, detail = FELT[number % len(FELT)]
        sad = brief.but(reason=reason, reason_detail=detail)
        yield sad, with_reason(setting_of(sad, WORDS.places), reason_of(sad, WORDS))


THOUGHT_OVER = {
    "intent": "withdraw",
    "stage": "after-interviews",
    "channel": "linkedin",
    "tone": "warm",
    "interview_at": at("2026-03-10T10:00:00+00:00"),
    "reason": "fit",
    "reason_detail": "too junior",
    "client_of_agency": False,
}
KIND = [
    *[THOUGHT_OVER | {"contact": "Daniel Reyes", "contact_role": role} for role in ("hiring-manager", "recruiter")],
    {"thanks_for": "the porters who carried my cello", "reason": "other-offer", "reason_detail": None},
    {"thanks_for": "the seats", "reason": "other-offer", "reason_detail": None},
    {"thanks_for": "the seats", "reason": "fit", "reason_detail": "all sales. {first} was so kind"},
    {"thanks_for": None, "reason": "fit", "reason_detail": "all sales. {first} was so kind"},
    {"thanks_for": "calling me back on your day off", "tone": "warm", "offers": ("stay-in-touch",), "referral": None, "reason": "other-offer", "reason_detail": None},
    {"thanks_for": None, "role": "Payroll Designer", "offers": ("refer",), "referral": None, "reason": "other-offer", "reason_detail": None},
    *[
        {"thanks_for": None, "role": "Payroll Designer", "offers": offers, "referral": None, "reason": reason, "reason_detail": detail}
        for offers in (("later-role",), ("stay-in-touch", "later-role"))
        for reason, detail in (("logistics", "5 days in the office. if it was hybrid maybe"), ("fit", "if it was hybrid maybe"), ("other", "if it was hybrid maybe"), ("other-offer", "took another"), ("staying", None), ("personal", "dad is ill"))
    ],
]  # fmt: skip


def kind(cases: Sequence[tuple[Brief, Setting]]) -> Iterator[tuple[Brief, Setting]]:
    """Some of the cases again, in which somebody was kind, an interview was thought over, or another role of the sort would do."""
    for number, (brief, _) in enumerate(cases[:: 2 * len(LENGTHS)]):
        told = dict(KIND[number % len(KIND)])
        first = (brief.contact or "").split(" ")[-1]
        told["reason_detail"] = told["reason_detail"] and told["reason_detail"].format(first=first)
        again = brief.but(**told)
        yield again, with_reason(setting_of(again, WORDS.places), reason_of(again, WORDS))


LETTERS = [
    {"reason": "personal", "reason_detail": None, "thanks_for": None, "offers": ()},
    {"thanks_for": "sending me the detail on the remit"},
    {"thanks_for": "ringing me on your day off", "reason": "staying", "reason_detail": None},
    {"interview_at": at("2026-03-17T15:30:00+00:00")},
    {"thanks_for": "sending me the plans", "reason": "staying", "reason_detail": None},
    {"thanks_for": "the seats", "reason": "staying", "reason_detail": "want to see this harvest through where I am"},
]  # fmt: skip

SENT_AHEAD = [
    {
        "thanks_for": "moving the interview to suit me",
        "reason": "personal",
        "reason_detail": "custody hearing, nobody is to know",
    },
    {"thanks_for": "the travel directions you sent with the invitation", "reason": "other-offer", "reason_detail": None},
    {"thanks_for": "the tour of the workshop", "reason": "staying", "reason_detail": None},
]


def letters(cases: Sequence[tuple[Brief, Setting]]) -> Iterator[tuple[Brief, Setting]]:
    """The formal letters again: for private reasons of which no more is told, and with thanks for what was sent."""
    formal = [brief for brief, _ in cases[:: len(LENGTHS)] if brief.tone == "formal" and brief.channel == "email"]
    for number, brief in enumerate(formal):
        for told in (
            LETTERS[number % len(LETTERS)],
            LETTERS[(number + 1) % len(LETTERS)],
            SENT_AHEAD[number % len(SENT_AHEAD)],
        ):
            again = brief.but(**told)
            yield again, with_reason(setting_of(again, WORDS.places), reason_of(again, WORDS))


def briefly(cases: Sequence[tuple[Brief, Setting]]) -> Iterator[tuple[Brief, Setting]]:
    """Some of the brief letters again, that call off an interview two days ahead and thank for a thing."""
    letters = [brief for brief, _ in cases[:: len(LENGTHS)] if brief.tone == "brief" and brief.channel == "email"]
    for brief in [each for each in letters if (each.intent, each.stage) == ("withdraw", "scheduled")][:12]:
        again = brief.but(
            interview_at=at("2026-03-14T15:30:00+00:00"),
            thanks_for="the tour of the workshop",
            reason="staying",
            reason_detail=None,
        )
        yield again, with_reason(setting_of(again, WORDS.places), reason_of(again, WORDS))


def busy_until(cases: Sequence[tuple[Brief, Setting]]) -> Iterator[tuple[Brief, Setting]]:
    """Some of the cases again, in which the reason holds until a season, and no longer."""
    for number, (brief, _) in enumerate(cases[:: 20 * len(LENGTHS)]):
        again = brief.but(
            reason="personal",
            reason_detail="wife is deployed, just me and the twins till spring",
            offers=(("later-role",), ("stay-in-touch", "later-role"))[number % 2],
            client_of_agency=False,
            contact_role="recruiter",
            role=("Librarian", "VP, Product")[number % 3 % 2],
        )
        yield again, with_reason(setting_of(again, WORDS.places), reason_of(again, WORDS))


def thought_over(cases: Sequence[tuple[Brief, Setting]]) -> Iterator[tuple[Brief, Setting]]:
    """Some of the cases again, in which one has thought it over and says no more."""
    for brief, _ in cases[:: 3 * len(LENGTHS)]:
        again = brief.but(reason="fit", reason_detail=None)
        yield again, with_reason(setting_of(again, WORDS.places), reason_of(again, WORDS))


SETTINGS = settings()
SETTINGS += [
    *felt(SETTINGS),
    *kind(SETTINGS),
    *letters(SETTINGS),
    *briefly(SETTINGS),
    *busy_until(SETTINGS),
    *thought_over(SETTINGS),
]


class Insisting:
    """Takes the one phrase wherever it fits, else the first."""

    def __init__(self, phrase: Mapping[str, Any]) -> None:
        self.phrase = phrase
        self.said = False

    def __call__(self, part: str, options: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
        if self.phrase in options:
            self.said = True
            return self.phrase
        return options[0]


def messages_with(part: str, phrase: Mapping[str, Any]) -> Iterator[tuple[Brief, Wording]]:
    """The messages in which the phrase is said, each with its brief."""
    after = next((kind for start, kind in AFTER.items() if part.startswith(start)), None)
    before = [after] if after else follows(phrase)
    for brief, setting in SETTINGS:
        setting = setting.with_(holds=before) if before else setting  # noqa: PLW2901
        if not fitting({"phrase": [phrase]}, relaxed(setting, phrase)):
            continue
        channel = SOURCES["channels"][brief.channel]
        plan = [[part]] if after else next(each for each in channel["plan"] if holds(each["when"], setting.holds))["paragraphs"]
        insisting = Insisting(phrase)
        wording = composed(setting, channel, WORDS, insisting, plan)
        if insisting.said:
            yield brief, wording


AFTER = {"answer-": "answering", "follow-up-": "following-up"}


def follows(phrase: Mapping[str, Any]) -> list[str]:
    """A subject of what comes after is tried on a message of that sort."""
    return [kind for kind in AFTER.values() if kind in phrase.get("when", "")]


def relaxed(setting: Setting, phrase: Mapping[str, Any]) -> Setting:
    """What is said earlier in a message is only known while it is written."""
    said = [each for word in phrase.get("when", "").split() if word.startswith("said-") for each in word.split("|")]
    return setting.with_(holds=said) if said else setting


PHRASES = [
    pytest.param(part, phrase, id=f"{part}-{number}")
    for part, entry in SOURCES["phrases"].items()
    for number, phrase in enumerate(entry["phrase"], 1)
]


@pytest.fixture(scope="module")
def model():
    return load()


TRIES = 4
"""Messages that a phrase is tried in: an odd opinion of the classifier on the rest of one of them is not its fault."""


@pytest.mark.parametrize(("part", "phrase"), PHRASES)
def test_a_phrase_is_said_and_the_review_has_nothing_against_it(part, phrase, model):
    messages = list(itertools.islice(messages_with(part, phrase), TRIES))
    assert messages, "no case says this phrase: its `when` or its slots never hold, or others always go before it"
    reproaches = []
    for brief, wording in messages:
        problems = serious(part, brief, wording, model)
        if not problems:
            return
        reproaches.append((problems, wording.body))
    raise AssertionError(reproaches)


def serious(part: str, brief: Brief, wording: Wording, model: Model) -> list[tuple[str, str | None]]:
    """What the review has against a message, beyond suggestions."""
    ignored = ()
    if part.startswith(tuple(AFTER)):  # no decline, and no withdrawal
        brief = Brief(channel=brief.channel, contact=brief.contact, company=brief.company, role=brief.role)
        ignored = ("no-thanks", "no-decision", "hedged-decision", "curt")
    if (brief.intent, brief.stage) == ("decline", "missed"):
        brief = brief.but(intent="withdraw")
    reviewed = review(wording.body, brief=brief, subject=wording.subject, subject_known=True, rules=RULES, model=model)
    return [(each.rule, each.text) for each in reviewed.problems if each.severity != "suggestion" and each.rule not in ignored]


@pytest.mark.parametrize("part", SOURCES["phrases"])
def test_a_part_says_what_it_is_for(part):
    assert SOURCES["phrases"][part]["about"].endswith(".")


def test_no_phrase_stands_twice_for_the_same_case():
    for part, entry in SOURCES["phrases"].items():
        seen = [(phrase["text"], phrase.get("when"), str(phrase.get("offers"))) for phrase in entry["phrase"]]
        assert len(seen) == len(set(seen)), part


@pytest.mark.parametrize("name", SOURCES["reasons"])
def test_a_reason_knows_what_to_ask_and_what_to_leave_out(name):
    entry = SOURCES["reasons"][name]
    assert entry["label"]
    assert entry["ask"].endswith("?") or entry["ask"].endswith(".")
    assert entry["avoid"].endswith(".")


LINES = [
    pytest.param(line, id=f"{name}-{kind.get('id', 'itself')}-{number}")
    for name, entry in SOURCES["reasons"].items()
    for kind in (entry, *entry.get("kind", ()))
    for number, line in enumerate(
        dict.fromkeys(
            (*(line for tone in ("warm", "formal", "brief") for line in lines_for(kind, tone=tone)), *kind.get("otherwise", ()))
        ),
        1,
    )
]


@pytest.mark.parametrize("line", LINES)
def test_a_line_is_one_clause_that_the_review_takes_for_a_reason_without_reproach(line, model):
    body = f"Dear Daniel,\n\nThank you for inviting me to interview. I'm going to decline: {line}. I'd be glad to stay in touch.\n\nBest,\nAmara"
    assert not line.endswith(".")
    assert line[0].islower() or line.startswith("I")
    problems = review(body, brief=Brief(intent="decline", channel="email"), rules=RULES, model=model).problems
    assert [(each.rule, each.text) for each in problems if each.severity != "suggestion"] == []
