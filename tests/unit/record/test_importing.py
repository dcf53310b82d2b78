"""Import: our own export whole and again, exports that are none, and the mails of an mbox with their threads."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from bowout.errors import UnreadableInput
from bowout.record.case import Event
from bowout.record.exporting import as_csv, as_list
from bowout.record.mbox import letters
from bowout.record.sqlite import SqliteRecord
from bowout.settings import Settings
from bowout.wiring import House

HOME = Path(__file__).resolve().parents[3]
NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
ME = "alex.morgan@mail.example"


@pytest.fixture
def house() -> House:
    return House(Settings(addresses=(ME,)), clock=lambda: NOW)


def written(tmp_path: Path, told: object) -> Path:
    path = tmp_path / "export.json"
    path.write_text(told if isinstance(told, str) else json.dumps(told), encoding="utf-8")
    return path


def case(**changes: object) -> dict[str, object]:
    event = {
        "uid": "e1",
        "kind": "invited",
        "at": "2026-11-25T16:00:00+01:00",
        "zone": "Europe/Berlin",
        "data": {"company": "Northwind"},
    }
    return {"uid": "c1", "name": "northwind", "events": [event | changes]}


def export(*cases: object, **changes: object) -> dict[str, object]:
    return {"format": "bowout-record", "version": 1, "cases": list(cases), "files": {}} | changes


def test_an_export_is_taken_back_with_its_zone_and_once(house: House, tmp_path: Path) -> None:
    path = written(tmp_path, export(case()))
    told: list[tuple[int, int]] = []
    assert house.import_(path, progress=lambda *both: told.append(both)).to_json() == {"seen": 1, "new": 1, "unread": 0}
    assert told == [(1, 1)]
    assert house.import_(path).new == 0
    (event,) = house.record.events("northwind")
    assert (event.uid, event.at.isoformat()) == ("e1", "2026-11-25T16:00:00+01:00")
    assert str(event.at.tzinfo) == "Europe/Berlin"


def test_two_machines_come_together(house: House, tmp_path: Path) -> None:
    house.import_(written(tmp_path, export(case())))
    more = case()
    more["events"] += [{"uid": "e2", "kind": "ended", "at": "2026-11-26T09:00:00+00:00", "data": {"end": "declined"}}]  # type: ignore[operator]
    assert house.import_(written(tmp_path, export(more))).new == 0
    assert house.record.case("northwind").state == "declined"
    assert len(house.record.events("northwind")) == 2


@pytest.mark.parametrize(
    "told",
    [
        "{", "{}", "{" * 50_000, {"format": "bowout-record", "version": 2, "cases": []}, {"format": "bowout-record", "version": "x"},
        export({"uid": "c1"}), export(case(at="yesterday")), export(case(at=None)), export(case(data=[])), export("case"),
        export(case(kind="ended")), export(case(kind="planned")), export(case(kind="planned", data={"follow_up": "reply", "due": "x"})),
        export(case(data={"interview_at": "soon"})), export({"uid": "c1", "name": "a", "events": []}),
        export(case(), files={"ab": "no base64!"}), export(case(kind="tagged", data={"add": 7})),
    ],
)  # fmt: skip
def test_what_is_no_export_is_told_and_nothing_is_taken(house: House, tmp_path: Path, told: object) -> None:
    with pytest.raises(UnreadableInput) as error:
        house.import_(written(tmp_path, told))
    assert error.value.hint
    assert house.record.cases() == []


def test_a_name_that_is_taken_here_is_not_lost(house: House, tmp_path: Path) -> None:
    house.record.open_case("northwind", [Event("invited", NOW, {})])
    house.import_(written(tmp_path, export(case())))
    assert {each.name for each in house.record.cases()} == {"northwind", "northwind-2"}


def mail(subject: str, sender: str, message_id: str, body: str, *, answers: str | None = None) -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = subject, sender, ME
    message["Message-ID"], message["Date"] = message_id, "Wed, 25 Nov 2026 12:00:00 +0000"
    if answers:
        message["In-Reply-To"] = answers
    message.set_content(body)
    return message.as_bytes()


def mbox(path: Path, *mails: bytes) -> Path:
    path.write_bytes(
        b"".join(b"From somebody Wed Nov 25 12:00:00 2026\n" + each.replace(b"\r\n", b"\n") + b"\n\n" for each in mails)
    )
    return path


def test_the_invitations_of_an_mbox_become_cases_with_what_their_threads_tell(house: House, tmp_path: Path) -> None:
    invitation = (HOME / "examples" / "google-invite.eml").read_bytes()
    bounds = next(line for line in invitation.decode().splitlines() if line.lower().startswith("message-id:"))
    first = bounds.partition(":")[2].strip()
    path = mbox(
        tmp_path / "Inbox",
        mail("Weekly offers", "news@shop.example", "<n1@shop.example>", "Everything must go."),
        invitation,
        mail("Re: Invitation", ME, "<r1@mail.example>", "Thank you, I must decline.", answers=first),
        mail(
            "Re: Invitation",
            "Dana <dana.okoro@larkfield.example>",
            "<r2@larkfield.example>",
            "Thanks for telling us.",
            answers=first,
        ),
    )
    imported = house.import_(path)
    assert (imported.seen, imported.new) == (4, 1)
    (case,) = house.record.cases()
    assert case.company == "Larkfield Energy"
    assert [event.kind for event in house.record.events(case.name)] == [
        "invited",
        "attached",
        "planned",
        "sent",
        "done",
        "heard",
    ]
    assert house.today()[0] == [], "it was answered"
    assert house.import_(path).new == 0
    assert len(house.record.events(case.name)) == 6, "again is once"


def test_heads_of_mails_that_are_out_of_form(tmp_path: Path) -> None:
    path = mbox(
        tmp_path / "odd",
        b"Message-ID: none\nDate: yesterday\nFrom: =?x?q?=\n\nbody", b"", b"References: " + b"<a@b> " * 50_000 + b"\n\nx",
        "From: Zoë <zoë@example>\nDate: Mon, 99 Foo 2026 99:99:99 +9999\nIn-Reply-To: <a> <b@c>\n\nx".encode(),
    )  # fmt: skip
    read = list(letters(path))
    assert [letter.date for letter in read] == [None] * 4
    assert read[3].answers == ("<a>", "<b@c>")


def test_a_file_that_cannot_be_opened_is_told(house: House, tmp_path: Path) -> None:
    for path in (tmp_path / "none", tmp_path):
        with pytest.raises(UnreadableInput, match="cannot be read"):
            house.import_(path)


def test_the_list_for_an_office_is_dated_and_tells_nothing_private(house: House) -> None:
    facts = {"company": "Northwind", "role": "Analyst", "contact": "Daniel Reyes", "invited_at": "2026-11-25T16:00:00+00:00"}
    events = [Event("invited", NOW, facts), Event("decided", NOW, {"reason": "logistics", "detail": "my mother is ill"}),
              Event("sent", NOW, {"channel": "email"}), Event("ended", NOW, {"end": "declined"})]  # fmt: skip
    house.record.open_case("a", events)
    house.record.open_case("b", [Event("invited", NOW, {"company": "Early", "invited_at": "2026-01-01T16:00:00+00:00"})])
    told = "".join(as_list(house.record, person="Amara Okonkwo", today=NOW.date(), start=date(2026, 11, 1)))
    assert "Amara Okonkwo" in told
    assert "Invited on 25 November 2026" in told
    assert "Outcome:   declined, 26 November 2026" in told
    assert "Answered:  26 November 2026, by email" in told
    assert "1 invitation in all" in told
    assert "Early" not in told
    assert "mother" not in told
    assert "logistics" not in told
    assert max(map(len, told.splitlines())) <= 80
    assert "reason: logistics" in "".join(as_list(house.record, person=None, today=NOW.date(), reasons=True))


def test_a_spreadsheet_runs_nothing(tmp_path: Path) -> None:
    record = SqliteRecord(tmp_path / "r.db")
    record.open_case(
        "a", [Event("invited", NOW, {"company": '=HYPERLINK("http://x")', "role": 'Say "hi", then\ngo', "contact": "+49"})]
    )
    rows = "".join(as_csv(record)).split("\r\n")
    assert "\"'=HYPERLINK(" in rows[1]
    assert "'+49" in rows[1]
    record.close()
