"""Correction rules, in the order in which they are tried.

Each module registers its own; adding a rule is a module (or a function of one), its test and its line here.
"""

from . import spaces  # noqa: F401 (they register themselves)
from .registry import CELL_RULES, ROW_RULES, Context, Proposal
from .target import Target, targets_of

__all__ = ["CELL_RULES", "ROW_RULES", "Context", "Proposal", "Target", "targets_of"]
