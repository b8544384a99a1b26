"""Indicators as tables to open: one wide view per level and period, and the same with outlines for the map.

``publish.indicators_commune_2021`` has a row per territory and two columns per indicator, its value and its status,
with their labels as comments: for a spreadsheet, Power BI or a notebook. ``…_map`` has the outlines too. Both follow
from ``indicator.value``: they are made again whenever that changes, after an undo as well.
"""

from dataclasses import dataclass
from typing import Callable, Dict, Iterable, List, Optional, Sequence, Tuple

import psycopg2
from psycopg2 import sql

from ..errors import WarehouseError
from ..indicators.definitions import word_columns
from ..ingest.names import safe_name
from ..translation import tr
from ..warehouse.datasets import register_dataset, table_columns
from ..warehouse.history import keep_rows
from ..warehouse.ledger import Run
from .stylerows import StyleRow, write_styles

SCHEMA = "publish"
STATUS = "_status"
_FIXED = ("code", "name", "departement", "region")
_MAP_FIXED = ("id", *_FIXED, "geom")


@dataclass(frozen=True)
class IndicatorMap:
    """One indicator of a view with outlines: what its style has to know."""

    view: str
    code: str
    title: str
    unit: str
    level: str
    period: str
    theme: str
    polarity: int
    source: str
    #: lowest value, 5 % and 95 % quantiles, highest; None where there is no value.
    spread: Optional[Tuple[float, float, float, float]]
    #: every column of the view but its outline: name and label.
    columns: Tuple[Tuple[str, str], ...]


@dataclass(frozen=True)
class _Series:
    code: str
    title: str
    unit: str
    theme: str
    polarity: int
    source: str
    cog: Optional[int]
    counts: Tuple[int, int, int]

    @property
    def comment(self) -> str:
        return f"{self.title} ({self.unit}). {self.source}"


def view_name(level: str, period: str) -> str:
    """Return the name of the wide view of a level and period."""
    return f"indicators_{level}_{safe_name(period).replace('c_', '', 1)}"


def publish_indicators(run: Run, level: str, styles: Callable[[IndicatorMap], List[StyleRow]]) -> List[str]:
    """Make or renew the views of all periods in which this run wrote values; return those with outlines, fullest first.

    Views that the run makes are registered as datasets of its own, so that undo removes them; those that were there
    gain columns. Raises WarehouseError where a column has to go that somebody's own view shows.
    """
    with run.cursor() as cursor:
        cursor.execute("SELECT period, array_agg(DISTINCT indicator) FROM indicator.series WHERE level = %s "
                       "AND run = %s "
                       "GROUP BY 1 ORDER BY count(*) DESC, 1 DESC", (level, run.id))
        written = cursor.fetchall()
        maps = []
        for period, codes in written:
            run.feedback.check()
            name = view_name(level, period)
            made = not table_columns(cursor, SCHEMA, name)
            rows, outlined = _make(cursor, level, period)
            inputs = [f"indicator.{code}@{level}" for code in codes]
            if made:
                register_dataset(run, SCHEMA, name, inputs, rows, key=["code"])
            if not outlined:
                continue
            mapped = name + "_map"
            if made:
                register_dataset(run, SCHEMA, mapped, inputs, rows, key=["id"], geometry_column="geom")
            keep_rows(run, "public", "layer_styles", {"f_table_schema": SCHEMA, "f_table_name": mapped}, derived=True)
            cursor.execute("SELECT EXISTS (SELECT 1 FROM public.layer_styles WHERE f_table_schema = %s "
                           "AND f_table_name = %s AND useasdefault)", (SCHEMA, mapped))
            has_default = cursor.fetchone()[0]
            for item in read_maps(cursor, level, period):
                if item.code in codes:
                    rows_of_item = styles(item)
                    write_styles(cursor, SCHEMA, mapped, "geom", [
                        StyleRow(style.name, style.qml, style.description, style.default and not has_default)
                        for style in rows_of_item])
                    has_default = True
            maps.append(mapped)
    return maps


