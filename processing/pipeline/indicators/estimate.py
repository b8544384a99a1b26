"""Estimates for what is withheld or absent, where they are asked for: each is flagged, and says what it comes from.

Borrowed from a larger area, the employment zone or the département: what was published for the département itself (the
same indicator at that level), else the mean of the communes that have a published value there, weighted by their
population. Communes large enough to be published are not like the small ones that are not: it is an order of size, and
its status keeps it apart from what was published.
"""

from typing import Mapping, Optional, Sequence

from psycopg2 import sql

from ..errors import InvalidParameter
from ..feedback import Feedback
from ..ref.codes import departement_of_sql, territory_code_sql
from ..translation import tr
from .definitions import Catalogue
from .geography import Geography
from .tables import Found, find_tables
from .tasks import Task

NONE, DEPARTEMENT, EMPLOYMENT_ZONE = "none", "departement", "employment_zone"
ESTIMATES = (NONE, DEPARTEMENT, EMPLOYMENT_ZONE)
#: The source of zonings, its column of zones, and the indicator that weights.
ZONING, ZONE, WEIGHT = "insee_zoning", "employment_zone", "population"


def zoning_of(cursor, catalogue: Catalogue, estimate: str, chosen: Mapping[str, str]) -> Optional[Found]:
    """Return the table of communes with their employment zones, where it is needed. Raises InvalidParameter."""
    if estimate != EMPLOYMENT_ZONE:
        return None
    found = find_tables(cursor, catalogue.sources, [ZONING], chosen)[ZONING]
    if not found:
        raise InvalidParameter(tr("ESTIMATE: to borrow from employment zones, import INSEE's table of communes and "
                                  "zones "
                                  "(“{title}”).").format(title=catalogue.sources[ZONING].title))
    return found[0]


def add_estimates(cursor, tasks: Sequence[Task], level: str, estimate: str, geography: Geography,
                  zoning: Optional[Found], feedback: Feedback) -> None:
    """Give values without a number the one of their area. Counts are not estimated: an area's is not a commune's."""
    wanted = [task for task in tasks if not task.definition.is_sum]
    _areas(cursor, level, estimate, geography, zoning, feedback)
    for task in wanted:
        for period in task.periods:
            feedback.check()
            cursor.execute(_ESTIMATE, {"code": task.definition.code, "level": level, "period": period,
                                       "area": estimate, "weight": WEIGHT})


def _areas(cursor, level: str, estimate: str, geography: Geography, zoning: Optional[Found], feedback: Feedback
           ) -> None:
    """Make the temporary table ``area``: the area that each territory belongs to."""
    if zoning is None:
        cursor.execute(sql.SQL(
            "CREATE TEMPORARY TABLE area ON COMMIT DROP AS SELECT code, {} AS area FROM (SELECT DISTINCT "
            "unnest(territories) AS code FROM indicator.cells WHERE level = %s) t").format(
                departement_of_sql(sql.Identifier("code"))), (level,))
    else:
        key, zone = zoning.column(zoning.source.key), zoning.column(dict(zoning.source.columns)[ZONE].column)
        assert key is not None and zone is not None  # they belong to the layout
        cursor.execute(sql.SQL(
            "CREATE TEMPORARY TABLE area ON COMMIT DROP AS SELECT DISTINCT ON (1) {} AS code, btrim(s.{}::text) AS "
            "area "
            "FROM {} s ORDER BY 1").format(territory_code_sql(level, sql.Identifier("s", key.name)),
                                           sql.Identifier(zone.name), sql.Identifier("clean", zoning.table.name)))
    cursor.execute("CREATE INDEX ON area (code)")
    cursor.execute("ANALYZE area")


_ESTIMATE = """
WITH people AS (
    SELECT territory, value FROM indicator.value WHERE indicator = %(weight)s AND level = %(level)s AND value > 0
      AND period = (SELECT max(period) FROM indicator.cells WHERE indicator = %(weight)s AND level = %(level)s)),
mean AS (
    SELECT a.area, sum(v.value * coalesce(p.value, 1)) / sum(coalesce(p.value, 1)) AS value, count(*) AS places
    FROM indicator.value v JOIN area a ON a.code = v.territory LEFT JOIN people p USING (territory)
    WHERE v.indicator = %(code)s AND v.level = %(level)s AND v.period = %(period)s AND v.status = 'published'
    GROUP BY a.area),
told AS (
    SELECT m.area, coalesce(d.value, m.value) AS value,
           %(area)s || ':' || m.area || CASE WHEN d.value IS NULL THEN ' (' || m.places || ' published)' ELSE '' END AS
    words FROM mean m LEFT JOIN indicator.value d ON %(area)s = 'departement' AND d.indicator = %(code)s
      AND d.level = 'departement' AND d.period = %(period)s AND d.territory = m.area AND d.status = 'published')
UPDATE indicator.cells c SET numbers = e.numbers, statuses = e.statuses, estimated_from = e.estimated_from
FROM (SELECT array_agg(coalesce(v.value, t.value) ORDER BY v.territory) AS numbers,
             array_agg(CASE WHEN t.value IS NULL THEN v.status ELSE 'estimated' END::indicator.status
                       ORDER BY v.territory) AS statuses,
             array_agg(t.words ORDER BY v.territory) AS estimated_from
      FROM indicator.value v LEFT JOIN area a ON a.code = v.territory
      LEFT JOIN told t ON t.area = a.area AND v.status IN ('withheld', 'absent')
      WHERE v.indicator = %(code)s AND v.level = %(level)s AND v.period = %(period)s) e
WHERE c.indicator = %(code)s AND c.level = %(level)s AND c.period = %(period)s
"""
