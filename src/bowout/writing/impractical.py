"""What makes a job impractical, told as its note tells it: the bus, the bridge, the shift, the place.

"Bridge is closing till spring and the detour is an hour" → "the bridge is closing until spring, and the detour is an hour, …".
Each piece of a note is made a whole clause of its own words, or the note is not told so at all; what is private, or said of
people or of money, is left out, and the rest must then say by itself why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..language.grammar import article, number
from .clause import plain_prose
from .conjugation import doing
from .discretion import guarded, of_own_life
from .note import Note
from .own_words import any_line, listed, pattern
from .pieces import pieces, without_lead_in
from .wholeness import whole

MOST = 28
"""A reason of more words is no reason."""
_NUMBER = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|ninety)"
_CLOCK = r"(?:\d{1,2}[:.]\d\d(?: ?[ap]m)?|\d{1,2} ?[ap]m|(?:half|quarter) (?:past |to )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b|noon|midnight)"
_DAYS = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)"
_LENGTH = rf"{_NUMBER}(?:[.,]5| and a half)? (?:hours?|minutes?|miles?|km|kilometres?)"
_FAR = r"\b(?:commute|journey|drive|trip|hours?|minutes|miles|km|each way|buses|trains|changes|travel\w*|driving|home at|late shift|nights?)\b"
_BARS = (
    r"\b(?:no|not|\w+n't|only|clash\w*|overlap\w*|closed|closing|shut|cut|cancelled|stopped|flood\w*|too|more than|longer than|miss|after|before"
    r"|without|until|would take|needed|suits?|settled)\b"
)
"""What says by itself that a thing does not do."""
_TIMED = r"shifts?|start|bus|buses|trains?|trams?|ferry|ferries|boats?|sailing|flights?|finish|session|handover|day"
"""What has its hour."""
_OF_THEIRS = r"\b(?:they|them|their|theirs)\b"


def by_terms(note: Note, them: str) -> str | None:
    """The clause that tells what does not do, in the note's own words; None where these are no plain ones.

    `them` is what those are called who offer the job: "you" in a letter to them, "they" in one to their agency.
    """
    if note.secret:
        return None
    if whole_note := _in_amounts(note.text) or _clashing(note.text):
        return whole_note
    told, left_out = _told(note.text, them)
    if not told or (left_out and all(clause.startswith("I ") for _, clause in told)):
        return None
    clauses = [clause for _, clause in told]
    enough = len(clauses) > 1 and not all(map(_is_mine, clauses))
    if not enough and not any(re.search(_BARS, clause) for clause in clauses):
        if _is_mine(clauses[0]):
            return None
        clauses[-1] += f", and I couldn't {'keep that up' if re.search(_FAR, clauses[-1]) else 'make that work'}"
    text = _joined([joiner for joiner, _ in told], clauses)
    return text if len(text.split()) <= MOST else None


def _joined(joiners: list[str], clauses: list[str]) -> str:
    """The clauses as one: what stands by itself goes with what one would do then, "with split shifts, I'd be going home twice a day"."""
    text = clauses[0]
    if text.startswith("with ") and len(clauses) > 1:
        return f"{text}, {', and '.join(clauses[1:])}"
    for at, (joiner, clause) in enumerate(zip(joiners[1:], clauses[1:], strict=True), start=1):
        if joiner in ("because", "as", "since"):
            text += f" {joiner} {clause}"
        elif not joiner and at < len(clauses) - 1:
            text += f", {clause}"
        else:
            text += f", {joiner or 'and'} {clause}"
    return text


def _is_mine(clause: str) -> bool:
    """Whether a clause is of the candidate, and asks for another beside it: "I live in Leeds"."""
    return bool(re.match(r"(?:I|I'm|I've|we|we're|my|our)\b(?!'d| would)", clause))


def _told(text: str, them: str) -> tuple[list[tuple[str, str]], bool]:
    """Each piece that is told, as a clause with what joins it, and whether any was left out; none where one is neither."""
    told: list[tuple[str, str]] = []
    left_out = False
    parts = [*_parts(text, them)]
    for at, (joiner, piece) in enumerate(parts):
        clause = _clause(piece, them)
        if clause is None and not at and (with_it := _alone(piece)):
            then = _clause(parts[1][1], them) if parts[1:] else None
            clause = with_it if then and then.startswith(("I'd ", "I couldn't ", "I can't ")) else None
        if clause is None:
            if joiner == "but" or not _left_out(piece):
                return [], False
            left_out = True
        else:
            told.append((joiner if told else "", clause))
    return told, left_out


def _parts(text: str, them: str) -> Iterator[tuple[str, str]]:
    """The pieces of a note; one that joins two whole clauses with "and" is two."""
    for joiner, piece in pieces(text):
        first, joint, second = piece.partition(" and ")
        if joint and _clause(first, them) and _clause(second, them):
            yield joiner, first
            yield "and", second
        else:
            yield joiner, piece


def _left_out(piece: str) -> bool:
    """Whether a piece is left out: it is private or adds nothing."""
    return bool(
        any_line("impractical", "adds_nothing").search(without_lead_in(piece)) or re.search(rf"\b(?:{pattern('impractical', 'private')})(?!\w)", piece, re.IGNORECASE)
    )


def _clause(piece: str, them: str) -> str | None:
    """One piece as a whole clause of its own words; None where it is no plain one."""
    bare = without_lead_in(piece)
    text = _written(bare, them)
    if not 2 <= len(text.split()) <= 18 or re.search(r"\byou\b", bare) or guarded(re.sub(r"\bno way (?=home|of|to)", "no ", text)) or of_own_life(text) or any_line("impractical", "not_told").search(text):
        return None
    for shape in (_none_there, _by_them, _mine, _it_is, _thing):
        clause = shape(text, them)
        if clause:
            clause = as_written(clause)
            kept = plain_prose(clause) and whole(clause) and not (re.search(_OF_THEIRS, clause) and them != "they")
            return clause if kept else None
    return None


def _written(text: str, them: str) -> str:
    """A piece in the words of a letter: "till" is "until", those whom one writes to are "you"."""
    text = re.sub(r"^(?:The|It|It's|There|There's|They|No|Only|My|Our|We|We're|We'd)\b", lambda found: found[0].lower(), text)
    text = re.sub(r"\btill?\b", "until", text)
    text = re.sub(r"\b(hours|days|nights|shifts) (?:max|tops|maximum)\b", r"\1 at most", text)
    text = re.sub(r"\bin (?=(?:monsoon|rainy season|wet season)\b)", "in the ", text)
    text = re.sub(rf"(?<!from )(?<!on )\b({_DAYS}) to (?={_DAYS}\b)", r"from \1 to ", text)
    text = re.sub(r"\b([23]) ?x (?=a |per )", lambda found: "twice " if found[1] == "2" else "three times ", text)
    text = re.sub(r"\bI've to\b", "I have to", text)
    text = re.sub(r"\b(after|before|when|until|once|where|than|that) they (?=[a-z]+\b)", rf"\1 {them} ", text)
    return re.sub(rf"\b(me|someone|somebody|everyone|people|you|always|is|are|run|runs|go|goes|sails?|only|one|staff) (?={_DAYS})", r"\1 on ", text)


def as_written(clause: str) -> str:
    """A clause with its numbers and times as one writes them: "is 5.40" → "is at 5.40", "in 20 minutes" stays, "3 days" → "three days"."""
    clause = re.sub(rf"\b({_TIMED}) (is|are|ends?|starts?|finish(?:es)?|closes?|stops?|leaves?) (?=\d{{1,2}}$)", r"\1 \2 at ", clause)
    clause = re.sub(rf"\b({_TIMED}) (is|runs) (?=\d{{1,2}} (?:to|until) \d{{1,2}}$)", r"\1 \2 from ", clause)
    clause = re.sub(r"\b(\d{1,2})-(?=(?:year|month|week|day|hour)\b)", lambda found: f"{number(int(found[1])) if int(found[1]) < 13 else found[1]}-", clause)
    clause = re.sub(r"(?<=\bin )((?:the )?[A-Z]\w+|the office) (\w+ days)$", r"\1 \2 a week", clause)
    clause = re.sub(r"\banymore\b", "any more", clause)
    clause = re.sub(rf"\b(is|are|leaves?|starts?|goes|arrives?|ends?|finish(?:es)?|closes?|opens?|stops?|sails?|there|home|me in) (?={_CLOCK}(?:$|,| (?!start\b)))", r"\1 at ", clause)
    return re.sub(
        r"(?<![\d.,:£$€–/-])\b(\d{1,2})\b(?![\d.,:%–/-]| ?[ap]m\b)", lambda found: number(int(found[1])) if int(found[1]) < 13 else found[1], clause
    )


def tells_more(told: str, said: str, note: Note) -> bool:
    """Whether a clause tells more of a note's own words than what is said of it otherwise."""
    known = _sense(note.text)
    return len(_sense(told) & known) >= len(_sense(said) & known) + MORE


