"""The record: every case, found again, looked back on, taken along, and forgotten where the person says so."""

from __future__ import annotations

from starlette.responses import Response

from ...errors import UsageError
from ...record.case import ENDS
from .looking_back import looked_back
from .visit import Visit, page, to

A_PAGE = 50
FORMS = {
    "json": ("application/json", "bowout-record.json"),
    "csv": ("text/csv", "bowout-record.csv"),
    "list": ("text/plain", "bowout-list.txt"),
}
"""What the record can be taken along as."""
STATES = ("open", "ended")


def record(visit: Visit) -> Response:
    """The cases, those touched last first; or those that hold the words looked for."""
    words, state = visit.query.get("words", "").strip(), visit.query.get("state")
    state = state if state in STATES else None
    begin = int(visit.query["from"]) if visit.query.get("from", "").isdecimal() else 0
    hits = visit.house.search(words, limit=A_PAGE) if words else None
    cases = [] if words else visit.house.log(state=state, limit=A_PAGE + 1, skip=begin)
    return page(
        "record.html", here="record", now=visit.now, words=words, hits=hits, cases=cases[:A_PAGE], state=state, begin=begin,
        more=begin + A_PAGE if len(cases) > A_PAGE else None, a_page=A_PAGE,
    )  # fmt: skip


def pictures(visit: Visit) -> Response:
    """A few honest pictures of the whole record, each with its numbers."""
    return page("pictures.html", here="record", pictures=looked_back(visit.house.log()))


def export(visit: Visit) -> Response:
    """The record as a file to take along."""
    form = visit.path["form"]
    if form not in FORMS:
        raise UsageError(f"The record is not given as {form}.", "Choose JSON, CSV or the list.")
    kind, name = FORMS[form]
    text = "".join(visit.house.export(form))
    return Response(text, media_type=kind, headers={"content-disposition": f"attachment; filename={name}"})


def case(visit: Visit) -> Response:
    """One case and everything that happened in it."""
    history = visit.house.show(visit.path["case"])
    return page("history.html", here="record", now=visit.now, history=history, case=history.case, ends=ENDS)


def edit(visit: Visit) -> Response:
    """What is new of a case: a note, word from them, how it ended, or that it is open again."""
    name = visit.path["case"]
    new = {key: value for key in ("note", "heard", "end") if (value := visit.said(key))}
    if visit.said("reopen"):
        new["reopen"] = "yes"
    if new:
        visit.house.edit(name, **new)
    return to(f"/record/cases/{name}")


def forget(visit: Visit) -> Response:
    """Erase a case for good, once the person has said so twice."""
    name = visit.path["case"]
    if visit.said("sure") != "yes":
        raise UsageError("Nothing was erased.", "Tick the box to say that you are sure.")
    visit.house.forget(name)
    visit.home.tidy()
    return to("/record")
