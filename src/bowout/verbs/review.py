"""review: the person's own words → what stands in them and what to mend, where, why and how."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from ..catalogue import Entries
from ..errors import InputTooLarge, UnreadableInput
from ..nouns import Brief, Review

if TYPE_CHECKING:
    from ..reviewing.model import Model

MOST_LETTER = 20_000
"""Characters of a draft that are read over; the longest letters have some 3,000."""


def review(
    body: str, *, brief: Brief, subject: str | None, subject_known: bool, rules: Entries, model: Model,
    severities: Mapping[str, str], dismissed: Collection[str] = (), id: str | None = None,  # noqa: A002 (the contract's word)
) -> Review:  # fmt: skip
    """Review a draft as a kind, experienced recruiter would; nothing is assumed that the brief does not say.

    Raises InputTooLarge over `MOST_LETTER` characters: no letter is that long, and the review weighs findings in pairs.
    """
    if len(body) > MOST_LETTER:
        hint = "Give the message alone, without the mails below it."
        raise InputTooLarge(f"The draft has {len(body):,} characters; a letter has at most {MOST_LETTER:,}.", hint)
    from ..reviewing import review as read_over

    return read_over(
        body, brief=brief, subject=subject, subject_known=subject_known, rules=rules, model=model,
        severities=severities, dismissed=dismissed, id=id,
    )  # fmt: skip


def draft_of_mail(data: bytes) -> tuple[str, str]:
    """The plain text and the subject of a draft saved as .eml; "" for a subject that is missing.

    Raises UnreadableInput where the mail holds no plain text.
    """
    from email import message_from_bytes, policy
    from email.message import EmailMessage

    mail = message_from_bytes(data, policy=policy.default)
    part = mail.get_body(("plain",)) if isinstance(mail, EmailMessage) else None
    if part is None:
        raise UnreadableInput(
            "The draft is a mail without plain text.", "Copy its words into a text file, or paste them with -."
        )
    try:
        return str(part.get_content()).replace("\r\n", "\n"), str(mail["subject"] or "")
    except (LookupError, ValueError) as why:
        raise UnreadableInput(f"The draft's text cannot be decoded ({why}).", "Save it as UTF-8.") from None
