"""The one tree of errors that a person may meet.

Each carries what happened and to which input (`message`), what to do about it (`hint`), a stable `code` for scripts, an exit
status for the command line and an HTTP status for the page and the API (contract.md, "Exit status").
"""

from __future__ import annotations


class BowoutError(Exception):
    """Something that cannot be done; say so in one line and leave everything saved as it was."""

    code = "error"
    exit_status = 2
    http_status = 500

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()

    def to_json(self) -> dict[str, str]:
        """`{"code", "message", "hint"}`, as the contract prints it under "error"."""
        return {"code": self.code, "message": self.message, "hint": self.hint}


class UsageError(BowoutError):
    """The words of the call do not fit together."""

    code = "usage"
    http_status = 400


class UnreadableInput(BowoutError):
    """A file or text that cannot be read as what it should be."""

    code = "unreadable-input"
    http_status = 422


class InputTooLarge(UnreadableInput):
    """An input over one of the caps that are checked before parsing."""

    code = "input-too-large"
    http_status = 413


class BadCase(BowoutError):
    """A case (brief) or facts in JSON whose fields or values are not those of the contract."""

    code = "bad-case"
    http_status = 422


class MissingFact(BowoutError):
    """Something must be known to go on, and nobody is there to be asked."""

    code = "missing-fact"
    http_status = 422


class OutputExists(BowoutError):
    """A file is there already and is not overwritten unasked."""

    code = "output-exists"
    http_status = 409


class CannotWrite(BowoutError):
    """A file could not be written (no such folder, no permission, disk full)."""

    code = "cannot-write"


class BadSettings(BowoutError):
    """The settings file or a `BOWOUT_` variable holds something that is no setting or no fit value."""

    code = "bad-settings"
    http_status = 400


class MissingExtra(BowoutError):
    """An optional part of bowout is not installed."""

    code = "missing-extra"
    http_status = 501


class RecordBusy(BowoutError):
    """Another process has been writing to the record for long."""

    code = "record-busy"
    http_status = 503


class NewerRecord(BowoutError):
    """The record's file was written by a newer bowout."""

    code = "newer-record"
    http_status = 409


class DamagedRecord(BowoutError):
    """The record's file is damaged, or is none."""

    code = "damaged-record"


class NotFound(BowoutError):
    """Something is named that is not there: a case, a message of the outbox, an account."""

    code = "not-found"
    http_status = 404


class NoAccount(BowoutError):
    """No account is set up that could do this."""

    code = "no-account"
    http_status = 409


class NoSecret(BowoutError):
    """The account's password or token cannot be had from where it should come."""

    code = "no-secret"
    http_status = 409


class ServerRefused(BowoutError):
    """The person's mail server refused: the login, the line, or what was asked of it."""

    code = "server-refused"
    http_status = 502


class ServerUnreachable(BowoutError):
    """The person's mail server cannot be reached, or the line to it broke before anything was asked."""

    code = "server-unreachable"
    http_status = 502


class NotNow(BowoutError):
    """The message is in a state where this cannot be done: it left already, it is in doubt, another process is at it."""

    code = "not-now"
    http_status = 409
