"""People's names: titles, forms of address, first names, mononyms, family names that come first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .titles import FAMILY, FIRST, GENDERED, NO_ADDRESS, PAIRS, RANKS, SHORT_NAMES, SPANISH, STOPPED, WHOLE, known


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PARTICLES = _words(
    "van von der den de la le las los da das do dos di del della du des ter ten zu zum zur al el bin binti ibn ben abu st. st san"
    " santa mac ní ni o' ó op te af av"
)
_AFTER_NAME = re.compile(
    r"(?:,\s*|\s+)(?:ph\.?\s?d\.?|m\.?d\.?|mba|jr\.?|sr\.?|ii|iii|iv|esq\.?|rn|cpa|cipd|mcipd|obe|mbe|cbe|shrm-\w+|b\.?sc\.?|m\.?sc\.?|(?:she|he|they)/\w+)$"
    r"|\s*\([^)]*\)$",
    re.IGNORECASE,
)
_DEPARTMENT = re.compile(
    r",\s*(?:[A-Z]{2,5}|(?:HR|Human|Talent|People|Recruit\w*|Hiring|Head|Director|Manager|Office|Department)\b.*)$"
)
_HONOUR_AFTER = re.compile(r"-(?:san|sama|sensei|ssi|nim|ji)$", re.IGNORECASE)
_SPANISH_NAME = re.compile(
    r"[ñáéíóú]|ez\b|\b(?:jose|juan|carlos|luis|antonio|manuel|javier|miguel|pedro|diego|rafael|fernando|alejandro|jorge|garcia|ruiz|cruz|santos|reyes)\b",
    re.IGNORECASE,
)
_TEAM = re.compile(
    r"\b(?:team|hr|recruit(?:ing|ment)|talent|hiring|careers?|people|resources|department|office|human|admissions|panel|committee|desk)\b",
    re.IGNORECASE,
)
_FAMILY_FIRST = _words(
    "zhang wang li liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang cao feng deng xiao cheng"
    " cai pan yuan tian dong yu su ye lu jiang du kim park choi jeong jung kang cho yoon jang lim shin kwon hwang ahn song ryu hong"
    " tanaka suzuki sato takahashi watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki"
    " chan wong cheung leung lau ng chow tan ong goh koh chua teo"
)
_ALSO_FIRST_NAMES = _words("kim jung song lin su yu ma sun jang park ahn lau")
_SECOND_GIVEN = _words("ann lou jo joe sue mae beth jean lynn bob")
"""What is the second half of a first name rather than a middle name: Beth Ann, Bobby Joe."""
_HALVES_OF_GIVEN = _words(
    "wei ling mei hui min jia xin yi siew shu ying yan fang jing ting ming jun hao xiu yee pei ai kai zhi xuan qi lan fen hua ping ning"
)
"""Halves of one given name: Wei Ling, Hui Min, Jia Xin. Two alone may as well be first and family name."""
_BURMESE = _words(
    "aung kyaw moe win thein myint tun zaw htun khin thant naing phyo hlaing soe lwin htet nyein wai yan zin mya thandar thida"
)
_VIETNAMESE = _words(
    "nguyễn nguyen trần tran lê phạm pham hoàng huỳnh huynh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh trinh"
)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its pieces; `titles` as they are to be written, `first` and `family` None where they cannot be told."""

    whole: str
    titles: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    family: str | None = None
    goes_with: str = "family"

    @property
    def first(self) -> str | None:
        """The first name to greet by, None where it cannot be told from the family name."""
        return self.given[0] if self.given else None


def is_team(name: str) -> bool:
    """Whether a "contact" is a team or an office and no person ("Talent Team", "HR"); "Jane Doe, HR" is a person."""
    person = _DEPARTMENT.sub("", name)
    return bool(_TEAM.search(name)) and (person == name or len(person.split()) < 2)


def is_department(name: str) -> bool:
    """Whether a team's name is that of what it does and no more ("HR", "Recruitment"), so that one cannot greet it by that."""
    return (
        re.fullmatch(
            r"(?:hr|recruit(?:ing|ment)|talent|hiring|careers?|people|human resources|admissions)", name.strip(), re.IGNORECASE
        )
        is not None
    )


