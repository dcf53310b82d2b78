"""The finished values that the rooms hand on: frozen dataclasses, and nothing that acts.

    invitation ──read──▶ Invitation ──decide──▶ Decision ──write──▶ Draft ──review──▶ Review ──send──▶ Receipt

`to_json` of each gives the shape of the contract. Times are `datetime` (aware where the source gave a zone, naive where
it did not) or a bare `date` where only the day is known; spans are half-open code points of the text as given.
"""

from .brief import Brief, Referral
from .decision import Decision, Ground
from .invitation import Envelope, Found, Invitation
from .message import Draft, Finding, Fix, PartFound, Review, Wording
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
