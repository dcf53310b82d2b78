"""What the candidate is grateful for, from a private note: a thing ("the prep call") or a kindness ("moving the call twice"), and how it felt."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ...language import names
from ...language.grammar import company_in_text, number
from ...nouns import Brief
from ..note.lists import listed, pattern
from ..note.praise import finished, reworded, sort_of_secret
from ..note.shorthand import tidy
from .felt import felt, head_of, sort_of
from .kindness import BASES, DEEDS, GERUNDS, done

_YOURS = "reply|replies|response|responses|answers?|patience|time|help|advice|kindness|flexibility|emails?|mails?|messages?|notes?|words|feedback|honesty|support|encouragement|openness|interest|understanding|hospitality|warmth|efforts?|welcome|trust|candou?r|tips|invitation|courtesy|generosity|updates?"
_NOUNS_IN_ING = "everything|anything|something|training|briefing|meeting|thing|evening|morning|parking"
_DETERMINERS = "the|your|their|our|an?|all|that|those|this|such|every|my|both|everyone|everything"
LONGEST = 18
"""What one is thanked for in more words than these is a story."""


@dataclass(frozen=True, slots=True)
class Gratitude:
    """`thing` after "thank you for"; `sort` is what it is, so that what is said of it fits; `to`: another person who did it.

    Sorts: "kindness" (a gerund), "how" (a clause), "talk", "visit", "meal", "help", "people", "praise" (of the candidate) or "thing".
    """

    thing: str
    sort: str
    to: str | None = None
    kindly: str | None = None
    """A kindness after "it was good of you to": "move the call twice"."""
    felt: str | None = None
    """What the candidate says of it, as a clause: "I could have stayed all day"."""

    @property
    def many(self) -> bool:
        """Whether the thing, or what was sent, is more than one: "the tickets", "the dram and the straight answers"."""
        sent = re.match(r"(?:send|giv|lend|forward)ing me (?=(?:the|your|some|those) )(.+)", self.thing)
        head = head_of(sent[1] if sent else self.thing)
        both = rf"the [\w ]+ of (?!the |your |an? )\w+{_AND_ALSO}"  # "the mug of tea and the honest hour"
        several = (
            re.search(_AND_ALSO, head)
            or re.search(r", and (?:for )?(?:the|your) ", self.thing)
            or re.match(both, self.thing)
            or re.search(r"(?<![su'’i])(?<!\bye)s$", head)
        )
        return (sent is not None or self.sort not in ("kindness", "how")) and several is not None


_AND_ALSO = r" and (?:for |the|an?|your|all|some|meeting|\w+s)\b"


def gratitude(brief: Brief) -> Gratitude | None:
    """What to thank for, in words that go after "for"; None where nothing is named or the note cannot be used as it stands."""
    written = reworded(tidy(re.sub(r"!+(?=\s)", ".", brief.thanks_for or "")), "thanks")
    note = re.sub(_ASIDE, "", written, flags=re.IGNORECASE).rstrip(",;. ")
    text = re.sub(
        r"^(?:(?:(?:big |huge |many )?thanks?|thank you|thx|ty|ta|cheers|grateful|thankful) )?for ", "", _to_you(note, brief)
    )
    if text and _is_gerund(text):  # of a doing, a thing behind a comma is a gloss: "letting me sit in, the volcano lesson"
        text = re.sub(r", (?:the|an?|your|my) (?:(?!,| and\b| and all$).)+$", "", text)
    text = _sayable(re.sub(r"\b(\d{1,2}) ?am\b", _in_the_morning, text))
    if not text or re.fullmatch(pattern("thanks", "invitation"), text):  # for that one thanks anyway
        return None
    text = text if _is_name(text.split()[0]) else text[:1].lower() + text[1:]
    text = re.sub(r"^(being (?:so |very |really )?(?:honest|straight|frank|open|upfront|candid))$", r"\1 with me", text)
    named = _way_of(text) or _said_of_me(text) or _sent(text) or _done_by(text) or _thing(text)
    if named is None:
        return None
    alone = named.sort == "kindness" and named.to is None and not re.search(r", and for\b", named.thing)
    kindly = done(named.thing) if alone else None
    said = felt(written[len(note) :]) if written.startswith(note) and text.split()[-1] in note else None
    return replace(named, thing=finished(named.thing), kindly=kindly and finished(kindly), felt=said)


_ASIDE = (
    r"\s*\([^)]*\)|,? '?(?:cause|coz|cuz|bc) (?=(?:I|he|she|it|we|they|you)\b).*$"
    r"|,? (?:because|cos|(?:even )?though(?! (?:it was|you were|you had|you'd)\b(?!.*\b(?:I|me|my|not|boring|dull|awful|bad)\b))|although|but|since)\b.*$"
    r"|, (?:my|our|the|your) [\w-]+ (?:still|is|was|were|are|has|have|had|loved|looked|seemed|really|always)\b.*$|,? and (?:then )?(?:very |so |really )?\w*ly not$|(?<=[a-z])(?<!\bProf)(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bSt)\. .*$|\s[–—-]\s.*$"
    r"|, (?![\w' -]{2,30} and all$|especially (?:the|your|how)\b|(?:and |for |not )*(?:the|your|their|our|my|an?|all|both|every|how|[\w-]+ing|[A-Z][\w-]+'s)\b).*$"
)
"""What follows the thing itself; after a comma only another thing may stand."""


def _in_the_morning(found: re.Match[str]) -> str:
    return f"{number(int(found[1]))} in the morning" if int(found[1]) < 13 else found[0]


# What may be said -----------------------------------------------------------------------------------------------------------

_TAIL = r"^(.+\S?),? (?:when|to (?:calm|check on|cheer|reassure|comfort)|around|round|after|while|as|so|because|where|before|even|despite|since|until|that|for|about|in case|with|during|and|instead of)\b.*$"
"""A thing and what is added to it, the last addition first."""

_UNFINISHED = r"(?:show|tak|giv|tell|send|bring|walk|driv|lend|offer|mak|put)ing (?:me|us)"
"""A kindness that says nothing without its addition: "showing me"."""


def _sayable(text: str) -> str:
    """The text without what may not be said in it: additions are cut off from its end; nothing where the thing itself is such."""
    both = re.fullmatch(r"(\w+ing\b[^,]*?),? and (\w+ing\b[^,]*)", text)
    if both and not _may_be_said(text):  # of two kindnesses, the one that may be told
        text = next((deed for deed in both.groups() if _may_be_said(deed) and _is_gerund(deed)), text)
    while text and not _may_be_said(text):
        found = re.match(_TAIL, text)
        kept = found[1].rstrip(" ,") if found else ""
        text = "" if re.fullmatch(_UNFINISHED, kept) else kept if " " in kept or kept in listed("thanks", "alone") else ""
    return text


def _may_be_said(text: str) -> bool:
    """Whether a note speaks of them and not of what is private, weak or another's."""
    others = re.sub(rf"\b(?:his|her) (?={_OWN_TIME}\b)", "", text) if re.match(_AT_WORK, text) else text
    others = re.sub(r"^([A-Z][^,]*? and) (?:his|her) (?=[a-z]+ for\b)", r"\1 ", others)
    if re.search(rf"\b(?:{pattern('thanks', 'weak-moment')})\b|\b(?:he|she|him|her|his)\b|[?!;]", others, re.IGNORECASE):
        return False
    if re.match(
        r"(?:not (?!making me|minding when|rushing|pressuring|pushing|hurrying|asking for|sending|charging|keeping me|wasting)|nothing\b|none\b|n/a\b|no\b)",
        text,
        re.IGNORECASE,
    ):
        return False
    plain = re.sub(rf"\b(?:{pattern('thanks', 'harmless')})\b", "", text, flags=re.IGNORECASE)
    sort = sort_of_secret(plain)
    if sort == "private":
        sort = sort_of_secret(re.sub(rf"\b(?:{pattern('thanks', 'shown')})", "", plain, flags=re.IGNORECASE))
    return len(text.split()) <= LONGEST and sort in (None, "a comparison of pay")