MORE = 2
"""A clause that has so many more of a note's words tells more."""


def _sense(text: str) -> set[str]:
    """The words that carry sense, cut to five letters so that their endings do not count."""
    return {word[:5] for word in re.findall(r"[\w']+", text.lower()) if word not in listed("impractical", "empty")}


def _alone(piece: str) -> str | None:
    """A thing that stands by itself, as what the next piece rests on: "split shifts" → "with split shifts"."""
    found = re.fullmatch(
        rf"(?:(?:{pattern('impractical', 'before')}|{_DAYS}) )+(?:{pattern('impractical', 'things')})", piece.strip(), re.IGNORECASE
    )
    if not found:
        return None
    text = piece[:1].lower() + piece[1:] if not re.match(_DAYS, piece) else piece
    return f"with {text}" if text.endswith("s") else f"with {article(text)} {text}"


# The shapes of a clause -------------------------------------------------------------------------------------------------------


def _none_there(text: str, them: str) -> str | None:
    """What there is none of: "no bus before six" → "there's no bus before six"."""
    found = re.fullmatch(
        rf"(?:there's |there is |there are )?no ((?:(?:{pattern('impractical', 'before')}) )*(?:{pattern('impractical', 'none')})\b(?: .+)?)", text
    )
    if not found or re.search(r"^\S+(?: \S+)?,? (?:and|but|so) ", found[1]):
        return None
    many = re.match(r"(?:\w+ )?(?:buses|trains|trams|ferries|flights|lodgings|places|hours)\b", found[1])
    return f"there {'are' if many else 'is'} no {found[1]}".replace("there is", "there's")


