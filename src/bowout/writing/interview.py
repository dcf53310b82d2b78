"""The interview in a message: how far it has come, its time as one tells it there, and how near it is."""

from __future__ import annotations

from datetime import datetime

from ..days import day_of
from ..language.grammar import number
from ..nouns import Brief, When
from . import times

SHORT_NOTICE_DAYS = 2
"""An interview called off no more than this many days ahead is called off at short notice."""
FEW_DAYS = 3
"""So few days to go are told in a number."""
WELL_AHEAD_DAYS = 6
"""So many days ahead there is time to give the place to somebody else."""
WITHIN_DAYS = 7
"""An interview so few days ahead may be called by its weekday alone."""
NEAR = ("sms", "phone", "linkedin")
"""Where one speaks of an interview by its day alone."""


def stage_of(brief: Brief) -> str:
    """The stage, told from the rest where it is not given: a time in a withdrawal means that it was agreed, and one gone by was missed."""
    withdrawn = brief.stage == "scheduled" and brief.intent == "withdraw"
    if withdrawn and brief.interview_at and brief.sent_at and _is_past(brief.interview_at, brief.sent_at):
        return "missed"
    if brief.stage:
        return brief.stage
    return "scheduled" if brief.interview_at and brief.intent == "withdraw" else "invited"


def interview_facts(brief: Brief, *, aloud: bool) -> tuple[set[str], dict[str, str]]:
    """What holds of the interview's time, and its slots (`when` is always filled)."""
    our = "our" if brief.contact_role == "hiring-manager" and not aloud else "my"
    at, now, region = brief.interview_at, brief.sent_at, brief.formality_region
    stage = stage_of(brief)
    slots = {"when": "", "on_day": "", "on_time": "", "interview": f"{our} interview", "our": our}
    if at is None:
        return {stage}, slots
    past = now is not None and _is_past(at, now)
    near = brief.tone == "brief" or (brief.tone != "formal" and brief.channel in NEAR)
    day = times.day_phrase(at, now, region, aloud=aloud, near=near, soon=brief.tone != "formal")
    slots |= {"day": day, "the_day": day.removeprefix("on "), "weekday": times.DAYS[day_of(at).weekday()]}
    clock = _clock(brief, at, aloud)
    if clock and isinstance(at, datetime):
        slots |= {"clock": clock, "part_of_day": times.part_of_day(at.time())}
    slots["when"] = f"{day}{',' if region == 'US' and ', ' in day else ''} at {clock}" if clock else day
    if past == (stage == "scheduled") and stage in ("scheduled", "missed"):
        return {stage, "stage-past"} if past else {stage}, slots | {"when": ""}
    slots["interview"] = _as_one_speaks(brief, at, our, clock, aloud) or f"{our} interview {slots['when']}"
    slots["date"] = times.date_words(day_of(at), region)
    slots["on_day"] = "" if past else slots["when"] if aloud or brief.tone == "formal" else day
    slots["on_time"] = "" if past else _in_full(slots["when"], region)
    slots["eve"] = times.eve(now, aloud=aloud)
    nearness, told = _nearness(at, now)
    if (just_now := told.get("just_now")) and just_now in slots["interview"]:  # no morning is named twice
        told["just_now"] = "today"
    return {stage, "held" if past else "to-come", *nearness}, slots | told


def _in_full(when: str, region: str | None) -> str:
    """The day and the time in the middle of a sentence: an American date has its comma on both sides ("on Friday, July 15, for …")."""
    return f"{when}," if region == "US" and when[-1].isdigit() else when


def _clock(brief: Brief, at: When, aloud: bool) -> str | None:
    """The time of day as the channel tells it; None for a bare day."""
    if not isinstance(at, datetime):
        return None
    if aloud:
        return times.clock_aloud(at.time(), brief.formality_region)
    region, by_zone = times.clock_region(at, brief.formality_region)
    formal = brief.tone == "formal" and brief.channel != "sms"
    short = brief.channel in ("sms", "linkedin") or (region == "UK" and not formal)
    return times.clock(at.time(), region, short=short, formal=formal and by_zone)


def _as_one_speaks(brief: Brief, at: When, our: str, clock: str | None, aloud: bool) -> str | None:
    """The interview by its day, where that is near and the manner is not a letter's: "Tuesday's 2pm interview"."""
    if (
        aloud
        or brief.sent_at is None
        or (brief.channel not in NEAR and brief.tone != "brief" and times.days_ahead(at, brief.sent_at) > 1)
    ):
        return None
    if brief.tone == "formal":
        return None
    plain = times.clock_at_hand(clock, brief.formality_region) if clock and brief.channel in NEAR else clock
    today = f"this {times.part_of_day(at.time())}" if plain != clock and isinstance(at, datetime) else "today"
    return times.whose(at, brief.sent_at, our, plain, today)


def _is_past(at: When, now: When) -> bool:
    """Whether a time is over."""
    hours = times.hours_ahead(at, now)
    return hours < 0 if hours is not None else times.days_ahead(at, now) < 0


def _nearness(at: When, now: When | None) -> tuple[set[str], dict[str, str]]:
    """How near the interview is, and how that is told: `days_to_go` where they are few, `coming_day` ("Thursday"), on the day itself `just_now` ("this morning"), `held_day` ("Wednesday") and `held_on` ("on Wednesday") where it was of late."""
    if now is None:
        return set(), {}
    ahead = times.days_ahead(at, now)
    near = {0: {"same-day"}, 1: {"next-day"}}.get(ahead, set())
    near |= {"well-ahead"} if ahead >= WELL_AHEAD_DAYS else set()
    near |= {"short-notice"} if 0 <= ahead <= SHORT_NOTICE_DAYS else {"early"} if ahead > SHORT_NOTICE_DAYS else set()
    told = {"days_to_go": f"{number(ahead)} days"} if 1 < ahead <= FEW_DAYS else {}
    if ahead == 0 and isinstance(now, datetime):
        told["just_now"] = f"this {times.part_of_day(now.time())}"
    if SHORT_NOTICE_DAYS < ahead <= WITHIN_DAYS:
        told["coming_day"] = times.DAYS[day_of(at).weekday()]
    if held := times.past_day(at, now):
        told |= {"held_day": held, "held_on": f"on {held}" if held in times.DAYS else held}
    return near, told
