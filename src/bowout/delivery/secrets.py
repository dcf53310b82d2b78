"""Passwords and tokens: had from the keyring, a command or the environment when needed, and kept nowhere of ours."""

from __future__ import annotations

import base64
import os
import re
import shlex
import subprocess
from collections.abc import Mapping

from ..errors import MissingExtra, NoSecret

SERVICE = "bowout"
"""Under which name the system's keyring has them."""
PATIENCE = 60
"""Seconds that a command may take (it may ask the person to unlock something)."""
NO_KEYRINGS = ("keyring.backends.null", "keyring.backends.fail", "keyrings.alt.file")
"""Backends that throw secrets away, have none, or keep them in plain files."""


class Secret:
    """A password or token that shows itself to nobody: not in a repr, a log, a traceback or a pickle."""

    __slots__ = ("_hidden", "is_token")

    def __init__(self, text: str, *, is_token: bool = False) -> None:
        self._hidden = text
        self.is_token = is_token

    def reveal(self) -> str:
        """The text itself, for the one line that logs in."""
        return self._hidden

    def scrubbed(self, said: str) -> str:
        """What a server said, without the secret should it repeat it: plain, or within what was sent in base64."""
        said = said.replace(self._hidden, "…")
        return re.sub(r"[A-Za-z0-9+/]{4,}={0,2}", lambda found: "…" if self._stands_in(found[0]) else found[0], said)

    def _stands_in(self, coded: str) -> bool:
        """Whether base64 holds the secret, wherever in a group of four it begins."""
        plain = self._hidden.encode()
        whole = (coded.rstrip("=")[start:] for start in range(4))
        return any(plain in base64.b64decode(part[: len(part) // 4 * 4] + _padded(part)) for part in whole)

    def __repr__(self) -> str:
        return "Secret(…)"

    def __reduce__(self) -> str:
        raise TypeError("a secret is not to be copied out")


def _padded(coded: str) -> str:
    """The last, unfinished group of base64, made whole."""
    rest = coded[len(coded) // 4 * 4 :]
    return rest.ljust(4, "=") if len(rest) > 1 else ""


def secret_of(
    account: str,
    *,
    user: str,
    password_command: str | None,
    token_command: str | None,
    environ: Mapping[str, str] | None = None,
) -> Secret:
    """The account's secret: from its environment variable, else its command, else the keyring.

    Variables: BOWOUT_PASSWORD_<ACCOUNT> and BOWOUT_TOKEN_<ACCOUNT>, or BOWOUT_PASSWORD and BOWOUT_TOKEN. Raises NoSecret.
    """
    environ = os.environ if environ is None else environ
    own = "_" + "".join(each if each.isalnum() else "_" for each in account.upper())
    for suffix in (own, ""):
        for kind in ("TOKEN", "PASSWORD"):
            if text := environ.get(f"BOWOUT_{kind}{suffix}"):
                return _fit(Secret(text, is_token=kind == "TOKEN"), f"BOWOUT_{kind}{suffix}")
    if command := token_command or password_command:
        return _fit(Secret(_printed(command), is_token=bool(token_command)), "the command")
    ring = keyring()
    if (text := _asked(ring, user)) is None:
        raise NoSecret(f"The keyring has no password for {user}.", f"Give it once with: bowout account password {account}")
    return _fit(Secret(text), "the keyring")


def key_of(command: str | None, *, environ: Mapping[str, str] | None = None) -> Secret | None:
    """The key of the person's own model: from BOWOUT_MODEL_KEY, else its command; None where there is neither.

    Mail passwords are never looked at: they are no business of a model's. Raises NoSecret.
    """
    environ = os.environ if environ is None else environ
    if text := environ.get("BOWOUT_MODEL_KEY"):
        key, source = text, "BOWOUT_MODEL_KEY"
    elif command:
        key, source = _printed(command), "the command"
    else:
        return None
    if not key.isascii():
        raise NoSecret(f"What {source} gives is no key.", "A key is letters, digits and signs of ASCII.")
    return _fit(Secret(key, is_token=True), source)


def _fit(secret: Secret, where: str) -> Secret:
    if any(ord(each) < 32 or ord(each) == 127 for each in secret.reveal()):
        raise NoSecret(
            f"What {where} gives holds control characters or several lines.", "It must be the password or token alone."
        )
    return secret


def _printed(command: str) -> str:
    """What the command prints, its line end left out. What it says on standard error goes to the person."""
    try:
        words = shlex.split(command, posix=os.name != "nt")
        done = subprocess.run(words, stdout=subprocess.PIPE, timeout=PATIENCE, check=False)  # noqa: S603 (the person's own)
    except (OSError, ValueError) as why:
        raise NoSecret(f"The command {command!r} cannot be run ({why}).", "Mend it where it is set.") from None
    except subprocess.TimeoutExpired:
        raise NoSecret(f"The command {command!r} did not end within {PATIENCE} seconds.") from None
    if done.returncode or not done.stdout.strip():
        raise NoSecret(f"The command {command!r} gave nothing (status {done.returncode}).", "Try it in a terminal.")
    try:
        return done.stdout.decode().strip("\r\n")
    except UnicodeDecodeError:
        raise NoSecret(f"The command {command!r} printed no text.") from None


def keyring() -> object:
    """The system's keyring, where it has a real one. Raises NoSecret: the null backend would silently lose the password."""
    try:
        import keyring as library
        from keyring.backends import chainer
    except ImportError:
        raise MissingExtra("The keyring library is not installed.", "Give a password_command instead.") from None
    backend = library.get_keyring()
    real = backend.backends if isinstance(backend, chainer.ChainerBackend) else [backend]
    if not any(_is_real(each) for each in real):
        raise NoSecret(
            "This system has no keyring that keeps passwords safe.",
            "Use password_command or token_command, or BOWOUT_PASSWORD.",
        )
    return backend


def _is_real(backend: object) -> bool:
    return not type(backend).__module__.startswith(NO_KEYRINGS) and getattr(backend, "priority", 0) > 0


def _asked(ring: object, user: str) -> str | None:
    try:
        text: str | None = ring.get_password(SERVICE, user)  # type: ignore[attr-defined]
    except Exception as why:  # noqa: BLE001 (each backend has errors of its own)
        raise NoSecret(f"The keyring does not answer ({type(why).__name__}).", "Unlock it, or use password_command.") from None
    return text


def keep(user: str, text: str) -> None:
    """Put a password into the keyring, and see that it is there. Raises NoSecret where it is not."""
    ring = keyring()
    try:
        ring.set_password(SERVICE, user, text)  # type: ignore[attr-defined]
    except Exception as why:  # noqa: BLE001 (each backend has errors of its own)
        raise NoSecret(f"The keyring did not take the password ({type(why).__name__}).", "Use password_command.") from None
    if _asked(ring, user) != text:
        raise NoSecret("The keyring did not keep the password.", "Use password_command.")


def forget(user: str) -> None:
    """Take the password out of the keyring, where there is one."""
    try:
        keyring().delete_password(SERVICE, user)  # type: ignore[attr-defined]
    except Exception:  # noqa: BLE001 (none there, or no keyring: the same to the person)
        return
