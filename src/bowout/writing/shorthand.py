"""Private notes are jotted down: "cant", "hrs", "w/ my mum", "on friday". Here they are written out."""

from __future__ import annotations

import re
from functools import lru_cache

_SHORTHAND = (
    (r"\bw/o\b", "without"),
    (r"\bw(?:/|\.|\b(?= ))\s*", "with "),
    (r"\s+&\s+|\s+n\s+|\s*\+\s+", " and "),
    (r"\b(?:cos|coz|cuz|bc|b/c)\b", "because"),
    (r"[:;]-?[)(DP]|<3|\bx{2,}\b|!!+", " "),
    (r"\b(\d+) ?h ?(\d\d)(?: ?m(?:ins?)?)?\b", r"\1 hours \2 minutes"), (r"\b(\d+) ?h\b", r"\1 hours"), (r"\b1 hours\b", "1 hour"),
    (r"\b(\d+) ?(?:mo|mos|mths)\b", r"\1 months"),
    (r"\bmon(?:day)?s?\s?(?:-|–|to|till|thru)\s?(?=tue|wed|thu|fri|sat|sun)", "Monday to "), (r"(?<=Monday to )(?:thu)\b", "Thursday"),
    (r"(?<=Monday to )(?:sat)\b", "Saturday"), (r"(?<=Monday to )(?:sun)\b", "Sunday"),
    (r"\b(on|every|each|work|and|or|n|working|no|all) sat\b", r"\1 Saturday"), (r"\b(on|every|each|work|and|or|n|working) sun\b", r"\1 Sunday"),
    (r"\bsat(?= (?:and|n|&|or|morning|shift|work|delivery))", "Saturday"),
    (r"\b(\d+)(km|miles|mi)\b", r"\1 \2"),
    (r"\bI've (?=(?:(?:night|evening|morning|afternoon) )?(?:class(?:es)?|lectures?|rehearsals?|shifts?|kids|children|exams?)\b)", "I have "),
    (r"\b(classes|lectures|rehearsals|practice) (?=(?:mon|tue|wed|thu|fri|sat|sun)(?:s|rs|nes|urs|ur)?(?:day)?s?\b)", r"\1 on "),
    (r"\bfor (?=(?:\d+|two|three|four|six)[ -](?:day|week|month|year) (?:posting|contract|placement|stint|secondment|rotation|assignment)\b)", "for a "),
    (r"\b(with|around|round|after|before|during|for|do|miss|fit) (?=(?:school run|nursery run|school pick[- ]?ups?|nursery pick[- ]?ups?|school drop[- ]?offs?)\b)", r"\1 the "),
    (r"\bhrs\b|(?<=\d )hr\b|(?<=\d)hr\b", "hours"), (r"\bmins?\b", "minutes"), (r"\byrs\b", "years"), (r"\byr\b", "year"), (r"\bwks?\b", "weeks"), (r"\bmths?\b", "months"),
    (r"(?<!\ban )(?<!\bone )(?<!\b1 )\b(min(?:ute)?|hour|mile)(?= each way)", r"\1s"),
    (r"\b[Ii]ll(?= (?:be|have|need|never|not|just|only|get|go|take|lose|miss|do|stay|keep)\b)", "I'll"),
    (r"\b(on|every|each|and|or|from|by|til|till|until|this|next) mon\b", r"\1 Monday"), (r"\b(on|every|each|and|or|from|by|til|till|until|this|next) wed\b", r"\1 Wednesday"),
    (r"\b(can|don|won|isn|doesn|didn|couldn|wouldn|shouldn|haven|hasn|wasn|aren|weren)t\b", r"\1't"),
    (r"\b(husband|wife|partner)(?:'s| got| was| is being) (transferred|posted|relocated|been)\b", r"\1 has been \2"), (r"\bhas been been\b", "has been"),
    (r"\b(husband|wife|partner)'s (moving|relocating|transferring)\b", r"\1 is \2"),
    (r"\bcannot\b", "can't"), (r"\bthats\b", "that's"), (r"\btheres\b", "there's"), (r"\bu\b", "you"), (r"\b(?:tmrw|2moro)\b", "tomorrow"),
    (r"\bi\b", "I"), (r"\b[Ii]m\b", "I'm"), (r"\b[Ii]ve\b", "I've"), (r"\b[Ii]d\b(?= )", "I'd"),
    (r"\bits\b(?= (?:a|an|the|too|not|all|just|mostly|more|really|only|very|\d)\b)", "it's"),
    (r"\b(?:[5-9]\d|100) ?% (?=[a-z])", "mostly "),
    (r"\b(one|two|three|four|five|six|seven|\d+) (day|hour|minute|month|year|week|mile) (?=week\b|drive|contract|commute|trip|shift|post\b|posting|placement|stint|secondment|rotation|assignment)", r"\1-\2 "),
)  # fmt: skip
_MISSPELT = {
    "offred": "offered", "teh": "the", "recieved": "received", "acepted": "accepted", "excepted": "accepted", "definately": "definitely",
    "comute": "commute", "commutte": "commute", "saterday": "saturday", "saterdays": "saturdays", "wendesday": "wednesday",
    "shedule": "schedule", "scedule": "schedule", "managment": "management", "experiance": "experience", "collage": "college",
    "carreer": "career", "wich": "which", "becuase": "because", "becouse": "because", "thier": "their", "oportunity": "opportunity",
    "intrested": "interested", "relocte": "relocate", "apprentiship": "apprenticeship", "responsability": "responsibility",
    "responsibilty": "responsibility", "permenant": "permanent", "permanant": "permanent", "tommorow": "tomorrow", "tomorow": "tomorrow",
    "familly": "family", "wkend": "weekend", "wkends": "weekends", "wknd": "weekend", "wknds": "weekends", "thru": "through",
    "gonna": "going to", "wanna": "want to", "gotta": "have to", "rn": "now", "abt": "about", "ppl": "people", "pls": "please",
    "theyre": "they're", "youre": "you're", "dont": "don't", "im": "I'm", "ive": "I've", "hes": "he's", "shes": "she's", "ur": "your",
    "tues": "Tuesday", "weds": "Wednesday", "thurs": "Thursday", "thur": "Thursday", "fri": "Friday", "fris": "Fridays",
    "sats": "Saturdays", "suns": "Sundays", "sept": "September", "oct": "October", "nov": "November", "dec": "December",
    "feb": "February", "uni": "university", "govt": "government", "yr": "year", "yrs": "years", "mgmt": "management",
}  # fmt: skip
"""Common slips and short forms, word for word."""
_SMALL_DAYS = (
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|(?<=in )(?:march|may)\b|(?<=\d )(?:march|may)\b"
    r"|\b(?:january|february|april|june|july|august|september|october|november|december|easter|christmas)\b"
)


@lru_cache(maxsize=16)
def tidy(note: str) -> str:
    """A note with its shorthand written out, single spaces, days and months with their capital, no stop at the end."""
    text = " ".join(note.replace("’", "'").split())
    for short, full in _SHORTHAND:
        text = re.sub(short, full, text)
    text = re.sub(r"[A-Za-z]+", lambda found: _spelt(found[0]), text)
    text = re.sub(_SMALL_DAYS, lambda found: found[0].capitalize(), text)
    return " ".join(text.split()).strip(" .!")


def _spelt(word: str) -> str:
    """A word without its slip; what is written in capitals is an abbreviation of its own (RN)."""
    right = _MISSPELT.get(word.lower())
    return word if right is None or (word.isupper() and len(word) > 1) else right
