"""What is said of somebody, as a predicate: "10 yrs in payroll" → "has spent ten years in payroll", "licensed electrician" → "is a licensed electrician"."""

from __future__ import annotations

import re

from ...language.grammar import article
from ...language.trades import agent_noun
from ..note.conjugation import doers, is_told, verbs
from ..note.lists import listed, pattern
from ..times import A_MONTH
from .prospects import doing, spent_on
from .spans import NUMBER, SPAN, compared, with_for

ADVERB = r"(?:just|recently|already|still|also|now|always|never once|never|once|previously|formerly|even|really|often|usually|mostly|mainly|regularly|only just|single-handedly|basically)"
_OBJECT = rf"(?:an?|the|our|my|his|her|their|its|all|every|both|half|{NUMBER}|in|at|with|from|for|to|over|up|out|as|on|under|through|me|us|[A-Z]\w+)\b"


def predicate(text: str) -> str | None:
    """What is said of somebody, as a predicate; None where its shape is not known."""
    text = text.strip()
    text = (
        text
        if re.match(
            r"(?:[A-Z]\w+[ -]){1,2}(?:trained|based|born|certified|qualified|raised)\b|[A-Z]{2}|[A-Z][a-z]+[A-Z]|[A-Z]\b", text
        )
        else text[:1].lower() + text[1:]
    )
    if re.search(r"^(?:\S+ ){0,2}(?:on|about|of) it$|\b\w+ (?:years?|yrs|months?) (?:in|at|on|with|for|as)$", text):
        return None
    shapes = (_of_then, _so_long, _lately, _dated, doing, _does, _has, _state, _person)
    said = next(filter(None, (shape(text) for shape in shapes)), None)
    said = re.sub(r"^is (?!as |the )(\w+) as (?=clockwork$|an? \w+$|the \w+$)", r"is as \1 as ", said or "")
    return with_for(compared(said)) if said else None


_THE_SEASON = re.compile(r"^(spring|summer|autumn|fall|winter)$")
_MONTH = rf"(?:{A_MONTH})"


def _of_then(text: str) -> str | None:
    """What was so once: "my lab partner from tech school", "mod crew with me at Otis", "journeyman card in May"."""
    if found := re.match(
        r"my ((?:[\w-]+ )?\w+) (?:from|at|in) ((?:[a-z]+ )?(?:school|college|university|uni)(?: in [A-Z]\w+)?)$", text
    ):
        return f"was my {found[1]} at {found[2]}" if names_person(found[1]) else None
    if found := re.match(
        r"(?:was |is )?(?:on )?(?:the )?((?:[\w-]+ )?(?:crew|team|shift|desk|ward|watch|squad|tools|boats|buses)) with me(?: back)?( (?:at|in|on|for) .+)?$",
        text,
    ):
        return f"was on the {found[1]} with me{found[2] or ''}"
    in_mine = r"in (?:the year (?:below|above) me|my (?:year|class|cohort|section|chambers|regiment))\b"
    if re.match(rf"{in_mine}|(?:is )?my (?:[\w-]+ ){{1,3}}(?:before|until|till|when|back when) ", text):
        return f"was {text.removeprefix('is ')}"
    if re.match(r"top of (?:the|our|his|her|their) (?:class|year|course|cohort|bootcamp)\b", text):
        return f"was {text}"
    papers = pattern("referral", "papers")
    if (found := re.match(rf"((?:[\w&'-]+ ){{0,2}}?(?:{papers})) since (.+)$", text)) and not is_told(found[1]):
        return f"has had {article(found[1])} {found[1]} since {found[2]}"
    if (
        found := re.match(
            rf"(?:has )?(?:his |her |their |an? )?((?:[\w&'-]+ ){{0,2}}?(?:{papers})) (?:in|last|this) ({_MONTH}|year|month|week|spring|summer|autumn|fall|winter)$",
            text,
        )
    ) and not is_told(found[1]):
        return "got {their} " + text[text.index(found[1]) :]
    if (found := re.match(r"my (?:old|former|ex) ([\w-]+(?: (?:of|on|at|in) [\w' ]+)?)$", text)) and (
        names_person(re.split(r" (?:of|on|at|in) ", found[1])[0]) or found[1].startswith("head of ")
    ):
        return f"is my former {found[1]}"
    return None


