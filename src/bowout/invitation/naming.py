"""Names in a text: runs of capitalised words, which of them may be people, and which fit a mail domain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from ..catalogue import load
from .addresses import Address
from .senders import domain_names, is_team, listed, squashed

UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽΑ-ΩА-Я"
WORD = rf"(?:Sp\. ?z ?o\. ?o\.?|(?:Sdn|Pvt|Pty|Bros|St|Mt)\.(?= [{UPPER}])|[{UPPER}\d](?:(?:[\w&+#'’/.-])*[\w+#])?)"
"""A capitalised word or a number, as in a company's name."""
_JOINERS = r"(?:&|\+|and|of|the|de|du|des|do|dos|das|la|le|di|da|del|della|delle|degli|dei|e|und|y|et|for|von|van|der|den|in|na|og|och|sur|aan|d['’])"
NAME = rf"(?:University of {WORD}(?: {WORD})?(?:, {WORD}(?: {WORD})?)?|(?:[a-z]{{1,2}}[{UPPER}]\w+|{WORD})(?:(?: {_JOINERS}){{0,2}} (?:Dr\. )?(?:[ld]['’])?{WORD}){{0,6}}(?: (?:vzw|asbl|snc|ehf)\b|,? (?:Inc|LLC|Ltd|g?GmbH|mb[BH]|e\.? ?[GKV]|s\. ?r\. ?o|d\. ?o\. ?o|PLC|Corp|Co)\b\.?)?)"
"""A run that may be a name: "Cedar & Pine Outfitters", "University of Leeds", "eBay"."""


@cache
def words(key: str) -> frozenset[str]:
    """A list of names.toml."""
    entry: dict[str, Any] = load("reading")["names"]
    return frozenset(entry[key])


def without_team(name: str) -> str:
    """An organisation's name without what a team adds to it: "Northlight Careers" → "Northlight"; "" where nothing is left."""
    parts = name.strip(" -–|,:").split()
    while parts and parts[-1].lower().strip(",") in words("team_words") and not belongs(parts):
        parts.pop()
    while parts and parts[0].lower().strip(",") in words("team_words"):
        parts.pop(0)
    return " ".join(parts).strip(" -–|,:.&")


def belongs(parts: list[str]) -> bool:
    """Whether the last word is the name's own though it may be a team's: "Ebner & Partner", "Mercer County Library System"."""
    before = parts[-2].lower() if len(parts) > 1 else ""
    if parts[-1].lower() == "department" and before in (
        "police",
        "fire",
        "health",
        "sheriff's",
        "sheriff’s",
        "transportation",
        "works",
    ):
        return True
    return before in ("&", "und", "+") or (parts[-1].lower() in ("system", "systems") and before in listed("not_people"))


def without_legal(name: str) -> str:
    """The name without its legal ending: "WB Holding AG" → "WB Holding"."""
    parts = name.replace(",", " ").split()
    while len(parts) > 1 and parts[-1].lower() in words("legal"):
        parts.pop()
    return " ".join(parts)


@lru_cache(maxsize=4096)
def person(name: str) -> str | None:
    """The name as a person's, without titles and what stands in brackets, given name first; None where it is none by its form."""
    name = re.sub(
        r"[\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff]|\(.*?\)|\[.*?\]|\".*?\"|^\s*(?:i\. ?[AV]\.|p\.? ?p\.?|ppa\.?)(?=\s)",
        " ",
        name,
    ).strip()
    name = re.split(r"\s(?:via|from|at|von|bei|from|de chez|@|\||/|[-–—])\s", f"{name} ")[0].strip(" ,;|~-–—")
    if name.count(",") == 1:
        last, first = (each.strip() for each in name.split(","))
        if last and first and first.lower().strip(".") not in words("suffixes") and not (first.isupper() and len(first) < 5):
            name = f"{first} {last}" if len(first.split()) <= 3 else last
        else:
            name = last
    parts = name.split()
    while parts and not words("titles").isdisjoint((parts[0].lower(), parts[0].lower().rstrip("."))):
        parts.pop(0)
    while parts and parts[-1].lower().strip(",") in words("suffixes"):
        parts.pop()
    while (
        len(parts) > 2
        and len(parts[-1]) > 1
        and parts[-1].isupper()
        and not parts[0].isupper()
        and parts[-1].lower() not in words("team_words")
    ):
        parts.pop()  # letters of a degree or a guild: "Theo Banks CDG"
    if not 1 <= len(parts) <= 5 or not all(_is_name_word(each) for each in parts) or parts[-1].lower() in words("particles"):
        return None
    low = [each.lower().strip(".") for each in parts]
    if any(
        each in listed("not_people") - words("particles") or each.endswith("team") or is_compound_house(each) for each in low
    ):
        return None
    return " ".join(parts)


def is_compound_house(word: str) -> bool:
    """Whether a word in small letters ends as a house's or a department's does in languages that write words together: "uniklinik"."""
    return len(word) > 7 and word.endswith(tuple(listed("house_endings"))) and word not in listed("house_endings")


def _is_name_word(word: str) -> bool:
    if word.lower() in words("particles"):
        return True
    return bool(
        re.fullmatch(rf"[{UPPER}](?:[^\W\d_]|['’.-](?=\w)|\.$)*", word)
        or (re.fullmatch(r"[^\W\d_]+", word) and not word.isascii() and not word.islower())
    )


