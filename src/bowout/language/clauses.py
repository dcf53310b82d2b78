"""Clauses: the pieces of a sentence that can each be thanks, a decision, a reason …

A cut is made where a new clause with its own verb is likely to begin: at ; : — and ( ), at a conjunction after a comma
("…, so I won't be coming"), and before "because", "as I", "since we". Cuts never make a piece too short to mean something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from .sentences import Span, lowered, trim

_SELF = frozenset("i i'm i've i'll i'd im we we're we've it it's its they he she you there there's please pls".split())
_PRONOUNS = _SELF | frozenset(
    "ive we'll they're they've you're u ur that's nobody nothing let's kindly thank thanks thx cheers sorry hope don't dont do can could would"
    " will wish wishing".split()
)
_SUBJECTS = frozenset(
    "my our the this that your their his her one a an no should may if good best all lets what when perhaps maybe these those some".split()
)
_LINKERS = frozenset(
    "so and but as because since for though although while which who or yet cos coz bcoz hence therefore whereas if when until unless"
    " sorry soz apologies thanks gonna got just not".split()
)
"""After a comma, words that begin a clause whatever follows."""
_MORE_OF_IT = frozenset("so sorry very much kind grateful".split())
"""But not "…, so very sorry"."""
_OPENERS = (
    dict.fromkeys("lol haha but and though".split(), _PRONOUNS)
    | dict.fromkeys("as since although while until unless".split(), _PRONOUNS | frozenset("my our the their his her".split()))
    | dict.fromkeys(("so", "for"), _SELF)
)
"""After a space, words that begin a clause where one of these follows, and something else."""
_BECAUSE = frozenset((
    "because", "cos", "coz", "bcoz", "soz", "due to", "owing to", "on account of", "given that", "seeing as", "now that",
))  # fmt: skip
"""After a space, words that begin a clause whatever follows."""


@cache
def _marks() -> re.Pattern[str]:
    """Where a cut may be: after a mark, or before one of a few words; which of these it is tells `_begins`."""
    words = "|".join(sorted({*_OPENERS, *(each.split()[0] for each in _BECAUSE), "'cause", "xx+"}))
    # Every cut begins with a mark or a space, said once in front: the search then skips the letters at the speed of C.
    return re.compile(
        rf"""[\s;:,.—…)](?:
        (?<!\s)(?:(?<=[;),])\s+ | (?<=:)\s+(?=\S) | (?<=[—…])\s* | (?<=\.)\.\.+\s*)
        | (?<=\s)(?:[-–—]{{1,2}}\s+ | \((?=\w+\s) | (?:[&+]|n)\s+ | (?=(?:{words})\b)
          | (?:(?<=reasons\s)|(?<=circumstances\s)|(?<=commitments\s)|(?<=my\sside\s))(?=(?:i|we|i['’]m|i['’]ve)\s)))
        """,
        re.VERBOSE,
    )


def _cuts(sentence: str) -> Iterator[Span]:
    """The marks between clauses, of a sentence in lower case."""
    at, search = 0, _marks().search
    while found := search(sentence, at):
        at = found.end()
        if _begins(found.group(), sentence[at : at + 60]):
            yield found.span()
        else:
            at = found.start() + 1


@cache
def _letters() -> re.Pattern[str]:
    return re.compile(r"\w*")


def _begins(mark: str, rest: str) -> bool:
    """Whether a clause begins with what stands after a mark (as `_marks` finds it)."""
    sign = mark.strip()
    if sign not in ("", ",", "&", "+", "n"):
        return True
    first, second, third = [*rest.replace("’", "'").split(None, 3), "", "", ""][:3]
    if not sign and first in _OPENERS:
        return bool(third) and second in _OPENERS[first]
    word, next_word, last = (_letters().findall(each)[0] for each in (first, second, third))
    if sign == ",":
        if word in _LINKERS:
            return not (first in ("so", "so,") and next_word in _MORE_OF_IT)
        participle = first == "having" and len(next_word) > 2 and next_word.endswith("ed")
        return participle or (bool(second) and (first in _PRONOUNS or first in _SUBJECTS))
    if sign:
        return word in _PRONOUNS or first.rstrip(".,;:!?)'") in _PRONOUNS
    if first in ("i", "i'm", "i've", "we") or first.startswith("'cause"):  # the first of these after "for personal reasons"
        return True
    if not first.strip("x"):
        return bool(third) and second in _PRONOUNS
    return not _BECAUSE.isdisjoint((word, f"{first} {next_word}", f"{first} {second} {last}"))


MIN_WORDS = 2
ALONE = ("sorry", "soz", "apologies", "thanks")
"""Words that are a clause by themselves."""


def split(text: str, start: int, end: int) -> list[Span]:
    """The clauses of one sentence, text[start:end], as spans without the joints between them."""
    return [(start + left, start + right) for left, right in _pieces(text[start:end])]


@lru_cache(maxsize=512)
def _pieces(sentence: str) -> tuple[Span, ...]:
    """The same within the sentence; kept, because a draft is read again at every key that is pressed."""
    pieces: list[Span] = []
    begin = 0
    sentence = lowered(sentence)
    for start, end in _cuts(sentence):
        left, right = sentence[begin:start], sentence[end:]
        least = MIN_WORDS + (sentence[start:end].isspace() and right.startswith("and "))  # "My wife and I", "you and I": no cut
        if start <= begin or len(left.split(None, least)) < least:
            continue
        if len(right.split(None, MIN_WORDS)) < MIN_WORDS and not right.startswith(ALONE):
            continue
        pieces.append((begin, start))
        begin = end
    pieces.append((begin, len(sentence)))
    return tuple((left, right) for left, right in (trim(sentence, *piece) for piece in pieces) if left < right)
