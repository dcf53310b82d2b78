"""What keeps one in one's present post, in the note's own words: what was given to stay, or whom one couldn't leave.

Each is one clause of the note with its giver and its verb; every word that is told of the thing stands in the note. What pays, what
is blunt and what is another's stays out, and what is only hoped for is nothing given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..note.discretion import kept_back
from ..note.lists import listed, pattern, renamed, shapes
from ..note.pieces import without_lead_in
from ..note.specifics import counted
from .holding import held_by, under_way
from .my_employer import LATELY, long_wanted

MOST = 13
"""So many words of a thing are told at most."""
_NONE_TOLD = r"\b(?:given|offered|handed) me (?:an? )?(?:{no_gift})\b|\bletting me (?:{no_doing})\b|\bmade me (?!{made})|\bif (?:I|they)\b|\bhow (?:can|could)\b|\b(?:after|since|following) my\b|\bgodmother\b|\bretire|[“\"]"
STAY = ", and I've decided to stay"


def kept_by(note: str, carried: str = "") -> str | None:
    """The clause that tells what keeps one; None where a note (tidied) tells of nothing that is sure, or what was `carried` over tells it too."""
    told = list(_clauses(note))
    for tell in (_given, _granted):
        for clause in told:
            if said := tell(clause, note):
                return None if carried.startswith(said.removesuffix(STAY)) else said
    if not carried and (held := held_by(note, told, _plain)):
        return held
    for clause in told:
        if said := _left_behind(clause, note):
            return said
    return None if carried else _seen_through(note)


def told_of_work(note: str) -> str | None:
    """The clause that tells what goes on where one works, for a note that says nothing else of why one stays; None where there is none."""
    return under_way(note, _clauses(note), _of_work)


def _of_work(text: str) -> bool:
    """Whether plain words are neither of one's family nor of one's own home."""
    return _plain(text) and not re.search(
        rf"\b(?:{pattern('taken', 'kin')}|{pattern('taken', 'at-home')})s?\b|\b(?:{pattern('taken', 'no-work')})\b|\b(?:(?:new|(?:an)?other) (?:place|one|lot)|role|job|post|position|offer|date|commute)\b",
        text,
        re.IGNORECASE,
    )


def is_none(clause: str) -> bool:
    """Whether a clause tells of a gift that is none: "my present employer has given me a look"."""
    words = {
        "no_gift": pattern("taken", "no-gift"),
        "no_doing": pattern("taken", "no-doing"),
        "made": pattern("taken", "made-into"),
    }
    return bool(re.search(_NONE_TOLD.format(**words), clause, re.IGNORECASE))


@cache
def _cut() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:[.;:!?()]+(?:\s|$)|,(?:\s|$)|\s\(|\s[-–—]+\s)\s*"
        r"|\s+(?:but|because|though|although|instead|even if|as long as|so that|at last|in the end|and all|which)\b\s*"
        r"|\s+and (?=(?:the|my|our) [a-z ]+?(?:'s| is| are) (?:all )?(?:mine|ours)\b)"
        r"|\s+so (?=I\b|I'm|I'll|I've|no\b|that's|why|staying|not\b|there)"
        r"|\s+(?:if|when|after|once|since|the minute|the moment|as soon as) (?=I\b|I'd|I'll|they\b|he\b|she\b)"
        r"|\s+(?=(?:and|plus) (?:I\b|I'm|I've|I'll|nobody\b|no one\b|it\b|it's|that's|work's|(?:my |the )?(?:boss|manager|gaffer)\b|they|they're|they've|he|she|we|there)\b)"
    )


def _clauses(note: str) -> Iterator[str]:
    """The clauses of a note that tell of something that is so, without what leads in to them; of one's family none is told."""
    family = re.search(rf"\b(?:{pattern('taken', 'kin')})\b", note, re.IGNORECASE)
    for clause in _cut().split(note):
        text = re.sub(rf"^(?:(?:{pattern('taken', 'leads-in')})\b,? )+", "", without_lead_in(clause or ""), flags=re.IGNORECASE)
        text = re.sub(r"^(?:I'm not (?:leaving|going)|(?:I )?didn't want to (?:leave|go))(?= )", "I don't want to leave", text)
        if not text or re.search(
            rf"\b(?:{pattern('taken', 'no-gift-where')})\b|(?<!ca)(?<!could)(?<!wo)(?<!do)n't\b", text, re.IGNORECASE
        ):
            continue
        if family and not re.match(
            rf"(?:{_giver()})\b|I\b|(?:ca|could|do|wo)n't\b|(?:asked|given|promoted|been|got)\b", text, re.IGNORECASE
        ):
            continue
        yield text


