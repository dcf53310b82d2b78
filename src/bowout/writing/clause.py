"""The candidate's own words as a clause in the first person: "moving to Makassar" → "I'm moving to Makassar".

A note is cut into pieces; a piece is carried over only where it is one of a few plain shapes, and nothing in it is guarded
(`discretion`). Whatever is not understood is not carried over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from .discretion import PEOPLE_THERE, guarded
from .shorthand import tidy


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_LEAD_IN = (
    r"(?:(?:turns? out|turned out)(?: that)?|tbh|to be honest|honestly|basically|actually|well|just|also|plus|mainly|mostly because|because|as|since|so|and|but|"
    r"the thing is|simply|really|sadly|unfortunately|i realised|i realized|i(?: just)? feel(?: like)?|i think|frankly|anyway|ok)"
)
_WORD_ROLE = "role|job|post|position|commute|journey|drive|office|site|school|clinic|hours|shifts|shift|rota|location|contract|start date|work|placement|depot|warehouse|store|shop|hospital|campus|branch|bus|train|ferry"
_FAMILY = "husband|wife|partner|mum|mom|mother|dad|father|son|daughter|kids|children|family|boss|manager|employer|company|team|girlfriend|boyfriend|fiancé|fiancée|parents"
_GOING = _words(
    "moving relocating starting going taking joining returning training retraining studying leaving emigrating retiring "
    "switching changing doing looking hoping planning finishing setting opening applying heading focusing focussing "
    "concentrating staying keeping following working living spending travelling traveling volunteering writing completing "
    "pursuing aiming getting having"
)
_DONE = {
    "accepted": "accepted", "took": "taken", "got": "received", "signed": "signed", "started": "started", "decided": "decided",
    "chose": "chosen", "agreed": "agreed", "committed": "committed", "promised": "promised", "moved": "moved", "received": "received", "found": "found",
    "landed": "found", "secured": "accepted", "joined": "joined", "enrolled": "enrolled", "applied": "applied", "said yes": "accepted", "bought": "bought",
    "realised": "realised", "realized": "realised", "been offered": "been offered", "been given": "been given", "been promoted": "been promoted", "promoted": "been promoted", "offered": "been offered",
}  # fmt: skip
_FIRST_PERSON_VERBS = _words(
    "can't can couldn't won't will wouldn't don't didn't haven't have need want prefer am hope must I'll"
)
_FINITE = _words(
    "is are was were has have had would will can could should must may might does do did isn't aren't wasn't weren't "
    "hasn't haven't doesn't don't didn't won't wouldn't can't couldn't means takes needs wants asks gives offers gave "
    "offered fits works starts begins runs covers involves requires calls suits leaves comes came made makes ends lies "
    "sits falls became becomes keeps kept moved moves got gets went goes lets let allows clashes overlaps clash overlap "
    "fit work start mean need take begin run leave fall feels"
    " promoted offered promised created asked found agreed"
)
_WHEN_PAST = r"\b(?:last|yesterday|this morning|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues|wednes|thurs|fri|satur|sun)day|ago|earlier)\b"
_PLACE_AFTER = ("to", "in", "from", "near", "of", "for")
_CAPITALS_OF_PROSE = _words(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September "
    "October November December I I'm I've I'd I'll PhD MBA MSc MA BSc IT AI UK US EU GP A-levels Easter Christmas Ramadan "
    "Eid"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Carried:
    """A clause in the first person, and whether all of the note went into it."""

    clause: str
    whole: bool
    wish: str | None = None
    """The part of it that says what the candidate wants, where there is one."""


@cache
def _cut() -> re.Pattern[str]:
    verbs = "|".join([*_FIRST_PERSON_VERBS, *_DONE, "said", "gave", "made", "am"])
    return re.compile(
        rf"\s*(?:[.;!?]+(?:\s|$)|\s[–—-]\s|,)\s*|\s+(?=(?:and|but|so|now|because|since|as) (?:no|not|too|only|I|I'm|I've|I'd|I'll|my|the|it|it's|we|they|he|she|there|{verbs})\b)"
    )


def pieces(text: str) -> list[tuple[str, str]]:
    """The clauses of a note, each with what joins it to the one before: ("", "my boss …"), ("and", "gave me …")."""
    found = []
    for piece in _cut().split(text):
        joined = re.match(r"(and|but|so|now|because|since|as) (?=\S)", piece)
        joiner = joined[1] if joined else ""
        if rest := piece[len(joiner) :].strip():
            found.append((joiner, rest))
    return found


def carried(note: str, *, names_allowed: bool = True) -> Carried | None:
    """The pieces of a note that may be said, where they stand together: rather a wish of one's own than what comes first."""
    parts = pieces(tidy(note))
    runs: list[list[str]] = [[]]
    subject = None
    for joiner, piece in parts:
        clause = None if guarded(piece) else first_person(piece, names_allowed=names_allowed)
        if (
            clause is None
            and subject
            and joiner == "and"
            and not guarded(piece)
            and piece.split()[0] in ("gave", "offered", "made")
        ):
            clause = f"{subject} {piece}"
        if subject is None and (owner := re.match(rf"((?:my )?(?:{_FAMILY}))\b", piece)):
            subject = owner[1] if owner[1].startswith("my ") else f"my {owner[1]}"
        _run_on(runs, joiner, None if clause and re.search(r"\bthe money\b", clause) else clause)
    runs = [run for run in runs if run and len(" ".join(run).split()) <= MOST]
    if not runs:
        return None
    best = next((run for run in runs if any(wished(clause) for clause in run)), runs[0])
    wish = next((clause.removeprefix("and ") for clause in best if wished(clause)), None)
    return Carried(_joined(best), len(best) == len(parts), wish)