def refresh_views(cursor, level: str = "") -> None:
    """Bring all views of indicators in line with the values there are; those without any value are dropped."""
    cursor.execute("SELECT DISTINCT level, period FROM indicator.series ORDER BY 1, 2")
    wanted = cursor.fetchall()
    names = {view_name(*pair) for pair in wanted}
    cursor.execute("SELECT viewname FROM pg_views WHERE schemaname = %s AND viewname ~ "
                   "'^indicators_(commune|departement)_'",
                   (SCHEMA,))
    for name, in cursor.fetchall():
        if name.replace("_map", "") not in names:
            cursor.execute(sql.SQL("DROP VIEW IF EXISTS {} CASCADE").format(sql.Identifier(SCHEMA, name)))
            cursor.execute("DELETE FROM public.layer_styles WHERE f_table_schema = %s AND f_table_name = %s",
                           (SCHEMA, name))
    for pair in wanted:
        _make(cursor, *pair)


def views_stand(cursor, level: str, run: int) -> bool:
    """Tell whether the views of what a run wrote are there."""
    cursor.execute("SELECT DISTINCT period FROM indicator.series WHERE level = %s AND run = %s", (level, run))
    return all(table_columns(cursor, SCHEMA, view_name(level, period)) for period, in cursor.fetchall())


def read_maps(cursor, level: str, period: str) -> List[IndicatorMap]:
    """Return the indicators of a view with outlines."""
    series = _read_series(cursor, level, period)
    cursor.execute(
        "SELECT indicator, min(value), percentile_cont(0.05) WITHIN GROUP (ORDER BY value), "
        "percentile_cont(0.95) WITHIN GROUP (ORDER BY value), max(value) FROM indicator.value "
        "WHERE level = %s AND period = %s AND indicator = ANY(%s) AND value IS NOT NULL GROUP BY 1",
        (level, period, [one.code for one in series]))
    spread = {code: tuple(numbers) for code, *numbers in cursor.fetchall()}
    columns = tuple(_labels(series, _MAP_FIXED[:-1]).items())
    return [IndicatorMap(view_name(level, period) + "_map", one.code, one.title, one.unit, level, period, one.theme,
                         one.polarity, one.source, spread.get(one.code), columns) for one in series]


def _read_series(cursor, level: str, period: str) -> List[_Series]:
    title, unit = word_columns()
    cursor.execute(sql.SQL(
        "SELECT d.code, d.{}, d.{}, d.theme, d.polarity, s.title, s.publisher, s.source_vintage, s.source_cog, s.cog, "
        "s.value_count - s.withheld_count - s.absent_count, s.withheld_count, s.absent_count "
        "FROM indicator.series s JOIN indicator.definition d ON d.code = s.indicator "
        "WHERE s.level = %s AND s.period = %s ORDER BY d.theme, d.code").format(
            sql.Identifier(title), sql.Identifier(unit)), (level, period))
    series = []
    for code, label, unit_words, theme, polarity, source, publisher, vintage, cog, own, *counts in cursor.fetchall():
        words = ", ".join(filter(None, [publisher, source, vintage, cog and tr("COG {year}").format(year=cog)]))
        series.append(_Series(code, label, unit_words, theme or "", polarity or 0, words, own, tuple(counts)))
    return series


def _labels(series: Iterable[_Series], fixed: Sequence[str]) -> Dict[str, str]:
    labels = {"id": tr("Key"), "code": tr("Code"), "name": tr("Name"), "departement": tr("Département"),
              "region": tr("Region"), "geom": tr("Outline")}
    found = {name: labels[name] for name in fixed}
    for one in series:
        found[one.code] = one.comment
        found[one.code + STATUS] = tr("{label}: published, withheld, absent or estimated").format(label=one.title)
    return found


