"""One scenario, every face: the command line, Python, the HTTP API and MCP say the same, as JSON."""

from __future__ import annotations

import asyncio
import http.client
import io
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("mcp", reason="left out: bowout[mcp] is not installed")

from mcp.client.client import Client

import bowout
from bowout.errors import BowoutError
from bowout.faces.api.app import path_of
from bowout.faces.api.tokens import Tokens
from bowout.faces.cli.group import run
from bowout.faces.mcp.server import build
from bowout.faces.offer import verb
from bowout.faces.offer.home import OwnHome
from bowout.faces.web.desk import Desk
from bowout.faces.web.server import Page
from bowout.settings import Settings
from bowout.wiring import House

HOME = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 11, 26, 9, 30, tzinfo=timezone(timedelta(hours=-5)))
MAILS = {
    path.name: path.read_text(encoding="utf-8")
    for path in sorted((HOME / "examples").glob("*.*"))
    if path.suffix in (".eml", ".txt")
}
GOOGLE, AGENCY, PLAIN = (
    next(text for name, text in MAILS.items() if name.startswith(kind)) for kind in ("google", "agency", "plain")
)
REJECTED = "Dear Alex,\n\nThank you for your interest. We regret that we will not be moving forward with your application.\n\nLarkfield"
CASE = {
    "intent": "decline", "channel": "email", "candidate": "Alex Morgan", "company": "Larkfield Energy", "role": "Operations Analyst",
    "contact": "Dana Okoro", "reason": "other-offer",
}  # fmt: skip
LETTER = "Hi Dana,\n\nThank you for the invitation, but I might have to pass. Sorry, sorry!\n\nBest,\nAlex"


@dataclass(frozen=True)
class Scenario:
    """A verb and what it is given, in the words of the API and of MCP."""

    name: str
    verb: str
    given: dict[str, Any]
    python: bool = True
    """Whether the Python face answers too (it raises where no invitation is to be replied to)."""
    fails: bool = False
    """Whether every face refuses."""


def scenarios() -> Iterator[Scenario]:
    for name, mail in MAILS.items():
        yield Scenario(f"read {name}", "read", {"invitation": mail, "name": name})
    yield Scenario(
        "read pasted words",
        "read",
        {"invitation": "Could you come for an interview at Acme on 3 December 2026 at 14:00?\n\nKim"},
    )
    yield Scenario("read a rejection", "read", {"invitation": REJECTED})
    yield Scenario(
        "read other letters",
        "read",
        {"invitation": "Liebe Frau Çelik,\n\nwir möchten Sie zum Vorstellungsgespräch einladen.\n\n東京"},
    )
    for name, facts in {
        "nothing known": {}, "accepted": {"offer_accepted": True, "already_accepted_interview": True}, "far": {"commute_minutes": 120, "remote_possible": True},
        "wanted": {"role_matches_goals": 4, "interested_in_company": 4, "would_accept_if_offered": True}, "all null": {"offer_accepted": None},
    }.items():  # fmt: skip
        yield Scenario(f"decide: {name}", "decide", {"facts": facts})
    yield Scenario("decide: a fact that is none", "decide", {"facts": {"offer_accepted": "perhaps"}}, fails=True)
    for name, more in {
        "an email": {}, "linkedin": {"channel": "linkedin"}, "sms": {"channel": "sms"}, "phone": {"channel": "phone"},
        "a withdrawal": {"intent": "withdraw", "stage": "scheduled", "interview_at": "2026-12-03T14:00:00-05:00"},
        "an ask": {"intent": "ask", "ask_for": "other-date"}, "with an id": {"id": "c-7"}, "a short one": {"length": "short"}, "private words": {"reason_detail": "I can't stand their boss"},
    }.items():  # fmt: skip
        yield Scenario(f"write {name}", "write", {"case": CASE | more})
    yield Scenario("write three", "write", {"case": CASE, "variants": 3, "seed": 5})
    yield Scenario("write without an intent", "write", {"case": {"company": "Acme"}}, fails=True)
    yield Scenario("write a tone that is none", "write", {"case": CASE | {"tone": "angry"}}, fails=True)
    yield Scenario("review", "review", {"body": LETTER})
    yield Scenario("review with its subject", "review", {"body": LETTER, "subject": "Re: Interview"})
    yield Scenario("review with its case", "review", {"body": LETTER, "subject": "Re: Interview", "case": CASE})
    yield Scenario("review beyond the BMP", "review", {"body": "Hi 👋🏽 Zoë,\n\nI might have to pass 😅.\n\nAlex"})
    yield Scenario("review nothing", "review", {"body": "\n"})
    yield Scenario("reply in a thread", "reply", {"invitation": GOOGLE, "because": "other-offer", "candidate": "Alex Morgan"})
    yield Scenario(
        "reply to an agency",
        "reply",
        {"invitation": AGENCY, "because": "fit", "tone": "formal", "length": "short", "offers": ["later-role"]},
    )
    yield Scenario(
        "reply to a text",
        "reply",
        {"invitation": PLAIN, "because": "logistics", "reason_detail": "the commute would be 90 minutes"},
    )
    yield Scenario("reply to a rejection", "reply", {"invitation": REJECTED, "because": "fit"}, python=False)
    yield Scenario("answer why", "answer", {"case": CASE, "kind": "why", "variants": 2})
    yield Scenario("answer in a case", "answer", {"case": "larkfield-energy-analyst", "kind": "another-day"})
    yield Scenario("answer: more money", "answer", {"case": CASE, "kind": "more-money", "seed": 3})
    yield Scenario("answer nobody", "answer", {"case": "nobody", "kind": "why"}, fails=True)
    yield Scenario("today", "today", {})
    yield Scenario("doors", "doors", {})
    yield Scenario("log", "log", {})
    yield Scenario("log of a state", "log", {"state": "declined"})
    yield Scenario("show", "show", {"case": "larkfield-energy-analyst"})
    yield Scenario("show what is not there", "show", {"case": "nobody"}, fails=True)


