"""Seeded damage to mails and calendars: what a hostile or broken sender may do to bytes."""

from __future__ import annotations

import random
from collections.abc import Iterator

PIECES = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\n\n", b"=?utf-8?b?//8=?=", b"=?x-unknown?q?=ff?=", b"\xe2\x80\xae", b"\xe2\x80\xa8", b"99999999999999999999",
    b"BEGIN:VEVENT\n", b"END:VCALENDAR\n", b"DTSTART:99991399T999999Z\n", b"DURATION:P999999999D\n", b"TZID=\"", b"RRULE:FREQ=SECONDLY\n", b"Content-Type: multipart/mixed; boundary=a\n",
    b"Content-Type: message/rfc822\n", b"Content-Transfer-Encoding: base64\n", b"charset=utf-16", b"charset=\"", b"<div>" * 40, b"</blockquote>", b"<!--", b"&#x110000;", b"(" * 60, b"31/02/2027 at 25:99", b"November 0th", b"@" * 30, b"> " * 50, b"https://" + b"a" * 300,
    b"\xf0\x9f\x93\x85", b"between 99 and 0 pm", b"-----Original Message-----\nFrom: a@b.example\n", b"half past", b"UTC+99", b"\x1b[31m", b"Date: Thu, 32 Foo 20000 99:99:99 +9999\n",
)  # fmt: skip


def mutations(seeds: list[bytes], count: int, seed: int) -> Iterator[bytes]:
    """`count` damaged forms of the seeds, the same for the same seed."""
    chance = random.Random(seed)
    for _ in range(count):
        data = bytearray(chance.choice(seeds))
        for _ in range(chance.choice((1, 1, 2, 3, 6, 12))):
            at = chance.randrange(len(data) + 1)
            stop = min(len(data), at + chance.choice((1, 2, 8, 40, 200)))
            way = chance.randrange(7)
            if way == 0:
                del data[at:stop]
            elif way == 1:
                data[at:at] = chance.choice(PIECES)
            elif way == 2:
                data[at:stop] = bytes(chance.randrange(256) for _ in range(stop - at))
            elif way == 3:
                data[at:at] = data[at:stop] * chance.choice((1, 2, 30))
            elif way == 4:
                data[at:stop] = data[at:stop].swapcase()
            elif way == 5:
                del data[at:]
            else:
                other = chance.choice(seeds)
                data[at:stop] = other[chance.randrange(len(other) + 1) :][:300]
        yield bytes(data)
