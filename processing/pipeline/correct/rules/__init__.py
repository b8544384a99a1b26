"""Correction rules, in the order in which they are tried.

Each module registers its own; adding a rule is a module (or a function of one), its test and its line here.
"""

# This is the order: letters and tags before the spaces that they leave, then what has a form of its own.
# isort: off
from . import (  # noqa: F401 (they register themselves)
    texts, spaces, placeholders, phones, mails, websites, identifiers, codes, numbers, dates, booleans, hours,
    vocabulary, addresses, positions, communes)
# isort: on
from .registry import CELL_RULES, ROW_RULES, Context, Proposal
from .target import Target, targets_of

__all__ = ["CELL_RULES", "ROW_RULES", "Context", "Proposal", "Target", "targets_of"]
