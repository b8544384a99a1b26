"""Counts carried from polygons to other polygons: by area, or by a finer count (population) that says where they are.

Method: areal interpolation (Goodchild and Lam, 1980), and its dasymetric form where a weight is given (Eicher and
Brewer, 2001). Areal weighting holds that what is counted lies evenly in a polygon; how wrong that may be is told by the
share of the mass that lies in polygons that had to be divided, and, with a weight, by the share that area alone would
have put elsewhere.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Dict, List, Optional, Sequence

from psycopg2 import sql

from ...errors import InvalidParameter, WarehouseError
from ...feedback import Feedback
from ...ingest.names import GEOMETRY
from ...translation import tr
from ...warehouse.datasets import add_anomalies, dataset_version
from ...warehouse.ledger import Run, fingerprint
from .apportion import apportion
from .columns import Rule, TableColumn, read_rules
from .dataset import Field, Total, check_target, columns_of, write_dataset

#: Outlines of two sources never quite agree: a polygon covered to so much is wholly covered, and a share below
#: ``_DUST`` is a sliver of its border.
_COVERED, _DUST = 0.99, 0.0005


@dataclass(frozen=True)
class AreaOptions:
    """``layer`` has the polygons to carry to; ``columns`` is COLUMNS (counts and their rates); ``weight`` a
    ``dataset.column`` whose shapes (points, or small polygons by a point inside) say where things are."""

    layer: str
    columns: str
    weight: str = ""
    target: str = ""


def harmonise_areas(run: Run, table: str, options: AreaOptions, feedback: Feedback) -> Dict[str, Any]:
    """Write ``options.layer`` as another dataset, with the counts of the polygons of ``clean.table``.

    Returns TABLE, ROW_COUNT, LOST_COUNT (polygons that lie outside, in part or wholly, each an anomaly), ERROR (the
    share of the first count that may be misplaced, 0 to 1: all that was divided or, with a weight, what area alone
    would have misplaced) and SUMMARY (for :mod:`.report`). What was counted is there afterwards, but for what lies
    outside, or the run fails. Raises InvalidParameter where a dataset has no polygons or a column does not fit.
    """
    versions = [dataset_version(run, "clean", name) for name in (table, options.layer)]
    weight, _, weight_column = options.weight.removeprefix("clean.").rpartition(".")
    if options.weight:
        versions.append(dataset_version(run, "clean", weight))
    target = check_target(run, options.target or f"{table}_{options.layer}")
    known = run.unchanged(fingerprint(run.algorithm, {**vars(options), "target": target}, versions))
    if known is not None:
        return known
    with run.cursor() as cursor:
        columns, layer = columns_of(cursor, table), columns_of(cursor, options.layer)
        content = [c for c in columns if not c.type.startswith("geometry") and c.name not in ("_row", "_missing")]
        rules = {name: rule for name, rule in read_rules(options.columns, content).items()
                 if rule.kind in ("count", "rate", "mean")}
        counts = [c for c in content if c.name in rules and rules[c.name].kind == "count"]
        _polygons(cursor, "area_from", table, columns)
        _polygons(cursor, "area_to", options.layer, layer)
        _overlay(cursor)
        feedback.progress(50)
        if options.weight:
            _weigh(cursor, weight, weight_column)
        _shares(cursor, bool(options.weight))
        _divide(cursor, table, counts)
        lost = _report_lost(run, cursor, table, feedback)
        divided = _divided_share(cursor, counts[0], feedback)
        error = _error(cursor, counts[0], table, feedback) if options.weight else divided
        cursor.execute("SELECT count(DISTINCT id) FILTER (WHERE NOT is_divided), count(DISTINCT id) FILTER "
                       "(WHERE is_divided) FROM portion WHERE to_row IS NOT NULL")
        whole, parted = cursor.fetchone()
        taken = {c.name for c in layer} | {"divided_share"}
        made = [c for c in content if c.name in rules]
        names = {c.name: c.name if c.name not in taken else f"{c.name}_harmonised" for c in made}
        kept = [c for c in layer if c.name != "_row"]
        shapes = {c.name for c in kept if c.type.startswith("geometry")}
        fields = [Field(GEOMETRY if c.name in shapes else c.name, c.type, c.original) for c in kept]
        fields += [Field(names[c.name], _type(c, rules[c.name].kind), c.original) for c in made]
        fields.append(Field("divided_share", "double precision", "divided_share"))
        select = _select(table, options.layer, kept, made, rules, counts)
        inputs = [f"clean.{name}" for name in (table, options.layer, weight) if name]
        comment = tr("clean.{table}, carried to the polygons of clean.{layer}").format(
            table=table, layer=options.layer)
        count = write_dataset(run, target, fields, select, inputs, comment, GEOMETRY)
        totals = _check_mass(cursor, table, target, counts, names)
    return run.finish({
        "TABLE": target, "ROW_COUNT": count, "LOST_COUNT": lost, "ERROR": error,
        "SUMMARY": {"source": [table], "layer": options.layer, "weights": [options.weight] if options.weight else [],
                    "totals": totals, "divided_share": divided or 0, "error": error, "whole": whole, "parted": parted,
                    "kinds": [[names[c.name], c.original, rules[c.name].kind] for c in made]}})


def _type(column: TableColumn, kind: str) -> str:
    if kind != "count":
        return "double precision"
    return "bigint" if column.is_whole else column.type


def _polygons(cursor, name: str, table: str, columns: Sequence[TableColumn]) -> None:
    """Make the temporary table ``name`` (``_row``, geom in WGS84, area in m²) of a dataset's polygons."""
    shape = next((c for c in columns if c.type.startswith("geometry")), None)
    if shape is None:
        raise InvalidParameter(tr("“{table}” has no geometry: numbers go from polygons to polygons.").format(
            table=table))
    cursor.execute(sql.SQL(
        "CREATE TEMPORARY TABLE {name} ON COMMIT DROP AS SELECT _row, g AS geom, ST_Area(g::geography) AS area FROM ("
        "SELECT _row, CASE WHEN ST_IsValid(s) THEN s ELSE ST_CollectionExtract(ST_MakeValid(s), 3) END AS g FROM ("
        "SELECT _row, ST_Transform(ST_Force2D({shape}), 4326) AS s FROM {table} "
        "WHERE ST_Dimension({shape}) = 2 AND NOT ST_IsEmpty({shape})) t) v WHERE NOT ST_IsEmpty(g)").format(
            name=sql.Identifier(name), shape=sql.Identifier(shape.name), table=sql.Identifier("clean", table)))
    if not cursor.rowcount:
        raise InvalidParameter(tr("“{table}” has no polygons: numbers go from polygons to polygons.").format(
            table=table))
    cursor.execute(sql.SQL("CREATE INDEX ON {0} USING gist (geom); ANALYZE {0}").format(sql.Identifier(name)))


