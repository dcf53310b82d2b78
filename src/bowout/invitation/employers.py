"""Who hires, and through which agency: every name in the places where a company's may stand, weighed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..catalogue import load
from ..language.sieve import Sieved
from ..nouns import Found
from . import caps, labelled, naming
from .ballot import INVITES, Ballot, Name
from .houses import has_agency_word, has_house_word
from .jobs import is_job
from .letter import Letter
from .naming import NAME, UPPER
from .organisations import display_names, linked_organisations
from .people import unattended
from .senders import domain_names, is_free, is_platform, is_team, listed, squashed
from .thread import title_of


@dataclass(frozen=True, slots=True)
class Employer:
    """The company that hires and the agency, each with where it was found."""

    company: str | None = None
    agency: str | None = None
    company_found: Found | None = None
    agency_found: Found | None = None


def employer_of(letter: Letter, people: tuple[str, ...]) -> Employer:
    """The employer of a letter. `people` are names that are no company's: the candidate, the contact, the interviewers."""
    names = Ballot(letter, people)
    _hiring(names)
    _sending(names)
    hired = next((each for each in names.by("hires") if each.hires >= _least(names, each.best) or each.sends), None)
    sender = names.first("sends")
    agency = sender if sender and _is_agency(letter, sender, hired) else None
    if agency:
        client = next(
            (
                each
                for each in names.by("hires")
                if each is not agency and (each.hires >= 1.5 or (each.hires >= 1 and each.best in letter.subject))
            ),
            None,
        )
        return _employer(client, agency)
    if hired and sender and hired is not sender:
        return _employer(hired if _is_believed(letter, hired, sender) else sender, None)
    return _employer(hired or sender, None)


def _is_believed(letter: Letter, hired: Name, sender: Name) -> bool:
    """Whether a name that the letter gives as the one that hires is believed against the sender's own."""
    if _is_own(letter, sender) and hired.hires < TOLD and not has_house_word(hired.best):
        return False
    return hired.hires >= 2 or (_only_carries(letter, sender) and hired.hires >= 1) or hired.hires >= sender.sends


def _least(ballot: Ballot, name: str) -> float:
    """How much must speak for a name: more where it may as well be a person's."""
    return 1.0 if _may_be_person(ballot, name) else 0.5


def _is_own(letter: Letter, sender: Name) -> bool:
    """Whether the sender goes by a name that is its own domain's: what else a sentence names is sooner a team, a town, a person."""
    return not is_platform(_address(letter)) and sender.sends >= SIGNED and 2 in sender.fit.values()


SIGNED = 4.0
"""The weight of a name by which a sender signs or is shown, and whose domain it is."""


def _only_carries(letter: Letter, sender: Name) -> bool:
    """Whether the sender is a service: a known one, or a mailbox that nobody reads and a name that the letter never says."""
    return is_platform(_address(letter)) or (unattended(letter) and sender.best not in letter.text)


def _employer(company: Name | None, agency: Name | None) -> Employer:
    return Employer(
        company.best if company else None,
        agency.as_agency if agency else None,
        company.places[0] if company else None,
        agency.places[0] if agency else None,
    )


def _address(letter: Letter) -> str:
    return letter.sender.address if letter.sender else ""


_THE = r"(?:the |our |der |dem |die |la |le |l['’]|el )?"
_JOB = r"(?P<role>[A-Z][\w'’&/+#-]*(?:(?: (?:of|and|de|für))? [A-Z(][\w'’&/+#)-]*){0,6})"


@cache
def _sentences() -> tuple[tuple[float, Sieved], ...]:
    """The patterns of employers.toml with their weights. A name at a pattern's end is matched apart (by `_name_at`): one pattern
    for names, compiled once.
    """
    found = []
    for weight, several in load("reading")["employers"]["company"].items():
        for each in several:
            source = each.replace("{the}", _THE).replace("{role}", f"(?-i:{_JOB})")
            source = re.sub(r"\{name\}$", rf"(?=(?-i:[a-z]{{0,2}}[{UPPER}\\d]))", source)
            source = source.replace("{name}", rf"(?-i:(?P<name>{NAME}))")
            found.append((float(weight), Sieved(each, written=rf"(?i:(?<!\w){source})")))
    return tuple(found)


@cache
def _name() -> re.Pattern[str]:
    return re.compile(NAME)


_WEB = re.compile(r"https?://\S+|\S+@\S+")


