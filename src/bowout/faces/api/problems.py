"""What cannot be done, as problem details (RFC 9457): `type`, `title`, `status`, `detail`, and bowout's `code` and `hint`."""

from __future__ import annotations

from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from ...errors import BowoutError
from ..offer.shapes import Schema, thing

MEDIA_TYPE = "application/problem+json"
SHAPE: Schema = thing(
    {
        "type": {"type": "string", "format": "uri"}, "title": {"type": "string"}, "status": {"type": "integer"},
        "detail": {"type": "string"}, "code": {"type": "string"}, "hint": {"type": "string"},
    }
)  # fmt: skip


class Refused(Exception):
    """What HTTP alone knows: no token, no such type of content, a precondition that does not hold."""

    def __init__(self, status: int, code: str, detail: str, hint: str = "", **headers: str) -> None:
        super().__init__(detail)
        self.status, self.code, self.detail, self.hint = status, code, detail, hint
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


def problem(error: Refused | BowoutError) -> Response:
    """An error as an answer."""
    if isinstance(error, BowoutError):
        error = Refused(error.http_status, error.code, error.message, error.hint)
    told: dict[str, Any] = {
        "type": f"urn:bowout:error:{error.code}", "title": error.code.replace("-", " ").capitalize(), "status": error.status,
        "detail": error.detail, "code": error.code, "hint": error.hint,
    }  # fmt: skip
    return JSONResponse(told, error.status, error.headers, MEDIA_TYPE)


def on_refused(_: Request, error: Exception) -> Response:
    """For Starlette: ours."""
    assert isinstance(error, Refused | BowoutError)
    return problem(error)


def on_http(_: Request, error: Exception) -> Response:
    """For Starlette: its own, as of a path or a method that is not there."""
    assert isinstance(error, HTTPException)
    codes = {404: "not-found", 405: "method-not-allowed"}
    return problem(
        Refused(
            error.status_code,
            codes.get(error.status_code, "error"),
            error.detail + ".",
            "See /api/v1/openapi.json.",
            **dict(error.headers or {}),
        )
    )


def on_crash(_: Request, __: Exception) -> Response:
    """For Starlette: a fault of ours, of which nothing is told but that it is one."""
    return problem(Refused(500, "error", "Something in bowout broke.", "Nothing that was saved is lost. Please report it."))
