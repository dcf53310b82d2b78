"""How a job's name looks, and whether the words of a sentence are believed to be one."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from ..catalogue import load
from ..language.date_words import calendar_words, months, weekdays
from .naming import UPPER, person

_ENDING = r"(?:\((?:e|ne|se|re|trice|euse|ère|in|a|o|s|es|as)\))?"
"""The other gender's: "aide-soignant(e)"."""
_CAPITALISED = rf"(?:(?:Sr|Jr|Snr|Jnr|Asst|Assoc|Exec|Mgr|Eng|Tech|Dept|Sen)\.|[{UPPER}\d](?:[\w+#'’/&%-]|\.(?=\w))*{_ENDING}|\.NET|[a-z]{{1,2}}[A-Z]\w+)"
_BETWEEN = r"(?:of(?: the)?|and|for(?: the)?|in|de|d['’]|des|du|la|en|und|für|im|der|y|to|&|/|\+)"
RUN = rf"{_CAPITALISED}(?:(?:,? {_BETWEEN}(?: {_BETWEEN})?|,(?! (?:I|La|Le|Les|Der|Die|Das|Wir|Sie|Nous|Vous|Je|El|Los|Nos|Le|Ci|Lei|Wij|Ik|We|You|Please|The|This|It|My|Our|As|And|If|Your)\b))? {_CAPITALISED}|(?: d['’]|['’])\w[\w'’-]*|(?: (?:de|du|des|del)| d['’]) ?[a-zà-ÿ][a-zà-ÿ'’-]+(?: [a-zà-ÿ'’]{{6,}})?)*(?: [a-zà-ÿ'’]{{3,}}(?=\s?\())?(?: ?\([^()\n]{{1,40}}\))?"
MIXED = rf"{_CAPITALISED}(?: {_CAPITALISED}){{0,2}}(?: [a-zà-ÿ][\w'’-]+){{1,3}}"
SMALL = rf"(?:(?:[a-zà-ÿ][\w'’/-]*{_ENDING}|\d{{1,2}}) ){{0,4}}[a-zà-ÿ][\w'’/-]*{_ENDING}(?: (?!ASAP|OK|ID|CV|DBS|HR)[A-Z][A-Z\d+/]{{1,4}}(?![\w’']| [{UPPER}]))?"


@cache
def entry() -> dict[str, Any]:
    """roles.toml, its words as sets."""
    found = load("reading")["roles"]
    return found | {
        "heads": frozenset(found["heads"].split()),
        "never": frozenset(found["never"]),
        "endings": tuple(found["endings"]),
    }


@lru_cache(maxsize=4096)
def is_job(text: str) -> bool:
    """Whether some word of the text heads a job's name, or a mark such as (m/w/d) stands behind it."""
    low = text.lower()
    heads, endings = entry()["heads"], entry()["endings"]
    for part in re.findall(r"[^\W_]+", low):
        if part in heads or (
            len(part) > 5 and (part.removesuffix("s") in heads or (part.endswith(endings) and part not in endings))
        ):
            return True
    return any(each in low for each in entry()["phrases"]) or ("(" in low and bool(marks().search(low)))


@cache
def marks() -> re.Pattern[str]:
    """The marks behind a job's name that settle it: "(m/w/d)"."""
    return re.compile(r"\(\s*(?:" + "|".join(re.escape(mark) for mark in entry()["marks"]) + r")\s*\)")


