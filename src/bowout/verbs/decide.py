"""decide: what is known of the situation → advice with its grounds, and the next question worth asking."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ..catalogue import Entries
from ..nouns import Decision, Invitation

if TYPE_CHECKING:
    from ..decision import Question


def decide(facts: Mapping[str, Any], *, grounds: Entries, id: str | None = None) -> Decision:  # noqa: A002 (the contract's word)
    """Weigh the facts (as in the contract; any may be unknown). Raises BadCase, naming the field, for a value of the wrong type."""
    from ..decision import decide as weigh

    return weigh(facts, grounds=grounds, id=id)


def next_question(facts: Mapping[str, Any], *, grounds: Entries, asked: Collection[str]) -> Question | None:
    """The question that can still change the verdict and tells most, or None."""
    from ..decision import next_question as choose

    return choose(facts, grounds=grounds, asked=asked)


def facts_of(invitation: Invitation, *, now: datetime) -> dict[str, Any]:
    """What the invitation itself says of the situation: hours until the interview, whether it is agreed, its format."""
    from ..decision import facts_from

    return facts_from(invitation, now=now)
