"""When a post was taken or offered, from a private note: "said yes wed night" → "yesterday"; nothing that the day of sending contradicts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from ..days import day_of
from ..nouns import When
from .own_words import pattern
from .times import DAYS, EVENING, NOON

FEW_DAYS = 4
"""A weekday no longer ago than this is "on Friday", else "last Friday"."""
_WEEKDAY = r"(?:mon(?:day)?|tues?(?:day)?|wed(?:s|nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
_TIME = (
    r"(?P<time>(?:last|yest(?:erday|day)?) (?:night|nite|evening)|yesterday(?: (?:morning|afternoon|arvo))?|yday|yest|this (?:morning|am|arvo|afternoon|evening)"
    rf"|tonight|2?today|2day|(?:late |early )?last week|(?:at|over|on) the weekend|the other day|(?:(?:an?|one|two|\d+|ten|five|twenty) )?(?:hour|minute)s? ago|just now"
    rf"|(?:(?:on|last|this) )?(?P<weekday>{_WEEKDAY})(?: (?P<part>night|nite|evening|morning|afternoon|arvo))?)(?![\w'])"
)


@dataclass(frozen=True, slots=True)
class Taken:
    """`when` as an adverb ("last night", "on Friday"), and whether that is the day of the offer rather than of the yes; "just" is `recently`."""

    when: str = ""
    offered: bool = False
    recently: bool = False


def when_taken(note: str, sent: When | None) -> Taken:
    """What a note (tidied) tells of when another post was taken; an empty one where it tells nothing that holds on the day of sending."""
    for shape, offered in _shapes():
        for found in shape.finditer(note):
            if when := _told(found, sent):
                return Taken(recently=True) if when == "just" else Taken(when, offered)
    return Taken(recently=_just().search(note) is not None)


@cache
def _shapes() -> tuple[tuple[re.Pattern[str], bool], ...]:
    yes = rf"(?P<yes>{pattern('taken', 'said-yes')})"
    start = r"(?:^|[.,;!?(]\s*|[-–—]\s|\b(?:I|I've|I have|and|so|then|just|finally|already|actually|have) |(?<!they )(?<!he )(?<!she )(?<!not )(?<!to )(?<!yet )(?<!been )(?<!have )(?<!n't )(?<!be )(?<!is )\b(?=signed\b))"
    plain = rf"(?:[^\w.;!?]+(?!(?:{pattern('taken', 'no-time-after')})\b)[\w'&-]+)"
    offer = rf"(?:{pattern('taken', 'offer-comes')})"
    ends = rf"(?! +(?:{pattern('taken', 'no-time-before')})\b)"
    return (
        (re.compile(rf"{start}{yes}{plain}{{0,6}}?[^\w.;!?]+{_TIME}{ends}", re.IGNORECASE), False),
        (re.compile(rf"(?:^|[.,;!?(]\s*|\b(?:and|so|then) ){_TIME},? (?:I |I've |and |then |finally |just )*{yes}\b(?! no\b)", re.IGNORECASE), False),
        (re.compile(rf"\b{offer}{plain}{{0,6}}?[^\w.;!?]+{_TIME}{ends}(?:(?!n't|\bnot\b|[.;]).){{0,40}}\b(?:on the spot|there and then|straight (?:away|off|out)|right away|before I(?:'d)? (?:even )?hung up|in the same breath)", re.IGNORECASE), False),
        (re.compile(rf"\b{offer}{plain}{{0,6}}?[^\w.;!?]+{_TIME}{ends}", re.IGNORECASE), True),
        (re.compile(rf"(?:^|[.,;!?(]\s*){_TIME},? (?:they |the \w+ |he |she |someone |somebody )?(?:finally |just )?{offer}\b", re.IGNORECASE), True),
    )  # fmt: skip


@cache
def _just() -> re.Pattern[str]:
    return re.compile(rf"\bjust (?:{pattern('taken', 'said-yes')})\b", re.IGNORECASE)


def _told(found: re.Match[str], sent: When | None) -> str | None:
    """The time of a shape as one tells it on the day of sending; None where the two cannot both be."""
    said = found["time"].lower().replace("nite", "night").replace("arvo", "afternoon").replace("this am", "this morning")
    hour = sent.hour if isinstance(sent, datetime) else None
    if found["weekday"]:
        return _weekday(found["weekday"], (found["part"] or "").lower().replace("nite", "night"), sent)
    if "ago" in said or said == "just now":
        return "just"
    if ("night" in said and said != "tonight") or said in ("last evening", "yesterday evening", "yest evening"):
        return "last night"
    if said.startswith(("yest", "yday")):
        return f"yesterday{' ' + said.split()[1] if ' ' in said else ''}"
    if "today" in said or "2day" in said:
        return "today"
    if said == "this morning":
        return said
    if said in ("this afternoon", "this evening", "tonight"):
        from_on = NOON if said == "this afternoon" else EVENING
        return said.replace("tonight", "this evening") if hour is None or hour >= from_on else None
    if "weekend" in said:
        return "at the weekend" if sent is None or day_of(sent).weekday() < FEW_DAYS else None
    return "last week" if "week" in said else said


def _weekday(said: str, part: str, sent: When | None) -> str | None:
    """A weekday gone by, as one looks back on it from the day of sending; None for that very weekday, which may be today or a week ago."""
    if sent is None:
        return None
    today = day_of(sent)
    day = next(n for n, name in enumerate(DAYS) if name.lower().startswith(said.lower()[:3]))
    back = (today.weekday() - day) % 7
    if back == 0:
        return None
    if back == 1:
        return (
            "last night"
            if part in ("night", "evening")
            else f"yesterday{f' {part}' if part in ('morning', 'afternoon') else ''}"
        )
    name = DAYS[(today - timedelta(days=back)).weekday()]
    return f"on {name}" if back <= FEW_DAYS else f"last {name}"
