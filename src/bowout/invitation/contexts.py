"""What the words around a time make of it: the interview's, a deadline, a time that was, or something else's (times.toml)."""

from __future__ import annotations

import re
from functools import cache

from ..catalogue import load


@cache
def pattern(key: str, template: str = r"(?<!\w)(?:{})(?!\w)") -> re.Pattern[str]:
    """The words of a list in times.toml as one pattern."""
    return re.compile(template.format("|".join(load("reading")["times"][key])), re.IGNORECASE)


_BEFORE = r"(?<!\w)(?:{})\s*:?\s*$"


@cache
def _by() -> re.Pattern[str]:
    words = load("reading")["times"]
    then = "|".join(words["by_then"])
    return re.compile(
        rf"(?<!\w)(?<!\bswing )(?<!\bstop )(?<!\bdrop )(?<!\bcome )(?<!\bpop )(?:{'|'.join(words['by'])})[\s:(]*(?:(?:{then})[\s,]*){{0,4}}$",
        re.IGNORECASE,
    )


_STOP = re.compile(r"[.!?…](?=\s+[^\Wa-z\d_])|\n\s*\n|\n(?=\s*[-•*–·▪]\s)|(?<=[.!?:])\s*\n")


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a span, a list's item and a paragraph's end counting as such."""
    window = max(0, start - 600)
    left = window
    for stop in _STOP.finditer(text, window, start):
        left = stop.end()
    right = _STOP.search(text, end, min(len(text), end + 400))
    return left, right.start() if right else min(len(text), end + 400)


def heading(text: str, start: int) -> str:
    """The line that introduces the list in which a place stands: the last one before it that ends in a colon."""
    before = text[max(0, start - 800) : start].rstrip().split("\n")
    return next((line for line in reversed(before[-12:]) if line.rstrip().endswith(":") and len(line) > 12), "")


_TODAY = re.compile(r"today|tonight|heute|aujourd['’]hui|hoy|vandaag", re.IGNORECASE)
_AT_ONCE = re.compile(
    r"\b(?:confirm|reply|respond|answer|let (?:me|us) know|(?:yes or|yes/)no|(?:text|call|ring|phone|ping|e-?mail|message|write|get) (?:me |us )?back|revert|send|share)(?:,? [\w-]+){0,5},?\s*$",
    re.IGNORECASE,
)
"""Right before "today": an answer is asked for at once."""


_LATEST = re.compile(
    r"[\s,(]*(?:au plus tard|at the (?:very )?latest|latest\b|(?:aller)?spätestens|a más tardar|como (?:muy tarde|máximo)|al più tardi|no máximo|o mais tardar|senest|senast|uiterlijk|ten laatste|najpóźniej|dernier délai)",
    re.IGNORECASE,
)
"""Right behind a time: it is the last one, "pour le 25 février au plus tard"."""


SHORT = 30
"""Letters beside the time below which a sentence says too little by itself."""


def is_deadline(text: str, start: int, end: int) -> bool:
    """Whether the time is the bound of an answer that the sentence asks of the candidate."""
    left, right = sentence(text, start, end - text[start:end].endswith("."))  # a day's own stop may be the sentence's
    if right - left - (end - start) < SHORT:  # "By Friday, please." asks for what the sentence before it says
        left, _ = sentence(text, max(0, left - 2), left)
    said = text[left:right]
    if _TODAY.fullmatch(text[start:end]) and _AT_ONCE.search(text[left:start]):
        return True
    before, asks, promises = text[left:start], pattern("asks"), pattern("promises", "(?:{})")
    bound = _by().search(before) or _LATEST.match(text, end)
    if not (bound and asks.search(said)) or promises.search(before):
        return False
    # "By Friday we will have decided" promises, "Drop me a line by Friday and we will have a pass ready" asks first.
    return bool(asks.search(before) or not promises.search(said))


def is_asked(text: str, start: int) -> bool:
    """Whether the sentence asks the candidate for something before the time."""
    left, _ = sentence(text, start, start)
    return bool(pattern("asks").search(text[left:start]))


def is_bound(text: str, start: int) -> bool:
    """Whether the words right before make the time a bound ("by", "until")."""
    return bool(_by().search(text[max(0, start - 60) : start]))


_MOVED_ON = re.compile(
    r"[\s,)]*(?:(?:vereinbart|geplant|angesetzt|vorgesehen)\w*\b[^.\n]{0,120}\b(?:verschieb|verleg|absag|nicht)\w*"
    r"|(?:is|['’]s|now) (?:off|cancelled|canceled|out|no longer)\b|(?:won['’]t|no longer) (?:works?|be possible|suits?)\b|(?:fällt|entfällt|faller|utgår|falder|vervalt|tombe à l['’]eau)\b"
    r"|(?:needs?|has|have|will have|must|had)\b[^.\n]{0,30}\b(?:moved|re-?scheduled|postponed|changed|cancelled|canceled)\b"
    r"|(?:doit|devra|ne pourra|debe|tiene que|moet)\b[^.\n]{0,40}\b(?:report|décal|annul|avoir lieu|reprogram|aplaza|pospon|verzet|verplaats)\w*"
    r"|(?:\w+ ){0,3}?(?:re-?scheduled|moved|changed|postponed|shifted|pushed|brought forward|verschoben|verlegt|reporté|reprogramad[oa]|verplaatst)\b[^.\n]{0,20}\b(?:to|until|auf|au|para|al|naar)\b)",
    re.IGNORECASE,
)


def is_past_plan(text: str, start: int, end: int) -> bool:
    """Whether the time is the one that was ("Old time:", "instead of", "we had set up for")."""
    left, _ = sentence(text, start, end)
    return bool(pattern("was", _BEFORE).search(text[left:start]) or _MOVED_ON.match(text, end))


_DENIED = re.compile(
    r"\b(?:can(?:not|['’]t| not)|won['’]t|unable|not able|no longer|ne (?:pourra|pourrai|peut|peux)|nicht|no (?:podr|pued)\w+|niet|non (?:pu|potr)\w+)\b",
    re.IGNORECASE,
)


def is_denied(moment: str) -> bool:
    """Whether the words of a day and its time say that it will not be ("mardi et ne pourra pas vous recevoir à 14 h")."""
    return bool(_DENIED.search(moment))


def _last_clause(told: str) -> str:
    """What stands behind the last comma in the words of a day and its time ("on Friday 26th March, arriving at 8.45")."""
    return "".join(re.split(r"[,;]\s|\s\(", told)[1:][-1:])


def is_elsewhere(text: str, start: int, end: int, since: int = 0) -> bool:
    """Whether the sentence, or the last clause of the time's own words, gives it to something else (arriving, lunch, a start of work).

    `since` is where the time before it ends: what is said before that one is its own, where the interview is told behind it.
    """
    left, _ = sentence(text, start, end)
    line = max(left, text.rfind("\n", 0, start) + 1)
    if line < since and pattern("interview").search(text[since:start]):
        line = since
    if re.search(r"\bfor (?:an?|your|the|our)\s*$", text[line:start], re.IGNORECASE):
        return False
    words = pattern("other")
    if words.search(text[line:start]) or words.search(_last_clause(text[start:end])):
        return True
    return bool(re.match(r"[^.\n]{0,12}\b(?:deadline|application)\b", text[end : end + 40], re.IGNORECASE))


def is_aside(told: str) -> bool:
    """Whether the words of a day and its time end in brackets that give the time to something else: "(check-in 3:00 p.m."."""
    aside = told.rpartition(" (")[2] if "(" in told else ""
    return bool(pattern("other").search(aside))


def is_arrival(text: str, start: int, end: int) -> bool:
    """Whether the candidate is to be there at the time: the interview's, where no other is told."""
    left, _ = sentence(text, start, start)
    line = max(left, text.rfind("\n", 0, start) + 1)
    words = pattern("arrival")
    return bool(words.search(text[line:start]) or words.search(_last_clause(text[start:end])))


def is_interview(text: str, start: int, end: int) -> bool:
    """Whether the sentence, or the heading of its list, tells of an interview."""
    left, right = sentence(text, start, end)
    words = pattern("interview")
    return bool(words.search(text[left:right]) or words.search(heading(text, start)))


def offers_choice(text: str, start: int, end: int) -> bool:
    """Whether the sentences around several times let the candidate choose."""
    left, _ = sentence(text, start, start)
    _, right = sentence(text, end, end)
    choice = pattern("options")
    return bool(choice.search(text[left:right]) or choice.search(heading(text, start)))


_ANSWERS = re.compile(r"\b(?:repl|respon|confirm|complet|answer|antwort|bestätig|répon|contest)", re.IGNORECASE)


def is_time_to_answer(before: str, said: str) -> bool:
    """Whether a length of time, behind `before` in the sentence `said`, is how long the candidate has to answer."""
    if pattern("promises", "(?:{})").search(said):
        return False
    ending = r"(?<!\w)(?:{})\s*(?:the\s|next\s)?$"
    if pattern("within", ending).search(before):
        return bool(pattern("asks").search(said))
    return bool(
        pattern("within_next", ending).search(before) and _ANSWERS.search(said) and not re.search(r"(?i)availab|free", said)
    )
