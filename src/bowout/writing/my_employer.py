"""What one's present employer gave one to stay: "they offered me …", "gave me …" → "my present employer has offered me …"."""

from __future__ import annotations

import re

from .own_words import pattern, table


def of_my_employer(note: str) -> str:
    """The giver named alike: "they offered me …", "gave me …" → "my employer offered me …": who it is matters less than that it is where one works."""
    gives = "|".join(table("clauses", "gives"))
    note = re.sub(
        rf"\b(?:{pattern('clauses', 'giver')}) (?:has |have |had |finally |just |now )*(?=(?:{gives})\b)",
        "my employer ",
        note,
        flags=re.IGNORECASE,
    )
    return re.sub(
        rf"(?:^|(?<=and ))(?:finally |at last |just )?(?=(?:{gives}) me\b)", "my employer ", note, flags=re.IGNORECASE
    )


def has_given(clause: str) -> str:
    """The perfect, without the occasion: "my employer gave me … when I told them" → "my present employer has given me …"."""
    gives = table("clauses", "gives")
    any_of = "|".join(gives)
    clause = re.sub(
        r",? (?:the (?:minute|moment|second|day|week)|as soon as|when|after|once|before|straight after|because|since|so that|to stop me) (?:I\b|\d|five|six|all|years?\b|every|being).*$",
        "",
        clause,
    )
    clause = re.sub(rf",? and my employer ({any_of})\b", lambda found: f" and {gives[found[1]]}", clause)
    return re.sub(rf"^my employer ({any_of})\b", lambda found: f"my present employer has {gives[found[1]]}", clause)
