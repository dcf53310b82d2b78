"""Small English grammar: articles, how a role or a company stands in a sentence, possessives, lists, contractions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

_SAID_WITH_VOWEL = "aeiofhlmnrsx"
"""Letters whose own names begin with a vowel sound: an SRE, an HR Associate, an LGV driver, an MRI technologist."""


def article(words: str) -> str:
    """The article "a" or "an", as the words are said: an SRE, a UX researcher, an hour, a European lead, an 8th-grade teacher."""
    first = re.split(r"[\s\-/.]", words.strip(), maxsplit=1)[0] if words.strip() else ""
    if not first:
        return "a"
    if first[0].isdigit():
        return "an" if re.match(r"8|11\D|11$|18\D|18$", first) else "a"
    if len(first) > 1 and first.isupper() and not re.search(r"[AEIOU].*[AEIOU]", first[1:]):
        return "an" if first[0].lower() in _SAID_WITH_VOWEL else "a"
    low = first.lower()
    if re.match(r"uni(?!n|m)|use|usu|uti|ute|eu|ewe|one\b|once|ub|uk", low):
        return "a"
    return "an" if low[0] in "aeiou" or re.match(r"hour|honou?r|heir|honest", low) else "a"


def capital(text: str) -> str:
    """The text with its first letter as a capital; names that are written otherwise (eXpanse, iOS) stay as they are."""
    first = text.split(" ", 1)[0]
    if first[1:] != first[1:].lower():
        return text
    return text[:1].upper() + text[1:]


def possessive(name: str) -> str:
    """The genitive: "Ruth's", "James's", "the Kellys'" (a plural with its article takes the apostrophe alone)."""
    plural = name.lower().startswith("the ") and name.endswith("s") and not name.endswith("ss")
    return name + ("'" if plural else "'s")


def listed(items: Sequence[str], last: str = "and") -> str:
    """Items in a row: "a", "a and b", "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


_COMPANY_FORM = (
    r"LLP|Ltd|LTD|Limited|Inc|Incorporated|LLC|PLLC|plc|PLC|Corp|GmbH(?: & Co\.? KG)?|mbH|AG|KGaA|KG|SE|UG|e\.?V|S\.?A|S\.?A\.?S|S\.?r\.?l|SARL|"
    r"S\.?p\.?A|B\.?V|N\.?V|A/?S|ApS|AB|Oy|Oyj|Pty(?: Ltd)?|Pvt(?: Ltd)?|Private Limited|Sp\. ?z ?o\.? ?o|K\.?K|s\.?r\.?o|d\.?o\.?o|"
    r"Tbk|Sdn\.? Bhd|Lda|Ltda|S\.?L|Zrt|Kft"
)  # fmt: skip
_WITH_ARTICLE = (
    r"(?:University|Institute|Ministry|Department|Bank|City|Town|Village|Borough|County|Office|Museum|School|College|Church|Embassy|Diocese|Port|House|Faculty|Centre|Center|(?:\w+ )?Government) (?:of|for)\b"
    r"|(?!St\b)(?:\w+ )+(?:Museum|Institute|Society) of\b|(?!St\b).* (?:Secretariat|Commission|Museum|Ministry|Embassy|Foundation|Federation|Board|Bureau|Authority|Observatory|Fund|Department|Dept)$"
)


@cache
def _company_form() -> re.Pattern[str]:
    return re.compile(rf",?\s+(?:{_COMPANY_FORM})\.?$")


def company_in_text(company: str) -> str:
    """A company as a sentence names it: no legal form at its end, a small article ("the Wharfside Trust", "the University of X")."""
    name = " ".join(company.split())
    for _ in range(2):
        short = _company_form().sub("", name)
        name = short if len(short) > 1 else name
    if name.startswith("The "):
        return "the " + name[4:]
    return f"the {name}" if re.match(_WITH_ARTICLE, name) else name


_FULL_ALREADY = (
    "role|position|post|job|internship|placement|apprenticeship|scheme|programme|program|fellowship|traineeship|residency|"
    "vacancy|studentship|clerkship|secondment|praktikum|course|opening|opportunity|work|placements"
)  # fmt: skip