def _by_them(text: str, them: str) -> str | None:
    """What they need or have: "they need someone Monday" → "you need someone on Monday"."""
    if moved := re.fullmatch(r"they(?:'ve| have)? (?:moved|changed|shifted|relocated) the ([a-z]+) to ([A-Z]\w+)", text):
        return f"the {moved[1]} has moved to {moved[2]}"
    found = re.fullmatch(rf"they ({pattern('impractical', 'they-do')}) (.+)", text)
    if not found or re.match(r"to\b|it\b|that\b|too\b|everything\b|all\b|an answer\b|a reply\b", found[2]):
        return None
    verb, rest = found[1], found[2]
    if re.fullmatch(r"(?:by |in |before |from )?(?:(?:early |late |mid-?)?(?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:the )?(?:spring|summer|autumn))(?: start)?", rest):
        month = re.sub(r"^(?:by|in|before|from) | start$", "", rest)
        return f"{them} need someone {found[2].split()[0] if found[2].split()[0] in ('by', 'before', 'from') else 'in'} {month}"
    if verb in ("want", "require", "expect") and re.match(r"(?:an? )?[\w-]+-(?:year|month|week) (?!contract)", rest):
        return f"the role calls for {rest if rest.startswith('a') else f'{article(rest)} {rest}'}"
    if verb in ("want", "require", "expect", "ask for"):
        verb = "need"
    if verb == "offered":
        shift = re.fullmatch(r"(\d{1,2}) (?:until|to) (\d{1,2})", rest)
        if shift:
            return f"the shift runs from {shift[1]} to {shift[2]}"
    rest = re.sub(r"^(?:me|you)\b(?= on\b| every\b| in\b| there\b| from\b| until\b| by\b| at\b)", "someone", rest)
    rest = re.sub(r"^(?=[\w-]+-(?:year|month|week|day|hour) )", "a ", rest)
    return f"{them} {verb} {rest}" if re.match(_WHAT_THEY_NEED, rest) and not re.search(r"\b(?:me|I|you)\b", rest) else None


