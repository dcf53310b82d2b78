"""The job that the interview is for: from labelled lines, sentences, the subject and the calendar's summary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from ..catalogue import load
from ..language.date_words import months, weekdays
from ..language.sieve import Sieved
from ..nouns import Found
from . import caps, labelled
from .letter import Letter
from .naming import UPPER, person
from .senders import listed
from .thread import title_of

_ENDING = r"(?:\((?:e|ne|se|re|trice|euse|ère|in|a|o|s|es|as)\))?"
"""The other gender's: "aide-soignant(e)"."""
_CAPITALISED = rf"(?:(?:Sr|Jr|Snr|Jnr|Asst|Assoc|Exec|Mgr|Eng|Tech|Dept|Sen)\.|[{UPPER}\d](?:[\w+#'’/&%-]|\.(?=\w))*{_ENDING}|\.NET|[a-z]{{1,2}}[A-Z]\w+)"
_BETWEEN = r"(?:of(?: the)?|and|for(?: the)?|in|de|d['’]|des|du|la|en|und|für|im|der|y|to|&|/|\+)"
_RUN = rf"{_CAPITALISED}(?:(?:,? {_BETWEEN}(?: {_BETWEEN})?|,(?! (?:I|La|Le|Les|Der|Die|Das|Wir|Sie|Nous|Vous|Je|El|Los|Nos|Le|Ci|Lei|Wij|Ik|We|You|Please|The|This|It|My|Our|As|And|If|Your)\b))? {_CAPITALISED}|(?: d['’]|['’])\w[\w'’-]*|(?: (?:de|du|des|del)| d['’]) ?[a-zà-ÿ][a-zà-ÿ'’-]+(?: [a-zà-ÿ'’]{{6,}})?)*(?: [a-zà-ÿ'’]{{3,}}(?=\s?\())?(?: ?\([^()\n]{{1,40}}\))?"
_MIXED = rf"{_CAPITALISED}(?: {_CAPITALISED}){{0,2}}(?: [a-zà-ÿ][\w'’-]+){{1,3}}"
_SMALL = rf"(?:(?:[a-zà-ÿ][\w'’/-]*{_ENDING}|\d{{1,2}}) ){{0,4}}[a-zà-ÿ][\w'’/-]*{_ENDING}(?: (?!ASAP|OK|ID|CV|DBS|HR)[A-Z][A-Z\d+/]{{1,4}}(?![\w’']| [{UPPER}]))?"


@cache
def _entry() -> dict[str, Any]:
    found = load("reading")["roles"]
    return found | {
        "heads": frozenset(found["heads"].split()),
        "never": frozenset(found["never"]),
        "endings": tuple(found["endings"]),
    }


@cache
def _sentences() -> tuple[Sieved, ...]:
    """The patterns of employers.toml. A role at a pattern's end is matched apart: one pattern for roles, compiled once."""
    found = []
    for each in load("reading")["employers"]["role"]["says"]:
        source = re.sub(r"\{role\}$", rf"(?=(?-i:[{UPPER}\\d.a-zà-ÿ]))", each)
        source = source.replace("{role}", rf"(?-i:(?P<role>{_RUN}|{_MIXED}|{_SMALL}))")
        found.append(Sieved(each, written=rf"(?i:\b{source})"))
    return tuple(found)


@cache
def _role() -> re.Pattern[str]:
    return re.compile(rf"{_RUN}|{_SMALL}")


@lru_cache(maxsize=4096)
def is_job(text: str) -> bool:
    """Whether some word of the text heads a job's name, or a mark such as (m/w/d) stands behind it."""
    low = text.lower()
    heads, endings = _entry()["heads"], _entry()["endings"]
    for part in re.findall(r"[^\W_]+", low):
        if part in heads or (
            len(part) > 5 and (part.removesuffix("s") in heads or (part.endswith(endings) and part not in endings))
        ):
            return True
    return any(each in low for each in _entry()["phrases"]) or ("(" in low and bool(_marks().search(low)))


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(r"\(\s*(?:" + "|".join(re.escape(mark) for mark in _entry()["marks"]) + r")\s*\)")


