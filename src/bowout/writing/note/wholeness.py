"""Whether a clause that is carried over from a note is a whole one: notes are cut short, and a letter is not.

What ends in the air ("I'm hoping to be with"), stumbles ("looking for in the permit office"), leaves two verbs unjoined ("another
job starts Monday") or does not agree ("the hours is changing", "until the audit finish") stays out; so does what tells only that
one does not know.
"""

from __future__ import annotations

import re
from functools import cache

_ENDS_IN_THE_AIR = r"\b(?:a|an|the|my|our|your|their|his|her|and|but|or|not|I|we|they|where|which|as|is|are|be|being|than|because|so|if|by|get|make|do|have|take|give|want|need|growing|making|using|getting|having)$|^I'd rather (?:the|an?|my|that)\b"
_ENDS_ON_ITS_WAY = r"\b(?:to|for|of|at|near|with|from|about)$"
_POINTED_TO = r"\b(?:who|whom|someone|somebody|people|what|where|which|that|something|anything|everything|nothing|place)\b|(?<=\w )I(?:'d|'ve| had| have)\b|(?<=than )I'm\b"
_STUMBLES = r"\b(?:for|of|to|at|with|from|about) (?:in|at|on|for|to|of|with|from)\b(?! (?:least|most|about|home|all|the end)\b)"
_UNJOINED = r"\ba (?:role|job|post|place|team) where\b.* and (?:this|it) (?:has|is|isn't|hasn't|doesn't|wasn't)\b|\basked me not to (?!go\b|leave\b)|\b(?:job|post|role|position|offer) (?:starts?|begins?)\b|\bbe at least\b|\bbeen given me\b"
_TWO_VERBS = (
    r"^I'm [a-z]+ing\b(?:(?!\b(?:where|when|until|as|because|that|who|which|while|once|if|what|how)\b)[^,])* (?:is|isn't|was|wasn't) "
    r"|\bmy own line is (?:allowed|only|not)\b"
)
_LEFT_OVER = r"\b(?:mostly|mainly|largely|looking for)\b[^,]* (?:no|not) [\w-]+(?: [\w-]+)?$"
_DISAGREES = (
    r"\b(?:hours|shifts|kids|children|parents|days|nights|weekends|terms|people|patients|pupils|jobs|bosses) (?:is|was|has|doesn't|isn't|wasn't)\b"
    r"|\b(?:I|we|they|you) (?:is|has|isn't|hasn't|doesn't)\b|\b(?:he|she) (?:have|are|do|don't|haven't)\b|\b(?:I|he|she|it) (?:were|are)\b"
    r"|\b(?:until|till|when|before|after|once) (?:the|my|our) [\w-]+(?<!s) (?:finish|end|start|come|go|close|open|begin|leave|retire)$"
)
_NO_ARTICLE = r"\b(?:leave|leaving|walk|mind|feed) (?:dog|cat|puppy|baby|toddler|child|kid)\b"
_NOT_KNOWN = r"^(?:I (?:don't|do not|didn't) know\b|I(?:'m| am) not sure\b|I wonder\b|I guess\b|I suppose\b|I dunno\b|I (?:can't|cannot|couldn't|mustn't|won't) (?:repeat|say|tell|name|mention|discuss|share|unhear|quote)\b)"


@cache
def _faults() -> re.Pattern[str]:
    return re.compile(
        f"{_ENDS_IN_THE_AIR}|{_STUMBLES}|{_UNJOINED}|{_TWO_VERBS}|{_LEFT_OVER}|{_DISAGREES}|{_NO_ARTICLE}|{_NOT_KNOWN}"
    )


def whole(clause: str) -> bool:
    """Whether a clause stands by itself in a letter."""
    if _faults().search(clause):
        return False
    return not re.search(_ENDS_ON_ITS_WAY, clause) or bool(re.search(_POINTED_TO, clause))
