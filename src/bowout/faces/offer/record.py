"""today, doors, log, show, search, edit, follow_up: what the record keeps of every case."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...record.case import CORRECTABLE, ENDS, Case, FollowUp
from .shapes import Schema, choice, flag, listed, nullable, number, shape_of, text, thing
from .table import Answer, Verb

if TYPE_CHECKING:
    from ...wiring import House

MOST = 1000
NAME = text("The case's name in the record, as `log` tells it.", most=200, minLength=1)
FOREIGN_IN_A_CASE = ("company", "agency", "role", "contact", "contact_email")


def case_shape() -> Schema:
    """A case of the record."""
    shape = shape_of(Case)
    return thing({"state": {"type": "string"}, **shape["properties"]})


def event_shape() -> Schema:
    """Something that happened in a case; `data` goes by its kind."""
    return thing(
        {
            "uid": {"type": "string"},
            "kind": {"type": "string"},
            "at": {"type": "string"},
            "zone": {"type": ["string", "null"]},
            "data": {"type": "object"},
        }
    )


def due_shape() -> Schema:
    """A follow-up in words."""
    own: dict[str, Schema] = {
        "title": {"type": "string"}, "settle": {"type": "string"}, "overdue": {"type": "boolean"}, "waited_days": {"type": "integer"},
    }  # fmt: skip
    return thing({**shape_of(FollowUp)["properties"], **own})


def history_shape() -> Schema:
    """A case with everything that happened in it."""
    return thing({"case": case_shape(), "events": listed(event_shape()), "follow_ups": listed(shape_of(FollowUp))})


def standing_shape() -> Schema:
    """Where a case stands, and what is to follow."""
    return thing({"case": case_shape(), "follow_ups": listed(shape_of(FollowUp))})


def _door_shape() -> Schema:
    told: dict[str, Schema] = {
        name: {"type": ["string", "null"]}
        for name in ("contact", "contact_email", "company", "agency", "role", "last_contact", "look_again", "say")
    }
    return thing({"case": {"type": "string"}, "state": {"type": "string"}, "promised": listed({"type": "string"}), **told})


def edits() -> dict[str, Schema]:
    """What may be written of a case."""
    return {
        "correct": thing(
            {name: nullable(text()) if name != "door" else flag("Whether one would go back.", default=True) for name in CORRECTABLE},
            needs=(), says="Facts put right.",
        ) | {"additionalProperties": False},
        "note": text("A note of the person's."), "promise": text("Something that was promised."),
        "heard": text("What they wrote."), "end": choice(ENDS, "How it ended."), "reopen": flag("Take the end back.", default=False),
        "tag": listed(text(most=100, minLength=1), most=50), "untag": listed(text(most=100, minLength=1), most=50),
    }  # fmt: skip


def _today(house: House, told: Mapping[str, Any]) -> Answer:
    due, count = house.today(limit=told.get("limit"))
    return {"due": [each.to_json() for each in due], "count": count}


def _doors(house: House, told: Mapping[str, Any]) -> Answer:
    return {"doors": [each.to_json() for each in house.doors(limit=told.get("limit"))]}


def _log(house: House, told: Mapping[str, Any]) -> Answer:
    cases = house.log(state=told.get("state"), tag=told.get("tag"), who=told.get("with"), limit=told.get("limit"))
    return {"cases": [each.to_json() for each in cases]}


def _search(house: House, told: Mapping[str, Any]) -> Answer:
    return {"hits": [each.to_json() for each in house.search(told["words"], limit=told.get("limit", 20))]}


def _edit(house: House, told: Mapping[str, Any]) -> Answer:
    return house.edit(told["case"], **{name: value for name, value in told.items() if name != "case"}).to_json()


def _follow_up(house: House, told: Mapping[str, Any]) -> Answer:
    return house.follow_up(told["case"], told["kind"], how=told.get("how"), until=told.get("until")).to_json()


def offered() -> tuple[Verb, ...]:
    """The verbs of the record."""
    limit = number("At most so many.", least=1, most=MOST)
    filters = {
        "state": text("Only those in this state; `open`: those that have not ended.", most=100), "tag": text("Only those with this tag.", most=100),
        "with": text("Only those with this firm or person.", most=200), "limit": limit,
    }  # fmt: skip
    return (
        Verb(
            "today", "List what is due by the end of the person's day, overdue first.", {"limit": limit},
            thing({"due": listed(due_shape()), "count": {"type": "integer", "description": "How much is due in all."}}),
            _today, foreign=("due",),
        ),
        Verb(
            "doors", "List whom the person could go back to: when last in touch, what was promised, what to say.", {"limit": limit},
            thing({"doors": listed(_door_shape())}), _doors, foreign=("doors",),
        ),
        Verb(
            "log", "List the cases of the record, those touched last first.", filters,
            thing({"cases": listed(case_shape())}), _log, foreign=("cases",),
        ),
        Verb("show", "Show one case and everything that happened in it.", {"case": NAME}, history_shape(),
             lambda house, told: house.show(told["case"]).to_json(), ("case",), foreign=("",)),
        Verb(
            "search", "Find cases by words that stand in their mails, messages and notes.",
            {"words": text("All of them must stand in it.", most=500, minLength=1, pattern=r"\S"), "limit": limit},
            thing({"hits": listed(thing({"case": case_shape(), "excerpt": {"type": "string"}}))}), _search, ("words",), foreign=("hits",),
        ),
        Verb(
            "edit", "Write something of a case: a correction, a note, a promise, what they wrote, how it ended. Nothing is overwritten.",
            {"case": NAME, **edits()}, standing_shape(), _edit, ("case",), changes=True, repeats=False, foreign=("case",),
        ),
        Verb(
            "follow_up", "See one thing that is to follow in a case; settle it (`how`), or put it off (`until`).",
            {"case": NAME, "kind": text("Which, as `today` tells it.", most=100, minLength=1), "how": choice(("done", "dropped"), "How it was settled."),
             "until": text("A day (2027-03-01), or a while (3d, 2w, 4m).", most=20, minLength=1)},
            due_shape(), _follow_up, ("case", "kind"), changes=True, foreign=FOREIGN_IN_A_CASE,
        ),
    )  # fmt: skip
