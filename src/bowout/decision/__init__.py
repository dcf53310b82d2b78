"""Facts of a situation → advice with its grounds, and the next question worth asking.

    facts_from(invitation) ──▶ facts ──next_question──▶ … ──decide──▶ Decision

What is weighed, how heavily and why lies in data/grounds/, a table to be read and argued with; here is only the scale.
"""

from __future__ import annotations

from .advice import decide
from .invited import facts_from
from .questions import Question, next_question

__all__ = ["Question", "decide", "facts_from", "next_question"]
