"""Several wordings of one message, each of its channel's length and none too much like another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from ..nouns import Wording
from .choosing import LEAST_USED, SHORT_FIRST, SHORTEST, SHORTISH, TIGHT, TIGHTEST, case_number, picker, too_alike
from .compose import bounds, composed, word_count
from .doors import door
from .note.private import Reason
from .phrases import Setting, Words, holds
from .reason.worded import with_reason


def wordings_of(
    setting: Setting, reason: Reason, channel: Mapping[str, Any], words: Words, *, count: int, seed: int
) -> list[Wording]:
    """`count` wordings: each takes phrases that the ones before it left, as long as there are any."""
    role = setting.slots.get("role_name", "")
    reason = replace(reason, later=setting.slots.get("wish") or door(reason.later, reason=" ".join(reason.clauses), trade=role))
    used: dict[str, int] = {}
    wordings: list[Wording] = []
    for n in range(count):
        wordings.append(_fitted(setting, reason, channel, words, used, wordings, turn=n + seed, seed=seed))
    return wordings


AS_IT_COMES: tuple[tuple[str, ...], str] = ((), LEAST_USED)
LONGER = ((("more",), LEAST_USED), (("more", "most"), LEAST_USED), (("more", "most", "utmost"), LEAST_USED))
SHORT = (("less",), LEAST_USED)
SHORTER = (
    SHORT, (("less",), SHORTISH), (("less",), SHORT_FIRST), (("less", "least"), SHORT_FIRST), (("less", "least", "bare"), SHORT_FIRST),
    (("less", "least"), SHORTEST), (("less", "least", "bare"), SHORTEST), (("less", "least", "bare"), SHORTISH),
    (("less", "least", "bare"), TIGHT),
    (("less", "least", "bare"), TIGHTEST),
)  # fmt: skip
"""What is tried where a message would be too short or too long: more said, less said and in fewer words."""
PARED = tuple(
    (attempt, LEAST_USED)
    for attempt in (
        ("pared",),
        ("pared", "trim"),
        ("pared", "trim", "close"),
        ("pared", "trim", "close", "tight"),
        ("pared", "trim", "tight", "less"),
        ("pared", "trim", "tight", "less", "bare"),
        ("pared", "trim", "tight", "less", "bare", "scant"),
    )
)
"""What a text message, a note or a call gives up before that: its good wishes first (`pared`), then the length of what is offered and
asked (`trim`, `tight`), the long form of the role (`close`), and last the company's name (`less`), what it thanks for (`bare`) and
why a friend would suit (`scant`); it keeps its warmth.
"""
SHIFTS = (0, 1, 2)
"""How far the order of the phrases is turned, where a variant would be too much like an earlier one."""


def _fitted(
    setting: Setting, reason: Reason, channel: Mapping[str, Any], words: Words, used: dict[str, int],
    earlier: Sequence[Wording], *, turn: int, seed: int,
) -> Wording:  # fmt: skip
    """A wording of the channel's length that is unlike the earlier ones; where none is, the nearest to it."""
    plans = [plan["paragraphs"] for plan in channel["plan"] if holds(plan["when"], setting.holds)]
    short, inline = "short" in setting.holds, channel["greeting"] == "inline"
    least, most = bounds(channel, short=short)
    case = case_number(setting.slots.get("candidate"), setting.slots.get("company"), setting.slots.get("role_name"))
    tried: list[tuple[int, int, int, Wording, dict[str, int]]] = []

    def fits(attempt: tuple[str, ...], order: str) -> int:
        """Try, at most once for each shift; how many words are missing (negative: too many), 0 where it is right and unlike."""
        off = 0
        for shift in SHIFTS if earlier else SHIFTS[:1]:
            trial = dict(used)
            page = _at_length(setting, reason, attempt, turn, inline=inline)
            wording = composed(page, channel, words, picker(trial, seed + shift, order, case), plans[turn % len(plans)])
            length = word_count(wording.body)
            off = min(max(length, least), most) - length
            alike = sum(too_alike(wording.body, other.body) for other in earlier)
            tried.append((abs(off), alike, len(tried), wording, trial))
            if off or not alike:
                break
        return off

    off = fits(*(SHORT if short else AS_IT_COMES))
    for attempt, order in LONGER if off > 0 else (*PARED, *SHORTER) if inline else SHORTER:
        if not any(tried[-1][:2]) or (not fits(attempt, order) and not tried[-1][1]):
            break
    *_, wording, trial = min(tried, key=lambda each: each[:3])
    used.update(trial)
    return wording


def _at_length(setting: Setting, reason: Reason, attempt: tuple[str, ...], turn: int, *, inline: bool) -> Setting:
    """The setting for an attempt: a short message may leave the company out, and gives the shortest reason."""
    page = with_reason(setting.with_(holds=attempt), reason, None if {"close", "least"} & set(attempt) else turn)
    if not inline:
        return page
    named = "post_short" if "less" in attempt else "post_close" if "close" in attempt else "post"
    interview = setting.slots.get("the_interview_short") if "less" in attempt else None
    return page.with_(post=setting.slots.get(named), the_interview=interview)
