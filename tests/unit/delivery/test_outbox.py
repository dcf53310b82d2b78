"""The outbox: durable, one at a message, and no step that its picture does not have."""

from __future__ import annotations

import sqlite3
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bowout.delivery.outbox import OPEN, STATES, UNSENT, Entry, Outbox
from bowout.errors import CannotWrite, NotFound, NotNow
from bowout.wiring import local_now


@pytest.fixture
def outbox(tmp_path: Path) -> Outbox:
    return Outbox(tmp_path / "data" / "outbox.db", clock=local_now)


def saved(outbox: Outbox, tag: str = "a", data: bytes = b"Subject: x\r\n\r\nHello\r\n", way: str = "smtp") -> Entry:
    return outbox.save(
        way=way, account="home", message_id=f"<{tag}@home.test>", sender="me@home.test", recipients=("you@firm.test",),
        subject="x", data=data,
    )  # fmt: skip


def bring_to(outbox: Outbox, number: int, state: str) -> None:
    """Along the allowed steps to a state."""
    if state == "withdrawn":
        outbox.withdraw(number)
    if state in ("held", "withdrawn"):
        return
    outbox.release(number)
    if state == "waiting":
        return
    with outbox.attempt(number) as attempt:
        attempt.note()
        if state != "committing":
            attempt.over(state, f"now {state}")


