"""JSON Schema (2020-12) made from the nouns, so that what a face promises is what the nouns are."""

from __future__ import annotations

import types
import typing
from collections.abc import Collection, Mapping
from dataclasses import is_dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, Union

Schema = dict[str, Any]

CALLED = {"Ground.for_": "for", "Finding.place": "in", "Decision.next_step": "next"}
"""Fields that have another name in JSON."""
PLAIN: dict[Any, str] = {str: "string", bool: "boolean", int: "integer", float: "number"}
MOST_TEXT = 10_000
"""Code points of a field that is a word or a few sentences."""


def text(says: str = "", *, most: int = MOST_TEXT, **more: Any) -> Schema:
    """A text that is given."""
    return _said({"type": "string", "maxLength": most, **more}, says)


def nullable(schema: Schema) -> Schema:
    """The same, or null."""
    told = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    values = {"enum": [*schema["enum"], None]} if "enum" in schema else {}
    return schema | values | {"type": list(dict.fromkeys([*told, "null"]))}


def choice(values: Collection[str], says: str = "") -> Schema:
    """One of a few words."""
    return _said({"type": "string", "enum": list(values)}, says)


def flag(says: str, *, default: bool) -> Schema:
    """Yes or no."""
    return {"type": "boolean", "default": default, "description": says}


def number(says: str, *, least: int, most: int, **more: Any) -> Schema:
    """A whole number within bounds."""
    return {"type": "integer", "minimum": least, "maximum": most, "description": says, **more}


def listed(of: Schema, says: str = "", *, most: int | None = None) -> Schema:
    """A list."""
    return _said({"type": "array", "items": of} | ({"maxItems": most} if most else {}), says)


def thing(properties: Mapping[str, Schema], *, needs: Collection[str] | None = None, says: str = "") -> Schema:
    """An object; where it is not said what it needs, all of it is always there. More fields may come with time."""
    needed = list(properties) if needs is None else list(needs)
    return _said({"type": "object", "properties": dict(properties)} | ({"required": needed} if needed else {}), says)


def strict(properties: Mapping[str, Schema], *, needs: Collection[str] = (), at_least: int = 0, says: str = "") -> Schema:
    """An object that is given: what is not known is refused, so that a misspelt name is not silently left out."""
    bounds = {"minProperties": at_least} if at_least else {}
    return thing(properties, needs=needs, says=says) | {"additionalProperties": False} | bounds


def _said(schema: Schema, says: str) -> Schema:
    return schema | {"description": says} if says else schema


@cache
def shape_of(noun: type, *, without: tuple[str, ...] = (), at_times: tuple[str, ...] = ()) -> Schema:
    """The JSON of a noun by its fields. `without`: fields that stay inside; `at_times`: fields that are only there at times."""
    hints = typing.get_type_hints(noun)
    names = [name for name in hints if name not in without]
    called = {name: CALLED.get(f"{noun.__name__}.{name}", name) for name in names}
    properties = {called[name]: _shape(hints[name]) for name in names}
    return thing(properties, needs=[called[name] for name in names if name not in at_times])


def _shape(hint: Any) -> Schema:
    if hint in PLAIN:
        return {"type": PLAIN[hint]}
    if isinstance(hint, type) and (is_dataclass(hint) or hasattr(hint, "_fields")):
        return shape_of(hint)
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if origin in (Union, types.UnionType):
        known = [part for part in parts if part is not type(None)]
        inner = WHEN if set(known) <= {date, datetime} else _shape(known[0])
        return nullable(inner) if type(None) in parts else inner
    if origin is tuple:
        return listed(_shape(parts[0]))
    if hint is datetime:
        return WHEN
    return {"type": "object"} | ({"additionalProperties": _shape(parts[1])} if len(parts) > 1 and parts[1] is not Any else {})


WHEN: Schema = {"type": "string", "description": "ISO 8601: a day, or a time with its offset where that is known."}
