"""Checks between columns of a row."""

import operator
from decimal import Decimal
from typing import Any, Callable, Dict, Mapping, Optional, Sequence

from ....errors import InvalidParameter
from ....translation import tr
from .registry import Test, columns_check

_COMPARISONS: Dict[str, Callable[[Any, Any], bool]] = {
    ">": operator.gt, ">=": operator.ge, "==": operator.eq, "<=": operator.le, "<": operator.lt}


def _number(value: Any) -> Optional[Decimal]:
    """Return a value as a number, also where the field is a text that holds one; None where it is none."""
    try:
        return Decimal(str(value)) if not isinstance(value, bool) else None
    except ArithmeticError:
        return None


@columns_check("compare-columns-value", "column", "column2", skips_empty=True)
def compare_columns(params: Mapping[str, Any]) -> Test:
    """The value of ``column`` compares as ``op`` says with that of ``column2``: numbers, else dates or texts."""
    sign, other = str(params.get("op")), params.get("column2")
    if sign not in _COMPARISONS:
        raise InvalidParameter(tr("STANDARD: compare-columns-value: “op” is “{value}”, and can be {known}.").format(
            value=sign, known=" ".join(_COMPARISONS)))
    compare = _COMPARISONS[sign]

    def test(values: Sequence[Any]) -> Optional[str]:
        first, second = map(_number, values)
        if (first is None) != (second is None):
            return tr("cannot be compared with {column}").format(column=other)
        good = compare(first, second) if first is not None else compare(str(values[0]), str(values[1]))
        return None if good else tr("is not {sign} {column}").format(sign=sign, column=other)
    return test


@columns_check("sum-columns-value", "column", "columns", skips_empty=True)
def sum_columns(params: Mapping[str, Any]) -> Test:
    """The value of ``column`` is the sum of those of ``columns``."""
    parts = ", ".join(map(str, params.get("columns") or ()))

    def test(values: Sequence[Any]) -> Optional[str]:
        numbers = list(map(_number, values))
        if None in numbers:
            return tr("cannot be held against the sum of {columns}: a value is not a number").format(columns=parts)
        total, *terms = numbers
        return None if total == sum(terms) else tr("is not the sum of {columns}").format(columns=parts)  # type: ignore
    return test


@columns_check("cohesive-columns-value", "column", "othercolumns", skips_empty=False)
def cohesive_columns(params: Mapping[str, Any]) -> Test:
    """All the columns are filled, or none."""
    others = ", ".join(map(str, params.get("othercolumns") or ()))
    return lambda values: None if len({value is None for value in values}) == 1 else tr(
        "must be filled exactly where {columns} are").format(columns=others)


@columns_check("one-of-required", "column1", "column2", skips_empty=False)
def one_of_required(params: Mapping[str, Any]) -> Test:
    """One of two columns is filled, or both."""
    return lambda values: None if any(value is not None for value in values) else tr(
        "is empty, and so is {column}: one of them must be filled").format(column=params.get("column2"))
