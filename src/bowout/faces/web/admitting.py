"""Programs that may use the API: a token made here is shown once, and is good until its end."""

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