def _so_long(text: str) -> str | None:
    """How long: "five years selling tools", "8 yrs perio", "nurse 15 yrs", "been my relief for 2 years"."""
    if re.match(r"been (?:my|an?|the|in|at|on|with|to|\w+ing)\b", text):
        return f"has {text}"
    if found := re.match(rf"is ((?:my|our|the|an?) .+?) (?:for (?:the (?:last|past) )?)?({SPAN})$", text):
        return f"has been {found[1]} for {found[2]}"
    span = rf"(?:for )?({SPAN})(?:'s?)?"
    found = re.match(
        rf"{span} (?:as )?(?:an? |the )?((?:[\w&'-]+ ){{0,3}}?[\w'-]+)(?= (?:at|in|with|for|on|of)\b|$)(.*)$", text
    )
    if found and names_person(found[2]):
        return f"has been {article(found[2])} {found[2]} for {found[1]}{found[3]}"
    if found := re.match(rf"{span} (?:of )?(\w+ing\b.*)$", text):
        return f"has spent {found[1]} {found[2]}"
    if found := re.match(rf"{span} (?:of )?experience ?(.*)$", text):
        return f"has {found[1]} of experience {found[2]}".strip()
    if found := re.match(rf"{span} ((?:in|at|on|with|as|underground|abroad|offshore|overseas|here|there|aboard)\b.*)$", text):
        return f"has spent {found[1]} {found[2]}"
    if found := re.match(rf"{span} of (.+?) and (an? .+)$", text):
        holds = "holds" if re.search(rf"\b(?:{pattern('referral', 'papers')})\b", found[3]) else "has"
        return f"{spent_on(found[1], found[2])} and {holds} {found[3]}"
    if found := re.match(rf"{span} of (.+)$", text):
        return spent_on(found[1], found[2])
    if found := re.match(rf"{span} ((?:[\w&/+-]+ ?){{1,4}})$", text):
        return (
            None
            if is_told(found[2])
            or re.match(r"(?:no|without|never|an?|the|same|only|now)\b|.* (?:in|at|for|on|with) ", found[2])
            else f"has {found[1]} of {found[2]} experience"
        )
    if found := re.match(rf"((?:[\w&/-]+ ){{1,5}}){span}$", text):
        return _noun_so_long(found[1].strip(), found[2])
    if found := re.match(rf"((?:[\w&/-]+ ){{1,4}}){span} (including .+)$", text):
        return f"{noun}, {found[3]}" if (noun := _noun_so_long(found[1].strip(), found[2])) else None
    if found := re.match(rf"(my (?:[\w-]+ ){{1,3}}?)(?:for |these |for the (?:last|past) |the (?:last|past) )?({SPAN})$", text):
        return f"has been {found[1].strip()} for {found[2]}"
    since = rf"(?:19|20)\d\d|forever|the start|day one|\w+ school|{_MONTH}|(?:last |the )?(?:spring|summer|autumn|fall|winter)"
    if found := re.match(rf"((?:[\w-]+ ){{1,4}})since ({since})$", text):
        when = _THE_SEASON.sub(r"the \1", found[2])
        return f"has been {article(found[1])} {found[1].strip()} since {when}" if names_person(found[1].strip()) else None
    return None


