"""Outlines of the warehouse read as coverages, and larger territories put together from them."""

import io
from collections import defaultdict
from typing import Dict, Iterable, List, Mapping, Tuple

from psycopg2 import sql

from ..ingest.copytext import BINARY_END, BINARY_START, binary_row
from .coverage import Coverage, cut_arcs

#: What is put together from borders has the area of its parts to so much of itself, where outlines fit each other.
_EXACT = 1e-9


def read_coverage(cursor, outlines: sql.Composable) -> Coverage:
    """Return the coverage of a relation of ``code`` and ``geom`` (null where there is no outline)."""
    cursor.execute(sql.SQL("SELECT code, ST_AsBinary(geom, 'NDR') FROM {} o WHERE geom IS NOT NULL ORDER BY code")
                   .format(outlines))
    return cut_arcs((code, bytes(shape)) for code, shape in cursor)


def outlines_of(column: str, level: str, vintage: int) -> sql.Composed:
    """Return the relation of ``code`` and ``geom`` of a level and vintage; ``column`` is ``geom`` or ``light``."""
    return sql.SQL("(SELECT code, {} AS geom FROM ref.territory_geometry WHERE level = {} AND vintage = {})").format(
        sql.Identifier(column), sql.Literal(level), sql.Literal(vintage))


def send_shapes(cursor, table: str, shapes: Iterable[Tuple[str, bytes]]) -> None:
    """Add codes and shapes (WKB) to a temporary table of these two columns."""
    rows = b"".join(binary_row([code.encode("utf-8"), shape]) for code, shape in shapes)
    cursor.copy_expert(sql.SQL("COPY {} FROM STDIN (FORMAT binary)").format(sql.Identifier(table)).as_string(cursor),
                       io.BytesIO(BINARY_START + rows + BINARY_END))


def put_together(cursor, name: str, outlines: sql.Composable, coverage: Coverage, parents: Mapping[str, str]) -> None:
    """Make the temporary table ``name`` (code, geom) of what the outlines make together: ``{code: parent}``.

    ``coverage`` is that of the relation ``outlines``. The borders that one part alone has are the outline of the whole;
    where outlines do not fit each other, that cannot be, and the parts are united one by one, which takes longer.
    """
    borders = list(coverage.borders([parents.get(code, "") for code in coverage.codes]))
    cursor.execute(sql.SQL("CREATE TEMPORARY TABLE {} (code text, geom geometry) ON COMMIT DROP").format(
        sql.Identifier(name)))
    send_shapes(cursor, name, ((parent, lines) for parent, lines, _ in borders))
    cursor.execute(sql.SQL("UPDATE {} SET geom = ST_Multi(ST_SetSRID(ST_BuildArea(geom), 4326))").format(
        sql.Identifier(name)))
    cursor.execute(sql.SQL("SELECT code, CASE WHEN ST_IsValid(geom) THEN ST_Area(geom) END FROM {}").format(
        sql.Identifier(name)))
    built: Dict[str, float] = dict(cursor.fetchall())
    members: Dict[str, List[str]] = defaultdict(list)
    for code, parent in parents.items():
        members[parent].append(code)
    for parent, _, area in borders:
        if built[parent] is None or abs(built[parent] - area) > _EXACT * area:
            cursor.execute(sql.SQL(
                "UPDATE {} SET geom = (SELECT ST_Multi(ST_CollectionExtract(ST_UnaryUnion(ST_Collect(o.geom)), 3)) "
                "FROM {} o WHERE o.code = ANY(%s)) WHERE code = %s").format(sql.Identifier(name), outlines),
                (members[parent], parent))
