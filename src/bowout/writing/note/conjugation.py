"""What people do, in the forms that a note may have: "ran" → "run", "sing" → "sings"; told from the list in own-words/referral."""

from __future__ import annotations

import re
from functools import cache

from .lists import listed


@cache
def verbs() -> tuple[dict[str, str], dict[str, str]]:
    """Past forms → participles; bases → third persons."""
    past: dict[str, str] = {}
    third: dict[str, str] = {}
    for forms in map(str.split, listed("referral", "verbs")):
        base = forms[0]
        third[base] = {"be": "is", "have": "has", "do": "does", "go": "goes"}.get(base) or _third(base)
        if len(forms) > 1:
            past[forms[1]] = forms[2]
        else:
            past |= {each: each for each in _pasts(base)}
    again = {f"re{did}": f"re{done}" for did, done in past.items() if not did.startswith("re")}  # "redid", "rewired"
    return again | past, third


def _third(base: str) -> str:
    if re.search(r"[^aeiou]y$", base):
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _pasts(base: str) -> tuple[str, ...]:
    """The forms in -ed that a verb may have: its last letter is doubled or not."""
    if base.endswith("e"):
        return (base + "d",)
    if re.search(r"[^aeiou]y$", base):
        return (base[:-1] + "ied",)
    return base + "ed", base + base[-1] + "ed"


def doing(base: str) -> str:
    """The form in -ing: "code" → "coding", "plan" → "planning"."""
    if re.search(r"(?<!e)e$", base) and base not in ("be", "dye"):
        return f"{base[:-1]}ing"
    twice = re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", base)
    return f"{base}{base[-1] if twice else ''}ing"


@cache
def finite() -> frozenset[str]:
    """Verbs that tell something of somebody: "ran", "sings"."""
    past, third = verbs()
    return frozenset((*past, *third.values(), "can", "could"))


def is_told(words: str) -> bool:
    """Whether there is a verb or a pronoun among the words, so that they are no noun."""
    past, third = verbs()
    return any(
        word in past or word in third.values() or word in ("i", "me", "we", "he", "she", "him", "her")
        for word in re.split(r"[\s-]+", words.lower())
    )


@cache
def doers() -> frozenset[str]:
    """What those are called who do what the verbs say: "walker", "manager", "runner"."""
    _, third = verbs()
    return frozenset(each for base in third for each in (f"{base.removesuffix('e')}er", f"{base}{base[-1]}er"))
