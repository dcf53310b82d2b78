"""`write`: from a brief to the message, with variants that differ in structure and wording."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..errors import BadCase
from ..nouns import Brief, Draft
from .facts import setting_of
from .note.private import Reason
from .phrases import Words
from .reason.chosen import reason_of
from .reason.taken import as_told
from .remarks import call_as_well, notes_on
from .variants import wordings_of

DEFAULT_CHANNEL = "email"


def write(brief: Brief, *, words: Words, variants: int = 1, seed: int = 0) -> Draft:
    """Compose the message for a brief; the same brief, variants and seed give the same text.

    Every field but the intent may be unknown: it is worded around, never guessed. Raises BadCase where the intent is not
    known, or the channel is none of the catalogue's.
    """
    channel = channel_of(brief, words)
    reason = as_told(reason_of(brief, words), brief)
    wordings = wordings_of(setting_of(brief, words.places), reason, channel, words, count=max(variants, 1), seed=seed)
    first = wordings[0]
    return Draft(
        first.subject,
        first.body,
        id=brief.id,
        variants=tuple(wordings) if variants > 1 else (),
        notes=notes_on(brief, reason, words),
        call=_script(brief, reason, words, seed) if call_as_well(brief) else None,
    )


def _script(brief: Brief, reason: Reason, words: Words, seed: int) -> str:
    """What to say on the phone beside the message."""
    setting = setting_of(brief.but(channel="phone"), words.places)
    return wordings_of(setting, reason, words.channels["phone"], words, count=1, seed=seed)[0].body


def channel_of(brief: Brief, words: Words) -> Mapping[str, Any]:
    """The channel's entry, checked together with the intent."""
    if brief.intent is None:
        raise BadCase("The case says nothing of its intent.", "Give intent: decline, withdraw or ask.")
    channel = brief.channel or DEFAULT_CHANNEL
    if channel not in words.channels:
        raise BadCase(f"The case's channel is {channel!r}.", f"It is one of {', '.join(words.channels)}, or null.")
    return words.channels[channel]
