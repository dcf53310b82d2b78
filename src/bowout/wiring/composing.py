"""The part of the wiring that writes: words, answers, follow-ups, and the model of the person's own. A `House` is one of these."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import catalogue
from ..errors import NotNow
from ..nouns import Brief

if TYPE_CHECKING:
    from datetime import datetime

    from ..nouns import Draft, Review, Wording
    from ..record.case import Case
    from ..record.store import Record
    from ..settings import Settings
    from ..writing import Words
    from ..writing.polish_client import Endpoint


@cache
def _words() -> Words:
    """One for all houses: what is looked up in it once (the words of every concept) is known to the next letter too."""
    from ..writing import Words

    return Words.of(catalogue.load)


class Writing:
    """The verbs that compose, with phrases, settings and clock filled in."""

    if TYPE_CHECKING:
        clock: Callable[[], datetime]

        @cached_property
        def settings(self) -> Settings: ...

        @cached_property
        def record(self) -> Record: ...

        def review(
            self, body: str, *, brief: Brief | None = None, subject: str | None = None, subject_known: bool | None = None
        ) -> Review: ...

    @property
    def words(self) -> Words:
        """The phrases, reasons and channels that messages are made of."""
        return _words()

    def write(self, brief: Brief, *, variants: int = 1, seed: int = 0) -> Draft:
        """See `verbs.write`; the person's settings fill what the brief leaves open."""
        from ..verbs.write import write

        return write(self.own(brief), words=self.words, variants=variants, seed=seed)

    def own(self, brief: Brief) -> Brief:
        """The brief with the person's own defaults where it says nothing."""
        mine: dict[str, Any] = {
            "candidate": self.settings.name,
            "tone": self.settings.tone,
            "formality_region": self.settings.region,
            "sign_off": self.settings.sign_off,
        }
        return brief.but(**{name: value for name, value in mine.items() if value and getattr(brief, name) is None})

    def answer(self, kind: str, about: Brief | str, *, variants: int = 1, seed: int = 0) -> Draft:
        """See `verbs.answer`; `about` is a brief, or the name of a case in the record, whose thread it then stays in."""
        from ..verbs.answer import answer, in_thread_of
        from ..verbs.follow_up import brief_of

        if isinstance(about, Brief):
            return answer(kind, self.own(about), words=self.words, variants=variants, seed=seed)
        brief = self.own(brief_of(self.record.case(about)))
        return in_thread_of(self.record, about, answer(kind, brief, words=self.words, variants=variants, seed=seed))

    def say(self, kind: str, case: Case, limit: int | None) -> str | None:
        """Words for a follow-up of a case, or None where none can be had (within the limit)."""
        from ..verbs.follow_up import say

        return say(kind, case, limit, words=self.words, own=self.own)

    def words_to_follow(self, kind: str, about: Brief | str, *, limit: int | None = None) -> Draft:
        """See `verbs.follow_up.words_for`; `about` is a brief, or the name of a case in the record."""
        from ..verbs.follow_up import brief_of, words_for

        brief = about if isinstance(about, Brief) else brief_of(self.record.case(about))
        return words_for(kind, self.own(brief), words=self.words, entries=catalogue.load("follow-ups"), limit=limit)

    @cached_property
    def endpoint(self) -> Endpoint:
        """The model that the settings name for --polish. See `verbs.polish.endpoint` for what is raised."""
        from ..verbs.polish import endpoint

        return endpoint(self.settings)

    @property
    def _agreements(self) -> Path:
        from ..settings import data_folder

        return data_folder() / "agreements"

    def may_polish(self) -> bool:
        """Whether the person has agreed that messages go to this model at this address."""
        from ..record.agreements import agreed

        return agreed(self._agreements, _polishing(self.endpoint))

    def agree_to_polish(self) -> None:
        """Remember that the person agrees."""
        from ..record.agreements import agree

        agree(self._agreements, _polishing(self.endpoint))

    def polish(self, draft: Draft, brief: Brief) -> Draft:
        """See `verbs.polish`. Raises NotNow where the person has not agreed to what is sent where."""
        from ..verbs.polish import polish

        if not self.may_polish():
            raise NotNow(f"Nothing is sent to {self.endpoint.url} unasked.", "Agree to it first: say --yes with --polish.")
        case = self.own(brief)

        def judge(wording: Wording) -> list[str]:
            found = self.review(wording.body, brief=case, subject=wording.subject, subject_known=True)
            return [finding.rule for finding in found.problems if finding.severity != "suggestion"]

        return polish(draft, case, channels=self.words.channels, ask=self.endpoint.ask, judge=judge, model=self.endpoint.model)


def _polishing(endpoint: Endpoint) -> str:
    return f"polish: {endpoint.model} at {endpoint.url}"
