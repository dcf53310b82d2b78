"""Plain notes on the place, the hours and on oneself: told nearly as they stand, with what comes of it."""

from __future__ import annotations

import pytest

from bowout import write
from bowout.nouns import Brief
from bowout.writing.reason.chosen import reason_of


@pytest.mark.parametrize(
    ("note", "clause", "later"),
    [
        ("the shift starts before the first bus", "the shift starts before the first bus, so I couldn't be there on time", "something with a later start"),
        ("tube stops before the bar shuts", "the tube stops before the bar shuts, so I'd have no way home", "something with an earlier finish"),
        ("it starts at eight and I drop my kids at half past", "the day starts at eight, and I couldn't be there by then", "something with a later start"),
        ("the workshop is the other side of town", "the workshop is on the other side of town from me, and I couldn't keep that up", "something nearer home"),
        ("our house sale fell through so we're staying put", "our house sale has fallen through, so I'm staying where I live now", None),
        ("they need full time and I can only do three days", "I can only work three days a week", "something part-time"),
        ("late finishes every night", "late finishes every night are more than I'm looking for", "something with fewer late finishes"),
        ("too much driving between sites", "it would mean more driving between sites than I want to do", "something in one place"),
        ("it's only two days a week", "I'm looking for more than two days a week", "something closer to full time"),
    ],
)  # fmt: skip
def test_a_bare_fact_has_its_outcome(words, note: str, clause: str, later: str | None) -> None:
    put = reason_of(Brief(intent="decline", reason="logistics", reason_detail=note), words)
    assert (put.clauses[0], put.later) == (clause, later)


@pytest.mark.parametrize(
    ("reason", "note", "clause", "later"),
    [
        ("logistics", "three days in London is too much travel", "being in London three days a week wouldn't work for me", "something with fewer days in London"),
        ("logistics", "I don't want to work Sundays", "I don't want to work on Sundays", "something with Sundays off"),
        ("logistics", "Late nights five times a week, no", "late nights five times a week are more than I'm looking for", "something with fewer late nights"),
        ("logistics", "too far to drive every day", "it's too far to drive every day", "something nearer home"),
        ("logistics", "in Paris twice a month", "being in Paris twice a month wouldn't work for me", "something with fewer days in Paris"),
        ("logistics", "went from two days in office to four", "the days on site have gone from two to four, which is more than I'm looking for", "something with more work from home"),
        ("logistics", "no nights away from home", "being away from home overnight wouldn't suit me", "something with fewer nights away"),
        ("logistics", "they want every Saturday", "working every Saturday wouldn't suit me", "something with some Saturdays off"),
        ("fit", "no weekends off, ever", "I'm looking for a role with some weekends off", "something with some weekends off"),
        ("logistics", "alternate weekends don't work for me", "alternate weekends don't work for me", "something with fewer weekends"),
        ("logistics", "I can't do Thursdays", "I can't do Thursdays", "something with Thursdays off"),
    ],
)  # fmt: skip
def test_a_later_role_asks_for_fewer_not_for_none(words, reason: str, note: str, clause: str, later: str) -> None:
    put = reason_of(Brief(intent="decline", reason=reason, reason_detail=note), words)
    assert (put.clauses[0], put.later) == (clause, later)


@pytest.mark.parametrize(
    ("reason", "note", "clause"),
    [
        ("personal", "my husband's job is moving us to Texas in March, so there's no point starting", "we're moving to Texas in March for my husband's job"),
        ("logistics", "my partner got a job in Perth so we're off in May", "we're moving to Perth in May for my partner's job"),
        ("personal", "wife's company is relocating us to Dublin", "we're moving to Dublin for my wife's job"),
        ("personal", "husband lost his job and we're moving back to his mother's in Porto", "we're moving to Porto"),
        ("personal", "moving to Leeds to be near the hospital", "I'm moving to Leeds"),
        ("personal", "we've decided not to move after all", "we're not moving after all"),
        ("personal", "my wife's been offered a job in Wales", "for family reasons"),
    ],
)  # fmt: skip
def test_a_move_is_told_and_what_is_behind_it_is_not(words, reason: str, note: str, clause: str) -> None:
    assert reason_of(Brief(intent="decline", reason=reason, reason_detail=note), words).clauses[0] == clause


@pytest.mark.parametrize(
    ("channel", "tone", "said"),
    [
        ("sms", "warm", "say no, as I can't take on a new job just now for personal reasons."),
        ("email", "brief", "For personal reasons I can't take on a new job just now, so I'm going to decline."),
        (
            "email",
            "formal",
            "For personal reasons I am not able to take on a new post at present, and I must therefore decline.",
        ),
    ],
)
def test_a_reason_by_name_goes_with_the_decision(channel: str, tone: str, said: str) -> None:
    case = {"intent": "decline", "channel": channel, "company": "Elm Primary", "role": "Cook", "contact": "Helen Marsh", "stage": "invited",
            "candidate": "Sam Ortiz", "reason": "personal", "tone": tone, "formality_region": "UK", "offers": ["later-role"]}  # fmt: skip
    assert said in write(case).body


@pytest.mark.parametrize(
    ("reason", "note", "clause"),
    [
        ("fit", "I want to report, not edit", "I want to report rather than edit"),
        ("personal", "moving to Perth, my husband has been posted there", "we're moving to Perth"),
        ("other-offer", "joined a friend's startup last week", "I've accepted a position at a start-up"),
        ("staying", "my temp job just turned permanent", "my present post has been made permanent, and I've decided to stay"),
        ("logistics", "you need a car and I don't drive", "the role needs a car, and I don't drive"),
        ("other", "funding is only guaranteed for one year", "the funding is for one year only, and I'm looking for something longer"),
    ],
)  # fmt: skip
def test_a_plain_note_keeps_what_it_tells(words, reason: str, note: str, clause: str) -> None:
    assert reason_of(Brief(intent="decline", reason=reason, reason_detail=note), words).clauses[0] == clause
