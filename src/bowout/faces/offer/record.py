"""today, doors, log, show, search, edit, follow_up, answer: what the record keeps of every case, and what comes after."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ... import catalogue
from ...nouns import Brief, Draft
from ...record.case import CORRECTABLE, ENDS, Case, FollowUp
from ...verbs.log import STATES
from .letters import case, case_fields
from .shapes import Schema, choice, listed, nullable, number, shape_of, strict, text, thing
from .table import Answer, Verb

if TYPE_CHECKING:
    from ...wiring import House

MOST = 1000
NAME = text("The case's name in the record, as `log` tells it.", most=200, minLength=1)
FOREIGN_IN_A_FOLLOW_UP = ("company", "agency", "role", "contact", "title", "text")


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
    door: Schema = {"type": "boolean", "description": "Whether one would go back."}
    known = {**case_fields(), "contact_email": nullable(text()), "door": door}
    tags = listed(text(most=100, minLength=1), most=50) | {"minItems": 1}
    return {
        "correct": strict({name: known[name] for name in CORRECTABLE}, at_least=1, says="Facts put right; null: not known."),
        "note": text("A note of the person's.", minLength=1), "promise": text("Something that was promised.", minLength=1),
        "heard": text("What they wrote.", minLength=1), "end": choice(ENDS, "How it ended."),
        "reopen": {"type": "boolean", "enum": [True], "description": "Take the end back."}, "tag": tags, "untag": tags,
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
    house.record.case(told["case"])  # whether there is such a case goes before whether it can be changed so
    return house.edit(told["case"], **{name: value for name, value in told.items() if name != "case"}).to_json()


def _follow_up(house: House, told: Mapping[str, Any]) -> Answer:
    house.record.case(told["case"])
    return house.follow_up(told["case"], told["kind"], how=told.get("how"), until=told.get("until")).to_json()


def _answer(house: House, told: Mapping[str, Any]) -> Answer:
    about = told["case"] if isinstance(told["case"], str) else Brief.from_json(told["case"])
    return house.answer(told["kind"], about, variants=told.get("variants", 1), seed=told.get("seed", 0)).to_json()


def _answering() -> Verb:
    """What is written back; a case is named, or told."""
    named_or_told = {
        **case(),
        **NAME,
        "type": ["string", "object"],
        "description": "The case's name in the record, or a case as `write` takes it.",
    }
    return Verb(
        "answer", "Write what to say back when they answer: the decision stands. Nothing is sent.",
        {"case": named_or_told, "kind": choice(catalogue.family("phrases", "answer-"), "What they wrote: may I ask why, more money, another day, kind words."),
         "variants": number("How many wordings.", least=1, most=9, default=1),
         "seed": number("Another seed, another wording.", least=0, most=2**31 - 1, default=0)},
        shape_of(Draft, at_times=("variants", "call")), _answer, ("case", "kind"), foreign=("subject", "variants"),
    )  # fmt: skip


def offered() -> tuple[Verb, ...]:
    """The verbs of the record."""
    limit = number("At most so many.", least=1, most=MOST)
    filters = {
        "state": choice(STATES, "Only those in this state; `open`: those that have not ended."), "tag": text("Only those with this tag.", most=100),
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
            {"case": NAME, **edits()}, standing_shape(), _edit, ("case",), at_least=2, changes=True, repeats=False, foreign=("case",),
        ),
        Verb(
            "follow_up", "See one thing that is to follow in a case; settle it (`how`), or put it off (`until`).",
            {"case": NAME, "kind": text("Which, as `today` tells it.", most=100, minLength=1), "how": choice(("done", "dropped"), "How it was settled."),
             "until": text("A day (2027-03-01), or a while (3d, 2w, 4m).", pattern=r"^(\d{4}-\d\d-\d\d|[1-9]\d{0,2}[dwm])$")},
            due_shape(), _follow_up, ("case", "kind"), changes=True, foreign=FOREIGN_IN_A_FOLLOW_UP,
        ),
        _answering(),
    )  # fmt: skip