SAYS = re.compile(
    r"(?: (?:og|och|und|and|et|y|e|i|en))? (?:(?:nodigen|laden|lade|möchten|würden|freuen|hiermit|proposons|invitons|invitamos|citamos|convidamos|invitiamo|zapraszamy|inviterer|bjuder|vill|vil)|(?:et|y|e) (?:\w+[^i\W]ons|\w{3,}erions|vous|nous|nos|queremos|vorremmo|gostar\w+)|e \w+(?:ei|ámos|amos|emos|imos)|(?:e|y|et) (?:mi|ci|ti|vi|me|te|nos|vous|je|j['’])|und (?:möchten|würden|laden|freuen|wir)|en (?:willen|nodigen|zouden)|och (?:vill|skulle)|and (?:we|would|wish|want|are|were|have|he|she|they|asked)|wish(?:es)?|wants?|would|will|is|are|has|have|needs?|retient|retenu|hacemos|tenemos|est|sera|es|será|ist|wird|è|sarà|nous|vous)\b.*$| (?:to|og|och|und|and|et|y|e|i)$"
)
"""Words of the sentence around it, taken along."""
REST = re.compile(r" (?:to|in|on|with|from|into) (?:my|our|your|us|this|these|next)\b.*$")
_NAMED_BEFORE = re.compile(
    r"\b(?:(?:position|role|post|job|vacancy|opening|title)(?: (?:of|as|for)|:)|(?:appl(?:ication|ied|ying)|interview(?: \w+)?) for|stelle|tätigkeit|poste|offre|puesto|vacante|cargo|plaza|functie|vacature|tjänst\w*|stilling\w*|posizione|ruolo|vaga|posição)\b"
)
NAMED_SURELY = re.compile(
    r"\b(?:position|role|post|vacancy|job title)(?: (?:of|as)|:) (?:an? |the )?\S+(?: \S+){0,8}$|\bappl(?:ication|ied|ying) for (?:the |an? )?\S+(?: \S+){0,8}$|\b(?:poste|offre|fonction|emploi) d['’]|\b(?:position|poste|fonction|emploi|puesto|cargo|función|functie|stelle|vacature|rol|plaza|vacante|posizione|ruolo|vaga|baan|offre|candidatura|sollicitatie|bewerbung) (?:de|van|als|voor|di|da|per|como|para|pour) "
)
NAMED_THUS = re.compile(r"\b(?:the|our|this|an?|your) [^,.;:]{2,60} (?:position|role|post|vacancy|opening|job)$")
_DOER = re.compile(r"\w{3}(?:er|or|ist|ian|eur|euse|in)$")
"""How words for one who does something end."""
_NO_DOER = re.compile(
    r"\b(?:other|former|another|better|later|after|under|over|never|proper|summer|winter|offer|order|letter|number|computer|career|major|minor|senior|junior|prior|begin|certain|main)$"
)
_NAMED_ABROAD = re.compile(
    r"\b(?:en tant qu['’]|fonctions? d(?:e |['’])|función de|funktion als|emploi d(?:e |['’])|(?:stelle|position|aufgabe|rolle|ausbildung|bewerbung|tätigkeit|job|probetag|probearbeiten|arbeit|praktikum|gespräch|einstieg) als|(?:poste|offre) d(?:e |['’])|(?:puesto|plaza|vacante|cargo|trabajo|empleo|oferta) de|(?:functie|job|baan|rol) van|vacature (?:van|voor)|sollicitatie (?:als|voor)"
    r"|(?:ansøgning|søknad|ansökan|sökt|søgt|søkt)\w*(?: \w+){0,2} som|(?:tjänst\w*|jobb\w*|anställning\w*|stilling\w*|\w*plass\w*|\w*plats\w*|\w*plads\w*|vikariat\w*) som|(?:stanowisk\w+|prac\w+)(?: \w+)? jako|na stanowisko|(?:domanda|candidatura) (?:per|da|come)|(?:ruolo|posizione|posto|lavoro) d[ia]|stanowisk\w+"
    r"|(?:vaga|lugar|emprego|candidatura) (?:de|para))(?: |(?<=['’ ]))"
)
"""Words behind which a language writes a job's name in small letters."""
_CLASS = re.compile(r" [A-Z][A-Z\d+/]{1,4}$")
"""Behind a job's name: "kierowca C+E", "soudeur TIG"."""
NAMED_BEHIND = re.compile(r"(?:position|role|post|vacancy|opening|job|opportunity|internship)$")


