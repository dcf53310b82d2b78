"""Companies and roles that a message mentions, against the case.

Silent in doubt: a name is held against the case only where the words around it say that it is theirs ("the interview with …"),
or where it is nearly theirs ("Lumina" for "Lumora"); a short form of the right one is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ..language.sentences import Span
from .names import words_of

_FORMAL = frozenset(
    "ltd limited inc llc llp plc gmbh ag sa sas bv ab as oy group holding holdings company co corp corporation the and of for de la le du"
    " der die das & office agency team department services systems solutions partners international global studio studios".split()
)
_GENERIC = frozenset(
    "manager managers head of senior junior lead director assistant associate officer executive team leader coordinator specialist"
    " supervisor chief deputy vice president the a an and for in to at with principal staff trainee intern apprentice i ii iii mid level"
    " part full time remote hybrid group regional national global interim acting graduate role position post job vacancy opening"
    " interview".split()
)
_KINDS = frozenset(
    "electronics studio games textiles trust foundation clinics college school dental energy pharma bank media foods logistics".split()
)
_DAYS = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday"
    " saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays today tomorrow mon tue tues wed weds thu thur thurs fri feb apr jun jul aug sep sept oct nov dec"
    " skype zoom teams".split()
)
_NEITHER = _DAYS | frozenset(
    "google meet linkedin whatsapp webex i i'm i'd i've mr mrs ms dr prof professor sister captain herr frau you your christmas easter hr"
    " cv am pm english director chief senior head re board council committee panel".split()
)
_NOUNS = (
    "interview|meeting|chat|process|position|role|post|vacancy|opening|opportunity|oppurtunity|job|application|candidacy|thing"
)
_NOUNS += "|onsite|on-site|loop|selection|team|invitation|apprenticeship|internship|interviewing|interviewed"


_LEADS = frozenset("at with for by from the of join joining wish wishing as your a an".split())
"""The word before a name that may be given as theirs; at the start of a text there is none."""


class Mention(NamedTuple):
    """A run of capitalised words that may be a name, its words plain, and the text that it stands in."""

    start: int
    end: int
    words: tuple[str, ...]
    text: str
    led: bool
    """Whether the word before it could give it as theirs."""

    def between(self, places: Iterable[tuple[re.Pattern[str], re.Pattern[str]]]) -> bool:
        """Whether it stands after the one and before the other of any of these."""
        text, end = self.text, self.end
        lead = text[max(0, self.start - 60) : self.start]
        return any(after.match(text, end) and before.search(lead) for before, after in places)


@cache
def _name() -> re.Pattern[str]:
    return re.compile(r"[A-ZÀ-Þ](?:(?<=S)t\.|[\w'’&./-]*\w)(?:\s+(?:(?:&|and|of|the|de|for)\s+)?[A-ZÀ-Þ][\w'’&./-]*\w)*")


_NO_NAMES = frozenset(
    "thank thanks unfortunately however kind best dear hi hello sorry please yours sincerely regards warm many with my the this that it we you"
    " they there if when as after since having although while would could should may i'm i've i'd i'll im after all good regretfully sadly"
    " at in on for from by our your his her their no not yes and but so because wishing hope hoping let it's don't can't".split()
)


def mentions(text: str, begin: int = 0, stop: int | None = None) -> list[Mention]:
    """Every capitalised run of a text that may be a name, of those that start between two places."""
    stop = len(text) if stop is None else stop
    found = []
    for name in _name().finditer(text):
        start, end = name.span()
        if start < begin:
            continue
        if start >= stop:
            break
        said = name.group()
        words = words_of(said)
        if not words or words[0] in _DAYS or (len(words) == 1 and words[0] in _NO_NAMES):
            continue
        if "XX" not in said and "INSERT" not in said:
            lead = text[max(0, start - 10) : start].split()
            found.append(Mention(start, end, words, text, start < 30 or (bool(lead) and lead[-1] in _LEADS)))
    return found


@cache
def _theirs(several: bool) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """What stands before and after a name that is given as the company's; one of several words may also have a team."""
    pairs = (
        (rf"\b(?:{_NOUNS})(?:\s+on\s+\w+|\s+process)?\s+(?:at|with|for|by|from)\s+(?:the\s+)?$", r"(?!\s+(?:went|came|office|branch|site|campus|depot|location|cent(?:re|er)|plant|warehouse|yard)\b)"),
        (r"\b(?:impression|admirer)\s+of\s+(?:the\s+)?$", r""),
        (r"\b(?:invited\s+\w*\s*by|join(?:ing)?|wish(?:ing)?)\s+(?:the\s+)?$", r"\s+(?:every|all|and|well|the\s+best|continued|much|has|is|can|finds|good|success|for)\b"),
        (r"\b(?:at|by|with|from|for)\s+(?:the\s+)?$", r",?\s+(?:thank you|and\s+for\s+your|for\s+the\s+invitation|for\s+inviting)"),
        (r"\bthe\s+$", r"\s+(?:apprenticeship|vacancy|interview|selection|process|onsite|loop)\b"),
        (r"^(?:(?:[Rr][Ee]|[Ff][Ww]):\s*)*$", r"\s+(?:interview|onsite|selection|vacancy|invitation)\b"),
    )  # fmt: skip
    teams = ((r"\bthe\s+$", r"\s+team\b"),) if several else ()
    return tuple((re.compile(before), re.compile(after)) for before, after in (*pairs, *teams))