def _overlay(cursor) -> None:
    cursor.execute(
        "CREATE TEMPORARY TABLE overlay ON COMMIT DROP AS SELECT * FROM ("
        "SELECT f._row AS id, t._row AS to_row, CASE WHEN ST_CoveredBy(f.geom, t.geom) THEN 1 ELSE "
        "ST_Area(ST_Intersection(f.geom, t.geom)::geography) / nullif(f.area, 0) END AS share "
        "FROM area_from f JOIN area_to t ON ST_Intersects(f.geom, t.geom)) o WHERE share > %s", (_DUST,))
    cursor.execute("ANALYZE overlay")


def _weigh(cursor, table: str, column: str) -> None:
    """Make ``weighed`` (id, to_row, mass): what the weight counts in each part, those outside every target too."""
    columns = columns_of(cursor, table)
    number = next((c.name for c in columns if column.lower() in (c.name, c.original.lower()) and c.is_number), None)
    shape = next((c.name for c in columns if c.type.startswith("geometry")), None)
    if number is None or shape is None:
        raise InvalidParameter(tr("WEIGHT: “{table}” must have shapes, and a column of numbers “{column}”.").format(
            table=table, column=column))
    cursor.execute(_WEIGHED.format(shape=sql.Identifier(shape), number=sql.Identifier(number),
                                   table=sql.Identifier("clean", table)))


_WEIGHED = sql.SQL("""
CREATE TEMPORARY TABLE weighed ON COMMIT DROP AS
WITH spot AS MATERIALIZED (
    SELECT CASE WHEN ST_Dimension(s) = 0 THEN s ELSE ST_PointOnSurface(s) END AS geom, n
    FROM (SELECT ST_Transform(ST_Force2D({shape}), 4326) AS s, {number}::float8 AS n FROM {table}
          WHERE {number} > 0) g)
SELECT f._row AS id, t._row AS to_row, sum(p.n) AS mass
FROM spot p JOIN area_from f ON ST_Intersects(f.geom, p.geom) LEFT JOIN area_to t ON ST_Intersects(t.geom, p.geom)
GROUP BY 1, 2""")

