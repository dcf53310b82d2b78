"""Who was invited: the address that the calendar asks, and the name by which the invitation knows its owner."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..itip.address import same
from . import caps
from .addresses import Address
from .letter import Letter
from .naming import greeted, person

GREETED_BY_ALL = frozenset({"all", "team", "there", "everyone", "candidate", "applicant", "sir", "madam", "both", "hiring"})


def invited(letter: Letter) -> Address | None:
    """The invited address, spelled as the calendar spells it where it asks it (letter case counts for nothing in the search,
    delivery-notes), with the name that the invitation gives; None where several may be meant.
    """
    address = _address(letter)
    return Address(_name(letter, address), address.address) if address else None


def attendees(letter: Letter) -> tuple[Address, ...]:
    """The ATTENDEEs of the calendars who are not their ORGANIZER."""
    found = []
    for event in letter.events:
        organizer = (event.organizer.address if event.organizer else None) or ""
        found += [
            Address(caps.one_line(each.param("CN") or "") or None, each.address)
            for each in event.attendees
            if each.address and not same(each.address, organizer)
        ]
    return tuple(dict.fromkeys(found))


def _address(letter: Letter) -> Address | None:
    asked, received = attendees(letter), _apart(letter.to)
    for among in (
        [each for each in asked if each.address.lower() in letter.own],
        [each for each in received if each.address.lower() in letter.own],
        _guests(letter, [each for each in asked if any(same(each.address, to.address) for to in letter.to)]),
    ):
        if among:
            return among[0] if len(among) == 1 else None
    if asked:
        return asked[0] if len(asked) == 1 and not letter.to else None
    guests = _guests(letter, received)
    one_person = len({(each.name or each.address).casefold() for each in guests}) == 1
    return next((each for each in letter.to if each in guests), None) if one_person else None


def _apart(addresses: Sequence[Address]) -> list[Address]:
    return list({each.address.lower(): each for each in reversed(addresses)}.values())


def _guests(letter: Letter, addresses: list[Address]) -> list[Address]:
    """Of several, those who are not of the inviting house: another domain than the sender's or organiser's, or named in the title."""
    if len(addresses) < 2:
        return addresses
    hosts = [letter.sender.address] if letter.sender else []
    hosts += [event.organizer.address for event in letter.events if event.organizer and event.organizer.address]
    domains = {each.rpartition("@")[2].lower() for each in hosts}
    outside = [each for each in addresses if each.address.rpartition("@")[2].lower() not in domains] or addresses
    titles = " ".join([letter.subject, *(event.summary or "" for event in letter.events)]).casefold()
    named = [each for each in outside if (name := _name(letter, each)) and name.casefold() in titles]
    return named if len(named) == 1 else outside


def _name(letter: Letter, address: Address) -> str | None:
    """The name that goes with the address, else the one that it is made of and the mail spells, else the one that is greeted."""
    if address.name and "@" not in address.name:
        return address.name
    return spelled(letter, address) or _greeted(letter)


def spelled(letter: Letter, address: Address) -> str | None:
    """The name "Alex Morgan" for alex.morgan@…, where the mail spells it so."""
    parts = [part for part in re.split(r"[._-]+", address.address.partition("@")[0]) if part.isalpha() and len(part) > 1]
    if len(parts) < 2:
        return None
    text = "\n".join([letter.subject, *(event.summary or "" for event in letter.events), letter.text])
    found = re.search(rf"\b{r'[ ]+'.join(map(re.escape, parts))}\b", text, re.IGNORECASE)
    return found[0] if found and found[0] != found[0].lower() else None


def _greeted(letter: Letter) -> str | None:
    """The name behind the greeting, unless everybody is greeted; a greeting with a title names no one who could sign."""
    name = greeted(letter.text) or ""
    plain = person(name) if name and name[:1].isupper() else None
    return plain if plain == name and not GREETED_BY_ALL & set(name.casefold().split()) else None