def parse(name: str) -> Name:
    """The pieces of a name as it is written: "Frau Dr. Annette Vogel" → titles (Frau, Dr.), first Annette, family Vogel."""
    whole = " ".join(_DEPARTMENT.sub("", name).split())
    bare = whole
    while (cut := _AFTER_NAME.sub("", bare)) != bare and cut:
        bare = cut
    if re.fullmatch(r"[^,]+, [^,]+", bare):  # "Nair, Priya"
        family, given = bare.split(", ")
        bare = f"{given} {family}"
    words = re.sub(r"(?<=[\w.]) \((?:[^)]*)\)(?= )", "", bare).split()
    titles, goes_with = _titles(words)
    words = words[_titles_long(words) :]
    if len(words) > 1 and _shouted_family(words):  # "LIU Wenjing"
        surname = words[0].capitalize()
        return Name(" ".join([surname, *words[1:]]), titles, tuple(words[1:2]), surname, goes_with)
    if len(words) > 1 and _HONOUR_AFTER.search(words[-1]):  # "Yuki Morishita-san"
        return Name(words[-1], titles, (), words[-1], goes_with)
    if len(words) == 2 and words[1] in ("Bey", "Hanım", "Hanim"):  # "Mehmet Bey" is never parted
        return Name(" ".join(words), titles, (" ".join(words),), None, goes_with)
    given_names, family_name = _given_and_family(words, titles)
    return Name(" ".join(words), titles, given_names, family_name, goes_with)


def _shouted_family(words: Sequence[str]) -> bool:
    """Whether the family name stands first in capitals: "LIU Wenjing"; two letters may be initials (JR Smith)."""
    first, second = words[:2]
    surely = len(first) > 3 or first.lower() in _FAMILY_FIRST | _VIETNAMESE
    return first.isalpha() and first.isupper() and len(first) > 1 and surely and not second.isupper()


def _key(word: str) -> str:
    return word.lower().rstrip(".'’")


def _titles_long(words: list[str]) -> int:
    """How many of the words at the start are titles; the last word of all is always the name."""
    long = 0
    if len(words) == 2 and words[0].lower() in SHORT_NAMES:
        return 0
    while long < len(words) - 1 and (
        _key(words[long]) in known()
        or (_key(words[long]) in NO_ADDRESS and (long or words[long].lower() == "the"))
        or _key(words[long]) in ("sr", "sra")
    ):
        if words[long].islower() or (
            _key(words[long]) in ("u", "me", "don", "dean", "chief", "judge", "major") and long == 0 and len(words) < 3
        ):
            break
        long += 1
    return long


def _titles(words: list[str]) -> tuple[tuple[str, ...], str]:
    """The titles as they are written in a letter, and what the last of them goes with."""
    found = [word for word in words[: _titles_long(words)] if _key(word) not in NO_ADDRESS]
    pair = tuple(_key(word) for word in found[:2])
    if pair in PAIRS:
        return (PAIRS[pair], *found[2:]), FAMILY
    written: list[str] = []
    goes_with = FAMILY
    full: str | None
    for word in found:
        if _key(word) == "sr" and not _SPANISH_NAME.search(" ".join(words)):
            full, goes_with = "Sister", FIRST
        elif _key(word) in ("sr", "sra"):
            full, goes_with = word, FAMILY
        else:
            full, goes_with = known()[_key(word)]
        written.append(full or word)
    return tuple(written), goes_with


