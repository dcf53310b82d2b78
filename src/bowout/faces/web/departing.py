"""What is about to leave: said once, and let go after some seconds in which it can be undone."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Sequence
from threading import Lock, Timer

from ...errors import BowoutError
from ...wiring import House

MOST_NONCES = 200


class AlreadySaid(BowoutError):
    """A sending that was asked for twice, or from a page that is no longer good; the first stands."""

    code = "already-said"
    http_status = 403


class Departures:
    """What is about to leave: the nonces that are still good, and when each message is let go."""

    def __init__(self) -> None:
        self._nonces: list[str] = []
        self._going: dict[int, tuple[float, Timer]] = {}
        self._one_at_a_time = Lock()

    def nonce(self) -> str:
        """A word that is good for one sending."""
        with self._one_at_a_time:
            self._nonces = [*self._nonces[1 - MOST_NONCES :], secrets.token_urlsafe(16)]
            return self._nonces[-1]

    def use(self, nonce: str | None) -> None:
        """Use a nonce up. Raises AlreadySaid."""
        with self._one_at_a_time:
            if nonce not in self._nonces:
                raise AlreadySaid(
                    "This was said before, or the page was open for long.", "Look at the letter, and say it again."
                )
            self._nonces.remove(nonce)

    def let_go(self, house: House, numbers: Sequence[int], *, after: float, sent: Callable[[], None]) -> None:
        """Send these in a while, in a thread of their own (a slow server keeps nobody from typing); `sent` is called if all were."""
        timer = Timer(after, _go, (house, tuple(numbers), sent))
        timer.daemon = True
        self._going |= {number: (time.monotonic() + after, timer) for number in numbers}
        timer.start()

    def stop(self, number: int) -> None:
        """Let one stay here after all, where it has not left yet."""
        if number in self._going:
            self._going.pop(number)[1].cancel()

    def left(self, number: int) -> int | None:
        """Seconds until one is let go; 0: it was; None: nothing will let it go by itself (the page was closed meanwhile)."""
        return max(0, round(self._going[number][0] - time.monotonic())) if number in self._going else None


def _go(house: House, numbers: tuple[int, ...], sent: Callable[[], None]) -> None:
    try:
        stood = [_sent(house, number) for number in numbers]  # each is tried, whatever became of the one before
        if all(stood):
            sent()
    finally:
        if record := house.__dict__.pop("record", None):
            record.close()


def _sent(house: House, number: int) -> bool:
    """Send one. Where it does not go, the outbox holds why, and the page tells it from there."""
    try:
        return house.send(number, pause=time.sleep).state == "sent"
    except BowoutError:
        return False
