"""The one page of a case: what was understood, what the person says to it, the letter, the ways out, and what follows."""

from __future__ import annotations

from typing import Any

from starlette.responses import JSONResponse, Response

from ... import catalogue
from ...errors import UsageError
from ...vocabulary import ASKS, INTENTS, LENGTHS, OFFERS, TONES
from .desk import WRITTEN, Letter, Sheet
from .leaving import following, mails, mailto
from .letter import looked_over, pieces
from .matter import TIMES, Matter, is_fit
from .sending import leaving
from .setting import keep
from .telling import FACTS
from .visit import Visit, page, to
from .weighing import weighing_of

ONE_OF = {"intent": INTENTS, "tone": TONES, "length": LENGTHS, "ask_for": ASKS}
"""What is chosen by a click, and from what; reasons and channels are the catalogue's."""
LONGEST_TEXT, LONGEST_LINE = 200_000, 2000
"""Characters of an invitation that are shown."""
NOTES = ("reason_detail", "thanks_for")
IN_WORDS = (*NOTES, "candidate")


def show(visit: Visit) -> Response:
    """The page of one letter."""
    return shown(visit, Matter.of(visit))


def shown(visit: Visit, matter: Matter, *, mine: Letter | None = None, status: int = 200) -> Response:
    """The page; `mine` is what this tab wanted to keep where another had changed the letter."""
    live = looked_over(matter)
    return page(
        "answering.html", status=status, here="letter", now=visit.now, matter=matter, sheet=matter.sheet, invitation=matter.invitation,
        brief=matter.brief, mine=mine, facts=FACTS, times=TIMES, reasons=_reasons(), channels=catalogue.load("channels"),
        intents=INTENTS, tones=TONES, lengths=LENGTHS, offers=OFFERS, asks=ASKS, weighing=weighing_of(matter) if "weigh" in visit.query else None,
        live=live, pieces=pieces(matter.sheet.letter.body, live["marks"]), mails=mails(matter), mailto=mailto(matter), following=following(matter), leaving=leaving(visit, matter), editing=visit.query.get("edit"),
    )  # fmt: skip


def _reasons() -> dict[str, Any]:
    """The reasons to choose from, the one for all the rest at the end."""
    return dict(sorted(catalogue.load("reasons").items(), key=lambda reason: reason[0] == "other"))


def source(visit: Visit) -> Response:
    """The invitation as text; its HTML, pictures and attachments are never shown."""
    matter = Matter.of(visit)
    return page("source.html", here="letter", now=visit.now, matter=matter, sheet=matter.sheet, envelope=matter.as_read.envelope,
                text=as_text(matter.sheet))  # fmt: skip


def as_text(sheet: Sheet) -> str:
    """The words of what came, without characters that could disturb the page; it was read once before, within its bounds."""
    from ...delivery.headers import clean
    from ...invitation.opening import open_letter

    letter = open_letter(sheet.source or b"", name=sheet.name)
    text = "\n".join(part for part in (letter.text, letter.quoted) if part)
    return "\n".join(clean(line, LONGEST_LINE) for line in text[:LONGEST_TEXT].splitlines())


def put_right(visit: Visit) -> Response:
    """Facts as the person knows them, one or several; empty means that it is not known."""
    told = _facts_told(visit)
    candidate = told.pop("candidate", None)
    matter = Matter.of(visit)
    if candidate is not None:
        matter = Matter.of(visit, said={**matter.sheet.said, "candidate": candidate or None})
    matter = Matter.of(visit, facts={**matter.sheet.facts, **told}) if told else matter
    visit.desk.change(matter.sheet.id, visit.now, title=matter.title)
    if not matter.sheet.letter.typed:
        rewritten(visit, matter)
    if candidate and visit.said("always"):
        keep(visit, {"name": candidate})
    return to(f"/letters/{matter.sheet.id}#{'letter' if visit.said('from') == 'letter' else 'facts'}")


def _facts_told(visit: Visit) -> dict[str, str]:
    """One fact by `name` and `value`, or several, each under its own name. Raises UsageError."""
    known = (*FACTS, "interview_end", "candidate")
    told = {visit.said("name") or "": visit.said("value") or ""}
    if "name" not in visit.form:
        told = {name: value for name in known if (value := visit.said(name))}
    for name, value in told.items():
        if name not in known:
            raise UsageError("There is no such fact.", "Go back to the letter.")
        if not is_fit(name, value):
            raise UsageError(f"“{value}” is no day or time.", "Write it as 2026-12-03 14:00.")
    return told


def say(visit: Visit) -> Response:
    """What the person says for the letter; it is written anew, and the one before can be taken back."""
    matter = Matter.of(visit)
    matter = Matter.of(visit, said={**matter.sheet.said, **_told(visit)})
    rewritten(visit, matter)
    return to(f"/letters/{matter.sheet.id}#{'letter' if visit.said('from') == 'letter' else 'say'}")


def note(visit: Visit) -> Response:
    """Keep what is typed beside the letter; it is written by it when the person says so."""
    matter = Matter.of(visit)
    told = {name: visit.said(name) for name in NOTES if name in visit.form}
    Matter.of(visit, said={**matter.sheet.said, **told})
    return JSONResponse({})


def _told(visit: Visit) -> dict[str, Any]:
    choices = {**ONE_OF, "reason": tuple(catalogue.load("reasons")), "channel": tuple(catalogue.load("channels"))}
    told: dict[str, Any] = {name: visit.said(name) for name in (*choices, *IN_WORDS) if name in visit.form}
    for name, allowed in choices.items():
        if told.get(name) is not None and told[name] not in allowed:
            raise UsageError(f"“{told[name]}” is none of the choices.", "Go back, and choose one.")
    if "offers-shown" in visit.form:
        told["offers"] = [each for each in visit.form.getlist("offers") if each in OFFERS]
    return told


def rewritten(visit: Visit, matter: Matter) -> None:
    """Write the letter anew from what is known now."""
    first = matter.wordings[0]
    visit.desk.write(matter.sheet.id, first.subject, first.body, why=WRITTEN, now=visit.now)