def _hiring(ballot: Ballot) -> None:
    """Names that a sentence, a labelled line, the subject or the calendar gives as the one that hires."""
    letter = ballot.letter
    for each in labelled.fields_of(letter.text):
        if each.key == "company" and len(each.value) < 90:
            ballot.add(re.split(r"[(,;]", each.value)[0], "body", hires=4)
        if each.key == "role" and (spot := re.search(rf"\s(at|bei|chez|@|with|[-–|])\s({NAME})\s*$", each.value)):
            told = spot[1] not in "-–|" or ballot.is_known(spot[2])  # "Nurse – Emergency Department" is no house's name
            ballot.add(spot[2], "body", hires=3 if told else 0)
    above = letter.text.rstrip().removesuffix(letter.signature.rstrip())
    _from_sentences(ballot, _WEB.sub(" ", above), "body", 1.0, letter.text)
    _from_sentences(ballot, _WEB.sub(" ", letter.text[len(above) :]), "body", 0.3, letter.text)
    _from_sentences(ballot, title_of(letter.subject), "header Subject", 0.9)
    for event in letter.events[:3]:
        _from_sentences(ballot, caps.one_line(event.summary or ""), "calendar SUMMARY", 0.8)
        _from_title(ballot, caps.one_line(event.summary or ""), "calendar SUMMARY")
        _from_sentences(ballot, caps.plain(event.description or "")[:4_000], "calendar DESCRIPTION", 0.5)
    _from_title(ballot, title_of(letter.subject), "header Subject")
    for inside in re.finditer(rf"\(({NAME})\)", letter.text):
        job = letter.text[max(0, inside.start() - 60) : inside.start()].rsplit("\n", maxsplit=1)[-1]
        if is_job(" ".join(job.split()[-3:])) and has_house_word(inside[1]) and not _OF_JOB.match(letter.text, inside.end()):
            ballot.add(inside[1], "body", hires=2.5)
    for name in linked_organisations(letter):
        ballot.add(name, "JSON-LD", hires=2)


_OF_JOB = re.compile(r" (?:role|position|opening|post|vacancy|job)\b")
"""Behind brackets: what stands in them is the job's field ("Engineer (Motor Control) opening")."""
_OF_SITE = re.compile(r" (?:office|offices|store|site|branch|campus|location|plant|depot|shop|factory)\b")
_AT = re.compile(r"\b(?:at|bij|chez|hos|presso|within|at the|for the|from the|of the) $")
"""Right before a name: one is not at a person."""
_FOR = re.compile(r"(?<!\w)(?:for|für|pour|para|per|voor|för|in|en|an|im|dla|w|i|de|di|da|do)(?: the| our| la| el| le)? $")
"""Right before a name: it may as well be what the job is for or in, a subject, a department, a town."""
TOLD = 3.0
"""Up to this weight a sentence that says "for" or "in" is not enough for a name that nothing else makes a house's."""
SURE = 2.0
"""From this weight on, a name of a person's form is believed to be the company's."""


def _from_sentences(ballot: Ballot, text: str, where: str, share: float, whole: str | None = None) -> None:
    """Names that a sentence gives; `share` is how far this text is trusted, `whole` what it is a part of."""
    for weight, each in _sentences():
        for spot in each.finditer(text, whole):
            groups = spot.groupdict()
            if "role" in groups and not is_job(groups["role"]):
                continue
            found = spot.span("name") if "name" in groups else _name_at(text, spot.end())
            if found:
                name = text[found[0] : found[1]]
                if spot.start() == found[0] and " " not in name and not ballot.is_known(name):
                    continue  # the subject of a sentence may as well be a first name
                if _OF_SITE.match(text, found[1]) and not ballot.is_known(name):
                    continue  # "our Hinjewadi office"
                believed = _belief(ballot, text, found, weight)
                ballot.add(name, where, hires=believed * share)


def _belief(ballot: Ballot, text: str, found: tuple[int, int], weight: float) -> float:
    """How far a name that a sentence gives with this weight is believed to be a house's."""
    name, before = text[found[0] : found[1]], text[max(0, found[0] - 12) : found[0]]
    if not ballot.is_known(name) and re.fullmatch(r"(?:The )?[A-Z]{2,4}", name):
        return min(weight, 0.4)
    if weight <= TOLD and _FOR.search(before) and not (ballot.is_known(name) or has_house_word(name)):
        return min(weight, 0.6)
    if weight > SURE or _AT.search(before) or not _may_be_person(ballot, name):
        return weight
    return _unless_introduced(text, found[1])


def _name_at(text: str, start: int) -> tuple[int, int] | None:
    found = _name().match(text, start)
    return found.span() if found else None


def _may_be_person(ballot: Ballot, name: str) -> bool:
    if ballot.letter.sender and name in ballot.letter.subject and _hires_for_others(ballot.letter):
        return False
    if naming.person(name) != name or ballot.is_known(name):
        return False
    # One word may be a first name, where the sender's own domain could tell a company's.
    return len(name.split()) in (2, 3) or (bool(ballot.labels) and " " not in name and not _hires_for_others(ballot.letter))


