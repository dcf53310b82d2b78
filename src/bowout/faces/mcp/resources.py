"""What an assistant may look at: cases with their files, the advice's grounds, the rules, reasons and channels."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ResourceError, ResourceNotFoundError

from ... import catalogue
from ...errors import BowoutError, NotFound
from ...wiring import House
from ..offer import verb
from ..offer.home import Home, ask
from .tools import UNTRUSTED, WARNING

JSON = "application/json"
CATALOGUE = {
    "grounds": "The advice: what speaks for going, asking, declining or withdrawing, and how heavily.",
    "rules": "The rules of the review: what each finds, why it matters, how to mend it.",
    "reasons": "The reasons one can give, what to say and what not to.",
    "channels": "The channels a message may go by: its length, whether it has a subject and a greeting.",
}
FOREIGN = {UNTRUSTED: [""]}


def add_resources(server: MCPServer, home: Home) -> None:
    """Add them all."""
    for kind, says in CATALOGUE.items():
        _add_catalogue(server, kind, says)

    async def told(name: str, **arguments: Any) -> str:
        return await _asked(home, lambda house: json.dumps(verb(name)(house, arguments), ensure_ascii=False))

    @server.resource("bowout://cases", description="Every case of the record. " + WARNING, mime_type=JSON, meta=FOREIGN)
    async def cases() -> str:
        return await told("log")

    @server.resource(
        "bowout://cases/{name}", description="One case and all that happened. " + WARNING, mime_type=JSON, meta=FOREIGN
    )
    async def case(name: str) -> str:
        return await told("show", case=name)

    @server.resource("bowout://cases/{name}/invitation", description="The invitation as it came. " + WARNING, meta=FOREIGN)
    async def invitation(name: str) -> str:
        return await _asked(home, lambda house: _file(house, name, None))

    @server.resource(
        "bowout://cases/{name}/files/{file}",
        description="A file of a case, by its name. " + WARNING,
        mime_type="message/rfc822",
        meta=FOREIGN,
    )
    async def file(name: str, file: str) -> str:
        return await _asked(home, lambda house: _file(house, name, file))


def _add_catalogue(server: MCPServer, kind: str, says: str) -> None:
    @server.resource(f"bowout://{kind}", name=kind, description=says, mime_type=JSON)
    def entries() -> str:
        return json.dumps(catalogue.load(kind), ensure_ascii=False)


def _file(house: House, case: str, wanted: str | None) -> str:
    from ...verbs.show import file_of

    return file_of(house.record, case, wanted)[1].decode("utf-8", "replace")


async def _asked(home: Home, what: Callable[[House], str]) -> str:
    try:
        return await ask(home, what)
    except NotFound as error:
        raise ResourceNotFoundError(str(error)) from None
    except BowoutError as error:
        raise ResourceError(str(error)) from None