@cache
def _giver() -> str:
    places = "|".join(place for entry in ("own-place", "heads") for place in renamed("taken", entry))
    return rf"(?:{pattern('clauses', 'giver')}|{pattern('taken', 'givers')}|(?:my|our|the) (?:{places})|my (?!(?:{pattern('taken', 'kin')}|{pattern('taken', 'no-employer')})\b)(?:[a-z]+ )?[a-z]{{3,}})"


_ADVERBS = r"(?:(?:has|have|had|just|finally|now|also|even|actually|only|basically|went and|gone and|turned round and|came back and|been and) )*"


@cache
def _gifts() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    """The ways of giving: how each is jotted down, what it is in the perfect, and what sort of thing it gives."""
    by = rf"(?:(?:^|\band |\bthen )(?:{_giver()}(?:'s|'ve|'d|'re|'ll)? )?{_ADVERBS})"
    them = rf"(?:(?:^|\band |\bthen ){_giver()}(?:'s|'ve|'d|'re|'ll)? {_ADVERBS})"
    me = r"(?:^|\band )(?:I(?:'ve|'m| have| am|'d)? )?(?:just |finally |now |also |have |actually )*"
    ways = {"me": me, "them": them}
    return tuple(
        (re.compile(rf"{ways.get(who, by)}{jotted} (?P<thing>.+)$", re.IGNORECASE), told, sort)
        for who, jotted, told, sort in shapes("taken", "gifts")
    )


def _given(clause: str, note: str) -> str | None:
    """What was given: "they gave me my own van and the northern patch" → "my present employer has given me …"."""
    clause, lately = re.subn(rf",? (?:{LATELY})$", "", clause)
    clause, here = re.subn(r" here$", "", clause)
    clause, at_last = re.subn(r",? (?:finally|at last|at long last)$", "", clause)
    for gift, told, sort in _gifts():
        found = gift.search(clause)
        thing = _thing(found["thing"], sort) if found else None
        if thing:
            when = "finally" if at_last else "just" if lately else ""
            thing = f"{thing} where I am" if here and told.startswith("I've") else thing
            has = re.sub(r"^(.* has|I've) (?!agreed)", rf"\1 {when} ", told) if when else told
            said = long_wanted(f"{has} {thing}", note)
            if re.search(r"\basked (?:me )?to stay\b", said):
                return f"{said}, and I've agreed"
            return said if re.search(r"\bto stay\b", said) else f"{said}{STAY}"
    return None


def _thing(text: str, sort: str) -> str | None:
    """What is given, as far as it may be told; None where nothing of it may."""
    text = re.sub(
        rf"(?: now| without (?:even )?(?:asking|trying|me)\b.*|(?<!until)(?<!till)(?<! til) (?:after|since|following|because of|due to) (?!(?:19|20)\d\d).*| (?:with|from|by|like) (?!(?:{pattern('clauses', 'capitals')})\b)[A-Z][a-z]+\b.*| so)$",
        "",
        text,
    )
    if sort in ("doing", "plan"):
        text = re.sub(
            r" and (?=(?:the|my|our|all|everyone|everybody|I) .*\b(?:is|are|was|were|has|have|had|seemed|loved)\b).*$", "", text
        )
        text = re.sub(r"^go (?=(?:\d|one|two|three|four) days)", "go down to ", text)
        fit = sort == "plan" or not re.match(rf"(?:{pattern('taken', 'no-doing')})\b", text, re.IGNORECASE)
        return _in_words(text) if fit and _plain(text) else None
    items = [_wanted(item) for item in re.split(r"(?i: (?:and|plus) )(?!a half\b)", text)]
    kept = [(item, wanted) for item, wanted in items if _plain(item) and _is_gift(item, sort)]
    if not kept or (items[0] not in kept and sort != "thing"):
        return None
    return _in_words(" and ".join(_as_a_thing(item, sort) + wanted for item, wanted in kept))


