"""What a candidate says for somebody whom they suggest, clause by clause: each of a shape that is known is told well, the others are not told.

"10 yrs in payroll" → "has spent ten years in payroll"; "she's cut every frock" → "has cut every frock"; "i trained her" → "I trained {them}".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..note.conjugation import is_told, verbs
from ..note.lists import pattern
from .predicate import ADVERB, names_person, predicate
from .prospects import before_its_end, in_the_past, is_wish, until_now, whereabouts, wish
from .spans import with_for


@dataclass(frozen=True, slots=True)
class Said:
    """A predicate of the friend ("has spent five years …"), or a clause of its own in which the friend stands as `{them}` or `{whose}`."""

    text: str
    own: bool = False
    of_others: bool = False
    """Whether others than the candidate think it: they come behind who the friend is."""


_LEAD_IN = r"^(?:(?:and|also|plus|then|because|since(?= (?:he|she))|as(?= (?:he|she))|so(?= (?:he|she|they|I|we|now))|but|think|i think|I reckon|I'd say|well|ok|oh)(?: that)? )+"


def told(piece: str, name: str) -> Said | None:
    """A clause of a note, as it is said of the friend of that name; None where it has none of the shapes."""
    text = re.sub(_LEAD_IN, "", piece.strip(), flags=re.IGNORECASE).strip()
    if not text:
        return None
    if own := _by_witnesses(text):
        return Said(own, own=True, of_others=True)
    if own := _others_do(text):
        return Said(own, own=True, of_others="{them}" in own)
    if own := _of_theirs(text) or _by_me(text, name) or _of_us(text):
        return Said(with_for(own), own=True)
    if re.match(r"they(?:'ve)? ", text, re.IGNORECASE) and re.search(r" (?:him|her)(?: by name)?(?: \w+)?$", text):
        return None
    if re.match(r"(?:he|she) ", text, re.IGNORECASE) and re.search(r" (?:him|her)$", text):
        return None  # another's doing
    bare, ended = before_its_end(_without_subject(text, name))
    said = wish(bare) if is_wish(bare) else whereabouts(bare) or predicate(bare)
    said = in_the_past(said) if said and ended else said and until_now(said)
    if re.match(r"has .* before$", said or ""):
        return None
    if (
        said
        and re.search(r"^is (?:even |much |far )?(?:better|faster|quicker|good|nice|great)(?: (?:at|with) \w+)?$", said)
        and not re.search(r"(?:good|nice|great) (?:at|with)", said)
    ):
        return None  # better than whom?
    return Said(said) if said and not re.search(r"\b(?:you know|etc)\b", said) else None


def told_of_two(piece: str, name: str) -> Said | None:
    """A clause said of two at once, its verbs for both: "both chefs" → "are both chefs", "want to work together" as it stands."""
    text = re.sub(_LEAD_IN, "", piece.strip(), flags=re.IGNORECASE).strip()
    text = re.sub(r"^(?:they|both of them) ", "", re.sub(r"^they're ", "are ", text))
    text = re.sub(rf"^both (?=(?:{'|'.join((*verbs()[0], *verbs()[1]))})\b)", "", text)
    if once := re.fullmatch(r"both ((?:my|our) \w+s (?:last|in|at) .+)", text):
        return Said(f"were both {once[1]}")
    if both := re.fullmatch(r"(?:are )?both ((?:[\w-]+ ){0,3}\w+s|[a-z-]+(?:ed|ful|able|ent))", text):
        return Said(f"are both {both[1]}")
    _, third = verbs()
    first, _, rest = text.partition(" ")
    of_one = f"{ {'are': 'is', 'have': 'has'}.get(first) or third.get(first, first) } {rest}".strip()
    said = told(of_one, name)
    if (
        said is None
        or said.own
        or re.match(r"(?:is|was|has been) an? ", said.text)
        or re.search(r"\b(?:his|her|him|she|he)\b", said.text)
    ):
        return None
    many = {"is": "are", "has": "have", "was": "were"} | {
        each: base for base, each in third.items() if base not in ("be", "have")
    }
    return Said(re.sub(r"^\w+|(?<=\band )\w+", lambda verb: many.get(verb[0], verb[0]), said.text))


# A subject of its own ---------------------------------------------------------------------------------------------------


def _by_me(text: str, name: str) -> str | None:
    """What the candidate did with the friend: "i trained her", "worked with him at Ottens", "I'd trust her with anything"."""
    first = re.escape(name.split(maxsplit=1)[0])
    friend = rf"(?:him|her|them|{re.escape(name)}|{first})"
    with_me = pattern("referral", "with-me")
    found = re.match(
        rf"(?i:I |me )?(have |'ve )?((?:{ADVERB} )?)(\w+) ((?:{with_me}) )?({friend})(?![\w'])(.*)$",
        re.sub(r"^I've ", "I have ", text),
    )
    if found:
        have, adverb, verb, beside, rest = found[1], found[2], found[3], found[4] or "", found[6]
        past, third = verbs()
        known = verb in past or (verb in third and not have and text.startswith("I "))
        if not known or (not beside and text[:2].lower() != "i "):
            return None
        if verb in ("was", "am", "were") or (found[5] == "her" and re.match(r" [a-z]", rest) and not _goes_on(rest)):
            return None  # of something of hers: "I fixed her car"
        return f"I {'have ' if have else ''}{adverb}{past[verb] if have else verb} {beside}{{them}}{_of_rest(rest)}"
    if found := re.match(
        rf"(?:[Ii]'d|[Ii] would) (hire|trust|have|recommend|work with|go to|follow) {friend}(?![\w'])(.*)$", text
    ):
        return f"I would {found[1]} {{them}}{found[2]}"
    return None


def _goes_on(rest: str) -> bool:
    """Whether what follows "her" leaves it a person: "I trained her up", not "I fixed her car"."""
    return re.match(rf" (?:{pattern('referral', 'behind-her')})\b|.*(?<=.)ly\b", rest) is not None


def _of_rest(rest: str) -> str:
    """What follows, where it goes on plainly; a second clause in it is left off."""
    return re.split(r"\b(?:who|which|he|she|they|I|because|so)\b", rest, maxsplit=1)[0].rstrip(" ,")


def _of_us(text: str) -> str | None:
    """What both did: "we did pre-reg together", "me and him ran weddings" → "{them} and I …"."""
    found = re.match(
        r"(?i:we|(?:me|I) and (?:him|her|them)|(?:him|her|he|she|them) and (?:me|I))(?: both)?(?: (have|'ve))? ((?:\w+ly )?(\w+))\b(.*)$",
        text,
    )
    if not found and re.match(rf"(?:{pattern('referral', 'together')}) (?:(?!the |our |a )[\w ]+ )?together\b", text):
        return f"{{them}} and I {text}"
    if found is None and (wrote := re.match(r"(\w+) ((?:the|our|an?) [\w' -]+?) with me (?:that|which) (.+)$", text)):
        return f"{{them}} and I {wrote[1]} {wrote[2]} that {wrote[3]}" if wrote[1] in verbs()[0] else None
    known = found and (
        found[3] in verbs()[0] or found[3] == "were" or (re.fullmatch(r"\w{3,}ed", found[3]) and " together" in found[4])
    )
    if not found or not known:
        return None
    if re.search(r"\b(?:we|dated|fell|drunk|married|lived)\b", found[4]) or found[3] in ("lived", "met", "got", "had"):
        return None
    if found[3] == "were" and not re.match(r" (?:both )?(?:in|on|at) (?!love)", found[4]):
        return None
    return f"{{them}} and I {'have ' if found[1] else ''}{found[2]}{found[4]}"


def _by_witnesses(text: str) -> str | None:
    """What others think of the friend: "clients adored him" → "clients adored {them}"."""
    feel = r"love|prefer|worship|like|adore|follow|trust|respect|miss|rate|request|ask for|listen to|swear by|light up for"
    felt = r"wanted to (?:keep|work with|stay with)|loved|adored|preferred|liked|followed|trusted|respected|missed|rated|asked for|listened to|(?:are|were) very fond of"
    found = re.match(
        rf"({pattern('referral', 'witnesses')}|(?:(?:the|our|my|all the|all our|all my) (?:[a-z-]+ )?)?(?!parents|always|perhaps|sometimes|others|does|his|was|yes|this|boys|girls|exes|mates|men|women)[a-z]{{3,}}s) ((?:all |always |really |still )?(?:{felt}|(?:{feel})s?)) (?:him|her|them)( by name)?\b.{{0,30}}$",
        text,
        re.IGNORECASE,
    )
    return f"{found[1][:1].lower()}{found[1][1:]} {found[2]} {{them}}{found[3] or ''}" if found else None


def _others_do(text: str) -> str | None:
    """What others do for the friend, or what went well under them: "babies go quiet for her" → "babies go quiet for {them}"."""
    if re.fullmatch(pattern("referral", "went-well"), text, re.IGNORECASE):
        return text[:1].lower() + text[1:]
    found = re.match(
        r"((?:(?:all|half|most of) )?(?:(?:the|our|my) )?(?:[a-z-]+ ){0,2}[a-z-]{3,}s) (?:all |always )?([a-z]+)((?: [a-z]+){0,3}? (?:for|to|with|by|around|behind)) (?:her|him|them)$",
        text,
    )
    past, third = verbs()
    if not found or is_told(found[1]) or found[2] not in (past | third) or found[2] in ("left", "leave", "lose", "lost"):
        return None
    return f"{text[: found.end(3)]} {{them}}"


def _of_theirs(text: str) -> str | None:
    """What is said of something of the friend's: "her lesson plans are a joy" → "{whose} lesson plans are a joy"."""
    work = pattern("referral", "their-work")
    if found := re.match(rf"(?:his|her|their) ((?:[a-z]+ )?(?:{work}) (?:is|was|are|were) (?:on|about) .+)$", text):
        return f"{{whose}} {found[1]}"
    if found := re.match(rf"[Ii] ({pattern('referral', 'had-a-hand')}) (?:his|her|their) ((?:[a-z]+ )?(?:{work})\b.*)$", text):
        return f"I {found[1]} {{whose}} {found[2]}"
    if (found := re.match(r"[Ii] was (?:his|her|their) ([a-z-]+(?: [a-z-]+)?)((?: (?:at|in|on|for|when) .+)?)$", text)) and (
        names_person(found[1])
    ):
        return f"I was {{whose}} {found[1]}{found[2]}"
    like = rf"(?:always )?(?:{pattern('referral', 'adjectives')})"
    if found := re.match(rf"(?:his|her|their) ((?:[a-z]+ ){{1,2}})((?:is|are|was|were) {like})$", text):
        return None if re.search(rf"\b(?:{pattern('referral', 'kin')})\b", found[1]) else f"{{whose}} {found[1]}{found[2]}"
    found = re.match(
        r"(?:his|her|their) ((?:[\w-]+ ){1,3})((?:is|are|was|were) (?:always )?(?:an? |the |so |very |really )[\w ]+)$", text
    )
    if found is None and (
        found := re.match(
            r"(?:his|her|their) ((?:[\w-]+ ){1,3}?)((?:won|sold|reached|earned|raised|took|became|made) .+)$", text
        )
    ):
        return None if re.search(rf"\b(?:{pattern('referral', 'kin')})\b", found[1]) else f"{{whose}} {found[1]}{found[2]}"
    return f"{{whose}} {found[1]}{found[2]}" if found else None