def role_of(letter: Letter, not_these: tuple[str, ...] = ()) -> tuple[str, Found] | None:
    """The role and where it stands; `not_these` are names (company, people) that are no role."""
    banned = {each.lower() for each in not_these if each}
    for value, where, text in _candidates(letter):
        role = tidied(_without(tidied(value) or "", not_these))
        if role and letter.language in ADJECTIVES_BEHIND:
            role = _with_adjective(role, letter.text)
        if role and role.lower() not in banned and not any(role.lower() == each for each in _entry()["never"]):
            return role, Found(caps.one_line(text, 200), where)
    return None


ADJECTIVES_BEHIND = ("fr", "es", "it", "pt")
"""Languages in which an adjective in small letters stands behind a job's name: "Médiateur culturel"."""


_SUBJECT = r"(?:(?:et|y|e|en|de|du|des|aux?|em|di) )?(?!(?:para|pour|avec|dans|como|est[ae]|sobre|desde|hasta|cuando|della|nella|quest\w|serait|notre|nuestr\w+|noss\w|nostr\w|vous|nous)\b)[a-zà-ÿ]{5,}"
"""What a job's name goes on with in small letters: "Technicienne en loisir", "Directeur administratif et financier"."""


def _with_adjective(role: str, text: str) -> str:
    """The role with the small word that closes its clause right behind it."""
    spot = re.search(rf"{re.escape(role)}(?: {_SUBJECT}){{1,3}}(?=[,.;:!?\n)]| (?:à|au|chez|presso|dans)\b)", text)
    return spot[0] if spot else role


def _without(role: str, names: tuple[str, ...]) -> str:
    """The role without a company or a person that was taken along at one of its ends."""
    for name in names:
        if name and len(name) > 3 and role.lower().startswith(f"{name.lower()} ") and is_job(role[len(name) :]):
            role = role[len(name) + 1 :]
        if name and role.lower().rstrip(" .").endswith(name.lower()) and len(role) > len(name) + 3:
            role = re.sub(r"(?i)[\s,–—@|-]*(?:\b(?:at|with|bei|chez|en)\s)?$", "", role[: role.lower().rindex(name.lower())])
    return role


def _candidates(letter: Letter) -> Iterator[tuple[str, str, str]]:
    for field in labelled.fields_of(letter.text):
        if field.key == "role" and 2 < len(field.value) <= 90 and _labelled_role(field.value):
            yield (
                re.split(r"\s(?:at|bei|chez) (?=[A-Z])|,\s(?=[A-Z][a-z]+ (?:Inc|Ltd|GmbH))", field.value)[0],
                "body",
                field.value,
            )
        elif field.key == "title":
            yield from _in_title(field.value[:150], "body")
    yield from _in_sentences(letter.text, "body")
    yield from _in_title(title_of(letter.subject), "header Subject")
    for event in letter.events[:3]:
        summary = caps.one_line(event.summary or "")
        yield from _in_sentences(summary, "calendar SUMMARY")
        yield from _in_title(summary, "calendar SUMMARY")
        if event.description:
            yield from _in_sentences(caps.plain(event.description)[:5_000], "calendar DESCRIPTION")
    yield from _loose(letter.text)
    yield from _headings(letter.text)
    yield from _in_sentences(letter.quoted[:5_000], "quoted thread")


def _labelled_role(value: str) -> bool:
    """A labelled role is a name, no sentence and no number of a file."""
    return (
        not re.fullmatch(r"(?=\S*\d)[\w/.-]+", value)
        and not re.search(r"[.!?]\s|https?:|@|\d{1,2}:\d\d", value)
        and len(value.split()) <= 12
    )