# What a polygon's slivers outside the layer hold (see _COVERED) is not lost: a weight there counts for nothing.
_BY_WEIGHT = """
ALTER TABLE part RENAME TO area_part;
CREATE TEMPORARY TABLE part ON COMMIT DROP AS
SELECT id, to_row, area_share, (CASE WHEN sum(mass) OVER s > 0 THEN coalesce(mass, 0) / sum(mass) OVER s
                                ELSE area_share END)::numeric AS share
FROM (SELECT coalesce(p.id, w.id) AS id, coalesce(p.to_row, w.to_row) AS to_row,
             coalesce(p.area_share, 0) AS area_share, w.mass
      FROM area_part p FULL JOIN (
          SELECT * FROM weighed o WHERE to_row IS NOT NULL
             OR EXISTS (SELECT 1 FROM area_part a WHERE a.id = o.id AND a.to_row IS NULL)) w
          ON w.id = p.id AND coalesce(w.to_row, -1) = coalesce(p.to_row, -1)) b
WINDOW s AS (PARTITION BY id)"""


def _shares(cursor, is_weighed: bool) -> None:
    """Make ``part`` (id, to_row, area_share, share): the shares of a polygon add up to 1; outside is a null target."""
    cursor.execute(
        "CREATE TEMPORARY TABLE part ON COMMIT DROP AS WITH covered AS ("
        "SELECT f._row AS id, coalesce(sum(o.share), 0) AS whole FROM area_from f LEFT JOIN overlay o ON o.id = f._row "
        "GROUP BY 1) "
        "SELECT o.id, o.to_row, o.share / greatest(c.whole, CASE WHEN c.whole >= %(covered)s THEN 0 ELSE 1 END) AS "
        "area_share FROM overlay o JOIN covered c USING (id) "
        "UNION ALL SELECT id, NULL, 1 - whole FROM covered WHERE whole < %(covered)s", {"covered": _COVERED})
    cursor.execute(_BY_WEIGHT if is_weighed else
                   "ALTER TABLE part ADD share numeric; UPDATE part SET share = area_share::numeric")


def _divide(cursor, table: str, counts: Sequence[TableColumn]) -> None:
    items = sql.SQL(", ").join(
        sql.SQL("({}, {}::numeric, {})").format(
            sql.Literal(place), sql.Identifier("t", c.name), sql.Literal(c.is_whole))
        for place, c in enumerate(counts))
    parts = sql.SQL("(SELECT p.id, p.to_row AS to_code, v.item, v.n, p.share, v.is_whole FROM part p JOIN {table} t "
                    "ON t._row = p.id CROSS JOIN LATERAL (VALUES {items}) v (item, n, is_whole)) a").format(
        table=sql.Identifier("clean", table), items=items)
    numbers = sql.SQL(", ").join(sql.SQL("max(portion) FILTER (WHERE item = {}) AS {}").format(
        sql.Literal(place), sql.Identifier(f"n{place}")) for place in range(len(counts)))
    cursor.execute(sql.SQL("CREATE TEMPORARY TABLE portion ON COMMIT DROP AS SELECT id, to_code AS to_row, "
                           "{numbers}, count(*) OVER (PARTITION BY id) > 1 AS is_divided FROM ({parts}) d "
                           "GROUP BY id, to_code; ANALYZE portion").format(numbers=numbers, parts=apportion(parts)))


def _report_lost(run: Run, cursor, table: str, feedback: Feedback) -> int:
    cursor.execute("SELECT id, round(share * 100, 1) FROM part WHERE to_row IS NULL AND share > 0 ORDER BY 1")
    rows = cursor.fetchall()
    add_anomalies(run, [{
        "dataset": f"clean.{table}", "row_id": row, "row_key": str(row), "code": "unplaced", "value": f"{percent} %",
        "message": tr("so much of it lies outside every polygon of the layer: its share of the counts was left out")}
        for row, percent in rows])
    if rows:
        feedback.warn(tr("{count} polygons lie outside the layer, in part or wholly; augure.anomaly lists them.")
                      .format(count=len(rows)))
    return len(rows)


def _divided_share(cursor, first: TableColumn, feedback: Feedback) -> Optional[float]:
    """Return the share of a count that lay in polygons that had to be divided, 0 to 1; None where nothing was."""
    cursor.execute("SELECT (coalesce(sum(n0) FILTER (WHERE is_divided), 0) / nullif(sum(n0), 0))::float8 FROM portion")
    divided = cursor.fetchone()[0]
    feedback.info(tr("{percent} % of {column} lay in polygons that had to be divided.").format(
        percent=round(100 * (divided or 0), 1), column=first.original))
    return divided


