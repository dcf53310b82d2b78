"""Of the job's own facts what may be said is said beside what is private; nothing is, where the facts themselves are told in confidence."""

from __future__ import annotations

import pytest

from bowout import catalogue
from bowout.nouns import Brief
from bowout.writing import Words
from bowout.writing.reason.chosen import reason_of

WORDS = Words.of(catalogue.sources)


def said(note: str) -> str:
    return reason_of(Brief(intent="decline", reason="logistics", reason_detail=note), WORDS).clauses[0]


@pytest.mark.parametrize(
    ("note", "clause"),
    [
        (
            "two nights a fortnight out on the rock. my weeks with the kids are fixed by the court, solicitor says NOTHING in writing to anybody",
            "two nights a fortnight away from home is more than I'm looking for",
        ),
        ("Can do everything except thursdays, dad has his injections, don't want that in writing", "I'm not free on Thursdays"),
        (
            "keep it quiet: we're adopting, so 2 weeks away every month can't happen",
            "two weeks a month away from home is more than I'm looking for",
        ),
        (
            "2 hrs there and 2 back and mom's sugar drops",
            "the journey would be two hours each way, and I couldn't keep that up",
        ),
        ("season starts april, my lease here runs until june", "the season starts in April, and my lease here runs until June"),
        ("they need somebody from monday, im in plaster til xmas", "I couldn't start as soon as I'd be needed"),
        ("hour & 10 by bus", "the journey would be an hour and ten minutes, and I couldn't keep that up"),
        (
            "they want me in Zurich by 1 nov and my flat here is let till feb",
            "you need someone in Zurich by 1 November, and my flat here is let until February",
        ),
        ("they want someone in New York by 5 january, visa interview is in march", "I couldn't be in New York by 5 January"),
        (
            "shift starts 4am, first bus gets in at ten to six and I dont drive",
            "the shift starts at 4am, the first bus gets in at ten to six, and I don't drive",
        ),
        (
            "standby 1 week in 3 and you've to live within 30 mins of depot, im 50",
            "the role calls for living within 30 minutes of the depot, and I live further away",
        ),
        ("camp is 11 weeks and i only have 8 free", "I'm only free for eight of the eleven weeks"),
    ],
)
def test_the_facts_of_the_job_are_told_beside_what_is_private(note: str, clause: str) -> None:
    assert said(note) == clause


@pytest.mark.parametrize(
    "note",
    [
        "told in confidence the ward closes in march, nights only till then. can't repeat it",
        "between you and me theyre moving to Leeds in june, 2 hrs away, not announced",
        "the plant goes to 4 on 4 off nights in may, nda so cant say",
        "HR let slip the rota will be weekends only from jan, not public yet",
    ],
)
def test_plans_of_theirs_that_are_told_in_confidence_are_not(note: str) -> None:
    assert said(note) == "I've thought it over, and I couldn't make it work in practice"


def test_an_age_is_no_distance() -> None:
    assert "further" not in said("I live within 30 mins of depot, im 50 now")
