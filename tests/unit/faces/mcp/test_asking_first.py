"""What leaves through an assistant: nothing without the person's yes to these very words."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("mcp", reason="left out: bowout[mcp] is not installed")

from mcp.client.client import Client
from mcp.types import ElicitResult

from bowout.faces.mcp.server import build
from bowout.faces.offer import verb
from bowout.faces.offer.home import OwnHome
from bowout.settings import Settings
from bowout.wiring import House

HOME = Path(__file__).resolve().parents[4]
MAIL = (HOME / "examples" / "google-invite.eml").read_text(encoding="utf-8")
ACCOUNT = """
[home]
address = "alex.morgan@mail.example"
smtp_host = "127.0.0.1"
imap_host = "127.0.0.1"
"""
YES, NOT_YET = ElicitResult(action="accept", content={"leave": True}), ElicitResult(action="accept", content={"leave": False})
NO, AWAY = ElicitResult(action="decline"), ElicitResult(action="cancel")


class Counting(House):
    """A house whose server takes everything."""

    def __init__(self) -> None:
        super().__init__(Settings())
        self.left: list[bytes] = []

    def send(self, number: int, *, pause: Any, again: bool = False) -> Any:
        self.letters.release(number, again=again)
        self.left.append(self.letters.entry(number).data)
        return self.letters.entry(number)


class Person:
    """Answers as told, and remembers what was asked; `meanwhile` happens before the first answer."""

    def __init__(self, *answers: ElicitResult, meanwhile: Any = None) -> None:
        self.answers, self.asked, self.meanwhile = list(answers), [], meanwhile

    async def __call__(self, _: object, params: Any) -> ElicitResult:
        self.asked.append(params.message)
        if self.meanwhile and len(self.asked) == 1:
            await self.meanwhile()
        return self.answers.pop(0)


@pytest.fixture
def house() -> House:
    house = Counting()
    house.accounts_file.parent.mkdir(parents=True, exist_ok=True)
    house.accounts_file.write_text(ACCOUNT)
    return house


def written(house: House, reason: str) -> str:
    return verb("reply")(house, {"invitation": MAIL, "because": reason, "candidate": "Alex Morgan"})["kept"]


def send(house: House, person: Person | None, mode: str, **said: str) -> tuple[Any, list[str]]:
    """Ask the tool to send the case; returns its answer and how the outbox then stands."""
    home = OwnHome(house)
    case = home.thread.submit(written, house, "other-offer").result()

    async def talk() -> Any:
        async with Client(build(home), elicitation_callback=person, mode=mode) as client:
            return await client.call_tool("send", {"case": case} | said)

    answer = asyncio.run(talk())
    home.thread.submit(house.record.close).result()
    return answer, [entry.state for entry in house.letters.entries()]


MODES = pytest.mark.parametrize("mode", ["auto", "legacy"])


@MODES
def test_where_nobody_can_be_asked_it_waits(house: Counting, mode: str) -> None:
    answer, states = send(house, None, mode)
    assert not answer.is_error
    assert (house.left, states) == ([], ["held"])
    assert "bowout outbox send 1" in answer.structured_content["to_do"][0]


@MODES
@pytest.mark.parametrize("by", ["draft", "smtp"])
def test_a_yes_lets_the_very_words_leave_that_were_shown(house: Counting, mode: str, by: str) -> None:
    person = Person(YES)
    answer, states = send(house, person, mode, by=by)
    assert not answer.is_error
    assert len(person.asked) == len(house.left) == 1
    for shown in (
        "alex.morgan@mail.example",
        "To: dana.okoro@larkfield.example",
        "Subject: Re: ",
        "I've accepted another offer",
        "PARTSTAT=DECLINED",
    ):
        assert shown in person.asked[0]
    assert b"accepted another offer" in house.left[0].replace(b"=\r\n", b"")
    assert states == ["waiting"]


@MODES
@pytest.mark.parametrize(
    ("word", "state"), [(NOT_YET, "held"), (NO, "withdrawn"), (AWAY, "held")], ids=["not yet", "no", "away"]
)
def test_anything_but_a_yes_lets_nothing_leave(house: Counting, mode: str, word: ElicitResult, state: str) -> None:
    answer, states = send(house, Person(word), mode)
    assert not answer.is_error
    assert (house.left, states) == ([], [state])


def test_where_the_words_changed_the_person_is_asked_anew(house: Counting) -> None:
    home = OwnHome(house)

    async def change() -> None:
        await asyncio.wrap_future(home.thread.submit(written, house, "fit"))

    async def talk(case: str, person: Person) -> Any:
        async with Client(build(home), elicitation_callback=person) as client:
            return await client.call_tool("send", {"case": case})

    case = home.thread.submit(written, house, "other-offer").result()
    person = Person(YES, NO, meanwhile=change)
    asyncio.run(talk(case, person))
    home.thread.submit(house.record.close).result()
    assert len(person.asked) == 2
    assert "accepted another offer" in person.asked[0]
    assert "accepted another offer" not in person.asked[1]
    assert house.left == []


@MODES
def test_what_cannot_be_sent_is_told_with_a_hint_and_nobody_is_asked(house: Counting, mode: str) -> None:
    house.accounts_file.unlink()
    person = Person()
    answer, states = send(house, person, mode)
    assert answer.is_error
    assert answer.structured_content["error"]["code"] == "no-account"
    assert "bowout account add" in answer.content[0].text
    assert (person.asked, states) == ([], [])


@MODES
def test_arguments_are_checked_as_everywhere(house: Counting, mode: str) -> None:
    answer, _ = send(house, Person(), mode, by="pigeon")
    assert answer.is_error
    assert answer.structured_content["error"]["code"] == "bad-case"