def _as_a_thing(item: str, sort: str) -> str:
    """A thing with the article, and the noun, that it wants: "4-day week" → "a 4-day week"; whoever is given "days" is given day shifts."""
    if sort in ("thing", "yes", "put"):
        item = re.sub(r"^(day|night|evening|morning)s$", r"\1 shifts", item)
    return re.sub(r"^(?=\w+[- ]day week\b)", "a ", item).replace(" day week", "-day week")


def _in_words(text: str) -> str:
    """A count in words; what a class or a grade is called stays: "year 9"."""
    text = re.sub(r"\btill? (?=\w)", "until ", text)
    return re.sub(r"(?<!year )(?<!band )(?<!level )\b\d+\b", lambda found: counted(found[0]), text)


def _is_gift(item: str, sort: str) -> bool:
    """Whether an item is of the sort that is given this way: a thing with what determines it, what one is made, where one is put."""
    if re.search(rf"\b(?:{pattern('taken', 'no-gift')})\b", item, re.IGNORECASE):
        return False
    starts = {
        "thing": "gift-begins",
        "made": "made-into",
        "put": "put-to",
        "off": "put-off",
        "sent": "sent-to",
        "new": "new-things",
        "yes": "gift-begins",
    }[sort]
    return bool(re.match(rf"(?:{pattern('taken', starts)})(?!\w)", item, re.IGNORECASE)) and not re.search(
        r"\b(?:to|of|for|with|on|at|in|from|my own|the|an?|my)$|(?<!end )(?<!ends )(?<!day )(?<!days )(?<!mer )(?<!time )(?<!-)\boff$",
        item,
    )


_WANTED = re.compile(
    r" (?:that |which |what )?I(?:'d|'ve| had| have)? ?(?P<ever>always |long |really |been |kept |keep )*"
    r"(?P<how>wanted|want|asking for|asked for|begging for|begged for|hoping for|hoped for|pushing for|nagging for|after|fighting for|applied for|dreaming of)"
    r"(?P<long>(?: for (?:years|ages|so long|(?:a |\w+ )?(?:year|years|months)))| since (?:19|20)\d\d)?(?: all along| since .+)?$",
    re.IGNORECASE,
)


def _wanted(text: str) -> tuple[str, str]:
    """A thing, and how one had wanted it: "the lab I'd been begging for since 2019" → "the lab", " I'd been hoping for since 2019"."""
    found = _WANTED.search(text)
    if not found:
        return text, ""
    how, since = found["how"].lower(), (found["long"] or "").replace("so long", "a long time").replace("ages", "a long time")
    if how in ("wanted", "want"):
        told = f" I'd {'always ' if 'always' in found[0].lower() else ''}wanted"
    elif how in ("applied for", "asked for", "asking for"):
        told = " I'd been asking for" if how == "asking for" else f" I'd {how}"
    else:
        told = " I'd been hoping for"
    return text[: found.start()], told + since


_OF_A_TRADE = re.compile(
    r"\b(?:(?:mental )?health|medical|police|court|prison|church|hospital|hospice|surgical|fees|rents) (?=(?:roof|organ|tower|hall|windows?|beat|desk|column|brief|portfolio|account|contract|project|pages?|section)\b)"
    r"|\bbetter (?=(?:schedule|rota|roster|timetable|hours|shifts?|route|patch|role|shift pattern)\b)"
)
"""What is private of oneself, or compares, and plain where it says of what a piece of work is: "the health beat", "a better rota"."""


