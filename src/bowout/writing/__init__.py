"""A plan of parts → words for a channel, a tone, a reason: `write`, `answer`, `follow_up`."""

from __future__ import annotations

from .phrases import Words
from .replies import answer, follow_up
from .write import write

__all__ = ["Words", "answer", "follow_up", "write"]
