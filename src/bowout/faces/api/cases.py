"""Cases, their events and files, as resources: read with an ETag, changed with If-Match."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from ...errors import NotFound
from ...wiring import House
from ..offer import verb
from ..offer.checking import check
from ..offer.home import Home, ask
from ..offer.record import edits
from ..offer.shapes import Schema, strict
from .problems import Refused
from .speaking import arguments, etag, expected, shown, spoken

LARGEST = 1024 * 1024


def edit_schema() -> Schema:
    """What a change of a case may hold."""
    return strict(edits(), at_least=1)


async def cases(request: Request, home: Home) -> Response:
    """The cases, those touched last first."""
    told: dict[str, Any] = dict(request.query_params)
    if told.get("limit", "").isdecimal():
        told["limit"] = int(told["limit"])
    return shown(request, await ask(home, lambda house: verb("log")(house, told)))


async def case(request: Request, home: Home) -> Response:
    """One case with everything that happened in it."""
    return shown(request, await ask(home, lambda house: _history(house, request)))


async def change(request: Request, home: Home) -> Response:
    """Write something of a case, from the state that the sender has seen."""
    tags = expected(request)
    told = await arguments(request, largest=LARGEST)
    await ask(home, lambda house: house.record.case(request.path_params["name"]))
    check(told, edit_schema())
    answer = await ask(home, lambda house: _changed(house, request, told, tags))
    return Response(spoken(answer), media_type="application/json", headers={"etag": etag(answer)})


def _changed(house: House, request: Request, told: dict[str, Any], tags: list[str]) -> dict[str, Any]:
    with house.record.together():  # nobody writes between the look and the change
        if tags != ["*"] and etag(_history(house, request)) not in tags:
            raise Refused(412, "precondition-failed", "The case was changed since.", "Read it again, and look at what is new.")
        house.edit(request.path_params["name"], **told)
    return _history(house, request)


async def events(request: Request, home: Home) -> Response:
    """What happened in a case, in the order in which it was written."""
    history = await ask(home, lambda house: _history(house, request))
    return shown(request, {"events": history["events"]})


async def event(request: Request, home: Home) -> Response:
    """One event."""
    history = await ask(home, lambda house: _history(house, request))
    uid = request.path_params["uid"]
    for each in history["events"]:
        if each["uid"] == uid:
            return shown(request, each)
    raise NotFound(f"{request.path_params['name']} has no event {uid!r}.", "Its events tell their uids.")


async def file(request: Request, home: Home) -> Response:
    """A file of a case, as bytes that no browser would run."""
    from ...verbs.show import file_of

    wanted = request.path_params["file"]
    _, data = await ask(home, lambda house: file_of(house.record, request.path_params["name"], wanted))
    return Response(data, media_type="application/octet-stream", headers={"content-disposition": "attachment"})


def _history(house: House, request: Request) -> dict[str, Any]:
    return verb("show")(house, {"case": request.path_params["name"]})
