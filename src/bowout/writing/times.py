"""Days and times as a region writes them, as one says them aloud, and as one says them near at hand ("tomorrow", "on Tuesday")."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from ..days import day_of
from ..language.grammar import number, ordinal
from ..nouns import When

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
A_MONTH = "|".join(MONTHS)
"""Any month, in a pattern."""


def beside(when: When, other: When) -> When:
    """`when` told in the zone of `other`, where both have one: "today" is a matter of where one stands."""
    if isinstance(when, datetime) and isinstance(other, datetime) and when.tzinfo and other.tzinfo:
        return when.astimezone(other.tzinfo)
    return when


def days_ahead(when: When, now: When) -> int:
    """How many days `when` lies after `now`, by the calendar of `when`; negative where it is past."""
    return (day_of(when) - day_of(beside(now, when))).days


def hours_ahead(when: When, now: When) -> float | None:
    """Hours from `now` to `when`; None where either is a bare day."""
    if not (isinstance(when, datetime) and isinstance(now, datetime)):
        return None
    if (when.tzinfo is None) != (now.tzinfo is None):
        when, now = when.replace(tzinfo=None), now.replace(tzinfo=None)
    return (when - now) / timedelta(hours=1)


EVENING, NOON = 17, 12
"""Hours from which on it is the evening, the afternoon."""


def whose(when: When, now: When, our: str, clock: str | None, today: str = "today") -> str | None:
    """An interview near at hand, as one speaks of it: "my 9am interview today", "tomorrow's 12:30 interview", "Tuesday's 16:00 interview"."""
    ahead = days_ahead(when, now)
    interview = f"{clock} interview" if clock else "interview"
    if ahead == 0:
        return f"{our} {interview} {today}"
    if ahead in (1, -1):
        return f"{'tomorrow' if ahead > 0 else 'yesterday'}'s {interview}"
    return f"{DAYS[day_of(when).weekday()]}'s {interview}" if 1 < ahead < 6 else None


def eve(now: When | None, *, aloud: bool = False) -> str:
    """What one calls now, with the interview tomorrow: "the evening before", "the day before" (said aloud no afternoon is told)."""
    hour = now.hour if isinstance(now, datetime) else 0
    if aloud and hour < EVENING:
        return "the day before"
    return "the evening before" if hour >= EVENING else "the afternoon before" if hour >= NOON else "the day before"


def clock_at_hand(clock: str, region: str | None) -> str:
    """A time that both have in mind, without its half of the day: "10:30 a.m." → "10:30", "1 p.m." → "1:00", "8.30am" → "8.30" (a British "9am" stays)."""
    found = re.fullmatch(r"(\d+)(?:[:.](\d\d))? ?(?:[ap]\.m\.|[ap]m)", clock)
    if found is None or (region != "US" and not found[2]):
        return clock
    return f"{found[1]}{':' if ':' in clock or region == 'US' else '.'}{found[2] or '00'}"


BY_TWELVE = (5.5, 5.75, 8.0, 9.5, 10.0, 10.5, 11.0, 12.0, 13.0)
"""Hours ahead of UTC where one writes "2.30pm": India, Nepal, Singapore and Manila, Australia, New Zealand."""
AMERICAS = -2.5
"""Hours of UTC from which on to the west one writes "2:30 p.m."."""


def clock_region(at: datetime, region: str | None) -> tuple[str | None, bool]:
    """Whose clock is written, and whether it is the zone that tells it: elsewhere than in the US and Britain ("14:30" where it does not)."""
    zone = at.utcoffset()
    if region in ("US", "UK") or zone is None:
        return region, False
    hours = zone / timedelta(hours=1)
    return ("US", True) if hours <= AMERICAS else ("UK", True) if hours in BY_TWELVE else (region, False)


def clock(at: time, region: str | None, *, short: bool = False, formal: bool = False) -> str:
    """The time as it is written: "1:00 p.m." in the US ("1 p.m." where it is to be short), "14:30" elsewhere (a short British "2.30pm", a formal one of twelve hours "2.30 p.m.")."""
    if region == "UK" and short:
        return f"{at.hour % 12 or 12}{f'.{at:%M}' if at.minute else ''}{'am' if at.hour < 12 else 'pm'}"
    if region == "UK" and formal:
        return f"{at.hour % 12 or 12}.{at:%M} {'a.m.' if at.hour < 12 else 'p.m.'}"
    if region != "US":
        return f"{at:%H:%M}"
    if (at.hour, at.minute) == (12, 0):
        return "noon"
    half = "a.m." if at.hour < 12 else "p.m."
    minutes = "" if short and not at.minute else f":{at:%M}"
    return f"{at.hour % 12 or 12}{minutes} {half}"


def clocks_alike(text: str, beside: str | None, region: str | None) -> str:
    """The times in a text in the style of the one that stands beside them: "at 4:50" → "at 4.50" beside "9.30am", "at 4.50pm" → "at 16:50" beside "14:00"."""
    plain = re.fullmatch(r"\d\d:\d\d", beside or "") is not None
    stop = (
        "."
        if re.search(r"\d\.\d", beside or "") or (region == "UK" and not plain)
        else ":"
        if beside and ":" in beside
        else None
    )

    def written(found: re.Match[str]) -> str:
        hour, minutes, half = int(found[1]), found[2], (found[3] or "").strip()
        if plain and half:
            return f"{hour % 12 + (12 if half[0] == 'p' else 0):02}:{minutes or '00'}"
        dotted = f" {half[0]}.m." if half and re.search(r" [ap]\.m", beside or "") else found[3]
        return f"{hour}{stop}{minutes}{dotted}" if minutes else f"{hour}{dotted}"

    shape = r"(?<=\b(?:at|by|is|to) )(\d{1,2})(?:[.:]([0-5]\d)(?=\b|[ap]m\b)|(?= ?[ap]\.?m\b))((?: ?[ap]\.?m\b\.?)?)(?! (?:hours?|miles?|km|metres|%))"
    return re.sub(shape, written, text) if stop else text


def clock_aloud(at: time, region: str | None) -> str:
    """The time as it is said: "ten", "half past two", "quarter past two" (but in the US "two thirty", "two fifteen"), "noon"."""
    if at.minute == 0 and at.hour in (0, 12):
        return "midnight" if at.hour == 0 else "noon"
    hour = number(at.hour % 12 or 12)
    if at.minute == 0:
        return hour
    if region != "US" and at.minute in (15, 30):
        return f"{'half' if at.minute == 30 else 'quarter'} past {hour}"
    if region != "US" and at.minute == 45:
        return f"quarter to {number((at.hour + 1) % 12 or 12)}"
    return f"{hour} {number(at.minute) if at.minute > 9 else 'oh ' + number(at.minute)}"


def date_words(day: date, region: str | None) -> str:
    """A date without its weekday: "16 October", "October 16" in the US."""
    return f"{MONTHS[day.month - 1]} {day.day}" if region == "US" else f"{day.day} {MONTHS[day.month - 1]}"


def full_date(day: date, region: str | None) -> str:
    """A date with its weekday: "Thursday 16 October", "Thursday, October 16", elsewhere "Tuesday, 18 November"."""
    return f"{DAYS[day.weekday()]}{' ' if region == 'UK' else ', '}{date_words(day, region)}"


def date_aloud(day: date, region: str | None, now: date | None = None) -> str:
    """A date as it is said: "Thursday the sixteenth" (in another month than `now` "of October"), in the US "Thursday, October sixteenth"."""
    weekday, month = DAYS[day.weekday()], MONTHS[day.month - 1]
    if region == "US":
        return f"{weekday}, {month} {ordinal(day.day)}"
    same = now is not None and (now.year, now.month) == (day.year, day.month)
    return f"{weekday} the {ordinal(day.day)}{'' if same else f' of {month}'}"


def day_phrase(
    when: When, now: When | None, region: str | None, *, aloud: bool = False, near: bool = False, soon: bool = False
) -> str:
    """The day as an adverb: "today" ("this afternoon", "tomorrow evening" where it is said aloud), "tomorrow", "on Thursday" (near and within six days), else with its date ("this Friday 29 May", where it is so `soon` and the manner is not formal)."""
    day = day_of(when)
    if now is not None:
        ahead = days_ahead(when, now)
        if aloud and isinstance(when, datetime) and ahead in ((0, 1) if when.hour >= EVENING else (0,)) and _o_clock(when):
            return f"{'tomorrow' if ahead else 'this'} {part_of_day(when.time())}"
        if ahead in (0, 1, -1):
            return ("today", "tomorrow", "yesterday")[ahead]
        if (near or aloud) and 0 < abs(ahead) < 6:
            return f"on {DAYS[day.weekday()]}"
    today = day_of(beside(now, when)) if now is not None else None
    if soon and today is not None and 0 < (day - today).days < 6 and day.isocalendar()[:2] == today.isocalendar()[:2]:
        return f"this {full_date(day, region)}"
    return f"on {date_aloud(day, region, today) if aloud else full_date(day, region)}"


def _o_clock(when: datetime) -> bool:
    """Whether a time needs its half of the day: noon and midnight do not."""
    return bool(when.hour % 12 or when.minute)


def part_of_day(at: time) -> str:
    """Which part of the day: morning, afternoon or evening."""
    return "morning" if at.hour < 12 else "afternoon" if at.hour < 17 else "evening"


def good_day(now: When | None) -> str | None:
    """How one greets by the hour: "Good morning"; None where the hour is not known, or it is night."""
    if not isinstance(now, datetime) or not 5 <= now.hour < 22:
        return None
    return f"Good {part_of_day(now.time())}"


def past_day(when: When, now: When) -> str | None:
    """A day of the last week as one looks back on it: "yesterday", "Wednesday", "last Wednesday" (of the week before); None for others."""
    ahead, day = days_ahead(when, now), day_of(when)
    if ahead == -1:
        return "yesterday"
    if not -7 < ahead < -1:
        return None
    same_week = day.isocalendar()[:2] == day_of(beside(now, when)).isocalendar()[:2]
    return f"{'' if same_week else 'last '}{DAYS[day.weekday()]}"


def waited(since: When, now: When) -> str:
    """How long an answer has taken: "four days", "almost a week", "more than two weeks"."""
    days = (day_of(now) - day_of(beside(since, now))).days
    weeks, rest = divmod(days, 7)
    if weeks < 1:
        return "almost a week" if days == 6 else f"{number(max(days, 2))} days"
    if weeks > 3:
        return "so long"
    name = "a week" if weeks == 1 else f"{number(weeks)} weeks"
    return f"more than {name}" if rest else name
