"""Another candidate with the evidence for them: "five years selling tools" → "Sana Qureshi has spent five years selling tools"."""

from __future__ import annotations

import re

from ..language import names
from ..language.grammar import article
from ..nouns import Brief, Referral
from .discretion import guarded
from .shorthand import tidy
from .specifics import counted

_NUMBER = r"(?:\d+\+?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|several|many|almost \w+|over \w+|nearly \w+|more than \w+)"
_SPAN = rf"{_NUMBER} (?:years?|months?|seasons?|summers?|winters?)"
_PAST = (
    "ran|led|built|taught|did|does|managed|worked|spent|was|had|has|is|knows|speaks|runs|leads|teaches|manages|works|holds|qualified|trained|covered|covers"
    "|started|set|sold|sells|wrote|writes|designed|designs|shipped|helped|handled|handles|brings|makes|made|took|takes|drove|drives|won|grew|grows|loves|lives|finished"
    "|graduated|certified|cleans|cuts|builds|cares|trains|fits|grooms|repairs|plays|sings|reopened|now|recently|just|used|already|can|could|would|kept|keeps|looked|looks|launched|mentored|opened|planned|supervised|delivered|coached|cooked|nursed|fitted|learned|learnt|got|gets|enjoys|wants|came|comes|completed|passed|studied|supported|audited|filed|served|installed|maintained|programmed|edited|translated|fixed|organised|organized|rebuilt|founded|moved|returned|earned"
)
_PERSONAL = re.compile(
    r"\b(?:redundan\w+|made redundant|laid off|unemployed|out of work|needs? (?:the money|a job|work)|quietly|desperate|hates?|unhappy|fired|sacked|pregnan\w+|divorc\w+|single|between jobs|looking to leave|wants out|owes?|owed|cheap|interviewed|same job|appl(?:ied|ying)|kill me|biased|fair's fair"
    r"|mosque|church|temple|faith|religio\w+|boss|\d\d years old|\?+)(?!\w)|^(?:my )?ex\b",
    re.IGNORECASE,
)
_KIN = (
    r"(?:wife|husband|partner|fiancée?|sister|brother|daughter|son|cousin|mother|father|mum|mom|dad|aunt|uncle|niece|nephew|(?:sister|brother|mother|father|son|daughter)-in-law"
    r"|step(?:son|daughter|brother|sister|father|mother)|godson|goddaughter|girlfriend|boyfriend|flatmate|housemate|neighbou?r|friend|student|pupil|trainee|apprentice|mentee|teammate|classmate"
    r"|colleague|manager|deputy|assistant|mentor)"
)
_RELATION = re.compile(
    rf"^(?:(?:he's|she's|he is|she is|is) )?((?:my )?(?:(?:older|younger|elder|twin|little|big|former|old|ex|best|good|close|half|one-time)[ -])?(?:{_KIN}'s )?{_KIN})(?: (?:and|but)\b|$)[ ,;.]*",
    re.IGNORECASE,
)
_SLANG = ((r"\b(?:cracking|brill|wicked|ace|belting|class)\b", "very good"), (r"\bhonestly \b", ""), (r"\bgf\b", "girlfriend"), (r"(?<=taught )RE\b", "religious education"), (r"(?<=taught )PE\b", "physical education"), (r"\bbf\b", "boyfriend"),
          (r"\b(?:he's|she's|he is|she is|is)? ?\d\d and ", "is "), (r"\bex-(?=colleague|student|manager)", "former "))  # fmt: skip
_ABOUT_MONEY = re.compile(r"[£$€\d]k\b|[£$€]|\b(?:pay|paid|pays|salary|wage|money|cheap\w*)\b", re.IGNORECASE)


_TOLD_BY = {
    "her": r"\b(?:she|she's|her|hers|herself|(?:\w+-)?(?:wife|sister|daughter|mother|mum|mom|aunt|niece)(?:-in-law)?|goddaughter|girlfriend|fiancée)\b",
    "him": r"\b(?:he|he's|his|him|himself|(?:\w+-)?(?:husband|brother|son|father|dad|uncle|nephew)(?:-in-law)?|godson|boyfriend)\b",
}


def referral_slots(brief: Brief) -> dict[str, str]:
    """`{friend}`, `{friend_first}`, `{them}` and, where the person's words give any, `{evidence}`: a clause that begins with the friend's name.

    Kinship is told: "my sister" stands before the name. `them` is "him" or "her" where the words say so, else the first name.
    """
    if brief.referral is None or not brief.referral.name.strip():
        return {}
    name = _called(brief.referral.name)
    relation = _relation(brief.referral)
    first = names.first_name(name)
    slots = {
        "friend": f"{relation} {name}" if relation else name,
        "friend_first": first,
        "them": _pronoun(brief.referral) or first,
    }
    if evidence := evidence_of(brief.referral, formal=brief.tone == "formal"):
        slots["evidence"] = evidence
    return slots