def wrong_company(found: Sequence[Mention], company: str, others: str) -> Iterator[Span]:
    """Mentions that are given as the company's, or are nearly the company's, and are not; `others` (role, contact) are let pass."""
    known = words_of(company)
    for mention in found:
        words = mention.words
        if words[0] in _NEITHER or words[0] in _OF_A_SUBJECT or _FORMAL.issuperset(words):
            continue
        if not _nearly(words, known):
            if not mention.led or _matches(words, known) or (len(words) == 1 and len(words[0]) < 4):
                continue
            if not mention.between(_theirs(len(words) > 1)):
                continue
        initials = "".join(other[0] for other in words_of(others))  # "F&B" for Food & Beverage Attendant
        if "".join(words) not in initials and not any(_same_word(word, other) for word in words for other in words_of(others)):
            yield mention.start, mention.end


def _matches(words: Sequence[str], company: Sequence[str]) -> bool:
    """Whether a mention is the company: whole, shortened to a telling word, or its initials."""
    telling = [word for word in company if word not in _FORMAL] or company
    initials = {"".join(word[0] for word in company), "".join(word[0] for word in telling)}
    joined, theirs = "".join(words), "".join(telling)
    if joined in theirs or theirs in joined or any(word in initials and len(word) > 1 for word in [joined, *words]):
        return True
    first = next((word for word in words if word not in _FORMAL), "")
    if len(words) == 1 and first in telling:
        return True
    return len(first) > 2 and (telling[0].startswith(first) or first.startswith(telling[0]))


def _nearly(words: Sequence[str], company: Sequence[str]) -> bool:
    """Whether a name is close to the company's: one telling word different, or a first word much alike."""
    if not company or words[0] in _FORMAL:
        return False
    first, theirs = words[0], next((word for word in company if word not in _FORMAL), company[0])
    tail = 1 < len(words) <= len(company) and words[-1] == company[len(words) - 1]
    if first == theirs:
        differs = len(words) > 1 and len(company) > 1 and words[1] not in company and words[1][:4] != company[1][:4]
        return differs and (tail or words[-1] in _KINDS)
    if first in company or first.startswith(theirs) or theirs.startswith(first):
        return False
    return tail or (len(first) > 4 and len(theirs) > 4 and first[:4] == theirs[:4])


