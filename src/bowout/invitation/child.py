"""The child process of isolated.Reader: limits itself, then reads one mail after the other from its standard input."""

from __future__ import annotations

import json
import os
import sys
from datetime import datetime
from pathlib import Path
from typing import Any, NoReturn

from ..errors import BowoutError, UnreadableInput
from . import wire
from .reader import read


def serve(cpu_seconds: float, memory_bytes: int) -> None:
    """Answer every question on standard input until it ends."""
    _limit(memory_bytes)
    while (question := wire.receive(sys.stdin.buffer)) is not None and (data := wire.receive(sys.stdin.buffer)) is not None:
        _clock(cpu_seconds)
        answer = _answer(json.loads(question), data)
        _clock(0)
        wire.send(sys.stdout.buffer, json.dumps(answer).encode())


def answer_once(pipe: int, question: dict[str, Any], data: bytes, cpu_seconds: float, memory_bytes: int) -> NoReturn:
    """In a fork: limit this process, read one mail, write the answer to the pipe and be gone."""
    try:
        _limit(memory_bytes + _taken())
        _clock(cpu_seconds)
        answer = _answer(question, data)
        _clock(0)
        with os.fdopen(pipe, "wb") as out:
            wire.send(out, json.dumps(answer).encode())
    finally:
        os._exit(0)


def _answer(question: dict[str, Any], data: bytes) -> dict[str, object]:
    now = question["now"]
    try:
        found = read(
            data,
            name=question["name"],
            now=datetime.fromisoformat(now) if isinstance(now, str) else None,
            own_addresses=question["own_addresses"],
        )
        return {"invitation": wire.to_wire(found)}
    except BowoutError as error:
        return {"error": error.to_json()}
    except MemoryError:
        told = UnreadableInput("This mail needs more memory than any invitation does.", "Paste the text of the mail instead.")
        return {"error": told.to_json()}
    except Exception as error:  # noqa: BLE001 (told as what it is, not as a mail that is too large)
        fault = f"The mail cannot be read, by a mistake of bowout's own ({type(error).__name__})."
        return {"error": UnreadableInput(fault, "Paste the text of the mail instead.").to_json()}


def _taken() -> int:
    """The bytes of address space that a fork has from its parent; 0 where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (OSError, ValueError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def _limit(memory_bytes: int) -> None:
    """No more memory than that, no file written, no core; where the platform can."""
    try:
        import resource
    except ImportError:
        return
    limits = ((resource.RLIMIT_AS, memory_bytes), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0))
    for what, limit in limits:
        try:
            resource.setrlimit(what, (limit, limit))
        except (ValueError, OSError):  # macOS refuses RLIMIT_AS
            continue


def _clock(seconds: float) -> None:
    """The kernel ends this process after so much CPU time, whatever it is doing; 0 stops the clock."""
    try:
        from signal import ITIMER_PROF, setitimer
    except ImportError:
        return
    setitimer(ITIMER_PROF, seconds)
