"""Who may use the API: a program on this machine that has a token of the person's.

The Host header must be the server's own (a rebound name carries its own), a web page's Origin is refused, no cookie is looked at, and
every answer is for whoever holds the token, so nothing can be asked in the person's name without it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Protocol

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .problems import Refused, problem

HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
}
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


class Keys(Protocol):
    """Who tells good tokens from others."""

    def knows(self, secret: str, *, now: datetime) -> bool:
        """Whether this is a good token."""


def hosts(port: int) -> frozenset[str]:
    """The names of this server."""
    return frozenset(f"{name}:{port}" for name in LOOPBACK)


class Bearer:
    """ASGI middleware: lets a request with a good token in; answers others with a problem."""

    def __init__(
        self, app: ASGIApp, *, hosts: Collection[str], keys: Keys, clock: Callable[[], datetime], most_bytes: int
    ) -> None:  # fmt: skip
        self.app, self.hosts, self.keys, self.clock, self.most_bytes = app, hosts, keys, clock, most_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        elif scope["type"] == "http":
            await self._answer(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def with_headers(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                given = {name for name, _ in message["headers"]}
                ours = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
                message["headers"] = [*message["headers"], *(pair for pair in ours if pair[0] not in given)]
            await send(message)

        try:
            self._let_in(Headers(scope=scope))
            await self.app(scope, self._capped(receive, Headers(scope=scope)), with_headers)
        except Refused as refused:
            if begun:
                raise
            await problem(refused)(scope, receive, with_headers)

    def _let_in(self, headers: Headers) -> None:
        """Raise Refused where the request may not be answered."""
        told = headers.getlist("host")
        if len(told) != 1 or told[0].lower() not in self.hosts:
            raise Refused(403, "forbidden", "This server answers only on its own address.")
        if any(origin == "null" or origin.startswith(("http:", "https:")) for origin in headers.getlist("origin")):
            raise Refused(403, "forbidden", "Web pages are not answered.", "Programs send no Origin.")
        kind, _, secret = headers.get("authorization", "").partition(" ")
        if kind.lower() != "bearer" or not self.keys.knows(secret.strip(), now=self.clock()):
            raise Refused(
                401, "unauthorized", "A token is needed that has not ended.", "Make one on the settings page, or with `bowout token make`.",
                www_authenticate='Bearer realm="bowout"',
            )  # fmt: skip

    def _capped(self, receive: Receive, headers: Headers) -> Receive:
        """The body as it comes, refused as soon as it is too long."""
        told = headers.get("content-length", "0")
        if not told.isdecimal() or int(told) > self.most_bytes:
            raise self._too_large()
        seen = 0

        async def counted() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > self.most_bytes:
                raise self._too_large()
            return message

        return counted

    def _too_large(self) -> Refused:
        return Refused(413, "input-too-large", f"This is larger than {self.most_bytes // 2**20} MB.", "Send less at once.")
