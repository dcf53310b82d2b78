"""Who may talk to the page: one browser, the one that was opened by `bowout open`, from the page's own address.

A program that listens on localhost can be reached by every web site that the person has open. Against that stand, in this order:
the Host header (a rebound name carries its own), the place a request says it comes from (Origin, Sec-Fetch-Site: cookies do not
tell one port from another), and a cookie that only a one-use launch address sets. A GET changes nothing but that.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Mapping
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs

from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

ENTRANCE = "/enter"
OPEN_TO_ALL = "/static/"
"""Style, script and icon: nothing in them is the person's, and the page that refuses is to look well too."""
MOST_BYTES = 26 * 1024 * 1024
"""Of one request: the largest mail that is read, and its form."""
FRAMES = ("iframe", "frame", "embed", "object", "fencedframe")

HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    # Not no-referrer: with that, browsers say `Origin: null` on the page's own forms.
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


class Keys:
    """The launch token, good once, and the session that it opens; both 256 bits, known to this process alone."""

    def __init__(self, port: int) -> None:
        self.hosts = frozenset(f"{name}:{port}" for name in ("127.0.0.1", "localhost", "[::1]"))
        self.cookie = f"bowout-{port}"
        self._session = secrets.token_urlsafe(32)
        self._launch: str | None = None

    def new_launch(self) -> str:
        """A fresh token for the launch address; one that was not used is no longer good."""
        self._launch = secrets.token_urlsafe(32)
        return self._launch

    def enter(self, token: str) -> str | None:
        """The session's secret for a good token, which is then used up; else None."""
        if self._launch is None or not hmac.compare_digest(token.encode(), self._launch.encode()):
            return None
        self._launch = None
        return self._session

    def knows(self, cookies: str) -> bool:
        """Whether a Cookie header carries the session."""
        try:
            jar = SimpleCookie(cookies)
        except CookieError:
            return False
        return self.cookie in jar and hmac.compare_digest(jar[self.cookie].value.encode(), self._session.encode())


class Refusal(Exception):
    """A request that is not let in, and the words for whoever sent it."""

    def __init__(self, why: str, status: int = 403) -> None:
        super().__init__(why)
        self.why, self.status = why, status


class Stranger(Refusal):
    """A browser without the cookie: most often the person's own, with an old tab or a bookmark."""


class Guard:
    """ASGI middleware: lets a request in or answers 403; puts the page's headers on every answer."""

    def __init__(self, app: ASGIApp, keys: Keys) -> None:
        self.app, self.keys = app, keys

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            if scope["type"] == "websocket":
                await send({"type": "websocket.close", "code": 1008})
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                ours = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
                message["headers"] = [pair for pair in message["headers"] if pair[0].decode() not in HEADERS] + ours
            await send(message)

        try:
            headers = self._checked_headers(scope)
            if scope["path"] == ENTRANCE:
                answer: ASGIApp = self._entered(scope, headers)
            else:
                self._check_session(scope, headers)
                answer = self.app
            await answer(scope, _capped(receive, headers), with_headers)
        except Refusal as refusal:
            await refused(refusal, scope)(scope, receive, with_headers)

    def _checked_headers(self, scope: Scope) -> Mapping[str, str]:
        """The headers by name. Raises Refusal where they are not those of a browser on the page's own address."""
        names = [name for name, _ in scope["headers"]]
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        if names.count(b"host") != 1 or headers["host"].lower() not in self.keys.hosts:
            raise Refusal("This page answers only on its own address.")
        if names.count(b"origin") > 1 or ("origin" in headers and headers["origin"] != f"http://{headers['host']}"):
            raise Refusal("This request comes from another page.")
        if headers.get("sec-fetch-dest") in FRAMES:
            raise Refusal("This page is not shown inside another.")
        return headers

    def _entered(self, scope: Scope, headers: Mapping[str, str]) -> Response:
        """The launch address: its token once against the cookie."""
        token = parse_qs(scope["query_string"].decode("latin-1")).get("token", [""])[0]
        if scope["method"] != "GET" or headers.get("sec-fetch-site", "none") not in ("none", "same-origin"):
            raise Refusal("The page is opened from `bowout open` alone.")
        if not (session := self.keys.enter(token)):
            raise Refusal("This address was good once. Run `bowout open` again for a new one.")
        response = RedirectResponse("/", status_code=303)
        response.set_cookie(self.keys.cookie, session, httponly=True, samesite="strict", path="/")
        return response

    def _check_session(self, scope: Scope, headers: Mapping[str, str]) -> None:
        site = headers.get("sec-fetch-site")
        if scope["method"] not in ("GET", "HEAD"):
            if "origin" not in headers or site not in (None, "same-origin"):
                raise Refusal("A change must come from the page itself.")
        elif scope["path"].startswith(OPEN_TO_ALL):
            return
        elif "origin" not in headers and site not in ("same-origin", "none"):
            raise Refusal("This request comes from another page, or from a browser too old to say from where.")
        if not self.keys.knows(headers.get("cookie", "")):
            raise Stranger(
                "This browser was not let in yet. Run `bowout open` in a terminal: it gives an address that lets it in."
            )


def _capped(receive: Receive, headers: Mapping[str, str]) -> Receive:
    """The body as it comes, refused as soon as it is too long."""
    told = headers.get("content-length", "0")
    if not told.isdecimal() or int(told) > MOST_BYTES:
        raise Refusal("This is larger than the 25 MB that are read at once.", 413)
    seen = 0

    async def counted() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > MOST_BYTES:
            raise Refusal("This is larger than the 25 MB that are read at once.", 413)
        return message

    return counted


def refused(refusal: Refusal, scope: Scope) -> Response:
    """The answer to a request that is not let in: plain words, nothing of the person's."""
    if isinstance(refusal, Stranger) and any(name == b"accept" and b"text/html" in value for name, value in scope["headers"]):
        from .visit import page

        return page("stranger.html", status=refusal.status, why=refusal.why)
    return PlainTextResponse(f"bowout: {refusal.why}\n", status_code=refusal.status)