def is_believed(role: str, said: str) -> bool:
    """Whether the words are a job's: by their own look, or because the sentence names them as one and they are capitalised."""
    romance = re.match(r"\S+(?= (?:de|da|di|en|du|des|del) | d['’])", role)
    if (
        role[:1].islower()
        and not (romance and is_job(romance[0]))
        and not is_job(role if NAMED_SURELY.search(said) else _CLASS.sub("", role).rsplit(maxsplit=1)[-1])
    ):
        by_form = NAMED_THUS.search(said) and _DOER.search(role) and not _NO_DOER.search(role)
        return bool(
            by_form or (_NAMED_ABROAD.search(said.partition(role.lower())[0]) and len(role) > 3 and len(role.split()) < 4)
        )
    if (role.split(maxsplit=1)[0].lower() in weekdays() and not (NAMED_THUS.search(said) and is_job(role))) or role.split(
        maxsplit=1
    )[0].lower() in months():
        return False
    if ", " in role and not is_job(role.split(",", maxsplit=1)[0]):
        return False
    if (NAMED_SURELY.search(said) or NAMED_THUS.search(said)) and role[:1].isupper():
        return True
    named = _NAMED_BEFORE.search(said) or NAMED_BEHIND.search(said)
    return (
        is_job(role)
        or bool(named and role[:1].isupper() and _DOER.search(role))
        or bool(named and role[:1].isupper() and (person(role) != role or len(role.split()) == 1 or len(role.split()) > 3))
    )


_BEHIND = re.compile(
    r" (?:a (?:retenu|été|attiré|suscité)|ha|heeft|hat|har|foi|here|who|that|which|you|to|from|through|until|till|during|this|next|starting|now|asap|para|pour|per|für|voor|till|som|wanted|required|moet|moeten|mag|kun|kan|kann|können|muss|müssen|sollte|doit|doivent|peut|debe|puede|deve|può|är|ska|skal|like|fa|se)\b.*$"
)
_WHERE = re.compile(
    r" (?:bij|bei|at|with|chez|en la empresa|hos|presso|na|no|med|mit|con|com|met|avec|på|vid|ved|within|on our|in our|op|op de|auf|en (?:el|la|los|las|un|una|nuestr\w+)|nel(?:l\w+)?|in (?:der|den|dem|unser\w+|the|onze)|dans|au sein|pour|auprès|sur|i (?:vår\w*|vores))\b.*$"
)


_BEFORE_DAY = ("el", "le", "la", "il", "am", "den", "på", "na", "op", "on", "this", "next", "em", "we", "w")


def shortened(role: str) -> str:
    """Small-letter words before the job's name dropped ("we are hiring a night porter" → "night porter")."""
    if not role[:1].islower():
        return role
    role = _WHERE.sub("", role)
    ended = _BEHIND.sub("", role)
    parts = (ended if is_job(ended) else role).split()
    day = next((number for number, part in enumerate(parts) if number and part in calendar_words()), len(parts))
    parts = parts[: day - (parts[day - 1] in _BEFORE_DAY)] if day < len(parts) else parts
    stop = {"a", "an", "the", "our", "for", "of", "as", "your", "this", "that", "open", "vacant", "new", "same", "above", "to", "in", "with", "and", "or", "is", "are", "be", "by", "on", "you", "we", "us", "re", "ur", "som", "als", "jako", "como", "din", "dina", "deine", "ihre", "votre", "stillingen", "tjänsten", "till", "til", "zur", "zum", "voor", "naar"}  # fmt: skip
    at = max((number for number, part in enumerate(parts) if part in stop), default=-1)
    first = next((number for number, part in enumerate(parts) if part in stop), 0)
    if first and parts[first] == "in" and is_job(" ".join(parts[:first])) and not is_job(" ".join(parts[at + 1 :])):
        return " ".join(parts[:first])  # "zorgkundige nachtdienst in woonzorgcentrum"
    return _BEHIND.sub("", " ".join(parts[at + 1 :]))
