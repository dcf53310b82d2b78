"""Zones as mails of many languages name them with a time."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bowout.language import dates
from bowout.language.zones import zones_of_time

TOLD = datetime(2026, 3, 2, 9, tzinfo=UTC)

NAMED = {
    "le mardi 24 mars 2026 à 14 h 30 (heure de l'Est)": "2026-03-24T14:30:00-04:00",
    "le 10 avril à 10 h (HAE)": "2026-04-10T10:00:00-04:00",
    "10 avril 2026 à 9h heure locale de Genève": "2026-04-10T09:00:00+02:00",
    "el miércoles 22 de abril a las 11:00 (hora de Montevideo)": "2026-04-22T11:00:00-03:00",
    "10 de abril de 2026 às 15h00 (horário de Brasília)": "2026-04-10T15:00:00-03:00",
    "10 de abril às 15h (hora de Lisboa)": "2026-04-10T15:00:00+01:00",
    "10 aprile 2026 alle ore 15:00 (ora italiana)": "2026-04-10T15:00:00+02:00",
    "10 april 2026 om 14:00 uur (Nederlandse tijd)": "2026-04-10T14:00:00+02:00",
    "10. April 2026, 14:00 Uhr (MEZ)": "2026-04-10T14:00:00+02:00",
    "10. April 2026 um 14 Uhr Schweizer Zeit": "2026-04-10T14:00:00+02:00",
    "10. April 2026 15:00 Ortszeit Wien": "2026-04-10T15:00:00+02:00",
    "10 april kl. 14.00 svensk tid": "2026-04-10T14:00:00+02:00",
    "10 kwietnia 2026 o godz. 12:00 czasu polskiego": "2026-04-10T12:00:00+02:00",
    "April 10, 2026 at 3pm local time in Toronto": "2026-04-10T15:00:00-04:00",
    "10 April 2026, 3pm (Dublin)": "2026-04-10T15:00:00+01:00",
    "April 10, 2026, 4:00 p.m. Eastern\nThe Boardroom": "2026-04-10T16:00:00-04:00",
    "Thursday 5 March at 5:00 PM JST works": "2026-03-05T17:00:00+09:00",
}
NOT_NAMED = [
    "10 April 2026 10:00 Central Station",
    "10 April 2026, 3pm in the New York office",
    "10 April 2026, 10:00 English\n",
    "el 10 de abril de 2026 a las 11:00 la\n",
]


@pytest.mark.parametrize("text", NAMED)
def test_the_zone_behind_a_time(text: str) -> None:
    (moment,) = dates.moments(text, TOLD)
    assert isinstance(moment.when, datetime)
    assert moment.when.isoformat() == NAMED[text]


@pytest.mark.parametrize("text", NOT_NAMED)
def test_a_place_alone_is_no_zone(text: str) -> None:
    (moment,) = dates.moments(text, TOLD)
    assert isinstance(moment.when, datetime)
    assert moment.when.tzinfo is None


def test_a_time_told_again_for_another_place_is_told_once() -> None:
    text = "Thursday 5 November 2026 at 16:00 CET (that is 10:00 am for you in New York)"
    (moment,) = dates.moments(text, TOLD)
    assert isinstance(moment.when, datetime)
    assert moment.when.isoformat() == "2026-11-05T16:00:00+01:00"


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Podemos ofrecerte dos huecos, en hora peninsular:", "Europe/Madrid"),
        ("Un des moments suivants (heure de Bruxelles) :", "Europe/Brussels"),
        ("They can do (all UK time):", "Europe/London"),
        ("Alle Angaben in Berliner Zeit.", "Europe/Berlin"),
    ],
)
def test_the_zone_of_all_times(text: str, zone: str) -> None:
    assert [str(each) for each in zones_of_time(text)] == [zone]


@pytest.mark.parametrize("text", ["L'heure est venue.", "A full-time role in London", "Ora in Italia si cambia."])
def test_no_zone_of_all_times(text: str) -> None:
    assert list(zones_of_time(text)) == []
