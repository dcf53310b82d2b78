"""Another candidate with the evidence for them: "five years selling tools" → "Sana Qureshi has spent five years selling tools"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ...language import names
from ...language.grammar import article, possessive
from ...nouns import Brief, Referral
from ..note.conjugation import finite, verbs
from ..note.lists import listed, pattern, table
from ..note.praise import finished, reworded, sort_of_secret
from ..note.shorthand import tidy
from ..times import MONTHS
from .predicate import names_person
from .testimony import Said, told, told_of_two
from .tongues import languages_kept, with_apostrophes

PIECES = 3
"""So much is said of a friend, and no more."""


def referral_slots(brief: Brief) -> dict[str, str]:
    """`{friend}`, `{friend_first}`, `{them}` where it is surely known, and `{evidence}` where the person's words give any.

    Where they may hang on the name, `{friend_who}` has the words as a relative clause; `{evidence_aloud}` is the evidence as one says it.
    Kinship is told: "my sister" stands before the name. `them` is "him" or "her" where the words or a title say so; the evidence
    is a clause that begins with the friend or names them.
    """
    if brief.referral is None or not (brief.referral.name or "").strip():
        return {}
    name, relation = _called(brief.referral)
    slots = {
        "friend": f"{relation} {name}".strip() if relation else name,
        "friend_first": (name if re.search(r" (?:and|&) ", name) else names.first_name(name)) if name else relation or "",
    }
    if not re.search(r" (?:and|&) ", name) and (them := _pronoun(brief.referral)):
        slots["them"] = them
    formal = brief.tone == "formal"
    if evidence := evidence_of(brief.referral, company=brief.company, formal=formal):
        slots["evidence"] = evidence
        whose = {"him": "his", "her": "her"}.get(slots.get("them", ""), "their")
        said = [Said(each.text.replace("{their}", whose), each.own) for each in _testimony(brief.referral, brief.company)]
        if who := _as_relative(said, slots["friend"], formal=formal):
            slots["friend_who"] = who
    for slot in slots.keys() & {"evidence", "friend_who"}:
        text = _by_its_date(slots[slot], brief)
        slots[slot] = _as_americans_say(text) if brief.formality_region == "US" and not formal else text
    if told := _introduced(slots.get("evidence", ""), slots["friend"], slots.get("them")):
        slots["evidence_aloud"] = told
    return slots


def _introduced(evidence: str, friend: str, them: str | None) -> str | None:
    """The evidence as it follows the name said by itself: "Her name's Aoife Brennan. She has her Level 3"; None where no pronoun is known."""
    if them not in _PRONOUNS or evidence.count(friend) != 1 or friend[:1].islower():
        return None
    they, whom, whose = _PRONOUNS[them]
    before, after = evidence.split(friend)
    if after.startswith(("'", "’")) or (before and after[:1].isalpha()):
        return None
    said = f"{before}{whom}{after}" if before else f"{they}{after}"
    said = re.sub(
        rf"^{they} (?:is (?!not\b)|has (?=(?:just|been|run|spent|done|kept|led|\w{{3,}}(?<!e)ed)\b))", f"{they}'s ", said
    )
    return f"{whose} name's {friend}. {said[:1].upper()}{said[1:]}"


MONTHS_AHEAD = 5
"""A paper with a month so near ahead, and no word that it was got, is still to come."""


def _by_its_date(text: str, brief: Brief) -> str:
    """A paper that a note gives with its month alone, by the day of the letter: "journeyman card in May" is still to come in March."""
    found = re.search(rf"\bgot (?=(?:his|her|their|an?) [\w &'-]+ in ({'|'.join(MONTHS)})\b)", text)
    if (
        not found
        or brief.sent_at is None
        or re.search(r"\b(?:got|passed|had)\b", (brief.referral and brief.referral.why) or "")
    ):
        return text
    ahead = (MONTHS.index(found[1]) + 1 - brief.sent_at.month) % 12
    return f"{text[: found.start()]}gets {text[found.end() :]}" if 0 < ahead <= MONTHS_AHEAD else text


def _as_americans_say(text: str) -> str:
    """What has just been done, in the plain past: "has just finished vet school" → "just finished vet school"."""
    past = {done: did for did, done in verbs()[0].items()}
    text = re.sub(r"\bhas just been (?=certified|licensed|promoted|registered|accredited)", "just got ", text)
    return re.sub(
        r"\bhas just (?:got|gotten) (?=\w)|\bhas just (\w+)",
        lambda found: "just got " if not found[1] else f"just {past.get(found[1], found[1])}",
        text,
    )


MOST_BEHIND_A_NAME = 20
"""A friend with more words of evidence than this behind the name has a sentence of their own."""


def _as_relative(said: Sequence[Said], friend: str, *, formal: bool) -> str | None:
    """The friend with the evidence behind the name: "Tendai, who has just got her care certificate"; None where it does not all fit there."""
    rest = finished(_in_register(_in_a_row([each.text for each in said], None), formal=formal))
    if any(each.own for each in said) or len(f"{friend} {rest}".split()) > MOST_BEHIND_A_NAME:
        return None
    helpers = "is has was would wants doesn't never always still already also now just isn't".split()
    if rest.startswith("and ") or re.search(r"\band (?:nothing|nobody|everyone|everybody|all|I|we|they|it)\b", rest):
        return None  # not their doing alone
    if any(first not in helpers and first not in finite() for first in re.findall(r", and (\w+)", rest)):
        return None  # somebody else's doing
    if what := re.fullmatch(r"is ((?:an?|the) (?:(?! and | has | is |, ).)+)", rest):
        return f"{friend}, {what[1]}"
    return f"{friend}, who {rest}"


def evidence_of(referral: Referral, *, company: str | None = None, formal: bool = False) -> str | None:
    """Why the other would fit, as a clause about them; None where the person gave nothing that can be said."""
    if not (said := _testimony(referral, company)):
        return None
    name, relation = _called(referral)
    friend = f"{relation} {name}".strip() if relation else name
    first = names.first_name(name) if name else friend
    return finished(_together(said, friend, first, _pronoun(referral), formal=formal))


def _testimony(referral: Referral, company: str | None) -> list[Said]:
    """What the person says for the friend, each piece told: who it is before what others think of them."""
    name, _ = _called(referral)
    two = re.search(r" (?:and|&) ", name) is not None
    if two and not re.search(r"\b(?:both|they|they're|couple|brothers|sisters|together)\b", referral.why or "", re.IGNORECASE):
        return []  # what is said of one may not hold of both
    of_them = told_of_two if two else told
    said: list[Said] = []
    for piece in _said_of(referral.why):
        if re.match(r"they\b", piece) and not two and not re.match(r"\W*they\b", referral.why or "", re.IGNORECASE):
            continue  # of others, named before
        if (company and _judges(piece, company)) or not (clause := of_them(_relation().sub("", piece), name or "Nobody")):
            continue
        if not said and (
            re.search(r" (?:with|for|of|on|to|about) (?:them|it)$|\bat it\b| ones?$", clause.text)
            or (clause.own and not re.search(r"\{(?:them|whose)\}", clause.text))
        ):
            continue  # of whom, another piece would have to say
        if re.search(r"\bthe (?:(?!only |first |last )[a-z]+ )?ones?\b(?! (?:who|I|to|that)\b)", clause.text) or (
            not said and re.search(r"\d(?:-odd)? (?:a|per) (?:day|week|month|year|shift)\b", clause.text)
        ):
            continue  # one what?
        said.append(clause)
        if len(said) == PIECES:
            break
    if len(said) == 1 and (them := re.fullmatch(r"(.+?) \{them\}( by name)?", said[0].text)) and said[0].of_others:
        return [Said(f"is someone {them[1]}{them[2] or ''}")]
    if said and said[0].of_others:
        said.sort(key=lambda each: each.of_others)
    return said


# Who it is ------------------------------------------------------------------------------------------------------------------


@cache
def _relation() -> re.Pattern[str]:
    """What the friend is to the candidate, at the start of a piece: "my old flatmate", "he's my cousin"."""
    kin = pattern("referral", "kin")
    return re.compile(
        rf"^(?:(?:he's|she's|he is|she is|is) )?((?:(?:my|an?|our|the) )?(?:(?:older|younger|elder|twin|little|big|former|old|ex|best|good|close|half|one-time|wee|dear)[ -])*(?:(?:{kin})'s )?(?:{kin})|my (?:(?:{kin})'s )?[a-z]+ (?:{kin}))(?: from (?:college|school|uni|university|work|home|way back|the army|the navy|the forces|choir|rowing|my course|the course))?(?= (?:and|but)\b|$)[ ,;.]*",
        re.IGNORECASE,
    )


@cache
def _relation_in_name() -> re.Pattern[str]:
    """Words before or behind a name that say what its owner is to the candidate: "my flatmate Josh", "Sue, a friend"."""
    kin = pattern("referral", "kin")
    kind = rf"(?:(?:my|an?|our) )?(?:(?:{kin})'s )?(?:[a-z-]+ ){{0,2}}?(?:{kin})"
    return re.compile(rf"^({kind})(?:,|:| called| named|\s)\s*(?=\S)|[,(-]\s*({kind})\)?(?:,? .*)?$", re.IGNORECASE)


def _called(referral: Referral) -> tuple[str, str | None]:
    """The name as one gives it ("Bex (Rebecca) Ollerton" is Rebecca Ollerton), and what its owner is to the candidate ("my sister").

    Kinship is no name: "my flatmate Josh" is Josh, "my sister" alone nobody's name.
    """
    name = re.sub(r"^\S+ \((\w+)\)(?= )", r"\1", " ".join(referral.name.split()))
    relation = None
    if re.match(r"(?:Sister|Mother|Father|Brother) [A-Z]", name):  # a title, not kin
        pass
    elif found := _relation().match(name):
        name, relation = name[found.end() :], _kinship(found[1])
    elif found := _relation_in_name().search(name):
        relation = _kinship(found[1] or found[2])
        name = name.replace(found[0], " ").strip(" ,-")
    name = re.sub(
        rf"^(?:[Tt]he )?[A-Z]\w+(?:'s|s') (?:[a-z]+ )?(?:{pattern('referral', 'kin')}) (?=[A-Z])", "", name
    )  # Piotr's wife Ania
    name = re.sub(r"^(?:our kid|(?:our|my) (?:lad|lass)|our|my|a certain|this) (?=\S)", "", name, flags=re.IGNORECASE)
    name = re.sub(r" next door$", "", name)
    name = re.sub(r"^from \w+ (?=[A-Z])", "", name)
    of_where = re.fullmatch(
        rf"([A-Z]\w+) (?:from|at|in) ((?:the|our|your) (?!(?:{pattern('referral', 'unsaid-places')})\b)[a-z' ]+)", name
    )
    if of_where:
        return f"{of_where[1]} from {reworded(of_where[2], 'referral')}", relation
    parts = [part.strip(" ,-()") for part in re.split(r",| - | – | from | at | in | who |\(", name)]
    name = next((part for part in parts if part and not re.match(r"(?:the|an?) ", part)), "")
    if name.islower():
        name = " ".join(word.capitalize() for word in name.split())
    if not name and relation is None:
        name = " ".join(referral.name.split()).strip(" ,-()")
    if name and "Sister" in names.parse(name).titles:
        name = re.sub(r"^Sr\.? ", "Sister ", name)
    if relation is None:
        relation = next((_kinship(found[1]) for piece in _said_of(referral.why) if (found := _relation().match(piece))), None)
    return name, relation


def _kinship(words: str) -> str:
    """The kinship as one writes it: "a mate" → "my friend", "brother in law" → "my brother-in-law", "ex-student" → "my former student"."""
    words = re.sub(r"^(?:my|an?|our|the) ", "", words.lower())
    words = re.sub(r"\bex[- ]", "former ", re.sub(r"[ -]in[ -]law\b", "-in-law", words))
    words = re.sub(
        r"\bold (?=\w*(?:mate|colleague|manager|deputy|assistant|supervisor|student|pupil|apprentice|trainee|tutor|teacher)\b)",
        "former ",
        words,
    )
    instead = table("referral", "kin-told")
    return "my " + re.sub(r"[\w-]+", lambda found: instead.get(found[0], found[0]), words)


_TITLED = {
    "her": frozenset(("mrs", "ms", "miss", "sister", "lady", "dame", "mother", "frau", "mme", "madame", "señora", "signora")),
    "him": frozenset(("mr", "sir", "father", "herr", "lord", "brother", "monsieur", "señor", "signor")),
}
_TOLD_BY = {
    "her": r"\b(?:she|she's|her|hers|herself|(?:\w+-)?(?:wife|sister|daughter|mother|mum|mom|aunt|auntie|niece|gran|granddaughter)(?:-in-law)?|goddaughter|girlfriend|fiancée)\b",
    "him": r"\b(?:he|he's|his|him|himself|(?:\w+-)?(?:husband|brother|son|father|dad|uncle|nephew|grandson)(?:-in-law)?|godson|boyfriend)\b",
}


def _pronoun(referral: Referral) -> str | None:
    """The pronoun, where the words about the friend or a title say which; nobody's gender is guessed from a name."""
    words = [referral.name, tidy(referral.why or "")]
    words = [re.sub(r"\b(?!s?he's)\w+'s ", "", each) for each in words]  # a brother's girlfriend is no brother
    titles = {title.lower().rstrip(".") for title in names.parse(referral.name).titles}
    found = [
        them
        for them, cues in _TOLD_BY.items()
        if titles & _TITLED[them] or any(re.search(cues, each, re.IGNORECASE) for each in words)
    ]
    return found[0] if len(found) == 1 else None


