"""A proxy between a mail program and its server that cuts the line, answers in the server's place, or keeps silent."""

from __future__ import annotations

import contextlib
import re
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Self


@dataclass
class Fault:
    """What to do, once. `side` ("client", "server") and `number` name a line; `when`: "before" or "after" it is passed on.

    `answer`: to a client's line that begins with `verb`, answer this and pass nothing on. `silent`: from that line on, pass no reply.
    """

    side: str | None = None
    number: int = 0
    when: str = "before"
    verb: bytes | None = None
    answer: bytes | None = None
    silent: bool = False
    greeting: bytes | None = None
    struck: bool = False


@dataclass
class Proxy:
    """Listens on a port of its own; `client_lines` and `server_lines` hold what passed on the first connection."""

    upstream: int
    fault: Fault = field(default_factory=Fault)
    every_time: bool = False
    client_lines: list[bytes] = field(default_factory=list)
    server_lines: list[bytes] = field(default_factory=list)

    def __enter__(self) -> Self:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._open: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        for each in (self._listener, *self._open):
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.create_connection(("127.0.0.1", self.upstream))
                self._open += [client, server]
                _Talk(self, client, server).start()


class _Talk:
    def __init__(self, proxy: Proxy, client: socket.socket, server: socket.socket) -> None:
        self.proxy, self.client, self.server = proxy, client, server
        fault = proxy.fault
        self.fault = fault if proxy.every_time or not fault.struck else Fault()
        self.silent = False
        self.swallow = 0
        self.deaf = False

    def start(self) -> None:
        if self.fault.greeting is not None:
            self.fault.struck = True
            self.client.sendall(self.fault.greeting)
            self._hang_up()
            return
        for source, target, lines, handle in (
            (self.client, self.server, self.proxy.client_lines, self._from_client),
            (self.server, self.client, self.proxy.server_lines, self._from_server),
        ):
            threading.Thread(target=self._pump, args=(source, target, lines, handle), daemon=True).start()

    def _pump(self, source: socket.socket, target: socket.socket, lines: list[bytes], handle: Callable[..., bool]) -> None:
        rest, number = b"", 0
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                *whole, rest = (rest + data).split(b"\n")
                for each in whole:
                    line = each + b"\n"
                    lines.append(line)
                    if not handle(target, number, line):
                        self._hang_up()
                        return
                    number += 1
        self._hang_up()

    def _from_client(self, target: socket.socket, number: int, line: bytes) -> bool:
        fault = self.fault
        if self.swallow:
            self.swallow -= len(line)
            if self.swallow <= 0:
                self.client.sendall(fault.answer or b"")
            return True
        if (
            fault.verb
            and re.fullmatch(fault.verb, line.rstrip(), re.IGNORECASE)
            and not (fault.struck and not self.proxy.every_time)
        ):
            fault.struck = True
            if fault.silent:
                self.silent = True
                target.sendall(line)
                return True
            self.deaf = True  # what the server says of an aborted session is not the client's
            if size := re.match(rb"BDAT ([1-9]\d*)", line):
                self.swallow = int(size[1])
            else:  # an IMAP answer needs the command's tag
                self.client.sendall((fault.answer or b"").replace(b"%TAG", line.split()[0]))
            return True
        return self._pass(target, "client", number, line)

    def _from_server(self, target: socket.socket, number: int, line: bytes) -> bool:
        if self.silent or self.deaf:
            return True
        return self._pass(target, "server", number, line)

    def _pass(self, target: socket.socket, side: str, number: int, line: bytes) -> bool:
        here = self.fault.side == side and self.fault.number == number and not (self.fault.struck and not self.proxy.every_time)
        if here:
            self.fault.struck = True
            if self.fault.when == "after":
                target.sendall(line)
            return False
        target.sendall(line)
        return True

    def _hang_up(self) -> None:
        for each in (self.client, self.server):
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
