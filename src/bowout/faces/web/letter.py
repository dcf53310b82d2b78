"""The letter: looked over at every keystroke and kept at every pause; wordings, rewordings, and every step to be taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from starlette.responses import JSONResponse, Response

from ...nouns import Finding, Review
from ...reviewing import utf16
from .desk import TYPED, WRITTEN, Clash, Letter
from .matter import Matter
from .times import plural
from .visit import Visit, fragment, to


def keep(visit: Visit) -> Response:
    """Keep what was typed; then back to the page, or JSON for the script."""
    matter = Matter.of(visit)
    subject, body = _subject(visit, matter), visit.text("body")
    try:
        letter = visit.desk.write(
            matter.sheet.id, subject, body, why=TYPED, now=visit.now, base=_base(visit), tab=visit.said("tab") or ""
        )
    except Clash as clash:
        return _clash(visit, matter, clash, Letter(subject=subject, body=body))
    if visit.live:
        return JSONResponse({"version": letter.version})
    return to(f"/letters/{matter.sheet.id}{'#leave' if visit.said('then') == 'leave' else '#letter'}")


def look(visit: Visit) -> Response:
    """Look over what stands in the editor, which need not be kept yet; this is asked at every keystroke, and changes nothing."""
    matter = Matter.of(visit)
    letter = replace(matter.sheet.letter, subject=_subject(visit, matter), body=visit.text("body"))
    return JSONResponse(looked_over(replace_letter(matter, letter)))


def replace_letter(matter: Matter, letter: Letter) -> Matter:
    """The same matter with another letter, what was worked out for the brief kept."""
    fresh = Matter(matter.house, replace(matter.sheet, letter=letter))
    for known in ("as_read", "invitation", "brief"):
        if known in matter.__dict__:
            fresh.__dict__[known] = matter.__dict__[known]
    return fresh


def looked_over(matter: Matter) -> dict[str, Any]:
    """What the script needs after a change: the places in UTF-16 units, and the findings as they are shown."""
    letter = matter.sheet.letter
    marks = utf16(matter.review, letter.body, letter.subject or "")
    return {
        "marks": marks_of(marks),
        "findings": fragment("findings.html", matter=matter, review=matter.review),
        "parts": fragment("parts.html", review=matter.review),
        "count": f"{plural(len(matter.review.problems), 'thing')} to look at" if matter.review.problems else "Nothing to mend",
        "words": plural(len(letter.body.split()), "word"),
    }


def marks_of(review: Review) -> list[dict[str, Any]]:
    """The places of the body to underline, in the order of the text; `n` is the finding's number in the review."""
    return [
        {"n": n, "start": each.start, "end": each.end, "severity": each.severity}
        for n, each in enumerate(review.problems)
        if each.place == "body" and each.start is not None
    ]


def pieces(body: str, marks: Sequence[Mapping[str, Any]]) -> list[tuple[str, Mapping[str, Any] | None]]:
    """The body cut where underlines begin and end, for the layer beneath the words; of two that overlap the first is drawn."""
    units = body.encode("utf-16-le", "surrogatepass")
    cut: list[tuple[str, Mapping[str, Any] | None]] = []
    at = 0
    for mark in sorted(marks, key=lambda each: each["start"]):
        start, end = max(mark["start"], at), mark["end"]
        if start < end:
            cut += [(_units(units, at, start), None), (_units(units, start, end), mark)]
            at = end
    return [piece for piece in (*cut, (_units(units, at, len(units) // 2), None)) if piece[0]]


def _units(text: bytes, start: int, end: int) -> str:
    return text[2 * start : 2 * end].decode("utf-16-le", "replace")


def _clash(visit: Visit, matter: Matter, clash: Clash, mine: Letter) -> Response:
    if visit.live:
        return JSONResponse({"clash": {"version": clash.standing.version, "body": clash.standing.body}}, status_code=409)
    from .answering import shown

    return shown(visit, replace_letter(matter, clash.standing), mine=mine, status=409)


def _base(visit: Visit) -> int | None:
    told = visit.said("version") or ""
    return int(told) if told.isdecimal() else None


def _subject(visit: Visit, matter: Matter) -> str | None:
    """The subject as typed; in a thread it is the thread's, and not to be changed."""
    return matter.sheet.letter.subject if matter.thread or "subject" not in visit.form else visit.said("subject") or ""


def variant(visit: Visit) -> Response:
    """Another of the wordings in the place of the one that stands."""
    matter = Matter.of(visit)
    ways = matter.wordings
    chosen = int(visit.said("to") or 0) % len(ways) if (visit.said("to") or "0").isdecimal() else 0
    way = ways[chosen]
    visit.desk.write(matter.sheet.id, way.subject, way.body, why=WRITTEN, now=visit.now)
    return to(f"/letters/{matter.sheet.id}#letter")


def mend(visit: Visit) -> Response:
    """Apply one rewording of one finding, told by rule and place as they were shown."""
    matter = Matter.of(visit)
    letter = matter.sheet.letter
    finding = _finding(visit, matter)
    number = visit.said("fix") or "0"
    if finding is not None and number.isdecimal() and int(number) < len(finding.fixes):
        fix = finding.fixes[int(number)]
        text = letter.body if finding.place == "body" else letter.subject or ""
        text = text[: fix.start] + fix.replacement + text[fix.end :]
        subject, body = (letter.subject, text) if finding.place == "body" else (text, letter.body)
        visit.desk.write(matter.sheet.id, subject, body, why="reworded", now=visit.now)
    return to(f"/letters/{matter.sheet.id}#letter")


def let_rest(visit: Visit) -> Response:
    """Let one finding rest, now and later."""
    matter = Matter.of(visit)
    if (finding := _finding(visit, matter)) is not None:
        visit.house.dismiss([finding], matter.sheet.letter.body)
    return to(f"/letters/{matter.sheet.id}#letter")


def _finding(visit: Visit, matter: Matter) -> Finding | None:
    """The finding that the form names, if it still stands there."""
    place = (visit.said("rule"), visit.said("start") or "")
    return next(
        (each for each in matter.review.problems if (each.rule, "" if each.start is None else str(each.start)) == place), None
    )


def take_back(visit: Visit) -> Response:
    """One step back."""
    visit.desk.take_back(visit.path["sheet"], visit.now)
    return to(f"/letters/{visit.path['sheet']}#letter")
