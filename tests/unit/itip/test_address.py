"""Calendar users as addresses, and the addresses that nobody reads."""

from __future__ import annotations

import pytest

from bowout.itip.address import bare, is_no_reply, same


@pytest.mark.parametrize(
    "local",
    [
        "no-reply", "noreply", "No.Reply", "NO_REPLY", "noreply-jobs", "jobs-noreply", "noreply2", "noreply+x7", "noreplyhr",
        "donotreply", "do-not-reply", "do_not_reply", "dontreply", "please-do-not-reply", "pleasedonotreply", "notreply", "no-response",
        "ne-pas-repondre", "nepasrepondre", "no-responder", "noresponder", "nicht-antworten", "keine-antwort",
        "mailer-daemon", "bounce", "bounces+81", "nobody", "null", "unmonitored-mailbox",
    ],
)  # fmt: skip
def test_nobody_reads_these(local):
    assert is_no_reply(f"{local}@ats.example")


@pytest.mark.parametrize(
    "local",
    [
        "nora.reply",
        "reply",
        "replies",
        "hr",
        "careers",
        "notifications",
        "noah",
        "n.o'reply-jones",
        "nullmeyer",
        "nobody.else",
        "antwort",
        "arno-reply",
    ],
)
def test_somebody_may_read_these(local):
    assert not is_no_reply(f"{local}@no-reply.example")


@pytest.mark.parametrize(
    ("spelt", "address"),
    [
        ("mailto:ines@garnet.example", "ines@garnet.example"),
        ("MAILTO:Ines@Garnet.example", "Ines@Garnet.example"),
        ("ines@garnet.example", "ines@garnet.example"),
        (" mailto: ines@garnet.example ", "ines@garnet.example"),
        ("mailto:<ines@garnet.example>", "ines@garnet.example"),
        ("mailto:ines%2Bjobs@garnet.example", "ines+jobs@garnet.example"),
        ("mailto:ines@garnet.example?subject=x", "ines@garnet.example"),
        ("Duarte:mailto:ines@garnet.example", ""),
        ("mailto:ines\\nx@garnet.example", ""),
        ('mailto:"ines"@garnet.example', ""),
        ("urn:uuid:1", ""),
        ("mailto:", ""),
        ("mailto:a@b@c", ""),
        ("", ""),
    ],
)
def test_the_bare_address(spelt, address):
    assert bare(spelt) == address


def test_letter_case_makes_no_other_address():
    assert same("Ines@Garnet.example", " ines@garnet.EXAMPLE")
    assert not same("", "")
