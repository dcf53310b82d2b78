"""What of a message is the writer's own: quoted mail, forwarded mail and signature blocks left out.

`own(body)` gives the half-open spans (code points) that are left, in order. Lines keep their place, so that a span found
in them is a span of the text as given.
"""

from __future__ import annotations

import re
from functools import cache

Span = tuple[int, int]

_ATTRIBUTION = (
    r"^[ \t>]*(?:(?:On|Am|Le|El|Op|Em|Il|Den|På|W dniu|Den|Dne)\b.{4,160}?"
    r"(?:wrote|schrieb|a écrit|escribió|schreef|escreveu|ha scritto|skrev|napisał\w*|napsal\w*)\b.{0,60}?:"
    r"|.{3,100}\b(?:wrote|a écrit|escribió|schrieb|skrev)[ \t]?:)[ \t]*$"
)
_FORWARD = (
    r"^[ \t]*(?:-{2,}[ \t]*(?:original message|forwarded message|ursprüngliche nachricht|message d'origine|mensaje original)\b.*"
    r"|begin forwarded message:?|_{10,}[ \t]*(?=\n[ \t]*(?:from|von|de):))"
)
_HEADERS = r"^\*?(?:from|von|de|van|da)\*?:.+\n(?:\*?[\w ]{2,12}\*?:.*\n){2,}"
_BEGINNINGS = ("sent from", "get outlook", "von meinem")
_WORDS = ("street", "avenue")
_ANYWHERE = ("linkedin", "unsubscribe", "confidential", "please consider", "please think", "typos", "pronouns")
"""What tells a contact without a mark or a figure: how its line begins, a word of it, letters wherever they stand."""
_CONTACT = (
    r"@\w|https?:|www\.|\.(?:com|org|net|co|io|de|fr)\b|(?:\+|\b00)?\d[\d ()./x-]{6,}"
    r"|^(?:tel|phone|mobile|mob|cell|fax)\b ?[.:]|^[tmpew]: ?[+\d\w]|[|·•].|[/=*_~-]{4,}"
    rf"|^(?:{'|'.join(_BEGINNINGS)})|\b(?:{'|'.join(_WORDS)})\b|{'|'.join(_ANYWHERE)}"
)
_POSTSCRIPT = r"^(?:p\. ?s\b|ps\b|p\.p\.s)"


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE | re.MULTILINE)


def _lines(text: str, start: int, end: int) -> list[Span]:
    """The spans of the lines of text[start:end], their ends left out; lines end at LF, CRLF or CR."""
    spans = []
    for line in text[start:end].splitlines(keepends=True):
        spans.append((start, start + len(line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"))))
        start += len(line)
    return spans


def _quote_start(body: str) -> int:
    """Where quoted or forwarded mail begins that runs to the end; the length of the body where there is none."""
    starts = [len(body)]
    lower = body.lower()
    told = ":" in body  # as in every attribution and header
    if told and any(said in lower for said in _SAID):
        starts += [found.start() for found in [_pattern(_ATTRIBUTION).search(body)] if found]
    if "----" in body or "____" in body or "forwarded" in lower or "ursprüngliche" in lower:
        starts += [found.start() for found in [_pattern(_FORWARD).search(body)] if found]
    if told and any(header in lower for header in ("from:", "von:", "de:", "van:", "da:")):
        starts += [found.start() for found in [_pattern(_HEADERS).search(body)] if found]
    return min(starts)


_SAID = ("wrote", "schrieb", "écrit", "escribió", "schreef", "escreveu", "scritto", "skrev", "napisał", "napsal")


def _unquoted(body: str, lines: list[Span]) -> list[Span]:
    if ">" not in body:
        return lines
    return [span for span in lines if not body[span[0] : span[1]].lstrip().startswith(">")]


def own(body: str) -> list[Span]:
    """The spans of the lines that the writer of this message wrote, the signature block left out."""
    cut = _quote_start(body)
    lines = _unquoted(body, _lines(body, 0, cut))
    if cut < len(body) and not any(body[start:end].strip() for start, end in lines):
        # Answered below the quote: what is not marked as quoted is the writer's.
        rest = _lines(body, cut, len(body))[1:]
        lines = _unquoted(body, rest)
        if len(lines) == len(rest):
            return []
    return _without_signature(body, lines)


def _without_signature(body: str, lines: list[Span]) -> list[Span]:
    for number, (start, end) in enumerate(lines):
        if number and body[start:end].rstrip() in ("--", "—", "-- ", "––"):
            return lines[:number] + _postscript(body, lines[number:])
    last = len(lines)
    while last and (_is_contact(body, lines[last - 1]) or not body[slice(*lines[last - 1])].strip()):
        last -= 1
    return lines[:last] if last else lines


def _is_contact(body: str, line: Span) -> bool:
    text = body[slice(*line)].strip()
    if not text or len(text.split()) > 16:
        return False
    if text.replace(" ", "").isalpha() and not any(said in text.lower() for said in (*_BEGINNINGS, *_WORDS, *_ANYWHERE)):
        return False  # a name alone, as nearly always
    return bool(_pattern(_CONTACT).search(text)) and not _pattern(_POSTSCRIPT).match(text)


def _postscript(body: str, lines: list[Span]) -> list[Span]:
    for number, span in enumerate(lines):
        if _pattern(_POSTSCRIPT).match(body[slice(*span)].strip()):
            return lines[number:]
    return []