@cache
def _no_part_of_role() -> re.Pattern[str]:
    """What vacancies carry beside the role's name: genders, a reference."""
    gender = r"\((?:[mwfdxvhn](?:/[mwfdxvhni*]){1,3}|all genders?|gn|h/f|f/h|on-?site|remote|hybrid|(?:full|part)[- ]time)\)"
    return re.compile(
        rf"\s*(?:{gender}|[(\[]?\b(?:ref|req|job id|reference|id)[.:#\s]*(?:no\.?\s*)?[\w/-]*\d[\w/-]*[)\]]?|#\d+)",
        re.IGNORECASE,
    )


def role_in_text(role: str) -> str:
    """A role as a sentence names it, its words in the order given: genders and reference numbers off, and no shouting."""
    name = " ".join(_no_part_of_role().sub("", role).split()).strip(" ,;–-") or " ".join(role.split())
    return name.replace("!", "")


def role_phrase(role: str, noun: str = "role") -> str:
    """The role with its article and noun: "the HR Associate role", "the role of Head of Client Data", "the role of VP, Product".

    A role that says "of", has a comma or a dash in it, or is long, stands after its noun; one that holds a noun of the
    kind already ("Summer Internship") needs none.
    """
    name = role_in_text(role)
    bare = re.sub(r"\s*\([^)]*\)", "", name)
    if "," not in bare and re.search(rf"\b(?:{_FULL_ALREADY})$", bare, re.IGNORECASE):
        return name if name.lower().startswith("the ") else f"the {name}"
    if re.search(r"[,:;/|]| [-–—] | (?:of|to|for|in|at|with|and|from|on) ", bare) or len(bare.split()) > 5:
        return f"the {noun} of {name}"
    return f"the {name} {noun}" if not name.lower().startswith("the ") else f"{name} {noun}"


_ADDED = (
    r"\s*[(\[][^)\]]*[)\]]"
    r"|(?:,|\s[-–—])\s*(?=[^,]*\b(?:mon|tue|wed|thu|fri|sat|sun|days?|nights?|evenings?|weekends?|part[- ]time|full[- ]time|shifts?|hours?|remote|hybrid)\b).*$"
)
"""What an advertisement adds to a title: anything in brackets, days and hours behind it."""


def role_short(role: str) -> str:
    """A role as a short message names it: what an advertisement adds left off, the title itself kept word for word."""
    name = role_in_text(role)
    return re.sub(_ADDED, "", name, flags=re.IGNORECASE).strip() or name


_SAID = (
    (r"\b(\d{1,2})(?:st|nd|rd|th)\b", lambda found: ordinal(int(found[1]))), (r"\s*&\s*", " and "), (r"\s+[-–—|]\s+", ", "), (r"/", " "),
    (r"\s*\(([^)]*)\)", r", \1"), (r"\bSr\.?(?= [A-Z])", "Senior"), (r"\bJr\.?(?= [A-Z])", "Junior"), (r"\bAsst\.?(?= )", "Assistant"),
    (r"\bMgr\.?\b", "Manager"), (r"\bNo\. (?=\d)", "number "),
)  # fmt: skip


def role_aloud(role: str) -> str:
    """A role as it is said: what an advertisement adds behind a dash or in brackets left off, ordinals and "and" in words."""
    name = re.split(r"\s+[-–—|]\s+|\s*\(", role_short(role), maxsplit=1)[0] or role_short(role)
    for written, said in _SAID:
        name = re.sub(written, said, name)
    return name


UNITS = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {1: "first", 2: "second", 3: "third", 5: "fifth", 8: "eighth", 9: "ninth", 12: "twelfth"}


def number(value: int) -> str:
    """0 to 99 in words: "forty-five"."""
    if value < 20:
        return UNITS[value]
    tens, unit = divmod(value, 10)
    return _TENS[tens] + (f"-{UNITS[unit]}" if unit else "")


def numbers_aloud(text: str, region: str | None = None) -> str:
    """Counts in words, as they are said: "within 150 kilometres" → "within a hundred and fifty kilometres"; what follows a name stays ("Route 12")."""

    def said(found: re.Match[str]) -> str:
        hundreds, rest = divmod(int(found[2]), 100)
        small = number(rest)
        if not hundreds:
            return found[1] + small
        joint = " " if region == "US" else " and "
        return f"{found[1]}{'a' if hundreds == 1 else UNITS[hundreds]} hundred{joint + small if rest else ''}"

    text = re.sub(
        r"(?<!\w)(1?\d) ?[ap]m(?= (?:starts?|shifts?|finish(?:es)?)\b)", lambda at: f"{number(int(at[1]))} o'clock", text
    )
    return re.sub(r"(?<![\w'])([a-z]+,? )(\d{1,3})(?=[ -][a-z])", said, text)


