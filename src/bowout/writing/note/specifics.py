"""What can be taken out of a note as it is: days, lengths, places, a kind of work. The bricks of which the reasons' shapes are made.

A shape (in data/reasons, `says`) is a pattern with bricks in it, `<days>`, and the lines that it gives, with the same in
braces, `{days}`. Every brick is put as a sentence wants it: "sat n sun" has become "Saturdays and Sundays".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any
from zlib import crc32

from ...catalogue import load
from ...language.grammar import article, listed, number
from ..times import A_MONTH, MONTHS
from .conjugation import doing
from .discretion import guarded

_NUMBER = (
    r"(?:\d+(?:[.,]\d+)?|an?|half an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty"
    r"|forty|fifty|sixty|ninety|a few|several|a couple of)"
)
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: (?:mornings?|afternoons?|evenings?|nights?))?|weekends?)"
_MONTH = (
    rf"(?:{A_MONTH}|Easter|Christmas|(?:the )?spring"
    r"|(?:the )?summer|(?:the )?autumn|fall|winter|the new year|next (?:week|month|year|spring|summer|autumn))"
)
_SEASONS = ("spring", "summer", "autumn", "winter", "fall")
_UNIT = r"(?:hours?|minutes?|miles?|km|kilometres?|kilometers?)"
_SHOP = (
    r"(?:(?:new|little|small|own|family) )*(?:caravan park|holiday park|campsite|b&b|guest ?house|hotel|hostel|cafe|café|coffee shop|tea ?rooms?"
    r"|restaurant|bistro|takeaway|chip shop|chippy|pub|bar|brewery|distillery|bakery|butcher's|salon|barbershop|barber's|garage|shop|stall|nursery"
    r"|garden centre|kennels|stables|riding school|farm shop|farm|vineyard|orchard|workshop|studio|gallery|practice|clinic|nail bar|launderette"
    r"|bike shop|bookshop|deli|food truck|gym|boat|firm|company|business|start-?up)"
)

_CLOCK = (
    r"(?:\d{1,2}(?:[:.]\d\d)?(?: ?(?:am|pm)\b)?|half (?:past )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
    r"|(?:a )?quarter (?:past|to) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})|noon|midnight"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven)(?: o'clock)?)(?![\d%]|[.:/-]\d| ?(?:hours?|minutes?|miles|km|days?|nights?|weeks?|months?)\b)"
)
_COUNT = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|twenty|twenty-one|twenty-eight|thirty)"
_TOWN = r"(?-i:[A-ZÀ-Þ][a-zß-ÿ][\w'’]+(?:[ -](?:on |upon |le |de )?[A-Z][\w'’]+)*)"

BRICKS = {
    "days": rf"(?P<days>{_DAY}(?:(?:,|,? and|,? or|/)? ?{_DAY})*)",
    "length": rf"(?P<length>(?:(?:about|over|nearly|almost|around|more than|at least|up to) )?{_NUMBER}(?: and a half)? {_UNIT}"
    rf"(?: and a half|(?: and)? {_NUMBER} minutes?|(?<=hour) and (?:ten|fifteen|twenty|thirty|forty|fifty|[1-5]\d)(?! [a-z]+s\b))?)",
    "habit": r"(?P<habit>(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekends)(?:(?:,|,? and|,? or) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekends))*)",
    "range": rf"(?P<range>{_DAY} (?:to|-|till|until|through) {_DAY})",
    "number": rf"(?P<number>{_NUMBER})",
    "span": rf"(?P<span>{_NUMBER}[ -](?:weeks?|months?|years?|days?|nights?))",
    "when": rf"(?P<when>(?:in|from|until|till|before|after|by|on|at) (?:the end of |early |late |mid-?)?{_MONTH})",
    "date": rf"(?P<date>(?:1[3-9]|2\d|3[01])/(?:1[0-2]|0?[1-9])(?!/)|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}})",
    "month": rf"(?P<month>(?:the end of |early |late |mid[- ]?)?{_MONTH})",
    "place": rf"(?P<place>(?!(?:{_DAY}|{_MONTH})\b)(?-i:(?:the )?[A-Z][\w'’.-]+(?: (?:of|on|upon|and|in|de|la|le)? ?(?!I\b|I')[A-Z][\w'’-]+)*))",
    "kin": r"(?:mum|mummy|mom|mother|dad|daddy|father|parents?|wife|husband|partner|brother|sister|son|daughter|child|baby|gran\w*|nan|nana|nephew|niece|uncle|aunt\w*|cousin|family|step-?(?:mum|mom|dad|father|mother|son|daughter|brother|sister)|\w+-in-law)",
    "a_start": r"(?P<a_start>\d{1,2}(?:[:.]\d\d)? ?(?:am\b|o'clock)?(?![\d-])|(?:three|four|five|six|seven|eight)(?: o'clock)?)",
    "hour": rf"(?P<hour>{_CLOCK})",
    "hour2": rf"(?P<hour2>{_CLOCK})",
    "stint": rf"(?P<stint>{_COUNT})",
    "pause": rf"(?P<pause>{_COUNT})",
    "home": rf"(?P<home>(?!(?:{_DAY}|{_MONTH}|He|She|They|It|The)\b){_TOWN})",
    "town": rf"(?P<town>(?!(?:{_DAY}|{_MONTH}|I|He|She|They|It|The)\b){_TOWN})",
    "over": r"(?P<over>(?:shifts?|kitchen|service|class(?:es)?|bar|shop|restaurant|rehearsals?|shows?|surgery|clinics?|session|handover) (?:finish(?:es)?|ends?|closes?|shuts?))",
    "mine_in": r"(?:I'm|I am|I live|we live|we're|we are|I'm based|home is|I'm out|we're out) (?:based )?(?:up |down |out |over )?(?:in|near)",
    "ride": r"(?P<ride>bus|train|tram|ferry|tube|metro|boat|coach|flight|public transport)",
    "doing": r"(?P<doing>teach|nurse|cook|write|build|code|drive|weld|farm|paint|sing|dance|bake|design|edit|translate|fish|research|garden|sew|act)",
    "shop": rf"(?P<shop>{_SHOP})",
    "a_shop": rf"(?P<a_shop>{_SHOP})",
    "relative": r"(?P<whom>sister|brother|mum|mom|mam|mother|dad|father|daughter|son|cousin|uncle|aunt|auntie|parents|in-laws|nephew|niece|gran|nan|grandad|brother[- ]in[- ]law|sister[- ]in[- ]law|husband|wife|partner)(?![- ]in[- ])",
    "pal": r"(?:buddy|mate|friend|pal|colleague|classmate|bandmate|lads|friends|mates)",
    "meanwhile": r"(?:for (?:a (?:while|bit)|(?:a few|a couple of|two|three|four|five|six|eight|\d+) (?:weeks|months)|now|the (?:summer|winter|season|time being|next few (?:weeks|months)))|(?:until|till|til) (?:he|she|they|mum|mom|mam|dad|gran|nan|my \w+|the (?:baby|wife|kids))(?:'s|'re|s| is| are| gets?| can| feels)? (?:[\w']+ ){0,2}?(?:right|better|back|walk\w*|well|up|stronger|recover\w*|feet|mended|herself|himself|again))",
    "end": r"(?=$|[,.;:!?)(]| -| –| and\b| but\b| so\b| not\b| with\b)",
}
"""Name → pattern. A named one may be used in the lines; `<end>` stands for the end of a clause."""


OF_WORK = ("field", "service", "a_trade", "a_house", "a_firm", "a_ward", "pay", "pay2")
"""Bricks that name a trade, a place of work or what pay is called, from a list: a hospital to work in is no illness."""


@cache
def shape(pattern: str) -> re.Pattern[str]:
    """A shape as a compiled pattern, its bricks put in."""
    return re.compile(written_out(pattern), re.IGNORECASE)


def written_out(pattern: str, bricks: Mapping[str, str] = BRICKS) -> str:
    """A shape with its bricks put in."""
    return re.sub(r"(?<!P)<(\w+)>", lambda found: bricks.get(found[1], found[0]), pattern)


def key_of(pattern: str) -> str:
    """A shape's key among the compiled ones, shorter than itself."""
    return f"{crc32(pattern.encode()):x}"