SCENARIOS = list(scenarios())
Face = Callable[[str, dict[str, Any]], dict[str, Any]]


def refused(code: str) -> dict[str, Any]:
    """Faces check the shape of what they are given in their own way; the code is what programs go by."""
    return {"error": code}


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with a record that has two cases, one of them declined; every face runs at the same moment."""
    folder = tmp_path_factory.mktemp("parity")
    with pytest.MonkeyPatch.context() as changed:
        changed.setenv("BOWOUT_DATA", str(folder / "data"))
        changed.setenv("BOWOUT_SETTINGS", str(folder / "settings.toml"))
        changed.setattr(House.__init__, "__kwdefaults__", {"clock": lambda: NOW})
        changed.chdir(folder)
        house = House(Settings(), clock=lambda: NOW - timedelta(days=3))
        for mail, reason in ((GOOGLE, "other-offer"), (AGENCY, "fit")):
            kept = verb("reply")(
                house, {"invitation": mail, "because": reason, "candidate": "Alex Morgan", "role": "Operations Analyst"}
            )
        house.sent(kept["kept"], channel="email")
        house.record.close()
        yield folder


@pytest.fixture(autouse=True)
def the_same_record(own_folders: None, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test looks into that folder."""
    monkeypatch.setenv("BOWOUT_DATA", str(here / "data"))
    monkeypatch.setenv("BOWOUT_SETTINGS", str(here / "settings.toml"))


@pytest.fixture(scope="module")
def faces(here: Path) -> Iterator[dict[str, Face]]:
    page = Page(House(Settings()), Desk(here / "desk.sqlite3"), port=0)
    thread = threading.Thread(target=page.run, daemon=True)
    thread.start()
    while not page.started:
        time.sleep(0.01)
    secret, _ = Tokens.at_home().make(now=NOW, days=1)
    home = OwnHome(House(Settings()))
    yield {
        "cli": lambda verb, given: on_the_command_line(here, verb, given),
        "python": lambda verb, given: in_python(here, verb, given),
        "http": lambda verb, given: over_http(page.port, secret, verb, given),
        "mcp": lambda verb, given: over_mcp(home, verb, given),
    }
    home.close()
    page.stop()
    thread.join(10)


def over_http(port: int, secret: str, verb: str, given: dict[str, Any]) -> dict[str, Any]:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    headers = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json"}
    line.request("POST", f"/api/v1{path_of(verb)}", json.dumps(given), headers)
    answer = line.getresponse()
    told = json.loads(answer.read())
    line.close()
    return told if answer.status == 200 else refused(told["code"])


