"""What is private is put in a few plain words, by its sort and the tone, and stands in the letter as a person would write it."""

import re
from itertools import product
from typing import Any

import pytest

from bowout.nouns import Brief
from bowout.writing import write
from bowout.writing.compose import _on_grounds
from bowout.writing.reason.chosen import reason_of

CASE = {
    "id": "1", "candidate": "Mia Berg", "company": "Harbour Trust", "role": "Data Analyst", "contact": "Ann Lee", "contact_role": "recruiter",
    "reason": "personal", "reason_detail": "family stuff", "formality_region": "UK", "invited_at": "2026-03-02T10:00:00+00:00",
}  # fmt: skip


def brief_of(**told: Any) -> Brief:
    return Brief.from_json(CASE | {"intent": "decline", "stage": "invited", "sent_at": "2026-03-03T10:00:00+00:00"} | told)


STAGES = [
    ("decline", "invited", None, "2026-03-03"), ("decline", "invited", None, "2026-03-11"), ("withdraw", "invited", None, "2026-03-04"),
    ("withdraw", "scheduled", "2026-03-11", "2026-03-11"), ("withdraw", "scheduled", "2026-03-20", "2026-03-11"),
    ("withdraw", "after-interviews", "2026-03-05", "2026-03-11"), ("withdraw", "after-interviews", "2026-03-13", "2026-03-11"),
]  # fmt: skip


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize(("channel", "tone"), list(product(("email", "linkedin", "sms", "phone"), ("formal", "warm", "brief"))))
def test_bare_grounds_go_with_the_decision(channel: str, tone: str, stage: Any, words: Any) -> None:
    intent, at, interview, sent = stage
    brief = brief_of(
        channel=channel, tone=tone, intent=intent, stage=at, sent_at=f"{sent}T08:00:00+00:00",
        interview_at=interview and f"{interview}T14:00:00+00:00", reason_detail="wife's contract, just say family",
    )  # fmt: skip
    for each in write(brief, words=words, variants=3).variants:
        said = each.body.lower()
        assert said.count("for family reasons") == 1, each.body
        assert not any(f"{lead} for family reasons" in said for lead in ("as", "because", ":", "as,")), each.body
        assert "for family reasons i'm so sorry" not in said, each.body
        assert ". for family reasons." not in said, each.body


def test_grounds_stand_before_a_decision_that_thanks() -> None:
    text = "I'm going to say no to the interview {post}, but thank you for asking me. {Reason}."
    assert _on_grounds(text) == "{Reason} I'm going to say no to the interview {post}, but thank you for asking me."
    assert _on_grounds("I must decline. {Reason}.") == "I must decline, {reason}."
    assert _on_grounds("{Reason}, so I'm going to decline.") == "{Reason} I'm going to decline."


@pytest.mark.parametrize(
    ("note", "tone", "line"),
    [
        ("chemo starts monday, nobody knows", "warm", "for personal reasons I can't take on a new job just now"),
        ("not slept in weeks, GP has signed me off with stress", "brief", "for personal reasons I can't take on a new job just now"),
        ("my back's gone again, doctor says no lifting", "warm", "for personal reasons I can't take on a new job just now"),
        ("my son's just been diagnosed, it'll be hospital every week", "formal", "my family needs me just now"),
        (None, "formal", "for personal reasons I'm not able to take on a new job at present"),
        ("my husband is being posted to Kigali, not announced yet", "formal", "for family reasons"),
        ("lola in Cebu is asking for me", "warm", "for family reasons"),
        ("family stuff, don't want to go into it", "warm", "for family reasons"),
        ("Biopsy came back, they start treatment on the 9th. Only Marit knows, Aune's husband is on my boat", "warm",
         "for personal reasons I can't take on a new job just now"),
        ("custody hearing for my son got moved up, need all my time for that", "warm",
         "something has come up with my family, and it needs all my time for now"),
        ("my daughter and the baby are moving back in with me", "warm", "my family needs me at home just now"),
        ("the move to Leeds fell through", "warm", "my plans to move have fallen through, and I'm staying where I am"),
        ("cycling to Istanbul in the spring", "warm", "I'm cycling to Istanbul in the spring"),
    ],
)  # fmt: skip
def test_a_matter_is_put_by_its_sort_and_the_tone(note: str | None, tone: str, line: str, words: Any) -> None:
    assert reason_of(brief_of(reason_detail=note, tone=tone), words).clauses[0] == line


def test_who_is_needed_at_home_would_take_what_is_not_live_in(words: Any) -> None:
    told = {
        "channel": "email",
        "offers": ["later-role"],
        "reason_detail": "my daughter and the baby are moving back in with me",
    }
    assert "that isn't live-in" in write(brief_of(role="Live-in Carer", **told), words=words).body
    assert "live-in" not in write(brief_of(role="Carer", **told), words=words).body


@pytest.mark.parametrize(
    ("note", "line"),
    [
        ("nobody would tell me who I'd report to, and a driver said the last manager walked out",
         "I still don't know who I'd report to, and I wouldn't want to go further without that"),
        ("asked what it pays 3 times, dodged it 3 times", "I wouldn't want to go further without knowing the salary"),
        ("back to the books, Bergen's given me a PhD place", "I've been given a PhD place in Bergen"),
        ("got elected to the parish council", "I've been elected to the parish council"),
    ],
)  # fmt: skip
def test_what_may_still_be_said_of_ones_own_is_said(note: str, line: str, words: Any) -> None:
    assert reason_of(brief_of(reason="other", reason_detail=note), words).clauses[0] == line


@pytest.mark.parametrize("channel", ["sms", "email", "phone", "linkedin"])
@pytest.mark.parametrize("tone", ["brief", "warm", "formal"])
def test_a_mild_word_is_kinder_than_none(tone: str, channel: str, words: Any) -> None:
    told = brief_of(tone=tone, channel=channel, reason="other", reason_detail="heard they pay late")
    assert re.search(r"the right (?:place|move) for me", write(told, words=words).body)
