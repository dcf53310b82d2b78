"""Another candidate with the evidence for them: "five years selling tools" → "Sana Qureshi has spent five years selling tools"."""

from __future__ import annotations

import re

from ..language import names
from ..language.grammar import article
from ..nouns import Brief, Referral
from .discretion import guarded
from .shorthand import tidy

_NUMBER = r"(?:\d+\+?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|several|many|almost \w+|over \w+|nearly \w+|more than \w+)"
_SPAN = rf"{_NUMBER} (?:years?|months?|seasons?|summers?|winters?)"
_PAST = (
    "ran|led|built|taught|did|does|managed|worked|spent|was|had|has|is|knows|speaks|runs|leads|teaches|manages|works|holds|qualified|trained|covered|covers"
    "|started|set|sold|sells|wrote|writes|designed|designs|shipped|helped|handled|handles|brings|makes|made|took|takes|drove|drives|won|grew|grows|loves|lives|finished"
    "|graduated|certified|recently|just|used|already|can|could|would|kept|keeps|looked|looks|launched|mentored|opened|planned|supervised|delivered|coached|cooked|nursed|fitted|learned|learnt|got|gets|enjoys|wants|came|comes|completed|passed|studied|supported|audited|filed|served|installed|maintained|programmed|edited|translated|fixed|organised|organized|rebuilt|founded|moved|returned|earned"
)
_PERSONAL = re.compile(
    r"\b(?:redundan\w+|made redundant|laid off|unemployed|out of work|needs the money|quietly|desperate|hates?|unhappy|fired|sacked|pregnan\w+|divorc\w+|single|boss doesn't know|between jobs|looking to leave|wants out|owes?|owed|cousin owes|cheap)\b",
    re.IGNORECASE,
)


def referral_slots(brief: Brief) -> dict[str, str]:
    """`{friend}`, `{friend_first}` and, where the person's words give any, `{evidence}`: a clause that begins with the friend's name."""
    if brief.referral is None or not brief.referral.name.strip():
        return {}
    name = " ".join(brief.referral.name.split())
    slots = {"friend": name, "friend_first": names.first_name(name)}
    if evidence := evidence_of(brief.referral):
        slots["evidence"] = evidence
    return slots


def evidence_of(referral: Referral) -> str | None:
    """Why the other would fit, as a clause about them; None where the person gave nothing that can be said."""
    name = " ".join(referral.name.split())
    kept: list[str] = []
    for piece in re.split(r"\s*[;.]\s+|,\s+(?:and\s+|but\s+)?|\s+-\s+|\s+–\s+|\s+but\s+", tidy(referral.why or "")):
        if guarded(piece) not in (None, "private") or _PERSONAL.search(piece):
            continue
        predicate = _predicate(piece, name)
        if predicate and (not kept or not predicate.startswith("@")):
            kept.append(predicate)
        if len(kept) == 2:
            break
    if not kept:
        return None
    first, *more = kept
    if first.startswith("@"):
        return first[1:]
    return f"{name} {first}" + "".join(f" and {each.removeprefix('is ') if first.startswith('is ') else each}" for each in more)


def _predicate(piece: str, name: str) -> str | None:
    """What is said of them, as a predicate ("has spent five years …"), or a whole clause behind "@"."""
    text = re.sub(r"^(?:and|also|plus|because|since|as) ", "", piece.strip(), flags=re.IGNORECASE)
    text = re.sub(rf"^(?:he's|she's|{re.escape(name.split(maxsplit=1)[0])} is|he is|she is) ", "is ", text, flags=re.IGNORECASE)
    text = re.sub(rf"^(?:he|she|{re.escape(name)}|{re.escape(name.split(maxsplit=1)[0])}|who) ", "", text, flags=re.IGNORECASE)
    text = re.sub(r"^they've ", "has ", re.sub(r"^they have ", "has ", re.sub(r"^they are ", "is ", text)))
    if len(text.split()) < 2 and not re.fullmatch(r"\w+", text):
        return None
    text = text if re.match(r"[A-Z]{2}|[A-Z][a-z]+[A-Z]", text) else text[:1].lower() + text[1:]
    return _of_a_span(text) or _of_a_verb(text, name) or _of_a_state(text)


def _of_a_span(text: str) -> str | None:
    if found := re.match(rf"({_SPAN})(?:'s?)? (?:of )?(\w+ing\b.*)", text):
        return f"has spent {found[1]} {found[2]}"
    if found := re.match(rf"({_SPAN})(?:'s?)? (?:of )?(?:experience )?(in|at|on|with|as|of)? ?(.+)", text):
        where = found[2] or "of"
        return (
            f"has {found[1]} {'of ' if where == 'of' else where + ' '}{found[3]}"
            if where != "of"
            else f"has {found[1]} of {found[3]}"
        )
    if found := re.match(rf"({_SPAN})(?:'s?)? experience$", text):
        return f"has {found[1]} of experience"
    return None


def _of_a_verb(text: str, name: str) -> str | None:
    if found := re.match(
        r"(?:I )?(worked|trained|studied|taught|shared \w+ \w+|sat) (with|alongside|beside|next to|under) (?:her|him|them)\b(.*)",
        text,
    ):
        return f"@I {found[1]} {found[2]} {name}{found[3]}"
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
        return f"has {text}"
    if re.match(r"been \w+ing\b", text):
        return f"has {text}"
    if re.match(rf"(?:{_PAST})\b", text):
        return text
    return None


_PERSON = r"(?:teacher|nurse|chef|cook|baker|lead|head|student|graduate|midwife|porter|guide|electrician|plumber|joiner|[a-z]+(?:ist|ian|eer|ant|ent|tor|ger|per|ver|yst|ner|der|ter|her|ler|ker|rer|ser|cer|sor|mer|ber))"


def _of_a_state(text: str) -> str | None:
    if re.match(
        r"(?:great|good|brilliant|excellent|strong|very|really|highly|fluent|free|available|keen|patient|calm|reliable|careful|experienced (?:in|with|at)|qualified (?:in|to|as)|trained|certified|happy|based|superb|outstanding|meticulous|the (?:best|most)|comfortable|used to|licensed|registered|ready|bilingual in)\b",
        text,
    ):
        return f"is {text}"
    if re.match(r"(?:a|an|the) ", text):
        return f"is {text}"
    if found := re.match(
        rf"((?:[\w&'-]+ ){{0,4}}{_PERSON})(?: for ({_SPAN}))?(?= (?:at|in|with|for|from|on|of|by|who|and)\b|$)(.*)", text
    ):
        kind = f"{article(found[1])} {found[1]}"
        if found[2] or re.search(rf" for {_SPAN}$", found[3]):
            return f"has been {kind}{f' for {found[2]}' if found[2] else ''}{found[3]}"
        return f"is {kind}{found[3]}"
    return None