def _hires_for_others(letter: Letter) -> bool:
    """Whether the sender goes by an agency's name."""
    shown = (letter.sender.name if letter.sender else None) or ""
    return has_agency_word(shown) or any(has_agency_word(line) for line in letter.signature.split("\n")[:6])


def _unless_introduced(text: str, end: int) -> float:
    """Little, for a name that may be a person's; nothing where what the person is stands behind ("Ann Lee, our CTO")."""
    return 0.0 if re.compile(r",? (?:our|the|who|from|[A-Z]\w+ (?:of|Manager|Director))").match(text, end) else 0.4


def _from_title(ballot: Ballot, title: str, where: str) -> None:
    """Pieces of a subject that are neither a job nor words of invitations: one that fits the domain, or stands beside a job."""
    pieces = [
        each
        for each in re.split(
            r"\s[-–—|·•/]\s|[\[\]]|\s?\|\s?|:\s|,\s|\s@\s|\sbetween\s|\s(?:and|und|&|et|y)\s(?=[^\Wa-z]\w+ [^\Wa-z]\w+$)", title
        )
        if each.strip()
    ]
    has_role = any(is_job(piece) for piece in pieces)
    for piece in pieces:
        for spot in naming.runs(piece):
            _from_run(
                ballot,
                spot[0],
                where,
                whole=spot[0] == piece.strip() and len(pieces) > 1 and (has_role or spot[0] in ballot.letter.text),
            )


def _from_run(ballot: Ballot, run: str, where: str, *, whole: bool) -> None:
    fitting = ballot.fitting(run)
    if fitting:
        ballot.add(
            run if whole and ballot.trimmed(run) == run and not is_job(run) and not INVITES.search(run) else fitting,
            where,
            hires=1.5,
        )
    elif whole and not is_job(run) and (naming.person(run) is None or len(run.split()) == 1) and not INVITES.search(run):
        letters = run.isupper() and len(run) < 5  # as likely a job's or an exam's: "OSG"
        ballot.add(run, where, hires=0.8 if letters else 2.0 if " " in run and run in ballot.letter.text else 1.6)
    elif whole and not is_job(run) and not INVITES.search(run):
        ballot.add(run, where, hires=0.9)


def _sending(ballot: Ballot) -> None:
    """Names that the sender goes by: the display name, the signature, and any name that fits the domain."""
    letter = ballot.letter
    for name, shown, where in display_names(letter):
        if (
            naming.person(name) is None
            or ballot.is_known(name)
            or len(name.split()) == 1
            or _by_team(letter)
            or unattended(letter)
        ):
            ballot.add(name, where, sends=2, signed=shown)
    for line in _WEB.sub(" ", letter.signature).split("\n")[:10]:
        for piece in re.split(r"\s?[|•·/()]\s?|,\s|\s[-–—]\s|\s@\s|\s(?:at|bei|chez|en)\s(?=[A-Z])", line):
            _from_signature(ballot, piece.strip())
    if ballot.labels:
        places = "\n".join(caps.one_line(event.location or "") for event in letter.events[:2])
        for spot in naming.runs(_WEB.sub(" ", f"{letter.subject}\n{letter.text}\n{places}")):
            fitting = ballot.fitting(spot[0])
            if fitting:
                ballot.add(fitting, "body", sends=0.3)
        for name in naming.spelled_out(letter.text, ballot.labels):
            ballot.add(name, "body", sends=0.3)


_INSTITUTION = re.compile(
    rf"[{UPPER}][\w'’-]+(?: (?!(?:am|an|im|in|bei|zu|zum|zur|ob|on|at|by)\b)(?:[dl]['’])?[\w'’-]+){{1,7}}"
)
"""A house whose name goes on in small letters: "Centre hospitalier du Val de Lesse", "Norrby bibliotek"."""
_AUTHORITY = re.compile(r"(?:Department|Ministry|Office|Bureau|Institute|School|Board) (?:of|for) (?:the )?(\S.*)")


def _is_authority(ballot: Ballot, piece: str) -> bool:
    """Whether a "Department of …" is the house itself: its domain is all of what it is for."""
    told = _AUTHORITY.fullmatch(piece)
    return bool(told and len(ballot.labels) == 1 and ballot.fits(told[1], 2))