_WHAT_THEY_NEED = (
    rf"(?:someone|somebody|everyone|everybody|people|staff|a|an|the|more|all|only|at least|{_NUMBER} (?:days|nights|weekends|shifts|weeks|months|years|hours)"
    r"|days|nights|lates|earlies|mornings|afternoons|evenings|weekends|split shifts|at \d|after|before)\b"
)
"""How what they need, have or offer begins, where the words are whole."""



def _mine(text: str, them: str) -> str | None:
    """What the candidate would have to do, cannot do, or is: "would have to move to Perth" → "I'd have to move to Perth"."""
    if wish := re.fullmatch(r"(?:I )?(need|want) (something|somewhere|a job|work) (?:that |which )?(I can (?:walk|cycle|get|reach|do|fit|bike)\b.*)", text):
        return f"I {wish[1]} {wish[2]} {'where' if wish[2] == 'somewhere' and not wish[3].endswith(' to') else 'that'} {wish[3]}"
    if theirs := re.fullmatch(r"(?:my |our )?(?:whole )?(family|friends|life|home) (?:is|are|is all|are all|lives?) (?:back |all |up |down |over )?in ([A-Z][\w-]+)", text):
        return f"my {theirs[1]} {'are' if theirs[1] == 'friends' else 'is'} in {theirs[2]}"
    if home_by := re.match(rf"(?:I )?(?:need|have) to be (home|back|back home)(?: (?:again|every day|each day))? (by|at|before|for) ({_CLOCK}|\d{{1,2}}|\w+)(?= |$)", text):
        return f"I need to be {home_by[1]} {home_by[2]} {home_by[3]}"
    if only := re.fullmatch(r"only (\w+(?: \w+)?) (?:suits?|works? for) me", text):
        return f"only {only[1]} suit me" if only[1].endswith("s") else None
    if would := re.fullmatch(r"(?:I |I'd |'d )?(?:would )?((?:have|need) to (?!be (?:home|back|at home)\b)[a-z]+ .+|miss .+|be (?:driving|travelling|going|getting|leaving|away|on my own|working) .+)", text):
        return None if text.startswith(("have", "need", "miss", "be")) else f"I'd {would[1]}"
    if re.match(r"(?:can't|couldn't|won't|don't want|can only|need|live|teach|coach|can do) ", text):
        text = f"I {text}"
    if not re.match(r"(?:I|I'm|I've|I'll|I'd|we|we're|we've|we'd) ", text):
        return None
    if need := re.fullmatch(r"I need (all year|year[- ]round|full|part|full[- ]time|part[- ]time)", text):
        return "I need work all year round" if "year" in need[1] else f"I need {need[1][:4]}-time work"
    if re.match(r"I(?:'m \d|(?:'d)? (?:like|need to(?! be (?:home|back))|have to|want(?! to (?:be|stay|keep|live|work)\b)|got|get|was|would|could(?!n't)|feel|know|hope|forgot|missed)\b|.* without$)|I (?:live|need) (?:starts|is|won't)|we (?:have to|need to)\b", text):
        return None
    return text


_BARE = (
    rf"{_LENGTH} (?:from|out of|round|around|off|past|beyond)(?: [\w' -]+)?|(?:full|part)[ -]time only|{_NUMBER} on,? (?:and )?{_NUMBER} off"
    rf"|an? {_CLOCK} start"
)
"""What the job is, where a note leaves out that it is it."""


