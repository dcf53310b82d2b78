"""polish: a message as written → reworded by a model of the person's own, where that loses, adds and worsens nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ..errors import BadSettings, MissingFact
from ..nouns import Brief, Draft, Wording

if TYPE_CHECKING:
    from ..settings import Settings
    from ..writing.polish import Ask, Judge
    from ..writing.polish_client import Endpoint

ON_THIS_MACHINE = ("localhost", "127.0.0.1", "::1")


def endpoint(settings: Settings) -> Endpoint:
    """The model that the settings name, with its key. Raises MissingFact, BadSettings, NoSecret, MissingExtra."""
    from ..delivery.secrets import key_of
    from ..writing.polish_client import DEFAULT_PATIENCE, Endpoint

    if not settings.model_url or not settings.model_name:
        missing = "model_name" if settings.model_url else "model_url"
        raise MissingFact(
            f"There is no model to polish with: {missing} is not set.", "Name your own in the settings: see `bowout settings`."
        )
    _check(settings.model_url)
    key = key_of(settings.model_key_command)
    found = Endpoint(
        settings.model_url, settings.model_name, key.reveal() if key else None, settings.model_patience or DEFAULT_PATIENCE
    )
    found.ready()
    return found


def _check(url: str) -> None:
    """An address that is none is told as such, before anything is shown or sent."""
    try:
        parts = urlsplit(url)
        fit = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        fit = False
    if not fit or parts.username or parts.query or parts.fragment:
        raise BadSettings(
            f"model_url is {url!r}, which is no address of a model.", "Give it up to /v1, as in http://localhost:11434/v1."
        )


def where(url: str) -> str:
    """In words, whether the message would leave this machine, and whether others could read it on its way."""
    parts = urlsplit(url)
    if parts.hostname in ON_THIS_MACHINE:
        return "on this machine"
    return "over the network" if parts.scheme == "https" else "over the network, unencrypted"


def what(draft: Draft, brief: Brief, *, channels: Mapping[str, Mapping[str, Any]]) -> str:
    """Word for word what would be sent."""
    from ..writing.polish import most_words, request

    wording = Wording(draft.subject, draft.body)
    return "\n\n".join(message["content"] for message in request(wording, most_words(brief, channels[_channel(brief)])))


def polish(
    draft: Draft, brief: Brief, *, channels: Mapping[str, Mapping[str, Any]], ask: Ask, judge: Judge, model: str
) -> Draft:
    """The draft with the model's wording where it holds up, else as it was; its notes say which, and why."""
    from ..writing.polish import polish as reword

    done = reword(Wording(draft.subject, draft.body), brief, channel=channels[_channel(brief)], ask=ask, judge=judge)
    if done.kept_because:
        note = f"The rewrite by {model} was not taken, and the words are as they were. {done.kept_because}"
    else:
        note = f"Reworded by {model}: read it over before you send it."
    return replace(draft, body=done.wording.body, notes=(*draft.notes, note))


def _channel(brief: Brief) -> str:
    return brief.channel or "email"
