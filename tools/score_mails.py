"""How much of labelled mails is read right: `python tools/score_mails.py [LABELS.jsonl] [--half odd|even] [--misses]`.

A line is a mail in short (`id`, `from`, `subject`, `date`, `body`) or names one (`file`, in eml/ beside the labels), and its facts.
Text is compared without case, accents and punctuation, times as instants (floating ones as written); of several slots none may be
wrong and half must be there. What the mail does not say must stay null.
"""

from __future__ import annotations

import argparse
import json
import re
import unicodedata
from collections import Counter
from datetime import datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from bowout.invitation import read

HOME = Path(__file__).resolve().parent.parent
CORPUS = HOME / "corpus" / "mails"
FACTS = ("company", "role", "contact", "contact_email", "reply_to", "scheduling_link", "interview_at", "reply_by")
MORE_FACTS = ("agency", "interview_end", "place", "phone", "reschedule_link", "cancel_link")
LEFT_OUT = (
    r"\b(?:inc|llc|llp|ltd|limited|pvt|pty|gmbh|kg|ag|plc|corp|co|company|group|the|dr|mr|mrs|ms|mx|prof|frau|herr|mme)\b"
)


def rows(labels: Path, half: str = "all") -> list[dict[str, Any]]:
    """The labelled mails, or those with an odd (even) number in their name."""
    told = [json.loads(line) for line in labels.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [each for each in told if half == "all" or (int(re.findall(r"\d+", name_of(each))[-1]) % 2 == 1) == (half == "odd")]


def name_of(row: dict[str, Any]) -> str:
    return str(row.get("file") or row.get("id"))


def mail_of(row: dict[str, Any], labels: Path = CORPUS / "texts.jsonl") -> bytes:
    """The mail itself; a short one is wrapped as a mail program would."""
    if "file" in row:
        return (labels.parent / "eml" / str(row["file"])).read_bytes()
    heads = {"From": row["from"], "To": "candidate@example.com", "Subject": row["subject"]}
    heads |= {"Date": format_datetime(datetime.fromisoformat(row["date"])), "Message-ID": f"<{row['id']}@example.com>"}
    heads |= {"Reply-To": row["reply_to"]} if row.get("reply_to") else {}
    heads |= {"Content-Type": "text/plain; charset=utf-8", "Content-Transfer-Encoding": "8bit"}
    return ("".join(f"{name}: {value}\n" for name, value in heads.items()) + f"\n{row['body']}\n").encode()


def bare(value: str) -> str:
    if "@" in value or "://" in value:
        return value.rstrip("/").lower()
    plain = "".join(each for each in unicodedata.normalize("NFKD", value.casefold()) if not unicodedata.combining(each))
    return re.sub(r"[\W_]+", "", re.sub(LEFT_OUT, " ", plain))


def instants(value: Any) -> set[str]:
    times = [datetime.fromisoformat(each) for each in (value if isinstance(value, list) else [value])]
    return {str(each.timestamp()) if each.tzinfo else each.isoformat() for each in times}


def is_same(fact: str, want: Any, have: Any) -> bool:
    """Whether a fact was read as it is labelled."""
    if not want or not have:
        return not want and not have
    if fact == "reply_by" and 10 in (len(want), len(have)):
        return str(want)[:10] == str(have)[:10]
    if fact in ("interview_at", "interview_end", "reply_by"):
        right, found = instants(want), instants(have)
        return found <= right and 2 * len(found) >= len(right)
    return bare(want) == bare(have) or (fact == "role" and _is_qualified(want, have))


def _is_qualified(want: str, have: str) -> bool:
    """A role with a word of its level or number more or less is the same role."""
    one, other = (set(re.findall(r"\w+", each.casefold())) for each in (want, have))
    return len(one & other) > 1 and len(one ^ other) <= max(1, len(one) // 2) and (one <= other or other <= one)


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("labels", nargs="?", type=Path, default=CORPUS / "texts.jsonl")
    cli.add_argument("--half", choices=("all", "odd", "even"), default="all")
    cli.add_argument("--misses", action="store_true")
    args = cli.parse_args()
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for row in rows(args.labels, args.half):
        found = read(mail_of(row, args.labels), name=name_of(row)).to_json()
        facts = [each for each in (*FACTS, *MORE_FACTS) if each in row] if row["is_invitation"] else []
        for fact in ("is_invitation", "kind", *facts):
            ok = is_same(fact, row[fact], found[fact]) if fact in facts else row[fact] == found[fact]
            keys = [fact] + ([] if fact not in FACTS else ["stated facts" if row[fact] else "null kept"])
            total.update(keys)
            right.update(keys if ok else [])
            if args.misses and not ok:
                print(f"{name_of(row)} {fact}: want {row[fact]!r}, found {found[fact]!r}")
    for fact in total:
        print(f"{fact:16}{right[fact]:5}/{total[fact]:<5}{right[fact] / total[fact]:.3f}")


if __name__ == "__main__":
    main()
