"""Tokens for programs: made by the person, shown once, good until their end. Only a hash of each is kept."""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from ...errors import NotFound, UsageError

MARK = "bowout_"
"""So that whoever finds one (a person, a scanner of secrets) knows what it opens."""
MOST_DAYS = 366
MOST_TOKENS = 100


@dataclass(frozen=True)
class Token:
    """What is kept of a token: never the token itself."""

    id: str
    label: str
    hash: str
    made_at: datetime
    ends_at: datetime

    def to_json(self) -> dict[str, Any]:
        """What may be shown: everything but the hash."""
        return {"id": self.id, "label": self.label, "made_at": self.made_at.isoformat(), "ends_at": self.ends_at.isoformat()}


class Tokens:
    """The tokens of a person, in one file of the data folder that only they can read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._read: tuple[tuple[int, int], list[Token]] = ((0, 0), [])

    @classmethod
    def at_home(cls) -> Tokens:
        """The tokens in the person's data folder."""
        from ...settings import data_folder

        return cls(data_folder() / "tokens.json")

    def all(self) -> list[Token]:
        """Every token that is kept, the oldest first."""
        try:
            told = self.path.stat()
            if (stamp := (told.st_mtime_ns, told.st_size)) != self._read[0]:
                rows = json.loads(self.path.read_text(encoding="utf-8"))
                self._read = stamp, [_token(row) for row in rows]
        except FileNotFoundError:
            return []
        return list(self._read[1])

    def make(self, *, now: datetime, days: int, label: str = "") -> tuple[str, Token]:
        """A new token, in the only moment in which it can be seen, and what is kept of it. Raises UsageError."""
        if not 0 < days <= MOST_DAYS:
            raise UsageError(f"A token cannot be good for {days} days.", f"Give it 1 to {MOST_DAYS}.")
        standing = [each for each in self.all() if each.ends_at > now]
        if len(standing) >= MOST_TOKENS:
            raise UsageError("There are too many tokens.", "End some that are not used: `bowout token list`.")
        secret = MARK + secrets.token_urlsafe(32)
        made = Token(secrets.token_hex(4), label.strip()[:100], _hash(secret), now, now + timedelta(days=days))
        self._write([*standing, made])
        return secret, made

    def end(self, id_: str) -> Token:
        """End a token now. Raises NotFound."""
        standing = self.all()
        ended = next((each for each in standing if each.id == id_), None)
        if ended is None:
            raise NotFound(f"There is no token {id_!r}.", "`bowout token list` shows them.")
        self._write([each for each in standing if each is not ended])
        return ended

    def knows(self, secret: str, *, now: datetime) -> bool:
        """Whether this is a token that has not ended; each is compared, in a time that tells nothing."""
        told, found = _hash(secret), False
        for each in self.all():
            found |= hmac.compare_digest(each.hash, told) and each.ends_at > now
        return found

    def _write(self, tokens: list[Token]) -> None:
        from ...delivery.files import save

        self.path.parent.mkdir(parents=True, exist_ok=True)
        rows = [each.to_json() | {"hash": each.hash} for each in tokens]
        save(self.path, json.dumps(rows, ensure_ascii=False, indent=1).encode(), force=True)  # a new file is private


def _hash(secret: str) -> str:
    # A token is 256 random bits, so a plain hash is as good as a slow one.
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def _token(row: dict[str, Any]) -> Token:
    made = Token(row["id"], row["label"], row["hash"], datetime.min, datetime.min)  # noqa: DTZ901
    return replace(made, made_at=datetime.fromisoformat(row["made_at"]), ends_at=datetime.fromisoformat(row["ends_at"]))
