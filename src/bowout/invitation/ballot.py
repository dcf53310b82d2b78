"""The names that may be the company's, weighed: forms of one name together, people and common words left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ..language.date_words import calendar_words
from ..nouns import Found
from . import caps, naming
from .houses import has_agency_word, has_house_word, is_place, labels_of
from .jobs import is_job
from .letter import Letter
from .senders import listed, squashed
from .thread import words

SHOWN = ("header From", "calendar ORGANIZER")
"""Places where a name is shown and not told."""


@dataclass(slots=True)
class Name:
    """A name that may be the company's, its forms, and what speaks for it."""

    forms: list[str] = field(default_factory=list)
    signed: list[str] = field(default_factory=list)
    """As the sender signs, with the words of a team or an agency."""
    hires: float = 0
    sends: float = 0
    places: list[Found] = field(default_factory=list)
    fit: dict[str, int] = field(default_factory=dict)
    """How well each form fits the sender's domain (naming.fits)."""

    @property
    def best(self) -> str:
        """The fullest form in which the letter's words give it, else the sender's name; capitals before shouting."""
        where = dict.fromkeys(self.forms)
        told = {form for form, place in zip(self.forms, self.places, strict=True) if place.where not in SHOWN}
        plain = [form for form in where if not _is_site(form, self.forms)] or list(where)
        kept = [form for form in plain if form in told] or plain
        signs = {naming.without_legal(form) for form in self.signed}
        best = max(kept, key=lambda form: _fullness(form, naming.without_legal(form) in signs))
        # "Orchestra" alone is short for the "Municipal Orchestra" that the sender goes by.
        longer = [form for form in where if f" {best} " in f"{form} " and " " not in best]
        return next((form for form in longer if self.fit[form] > self.fit[best] or " & " in form), best)

    @property
    def as_agency(self) -> str:
        """The form in which an agency's word stands ("Harlow People Recruitment"), else the best."""
        return next((each for each in self.signed if has_agency_word(each) and "," not in each), self.best)


def _fullness(form: str, signed: bool) -> tuple[int, bool, int, bool, int]:
    """How full a form is: by its words, then as it is signed ("Stadtwerke", not "bei den Stadtwerken"), then by its letters."""
    bare = naming.without_legal(form)
    return len(bare.split()), signed, len(bare), not form.isupper(), len(form)


def _is_site(form: str, forms: list[str]) -> bool:
    """Whether a form is a shorter one with a building's word behind it: "Quillan House" beside "Quillan"."""
    return form.rpartition(" ")[2].lower() in naming.words("sites") and any(form.startswith(f"{each} ") for each in forms)


def _with_kind(parts: list[str], at: int, stop: int) -> str:
    """The words from `at` to `stop`, and the kind of house that stands behind them: "Gantry" in "The Gantry Hotel"."""
    kinds = listed("not_people") - naming.words("team_words")
    end = stop
    for further in range(stop, min(len(parts), stop + 3)):
        if not parts[further][0].isupper() or is_job(parts[further]):
            break
        end = further + 1 if parts[further].lower() in kinds else end
    # What stands before a job's name is part of that: "Google Software Engineer".
    return " ".join(parts[at : stop if is_job(" ".join(parts[end:])) else end])


def _is_title(name: str) -> bool:
    """Whether the words are a job's and no company's: "Head of Marketing", but not "Sablewood Partners" or "Marigold Tech"."""
    name = re.sub(r" (?:&|und|and|\+) (?:Partners?|Associates)\b", "", name)
    parts = [part.lower().strip(".,") for part in name.split()]
    return not any(part in naming.words("legal") for part in parts) and any(
        is_job(part) and part not in listed("not_people") for part in parts
    )


