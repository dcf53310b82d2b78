"""What cannot be told is put mildly: never passed over, never a hint, never false; and what is public is named."""

from __future__ import annotations

from typing import Any

import pytest

from bowout.nouns import Brief
from bowout.writing.note.discretion import asked_for
from bowout.writing.reason.chosen import reason_of
from bowout.writing.write import write

NO_NEW_JOB = "for personal reasons I can't take on a new job just now"
NOT_MINE = "I've thought it over, and it isn't the right move for me"
AFTER = {
    "intent": "withdraw", "channel": "email", "candidate": "Aitor Etxeberria", "company": "Casa Oriol", "role": "Sous Chef",
    "contact": "Montse Oriol", "contact_role": "hiring-manager", "stage": "after-interviews", "invited_at": "2026-03-12T10:00:00+01:00",
    "interview_at": "2026-03-21T10:00:00+01:00", "sent_at": "2026-03-24T10:00:00+01:00", "reason": "other", "tone": "warm",
    "offers": [], "formality_region": "other",
}  # fmt: skip


def clauses(reason: str | None, detail: str | None, words: Any) -> tuple[str, ...]:
    return reason_of(Brief(intent="decline", reason=reason, reason_detail=detail), words).clauses


@pytest.mark.parametrize(
    ("reason", "detail", "clause"),
    [
        ("personal", None, NO_NEW_JOB),
        ("personal", "none of their business", NO_NEW_JOB),
        ("personal", "no new job til the custody hearing is over, dont say", NO_NEW_JOB),
        ("personal", "I relapsed. mum doesn't know", NO_NEW_JOB),
        ("personal", "the dog died and i know how that sounds", NO_NEW_JOB),
        ("personal", "third ivf cycle in may", NO_NEW_JOB),
        ("other", "the finance director let slip off the record that they will sell up", NOT_MINE),
        ("personal", "my back has gone again, don't want it getting round the homes", NO_NEW_JOB),
        ("personal", "back's gone, can't lift anything till summer", NO_NEW_JOB),
        ("personal", "on leave for burnout, only my wife knows", NO_NEW_JOB),
        ("personal", "I'm pregnant and not telling anyone yet", NO_NEW_JOB),
        (
            "other",
            "my employer is buying them, not public till January",
            "on reflection, it wouldn't be right for me to go ahead",
        ),
        ("other", "won't work for a betting firm", "betting isn't a field that I want to work in"),
        ("other", "won't do surveillance", "surveillance isn't a field that I want to work in"),
        ("fit", "don't want to work for oil", "oil and gas isn't a field that I want to work in"),
        (
            "fit",
            "it's drunks every Friday, I'm better with breakfast",
            "I'm better with breakfast, and I'm looking for something closer to that",
        ),
        (
            "fit",
            "I like lending to small shops, not minding rich people's money",
            "lending to small shops is the work that I like best",
        ),
        ("fit", "I enjoy fixing tractors, not selling them", "fixing tractors is the work that I like best"),
        ("other", "pretend im ill", "it isn't the right move for me"),
        ("other", "lost my licence, twelve points", "my circumstances have changed, and I'm not able to take on a new job"),
    ],
)
def test_what_cannot_be_told_is_put_mildly(reason: str, detail: str | None, clause: str, words: Any) -> None:
    assert clauses(reason, detail, words)[0] == clause


@pytest.mark.parametrize(
    ("detail", "clause"),
    [
        ("most of their clients are betting firms", "so much of the work is for betting firms, which I don't want to work for"),
        ("its a tobacco company", "tobacco isn't a sector that I want to work in"),
        ("my aunt is on the board", "I have a family connection to the board, and I think it right to stand aside"),
        ("I've signed a 6 month non compete", "I'm not free to take it up under an agreement that I've signed"),
        ("applied to get my boss to match it. she did", "I've decided to stay where I am"),
        ("my wife works there already", "I have family there, and I'd rather keep the two apart"),
        ("got a place on the ambulance service course", "I'm joining the ambulance service"),
        ("we sold our car", "I no longer have a car"),
        ("too few hours", "I need more hours than the role offers"),
        ("had enough, going to be a dog groomer", "I'm going to be a dog groomer"),
    ],
)
def test_what_is_public_is_named(detail: str, clause: str, words: Any) -> None:
    assert clauses("other", detail, words)[0] == clause


@pytest.mark.parametrize(
    "detail",
    [
        "a mate says half their work is casinos",
        "its not a tobacco company or anything",
        "they want me to sign a non compete",
        "failed the drug test at my last place",
        "still waiting for my stipend from the internship there",
        "my wife works there and says it is dreadful",
        "my brother works there and loves it but for me its too quiet",
        "I bumped into one of the managers at the clinic",
        "they contract to the secret police",
    ],
)
def test_what_only_looks_like_it_is_not_said(detail: str, words: Any) -> None:
    said = " ".join(clauses("other", detail, words))
    assert not any(
        word in said
        for word in ("casinos", "tobacco", "that I've signed", "assessment", "taken longer", "family", "another day", "terms")
    )


@pytest.mark.parametrize(
    ("detail", "clause"),
    [
        ("we are going back to my folks in Sligo", "I'm moving back to Sligo"),
        ("home to Ghana for good", "I'm moving home to Ghana"),
        ("mum is retiring and handing over the bakery, said i'd take it", "I'm taking over the family bakery"),
        ("need some time with my kids", "I need some time with my family"),
        ("im jewish, i dont do saturdays", "I'm not able to work Saturdays"),
        ("want to spend the winter with my nan", "I want to spend the winter with my grandmother"),
    ],
)
def test_what_is_harmless_of_ones_own_life_is_told(detail: str, clause: str, words: Any) -> None:
    assert clauses("personal", detail, words)[0] == clause


@pytest.mark.parametrize(
    ("note", "line"),
    [
        ("family reasons is all anyone gets", "for family reasons"),
        ("all they need to know is that it's personal", NO_NEW_JOB),
        ("fine to say family needs me, rest is ours", "my family needs me"),
        ("ok to say its a health thing, no more", "for medical reasons"),
    ],
)
def test_what_the_candidate_asks_to_have_said_is_said(note: str, line: str) -> None:
    assert asked_for(note.replace("its", "it's"))[0] == line


@pytest.mark.parametrize(
    "note", ["family matters to me", "personal growth is all they talk about", "that is not all they need"]
)
def test_no_one_asks_for_it(note: str) -> None:
    assert asked_for(note) == ()


@pytest.mark.parametrize("channel", ["email", "linkedin", "sms", "phone"])
@pytest.mark.parametrize("tone", ["formal", "warm", "brief"])
def test_after_interviews_it_is_thought_over_once(channel: str, tone: str, words: Any) -> None:
    brief = Brief.from_json(
        AFTER | {"channel": channel, "tone": tone, "reason_detail": "the fish man told me in confidence that they close"}
    )
    body = write(brief, words=words).body
    assert body.count("the right move for me") == 1
    assert body.lower().count("thought it over") <= 1