def _noun_so_long(noun: str, span: str) -> str | None:
    """So "nurse", "15 years" → has been a nurse for …; "pediatric ER", "12 years" → has twelve years of pediatric ER experience."""
    noun = re.sub(r" (?:for|these|for these|(?:for )?the (?:last|past))$", "", noun)
    if re.match(r"an? ", span) and re.search(rf"\b(?:\d\S*|{NUMBER})\b", noun):
        return None  # so many a year
    if re.match(r"(?:never|always|not|often)\b", noun) or re.search(r" (?:in|at|on|over|after)$", noun):
        return None
    if noun.startswith("my ") or noun in ("here", "there", "abroad", "away", "overseas", "offshore"):
        return f"has been {noun} for {span}"
    if is_told(noun) or (
        re.search(r" (?:for|at|with|to) ", noun) and not names_person(re.split(r" (?:for|at|with|to)\b", noun)[0])
    ):
        return None
    if re.search(r"\b(?:us|them)$", noun) or re.match(r"[a-z]{3,}ed (?:with|for|at|in|as)\b", noun):
        return None
    if names_person(re.split(r" (?:for|at|in|with|of|on|to)\b", noun)[0]):
        trade = re.sub(r"^an? ", "", noun)
        return f"has been {article(trade)} {trade} for {span}"
    return (
        f"has {span} of {noun} experience" if not re.match(r"(?:in|at|on|with|the|an?)\b", noun) else f"has spent {span} {noun}"
    )


def names_person(words: str) -> bool:
    """Whether the words end in what one is ("retired physics teacher"), by trade or otherwise."""
    last = words.rsplit(maxsplit=1)[-1]
    if last.lower() in listed("referral", "not-persons") or re.search(r" (?:like|as|than) ", words):
        return False
    return bool(
        re.search(rf"\b(?:{pattern('referral', 'persons')})$", words)
        or agent_noun(last)
        or last in doers()
        or re.search(
            r"(?:ologist|ician|smith|wright|keeper|maker|woman|(?<!hu)man|mate|grapher|iatrist|onomist|cultur?ist)$", last
        )
    )


def _lately(text: str) -> str | None:
    """What was done of late: "just finished her level 3" → has just finished …; "just certified" → has just been certified."""
    found = re.match(r"(just|recently|already|only just) (\w+)\b(.*)$", text)
    if not found:
        return None
    adverb, word, rest = found.groups()
    past, _ = verbs()
    if re.fullmatch(pattern("referral", "states"), word) and word not in ("trained", "retired", "qualified", "graduated"):
        return f"has {adverb} been {word}{rest}"
    if (word in past or word in past.values()) and word not in ("had", "was"):
        return f"has {adverb} {past.get(word, word)}{rest}"
    return f"has {adverb} {word}{rest}" if re.fullmatch(r"[a-z]{3,}ed", word) else None


_WHEN = rf"(?:in (?:{A_MONTH}|(?:19|20)\d\d)|last (?:year|month|week|spring|summer|autumn|fall|winter|\w+day)|this (?:year|month|week|spring|summer|autumn))"


def _dated(text: str) -> str | None:
    """What somebody became, with its day: "qualified in January", "certified last year" → was certified last year."""
    found = re.match(
        rf"(just )?(qualified|graduated|certified|licen[sc]ed|registered|chartered|accredited)( (?:as|in) [\w -]+?)? ({_WHEN})$",
        text,
    )
    if not found:
        return None
    did = found[2] if found[2] in ("qualified", "graduated") else f"was {found[2]}"
    return f"{did}{found[3] or ''} {found[4]}"


