"""The finished values that the rooms hand on: frozen, and nothing that acts.

    invitation ──read──▶ Invitation ──decide──▶ Decision ──write──▶ Draft ──review──▶ Review ──send──▶ Receipt

`to_json` of each gives the shape of the contract. Times are `datetime` (aware where the source gave a zone, naive where
it did not) or a bare `date` where only the day is known; spans are half-open code points of the text as given. Most nouns are
dataclasses; what a review needs are named tuples, because `dataclasses` itself is a tenth of the time of reading one letter over.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .brief import Brief, Referral
    from .decision import Decision, Ground
    from .draft import Draft, Wording
    from .invitation import Envelope, Found, Invitation
    from .review import Finding, Fix, PartFound, Review
    from .times import When, iso

__all__ = [
    "Brief",
    "Decision",
    "Draft",
    "Envelope",
    "Finding",
    "Fix",
    "Found",
    "Ground",
    "Invitation",
    "PartFound",
    "Referral",
    "Review",
    "When",
    "Wording",
    "iso",
]


def __getattr__(name: str) -> Any:
    """Load a noun when it is called for (PEP 562): making all their classes at every start would be felt."""
    if name in __all__:
        for module in ("review", "brief", "draft", "decision", "invitation", "times"):
            if found := vars(import_module(f"{__name__}.{module}")).get(name):
                globals()[name] = found
                return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
