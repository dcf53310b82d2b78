"""People's names: titles, forms of address, first names, mononyms, family names that come first."""

from __future__ import annotations

import re
from dataclasses import dataclass


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TITLES = {
    # title as found, lower, without its stop → what it goes with: the family name, or the first
    **dict.fromkeys(
_words(        "mr mrs ms miss mx dr prof professor rev reverend fr father cllr councillor capt captain major colonel judge lord lady"
        " frau herr monsieur madame mme mlle m señor señora sr sra srta dra dott dottssa dott.ssa prof.ssa signor signora sig ing mag dipl-ing"
        " senhor senhora meneer mevrouw dhr mevr pan pani hr fru fröken"),
        "family",
    ),
    **dict.fromkeys(
_words(        "sir dame ibu bu bapak pak encik puan cik datuk dato datin tuan kak mas mbak bang ustaz ustadz khun sri shri"
        " shrimati smt ato woizero"),
        "first",
    ),
}  # fmt: skip
_GENDERED_BEFORE_RANK = ("frau", "herr", "mr", "mrs", "ms", "monsieur", "madame", "señor", "señora", "sr", "sra")
_RANKS = ("dr", "prof", "professor", "dra", "rev", "reverend", "ing", "mag", "dipl-ing")
_SPANISH = ("señor", "señora", "sr", "sra", "srta", "dra", "senhor", "senhora")
_PARTICLES = _words(
    "van von der den de la le las los da das do dos di del della du des ter ten zu zum zur al el bin binti ibn ben abu st. st san"
    " santa mac ní ni o' ó op te af av"
)
_AFTER_NAME = re.compile(
    r"(?:,\s*|\s+)(?:ph\.?\s?d\.?|m\.?d\.?|mba|jr\.?|sr\.?|ii|iii|iv|esq\.?|rn|cpa|cipd|mcipd|obe|mbe|cbe|shrm-\w+|b\.?sc\.?|m\.?sc\.?|(?:she|he|they)/\w+)$"
    r"|\s*\([^)]*\)$",
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
    " chan wong cheung leung lau ng chow"
)
_ALSO_FIRST_NAMES = _words("kim jung song lin su yu ma sun jang park ahn lau")
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
    """Whether a "contact" is a team or an office and no person ("Talent Team", "HR")."""
    return bool(_TEAM.search(name))


def parse(name: str) -> Name:
    """The pieces of a name as it is written: "Frau Dr. Annette Vogel" → titles (Frau, Dr.), first Annette, family Vogel."""
    whole = " ".join(name.split())
    bare = whole
    while (cut := _AFTER_NAME.sub("", bare)) != bare and cut:
        bare = cut
    if re.fullmatch(r"[^,]+, [^,]+", bare):  # "Nair, Priya"
        family, given = bare.split(", ")
        bare = f"{given} {family}"
    words = bare.split()
    titles: list[str] = []
    while len(words) > 1 and words[0].lower().rstrip(".") in _TITLES:
        titles.append(words.pop(0))
    goes_with = _TITLES[titles[-1].lower().rstrip(".")] if titles else "family"
    given_names, family_name = _given_and_family(words, titles)
    if not titles:
        whole = " ".join(words)
    return Name(whole, tuple(titles), given_names, family_name, goes_with)


def _given_and_family(words: list[str], titles: list[str]) -> tuple[tuple[str, ...], str | None]:
    if len(words) == 1:
        return ((), words[0]) if titles and _TITLES[titles[-1].lower().rstrip(".")] == "family" else ((words[0],), None)
    first = words[0].lower()
    if titles and words[0] in _PARTICLES:
        return (), " ".join(words)
    if first in _VIETNAMESE:
        return (words[-1],), words[0]
    if _order_unsure(words):
        return (), " ".join(words)
    if re.fullmatch(r"[^\W\d_]\.?", words[0]) or (words[0].isupper() and len(words[0]) <= 2):
        return (), _family(words, titles)  # initials are no name to greet by
    return tuple(words[:1]), _family(words, titles)


def _order_unsure(words: list[str]) -> bool:
    """Whether first and family name cannot be told apart (Zhang Wei, Kim Min-jun, Aung Kyaw Moe): then the whole name is used."""
    first, last = words[0].lower(), words[-1].lower()
    if sum(word.lower() in _BURMESE for word in words) >= 2:
        return True
    if first in _ALSO_FIRST_NAMES:
        return "-" in last or len(words) == 3
    return first in _FAMILY_FIRST


def _family(words: list[str], titles: list[str]) -> str:
    if titles and titles[-1].lower().rstrip(".") in _SPANISH and len(words) >= 3:
        return " ".join(words[-2:])
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in _PARTICLES:
        start -= 1
    return " ".join(words[start:])


def first_name(name: str) -> str:
    """How a friendly letter addresses somebody: the first name, with a title that goes with it (Ibu Ratna), else the whole name."""
    parsed = parse(name)
    if parsed.titles:
        return titled(parsed)
    return parsed.first or parsed.whole


def titled(name: Name) -> str:
    """A title with the name that it goes with: "Mr Lloyd", "Dr. Vogel" (a rank takes the place of Frau or Herr), "Ibu Ratna"."""
    titles = list(name.titles)
    ranks = [title for title in titles if title.lower().rstrip(".") in _RANKS]
    if ranks and titles[0].lower().rstrip(".") in _GENDERED_BEFORE_RANK:
        titles = ranks
    if [title.lower().rstrip(".") for title in titles[:2]] == ["prof", "dr"]:
        titles = titles[:1]
    goes_first = name.goes_with == "first"
    name_for = (name.first or name.family) if goes_first else (name.family or name.whole)
    return f"{' '.join(titles)} {name_for}"


def formal_name(name: str) -> str:
    """How a formal letter addresses somebody: title and family name, else the whole name, for nobody's gender is guessed."""
    parsed = parse(name)
    return titled(parsed) if parsed.titles else parsed.whole