MOST = 24
"""Own words of more words than this are no clause."""


def wished(clause: str) -> bool:
    """Whether a clause says what the candidate wants: the kindest of reasons."""
    return bool(re.match(r"(?:and )?(?:I (?:want|need|prefer)\b|I'd rather\b|I'm looking for\b)", clause))


def _run_on(runs: list[list[str]], joiner: str, clause: str | None) -> None:
    """Put a clause to those before it where it joins them, else where a new run begins; none ends the run."""
    said = runs[-1]
    if clause is None:
        if said:
            runs.append([])
    elif not said:
        said.append(clause)
    elif joiner:
        said.append(f"{joiner} {clause}")
    elif wished(clause) and not said[0].startswith("I"):
        said.append(f"and {clause}")
    else:
        runs.append([clause])


def _joined(said: list[str]) -> str:
    text = said[0]
    for more in said[1:]:
        own_subject = not re.match(r"and (?:have|has) ", more)
        text += f"{',' if own_subject and more.split()[0] in ('and', 'but', 'so') else ''} {more}"
    return re.sub(r"^(I.*?),? and I've accepted$", r"\1 and have accepted it", text)


def first_person(piece: str, *, names_allowed: bool = True) -> str | None:
    """One piece of a note as a finite clause said by the candidate; None where its shape is not one of the plain ones."""
    text = re.sub(rf"^(?:{_LEAD_IN}\b,?\s+)+", "", piece.strip(), flags=re.IGNORECASE)
    words = text.split()
    if not 2 <= len(words) <= 20 or _stands_out(words, names_allowed=names_allowed):
        return None
    text = re.sub(
        r"^(?:The|My|It|It's|We|There|There's|Our|This|Not|Too|Moving|Want|Need|Took|Accepted)\b",
        lambda found: found[0].lower(),
        text,
    )
    words = text.split()
    for shape in (_wish, _own_sentence, _doing, _done, _wanting, _they_want, _mostly, _with_subject):
        if clause := shape(text, words):
            return clause
    return None


def _stands_out(words: list[str], *, names_allowed: bool) -> bool:
    """Whether there is a word that is no plain prose: shouting, a figure of money, a name where none may be."""
    for place, word in enumerate(words):
        bare = word.strip(",.;:'\"()")
        if not bare or bare.removesuffix("s") in _CAPITALS_OF_PROSE or bare in _CAPITALS_OF_PROSE or not place:
            continue
        if re.search(r"[%@#*=<>~^\\()\[\]\"/]|\d+k\b", word):
            return True
        before = words[place - 1]
        after_a_name = names_allowed and before[:1].isupper()
        if bare[0].isupper() and not (after_a_name or before.lower() in (_PLACE_AFTER if names_allowed else ("in",))):
            return True
    return False


