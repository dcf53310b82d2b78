"""`write`: from a brief to the message, with variants that differ in structure and wording."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..errors import BadCase
from ..nouns import Brief, Draft, Wording
from .compose import Pick, composed, word_count
from .facts import setting_of
from .phrases import Setting, Words, holds
from .reason import with_reason

DEFAULT_CHANNEL = "email"


def write(brief: Brief, *, words: Words, variants: int = 1, seed: int = 0) -> Draft:
    """Compose the message for a brief; the same brief, variants and seed give the same text.

    Every field but the intent may be unknown: it is worded around, never guessed. Raises BadCase where the intent is not
    known, or the channel is none of the catalogue's.
    """
    channel = channel_of(brief, words)
    setting, notes = with_reason(setting_of(brief), brief, words)
    wordings = wordings_of(setting, channel, words, count=max(variants, 1), seed=seed)
    return Draft(
        wordings[0].subject, wordings[0].body, id=brief.id, variants=tuple(wordings) if variants > 1 else (), notes=tuple(notes)
    )


def channel_of(brief: Brief, words: Words) -> Mapping[str, Any]:
    """The channel's entry, checked together with the intent."""
    if brief.intent is None:
        raise BadCase("The case says nothing of its intent.", "Give intent: decline, withdraw or ask.")
    channel = brief.channel or DEFAULT_CHANNEL
    if channel not in words.channels:
        raise BadCase(f"The case's channel is {channel!r}.", f"It is one of {', '.join(words.channels)}, or null.")
    return words.channels[channel]


def wordings_of(setting: Setting, channel: Mapping[str, Any], words: Words, *, count: int, seed: int) -> list[Wording]:
    """`count` wordings: each takes phrases that the ones before it left, as long as there are any."""
    used: dict[str, int] = {}
    plans = [plan["paragraphs"] for plan in channel["plan"] if holds(plan["when"], setting.holds)]
    return [_fitted(setting, channel, words, plans[(n + seed) % len(plans)], used, seed) for n in range(count)]


def _fitted(
    setting: Setting, channel: Mapping[str, Any], words: Words, plan: Sequence[Sequence[str]], used: dict[str, int], seed: int
) -> Wording:
    """A wording of the channel's length: where it is too short or too long, once more with "more" or "less" holding."""
    least, most = channel["words"]
    best = None
    for attempt in ((), ("more",), ("less",)):
        trial = dict(used)
        wording = composed(setting.with_(holds=attempt), channel, words, picker(trial, seed), plan)
        length = word_count(wording.body)
        if best is None or abs(length - min(max(length, least), most)) < best[0]:
            best = (abs(length - min(max(length, least), most)), wording, trial)
        if least <= length <= most:
            break
    assert best is not None
    used.update(best[2])
    return best[1]


def picker(used: dict[str, int], seed: int) -> Pick:
    """Takes, of the phrases that fit, the least used so far; the seed turns the order in which they are tried."""

    def pick(part: str, options: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
        turn = (seed * 7 + len(part)) % len(options) if seed else 0
        order = [*options[turn:], *options[:turn]]
        best = min(order, key=lambda phrase: used.get(phrase["text"], 0))
        used[best["text"]] = used.get(best["text"], 0) + 1
        return best

    return pick
