"""One piece of a note that tells of the way, the hours or the place, as a whole clause of its own words: "ferry doesn't run after five"."""

from __future__ import annotations

import re
from functools import cache

from ...language.grammar import article, number
from ..note.discretion import guarded, kept_back
from ..note.lists import any_line, listed, pattern, shapes
from ..note.pieces import without_lead_in
from ..note.specifics import written_out
from ..note.wholeness import whole
from ..times import MONTHS
from .absence import none_there
from .clause import plain_prose

LONGEST = 18
"""A piece of more words is no plain clause."""
_COUNT = (
    r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|ninety)"
)
_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b"


_WORD = r"(?!(?:<unlike>|<verb>)(?![\w'-]))[a-z][a-z'-]+"
_TAIL = rf" (?:with|from|to|of|above|below|over|at|in|on|for) (?:the |an? |my )?{_WORD}(?: {_WORD})?"
_NOUN = rf"(?!(?:up|away|off|out|down) )(?:last )?(?:{_WORD} ){{0,2}}(?!(?:late|early|next|last|first|only|direct|daily|nearest|whole|long) ){_WORD}(?:{_TAIL})??"
"""A thing that no list names: some words of which none is a pronoun or a verb, with where it is ("the flat above the shop")."""


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
        "unlike": pattern("impractical", "unlike"),
        "verb": pattern("impractical", "verbs"),
        "plainly": rf"(?:\b(?:{pattern('impractical', 'plainly')})\b|\d|{_HOUR}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{'|'.join(MONTHS)})",
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
    return not (kept_back(text, but_for=open_text) or any_line("impractical", "not_told").search(text))


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
    if (
        not 2 <= len(text.split()) + bool(term("<weekday>s").match(text)) <= LONGEST
        or re.search(r"(?<!^)\byou\b", bare)
        or not may_be_told(text)
    ):
        return None
    ways = (_by_them(text, them), _mine(text), _thing(text, them), _it_is(text), _anything(text, them))
    clause = told_by("shapes", text, them) or none_there(text) or next(filter(None, ways), None)
    if clause is None:
        return None
    clause = as_written(clause)
    of_them = them != "they" and re.search(r"\b(?:they|them|their|theirs)\b", clause)
    return clause if plain_prose(clause) and whole(clause) and not of_them else None


def as_read(text: str, them: str) -> str:
    """A piece in the words of a letter: "till" is "until", those whom one writes to are "you", "'s" is "is"."""
    text = re.sub(r"^(?:The|It|It's|There|There's|They|No|Only|My|Our|We|We're|We'd)\b", lambda led: led[0].lower(), text)
    text = re.sub(r"^(?!no )((?:[a-z-]+ ){0,2}(?!it's|that's|there's)[a-z]+)'s (?!to\b)(?=[A-Za-z0-9])", r"\1 is ", text)
    gone = r"(?:already |just |now )?(?:got|been|had|moved|changed|started|stopped|gone|begun|lapsed|turned|fallen|doubled|become|run out)\b"
    text = re.sub(rf"^((?:[\w-]+ ){{1,4}})is (?={gone})", r"\1has ", text)
    text = re.sub(
        r"^[Yy]ou (?:can't|couldn't|cannot) ", "I couldn't ", re.sub(r"^[Yy]ou(?:'d| would) (?=need|have)", "I'd ", text)
    )
    text = re.sub(r"^they'd (?=want|need|expect|have)", "they ", text)
    for jotted, full in shapes("impractical", "jotted"):
        text = term(jotted).sub(full, text)
    text = re.sub(r"\b(for|on|in|of|at|from|to) their (?=[a-z])", r"\1 your ", text) if them == "you" else text
    return re.sub(r"\b(after|before|when|until|once|where|than|that) they (?=[a-z]+\b)", rf"\1 {them} ", text)