_NO_WISH = _words("you that this it them out in more better less nothing anything something none one")
_OF_WORK = r"(?:[a-z-]+(?:al|ive|ic|ary|ical|ing)|permanent|remote|flexible|part-time|full-time|outdoor|daytime|clinical|hands-on|senior|technical|local|acute|urgent|emergency|community|corporate|varied|manual|frontline|freelance|in-house)"


_FIELDS = _words(
    "law nursing teaching medicine engineering theatre farming conservation research publishing education journalism forestry"
)
"""What one works in, rather than looks for."""


def _wish(text: str, words: list[str]) -> str | None:
    """What is wanted: "want transactional" → "I'm looking for transactional work", "I want new writing" → "I'm looking for …"."""
    found = re.match(
        r"(?:I )?(?:really |just |only )?(?:(?:want|need)(?: (?:some|a job|work))?|(?:I'm |am )?(?:looking for|after)) (?!to\b)(.+)$",
        text,
        re.IGNORECASE,
    )
    if not found or _speaks_of_them(words):
        return None
    wanted = re.sub(r"^(?:in|with|where|that) ", "", found[1])
    first = wanted.split()[0].lower()
    if (
        (first in _NO_WISH and not re.match(r"something (?!else|better|more|worse)\w", wanted))
        or len(wanted.split()) > 8
        or re.search(r"\d", wanted)
    ):
        return None
    if re.fullmatch(_OF_WORK, wanted) and not wanted.endswith("thing"):
        return f"I'm looking for {wanted} work" if not wanted.endswith("ing") else f"I'm looking for more {wanted}"
    if wanted != found[1]:
        return None
    if wanted.split()[-1] in _FIELDS:
        return f"I want to work in {wanted}"
    return (
        f"I need {wanted}"
        if re.match(r"(?:I )?(?:really |just |only )?need\b", text, re.IGNORECASE)
        else f"I'm looking for {wanted}"
    )


def _mostly(text: str, _: list[str]) -> str | None:
    """What the work is: "mostly litigation" → "the role is mostly litigation"."""
    found = re.match(
        r"(?:(?:the (?:role|job|post)|it)(?:'s| is)? )?(?:all|mostly|mainly|purely|largely) ((?!(?:an?|the|over|my|in|about|of|on|at|to|for|with|by)\b)[a-z-]+(?: [a-z-]+){0,2})$",
        text,
        re.IGNORECASE,
    )
    return (
        f"the role is mostly {found[1]}"
        if found
        and not re.search(r"s [a-z]+ing$", found[1])
        and found[1] not in ("wrong", "good", "fine", "gone", "mine", "same")
        else None
    )


def _own_sentence(text: str, words: list[str]) -> str | None:
    if re.match(rf"I (?:want|need) (?:(?:{'|'.join(_NO_WISH)})\b|\d)", text):
        return None
    if words[0] not in ("I", "I'm", "I've", "I'd", "I'll", "we", "We", "we're", "we've") or _speaks_of_them(words):
        return None
    if not re.search(_WHEN_PAST, text, re.IGNORECASE):
        return re.sub(r"^I (accepted|signed|decided)\b", r"I've \1", text)
    return text


def _doing(text: str, words: list[str]) -> str | None:
    """A doing: "moving to Makassar", "going back to university" → "I'm …"."""
    if words[0].lower() not in _GOING or _speaks_of_them(words):
        return None
    if re.match(r"(?:[Mm]oving|[Rr]elocating|[Ee]migrating)(?: back)? to [a-z]", text) and not re.search(
        r" to (?:be|a|an|the|my|another|look|live|care|help)\b", text
    ):
        return None  # a place without its capital
    low = text[:1].lower() + text[1:]
    if any(
        word in ("would", "is", "isn't", "wouldn't", "means", "will", "costs", "takes", "needs", "clashes")
        for word in words[1:5]
    ):
        return low  # "moving there would cost too much": the doing is the subject
    return f"I'm {low}"


