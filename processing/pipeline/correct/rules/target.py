"""A field of the standard as rules see it: what it accepts, the words it allows, what it is called."""

from functools import cached_property
from typing import Any, Callable, Collection, FrozenSet, List, Optional, Tuple

from ...ingest.names import safe_name
from ..standards.standard import Field, Standard
from ..standards.vocabulary import Vocabulary, vocabulary
from ..validation.cells import CellCheck
from ..validation.checks import CHECKS


class Target:
    """What a cell is corrected towards."""

    def __init__(self, field: Field, custom_tests: Tuple[Callable[[List[Any]], Optional[str]], ...] = ()):
        self.field = field
        self.name = field.name
        self._check = CellCheck(field)
        self._tests = custom_tests

    def accepts(self, text: str) -> bool:
        """Tell whether a cell that holds ``text`` ('' for an empty one) is right: type, constraints, custom checks."""
        if self._check.judge(text):
            return False
        if not self._tests or text in self._check.missing:
            return True
        value = self._check.value(text)
        return not any(test([value]) for test in self._tests)

    def doubtful(self, texts: Collection[str]) -> Collection[str]:
        """Return those of some texts that have to be judged: the others are surely accepted."""
        return texts if self._tests else self._check.doubtful(texts)

    def is_missing(self, text: str) -> bool:
        """Tell whether ``text`` stands for no value."""
        return text == "" or text in self._check.missing

    @cached_property
    def words(self) -> FrozenSet[str]:
        """The words of the field's name, folded: ``contact_telephone`` gives contact and telephone."""
        return frozenset(safe_name(self.name).split("_"))

    @cached_property
    def vocabulary(self) -> Optional[Vocabulary]:
        """The values that the field allows, None where it does not list them."""
        return vocabulary(self.field)


def targets_of(standard: Standard) -> "dict[str, Target]":
    """Return the targets of a standard by the names of its fields, in its order."""
    return {field.name: Target(field, _tests_of(standard, field.name)) for field in standard.fields}


def _tests_of(standard: Standard, name: str) -> Tuple[Callable[[List[Any]], Optional[str]], ...]:
    """Return the custom checks that look at this column alone."""
    return tuple(CHECKS[custom.name].make(custom.params) for custom in standard.custom_checks
                 if custom.name in CHECKS and CHECKS[custom.name].columns(custom.params) == [name])
