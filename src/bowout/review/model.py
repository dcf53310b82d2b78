"""The classifier's weights (thin version)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

WEIGHTS = Path(__file__).parent.parent / "data" / "classifier" / "weights.bin"


@dataclass
class Model:
    """What scores a clause for every part and problem."""

    path: Path | None = None


def load(path: Path = WEIGHTS) -> Model:
    """Map the weights."""
    return Model(path)
