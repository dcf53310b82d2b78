"""Hostile values of an invitation, made by the thousand: none of them reaches the headers of what leaves."""

from __future__ import annotations

import os
import random
import re
from collections.abc import Iterator
from datetime import UTC, datetime

from bowout.delivery.eml import package
from bowout.delivery.outgoing import MOST_HEADER_BYTES, outgoing
from bowout.errors import BowoutError
from bowout.nouns import Draft, Envelope, Invitation

COUNT = 50_000 if os.environ.get("BOWOUT_TEST_SIZE") == "full" else 2_000
NOW = datetime(2026, 11, 26, 14, 4, 5, tzinfo=UTC)
OURS = {
    "x-unsent", "date", "from", "to", "subject", "message-id", "in-reply-to", "references", "mime-version", "content-type",
    "content-transfer-encoding",
}  # fmt: skip
BREAKS = ("\r\n", "\n", "\r", "\r\n ", "\n\t", "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "\r\n\r\n", "\x00", "\ud800")
INJECTED = (
    "Bcc: thief@evil.test", "X-Evil: 1", "To: thief@evil.test", "Content-Type: text/html", "\r\n.\r\nMAIL FROM:<x@evil.test>", "=?utf-8?q?=0D=0ABcc:_thief@evil.test?=",
    "=?utf-8?b?DQpCY2M6IHRoaWVmQGV2aWwudGVzdA==?=", "\u202eevil", "\u2066x\u2069", "\u200f", "\ufeff", "<thief@evil.test>", ", thief@evil.test", "thief@evil.test>", '"', "\\", "(", "é" * 40, "𝒯" * 30,
    "a" * 1000, ";", ":", "%0d%0aBcc:thief@evil.test", "\x1b[31m", "\x7f", "\x9b31m",
)  # fmt: skip
PLAIN = ("Interview", "Ines Duarte", "ines@garnet.example", "<m2@garnet.example>", "Re: ", " ", "noor@post.example")
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")


def values(chance: random.Random) -> Iterator[str]:
    """Values without end: pieces of all kinds in any order, now and then a megabyte."""
    while True:
        pieces = [chance.choice(chance.choice((BREAKS, INJECTED, PLAIN))) for _ in range(chance.randrange(1, 7))]
        value = "".join(pieces)
        yield value * (1_000_000 // len(value) + 1) if chance.random() < 0.001 else value


def invitation(made: Iterator[str], chance: random.Random) -> tuple[Invitation, int]:
    """An invitation with some of its fields hostile, and how many those are."""
    fair = {
        "subject": "Interview", "message_id": "<m2@garnet.example>", "from_name": "Ines Duarte", "from_address": "ines@garnet.example",
        "reply_to_name": None, "reply_to_address": None, "invited_name": "Noor", "invited_address": "noor@post.example",
    }  # fmt: skip
    hostile = [name for name in fair if chance.random() < 0.6]
    envelope = Envelope(**{**fair, **{name: next(made) for name in hostile}}, references=tuple(next(made) for _ in range(3)))
    calendar = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261124T090000Z\r\nDTSTART:20261203T130000Z\r\n"
        f"SUMMARY:{next(made)}\r\nORGANIZER;CN={next(made)}:mailto:ines@garnet.example\r\nATTENDEE;RSVP=TRUE:mailto:noor@post.example\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    return Invitation(is_invitation=True, kind="invite", envelope=envelope, calendars=(calendar,)), len(hostile) + 5


def headers_of(data: bytes) -> list[str]:
    """The field names of a mail's head; fails where a line is neither a field nor the fold of one."""
    head = data.partition(b"\r\n\r\n")[0]
    assert b"\r" not in head.replace(b"\r\n", b"")
    assert b"\n" not in head.replace(b"\r\n", b"")
    assert len(head) < MOST_HEADER_BYTES
    text = head.decode("utf-8")
    assert not FORBIDDEN.search(text)
    lines = [line for line in text.split("\r\n") if not line.startswith((" ", "\t"))]
    names = [re.match(r"([!-9;-~]+): ?", line) for line in lines]
    assert all(names), lines
    return [match[1].lower() for match in names if match]


def test_no_hostile_value_reaches_our_headers() -> None:
    chance = random.Random(2611)
    made = values(chance)
    draft = Draft(subject="Declining", body="Dear Ines,\n\nNo, thank you.\n\nNoor\n")
    done = 0
    while done < COUNT:
        given, count = invitation(made, chance)
        done += count
        packed = package(given, draft, me="Noor Haddad", own_addresses=("noor@post.example",), now=NOW, stem="r")
        for file in packed.files:
            names = headers_of(file.data)
            assert set(names) <= OURS, set(names) - OURS
            assert len(names) == len(set(names)), "a field stands twice"
            try:
                leaving = outgoing(file.data, sender="noor@post.example")
            except BowoutError:
                continue  # nobody fit to be answered is left
            assert not any("\r" in each or "\n" in each or " " in each for each in (leaving.sender, *leaving.recipients))
            assert len(leaving.recipients) == 1
            assert set(headers_of(leaving.data)) <= OURS - {"x-unsent"}
