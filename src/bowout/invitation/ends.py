"""When an interview ends: by a labelled line, or by the length that the mail states."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from ..language import dates
from ..language.clock import clocks
from ..nouns import When
from . import contexts, labelled

LONGEST = timedelta(hours=10)


def labelled_end(slot: dates.Moment, text: str) -> When | None:
    """The end of a labelled line below the start: "Ends: 10:45 AM"."""
    start = slot.when
    below = next((each for each in labelled.fields_of(text) if each.key == "end" and each.start >= slot.end), None)
    told = clocks(below.value) if below and isinstance(start, datetime) else []
    if len(told) != 1 or not isinstance(start, datetime):
        return None
    end = datetime.combine(start.date(), told[0].at, tzinfo=start.tzinfo)
    return end if timedelta(0) < end - start <= LONGEST else None


_RIGHT_BEHIND = re.compile(r"[\s,;(–-]{1,4}(?:for |about |approx\.? |ca\.? |~)?")


def end_by_length(moment: dates.Moment, text: str) -> When | None:
    """The end by the length that the mail states: one right behind the time, or the only one told of the interview."""
    when = moment.when
    if not isinstance(when, datetime):
        return None
    every = dates.lengths(text)
    behind = [each for each in every if each.sure and _RIGHT_BEHIND.fullmatch(text[moment.end : each.start])]
    if behind and timedelta(minutes=5) <= behind[0].length <= LONGEST:
        return when + behind[0].length
    stated = [each for each in every if _is_interview_length(text, each)]
    values = {each.length for each in stated}
    return when + stated[0].length if len(values) == 1 and all(each.sure for each in stated) else None


def _is_interview_length(text: str, each: dates.Length) -> bool:
    left, right = contexts.sentence(text, each.start, each.end)
    around = text[max(left, each.start - 40) : min(right, each.end + 25)]
    if not timedelta(minutes=5) <= each.length <= LONGEST:
        return False
    if re.search(
        r"\b(?:early|before|prior|late|earlier|in advance|within|vorher|früher|vor|avant|antes|reply|respond|walk|drive|notice)\b",
        around,
        re.IGNORECASE,
    ):
        return False
    line = text[text.rfind("\n", 0, each.start) + 1 : each.start]
    known = labelled.fields_of(line + "x")
    return (
        bool(known and known[0].key == "duration")
        or contexts.is_interview(text, each.start, each.end)
        or bool(re.search(r"\b(?:last|take|duration|long|dauer|session|dura)", text[left:right], re.IGNORECASE))
    )
