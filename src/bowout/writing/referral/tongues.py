"""What a note on somebody leaves to the reader: that languages in a row are spoken, and whose a thing is ("my sisters office")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..note.conjugation import finite, is_told
from ..note.lists import pattern, renamed


def with_apostrophes(text: str) -> str:
    """Whose a thing is, with the apostrophe that a note leaves out: "my sisters office" → "my sister's office"."""
    return re.sub(
        rf"\b((?:my|his|her|our) (?:{pattern('referral', 'owners')}))s (?!(?:both|and|who|in|at|from|all|last|this|when|with|to)\b)([a-z]+)",
        lambda found: found[0] if found[2] in finite() or is_told(found[2]) else f"{found[1]}'s {found[2]}",
        text,
    )


def languages_kept(text: str) -> str:
    """A list of languages or tools after a verb is one thing: "speaks Spanish, French and Dutch"."""
    one = rf"(?:{'|'.join(renamed('praise', 'capitals'))}|[A-Z]\w+)"
    text = re.sub(
        rf"(?i:speaks|knows|uses|fluent in|certified in|trained in|experience in) (?:{one}, )+(?:{one} )?(?:and |& )?{one}",
        lambda found: found[0].replace(",", "\N{FULLWIDTH COMMA}"),
        text,
    )
    tongue = rf"(?:(?:some|a little|good|basic|fluent) )?(?:{pattern('referral', 'tongues')})"
    text = re.sub(r"(?<=speaks )\w+(?:, \w+)+ and \w+", _tongues, text)
    return re.sub(
        rf"(?i)(?:^|(?<=[,;.] )){tongue}(?:(?:,? and|,? &|,)? {tongue})+(?=$|[,;.])",
        lambda found: f"speaks {_in_words(re.findall(tongue, found[0], re.IGNORECASE))}",
        text,
    )


def _in_words(tongues: Sequence[str]) -> str:
    """Languages in a row that stays one thing: "German, Italian and English"."""
    *others, last = [re.sub(r"\w+$", lambda name: name[0].capitalize(), tongue) for tongue in tongues]
    return f"{', '.join(others)} and {last}".replace(",", "\N{FULLWIDTH COMMA}")


def _tongues(found: re.Match[str]) -> str:
    """Languages in a row, whichever they are, where no verb is among them: "farsi, dari and english"."""
    words = found[0].replace(",", "").split()
    if is_told(" ".join(words)):
        return found[0]
    return re.sub(r"\b(?!and\b)[a-z]+", lambda word: word[0].capitalize(), found[0]).replace(",", "\N{FULLWIDTH COMMA}")
