"""What one's present employer gave one to stay: "they offered me …", "gave me …" → "my present employer has offered me …"."""

from __future__ import annotations

import re

from ..note.lists import pattern, table
from ..note.specifics import shape, spanned


def of_my_employer(note: str) -> str:
    """The giver named alike: "they offered me …" → "my employer offered me …", "gave me …" → "my employer gave me …": who it is matters less than that it is where one works."""
    gives = "|".join(table("clauses", "gives"))
    # How they came to know of it is nobody else's affair.
    note = re.sub(rf"\b(?:has |have |had )?(?:found|finds?) out(?: [\w' ]{{1,30}}?)? and (?=(?:{gives})\b)", "", note)
    note = re.sub(r"(?:'ve|'s| have| has) (?:just |now |finally )*given (?=me\b)", " gave ", note)
    note = re.sub(
        rf"\b(?:{pattern('clauses', 'giver')})(?:'s| is|'re| are) (?=(?:{pattern('clauses', 'giving')}) me\b)",
        "my employer is ",
        note,
        flags=re.IGNORECASE,
    )
    note = re.sub(
        r"\b(ask|beg|want|tell|told|need)(ed|ged|s)? me to stop (?=on\b|here\b|until\b|till?\b)", r"\1\2 me to stay ", note
    )
    note = re.sub(r"\bg[ai]ven? me (?:the|a|that|my) promotion\b(?: after all)?", "promoted me", note)
    note = re.sub(r"\boffered me to (?=[a-z])", "offered to let me ", note)
    note = re.sub(
        rf"\b(?:{pattern('clauses', 'giver')})(?:'s|'ve)? (?:has |have |had |finally |just |now )*(?=(?:{gives})\b)",
        "my employer ",
        note,
        flags=re.IGNORECASE,
    )
    return re.sub(
        rf"(?:^|(?<=and ))(?:finally |at last |just )?(?=(?:{gives}) me\b)", "my employer ", note, flags=re.IGNORECASE
    )


LATELY = r"yesterday|today|last (?:night|week)|this (?:week|morning|afternoon)|(?:on |last )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"


def has_given(clause: str) -> str:
    """The perfect, without the occasion: "my employer gave me … when I told them" → "my present employer has given me …"."""
    gives = table("clauses", "gives")
    any_of = "|".join(gives)
    clause = re.sub(r",? (?:if|so) I(?:'d|'ll)? (?:stay|stayed|don't (?:go|leave)|didn't (?:go|leave)) ?(?:on)?$", "", clause)
    clause = re.sub(
        r",? (?:the (?:minute|moment|second|day|week)|as soon as|when|after|once|before|straight after|because|since|so that|to stop me) (?:I\b|\d|two|three|four|five|six|someone|somebody|people|all|years?\b|every|being).*$",
        "",
        clause,
    )
    clause, lately = re.subn(rf" (?:{LATELY})$", "", clause)
    clause = re.sub(rf",? and my employer ({any_of})\b", lambda found: f" and {gives[found[1]]}", clause)
    return (
        re.sub(
            rf"^my employer ({any_of})\b",
            lambda found: f"my present employer has {'just ' if lately else ''}{gives[found[1]]}",
            clause,
        )
        .replace("my employer is ", "my present employer is ")
        .replace("present employer has let me ", "present employer is letting me ")
    )


_WAITED = (
    r"\b<span> (?:of|worth of) (?:beg|ask|hop|wait|want|push|fight|try)\w*"
    r"|\b(?:wait|been after|after it|ask|want|hop|begg|push|fought)\w*(?: \w+){0,2} (?P<since>(?:<number>)[ -](?:years?|months?))\b"
)


def long_wanted(clause: str, note: str) -> str:
    """What was given, with how long it had been hoped for: "… the poetry list", "five years of begging" → "… I'd wanted for five years"."""
    given = re.fullmatch(r"(my present employer has (?:given|offered) me (?:the|my own|a) (?:[\w-]+ ){0,3}[\w-]+)", clause)
    waited = shape(_WAITED).search(note)
    if not given or not waited:
        return clause
    return f"{given[1]} I'd wanted for {spanned(waited['span'] or waited['since'])}"
