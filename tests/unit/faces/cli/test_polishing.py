"""Agreeing, or not, to what `--polish` sends."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from bowout.errors import NotNow
from bowout.faces.cli import leaving, polishing
from bowout.faces.cli.group import run
from bowout.nouns import Brief
from bowout.settings import Settings
from bowout.verbs.polish import where
from bowout.wiring import House

CASE = {
    "intent": "decline",
    "candidate": "Alex Morgan",
    "company": "Larkfield Energy",
    "contact": "Dana Okoro",
    "reason": "fit",
}


@dataclass
class Endpoint:
    """A model that thanks more."""

    url: str = "https://models.example/v1"
    model: str = "kind"
    asked: list[Any] = field(default_factory=list)

    def ask(self, messages: list[dict[str, str]]) -> str:
        self.asked.append(messages)
        return messages[1]["content"].strip("-\n").replace("Thank you", "Thank you very much", 1)


@pytest.fixture
def endpoint(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Endpoint:
    model = Endpoint()
    monkeypatch.setattr(House, "endpoint", model)
    monkeypatch.setattr(polishing, "somebody_there", lambda: True)
    monkeypatch.chdir(tmp_path)
    Path("case.json").write_text(json.dumps(CASE), encoding="utf-8")
    return model


def test_who_agrees_is_asked_once(
    endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    questions: list[str] = []
    monkeypatch.setattr(leaving, "agreed", lambda question: questions.append(question) or True)
    for _ in range(2):
        assert run(["write", "--case", "case.json", "--polish"]) == 0
    told = capsys.readouterr()
    assert told.out.count("Thank you very much") == 2
    assert told.err.count("goes to https://models.example/v1 (over the network), for the model kind") == 1
    assert len(questions) == 1
    assert len(endpoint.asked) == 2


def test_what_is_shown_is_what_is_sent(
    endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(leaving, "agreed", lambda _: True)
    run(["write", "--case", "case.json", "--polish"])
    shown = [line[4:] for line in capsys.readouterr().err.splitlines() if line.startswith("  | ")]
    assert "\n".join(shown) == "\n\n".join(each["content"] for each in endpoint.asked[0])


def test_who_does_not_agree_keeps_the_words_and_is_asked_again(
    endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    questions: list[str] = []
    monkeypatch.setattr(leaving, "agreed", lambda question: bool(questions.append(question)))
    for _ in range(2):
        assert run(["write", "--case", "case.json", "--polish"]) == 0
    assert polishing.NOT_AGREED in capsys.readouterr().out
    assert len(questions) == 2
    assert not endpoint.asked


def test_a_program_that_wants_json_is_never_asked(endpoint: Endpoint, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["write", "--case", "case.json", "--polish", "--format", "json"]) == 2
    assert json.loads(capsys.readouterr().err)["error"]["code"] == "not-now"
    assert not endpoint.asked


def test_no_other_way_in_goes_past_the_agreement(endpoint: Endpoint) -> None:
    house = House(Settings())
    brief = Brief.from_json(CASE)
    with pytest.raises(NotNow):
        house.polish(house.write(brief), brief)
    assert not endpoint.asked


@pytest.mark.parametrize(
    ("url", "words"),
    [("http://localhost:11434/v1", "on this machine"), ("http://[::1]:8080/v1", "on this machine"), ("https://x.example/v1", "over the network"),
     ("http://192.168.0.7:11434/v1", "over the network, unencrypted"), ("http://localhost.evil.example/v1", "over the network, unencrypted")],
)  # fmt: skip
def test_it_is_told_how_far_the_message_goes(url: str, words: str) -> None:
    assert where(url) == words
