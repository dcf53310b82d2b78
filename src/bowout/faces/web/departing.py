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
    """What is about to leave: the nonces that are still good, when each message is let go, and why one stayed here."""

    def __init__(self) -> None:
        self._nonces: list[str] = []
        self._going: dict[int, tuple[float, Timer]] = {}
        self._stayed: dict[int, str] = {}
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

    def let_go(
        self, house: House, numbers: Sequence[int], *, after: float, sent: Callable[[], None], again: bool = False
    ) -> None:
        """Send these in a while, in a thread of their own (a slow server keeps nobody from typing); `sent` is called if all were.

        `again`: also what the server refused, or what is in doubt, as the person alone may say.
        """
        timer = Timer(after, self._go, (house, tuple(numbers), sent, again))
        timer.daemon = True
        self._going |= {number: (time.monotonic() + after, timer) for number in numbers}
        timer.start()

    def stop(self, number: int) -> None:
        """Let one stay here after all, where it has not left yet."""
        if number in self._going:
            self._going.pop(number)[1].cancel()

    def left(self, number: int) -> int | None:
        """Seconds until one is let go; 0: it is leaving; None: nothing will let it go by itself (any more)."""
        going = self._going.get(number)
        return max(0, round(going[0] - time.monotonic())) if going else None

    def why(self, number: int) -> str | None:
        """Why one could not be let go; what a server said of it the outbox knows."""
        return self._stayed.get(number)

    def _go(self, house: House, numbers: tuple[int, ...], sent: Callable[[], None], again: bool) -> None:
        try:
            stood = [self._sent(house, number, again=again) for number in numbers]  # each, whatever became of the one before
            if all(stood):
                sent()
        finally:
            for number in numbers:
                self._going.pop(number, None)
            if record := house.__dict__.pop("record", None):
                record.close()

    def _sent(self, house: House, number: int, *, again: bool) -> bool:
        self._stayed.pop(number, None)
        try:
            return house.send(number, pause=time.sleep, again=again).state == "sent"
        except BowoutError as why:
            self._stayed[number] = why.message
            return False
