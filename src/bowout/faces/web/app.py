"""The page as one table of routes."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from ..api.app import beside
from . import (
    accounts,
    admitting,
    answering,
    feeding,
    leaving,
    letter,
    looking,
    recording,
    sending,
    setting,
    starting,
    waiting,
    weighing,
)
from .guard import OPEN_TO_ALL, Guard, Keys
from .visit import HERE, Home, Room, broken, endpoint, not_there

GET: dict[str, Room] = {
    "/": starting.start,
    "/letters/{sheet}": answering.show,
    "/letters/{sheet}/invitation": answering.source,
    "/letters/{sheet}/files/{number:int}": leaving.download,
    "/today": looking.today,
    "/today/bowout.ics": looking.calendar,
    "/doors": looking.doors,
    "/record": recording.record,
    "/record/pictures": recording.pictures,
    "/record/export/{form}": recording.export,
    "/record/cases/{case}": recording.case,
    "/outbox/{number:int}": waiting.show,
    "/settings": setting.settings,
}
POST: dict[str, Room] = {
    "/read": starting.read,
    "/example": starting.example,
    "/begin": starting.begin,
    "/letters/{sheet}/fact": answering.put_right,
    "/letters/{sheet}/say": answering.say,
    "/letters/{sheet}/note": answering.note,
    "/letters/{sheet}/answer": weighing.answer,
    "/letters/{sheet}/follow": weighing.follow,
    "/letters/{sheet}/letter": letter.keep,
    "/letters/{sheet}/look": letter.look,
    "/letters/{sheet}/variant": letter.variant,
    "/letters/{sheet}/mend": letter.mend,
    "/letters/{sheet}/rest": letter.let_rest,
    "/letters/{sheet}/take-back": letter.take_back,
    "/letters/{sheet}/left": leaving.left,
    "/letters/{sheet}/send": sending.send,
    "/letters/{sheet}/undo": sending.undo,
    "/letters/{sheet}/again": sending.again,
    "/letters/{sheet}/throw-away": starting.throw_away,
    "/letters/{sheet}/have-back": starting.have_back,
    "/today/{case}/{kind}": looking.settle,
    "/record/cases/{case}/edit": recording.edit,
    "/record/cases/{case}/forget": recording.forget,
    "/outbox/{number:int}/leave": waiting.leave,
    "/outbox/{number:int}/again": waiting.again,
    "/outbox/{number:int}/back": waiting.take_back,
    "/settings": setting.change,
    "/settings/accounts/{account}/remove": accounts.remove,
    "/settings/calendar": admitting.follow,
    "/settings/calendar/end": admitting.unfollow,
    "/settings/tokens": admitting.admit,
    "/settings/tokens/{token}/end": admitting.dismiss,
}

ASIDE: dict[str, Room] = {
    "/settings/accounts": accounts.find,
    "/settings/accounts/add": accounts.add,
    "/settings/accounts/{account}/test": accounts.test,
    "/letters/{sheet}/look-for": sending.look_for,
    "/outbox/{number:int}/look-for": waiting.look_for,
}
"""What may wait long for a server of somebody else's, and touches nothing of the record: it keeps nobody from typing."""


def build(home: Home, keys: Keys) -> ASGIApp:
    """The page over a house and a desk, for the browser that has the keys."""
    routes = [Route(path, endpoint(room, home), methods=["GET"]) for path, room in GET.items()]
    routes += [Route(path, endpoint(room, home), methods=["POST"]) for path, room in POST.items()]
    routes += [Route(path, endpoint(room, home, aside=True), methods=["POST"]) for path, room in ASIDE.items()]
    static = Mount(OPEN_TO_ALL.rstrip("/"), StaticFiles(directory=HERE / "static"))
    page = beside(
        Guard(Starlette(routes=[*routes, static], exception_handlers={HTTPException: not_there, Exception: broken}), keys),
        home,
        keys.hosts,
    )
    return feeding.beside(page, home, keys.hosts)
