"""The API as one table of routes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection
from functools import partial
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from ...errors import BowoutError
from ..offer import Verb, verb, verbs
from ..offer.home import Home, ask
from ..offer.invitations import LARGEST
from . import PREFIX, batch, cases
from .bearer import Bearer, Keys
from .problems import Refused, on_crash, on_http, on_refused
from .speaking import answered, arguments, shown
from .tokens import Tokens

Answering = Callable[[Request, Home], Awaitable[Response]]

RESOURCES: dict[tuple[str, str], Answering] = {
    ("GET", "/cases"): cases.cases,
    ("GET", "/cases/{name}"): cases.case,
    ("PATCH", "/cases/{name}"): cases.change,
    ("GET", "/cases/{name}/events"): cases.events,
    ("GET", "/cases/{name}/events/{uid}"): cases.event,
    ("GET", "/cases/{name}/files/{file}"): cases.file,
}


def path_of(name: str) -> str:
    """The path of a verb."""
    return "/" + name.replace("_", "-")


def build(home: Home, hosts: Collection[str], keys: Keys | None = None) -> ASGIApp:
    """The API over a house, for programs that reach it under one of these Host names and have a token."""
    handlers: dict[Any, Any] = {Refused: on_refused, BowoutError: on_refused, HTTPException: on_http, Exception: on_crash}
    app = Starlette(routes=list(_routes(home)), exception_handlers=handlers)
    app.router.redirect_slashes = False
    return Bearer(
        app, hosts=hosts, keys=keys or Tokens.at_home(), clock=home.house.clock, most_bytes=LARGEST
    )  # fmt: skip


def beside(page: ASGIApp, home: Home, hosts: Collection[str]) -> ASGIApp:
    """The page with the API at its side: what lies under /api/v1 goes by its own rules, everything else to the page."""
    api = build(home, hosts)

    async def parted(scope: Scope, receive: Receive, send: Send) -> None:
        ours = scope["type"] == "http" and (scope["path"] == PREFIX or scope["path"].startswith(PREFIX + "/"))
        await (api if ours else page)(scope, receive, send)

    return parted


def _routes(home: Home) -> list[Route]:
    routes = [_route("POST", path_of(each.name), home, partial(_verb, verb=each)) for each in verbs().values()]
    routes += [_route("POST", f"{path_of(name)}/batch", home, partial(batch.batch, verb=verb(name))) for name in batch.VERBS]
    byresource: dict[str, dict[str, Answering]] = {}
    for (method, path), answering in RESOURCES.items():
        byresource.setdefault(path, {})[method] = answering
    routes += [_resource(path, methods, home) for path, methods in byresource.items()]
    return [*routes, _route("GET", "/openapi.json", home, _description)]


def _route(method: str, path: str, home: Home, answering: Callable[..., Awaitable[Response]]) -> Route:
    return _resource(path, {method: answering}, home)


def _resource(path: str, methods: dict[str, Callable[..., Awaitable[Response]]], home: Home) -> Route:
    async def answer(request: Request) -> Response:
        method = "GET" if request.method == "HEAD" else request.method
        return await methods[method](request, home)

    return Route(PREFIX + path, answer, methods=list(methods))


async def _verb(request: Request, home: Home, *, verb: Verb) -> Response:
    told = await arguments(request, largest=verb.largest)
    return answered(await ask(home, lambda house: verb(house, told)))


async def _description(request: Request, home: Home) -> Response:  # noqa: ARG001 (one signature for all)
    from .description import description

    return shown(request, description())