def _plain(text: str) -> bool:
    """Whether words may be carried over as they stand: plain prose, of nobody, without a figure of pay, nothing of it guarded."""
    words = text.split()
    if not words or len(words) > MOST or kept_back(text, but_for=_OF_A_TRADE.sub("", text)):
        return False
    for place, word in enumerate(words):
        after = words[place + 1] if place + 1 < len(words) else ""
        before = words[place - 1] if place else ""
        if re.search(r"\d", word):
            if not re.fullmatch(r"\d-day", word) and not (
                (re.fullmatch(r"20\d\d", word) and before in ("in", "since", "until"))
                or (
                    re.fullmatch(r"\d{1,2}", word)
                    and (after in listed("taken", "counted-things") or before in ("year", "level", "at"))
                )
            ):
                return False
        elif word[0].isupper() and word.removesuffix("s") not in listed("clauses", "capitals"):
            named = re.fullmatch(r"[A-Z][a-z]+", word) and (before in ("in", "to") or (before == "the" and after.islower()))
            if not named and not re.fullmatch(r"[A-Z]{2,4}", word):
                return False
        elif word[0].islower() and not re.fullmatch(r"[a-zé'-]+", word):
            return False
    text = re.sub(
        r"\bthis (?=(?:year|month|week|season|term|spring|summer|autumn|fall|winter|time)\b)", "", text, flags=re.IGNORECASE
    )
    return not re.search(rf"\b(?:{pattern('taken', 'pointing')})\b", text, re.IGNORECASE)


def _granted(clause: str, _note: str) -> str | None:
    """What was decided where one works: "the darkroom got approved" → "the darkroom has been given the go-ahead where I am …"."""
    for jotted, told in shapes("taken", "granted"):
        found = re.search(jotted, clause, re.IGNORECASE)
        if found and all(value is None or _plain(value) for value in found.groupdict().values()):
            return told.format(**{name: _in_words(value or "") for name, value in found.groupdict().items()})
    return None


def _left_behind(clause: str, _note: str) -> str | None:
    """Whom one couldn't leave: "can't leave the dogs" → "I couldn't bring myself to leave the dogs …"."""
    jotted = rf"(?:{pattern('taken', 'cannot')}) (?:{pattern('taken', 'leave')}) (?P<whom>(?:my|the|these|our|all my) (?:[a-z'-]+ ){{0,2}}?(?:{pattern('taken', 'left-behind')}))\b(?P<rest>.*)$"
    found = re.search(jotted, clause, re.IGNORECASE)
    if not found or not re.match(rf"(?:$| (?:{pattern('taken', 'left-ends')})\b)", found["rest"]) or not _plain(found["whom"]):
        return None
    whom = found["whom"].replace("these", "the").replace("our", "my").replace("all my", "my")
    whom = re.sub(rf"^my (?=(?:{pattern('taken', 'works-with')})$)(.+)", r"the \1 I work with", whom)
    left = "I'd hate to" if re.search(r"\bhate to\b", found[0]) else "I couldn't bring myself to"
    return f"{left} leave {whom}, so I've decided to stay"


_IN_THE_MIDDLE = (
    r"(?:(?:half|part|mid)[- ]?way(?: through)?|in the middle(?: of)?|midway through|mid|before the end of|part way into)"
)


def _seen_through(note: str) -> str | None:
    """What one won't walk out in the middle of: "our local plan has gone to examination and I can't walk out in the middle" → "I'd like to see our local plan through …"."""
    thing = rf"(?P<the>the|our|my|an?|this) (?P<what>(?:[a-z-]+ ){{0,2}}?(?:{pattern('taken', 'under-way')}))\b"
    left = rf"(?:{pattern('taken', 'cannot')}) (?:just )?(?:walk out|walk away|leave|go|quit|jump ship|bail|up and leave)"
    for jotted in (
        rf"\b{left} {_IN_THE_MIDDLE} {thing}(?=$|[,.;:!?]| (?:and|but|now|here)\b)",
        rf"^{thing} (?:is|has|have|are|'s|just|goes|went)\b[^.;!?]*?\b{left} (?:now|{_IN_THE_MIDDLE})(?: it| that| this)?(?=$|[,.;:!?])",
    ):
        found = re.search(jotted, re.sub(r"^(?:we|they)(?:'ve| have)? (?:just )?(?:had|got) ", "", note), re.IGNORECASE)
        if found and _plain(found["what"]):
            the = "our" if found["the"].lower() == "our" else "my" if found["the"].lower() == "my" else "the"
            return f"I'd like to see {the} {found['what']} through{STAY}"
    return None
