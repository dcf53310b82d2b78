"""Where verbs are answered: a house, and the one thread that may enter it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol, TypeVar

from ...wiring import House

T = TypeVar("T")


class Home(Protocol):
    """A house and its thread: the record's file is then never asked two things at once. The page's home is one."""

    house: House
    thread: ThreadPoolExecutor


class OwnHome:
    """A home of its own, where no page runs."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.thread = ThreadPoolExecutor(1, "bowout")

    def close(self) -> None:
        """Finish what is being answered, and let go of the record."""
        self.thread.submit(self._let_go)
        self.thread.shutdown()

    def _let_go(self) -> None:
        if record := self.house.__dict__.pop("record", None):
            record.close()


async def ask(home: Home, what: Callable[[House], T]) -> T:
    """Have the house do something in its thread; several who ask wait for one another."""
    return await asyncio.get_running_loop().run_in_executor(home.thread, lambda: what(home.house))
