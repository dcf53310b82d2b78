"""Foreign mail read in a child process that limits its own CPU time and memory: one child for many mails, or a fork for one.

What the child hands back is JSON, never anything that could run. Where a platform has no `resource` (Windows), only the time is
limited, by the parent's clock (docs/explanation/reading.md).
"""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import sys
from collections.abc import Collection
from contextlib import suppress
from datetime import datetime
from threading import Lock, Timer, active_count
from types import TracebackType
from typing import Any, Self

from ..errors import BowoutError, InputTooLarge, UnreadableInput
from ..nouns import Invitation
from . import caps, wire

CPU_SECONDS = 2.0
WALL_SECONDS = 10.0
MEMORY_BYTES = 256_000_000
SMALL = 100_000
"""Bytes up to which a mail is read in place where no child is kept and no fork can be made."""
OUTLOOK = b"\xd0\xcf\x11\xe0"
"""How a .msg begins (MS-CFB §2.2): read by a library of others, whatever its size."""


class Reader:
    """Reads invitations in a child process; use it as a context manager. The child starts with the first mail, anew after a fall."""

    def __init__(
        self, *, cpu_seconds: float = CPU_SECONDS, wall_seconds: float = WALL_SECONDS, memory_bytes: int = MEMORY_BYTES
    ) -> None:
        self._limits = {"cpu_seconds": cpu_seconds, "memory_bytes": memory_bytes}
        self._wall_seconds = wall_seconds
        self._child: subprocess.Popen[bytes] | None = None
        self._one_at_a_time = Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def read(
        self, data: bytes, *, name: str | None = None, now: datetime | None = None, own_addresses: Collection[str] = ()
    ) -> Invitation:
        """As `bowout.invitation.read`, but that a mail which exceeds the child's time or memory raises UnreadableInput."""
        if len(data) > caps.MAX_MESSAGE:
            raise InputTooLarge("The file is over 25 MB.", "Save the mail without its attachments, or paste its text.")
        question = json.dumps(_question(name, now, own_addresses)).encode()
        with self._one_at_a_time:
            answer = self._ask(question, data)
        return _understood(answer, name)

    def start(self) -> None:
        """Start the child now, so that it gets ready while the caller does something else."""
        if self._child is None or self._child.poll() is not None:
            self._child = self._spawn()

    def close(self) -> None:
        """End the child."""
        if self._child is not None:
            for pipe in (self._child.stdin, self._child.stdout):
                if pipe:
                    with suppress(OSError):
                        pipe.close()
            try:
                self._child.wait(timeout=1)
            except subprocess.TimeoutExpired:
                self._child.kill()
                self._child.wait()
            self._child = None

    def _spawn(self) -> subprocess.Popen[bytes]:
        program = f"from bowout.invitation.child import serve; serve(**{self._limits!r})"
        environment = {key: value for key, value in os.environ.items() if key in ("PATH", "SYSTEMROOT", "LANG", "PYTHONTZPATH")}
        environment["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
        return subprocess.Popen(  # noqa: S603
            [sys.executable, "-S", "-c", program],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
        )

    def _ask(self, question: bytes, data: bytes) -> dict[str, Any] | None:
        """The child's answer, or None where it fell or was stopped."""
        self.start()
        child = self._child
        assert child is not None
        assert child.stdin is not None
        assert child.stdout is not None
        stop = Timer(self._wall_seconds, child.kill)
        stop.daemon = True
        stop.start()
        try:
            wire.send(child.stdin, question)
            wire.send(child.stdin, data)
            answer = wire.receive(child.stdout)
        except (OSError, ValueError):
            answer = None
        finally:
            stop.cancel()
        if answer is None:
            self.close()
            return None
        found: dict[str, Any] = json.loads(answer)
        return found


_kept: list[Reader] = []
"""The child of a process that reads many mails: a server, or a command over a folder."""


def keep() -> None:
    """From now on, `read` reads in one child, started now and ended with this process."""
    if not _kept:
        _kept.append(Reader())
        _kept[0].start()
        atexit.register(_kept[0].close)


def read(data: bytes, *, name: str | None, now: datetime | None, own_addresses: Collection[str] = ()) -> Invitation:
    """Read one foreign mail apart: in the child that is kept, else in a fork, else (no fork here) in a child of its own where it is large.

    Raises as `Reader.read`.
    """
    if _kept:
        return _kept[0].read(data, name=name, now=now, own_addresses=own_addresses)
    if _may_fork():
        return _forked(data, name, now, own_addresses)
    if len(data) > SMALL or data.startswith(OUTLOOK):
        with Reader() as reader:
            return reader.read(data, name=name, now=now, own_addresses=own_addresses)
    from .reader import read as read_here

    return read_here(data, name=name, now=now, own_addresses=own_addresses)


def _may_fork() -> bool:
    """Whether this process can be copied safely: no other thread runs, and not on macOS, whose frameworks do not bear it."""
    return hasattr(os, "fork") and sys.platform != "darwin" and _threads() == 1


def _threads() -> int:
    """How many threads this process has; where the system tells, those that Python did not start too."""
    try:
        return len(os.listdir("/proc/self/task"))  # noqa: PTH208 (names alone are wanted)
    except OSError:
        return active_count()


def _forked(data: bytes, name: str | None, now: datetime | None, own_addresses: Collection[str]) -> Invitation:
    """Read in a copy of this process: it costs a few milliseconds where a new Python costs two hundred."""
    from . import child  # what the child needs is loaded before it may write no file

    receiving, sending = os.pipe()
    copy = os.fork()
    if copy == 0:
        child.answer_once(sending, _question(name, now, own_addresses), data, CPU_SECONDS, MEMORY_BYTES)
    os.close(sending)
    stop = Timer(WALL_SECONDS, os.kill, (copy, signal.SIGKILL))
    stop.daemon = True
    stop.start()
    try:
        with os.fdopen(receiving, "rb") as pipe:
            answer = wire.receive(pipe)
    finally:
        stop.cancel()
        stop.join()  # a thread still ending would keep the next mail from its fork
        os.waitpid(copy, 0)
    return _understood(json.loads(answer) if answer else None, name)


def _question(name: str | None, now: datetime | None, own_addresses: Collection[str]) -> dict[str, Any]:
    return {"name": name, "now": now.isoformat() if now else None, "own_addresses": list(own_addresses)}


def _understood(answer: dict[str, Any] | None, name: str | None) -> Invitation:
    if answer is None:
        raise UnreadableInput(
            f"Reading {name or 'this mail'} took more time or memory than any invitation needs, and was stopped.",
            "Paste the text of the mail instead.",
        )
    if "error" in answer:
        raise _error(answer["error"])
    return wire.from_wire(answer["invitation"])


def _error(told: dict[str, str]) -> BowoutError:
    kinds: dict[str, type[BowoutError]] = {each.code: each for each in _family(BowoutError)}
    return kinds.get(told["code"], UnreadableInput)(told["message"], told["hint"])


def _family(kind: type[BowoutError]) -> list[type[BowoutError]]:
    return [kind, *(each for child in kind.__subclasses__() for each in _family(child))]
