"""Today, with what is due, and Doors, with whom one could go back to."""

from __future__ import annotations

from starlette.responses import Response

from ...errors import UsageError
from .visit import Visit, page, to
from .waiting import waiting

SHOWN = 50
PUT_OFF = {"1d": "tomorrow", "1w": "next week", "1m": "next month"}


def today(visit: Visit) -> Response:
    """What is due by tonight, overdue first, what comes next, and the letters that lie open."""
    due, number = visit.house.today(limit=SHOWN)
    return page(
        "today.html", here="today", now=visit.now, due=due, more=number - len(due), put_off=PUT_OFF, sheets=visit.desk.sheets(), held=waiting(visit)
    )  # fmt: skip


def settle(visit: Visit) -> Response:
    """One thing done, dropped, or put off."""
    how, until = visit.said("how"), visit.said("until")
    if how not in ("done", "dropped") and until not in PUT_OFF:
        raise UsageError("Nothing was said of it.", "Choose done, later, or not at all.")
    visit.house.follow_up(visit.path["case"], visit.path["kind"], how=how if how in ("done", "dropped") else None, until=until)
    return to("/doors" if visit.said("from") == "doors" else "/today")


def calendar(visit: Visit) -> Response:
    """What is to follow, as a calendar file."""
    text = visit.house.feed()
    return Response(text, media_type="text/calendar", headers={"content-disposition": "attachment; filename=bowout.ics"})


def doors(visit: Visit) -> Response:
    """Whom one could go back to: when last in touch, what was promised, what to say."""
    known = visit.house.doors(limit=SHOWN + 1)
    return page("doors.html", here="doors", now=visit.now, doors=known[:SHOWN], more=len(known) > SHOWN)