def _does(text: str) -> str | None:
    """What somebody does or did: "ran nights for a year", "speaks Spanish", "can weld", "never lost a load"."""
    found = re.match(rf"((?:{ADVERB} )*)(?:(?:sub|co|re|hand|job)-)?(\w+)\b(.*)$", text)
    if not found:
        return None
    adverb, verb, rest = found.groups()
    if rest.startswith("-"):  # "left-handed"
        return None
    if re.match(rf"doesn't (?:{pattern('referral', 'does-not')})\b", text):
        return text
    past, third = verbs()
    if adverb.startswith("never") and (verb in past or verb.endswith("ed")) and re.search(rf" in {SPAN}$", rest):
        return f"has {adverb}{past.get(verb, verb)}{rest}"
    if verb in ("is", "has", "was", "would", "does", "did"):
        return _with_helper(adverb, verb, rest)
    if verb in ("can", "could") and (found := re.match(r" (?:also |even |really )?(\w+)", rest)):
        known = found[1] in third or (rest.count(" ") > 1 and found[1] not in ("be", "get", "talk", "drink", "moan", "seem"))
        return text if known else None
    if verb == "used" and (found := re.match(r" to (\w+)\b", rest)) and found[1] in third:
        return text
    if verb in ("can", "could", "will", "should", "might", "may", "must"):
        return None
    if re.match(r"(?:previously|formerly) (?:at|with|of) ", text):
        return f"was {text}"
    if re.match(
        rf"(?:{pattern('referral', 'states')})\b(?! (?:me|my|the|half|all|our|every|under|last|this|up|as|{NUMBER})\b)(?! (?:with|alongside|beside) (?:me|us)\b)",
        text,
    ):
        return None
    if verb == "retired" and names_person(text):
        return None
    if verb in past and not rest:
        return None  # "published" tells nothing
    if verb in past or (re.fullmatch(r"[a-z]{3,}ed", verb) and re.match(rf" {_OBJECT}|.* (?:with me|with us|for us)\b", rest)):
        if re.search(rf"\b(?:\d\S*|{NUMBER}) (?:[\w-]+ ){{1,2}}an? (?:day|week|month|year|season|shift)$", rest):
            return text  # so many a year
        if re.search(r" since ", rest):
            return f"has {adverb}{past.get(verb, verb)}{rest}"
        return re.sub(
            rf"(?<!spent)(?<!had)(?<!did)(?<!the last)(?<!the past)(?<!for)(?<!these)(?<!served)(?<!in)(?<!of)(?<!after)(?<!to)(?<!over) ({SPAN})$",
            r" for \1",
            text,
        )
    if re.fullmatch(r"[a-z]{3,}s", verb) and (
        re.match(r" (?:the|our|an?|my|his|her|their|every) ", rest) or (adverb and rest.count(" ") > 1)
    ):
        return text
    if verb in third.values() and not (len(text.split()) > 1 and not rest.strip()):
        return text
    return None


def _with_helper(adverb: str, verb: str, rest: str) -> str | None:
    """What follows "is", "has", "would": with the article that a note leaves out."""
    if verb == "would":
        return (
            f"would{rest}"
            if re.match(r" be (?:great|perfect|ideal|brilliant|good|right|a (?:great|good|better))\b", rest)
            else None
        )
    if verb == "is":
        return f"{adverb}is{_with_article(rest)}" if not re.match(r" (?:not|n't) (?!afraid)", rest) else None
    if verb in ("has", "was"):
        return f"{adverb}{verb}{_with_article(rest)}"
    return f"{adverb}{verb}{rest}" if rest else None


def _with_article(rest: str) -> str:
    """The article that a note leaves out: " licence and a car" → " a licence and a car"; " nurse" → " a nurse"; " so patient" → " very patient"."""
    words = rest.strip()
    if (place := re.match(r"([a-z-]+)( (?:in|at|for|with) [A-Z].*)$", words)) and names_person(place[1]):
        return f" {article(words)} {words}"
    if re.match(rf"(?:[\w-]+ )?(?:{pattern('referral', 'papers')}|van|truck|car|bike|boat)\b", words) and not re.match(
        r"(?:an?|the|his|her|their|own|my|\w+s|no|\d+)\b", words
    ):
        return f" {article(words)} {words}"
    if (
        re.match(r"(?!an? |the |my |our |his |her )(?:[a-z-]+ ){0,2}[a-z-]+$", words)
        and names_person(words)
        and words.split()[0] not in ("so", "very")
    ):
        return f" {article(words)} {words}"
    return re.sub(
        r"^ (?:so|dead|super|proper|well) (?=[a-z])(?!qualified|organ|read|liked|respected|known|paid|trained)", " very ", rest
    )


