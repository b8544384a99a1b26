"""From text cells to typed values, as SQL over the set: one expression per column, and what it put right, counted."""

from typing import Dict, List, Sequence, Tuple

from psycopg2 import sql

from ..warehouse.ledger import Run
from .raw import Delivery
from .tabular import Column
from .typing import GROUPS, SPACES, TRUE_WORDS, ColumnType

_CHUNK = 40  # pairs in one jsonb_build_object: PostgreSQL takes a hundred arguments


def text_value(column: Column, kind: ColumnType) -> sql.Composable:
    """Return the cell as text, trimmed and in one Unicode form; an empty cell is still ''."""
    value: sql.Composable = sql.Identifier(column.name)
    if kind.trim:
        value = sql.SQL("btrim({}, {})").format(value, sql.Literal(SPACES))
    if kind.nfc:
        value = sql.SQL("normalize({}, NFC)").format(value)
    return value


def typed_value(column: Column, kind: ColumnType) -> sql.Composable:
    """Return the expression of the clean value; proven beforehand to accept every cell (see ``typing``)."""
    text = text_value(column, kind)
    if kind.reading == "empty":
        return sql.SQL("NULL::{}").format(sql.SQL(kind.sql_type))
    if kind.reading == "text":
        value = sql.SQL("nullif({}, '')").format(text)
        if kind.pad:
            value = sql.SQL("CASE WHEN length({0}) < {1} THEN lpad({0}, {1}, '0') ELSE {0} END").format(
                value, sql.Literal(kind.pad))
        return value
    if kind.words:
        text = sql.SQL("CASE WHEN {0} NOT IN ({1}) THEN {0} END").format(
            text, sql.SQL(", ").join(map(sql.Literal, ["", *sorted(kind.words)])))
    else:
        text = sql.SQL("nullif({}, '')").format(text)
    return _cast(text, kind)


def _cast(text: sql.Composable, kind: ColumnType) -> sql.Composable:
    cast = sql.SQL("{}::" + kind.sql_type)
    if kind.reading == "boolean":
        return sql.SQL("lower({}) IN ({})").format(text, sql.SQL(", ").join(map(sql.Literal, sorted(TRUE_WORDS))))
    if kind.reading == "french_time":
        return cast.format(sql.SQL("replace({}, ' à', '')").format(text))
    # translate() drops the letters of its second argument that have no partner in the third.
    marks = {"comma": ("," + GROUPS, "."), "point_grouped": ("," + GROUPS, ""), "comma_grouped": (",." + GROUPS, ".")}
    if kind.reading in marks:
        old, new = marks[kind.reading]
        return cast.format(sql.SQL("translate({}, {}, {})").format(text, sql.Literal(old), sql.Literal(new)))
    if kind.grouped:
        return cast.format(sql.SQL("translate({}, {}, '')").format(text, sql.Literal(GROUPS)))
    return cast.format(text)


def missing_words(columns: Sequence[Column], kinds: Sequence[ColumnType]) -> sql.Composable:
    """Return the expression of ``_missing``: why a value is absent, ``{"med21": "s"}``, where a word said so."""
    pairs = [
        sql.SQL("{0}, CASE WHEN {1} IN ({2}) THEN {1} END").format(
            sql.Literal(column.name), text_value(column, kind), sql.SQL(", ").join(map(sql.Literal, sorted(kind.words)))
        )
        for column, kind in zip(columns, kinds)
        if kind.words
    ]
    if not pairs:
        return sql.SQL("NULL::jsonb")
    objects = [sql.SQL("jsonb_build_object({})").format(sql.SQL(", ").join(pairs[start : start + _CHUNK]))
               for start in range(0, len(pairs), _CHUNK)]
    return sql.SQL("nullif(jsonb_strip_nulls({}), '{{}}')").format(sql.SQL(" || ").join(objects))


def _changes(column: Column, kind: ColumnType) -> Dict[str, sql.Composable]:
    """Return the conditions under which each lossless rule changes a cell of this column."""
    cell, text = sql.Identifier(column.name), text_value(column, kind)
    found: Dict[str, sql.Composable] = {}
    if kind.trim:
        found["trim"] = sql.SQL("{0} <> btrim({0}, {1})").format(cell, sql.Literal(SPACES))
    if kind.nfc:
        found["unicode_nfc"] = sql.SQL("{0} <> normalize({0}, NFC)").format(cell)
    if kind.words:
        found["missing_word"] = sql.SQL("{} IN ({})").format(
            text, sql.SQL(", ").join(map(sql.Literal, sorted(kind.words))))
    if kind.pad:
        found["lost_zeros"] = sql.SQL("{0} <> '' AND length({0}) < {1}").format(text, sql.Literal(kind.pad))
    if kind.reading in ("comma", "comma_grouped"):
        found["decimal_comma"] = sql.SQL("strpos({}, ',') > 0").format(cell)
    if kind.grouped or kind.reading.endswith("_grouped"):
        marks = {"point_grouped": ",", "comma_grouped": "."}.get(kind.reading, GROUPS)
        found["thousands_mark"] = sql.SQL("{0} <> translate({0}, {1}, '')").format(text, sql.Literal(marks))
    if kind.reading.startswith("french_"):
        found["date_form"] = sql.SQL("{} <> ''").format(text)
    if kind.reading == "boolean":
        found["boolean_word"] = sql.SQL("{} <> ''").format(text)
    return found


def count_normalisations(run: Run, dataset: str, delivery: Delivery, kinds: Sequence[ColumnType]) -> int:
    """Count what each rule changed in each column, in one pass over raw; return the sum."""
    rules: List[Tuple[str, str, sql.Composable]] = [
        (column.name, rule, condition)
        for column, kind in zip(delivery.columns, kinds) for rule, condition in _changes(column, kind).items()
    ]
    if not rules:
        return 0
    counts = sql.SQL(", ").join(sql.SQL("count(*) FILTER (WHERE {})").format(condition) for _, _, condition in rules)
    with run.cursor() as cursor:
        cursor.execute(sql.SQL("SELECT {} FROM {}").format(counts, delivery.cells))
        found = [
            (run.id, dataset, name, rule, count) for (name, rule, _), count in zip(rules, cursor.fetchone()) if count
        ]
        cursor.executemany("INSERT INTO augure.normalisation (run, dataset, column_name, rule, row_count) "
                           "VALUES (%s, %s, %s, %s, %s)", found)
    return sum(row[-1] for row in found)
