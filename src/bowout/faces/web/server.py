"""The page's server: bound to this machine alone, with a launch address for one browser."""

from __future__ import annotations

import os
import socket
from contextlib import suppress
from threading import Thread

import uvicorn

from ...errors import UsageError
from ...wiring import House
from .app import build
from .desk import Desk
from .guard import ENTRANCE, Keys
from .starting import rehearse
from .visit import Home

PORT = 8469
"""Where the page is, if that is free: always the same, so that an installed page finds it again."""
LOOPBACK = "127.0.0.1"


class Page:
    """The page on a port of this machine; `run` serves until stopped."""

    def __init__(self, house: House, desk: Desk, *, port: int | None = None) -> None:
        self._socket = _bound(port)
        self.port: int = self._socket.getsockname()[1]
        self.keys = Keys(self.port)
        self._home = Home(house, desk)
        app = build(self._home, self.keys)
        # h11 alone: it refuses two Host headers and requests that are smuggled in one another.
        config = uvicorn.Config(
            app, http="h11", ws="none", lifespan="off", log_config=None, access_log=False, server_header=False, proxy_headers=False
        )  # fmt: skip
        self._server = uvicorn.Server(config)

    @property
    def address(self) -> str:
        """Where the page is."""
        return f"http://{LOOPBACK}:{self.port}"

    def launch_address(self) -> str:
        """An address that lets one browser in, once."""
        return f"{self.address}{ENTRANCE}?token={self.keys.new_launch()}"

    @property
    def started(self) -> bool:
        """Whether requests are answered by now."""
        return self._server.started

    def run(self) -> None:
        """Serve until `stop`, or Ctrl-C."""
        self._home.thread.submit(self._home.tidy)
        Thread(target=rehearse, args=(self._home,), daemon=True).start()
        try:
            with suppress(KeyboardInterrupt):  # uvicorn ends well on Ctrl-C, and raises it again after
                self._server.run(sockets=[self._socket])
        finally:
            self._home.close()

    def stop(self) -> None:
        """Let the server end after the requests that it is answering."""
        self._server.should_exit = True


def _bound(port: int | None) -> socket.socket:
    """A socket on loopback: the port that was asked for, or the usual one, or, where that is taken, any."""
    for each in (port,) if port is not None else (PORT, 0):
        # With its protocol named, asyncio sends at once (TCP_NODELAY); else each answer would wait 40 ms for an acknowledgement.
        held = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        if os.name != "nt":  # there it would let another program take the port from us
            held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            held.bind((LOOPBACK, each))
        except OSError:
            held.close()
            continue
        held.listen(128)  # so that a browser that is quicker than we are waits instead of failing
        return held
    raise UsageError(f"Port {port} is taken.", "Name another with --port, or leave it out.")
