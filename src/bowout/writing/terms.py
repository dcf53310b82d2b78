"""One piece of a note that tells of the way, the hours or the place, as a whole clause of its own words: "ferry doesn't run after five"."""

from __future__ import annotations

import re
from functools import cache

from ..language.grammar import article, number
from .clause import plain_prose
from .discretion import guarded, of_own_life
from .own_words import any_line, listed, pattern, shapes
from .pieces import without_lead_in
from .specifics import written_out
from .times import MONTHS
from .wholeness import whole

LONGEST = 18
"""A piece of more words is no plain clause."""
_COUNT = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|ninety)"
)
_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b"


@cache
def _bricks() -> dict[str, str]:
    """What stands in the shapes of the list in angle brackets."""
    return {
        "count": _COUNT,
        "number": _HOUR,
        "clock": rf"(?:\d{{1,2}}[:.]\d\d(?: ?[ap]m)?|\d{{1,2}} ?[ap]m|(?:half|quarter) (?:past |to )?{_HOUR}|noon|midnight)",
        "length": rf"{_COUNT}(?:[.,]5| and a half)? (?:hours?|minutes?|miles?|km|kilometres?)",
        "weekday": r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)",
        "month": rf"(?:{'|'.join(MONTHS)})",
        "town": r"[A-Z][\w-]+(?: [A-Z][\w-]+)?",
        "before": rf"(?:{pattern('impractical', 'before')}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)",
        "thing": rf"(?:{pattern('impractical', 'things')}|{pattern('impractical', 'mine')})",
        "timed": rf"(?:{pattern('impractical', 'timed')})",
        "ride": rf"(?:{pattern('impractical', 'ride')})",
        "told": rf"(?:(?:only|always|never|just|also) )?(?:{pattern('impractical', 'verbs')})\b(?: .+)?",
    }


@cache
def term(shape: str) -> re.Pattern[str]:
    """A shape of this list, its bricks put in."""
    return re.compile(written_out(shape, _bricks()))


def told_by(name: str, text: str, them: str = "you") -> str | None:
    """What the first of the shapes of a list makes of a text that has it wholly; None where none does."""
    for shape, line in shapes("impractical", name):
        if found := term(shape).fullmatch(text):
            said = found.expand(line).replace("{them}", them)
            return re.sub(r"\{a\} (?=(\w+))", lambda led: f"{article(led[1])} ", said)
    return None


def may_be_told(text: str) -> bool:
    """Whether nothing in a text is private, blunt, hearsay, of people or of money."""
    open_text = re.sub(r"\bno way (?=home|of|to)", "no ", text)
    return not (guarded(open_text) or of_own_life(text) or any_line("impractical", "not_told").search(text))


def clause_of(piece: str, them: str) -> str | None:
    """One piece as a whole clause of its own words; None where it is no plain one, or may not be told.

    `them` is what those are called who offer the job: "you" in a letter to them, "they" in one to their agency.
    """
    bare = without_lead_in(piece)
    if (of_home := told_by("of-home", f"{bare[:1].lower()}{bare[1:]}" if not bare.startswith("I") else bare, them)) and whole(
        of_home
    ):
        return as_written(of_home)
    text = as_read(bare, them)
    if not 2 <= len(text.split()) <= LONGEST or re.search(r"\byou\b", bare) or not may_be_told(text):
        return None
    ways = (told_by("shapes", text, them), _none_there(text), _by_them(text, them), _mine(text), _thing(text, them))
    if (clause := next(filter(None, ways), None)) is None:
        return None
    clause = as_written(clause)
    of_them = them != "they" and re.search(r"\b(?:they|them|their|theirs)\b", clause)
    return clause if plain_prose(clause) and whole(clause) and not of_them else None


def as_read(text: str, them: str) -> str:
    """A piece in the words of a letter: "till" is "until", those whom one writes to are "you", "'s" is "is"."""
    text = re.sub(r"^(?:The|It|It's|There|There's|They|No|Only|My|Our|We|We're|We'd)\b", lambda led: led[0].lower(), text)
    text = re.sub(
        r"^((?:[a-z-]+ ){0,2}(?!it's|that's|there's)[a-z]+)'s (?!got\b|been\b|to\b|had\b)(?=[A-Za-z0-9])", r"\1 is ", text
    )
    for jotted, full in shapes("impractical", "jotted"):
        text = term(jotted).sub(full, text)
    return re.sub(r"\b(after|before|when|until|once|where|than|that) they (?=[a-z]+\b)", rf"\1 {them} ", text)


def as_written(clause: str) -> str:
    """A clause with its numbers, times and articles as one writes them: "is 5.40" → "is at 5.40", "3 days" → "three days"."""
    for jotted, full in shapes("impractical", "written"):
        clause = term(jotted).sub(full, clause)
    clause = re.sub(r"\ba (?=[aeiou][a-z])", lambda found: f"{article(clause[found.end() :])} ", clause)
    clause = re.sub(r"\btill\b", "until", clause)
    counted = r"(?<![\d.,:£$€–/-])\b\d{1,2}\b(?![\d.,:%–/]|-(?!(?:year|month|week|day|hour)\b)| ?[ap]m\b| <month>)"
    return term(counted).sub(lambda found: number(int(found[0])) if int(found[0]) < 13 else found[0], clause)


