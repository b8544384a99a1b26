"""Invalid outlines made valid, one journal row each.

ST_MakeValid with ``method=structure`` keeps what the rings mean (outer, hole); the older ``linework`` method leaves
lines and points among the polygons. Needs GEOS 3.10.
"""

from psycopg2 import sql

from ...feedback import Feedback
from ...translation import mark, tr
from ...warehouse.datasets import add_anomalies, add_corrections
from ...warehouse.ledger import Run
from .layerfile import LayerOptions

RULE = "make_valid_structure"

_FIND = """
CREATE TEMP TABLE augure_invalid ON COMMIT DROP AS
SELECT _row, ST_IsValidReason(geom) AS reason, geom FROM {table} WHERE _row >= {first} AND NOT ST_IsValid(geom);
CREATE TEMP TABLE augure_repair ON COMMIT DROP AS
SELECT _row, reason, area_before, after, coalesce(ST_Area(after), 0) AS area_after
FROM (SELECT _row, reason, ST_Area(geom) AS area_before, augure.made_valid(geom) AS after FROM augure_invalid
      WHERE reason NOT LIKE 'Invalid Coordinate%') AS invalid
"""
# GEOS names the coordinate of a shape that holds NaN or infinity; made valid, it would silently lose that corner.
_DROP_INFINITE = """
UPDATE {table} c SET geom = NULL FROM augure_invalid i
WHERE c._row = i._row AND i.reason LIKE 'Invalid Coordinate%' RETURNING c._row, i.reason
"""
_REPAIR = """
UPDATE {table} c SET geom = CASE WHEN r.after IS NULL OR ST_IsEmpty(r.after) THEN NULL
                                 WHEN GeometryType(c.geom) LIKE 'MULTI%' THEN ST_Multi(r.after) ELSE r.after END
FROM augure_repair r WHERE c._row = r._row
"""
# A figure of eight has no area to compare with: then only the rows' reasons tell.
_CHANGE = "CASE WHEN area_before > 0 THEN 100 * abs(area_after - area_before) / area_before " \
          "WHEN area_after > 0 THEN 100 ELSE 0 END"
_LARGE = mark("repairing changed the area by {change:.2f} %, more than MAX_AREA_CHANGE: look at it")
_COLLAPSED = mark("the outline has no area: nothing is left of it once it is made valid")
_INFINITE = mark("a coordinate is infinite or no number: the shape is left out")
_LEFT = mark("the outline is invalid and was left as it is (REPAIR is off)")


def repair(run: Run, table: str, first_row: int, options: LayerOptions, feedback: Feedback) -> int:
    """Repair the invalid geometries of ``clean.table`` from row ``first_row`` on; return how many were.

    Each is a row of ``augure.correction`` (before: what was wrong and the area; after: the area, in squared units of
    the reference system). A change of area above ``max_area_change`` percent is an anomaly as well.
    """
    target, name = sql.Identifier("clean", table), "clean." + table
    with run.cursor() as cursor:
        cursor.execute(sql.SQL(_FIND).format(table=target, first=sql.Literal(first_row)))
        cursor.execute(sql.SQL(_DROP_INFINITE).format(table=target))
        infinite = cursor.fetchall()
        cursor.execute("SELECT _row, reason, area_before, area_after, coalesce(ST_IsEmpty(after), true), "
                       + _CHANGE + " FROM augure_repair ORDER BY _row")
        found = cursor.fetchall()
        if options.repair and found:
            cursor.execute(sql.SQL(_REPAIR).format(table=target))
        cursor.execute("DROP TABLE augure_repair, augure_invalid")
    add_anomalies(run, ({"dataset": name, "row_id": row, "column_name": "geom", "code": "infinite_coordinate",
                         "value": reason, "message": tr(_INFINITE)} for row, reason in infinite))
    if not options.repair:
        add_anomalies(run, ({"dataset": name, "row_id": row, "column_name": "geom", "code": "invalid_geometry",
                             "value": reason, "message": tr(_LEFT)} for row, reason, *_ in found))
        return 0
    add_corrections(run, ({
        "dataset": name, "row_id": row, "column_name": "geom", "rule": RULE,
        "before": "{}; area {:.2f}".format(reason, before),
        "after": "area {:.2f} ({:+.4f})".format(after, after - before),
    } for row, reason, before, after, _, _ in found))
    add_anomalies(run, ({
        "dataset": name, "row_id": row, "column_name": "geom", "value": reason,
        "code": "collapsed_geometry" if empty else "area_change",
        "message": tr(_COLLAPSED) if empty else tr(_LARGE).format(change=change),
    } for row, reason, _, _, empty, change in found if empty or change > options.max_area_change))
    for row, reason, *_ in found[:5]:
        feedback.info(tr("Row {row} repaired: {reason}").format(row=row, reason=reason))
    return len(found)
