"""Foreign mail read in a child process that limits its own CPU time and memory; one child for many mails.

What the child hands back is JSON, never anything that could run. Where a platform has no `resource` (Windows), only the time is
limited, by the parent's clock (docs/explanation/reading.md).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Collection
from contextlib import suppress
from datetime import datetime
from threading import Timer
from types import TracebackType
from typing import Any, Self

from ..errors import BowoutError, InputTooLarge, UnreadableInput
from ..nouns import Invitation
from . import caps, wire

CPU_SECONDS = 2.0
WALL_SECONDS = 10.0
MEMORY_BYTES = 256_000_000


class Reader:
    """Reads invitations in a child process; use it as a context manager. The child starts with the first mail, anew after a fall."""

    def __init__(
        self, *, cpu_seconds: float = CPU_SECONDS, wall_seconds: float = WALL_SECONDS, memory_bytes: int = MEMORY_BYTES
    ) -> None:
        self._limits = {"cpu_seconds": cpu_seconds, "memory_bytes": memory_bytes}
        self._wall_seconds = wall_seconds
        self._child: subprocess.Popen[bytes] | None = None

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
        question = {"name": name, "now": now.isoformat() if now else None, "own_addresses": list(own_addresses)}
        answer = self._ask(json.dumps(question).encode(), data)
        if answer is None:
            raise UnreadableInput(
                f"Reading {name or 'this mail'} took more time or memory than any invitation needs, and was stopped.",
                "Paste the text of the mail instead.",
            )
        if "error" in answer:
            raise _error(answer["error"])
        return wire.from_wire(answer["invitation"])

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


def _error(told: dict[str, str]) -> BowoutError:
    kinds: dict[str, type[BowoutError]] = {each.code: each for each in _family(BowoutError)}
    return kinds.get(told["code"], UnreadableInput)(told["message"], told["hint"])


def _family(kind: type[BowoutError]) -> list[type[BowoutError]]:
    return [kind, *(each for child in kind.__subclasses__() for each in _family(child))]
