"""doors: whom one could go back to, when last in touch, what was promised, what to say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..record.case import Case, FollowUp
from ..record.follow_ups import LOOK_AGAIN
from ..record.store import Record


@dataclass(frozen=True, slots=True)
class Door:
    """The last case with somebody one could go back to, and when and with what words one means to."""

    case: Case
    look_again: FollowUp | None

    def to_json(self) -> dict[str, Any]:
        """Whom (`contact`, `firm`, `contact_email`), the case, `last_contact`, `promised`, `look_again` (a day) and `say`."""
        facts = self.case.to_json()
        told = {
            name: facts[name] for name in ("contact", "contact_email", "company", "agency", "role", "last_contact", "promised")
        }
        again = self.look_again.to_json() if self.look_again else {}
        return (
            {"case": self.case.name, "state": self.case.state}
            | told
            | {"look_again": again.get("due"), "say": again.get("text")}
        )


def doors(record: Record, *, limit: int | None = None) -> list[Door]:
    """One door for each person (or firm, where no person is known), in touch last first."""
    return [Door(case, _look_again(record, case)) for case in record.doors(limit=limit)]


def _look_again(record: Record, case: Case) -> FollowUp | None:
    return next((each for each in record.follow_ups(case.name) if each.kind == LOOK_AGAIN and each.state == "open"), None)
