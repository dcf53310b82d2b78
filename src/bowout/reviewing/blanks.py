"""Blanks that were never filled in: "[Company Name]", "<role>", "{{name}}", "XXXX", "INSERT NAME", "____", "Dear Name,"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ..language.sentences import Span

ANCHORS = (
    *"[<{_X%«($@#~|…",
    *"INSERT NAME TITLE FILL TBC TBD XYZ ABC Name Title Surname nsert elete undefined null NULL None NaN orem DD/ DD. DD- dd/ dd. dd- .... *** ame* itle* ?? HH: hh: ROLE JOB COMPANY RECIPIENT NAVN NAAM NOMBRE DATE TIME POSITION XX s/X s/Y".split(),
    " HERE",
    "one)",
    "ame here",
    "ame Here",
    "itle here",
    "xx/",
    "?)",
    "*insert",
    "/ /",
    "//2",
    "// 2",
    *(f" {what}{mark}" for what in ("name", "title") for mark in "'’\"”"),
)
"""A line with none of these holds no blank, but for a greeting to nobody; a test holds them to the patterns below."""
HAILS = ("Dear", "Hello", "Hi")
NOBODY = ("Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "X", "Y", "Z", "Surname", "ame", *".…_–—-", *HAILS)
"""How a greeting to nobody ends."""

_SLOT = (
    r"name|company|organi[sz]ation|employer|role|job|title|position|post|vacancy|department|team|date|day|time|month|year|your|their|hiring|manager"
    r"|recruiter|interviewer|contact|insert|add|enter|reason|event|specific|surname|first|last|phone|number|email|e-mail|address|field|industry"
    r"|school|university|location|city|town|ref|reference|person|candidate|salutation|greeting|mr|mrs|ms|dr|link|url|details?|state|fill|tbc|tbd|xx+"
    r"|branch|cent(?:re|er)|ward|shop|store|unit|office|depot|street|site|division|directorate|faculty|client|agency|weekday|interview|subject|signature|n\.?a\.?m\.?e|placeholder|offer|skill|project|here"
    r"|vorname|nachname|anrede|firma|stelle|datum|grund|nom|pr[eé]nom|entreprise|soci[eé]t[eé]|poste|motif|nombre|apellidos?|empresa|puesto|fecha|motivo|nome|cognome|azienda"
    r"|ruolo|cargo|naam|bedrijf|functie|navn|namn|imi[eę]|nazwisko|firmy|delete|he/she|sir/madam|blank"
)
_HAIL = r"(?<=[Dd]ear\s)|(?<=[Hh]i\s)|(?<=[Hh]ello\s)"
_TITLES = r"(?:Mr|Mrs|Ms|Miss|Dr|Prof)\b\.?"


@cache
def _blank() -> re.Pattern[str]:
    return re.compile(
        rf"""\{{\{{[^{{}}\n]{{1,60}}\}}\}}
        | \[[^\[\]\n]*?(?i:\b(?:{_SLOT})\b)[^\[\]\n]{{0,60}}\]
        | \(\s*(?i:(?:your\s+|the\s+)?(?:company|contact|recruiter|candidate|employer|hiring\s+manager|first|last|full|job|role|position)(?:['’]s)?(?:\s+(?:name|title|here))?|name|date|role|reason)\s*\)
        | \$\{{?\w*(?i:name|company|role|date|contact)\w*\}}? | @@\w+@@ | \#\#\w+\#\#
        | \[(?:\.{{2,}}|\s*…\s*|_+|\s*|[A-Z][A-Z _/-]{{2,}})\]
        | <(?!https?:|mailto:)[^<>@\n]{{0,40}}?(?i:\b(?:{_SLOT})\b)[^<>@\n]{{0,40}}>
        | \{{[^{{}}\n]{{0,40}}?(?i:(?:\b|_)(?:{_SLOT})(?:\b|_))[^{{}}\n]{{0,40}}\}}
        | «[^«»\n]{{0,40}}?(?i:\b(?:{_SLOT})\b)[^«»\n]{{0,40}}» | %%?[A-Z][A-Z_]{{2,}}%%?
        | \((?i:(?:please\s+)?(?:insert|state|fill\s+in|enter|add|your|give)\s+(?:your\s+|the\s+|a\s+)?(?:{_SLOT})s?\b)[^()\n]{{0,40}}\)
        | \b(?:INSERT\s+[A-Z]{{2,}}|(?:ADD|ENTER|YOUR)\s+(?:[A-Z]{{2,}}\s){{0,2}}(?:NAME|TITLE|ROLE|COMPANY|DATE|POSITION))(?:\s[A-Z]{{2,}})*\b(?:\s?\([A-Z ]+\))?
        | \b(?:COMPANY|ROLE|JOB|RECRUITER|CONTACT|FIRST|LAST|POSITION|CANDIDATE)[ _](?:NAME|TITLE|HERE)\b | \b(?:NAME|ROLE|COMPANY|REASON|DATE|POSITION)\s+(?:HERE|TBC|\([A-Z ]+\))
        | (?<![\w-])X{{4,}}(?![\w-])|(?:(?<=\bat\s)|(?<=\bthe\s)|(?<=\bfor\s))XXX(?!\s+[A-Z])|(?<=[Dd]ear\s)XXX\b | (?<!\w)XX\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)\b
        | (?<![\w_])(?:_{{2,}}/_{{2,}}(?:/_{{2,}})?|_{{4,}})(?![\w_])
        """,
        re.VERBOSE,
    )


@cache
def _unmarked() -> re.Pattern[str]:
    """Blanks that no bracket marks: "Dear Name,", "DD/MM", "the TBC role", "Dear ….,", a program's own "Dear undefined,"."""
    whose = r"(?:(?:the\s|your\s)?(?:company|recruiter|contact|candidate|employer|hiring\smanager|first|last|full|job|role|position)(?:['’]s)?[\s_]?)?(?:name|title)"
    return re.compile(
        rf"""(?:{_HAIL})(?:_{{2,}}|…+|\.{{4,}}|\?{{2,}}|\*{{3,}}|undefined|null|None|NULL|NaN)(?=\s*[,!:\n]|$)
        | (?:{_HAIL})(?:(?!My\b)\w+(?:['’]s)?\s){{0,2}}Name(?=\s*[,:\n]) | ^(?:Your|Full|First)\s(?:Full\s)?Name(?:\s[Hh]ere)?$
        | (?<![\w.])(?:\*(?i:{whose})\*|~(?i:{whose})~|\|(?i:{whose})\||\#(?i:{whose})\#|@(?i:{whose})\b)
        | \bDD[/.-]MM(?:[/.-](?:YY){{1,2}})?\b | \bdd[/.-]mm(?:[/.-](?:yy){{1,2}})?\b | \b(?:XX:XX|HH:MM|hh:mm)\b
        | \b[Ii]nsert\s(?:your\s|the\s|a\s)?(?i:{_SLOT})\shere\b | [(\[]?\b[Dd]elete\sas\s(?:appropriate|applicable|necessary)[)\]]?
        | \((?:[^()\n]{{3,60}}\s)?(?:[Pp]ick|[Cc]hoose|[Ss]elect|[Dd]elete)\sone\) | \((?=[A-Z /]{{3,30}}\))(?i:(?:{_SLOT})(?:[ /](?:{_SLOT}))*)\)
        | \bXYZ\b | \bABC\s(?:Company|Ltd|Limited|Inc|Corp|Corporation)\b | \bthe\s(?:TBC|TBD)\b(?=\s\w) | \bFILL\sIN\b | \b[Ll]orem\sipsum\b
        | (?<!\S)%s\b | \{{\d\}} | \[object\sObject\] | \[[A-Z]\] | <<[^<>\n]{{1,40}}>>
        | (?:{_HAIL})(?:(?:Mr|Mrs|Ms|Dr|Herr|Frau)\b[./]*\s?)*(?:XX|TBC|TBD|NAME|NACHNAME|SURNAME|FIRSTNAME|RECIPIENT|NAVN|NAAM|NOMBRE)(?=\s*[,!:\n])
        | (?<=\b(?:on|at)\s)(?:DATE|TIME)\b | (?:(?<=\bwith\s)|(?<=\bfor\s)|(?<=\bat\s))COMPANY\b | (?<=\bthe\s)(?:ROLE|POSITION|JOB|COMPANY)(?=\s(?:role|position|job|post|interview|vacancy|at)\b)
        | \b(?:Company|Job|Role|Position|First|Last|Recipient|Hiring\sManager|Interviewer|Recruiter)\s(?:Name|Title)\b(?:\s[Hh]ere\b)? | (?<=['‘“"])(?:company|role|job|your|recruiter|manager)\s(?:name|title)(?:\shere)?(?=['’”"])
        | \b[Yy]our\s[Nn]ame\s[Hh]ere\b | (?:(?<=\bthe\s)|(?<=\bfor\s)|(?<=\b(?:of|at|on)\s))(?:_{{2,3}}|…{{2,}}|\.{{4,}})(?![\w_]) | ^(?:_{{2,3}}|NAME)$ | \?\?(?:st|nd|rd|th)\b
        | \b(?i:xx/xx(?:/xx+)?)\b | \((?:day|date|time|name|role|title|place)\?\) | (?<!\d)/\s?/\s?20\d\d\b | (?:(?<=\bdated\s)|(?<=\bno\.\s)|(?<=\bref\.\s))\.{{4,}} | \b[A-Z]{{3,}}(?:\s[A-Z]{{3,}}){{0,5}}\sHERE\b | \*insert\s[a-z]+(?:\s[a-z]+)?\* | (?<=[a-z]\s)\[(?!sic\b)[A-Za-z]?[a-z]{{2,}}(?:\s[a-z]+){{0,2}}\](?!\()
        """,
        re.VERBOSE | re.MULTILINE,
    )


@cache
def _to_nobody() -> re.Pattern[str]:
    """A whole line that greets nobody: "Dear ,", "Dear Mr/Ms X"."""
    return re.compile(
        rf"""(?:{"|".join(HAILS)})(?:\s+,|\s(?:{_TITLES}\s?/\s?)?{_TITLES}\s?(?:X{{1,3}}|Y|Z|Surname|Last\s?[Nn]ame|[._…–—-]{{2,}}|…|–|—|_)?)(?=\s*[,:]?\s*$)"""
    )


def blanks(text: str, lines: Iterable[Span] | None = None) -> list[Span]:
    """The spans of unfilled slots in some lines of a text (None: the text is one line)."""
    anchors = [mark for mark in ANCHORS if mark in text]  # no other need be looked for line by line
    found: list[Span] = []
    for start, end in [(0, len(text))] if lines is None else lines:
        line = text[start:end]
        spans = {*_marked(line)} if any(mark in line for mark in anchors) else set()
        if line.startswith(HAILS) and line.rstrip(",: \t\xa0").endswith(NOBODY) and (nobody := _to_nobody().match(line)):
            spans.add(nobody.span())
        found += [(start + left, start + right) for left, right in _joined(line, sorted(spans))]
    return found


def _marked(line: str) -> Iterator[Span]:
    for found in _blank().finditer(line):
        if not _is_kiss(found.group(), line) and len(found.group().split()) < 7:
            yield found.span()
    for found in _unmarked().finditer(line):
        yield found.span()


def _joined(text: str, spans: list[Span]) -> list[Span]:
    """Spans that overlap, or have nothing but a mark or two between them, as one: "<Mr/Ms> <Surname>"."""
    joined: list[Span] = []
    for start, end in spans:
        last = joined[-1] if joined else None
        if last and (start < last[1] or re.fullmatch(r"[^\w\n,.;:]{0,3}", text[last[1] : start])):
            joined[-1] = last[0], max(last[1], end)
        else:
            joined.append((start, end))
    return joined


def _is_kiss(blank: str, text: str) -> bool:
    """A row of X at the end of a text is kisses, "XXX" a film or a size; four in the middle are a blank."""
    return set(blank) == {"X"} and (text.rstrip().endswith(blank) or text.isupper())


_FACTS = (
    ("contact", r"hiring|manager|recruiter|interviewer|contact|salutation|first_name|last name|surname|mr\b|ms\b|dr\b"),
    ("candidate", r"\byour\b|candidate|first name surname|signature"),
    ("company", r"compan|organi[sz]ation|employer|firm|school|university"),
    ("role", r"role|job|position|title|post\b|vacancy"),
)


def fact_of(blank: str, *, at_end: bool) -> str | None:
    """Which fact of a case would fill a blank; a bare "name" is the writer's at the end, the reader's elsewhere."""
    words = blank.lower()
    if re.search(r"\b(?:pick|choose|select|delete|reason)\b", words):
        return None
    for fact, pattern in (_FACTS[1], _FACTS[0], *_FACTS[2:]) if at_end else _FACTS:
        if re.search(pattern, words):
            return fact
    if "name" in words:
        return "candidate" if at_end else "contact"
    return None