# Whom it is said to -----------------------------------------------------------------------------------------------------------


def _to_you(text: str, brief: Brief) -> str:
    """Said to them: "their patience", "Fiona's call" (to Fiona) → "your …"; of an agency's client they stay "their"."""
    if brief.contact_role != "agency-recruiter":
        if not re.search(_OTHERS_THEIR, text):
            text = re.sub(r"\btheir\b", "your", re.sub(r"\bTheir\b", "your", text))
        if not re.search(_OTHERS_THEY, text):
            text = re.sub(r"\b(?:they|They)\b", "you", text)
    elif brief.company:
        text = re.sub(
            r"\b(chasing|pushing|ringing|emailing|nudging|asking) them\b", rf"\1 {company_in_text(brief.company)}", text
        )
    if brief.contact and not names.is_team(brief.contact):
        text = _named_to_them(text, brief.contact)
    text = re.sub(
        rf"^(\w+ing\b(?:(?! (?:he|she|his|her|him|who|with|to meet) ).)*) (?:his|her) ({_OWN_TIME})\b", r"\1 your \2", text
    )
    if brief.contact:
        text = re.sub(r"^(?:his|her) (?=\w)", "your ", text, flags=re.IGNORECASE)
        text = _of_them(text, names.parse(brief.contact))
    text = re.sub(rf"^(?:him|her) (?={_DOING})", "", text)
    for subject in ("she", "he"):
        text = re.sub(rf"^{subject} ", "you ", text, flags=re.IGNORECASE)
    return re.sub(r"\b(mov|rearrang|reschedul|chang|shift|push)(ed|ing) it\b", r"\1\2 the interview", text)


