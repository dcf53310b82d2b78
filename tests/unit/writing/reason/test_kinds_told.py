"""A kind of what does not fit is of what happens to oneself: its bare word, a thing one likes, or another's affair is none."""

from __future__ import annotations

import pytest

from bowout import catalogue
from bowout.nouns import Brief
from bowout.writing import Words
from bowout.writing.note.weighing import weighed
from bowout.writing.reason.chosen import reason_of

WORDS = Words.of(catalogue.sources)


def said(note: str) -> str:
    """All that a note on what does not fit may be put by, and the role wished for later."""
    put = reason_of(Brief(intent="decline", reason="fit", reason_detail=note), WORDS)
    return " | ".join((*put.clauses, *filter(None, [put.later])))


@pytest.mark.parametrize(
    ("note", "never"),
    [
        ("ladder manufacturing, too noisy", "height"),
        ("writing about knife crime for a tabloid", "calmer"),
        ("abuse from the public i can take, its the lone shifts", "calmer"),
        ("the stairs, 4 flights no lift", "physical"),
        ("its a manual ledger system", "physical"),
        ("bad news is they want someone with a forklift licence", "emotionally"),
        ("my english degree would be wasted on filing", "language"),
        ("they have a bilingual office, lovely, but its just typing", "language"),
        ("interrupted shifts, 3 hrs on 3 off", "right place"),
        ("personality tests are what they sell", "right place"),
        ("prison library but only 8 hours", "sector"),
        ("oil heating office, freezing in winter", "sector"),
        ("im not doing that drive", "different way"),
        ("frozen fish deliveries at 4am", "scratch"),
        ("they rang me out of hours to chase", "on-call"),
        ("bleep test, not fit enough", "on-call"),
        ("different sites to the one i applied for", "travel"),
        ("truck mechanic, i only do cars", "driving"),
        ("delivering babies again after 20 yrs no", "driving"),
        ("delivering toolbox talks all day", "driving"),
        ("remote location, only me in the lighthouse", "from home"),
        ("theres only two days a week in the office, not enough for me", "mostly from home"),
        ("last minute they changed the role to sales", "regular hours"),
        ("mornings only would be great but they want full days", "more hours"),
        ("six days a week i could live with but its the fish", "hours"),
        ("fewer hours than i need", "part-time"),
        ("the trial shift was a joke, the chef never showed up", "settled"),
        ("acting up to manager, too much for me", "permanent"),
        ("its a temp agency, id be placing temps", "permanent"),
        ("gig venue, too loud", "employee"),
        ("doing ir35 cases all day", "employee"),
        ("they've announced redundancies", "building"),
        ("they're about to restructure", "building"),
        ("mouse droppings in the kitchen", "independence"),
        ("everything tracked in jira, fine, but its all banners", "independence"),
        ("timed tests marking all day", "targets"),
        ("student grants processing", "fundraising"),
        ("kids on their phones all day", "phone"),
        ("area manager was on the phone throughout", "phone"),
        ("they sell fish, cant stand the smell", "selling"),
        ("their social media is vile", "social media"),
        ("something different from what they advertised", "line of work"),
        ("unsupervised med rounds, supervision is nil", "people management"),
        ("high volume but i love that, its the fine dining they do now", "smaller scale"),
        ("does the lot need full stack, i do", "more ground"),
        ("ratio is good but its 90 miles", "workload"),
        ("medical coding and admin, not what i do", "programming"),
        ("marking writing all day", "more writing"),
        ("the team was competitive but nice, just too far", "collaborative"),
        ("understaffed ward", "understaffed"),
    ],
)
def test_what_only_sounds_like_a_kind_is_not_told(note: str, never: str) -> None:
    assert never not in said(note)


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("turns out id be climbing scaffolding every day", "height"),
        ("residents get violent sometimes and theres only 2 on", "calmer"),
        ("away 3 nights a week, cant do it anymore", "being away 3 nights a week"),
        ("they want someone to make half the team redundant", "building"),
        ("stood up all day and my knees are bad", "on my feet"),
        ("its a policy job, im a nurse", "I'm a nurse"),
    ],
)
def test_an_event_is_told(note: str, told: str) -> None:
    assert told in said(note)


def test_what_the_next_clause_is_content_with_is_no_reason() -> None:
    assert next(weighed("high volume, but I love that, it's the drive", "fit")) == "it's the drive"
    assert next(weighed("no teaching, and I love that", "fit")) == "no teaching, and I love that"
    assert next(weighed("got promoted, I love it", "staying")) == "got promoted, I love it"
