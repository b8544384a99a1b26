"""Places in territories: how many there are, how far the nearest one is."""

from typing import List

from psycopg2 import sql

from ..feedback import Feedback
from ..translation import tr
from .blocks import DISTANCE, Block, condition
from .formulas import ColumnOf, number
from .geography import Geography
from .tables import Found


def fill_places(cursor, block: Block, geography: Geography, feedback: Feedback) -> None:
    """Make the table of a block of places; ``outline`` is there, or the keys where the source has no points.

    A territory without a place has 0 of them: counts are of territories that have an outline (or stand in the list).
    """
    kept = [sql.SQL("{} AS f{}").format(condition(block, where), sql.SQL(str(n)))
            for n, where in enumerate(block.filters)]
    if block.found.source.points:
        cursor.execute(sql.SQL("CREATE TEMPORARY TABLE place ON COMMIT DROP AS SELECT s._row, {} AS geom, {} FROM {} s")
                       .format(_point(cursor, block.found), sql.SQL(", ").join(kept), _table(block)))
        cursor.execute("DELETE FROM place WHERE geom IS NULL OR ST_IsEmpty(geom)")
        if cursor.rowcount:
            feedback.warn(tr("{count} rows of clean.{table} have no position: left out.").format(
                count=cursor.rowcount, table=block.found.table.name))
        cursor.execute("CREATE INDEX ON place USING gist (geom)")
        for place in range(len(block.filters)):  # the nearest of a kind is found without looking at the others
            cursor.execute(sql.SQL("CREATE INDEX ON place USING gist ((geom::geography)) WHERE f{}").format(
                sql.SQL(str(place))))
        cursor.execute("ANALYZE place")
        rows = _nearest(block) if block.shape.endswith(DISTANCE) else _inside(block)
    else:
        cursor.execute(sql.SQL(
            "CREATE TEMPORARY TABLE place ON COMMIT DROP AS SELECT s._row, k.code, {} FROM {}").format(
                sql.SQL(", ").join(kept), block.joined))
        rows = _by_code(block, geography)
    cursor.execute(sql.SQL("CREATE TEMPORARY TABLE {} ON COMMIT DROP AS {}").format(block.name, rows))
    cursor.execute("DROP TABLE place")
    cursor.execute(sql.SQL("CREATE UNIQUE INDEX ON {} (period, territory)").format(block.name))
    cursor.execute(sql.SQL("ANALYZE {} (period, territory)").format(block.name))


def _table(block: Block) -> sql.Identifier:
    return sql.Identifier("clean", block.found.table.name)


def _point(cursor, found: Found) -> sql.Composable:
    """Return the position of a row in WGS84."""
    points = dict(found.source.points)
    if "geometry" in points:
        column = found.column(points["geometry"]) or ColumnOf(points["geometry"], False)
        return sql.SQL("ST_PointOnSurface(ST_Transform(ST_Force2D(s.{}), 4326))").format(sql.Identifier(column.name))
    longitude, latitude = (found.column(points[key]) for key in ("longitude", "latitude"))
    assert longitude is not None and latitude is not None  # they belong to the layout
    return sql.SQL("ST_SetSRID(ST_MakePoint({}, {}), 4326)").format(number(longitude), number(latitude))


def _counted(block: Block) -> sql.Composable:
    columns: List[sql.Composable] = [sql.SQL("''::text AS period")]
    for place, request in enumerate(block.requests):
        columns.append(sql.SQL("(count(p._row) FILTER (WHERE f{}))::double precision AS c{n}, 0 AS w{n}").format(
            sql.SQL(str(block.filters.index(request.cell.where))), n=sql.SQL(str(place))))
    columns += [sql.SQL("array_agg(p._row ORDER BY p._row) FILTER (WHERE f{0}) AS r{0}").format(sql.SQL(str(place)))
                for place in range(len(block.filters))]
    return sql.SQL(", ").join(columns)


def _inside(block: Block) -> sql.Composable:
    return sql.SQL("SELECT o.code AS territory, {} FROM outline o LEFT JOIN place p ON ST_Intersects(o.geom, p.geom) "
                   "GROUP BY o.code").format(_counted(block))


def _by_code(block: Block, geography: Geography) -> sql.Composable:
    every = sql.SQL(
        "SELECT code FROM ref.territory WHERE level = {} AND vintage = {} UNION SELECT code FROM {}").format(
            sql.Literal(geography.level), sql.Literal(geography.vintage), block.keys)
    return sql.SQL("SELECT o.code AS territory, {} FROM ({}) o LEFT JOIN place p USING (code) GROUP BY o.code").format(
        _counted(block), every)


def _nearest(block: Block) -> sql.Composable:
    """Return kilometres on the ellipsoid from a point inside the territory; absent where there is no place at all."""
    columns: List[sql.Composable] = [sql.SQL("''::text AS period")]
    joins: List[sql.Composable] = []
    for place, request in enumerate(block.requests):
        n = sql.SQL(str(place))
        columns.append(sql.SQL("n{n}.km AS c{n}, CASE WHEN n{n}.km IS NULL THEN 1 ELSE 0 END AS w{n}").format(n=n))
        joins.append(sql.SQL(
            "LEFT JOIN LATERAL (SELECT _row, ST_Distance(p.geom::geography, o.point) / 1000 AS km FROM place p "
            "WHERE f{f} ORDER BY p.geom::geography <-> o.point LIMIT 1) n{n} ON true").format(
                n=n, f=sql.SQL(str(block.filters.index(request.cell.where)))))
    for place, where in enumerate(block.filters):
        first = next(n for n, request in enumerate(block.requests) if request.cell.where == where)
        columns.append(sql.SQL("ARRAY[n{}._row] AS r{}").format(sql.SQL(str(first)), sql.SQL(str(place))))
    return sql.SQL("SELECT o.code AS territory, {} FROM (SELECT code, ST_PointOnSurface(geom)::geography AS point "
                   "FROM outline) o {}").format(sql.SQL(", ").join(columns), sql.SQL(" ").join(joins))
