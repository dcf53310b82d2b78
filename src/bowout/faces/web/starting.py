"""The empty page and the ways in: an invitation dropped, pasted or tried as an example, or none at all."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta

from starlette.responses import Response

from ...errors import BowoutError, UnreadableInput
from ...nouns import Invitation
from .desk import WRITTEN, Sheet
from .matter import Matter, remember, title_of
from .visit import HERE, Home, Visit, page, to


def start(visit: Visit) -> Response:
    """What this is, one thing to do, and the letters that are still open."""
    thrown = visit.query.get("thrown")
    return page(
        "start.html", now=visit.now, sheets=visit.desk.sheets(), here="start", thrown=thrown and visit.desk.sheet(thrown)
    )


def read(visit: Visit) -> Response:
    """An invitation was dropped, chosen or pasted."""
    name, data = visit.files.get("file", (None, b""))
    if not data and not (data := visit.text("text").encode()):
        raise UnreadableInput("There is nothing to read yet.", "Drop the invitation here, or paste its text.")
    return _laid(visit, data, name)


def example(visit: Visit) -> Response:
    """An invented invitation for next week, to try the page on."""
    return _laid(visit, example_mail(visit.now), "example.eml")


def begin(visit: Visit) -> Response:
    """Without an invitation: the person knows whom to write to."""
    sheet = visit.desk.lay(None, name=None, title="A letter without an invitation", now=visit.now)
    return _written(visit, sheet, Invitation(is_invitation=True, kind="invite"))


def _laid(visit: Visit, data: bytes, name: str | None) -> Response:
    invitation = visit.house.read(data, name=name)
    sheet = visit.desk.lay(data, name=name, title=title_of(invitation), now=visit.now)
    return _written(visit, sheet, invitation)


def _written(visit: Visit, sheet: Sheet, invitation: Invitation) -> Response:
    """Write the first letter at once, where there is something to answer."""
    remember(sheet, invitation)
    if invitation.is_invitation:
        first = Matter(visit.house, sheet).wordings[0]
        visit.desk.write(sheet.id, first.subject, first.body, why=WRITTEN, now=visit.now)
    return to(f"/letters/{sheet.id}")


def throw_away(visit: Visit) -> Response:
    """Take an unfinished letter off the desk; for a day it can be had back."""
    visit.desk.put_away(visit.path["sheet"], visit.now, as_="thrown")
    return to(f"/?thrown={visit.path['sheet']}")


def have_back(visit: Visit) -> Response:
    """A letter that was thrown away, on the desk again."""
    visit.desk.put_away(visit.path["sheet"], visit.now, as_="open")
    return to(f"/letters/{visit.path['sheet']}")


def rehearse(home: Home) -> None:
    """Read, write, review and show the example to nobody, so that all is loaded when the person's own invitation comes."""
    from .answering import shown

    house = home.another()
    matter = Matter(house, Sheet("rehearsal", house.clock()))
    with suppress(BowoutError):  # what is wrong is told when it matters
        matter.__dict__["as_read"] = house.read(example_mail(house.clock()), name="example.eml")
        shown(Visit(Home(house, home.desk)), matter)
        home.house.__dict__.setdefault("model", house.model)


def example_mail(now: datetime) -> bytes:
    """The example as a mail that came this morning for an interview on a day of next week."""
    at = (now + timedelta(days=7 - now.weekday() + 2)).replace(hour=14, minute=0, second=0, microsecond=0)
    stamps = {
        "sent": f"{now:%a, %d %b %Y} 08:40:00 {now:%z}",
        "day": f"{at:%A}, {at.day} {at:%B}",
        "begins": f"{at.astimezone(None):%Y%m%dT%H%M%S}",
        "ends": f"{at + timedelta(hours=1):%Y%m%dT%H%M%S}",
        "stamp": f"{now:%Y%m%dT%H%M%SZ}",
    }
    text = (HERE / "example.eml").read_text(encoding="utf-8")
    for name, value in stamps.items():
        text = text.replace("{" + name + "}", value)
    return text.replace("\n", "\r\n").encode()