def over_mcp(home: OwnHome, verb: str, given: dict[str, Any]) -> dict[str, Any]:
    async def talk() -> Any:
        async with Client(build(home)) as client:
            return await client.call_tool(verb, given)

    answer = asyncio.run(talk())
    return refused(answer.structured_content["error"]["code"]) if answer.is_error else answer.structured_content


LISTS = {"today": "due", "doors": "doors", "log": "cases"}


def on_the_command_line(here: Path, verb: str, given: dict[str, Any]) -> dict[str, Any]:
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = run([verb, *arguments(here, verb, given), "--format", "json"])
    if status == 2:
        return refused(json.loads(err.getvalue().splitlines()[-1])["error"]["code"])
    lines = [json.loads(line) for line in out.getvalue().splitlines()]
    if verb in LISTS:
        return {LISTS[verb]: lines} | ({"count": len(lines)} if verb == "today" else {})
    return lines[0]


OPTIONS = {"candidate": "--me", "reason_detail": "--detail", "offers": "--offer", "formality_region": "--region"}


def arguments(here: Path, verb: str, given: dict[str, Any]) -> list[str]:
    """The same, in the words of the command line: texts and objects in files."""
    words = []
    for name, value in given.items():
        if name in ("invitation", "body"):
            file = given.get("name", "pasted.txt")
            (here / file).write_text(value, encoding="utf-8", newline="")
            words.append(file)
        elif verb == "show" or (verb == "answer" and isinstance(value, str)):
            words.append(value)
        elif name in ("case", "facts"):
            (here / f"{name}.json").write_text(json.dumps(value), encoding="utf-8")
            words += [f"--{name}", f"{name}.json"]
        elif name != "name":
            for each in value if isinstance(value, list) else [value]:
                words += [OPTIONS.get(name, "--" + name.replace("_", "-")), str(each)]
    return [*words, "--no-record", "--force", "--out", "reply.eml"] if verb == "reply" else words


def in_python(here: Path, verb: str, given: dict[str, Any]) -> dict[str, Any]:
    try:
        return called(here, verb, dict(given))
    except BowoutError as error:
        return refused(error.code)


def called(here: Path, verb: str, given: dict[str, Any]) -> dict[str, Any]:
    if verb in LISTS:
        found = [each.to_json() for each in getattr(bowout, verb)(**({"now": NOW} if verb == "today" else {}), **given)]
        return {LISTS[verb]: found} | ({"count": len(found)} if verb == "today" else {})
    if name := given.pop("name", None):
        (here / name).write_text(given["invitation"], encoding="utf-8", newline="")
        given["invitation"] = Path(name)
    first = next((given.pop(name) for name in ("invitation", "facts", "body") if name in given), None)
    timed = {"now": NOW} if verb in ("read", "reply") else {}
    return getattr(bowout, verb)(*([] if first is None else [first]), **given, **timed).to_json()


def comparable(answer: dict[str, Any]) -> dict[str, Any]:
    """Without what a face adds of its own: where a reply was kept, the name that a pasted text was given."""
    told = {name: value for name, value in answer.items() if name != "kept"}
    for facts in (told, told.get("invitation") or {}):
        if facts.get("file") == "pasted.txt":
            facts["file"] = None
    return told


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_every_face_says_the_same(faces: dict[str, Face], scenario: Scenario) -> None:
    given = scenario.given | ({"keep": False} if scenario.verb == "reply" else {})
    asked = {"cli": scenario.given, "python": scenario.given, "http": given, "mcp": given}
    answers = {
        name: comparable(face(scenario.verb, asked[name]))
        for name, face in faces.items()
        if scenario.python or name != "python"
    }
    expected = answers["http"]
    assert ("error" in expected) == scenario.fails
    assert any(expected.values())
    for name, answer in answers.items():
        assert answer == expected, f"{name} differs"


def test_no_room_has_the_name_of_a_verb() -> None:
    import bowout

    rooms = {path.name for path in Path(bowout.__file__).parent.iterdir() if path.is_dir()}
    assert not rooms & set(bowout.__all__)


def test_there_are_enough_scenarios() -> None:
    assert len(SCENARIOS) >= 30
    assert {scenario.verb for scenario in SCENARIOS} == {
        "read",
        "decide",
        "write",
        "answer",
        "review",
        "reply",
        "today",
        "doors",
        "log",
        "show",
    }