def _in_sentences(text: str, where: str) -> Iterator[tuple[str, str, str]]:
    """Roles that a sentence names as such: first those whose words are a job's, then any capitalised run."""
    found = []
    for each in _sentences():
        for spot in each.finditer(text):
            groups = spot.groupdict()
            behind = None if groups else _role().match(text, spot.end())
            role = groups.get("quoted") or _shortened(groups.get("role") or (behind[0] if behind else ""))
            role = _with_head(role, text, behind.end()) if behind else role
            said = text[spot.start() : behind.end() if behind else spot.end()]
            if re.search(r"['’]s$", role) and not _NAMED_BEHIND.search(said):
                continue  # "the Driver Manager's interview"
            bare = _SAYS.sub("", role)
            if bare != role and "role" in groups:
                continue  # "the Headteacher would like to interview you"
            role = _REST.sub("", bare)
            place, _, job = role.partition(" for ")
            role = job.removeprefix("the ") if is_job(job) and not is_job(place) else role  # "Leeds for the Quantity Surveyor"
            if ", " in role and not is_job(role.split(",", maxsplit=1)[0]):
                role = role.split(",", maxsplit=1)[0]
            if role and ((role[:1].islower() and groups.get("quoted")) or _is_believed(role, said.lower())):
                named = "quoted" in groups or _NAMED_SURELY.search(said.lower()) or _NAMED_THUS.search(said.lower())
                found.append((not is_job(role), not named, spot.start(), role, said))
    for *_, role, text_ in sorted(found):
        yield role, where, text_


def _with_head(role: str, text: str, end: int) -> str:
    """The role with the small word behind it that makes it a job's: "Vinyasa" and "teacher", "class" and "A driver"."""
    spot = re.compile(r"(?: [A-Z])? [a-zà-ÿ]{4,}(?![\w'’-])").match(text, end)
    return role + spot[0] if spot and role and not is_job(role) and is_job(spot[0]) else role


_SAYS = re.compile(
    r"(?: (?:og|och|und|and|et|y|e|i|en))? (?:(?:nodigen|laden|lade|möchten|würden|freuen|hiermit|proposons|invitons|invitamos|citamos|convidamos|invitiamo|zapraszamy|inviterer|bjuder|vill|vil)|(?:et|y|e) (?:\w+[^i\W]ons|\w{3,}erions|vous|nous|nos|queremos|vorremmo|gostar\w+)|und (?:möchten|würden|laden|freuen|wir)|en (?:willen|nodigen|zouden)|och (?:vill|skulle)|and (?:we|would|wish|want|are|were|have|he|she|they|asked)|wish(?:es)?|wants?|would|will|is|are|has|have|needs?|retient|retenu|hacemos|tenemos|est|sera|es|será|ist|wird|è|sarà|nous|vous)\b.*$| (?:to|og|och|und|and|et|y|e|i)$"
)
"""Words of the sentence around it, taken along."""
_REST = re.compile(r" (?:to|in|on|with|from|into) (?:my|our|your|us|this|these|next)\b.*$")
_NAMED_BEFORE = re.compile(
    r"\b(?:(?:position|role|post|job|vacancy|opening|title)(?: (?:of|as|for)|:)|(?:appl(?:ication|ied|ying)|interview(?: \w+)?) for|stelle|tätigkeit|poste|offre|puesto|vacante|cargo|plaza|functie|vacature|tjänst\w*|stilling\w*|posizione|ruolo|vaga|posição)\b"
)
_NAMED_SURELY = re.compile(
    r"\b(?:position|role|post|vacancy|job title)(?: (?:of|as)|:) (?:an? |the )?\S+(?: \S+){0,8}$|\bappl(?:ication|ied|ying) for (?:the |an? )?\S+(?: \S+){0,8}$|\b(?:poste|offre) d['’]|\b(?:poste|puesto|cargo|functie|stelle|vacature|rol|plaza|vacante|posizione|ruolo|vaga|baan|offre|candidatura|sollicitatie|bewerbung) (?:de|van|als|voor|di|da|per|como|para|pour) "
)
_NAMED_THUS = re.compile(r"\b(?:the|our|this|an?|your) [^,.;:]{2,60} (?:position|role|post|vacancy|opening|job)$")
_DOER = re.compile(r"\w{3}(?:er|or|ist|ian|eur|euse|in)$")
"""How words for one who does something end."""
_NO_DOER = re.compile(
    r"\b(?:other|former|another|better|later|after|under|over|never|proper|summer|winter|offer|order|letter|number|computer|career|major|minor|senior|junior|prior|begin|certain|main)$"
)
_NAMED_ABROAD = re.compile(
    r"\b(?:(?:stelle|bewerbung|tätigkeit|job|probetag|probearbeiten|arbeit|praktikum|gespräch|einstieg) als|(?:poste|offre) d(?:e |['’])|(?:puesto|plaza|vacante|cargo|trabajo|empleo|oferta) de|functie van|vacature (?:van|voor)|sollicitatie (?:als|voor)"
    r"|(?:tjänst\w*|jobb\w*|anställning\w*|stilling\w*) som|(?:stanowisk\w+|prac\w+)(?: \w+)? jako|na stanowisko|(?:domanda|candidatura) (?:per|da|come)|(?:ruolo|posizione|posto|lavoro) d[ia]|stanowisk\w+"
    r"|(?:vaga|lugar|emprego|candidatura) (?:de|para)) "
)
"""Words behind which a language writes a job's name in small letters."""
_CLASS = re.compile(r" [A-Z][A-Z\d+/]{1,4}$")
"""Behind a job's name: "kierowca C+E", "soudeur TIG"."""
_NAMED_BEHIND = re.compile(r"(?:position|role|post|vacancy|opening|job|opportunity|internship)$")


