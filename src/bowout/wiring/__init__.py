"""Settings → what the verbs need. The only place that wires; every face goes through a `House`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import catalogue
from ..nouns import Brief
from ..settings import Settings
from .composing import Writing
from .delivering import Delivering

if TYPE_CHECKING:
    from datetime import datetime, tzinfo

    from ..decision import Question
    from ..nouns import Decision, Draft, Finding, Invitation, Review
    from ..record.case import Case, Hit
    from ..record.follow_ups import Diary
    from ..record.store import Record
    from ..reviewing.model import Model
    from ..verbs.doors import Door
    from ..verbs.import_ import Imported
    from ..verbs.reply import Reply
    from ..verbs.sent import Standing
    from ..verbs.show import History
    from ..verbs.today import Due


def local_now() -> datetime:
    """The time here, with its offset."""
    from datetime import datetime

    return datetime.now().astimezone()


class House(Writing, Delivering):
    """bowout as one person has set it up: the verbs, each under its name, with settings, catalogue and clock filled in."""

    def __init__(self, settings: Settings | None = None, *, clock: Callable[[], datetime] = local_now) -> None:
        self._settings = settings
        self.clock = clock

    @cached_property
    def settings(self) -> Settings:
        """The settings given, else those of the person's file and environment (read when first needed)."""
        from ..settings import load

        return self._settings or load()

    @cached_property
    def model(self) -> Model:
        """The review's classifier."""
        from ..reviewing.model import load

        return load()

    def read(self, data: bytes, *, name: str | None = None) -> Invitation:
        """See `verbs.read`."""
        from ..verbs.read import read

        return read(data, name=name, now=self.clock(), own_addresses=self.settings.addresses)

    @staticmethod
    def reads_many() -> None:
        """Let one child process read all foreign mail from now on; for a server, and a command that is given several files."""
        from ..invitation.isolated import keep

        keep()

    def review(
        self, body: str, *, brief: Brief | None = None, subject: str | None = None, subject_known: bool | None = None,
        dismissed: Collection[str] = (), id: str | None = None,  # noqa: A002 (the contract's word)
    ) -> Review:  # fmt: skip
        """See `verbs.review`. Whether the subject is known is told from what was given, where not said: a case, or a subject."""
        from ..verbs.review import review

        known = subject is not None or brief is not None if subject_known is None else subject_known
        return review(
            body, brief=brief or Brief(), subject=subject, subject_known=known, rules=catalogue.load("rules"),
            model=self.model, severities=self.settings.rules, dismissed=dismissed, id=id,
        )  # fmt: skip

    @property
    def _dismissals(self) -> Path:
        from ..settings import data_folder

        return data_folder() / "dismissed"

    def dismissed(self) -> frozenset[str]:
        """The keys of the findings that the person has let rest."""
        from ..record.dismissals import dismissed

        return dismissed(self._dismissals)

    def dismiss(self, findings: Iterable[Finding], body: str) -> None:
        """Let findings in a text rest, now and later."""
        from ..record.dismissals import dismiss
        from ..reviewing import dismissal_key

        dismiss(self._dismissals, [dismissal_key(finding, body) for finding in findings])

    def decide(self, facts: Mapping[str, Any], *, id: str | None = None) -> Decision:  # noqa: A002 (the contract's word)
        """See `verbs.decide`."""
        from ..verbs.decide import decide

        return decide(facts, grounds=catalogue.load("grounds"), id=id)

    def next_question(self, facts: Mapping[str, Any], *, asked: Collection[str]) -> Question | None:
        """See `verbs.decide`."""
        from ..verbs.decide import next_question

        return next_question(facts, grounds=catalogue.load("grounds"), asked=asked)

    def facts_of(self, invitation: Invitation) -> dict[str, Any]:
        """See `verbs.decide`."""
        from ..verbs.decide import facts_of

        return facts_of(invitation, now=self.clock())

    def brief_for(self, invitation: Invitation, **said: Any) -> Brief:
        """See `verbs.reply.brief_for`; what the person said goes before settings, settings before the invitation."""
        from ..verbs.reply import brief_for

        mine = {"candidate": self.settings.name, "formality_region": self.settings.region or invitation.region}
        return self.own(brief_for(invitation, now=self.clock(), **{**mine, **_said(said)}))

    def reply(
        self, invitation: Invitation, brief: Brief, *, stem: str, polish: Callable[[Draft, Brief], Draft] | None = None
    ) -> Reply:
        """See `verbs.reply`; `polish` may reword what is written before it is reviewed and packaged."""
        from ..verbs.reply import reply

        def write(case: Brief) -> Draft:
            draft = self.write(case)
            return polish(draft, case) if polish else draft

        return reply(
            invitation, brief, now=self.clock(), stem=stem, own_addresses=self.settings.addresses,
            write=write,
            review=lambda draft, case: self.review(draft.body, brief=case, subject=draft.subject, subject_known=True),
        )  # fmt: skip

    def package(self, invitation: Invitation, brief: Brief, draft: Draft, *, review: Review, stem: str) -> Reply:
        """See `verbs.reply.package`: a letter as it stands, which the page has had reviewed already, as it would leave."""
        from ..verbs.reply import package

        return package(
            invitation,
            brief,
            draft,
            review=lambda *_: review,
            now=self.clock(),
            stem=stem,
            own_addresses=self.settings.addresses,
        )

    @cached_property
    def record(self) -> Record:
        """What is kept of every case, in one file of the data folder; opened when first asked."""
        from ..record.sqlite import SqliteRecord
        from ..settings import data_folder

        return SqliteRecord(data_folder() / "record.db")

    @cached_property
    def diary(self) -> Diary:
        """By what days are counted: zone, holidays, and what follows what."""
        from ..record.follow_ups import Diary

        return Diary(catalogue.load("follow-ups"), self.zone, self.settings.country, self.settings.look_again)

    @cached_property
    def zone(self) -> tzinfo | None:
        """The person's zone; None: this machine's. Raises BadSettings."""
        from ..settings import zone_of

        return zone_of(self.settings)

    def keep(
        self, invitation: Invitation, *, original: bytes | None = None, reply: Reply | None = None,
        decision: Decision | None = None, case: str | None = None,
    ) -> Case:  # fmt: skip
        """See `verbs.keep`."""
        from ..verbs.keep import keep

        return keep(
            self.record, self.diary, invitation, now=self.clock(), original=original, reply=reply, decision=decision, case=case
        )

    def sent(
        self, name: str, *, channel: str | None = None, intent: str | None = None, message_id: str | None = None
    ) -> Standing:
        """See `verbs.sent`."""
        from ..verbs.sent import sent

        return sent(
            self.record, self.diary, name, now=self.clock(), say=self.say, channel=channel, intent=intent, message_id=message_id
        )

    def edit(self, name: str, **changes: Any) -> Standing:
        """See `verbs.edit`."""
        from ..verbs.edit import edit

        return edit(self.record, self.diary, name, now=self.clock(), say=self.say, **changes)

    def log(self, **which: Any) -> list[Case]:
        """See `verbs.log`."""
        from ..verbs.log import log

        return log(self.record, **which)

    def show(self, name: str) -> History:
        """See `verbs.show`."""
        from ..verbs.show import show

        return show(self.record, name)

    def search(self, words: str, *, limit: int = 20) -> list[Hit]:
        """See `verbs.search`."""
        from ..verbs.search import search

        return search(self.record, words, limit=limit)

    def forget(self, name: str) -> Case:
        """See `verbs.forget`."""
        from ..verbs.forget import forget

        self.letters.forget(name)
        return forget(self.record, name)

    def today(self, *, limit: int | None = None) -> tuple[list[Due], int]:
        """See `verbs.today`."""
        from ..verbs.today import today

        return today(self.record, catalogue.load("follow-ups"), now=self.clock(), zone=self.zone, limit=limit)

    def remind(self) -> tuple[int, int]:
        """See `verbs.today.remind`."""
        from ..verbs.today import remind

        return remind(self.record, now=self.clock(), zone=self.zone)

    def doors(self, *, limit: int | None = None) -> list[Door]:
        """See `verbs.doors`."""
        from ..verbs.doors import doors

        return doors(self.record, limit=limit)

    def follow_up(self, name: str, kind: str, *, how: str | None = None, until: str | None = None) -> Due:
        """See `verbs.follow_up`: seen, settled (`how`: done or dropped), or put off `until` a day."""
        from ..verbs.follow_up import follow_up, settle, snooze
        from ..verbs.today import told

        now = self.clock()
        if until:
            each = snooze(self.record, self.diary, name, kind, now=now, until=until)
        elif how:
            each = settle(self.record, name, kind, now=now, how=how)
        else:
            each = follow_up(self.record, self.diary, name, kind, now=now, say=self.say)
        return told(each, self.diary.entries, now)

    def export(self, form: str, **limits: Any) -> Iterator[str]:
        """See `verbs.export`."""
        from ..verbs.export import export

        return export(self.record, form, now=self.clock(), zone=self.zone, person=self.settings.name, **limits)

    def import_(self, path: Path, *, progress: Callable[[int, int], None] = lambda _done, _all: None) -> Imported:
        """See `verbs.import_`: an export, or else an mbox."""
        from ..verbs import import_

        if import_.is_export(path):
            return import_.import_export(self.record, path.read_bytes(), progress=progress)
        return import_.import_mbox(
            self.record, path, read=self.read, keep=lambda invitation, data: self.keep(invitation, original=data),
            own_addresses=self.settings.addresses, now=self.clock(), progress=progress,
        )  # fmt: skip

    def close_all(self, *, reason: str, detail: str | None = None, but: Collection[str] = ()) -> Iterator[tuple[Case, Reply]]:
        """See `verbs.close_all`."""
        from ..verbs.close_all import close_all

        return close_all(
            self.record, reason=reason, detail=detail, but=but, now=self.clock(),
            read=lambda data, name: self.read(data, name=name), brief_for=self.brief_for,
            reply=lambda invitation, brief, stem: self.reply(invitation, brief, stem=stem),
            keep=lambda case, reply: self.keep(reply.invitation, reply=reply, case=case),
        )  # fmt: skip

    def feed(self, token: str | None = None) -> str:
        """See `verbs.feed`: the whole calendar for the person, or what an address with this token shows."""
        from ..verbs.feed import feed, feed_under

        entries, now = catalogue.load("follow-ups"), self.clock()
        if token is None:
            return feed(self.record, entries, now=now, zone=self.zone)
        return feed_under(self.record, entries, token, now=now, zone=self.zone)

    def open_feed(self) -> str:
        """See `verbs.feed`: a new token for the calendar's address."""
        from ..verbs.feed import open_feed

        return open_feed(self.record, now=self.clock())

    def close_feeds(self) -> int:
        """See `verbs.feed`: revoke every token."""
        from ..verbs.feed import close_feeds

        return close_feeds(self.record, now=self.clock())


def _said(said: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in said.items() if value is not None}
