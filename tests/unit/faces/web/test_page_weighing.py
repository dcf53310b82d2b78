"""The balance says what the advice says."""

from __future__ import annotations

from bowout.faces.web.weighing import MOST_TILT, Weighing
from bowout.nouns import Decision, Ground


def weighing(*grounds: tuple[str, float], verdict: str = "decline", firmness: float = 0.5) -> Weighing:
    return Weighing(Decision(verdict, firmness, tuple(Ground("f", "s", side, weight) for side, weight in grounds)), None, 0)


def test_it_leans_as_the_advice_does_and_as_firmly() -> None:
    assert weighing(verdict="attend").tilt < 0 < weighing(verdict="withdraw").tilt
    assert weighing(verdict="decline", firmness=0.9).tilt > weighing(verdict="decline", firmness=0.4).tilt > 0
    assert weighing(verdict="decline", firmness=0).tilt > 0


def test_asking_first_is_level() -> None:
    assert weighing(verdict="ask-first", firmness=0.9).tilt == 0


def test_it_never_falls() -> None:
    assert weighing(firmness=1).tilt == MOST_TILT


def test_every_ground_is_a_pebble_in_its_pan() -> None:
    go, out = weighing(("attend", 0.8), ("decline", 0.2), ("withdraw", 0.4)).pans
    assert (len(go["pebbles"]), len(out["pebbles"])) == (1, 2)
    assert [title for title, grounds in weighing(("ask-first", 0.3)).sides if grounds] == ["For asking first"]
