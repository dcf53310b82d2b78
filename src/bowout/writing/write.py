"""`write`: from a brief to the message, with variants that differ in structure and wording."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..errors import BadCase
from ..nouns import Brief, Draft, Wording
from .compose import Pick, composed, word_count
from .facts import setting_of
from .notes import call_as_well, notes_on
from .phrases import Setting, Words, holds
from .reason import Reason, reason_of, with_reason

DEFAULT_CHANNEL = "email"


def write(brief: Brief, *, words: Words, variants: int = 1, seed: int = 0) -> Draft:
    """Compose the message for a brief; the same brief, variants and seed give the same text.

    Every field but the intent may be unknown: it is worded around, never guessed. Raises BadCase where the intent is not
    known, or the channel is none of the catalogue's.
    """
    channel = channel_of(brief, words)
    reason = reason_of(brief, words)
    wordings = wordings_of(setting_of(brief), reason, channel, words, count=max(variants, 1), seed=seed)
    first = wordings[0]
    return Draft(
        first.subject,
        first.body,
        id=brief.id,
        variants=tuple(wordings) if variants > 1 else (),
        notes=notes_on(brief, reason),
        call=_script(brief, reason, words, seed) if call_as_well(brief) else None,
    )


def _script(brief: Brief, reason: Reason, words: Words, seed: int) -> str:
    """What to say on the phone beside the message."""
    return wordings_of(setting_of(brief.but(channel="phone")), reason, words.channels["phone"], words, count=1, seed=seed)[
        0
    ].body


def channel_of(brief: Brief, words: Words) -> Mapping[str, Any]:
    """The channel's entry, checked together with the intent."""
    if brief.intent is None:
        raise BadCase("The case says nothing of its intent.", "Give intent: decline, withdraw or ask.")
    channel = brief.channel or DEFAULT_CHANNEL
    if channel not in words.channels:
        raise BadCase(f"The case's channel is {channel!r}.", f"It is one of {', '.join(words.channels)}, or null.")
    return words.channels[channel]


def wordings_of(
    setting: Setting, reason: Reason, channel: Mapping[str, Any], words: Words, *, count: int, seed: int
) -> list[Wording]:
    """`count` wordings: each takes phrases that the ones before it left, as long as there are any."""
    used: dict[str, int] = {}
    plans = [plan["paragraphs"] for plan in channel["plan"] if holds(plan["when"], setting.holds)]
    return [
        _fitted(with_reason(setting, reason, n + seed), channel, words, plans[(n + seed) % len(plans)], used, seed)
        for n in range(count)
    ]


def _fitted(
    setting: Setting, channel: Mapping[str, Any], words: Words, plan: Sequence[Sequence[str]], used: dict[str, int], seed: int
) -> Wording:
    """A wording of the channel's length: where it is too short or too long, once more with more parts, or with fewer and shorter."""
    least, most = channel["words"]
    tried = []
    for attempt in LENGTHS:
        trial = dict(used)
        at_length = setting.with_(holds=attempt)
        if "less" in attempt and channel["words"][0] == 0:
            at_length = at_length.with_(post=setting.slots.get("post_short"))
        wording = composed(at_length, channel, words, picker(trial, seed, shortest="less" in attempt), plan)
        length = word_count(wording.body)
        if least <= length <= most:
            used.update(trial)
            return wording
        tried.append((abs(length - min(max(length, least), most)), len(tried), wording, trial))
    _, _, wording, trial = min(tried, key=lambda each: each[:2])
    used.update(trial)
    return wording


LENGTHS = ((), ("more",), ("more", "most"), ("less",), ("less", "least"))
"""What is tried in turn: as it comes; with more said; with less, and in fewer words."""


def picker(used: dict[str, int], seed: int, *, shortest: bool = False) -> Pick:
    """Takes, of the phrases that fit, the least used so far; the seed turns the order in which they are tried."""

    def pick(part: str, options: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
        turn = (seed * 7 + len(part)) % len(options) if seed else 0
        order = [*options[turn:], *options[:turn]]
        if shortest:
            order.sort(key=lambda phrase: len(phrase["text"]))
        best = min(order, key=lambda phrase: used.get(phrase["text"], 0))
        used[best["text"]] = used.get(best["text"], 0) + 1
        return best

    return pick
