"""What the commands of sending print for people."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from typing import TYPE_CHECKING

from .terminal import paint

if TYPE_CHECKING:
    from ...delivery.outbox import Entry
    from ...delivery.outgoing import Outgoing

WIDTH = 96
STATES = {
    "held": "held: it has not left, and does not by itself",
    "waiting": "waits: it has not been taken yet",
    "committing": "is leaving right now",
    "sent": "sent: your server took it",
    "refused": "refused by your server",
    "in-doubt": "in doubt: it may have been sent or not",
    "withdrawn": "withdrawn",
}
"""Where a message of the outbox stands, in words; for a draft, "sent" is that it lies in the mailbox."""


def show_letter(mail: Outgoing) -> None:
    """A message in full as it is about to leave: to whom, from whom, subject, text, and the calendar's answer."""
    shown = [each for each in mail.recipients if each not in mail.hidden]
    for name, value in (
        ("To", ", ".join(shown)),
        ("Hidden copy", ", ".join(mail.hidden)),
        ("From", mail.sender),
        ("Subject", mail.subject),
    ):
        if value:
            print(f"{paint(name + ':', bold=True)} {value}")
    print("\n" + mail.text.rstrip() + "\n")
    if mail.calendar:
        print(paint("With the calendar's answer:", bold=True))
        for line in mail.calendar:
            print(f"  {line}")
        print()


def state_of(entry: Entry) -> str:
    """Where it stands, in words."""
    if entry.way == "draft" and entry.state == "sent":
        return "lies in your drafts"
    return STATES[entry.state]


def show_entry(entry: Entry) -> None:
    """One message and what can be done about it."""
    colour = {"sent": "green", "in-doubt": "yellow", "refused": "red"}.get(entry.state)
    print(f"{entry.id:>4}  {paint(state_of(entry), fg=colour, bold=True)}")
    print(f"      {entry.subject}  → {', '.join(entry.recipients)}  ({entry.saved_at})")
    if entry.said:
        print(textwrap.fill(entry.said, WIDTH, initial_indent="      ", subsequent_indent="      "))
    if next_step := _next_step(entry):
        print(textwrap.fill(next_step, WIDTH, initial_indent="      ", subsequent_indent="      "))


def _next_step(entry: Entry) -> str:
    number = entry.id
    return {
        "held": f"To send it: bowout outbox send {number}. To drop it: bowout outbox withdraw {number}",
        "waiting": f"To try again: bowout outbox send {number}. To drop it: bowout outbox withdraw {number}",
        "refused": f"When you have seen to it: bowout outbox send {number} --again. To drop it: bowout outbox withdraw {number}",
        "in-doubt": (
            "It was not found in your mailbox, which proves nothing. Ask the recipient, or look again later with `bowout outbox`; "
            f"only you can send it again: bowout outbox send {number} --again"
        ),
    }.get(entry.state, "")


def show_unsettled(count: int) -> None:
    """A word on what the outbox still holds; nothing where it holds nothing."""
    if count:
        print(f"{count} {'message is' if count == 1 else 'messages are'} held, waiting or in doubt. See: bowout outbox")


def show_to_do(listed: Iterable[str]) -> None:
    """What else has to be done."""
    if lines := list(listed):
        print(f"\n{paint('Still to do:', bold=True)}")
        for line in lines:
            print(textwrap.fill(line, WIDTH, initial_indent="• ", subsequent_indent="  ", break_long_words=False))