# What is said of them ---------------------------------------------------------------------------------------------------------


_BETWEEN = (
    r"\s*(?:[;!]+|:(?!\d))\s*|\.\s+|,\s+(?:and\s+|but\s+)?|\s+[-–—/]+\s+|\s+but\s+(?!(?:for|with|in|at|on)\b)(?:also\s+)?"
)
_PLANS = r"moving (?:to|back|home|here|house|near|closer)|looking (?:for|to)|relocating|returning|hoping to"
"""What somebody is about to do: behind what they have been for years, a clause of its own."""
_JOINED = rf"\s+(?:and|so|though|although)\s+(?=(the \w+|all (?:the|our|my) \w+|(?:{_PLANS})\b|[\w]+))"
_BEGINS = frozenset(
    "i we he she they who now then still never always my nobody nothing admitted certified licensed chartered accredited fluent bilingual everyone just also already not wasted so no".split()
)
"""Words with which a clause of its own begins."""


def _clauses(text: str) -> list[str]:
    """A note cut into its clauses; an "and" counts where a verb or a person follows it."""

    def cut(found: re.Match[str]) -> str:
        word = found[1].lower()
        begins = (
            word in _BEGINS
            or word.startswith("all ")
            or re.match(_PLANS, word)
            or word in finite()
            or word in listed("referral", "witnesses")
        )
        return "; " if begins else found[0]

    text = re.sub(r"(^|[;,.] )(?:he|she|him|her) and (?:I|me)\b", r"\1we", text, flags=re.IGNORECASE)
    return re.split(_BETWEEN, re.sub(_JOINED, cut, text))