def test_what_is_saved_is_held_whole_and_private(outbox: Outbox) -> None:
    entry = saved(outbox, data=b"\x00\xff any bytes")
    again = Outbox(outbox.path, clock=local_now).entry(entry.id)
    assert again == entry
    assert (again.state, again.data, again.recipients) == ("held", b"\x00\xff any bytes", ("you@firm.test",))
    assert stat.S_IMODE(outbox.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(outbox.path.parent.stat().st_mode) == 0o700


def test_every_commit_is_on_the_disk(outbox: Outbox) -> None:
    saved(outbox)
    with outbox._reading() as db:
        assert db.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert db.execute("PRAGMA synchronous").fetchone() == (3,)  # EXTRA


def test_the_json_has_everything_but_the_message(outbox: Outbox) -> None:
    told = saved(outbox).to_json()
    assert told["state"] == "held"
    assert told["to"] == ["you@firm.test"]
    assert "data" not in told


def test_an_empty_outbox_is_no_file(outbox: Outbox) -> None:
    assert outbox.entries() == []
    assert outbox.numbers("waiting") == []
    assert not outbox.path.exists()


def test_a_message_that_is_not_there(outbox: Outbox) -> None:
    saved(outbox)
    with pytest.raises(NotFound, match="no message 7"):
        outbox.entry(7)
    with pytest.raises(NotFound):
        outbox.withdraw(7)


@pytest.mark.parametrize("state", STATES)
def test_the_same_message_id_is_the_same_message(outbox: Outbox, state: str) -> None:
    number = saved(outbox).id
    bring_to(outbox, number, state)
    if state in UNSENT:
        anew = saved(outbox, data=b"Subject: y\r\n\r\nOther words\r\n")
        assert [each.data for each in outbox.entries()] == [b"Subject: y\r\n\r\nOther words\r\n"]
        assert anew.state == "held"
        assert anew.id != number  # what somebody saw and means to release is not quietly another text
    else:
        with pytest.raises(NotNow):
            saved(outbox, data=b"other")
        assert outbox.entry(number).data == b"Subject: x\r\n\r\nHello\r\n"
    assert saved(outbox, way="draft").state == "held"


@pytest.mark.parametrize("state", STATES)
def test_what_each_state_allows(outbox: Outbox, state: str) -> None:
    def refused(act) -> bool:
        try:
            act()
        except NotNow:
            return True
        return False

    def attempt(number: int) -> None:
        with outbox.attempt(number):
            pass

    allowed = {}
    for name, act in {
        "release": outbox.release,
        "again": lambda n: outbox.release(n, again=True),
        "withdraw": outbox.withdraw,
        "attempt": attempt,
        "settle": lambda n: outbox.settle(n, "Sent"),
    }.items():
        number = saved(outbox, f"{state}-{name}").id
        bring_to(outbox, number, state)
        allowed[name] = not refused(lambda act=act, number=number: act(number))
    assert {name for name, may in allowed.items() if may} == {
        "held": {"release", "again", "withdraw"},
        "waiting": {"attempt", "withdraw"},
        "committing": set(),
        "sent": set(),
        "refused": {"again", "withdraw"},
        "in-doubt": {"again", "settle"},
        "withdrawn": set(),
    }[state]


def test_one_at_a_message_at_a_time(outbox: Outbox) -> None:
    number = saved(outbox).id
    outbox.release(number)
    other = Outbox(outbox.path, clock=local_now)
    with outbox.attempt(number):
        with pytest.raises(NotNow, match="another process"), other.attempt(number):
            pass
        with pytest.raises(NotNow, match="right now"):
            other.withdraw(number)
    with other.attempt(number) as attempt:
        attempt.note()
        assert other.left_behind() == []  # somebody is at it
    assert [each.id for each in other.left_behind()] == [number]
    assert "stopped" in other.entry(number).said


def test_a_try_that_fails_before_the_note_leaves_it_waiting(outbox: Outbox) -> None:
    number = saved(outbox).id
    outbox.release(number)
    with pytest.raises(ZeroDivisionError), outbox.attempt(number):
        1 / 0  # noqa: B018
    assert outbox.entry(number).state == "waiting"
    assert outbox.entry(number).tries == 0


def test_a_newer_file_is_left_alone(outbox: Outbox) -> None:
    saved(outbox)
    with sqlite3.connect(outbox.path) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(CannotWrite, match="newer bowout"):
        outbox.entries()


def test_a_file_that_is_no_outbox_is_said(tmp_path: Path) -> None:
    path = tmp_path / "outbox.db"
    path.write_bytes(b"no database at all" * 100)
    with pytest.raises(CannotWrite, match="cannot be read"):
        Outbox(path, clock=local_now).entries()


def test_a_case_that_is_forgotten_is_gone_from_the_file_too(outbox: Outbox) -> None:
    for number, case in enumerate(("northwind", "northwind", "other")):
        outbox.save(
            way="smtp", account="home", message_id=f"<{number}@home.test>", sender="me@home.test", recipients=("you@firm.test",),
            subject="x", data=f"private words of {case}".encode() * 300, case_name=case, answers=number == 0,
        )  # fmt: skip
    outbox.release(1)
    with outbox.attempt(1), pytest.raises(NotNow, match="right now"):
        outbox.forget("northwind")
    assert outbox.forget("northwind") == 2
    assert [entry.case_name for entry in outbox.entries()] == ["other"]
    assert b"words of northwind" not in outbox.path.read_bytes()
    assert outbox.forget("nobody") == 0


STEPS = st.lists(
    st.sampled_from(["release", "again", "withdraw", "note", "sent", "refused", "in-doubt", "waiting", "die", "left", "settle"]), max_size=25
)  # fmt: skip


@settings(max_examples=30)
@given(steps=STEPS)
def test_whatever_happens_it_leaves_at_most_once_unless_the_person_asks(
    steps: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    outbox = Outbox(tmp_path_factory.mktemp("outbox") / "outbox.db", clock=local_now)
    number = saved(outbox).id
    left = asked = 0
    for step in steps:
        try:
            if step == "release":
                outbox.release(number)
            elif step == "again":
                before = outbox.entry(number).state
                outbox.release(number, again=True)
                asked += before == "in-doubt"
            elif step == "withdraw":
                outbox.withdraw(number)
            elif step == "left":
                outbox.left_behind()
            elif step == "settle":
                outbox.settle(number, "Sent")
            else:
                with outbox.attempt(number) as attempt:
                    attempt.note()
                    taken = step not in ("refused", "waiting")
                    left += taken
                    if step not in ("die", "note"):
                        attempt.over(step, "said")
        except NotNow:
            pass
        entry = outbox.entry(number)
        assert entry.state in STATES
        assert left <= 1 + asked
        if left and not asked:
            assert entry.state in ("committing", "sent", "in-doubt")
    assert set(OPEN) < set(STATES)