def _has(text: str) -> str | None:
    """What somebody has that one asks for: "clean licence", "own van", "hands like a surgeon"."""
    if gift := re.match(
        rf"(?:an? )?((?:good|great|keen|sharp|lovely|very good|brilliant|wonderful|strong|cool|calm|steady) (?:{pattern('referral', 'gifts')})\b.*)$",
        text,
    ):
        return f"has {article(gift[1])} {gift[1]}"
    if gift := re.match(
        rf"(?:the )?((?:best|steadiest|quickest|safest|kindest) (?:hands|{pattern('referral', 'gifts')})\b.*)$", text
    ):
        return f"has the {gift[1]}"
    if re.match(
        r"(?:good|great|lovely|steady|safe|quick|neat|clever|gentle|sure|soft|light|very good) (?:hands|ears|manners|instincts|references)$|green fingers$",
        text,
    ):
        return f"has {text}"
    if re.match(r"hands like a \w+$", text):
        return f"has {text}"
    if re.match(rf"(?:own|his own|her own|their own) (?:[\w-]+ ){{0,2}}(?:{pattern('referral', 'belongings')})\b", text):
        return "has " + re.sub("^(?:his |her |their )?own", "{their} own", text)
    papers = pattern("referral", "papers")
    found = re.match(rf"((?:[\w&'-]+ ){{0,3}}?)({papers})(?: (?:and|in|for|with|from|to) [\w ]+| class \w+)?$", text)
    if not found or is_told(found[1]) or re.match(r"(?:on|in|at|with|for|from|off|to|of|no|not|without|\w+ing)\b", text):
        return None
    thing = re.sub(r"^(?:own|an?|the) ", "", text)
    return (
        f"has {thing}" if found[2].endswith("s") or re.match(r"(?:his|her|their) ", thing) else f"has {article(thing)} {thing}"
    )


_ABOUT = r"(?:with|at|to|in|on|for|about|of|around|under|and|or|as|than|from|by|enough|when|even|always|\w+ly)\b"
"""What follows a word for what somebody is like, where that is the whole."""


def _state(text: str) -> str | None:
    """What somebody is like: "so patient", "better with poodles than me", "certified for high voltage", "in charge of nights"."""
    found = re.match(
        r"(not |never |always )?((?:so|really|very|dead|super|proper|highly|extremely|endlessly|incredibly|well|genuinely|properly|thoroughly) )?(.+)$",
        text,
    )
    if not found:
        return None
    turned, much, what = found[1] or "", found[2] or "", found[3]
    if turned.strip() in ("not", "never"):
        fearless = pattern("referral", "fearless" if turned == "not " else "never-so")
        return f"is {turned}{what}" if re.match(rf"(?:{fearless})\b", what) else None
    states, adjectives = pattern("referral", "states"), pattern("referral", "adjectives")
    if held := re.match(r"(certified|qualified|licensed|accredited) ((?!in\b|as\b|for\b|to\b|with\b|by\b|on\b)[\w-]+)$", what):
        return f"is {article(what)} {what}" if names_person(held[2]) else f"is {held[2]} {held[1]}"
    head = re.match(rf"(?:[\w&-]+ )?(?:{states})\b|(?:{adjectives})(?![\w'-])", what)
    if head is None:
        placed = re.match(
            r"(?:just out of|fresh from|straight from|newly back from|in charge of|(?:vice-)?(?:head|chair|captain|treasurer|secretary) of|responsible for|top of|first in|second in|in (?:his|her|their|the) (?:first|second|third|final|last) year|on time|on (?:placement|secondment|the same \w+|my team|our team|the team))\b",
            what,
        )
        is_or_was = "was" if re.search(r"\bmy (?:last|old|former|previous)\b", what) else "is"
        return f"{is_or_was} {text}" if placed and "not" not in turned else None
    if (
        names_person(re.split(r" (?:at|in|with|for|from|on|of|by|who|and|as|than)\b", what)[0])
        and len(what.split()) > 1
        and not re.match(r"the ", what)
    ):
        return f"is {article(what)} {what}"
    if re.match(rf"(?:{adjectives}) (?:[a-z]+ )?[a-z]+s$", what) and not re.match(rf"(?:{adjectives}) {_ABOUT}", what):
        made = re.search(rf"(?:{pattern('referral', 'made')})$", what)
        return f"makes {what}" if made else None  # a thing, with what it is like: "lovely laminated doughs"
    if (
        re.match(rf"(?:{adjectives})(?: [a-z-]+){{1,2}}$", what)
        and not re.match(rf"(?:{adjectives}) {_ABOUT}|.*(?:ed|ing|able|now|soon|today|again|here|there|too)$", what)
        and not re.match(r"(?:free|available|ready|happy|fluent|mobile|local)\b", what)
    ):
        return f"is {article(what)} {what}" if names_person(what) else None  # "strong stomach"
    much = {"so ": "very ", "dead ": "very ", "super ": "very ", "proper ": "very ", "properly ": "very "}.get(much, much)
    return f"is {turned}{much}{what}"