_DOING = r"(?:always |never |even |actually |kindly )?(?!evening|morning|during)\w{2,}ing\b"


def _named_to_them(text: str, contact: str) -> str:
    """The contact by name as one says it to them: "Dr Rossi's call" → "your call", "Tom driving me" → "driving me", "the tour Donna gave me" → "the tour you gave me"."""
    parsed = names.parse(contact)
    called = [" ".join(contact.split()), parsed.first, *(f"{title.rstrip('.')}{dot} {parsed.family}" for title in (*parsed.titles, "Mr", "Mrs", "Ms", "Miss") for dot in (".", "") if parsed.family)]  # fmt: skip
    them = "|".join(re.escape(each) for each in sorted(filter(None, called), key=len, reverse=True))
    told = re.sub(rf"\b(?:{them})['’]s\b", "your", text)
    told = re.sub(rf"^(?:for )?(?:{them}) (?:and (?:his|her|the|your) [a-z]+ )?(?={_DOING})", "", told)
    told = re.sub(rf"\b(?:{them})(?!\w)", "you", told)
    if told == text:
        return text
    told = re.sub(r"\byou and (?:his|her) ", "you and your ", told)
    told = re.sub(r"\bbeing shown (round|around|[^,]*?) by you\b", r"showing me \1", told)
    return re.sub(
        r"\b(?:him|her)self\b", "yourself", re.sub(r"\byou was\b", "you were", re.sub(r"\byou has\b", "you have", told))
    )


def _of_them(text: str, contact: names.Name) -> str:
    """The contact in the third person as one says it to them: "how he spoke", "the plan she mailed", "Mr Rao explained …" → "you …"."""
    if contact.titles and contact.family:
        text = re.sub(rf"^(?:[A-Z][a-z]+\.? )+{re.escape(contact.family)}(?= \w+ed\b)", "you", text)
    told = re.match(
        r"(?:how (?:[a-z]+ )?|the way |what |(?:the|that|an?) (?:(?!he\b|she\b)[\w'-]+ ){1,5})(?:he|she) (?=\w)", text
    )
    if told:
        text = re.sub(r"\b(?:he|she) ", "you ", text, count=1)
    return re.sub(r"\byou was\b", "you were", re.sub(r"\byou has\b", "you have", text))


_OTHERS_THEIR = r"\b(?:the|your|all|his|her) (?:[a-z]+ )?(?:\w+s|staff|team|crew|children|people|family|men|women)\b.*\btheir\b"
"""Of others, what is theirs is not "yours": "how the kids showed me their garden"."""
_OTHERS_THEY = r"\b(?!this\b|was\b|is\b|has\b|always\b|yours\b|as\b)(?:[a-z]{2,}[^s\W]s|children|people|men|women)\b(?:(?!,| and ).)* they\b"
"""Where several are spoken of before, it is they: "the preprints before they were out"."""
_OWN_TIME = r"(?:own )?(?:days? off|time|lunch(?: ?(?:break|hour))?|weekend|evening|holidays?|break|leave|way home|desk|car|van|office|phone|umbrella|sandwich|classroom|workshop|kitchen)"
"""What is the contact's own, whom a note calls he or she."""


_NO_NAMES = frozenset("the your a an all that how being our my this those you such every always never not".split())


def _is_name(word: str) -> bool:
    """Whether a capital at the start belongs to a name: an acronym, or anything that is no plain word of such notes."""
    low = word.lower()
    if low in _NO_NAMES or low.endswith("ing"):
        return False
    plain = "|".join([_YOURS, *(pattern("thanks", sort) for sort in ("talk", "visit", "meal", "help", "kind"))])
    return not re.fullmatch(rf"(?:{plain}|quick|fast|prompt|great|long|short|open|clear|free|honest|straight|extra)", low)