@cache
def _role_places() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """What stands before and after a title that is given as the role's."""
    noun = r"\s+(?:role|position|post|job|vacancy|opening|interview|process|opportunity|opp\w*|apprenticeship|loop|onsite)\b"
    asked = r"\b(?:interview|recruitment|application|selection|position|post|role|job|process|apply|applied|candidate)\s+(?:for|of|as)\s+"
    pairs = (
        (r"\b(?:the|your|as|for|a|an)\s+(?:open\s+|vacant\s+)?$", noun),
        (asked + r"(?:(?:the|a|an)\s+)?(?:(?:post|position|role)\s+of\s+)?$", r""),
        (r"^(?:(?:[Rr][Ee]|[Ff][Ww]|[Aa][Ww]):\s*)*(?:[\w'’]+\s(?:panel|interview)\s+[–—-]\s+)?$", noun),
    )  # fmt: skip
    return tuple((re.compile(before), re.compile(after)) for before, after in pairs)


@cache
def _trade() -> re.Pattern[str]:
    """How a word ends that names a trade."""
    return re.compile(
        r"(?:(?:e|o|a)r|ist|ian|ant|ent|man|woman|ive|ee|tary|chef|cook|nurse|clerk|head|lead|apprentice|intern|partner|porter|guard|judge|teacher)s?$"
    )


def wrong_role(found: Sequence[Mention], role: str, others: str) -> Iterator[Span]:
    """Mentions that are given as the role's title and share no telling word with it."""
    theirs = words_of(role)
    known = [word for word in theirs if word not in _GENERIC] or theirs
    for mention in found:
        telling = [word for word in mention.words if word not in _GENERIC and word not in _DAYS]
        if not mention.led or not telling or not any(map(_trade().search, mention.words)):
            continue
        if not mention.between(_role_places()):
            continue
        spared = [word for word in (*theirs, *words_of(others)) if word not in ("and", "of", "the", "for")]
        spared += ["".join(word[0] for word in theirs), "".join(word[0] for word in known)]
        shared = any(_same_word(word, other) for word in telling for other in spared)
        if not shared or _other_kind(telling, known):
            yield mention.start, mention.end


def _other_kind(telling: Sequence[str], known: Sequence[str]) -> bool:
    """Whether two titles share their last word alone: an equipment engineer is no process engineer; "GL" may be anything."""
    ours, theirs = telling[:-1], known[:-1]
    same = bool(telling) and bool(known) and telling[-1] == known[-1]
    told = bool(ours) and bool(theirs) and min(map(len, ours)) > 3
    return same and told and not any(_same_word(word, other) for word in ours for other in theirs)


_OF_A_SUBJECT = _NO_NAMES | frozenset(
    "initial preliminary introductory follow-up informal formal screening competency skills trial practical final first second third next last phone video telephone panel round on-site onsite job technical teaching virtual in-person online cancelling declined".split()
)  # fmt: skip
_OF_A_SUBJECT |= _NO_NAMES | _DAYS | frozenset(
    "interview interviews answer letter offer after another appointment assessment recruitment decline declining withdraw withdrawal thank invitation regarding re fw fwd about"
    " regret update response reply request cancel cancelling cancellation application candidate candidacy meeting engagement conversation slot morning afternoon".split()
)  # fmt: skip


def wrong_title(subject: str, role: str, others: str) -> Iterator[Span]:
    """Pieces of a subject, between dashes, colons and commas, that are a job's title and share no word with the role; `others`
    (company, contact, writer) are let pass.
    """
    for piece in re.finditer(r"(?:(?!\s-\s)[^–—:,|/()])+", subject):
        text = piece.group().strip().strip(" -")
        words = words_of(text)
        if len(words) < 2 or not _OF_A_SUBJECT.isdisjoint(words) or not all(word[0].isupper() for word in text.split()):
            continue
        known = words_of(f"{role} {others}")
        if _trade().search(words[-1]) and not any(_same_word(word, other) for word in words for other in known):
            start = piece.start() + piece.group().index(text)
            yield start, start + len(text)


def _same_word(word: str, other: str) -> bool:
    short, long = sorted((word, other), key=len)
    return word == other or (len(short) > 2 and long.startswith(short[: max(3, min(5, len(short) - 1))]))
