"""When a post was taken or offered, from a private note: "said yes wed night" → "last night"; nothing that the day of sending contradicts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from ...days import day_of
from ...nouns import When
from ..note.lists import listed
from ..times import A_MONTH, DAYS, EVENING, NOON

FEW_DAYS = 4
"""A weekday no longer ago than this is "on Friday", else "last Friday"."""
_FRIDAY = 4
"""From that day of the week on "at the weekend" may be the one to come."""
NEAR = 9
"""So many words may stand between a yes and its time."""
_OFTEN = frozenset(
    ("last", "this", "today", "2day", "tonight", "yesterday", "yday", "yest", "weekend", "day", "ago", "now", "just")
)


@dataclass(frozen=True, slots=True)
class Taken:
    """`when` as an adverb ("last night", "on Friday"), and whether that is the day of the offer rather than of the yes; "just" is `recently`."""

    when: str = ""
    offered: bool = False
    recently: bool = False


@cache
def _time() -> re.Pattern[str]:
    weekday = r"(?:mon(?:day)?|tues?(?:day)?|wed(?:s|nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
    return re.compile(
        r"(?<![\w'])(?P<time>(?:last|yest(?:erday|day)?) (?:night|nite|evening)|yesterday(?: (?:morning|afternoon|arvo))?|yday|yest|this (?:morning|am|arvo|afternoon|evening)"
        r"|tonight|today|2day|last week|(?:at|over|on) the weekend|the other day|(?:an?|one|two|\d+|ten|five|twenty) (?:hour|minute)s? ago|just now"
        rf"|(?:(?:on|last|this) )?(?P<weekday>{weekday})(?: (?P<part>night|nite|evening|morning|afternoon|arvo))?)(?![\w'])",
        re.IGNORECASE,
    )


def when_taken(note: str, sent: When | None) -> Taken:
    """What a note (tidied) tells of when another post was taken; an empty one where it tells nothing that holds on the day of sending."""
    offer = Taken()
    if _OFTEN.isdisjoint(words := re.findall(r"\w+", note.lower())) and not any(word[:3] in _DAYS_SHORT for word in words):
        return offer
    for found in _time().finditer(note):
        said = _whose(note, found)
        when = _told(found, sent) if said else None
        if when == "just":
            return Taken(recently=True)
        if when and said == "yes":
            return Taken(when)
        offer = Taken(when, offered=True) if when and not offer.when else offer
    if offer.when:
        at_once = re.search(
            r"\b(?:on the spot|there and then|straight (?:away|off|out)|right away|before I(?:'d)? (?:even )?hung up)", note
        )
        return Taken(offer.when, offered=at_once is None and not offer.when.startswith(("today", "this")))
    just = re.search(r"\bjust ([\w-]+)", note)
    return Taken(recently=just is not None and just[1].lower() in (*listed("taken", "said-yes"), "said", "been"))


_DAYS_SHORT = frozenset(day[:3].lower() for day in DAYS)


def _whose(note: str, found: re.Match[str]) -> str | None:
    """Of what a time is told: of a "yes" or of an "offer"; None where of neither."""
    before = re.split(r"[.;!?]", note[: found.start()].lower())[-1].replace(",", " , ").split()
    after = re.split(r"[.;!?]", note[found.end() :].lower())[0].split()
    if after and (
        after[0] in listed("taken", "no-time-before") or (after[0] == "to" and " ".join(after[1:2])[:3] in _DAYS_SHORT)
    ):
        return None
    opens = not before or before[-1] in (",", "and", "so", "then", "(", "-")  # "last night I said yes", "Friday they offered"
    if before and before[-1] in listed("taken", "no-time-right-after"):
        return None
    said = _told_after([word.strip(",") for word in after[:5]]) if opens else None
    return said or _told_before(before[-NEAR - 2 :])


def _told_before(words: Sequence[str]) -> str | None:
    """What the words before a time tell, the nearest to it first."""
    for at in range(len(words) - 1, -1, -1):
        word, subject = words[at], words[at - 1] if at else ""
        if word in listed("taken", "no-time-after"):
            return None
        denied = subject.endswith("n't") or subject in listed("taken", "not-yet")
        if _is_yes(words, at):
            if denied:
                return None
            own = at == 0 or word == "signed" or subject in (",", *_TO_THEM, *listed("taken", "says-yes-behind"))
            return "yes" if own else "offer"  # theirs: "they said yes", "the board agreed"
        if word in listed("taken", "offer-comes") and not (
            word == "offer" and subject in ("an", "the", "their", "that", "another")
        ):
            return None if denied else "offer"
    return None


def _is_yes(words: Sequence[str], at: int) -> bool:
    """Whether a yes begins at a word: "accepted", "said yes", "yes to"."""
    pair = " ".join(words[at : at + 2])
    told_them = words[at] == "yes" and at > 0 and words[at - 1] in _TO_THEM
    return (
        told_them
        or words[at] in listed("taken", "said-yes")
        or pair in listed("taken", "said-yes")
        or (at == 0 and pair == "yes to")
    )


_TO_THEM = ("them", "em", "'em", "him", "her")


def _told_after(words: Sequence[str]) -> str | None:
    """What the words after a time tell: "I said yes", "they offered"."""
    for at, word in enumerate(words):
        if word in ("not", "no", "n't") or word.endswith("n't"):
            return None
        if _is_yes(words, at) and not (at and words[at - 1] in ("they", "he", "she")):
            return "yes"
        if word in listed("taken", "offer-comes"):
            return "offer"
    return None


def _told(found: re.Match[str], sent: When | None) -> str | None:
    """A time as one tells it on the day of sending; None where the two cannot both be."""
    said = found["time"].lower().replace("nite", "night").replace("arvo", "afternoon").replace("this am", "this morning")
    hour = sent.hour if isinstance(sent, datetime) else None
    if found["weekday"]:
        return _weekday(found["weekday"], (found["part"] or "").lower().replace("nite", "night"), sent)
    if "ago" in said or said == "just now":
        return "just"
    if said in ("last night", "yesterday night", "yest night", "last evening", "yesterday evening", "yest evening"):
        return "last night"
    if said.startswith(("yest", "yday")):
        return f"yesterday{' ' + said.split()[1] if ' ' in said else ''}"
    if said in ("today", "2day"):
        return "today"
    if said in ("this afternoon", "this evening", "tonight"):
        from_on = NOON if said == "this afternoon" else EVENING
        return said.replace("tonight", "this evening") if hour is None or hour >= from_on else None
    if "weekend" in said:
        return "at the weekend" if sent is None or day_of(sent).weekday() < _FRIDAY else None
    return said


def _weekday(said: str, part: str, sent: When | None) -> str | None:
    """A weekday gone by, as one looks back on it from the day of sending; None for that very weekday, which may be today or a week ago."""
    if sent is None:
        return None
    today = day_of(sent)
    day = next(n for n, name in enumerate(DAYS) if name.lower().startswith(said.lower()[:3]))
    back = (today.weekday() - day) % len(DAYS)
    if back == 0:
        return None
    if back == 1 and part in ("night", "evening"):
        return "last night"
    if back == 1:
        return f"yesterday {part.replace('arvo', 'afternoon')}".strip()
    name = DAYS[(today - timedelta(days=back)).weekday()]
    return f"on {name}" if back <= FEW_DAYS else f"last {name}"


_MONTH = f"(?:{A_MONTH})"
_NTH = r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|fifteenth)"
_STARTS = re.compile(
    r"(?:^|[,.;:!] |\b(?:and|so|then|which|that|(?<!your )(?<!this )(?:job|post|role|position|contract|one)) )(?:I |I'm |I'll |I've to )?(?:starts?|starting|begins?|beginning|joining)(?: there| with them| elsewhere| somewhere else| (?:at|with|in|on|as|my|the|a|an)(?: (?:an?|the|another|my|different))? (?:[a-z'-]+ ){0,3}?[a-z'-]+?){0,2}?"
    r" (?P<on>on |in |next |this |from |at |after )?(?P<time>(?:the |my )?(?:early |late |mid-?|end of |start of |week after )?"
    rf"(?:(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|(?P<date>{_NTH}(?: of)? {_MONTH}|\d{{1,2}} {_MONTH}|{_MONTH} (?:the )?\d{{1,2}}(?:st|nd|rd|th)?|{_NTH}(?: of the month)?)|{_MONTH}"
    r"|(?:(?:school|summer|Christmas|Easter|spring) )?(?:holidays|break)|notice|spring|summer|autumn|new year|Christmas|Easter|half[- ]term|tomorrow|week|month|term|(?:a|two|three|four|six|2|3|4|6) (?:days|weeks?|months?)|a fortnight))(?=$|[,.;!]| (?:at|with|as|in|so|and|for)\b)"
)


def when_it_starts(note: str) -> str | None:
    """When one begins in the post that one took: "start Monday at …" → "on Monday"; None where a note (tidied) does not say."""
    found = _STARTS.search(note)
    if not found:
        return None
    on, time = (found["on"] or "").strip(), found["time"]
    if on in ("next", "this", "after") or time == "tomorrow":
        return f"{on} {time}".strip()
    if time in ("week", "month", "term"):
        return None
    if found["day"] or (date := found["date"]):
        bare = found["day"] or time.startswith("the") or not re.match(rf"{_NTH}(?: of\b|$)", date)
        return f"on {time}" if bare else f"on the {time}"
    at = re.match(r"(?:the )?(?:end|start) of|Christmas$|Easter$|half", time)
    return f"{'at' if at else 'in the' if time == 'new year' else 'in'} {time}"
