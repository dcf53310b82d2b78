"""What comes after the message: answers to what they write back, and follow-ups weeks or months later."""

from __future__ import annotations

from ..errors import BadCase, UsageError
from ..nouns import Brief, Draft
from .facts import setting_of
from .phrases import Words
from .reason.chosen import reason_of
from .reason.taken import as_told
from .variants import wordings_of
from .write import DEFAULT_CHANNEL

ANSWER, FOLLOW_UP = "answer-", "follow-up-"


def kinds(words: Words, family: str) -> list[str]:
    """The kinds of answer or follow-up that the catalogue holds, by `ANSWER` or `FOLLOW_UP`."""
    return [name.removeprefix(family) for name in words.phrases if name.startswith(family)]


def answer(kind: str, brief: Brief, *, words: Words, variants: int = 1, seed: int = 0) -> Draft:
    """The answer to what came back on a decline or withdrawal: `why`, `more-money`, `another-day`, `acknowledged`.

    Raises UsageError where there is no such kind.
    """
    return _short_message(ANSWER, kind, brief, words, variants, seed)


def follow_up(kind: str, brief: Brief, *, words: Words, limit: int | None = None, variants: int = 1, seed: int = 0) -> Draft:
    """A later message: `linkedin-note` (an invitation to connect), `thank-you`, `look-in-again`, `moved`.

    `limit` is in characters; LinkedIn takes 300 with an invitation, 200 from a free account. Raises UsageError where there
    is no such kind, BadCase where nothing can be said within the limit.
    """
    draft = _short_message(FOLLOW_UP, kind, brief, words, max(variants, 6) if limit else variants, seed)
    if limit is None:
        return draft
    short = [each for each in draft.variants if len(each.body) <= limit]
    if not short:
        raise BadCase(f"Nothing can be said within {limit} characters for this case.", "Give a higher limit.")
    many = tuple(short[:variants]) if variants > 1 else ()
    return Draft(short[0].subject, short[0].body, id=brief.id, variants=many)


def _short_message(family: str, kind: str, brief: Brief, words: Words, variants: int, seed: int) -> Draft:
    if f"{family}{kind}" not in words.phrases:
        raise UsageError(
            f"There is no {family.strip('-')} of the kind {kind!r}.", f"It is one of {', '.join(kinds(words, family))}."
        )
    entry = words.phrases[f"{family}{kind}"]
    channel = words.channels[entry.get("channel") or brief.channel or DEFAULT_CHANNEL]
    reason = as_told(reason_of(brief, words), brief, dated=False)
    setting = setting_of(brief.but(channel=entry.get("channel") or brief.channel), words.places).with_(
        holds=["answering" if family == ANSWER else "following-up"]
    )
    plan = [{"when": "", "paragraphs": [[f"{family}{kind}"]]}]
    wordings = wordings_of(setting, reason, {**channel, "plan": plan}, words, count=max(variants, 1), seed=seed)
    many = tuple(wordings) if variants > 1 else ()
    return Draft(wordings[0].subject, wordings[0].body, id=brief.id, variants=many)
