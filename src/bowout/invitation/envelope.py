"""What of the invitation's mail a reply needs: ids, subject, and to whom it went."""

from __future__ import annotations

from ..itip.address import is_no_reply
from ..nouns import Envelope
from . import caps
from .addresses import ADDRESS, Address
from .candidate import invited
from .letter import Letter


def envelope_of(letter: Letter) -> Envelope:
    """The envelope of a letter (RFC 5322 §3.6); addresses spelled as received."""
    answer_to = reply_address(letter)
    candidate = invited(letter)
    sender = letter.sender if letter.sender and letter.sender.address else None
    return Envelope(
        subject=caps.one_line(letter.subject) or None,
        message_id=letter.message_id,
        references=letter.references,
        from_name=letter.sender.name if letter.sender else None,
        from_address=sender.address if sender else None,
        reply_to_name=answer_to.name if answer_to else None,
        reply_to_address=answer_to.address if answer_to else None,
        invited_name=candidate.name if candidate else None,
        invited_address=candidate.address if candidate else None,
        recipients=tuple(dict.fromkeys(each.address for each in letter.to + letter.cc)),
        date=letter.date,
        other_addresses=other_addresses(letter),
    )


def is_own(letter: Letter, address: str) -> bool:
    """Whether an address is the candidate's: their own, or one that the mail went to."""
    return address.lower() in letter.own or any(each.address.lower() == address.lower() for each in letter.to)


def reply_address(letter: Letter) -> Address | None:
    """The Reply-To that is not the candidate's own address and not the sender's; None where there is none."""
    sender = letter.sender.address.lower() if letter.sender else ""
    return next((each for each in letter.reply_to if not is_own(letter, each.address) and each.address.lower() != sender), None)


def other_addresses(letter: Letter) -> tuple[str, ...]:
    """Addresses of people in the text and the calendars, but the candidate's and the no-reply ones."""
    found = [spot[0].rstrip(".") for spot in ADDRESS.finditer(letter.text)]
    found += [event.organizer.address for event in letter.events if event.organizer and event.organizer.address]
    return tuple(dict.fromkeys(each for each in found if not is_own(letter, each) and not is_no_reply(each)))[:20]
