"""Facts and kinds over mails of our own."""

from __future__ import annotations

import json
from datetime import datetime

import pytest

from bowout.invitation import read

from . import letters
from .wordings import TO, WORDINGS
from .wordings_elsewhere import ELSEWHERE
from .wordings_shaped import SHAPED

FACTS = ("company", "role", "contact", "contact_email", "reply_to", "scheduling_link", "interview_at", "reply_by")


def mail(entry: dict[str, object]) -> bytes:
    if "html" in entry:
        fields = {"from_": entry["from"], "to": TO, "subject": entry["subject"], "date": entry["date"]}
        fields |= {"reply_to": entry["reply_to"]} if "reply_to" in entry else {}
        return letters.alternative(entry["body"], entry["html"], entry.get("ics"), **fields)  # type: ignore[arg-type]
    heads = {
        "From": entry["from"],
        "To": TO,
        "Subject": entry["subject"],
        "Date": entry["date"],
        "Message-ID": "<w@example.com>",
    }
    if "reply_to" in entry:
        heads["Reply-To"] = entry["reply_to"]
    heads |= {"MIME-Version": "1.0", "Content-Type": "text/plain; charset=utf-8", "Content-Transfer-Encoding": "8bit"}
    return ("".join(f"{name}: {value}\n" for name, value in heads.items()) + "\n" + str(entry["body"])).encode()


def same(fact: str, want: object, have: object) -> bool:
    if fact == "reply_by" and isinstance(want, str) and len(want) == 10:
        return str(have)[:10] == want
    if fact == "interview_at" and want and have:
        lists = [each if isinstance(each, list) else [each] for each in (want, have)]
        return [datetime.fromisoformat(str(each)) for each in lists[0]] == [
            datetime.fromisoformat(str(each)) for each in lists[1]
        ]
    return want == have


ALL = WORDINGS | SHAPED | ELSEWHERE


@pytest.mark.parametrize("name", ALL)
def test_facts_and_kind(name: str) -> None:
    entry = ALL[name]
    says: dict[str, object] = entry["says"]  # type: ignore[assignment]
    found = json.loads(json.dumps(read(mail(entry)).to_json()))
    wrong = {}
    if found["kind"] != says["kind"]:
        wrong["kind"] = (says["kind"], found["kind"])
    if found["is_invitation"]:
        for fact in {*FACTS, *says} - {"kind"}:
            if not same(fact, says.get(fact), found[fact]):
                wrong[fact] = (says.get(fact), found[fact])
    assert not wrong