# Who it is said of ----------------------------------------------------------------------------------------------------------


def _without_subject(text: str, name: str) -> str:
    """The words without "she", "who" or the name before them; "she's cut" has cut, "she's quick" is quick."""
    first = re.escape(name.split(maxsplit=1)[0])
    found = re.match(
        rf"(?:(now|then|also|still) )?(?i:he|she|they|who|{re.escape(name)}|{first})('s|'ve|'d|s(?= (?:a|an|the|so|very)\b))? (.+)$",
        text,
    )
    if not found:
        return text
    adverb, short, rest = found[1], found[2], found[3]
    if text.lower().startswith("they ") and (of_one := verbs()[1].get({"are": "be"}.get(rest.split()[0], rest.split()[0]))):
        also = re.sub(r"(?<=\band )(\w+)", lambda verb: verbs()[1].get(verb[0], verb[0]), rest.partition(" ")[2])
        rest = f"{of_one} {also}"
    if short in ("'s", "s"):
        rest = f"{'has' if _is_participle(rest) else 'is'} {rest}"
    elif short:
        rest = f"{'has' if short == chr(39) + 've' else 'would'} {rest}"
    return f"{adverb} {rest}" if adverb else rest


def _is_participle(rest: str) -> bool:
    """Whether the first of the words (but for adverbs) is a participle of what somebody has done."""
    word = re.sub(rf"^(?:{ADVERB} )+", "", rest).split()[0]
    past, _ = verbs()
    if re.match(rf"(?:{pattern('referral', 'states')})\b", rest) and not re.match(
        r"trained (?:the|half|all|our|my|every|me)\b", rest
    ):
        return False
    return word in past.values() or (word.endswith("ed") and len(word) > 4)