@cache
def _traces(pattern: str) -> tuple[str, ...]:
    """Strings of which whatever has the shape has one (`make catalogue` tells them): without one it need not be compiled."""
    told: Mapping[str, Any] = load("shapes")
    return tuple(told.get(key_of(pattern), "").split("|"))


def may_have(pattern: str, low: str) -> bool:
    """Whether a text in small letters may have a shape, by the letters that this needs."""
    return any(each in low for each in _traces(pattern))


def lines_of(says: Sequence[Sequence[str]], text: str) -> tuple[str, ...]:
    """The lines of the first of the shapes that a text has; none where what they would quote is guarded."""
    low = text.lower()
    for pattern, *lines in says:
        found = shape(pattern).search(text) if may_have(pattern, low) else None
        if not found:
            continue
        quoted = {name: value for name, value in found.groupdict().items() if value}
        if any(guarded(value) for name, value in quoted.items() if name not in OF_WORK):
            continue
        put = {name: _put(name, value.strip()) for name, value in quoted.items()}
        if kept := tuple(
            line.format(**put) for line in lines if all(f"{{{name}" not in line or name in put for name in _named(line))
        ):
            return kept
    return ()


def _named(line: str) -> list[str]:
    return re.findall(r"\{(\w+)", line)


def _put(name: str, value: str) -> str:
    """A brick's words as a sentence wants them."""
    if name.startswith("a_"):
        value = clock(value) if name == "a_start" else value
        return f"{article(value)} {value}"
    forms = {
        "date": dated,
        "days": days,
        "doing": doing,
        "habit": days,
        "days_in": counted,
        "days_home": counted,
        "range": days_through,
        "whom": lambda text: _KIN.get(text.lower()),
        "length": length,
        "month": month,
        "span": spanned,
        "often": often,
        "number": counted,
        "stint": counted_low,
        "pause": counted_low,
    }
    return forms.get(name, str)(value) or value