def _it_is(text: str, them: str) -> str | None:
    """What the job is: "it's a 4am start", "it's three hours from Tromsø"; "it" alone is the job."""
    if moved := re.fullmatch(r"it(?:'s| has)? moved to ([A-Z][\w-]+)", text):
        return f"the job has moved to {moved[1]}"
    found = re.fullmatch(r"(?:it's|it is|its|it'd be|it would be) (?:only |just |all )?(.+)", text)
    if not found:
        return _it_is(f"it's {text}", them) if re.fullmatch(_BARE, text) else None
    what = found[1]
    if pattern_of := re.fullmatch(rf"({_NUMBER}) on,? (?:and )?({_NUMBER}) off", what):
        return f"it's {pattern_of[1]} on and {pattern_of[2]} off"
    if re.fullmatch(r"(?:seasonal|temporary|full[- ]time|part[- ]time|casual|fixed[- ]term|shift work|night work|residential|live-in)(?: (?:only|work))?", what):
        return f"the work is {what.removesuffix(' work')}" if what.split()[0] in ("seasonal", "temporary", "casual", "residential") else f"it's {what}"
    if re.match(rf"(?:an? (?:{_CLOCK}|\d|[a-z]+-)|{_LENGTH}\b(?! (?:contract|shift|lease|session|trial|interview|training|break|notice|induction|hours?\b))|(?:in|at|on|out in|up in|down in|over in|beyond|past) [A-Z]|{_NUMBER} (?:days|nights|weeks|weekends|shifts|buses|trains|changes)\b)", what):
        return f"it's {what}"
    return None


def _thing(text: str, them: str) -> str | None:
    """What is said of a bus, a shift, a choir: "ferry doesn't run after five" → "the ferry doesn't run after five"."""
    text = re.sub(r"^((?:[a-z-]+ ){0,2}[a-z]+)'s (?!got\b|been\b|to\b|had\b)(?=[a-z0-9])", r"\1 is ", text)
    if re.fullmatch(r"(?:selling|buying|finding|packing up|finishing|getting|moving) (?:the|a|an|my|our|out of|into) [a-z -]+ (?:will|would|is going to) take [a-z0-9 ]+", text):
        return text
    if timed := re.fullmatch(rf"((?:the )?(?:(?:{pattern('impractical', 'before')}) )+(?:{_TIMED})(?: (?:home|back|in|out|there))?),? ({_CLOCK}|\d{{1,2}})", text):
        return f"{timed[1] if timed[1].startswith('the ') else f'the {timed[1]}'} is at {timed[2]}"
    if means := re.fullmatch(r"(?:it )?(?:would|'d) mean ((?:[a-z]+ing|a (?:move|drive|journey|commute|trip)) .+)", text):
        return f"it would mean {means[1]}"
    if starts := re.fullmatch(r"((?:starts?|begins?) (?:in|on|at|before|after) .+)", text):
        return f"the job {starts[1] if starts[1].split()[0].endswith('s') else starts[1].replace(' ', 's ', 1)}"
    if seldom := re.fullmatch(r"((?:flights|ferries|boats|trains|buses|sailings)(?: (?:home|back|there|out|over))?) (?:are )?only (.+)", text):
        return f"the {seldom[1]} are only {seldom[2]}"
    found = re.fullmatch(
        rf"(?:(the|my|our|their|a|an|that|both) )?((?:(?:{pattern('impractical', 'before')}|{_DAYS}) )*)({pattern('impractical', 'things')}|{pattern('impractical', 'mine')})"
        rf"((?: (?:from|to|at|in|of|on|for|over|out of|into|there|home|back|here)(?: (?:the |my |our )?[\w'-]+)?)?) ((?:(?:only|always|never|just|also) )?(?:{pattern('impractical', 'verbs')})\b(?: .+)?)",
        text,
        re.IGNORECASE,
    )
    if not found:
        return None
    whose, before, thing, where, told = found.groups()
    if told in listed("impractical", "verbs") or re.match(r"(?:won't|will not) (?:release|let)\b|.*\b(?:two|three|four|\d) \w+ (?:two|three|four|\d) \w+", told) or re.match(r"(?:is|are) (?:me|him|her|it|what|why|that|all)\b", told):
        return None
    if not re.search(r"\b(?:last|yesterday|today|ago)\b", told):
        told = re.sub(r"^(was|were) (cut|cancelled|moved|closed|changed|withdrawn|axed)\b", lambda was: f"{'has' if was[1] == 'was' else 'have'} been {was[2]}", told)
        told = re.sub(r"^moved\b", "has moved", told)
    mine = thing.lower() in listed("impractical", "mine") and thing.lower() not in listed("impractical", "things")
    if thing.lower() in ("course", "class", "classes") and whose is None and re.match(r"(?:finish|end|run|is on|are on)", told):
        mine = True
    many = thing.endswith("s") and not before and whose is None and not where
    bare = many and (_DAYS_OFF.fullmatch(thing) is not None)
    det = {"their": "your" if them == "you" else "their", None: "my" if mine else "" if bare else "the"}.get(whose, whose)
    return " ".join(filter(None, (det, before.strip(), thing, where.strip(), told)))


