"""How what one was given, or the post that one took, had been hoped for: "…, exactly what I wanted" → "…, which is just what I'd wanted"."""

from __future__ import annotations

import re

from ..note.specifics import shape, spanned
from .given import STAY

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
_HAD_WAITED = re.compile(
    r"(?P<took>(?:^|[,.;:] |\b(?:I|I've|and|just|finally) )(?:just |finally |actually )*(?:got|landed|took|taken|accepted|signed for|said yes to|given|offered|gave me|offered me) (?:the|a|an|that) [^,.;:!?]*?)"
    r" (?:that |which )?(?:I(?:'d|'ve| had| have| was| am|'m)?(?: really| always| also| actually)* (?:been )?(?:waiting (?:on|for)|waited (?:on|for)|holding out for|hoping for|hoped for|after|wanting|wanted)(?: all along)?|I(?:'d)? (?:had )?(?:interviewed|applied) (?:for|at|to)(?: (?:last|the other|in) \w+| yesterday| before)?)(?=$|[,.;:!?])",
    re.IGNORECASE,
)
"""A post that was got, and how one had waited for it: it is waited for no more."""
_THEIRS = re.compile(r"(?:,? (?:where|while)|[,;]) (?:theirs|yours) (?:is|was) [^,.;:!?]*| where this (?:one )?is [^,.;:!?]*")
_TAKEN = re.compile(r"I(?:'ve| have)? (?:just )?(?:accepted|taken) an? (?!job$|position$)[\w' -]+$")
"""A clause of a post that is named and of nothing besides."""


def without_wait(note: str) -> str:
    """A note (tidied) without its waiting for what has come ("got the lab job I'd been waiting on"), and without what theirs is beside it."""
    return _HAD_WAITED.sub(r"\g<took>", _THEIRS.sub("", note))


def _had_waited(note: str) -> str | None:
    """What one says of a post that one had waited or hoped for; None where a note tells of neither."""
    found = _HAD_WAITED.search(note)
    if not found or re.search(r"interviewed|applied", found[0]):
        return None
    return "waiting for" if "wait" in found[0].lower() else "hoping for"


def as_hoped_for(clause: str, note: str) -> str:
    """A clause of what was taken or given with how it had been hoped for, where a note (tidied) tells of that and of nothing else so."""
    clause = clause.removesuffix(", which suits me well") if _JUST_THAT.search(note) else clause
    if len(clause.split()) > ROOM or re.search(
        r", (?:which|one|whose)\b|\b(?:hoped|wanted|waited|offer|that|suits?)\b", clause
    ):
        return clause
    waited = next(filter(None, (shape(pattern).search(note) for pattern in _WAITED)), None)
    if waited and _TAKEN.match(clause):
        return f"{clause} that I'd waited {spanned(waited['span'])} for"
    if (had := _had_waited(note)) and _TAKEN.match(clause):
        one = ", one" if re.search(r" (?:at|in|with|on) ", clause) else ""
        return f"{clause}{one} that I'd been {had}"
    if not _JUST_THAT.search(note) or re.search(r"\bisn't\b|\bnot (?:exactly|what|really|quite|just)\b", note):
        return clause
    if clause.endswith(STAY):
        return f"{clause.removesuffix(STAY)}, which is what I'd been hoping for, so I've decided to stay"
    if re.match(r"I(?:'ve| have)? (?:just )?(?:accepted|taken) ", clause):
        return f"{clause}, which is just what I was looking for"
    return clause