def is_latin(name: str) -> bool:
    """Whether a name is written in Latin letters."""
    return all(letter < "\u0250" or "\u1e00" <= letter < "\u2070" for letter in name)


def sender_person(address: Address | None) -> str | None:
    """The person in a sender's name; None for a team, an organisation, a name that is the domain's."""
    if address is None or not address.name or "@" in address.name:
        return None
    name = person(address.name)
    if name is None:
        return None
    parts = [squashed(each) for each in name.split()]
    if any(len(part) > 2 and part in squashed(address.local) for part in parts):
        return name
    if len(parts) == 1 and parts[0] in squashed(address.domain):
        return None  # "Ashby" of ashbyhq.com
    if any(fits(name, label) for label in domain_names(address.address)):
        return None
    if is_team(address):
        return (
            name
            if len(parts) > 1
            and not any(squashed(name) in label for label in domain_names(address.address))
            and _signs_as_person(address)
            else None
        )
    return name


def _signs_as_person(address: Address) -> bool:
    """A person's name on a team's mailbox is believed where the display name is no more than that name."""
    return bool(address.name) and len((address.name or "").split()) in (2, 3)


@lru_cache(maxsize=8192)
def fits(name: str, label: str) -> int:
    """How well a name fits a domain's label: 2 the whole name or its beginning, 1 by parts of its words, 0 not at all.

    "Gulfstream Credit Union" fits gulfstreamcu well, "Iowa Structure Cabling" iowacabling, "P&P Group" pp-group.
    """
    for spelled in (_umlauts_spelled(name), name.replace(" & ", " and ").replace(" + ", " and ")):
        if spelled != name and (found := fits(spelled, label)):
            return found
    bare = squashed(without_legal(name))
    if len(bare) < 2 or len(label) < 2:
        return 0
    if bare == label or squashed(name) == label:
        return 2
    if len(label) >= 4 and bare.startswith(label):
        return 2
    if len(bare) >= 4 and label.startswith(bare):
        return 2
    if len(bare) >= 5 and bare in label:
        return 1
    parts = [part for part in (squashed(each) for each in re.split(r"[\s&/-]+", name)) if part][:8]
    if len(parts) < 2 or len(label) < 3:
        return 0
    if _by_initials(parts, label) or _by_beginnings(parts, label, all_of_them=True):
        return 2
    return int(_by_beginnings(parts, label, all_of_them=False))


_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "å": "aa", "ø": "oe", "æ": "ae"}
)


def _umlauts_spelled(name: str) -> str:
    """As domains spell them: "Bäckerei" → "Baeckerei"."""
    return name if name.isascii() else name.translate(_UMLAUTS)


def _by_initials(parts: list[str], label: str) -> bool:
    return label in ("".join(part[0] for part in parts), "".join(part[0] for part in parts if part not in _SMALL_WORDS))


_SMALL_WORDS = frozenset(
    ["of", "and", "the", "for", "de", "des", "du", "la", "le", "y", "e", "und", "für", "di", "van", "voor", "of", "i"]
)


def is_short_for(short: str, name: str) -> bool:
    """Whether capitals are the first letters of a name: "TVL" of "Tungabhadra Valves Limited"."""
    if not (short.isupper() and short.isalpha() and " " in name):
        return False
    parts = [part for part in (squashed(each) for each in name.split()) if part]
    return len(parts) > 2 and _by_initials(parts, short.lower())


def _by_beginnings(parts: list[str], label: str, *, all_of_them: bool) -> bool:
    """Whether the label is beginnings of the words in order, three letters or more of the first."""
    reached = {length for length in range(3, len(parts[0]) + 1) if label.startswith(parts[0][:length])}
    for part in parts[1:]:
        further = {at + length for at in reached for length in range(1, len(part) + 1) if label.startswith(part[:length], at)}
        reached = further if all_of_them else reached | further
    return len(label) in reached


def runs(text: str) -> Iterator[re.Match[str]]:
    """Every capitalised run of a text."""
    return re.finditer(rf"(?<![\w@./=&]){NAME}", text)


def spelled_out(text: str, labels: frozenset[str]) -> Iterator[str]:
    """The words, in small letters but for the first, that a domain is made of: "Havblikk sykehjem" of havblikksykehjem.example."""
    for first in re.finditer(rf"\b[{UPPER}][\w'’-]+(?= [a-zà-ÿ])", text):
        begun = squashed(first[0])
        for label in labels:
            if len(begun) > 2 and len(label) > len(begun) and label.startswith(begun):
                words_ = re.compile(r"[^\s,.;:()]+(?: [^\s,.;:()]+){1,4}").match(text, first.start())
                parts = words_[0].split(" ") if words_ else []
                whole = (" ".join(parts[:at]) for at in range(2, len(parts) + 1) if squashed("".join(parts[:at])) == label)
                yield from whole


def greeted(text: str) -> str | None:
    """The name behind the greeting of a letter: the candidate's."""
    from .thread import greeting

    for line in text.split("\n")[:12]:
        found = greeting(line.strip())
        if found:
            return found
    return None
