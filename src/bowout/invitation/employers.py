"""Who hires, and through which agency: every name in the places where a company's may stand, weighed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from bowout.catalogue import load
from bowout.nouns import Found

from . import caps, labelled, naming, roles
from .letter import Letter
from .naming import NAME
from .senders import domain_names, is_free, is_platform, listed, squashed
from .thread import bare_subject


@dataclass(slots=True)
class _Name:
    """A name that may be the company's, its forms, and what speaks for it."""

    forms: list[str] = field(default_factory=list)
    signed: list[str] = field(default_factory=list)
    """As the sender signs, with the words of a team or an agency."""
    hires: float = 0
    sends: float = 0
    places: list[Found] = field(default_factory=list)

    @property
    def best(self) -> str:
        """The fullest form that occurs, capitals before shouting."""
        return max(self.forms, key=lambda form: (len(naming.without_legal(form)), not form.isupper(), len(form)))

    @property
    def as_agency(self) -> str:
        """The form in which an agency's word stands ("Harlow People Recruitment"), else the best."""
        return next((each for each in self.signed if _has_agency_word(each) and "," not in each), self.best)


def _has_agency_word(name: str) -> bool:
    low = name.lower()
    parts = set(re.findall(r"[^\W\d_]+", low))
    endings = ("hire", "recruit", "recruitment", "search", "staffing", "talent")
    return any(each in parts if " " not in each else each in low for each in listed("agency")) or squashed(
        naming.without_legal(name)
    ).endswith(endings)


@dataclass(frozen=True, slots=True)
class Employer:
    """The company that hires and the agency, each with where it was found."""

    company: str | None = None
    agency: str | None = None
    company_found: Found | None = None
    agency_found: Found | None = None


def employer_of(letter: Letter, people: tuple[str, ...]) -> Employer:
    """The employer of a letter. `people` are names that are no company's: the candidate, the contact, the interviewers."""
    names = _Ballot(letter, people)
    names.hiring()
    names.sending()
    hired = names.first("hires")
    sender = names.first("sends")
    agency = sender if sender and _is_agency(letter, sender, hired) else None
    if agency:
        client = next((each for each in names.by("hires") if each is not agency and each.hires >= 1.5), None)
        return _employer(client, agency)
    if hired and sender and hired is not sender:
        company = (
            hired
            if hired.hires >= 2 or (is_platform(_address(letter)) and hired.hires >= 1) or hired.hires >= sender.sends
            else sender
        )
        return _employer(company, None)
    return _employer(hired or sender, None)


def _employer(company: _Name | None, agency: _Name | None) -> Employer:
    return Employer(
        company.best if company else None,
        agency.as_agency if agency else None,
        company.places[0] if company else None,
        agency.places[0] if agency else None,
    )


def _address(letter: Letter) -> str:
    return letter.sender.address if letter.sender else ""


@cache
def _sentences() -> tuple[re.Pattern[str], ...]:
    the = r"(?:the |our |der |dem |die |la |le |l['’]|el )?"
    return tuple(
        re.compile(rf"(?i:(?<!\w){each})".replace("{the}", the).replace("{name}", rf"(?-i:(?P<name>{NAME}))").replace("{role}", r"(?-i:(?P<role>[A-Z][\w'’&/+#-]*(?:(?: (?:of|and|de|für))? [A-Z(][\w'’&/+#)-]*){0,6}))"))
        for each in load("reading")["employers"]["company"]["hires"]
    )  # fmt: skip


