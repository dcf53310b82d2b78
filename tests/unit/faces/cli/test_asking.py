"""The conversation of decide in a terminal."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bowout.faces.cli import asking
from bowout.wiring import House


def typed(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    """The answers in their order; q once they are used up."""
    left: Iterator[str] = iter(answers)
    monkeypatch.setattr(asking, "_line", lambda _question: next(left, "q"))


def test_what_is_not_understood_is_asked_again(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    typed(monkeypatch, "?", "2")
    facts = asking.ask_facts(House(), {})
    assert len([value for value in facts.values() if value is not None]) == 1
    assert "“?” was not understood" in capsys.readouterr().out


def test_after_some_open_answers_the_way_out_is_said_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(monkeypatch, *[""] * asking.TIRED)
    facts = asking.ask_facts(House(), {})
    assert set(facts.values()) == {None}
    assert "q shows the advice as it stands" in capsys.readouterr().out