@cache
def _never() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern('referral', 'never')}|{pattern('referral', 'figures')})(?!\w)|\?", re.IGNORECASE)


def _said_of(why: str | None) -> list[str]:
    """The pieces of what is said of the friend that may be passed on."""
    text = with_apostrophes(tidy(re.sub(r"\([^)]*\)", "", why or "")))
    pieces = []
    for piece in _clauses(languages_kept(reworded(text, "referral")).strip(" .,;")):
        piece = piece.strip(" ,")  # noqa: PLW2901
        piece = reworded(piece.replace("\N{FULLWIDTH COMMA}", ","), "referral")  # noqa: PLW2901
        if piece and _may_be_told(piece):
            pieces.append(piece)
    return pieces


_OF_PAY = re.compile(r"[£$€\d]k\b|[£$€]|\b(?:pay|paid|pays|salary|wage|money|cheap\w*)\b", re.IGNORECASE)
_HEARSAY = re.compile(r"\b(?:heard?|apparently|rumou?r\w*|says?|said|people say|reviews|reputation)\b", re.IGNORECASE)


def _may_be_told(piece: str) -> bool:
    """Whether a piece may be passed on: nothing private, told in confidence, rude or said against oneself."""
    mine = rf"(?i)^I (?:{pattern('referral', 'had-a-hand')}) (?:his|her|their) papers$"
    sort = sort_of_secret(re.sub(mine, "", piece))  # an examiner's papers are no secret
    passable = (
        sort is None
        or (sort == "a comparison of pay" and not _OF_PAY.search(piece))
        or (sort == "hearsay" and not _HEARSAY.search(piece))
    )
    return passable and not _never().search(piece)