def ordinal(value: int) -> str:
    """1 to 59 as an ordinal in words: "twenty-third"."""
    if value < 20:
        return _ORDINALS.get(value) or UNITS[value] + "th"
    tens, unit = divmod(value, 10)
    return f"{_TENS[tens]}-{ordinal(unit)}" if unit else _TENS[tens][:-1] + "ieth"


_SHORT_FORMS = {
    "won't": "will not", "can't": "cannot", "shan't": "shall not", "let's": "let us", "I'm": "I am", "it's": "it is",
    "that's": "that is", "there's": "there is", "who's": "who is", "what's": "what is",
}  # fmt: skip
_ENDINGS = {"n't": " not", "'ve": " have", "'re": " are", "'ll": " will", "'d": " would"}


@cache
def _contraction() -> re.Pattern[str]:
    return re.compile(r"\b([A-Za-z]+)(n't|'(?:ve|re|ll|d|s|m))\b")


_HAD = (
    r" (?:better\b|(?:(?:already|never|just|only|always) )*(?:been|had|taken|understood|thought|known|gone|done|seen|given|found|met|told|heard"
    r"|left|lost|spent|sent|set aside|built|bought|brought|taught|caught|sold|paid|felt|led|written|driven|drawn|spoken|chosen|broken|grown"
    r"|shown|begun|worn|kept|held|made|agreed|guaranteed|(?!shed\b|bed\b|embed\b|wed\b|shred\b)\w*[^e\s]ed)\b)"
)
"""What follows "'d" where it is "had": a participle ("I'd hoped", "they'd gone"), and no verb that only ends like one ("I'd need")."""


def expanded(text: str) -> str:
    """The text without contractions, for a formal letter: "I'm" → "I am"; possessives stay, "'d" before a participle is "had"."""
    text = text.replace("’", "'")

    def whole(found: re.Match[str]) -> str:
        word, after = found[0], text[found.end() : found.end() + 24].lower()
        if word.lower() == "it's" and re.match(r" (?:taken|been|become|got|had)\b", after):
            return found[1] + " has"
        for short, full in _SHORT_FORMS.items():
            if word.lower() == short.lower():
                return full if word[0] == short[0] or word[0].islower() else capital(full)
        ending = found[2]
        if ending == "'d" and re.match(_HAD, after):
            return found[1] + " had"
        return found[1] + _ENDINGS[ending] if ending in _ENDINGS else word

    return _contraction().sub(whole, text)


_US_SPELLING = (
    ("favour", "favor"), ("honour", "honor"), ("neighbour", "neighbor"), ("timetable", "schedule"), ("diary", "calendar"),
    ("travelling", "traveling"), ("cancelled", "canceled"), ("cancelling", "canceling"), ("labour", "labor"), ("enquir", "inquir"),
    ("behaviour", "behavior"), ("centred", "centered"), ("centre", "center"), ("straight away", "right away"), ("defence", "defense"),
    ("just now", "right now"), ("the journey would", "the commute would"), ("the daily journey", "the daily commute"),
)  # fmt: skip


@cache
def _in_ize() -> re.Pattern[str]:
    """Verbs in -ise and what is made of them; an organist, a specialist and realism keep their s."""
    verbs = "apolog|organ|real|recogn|special|emphas|final|modern|priorit|summar|util"
    return re.compile(rf"({verbs})is(?=(?:e[ds]?|ers?|ing|able|ations?|ational)\b)", re.IGNORECASE)


def american(text: str) -> str:
    """Our own British wording in American spelling. Only for our own phrases: names keep their spelling."""
    text = re.sub(r"\b([Pp])rogramme(s?)\b", r"\1rogram\2", _in_ize().sub(r"\1iz", text))
    for british, us in _US_SPELLING:
        if british in text.lower():
            text = text.replace(british, us).replace(british.capitalize(), us.capitalize())
    return text