class _Ballot:
    """The names and their weights."""

    def __init__(self, letter: Letter, people: tuple[str, ...]) -> None:
        self.letter = letter
        self.people = {squashed(each) for each in people if each}
        self.people_words = {squashed(word) for each in people for word in each.split() if len(word) > 2}
        self.names: dict[str, _Name] = {}
        addresses = [_address(letter), *(each.address for each in letter.reply_to), *_organizers(letter)]
        self.labels = frozenset().union(*(domain_names(each) for each in addresses))

    def by(self, side: str) -> list[_Name]:
        """The names with a weight on that side, the heaviest first."""
        return sorted((each for each in self.names.values() if getattr(each, side) > 0), key=lambda each: -getattr(each, side))

    def first(self, side: str) -> _Name | None:
        """The heaviest name on a side."""
        return next(iter(self.by(side)), None)

    def add(self, name: str, where: str, *, hires: float = 0, sends: float = 0, signed: str = "") -> None:
        """A vote for a name, unless it is none."""
        name = self._trimmed(caps.one_line(name, 120))
        if not name or self._is_none(name):
            return
        fit = max((naming.fits(name, label) for label in self.labels), default=0)
        key = self._key(name, fit)
        entry = self.names.setdefault(key, _Name())
        entry.forms.append(name)
        entry.signed += [signed] if signed else []
        entry.hires += hires + (0.5 * fit if hires and entry.hires == 0 else 0)
        entry.sends += sends + (1.5 * fit if entry.sends == 0 else 0)
        entry.places.append(Found(name, where))

    def _key(self, name: str, fit: int) -> str:
        """Forms of one name share a key: without legal endings, one beginning with the other, or both the domain's."""
        bare = squashed(naming.without_legal(name))
        for key in self.names:
            if key == bare or (min(len(key), len(bare)) >= 4 and (key.startswith(bare) or bare.startswith(key))):
                return key
        if fit:
            same = next(
                (
                    key
                    for key, each in self.names.items()
                    if max((naming.fits(each.forms[0], label) for label in self.labels), default=0) >= 1
                ),
                None,
            )
            return same or bare
        return bare

    def _trimmed(self, name: str) -> str:
        """Without what follows a name in a sentence or a subject: words of interviews, jobs, teams, days."""
        parts = name.strip(" ,.-–—:;'\"|()").split()
        while (
            parts
            and squashed("".join(parts)) not in self.labels
            and (
                parts[-1].lower().strip(",.") in naming.words("team_words") | _TRAILING
                or parts[-1].lower().strip(".,") in naming.words("no_company")
                and len(parts) > 1
            )
        ):
            parts.pop()
        while parts and parts[0].lower().strip(",.") in _LEADING:
            parts.pop(0)
        return " ".join(parts).strip(" ,.-–—:;'\"|()&")

    def _is_none(self, name: str) -> bool:
        low = name.lower()
        if (
            low in naming.words("no_company")
            or low in naming.words("team_words")
            or len(squashed(name)) < 2
            or not re.search(r"[^\W\d_]", name)
        ):
            return True
        if re.search(r"\d{3}|/|^\d{1,2}(?:[h:.]|\s|$)", name):
            return True
        if not self._fits(name) and all(
            squashed(part) in self.people_words or part.lower() in _AROUND_PEOPLE for part in name.split()
        ):
            return True
        if all(
            part.lower().strip(".,") in naming.words("no_company") | naming.words("team_words") | _LEADING
            for part in name.split()
        ):
            return True
        return (
            not self._fits(name, 2)
            and roles.is_job(name)
            and not any(part.lower() in naming.words("legal") for part in name.split())
        )

    def _fits(self, name: str, least: int = 1) -> bool:
        return any(naming.fits(name, label) >= least for label in self.labels)

    def hiring(self) -> None:
        """Names that a sentence, a labelled line, the subject or the calendar gives as the one that hires."""
        letter = self.letter
        for each in labelled.fields_of(letter.text):
            if each.key == "company" and len(each.value) < 90:
                self.add(re.split(r"[(,;]", each.value)[0], "body", hires=4)
            if each.key == "role" and (spot := re.search(rf"\s(?:at|bei|chez|@|with|[-–|])\s({NAME})\s*$", each.value)):
                self.add(spot[1], "body", hires=3)
        self._from_sentences(letter.text, "body", 1.0)
        self._from_sentences(bare_subject(letter.subject), "header Subject", 0.9)
        for event in letter.events[:3]:
            self._from_sentences(caps.one_line(event.summary or ""), "calendar SUMMARY", 0.8)
            self._from_title(caps.one_line(event.summary or ""), "calendar SUMMARY")
            self._from_sentences(caps.plain(event.description or "")[:4_000], "calendar DESCRIPTION", 0.5)
        self._from_title(bare_subject(letter.subject), "header Subject")
        for name in _linked_organisations(letter):
            self.add(name, "JSON-LD", hires=2)

    def _from_sentences(self, text: str, where: str, share: float) -> None:
        for number, each in enumerate(_sentences()):
            weight = (2.0, 3.0, 3.0, 2.5, 1.2, 0.8, 3.5, 3.5, 3.5, 2.0, 3.0, 2.0, 2.0, 2.0, 2.0, 2.0, 1.0, 1.0)[number] * share
            for spot in each.finditer(text):
                if "role" in each.groupindex and not roles.is_job(spot["role"]):
                    continue
                name = spot["name"]
                if (
                    weight <= 2 * share
                    and naming.person(name) == name
                    and len(name.split()) in (2, 3)
                    and not self._is_known(name)
                ):
                    weight_ = (
                        0.4 * share
                        if not re.match(r",? (?:our|the|who|from|[A-Z]\w+ (?:of|Manager|Director))", text[spot.end("name") :])
                        else 0
                    )
                else:
                    weight_ = weight
                if weight_:
                    self.add(name, where, hires=weight_)

    def _is_known(self, name: str) -> bool:
        """Whether a two-word name is an organisation's by the sender's domain or name, or one of its words."""
        display = squashed(self.letter.sender.name or "") if self.letter.sender else ""
        return any(naming.fits(name, label) for label in self.labels) or squashed(name) in display

    def _from_title(self, title: str, where: str) -> None:
        """Pieces of a subject that are neither a job nor words of invitations: one that fits the domain, or stands beside a job."""
        pieces = [
            each
            for each in re.split(
                r"\s[-–—|·•]\s|\s?\|\s?|:\s|,\s|\s@\s|\sbetween\s|\s(?:and|und|&|et|y)\s(?=[^\Wa-z]\w+ [^\Wa-z]\w+$)", title
            )
            if each.strip()
        ]
        has_role = any(roles.is_job(piece) for piece in pieces)
        for piece in pieces:
            for spot in naming.runs(piece):
                self._from_run(
                    spot[0], where, whole=spot[0] == piece.strip() and len(pieces) > 1 and (has_role or len(pieces) == 2)
                )

    def _from_run(self, run: str, where: str, *, whole: bool) -> None:
        fitting = self._fitting(run)
        if fitting:
            self.add(
                run if whole and self._trimmed(run) == run and not roles.is_job(run) and not _INVITES.search(run) else fitting,
                where,
                hires=1.5,
            )
        elif (
            whole
            and not roles.is_job(run)
            and (naming.person(run) is None or len(run.split()) == 1)
            and not _INVITES.search(run)
        ):
            self.add(run, where, hires=1.6)
        elif whole and not roles.is_job(run) and not _INVITES.search(run):
            self.add(run, where, hires=0.9)

    def _fitting(self, run: str) -> str | None:
        """The longest beginning (or part) of a run that fits the sender's domain."""
        parts = run.split()
        spans = sorted(
            ((at, stop) for at in range(len(parts)) for stop in range(at + 1, min(len(parts), at + 6) + 1)),
            key=lambda span: (span[0] - span[1], span[0]),
        )
        if self._trimmed(run) == run and self._fits(run) and not roles.is_job(run) and not _INVITES.search(run):
            return run
        for least in (2, 1):
            for at, stop in spans:
                piece = " ".join(parts[at:stop])
                if (
                    self._trimmed(piece) == piece
                    and (least == 2 or stop - at > 1)
                    and not roles.is_job(piece)
                    and not _INVITES.search(piece)
                    and any(naming.fits(piece, label) >= least for label in self.labels)
                ):
                    return piece
        return None

    def sending(self) -> None:
        """Names that the sender goes by: the display name, the signature, and any name that fits the domain."""
        letter = self.letter
        for name, where in _display_names(letter):
            if naming.person(name) is None or self._is_known(name) or len(name.split()) == 1 or _by_team(letter):
                self.add(name, where, sends=2)
        for line in letter.signature.split("\n")[:10]:
            for piece in re.split(r"\s?[|•·/]\s?|,\s|\s[-–—]\s|\s@\s|\s(?:at|bei|chez|en)\s(?=[A-Z])", line):
                self._from_signature(piece.strip(), line)
        if not is_platform(_address(letter)):
            for spot in naming.runs(f"{letter.subject}\n{letter.text}"):
                fitting = self._fitting(spot[0])
                if fitting:
                    self.add(fitting, "body", sends=0.3)

    def _from_signature(self, piece: str, line: str) -> None:
        bare = (
            piece
            if squashed(piece) in self.labels
            else naming.without_team(re.sub(r"\bon behalf of\b|\bacting\b.*", "", piece))
        )
        if (
            not bare
            or len(bare) > 60
            or re.search(r"@|https?:|www\.|\d{3}|:", piece)
            or not re.fullmatch(NAME + r"[.!]?", bare)
        ):
            return
        known = self._is_known(bare) or any(
            part.lower().strip(".,") in naming.words("legal") | (listed("not_people") - naming.words("team_words"))
            for part in bare.split()
        )
        if known or bare != piece or naming.person(bare) is None or len(bare.split()) == 1:
            weight = 1.5 if known or bare != piece else 1.0
            if (
                len(bare.split()) == 1
                and not known
                and (bare.lower() in _greeting_words(self.letter) or "," in line and not self._is_known(bare))
            ):
                weight = 0.6
            if not (
                len(bare.split()) == 1
                and not known
                and bare == piece
                and line.strip() == piece
                and any(each.startswith(squashed(bare)) for each in self.people)
            ):
                self.add(bare, "body, signature", sends=weight, signed=piece)


