"""Programs that may ask: by the API with a token, a calendar program by a secret address. Both are shown once, and can be ended."""

from __future__ import annotations

from starlette.responses import Response

from ...errors import UsageError
from ..api.tokens import Tokens
from .visit import Visit, page, to

DAYS = (7, 30, 90, 365)
"""How long a token may be good, to choose from."""
USUAL = 90


def admit(visit: Visit) -> Response:
    """Make a token; this answer is the only place where it can be seen."""
    told = visit.said("days") or ""
    if told not in map(str, DAYS):
        raise UsageError("It was not said how long the token is good.", "Go back, and choose.")
    secret, made = Tokens.at_home().make(now=visit.now, days=int(told), label=visit.said("label") or "")
    return page("token.html", here="settings", secret=secret, made=made)


def dismiss(visit: Visit) -> Response:
    """End a token now."""
    Tokens.at_home().end(visit.path["token"])
    return to("/settings#programs")


def follow(visit: Visit) -> Response:
    """A new address at which a calendar program can read what follows; this answer is the only place where it can be seen."""
    return page("address.html", here="settings", calendar=f"{visit.address}/feed/{visit.house.open_feed()}.ics")


def unfollow(visit: Visit) -> Response:
    """Let no address given so far show the calendar any more."""
    ended = visit.house.close_feeds()
    return to(f"/settings?ended={ended}#calendar")
