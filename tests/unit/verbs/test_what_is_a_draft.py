import pytest

import bowout
from bowout.errors import InputTooLarge, UnreadableInput
from bowout.verbs.review import MOST_LETTER, draft_of_mail


def test_a_draft_that_is_no_letter_is_refused() -> None:
    with pytest.raises(InputTooLarge, match="20,000"):
        bowout.review("Thank you. " * MOST_LETTER)


def test_a_draft_saved_as_a_mail() -> None:
    mail = b"Subject: Interview\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nDear Zo\xc3\xab,\n"
    assert draft_of_mail(mail) == ("Dear Zoë,\n", "Interview")
    assert draft_of_mail(b"\nHello") == ("Hello", "")


def test_a_mail_without_plain_text_is_refused() -> None:
    with pytest.raises(UnreadableInput, match="without plain text"):
        draft_of_mail(b"Content-Type: image/png\n\nx")