def _pronoun(referral: Referral) -> str | None:
    """The pronoun, where the words about the friend say which; nobody's gender is guessed from a name."""
    why = re.sub(r"\b(?!s?he's)\w+'s ", "", referral.why or "")  # a brother's girlfriend is no brother
    told = [them for them, words in _TOLD_BY.items() if re.search(words, why, re.IGNORECASE)]
    return told[0] if len(told) == 1 else None


def _called(name: str) -> str:
    """The name as one gives it: "Bex (Rebecca) Ollerton" is Rebecca Ollerton."""
    return re.sub(r"^\S+ \((\w+)\)(?= )", r"\1", " ".join(name.split()))


def _said(why: str | None) -> list[str]:
    """The pieces of what is said of the friend that may be passed on."""
    text = tidy(re.sub(r"\([^)]*\)", "", why or ""))
    for short, full in _SLANG:
        text = re.sub(short, full, text)
    pieces = re.split(r"\s*[;.:]\s+|,\s+(?:and\s+|but\s+)?|\s+-\s+|\s+–\s+|\s+but\s+", text.strip(" .,;"))
    return [piece for piece in pieces if piece and _may_be_told(piece)]


def _may_be_told(piece: str) -> bool:
    sort = guarded(piece)
    return not _PERSONAL.search(piece) and (
        sort in (None, "private") or (sort == "a comparison of pay" and not _ABOUT_MONEY.search(piece))
    )


def _relation(referral: Referral) -> str | None:
    """What the friend is to the candidate ("my wife"), where the words say so."""
    for piece in _said(referral.why):
        if found := _RELATION.match(piece):
            relation = found[1].lower().replace("ex-", "former ")
            return relation if relation.startswith("my ") else f"my {relation}"
    return None


PIECES = 3
"""So much is said of a friend, and no more."""
_GREAT = r"is (?:an? )?(?:really |very )?(?:great|brilliant|excellent|wonderful|superb|lovely|fantastic|outstanding|patient|reliable|calm)\b"


def evidence_of(referral: Referral, *, formal: bool = False) -> str | None:
    """Why the other would fit, as a clause about them; None where the person gave nothing that can be said."""
    name = _called(referral.name)
    relation = _relation(referral)
    kept: list[str] = []
    for piece in _said(referral.why):
        predicate = _predicate(_RELATION.sub("", piece), name)
        if predicate and (not kept or not predicate.startswith("@")):
            kept.append(predicate)
        if len(kept) == PIECES or (predicate and predicate.startswith("@")):
            break
    if not kept:
        return None
    if kept[0].startswith("@"):
        return _counted(kept[0][1:])
    return _counted(f"{f'{relation} {name}' if relation else name} {_in_a_row(kept, _pronoun(referral), formal=formal)}")


def _counted(text: str) -> str:
    """Counts in words, but for what is numbered: "three classes of Year 5"."""
    return re.sub(r"(?:\b[A-Z]\w* )?\d+\S*", lambda found: found[0] if found[0][0].isupper() else counted(found[0]), text)


def _in_a_row(kept: list[str], them: str | None, *, formal: bool) -> str:
    """What is said of a friend in a row: "led the team for years, and he's great with dogs", "led the team and is great with dogs"."""
    *others, last = kept
    if not others:
        return last
    if all(each.startswith("is ") for each in kept):
        last = last.removeprefix("is ")
    text = ", ".join(others)
    if them and re.match(_GREAT, last):
        they = "he" if them == "him" else "she"
        return f"{text}, and {they}{' is' if formal else chr(39) + 's'}{last.removeprefix('is')}"
    return f"{text}{',' if len(others) > 1 or ' and ' in text else ''} and {last}"


def _predicate(piece: str, name: str) -> str | None:
    """What is said of them, as a predicate ("has spent five years …"), or a whole clause behind "@"."""
    text = re.sub(r"^(?:and|also|plus|because|since|as) ", "", piece.strip(), flags=re.IGNORECASE)
    text = re.sub(rf"^(?:he's|she's|{re.escape(name.split(maxsplit=1)[0])} is|he is|she is) ", "is ", text, flags=re.IGNORECASE)
    text = re.sub(rf"^(?:he|she|{re.escape(name)}|{re.escape(name.split(maxsplit=1)[0])}|who) ", "", text, flags=re.IGNORECASE)
    text = re.sub(r"^they've ", "has ", re.sub(r"^they have ", "has ", re.sub(r"^they are ", "is ", text)))
    text = re.sub(r"^(?:and|but) ", "", text)
    if not text or (len(text.split()) < 2 and not re.fullmatch(r"\w+", text)):
        return None
    text = text if re.match(r"[A-Z]{2}|[A-Z][a-z]+[A-Z]", text) else text[:1].lower() + text[1:]
    return _of_a_span(text) or _of_a_verb(text, name) or _of_a_state(text)


