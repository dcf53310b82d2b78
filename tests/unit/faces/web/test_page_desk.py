"""The desk: every letter that stood there can be had back, and two tabs never write over one another."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bowout.faces.web.desk import DONE, ONE_GO, THROWN, TYPED, WRITTEN, Clash, Desk, Letter, SheetGone

NOW = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "desk.sqlite3")


def laid(desk: Desk) -> str:
    return desk.lay(b"From: x", name="x.eml", title="A letter", now=NOW).id


def test_a_sheet_comes_back_as_it_was_laid(desk: Desk) -> None:
    id_ = laid(desk)
    desk.change(
        id_, NOW, said={"reason": "fit", "offers": ["refer"]}, answers={"offer": None}, facts={"company": "Ærø"}, title="Ærø"
    )
    again = Desk(desk._path).sheet(id_)
    assert (again.source, again.name, again.title) == (b"From: x", "x.eml", "Ærø")
    assert (again.said, again.answers, again.facts) == (
        {"reason": "fit", "offers": ["refer"]},
        {"offer": None},
        {"company": "Ærø"},
    )


def test_a_sheet_that_is_gone_says_so(desk: Desk) -> None:
    with pytest.raises(SheetGone):
        desk.sheet("nowhere")
    id_ = laid(desk)
    desk.write(id_, "s", "b", why=WRITTEN, now=NOW)
    desk.put_away(id_, NOW, as_="thrown")
    desk.sweep(NOW + THROWN + timedelta(seconds=1), known=lambda _: True)
    with pytest.raises(SheetGone):
        desk.sheet(id_)


def test_taking_back_walks_to_the_first_letter_and_stays_there(desk: Desk) -> None:
    id_ = laid(desk)
    for body in ("one", "two", "three"):
        desk.write(id_, "s", body, why=WRITTEN, now=NOW)
    assert [desk.take_back(id_, NOW).body for _ in range(4)] == ["two", "one", "one", "one"]


def test_typing_in_one_go_is_one_step_and_another_tab_is_another(desk: Desk) -> None:
    id_ = laid(desk)
    desk.write(id_, None, "written", why=WRITTEN, now=NOW)
    for n, body in enumerate(("a", "ab", "abc")):
        desk.write(id_, None, body, why=TYPED, now=NOW + timedelta(seconds=n), tab="one")
    desk.write(id_, None, "abcd", why=TYPED, now=NOW + timedelta(seconds=4), tab="two")
    desk.write(id_, None, "later", why=TYPED, now=NOW + timedelta(seconds=5) + ONE_GO, tab="two")
    assert [desk.take_back(id_, NOW).body for _ in range(3)] == ["abcd", "abc", "written"]


def test_a_clash_writes_nothing_and_shows_what_stands(desk: Desk) -> None:
    id_ = laid(desk)
    seen = desk.write(id_, None, "written", why=WRITTEN, now=NOW)
    other = desk.write(id_, None, "the other tab", why=TYPED, now=NOW, base=seen.version, tab="two")
    with pytest.raises(Clash) as clash:
        desk.write(id_, None, "this tab", why=TYPED, now=NOW, base=seen.version, tab="one")
    assert clash.value.standing == other == desk.sheet(id_).letter
    assert desk.write(id_, None, "the other tab", why=TYPED, now=NOW, base=seen.version).version == other.version  # they agree
    assert desk.write(id_, None, "this tab", why=TYPED, now=NOW, base=other.version, tab="one").body == "this tab"
    assert desk.take_back(id_, NOW).body == "the other tab"


def test_of_many_tabs_at_once_one_wins_and_the_others_are_told(desk: Desk) -> None:
    id_ = laid(desk)
    base = desk.write(id_, None, "written", why=WRITTEN, now=NOW).version
    told: list[str] = []

    def type_(body: str) -> None:
        try:
            desk.write(id_, None, body, why=TYPED, now=NOW, base=base, tab=body)
            told.append("kept")
        except Clash:
            told.append("clash")

    threads = [threading.Thread(target=type_, args=(f"tab {n}",)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told) == ["clash"] * 5 + ["kept"]


def test_open_sheets_are_listed_those_touched_last_first(desk: Desk) -> None:
    first, second = laid(desk), laid(desk)
    desk.change(first, NOW + timedelta(minutes=1))
    assert [sheet.id for sheet in desk.sheets()] == [first, second]
    desk.put_away(first, NOW)
    assert [sheet.id for sheet in desk.sheets()] == [second]
    desk.write(first, None, "again", why=TYPED, now=NOW + timedelta(minutes=2))
    assert [sheet.id for sheet in desk.sheets()] == [first, second]


def test_what_was_thrown_away_can_be_had_back_for_a_day(desk: Desk) -> None:
    id_ = laid(desk)
    desk.put_away(id_, NOW, as_="thrown")
    assert desk.sheets() == []
    desk.sweep(NOW + THROWN - timedelta(minutes=1), known=lambda _: True)
    desk.put_away(id_, NOW, as_="open")
    assert [sheet.id for sheet in desk.sheets()] == [id_]


def test_the_desk_is_swept_of_what_has_left_or_was_forgotten(desk: Desk) -> None:
    old, forgotten, kept = laid(desk), laid(desk), laid(desk)
    desk.put_away(old, NOW)
    desk.change(forgotten, NOW, case="gone")
    desk.change(kept, NOW, case="here")
    desk.write(forgotten, "s", "private words", why=WRITTEN, now=NOW)
    desk.sweep(NOW + DONE + timedelta(days=1), known=lambda case: case == "here")
    assert [sheet.id for sheet in desk.sheets()] == [kept]
    assert b"private words" not in desk._path.read_bytes()


@settings(max_examples=20)  # each is durably on the disk
@given(st.lists(st.text(), min_size=1, max_size=5))
def test_whatever_is_written_is_what_stands(tmp_path_factory: pytest.TempPathFactory, bodies: list[str]) -> None:
    desk = Desk(tmp_path_factory.mktemp("desk") / "desk.sqlite3")
    id_ = laid(desk)
    for body in bodies:
        desk.write(id_, None, body, why=WRITTEN, now=NOW)
        assert desk.sheet(id_).letter.body == body


def test_only_words_of_the_persons_own_count_as_typed() -> None:
    assert not Letter().typed
    assert not Letter(why=WRITTEN).typed
    assert Letter(why=TYPED).typed
    assert Letter(why="reworded").typed