def _none_there(text: str) -> str | None:
    """What there is none of: "no bus before six" → "there's no bus before six"."""
    nothing = rf"(?:there's |there is |there are )?no ((?:<before> )*(?:{pattern('impractical', 'none')})\b(?: .+)?)"
    found = term(nothing).fullmatch(text)
    if not found or re.search(r"^\S+(?: \S+)?,? (?:and|but|so) ", found[1]):
        return None
    between = r"(?!(?:until|before|after|when|once|where|that|which|as|if|on|in)\b)[a-z]+"
    if term(rf"(?:<before> )*(?:{pattern('impractical', 'none')}) (?:{between} ){{0,2}}?<told>").fullmatch(found[1]):
        return f"no {found[1]}"  # it does a thing: "no bus gets there before eight"
    many = re.match(r"(?:\w+ )?(?:buses|trains|trams|ferries|flights|taxis|cabs|lodgings|places|hours)\b", found[1])
    return f"there are no {found[1]}" if many else f"there's no {found[1]}"


def _by_them(text: str, them: str) -> str | None:
    """What they need or have: "they need someone Monday" → "you need someone on Monday"."""
    found = re.fullmatch(rf"they ({pattern('impractical', 'they-do')}) (.+)", text)
    if not found:
        return None
    verb = "need" if found[1] in ("want", "require", "expect", "ask for") else found[1]
    rest = re.sub(r"^(?:me|you)\b(?= (?:on|every|in|there|from|until|by|at)\b)", "someone", found[2])
    if found[1] in ("open", "work", "start", "run", "close", "shut"):
        rest = term(r"^(?=<weekday>)").sub("on ", rest)
    elif found[1] in ("need", "want", "require", "expect"):
        rest = term(r"^(?:on )?(?=<weekday>s?$)").sub("someone on ", rest)
    rest = re.sub(r"^(?=all (?:week|day|year|summer|winter|weekend)\b)", "someone ", rest)
    rest = re.sub(
        r"(?<!\bfor)(?<!\bof)(?<!\bleast)(?<!\bonly)(?<=[a-z]{2}) (?=(?:a|one|two|three|four|six|\d+) (?:weeks?|months?|days|years?)$)",
        " for ",
        rest,
    )
    rest = re.sub(r"^(?=[\w-]+-(?:year|month|week|day|hour) )", "a ", rest)
    whole_words = any_line("impractical", "what-they-need").search(rest) and not re.search(r"\b(?:me|I|you)\b", rest)
    return f"{them} {verb} {rest}" if whole_words else None


def _mine(text: str) -> str | None:
    """What the candidate cannot do, or is: "can't be there before eight" → "I can't be there before eight"."""
    if re.match(
        r"(?:can't|couldn't|won't|don't want|can only|need|live(?! in(?: (?:only|job|role|post|position|work|and|with|at|so|accommodation)\b|$))|teach|coach|can do) ",
        text,
    ):
        text = f"I {text}"
    said = re.match(r"(?:I|I'm|I've|I'll|I'd|we|we're|we've|we'd) ", text)
    return text if said and not any_line("impractical", "no-reason").search(text) else None


def _thing(text: str, them: str) -> str | None:
    """What is said of a bus, a shift, a choir: "ferry doesn't run after five" → "the ferry doesn't run after five"."""
    found = _of_a_thing().fullmatch(text)
    if not found:
        return None
    whose, before, thing, where, told = found.groups()
    if told in listed("impractical", "verbs") or any_line("impractical", "no-tale").search(told):
        return None
    if not term(r"\b(?:last|yesterday|today|ago|in <month>)\b").search(told):
        undone = r"(?=(?:cut|cancelled|moved|closed|changed|scrapped|withdrawn|axed)\b)"
        told = re.sub(rf"^was {undone}", "has been ", re.sub(rf"^were {undone}", "have been ", told))
        told = re.sub(r"^moved\b", "has moved", told)
    determiner = {"their": "your" if them == "you" else "their", None: _determiner(before, thing, told)}.get(whose, whose)
    return " ".join(filter(None, (determiner, before.strip(), thing, where.strip(), told)))


@cache
def _of_a_thing() -> re.Pattern[str]:
    where = r"(?: (?:from|to|at|in|of|on|for|over|out of|into|there|home|back|here)(?: (?:the |my |our )?[\w'-]+)?)?"
    shape = written_out(rf"(?:(the|my|our|their|a|an|that|both) )?((?:<before> )*)(<thing>)({where}) (<told>)", _bricks())
    return re.compile(shape, re.IGNORECASE)


def _determiner(before: str, thing: str, told: str) -> str:
    """What a thing has before it that a note leaves bare: "the bus", "my choir", "Monday nights"."""
    free = thing in listed("impractical", "hours-off")
    if free and (not before or term("<weekday> ").match(before)):
        return ""
    learnt = thing in ("course", "class", "classes") and re.match(r"(?:finish|end|run|is on|are on)", told)
    mine = thing.lower() in listed("impractical", "mine") and thing.lower() not in listed("impractical", "things")
    return "my" if mine or learnt else "the"


def alone(piece: str) -> str | None:
    """A thing that stands by itself, as what the next piece rests on: "split shifts" → "with split shifts"."""
    text = piece if term("<weekday>").match(piece) else piece[:1].lower() + piece[1:]
    if not term("(?:<before> )+<thing>").fullmatch(text):
        return None
    return f"with {text}" if text.endswith("s") else f"with {article(text)} {text}"
