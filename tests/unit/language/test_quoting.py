"""What of a mail is the writer's own."""

from __future__ import annotations

import pytest

from bowout.language import quoting


def own(body: str) -> str:
    return "\n".join(body[start:end] for start, end in quoting.own(body)).strip()


def test_a_plain_letter_is_all_own() -> None:
    body = "Dear Ana,\n\nI decline.\n\nBest,\nSam"
    assert own(body) == body


@pytest.mark.parametrize(
    "quoted",
    [
        "On Monday, 2 March 2026 at 09:14, Ana Ruiz wrote:\n> We would love to see you!!!",
        "On Mon, Mar 2, 2026, Ana Ruiz <ana@lumora.example> wrote:\nDear [Name], please come.",
        "Le lun. 2 mars 2026 à 09:14, Ana Ruiz a écrit :\n> Bonjour",
        "Am 02.03.2026 um 09:14 schrieb Ana Ruiz:\n> Hallo",
        "-----Original Message-----\nFrom: Ana\nSubject: Interview\n\nPlease come.",
        "---------- Forwarded message ---------\nFrom: Ana\n\nPlease come.",
        "From: Ana Ruiz\nSent: Monday\nTo: Sam\nSubject: Interview\n\nPlease come.",
        "> Please come.\n> We would love to.",
    ],
)
def test_quoted_and_forwarded_mail_is_not(quoted: str) -> None:
    assert own("I decline.\n\nSam\n\n" + quoted) == "I decline.\n\nSam"


def test_an_answer_below_the_quote_is_own() -> None:
    assert own("On Monday, Ana Ruiz wrote:\n> Please come.\n\nI decline.\n\nSam") == "I decline.\n\nSam"


def test_answers_between_quoted_lines_are_own() -> None:
    assert own("> Monday?\nNo.\n> Tuesday?\nNo again.") == "No.\nNo again."


@pytest.mark.parametrize(
    "signature",
    [
        "-- \nSam Roe\nLET'S GO!!!",
        "--\nSam Roe",
        "Sent from my iPhone",
        "+44 20 7946 0000",
        "sam@roe.example | www.roe.example",
        "Tel: 0803 555 0142",
    ],
)
def test_the_signature_block_is_not(signature: str) -> None:
    assert own("I decline.\n\nSam Roe\n" + signature) == "I decline.\n\nSam Roe"


def test_crlf_keeps_its_offsets() -> None:
    body = "I decline.\r\n\r\nSam\r\n> quoted"
    assert [body[start:end] for start, end in quoting.own(body)] == ["I decline.", "", "Sam"]


def test_nothing_is_own_in_a_mere_quote() -> None:
    assert quoting.own("> all\n> quoted") == []
