"""A reply's file as it leaves: nothing of a draft, nothing changed that need not be, nobody addressed who is not meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.delivery.outgoing import outgoing
from bowout.errors import BowoutError, InputTooLarge, MissingFact, UnreadableInput

REPLY = (
    "From: Amara <amara@home.test>\nTo: \"Reyes, Ms\" <reyes@firm.test>\nCc: a@firm.test\nBcc: me@home.test,\n me2@home.test\n"
    "Subject: =?utf-8?q?Re=3A_Caf=C3=A9?=\nMessage-ID: <0af3@home.test>\nX-Unsent: 1\n\nDear Ms Reyes,\n\nNo.\n"
)  # fmt: skip


def test_it_is_read_in_full() -> None:
    mail = outgoing(REPLY.encode())
    assert mail.message_id == "<0af3@home.test>"
    assert mail.sender == "amara@home.test"
    assert mail.recipients == ("reyes@firm.test", "a@firm.test", "me@home.test", "me2@home.test")
    assert mail.hidden == ("me@home.test", "me2@home.test")
    assert mail.subject == "Re: Café"
    assert mail.text == "Dear Ms Reyes,\n\nNo."


def test_what_leaves_has_nothing_of_the_draft_and_is_else_unchanged() -> None:
    mail = outgoing(REPLY.encode())
    expected = REPLY.replace("X-Unsent: 1\n", "").replace("Bcc: me@home.test,\n me2@home.test\n", "")
    assert mail.data == expected.replace("\n", "\r\n").encode()
    assert b"Bcc: me@home.test" in mail.draft
    assert b"\n" not in mail.data.replace(b"\r\n", b"")


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_become_crlf(ends: str) -> None:
    assert outgoing(REPLY.replace("\n", ends).encode()).data == outgoing(REPLY.encode()).data


def test_a_file_without_an_id_gets_one_that_stays() -> None:
    raw = REPLY.replace("Message-ID: <0af3@home.test>\n", "").encode()
    first, again = outgoing(raw), outgoing(raw)
    assert first.message_id == again.message_id
    assert first.data == again.data
    assert first.message_id.encode() in first.data
    name, _, domain = first.message_id.strip("<>").partition("@")
    assert domain == "home.test"
    assert name == name.lower()  # servers compare ids without regard to case
    assert outgoing(raw + b"More.\n").message_id != first.message_id


def test_from_may_stand_in_for_an_open_one() -> None:
    raw = REPLY.replace("From: Amara <amara@home.test>\n", "").encode()
    with pytest.raises(MissingFact, match="from whom"):
        outgoing(raw)
    mail = outgoing(raw, sender="amara@work.test")
    assert mail.sender == "amara@work.test"
    assert b"From: amara@work.test\r\n" in mail.data


def test_nobody_addressed_is_a_draft_at_most() -> None:
    raw = b"From: a@home.test\nSubject: x\nMessage-ID: <1@home.test>\n\nNo.\n"
    with pytest.raises(MissingFact, match="to whom"):
        outgoing(raw)
    assert outgoing(raw, to_leave=False).recipients == ()


def test_the_calendar_part_is_shown() -> None:
    raw = (
        b"From: a@home.test\nTo: b@firm.test\nMessage-ID: <1@home.test>\nContent-Type: text/calendar; method=REPLY\n\n"
        b"BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nATTENDEE;PARTSTAT=DECLINED:mailto:a@ho\n me.test\nSUMMARY:Interview\nEND:VEVENT\n"
        b"END:VCALENDAR\n"
    )
    assert outgoing(raw).calendar == ("METHOD:REPLY", "ATTENDEE;PARTSTAT=DECLINED:mailto:a@home.test", "SUMMARY:Interview")


@pytest.mark.parametrize("raw", [b"", b"Hello", b"\n\nHello", b"no header\n\nHello", b"\x00\x01\x02", b"{}"])
def test_what_is_no_mail_is_refused(raw: bytes) -> None:
    with pytest.raises(UnreadableInput, match="no mail"):
        outgoing(raw)


@pytest.mark.parametrize("to", ["undisclosed", "<>", "a b@firm.test", "a@", "a@b@c"])
def test_an_address_that_is_none_is_refused(to: str) -> None:
    with pytest.raises(BowoutError):
        outgoing(REPLY.replace('"Reyes, Ms" <reyes@firm.test>', to).replace("Cc: a@firm.test\n", "").encode())


def test_large_files_are_refused_before_they_are_parsed() -> None:
    with pytest.raises(InputTooLarge):
        outgoing(REPLY.encode() + b"x" * (25 * 1024 * 1024))
    with pytest.raises(InputTooLarge):
        outgoing(b"From: a@b.test\nX-Long: " + b"x" * 300_000 + b"\n\nNo.\n")


NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(to=NAMES, subject=NAMES)
def test_whatever_stands_in_a_header_no_line_of_it_becomes_another(to: str, subject: str) -> None:
    raw = f"From: a@home.test\nTo: {to} <b@firm.test>\nSubject: {subject}\nMessage-ID: <1@home.test>\n\nNo.\n"
    try:
        mail = outgoing(raw.encode())
    except BowoutError:
        return
    for address in (mail.sender, *mail.recipients):
        assert not any(character in address for character in "\r\n <>")
    head = mail.data.partition(b"\r\n\r\n")[0]
    assert b"\n" not in head.replace(b"\r\n", b"")
