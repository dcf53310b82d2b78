"""One sheet as the verbs see it: the invitation with what the person put right, the brief, the wordings, the reply as it would leave."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Any

from ...nouns import Brief, Draft, Found, Invitation, Review, When, Wording
from ...wiring import House
from .desk import Sheet
from .visit import Visit

if TYPE_CHECKING:
    from ...verbs.reply import Reply

VARIANTS = 3
TIMES = ("interview_at", "reply_by")
MOST_READ = 64
"""Invitations that are kept in memory as read; the desk keeps what they were read from."""

_read: OrderedDict[str, Invitation] = OrderedDict()
_one_at_a_time = Lock()


def read(house: House, sheet: Sheet) -> Invitation:
    """The invitation as it was read; without one, an empty one that only the person's facts will fill."""
    if sheet.source is None:
        return Invitation(is_invitation=True, kind="invite")
    with _one_at_a_time:
        if sheet.id in _read:
            _read.move_to_end(sheet.id)
            return _read[sheet.id]
    invitation = house.read(sheet.source, name=sheet.name)
    remember(sheet, invitation)
    return invitation


def remember(sheet: Sheet, invitation: Invitation) -> None:
    """Keep what was read of a sheet's invitation in memory."""
    with _one_at_a_time:
        _read[sheet.id] = invitation
        while len(_read) > MOST_READ:
            _read.popitem(last=False)


@dataclass(frozen=True)
class Matter:
    """A sheet, and what the verbs make of it; each is worked out when first asked for."""

    house: House
    sheet: Sheet

    @classmethod
    def of(cls, visit: Visit, **changes: Any) -> Matter:
        """The matter of the sheet in the address, with changes made to the sheet first. Raises SheetGone."""
        id_ = visit.path["sheet"]
        sheet = visit.desk.change(id_, visit.now, **changes) if changes else visit.desk.sheet(id_)
        return cls(visit.house, sheet)

    @cached_property
    def as_read(self) -> Invitation:
        """The invitation, before the person put anything right."""
        return read(self.house, self.sheet)

    @cached_property
    def invitation(self) -> Invitation:
        """The invitation with the person's corrections, which stand in `found` as their own source."""
        facts = {name: value for name, value in self.sheet.facts.items() if name in _FACTS}
        told = {name: fact_from(name, value, self.as_read) for name, value in facts.items()}
        if "interview_at" in told:
            told |= {"interview_at": (told["interview_at"],) if told["interview_at"] else (), "interview_end": ()}
        found = {**self.as_read.found, **{name: Found(value, "you said so") for name, value in facts.items()}}
        conflicts = {name: both for name, both in self.as_read.conflicts.items() if name not in facts}
        envelope = self.as_read.envelope
        if address := facts.get("contact_email"):  # whom the person names is whom the mail goes to
            envelope = replace(envelope, reply_to_address=address, reply_to_name=facts.get("contact") or self.as_read.contact)
        return replace(self.as_read, **told, found=found, conflicts=conflicts, envelope=envelope)

    @cached_property
    def brief(self) -> Brief:
        """The brief for the letter."""
        said = {name: tuple(value) if isinstance(value, list) else value for name, value in self.sheet.said.items()}
        return self.house.brief_for(self.invitation, **said)

    @cached_property
    def draft(self) -> Draft:
        """What bowout would write: its wordings, what to know of them, and what to say on the phone where a message comes late."""
        return self.house.write(self.brief, variants=VARIANTS)

    @cached_property
    def wordings(self) -> tuple[Wording, ...]:
        """The ways to say it, the first being what bowout would say; the subject is the thread's where there is one."""
        ways = self.draft.variants or (Wording(self.draft.subject, self.draft.body),)
        return tuple(replace(each, subject=self.thread or each.subject) for each in ways)

    @property
    def wording(self) -> int | None:
        """Which of the wordings stands, or None where the words are the person's own."""
        return next((n for n, way in enumerate(self.wordings) if way.body == self.sheet.letter.body), None)

    @cached_property
    def reply(self) -> Reply:
        """The letter as it stands, packaged as it would leave."""
        letter = Draft(self.sheet.letter.subject, self.sheet.letter.body, notes=self.draft.notes)
        return self.house.package(self.invitation, self.brief, letter, review=self.review, stem=self.stem)

    @cached_property
    def review(self) -> Review:
        """The review of the letter as it stands, without what the person let rest."""
        return self.look_over(self.sheet.letter.subject, self.sheet.letter.body)

    def look_over(self, subject: str | None, body: str) -> Review:
        """The review of a text that may not be kept yet."""
        return self.house.review(
            body, brief=self.brief, subject=subject, subject_known=True, dismissed=self.house.dismissed()
        )  # fmt: skip

    @property
    def thread(self) -> str | None:
        """The subject of the thread that the letter stays in, which is then not the person's to choose."""
        from ...delivery.eml import thread_subject

        return thread_subject(self.invitation) if self.brief.channel in (None, "email") else None

    @property
    def stem(self) -> str:
        """What the reply's files are called."""
        from ...verbs.reply import stem_for

        return stem_for(self.invitation)

    @property
    def title(self) -> str:
        """What the matter is called: the job and the firm, as far as they are known."""
        return title_of(self.invitation)


_FACTS = {field.name for field in fields(Invitation)}


def title_of(invitation: Invitation) -> str:
    """The job and the firm, as far as they are known."""
    firm = invitation.company or invitation.agency
    return " at ".join(part for part in (invitation.role, firm) if part) or "Your letter"


def fact_from(name: str, value: str, as_read: Invitation) -> Any:
    """A fact from what was typed; a time keeps the zone that the invitation gave. Empty: not known."""
    if not value:
        return None
    if name not in TIMES:
        return value
    told: When = date.fromisoformat(value) if len(value) == 10 else datetime.fromisoformat(value)
    before = getattr(as_read, name)
    before = before[0] if isinstance(before, tuple) and before else before
    if isinstance(told, datetime) and isinstance(before, datetime):
        return told.replace(tzinfo=before.tzinfo)
    return told


def is_fit(name: str, value: str) -> bool:
    """Whether what was typed can be that fact."""
    try:
        fact_from(name, value, Invitation())
    except ValueError:
        return False
    return True
