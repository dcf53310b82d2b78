"""Any invitation to its facts: the right ones, or none."""

from .reader import read

__all__ = ["read"]
