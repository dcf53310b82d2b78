"""The table of verbs: what is promised is what is said, field by field, and what is taken is what is told to be."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout import catalogue
from bowout.errors import BadCase
from bowout.faces.offer import verb, verbs
from bowout.faces.offer.checking import check
from bowout.nouns import Brief
from bowout.settings import Settings
from bowout.wiring import House

HOME = Path(__file__).resolve().parents[4]
MAIL = (HOME / "examples" / "google-invite.eml").read_text(encoding="utf-8")
SLOTS = "Could you come for an interview at Acme on 3 December 2026 at 14:00 or on 4 December 2026 at 10:00?\n\nKim"
ACCOUNT = '[home]\naddress = "alex@mail.example"\nsmtp_host = "127.0.0.1"\nimap_host = "127.0.0.1"\n'


class WithMailbox(House):
    """A house whose mailbox is a file."""

    def inbox(self, where: object, **how: Any) -> Any:
        return super().inbox(self.letters.path.with_name("mailbox"), **how)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    """A house with a declined case, something due, and a message that is held."""
    folder = tmp_path_factory.mktemp("offer")
    with pytest.MonkeyPatch.context() as here:
        here.setenv("BOWOUT_DATA", str(folder))
        here.setenv("BOWOUT_SETTINGS", str(folder / "settings.toml"))
        (folder / "accounts.toml").write_text(ACCOUNT)
        (folder / "mailbox").write_text(f"From dana@larkfield.example Tue Nov 24 16:15:00 2026\n{MAIL}\n")
        house = WithMailbox(Settings())
        assert house.accounts
        assert house.letters  # opened here, in this folder
        verb("reply")(house, {"invitation": MAIL, "because": "other-offer", "candidate": "Alex"})
        verb("reply")(house, {"invitation": SLOTS, "because": "fit"})
        house.sent(verb("log")(house, {})["cases"][0]["name"])
        yield house
        house.record.close()


def calls() -> list[tuple[str, dict[str, Any]]]:
    case = {"intent": "decline", "channel": "email", "company": "Acme", "reason": "fit"}
    return [
        ("read", {"invitation": MAIL}), ("read", {"invitation": SLOTS}), ("read", {"invitation": "Hello"}),
        ("inbox", {"days": 3650}), ("read", {"invitation": "bowout://inbox/1"}),
        ("decide", {"facts": {"offer_accepted": True}, "id": 7}), ("decide", {"facts": {}, "invitation": MAIL}), ("decide", {"facts": {"commute_minutes": 200}}),
        ("write", {"case": case}), ("write", {"case": case, "variants": 2.0}), ("write", {"case": case | {"channel": "sms"}}),
        ("review", {"body": "I might have to pass. Sorry!", "subject": None}), ("review", {"body": "Hi", "case": case, "id": None}),
        ("reply", {"invitation": MAIL, "because": None, "keep": False}), ("reply", {"invitation": "Hello", "because": "fit"}),
        ("today", {}), ("doors", {"limit": 3}), ("log", {"state": "open"}), ("search", {"words": "Larkfield"}), ("outbox", {"all": True}),
        ("show", {"case": "larkfield-energy-analyst"}), ("edit", {"case": "larkfield-energy-analyst", "note": "Kind people", "tag": ["close"]}),
        ("edit", {"case": "larkfield-energy-analyst", "correct": {"role": "Analyst", "interview_at": "2026-12-03", "contact": None}}),
        ("follow_up", {"case": "larkfield-energy-analyst", "kind": "reply"}), ("follow_up", {"case": "larkfield-energy-analyst", "kind": "reply", "until": "3d"}),
        ("answer", {"case": "larkfield-energy-analyst", "kind": "why"}), ("answer", {"case": case, "kind": "more-money", "variants": 2}),
        ("send", {"case": "larkfield-energy-analyst", "by": "smtp"}),
    ]  # fmt: skip


def closed(schema: Any) -> Any:
    """The schema with nothing let in that it does not name."""
    if isinstance(schema, dict):
        schema = {name: closed(value) for name, value in schema.items()}
        if "properties" in schema:
            schema.setdefault("additionalProperties", False)
    return [closed(each) for each in schema] if isinstance(schema, list) else schema


@pytest.mark.parametrize(
    ("name", "arguments"), calls(), ids=lambda part: part if isinstance(part, str) else json.dumps(part)[:40]
)
def test_an_answer_has_every_field_that_is_promised_and_no_other(
    house: House, name: str, arguments: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOWOUT_DATA", str(house.letters.path.parent))
    jsonschema.Draft202012Validator(verb(name).schema).validate(arguments)
    answer = verb(name)(house, arguments)
    jsonschema.Draft202012Validator(closed(copy.deepcopy(verb(name).gives))).validate(json.loads(json.dumps(answer)))


def test_every_verb_is_called_above_and_is_described() -> None:
    assert {name for name, _ in calls()} == set(verbs())
    for each in verbs().values():
        jsonschema.Draft202012Validator.check_schema(each.schema)
        jsonschema.Draft202012Validator.check_schema(each.gives)
        assert each.line.endswith(".")
        assert "\n" not in each.line
        assert set(each.needs) <= set(each.takes)
        assert {pointer for pointer in each.foreign if pointer} <= set(each.gives["properties"])
        assert each.changes or not (each.destroys or each.leaves)


def test_what_is_taken_follows_the_nouns_and_the_catalogue() -> None:
    case = verb("write").takes["case"]["properties"]
    assert set(case) == set(Brief._fields)
    assert set(catalogue.ids("reasons")) == set(verb("reply").takes["because"]["enum"]) - {None}
    assert set(catalogue.ids("channels")) == set(case["channel"]["enum"]) - {None}
    assert "offer_accepted" in verb("decide").takes["facts"]["properties"]


SCHEMA = verb("write").schema
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 12) | st.floats(allow_nan=False, allow_infinity=False) | st.sampled_from(["decline", "warm", "2026-12-03", "x", ""]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["intent", "tone", "offers", "referral", "name", "variants", "x"]), inner, max_size=4),
    max_leaves=8,
)  # fmt: skip


@given(case=VALUES, variants=VALUES)
def test_the_check_agrees_with_a_full_validator(case: Any, variants: Any) -> None:
    told = {"case": case, "variants": variants}
    good = jsonschema.Draft202012Validator(SCHEMA).is_valid(told)
    try:
        check(told, SCHEMA)
    except BadCase as error:
        assert not good, error
        assert error.hint is not None
    else:
        assert good


@pytest.mark.parametrize(
    ("arguments", "place"),
    [
        ({}, "case"), ({"case": {}}, "case.intent"), ({"case": {"intent": "decline", "offers": ["gold"]}}, "case.offers[0]"), ({"case": {"intent": "decline"}, "x": 1}, "x"),
        ({"case": {"intent": "decline", "interview_at": "soon"}}, "case.interview_at"), ({"case": {"intent": "decline", "role": "\ud800"}}, "case.role"),
        ({"case": {"intent": "decline"}, "variants": 10}, "variants"), ({"case": {"intent": "decline"}, "seed": float("inf")}, "seed"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_by_its_place_with_what_to_do(arguments: dict[str, Any], place: str) -> None:
    with pytest.raises(BadCase) as told:
        verb("write").check(arguments)
    assert told.value.message.startswith(f"{place} ")
