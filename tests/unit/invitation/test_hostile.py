"""Hostile, broken and odd input: met by the caps before it is parsed, or read for what it still says."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bowout.errors import BowoutError, InputTooLarge, MissingExtra, UnreadableInput
from bowout.invitation import read

from . import letters

INVITE = "Dear Robin,\n\nYour interview for the Data Steward role at Brightmill is on 20 January 2027 at 3pm GMT.\n\nTessa Lund\nBrightmill\n"


@contextmanager
def quickly(seconds: float = 2.0) -> Iterator[None]:
    start = time.process_time()
    yield
    assert time.process_time() - start < seconds


def test_twenty_thousand_encoded_words() -> None:
    subject = "\n ".join(["=?utf-8?q?interview?="] * 20_000)[:250_000]
    with quickly():
        read(f"From: a@b.example\nSubject: {subject}\n\n{INVITE}".encode())


def test_references_of_a_megabyte_are_refused() -> None:
    with quickly(), pytest.raises(InputTooLarge, match="256 KB"):
        read(f"From: a@b.example\nTo: c@d.example\nReferences: {'<a@b> ' * 200_000}\n\n{INVITE}".encode())


def test_references_below_the_cap_are_read_in_full() -> None:
    ids = [f"<{number}@b.example>" for number in range(300)]
    found = read(letters.simple(INVITE, references=" ".join(ids), in_reply_to=ids[-1]))
    assert list(found.envelope.references) == ids


def test_elements_nested_a_hundred_thousand_deep() -> None:
    with quickly():
        found = read(f"From: a@b.example\nTo: c@d.example\nContent-Type: text/html\n\n{'<div>' * 90_000}{INVITE}".encode())
    assert found.kind == "other" or found.is_invitation


def test_parts_nested_too_deep_are_refused() -> None:
    inner = "Content-Type: text/plain\n\nx"
    for depth in range(60):
        inner = f"Content-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\n{inner}\n--b{depth}--\n"
    with quickly(), pytest.raises(InputTooLarge, match="50 deep"):
        read(f"From: a@b.example\nTo: c@d.example\n{inner}".encode())


def test_too_many_parts_are_refused() -> None:
    parts = "--b\nContent-Type: text/plain\n\nx\n" * 2_000
    with quickly(), pytest.raises(InputTooLarge, match="1,000"):
        read(f"From: a@b.example\nTo: c@d.example\nContent-Type: multipart/mixed; boundary=b\n\n{parts}".encode())


def test_large_attachments_are_not_decoded() -> None:
    block = ("QUJD" * 19 + "\n") * 250_000
    text = f"--b\nContent-Type: text/plain\n\n{INVITE}\n--b\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n{block}\n--b--"
    with quickly():
        found = read(f"From: a@b.example\nTo: c@d.example\nContent-Type: multipart/mixed; boundary=b\n\n{text}".encode())
    assert found.role == "Data Steward"


def test_over_25_megabytes_is_refused() -> None:
    with pytest.raises(InputTooLarge, match="25 MB"):
        read(b"From: a@b.example\nTo: c@d.example\n\n" + b"x" * 25_000_001)


def test_a_recurrence_every_second_is_not_expanded() -> None:
    text = letters.GOOGLE_ICS.replace("SEQUENCE:0", "RRULE:FREQ=SECONDLY\nSEQUENCE:0")
    with quickly(0.5):
        assert read(text.encode(), name="a.ics").has_calendar


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"  \n\n", "empty"),
        (b"\x78\x9f\x3e\x22 rest", "winmail.dat"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "neither a mail nor a text"),
        (b"BEGIN:VCALENDAR\nMETHOD:REQUEST\nEND:VCALENDAR\n", "no event"),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableInput, match=says) as error:
        read(data)
    assert error.value.hint


def test_an_ics_without_calendar_is_named() -> None:
    with pytest.raises(UnreadableInput, match="BEGIN:VCALENDAR"):
        read(b"hello", name="invite.ics")


def test_winmail_dat_as_attachment_is_noted() -> None:
    text = f"--b\nContent-Type: text/plain\n\n{INVITE}\n--b\nContent-Type: application/ms-tnef; name=winmail.dat\n\nxx\n--b--"
    found = read(f"From: a@b.example\nTo: c@d.example\nContent-Type: multipart/mixed; boundary=b\n\n{text}".encode())
    assert any("winmail.dat" in note for note in found.notes)
    assert found.is_invitation


def test_outlook_msg_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "olefile", None)
    with pytest.raises(MissingExtra, match="outlook"):
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, name="a.msg")


def test_no_control_or_bidi_characters_in_any_fact() -> None:
    body = INVITE.replace("Data Steward", "Data\u202e Steward\x1b[31m").replace("Brightmill", "Bright\u2066mill")
    found = read(
        letters.simple(
            body, subject="In\u202eterview \x07at Brightmill", from_="Tessa\u200f Lund\x1b <tessa.lund@brightmill.example>"
        )
    )
    told = repr(found.to_json()) + repr(found.envelope)
    assert not any(mark in told for mark in ("\\u202e", "\\x1b", "\\u2066", "\\x07", "\\u200f", "\u202e", "\u2066"))
    assert found.company == "Brightmill"


@pytest.mark.parametrize("start", [b"\xef\xbb\xbf", b"\r\n", b"\n\n", b"From MAILER Tue Jan 12 10:00:00 2027\n"])
def test_what_stands_before_the_headers_does_no_harm(start: bytes) -> None:
    assert read(start + letters.simple(INVITE)).role == "Data Steward"


@pytest.mark.parametrize("charset", ["x-unknown", "utf-7", "'utf-8'", "iso-8859-1", "idna", "rot13", "utf-16", ""])
def test_wrong_charsets(charset: str) -> None:
    data = letters.simple(INVITE.replace("Tessa", "Téssa")).replace(b"charset=utf-8", f"charset={charset}".encode())
    assert isinstance(read(data).to_json(), dict)


def test_latin_bytes_said_to_be_utf8() -> None:
    data = letters.simple("x").replace(b"\n\nx", b"\n\n" + INVITE.replace("Brightmill", "Brömill").encode("latin-1"))
    assert read(data).company == "Brömill"


def test_a_calendar_part_that_is_broken_is_noted() -> None:
    data = letters.alternative(
        INVITE,
        f"<p>{INVITE}</p>",
        "BEGIN:VCALENDAR\nEND:VCALENDAR",
        from_="Tessa Lund <t@brightmill.example>",
        to="r@example.com",
    )
    found = read(data)
    assert found.is_invitation
    assert not found.has_calendar
    assert any("could not be read" in note for note in found.notes)


@pytest.mark.parametrize(
    "data",
    [
        b"From: x\n" * 3,
        b"Content-Type: multipart/mixed\nFrom: a@b\n\nx",
        b"a" * 100,
        b"Subject: =?utf-8?b?=\nTo: x\n\n",
        b"\xff\xfe" + "Interview at 3pm".encode("utf-16-le"),
    ],
)
def test_scraps_do_not_raise_anything_else(data: bytes) -> None:
    try:
        read(data)
    except BowoutError as error:
        assert error.message


@pytest.mark.parametrize("words", ["a ", "the A ", "our new role ", "if once should ", "can you ", "interview "])
def test_words_said_over_and_over_are_read_in_linear_time(words: str) -> None:
    mail = letters.simple(words * (60_000 // len(words)))
    start = time.process_time()
    read(mail)
    assert time.process_time() - start < 2