_AROUND_PEOPLE = frozenset(
    ["and", "&", "und", "et", "y", "with", "mr", "mrs", "ms", "dr", "prof", "prof.", "dr.", "herr", "frau", "sister"]
)
_TRAILING = frozenset(
    [
        "you're",
        "we're",
        "interview",
        "interviews",
        "invitation",
        "reminder",
        "next",
        "confirmation",
        "update",
        "application",
        "availability",
        "1st",
        "2nd",
        "3rd",
        "first",
        "second",
        "third",
        "final",
        "round",
        "phone",
        "video",
        "virtual",
        "online",
        "technical",
        "screen",
        "call",
        "job",
        "position",
        "role",
        "for",
        "with",
        "at",
        "in",
        "on",
        "the",
        "and",
        "&",
        "-",
        "to",
        "of",
    ]
)
_LEADING = frozenset(
    [
        "the",
        "our",
        "your",
        "interview",
        "with",
        "at",
        "from",
        "invitation",
        "to",
        "re",
        "for",
        "and",
        "&",
        "of",
        "on",
        "in",
        "phone",
        "video",
        "an",
        "a",
        "confirmation",
        "reminder",
        "updated",
        "hello",
        "hi",
        "dear",
        "greetings",
    ]
)
_NUMBERED = re.compile(
    r"(?i)(?:band|grade|level|tier|step|scale|room|floor|suite|gate|unit|ref|bay|block|zone|day|part|stage|round|phase|year|week|wave|block|[a-z]{1,2}\d)\b.{0,6}$"
)
"""What is counted: "Band 5", "Room 2.14"."""
INVITES = re.compile(
    r"\b(?:interview\w*|invitation|einladung|vorstellungsgespräch|entretien|entrevista|entrevue|availability|reminder|confirmation|schedul\w+|notification|next steps?|application|update|offer|congratulations|phone|call|screen|chat|gesprek|uitnodiging|reference|congrats|bewerbung|action|required|request|details|slot)\b",
    re.IGNORECASE,
)


_WITH_PERSON = re.compile(
    r" (?:and|und|et|y|e|en|och|og|i) (?:Dr|Prof|Mrs?|Ms|Mx|Frau|Herr|Mme|M|Mevr|Dhr|Sr|Sra|Don|Doña|Sister|Father)\b.*$"
)
"""Somebody named behind the house: "Acme and Dr. Szabo"."""
_BRANCH = re.compile(
    r" (?:Filiale|Niederlassung|Zweigstelle|Agence|Sede|Delegación|Sucursal|Vestiging|Oddział|Kontor) (?:\w+ )?(?=[A-ZÀ-Þ]).*$"
)


_NAMES_JOB = r"\b(?:(?:position|role|post|vacancy) (?:of|as)(?: an?| the)?|functie van|poste de|puesto de|vaga de|cargo de|ruolo di|(?:stelle|bewerbung|tjänst\w*|stilling\w*) (?:als|som))"
"""What follows is a job's name."""


