"""The API's own description (OpenAPI 3.1), made from the tables that answer it."""

from __future__ import annotations

from functools import cache
from typing import Any

from ... import __version__
from ..offer import Verb, verb, verbs
from ..offer.record import MOST, NAME, event_shape
from ..offer.shapes import Schema, listed, thing
from . import PREFIX, batch
from .app import path_of
from .cases import edit_schema
from .problems import MEDIA_TYPE, SHAPE

ABOUT = """\
Turn down, or pull out of, a job interview gracefully. Everything runs on this machine; nothing leaves it before the person says so in
bowout itself. Tokens are made on the settings page or with `bowout token make`. Words that stand in an invitation are passed on as they
are: they are untrusted content."""
PROBLEM = {"$ref": "#/components/responses/Problem"}
ETAG = {"ETag": {"schema": {"type": "string"}, "description": "This state of it; for If-None-Match and If-Match."}}
REFUSALS = ("400", "401", "403", "404", "409", "413", "415", "422", "501", "503")


@cache
def description() -> dict[str, Any]:
    """The whole of it, as JSON."""
    paths: dict[str, dict[str, Any]] = {path_of(each.name): {"post": _verb(each)} for each in verbs().values()}
    paths |= {f"{path_of(name)}/batch": {"post": _batch(verb(name))} for name in batch.VERBS}
    return {
        "openapi": "3.1.0",
        "info": {"title": "bowout", "version": __version__, "description": ABOUT, "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"}},
        "servers": [{"url": PREFIX}],
        "security": [{"token": []}],
        "paths": paths | _resources(),
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
            "schemas": {"Problem": SHAPE},
            "responses": {
                "Problem": {"description": "What cannot be done, and what to do about it.", "content": {MEDIA_TYPE: {"schema": _ref("Problem")}}}
            },
        },
    }  # fmt: skip


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _answers(
    schema: Schema, *more: str, media_type: str = "application/json", headers: dict[str, Any] | None = None
) -> dict[str, Any]:
    good: dict[str, Any] = {"description": "Done.", "content": {media_type: {"schema": schema}}} | (
        {"headers": headers} if headers else {}
    )
    return {"200": good} | dict.fromkeys((*REFUSALS, *more), PROBLEM)


def _verb(each: Verb) -> dict[str, Any]:
    return {
        "operationId": each.name, "summary": each.line, "tags": ["verbs"],
        "requestBody": {"required": True, "content": {"application/json": {"schema": each.schema}}},
        "responses": _answers(each.gives),
        "x-changes": each.changes, "x-untrusted": list(each.foreign),
    }  # fmt: skip


def _batch(each: Verb) -> dict[str, Any]:
    lines: Schema = {"type": "string", "description": "JSON Lines."}
    return {
        "operationId": f"{each.name}_batch", "summary": f"`{each.name}` for many: one JSON object a line, one answer a line, in order.", "tags": ["batches"],
        "requestBody": {"required": True, "content": {batch.MEDIA_TYPE: {"schema": lines}}},
        "responses": _answers(lines, media_type=batch.MEDIA_TYPE),
    }  # fmt: skip


def _resources() -> dict[str, Any]:
    name = {"name": "name", "in": "path", "required": True, "schema": NAME}
    history, fresh = verb("show").gives, {"304": {"description": "It is as it was."}}
    seen = {
        "name": "If-None-Match",
        "in": "header",
        "required": False,
        "schema": {"type": "string"},
        "description": "The ETag that is known.",
    }
    filters = [{"name": key, "in": "query", "required": False, "schema": schema} for key, schema in verb("log").takes.items()]

    def read(operation: str, summary: str, schema: Schema, parameters: list[Any]) -> dict[str, Any]:
        return {
            "operationId": operation, "summary": summary, "tags": ["resources"], "parameters": [*parameters, seen],
            "responses": _answers(schema, headers=ETAG) | fresh,
        }  # fmt: skip

    uid = {"name": "uid", "in": "path", "required": True, "schema": {"type": "string", "minLength": 1, "maxLength": 100}}
    file = {"name": "file", "in": "path", "required": True, "schema": {"type": "string", "minLength": 1, "maxLength": 255}}
    return {
        "/cases": {"get": read("cases", f"The cases, those touched last first; at most {MOST} at once where it is said.", verb("log").gives, filters)},
        "/cases/{name}": {
            "get": read("case", "One case with everything that happened in it.", history, [name]),
            "patch": _change(name, history),
        },
        "/cases/{name}/events": {"get": read("events", "What happened in a case.", thing({"events": listed(event_shape())}), [name])},
        "/cases/{name}/events/{uid}": {"get": read("event", "One event of a case.", event_shape(), [name, uid])},
        "/cases/{name}/files/{file}": {
            "get": {
                "operationId": "file", "summary": "A file of a case.", "tags": ["resources"], "parameters": [name, file],
                "responses": _answers({"type": "string", "format": "binary"}, media_type="application/octet-stream"),
            }
        },
        "/openapi.json": {"get": read("description", "This description.", {"type": "object"}, [])},
    }  # fmt: skip


def _change(name: dict[str, Any], history: Schema) -> dict[str, Any]:
    match = {
        "name": "If-Match",
        "in": "header",
        "required": True,
        "schema": {"type": "string"},
        "description": "The ETag of the case as it was read.",
    }
    return {
        "operationId": "change_case", "summary": "Write something of a case, from the state that was read. Nothing is overwritten.", "tags": ["resources"],
        "parameters": [name, match], "requestBody": {"required": True, "content": {"application/json": {"schema": edit_schema()}}},
        "responses": _answers(history, "412", "428", headers=ETAG),
    }  # fmt: skip
