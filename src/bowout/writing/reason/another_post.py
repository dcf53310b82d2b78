"""What sort of post was taken, in the note's own words: "took a teaching post in Oman" → "teaching post", "in Oman".

Every word of it stands in the note, in one clause with the taking of it; a word that is not known to be plain may be the name of
whose post it is, and is not told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...language.grammar import article
from ...language.trades import agent_noun, trade
from ..note.discretion import guarded
from ..note.lists import listed, members, pattern, renamed
from ..note.specifics import counted

MOST = 4
"""So many words may stand before the noun of a post."""
NEAR = 4
"""So many words may stand between the taking and the post."""


PERSONS = ("maker", "builder", "keeper", "cutter", "grower", "handler", "smith", "wright", "hand")
"""What a word ends in that says what somebody is."""


def post_told(note: str) -> str | None:
    """The post that a note (tidied) tells was taken, without its article: "eleven-month contract"; None where it tells of none."""
    note = re.sub(r"\b([Ff]ull|[Pp]art|[Ff]ixed|[Tt]erm) (time|term)\b", r"\1-\2", note)
    note = re.sub(r"\b(\d{1,2}|two|three|four|six) (year|month|week)s? (?=[a-z])", r"\1-\2 ", note)
    note = " ".join(_LIES.sub("", note).split())
    note = re.sub(r"\b(?:an?|my) (?:place|spot|start|slot) (?:on|onto) (?=(?:an?|the|their) )", "", note)
    for clause in re.split(r"[.,;:!?()]+(?:\s|$)|\s[-–—]+\s|\s(?:but|so|because|cos|then|which|that|while|instead)\b", note):
        words = clause.split()
        low = [word.lower() for word in words]
        for at, word in enumerate(low):
            if word in renamed("taken", "job-nouns") and _stands_alone(low, at):
                first = _begin(words, at)
                if _is_taken(low[:first], low[at + 1 :]):
                    return _said(low[first:at], word)
    return _to_do(note)


def _to_do(note: str) -> str | None:
    """A post that is told by what one is going to do in it: "going to do forestry in Norway" → "forestry job"."""
    told = re.search(
        r"(?:^|[,.;:] |\b(?:I'm|and|then|so) )(?:now )?(?:going|off|starting|away) (?:to do|to be doing|doing) (?P<what>[a-z-]+(?: [a-z-]+)?)(?= (?:in|at|for|with|up|over)\b|[,.;!]|$)",
        note,
    )
    if told and all(_sort(word) for word in told["what"].split()):
        return f"{told['what']} job"
    at_work = re.search(
        r"\b(?:took|taken|got|accepted|landed|found) (?:a|the) job (?P<what>(?!paying|starting|coming|opening|going|being|working|doing|bring|offering)[a-z]+ing (?:an? |the )?[a-z]+(?: [a-z]+s)?)(?=$|[,.;!]| (?:for|at|in|with|on)\b)",
        note,
    )
    if (
        at_work
        and not guarded(at_work["what"])
        and all(map(plain_word, re.sub(r"\b(?:an?|the) ", "", at_work["what"]).split()))
    ):
        return f"job {at_work['what']}"
    doing = re.search(
        rf"\b(?:going|off) (?:to|and) (?P<do>{pattern('taken', 'does-there')}) (?:for|at|with|in)\b(?! (?:a living|good)\b)",
        note,
    )
    return f"{renamed('taken', 'doings')[doing['do']]} job" if doing else None


def _stands_alone(words: Sequence[str], at: int) -> bool:
    """Whether a noun is no part of another ("job market"), and of no one else ("the last job")."""
    after = words[at + 1] if at + 1 < len(words) else ""
    return (
        not after
        or after[0].isdigit()
        or after in members("taken", "post-ends")
        or after in ("slot", "offer", "place", "thing", "one")
    )


def _begin(words: Sequence[str], at: int) -> int:
    """Where the words for a post begin: with what is known to say of what sort it is."""
    first = at
    while first and at - first < MOST and (_sort(words[first - 1]) is not None):
        first -= 1
    further = first
    while further and at - further < MOST and (_sort(words[further - 1]) is not None or plain_word(words[further - 1])):
        further -= 1
    whole = further < first and further and words[further - 1].lower() in ("a", "an", "the", "this", "that")
    return further if whole and not members("taken", "takes").isdisjoint(map(str.lower, words[:further])) else first


def plain_word(word: str) -> bool:
    """Whether a word that no list knows says of what sort a thing is: in small letters, no house that is known, nothing that compares."""
    return (
        re.fullmatch(r"[a-z]{3,}(?:-[a-z]{3,})?(?:'s)?", word) is not None
        and not word.endswith(("est", "ly"))
        and word.removesuffix("'s") not in members("taken", "no-plain-word")
        and word not in members("taken", "no-sort")
        and word not in members("taken", "takes")
        and not guarded(word)
    )


def _sort(word: str) -> str | None:
    """A word that tells of what sort a post is, as it is told; nothing ("") for one that only praises it; None for any other."""
    low = word.lower()
    if low.endswith("'s") and agent_noun(low.removesuffix("'s")):
        return low
    if low in members("taken", "post-praise"):
        return ""
    if low in renamed("taken", "post-sorts"):
        return renamed("taken", "post-sorts")[low]
    if re.fullmatch(r"(?:\d{1,2}|two|three|four|five|six|nine|ten|twelve)[- ](?:months?|years?|weeks?|days?)", low):
        return counted(low).replace(" ", "-")
    return (
        low if low not in members("taken", "no-sort") and trade(f"{low} nurse") else None
    )  # a word that says of what a trade is


def _is_taken(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a post is one's own to take: told with the taking or the giving of it, or by itself at the beginning."""
    bare = [
        word
        for word in before
        if word not in members("taken", "determiner") and word not in ("their", "one", "of", "another", "my")
    ]
    if any(word in members("taken", "no-post-where") or word.endswith("n't") for word in (*before, *after[:3])):
        return False
    if not bare:
        return bool(not before or before[-1] not in ("my", "their")) and not members("taken", "post-does").intersection(
            after[:1]
        )
    near = bare[-NEAR:]
    if near[-1] in members("taken", "takes") or near[-1] in ("have", "had", "doing"):
        return True
    pair = " ".join(near[-2:])
    return pair in members("taken", "takes-pairs") or (
        near[-1] == "me" and bool({"offered", "gave", "given", "found"} & set(near))
    )