_DAYS_OFF = re.compile(r"days|nights|lates|earlies|mornings|afternoons|evenings|weekends")


def _clashing(text: str) -> str | None:
    """Hours that go with what the candidate does then: "Sunday matinees and I coach under-9s" → "the Sunday matinees would clash with coaching under-9s"."""
    found = re.fullmatch(
        rf"((?:(?:{pattern('impractical', 'before')}|{_DAYS}) )*(?:{pattern('impractical', 'things')})),? (?:and|but) I (coach|teach|lead|run|play|help|train) ([a-z][\w' -]+)",
        text,
        re.IGNORECASE,
    )
    if not found or not found[1].endswith("s") or any_line("impractical", "not_told").search(text) or guarded(text):
        return None
    thing = found[1] if re.match(_DAYS, found[1]) else found[1][:1].lower() + found[1][1:]
    clause = f"the {thing} would clash with {doing(found[2])} {found[3]}"
    return clause if whole(clause) and len(clause.split()) <= 14 else None


# How much of a thing ----------------------------------------------------------------------------------------------------------


def _in_amounts(text: str) -> str | None:
    """So much of a thing that it does not do: "80% travel" → "80% travel is more than I can take on"; None where there is no such."""
    text = _written(text, "they")
    first, stop, rest = re.sub(r"([.;,]| -) ", r"\1|", text).partition("|")
    if stop and all(_left_out(piece) for _, piece in pieces(rest.replace("|", " "))):
        text = first.rstrip(" .;,-")
    text = re.split(r"(?:,| -|\.|;| and) (?:no|nope|can't|not|sorry|I can't|too)\b", text)[0]
    if any_line("impractical", "not_told").search(text) or guarded(text):
        return None
    stay = rf"(?P<stay>{_NUMBER} (?:nights|days|evenings|weekends) (?:a|per|every|each) (?:week|month|fortnight)(?: (?:on site|on the road|away|offshore|on board|(?:in|at|up in|down in|over in) (?:the )?[\w-]+))?)"
    if found := re.fullmatch(rf"{stay}(?:,| and)? (?:it's )?(?P<far>{_LENGTH} (?:from home|away|from me|from here))", text):
        far = found["far"].replace("from me", "from home").replace("from here", "from home")
        return as_written(f"{found['stay']}, {far}, is more than I can arrange my life around")
    if found := re.fullmatch(r"(?:it's |it is )?(?:about |up to )?(\d{2,3} ?% (?:travel|travelling|away|on the road|away from home))", text):
        return f"{found[1].replace(' %', '%')} is more than I can take on"
    if found := re.fullmatch(rf"({_NUMBER} (?:weeks|months|nights|days) (?:at sea|away|offshore|on board|abroad|at a time|away from home|in a row on site|underground))", text):
        return as_written(f"{found[1]} is longer than I can be away")
    if found := re.fullmatch(rf"((?:{_NUMBER} (?:buses|trains|trams|changes|ferries|bus|train|tram|ferry)(?:,| and|, and)? ?)+(?:each way|every day|a day)?)(?:to get there)?(?: for (?:an? )?{_CLOCK}(?: start)?)?", text):
        return as_written(f"getting there would take {found[1].strip()}, and I couldn't keep that up")
    if found := re.fullmatch(rf"({_LENGTH} (?:from|out of) (?:home|[A-Z][\w'-]+)(?: in (?:the )?(?:winter|summer|traffic|rush hour))?)", text):
        return as_written(f"it's {found[1]}, and I couldn't keep that up")
    if found := re.fullmatch(rf"([a-z-]+ing (?:in|between|across|from|around) {_NUMBER} (?:towns|cities|sites|places|branches|offices|schools|depots|shops|clinics|hospitals|villages)(?: (?:a|per|every|each) (?:week|day|month))?(?: (?:by|on the) (?:bus|train|tram|tube|bike))?)", text):
        return as_written(f"{found[1]} is more than I can manage")
    return None
