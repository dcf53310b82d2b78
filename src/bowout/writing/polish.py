"""A rewrite by a model of the person's own, taken only where nothing is lost, added or made worse.

Off unless the settings name an endpoint. What is sent is the finished message and how long it may be: never the private notes
of the case. The endpoint itself is behind `polish_client`; here is no network.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..nouns import Brief, Wording
from .compose import bounds, word_count

Ask = Callable[[Sequence[Mapping[str, str]]], str]
"""Chat messages ({"role", "content"}) → what the model answers; raises NotAnswered."""
Judge = Callable[[Wording], Sequence[str]]
"""A wording → the rules that it breaks, as errors or warnings, each as often as it breaks them."""


class NotAnswered(Exception):
    """The endpoint gave no answer that could be used; the text says why, in one sentence."""


@dataclass(frozen=True, slots=True)
class Polished:
    """The wording to go on with: the rewrite where it was taken; else the original, and why the rewrite was not."""

    wording: Wording
    kept_because: str | None = None


TASK = (
    "Rewrite the message between the lines so that it reads naturally in the same person's voice. Keep the language, the greeting,"
    " the sign-off, every name, role, date, time and number, every offer and every reason as they are. Add no fact, no reason, no"
    " promise and no compliment. Use at most {most} words. Answer with the message alone."
)


def most_words(brief: Brief, channel: Mapping[str, Any]) -> int:
    """How long a rewrite may be."""
    return bounds(channel, short=brief.length == "short")[1]


def request(wording: Wording, words: int) -> list[dict[str, str]]:
    """What would be sent to the endpoint, so that it can be shown before the first use."""
    return [
        {"role": "system", "content": TASK.format(most=words)},
        {"role": "user", "content": f"---\n{wording.body}\n---"},
    ]


def polish(wording: Wording, brief: Brief, *, channel: Mapping[str, Any], ask: Ask, judge: Judge) -> Polished:
    """Ask for a rewrite of the body (the subject stays), and take it or keep the original."""
    try:
        answer = ask(request(wording, most_words(brief, channel)))
    except NotAnswered as told:
        return Polished(wording, str(told))
    rewritten = Wording(wording.subject, _bare(answer))
    why = refusal(rewritten, wording, brief, channel=channel, judge=judge)
    return Polished(wording, why) if why else Polished(rewritten)


def refusal(rewritten: Wording, original: Wording, brief: Brief, *, channel: Mapping[str, Any], judge: Judge) -> str | None:
    """Why a rewrite is not taken, in one sentence; None where it may be.

    It must hold every name, number and date of the original, none that stands neither there nor in the case, keep the length
    of the channel, and break no rule of the review more often than the original does.
    """
    if not rewritten.body:
        return "The answer was empty."
    if _unseen(rewritten.body) - _unseen(original.body):
        return "The rewrite holds characters that cannot be seen."
    if word_count(rewritten.body) > most_words(brief, channel):
        return f"The rewrite is longer than {most_words(brief, channel)} words."
    case = brief.to_json()
    known = _tokens(
        " ".join([original.body, *(str(case.get(name, "")) for name in ("candidate", "company", "role", "contact"))])
    )
    if strange := [fact for fact in _facts(rewritten.body) if fact.lower() not in known]:
        return f"The rewrite says “{strange[0]}”, which is not in the case."
    kept = _tokens(rewritten.body)
    if lost := [fact for fact in _facts(original.body) if fact.lower() not in kept]:
        return f"The rewrite leaves out “{lost[0]}”."
    if worse := Counter(judge(rewritten)) - Counter(judge(original)):
        return f"The review finds something worse in the rewrite: {', '.join(sorted(worse))}."
    return None


def _bare(answer: str) -> str:
    """The message without what models put around it: lines, quotes, white space."""
    answer = answer.replace("\r\n", "\n")
    text = re.sub(r"^\s*(?:```\w*|-{3,})\s*|\s*(?:```|-{3,})\s*$", "", answer.strip())
    return text.strip().strip('“”"').strip()


def _unseen(text: str) -> frozenset[str]:
    """Control and formatting characters, and halves of characters: a terminal obeys them, and a mail cannot hold them all."""
    return frozenset(each for each in text if unicodedata.category(each) in ("Cc", "Cf", "Co", "Cs") and each != "\n")


_TIMES = (
    "today tomorrow yesterday tonight morning afternoon evening noon midnight week weeks month months year years day days hour hours minute"
    " minutes monday tuesday wednesday thursday friday saturday sunday"
).split()
_NUMBERS = "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred half quarter dozen".split()
_OPENERS = frozenset(
    "i i'm i've i'd i'll a an the this that these it it's thank thanks many my your our we please after although as at before but by for from"
    " having however if in it's let let's may might on once perhaps should since so sorry that's there though to unfortunately when while with"
    " would and best kind warm yours sincerely regards wishes dear hello hi all good hoping wishing given do does is are not nor no yes could can"
    " sadly regrettably also".split()
)


def _words(text: str) -> list[str]:
    return [word.strip("'") for word in re.findall(r"[^\W_]+(?:['’][^\W_]+)*", text.replace("’", "'"))]


def _tokens(text: str) -> frozenset[str]:
    """Every word of a text, and the parts of its contractions and genitives."""
    whole = {word.lower() for word in _words(text)}
    return frozenset(whole | {word.removesuffix("'s") for word in whole})


def _facts(text: str) -> list[str]:
    """What a text states that could be wrong: names (anything with a capital that opens no sentence in plain words), numbers, times."""
    found = []
    for word in _words(text):
        low = word.lower().removesuffix("'s")
        named = word[0].isupper() and word.lower() not in _OPENERS and low not in _OPENERS
        if named or any(character.isdigit() for character in word) or low in _TIMES or low in _NUMBERS:
            found.append(word.removesuffix("'s"))
    return found
