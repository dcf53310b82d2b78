"""What speaks for a mail's being an invitation: many weak signs added up, of its words and of its shape.

No phrase decides alone. A talk named as one about a job, a job spoken of, people who are to meet, a question to the reader, and a time
to come or a way to choose one: most invitations show four of the five, whatever their words. What the talk is about instead, and what
is promised only if things turn out well, speaks against it (data/reading/evidence.toml).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ..catalogue import load
from ..language.sieve import Sieved
from .jobs import is_job
from .letter import Letter
from .senders import is_platform, listed
from .thread import bare_subject

INTERVIEW, MEETING, ASKING, JOB, MOST_JOB = 2.0, 1.0, 1.0, 0.75, 2.0
NO_JOB, INTERVIEW_ALONE = -1.5, -1.0
TIMED, CHOICE, FURTHER, NO_TIME, BULK = 1.5, 1.5, 0.5, -1.0, -2.5
LONG, LONGEST = 6_000, 600
"""Letters of a mail, and of one sentence, that are looked at."""
_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*|[.!?\n]+")
_WANTED = re.compile(
    r"\b(?:need|needs|looking for|hiring|after|want|seeking) (?:an?|another|more|some) ((?:[\w-]+ ){0,4}[\w-]+)"
)
_TO_MEET = re.compile(r"\b(?:meet|see|speak|talk|chat|call)(?:ing)? (?:to |with )?(?:our|the|my) ((?:[\w-]+ ){0,3}[\w-]+)")
_WEB = re.compile(r"https?://\S+|\S+@\S+")


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sums: for and against an invitation; how much speaks of a job; whether the reader is asked anything."""

    invites: float
    job: float
    asks: bool


@cache
def _every(key: str) -> tuple[Sieved, ...]:
    return tuple(map(Sieved, load("reading")["evidence"][key]))


@cache
def _past() -> Sieved:
    return Sieved(*load("reading")["evidence"]["past"])


@cache
def _weighted(key: str) -> tuple[tuple[float, Sieved], ...]:
    groups = load("reading")["evidence"][key]
    return tuple((float(weight), Sieved(each)) for weight, several in groups.items() for each in several)


def _says(key: str, text: str) -> bool:
    """Whether any pattern of a list is found."""
    return any(each.search(text) for each in _every(key))


def asserted(text: str) -> str:
    """The text without talks that were, and without what only follows if the candidate is found suitable."""
    outcomes = [each.pattern for each in _every("outcomes") if each.may_be_in(text)]
    if outcomes:
        sentences = _SENTENCE.findall(text)
        text = "".join(said for said in sentences if len(said) > LONGEST or not any(each.search(said) for each in outcomes))
    return _past().sub(" ", text)


def evidence_of(letter: Letter, *, role: bool, timed: bool, slots: int, bookable: bool) -> Evidence:
    """The evidence of a letter; `role`, `timed`, `slots` and `bookable` as in kinds.kind_of."""
    subject = bare_subject(letter.subject)
    events = "\n".join(f"{event.summary or ''}\n{(event.description or '')[:4_000]}" for event in letter.events[:2])
    # In small letters, as the patterns are: a search without regard to case takes twice as long.
    whole = _WEB.sub(" ", f"{subject}\n{letter.text[:LONG]}\n{events}").lower()
    said = asserted(whole)
    job = _job(letter, subject, whole, role=role)
    named = _says("interview", said)
    asks = letter.method == "REQUEST" or _says("asking", said)
    meets = _says("meeting", said)
    wanted = asks and _says("times", said)
    sender = f"sender: {((letter.sender.name if letter.sender else None) or '').lower()} {_address(letter).partition('@')[0]}"
    elsewhere = _sum("elsewhere", sender, said) * (1 - job / 4) + _sum("against", sender, said)
    invites = (
        (INTERVIEW if named else 0.0)
        + (MEETING if meets else 0.0)
        + (ASKING if asks else 0.0)
        + (job or (INTERVIEW_ALONE if named else NO_JOB))
        + _when(timed=timed, choice=bookable or wanted, more=slots > 1 or bool(letter.events))
        + (BULK if letter.bulk and not is_platform(_address(letter)) else 0.0)
        - elsewhere
    )
    return Evidence(invites, job, asks)


def _sum(key: str, *texts: str) -> float:
    """The weights of all that is found in any of the texts."""
    return sum(weight for weight, each in _weighted(key) if any(map(each.search, texts)))


def _when(*, timed: bool, choice: bool, more: bool) -> float:
    """A time to come, or a way to choose one; more of them say a little more."""
    signs = (TIMED if timed else 0.0, CHOICE if choice else 0.0)
    return (max(signs) or NO_TIME) + (FURTHER if all(signs) or more else 0.0)


def _job(letter: Letter, subject: str, whole: str, *, role: bool) -> float:
    """How much speaks of a job: its words, a job's name in the subject, a sender that recruits."""
    signs = sum(bool(each.search(whole)) for each in _every("job"))
    signs += role or any(is_job(piece) for piece in re.split(r"\s[-–—|:·]\s|[,:]\s", subject))
    signs += any(is_job(spot[1]) for spot in _WANTED.finditer(whole)) + any(
        is_job(spot[1]) for spot in _TO_MEET.finditer(whole)
    )
    signs += is_platform(_address(letter)) or bool(set(re.split(r"[._-]", _address(letter).partition("@")[0])) & _recruiting())
    return min(MOST_JOB, JOB * signs + (0.25 if signs else 0.0))


@cache
def _recruiting() -> frozenset[str]:
    return listed("team") - {
        "info",
        "office",
        "contact",
        "admin",
        "hello",
        "team",
        "support",
        "calendar",
        "newsletter",
        "people",
        "admissions",
    }


def _address(letter: Letter) -> str:
    return letter.sender.address.lower() if letter.sender else ""
