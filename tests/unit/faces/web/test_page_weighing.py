"""The balance leans to where the weight is."""

from __future__ import annotations

from bowout.faces.web.weighing import MOST_TILT, Weighing
from bowout.nouns import Decision, Ground


def weighing(*grounds: tuple[str, float]) -> Weighing:
    return Weighing(Decision("decline", 0.5, tuple(Ground("f", "s", side, weight) for side, weight in grounds)), None, 0)


def test_it_stands_level_where_nothing_is_known() -> None:
    assert weighing().tilt == 0
    assert weighing(("attend", 0.5), ("decline", 0.5)).tilt == 0
    assert weighing(("ask-first", 0.9)).tilt == 0


def test_it_leans_and_never_falls() -> None:
    assert weighing(("attend", 0.8)).tilt < 0 < weighing(("withdraw", 0.2)).tilt
    assert weighing(*[("decline", 1.0)] * 20).tilt == MOST_TILT


def test_every_ground_is_a_pebble_in_its_pan() -> None:
    go, out = weighing(("attend", 0.8), ("decline", 0.2), ("withdraw", 0.4)).pans
    assert (len(go["pebbles"]), len(out["pebbles"])) == (1, 2)
    assert [title for title, grounds in weighing(("ask-first", 0.3)).sides if grounds] == ["For asking first"]
