"""The job that the interview is for: from labelled lines, sentences, the subject and the calendar's summary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from ..catalogue import load
from ..language.sieve import Sieved
from ..nouns import Found
from . import caps, labelled
from .jobs import (
    MIXED,
    NAMED_BEHIND,
    NAMED_SURELY,
    NAMED_THUS,
    REST,
    RUN,
    SAYS,
    SMALL,
    entry,
    is_believed,
    is_job,
    shortened,
)
from .letter import Letter
from .naming import UPPER, person
from .senders import listed
from .thread import title_of

_SUBJECTS = rf"[{UPPER}][\w’'-]+(?: (?:(?:of|and|&|de|du|der|für|y|e|och|og) )?[{UPPER}][\w’'-]+){{0,3}}"


@cache
def _sentences() -> tuple[Sieved, ...]:
    """The patterns of employers.toml. A role at a pattern's end is matched apart: one pattern for roles, compiled once."""
    found = []
    for each in load("reading")["employers"]["role"]["says"]:
        source = re.sub(r"\{role\}$", rf"(?=(?-i:[{UPPER}\\d.a-zà-ÿ]))", each)
        source = source.replace("{role}", rf"(?-i:(?P<role>{RUN}|{MIXED}|{SMALL}))")
        found.append(Sieved(each, written=rf"(?i:\b{source})"))
    return tuple(found)


@cache
def _role() -> re.Pattern[str]:
    return re.compile(rf"{RUN}|{SMALL}")


def role_of(letter: Letter, not_these: tuple[str, ...] = ()) -> tuple[str, Found] | None:
    """The role and where it stands; `not_these` are names (company, people) that are no role."""
    banned = {each.lower() for each in not_these if each}
    for value, where, text in _candidates(letter):
        role = tidied(_without(tidied(value) or "", not_these))
        if role and letter.language in ADJECTIVES_BEHIND:
            role = _with_adjective(role, letter.text)
        if role and role.lower() not in banned and not any(role.lower() == each for each in entry()["never"]):
            return role, Found(caps.one_line(text, 200), where)
    return None


_IS_WORK = re.compile(r" job$", re.IGNORECASE)
"""What a "job" is called by may as well be where the work is ("the Brighouse job")."""
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
    told = list(_in_sentences(letter.text, "body"))
    yield from (each for each in told if is_job(each[0]) or not _IS_WORK.search(each[2]))
    yield from _announced(letter.text)
    yield from _in_title(title_of(letter.subject), "header Subject")
    yield from told
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
            role = groups.get("quoted") or shortened(groups.get("role") or (behind[0] if behind else ""))
            role = _with_head(role, text, behind.end()) if behind else role
            said = text[spot.start() : behind.end() if behind else spot.end()]
            if re.search(r"['’]s$", role) and not NAMED_BEHIND.search(said):
                continue  # "the Driver Manager's interview"
            bare = SAYS.sub("", role)
            if bare != role and "role" in groups:
                continue  # "the Headteacher would like to interview you"
            role = REST.sub("", bare)
            place, _, job = role.partition(" for ")
            role = job.removeprefix("the ") if is_job(job) and not is_job(place) else role  # "Leeds for the Quantity Surveyor"
            if ", " in role and not is_job(role.split(",", maxsplit=1)[0]):
                role = role.split(",", maxsplit=1)[0]
            if role and ((role[:1].islower() and groups.get("quoted")) or is_believed(role, said.lower())):
                role = _with_qualifier(role, text, spot.start())
                named = "quoted" in groups or NAMED_SURELY.search(said.lower()) or NAMED_THUS.search(said.lower())
                found.append((not is_job(role), bool(_CUT_OFF.search(role)), not named, spot.start(), role, said))
    for *_, role, text_ in sorted(found):
        yield role, where, text_


_CUT_OFF = re.compile(
    r" (?:de|du|des|del|di|da|do|van|of|für|in|en|à)$|^(?:le |la |el |il |lo |o |a )?(?:poste|de|puesto|plaza|functie|ruolo|posto|cargo|vaga)\b"
)
"""Words that were cut short, or begin before the job's name."""
_QUALIFIER = re.compile(
    rf" ?(?:(?P<mark>\([^()\n]{{1,9}}(?:/[^()\n]{{1,4}})+\))(?P<small> [–—-] [^\W\d_][^\n.,;:!?()]{{3,40}}?)?|[–—-] (?P<after>{_SUBJECTS}))"
    r"(?P<level> \([^()\n]{2,40}\))?(?=[.,;:!?\n]|$| (?:and|which|with|at|et|und|y|en|e|och) )",
)
"""What goes on behind a job's name in a sentence: "(H/F/X) – unité de revalidation", "– Stroke Rehabilitation (Band 6)"."""


def _with_qualifier(role: str, text: str, start: int) -> str:
    """The role with the mark, the field of work or the level that stands right behind it."""
    at = text.find(role, start)
    spot = _QUALIFIER.match(text, at + len(role)) if at >= 0 and " " in role and is_job(role) else None
    if spot is None or (
        spot["after"]
        and (_trimmed(spot["after"]) != spot["after"] or (person(spot["after"]) == spot["after"] and not spot["level"]))
    ):
        return role
    return role + spot[0]


def _with_head(role: str, text: str, end: int) -> str:
    """The role with the small word behind it that makes it a job's: "Vinyasa" and "teacher", "class" and "A driver"."""
    spot = re.compile(r"(?: [A-Z])? [a-zà-ÿ]{4,}(?![\w'’-])").match(text, end)
    return role + spot[0] if spot and role and not is_job(role) and is_job(spot[0]) else role