def _is_believed(role: str, said: str) -> bool:
    """Whether the words are a job's: by their own look, or because the sentence names them as one and they are capitalised."""
    romance = re.match(r"\S+(?= (?:de|da|di|en|du|des|del) | d['’])", role)
    if (
        role[:1].islower()
        and not (romance and is_job(romance[0]))
        and not is_job(role if _NAMED_SURELY.search(said) else _CLASS.sub("", role).rsplit(maxsplit=1)[-1])
    ):
        by_form = _NAMED_THUS.search(said) and _DOER.search(role) and not _NO_DOER.search(role)
        return bool(by_form or (_NAMED_ABROAD.search(said) and len(role) > 3 and len(role.split()) < 4))
    if (role.split(maxsplit=1)[0].lower() in weekdays() and not (_NAMED_THUS.search(said) and is_job(role))) or role.split(
        maxsplit=1
    )[0].lower() in months():
        return False
    if ", " in role and not is_job(role.split(",", maxsplit=1)[0]):
        return False
    if (_NAMED_SURELY.search(said) or _NAMED_THUS.search(said)) and role[:1].isupper():
        return True
    named = _NAMED_BEFORE.search(said) or _NAMED_BEHIND.search(said)
    return (
        is_job(role)
        or bool(named and role[:1].isupper() and _DOER.search(role))
        or bool(named and role[:1].isupper() and (person(role) != role or len(role.split()) == 1 or len(role.split()) > 3))
    )


_BEHIND = re.compile(
    r" (?:here|who|that|which|you|to|from|this|next|starting|now|asap|para|pour|per|für|voor|till|som|wanted|required|moet|moeten|mag|kun|kan|kann|können|muss|müssen|sollte|doit|doivent|peut|debe|puede|deve|può|är|ska|skal|like|fa|se)\b.*$"
)
_WHERE = re.compile(
    r" (?:bij|bei|at|with|chez|en la empresa|hos|presso|na|no|med|mit|con|com|met|avec|på|vid|ved|within|on our|in our|op|op de|auf)\b.*$"
)


def _shortened(role: str) -> str:
    """Small-letter words before the job's name dropped ("we are hiring a night porter" → "night porter")."""
    if not role[:1].islower():
        return role
    role = _WHERE.sub("", role)
    ended = _BEHIND.sub("", role)
    parts = (ended if is_job(ended) else role).split()
    stop = {"a", "an", "the", "our", "for", "of", "as", "your", "this", "that", "open", "vacant", "new", "same", "above", "to", "in", "with", "and", "or", "is", "are", "be", "by", "on", "you", "we", "us", "re", "ur", "som", "als", "jako", "como", "din", "dina", "deine", "ihre", "votre", "stillingen", "tjänsten", "till", "til", "zur", "zum", "voor", "naar"}  # fmt: skip
    at = max((number for number, part in enumerate(parts) if part in stop), default=-1)
    return _BEHIND.sub("", " ".join(parts[at + 1 :]))