def _said(sorts: Sequence[str], noun: str) -> str | None:
    """A post as it is told; None where there is nothing to tell of it."""
    told = [said for word in sorts if (said := word if (known := _sort(word)) is None else known)]
    noun = renamed("taken", "job-nouns")[noun]
    if not told and noun in ("job", "post", "position", "role", "contract", "place"):
        return None
    said = " ".join([*told, noun])
    if noun == "job" and told and (agent_noun(told[-1]) or told[-1].endswith(PERSONS)):
        said = f"job as {article(' '.join(told))} {' '.join(told)}"
    if noun == "scheme":
        said = f"place on {article(said)} {said}"
    return None if guarded(re.sub(rf"\b(?:{'|'.join(members('taken', 'post-free'))})\b", "", said)) else said


def region_told(note: str, after: str) -> str | None:
    """In what town or country a post is: "a hotel in Salzburg" → "in Salzburg", where the words `after` which it stands are followed by it."""
    found = re.search(
        rf"\b{after}\w* (?:\w+ ){{0,2}}?(in|near|outside) ((?:the )?[A-ZÁÉÍÓÚÅÄÖÜØÆÇŁŚŻ][^\W\d_]+(?: [A-ZÁÉÍÓÚÅÄÖÜØÆÇŁŚŻ][^\W\d_]+)?)(?=$|[,.;:!?)]|'s\b| \d| (?:and|so|but|with|has|have|took|hired|said|gave|offered|came|starting|from|for|yesterday|today|last|this|on|now|next|at|instead|then|just)\b)",
        note,
    )
    if not found or found[2] in listed("clauses", "capitals") or found[2].split()[0] in members("taken", "no-region"):
        return None
    return f"{found[1]} {found[2]}"


_LIES = re.compile(
    r"(?<!\bmoved )(?<!\bmoving )(?:\b(?P<over>(?:one|two|three|a) (?:county|town|village|valley|state|parish)s? (?:over|away))|\b(?P<across>across (?:town|the (?:river|bay|border|road|street|valley|harbour|harbor|estuary)))"
    r"|\b(?P<away>elsewhere|somewhere else)\b|\bin (?P<next>the (?:next|neighbouring|neighboring) (?:town|village|county|valley|parish)(?: over| along)?)|\bon (?P<isle>the (?:islands?|coast|trams|buses|ferries|ships|boats|railways|trains|rigs|docks|canals|lakes)))(?=$|[,.;:!?)]| (?:and|so|but|with|starting|from|for|has|took|hired|said|gave|offered|paid|pays|instead)\b)"
)
"""How a place lies, in words that name nothing."""


def near_told(note: str) -> str | None:
    """Where a post is, by the way that it lies: "one county over", "across town", "in the next village"; None where a note does not say."""
    found = _LIES.search(note)
    if not found:
        return None
    if found["next"]:
        return f"in {found['next']}"
    return f"on {found['isle']}" if found["isle"] else found["over"] or found["across"] or "elsewhere"


def becoming(note: str) -> str | None:
    """What one is going to be, by a trade that is plain: "going to be a train driver!!" → "I'm going to be a train driver"; else None."""
    found = re.search(
        r"(?:^|[,.;:!?] |\band )(?:so )?(?:I'm |I am |I'll |I will )?(?:going to be|gonna be|be|training as|training to be|becoming) (an? )((?:[a-z-]+ ){0,2}[a-z-]+)(?=$|[,.;:!?]| (?:at|with|in|for|from|and)\b)",
        note,
        re.IGNORECASE,
    )
    if (
        not found
        or not (agent_noun(found[2]) or found[2].endswith(PERSONS))
        or not all(_sort(word) or plain_word(word) for word in found[2].split()[:-1])
        or re.search(r"\b(?:would|might|hope|if|not)\b|n't\b", note[: found.start() + 1])
    ):
        return None
    return f"I'm {'training as' if 'training' in found[0].lower() else 'going to be'} {found[1].lower()}{found[2].lower()}"
