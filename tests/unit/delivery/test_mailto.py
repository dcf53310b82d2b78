"""mailto: the words alone, in an address that any program takes (RFC 6068)."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.delivery.mailto import LONGEST, address
from bowout.delivery.outgoing import Outgoing
from bowout.errors import UsageError


def mail(text: str, subject: str = "Re: Café & more?") -> Outgoing:
    return Outgoing("<1@a.test>", "me@a.test", ("r+x@firm.test", "me2@a.test"), ("me2@a.test",), subject, text, (), b"", b"")


def test_line_ends_and_signs_are_as_the_standard_wants_them() -> None:
    made = address(mail("Dear Ms Reyes,\n\n50% + 1 = ?\n"))
    assert made.startswith("mailto:r%2Bx@firm.test?subject=Re%3A%20Caf%C3%A9%20%26%20more%3F")
    assert "%0D%0A%0D%0A50%25%20%2B%201" in made
    assert "bcc=me2%40a.test" in made
    assert "+" not in made


def test_what_is_too_long_is_refused_whole() -> None:
    with pytest.raises(UsageError, match="too long"):
        address(mail("x" * LONGEST))


@given(text=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=120))
def test_the_words_come_back_as_they_were(text: str) -> None:
    made = urlsplit(address(mail(text)))
    assert unquote(made.path) == "r+x@firm.test"
    assert parse_qs(made.query, keep_blank_values=True).get("body", [""])[0] == text.replace("\n", "\r\n")
