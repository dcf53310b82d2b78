"""bowout: turn down, or pull out of, a job interview gracefully, so that the door stays open.

    import bowout
    bowout.review("Thank you for the invitation, but I might have to pass.").problems

The verbs are `read`, `decide`, `write`, `review`, `reply` and `answer`, and of the record `today`, `doors`, `log` and `show`; they
are loaded when first used.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .faces.python import answer, decide, doors, log, read, reply, review, show, today, write

__version__ = "0.1.0"
__all__ = ["answer", "decide", "doors", "log", "read", "reply", "review", "show", "today", "write"]


def __getattr__(name: str) -> Any:
    """Load the verbs when one is called for (PEP 562)."""
    if name in __all__:
        from .faces import python

        return getattr(python, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
