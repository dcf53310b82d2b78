"""Bytes to an Invitation: open the letter, find each fact, say where it was found."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from ..errors import BowoutError, UnreadableInput
from ..language import tongues
from ..nouns import Found, Invitation
from ..vocabulary import INVITATION_KINDS
from . import caps
from .employers import employer_of
from .envelope import envelope_of
from .kinds import kind_of
from .letter import Letter
from .opening import open_letter
from .people import candidate_names, people_of
from .places import only_link, places_of
from .regions import region_of
from .roles import role_of
from .times import times_of


def read(
    data: bytes, *, name: str | None = None, now: datetime | None = None, own_addresses: Collection[str] = ()
) -> Invitation:
    """The invitation in a mail (.eml, .msg), a calendar file (.ics) or a pasted text, with where each fact was found.

    `name` is the file's name, `now` dates a text that has no date of its own, `own_addresses` are the person's. What the input does
    not say is None. Raises UnreadableInput (nothing that can be read) and InputTooLarge (over a cap, before parsing).
    """
    try:
        return invitation_of(open_letter(data, name=name, now=now, own=own_addresses), name)
    except BowoutError:
        raise
    except (RecursionError, ValueError, LookupError, OverflowError, ArithmeticError, TypeError, AttributeError) as error:
        # Whatever a hostile mail may find in the code above ends as a sentence, not as a traceback.
        raise UnreadableInput(
            f"The mail is out of form in a way that cannot be read ({type(error).__name__}).", "Paste its text instead."
        ) from error


def invitation_of(letter: Letter, name: str | None) -> Invitation:
    """The facts of a letter that lies open."""
    times, people, places = times_of(letter), people_of(letter), places_of(letter)
    names = (*candidate_names(letter), people.contact or "")
    employer = employer_of(letter, names)
    role = role_of(letter, (employer.company or "", employer.agency or "", *names))
    hours = sum(isinstance(each, datetime) for each in times.at)
    kind = kind_of(letter, role=role is not None, timed=bool(times.at), slots=hours, bookable=bool(places.scheduling_link))
    if kind == "self_schedule":
        only_link(letter, places)
    elif times.at and (kind in ("confirmation", "reminder") or _is_in_signature(letter, places.scheduling_link)):
        places.drop("scheduling_link")  # the time is chosen already, the link is for any meeting
    others = {"company": employer.company_found, "agency": employer.agency_found, "role": role[1] if role else None}
    found = {**times.found, **people.found, **places.found, **{fact: told for fact, told in others.items() if told}}
    return _clean(
        Invitation(
            file=name,
            is_invitation=kind in INVITATION_KINDS,
            kind=kind,
            company=employer.company,
            agency=employer.agency,
            role=role[0] if role else None,
            contact=people.contact,
            contact_email=people.contact_email,
            reply_to=people.reply_to,
            interview_at=times.at,
            interview_end=times.end,
            place=places.place,
            scheduling_link=places.scheduling_link,
            reschedule_link=places.reschedule_link,
            cancel_link=places.cancel_link,
            reply_by=times.reply_by,
            phone=people.phone,
            has_calendar=bool(letter.calendars),
            language=letter.language,
            region=region_of(letter),
            message_id=letter.message_id,
            found=found,
            conflicts=times.conflicts,
            notes=_notes(letter),
            envelope=envelope_of(letter),
            calendars=tuple(each.text for each in letter.calendars),
        )
    )


def _is_in_signature(letter: Letter, link: str | None) -> bool:
    """Whether a link to book stands below the closing words, as in "Book time with me"."""
    label = next((each.label for each in letter.links if each.url == link), "").strip()
    return bool(link and letter.closing and (link in letter.signature or (len(label) > 6 and label in letter.signature)))


def _notes(letter: Letter) -> tuple[str, ...]:
    notes = list(letter.notes)
    for calendar in letter.calendars:
        notes += [f"The calendar is out of form: {fault}" for fault in calendar.faults[:3]]
        notes += [f"The calendar is out of form: {fault}" for event in calendar.events[:3] for fault in event.faults[:2]]
    if letter.language and letter.language not in tongues.READ_IN_FULL:
        notes.append("The mail is in a language whose dates are not read in full; check the facts.")
    if letter.forwarded:
        notes.append("This mail was passed on; the facts are those of the mail inside, whose Message-ID is not known.")
    return tuple(dict.fromkeys(caps.one_line(each) for each in notes))


def _clean(invitation: Invitation) -> Invitation:
    """Every text fact on one line, without control and bidi characters."""
    facts = (
        "company",
        "agency",
        "role",
        "contact",
        "contact_email",
        "reply_to",
        "place",
        "phone",
        "scheduling_link",
        "reschedule_link",
        "cancel_link",
    )
    values = {fact: (caps.one_line(value, 2_000) or None) if (value := getattr(invitation, fact)) else None for fact in facts}
    found = {fact: Found(caps.one_line(each.text), each.where) for fact, each in invitation.found.items()}
    conflicts = {
        fact: tuple(Found(caps.one_line(each.text), each.where) for each in both) for fact, both in invitation.conflicts.items()
    }
    return replace(invitation, found=found, conflicts=conflicts, **values)  # type: ignore[arg-type]
