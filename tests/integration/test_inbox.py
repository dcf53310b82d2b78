"""The inbox, read from a real Dovecot, a Maildir and an mbox: what waits is listed, and nothing is touched."""

from __future__ import annotations

import mailbox
from pathlib import Path

import pytest
from mail_servers import ME, PASSWORD, Servers

from bowout.delivery.accounts import Account, write
from bowout.errors import NotFound, UnreadableInput
from bowout.settings import Settings
from bowout.wiring import House

MAILS = Path(__file__).resolve().parents[1] / "golden" / "mails"
INVITATIONS = ("google.eml", "calendly.eml", "agency.eml")


@pytest.fixture
def house(monkeypatch: pytest.MonkeyPatch) -> House:
    monkeypatch.setenv("BOWOUT_PASSWORD", PASSWORD)
    return House(Settings())


def with_account(house: House, servers: Servers) -> Account:
    account = Account(name="home", address=ME, imap_host="127.0.0.1", imap_port=servers.imap, imap_security="none")
    write(house.accounts_file, [account])
    return house.account(None)


def crlf(name: str) -> bytes:
    return (MAILS / name).read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def test_the_mailbox_lists_what_waits_and_stays_as_it_was(servers: Servers, house: House) -> None:
    for name in INVITATIONS:
        servers.put(ME, "INBOX", crlf(name))
    servers.put(ME, "INBOX", b"Subject: Lunch?\r\nFrom: a@b.test\r\nMessage-ID: <lunch@b.test>\r\n\r\nAre you free?\r\n")
    counted: list[int] = []
    seen: list[int] = []

    def progress(count: int):
        counted.append(count)
        return lambda: seen.append(1)

    waiting = house.inbox(with_account(house, servers), progress=progress, days=3650)
    assert counted == [4]
    assert len(seen) == 4
    assert {each.invitation.message_id for each in waiting} == {house.read(crlf(name)).message_id for name in INVITATIONS}
    assert [each.number for each in waiting] == [1, 2, 3]
    dates = [each.invitation.envelope.date for each in waiting]
    assert dates == sorted(dates)
    for each in waiting:
        assert house.read(house.from_inbox(each.number)).message_id == each.invitation.message_id
    with servers.client(ME) as line:
        line.select("INBOX", readonly=True)
        assert line.search(None, "SEEN")[1] == [b""]
    with pytest.raises(NotFound, match="no invitation 9"):
        house.from_inbox(9)


def test_what_was_answered_waits_no_more(servers: Servers, house: House) -> None:
    servers.put(ME, "INBOX", crlf("google.eml"), "(\\Answered)")
    servers.put(ME, "INBOX", crlf("calendly.eml"))
    servers.put(ME, "INBOX", crlf("agency.eml"))
    known = house.read(crlf("agency.eml")).message_id
    assert known
    servers.put(ME, "Sent", f"From: {ME}\r\nIn-Reply-To: {known}\r\nMessage-ID: <r@home.test>\r\n\r\nNo.\r\n".encode())
    waiting = house.inbox(with_account(house, servers), days=3650)
    assert [each.invitation.message_id for each in waiting] == [house.read(crlf("calendly.eml")).message_id]


def test_only_where_each_lies_is_kept(servers: Servers, house: House) -> None:
    servers.put(ME, "INBOX", crlf("google.eml"))
    house.inbox(with_account(house, servers), days=3650)
    kept = house._listed.read_text()
    assert "uid" in kept
    assert "subject" not in kept.lower()
    assert [path.name for path in house._listed.parent.iterdir()] == ["inbox.json"]


@pytest.mark.parametrize("kind", ["maildir", "mbox"])
def test_files_are_read_alike(tmp_path: Path, house: House, kind: str) -> None:
    box = mailbox.Maildir(tmp_path / "box", create=True) if kind == "maildir" else mailbox.mbox(tmp_path / "box")
    for name in INVITATIONS:
        box.add((MAILS / name).read_bytes())
    box.close()
    before = {path: path.read_bytes() for path in (tmp_path / "box").rglob("*") if path.is_file()} or (
        tmp_path / "box"
    ).read_bytes()
    waiting = house.inbox(tmp_path / "box", days=3650)
    assert len(waiting) == 3
    assert house.read(house.from_inbox(2)).message_id == waiting[1].invitation.message_id
    after = {path: path.read_bytes() for path in (tmp_path / "box").rglob("*") if path.is_file()} or (
        tmp_path / "box"
    ).read_bytes()
    assert after == before


def test_what_is_no_mailbox_is_refused(tmp_path: Path, house: House) -> None:
    with pytest.raises(UnreadableInput, match="no Maildir"):
        house.inbox(tmp_path)


def test_a_folder_that_is_not_there(servers: Servers, house: House) -> None:
    with pytest.raises(NotFound, match="no folder Jobs"):
        house.inbox(with_account(house, servers), folder="Jobs")