# What it is -------------------------------------------------------------------------------------------------------------------

_MADE = {
    "sent": "sending",
    "put together": "putting together",
    "wrote": "writing",
    "prepared": "preparing",
    "drew up": "drawing up",
    "lent": "lending",
}


_PLACED = r"(?:about|to|with|of|on|at|back|me back)\b"
"""What a deed's manner goes before: "writing so kindly about Alan", but "explaining it so clearly"."""


def _way_of(text: str) -> Gratitude | None:
    """How something was done: "the kind way you wrote about Alan" → writing so kindly about Alan; "the way you rang back" → ringing back."""
    found = re.match(r"(?:the|your) (?:(?:so |very |really )?(\w+) )?way (?:that |in which )?you (\w+)(?: (.*))?$", text)
    doing = found and (DEEDS.get(found[2]) or (found[2][:-2] + "ing" if re.fullmatch(r"[a-z]{3,}ed", found[2]) else None))
    if not found or not doing:
        return None
    how, rest = adverb(found[1]) if found[1] else "", found[3] or ""
    if found[1] and not how:
        return None
    said = f"{doing} {how} {rest}" if re.match(_PLACED, rest) or not rest else f"{doing} {rest} {how}"
    return Gratitude(" ".join(said.split()), "kindness")


def adverb(word: str) -> str:
    """So done: kind → "so kindly"; nothing for a word that has none, or is one of praise for another thing."""
    if word.endswith("ly") or word not in listed("thanks", "ways"):
        return ""
    return f"so {word[:-1]}ly" if word.endswith("le") else f"so {word}ly"


def _said_of_me(text: str) -> Gratitude | None:
    """What they said of the candidate's own: "what you said about my piece" is praise, for one is grateful for it."""
    said = re.fullmatch(r"(?:what|the things?|all) (?:that )?you (?:said|wrote) about my \w.*", text)
    return Gratitude(text, "praise") if said else None


def _sent(text: str) -> Gratitude | None:
    """What they sent or made: "the drawings you sent me of the bridge" → sending me the drawings of the bridge."""
    found = re.match(
        rf"((?:the|those|all the) (?:[\w'-]+ ){{0,3}}?(?!way\b)[\w'-]+(?: (?:of|for) (?:(?:the|your) )?(?:[\w'-]+ )?[\w'-]+)?) you (?:had )?({'|'.join(_MADE)})( me)?(?: over| through)?( for me)?((?: (?:of|on|about|from)\b.*)?)$",
        text,
    )
    if found is None:
        return None
    thing, deed, me, for_me, more = found[1], found[2], found[3], found[4], found[5]
    bare = len(thing.split()) == 2 and not more and deed == "wrote"  # "writing the letter": which, one asks
    whom = " me" if me or (deed == "sent" and not for_me) or bare else ""
    return Gratitude(f"{_MADE[deed]}{whom} {thing}{more}{for_me or ''}", "kindness")


_AT_WORK = r"((?:your [a-z]+ )?[A-Z][\w'-]+(?: (?:on|in|at|from) (?:the )?[A-Za-z]+)?|(?:the|your) [a-z]+) ((?:\w+ing) (?:me|my|us|everyone|so|to me)\b.*)"
"""Somebody else at what they did: "Kath on reception making me laugh"."""


_BY_WHOM = r"((?:the|your) (?:[a-z-]+ ){{0,2}}?(?:{people})(?: [A-Z][\w'-]+)?|(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Fr|Sr)\.? )?[A-Z][\w'-]+(?: and (?:his|her|the|your|all the) [a-z]+)?(?: (?:on|in|at|from) (?:the )?[A-Za-z]+)?) for ((?:the|their|all the|every|\w+ing)\b.*)"
"""Somebody else and what for: "your receptionist Jean for the tea"."""


def _sort_of_help(words: str) -> bool:
    return re.search(rf"\b(?:{pattern('thanks', 'help')}|thanks?|thank you|cheers)$", words, re.IGNORECASE) is not None


