"""reply, the main job: read the invitation, write the answer, review it, package it for its thread and the calendar."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, count
from typing import TYPE_CHECKING, Any

from ..errors import MissingFact
from ..nouns import Brief, Draft, Invitation, Review

if TYPE_CHECKING:
    from ..delivery.eml import OutgoingFile


@dataclass(frozen=True)
class Reply:
    """Everything that came of one reply; `files` are not yet written, `notes` say what was left out and why."""

    invitation: Invitation
    brief: Brief
    draft: Draft
    review: Review
    files: tuple[OutgoingFile, ...]
    notes: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """`invitation`, `draft`, `review`, `files`, `notes` (contract.md), and the `case` that was written for."""
        return {
            "invitation": self.invitation.to_json(),
            "case": self.brief.to_json(),
            "draft": self.draft.to_json(),
            "review": self.review.to_json(),
            "files": [file.name for file in self.files],
            "notes": list(self.notes),
        }


def no_reply(invitation: Invitation) -> dict[str, Any]:
    """What a face says where what came is no invitation: nothing was written, and nothing kept."""
    nothing = dict.fromkeys(("case", "draft", "review", "kept"))
    return {"invitation": invitation.to_json(), **nothing, "files": [], "notes": list(invitation.notes)}


def brief_for(invitation: Invitation, *, now: datetime, **said: Any) -> Brief:
    """The brief that an invitation gives, with what the person said (`said`, by the brief's names; None: nothing) before it."""
    from ..itip.standing import is_agreed

    agreed = is_agreed(invitation)
    slot = invitation.interview_at[0] if len(invitation.interview_at) == 1 else None
    told = Brief(
        id=invitation.message_id,
        intent="withdraw" if agreed else "decline",
        channel="email",
        candidate=invitation.envelope.invited_name,
        company=invitation.company,
        role=invitation.role,
        contact=invitation.contact,
        contact_role="agency-recruiter" if invitation.agency else None,
        client_of_agency=True if invitation.agency else None,
        agency=invitation.agency,
        stage="scheduled" if agreed else "invited",
        interview_at=slot,
        invited_at=invitation.envelope.date,
        sent_at=now,
    )
    return told.but(**{name: value for name, value in said.items() if value is not None})


def reply(
    invitation: Invitation,
    brief: Brief,
    *,
    write: Callable[[Brief], Draft],
    review: Callable[[Draft, Brief], Review],
    now: datetime,
    stem: str,
    own_addresses: Collection[str] = (),
) -> Reply:
    """Write, review and package the answer to an invitation that was read. Raises MissingFact."""
    if brief.intent is None:
        raise MissingFact("Whether to decline or to withdraw is not known.", "Say it with --intent.")
    return package(invitation, brief, write(brief), review=review, now=now, stem=stem, own_addresses=own_addresses)


def package(
    invitation: Invitation,
    brief: Brief,
    draft: Draft,
    *,
    review: Callable[[Draft, Brief], Review],
    now: datetime,
    stem: str,
    own_addresses: Collection[str] = (),
) -> Reply:
    """Words, whoever wrote them, as the answer that would leave: in the thread, with the calendar's, reviewed.

    `stem` names the files to be written. In a thread the subject is `Re:` and the thread's, whatever was proposed.
    """
    from ..delivery.eml import package as packed_as

    packed = packed_as(
        invitation,
        draft,
        me=brief.candidate,
        own_addresses=own_addresses,
        now=now,
        stem=stem,
        channel=brief.channel or "email",
        declines=brief.intent != "ask",
    )
    notes = [*invitation.notes, *draft.notes, *packed.notes]
    return Reply(
        invitation=invitation,
        brief=brief,
        draft=packed.draft,
        review=review(packed.draft, brief),
        files=packed.files,
        notes=tuple(dict.fromkeys([*notes, *_on_the_booking(invitation, brief, told=notes)])),
    )


def stem_for(invitation: Invitation, file: str | None = None, *, taken: Callable[[str], bool] = lambda _: False) -> str:
    """What the reply's files are called: after the invitation's own file. One that came without (pasted, from a mailbox) is called after
    the firm and the job, with a number where such a name is `taken`.
    """
    if file:
        return f"{file}-reply"
    from ..record.naming import short_name

    firm = invitation.company or invitation.agency
    name = f"{short_name(firm, invitation.role) if firm or invitation.role else 'invitation'}-reply"
    numbered = (f"{name}-{number}" for number in count(2))
    return next(each for each in chain([name], numbered) if not taken(each))


def _on_the_booking(invitation: Invitation, brief: Brief, *, told: Sequence[str]) -> list[str]:
    """What becomes of the booked time: its own links, unless they were told already. Who asks first gives nothing up."""
    links = (invitation.cancel_link, invitation.reschedule_link)
    if brief.intent == "ask":
        stays = invitation.calendars or any(links)
        notes = ["You ask first: nothing is declined, and what stands in the calendar stays."] if stays else []
        if brief.ask_for == "other-date" and invitation.reschedule_link:
            notes.append(f"The booking has a link of its own to choose another time: {invitation.reschedule_link}")
        return notes
    if link := invitation.cancel_link:
        told_already = any(link in note for note in told)
        return [] if told_already else [f"To free the time, cancel by the booking's own link as well: {link}"]
    if brief.intent == "withdraw" and invitation.reschedule_link:
        return ["If the booking has a link of its own to cancel, use it beside this message: it frees the time at once."]
    return []