def _judges(piece: str, company: str) -> bool:
    """Whether a piece speaks of the company that reads it, other than of having worked there."""
    first = company.removeprefix("The ").split()[0].lower()
    return len(first) > 3 and re.search(rf"(?<!at )(?<!for )\b{re.escape(first)}\b", piece.lower()) is not None


def _together(said: Sequence[Said], friend: str, first: str, them: str | None, *, formal: bool) -> str:
    """The clauses in a row: "I trained Mo, and she now has my old job", "Kim Tran has just moved here and has eight years …"."""
    runs: list[list[Said]] = []
    for each in said:
        if runs and not each.own and not runs[-1][-1].own:
            runs[-1].append(each)
        else:
            runs.append([each])
    they, whom, whose = _PRONOUNS.get(them or "", (first, first, possessive(first)))
    text = ""
    for run in runs:
        row = _in_a_row([each.text for each in run], they if them and not text else None)
        row = row.replace("{whose}", whose if text else possessive(friend)).replace("{their}", whose if them else "their")
        row = row.replace("{them}", whom if text else friend) if run[0].own else f"{they if text else friend} {row}"
        text = f"{text}, {'and ' if run is runs[-1] else ''}{row}" if text else row
    text = _in_register(text, formal=formal)
    if not formal:
        text = re.sub(rf"(?<=, and ){they} is\b", f"{they}'s", text) if them else text
    return text[:1].upper() + text[1:] if runs[0][0].own else text


