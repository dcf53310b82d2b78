"""A reason with what else its note tells of it: where the post is that was taken, when it was taken, where one stays."""

from __future__ import annotations

import re
from dataclasses import replace

from ..language.grammar import article
from ..nouns import Brief
from .discretion import asked_for
from .note import Note, Reason
from .own_words import listed
from .praise import finished
from .when_taken import Taken, when_taken
from .workplace import own_place, place_taken


def as_told(reason: Reason, brief: Brief) -> Reason:
    """The reason, its clauses with the place and the day, where the note tells of them and neither is told in confidence.

    A note that says what is to be said, and no more, has nothing added to it.
    """
    if brief.reason not in ("other-offer", "staying") or not brief.reason_detail or not reason.clauses:
        return reason
    note = Note.of(brief.reason_detail)
    if note.meant() is not note or asked_for(note.text):
        return reason
    if brief.reason == "staying":
        return replace(reason, clauses=tuple(_finished(_there(clause, note)) for clause in reason.clauses))
    place = None if note.secret else place_taken(note.text, f"{brief.company or ''} {brief.role or ''}")
    taken = when_taken(note.text, brief.sent_at)
    formal = brief.tone == "formal"
    said_yes = any(re.search(rf"(?:^|[,.;:!?] |\b(?:I|and|then|so) ){yes}\b", note.text) for yes in listed("taken", "said-yes"))
    clauses = (re.sub(r"decided to take (?=an?\b)", "accepted ", clause) if said_yes else clause for clause in reason.clauses)
    placed = (_placed(_finished(clause), place, formal=formal, spoken=brief.channel in ("sms", "phone")) for clause in clauses)
    return replace(reason, clauses=tuple(_dated(clause, taken, formal=formal) for clause in placed))


def _finished(clause: str) -> str:
    """A clause as one writes it: "a hgv driver" → "an HGV driver", "for 3 years" → "for three years"."""
    return re.sub(r"\ban? (?=([A-Z]{2,})\b)", lambda found: f"{article(found[1])} ", finished(clause))


# Another post -----------------------------------------------------------------------------------------------------------------

_POST = re.compile(
    r"^(?P<took>I(?:'ve| have)? (?:just )?(?:accepted|taken|found)|I(?:'ve| have) decided to take|I'm taking|I(?:'ve| have) (?:been offered|had|received)) "
    r"(?P<which>another|an?) (?P<sort>(?!offer\b|position\b|job\b|post\b|role\b)(?:[\w'-]+ ){1,4}?)?(?P<noun>offer|position|job|post|role|apprenticeship)"
    r"(?: elsewhere| with animals)?(?P<rest>(?: |,|$).*)$"
)
_PLACED = r"^ (?:at|with|in) (?:an?|another) (?:[\w'-]+ ){0,2}?[\w'-]+(?=$|,| that| which| closer| nearer)"


def _placed(clause: str, place: str | None, *, formal: bool, spoken: bool = False) -> str:
    """A clause with where the post is: "I've accepted another position, …" → "I've accepted a job at a bakery, …"."""
    clause = (
        re.sub(r"^(I(?:'ve| have)?) signed with another employer", r"\1 accepted another position", clause) if place else clause
    )
    found = _POST.match(clause)
    if found and re.match(_PLACED, found["rest"]):
        place = place or found["rest"].strip()
        rest = re.sub(_PLACED, "", found["rest"])
    elif (
        not place
        or not found
        or re.search(r"\b(?:at|with|as|for|in) (?:an?|another|the)\b(?! (?:year|season|time|while)\b)", found["rest"])
    ):
        return clause
    else:
        rest = re.sub(r"^ at sea\b", "", found["rest"])
    sort, noun = found["sort"] or "", found["noun"]
    sort = "" if place.endswith(f" {sort.strip()}") else sort  # "a library position" at a library
    if not sort and noun in ("offer", "position", "job"):
        noun = "position" if formal else "job"
    elif noun == "position" and spoken:
        noun = "job"
    which = found["which"] if sort else "an" if noun.startswith(("a", "o")) else "a"
    rest = re.sub(r"^ (?=closer|nearer)", ", ", re.sub(r"^ (?=that I\b)", ", one ", rest))
    return f"{found['took']} {which} {sort}{noun} {place.split(',')[0]}{rest}"


_PAST = {
    "accepted": "accepted",
    "taken": "took",
    "found": "found",
    "agreed": "agreed",
    "signed": "signed",
    "decided to take": "accepted",
}
_TIMED = re.compile(
    r"\b(?:last (?:night|week)|yesterday|today|this (?:morning|afternoon|evening|week)|ago|just|(?:on|last) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)


def _dated(clause: str, taken: Taken, *, formal: bool) -> str:
    """A clause with its day: "I've accepted another job, …" → "I accepted another job last night, …"."""
    if _TIMED.search(clause):
        return clause
    if taken.recently:
        return re.sub(r"^(I've|I have) (?=accepted|taken|been offered|signed|agreed)", r"\1 just ", clause)
    found = re.match(
        r"^(?:I've|I have) (?:just )?(been offered|had|received|accepted|taken|found|agreed|signed|decided to take) (.+?)(?=,| that | which | and |$)(.*)$",
        clause,
    )
    if not taken.when or not found:
        return (
            re.sub(r"^I'm taking (an? .+)$", rf"I accepted \1 {taken.when}", clause)
            if taken.when and not taken.offered
            else clause
        )
    did, thing, rest = found[1], found[2], found[3]
    if did in ("been offered", "had", "received"):
        return f"I {did.replace('been', 'was')} {thing} {taken.when}{rest}" if taken.offered else clause
    if not taken.offered:
        return f"I {_PAST[did]} {thing} {taken.when}{rest}"
    if rest or not re.match(r"(?:an?|another)\b", thing) or did == "agreed":
        return clause
    if thing == "another offer":
        return f"I {'received' if formal else 'had'} another offer {taken.when} and have accepted it"
    return f"I was offered {thing} {taken.when} and have accepted it"


# The post that one keeps --------------------------------------------------------------------------------------------------------


_GIVEN = r"^(my present \w+ has|I've|I have) (?=given|been (?:given|offered|asked|promoted|made)|offered|made|promoted)"


def _there(clause: str, note: Note) -> str:
    """A clause with the sort of place that one stays at, and "just" where what was given is new."""
    if place := own_place(note.text):
        clause = re.sub(r"\b(my present) employer\b", rf"\1 {place}", clause)
    if any(new in note.text for new in ("just ", "finally ", "at last ", "at long last ")) and re.search(
        r"\b(?:just|finally|at last|at long last) (?:gave|given|offered|made|let|agreed|asked|promoted|moved|been)\b",
        note.text,
        re.IGNORECASE,
    ):
        clause = re.sub(_GIVEN, r"\1 just ", clause)
    return clause