def _person(text: str) -> str | None:
    """What somebody is: "a great baker", "retired physics teacher", "ex army chef"."""
    text = re.sub(r"^ex[- ]", "former ", text)
    if re.match(r"(?:our|my) (?:best|top|star|head|lead|fastest|kindest|safest|longest-serving|most \w+) \w+", text):
        return f"is {text}"
    best = r"(?:best|most \w+|hardest[- ]working|(?!honest|modest|earnest|guest|forest|harvest)\w{3,}est)"
    if re.match(rf"{best} (?:[a-z-]+ ){{0,2}}(?:{pattern('referral', 'skills')})\b", text):
        return f"has the {text}"
    if re.match(rf"{best} (?:\w+ ){{0,3}}(?:on|in|at|of|with|I|we)\b", text):
        return f"is the {text}"
    if was := re.match(r"(?:previously|formerly) (.+)$", text):
        told_now = _person(was[1])
        return re.sub(r"^is ", "was previously ", told_now) if told_now else None
    if re.match(r"the (?:(?:only|first) )?(?:one|person) (?:who|to|I)\b|the reason (?:our|my|we|the)\b", text):
        return f"is {text}"
    if re.match(r"former [A-Z]{2,}$", text):
        return f"is {article(text)} {text}"
    if re.match(r"(?:an?|the) ", text):
        words = re.split(r" (?:at|in|with|for|from|on|of|by|who|and|I|we)\b", text)[0]
        return (
            f"is {text}"
            if names_person(words)
            or re.match(r"the (?:best|most|kindest|nicest|calmest|fastest|safest) ", text)
            or re.match(r"an? (?:very |really )?(?:great|good|natural|brilliant|excellent|lovely|safe)\b", text)
            else None
        )
    if re.match(
        r"my (?:old |former |ex[- ])?(?:\w+ )?(?:colleague|manager|deputy|teammate|mentor|classmate|trainee|apprentice|supervisor|student|assistant)\b",
        text,
    ):
        return f"is {text}"
    if re.match(r"my (?:[\w-]+ ){1,3}(?:a|one|two|three|four|five|\w+) (?:years?|summers?|seasons?) ago$", text):
        return f"was {text}"
    found = re.match(
        rf"(?!(?:on|in|at|with|for|from|of|by|as|to|always|never|not|my|no|too|so) )((?:[\w&'-]+ ){{0,4}}?[\w'-]+)(?: (?:for )?({SPAN}))?(?= (?:at|in|with|for|from|on|of|by|to|who|and)\b|$)(.*)$",
        text,
    )
    if re.fullmatch(pattern("referral", "tongues"), found[1] if found else "", re.IGNORECASE):
        return None  # a language, not where one is from
    if not found or not names_person(found[1]) or is_told(" ".join(found[1].split()[:-1])):
        return None
    kind = f"{article(found[1])} {found[1]}"
    if found[2] or re.search(rf" (?:for )?{SPAN}$| for years$", found[3]):
        return f"has been {kind}{f' for {found[2]}' if found[2] else ''}{found[3]}"
    return f"is {kind}{found[3]}"
