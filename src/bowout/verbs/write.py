"""write: a brief → the message, with variants where asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..nouns import Brief, Draft

if TYPE_CHECKING:
    from ..writing import Words


def write(brief: Brief, *, words: Words, variants: int = 1, seed: int = 0) -> Draft:
    """Compose the message for a brief; the same brief and seed give the same text. Raises BadCase where the intent is not known."""
    from ..writing import write as compose

    return compose(brief, words=words, variants=variants, seed=seed)
