"""What a mail is: an invitation of some kind, or none (data/reading/kinds*.toml, likeness.py)."""

from __future__ import annotations

from functools import cache

from ..catalogue import load
from ..language.sieve import Sieved
from . import likeness
from .evidence import evidence_of
from .letter import Letter
from .thread import bare_subject, is_answer

KINDS = ("interview", "async_video", "reschedule", "reminder", "confirmation", "availability_request", "cancellation", "rejection",
         "offer", "assessment", "receipt", "newsletter", "marketing", "withdrawal", "other")  # fmt: skip
"""What kinds.toml has phrases of; "interview" speaks for every kind that invites."""
ASSERTED = ("cancellation", "reschedule", "withdrawal", "rejection", "confirmation")
"""Kinds that count only where they are said to be so, and not offered."""
SHORT = 200
"""Below this many letters a text says too little, and the calendar's words are read with it."""
GATHERED = 2.0
"""What was gathered by rules is learned from sooner than single words are."""
LONG, MOST = 4_000, 8.0
"""Letters of a text whose words are looked at; the largest score of a kind that says more than a smaller one."""


def kind_of(letter: Letter, *, role: bool, timed: bool, slots: int, bookable: bool) -> str:
    """The kind of a letter. `role`: a job's name was found; `timed`: a time to come was found; `slots`: how many hours are offered; `bookable`: it has a link to choose a time."""
    if letter.method == "CANCEL" or any(event.status == "CANCELLED" for event in letter.events):
        return "cancellation"
    if letter.method in ("REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH") or letter.document or _is_from_the_person(letter):
        return "other"
    return likeness.most_like(signs_of(letter, role=role, timed=timed, slots=slots, bookable=bookable))


def signs_of(letter: Letter, *, role: bool, timed: bool, slots: int, bookable: bool) -> dict[str, float]:
    """What speaks for one kind or another: words, what was found, and the sums of evidence and phrases, about 0 to 4 each."""
    said = _Said(letter)
    evidence = evidence_of(letter, role=role, timed=timed, slots=slots, bookable=bookable)
    signs = likeness.words_of(said.subject, said.body[:LONG])
    found = {
        "role": role, "timed": timed, "bookable": bookable, "choice": slots > 1, "bulk": letter.bulk, "events": bool(letter.events),
        "request": letter.method == "REQUEST", "answer": is_answer(letter.subject) and not letter.forwarded, "asks": evidence.asks,
        "invites": said.invites, "given up": said.given_up,
    }  # fmt: skip
    signs |= {f"@{name}": GATHERED for name, holds in found.items() if holds}
    signs |= {"@evidence": GATHERED * evidence.invites / 3, "@job": GATHERED * evidence.job}
    return signs | {f"@{kind}": GATHERED * min(score, MOST) / 4 for kind in KINDS if (score := said.score(kind))}


def _is_from_the_person(letter: Letter) -> bool:
    """Whether the candidate wrote the mail."""
    return letter.sender is not None and letter.sender.address.lower() in letter.own


class _Said:
    """The words of a letter, and the scores of the kinds over them."""

    def __init__(self, letter: Letter) -> None:
        self.subject = bare_subject(letter.subject).lower()
        words = [letter.text[:8_000]]
        if len(letter.text) < SHORT:
            words += [f"{event.summary or ''}\n{(event.description or '')[:4_000]}" for event in letter.events[:2]]
        self.body = self.asserted = "\n".join(words).lower()
        self.quoted = letter.quoted[:4_000].lower() if is_answer(letter.subject) else ""
        self.files = tuple(name for name in ("kinds", f"kinds-{letter.language or 'en'}") if name in load("reading"))
        for file in self.files:
            # Without the ways out that are offered to the candidate: "if you need to reschedule" moves nothing.
            self.asserted = _words(file, "offered").sub(" ", self.asserted)

    @property
    def invites(self) -> bool:
        """Whether a sentence invites now, and not only if."""
        return any(_words(file, "inviting").search(self.asserted) for file in self.files)

    @property
    def given_up(self) -> bool:
        """Whether the candidate had withdrawn in the thread below."""
        return bool(_words("kinds", "given_up").search(self.quoted))

    def score(self, kind: str) -> float:
        """The weights of all that is found of a kind; for an interview, half of what an answered thread says counts too."""
        return self._found(kind, "body") + self._found(kind, "subject")

    def _found(self, kind: str, place: str) -> float:
        text = self.subject if place == "subject" else self.asserted if kind in ASSERTED else self.body
        found = sum(weight for file in self.files for weight, each in _patterns(file, kind, place) if each.search(text))
        if kind == "interview" and place == "body" and self.quoted:
            found += 0.5 * sum(weight for weight, each in _patterns("kinds", kind, place) if each.search(self.quoted))
        return found


@cache
def _patterns(file: str, kind: str, place: str) -> tuple[tuple[float, Sieved], ...]:
    groups = load("reading")[file].get(kind, {}).get(place, {})
    return tuple((float(weight), Sieved(each)) for weight, several in groups.items() for each in several)


@cache
def _words(file: str, key: str) -> Sieved:
    """The words of [offered] or [inviting] of a language's file."""
    words = load("reading")[file].get(key, {}).get("words", [])
    return Sieved(*words, written=rf"\b(?:{'|'.join(words)})")