def _in_register(text: str, *, formal: bool) -> str:
    """The words as a formal letter has them, or as one talks."""
    if formal:
        return re.sub(r"\bkids\b", "children", text)
    return re.sub(r"\bis not (?=afraid|scared|fazed|put off|shy|bothered|precious)", "isn't ", text)


_PRONOUNS = {"him": ("he", "him", "his"), "her": ("she", "her", "her")}
"""As a subject, as an object, of what is theirs."""


def _in_a_row(kept: Sequence[str], they: str | None) -> str:
    """Predicates in a row; what one is stands together: "ran the team for years, and she is quick and never late"."""
    rows: list[list[str]] = []
    for each in kept:
        be = re.match(r"(?:is|was) ", each)
        kind = re.fullmatch(r"is an? ((?:[\w-]+ )?[\w-]+)", rows[-1][0]) if len(rows) == 1 and len(rows[0]) == 1 else None
        like = re.fullmatch(rf"is ({pattern('referral', 'before-trade')})", each)
        if kind and like and names_person(kind[1]):
            rows[-1][0] = f"is {article(like[1])} {like[1]} {kind[1]}"  # "is a tidy plasterer"
        elif (
            rows
            and be
            and rows[-1][0].startswith(be[0])
            and not (
                (re.match(r"is an? ", each) and not re.match(r"is (?:an?|the|my|our) ", rows[-1][0]))
                or (re.match(r"is (?:now |currently )?\w+ing\b", rows[-1][0]) is None)
                != (re.match(r"is (?:now |currently )?\w+ing\b", each) is None)
            )
        ):
            rows[-1].append(each.removeprefix(be[0]))
        else:
            rows.append([each])
    kinds = [re.match(r"(?:(?:is|was) )?(?:an?|the|my|our) ", each) is not None for each in rows[-1]]
    if len(kinds) > 2 and kinds[0] and not all(kinds):  # what one is, then what one is like
        verb, cut = rows[-1][0].split()[0], kinds.index(False)
        rows[-1:] = [rows[-1][:cut], [f"{verb} {rows[-1][cut]}", *rows[-1][cut + 1 :]]]
    trade = re.fullmatch(r"is (an? [\w' -]+)", rows[0][0]) if [len(row) for row in rows] == [1, 1] else None
    if trade and names_person(trade[1]) and not rows[1][0].startswith(("is ", "has ", "wants ", "can ")):
        return f"is {trade[1]} who {rows[1][0]}"
    *others, last = [f"{', '.join(row[:-1])} and {row[-1]}" if len(row) > 1 else row[0] for row in rows]
    if not others:
        return last
    if they and last.startswith("is "):
        return f"{' and '.join(others)}, and {they} {last}"
    comma = "," if len(others) > 1 or any(" and " in each for each in (*others, last)) else ""
    return f"{', '.join(others)}{comma} and {last}"
