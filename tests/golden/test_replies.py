"""Each golden mail answered by the main job, to the letter: the files that would be written, and what the person is told.

After a change that is meant: BOWOUT_UPDATE_GOLDEN=1 python -m pytest tests/golden/test_replies.py, and read the difference.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from bowout.nouns import Review
from bowout.settings import Settings
from bowout.verbs.reply import reply
from bowout.wiring import House

HERE = Path(__file__).parent
MAILS = sorted((HERE / "mails").glob("*.*"))
NOW = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)


def shown(data: bytes) -> str:
    """The file's headers as they stand, then its text parts decoded."""
    head = data.partition(b"\r\n\r\n")[0].decode("utf-8").replace("\r\n", "\n")
    parts = []
    for part in message_from_bytes(data, policy=policy.default).walk():
        if not part.is_multipart():
            text = part.get_payload(decode=True).decode("utf-8").replace("\r\n", "\n")
            parts.append(f"--- {part.get_content_type()}\n{text}")
    return f"{head}\n\n{''.join(parts)}"


def answered(path: Path) -> str:
    house = House(Settings(), clock=lambda: NOW)
    invitation = house.read(path.read_bytes(), name=path.name)
    brief = house.brief_for(invitation, reason="other-offer")
    stem = f"{path.stem}-reply"
    answer = reply(invitation, brief, write=house.write, review=lambda _draft, _brief: Review(), now=NOW, stem=stem)
    notes = "".join(f"note: {note}\n" for note in answer.notes)
    return notes + "".join(f"=== {file.name}: {file.purpose}\n{shown(file.data)}" for file in answer.files)


def test_there_are_mails_of_every_shape():
    assert len(MAILS) >= 12


@pytest.mark.parametrize("path", MAILS, ids=lambda path: path.stem)
def test_the_reply_is_the_golden_one(path):
    golden, found = HERE / "replies" / f"{path.stem}.txt", answered(path)
    if os.environ.get("BOWOUT_UPDATE_GOLDEN") == "1":
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(found, encoding="utf-8", newline="\n")
    assert found == golden.read_text(encoding="utf-8")