def as_written(clause: str) -> str:
    """A clause with its numbers, times and articles as one writes them: "is 5.40" → "is at 5.40", "3 days" → "three days"."""
    for jotted, full in shapes("impractical", "written"):
        clause = term(jotted).sub(full, clause)
    clause = re.sub(r"\ba (?=[aeiou][a-z])", lambda found: f"{article(clause[found.end() :])} ", clause)
    clause = re.sub(r"(?<= [ap])\.m\b(?!\.)", ".m.", re.sub(r"(?<!the )(?<!a )\btill\b", "until", clause))
    counted = r"(?<![\d.,:£$€–/-])\b\d{1,2}\b(?![\d.,:%–/]|-(?!(?:year|month|week|day|hour)\b)| ?[ap]m\b| <month>)"
    return term(counted).sub(lambda found: number(int(found[0])) if int(found[0]) < 13 else found[0], clause)


def uncapped(text: str) -> str:
    """What begins with a word that is no name, as a phone writes it: "Bus stops at six" → "bus stops at six"."""
    return text if term("<weekday>").match(text) else text[:1].lower() + text[1:]


def _by_them(text: str, them: str) -> str | None:
    """What they need or have: "they need someone Monday" → "you need someone on Monday"."""
    if so := re.fullmatch(r"they(?:'re| are) ((?:shut|closed|open|based|out|only open) .+)", text):
        return f"{them}'re {so[1]}"
    if refused := re.fullmatch(
        r"they (?:won't|don't|can't|couldn't|wouldn't) (?:do|offer|give|provide|allow|have|take|let (?:me|you) have) (?:(?:me|you|us|any|an?|the) )?(.+)",
        text,
    ):
        return none_there(f"no {refused[1]}")
    found = re.fullmatch(rf"they ({pattern('impractical', 'they-do')}) (.+)", text)
    if not found:
        timed = r"they ((?!(?:<unlike>)(?![\w'-]))[a-z]+(?<!ed) (?:.* )?(?:at|from|until|before|after|by|on|in|every) (?:<clock>|<weekday>s?|<month>|<number>|the [a-z]+))"
        does = term(timed).fullmatch(text)
        return f"{them} {does[1]}" if does else None
    verb = "need" if found[1] in ("want", "require", "expect", "ask for") else found[1]
    rest = re.sub(
        r"^(?:me|you)\b(?= (?:on|every|in|there|from|until|by|at|[a-z]+ing|based|available|full|part)\b)", "someone", found[2]
    )
    if re.match(r"someone (?:[a-z]+ ){0,2}[a-z]+ing\b", rest):
        return f"{them} {verb} {rest}"
    if found[1] in ("open", "work", "start", "run", "close", "shut"):
        rest = term(r"^(?=<weekday>)").sub("on ", rest)
    elif found[1] in ("need", "want", "require", "expect"):
        rest = term(r"^(?:on )?(?=<weekday>s?$)").sub("someone on ", rest)
    rest = re.sub(r"^(?=all (?:week|day|year|summer|winter|weekend)\b)", "someone ", rest)
    rest = re.sub(
        r"(?<!\bfor)(?<!\bof)(?<!\bleast)(?<!\bonly)(?<!\bin)(?<!\bwithin)(?<!\bevery)(?<=[a-z]{2}) (?=(?:a|one|two|three|four|six|\d+) (?:weeks?|months?|years?)$)",
        " for ",
        rest,
    )
    rest = re.sub(r"^(?=[\w-]+-(?:year|month|week|day|hour) )", "a ", rest)
    their_hours = r"(?:open|start|work|run|close|shut|finish) (?:at|on|in|from|every) "
    whole_words = re.match(their_hours, f"{verb} {rest}") or any_line("impractical", "what-they-need").search(rest)
    return f"{them} {verb} {rest}" if whole_words and not re.search(r"\b(?:me|I|you)\b", rest) else None