_KIN = {
    "dad": "father",
    "daddy": "father",
    "mum": "mother",
    "mom": "mother",
    "mummy": "mother",
    "nan": "grandmother",
    "gran": "grandmother",
    "granny": "grandmother",
    "mam": "mother",
    "grandad": "grandfather",
    "grandkids": "grandchildren",
    "brother in law": "brother-in-law",
    "sister in law": "sister-in-law",
    "grandbabies": "grandchildren",
}


def clock(text: str) -> str:
    """A time at which work starts, before "start": "6" → "six o'clock", "4 am" → "4am", "6.40" stays."""
    hour = text.replace(" o'clock", "").replace(" am", "am")
    return f"{counted(hour)} o'clock" if hour.isdigit() or hour.isalpha() else hour


def days_through(text: str) -> str:
    """Days from one to another: "monday - thursday" → "Monday to Thursday"."""
    first, last = re.findall(_DAY, text, re.IGNORECASE)
    return f"{first.capitalize()} to {last.capitalize()}"


def days(text: str) -> str:
    """Days as a habit: "saturday" → "Saturdays", "tuesdays, thursdays" → "Tuesdays and Thursdays"."""
    found = re.findall(_DAY, text, re.IGNORECASE)
    if len(found) > 1 and len(found[-1].split()) > 1 and not any(" " in day for day in found[:-1]):
        return (
            listed([day[:1].upper() + day[1:].lower() for day in found]).removesuffix("s") + "s"
        )  # Tuesday and Thursday evenings
    habits = [day if day.lower().endswith("s") else day + "s" for day in found]
    habits = [day.lower() if day.lower().startswith("weekend") else day[:1].upper() + day[1:].lower() for day in habits]
    return listed(list(dict.fromkeys(habits)))


def month(text: str) -> str:
    """A month or a season after "until": "march" → "March", "fall" → "the fall"."""
    if text.lower() in _SEASONS:
        return f"the {text.lower()}"
    return " ".join(word.capitalize() if word.capitalize() in MONTHS else word for word in text.split())


def spanned(text: str) -> str:
    """A stretch of time: "6 month" → "six months"."""
    count, _, unit = counted(text.replace("-", " ")).rpartition(" ")
    return f"{count} {unit}" if count in ("a", "an", "one") or unit.endswith("s") else f"{count} {unit}s"


def often(text: str) -> str:
    """How often: "3 days" → "three days a week"."""
    return counted(text) if re.search(r"week|every|month", text) else f"{counted(text)} a week"


def dated(text: str) -> str:
    """A date in figures that can be read in one way only, in words: "30/11" → "30 November"."""
    day, slash, month = text.partition("/")
    return f"{int(day)} {MONTHS[int(month) - 1]}" if slash else text


def counted(text: str) -> str:
    """A count in words up to twelve: "6 months" → "six months"; "one year" stays."""
    return re.sub(r"(?<![\d.,])\d+(?![\d.,])", lambda found: number(int(found[0])) if int(found[0]) < 13 else found[0], text)


def counted_low(text: str) -> str:
    """A count that may begin a note: "Twenty" → "twenty"."""
    return counted(text.lower())


def length(text: str) -> str:
    """A length of time or way as one says it: "1 hour 50 minutes" → "an hour and fifty minutes", "1.5 hours" → "an hour and a half"."""
    text = re.sub(r"\bkm\b", "kilometres", re.sub(r"\b1 hour\b", "an hour", text))
    text = re.sub(
        r"\b(\d+)[.,]5 hours?\b",
        lambda found: "an hour and a half" if found[1] == "1" else f"{found[1]} and a half hours",
        text,
    )
    text = re.sub(
        r"\b(hours?) (?:and )?(\d+) minutes?",
        lambda found: f"{found[1]} and {number(int(found[2])) if int(found[2]) < 60 else found[2]} minutes",
        text,
    )
    text = re.sub(r"(?<!\ba)(?<!\ban)(?<!\bone)(?<!\b1) (hour|minute|mile|kilometre)$", r" \1s", text)
    return counted(text)
