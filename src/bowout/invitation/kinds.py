"""What a mail is: an invitation of some kind, or none (data/reading/kinds.toml)."""

from __future__ import annotations

import re
from functools import cache

from ..catalogue import load
from .evidence import Evidence, evidence_of
from .letter import Letter
from .thread import bare_subject, is_answer

OTHERS = ("cancellation", "rejection", "offer", "assessment", "receipt", "newsletter", "marketing", "withdrawal", "other")
ASSERTED = ("cancellation", "reschedule", "withdrawal", "rejection", "confirmation")
"""Kinds that count only where they are said to be so, and not offered."""
SHORT = 200
"""Below this many letters a text says too little, and the calendar's words are read with it."""


def kind_of(letter: Letter, *, role: bool, timed: bool, slots: int, bookable: bool) -> str:
    """The kind of a letter. `role`: a job's name was found; `timed`: a time to come was found; `slots`: how many hours are offered; `bookable`: it has a link to choose a time."""
    said = _Said(letter)
    if letter.method == "CANCEL" or any(event.status == "CANCELLED" for event in letter.events):
        return "cancellation"
    if letter.method in ("REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH") or _is_from_the_person(letter):
        return "other"
    evidence = evidence_of(letter, role=role, timed=timed, slots=slots, bookable=bookable)
    interview = said.score("interview") + (1.5 if timed else 0.0)
    other = _other_kind(said, letter, interview, evidence, timed=timed, bookable=bookable)
    if other is not None:
        return other
    kind = _interview_kind(said, letter, timed=timed, slots=slots, bookable=bookable)
    return kind if evidence.enough or kind == "async_video" else _closest(said)


LIKELY = 3.0
"""The score from which a mail that does not invite is called by one of the other kinds."""


def _closest(said: _Said) -> str:
    """What a mail that does not invite is most like."""
    score, kind = max((said.score(kind), kind) for kind in OTHERS)
    return kind if score >= LIKELY else "other"


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
        self._scores: dict[str, tuple[float, float]] = {}
        self.files = tuple(name for name in ("kinds", f"kinds-{letter.language or 'en'}") if name in load("reading"))
        for file in self.files:
            # Without the ways out that are offered to the candidate: "if you need to reschedule" moves nothing.
            self.asserted = _words(file, "offered").sub(" ", self.asserted)

    def score(self, kind: str, *, subject: float = 1.0) -> float:
        """The weights of all that is found of a kind; for an interview, half of what an answered thread says counts too."""
        if kind not in self._scores:
            self._scores[kind] = self._found(kind, "body"), self._found(kind, "subject")
        in_body, in_subject = self._scores[kind]
        return in_body + subject * in_subject

    def _found(self, kind: str, place: str) -> float:
        text = self.subject if place == "subject" else self.asserted if kind in ASSERTED else self.body
        found = sum(weight for file in self.files for weight, each in _patterns(file, kind, place) if each.search(text))
        if kind == "interview" and place == "body" and self.quoted:
            found += 0.5 * sum(weight for weight, each in _patterns("kinds", kind, place) if each.search(self.quoted))
        return found


@cache
def _patterns(file: str, kind: str, place: str) -> tuple[tuple[float, re.Pattern[str]], ...]:
    groups = load("reading")[file].get(kind, {}).get(place, {})
    return tuple((float(weight), re.compile(each)) for weight, several in groups.items() for each in several)


@cache
def _words(file: str, key: str) -> re.Pattern[str]:
    """The words of [offered] or [inviting] of a language's file."""
    words = load("reading")[file].get(key, {}).get("words", [])
    return re.compile(r"\b(?:" + "|".join(words) + ")" if words else r"(?!)")


def _other_kind(
    said: _Said, letter: Letter, interview: float, evidence: Evidence, *, timed: bool, bookable: bool
) -> str | None:
    """A kind that is no invitation, where more speaks for it than for an interview to come."""
    scores = {kind: said.score(kind) for kind in OTHERS}
    if letter.bulk:
        scores["newsletter"] += 2
        scores["marketing"] += 1
    coming = interview + (2.0 if timed else 0.0) + (2.0 if bookable else 0.0)
    if scores["withdrawal"] >= 4 or (_words("kinds", "given_up").search(said.quoted) and not timed and not bookable):
        return "withdrawal"
    if scores["cancellation"] >= 4 and said.score("reschedule") < scores["cancellation"]:
        return "cancellation"
    if (scores["rejection"] >= 5 and not (timed and interview >= 6)) or (
        scores["rejection"] >= 4 and not timed and not bookable
    ):
        return "rejection"
    if scores["offer"] >= 5 and scores["offer"] >= coming - 3 and not (timed and interview >= 5):
        return "offer"
    invites = _invites(said) or said.score("confirmation") >= 3
    if (
        scores["newsletter"] >= 5
        and (letter.bulk or not timed)
        and (letter.bulk or not invites)
        and scores["newsletter"] >= scores["marketing"]
    ):
        return "newsletter"
    if (
        scores["marketing"] >= 4
        and (letter.bulk or not evidence.enough)
        and scores["marketing"] > said.score("interview") - (4 if letter.bulk else 0)
    ):
        return "marketing"
    if (
        scores["assessment"] >= 6
        and not timed
        and scores["assessment"] > said.score("async_video")
        and scores["assessment"] >= interview - 2
        and not bookable
    ):
        return "assessment"
    if scores["receipt"] >= 4 and not timed and not bookable and not _invites(said):
        return "receipt"
    if scores["other"] >= 4 and scores["other"] >= interview - 1:
        return "other"
    return None


def _invites(said: _Said) -> bool:
    """Whether a sentence invites now, and not only if."""
    return any(_words(file, "inviting").search(said.asserted) for file in said.files)


def _interview_kind(said: _Said, letter: Letter, *, timed: bool, slots: int, bookable: bool) -> str:
    answered = 0.0 if is_answer(letter.subject) and not letter.forwarded else 1.0
    if said.score("async_video") >= 5 and slots < 1:
        return "async_video"
    if said.score("reschedule", subject=answered) >= 4:
        return "reschedule"
    if said.score("reminder", subject=answered) >= 3.5:
        return "reminder"
    if slots < 2 and (timed or not bookable) and said.score("confirmation", subject=answered) >= 3:
        return "confirmation"
    if not timed and said.score("availability_request", subject=answered) >= 3.5:
        return "availability_request"
    if bookable and not slots:
        return "self_schedule"
    return "invite"