def _error(cursor, first: TableColumn, table: str, feedback: Feedback) -> Optional[float]:
    """Return the share of a count that area alone would have put elsewhere than the weight does, 0 to 1."""
    cursor.execute(sql.SQL(
        "SELECT sum(abs(p.area_share - p.share::float8) * t.{column}::float8) / 2 / nullif(sum(p.share::float8 * "
        "t.{column}::float8), 0) FROM part p JOIN {table} t ON t._row = p.id").format(
            column=sql.Identifier(first.name), table=sql.Identifier("clean", table)))
    error = cursor.fetchone()[0]
    feedback.info(tr("By area alone, {percent} % of {column} would have gone to another polygon.").format(
        percent=round(100 * (error or 0), 1), column=first.original))
    return error


def _select(table: str, layer: str, kept: Sequence[TableColumn], made: Sequence[TableColumn], rules: Dict[str, Rule],
            counts: Sequence[TableColumn]) -> sql.Composable:
    place = {c.name: n for n, c in enumerate(counts)}

    def total(name: str) -> sql.Composable:
        number = sql.Identifier("p", f"n{place[name]}")
        return sql.SQL("CASE WHEN count({n}) = count(*) THEN sum({n}) END").format(n=number)

    def value(column: TableColumn) -> sql.Composable:
        rule = rules[column.name]
        if rule.kind == "count":
            return sql.SQL("({})::{}").format(total(column.name), sql.SQL(_type(column, "count")))
        if rule.kind == "rate":
            return sql.SQL("{}::float8 * ({})::float8 / nullif(({})::float8, 0)").format(
                sql.Literal(rule.factor), total(rule.numerator), total(rule.denominator))
        weight = sql.Identifier("p", f"n{place[rule.weight]}")
        return sql.SQL(
            "CASE WHEN count(*) FILTER (WHERE {w} IS NULL OR s.{c} IS NULL AND {w} <> 0) = 0 "
            "THEN (sum(s.{c}::numeric * {w}) / nullif(sum({w}), 0))::float8 END").format(
                c=sql.Identifier(column.name), w=weight)

    values = sql.SQL(", ").join(sql.SQL("{} AS {}").format(value(c), sql.Identifier(f"v{n}"))
                                for n, c in enumerate(made))
    return sql.SQL(
        "SELECT {kept}, {chosen}, w.divided_share FROM {layer} l LEFT JOIN (SELECT p.to_row, {values}, (coalesce("
        "sum(p.n0) FILTER (WHERE p.is_divided), 0) / nullif(sum(p.n0), 0))::float8 AS divided_share FROM portion p "
        "JOIN {table} s ON s._row = p.id WHERE p.to_row IS NOT NULL GROUP BY 1) w ON w.to_row = l._row "
        "ORDER BY l._row").format(
            kept=sql.SQL(", ").join(sql.Identifier("l", c.name) for c in kept),
            chosen=sql.SQL(", ").join(sql.Identifier("w", f"v{n}") for n in range(len(made))),
            values=values, layer=sql.Identifier("clean", layer), table=sql.Identifier("clean", table))


def _check_mass(cursor, table: str, target: str, counts: Sequence[TableColumn], names: Dict[str, str]) -> List[Total]:
    """Return the sums of each count before and after; raises WarehouseError naming every difference."""
    wrong: List[str] = []
    totals: List[Total] = []
    for place, column in enumerate(counts):
        cursor.execute(sql.SQL(
            "SELECT (SELECT coalesce(sum(t.{column}::numeric), 0) FROM {table} t JOIN area_from f USING (_row)), "
            "(SELECT coalesce(sum({new}::numeric), 0) FROM {target}), "
            "coalesce(sum({number}) FILTER (WHERE p.to_row IN (SELECT to_row FROM portion q WHERE q.{bare} IS NULL)), "
            "0), coalesce(sum({number}) FILTER (WHERE p.to_row IS NULL), 0) FROM portion p").format(
                column=sql.Identifier(column.name), table=sql.Identifier("clean", table),
                number=sql.Identifier("p", f"n{place}"), new=sql.Identifier(names[column.name]),
                target=sql.Identifier("clean", target), bare=sql.Identifier(f"n{place}")))
        before, after, aside, lost = cursor.fetchone()
        totals.append(Total(column.original, *map(str, (before, after, aside, lost))))
        after += aside + lost
        if abs(before - after) > (0 if column.is_whole else abs(before) * Decimal("1e-9")):
            wrong.append(tr("{column}: {before} before, {after} after (difference {difference})").format(
                column=column.original, before=before, after=after, difference=after - before))
    if wrong:
        raise WarehouseError(tr("What was counted is not what was there, so nothing was written:\n{list}").format(
            list="\n".join(wrong)))
    return totals
