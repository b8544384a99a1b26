"""Checks that Table Schema does not know: those of Validata (``custom_checks`` of French standards), by their names.

Each module registers its own; adding a check is a module and its line here. The codes are Validata's.
"""

from . import columns, deeds, hours, identifiers, periods, phones, positions  # noqa: F401 (they register themselves)
from .registry import CHECKS, Check

__all__ = ["CHECKS", "Check"]
