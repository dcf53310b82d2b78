"""The MCP server over standard input and output, or over HTTP on this machine alone."""

from __future__ import annotations

import socket

from starlette.types import ASGIApp

from ...errors import UsageError
from ...wiring import House
from ..api.bearer import Bearer, hosts
from ..api.tokens import Tokens
from ..offer.home import Home, OwnHome
from ..offer.invitations import LARGEST
from .server import build

LOOPBACK = "127.0.0.1"
PATH = "/mcp"


def over_stdio(house: House) -> None:
    """Serve one assistant until it closes the line."""
    home = OwnHome(house)
    try:
        build(home).run("stdio")
    finally:
        home.close()


def over_http(house: House, port: int) -> None:
    """Serve assistants that have a token, until stopped."""
    import uvicorn

    home, held = OwnHome(house), bound(port)
    app = http_app(home, held.getsockname()[1])
    config = uvicorn.Config(
        app, http="h11", ws="none", log_config=None, access_log=False, server_header=False, proxy_headers=False
    )
    try:
        uvicorn.Server(config).run(sockets=[held])
    finally:
        home.close()


def bound(port: int) -> socket.socket:
    """A socket on loopback. Raises UsageError where the port is taken."""
    # With its protocol named, asyncio sends at once (TCP_NODELAY); else each answer would wait 40 ms for an acknowledgement.
    held = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        held.bind((LOOPBACK, port))
    except OSError:
        held.close()
        raise UsageError(f"Port {port} is taken.", "Name another with --port.") from None
    return held


def http_app(home: Home, port: int) -> ASGIApp:
    """The server as an ASGI app on a port of this machine: its own Host names, no web pages, a token for every request."""
    from mcp.server.transport_security import TransportSecuritySettings

    names = hosts(port)
    security = TransportSecuritySettings(allowed_hosts=sorted(names), allowed_origins=[])
    app = build(home).streamable_http_app(streamable_http_path=PATH, transport_security=security, max_request_body_size=LARGEST)
    return Bearer(app, hosts=names, keys=Tokens.at_home(), clock=home.house.clock, most_bytes=LARGEST)