_AROUND_PEOPLE = frozenset("and & und et y with mr mrs ms dr prof prof. dr. herr frau sister".split())
_TRAILING = frozenset(
    "you're we're interview interviews invitation reminder next confirmation update application availability 1st 2nd 3rd first second third final round phone video virtual online technical screen call job position role for with at in on the and & - to of".split()
)
_LEADING = frozenset(
    "the our your interview with at from invitation to re for and & of on in phone video an a confirmation reminder updated hello hi dear greetings".split()
)
_INVITES = re.compile(
    r"\b(?:interview\w*|invitation|einladung|vorstellungsgespräch|entretien|entrevista|entrevue|availability|reminder|confirmation|schedul\w+|notification|next steps?|application|update|offer|congratulations|phone|call|screen|chat|gesprek|uitnodiging|reference|congrats|bewerbung|action|required|request|details|slot)\b",
    re.IGNORECASE,
)


def _organizers(letter: Letter) -> list[str]:
    return [event.organizer.address for event in letter.events if event.organizer and event.organizer.address]


def _greeting_words(letter: Letter) -> frozenset[str]:
    return frozenset((naming.greeted(letter.text) or "").lower().split())


def _by_team(letter: Letter) -> bool:
    from .senders import is_team

    return letter.sender is not None and is_team(letter.sender)


