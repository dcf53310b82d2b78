"""Arguments against a schema of `shapes`: the part of JSON Schema that is used there, refused in words a person can act on."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from ...errors import BadCase
from .shapes import Schema

TYPES: dict[str, Callable[[Any], bool]] = {
    "null": lambda value: value is None,
    "boolean": lambda value: isinstance(value, bool),
    "string": lambda value: isinstance(value, str),
    "integer": lambda value: isinstance(value, int | float) and not isinstance(value, bool) and float(value).is_integer(),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value),
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, Mapping),
}
WORDS = {
    "null": "null", "boolean": "true or false", "string": "a text", "integer": "a whole number", "number": "a number",
    "array": "a list", "object": "an object",
}  # fmt: skip


def check(value: Any, schema: Schema, where: str = "") -> None:
    """Raise BadCase, naming the place, where a value is not what the schema says."""
    told = schema.get("type")
    kinds = [told] if isinstance(told, str) else told or []
    if kinds and not any(TYPES[kind](value) for kind in kinds):
        raise _bad(where, f"is {_what(value)}", f"It is {' or '.join(WORDS[kind] for kind in kinds)}.")
    if "enum" in schema and value not in schema["enum"]:
        raise _bad(where, f"is {value!r:.60}", f"It is one of {', '.join(str(each) for each in schema['enum'] if each)}.")
    if isinstance(value, str):
        _check_text(value, schema, where)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        least, most = schema.get("minimum", value), schema.get("maximum", value)
        if not least <= value <= most:
            raise _bad(where, f"is {value}", f"It is {least} at the least and {most} at the most.")
    elif isinstance(value, list):
        _check_list(value, schema, where)
    elif isinstance(value, Mapping):
        _check_object(value, schema, where)


def _check_text(value: str, schema: Schema, where: str) -> None:
    try:
        value.encode()
    except UnicodeEncodeError:
        raise _bad(where, "holds half a character", "Send it as valid Unicode.") from None
    if len(value) > schema.get("maxLength", len(value)):
        raise _bad(where, "is too long", f"At most {schema['maxLength']} characters are taken.")
    if len(value) < schema.get("minLength", 0):
        raise _bad(where, "is empty", "Leave it out, or say something.")
    if "pattern" in schema and not re.search(schema["pattern"], value):
        raise _bad(where, f"is {value!r:.60}", schema.get("description", f"It matches {schema['pattern']}."))
    if schema.get("format") in ("date-time", "date"):
        _check_time(value, where)


def _check_time(value: str, where: str) -> None:
    try:
        date.fromisoformat(value) if len(value) == 10 else datetime.fromisoformat(value)
    except ValueError:
        raise _bad(where, f"is {value!r:.60}", "Write it as ISO 8601, as in 2026-03-02T09:14:00-05:00.") from None


def _check_list(value: list[Any], schema: Schema, where: str) -> None:
    if len(value) > schema.get("maxItems", len(value)):
        raise _bad(where, "is too long", f"At most {schema['maxItems']} are taken.")
    if len(value) < schema.get("minItems", 0):
        raise _bad(where, "is empty", "Leave it out, or name one.")
    for number, each in enumerate(value):
        check(each, schema.get("items", {}), f"{where}[{number}]")


def _check_object(value: Mapping[str, Any], schema: Schema, where: str) -> None:
    known, others = schema.get("properties", {}), schema.get("additionalProperties", {})
    for name in schema.get("required", ()):
        if name not in value:
            raise _bad(f"{where}.{name}" if where else name, "is missing", known[name].get("description", ""))
    if len(value) < schema.get("minProperties", 0):
        raise _bad(where, "says too little", f"It may hold {', '.join(known)}.")
    for name, each in value.items():
        inside = f"{where}.{name}" if where else name
        if name not in known and others is False:
            raise _bad(inside, "is not known here", f"Known are {', '.join(known)}.")
        check(each, known.get(name, others), inside)


def _what(value: Any) -> str:
    return next((words for kind, words in WORDS.items() if TYPES[kind](value)), "no number that can be reckoned with")


def _bad(where: str, is_: str, hint: str) -> BadCase:
    return BadCase(f"{where or 'What was sent'} {is_}.", hint)
