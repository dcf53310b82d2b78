"""Private notes are jotted down: "cant", "hrs", "w/ my mum", "on friday". Here they are written out."""

from __future__ import annotations

import re

_SHORTHAND = (
    (r"\bw/o\b", "without"),
    (r"\bw(?:/|\.|\b(?= ))\s*", "with "),
    (r"\s+&\s+|\s+n\s+|\s*\+\s+", " and "),
    (r"\b(?:cos|coz|cuz|bc|b/c)\b", "because"),
    (r"\bhrs?\b", "hours"), (r"\bmins?\b", "minutes"), (r"\byrs?\b", "years"), (r"\bwks?\b", "weeks"), (r"\bmths?\b", "months"),
    (r"\b(min(?:ute)?|hour|mile)(?= each way)", r"\1s"),
    (r"\b(can|don|won|isn|doesn|didn|couldn|wouldn|shouldn|haven|hasn|wasn|aren|weren)t\b", r"\1't"),
    (r"\b(husband|wife|partner)(?:'s| got| was| is being) (transferred|posted|relocated|been)\b", r"\1 has been \2"), (r"\bhas been been\b", "has been"),
    (r"\b(husband|wife|partner)'s (moving|relocating|transferring)\b", r"\1 is \2"),
    (r"\bcannot\b", "can't"), (r"\bthats\b", "that's"), (r"\btheres\b", "there's"), (r"\bu\b", "you"), (r"\b(?:tmrw|2moro)\b", "tomorrow"),
    (r"\bi\b", "I"), (r"\b[Ii]m\b", "I'm"), (r"\b[Ii]ve\b", "I've"), (r"\b[Ii]d\b(?= )", "I'd"),
    (r"\bits\b(?= (?:a|an|the|too|not|all|just|mostly|more|really|only|very|\d)\b)", "it's"),
    (r"\b(?:[5-9]\d|100) ?% (?=[a-z])", "mostly "),
    (r"\b(one|two|three|four|five|six|seven|\d+) (day|hour|minute|month|year|week|mile) (?=week\b|drive|contract|commute|trip|shift|post\b)", r"\1-\2 "),
)  # fmt: skip
_SMALL_DAYS = (
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|(?<=in )(?:march|may)\b|(?<=\d )(?:march|may)\b"
    r"|\b(?:january|february|april|june|july|august|september|october|november|december|easter|christmas)\b"
)


def tidy(note: str) -> str:
    """A note with its shorthand written out, single spaces, days and months with their capital, no stop at the end."""
    text = " ".join(note.replace("’", "'").split())
    for short, full in _SHORTHAND:
        text = re.sub(short, full, text)
    text = re.sub(_SMALL_DAYS, lambda found: found[0].capitalize(), text)
    return " ".join(text.split()).strip(" .!")
