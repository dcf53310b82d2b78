"""The endpoint of `--polish`: any that speaks the OpenAI chat completions (Ollama, llama.cpp and others do).

The one file that knows the HTTP library (httpx, the extra `polish`), imported when first asked.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from ..errors import MissingExtra
from .polish import NotAnswered

if TYPE_CHECKING:
    from types import ModuleType

DEFAULT_PATIENCE = 60
"""Seconds to wait for an answer, where nothing else is said."""
LONGEST_ANSWER = 100_000
"""Bytes of an answer beyond which it is no message."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where the model is: the address up to `/v1`, the model's name, a key where one is needed, and how long to wait (seconds)."""

    url: str
    model: str
    key: str | None = None
    timeout: float = DEFAULT_PATIENCE

    def ready(self) -> None:
        """Raise MissingExtra where the HTTP library is not installed, before anybody is asked anything."""
        _httpx()

    def ask(self, messages: Sequence[Mapping[str, str]]) -> str:
        """What the model answers. Raises NotAnswered, with why; MissingExtra where the HTTP library is not installed."""
        httpx = _httpx()
        headers = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        body = {"model": self.model, "messages": list(messages), "temperature": 0.4, "stream": False}
        address = f"{self.url.rstrip('/')}/chat/completions"
        try:
            # No redirects: what is sent goes where the person said, and nowhere else.
            with (
                httpx.Client(timeout=self.timeout, follow_redirects=False, trust_env=False) as client,
                client.stream("POST", address, json=body, headers=headers) as answer,
            ):
                if answer.status_code != httpx.codes.OK:
                    raise NotAnswered(f"The endpoint answered with status {answer.status_code}.")
                return _message(self._whole(answer.iter_bytes()))
        except httpx.TimeoutException:
            raise NotAnswered(self._too_slow()) from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise NotAnswered(f"The endpoint could not be reached ({type(error).__name__}).") from None

    def _whole(self, chunks: Iterable[bytes]) -> bytes:
        """The whole answer, within the time and the size that one may take."""
        give_up = time.monotonic() + self.timeout
        data = bytearray()
        for chunk in chunks:
            data += chunk
            if len(data) > LONGEST_ANSWER:
                raise NotAnswered("The endpoint answered with more than a message.")
            if time.monotonic() > give_up:
                raise NotAnswered(self._too_slow())
        return bytes(data)

    def _too_slow(self) -> str:
        return f"The endpoint did not answer within {self.timeout:g} seconds."


def _message(data: bytes) -> str:
    """`choices[0].message.content` of a chat completion."""
    try:
        content = json.loads(data)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError):
        content = None
    if not isinstance(content, str):
        raise NotAnswered("The endpoint answered with something that is no chat completion.")
    return content


def _httpx() -> ModuleType:
    try:
        return import_module("httpx")
    except ImportError:
        raise MissingExtra("Polishing needs an HTTP library that is not installed.", "Install bowout[polish].") from None
