"""Where checks are registered."""

from typing import Any, Callable, Dict, List, Mapping, NamedTuple, Optional, Sequence, Tuple

#: Takes the values of the columns, in their order, None where a cell is missing; returns what is wrong, or None.
Test = Callable[[Sequence[Any]], Optional[str]]


class Check(NamedTuple):
    """A check by name. ``column_params``: the parameters that name columns, in the order in which values come.

    ``make`` makes the test from the parameters. ``skips_empty``: a row in which one of the cells is missing passes.
    """

    name: str
    column_params: Tuple[str, ...]
    make: Callable[[Mapping[str, Any]], Test]
    skips_empty: bool

    def columns(self, params: Mapping[str, Any]) -> List[str]:
        """Return the names of the columns that the parameters give."""
        found: List[str] = []
        for name in self.column_params:
            given = params.get(name)
            found += [str(item) for item in given] if isinstance(given, list) else [str(given)] if given else []
        return found


CHECKS: Dict[str, Check] = {}


def value_check(name: str) -> Callable[[Callable[..., Optional[str]]], Callable[..., Optional[str]]]:
    """Register a function (text of a cell, parameters) → what is wrong, or None, for the column ``column``."""
    def register(function: Callable[..., Optional[str]]) -> Callable[..., Optional[str]]:
        CHECKS[name] = Check(name, ("column",), lambda params: lambda values: function(str(values[0]), params), True)
        return function
    return register


def columns_check(name: str, *column_params: str, skips_empty: bool
                  ) -> Callable[[Callable[..., Test]], Callable[..., Test]]:
    """Register a function that makes a :data:`Test` of several columns from the parameters."""
    def register(make: Callable[..., Test]) -> Callable[..., Test]:
        CHECKS[name] = Check(name, column_params, make, skips_empty)
        return make
    return register