def _display_names(letter: Letter) -> Iterator[tuple[str, str]]:
    """What the sender's name says of an organisation: "Anna Lee (Acme)", "Anna at Acme", "Acme Careers", "Acme via Lever"."""
    shown = (letter.sender.name if letter.sender else None) or ""
    platform = is_platform(_address(letter))
    for inside in re.findall(r"\(([^()]{2,60})\)", shown):
        if not inside.lower().startswith("via "):
            yield naming.without_team(inside), "header From"
    outside = re.sub(r"\(.*?\)", "", shown).strip()
    parts = re.split(r"\s(?:via|from|at|von|bei|chez|@|\||[-–—])\s|,\s", outside)
    for number, part in enumerate(parts):
        bare = naming.without_team(part)
        via = " via " in outside and number == len(parts) - 1
        if bare and "@" not in bare and not (platform and via):
            yield bare, "header From"
    for event in letter.events[:1]:
        if event.organizer and (name := event.organizer.param("CN")) and "@" not in name:
            yield naming.without_team(name), "calendar ORGANIZER"


def _linked_organisations(letter: Letter) -> Iterator[str]:
    """hiringOrganization and organizer names of JSON-LD."""
    import json

    for script in letter.linked_data:
        try:
            found = json.loads(script[:100_000])
        except (ValueError, RecursionError):
            continue
        stack = [found]
        while stack:
            each = stack.pop()
            if isinstance(each, list):
                stack.extend(each[:50])
            elif isinstance(each, dict):
                for key in ("hiringOrganization", "organizer"):
                    inner = each.get(key)
                    if (
                        isinstance(inner, dict)
                        and isinstance(inner.get("name"), str)
                        and inner.get("@type") in ("Organization", "Corporation", None)
                    ):
                        yield inner["name"]
                stack.extend(value for value in list(each.values())[:50] if isinstance(value, dict | list))


def _is_agency(letter: Letter, sender: _Name, hired: _Name | None) -> bool:
    """Whether the sender is one that hires for others: by its own name, or because the letter says so."""
    # A name that is the client's too is no agency's.
    if hired is sender and sender.hires >= 2:
        return False
    by_name = any(_has_agency_word(each) for each in [*sender.forms, *sender.signed])
    says = any(re.search(rf"\b{re.escape(each)}\b", letter.text, re.IGNORECASE) for each in listed("agency_says"))
    title = re.search(
        r"\b(?:recruitment|search|talent|principal|personal|staffing) (?:consultant|berater\w*)|consultant en recrutement|personalberater\w*|headhunter|consultor\w* de selección\b",
        letter.signature,
        re.IGNORECASE,
    )
    other = hired is not None and hired is not sender
    if is_free(_address(letter)) and not sender.forms:
        return False
    return bool((by_name and (other or says)) or says or (title and other))