class Ballot:
    """The names and their weights."""

    def __init__(self, letter: Letter, people: tuple[str, ...]) -> None:
        self.letter = letter
        self.people = {squashed(each) for each in people if each}
        self.people_words = {squashed(word) for each in people for word in each.split() if len(word) > 2}
        self.names: dict[str, Name] = {}
        self.labels = labels_of(letter)
        self._pieces: dict[str, str | None] = {}

    def by(self, side: str) -> list[Name]:
        """The names with a weight on that side, the heaviest first."""
        return sorted((each for each in self.names.values() if getattr(each, side) > 0), key=lambda each: -getattr(each, side))

    def first(self, side: str) -> Name | None:
        """The heaviest name on a side."""
        return next(iter(self.by(side)), None)

    def add(self, name: str, where: str, *, hires: float = 0, sends: float = 0, signed: str = "") -> None:
        """A vote for a name, unless it is none."""
        name = self.trimmed(self._of_house(_WITH_PERSON.sub("", caps.one_line(name, 120))))
        if not name or not (hires or sends) or self._is_none(name):
            return
        fit = max((naming.fits(name, label) for label in self.labels), default=0)
        key = self._key(name, fit)
        entry = self.names.setdefault(key, Name())
        entry.forms.append(name)
        entry.fit[name] = fit
        entry.signed += [signed] if signed else []
        entry.hires += hires + (0.5 * fit if hires and entry.hires == 0 else 0)
        entry.sends += sends + (1.5 * fit if entry.sends == 0 else 0)
        told = where in SHOWN and f" {name}" in self.letter.text
        entry.places.append(Found(name, "body" if told else where))

    def _key(self, name: str, fit: int) -> str:
        """Forms of one name share a key: without legal endings, one beginning with the other, or both the domain's."""
        bare = squashed(naming.without_legal(name))
        for key in self.names:
            if key == bare or (min(len(key), len(bare)) >= 4 and (key.startswith(bare) or bare.startswith(key))):
                return key
            if naming.is_short_for(self.names[key].forms[0], name) or naming.is_short_for(name, self.names[key].forms[0]):
                return key
            if fit == 2 and any(bare == squashed(part) for form in self.names[key].forms for part in form.split()):
                return key  # "Ebner" of the "Kanzlei Dr. Ebner & Partner"
            # "Wagnerhof" of the "Seniorenzentrum Wagnerhof"
            if fit and min(len(key), len(bare)) >= 6 and (key.endswith(bare) or bare.endswith(key)):
                return key
        if fit:
            same = next((key for key, each in self.names.items() if any(each.fit.values())), None)
            return same or bare
        return bare

    def trimmed(self, name: str) -> str:
        """Without what follows a name in a sentence or a subject: words of interviews, jobs, teams, days."""
        house, _, town = name.partition(" in ")
        kind = house.rpartition(" ")[2].lower() in listed("not_people")
        name = house if town and (kind or self.fits(house, 2)) and len(town.split()) < 3 else name  # "Holmen in Lund"
        house, _, cause = name.partition(" for ")
        whole = not cause or (self._is_for(house, cause) and not self.fits(house, 2))
        parts = (name if whole else house).strip(" ,.-–—:;'\"|()[]").split()
        while parts and squashed("".join(parts)) not in self.labels and self._is_behind(parts):
            parts.pop()
        while parts and parts[0].lower().strip(",.") in _LEADING:
            parts.pop(0)
        if len(parts) > 1 and parts[0].lower() in naming.words("services") and not self.fits(parts[0], 2):
            parts.pop(0)  # "SmartRecruiters on behalf of Alpenglow Hotels"
            while len(parts) > 1 and parts[0].lower() in naming.words("team_words"):
                parts.pop(0)
        bare = " ".join(parts).strip(" ,.-–—:;'\"|()&[]")
        bare += "." if bare[-2:-1] == "." and f"{bare}." in name else ""  # "Sp. z o.o."
        # "St Cuthbert's" is whole; "Acme's" is of a sentence.
        return bare if squashed(bare) in self.labels or bare.startswith(("St ", "St. ")) else re.sub(r"['’]s$", "", bare)

    def _is_for(self, house: str, cause: str) -> bool:
        """Whether "for" belongs to the name ("Institute for Hydrology") and does not go on with the sentence ("Acme for Tuesday")."""
        kind = has_house_word(house.rpartition(" ")[2]) or self.is_known(f"{house} for {cause}")
        return kind and not (is_job(cause) or cause.lower().split(maxsplit=1)[0] in calendar_words())

    def _of_house(self, name: str) -> str:
        """The house of "Harrowdene Trust’s Community Division", which the letter names apart; without a branch behind it."""
        house = re.match(r"(\S.*?)['’]s (?=\S)", name)
        if house and re.search(rf"\b{re.escape(house[1])}(?!\w|['’]s)", self.letter.text):
            return house[1]
        return _BRANCH.sub("", name)

    def _is_behind(self, parts: list[str]) -> bool:
        """Whether the last word is no part of the name; "AS" is, "as" is not."""
        last = parts[-1].strip(",.")
        if last.lower() in naming.words("legal") and not last.islower() and len(parts) > 1:
            return False
        low = last.lower()
        if len(parts) > 2 and (naming.belongs(parts) or (parts[-2].endswith(("'s", "’s")) and low == "office")):
            return False  # "Ebner & Partner", "Sheriff's Office"
        return low in naming.words("team_words") | _TRAILING or (low in naming.words("no_company") and len(parts) > 1)

    def _is_none(self, name: str) -> bool:
        low = name.lower()
        if (
            low in naming.words("no_company")
            or low in naming.words("team_words")
            or len(squashed(name)) < 2
            or not re.search(r"[^\W\d_]", name)
        ):
            return True
        if low in naming.words("services") and not self.fits(name, 2):
            return True
        kinds = [part for part in low.split() if part.strip(".,") not in naming.words("team_words")]
        if len(kinds) < 3 and not self.fits(name) and all(part.strip(".,") in listed("not_people") for part in kinds):
            return True  # "HR Division": one kind of house alone names none, three do ("Priory Bank Surgery")
        if _NUMBERED.match(name) or low in words()["sign_offs"]:
            return True
        dated = [part.lower().strip(".,") in calendar_words() for part in name.split()]
        if any(dated) and (all(dated) or re.search(r"\d", name)) and not self.fits(name):
            return True
        if (
            name.split(maxsplit=1)[0].lower() in naming.words("titles")
            and len(name.split()) in (2, 3, 4)
            and naming.person(name)
        ):
            return True
        if re.search(r"\d{3}|/|^\d{1,2}(?:[h:.]|\s|$)", name):
            return True
        if squashed(name) in self.people_words:
            return True
        if not self.fits(name) and all(
            squashed(part) in self.people_words or part.lower() in _AROUND_PEOPLE for part in name.split()
        ):
            return True
        if all(
            part.lower().strip(".,") in naming.words("no_company") | naming.words("team_words") | _LEADING
            for part in name.split()
        ):
            return True
        if not self.fits(name) and not has_house_word(name) and is_place(name, f"{self.letter.subject}\n{self.letter.text}"):
            return True
        if not self.fits(name) and re.search(
            rf"\b{re.escape(name)} (?:position|role|post|vacancy|opening)\b|{_NAMES_JOB} {re.escape(name)}\b", self.letter.text
        ):
            return True
        # "Tauranga Port Pilots" at taurangapilots.example are a house, as is "Bridgewell Executive Search" at bridgewellsearch.example.
        of_house = self.fits(name) and (name.endswith("s") or has_agency_word(name.rpartition(" ")[2]))
        return not self.fits(name, 2) and not of_house and _is_title(name)

    def fits(self, name: str, least: int = 1) -> bool:
        return any(naming.fits(name, label) >= least for label in self.labels)

    def is_known(self, name: str) -> bool:
        """Whether a two-word name is an organisation's by the sender's domain or name, or one of its words."""
        display = squashed(self.letter.sender.name or "") if self.letter.sender else ""
        return any(naming.fits(name, label) for label in self.labels) or squashed(name) in display

    def _may_fit(self, parts: list[str]) -> bool:
        """Whether some word begins as a label does, or lies in one: without that no part of the run fits."""
        words = [squashed(part) for part in parts]
        return any(
            word and (label[0] == word[0] or (len(word) > 4 and word in label)) for label in self.labels for word in words
        )

    def fitting(self, run: str) -> str | None:
        """The longest beginning (or part) of a run that fits the sender's domain."""
        if run not in self._pieces:
            self._pieces[run] = self._fitting(run)
        return self._pieces[run]

    def _fitting(self, run: str) -> str | None:
        parts = run.split()
        if has_house_word(parts[0]) and any(
            self.fits(" ".join(parts[at:])) or self.fits(parts[at], 2) for at in range(1, len(parts))
        ):
            return run
        if not self._may_fit(parts):
            return None
        spans = sorted(
            ((at, stop) for at in range(len(parts)) for stop in range(at + 1, min(len(parts), at + 6) + 1)),
            key=lambda span: (span[0] - span[1], span[0]),
        )
        if self.trimmed(run) == run and self.fits(run) and not is_job(run) and not INVITES.search(run):
            return run
        for least in (2, 1):
            for at, stop in spans:
                piece = " ".join(parts[at:stop])
                if (
                    self.trimmed(piece) == piece
                    and (least == 2 or stop - at > 1)
                    and not is_job(piece)
                    and not INVITES.search(piece)
                    and any(naming.fits(piece, label) >= least for label in self.labels)
                ):
                    return _with_kind(parts, at, stop)
        return None