_TITLE_NOISE = re.compile(
    r"(?i)\b(?:invitation|invite|invited|interview\w*|phone|telephone|video|virtual|online|zoom|teams|screen(?:ing)?|call|chat|slot|slots|confirm\w*|reminder|schedul\w+|reschedul\w+|updated?|availability|your|you|for|to|the|a|an|with|at|on|in|re|reg\.?|regarding|next steps?|next week|next|this week|steps?|"
    r"round|first|1st|second|2nd|third|3rd|final|stage|technical|onsite|on-site|in-person|panel|request|please|share|quick|call for|details|application|candidate|position|role|job|of|opportunity|and|new|time|date|is|has|been|action required|campus|visit|meeting|intro\w*|"
    r"cita|tweede|eerste|derde|deuxième|premier|troisième|zweites|erstes|drittes|segunda|primera|tercera|primo|secondo|candidatura|vaga|posizione|per|il|colloquio|einladung|zum|zur|vorstellungsgespräch\w*|gespräch|telefon\w*|bewerbung|gesucht|wanted|needed|recherchée?|gezocht|ihre|als|für|bei|im|am|termin\w*|bestätigung|erinnerung|kennenlern\w+|rückmeldung|"
    r"invitation|à|l['’]?entretien|entretien|pour|le|la|les|poste|de|du|votre|candidature|convocation|rappel|téléphonique|confirmation|"
    r"entrevista|invitación|programada|a|para|puesto|su|tu|proceso|selección|recordatorio|una|el|uitnodiging|gesprek|sollicitatiegesprek|voor|functie|vacature|kennismaking\w*)\b"
)


def _in_title(title: str, where: str) -> Iterator[tuple[str, str, str]]:
    """Roles in a subject or summary: a piece between its marks that is a job's name once the words of invitations are off."""
    title = re.sub(r"\s*@\s.*$", "", title)
    yield from _in_sentences(title, where)
    for inside in re.findall(r"\(([^()]{3,60})\)", title):
        if is_job(inside) and "@" not in inside:
            yield inside, where, title
    for inside in re.findall(r"\(([^()]{2,60}?) (?:role|position|vacancy|post|job)\)", title):
        yield inside, where, title
    for named in re.findall(rf"^(?:\[.*?\]\s*)?({_RUN}) (?:role|position|vacancy|post|job)$", title.strip()):
        yield named, where, title
    for piece in re.split(r"\s[-–—|·•/<>]+\s|[|:;]\s?|,\s|\s(?:at|with|bei|chez|between|zwischen)\s(?=[A-Z])", title):
        bare = _trimmed(piece)
        if (
            bare
            and is_job(bare)
            and (re.match(rf"\(?[{UPPER}\d.]", bare) or title.islower() or (bare != piece.strip() and len(bare.split()) < 4))
        ):
            yield bare, where, title


def _begins_job(parts: list[str]) -> bool:
    """Whether a word that belongs to interviews is a job's here: "Technical" in "Technical Support Executive"."""
    either = parts[0].lower() in ("technical", "video", "campus", "candidate", "application", "job", "panel", "phone")
    return (
        either
        and len(parts) > 1
        and parts[0][0].isupper()
        and not _TITLE_NOISE.fullmatch(parts[1])
        and is_job(" ".join(parts[1:]))
    )


def _trimmed(piece: str) -> str:
    """The piece without the words of invitations at its ends."""
    parts = piece.replace("_", " ").split()
    while (
        parts
        and not _begins_job(parts)
        and (_TITLE_NOISE.fullmatch(parts[0].strip(".,:!?[]")) or not re.search(r"\w", parts[0]))
    ):
        parts.pop(0)
    while parts and (_TITLE_NOISE.fullmatch(parts[-1].strip(".,:!?[]")) or not re.search(r"\w", parts[-1])):
        parts.pop()
    return " ".join(parts).strip(" ,.:;[]")


def _headings(text: str) -> Iterator[tuple[str, str, str]]:
    """A job's name that is a line of its own: not below a person's name, whose title it would be, and not at the end."""
    lines = [each.strip() for each in text.split("\n") if each.strip()]
    for above, line in zip(["", *lines], lines[:-2], strict=False):
        named = person(re.split(r"[,|(]", above)[0]) or (", " in line and not is_job(line.split(",", maxsplit=1)[0]))
        if len(line) < 70 and not named and re.fullmatch(_RUN, line) and is_job(line):
            yield line, "body", line


