"""Seeded damage: no exception but BowoutError escapes, and no mail takes more than 2 s or 256 MB.

1,000 mails and 1,000 calendars in `make test`, 50,000 each with BOWOUT_TEST_SIZE=full.
"""

from __future__ import annotations

import os
import resource
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.property.mutations import mutations
from tests.unit.invitation import letters
from tests.unit.invitation.test_wordings import mail
from tests.unit.invitation.wordings import WORDINGS

from bowout.errors import BowoutError
from bowout.invitation import opening, reader

COUNT = 50_000 if os.environ.get("BOWOUT_TEST_SIZE") == "full" else 1_000
SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"
CALENDARS = [letters.GOOGLE_ICS.encode(), letters.OUTLOOK_ICS.encode()] + [
    path.read_bytes() for path in sorted((SHARED / "calendars").glob("*.ics"))
]
MAILS = [mail(entry) for entry in WORDINGS.values()] + [
    letters.alternative("Hello", "<p>Your <b>interview</b> on 20 January at 3pm</p>", letters.GOOGLE_ICS, from_="a@b.example"),
    *(path.read_bytes() for path in sorted((SHARED / "invitations-dev" / "eml").glob("*.eml"))),
]


@pytest.mark.parametrize(
    ("seeds", "name", "seed"), [(MAILS, "x.eml", 20270112), (CALENDARS, "x.ics", 20270113)], ids=["mails", "calendars"]
)
def test_damage_is_read_or_refused(seeds: list[bytes], name: str, seed: int) -> None:
    slowest, escaped = 0.0, []
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for number, data in enumerate(mutations(seeds, COUNT, seed)):
        start = time.process_time()
        error = _escaping(lambda data=data: reader.invitation_of(opening.open_letter(data, name=name), name))  # type: ignore[misc]
        slowest = max(slowest, time.process_time() - start)
        if error:
            escaped.append((number, error))
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert not escaped
    assert slowest < 2
    assert grown < 256_000


def _escaping(act: Callable[[], object]) -> str | None:
    """The name of what escapes, read without the net that `read` spreads below."""
    try:
        act()
    except BowoutError:
        return None
    except Exception as error:  # noqa: BLE001
        return repr(error)
    return None