def _given_and_family(words: list[str], titles: Sequence[str]) -> tuple[tuple[str, ...], str | None]:
    if len(words) == 1:
        return ((), words[0]) if titles and goes_with_family(titles) else ((words[0],), None)
    first = words[0].lower()
    if titles and words[0] in _PARTICLES:
        return (), " ".join(words)
    if first in _VIETNAMESE:
        return (words[-1],), words[0]
    if _order_unsure(words):
        return (), " ".join(words)
    if re.fullmatch(r"[^\W\d_]\.?", words[0]) or (words[0].isupper() and len(words[0]) <= 2):
        return (), _family(words, titles)  # initials are no name to greet by
    if first in ("maría", "maria") and words[1].lower() in ("del", "de") and len(words) > 3:  # a name of several words
        long = 4 if words[2].lower() in ("la", "los", "las") and len(words) > 4 else 3
        return (" ".join(words[:long]),), " ".join(words[long:])
    if len(words) == 2 and first in SHORT_NAMES and not titles:
        return (), " ".join(words)  # Colonel or Colin
    if len(words) < 4 and not titles and {word.lower() for word in words[:2]} <= _HALVES_OF_GIVEN:  # Wei Ling, Wei Ling Tan
        both = " ".join(words[:2])
        return ((both,), words[2]) if len(words) == 3 else ((), both)
    if len(words) == 3 and words[1].lower() in _SECOND_GIVEN and not titles:  # Beth Ann Cole
        return (" ".join(words[:2]),), words[2]
    return tuple(words[:1]), _family(words, titles)


def goes_with_family(titles: Sequence[str]) -> bool:
    """Whether the last of the titles stands before the family name ("Dr", "Captain") and not before the first ("Sir")."""
    return known().get(_key(titles[-1]), (None, FAMILY))[1] == FAMILY


def _order_unsure(words: list[str]) -> bool:
    """Whether first and family name cannot be told apart (Zhang Wei, Kim Min-jun, Aung Kyaw Moe): then the whole name is used."""
    first, last = words[0].lower(), words[-1].lower()
    if sum(word.lower() in _BURMESE for word in words) >= 2:
        return True
    if first in _ALSO_FIRST_NAMES:
        return "-" in last or len(words) == 3
    return first in _FAMILY_FIRST


def _family(words: list[str], titles: Sequence[str]) -> str:
    if titles and _key(titles[-1]) in SPANISH and len(words) >= 3:
        return " ".join(words[-2:])
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in _PARTICLES:
        start -= 1
    return " ".join(words[start:])


def first_name(name: str, region: str | None = None) -> str:
    """How a friendly letter addresses somebody: the first name, with a title that goes with it (Ibu Ratna), else the whole name."""
    parsed = parse(name)
    if parsed.titles:
        return titled(parsed, region, formal=False)
    return parsed.first or parsed.whole


def titled(name: Name, region: str | None = None, *, formal: bool = True) -> str:
    """A title with the name that it goes with: "Mr Lloyd", "Dr. Vogel" (a rank takes the place of Frau or Herr), "Ibu Ratna".

    In a friendly letter the last rank alone will do; the stop after Mr, Mrs, Dr … is the region's.
    """
    titles = list(name.titles)
    ranks = [title for title in titles if _key(title) in RANKS]
    if ranks and _key(titles[0]) in GENDERED:
        titles = ranks
    elif len(titles) > 1 and _key(titles[0]) in GENDERED:
        titles = titles[:1]
    if "Professor" in titles:
        titles = ["Professor"]
    if not formal and len(titles) > 1 and _key(titles[-1]) == "dr":
        titles = titles[-1:]
    if region == "UK" and _key(titles[0]) == "hon":
        return name.whole
    name_for: str | None
    if name.goes_with == WHOLE:
        name_for = name.whole
    elif name.goes_with == FIRST:
        name_for = (
            name.whole
            if _key(titles[-1]) == "sister" and name.first in ("Mary", "Maria", "Marie")
            else name.first or name.family
        )
    else:
        name_for = name.family or name.whole
    if titles[-1] in ("Mr", "Ms") and name_for and name_for.split()[0] in ("van", "de", "den", "der", "ter", "ten"):
        name_for = name_for[:1].upper() + name_for[1:]
    return f"{' '.join(_stopped(title, region) for title in titles)} {name_for}"


def _stopped(title: str, region: str | None) -> str:
    """Mr, Mrs, Dr … with the region's stop: "Mr." in the US, "Mr" in Britain, elsewhere as it is given."""
    if _key(title) not in STOPPED or region not in ("US", "UK"):
        return title
    return f"{title.rstrip('.')}." if region == "US" else title.rstrip(".")


def formal_name(name: str, region: str | None = None) -> str:
    """How a formal letter addresses somebody: title and family name, else the whole name, for nobody's gender is guessed."""
    parsed = parse(name)
    return titled(parsed, region) if parsed.titles else parsed.whole