def _mine(text: str) -> str | None:
    """What the candidate cannot do, or is: "can't be there before eight" → "I can't be there before eight"."""
    if re.match(
        r"(?:can't|couldn't|won't|don't want|can only|have to be|need(?! an? )|live(?! in(?: (?:only|job|role|post|position|work|and|with|at|so|accommodation)\b|$))|teach|coach|can do) ",
        text,
    ):
        text = f"I {text}"
    said = re.match(r"(?:I|I'm|I've|I'll|I'd|we|we're|we've|we'd) ", text)
    return text if said and not any_line("impractical", "no-reason").search(text) else None


def _thing(text: str, them: str) -> str | None:
    """What is said of a bus, a shift, a choir: "ferry doesn't run after five" → "the ferry doesn't run after five"."""
    found = _of_a_thing().fullmatch(uncapped(text))
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


def _it_is(text: str) -> str | None:
    """What the job is, told bare: "five days in Canberra", "Sundays", "same fortnight as our lambing" → "it's …"."""
    said = re.sub(r"^(?:it's|it is) (?:just |basically |really )?", "", text)
    bare = said == text
    if not any_line("impractical", "it-is" if bare else "it-is-so").match(said) or re.search(
        rf"(?<!the )\b(?:{pattern('clauses', 'finite')}|I|I'm|me|they|we|\w+n't)\b", said
    ):
        return None
    return f"it's {said}"


def _anything(text: str, them: str) -> str | None:
    """What is said of any other thing, if it is plainly of where, when or how many: "nursery run ends at nine"."""
    said = r"(?:(?:only|always|never|also) )?(?:<verb>)\b (?=(?:.*\b)?(?:<plainly>)).+"
    bare = r"(?:until|from|at|every) (?:<clock>|<number>|midnight|<weekday>|evening|night|weekend|morning|other)\b.*"
    found = term(
        rf"(?:(the|my|our|their|every|each) )?({_NOUN})( that comes with (?:it|the job|the post))? ((?:{said}|{bare}))"
    ).fullmatch(text)
    if not found or guarded(found[2]) or any_line("impractical", "no-tale").search(found[4]):
        return None
    whose, thing, which, told = found.groups()
    noun = thing.split(" ")[0] if term(_TAIL).search(thing) else thing
    many = noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
    if term(bare).match(told):
        told = f"{'are' if many else 'is'} {told}"
    if re.match(r"(?:is|was|has|isn't|wasn't)\b" if many else r"(?:are|were|have|aren't)\b", told):
        return None
    own = "" if noun.endswith("ing") else "my " if noun.split()[-1] in listed("impractical", "mine") else "the "
    owner = {"their": "your" if them == "you" else "their"}.get(whose, whose)
    return f"{f'{owner} ' if owner else own}{thing}{which or ''} {told}"


@cache
def _of_a_thing() -> re.Pattern[str]:
    where = r"(?: (?:from|to|at|in|of|on|for|over|out of|into|off|there|home|back|here)(?: (?:the |my |our )?[\w'-]+)?)?"
    shape = written_out(rf"(?:(the|my|our|their|a|an|that|both) )?((?:<before> )*)(<thing>)({where}) (<told>)", _bricks())
    return re.compile(shape, re.IGNORECASE)


def _determiner(before: str, thing: str, told: str) -> str:
    """What a thing has before it that a note leaves bare: "the bus", "my choir", "Monday nights"."""
    free = thing in listed("impractical", "hours-off")
    if free and (not before or term("<weekday> ").match(before)):
        return ""
    learnt = thing in ("course", "class", "classes") and re.match(r"(?:finish|end|run|is on|are on)", told)
    mine = thing.lower() in listed("impractical", "mine") and thing.lower() not in listed("impractical", "things")
    theirs = re.search(r"\b(?:comes?|goes|go) with (?:it|the job|the post)\b|\bprovided\b|\bat mine\b|\bleft at\b", told)
    return "my" if (mine and not theirs) or learnt else "the"


def alone(piece: str) -> str | None:
    """A thing that stands by itself, as what the next piece rests on: "split shifts" → "with split shifts"."""
    text = uncapped(piece)
    if not term("(?:<before> )+<thing>").fullmatch(text):
        return None
    return f"with {text}" if text.endswith("s") else f"with {article(text)} {text}"
