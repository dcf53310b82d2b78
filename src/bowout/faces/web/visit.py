"""What every screen is given of a request, and how it answers: a page, a redirect after a change, JSON for the living letter."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from ...errors import BowoutError, NotFound
from ...wiring import House
from .departing import Departures
from .desk import Desk

if TYPE_CHECKING:
    from jinja2 import Environment

    from ...delivery.accounts import Account

HERE = Path(__file__).parent
MOST_TEXT = 2 * 1024 * 1024
"""Bytes of one field that is not a file."""


class Home:
    """Where every request is answered: the house as the person has set it up, and the desk."""

    def __init__(self, house: House, desk: Desk) -> None:
        self.house, self.desk = house, desk
        # One person, one thread: the record's file is then never asked two things at once.
        self.thread = ThreadPoolExecutor(1, "page")
        self.departures = Departures()

    def settings_changed(self) -> None:
        """Set the house up anew from the settings file; the classifier, which no setting changes, is kept."""
        fresh = House(clock=self.house.clock)
        fresh.__dict__ |= {name: value for name, value in self.house.__dict__.items() if name in ("model", "words")}
        self._let_go()
        self.house = fresh

    def another(self) -> House:
        """A house of the same set-up, for a thread of its own."""
        return House(self.house.__dict__.get("_settings"), clock=self.house.clock)

    def accounts(self) -> list[Account]:
        """The mail accounts as they stand now; they may be set up while the page is open."""
        self.house.__dict__.pop("accounts", None)
        return self.house.accounts

    def tidy(self) -> None:
        """Erase from the desk what has had its time, and what belongs to a case that was forgotten."""
        self.desk.sweep(self.house.clock(), known=self._knows)

    def _knows(self, case: str) -> bool:
        try:
            return bool(self.house.show(case))
        except NotFound:
            return False

    def close(self) -> None:
        """Finish what is being answered, and let go of the record."""
        self.thread.submit(self._let_go)
        self.thread.shutdown()

    def _let_go(self) -> None:
        if record := self.house.__dict__.pop("record", None):
            record.close()


@dataclass(frozen=True)
class Visit:
    """One request: where it is answered, what it asks (`path`, `query`) and what it brings (`form`, `files`)."""

    home: Home
    path: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    form: FormData = field(default_factory=FormData)
    files: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)
    """Files that were dropped or chosen: name and content by the form's field."""
    live: bool = False
    """Whether the page's script asks, and wants JSON."""
    address: str = ""
    """Where the page is, as this browser came to it: http://127.0.0.1:8469."""

    @property
    def house(self) -> House:
        """The verbs."""
        return self.home.house

    @property
    def desk(self) -> Desk:
        """The letters that the person is at work on."""
        return self.home.desk

    @property
    def now(self) -> datetime:
        """The person's time."""
        return self.house.clock()

    def said(self, name: str) -> str | None:
        """A field of the form as one line, or None where it is empty or missing."""
        value = self.form.get(name)
        return " ".join(value.split()) or None if isinstance(value, str) else None

    def text(self, name: str) -> str:
        """A field of the form with its line ends as line feeds."""
        value = self.form.get(name)
        return value.replace("\r\n", "\n").replace("\r", "\n") if isinstance(value, str) else ""


Room = Callable[[Visit], Response]


def endpoint(room: Room, home: Home, *, aside: bool = False) -> Callable[[Request], Any]:
    """A room as Starlette calls it: the form is read here, the room runs in a thread, a person's mistake becomes a page."""

    async def answer(request: Request) -> Response:
        async with AsyncExitStack() as opened:
            form = FormData()
            if request.method == "POST":
                form = await opened.enter_async_context(request.form(max_files=4, max_fields=200, max_part_size=MOST_TEXT))
            files = {
                name: (each.filename, await each.read())
                for name, each in form.items()
                if isinstance(each, UploadFile) and each.filename
            }
            live = "application/json" in request.headers.get("accept", "")
            address = str(request.base_url).rstrip("/")
            visit = Visit(home, request.path_params, dict(request.query_params), form, files, live, address)
            try:
                return await asyncio.get_running_loop().run_in_executor(None if aside else home.thread, room, visit)
            except BowoutError as error:
                return told(error, live=live)

    return answer


def told(error: BowoutError, *, live: bool = False) -> Response:
    """A person's mistake, in words, with the way on."""
    if live:
        return JSONResponse({"error": error.to_json()}, status_code=error.http_status)
    return page("error.html", status=error.http_status, error=error)


def not_there(request: Request, why: Exception) -> Response:  # noqa: ARG001 (Starlette's signature)
    """An address that is none of the page's, or not for that method."""
    status = why.status_code if isinstance(why, HTTPException) else 404
    return page(
        "error.html", status=status, error=BowoutError("There is no such page.", "The address may be mistyped, or old.")
    )


def broken(request: Request, why: Exception) -> Response:  # noqa: ARG001 (Starlette's signature)
    """A fault of ours: what happened goes to the terminal, and the person is told that nothing is lost."""
    return page(
        "error.html",
        status=500,
        error=BowoutError("Something went wrong here, and it is not your doing.", "What you typed is kept."),
    )


def page(template: str, *, status: int = 200, **what: Any) -> Response:
    """A page from its template."""
    return HTMLResponse(_templates().get_template(template).render(**what), status_code=status)


def fragment(template: str, **what: Any) -> str:
    """A part of a page, as the script puts it in."""
    return _templates().get_template(template).render(**what)


def to(address: str) -> Response:
    """On to another page, after a change."""
    return RedirectResponse(address, status_code=303)


@cache
def _templates() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    from . import telling, times

    templates = Environment(
        loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )  # fmt: skip
    for module in (telling, times):
        own = {name: each for name, each in vars(module).items() if getattr(each, "__module__", "") == module.__name__}
        templates.filters |= {name: each for name, each in own.items() if callable(each) and not name.startswith("_")}
    return templates
