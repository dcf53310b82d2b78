"""What keeps a candidate away, told with its measure and its place; and what only sounds so, left alone."""

from __future__ import annotations

from typing import Any

import pytest

from bowout.nouns import Brief
from bowout.writing.phrases import Setting
from bowout.writing.reason.chosen import reason_of
from bowout.writing.reason.worded import with_reason


def clause(reason: str, detail: str, words: Any) -> str:
    return reason_of(Brief(intent="decline", reason=reason, reason_detail=detail), words).clauses[0]


@pytest.mark.parametrize(
    ("reason", "detail", "told"),
    [
        ("other", "advert said permanent, invite says six months", "I'm looking for a permanent post, and this one is for six months"),
        ("other", "its funded til august and then who can say", "the funding ends in August, and I need something more certain beyond that"),
        ("other", "five rounds of interviews for a barista job", "five rounds of interviews are more than I want to take on"),
        ("fit", "only a year's contract", "I'm looking for a permanent post, and this one is for a year"),
        ("logistics", "fixed term until March", "I'm looking for a permanent post, and this one runs only until March"),
        ("logistics", "test task at the weekend", "I'd rather not give up a weekend to the test task"),
        ("logistics", "term-time only", "I'm looking for work all the year round, and this is term-time only"),
        ("fit", "unpaid trial day", "I'd rather not do an unpaid trial day"),
        ("other", "six month probation", "a probation period of six months is longer than I'm looking for"),
        ("other", "holiday is only 20 days", "20 days' holiday is less than I'm looking for"),
        ("other", "salary not what was advertised", "the salary isn't what was first mentioned, and it no longer works for me"),
        ("other", "the interview process is too slow", "the process has taken longer than I'd expected"),
        ("other", "they're merging with another firm", "with the merger ahead, I don't think it's the right time for me to join"),
        ("other", "a friend says they're merging with another firm", "I've thought it over, and it isn't the right move for me"),
        ("logistics", "the branch is closing in June", "with the branch due to close, I'm looking for something more certain"),
        ("other", "the role is now part-time", "the role is now part-time, and that no longer works for me"),
        ("fit", "salary doesn't match the workload", "the salary is below what I'm looking for in a role like this"),
        ("fit", "wants a two-year commitment", "I'd rather not commit to two years"),
        ("other", "funding only lasts a year", "the funding is for a year only, and I'm looking for something longer"),
        ("logistics", "no overtime pay", "I'm looking for a job in which overtime is paid"),
        ("other", "weekly pay not possible, only monthly", "I've thought it over, and it isn't the right move for me"),
        ("other", "have to use my own car, no mileage", "I'd need to use my own car for the job, and that wouldn't work for me"),
        ("other", "meant the other branch, applied to the wrong branch", "I meant to apply for a post at a different branch"),
        ("other", "opening my own shop in spring, lease signed", "I'm opening my own shop in spring"),
        ("other", "opening our own place, not public yet", "I've decided to take a different path in my work"),
        ("other", "dont want to wear a uniform again", "I'd rather not wear a uniform again"),
        ("other", "would have to give up my dog walking round", "I'd have to give up my dog walking round"),
        ("personal", "wife's posting in Nairobi, we leave in march", "we're moving to Nairobi in March for my wife's job"),
        ("personal", "husband is deployed, just me and the boys till spring", "my family needs me at home until the spring"),
        ("personal", "my wife's dialysis, and three weeks away at a time won't work", "things have changed at home, and I can't be away three weeks at a time now"),
        ("personal", "bad hips, surgeon says no more roofing", "I'm stepping away from roofing"),
        ("personal", "husband won't leave Cork", "we've decided as a family to stay in Cork"),
        ("personal", "divorce. have to stay near the kids", "I need to be near my family just now"),
        ("personal", "starting chemo in may, nobody knows", "for personal reasons I can't take on a new job just now"),
        ("personal", "our house flooded on monday", "our home has been flooded, and putting it right has to come first"),
        ("personal", "my husband's been posted to Lusaka, we go next month", "we're moving to Lusaka for my husband's job"),
        ("personal", "my wife went into labour two weeks early", "our baby is coming early, and I need to be with my wife"),
        ("personal", "my gran passed last night", "there was a death in my family last night"),
        ("personal", "jury service, a three week trial", "I've been called for jury service for three weeks"),
        ("personal", "uncle left us his orchard, we're going to work it", "I'm taking over my uncle's orchard"),
        ("personal", "got to stay near my mum, she's on her own", "I need to stay near my mother"),
        ("other", "elected to the town council, no time for both", "I've been elected to the town council"),
        ("other", "don't want to be on camera all day", "I'd rather not be on camera all day"),
        ("other", "too risky at my age, it's a startup", "I'm looking for something more established than a start-up"),
        ("other", "they make parts for missiles", "defence isn't a field that I want to work in"),
        ("personal", "in laws are coming to live here", "for family reasons"),
    ],
)  # fmt: skip
def test_the_measure_or_the_place_is_told(reason: str, detail: str, told: str, words: Any) -> None:
    assert clause(reason, detail, words) == told


@pytest.mark.parametrize(
    ("reason", "detail", "never"),
    [
        ("other", "I was on a 6 month contract and dont want another", "this one is for"),
        ("other", "I've got three interviews this week already", "three interviews are"),
        ("other", "my salary went down, cant afford the train", "salary"),
        ("other", "staying home with a broken leg", "leg"),
        ("other", "rather stay self employed", "as an employee"),
        ("other", "don't want to work for oil people any more", "break from work"),
        ("other", "lease signed on a flat in Rome", "business"),
        ("other", "thinking of going into teaching", "I'm moving into"),
        ("personal", "my partner was posted to Kabul, I stay here with the kids", "moving"),
        ("personal", "husband posted a letter about our debts", "moving"),
        ("personal", "wife's eyesight is gone for good", "this kind of work"),
        ("personal", "my house flooded years ago and I still cant sleep", "has been flooded"),
        ("personal", "back to Poland for good, mama is alone now", "this kind of work"),
        ("personal", "we lost the house sale", "matters at home"),
        ("personal", "my wife has been posted to Kabul, nobody can know, we leave in may", "Kabul"),
        ("other", "I can't leave my AA group", "AA"),
        ("other", "I've been given the sack", "sack"),
        ("personal", "sister in labour!!", "plans for the coming year"),
        ("other", "two weeks' notice and they need me monday", "Monday"),
    ],
)
def test_what_only_sounds_so_is_not_told(reason: str, detail: str, never: str, words: Any) -> None:
    given = reason_of(Brief(intent="decline", reason=reason, reason_detail=detail), words)
    assert given.clauses
    assert never not in " ".join((*given.clauses, given.later or ""))


def test_a_plan_is_not_thought_over(words: Any) -> None:
    plan = reason_of(Brief(intent="withdraw", reason="other", reason_detail="going back to college in september"), words)
    assert "reason-plan" in with_reason(Setting(frozenset(), {}), plan).holds
