"""Mails written before the reading of them was, in batches, each first read unseen; kept so that they stay read (fresh/*.toml)."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from bowout.invitation import read
from bowout.vocabulary import INVITATION_KINDS

from .test_wordings import FACTS, mail, same

LETTERS: dict[str, dict[str, Any]] = {
    f"{file.stem}-{name}": entry
    for file in sorted((Path(__file__).parent / "fresh").glob("*.toml"))
    for name, entry in tomllib.loads(file.read_text(encoding="utf-8")).items()
}


@pytest.mark.parametrize("name", LETTERS)
def test_fresh(name: str) -> None:
    entry = LETTERS[name]
    says = entry["says"]
    found = json.loads(json.dumps(read(mail(entry)).to_json()))
    unread = set(entry.get("unread", ()))  # known to be missed, and named so
    wrong = {}
    if found["is_invitation"] != (says["kind"] in INVITATION_KINDS) or ("kind" not in unread and found["kind"] != says["kind"]):
        wrong["kind"] = (says["kind"], found["kind"])
    if found["is_invitation"]:
        for fact in set(FACTS) - unread:
            if not same(fact, says.get(fact), found[fact]):
                wrong[fact] = (says.get(fact), found[fact])
    assert not wrong
