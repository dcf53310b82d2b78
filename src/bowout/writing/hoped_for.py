"""How what one was given, or the post that one took, had been hoped for: "…, exactly what I wanted" → "…, which is just what I'd wanted"."""

from __future__ import annotations

import re

from .given import STAY
from .specifics import shape, spanned

ROOM = 14
"""A clause of more words takes nothing more behind it."""
_JUST_THAT = re.compile(
    r"\b(?:which(?:'s| is| was)|that(?:'s| is| was)|it(?:'s| is| was)|exactly|just|precisely)(?: (?:exactly|just|precisely|all|only|really|pretty much))*"
    r" (?:what|all|everything|the one thing) (?:that )?I(?:'d|'ve| have| had| was| am|'m)? ?(?:ever |always |really )*(?P<how>wanted|want|after|been after|asked for|asking for|looking for|been looking for|hoping for|hoped for|needed)\b"
    r"(?! (?:to|from|in|you|her|him|them|was|is)\b)",
    re.IGNORECASE,
)
_WAITED = (
    r"\b(?:came|come|through|offered|got|arrived) (?:\w+ ){0,2}?after <span>'?s? (?:of )?wait(?:ing)?(?=$|[,.;!]| for it\b)",
    r"\b(?:I(?:'ve|'d)? |been |(?:^|[,.;:] ))wait(?:ed|ing) (?:for )?<span> for (?:it|that|this one)\b",
)


def as_hoped_for(clause: str, note: str) -> str:
    """A clause of what was taken or given with how it had been hoped for, where a note (tidied) tells of that and of nothing else so."""
    if len(clause.split()) > ROOM or re.search(
        r", (?:which|one|whose)\b|\b(?:hoped|wanted|waited|offer|that|suits?)\b", clause
    ):
        return clause
    waited = next(filter(None, (shape(pattern).search(note) for pattern in _WAITED)), None)
    if waited and re.match(r"I(?:'ve| have)? (?:accepted|taken) an? (?!job$|position$)[\w' -]+$", clause):
        return f"{clause} that I'd waited {spanned(waited['span'])} for"
    if not _JUST_THAT.search(note) or re.search(r"\bisn't\b|\bnot (?:exactly|what|really|quite|just)\b", note):
        return clause
    if clause.endswith(STAY):
        return f"{clause.removesuffix(STAY)}, which is what I'd been hoping for, so I've decided to stay"
    if re.match(r"I(?:'ve| have)? (?:just )?(?:accepted|taken) ", clause):
        return f"{clause}, which is just what I was looking for"
    return clause
