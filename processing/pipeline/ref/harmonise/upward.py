"""What communes are added up to: their département, region, EPCI, employment zone, canton …, as they lay in a year."""

import re
from typing import Dict, List, NamedTuple, Set

from psycopg2 import sql

from ...errors import InvalidParameter
from ...translation import tr
from ..codes import departement_of, departement_of_sql
from ..movements import History
from ..perimeter import Perimeter

COMMUNE = "commune"
#: Names by which the newest zoning of a kind is found, whatever INSEE calls it (``ze2020``).
_ALIASES = {"employment_zone": re.compile(r"ze\d{4}"), "canton": re.compile("canton_ville")}

_ZONINGS = "SELECT zoning, array_agg(DISTINCT vintage ORDER BY vintage) FROM ref.membership GROUP BY 1 ORDER BY 1"
_MEMBERSHIP = "SELECT code, parent FROM ref.membership WHERE zoning = %s AND vintage = %s"
_UNMOVED = "SELECT DISTINCT code FROM ref.territory WHERE level = 'commune' AND NOT code = ANY(%s)"
_REGIONS = """
SELECT DISTINCT ON (departement) departement, region FROM ref.territory
WHERE level = 'commune' AND region IS NOT NULL AND departement IS NOT NULL
ORDER BY departement, abs(vintage - %s), vintage"""


class Upward(NamedTuple):
    """``parents``: of each commune of a year the territory of ``level`` that it lies in."""

    level: str
    parents: Dict[str, str]


def find_level(cursor, text: str, year: int) -> str:
    """Return the level that TARGET_LEVEL names: ``commune``, ``departement``, ``region`` or a zoning of ``year``.

    Raises InvalidParameter where the warehouse does not know the zoning, or not for the communes of that year.
    """
    wanted = text.strip().lower() or COMMUNE
    if wanted in (COMMUNE, "departement", "region"):
        return wanted
    cursor.execute(_ZONINGS)
    zonings: Dict[str, List[int]] = dict(cursor.fetchall())
    if wanted in _ALIASES and wanted not in zonings:
        named = {name: years for name, years in zonings.items() if _ALIASES[wanted].fullmatch(name)}
        wanted = max(named, key=lambda name: (year in named[name], name), default=wanted)
    if wanted not in zonings:
        raise InvalidParameter(
            tr("TARGET_LEVEL: the warehouse does not know to which “{level}” communes belong; it knows {known}. Load "
               "INSEE's table d'appartenance by augure:loadterritories (ZONINGS).").format(
                level=text.strip(), known=", ".join(["departement", "region", *(
                    name for name in zonings if name not in ("departement", "region"))])))
    if year not in zonings[wanted]:
        raise InvalidParameter(
            tr("TARGET_LEVEL: to which “{level}” communes belong is known for the communes of {years}, not of {year}. "
               "Set VINTAGE to such a year.").format(
                level=wanted, years=", ".join(map(str, zonings[wanted])), year=year))
    return wanted


def read_upward(cursor, level: str, year: int, history: History, standing: Set[str], codes: Set[str]) -> Upward:
    """Return what the communes of ``year`` are added up to.

    ``standing``: those that movements name and that stood then; communes that no movement names have always stood.
    ``codes`` (of ballots and tables) may be of places that no list has.
    """
    if level not in ("departement", "region"):
        cursor.execute(_MEMBERSHIP, (level, year))
        return Upward(level, {code: parent for code, parent in cursor.fetchall()
                              if code in standing or code not in history.named})
    cursor.execute(_UNMOVED, (list(history.named),))
    communes = standing | {code for code, in cursor.fetchall()} | (codes - history.named)
    departements = {code: departement_of(code) or "" for code in communes}
    if level == "departement":
        return Upward(level, departements)
    cursor.execute(_REGIONS, (year,))
    regions: Dict[str, str] = dict(cursor.fetchall())
    return Upward(level, {code: regions[dep] for code, dep in departements.items() if dep in regions})


def note_reached(cursor, level: str) -> None:
    """Add to the temporary table ``reached`` (target, commune) what ``member`` carries: a commune stands for itself."""
    cursor.execute("CREATE TEMPORARY TABLE IF NOT EXISTS reached (target text, commune text) ON COMMIT DROP")
    cursor.execute(sql.SQL("INSERT INTO reached SELECT DISTINCT to_code, {} FROM member").format(
        sql.Identifier("to_code" if level == COMMUNE else "code")))


def inside(perimeter: Perimeter, target: sql.Composable) -> sql.Composable:
    """Return the SQL condition that a territory lies in a perimeter, or one of its communes does.

    It reads the temporary table ``reached`` (target, commune).
    """
    if not perimeter.kind:
        return sql.SQL("true")
    return _INSIDE.format(departement=departement_of_sql(sql.Identifier("r", "commune")), target=target,
                          condition=perimeter.condition("p"))


_INSIDE = sql.SQL("""
EXISTS (SELECT 1 FROM (
    SELECT r.target, r.commune AS code, {departement} AS departement, g.region
    FROM reached r LEFT JOIN (
        SELECT DISTINCT ON (departement) departement, region FROM ref.territory
        WHERE level = 'commune' AND region IS NOT NULL ORDER BY departement, vintage DESC) g
    ON g.departement = {departement}) p WHERE p.target = {target} AND {condition})""")