def _make(cursor, level: str, period: str) -> Tuple[int, bool]:
    """Make or renew a wide view, and the one with outlines where there are some; return its rows, whether it has."""
    name, series = view_name(level, period), _read_series(cursor, level, period)
    codes = [one.code for one in series]
    there = [column for column, _ in table_columns(cursor, SCHEMA, name)]
    earlier = [column for column in there if column not in _FIXED and not column.endswith(STATUS)]
    mapped = name + "_map"
    if set(earlier) - set(codes):
        _drop(cursor, mapped, name)
        earlier = []
    ordered = [*earlier, *(code for code in codes if code not in earlier)]
    columns, joins = _columns(ordered), _joins(level, period, ordered)
    cog = max((s.cog or 0 for s in series), default=0)
    vintage = sql.Literal(cog) if cog else sql.SQL(
        "(SELECT max(vintage) FROM ref.territory WHERE level = {})").format(sql.Literal(level))
    cursor.execute(sql.SQL(
        "CREATE OR REPLACE VIEW {view} AS SELECT t.code, r.name, r.departement, r.region, {columns} FROM ("
        "SELECT DISTINCT unnest(territories) AS code FROM indicator.cells WHERE level = {level} AND period = {period} "
        "AND indicator IN ({codes})) t "
        "LEFT JOIN ref.territory r ON r.level = {level} AND r.code = t.code AND r.vintage = {vintage} {joins}").format(
            view=sql.Identifier(SCHEMA, name), columns=columns, level=sql.Literal(level), period=sql.Literal(period),
            codes=sql.SQL(", ").join(map(sql.Literal, ordered)), vintage=vintage, joins=joins))
    _comment(cursor, name, level, period, series, _FIXED)
    cursor.execute("SELECT EXISTS (SELECT 1 FROM ref.comparable_territory WHERE level = %s AND geom IS NOT NULL)",
                   (level,))
    outlined = cursor.fetchone()[0]
    if outlined:
        cursor.execute(sql.SQL(
            "CREATE OR REPLACE VIEW {} AS SELECT t.id, t.code, t.name, t.departement, t.region, t.geom, {} "
            "FROM ref.comparable_territory t {} WHERE t.level = {}").format(
                sql.Identifier(SCHEMA, mapped), columns, joins, sql.Literal(level)))
        _comment(cursor, mapped, level, period, series, _MAP_FIXED)
    return max((sum(one.counts) for one in series), default=0), outlined


def _columns(codes: Sequence[str]) -> sql.Composable:
    return sql.SQL(", ").join(
        sql.SQL("{}.{} AS {}").format(_joined(code), sql.SQL(what), sql.Identifier(column))
        for code in codes for column, what in ((code, "value"), (code + STATUS, "status")))


def _joins(level: str, period: str, codes: Sequence[str]) -> sql.Composable:
    """Return the join of each indicator to the territories ``t``.

    Grouped, so that PostgreSQL knows that it adds no row: who asks for one indicator, as a map does, reads no other.
    """
    return sql.SQL(" ").join(sql.SQL(
        "LEFT JOIN (SELECT territory::text AS code, min(value) AS value, min(status) AS status FROM indicator.value "
        "WHERE indicator = {} AND level = {} AND period = {} GROUP BY 1) {joined} ON {joined}.code = t.code").format(
            sql.Literal(code), sql.Literal(level), sql.Literal(period), joined=_joined(code)) for code in codes)


def _joined(code: str) -> sql.Identifier:
    return sql.Identifier("of_" + code)


def _comment(cursor, name: str, level: str, period: str, series: Sequence[_Series], fixed: Sequence[str]) -> None:
    words = tr("Indicators of {period} by {level}: value and status of each").format(period=period, level=level)
    statements = [sql.SQL("COMMENT ON VIEW {} IS {}").format(sql.Identifier(SCHEMA, name), sql.Literal(words))]
    statements += [sql.SQL("COMMENT ON COLUMN {} IS {}").format(sql.Identifier(SCHEMA, name, column),
                                                                sql.Literal(label))
                   for column, label in _labels(series, fixed).items()]
    cursor.execute(sql.SQL("; ").join(statements))


def _drop(cursor, *names: str) -> None:
    for name in names:
        cursor.execute("SAVEPOINT dropping")
        try:
            cursor.execute(sql.SQL("DROP VIEW IF EXISTS {}").format(sql.Identifier(SCHEMA, name)))
        except psycopg2.errors.DependentObjectsStillExist as error:
            cursor.execute("ROLLBACK TO SAVEPOINT dropping")
            raise WarehouseError(
                tr("The view {view} has to lose columns, and others show it: {detail}. Drop these views, then run this "
                   "again.").format(view=f"{SCHEMA}.{name}",
                                    detail=(error.diag.message_detail or "").strip())) from None
