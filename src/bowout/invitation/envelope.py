"""What of the invitation's mail a reply needs: ids, subject, and to whom it went."""

from __future__ import annotations

from bowout.nouns import Envelope

from . import caps
from .addresses import ADDRESS, Address
from .letter import Letter


def envelope_of(letter: Letter) -> Envelope:
    """The envelope of a letter (RFC 5322 §3.6); addresses spelled as received."""
    answer_to = reply_address(letter)
    invited = invited_address(letter)
    sender = letter.sender if letter.sender and letter.sender.address else None
    return Envelope(
        subject=caps.one_line(letter.subject) or None,
        message_id=letter.message_id,
        references=letter.references,
        from_name=letter.sender.name if letter.sender else None,
        from_address=sender.address if sender else None,
        reply_to_name=answer_to.name if answer_to else None,
        reply_to_address=answer_to.address if answer_to else None,
        invited_name=invited.name if invited else None,
        invited_address=invited.address if invited else None,
        recipients=tuple(dict.fromkeys(each.address for each in letter.to + letter.cc)),
        date=letter.date,
        other_addresses=other_addresses(letter),
    )


def attendees(letter: Letter) -> tuple[Address, ...]:
    """The ATTENDEEs of the calendars who are not their ORGANIZER."""
    found = []
    for event in letter.events:
        organizer = (event.organizer.address or "").lower() if event.organizer else ""
        found += [
            Address(caps.one_line(each.param("CN") or "") or None, each.address)
            for each in event.attendees
            if each.address and each.address.lower() != organizer
        ]
    return tuple(dict.fromkeys(found))


def invited_address(letter: Letter) -> Address | None:
    """The address that was invited: an ATTENDEE that is a recipient or the person's own, spelled as the calendar spells it;
    else the only recipient. Letter case counts for nothing in the search (delivery-notes)."""
    mine = {each.address.lower() for each in letter.to} | letter.own
    asked = attendees(letter)
    for each in asked:
        if each.address.lower() in mine:
            return each
    own = next((each for each in letter.to if each.address.lower() in letter.own), None)
    sender = letter.sender.address.lower() if letter.sender else ""
    others = list({each.address.lower(): each for each in reversed(letter.to) if each.address.lower() != sender}.values())
    if own or asked:
        return own or (asked[0] if len(asked) == 1 and not letter.to else None)
    return others[-1] if len(others) == 1 or letter.to else None


def is_own(letter: Letter, address: str) -> bool:
    """Whether an address is the candidate's: their own, or one that the mail went to."""
    return address.lower() in letter.own or any(each.address.lower() == address.lower() for each in letter.to)


def reply_address(letter: Letter) -> Address | None:
    """The Reply-To that is not the candidate's own address and not the sender's; None where there is none."""
    sender = letter.sender.address.lower() if letter.sender else ""
    return next((each for each in letter.reply_to if not is_own(letter, each.address) and each.address.lower() != sender), None)


def other_addresses(letter: Letter) -> tuple[str, ...]:
    """Addresses of people in the text and the calendars, but the candidate's and the no-reply ones."""
    from .senders import is_noreply

    found = [spot[0].rstrip(".") for spot in ADDRESS.finditer(letter.text)]
    found += [event.organizer.address for event in letter.events if event.organizer and event.organizer.address]
    return tuple(dict.fromkeys(each for each in found if not is_own(letter, each) and not is_noreply(each)))[:20]