def _done(text: str, words: list[str]) -> str | None:
    """Something done: "took a job nearer home" → "I've taken …"; with a time in the past, "I took …"."""
    low = text[:1].lower() + text[1:]
    if re.fullmatch(r"said yes", low):
        return "I've accepted"
    for did, have in _DONE.items():
        if low.startswith(f"{did} ") and not _speaks_of_them(words):
            rest = low[len(did) + 1 :]
            if did == "got" and re.match(r"an?(?:other)? (?:\w+ )?(?:job|role|position|post|contract)\b", rest):
                return f"I've found {rest}"
            if did == "got" and re.match(r"the (?:other )?(?:offer|job)\b", rest):
                rest = re.sub(r"^the (?:other )?", "another ", rest)
            if re.search(_WHEN_PAST, rest, re.IGNORECASE):
                past = {"got": "received", "landed": "found"}.get(did, did)
                return f"I was {have.removeprefix('been ')} {rest}" if have.startswith("been ") else f"I {past} {rest}"
            return f"I've {have} {rest}"
    return None


def _wanting(text: str, words: list[str]) -> str | None:
    """A wish or a bar: "want to stay in analysis", "can't start before June" → "I …"; "not my field" → "it's not my field"."""
    if _speaks_of_them(words):
        return None
    first = words[0].lower()
    low = text[:1].lower() + text[1:]
    if (
        first in ("want", "need")
        and not low.startswith(f"{first} something ")
        and (words[1].lower() in _NO_WISH or re.match(r"\d", words[1]))
    ):
        return None
    if first in _FIRST_PERSON_VERBS:
        return f"I'm {low[3:]}" if first == "am" else f"I {low}"
    if re.match(r"not (?:my|what i|what I|the (?:kind|sort|type))\b", text, re.IGNORECASE):
        return f"it's {low}"
    if re.match(r"(?:would rather|'d rather|rather) ", text, re.IGNORECASE):
        return "I'd rather " + text.split("rather ", 1)[1]
    return None


def _they_want(text: str, words: list[str]) -> str | None:
    """What they ask for: "they want someone on site five days" → "the role calls for someone …"."""
    found = re.match(
        r"they(?:'re| are)? (?:want|need|require|looking for|after) ((?:someone|somebody|a |an |people|more |at least ).+)",
        text,
        re.IGNORECASE,
    )
    return f"the role calls for {found[1]}" if found and not _speaks_of_them(words[1:]) else None


def _with_subject(text: str, words: list[str]) -> str | None:
    """A whole clause: "the commute would be 90 minutes", "nights don't work with childcare", "my father is unwell"; "it" is the role."""
    if _speaks_of_them(words):
        return None
    if re.match(rf"(?:{_WORD_ROLE}) ", text, re.IGNORECASE):
        text = f"the {text[:1].lower()}{text[1:]}"
    elif re.match(rf"(?:{_FAMILY}) ", text, re.IGNORECASE):
        text = f"my {text[:1].lower()}{text[1:]}"
    words = text.split()
    opening = re.match(
        r"(?:the|my|our|it|it's|there|there's|this|that's|(?:night|weekend|evening|morning|saturday|sunday|shift|early start|late finishe)s|moving|working|travelling)\b",
        text,
    )
    finite = next(
        (place for place, word in enumerate(words[:7]) if word.lower() in _FINITE or word in ("it's", "there's", "that's")),
        None,
    )
    if (
        re.search(r"\bmore of an? .* than an? ", text)
        or len(words) < 3
        or not opening
        or finite is None
        or (finite == 0 and words[0] not in ("it's", "there's", "that's"))
    ):
        return None
    return re.sub(
        r"^it(?:'s| is) (?=(?:mostly|mainly|more|really|all|almost|largely|only|just|\d)\b)(?!.*\b(?:hour|minute|mile|km)s?\b)",
        "the role is ",
        text,
    )


def _speaks_of_them(words: list[str]) -> bool:
    return any(word.lower().strip(",.") in _THEM for word in words)


_THEM = frozenset(PEOPLE_THERE.split())
