"""The verbs that are offered, each described once; found in the modules beside this one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from ...errors import NotFound
from .checking import check
from .shapes import Schema, strict

if TYPE_CHECKING:
    from ...wiring import House

Answer = dict[str, Any]


@dataclass(frozen=True)
class Verb:
    """One verb: what it does in a line, what it takes and gives, and what it may change."""

    name: str
    line: str
    takes: Mapping[str, Schema]
    gives: Schema
    answer: Callable[[House, Mapping[str, Any]], Answer]
    """What the house says to arguments that fit `takes`, as JSON."""
    needs: tuple[str, ...] = ()
    """Arguments that may not be missing."""
    at_least: int = 0
    """How many arguments there must be."""
    changes: bool = False
    """Whether something of the person's is another thing afterwards."""
    destroys: bool = False
    """Whether something may have been done that cannot be undone."""
    repeats: bool = True
    """Whether asking twice comes to the same as asking once."""
    reaches: bool = False
    """Whether a server of the person's is asked for something."""
    leaves: bool = False
    """Whether something may leave this machine, once the person has agreed."""
    foreign: tuple[str, ...] = ()
    """Fields of the answer that hold words of others, as their mails have them; "" is all of it."""
    largest: int = 1024 * 1024
    """Bytes of one call."""

    @property
    def schema(self) -> Schema:
        """The arguments as one object."""
        return strict(self.takes, needs=self.needs, at_least=self.at_least)

    def check(self, arguments: Mapping[str, Any]) -> None:
        """Raise BadCase, naming the argument, where they are not what the verb takes."""
        check(arguments, self.schema)

    def __call__(self, house: House, arguments: Mapping[str, Any]) -> Answer:
        """Check the arguments and answer. Raises BowoutError."""
        self.check(arguments)
        return self.answer(house, {name: self._plain(name, value) for name, value in arguments.items()})

    def _plain(self, name: str, value: Any) -> Any:
        """JSON knows one kind of number: 2.0 is a whole one."""
        return int(value) if isinstance(value, float) and self.takes[name].get("type") == "integer" else value


@cache
def verbs() -> dict[str, Verb]:
    """Every verb by its name."""
    from . import leaving, letters, record

    offered = (*letters.offered(), *record.offered(), *leaving.offered())
    return {each.name: each for each in offered}


def verb(name: str) -> Verb:
    """One verb. Raises NotFound."""
    if name not in verbs():
        raise NotFound(f"There is no verb {name!r}.", f"The verbs are {', '.join(verbs())}.")
    return verbs()[name]
