"""A formula over the columns of a clean table, as SQL: the value, and whether something was withheld.

A cell that is no number is *withheld* when it says so (``s``: statistical secret), else *absent*. An indicator with
a withheld cell is withheld, one with an absent cell, or a denominator of zero, is absent: never zero.
"""

from typing import Dict, List, NamedTuple, Sequence, Tuple

from psycopg2 import sql

from .definitions import Definition, Term

#: Digits with a point or a comma, spaces between thousands.
NUMBER = r"^[+-]?[0-9]+([ \u00a0\u202f][0-9]{3})*([.,][0-9]+)?$"
_SPACES = " \u00a0\u202f\t"
AREA = sql.SQL("a.km2")


class ColumnOf(NamedTuple):
    """A column of a clean table: its safe name, and whether it stayed text (words beside numbers)."""

    name: str
    is_text: bool


class Formula(NamedTuple):
    """SQL expressions over ``s`` (the clean table) and ``a.km2`` (the outline's area)."""

    value: sql.Composable
    withheld: sql.Composable


def formula_of(definition: Definition, numerator: Sequence[Term], denominator: Sequence[Term],
               columns: Dict[str, ColumnOf], has_missing: bool, summed: bool = False) -> Formula:
    """Return the SQL of a definition whose ``numerator`` and ``denominator`` are columns of the table.

    ``columns`` gives each of them by name; ``has_missing`` tells whether the table keeps the words of missing
    cells in ``_missing``. ``summed`` gives aggregates: the formula of the sums over a whole's parts, none of
    which may lack.
    """
    top, bottom = (_sum(terms, columns, summed) for terms in (numerator, denominator))
    if definition.formula == "density" and not denominator:
        bottom = sql.SQL("max({})").format(AREA) if summed else AREA
    factor = sql.Literal(definition.factor)
    if definition.formula == "change":
        value = sql.SQL("{factor} * ({top} - ({bottom})) / nullif({bottom}, 0)")
    elif denominator or definition.formula == "density":
        value = sql.SQL("{factor} * ({top}) / nullif({bottom}, 0)")
    else:
        value = sql.SQL("{factor} * ({top})")
    words = sql.Literal(list(definition.withheld))
    hidden: List[sql.Composable] = [_withheld(columns[term.column], words, has_missing)
                                    for term in (*numerator, *denominator)]
    withheld = sql.SQL("bool_or({})" if summed else "{}").format(sql.SQL(" OR ").join(hidden))
    return Formula(value.format(factor=factor, top=top, bottom=bottom), withheld)


def number(column: ColumnOf) -> sql.Composable:
    """Return the cell as a number, NULL where it is none."""
    cell = sql.Identifier("s", column.name)
    if not column.is_text:
        return sql.SQL("{}::double precision").format(cell)
    return sql.SQL("CASE WHEN btrim({0}, {1}) ~ {2} THEN translate({0}, {3}, '.')::double precision END").format(
        cell, sql.Literal(_SPACES), sql.Literal(NUMBER), sql.Literal("," + _SPACES))


def word(column: ColumnOf, has_missing: bool) -> sql.Composable:
    """Return what stands in a cell that is no number, in lower case: ``s``, ``nd``, or '' for an empty one."""
    cell = sql.SQL("btrim({}, {})").format(sql.Identifier("s", column.name), sql.Literal(_SPACES)) \
        if column.is_text else sql.SQL("NULL")
    kept = sql.SQL("s._missing ->> {}").format(sql.Literal(column.name)) if has_missing else sql.SQL("NULL")
    return sql.SQL("lower(coalesce({}, {}, ''))").format(cell, kept)


def _sum(terms: Sequence[Term], columns: Dict[str, ColumnOf], summed: bool) -> sql.Composable:
    if not terms:
        return sql.SQL("NULL")
    over = sql.SQL("CASE WHEN count({0}) = count(*) THEN sum({0}) END" if summed else "{0}")
    parts: List[Tuple[str, sql.Composable]] = [
        ("-" if term.sign < 0 else "+", over.format(number(columns[term.column]))) for term in terms]
    return sql.SQL(" ").join(sql.SQL(sign + " ({})").format(part) for sign, part in parts)


def _withheld(column: ColumnOf, words: sql.Composable, has_missing: bool) -> sql.Composable:
    return sql.SQL("(({}) IS NULL AND {} = ANY ({}::text[]))").format(
        number(column), word(column, has_missing), words)
