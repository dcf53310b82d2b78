"""Whose way of writing a mail has: its dates, telephone numbers, postcodes. In doubt nobody's."""

from __future__ import annotations

import pytest

from bowout.invitation.opening import open_letter
from bowout.invitation.regions import region_of

MAIL = "From: Jo <jo@{domain}>\nDate: Mon, 02 Mar 2026 10:00:00 +0000\nSubject: Interview\nContent-Type: text/plain; charset=utf-8\n\n{body}\n"


@pytest.mark.parametrize(
    ("domain", "body", "region"),
    [
        ("firm.example", "We would like to meet you on March 9 at 2 PM ET.", "US"),
        ("firm.example", "Call me on (646) 555-0108 to confirm the interview.", "US"),
        ("firm.example", "Come to 12 Elm Street, Dayton, OH 45402 for your interview.", "US"),
        ("firm.example", "Please come to 3 Mill Lane, Leeds LS1 4AB for your interview.", "UK"),
        ("firm.example", "Ring me on 07700 900123 about the interview.", "UK"),
        ("firm.example", "We pay travel up to £40 for the interview.", "UK"),
        ("firm.co.uk", "Please come for an interview on Monday.", "UK"),
        ("firm.example", "We would like to see you on 9 March at 14:00.", None),
        ("firm.example", "We would like to see you on March 9th at 11 am IST.", None),
        ("firm.co.uk", "Dial in on (646) 555-0108 for the interview.", None),
        ("firm.example", "Wir laden Sie zum Gespräch am 9. März ein, Tel. 0161 496 0233.", None),
    ],
)
def test_the_region_shows_or_is_left_open(domain: str, body: str, region: str | None) -> None:
    letter = open_letter(MAIL.format(domain=domain, body=body).encode(), name="a.eml", now=None, own=())
    assert region_of(letter) == region
