"""A reply as a `mailto:` address (RFC 6068): words alone, handed over to the mail program and then out of our sight."""

from __future__ import annotations

from urllib.parse import quote

from ..errors import UsageError
from .outgoing import Outgoing

LONGEST = 1900
"""Characters that programs and systems surely take."""


def address(mail: Outgoing) -> str:
    """The address that opens a new mail with this reply's recipients, subject and words; lines end in %0D%0A.

    Raises UsageError where it is too long to be taken whole. It cannot carry the thread or the calendar's answer.
    """
    shown = [each for each in mail.recipients if each not in mail.hidden]
    to = ",".join(quote(each, safe="@") for each in shown)
    fields = {"subject": mail.subject, "bcc": ",".join(mail.hidden), "body": mail.text.replace("\n", "\r\n")}
    made = f"mailto:{to}?" + "&".join(f"{name}={quote(value, safe='')}" for name, value in fields.items() if value)
    if len(made) > LONGEST:
        raise UsageError(
            "The reply is too long for a mailto: address.", "Open its file in your mail program instead (--by eml)."
        )
    return made
