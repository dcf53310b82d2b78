"""How the API reads what is sent and writes what is answered: JSON, and an ETag by which a reader knows what it has seen."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from .problems import Refused

JSON = "application/json"


async def arguments(request: Request, *, largest: int) -> dict[str, Any]:
    """The JSON object that was sent. Raises Refused."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != JSON:
        raise Refused(415, "unsupported-media-type", "What is sent must be JSON.", f"Say Content-Type: {JSON}.")
    data = bytearray()
    async for chunk in request.stream():
        data += chunk
        if len(data) > largest:
            raise Refused(
                413,
                "input-too-large",
                f"This is larger than the {largest // 1024} KB that are read here.",
                "Send less at once.",
            )
    return parsed(bytes(data))


def parsed(data: bytes) -> dict[str, Any]:
    """A JSON object from its bytes. Raises Refused where it is none."""
    try:
        told = json.loads(data.decode(), parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise Refused(400, "no-json", "What was sent is no valid JSON.") from None
    if not isinstance(told, dict):
        raise Refused(422, "bad-case", "What was sent is no JSON object.", "Send one object.")
    return told


def _no_number(told: str) -> float:
    raise ValueError(told)  # NaN and Infinity are no JSON (RFC 8259 §6)


def spoken(answer: Mapping[str, Any]) -> bytes:
    """An answer as JSON."""
    return json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode()


def answered(answer: Mapping[str, Any]) -> Response:
    """An answer to a verb."""
    return Response(spoken(answer), media_type=JSON)


def etag(answer: Mapping[str, Any]) -> str:
    """What tells this state of a resource from every other (RFC 9110 §8.8.3)."""
    return f'"{hashlib.sha256(spoken(answer)).hexdigest()[:32]}"'


def shown(request: Request, answer: Mapping[str, Any]) -> Response:
    """A resource with its ETag; nothing but that where the reader has it already."""
    tag = etag(answer)
    if tag in _tags(request.headers.get("if-none-match", "")):
        return Response(status_code=304, headers={"etag": tag})
    return Response(spoken(answer), media_type=JSON, headers={"etag": tag})


def expected(request: Request) -> list[str]:
    """The states from which the sender means to change something. Raises Refused where none is told."""
    tags = _tags(request.headers.get("if-match", ""))
    if not tags:
        raise Refused(
            428,
            "precondition-required",
            "It is not said from which state this is changed.",
            "Send If-Match with the ETag that you read.",
        )
    return tags


def _tags(header: str) -> list[str]:
    return [tag.strip() for tag in header.split(",") if tag.strip()]
