"""What somebody whom one suggests would like next, and where they have come to: "wants something permanent", "home from Melbourne since Easter".

A wish is told in the words of the note where it is one for work that the reader could give; what one only wants to be rid of is not told.
"""

from __future__ import annotations

import re

from ..note.conjugation import verbs
from ..note.lists import pattern

_WISHING = (
    (r"wants|want|wanting", "wants"),
    (r"(?:would|'d) (?:like|love)", "would like"),
    (r"(?:is |'s )?(?:actively |now |also )?(?:looking|hunting|on the lookout) for|seeking|searching for", "is looking for"),
    (r"(?:is |'s )?(?:looking|hoping|aiming|dying|itching|desperate|eager|raring)(?= to )", "is hoping"),
    (r"hoping for", "is hoping for"),
    (r"(?:is |'s )?after(?= (?:an?|more|some|something|extra|part|full|permanent|bank|night|day|evening)\b)", "is after"),
)


def is_wish(text: str) -> bool:
    """Whether a clause tells what somebody wants."""
    return any(re.match(rf"(?:{words})(?!\w)", text) for words, _ in _WISHING)


def wish(text: str) -> str | None:
    """The wish as one tells it of somebody: "looking for a permanent post" → "is looking for …"; None where it is not one to tell."""
    for words, told in _WISHING:
        if found := re.match(rf"(?:{words})(?!\w) ?(.+)$", text):
            what = _wished(found[1].strip())
            if what is None:
                return None
            if what.startswith("to work ") and told == "is looking for":
                return f"would like {what}"
            return f"{'wants' if told == 'is hoping' and 'hoping' not in text else told} {what}"
    return None


def _wished(what: str) -> str | None:
    """What is wished for, where it is work, or something to do, that another could give."""
    what = re.split(rf"\b(?:{pattern('referral', 'wish-ends')})\b", what, maxsplit=1)[0].rstrip(" ,")
    what = re.sub(r" (?:now|again|please)$", "", what) if len(what.split()) == 2 else what
    if re.search(rf"\b(?:{pattern('referral', 'unwished')})\b", what):
        return None
    what = re.sub(r"^(part|full)[- ]time$", r"\1-time work", re.sub(r"\b(part|full) time\b", r"\1-time", what))
    if re.match(r"(?:something|somewhere) (?:[a-z-]+ ?){1,4}", what):
        return what
    if found := re.match(r"to (?:\w+ly )?(\w+)\b(.*)$", what):
        return (
            what if found[1] in verbs()[1] and (found[2] or found[1] in ("relocate", "travel", "teach", "specialise")) else None
        )
    if re.fullmatch(r"(?:days|nights|weekends|evenings|mornings|earlies|lates)", what):
        return f"to work {what}"
    nouns = pattern("referral", "wished")
    found = re.match(rf"((?:[\w'-]+ ){{0,4}}?)({nouns})\b(.*)$", what)
    if not found or not (found[1].strip() not in ("", "a", "an", "some", "the") or found[3]):
        return None
    one = not re.search(r"(?:s|work|overtime|experience|responsibility)$", found[2])
    if one and not re.match(r"(?:an?|another|one|her|his|their|the|that first|more) ", found[1]):
        return None  # "wants middle school"
    if found[3] and not re.match(r" (?:in|at|on|near|nearer|closer|with|for|back|of|and|over|round|around|to)\b", found[3]):
        return None
    return what


def whereabouts(text: str) -> str | None:
    """Where somebody is by now: "home from Dubai since August" → "has been home from Dubai since August", "now freelancing" → "is now freelancing"."""
    text = re.sub(r"^(?:is |been |has been )", "", text)
    place = r"(?:home|back|here|over here|local)(?: (?:from|in|to|at) (?:the )?[A-Z][\w'-]*(?: [A-Z][\w'-]*)*)?"
    if re.match(rf"(?:newly |recently |just )?{place} (?:since|for) [\w ]+$", text):
        return f"has been {text}"
    if re.match(rf"(?:newly |recently |just |now )?{place}(?: (?:now|again|for good))?$", text) and text not in (
        "back",
        "here",
    ):
        return f"is {text}"
    if found := re.match(
        r"(now|currently|presently) (?:is )?(\w+ing\b.*|(?:at|with|in|on|an?|the|head of|deputy|my) .+)$", text
    ):
        return f"is {found[1]} {found[2]}"
    if found := re.match(
        r"(?:would|will|'d|'ll) (?:happily |gladly )?(move|relocate|travel|commute)(?: (?:tomorrow|anywhere))?$", text
    ):
        return f"would be happy to {found[1]}"
    if found := re.match(r"would (?:happily |gladly )?((?:do|cover|consider|take on|work) .+)$", text):
        return f"would be happy to {found[1]}"
    if re.match(rf"(?:{pattern('referral', 'made-so')})\b", text):
        return f"was {text}"
    if re.match(
        r"(?:leaving|retiring from|coming out of) the [A-Z]\w+ (?:in|at|this|next|after)\b|moving (?:back |down |up |over |out |home )+to [A-Z]",
        text,
    ):
        return f"is {text}"
    return None


def doing(text: str) -> str | None:
    """What somebody is about: "finishing her PhD on exactly this" → is finishing …."""
    busy = r"(?:starting (?:his|her|their)|finishing|learning|completing|doing|studying|retraining|training (?:as|to|for)|qualifying|graduating|moving (?:(?:back )?to (?:the |your )?(?=[A-Z])|here|back|near you)|returning to|coming (?:back|home) (?:to|from)|working (?:as|at|in|with|for|on) )"
    return f"is {text}" if re.match(rf"(?:just |now |currently )?{busy}(?:\b|(?<= ))", text) and len(text.split()) > 1 else None


_ITS_END = r"(.+?) (?:until|till|til|before) (?:they|it|the (?:\w+ )?\w+) (?:was |were |got )?(?:restructured|outsourced|shut|closed|folded|merged|moved|sold|dropped|went \w+)(?: down| it| up)?(?: (?:last|this|in) \w+)?$"


def before_its_end(text: str) -> tuple[str, bool]:
    """A clause without the end of the place in which it was so, which is nobody's business; and whether it had one."""
    found = re.match(_ITS_END, text)
    return (found[1], True) if found else (text, False)


def in_the_past(told: str) -> str:
    """What was so once: "is a manager at the Roundhouse" → "was a manager …"."""
    return re.sub(r"^(?:is|has been) ", "was ", told)


def until_now(told: str) -> str:
    """What somebody has been at for some time: "is working in Split for five years" → "has been working …"."""
    return re.sub(r"^is (?=\w+ing\b.* for \w+ (?:years|months)$)", "has been ", told)


def spent_on(span: str, what: str) -> str:
    """So "ten years", "audits" → has spent ten years on audits; "payroll" → has ten years of experience in payroll."""
    return f"has spent {span} on {what}" if what.endswith("s") else f"has {span} of experience in {what}"
