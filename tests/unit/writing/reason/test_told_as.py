"""Words are no event: what a note only mentions, or tells of somebody else, is not told as the candidate's own."""

from __future__ import annotations

import pytest

from bowout import catalogue
from bowout.nouns import Brief
from bowout.writing import Words
from bowout.writing.reason.chosen import reason_of

WORDS = Words.of(catalogue.sources)

STAYING = [
    ("halfway through chemo, not the time", "see my present work through"),
    ("in the middle of a divorce, no changes now", "see"),
    ("in the middle of a messy split, need stability", "see"),
    ("in the middle of a house move", "see"),
    ("things have changed at home", "things have changed"),
    ("my marriage got sorted so not moving", "for the better"),
    ("my health got better so i can do the lifting", "for the better"),
    ("still on probation order so no changes", "more time"),
    ("my therapist talked me out of it", "asked me to stay"),
    ("my friends talked me into staying", "asked me to stay"),
    ("in tears every time i think about leaving", "asked me to stay"),
    ("the head asked why i'd leave, then threatened me", "asked me to stay"),
    ("my boss got promoted, so better now", "promoted"),
    ("my wife is up for promotion and we'd have to move", "prospect"),
    ("might get made redundant with a payout", "prospect"),
    ("may get the hours i asked for", "prospect"),
    ("up for a pay rise", "prospect"),
    ("too soon for a promotion they said but stay", "next step"),
    ("moving up north fell through so staying in my job", "promoted"),
    ("renewed my mortgage so cant risk it", "renewed"),
    ("new contract says i have a 3 month notice", "renewed"),
    ("my mum needs me near", "needed where I am"),
    ("cant leave him, my boyfriend works here", "needed"),
    ("halfway through my notice they doubled my pay", "see my"),
    ("want to be there for my dad", "see my"),
    ("my exams results were bad so better stay", "training"),
    ("qualify for maternity if i stay", "training"),
    ("20 years mortgage to pay, staying safe", "after so long"),
    ("my boss has been here 20 years and finally left", "after"),
    ("my hours are rubbish but i like the lads", "hours"),
    ("they need me less now so fewer hours, suits", "needed"),
    ("3 days ago they matched your money", "hours"),
    ("new team is great since the bad ones left", "position"),
    ("role here is easier", "position"),
    ("internal politics calmed down", "position"),
    ("sat down with my wife and did the sums", "employer, and"),
    ("the team at yours seemed miserable", "people I work with"),
    ("they'd make me pay, i owe for the course", "I owe"),
    ("my wife's happy here", "I'm happy"),
    ("my car got fixed so commute is ok now", "for the better"),
    ("new boss at yours has a bad name", "things have changed"),
    ("my students loan is paid by work if i stay", "see"),
    ("they said theyd make me team lead next year", "I've been promoted"),
    ("my kids need me home by 3 and here i can", "people where I am"),
]
OFFERS = [
    ("finished the final round there and got rejected", "opportunity"),
    ("failed the last interview elsewhere so im stopping", "opportunity"),
    ("i missed the deadline for the other offer so im back temping", "offer"),
    ("two offers fell through, im done", "offer"),
    ("waiting for an offer since june, nothing came", "opportunity"),
    ("references from your staff werent great so no", "opportunity"),
    ("paperwork put me off", "opportunity"),
    ("my current place came back with 3k more so i'm stopping here", "another"),
    ("staying in current job they gave me a rise", "offer"),
    ("been working here 10 years and they matched it", "another"),
    ("going to be a stay at home dad", "offer"),
    ("another interview went really well, think im getting it", "accepted"),
    ("worked for charity for years, now a bank took me", "long hoped"),
    ("my company car is nicer at the new place", "present employer"),
    ("internal medicine post at st marys", "present employer"),
    ("new job extended my notice", "extended"),
    ("extended family restaurant took me on", "extended"),
    ("temping agency found me a bar job", "where I've been"),
    ("old boss wrote me a reference for the new job", "worked with"),
    ("my old boss found out & i took a job abroad", "worked with"),
    ("quit my old job for the one at ikea", "back"),
    ("same pay as my old job at the new one", "back"),
    ("took a job in a family business, not mine", "my family"),
    ("my dads firm closed so i went to tesco", "family"),
    ("discussed with my dad, going for the other one", "family"),
    ("move in with my cousin to take a job in york", "family"),
    ("bought a flat with a friend near my new job", "with a friend"),
    ("self employed no more! got a proper job", "for myself"),
    ("own van comes with the new job", "for myself"),
    ("i'll be supervising two apprentices in my new job", "apprenticeship"),
    ("faculty admin job at the college", "academic"),
    ("a job while i do my phd", "study"),
    ("starbucks on campus", "university"),
    ("residency permit came w the other job", "a residency"),
    ("job at a military hospital", "armed forces"),
    ("army surplus store took me on", "armed forces"),
    ("police hq cleaner, signed", "police"),
    ("ferry terminal cafe took me", "at sea"),
    ("tanker driver hgv job, signed", "at sea"),
    ("joined the john lewis partnership", "practice"),
    ("first day was meant to be monday at new job", "already"),
    ("i'm already working full time, got promoted", "elsewhere"),
    ("moved dept at work so not leaving", "offer"),
    ("signed for another year where i am", "offer"),
    ("got a full time job, this is part time", "part-time"),
    ("kids came first so i took the school job", "came first"),
    ("tour of their office sold it, signed with them", "production"),
]


@pytest.mark.parametrize(
    ("because", "note", "never"),
    [("staying", *case) for case in STAYING] + [("other-offer", *case) for case in OFFERS],
)
def test_what_is_only_mentioned_is_not_told(because: str, note: str, never: str) -> None:
    put = reason_of(Brief(intent="decline", reason=because, reason_detail=note), WORDS)
    assert not any(never in clause for clause in put.clauses)


def test_what_came_to_nothing_is_no_reason() -> None:
    put = reason_of(Brief(intent="decline", reason="other-offer", reason_detail="two offers fell through, im done"), WORDS)
    assert put.denied
    assert put.clauses == ()
