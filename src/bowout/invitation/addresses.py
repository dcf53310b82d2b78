"""Mail addresses in headers (RFC 5322 §3.4), read leniently: what has no address in it is left out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from . import caps

ADDRESS = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
MAX_ADDRESSES = 100


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox: the name as shown (None where there is none) and the bare address, spelled as received."""

    name: str | None
    address: str

    @property
    def local(self) -> str:
        """The part before the @, in small letters, without a +tag."""
        return self.address.split("@")[0].split("+")[0].lower()

    @property
    def domain(self) -> str:
        """The part behind the @, in small letters."""
        return self.address.rpartition("@")[2].lower()


def addresses(value: str | None) -> tuple[Address, ...]:
    """Every mailbox of an address header, in order, at most 100; groups are opened, comments dropped."""
    found: list[Address] = []
    for item in _items((value or "")[: caps.MAX_HEADER_VALUE]):
        spot = _spot(item)
        if spot:
            name = caps.one_line(re.sub(r"\\(.)", r"\1", item[: spot[0]]).strip().strip('"<').strip().strip("\"' "))
            name = re.sub(r"^[\w -]{1,40}:\s*", "", name) if ":" in name and "@" not in name else name
            found.append(Address(name or _comment(item[spot[1] :]), item[spot[2] : spot[3]]))
        if len(found) >= MAX_ADDRESSES:
            break
    return tuple(found)


def _spot(item: str) -> tuple[int, int, int, int] | None:
    """Where the name ends, the tail starts, and the address lies: in angle brackets where there are such, else anywhere."""
    angle = re.search(r"<\s*(?:mailto:)?([^<>\s]{3,320})\s*>", item)
    if angle and ADDRESS.fullmatch(angle[1]):
        return angle.start(), angle.end(), *angle.span(1)
    bare = next(reversed(list(ADDRESS.finditer(item))), None)
    return (bare.start(), bare.end(), *bare.span()) if bare else None


def _comment(tail: str) -> str | None:
    found = re.search(r"\(([^()]{1,100})\)", tail)
    return caps.one_line(found[1]) or None if found else None


def _items(value: str) -> list[str]:
    """The value cut at commas and semicolons outside quotes and angle brackets."""
    items, start, quoted, angle = [], 0, False, False
    for at, letter in enumerate(value):
        if letter == '"' and value[at - 1 : at] != "\\":
            quoted = not quoted
        elif not quoted and letter in "<>":
            angle = letter == "<"
        elif letter in ",;" and not quoted and not angle and "@" in value[start:at]:
            items.append(value[start:at])
            start = at + 1
    return [*items, value[start:]]
