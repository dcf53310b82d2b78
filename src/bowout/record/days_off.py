"""Public holidays, by the `holidays` library. Loaded only while a due date is computed, and only where a country is set."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from functools import lru_cache

from ..errors import BadSettings


def days_off(country: str | None, years: Iterable[int]) -> Collection[date]:
    """The public holidays of a country ("GB") or of a part of it ("GB-SCT", ISO 3166-2) in these years; none where none is set.

    Raises BadSettings for a country or part that the library does not know.
    """
    return _days_off(country.upper(), tuple(sorted(set(years)))) if country else ()


@lru_cache(maxsize=8)
def _days_off(country: str, years: tuple[int, ...]) -> frozenset[date]:
    import holidays

    state, _, part = country.partition("-")
    try:
        return frozenset(holidays.country_holidays(state, subdiv=part or None, years=years))
    except (NotImplementedError, KeyError, AttributeError):
        raise BadSettings(
            f"No public holidays are known for {country!r}.",
            'Set country to two letters, with a part where it matters, as in "GB" or "DE-BY".',
        ) from None
