"""Many at once: JSON Lines in, JSON Lines out, each answer as soon as it is there, in the order given."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from functools import partial
from typing import Any

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from ...errors import BadCase, BowoutError, InputTooLarge, UnreadableInput
from ...wiring import House
from ..offer import Verb
from ..offer.home import Home, ask
from .problems import Refused
from .speaking import parsed, spoken

MEDIA_TYPE = "application/jsonl"
TYPES = (MEDIA_TYPE, "application/x-ndjson", "application/x-jsonlines")
LARGEST_LINE = 1024 * 1024
VERBS = ("write", "review", "decide")
"""Verbs that answer many lines; each takes of a line what it knows, and `write` the whole line as its case."""


async def batch(request: Request, home: Home, verb: Verb) -> Response:
    """Answer the lines as they come in."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() not in TYPES:
        raise Refused(415, "unsupported-media-type", "What is sent must be JSON Lines.", f"Say Content-Type: {MEDIA_TYPE}.")
    return Lines(_answers(request, home, verb))


class Lines(Response):
    """Answers as they come. (Starlette's own streaming waits for the end of the request on the same line as we read it.)"""

    def __init__(self, lines: AsyncIterator[bytes]) -> None:
        super().__init__(media_type=MEDIA_TYPE)
        del self.headers["content-length"]
        self.lines = lines

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 (ASGI's signature)
        """Send them."""
        await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
        async for line in self.lines:
            await send({"type": "http.response.body", "body": line, "more_body": True})
        await send({"type": "http.response.body", "body": b""})


async def _answers(request: Request, home: Home, verb: Verb) -> AsyncIterator[bytes]:
    # Read on while answers wait to be fetched: who sends everything before reading anything must not be left hanging.
    # What may come at all is capped.
    lines: asyncio.Queue[bytes | BowoutError | None] = asyncio.Queue()
    reading = asyncio.create_task(_read(request, lines))
    try:
        while (line := await lines.get()) is not None:
            yield spoken(await ask(home, partial(_answer, verb=verb, line=line))) + b"\n"
    finally:
        reading.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await reading


async def _read(request: Request, lines: asyncio.Queue[bytes | BowoutError | None]) -> None:
    rest = b""
    try:
        async for chunk in request.stream():
            *whole, rest = (rest + chunk).split(b"\n")
            for line in whole:
                _put(lines, line)
            if len(rest) > LARGEST_LINE:
                lines.put_nowait(InputTooLarge("A line is larger than 1 MB.", "What follows it was not read."))
                return
        _put(lines, rest)
    except Refused as refused:
        lines.put_nowait(InputTooLarge(refused.detail, "What follows was not read."))
    except ClientDisconnect:
        while not lines.empty():
            lines.get_nowait()  # nobody is there to be answered
    finally:
        lines.put_nowait(None)


def _put(lines: asyncio.Queue[bytes | BowoutError | None], line: bytes) -> None:
    if line.strip():
        lines.put_nowait(line)


def _answer(house: House, verb: Verb, line: bytes | BowoutError) -> dict[str, Any]:
    row: dict[str, Any] = {}
    try:
        if isinstance(line, BowoutError):
            raise line
        row = _row(line)
        return verb(house, {"case": row} if verb.name == "write" else {name: row[name] for name in verb.takes if name in row})
    except BowoutError as error:
        id_ = row.get("id")
        return {"id": id_ if isinstance(id_, str | int) else None, "error": error.to_json()}


def _row(line: bytes) -> dict[str, Any]:
    try:
        return parsed(line)
    except Refused as refused:
        kind = UnreadableInput if refused.code == "no-json" else BadCase
        raise kind(refused.detail.replace("What was sent", "The line"), refused.hint) from None