def _done_by(text: str) -> Gratitude | None:
    """A deed: "you moved the call twice" → moving …; "you always answer fast" → always answering fast; "Dana showed me round" → thanks to Dana."""
    if (person := re.fullmatch(_BY_WHOM.format(people=pattern("thanks", "people")), text)) and not _sort_of_help(person[1]):
        return Gratitude(person[2], "kindness" if _is_gerund(person[2]) else "thing", person[1])
    if re.match(
        rf"(?:the|your|both|all the) (?:[\w-]+ ){{0,3}}?(?:{pattern('thanks', 'people')}) who (?!(?:is|was|were|are)\b)", text
    ):
        return Gratitude(text, "people")
    if (other := re.fullmatch(_AT_WORK, text)) and not re.search(
        r"(?:ing|time|day|morning|hours?|call|talk|chat|email|note|words|way|s)$",
        re.split(r" (?:on|in|at|from) ", other[1])[0],  # who is "in logistics" is one
    ):
        return Gratitude(other[2], "kindness", other[1])
    if (doer := text.split(maxsplit=1)[0]) in DEEDS or re.fullmatch(r"(?!need|speed|seed|feed)[a-z]{3,}ed", doer):
        text = f"you {text}"  # "moved my interview twice"
    found = re.match(
        r"(?:the |that )?(you|[A-Z][\w'-]+) (always |never |even |actually |kindly )?((?:has|have) been|\w+)(?: (.*))?$", text
    )
    if not found or (found[1] != "you" and found[1].endswith("'s")):
        return None
    who, adverb, verb, rest = found[1], found[2] or "", found[3], found[4] or ""
    doing = DEEDS.get(verb) or (BASES.get(verb) if who == "you" else None)
    if doing is None and verb.endswith("ed") and len(verb) > 4:
        doing = verb[:-2] + "ing"
    if doing is None:
        return None
    return Gratitude(f"{adverb}{doing} {rest}".strip(), "kindness", None if who == "you" else who)


_SOMEBODYS = r"[A-Z]\w*\.? (?:[A-Z][\w-]+ )?[A-Z][\w-]+'s\b"
"""What is a person's, who has more than one name: "Dr Lindqvist's remarks"."""
_NOTHING_YET = frozenset(
    "the your their our a an that those this such every my both two three how for thanks thank thing it".split()
)
"""Words that alone name nothing."""


def _thing(text: str) -> Gratitude | None:
    words = text.split()
    first = words[0].lower()
    if first == "when" and len(words) > 3:
        return Gratitude(f"the moment {text}", "thing")
    if first in ("you", "i", "we", "when", "if", "where", "while", "because") or (len(words) == 1 and first in _NOTHING_YET):
        return None
    if first == "how":
        return Gratitude(text, "how")
    if mine := re.match(rf"({pattern('thanks', 'my-doings')}) (?!me\b|us\b)(.+)$", text):
        return Gratitude(f"the chance to {GERUNDS.get(mine[1]) or mine[1].removesuffix('ing')} {mine[2]}", "visit")
    if _is_gerund(text):
        return Gratitude(text, "kindness")
    determined = re.fullmatch(_DETERMINERS, first) or first.endswith("'s") or re.match(_SOMEBODYS, text)
    if not determined:
        known = re.match(rf"(?:{'|'.join(pattern('thanks', sort) for sort in ('talk', 'visit', 'meal', 'help'))})\b", text)
        if re.search(r"\b(?:is|are|was|were|not|nothing|none|n/?a)\b", text) or (len(words) > 8 and not known):
            return None
        counts = re.match(r"(?:two|three|four|five|both)\b", text)
        text = (
            f"the {text}"
            if counts
            else f"your {text}"
            if re.search(rf"\b(?:{_YOURS})\b", " ".join(words[:3]))
            else f"the {text}"
        )
    return Gratitude(text, sort_of(text))


def _is_gerund(text: str) -> bool:
    """Whether it is a doing: "always asking after my family", "meeting the team"; "training" and "the amazing cake" are things."""
    text = re.sub(r"^(?:always|never|even|actually|not|really|kindly|patiently|so kindly) (?=\w+ing\b)", "", text)
    first = text.split(maxsplit=1)[0].lower()
    if re.match(rf"\w+ (?:{pattern('thanks', 'after-ing')})\b", text):
        return False
    if first in GERUNDS:
        return not re.match(r"meeting$", text)
    if not first.endswith("ing") or re.fullmatch(pattern("thanks", "glad"), first):
        return False
    return not re.fullmatch(_NOUNS_IN_ING, first) or bool(re.match(r"meeting (?:me|the|your|my|everyone|[A-Z])", text))