def _loose(text: str) -> Iterator[tuple[str, str, str]]:
    """A capitalised job's name in brackets, or as the first words of one line on its own, near the word interview."""
    for line in text.strip().split("\n")[:8]:
        if re.search(r"\s[-–—]\s", line) and len(line) < 90 and re.search(r"(?i)\b(?:interview|call|chat)\b[^.!?]*$", line):
            yield from _in_title(line, "body")
    for line in text.strip().split("\n")[:4]:
        for piece in line.split(" | ") if " | " in line and len(line) < 90 else ():
            if is_job(piece) and re.fullmatch(_RUN, piece.strip()):
                yield piece, "body", line
    for inside in re.finditer(rf"\(({_RUN})(?:, [^()\n]{{2,60}})?\)", text):
        name = inside[1].split(",")[0]
        before = text[max(0, inside.start() - 60) : inside.start()]
        if person(" ".join(before.split()[-2:])) and len(before.split()) > 1:
            continue
        if is_job(name) and re.search(
            r"interview|gespräch|kennenlern|probe|entretien|entrevista|colloquio|gesprek|samtale|intervju|rozmow|screen|position|role|call|chat|conversation",
            before,
            re.IGNORECASE,
        ):
            yield name, "body", inside[0]


def tidied(role: str) -> str | None:
    """The role as a fact: without quotes, numbers in brackets, a trailing place or company."""
    role = caps.one_line(role, 120).strip(" \"'„“”«»‘’.,;:-–—|*_")
    role = re.sub(
        r"^(?:vorstellungs?gespräch|bewerbungsgespräch|gespräch|interview|entretien|entrevista)\s+(?=[A-Z])",
        "",
        role,
        flags=re.IGNORECASE,
    )
    role = re.sub(
        r"^(?:(?:poste|posto|puesto|ruolo|functie|stelle|tjänst|stilling) (?:de |di |van |als |som )?)?d['’](?=\w)|^(?:poste|posto|posizione|puesto|ruolo|functie|stelle|tjänst|stilling|vaga|cargo|plaza) (?:de|di|van|als|som|da|como) (?=\w)",
        "",
        role,
    )
    role = re.sub(r"\s*\(?\b\d+ ?(?:min(?:ute)?s?|h|hrs?|hours?)\b\)?$", "", role, flags=re.IGNORECASE)
    role = re.sub(r"^(?:the|an?|our|your|eine?n?|la|le|el|de)\s+(?=\S)", "", role, flags=re.IGNORECASE)
    role = re.sub(
        r"\s*[-–|]?\s*(?:\(?\b(?:ref|req|job id|id|kennziffer|réf|announcement|requisition|posting|vacancy no|vacancy id|vacancy ref\w*|nr)\b.*\d.*|\(\s*#?\d+\s*\)|#\d+)$",
        "",
        role,
        flags=re.IGNORECASE,
    ).strip(" ,-–:")
    role = re.sub(r"^(?:[A-Z]{1,5}-?\d{3,}|\d{4,}) (?=\w)|\s*\(\d{2,4}[-/]\d{2,}\)$", "", role)
    role = re.sub(r" in (?:Teil|Voll|Eltern)zeit\w*$| in \w*[Ss]chicht\w*$| in Festanstellung$", "", role)
    role = re.sub(r"(?<=[a-z])['’]s$", "", role)  # "the driver's job"
    role = re.sub(
        r"\s+(?:position|role|job|post|vacancy|opening|interview|spot|place|(?:role|job|vacancy) \([^()]*\))$",
        "",
        role,
        flags=re.IGNORECASE,
    )
    if (
        (inside := re.search(r"\s*\(([^()]*)\)$", role))
        and " " in inside[1]
        and inside[1].split()[-1].lower() in listed("not_people")
    ):
        role = role[: inside.start()]
    role = re.sub(
        r"\s*\((?:[A-Z]{1,6}[/ -]?\d{2,}[^)]*|\d[\d.,]* ?(?:fte|hrs?|hours|days|-?months?)\b[^)]*)\)$",
        "",
        role,
        flags=re.IGNORECASE,
    )
    if role.count("(") != role.count(")"):
        role = role.split("(")[0].strip()
    return role if (len(role) > 2 or role.isupper()) and 1 < len(role) <= 100 and re.search(r"[^\W\d]", role) else None
