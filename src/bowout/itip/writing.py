"""Calendar lines out (RFC 5545 §3.1), letter for letter where they are given back.

A REPLY returns UID, ORGANIZER, RECURRENCE-ID and the ATTENDEE's address exactly as the invitation spells them: an organiser's
calendar compares them as text. So an answer is made of the lines as received; a library that parses to values and writes those
anew would respell them.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from .reading import Property

FOLD_AT = 75
"""Octets of a line without its line break."""


def received(line: Property) -> str:
    """The line as it came; without its parameters where they are out of form."""
    head = _head(line)
    return f"{head if _in_form(head) else line.name}:{line.value}"


def with_parameters(line: Property, *, kept: Collection[str], added: Collection[str] = ()) -> str:
    """The same property and value with only these of its parameters (as spelt), and more of our own (`NAME=value`)."""
    head = _head(line)
    given = re.findall(r';((?:"[^"]*"|[^";])*)', head) if _in_form(head) else []
    spelt = [each for each in given if each.partition("=")[0].strip().upper() in kept]
    return f"{';'.join([line.name, *spelt, *added])}:{line.value.strip()}"


def folded(line: str) -> str:
    """A line with its CRLF, broken after at most 75 octets and never inside a character."""
    octets, pieces, start, room = line.encode("utf-8", "replace"), [], 0, FOLD_AT
    while len(octets) - start > room:
        end = start + room
        while octets[end] & 0xC0 == 0x80:  # inside a character
            end -= 1
        pieces.append(octets[start:end])
        start, room = end, FOLD_AT - 1  # the space that the next line begins with
    return b"\r\n ".join([*pieces, octets[start:]]).decode() + "\r\n"


def escaped(text: str) -> str:
    """A text as the value of a TEXT property (§3.3.11), control characters left out."""
    plain = re.sub(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", "", re.sub(r"\r\n?", "\n", text.replace("\t", " ")))
    return re.sub(r"([\\;,])", r"\\\1", plain).replace("\n", r"\n")


def _head(line: Property) -> str:
    """What stands before the value: the name and the parameters, as spelt."""
    return line.line[: len(line.line) - len(line.value) - 1]


def _in_form(head: str) -> bool:
    """Whether a name with its parameters is to the letter what §3.1 allows, so that any reader can take it apart."""
    value = r'(?:"[^"]*"|[^";:,]*(?<!\\))'  # some readers take a backslash for an escape here
    return bool(re.fullmatch(rf"[\w-]+(?:;[\w-]+={value}(?:,{value})*)*", head, re.ASCII))
