"""The API against its own description: schemathesis makes up calls, good and bad ones, and none may be answered otherwise than told."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode

from bowout.faces.api.app import build, path_of
from bowout.faces.api.batch import VERBS
from bowout.faces.api.description import description
from bowout.faces.api.tokens import Tokens
from bowout.faces.offer.home import OwnHome
from bowout.settings import Settings
from bowout.wiring import House, local_now

HOME = Path(__file__).resolve().parents[2]
FULL = os.environ.get("BOWOUT_TEST_SIZE") == "full"
GOOD, BAD = GenerationMode.POSITIVE, GenerationMode.NEGATIVE
NOTHING_BAD = ("/openapi.json", "/cases/{name}/files/{file}", *(f"{path_of(name)}/batch" for name in VERBS))
"""Where a call cannot be bad: nothing is sent, or lines that each have an answer of their own."""
CALLS = [
    (path, method, mode)
    for path, methods in description()["paths"].items()
    for method in methods
    for mode in (GOOD, BAD)
    if mode == GOOD or path not in NOTHING_BAD
]
CASES = -(-(10_000 if FULL else 1_000) // len(CALLS))
"""Of each operation, good ones and bad ones."""
HOST = "127.0.0.1:8469"


@schemathesis.serializer("application/jsonl")
def as_it_is(_: object, value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[schemathesis.BaseSchema, dict[str, str]]]:
    """The API over a house with one case in its record."""
    folder = tmp_path_factory.mktemp("api")
    with pytest.MonkeyPatch.context() as here:
        here.setenv("BOWOUT_DATA", str(folder))
        here.setenv("BOWOUT_SETTINGS", str(folder / "settings.toml"))
        home = OwnHome(House(Settings()))
        tokens = Tokens(folder / "tokens.json")
        secret, _ = tokens.make(now=local_now(), days=1)
        mail = (HOME / "examples" / "google-invite.eml").read_bytes()
        home.thread.submit(lambda: home.house.keep(home.house.read(mail), original=mail)).result()
        app = build(home, [HOST], tokens)
        headers = {"Host": HOST, "Authorization": f"Bearer {secret}"}
        schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", app, headers=headers)
        schema.config.update(headers={"Host": HOST})
        schema.config.generation.update(with_security_parameters=False)
        yield schema, {"Authorization": f"Bearer {secret}"}
        home.close()


@pytest.mark.parametrize(("path", "method", "mode"), CALLS, ids=lambda part: str(getattr(part, "value", part)).strip("/"))
def test_the_api_does_as_it_says(
    api: tuple[schemathesis.BaseSchema, dict[str, str]], path: str, method: str, mode: GenerationMode
) -> None:
    schema, token = api

    @given(case=schema[path][method.upper()].as_strategy(generation_mode=mode))
    @settings(max_examples=CASES, suppress_health_check=list(HealthCheck), database=None)
    def holds(case: schemathesis.Case) -> None:
        case.call_and_validate(headers=token)

    holds()
