"""Cells and formulas as SQL: numbers, what stands where there is none, and the value with its state.

A cell that is no number is *withheld* when it says so (``s``: statistical secret), else *absent*. The worst state of
what a value is made of is its own: it is withheld or absent then, never zero. States are numbers (0 there, 1 absent,
2 withheld), so that the worst is the greatest.
"""

from typing import Callable, List, NamedTuple, Sequence, Tuple

from psycopg2 import sql

from .definitions import Definition, Term
from .sources import WITHHELD

#: Digits with a point or a comma, spaces between thousands.
NUMBER = r"^[+-]?[0-9]+([ \u00a0\u202f][0-9]{3})*([.,][0-9]+)?$"
_SPACES = " \u00a0\u202f\t"
AREA = sql.SQL("a.km2")
STATUSES = ("published", "absent", "withheld")


class ColumnOf(NamedTuple):
    """A column of a clean table: its safe name, and whether it stayed text (words beside numbers)."""

    name: str
    is_text: bool


def number(column: ColumnOf) -> sql.Composable:
    """Return the cell of ``s`` as a number, NULL where it is none."""
    cell = sql.Identifier("s", column.name)
    if not column.is_text:
        return sql.SQL("{}::double precision").format(cell)
    # Digits alone, as most cells are, need no pattern to be told: a third of the time of millions of cells.
    return sql.SQL(
        "CASE WHEN {0} <> '' AND translate({0}, '0123456789', '') = '' THEN {0}::double precision "
        "WHEN btrim({0}, {1}) ~ {2} THEN translate({0}, {3}, '.')::double precision END").format(
            cell, sql.Literal(_SPACES), sql.Literal(NUMBER), sql.Literal("," + _SPACES))


def word(column: ColumnOf, has_missing: bool) -> sql.Composable:
    """Return what stands in a cell that is no number, in lower case: ``s``, ``nd``, or '' for an empty one."""
    cell = sql.SQL("btrim({}, {})").format(sql.Identifier("s", column.name), sql.Literal(_SPACES)) \
        if column.is_text else sql.SQL("NULL")
    kept = sql.SQL("s._missing ->> {}").format(sql.Literal(column.name)) if has_missing else sql.SQL("NULL")
    return sql.SQL("lower(coalesce({}, {}, ''))").format(cell, kept)


def state(value: sql.Composable, column: ColumnOf, has_missing: bool, missing: Sequence[Tuple[str, str]]
          ) -> sql.Composable:
    """Return the state of a cell whose number is ``value``, by what the words of its source mean."""
    words = [text for text, meaning in missing if meaning == WITHHELD]
    return sql.SQL("CASE WHEN {} IS NOT NULL THEN 0 WHEN {} = ANY ({}::text[]) THEN 2 ELSE 1 END").format(
        value, word(column, has_missing), sql.Literal(words))


def period_sql(column: ColumnOf) -> sql.Composable:
    """Return the period of a row as text; a year of two digits as a whole one, from 70 on of 1900."""
    cell = sql.SQL("btrim({}::text)").format(sql.Identifier("s", column.name))
    # The length tells most cells from years of two digits, without a pattern.
    return sql.SQL("CASE WHEN octet_length({0}) = 2 AND {0} ~ '^[0-9]{{2}}$' "
                   "THEN CASE WHEN {0} >= '70' THEN '19' ELSE '20' END || {0} ELSE {0} END").format(cell)


class Formula(NamedTuple):
    """SQL of a value and of its state."""

    value: sql.Composable
    state: sql.Composable


def formula_of(definition: Definition, value_of: Callable[[Term, bool], sql.Composable],
               state_of: Callable[[Term, bool], sql.Composable]) -> Formula:
    """Return the SQL of a definition.

    ``value_of`` and ``state_of`` give those of a term, of the earlier year of a change where the second argument says
    so. A value that comes out as none (a denominator of zero) is absent.
    """
    top = _sum(definition.numerator, lambda term: value_of(term, False))
    states: List[sql.Composable] = [state_of(term, False) for term in definition.terms]
    bottom = _sum(definition.denominator, lambda term: value_of(term, False)) if definition.denominator else None
    if definition.lag:
        bottom = _sum(definition.numerator, lambda term: value_of(term, True))
        states += [state_of(term, True) for term in definition.numerator]
    elif definition.formula == "density" and bottom is None:
        bottom = AREA
    factor = sql.Literal(definition.factor)
    if bottom is None:
        value = sql.SQL("{} * ({})").format(factor, top)
    elif definition.formula == "change":
        value = sql.SQL("{0} * (({1}) - ({2})) / nullif({2}, 0)").format(factor, top, sql.SQL("({})").format(bottom))
    else:
        value = sql.SQL("{} * ({}) / nullif({}, 0)").format(factor, top, bottom)
    return Formula(value, sql.SQL("greatest({})").format(sql.SQL(", ").join(states)))


def _sum(terms: Sequence[Term], value_of: Callable[[Term], sql.Composable]) -> sql.Composable:
    return sql.SQL(" ").join(sql.SQL(("-" if term.sign < 0 else "+") + " ({})").format(value_of(term))
                             for term in terms)


def formula_words(definition: Definition) -> str:
    """Return the formula as a reader writes it: ``100 × unemployed / active``."""
    top, bottom = _words(definition.numerator), _words(definition.denominator)
    factor = f"{definition.factor:g} × "
    factor = "" if definition.factor == 1 else factor
    if definition.formula == "change":
        before = bottom or f"{top} [−{definition.lag}]"
        return f"{factor}({top} − {before}) / {before}"
    if definition.formula == "density" and not bottom:
        bottom = "km²"
    if definition.formula in ("count", "distance"):
        top = f"{definition.formula}({top or definition.source})"
    if definition.formula == "mean":
        return f"{factor}Σ({top} × {bottom}) / Σ({bottom})"
    return f"{factor}{top} / {bottom}" if bottom else f"{factor}{top}"


def _words(terms: Sequence[Term]) -> str:
    names = [(" − " if term.sign < 0 else " + ", f"{term.source}.{term.column}" if term.source else term.column)
             for term in terms]
    text = "".join(sign + name for sign, name in names)
    text = text[3:] if text.startswith(" + ") else text.strip()
    return f"({text})" if len(names) > 1 else text