_TITLE_NOISE = re.compile(
    r"(?i)\b(?:invitation|invite|invited|interview\w*|phone|telephone|video|virtual|online|zoom|teams|screen(?:ing)?|call|chat|slot|slots|confirm\w*|reminder|schedul\w+|reschedul\w+|updated?|availability|your|you|for|to|the|a|an|with|at|on|in|re|reg\.?|regarding|next steps?|next week|next|this week|steps?|"
    r"round|first|1st|second|2nd|third|3rd|final|stage|technical|onsite|on-site|in-person|panel|request|please|share|quick|call for|details|application|candidate|position|role|job|of|opportunity|and|new|time|date|is|has|been|action required|campus|visit|meeting|intro\w*|"
    r"cita|tweede|eerste|derde|deuxième|premier|troisième|zweites|erstes|drittes|segunda|primera|tercera|primo|secondo|candidatura|vaga|posizione|per|il|colloquio|einladung|zum|zur|vorstellungsgespräch\w*|gespräch|telefon\w*|bewerbung|gesucht|wanted|needed|recherchée?|gezocht|ihre|als|für|bei|im|am|termin\w*|bestätigung|erinnerung|kennenlern\w+|rückmeldung|"
    r"invitation|à|l['’]?entretien|entretien|pour|le|la|les|poste|de|du|votre|candidature|convocation|rappel|téléphonique|confirmation|entrevue|rencontre|sélection|"
    r"entrevista|invitación|postulación|convocatoria|citación|uitnodiging|convite|convocazione|selezione|kallelse|intervju|indkaldelse|samtale|zaproszenie|rozmow\w+|kwalifikacyjn\w+|rekrutac\w+|na|do|till|til|som|jobbintervju|jobsamtale|ansøgning|ansökan|søknad|programada|a|para|puesto|su|tu|proceso|selección|recordatorio|una|el|uitnodiging|gesprek|sollicitatiegesprek|voor|functie|vacature|kennismaking\w*)\b"
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
    for named in re.findall(rf"^(?:\[.*?\]\s*)?({RUN}) (?:role|position|vacancy|post|job)$", title.strip()):
        yield named, where, title
    pieces = re.split(r"\s[-–—|·•/<>]+\s|[|:;]\s?|,\s|\s(?:at|with|bei|chez|between|zwischen)\s(?=[A-Z])", title)
    announced = any(each.strip() and not _trimmed(each) for each in pieces)  # "Interview - welding inspector"
    for piece in pieces:
        bare = _trimmed(piece)
        if (
            bare
            and is_job(bare)
            and (
                re.match(rf"\(?[{UPPER}\d.]", bare)
                or title.islower()
                or ((announced or bare != piece.strip()) and len(bare.split()) < 4)
            )
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


_ANNOUNCES = re.compile(
    r"\b(?:(?:stelle|position|bewerbung|tätigkeit) als|(?:position|post|role|vacancy|job)(?: of| as)?|applied for|application for|(?:poste|fonction|offre|emploi) d[eu]|(?:puesto|vacante|plaza|cargo) de|(?:functie|vacature) van|(?:posizione|ruolo) di|(?:vaga|cargo) de|(?:tjänst\w*|stilling\w*) som|stanowisko)\s?[:…]*$",
    re.IGNORECASE,
)
"""At a line's end: the line below is a job's name."""


def _announced(text: str) -> Iterator[tuple[str, str, str]]:
    """A job's name on a line of its own that the line before announces: "Ihre Bewerbung auf die Stelle als"."""
    lines = [each.strip() for each in text.split("\n") if each.strip()]
    for above, line in pairwise(lines):
        if 3 < len(line) < 90 and _ANNOUNCES.search(above[-40:]) and not re.search(r"[.!?]$|https?:|@", line):
            yield line, "body", line


def _headings(text: str) -> Iterator[tuple[str, str, str]]:
    """A job's name that is a line of its own: not below a person's name, whose title it would be, and not at the end."""
    lines = [each.strip() for each in text.split("\n") if each.strip()]
    for above, line in zip(["", *lines], lines[:-2], strict=False):
        named = person(re.split(r"[,|(]", above)[0]) or (", " in line and not is_job(line.split(",", maxsplit=1)[0]))
        if len(line) < 70 and not named and re.fullmatch(RUN, line) and is_job(line):
            yield line, "body", line


def _loose(text: str) -> Iterator[tuple[str, str, str]]:
    """A capitalised job's name in brackets, or as the first words of one line on its own, near the word interview."""
    for line in text.strip().split("\n")[:8]:
        if re.search(r"\s[-–—]\s", line) and len(line) < 90 and re.search(r"(?i)\b(?:interview|call|chat)\b[^.!?]*$", line):
            yield from _in_title(line, "body")
    for line in text.strip().split("\n")[:4]:
        for piece in line.split(" | ") if " | " in line and len(line) < 90 else ():
            if is_job(piece) and re.fullmatch(RUN, piece.strip()):
                yield piece, "body", line
    for inside in re.finditer(rf"\(({RUN})(?:, [^()\n]{{2,60}})?\)", text):
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
        r"\s+(?:position|role|job|post|vacancy|opening|interview|spot|place|candidates?|(?:role|job|vacancy) \([^()]*\))$",
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