def _from_signature(ballot: Ballot, piece: str) -> None:
    """A piece of the signature that is the organisation's name, or a team's of it."""
    whole = squashed(piece) in ballot.labels or _is_authority(ballot, piece)
    bare = piece if whole else naming.without_team(re.sub(r"\bon behalf of\b|\bacting\b.*", "", piece))
    if not bare or len(bare) > 60 or re.search(r"\d{3}|:", piece):
        return
    if not re.fullmatch(NAME + r"[.!]?", bare):
        kind = has_house_word(bare.split()[0]) or has_house_word(bare.rpartition(" ")[2])
        if bare == piece and _INSTITUTION.fullmatch(bare) and (whole or kind) and not is_job(bare):
            ballot.add(bare, "body, signature", sends=1.5, signed=piece)
        return
    known = ballot.is_known(bare) or has_house_word(bare)
    if whole and _AUTHORITY.fullmatch(bare):
        ballot.add(bare, "body, signature", sends=SIGNED, signed=piece)
    elif known or bare != piece:
        # An institute or department signs beside the house that it is of.
        part = re.match(_PART_OF, bare, re.IGNORECASE)
        ballot.add(bare, "body, signature", sends=0.8 if part else 1.5, signed=piece)
    elif len(bare.split()) > 1 and naming.person(bare) is None:
        ballot.add(bare, "body, signature", sends=1.0, signed=piece)
    elif not any(squashed(part) in ballot.people_words for part in bare.split()) and _told_elsewhere(ballot, bare):
        # What may as well be a first name, a person or a title is believed where it is told above.
        ballot.add(bare, "body, signature", sends=1.0, signed=piece)


_PART_OF = r"(?:institut\w*|department|dept|faculty|school|chair|centre|center|division|lehrstuhl|fakultät|abteilung|service|unit|section|laborator\w+|lab|group|afdeling|faculteit|département|faculté|departamento|facultad|human resources|hr)\b(?= (?:of|for|für|de|van|di|d)\b)"


def _told_elsewhere(ballot: Ballot, word: str) -> bool:
    """Whether a word of the signature stands in the subject or the text above too, and is nobody's name."""
    above = ballot.letter.text.removesuffix(ballot.letter.signature)
    return squashed(word) not in ballot.people_words and bool(
        re.search(rf"\b{re.escape(word)}\b", f"{ballot.letter.subject}\n{above}")
    )


def _by_team(letter: Letter) -> bool:
    return letter.sender is not None and is_team(letter.sender)


def _is_domain(letter: Letter, name: str) -> bool:
    """Whether the name, an agency's word in it, is the domain's: "Pinnacle Staffing" at pinnaclestaffing.example."""
    return squashed(name) in domain_names(_address(letter))


def _has_domain(letter: Letter, name: str) -> bool:
    """Whether the name begins with all of the domain's: "Redwood Fork Unified School District" at redwoodfork.example."""
    return any(squashed(name).startswith(label) for label in domain_names(_address(letter)))


@cache
def _says() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(listed('agency_says')))})\b", re.IGNORECASE)


_THEIRS = re.compile(
    r"\b(?:at|in|to|from) their (?:\w+ ){0,2}(?:offices?|site|hq|premises|depot|warehouse|store)\b", re.IGNORECASE
)
"""One speaks so of another house than one's own."""


def _has_tagline(letter: Letter, name: str) -> bool:
    """Whether the signature says beside the name that it hires for others: "Sterling James | Retail & FMCG Recruitment"."""
    lines = [line for line in letter.signature.split("\n") if name in line]
    pieces = [piece.split() for line in lines for piece in re.split(r"\s[|•·–-]\s", line.replace(name, ""))]
    return any(
        len(piece) > 1 and has_agency_word(piece[-1]) and piece[0].lower() not in naming.words("team_words") for piece in pieces
    )


def _is_agency(letter: Letter, sender: Name, hired: Name | None) -> bool:
    """Whether the sender is one that hires for others: by its own name, or because the letter says so."""
    # A name that is the client's too is no agency's, nor is a service's that carries the mail.
    if (hired is sender and sender.hires >= 2) or _only_carries(letter, sender):
        return False
    by_name = any(has_agency_word(each) for each in [*sender.forms, *sender.signed])
    says = bool(_says().search(letter.text))
    title = re.search(
        r"\b(?:recruitment|search|talent|principal|personal|staffing) (?:consultant|berater\w*)|consultant en recrutement|personal(?:berater|disponent)\w*|headhunter|consultor\w* de selección|chargée? de clientèle|intercedent\w*\b",
        letter.signature,
        re.IGNORECASE,
    )
    # "Meridian Air Talent" of meridianair.example is that airline's own team.
    own_team = (
        sender.best != sender.as_agency and is_team(letter.sender) and _has_domain(letter, sender.best)
        if letter.sender
        else False
    )
    by_name = (by_name and not own_team) or _has_tagline(letter, sender.best) or bool(_THEIRS.search(letter.text))
    other = hired is not None and hired is not sender
    if is_free(_address(letter)) and not sender.forms:
        return False
    whole = any(has_agency_word(each) and _is_domain(letter, each) for each in sender.signed)
    return bool((by_name and (other or says)) or says or (title and other) or (whole and not sender.hires))
