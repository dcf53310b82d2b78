"""The calendar feed over HTTP: the one address that a program without the page's cookie may read, by a token of its own.

A calendar program asks `/feed/TOKEN.ics` now and then. It is told what kind of thing is due on which day, and nothing else; a token
that was never given, or was revoked (`bowout feed --revoke`), is told nothing.
"""

from __future__ import annotations

from collections.abc import Collection

from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from ...errors import BowoutError
from ..offer.home import Home, ask

FEED = "/feed/"


def beside(page: ASGIApp, home: Home, hosts: Collection[str]) -> ASGIApp:
    """The page with the feed at its side: what lies under /feed/ goes by its own rules, everything else to the page."""

    async def parted(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"].startswith(FEED):
            await (await _answer(scope, home, hosts))(scope, receive, send)
        else:
            await page(scope, receive, send)

    return parted


async def _answer(scope: Scope, home: Home, hosts: Collection[str]) -> Response:
    told = [value.decode("latin-1").lower() for name, value in scope["headers"] if name == b"host"]
    if len(told) != 1 or told[0] not in hosts:  # a name that was rebound to this machine carries its own
        return _refused("This calendar answers only on its own address.", 403)
    if any(name in (b"origin", b"sec-fetch-site") for name, _ in scope["headers"]):
        return _refused("This calendar is for calendar programs, not for web pages.", 403)
    if scope["method"] not in ("GET", "HEAD"):
        return _refused("A calendar feed is only read.", 405)
    token = scope["path"].removeprefix(FEED).removesuffix(".ics")
    try:
        text = await ask(home, lambda house: house.feed(token))
    except BowoutError as error:
        return _refused(str(error), error.http_status)
    return Response(
        text, media_type="text/calendar", headers={"cache-control": "no-store", "x-content-type-options": "nosniff"}
    )


def _refused(why: str, status: int) -> Response:
    return PlainTextResponse(f"bowout: {why}\n", status_code=status, headers={"cache-control": "no-store"})