def _of_a_span(text: str) -> str | None:
    if found := re.match(
        rf"({_SPAN})(?:'s?)? (?:as )?(?:an? )?((?:[\w&'-]+ ){{0,2}}{_PERSON})(?= (?:at|in|with|for|on|of)\b|$)(.*)", text
    ):
        return f"has been {article(found[2])} {found[2]} for {found[1]}{found[3]}"
    if found := re.match(rf"({_SPAN})(?:'s?)? (?:of )?(\w+ing\b.*)", text):
        return f"has spent {found[1]} {found[2]}"
    if found := re.match(rf"({_SPAN})(?:'s?)? (?:of )?(?:experience )?(in|at|on|with|as|of)? ?(.+)", text):
        if found[3].startswith(("no ", "without ", "never ")):
            return None
        if found[2] in ("in", "at", "on"):
            return f"has spent {found[1]} {found[2]} {found[3]}"
        return f"has {found[1]} {found[2] or 'of'} {found[3]}"
    if found := re.match(rf"({_SPAN})(?:'s?)? experience$", text):
        return f"has {found[1]} of experience"
    return None


def _of_a_verb(text: str, name: str) -> str | None:
    if found := re.match(
        r"(?:I )?(worked|trained|studied|taught|shared \w+ \w+|sat) (with|alongside|beside|next to|under) (?:her|him|them)\b(.*)",
        text,
    ):
        return f"@I {found[1]} {found[2]} {name}{found[3]}"
    if re.match(r"my (?:[\w-]+ ){1,3}(?:a|one|two|three|four|five|\w+) (?:years?|summers?|seasons?) ago$", text):
        return f"was {text}"
    if re.match(r"(?:I|we|my|our)\b", text):
        return (
            None
            if not re.match(
                r"my (?:old |former )?(?:\w+ )?(?:colleague|manager|deputy|boss|teammate|mentor|classmate|trainee|apprentice)\b",
                text,
            )
            else f"is {text}"
        )
    if re.match(r"(?:just|recently) (?:\w+ed|got|finished|passed)\b", text):
        return "has " + re.sub(r"^(just|recently) certified\b", r"\1 been certified", text)
    if found := re.match(rf"did (my \w+) (?:for )?({_SPAN})$", text):
        return f"has done {found[1]} for {found[2]}"
    if re.match(r"been \w+ing\b", text):
        return f"has {text}"
    if re.match(
        rf"(?:never (?:once )?|always )?(?:(?:{_PAST})\b|[a-z]{{3,}}ed {_OBJECT}|[a-z]{{3,}}s (?:the|our|an?|my|his|her|their|like|every) )",
        text,
    ):
        return text
    if re.match(r"on (?:placement|secondment|my team|our team|the team)\b", text):
        return f"has been {text}"
    return None


_OBJECT = rf"(?:an?|the|our|my|his|her|their|its|all|every|both|{_NUMBER}|in|at|with|from|for|to|over|up|out|as|on|under|me|us|[A-Z]\w+)\b"
_PERSON = r"(?:teacher|nurse|chef|cook|baker|lead|head|student|graduate|midwife|porter|guide|electrician|plumber|joiner|[a-z]+(?:ist|ian|eer|ant|ent|tor|ger|per|ver|yst|ner|der|ter|her|ler|ker|rer|ser|cer|sor|mer|ber))"


def _of_a_state(text: str) -> str | None:
    if re.match(r"[\w&-]+ (?:certified|qualified|trained|registered|licensed)\b", text):
        return f"is {text}"
    if re.match(
        rf"(?:very )?(?:great|good|brilliant|excellent|strong|superb|patient|careful|reliable|experienced|qualified) (?:[\w-]+ )?{_PERSON}(?: |$)",
        text,
    ):
        return f"is {article(text)} {text}"
    if re.match(
        r"(?:great|good|brilliant|excellent|strong|very|really|highly|fluent|free|available|keen|patient|calm|reliable|careful|experienced (?:in|with|at)|qualified (?:in|to|as)|trained|certified|happy|based|superb|outstanding|meticulous|unflappable|hard-?working|punctual|conscientious|dependable|tireless|gentle|thorough|chartered|well organi[sz]ed|the (?:best|most)|comfortable|used to|licensed|registered|ready|bilingual in)\b",
        text,
    ):
        return f"is {text}"
    if re.match(r"(?:a|an|the) ", text):
        return f"is {text}"
    if found := re.match(
        rf"(?!(?:on|in|at|with|for|from|of|by|as|to|always|never) )((?:[\w&'-]+ ){{0,4}}{_PERSON})(?: (?:for )?({_SPAN}))?(?= (?:at|in|with|for|from|on|of|by|who|and)\b|$)(.*)",
        text,
    ):
        kind = f"{article(found[1])} {found[1]}"
        if found[2] or re.search(rf" for {_SPAN}$", found[3]):
            return f"has been {kind}{f' for {found[2]}' if found[2] else ''}{found[3]}"
        return f"is {kind}{found[3]}"
    return None
