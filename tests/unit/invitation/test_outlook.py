"""Outlook's .msg by its property streams (a stand-in for olefile: the extra need not be installed for the tests)."""

from __future__ import annotations

import io
import struct
import sys
from types import SimpleNamespace

import pytest

from bowout.errors import UnreadableInput
from bowout.invitation import read

from . import letters

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
BODY = "Hi Robin,\r\n\r\nYour interview for the Data Steward role at Brightmill is on Wednesday 20 January at 3pm GMT.\r\n\r\nTessa Lund\r\nBrightmill\r\n"


def streams(**changes: bytes) -> dict[str, bytes]:
    filetime = 134_442_000_000_000_000  # 12 January 2027, 10:20 UTC
    return {
        "__properties_version1.0": b"\x00" * 32 + struct.pack("<IIQ", 0x00390040, 6, filetime),
        "__substg1.0_0037001F": "Interview at Brightmill".encode("utf-16-le"),
        "__substg1.0_1000001F": BODY.encode("utf-16-le"),
        "__substg1.0_0C1A001F": "Tessa Lund".encode("utf-16-le"),
        "__substg1.0_5D01001F": "tessa.lund@brightmill.example".encode("utf-16-le"),
        "__recip_version1.0_#00000000/__substg1.0_3001001F": "Robin Vale".encode("utf-16-le"),
        "__recip_version1.0_#00000000/__substg1.0_39FE001F": "Robin.Vale@Example.com".encode("utf-16-le"),
        "__attach_version1.0_#00000000/__substg1.0_3707001F": "invite.ics".encode("utf-16-le"),
        "__attach_version1.0_#00000000/__substg1.0_37010102": letters.GOOGLE_ICS.encode(),
    } | changes


@pytest.fixture
def olefile(monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    held = streams()

    class File:
        def __init__(self, data: object) -> None:
            self.data = data

        def listdir(self) -> list[list[str]]:
            return [path.split("/") for path in held]

        def openstream(self, path: str | list[str]) -> io.BytesIO:
            return io.BytesIO(held[path if isinstance(path, str) else "/".join(path)])

    monkeypatch.setitem(sys.modules, "olefile", SimpleNamespace(OleFileIO=File))
    return held


def test_the_properties_make_a_letter(olefile: dict[str, bytes]) -> None:
    found = read(OLE, name="invite.msg")
    assert (found.contact, found.contact_email, found.role) == ("Tessa Lund", "tessa.lund@brightmill.example", "Data Steward")
    assert found.has_calendar
    assert found.envelope.invited_address == "Robin.Vale@Example.com"
    assert found.envelope.date is not None
    assert found.envelope.date.year == 2027


def test_the_headers_as_they_travelled_come_first(olefile: dict[str, bytes]) -> None:
    olefile["__substg1.0_007D001F"] = (
        "Message-ID: <kept@brightmill.example>\r\nFrom: T. Lund <t@brightmill.example>\r\n".encode("utf-16-le")
    )
    found = read(OLE, name="invite.msg")
    assert found.message_id == "<kept@brightmill.example>"
    assert found.contact_email == "t@brightmill.example"


def test_another_office_file_is_named(olefile: dict[str, bytes]) -> None:
    olefile.clear()
    olefile["WordDocument"] = b""
    with pytest.raises(UnreadableInput, match="no Outlook mail"):
        read(OLE, name="letter.doc")


def test_a_damaged_one_is_named(olefile: dict[str, bytes]) -> None:
    del olefile["__properties_version1.0"]
    with pytest.raises(UnreadableInput):
        read(OLE, name="invite.msg")
