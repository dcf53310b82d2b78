"""Reads a person's own draft as a kind, experienced recruiter would, and shows what to mend.

`review` finds the parts that stand and the problems; `apply_fixes` applies the safe rewordings; `dismissal_key` names a
finding by its context, so that it stays dismissed wherever it moves; `utf16` counts as a browser does.
"""

from .dismissal import dismissal_key
from .mending import apply_fixes
from .offsets import utf16
from .reading import review

__all__ = ["apply_fixes", "dismissal_key", "review", "utf16"]
