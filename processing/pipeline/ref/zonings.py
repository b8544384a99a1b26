"""What lies above the commune: its département, region, EPCI, employment zone …, and outlines made of communes."""

import re
from typing import Dict, Optional

from psycopg2 import sql
from psycopg2.extras import execute_values

from ..errors import InvalidParameter
from ..feedback import Feedback
from ..translation import tr
from ..warehouse.datasets import datasets_like, register_dataset, table_columns
from ..warehouse.history import keep_rows
from ..warehouse.ledger import Run
from .codes import territory_code_sql
from .cogfiles import CODE_COLUMNS, find_column, year_of
from .outlines import outlines_of, put_together, read_coverage

#: Columns of INSEE's table d'appartenance that name a zoning of its own; those with a year keep it (``ze2020``).
_PLAIN = {"dep": "departement", "reg": "region", "epci": "epci", "arr": "arrondissement", "cv": "canton_ville",
          "can": "canton"}
_DATED = re.compile(r"^(ze|uu|bv|aav|au|zemet)(19|20)\d\d$")

#: Levels whose outlines are put together from communes where they have none of their own.
DERIVED = ("departement", "region", "epci")
_COLUMNS = ("geom", "light")


def read_zonings(run: Run, cursor, table: str, vintage: Optional[int], feedback: Feedback) -> int:
    """Write ``ref.membership`` from a clean table with a code of commune and zonings by their INSEE names.

    Returns the number of zonings. Raises InvalidParameter where the table names none, or its year is not known.
    """
    names = [name for name, _ in table_columns(cursor, "clean", table)]
    code = find_column(names, CODE_COLUMNS["commune"], "", "ZONINGS", f"clean.{table}")
    zonings: Dict[str, str] = {name: _PLAIN.get(name, name) for name in names if name in _PLAIN or _DATED.match(name)}
    if not zonings:
        raise InvalidParameter(
            tr("ZONINGS: “{table}” has no column with a zoning of INSEE (DEP, REG, EPCI, ARR, CV, ZE2020, UU2020, "
               "BV2022, AAV2020 …). Its columns are: {columns}.").format(table=table, columns=", ".join(names)))
    year = vintage or year_of(table) or _year_of_file(cursor, table)
    if year is None:
        raise InvalidParameter(tr("Which year's territories does {name} hold? Set VINTAGE to the year of its COG.")
                               .format(name=table))
    for column, zoning in zonings.items():
        keep_rows(run, "ref", "membership", {"zoning": zoning, "vintage": year})
        cursor.execute("DELETE FROM ref.membership WHERE zoning = %s AND vintage = %s", (zoning, year))
        cursor.execute(sql.SQL(
            "INSERT INTO ref.membership (zoning, vintage, code, parent) SELECT DISTINCT ON (code) %s, %s, code, parent "
            "FROM (SELECT {code} AS code, {parent} AS parent FROM {table}) t "
            "WHERE code IS NOT NULL AND parent IS NOT NULL ORDER BY code, parent").format(
                code=territory_code_sql("commune", sql.Identifier(code)),
                parent=_parent_sql(zoning, sql.Identifier(column)), table=sql.Identifier("clean", table)),
            (zoning, year))
        register_dataset(run, "ref", f"membership@{zoning}@{year}", [f"clean.{table}"], cursor.rowcount)
    feedback.info(tr("Zonings of the communes of {year}: {names}.").format(
        year=year, names=", ".join(sorted(zonings.values()))))
    return len(zonings)


def derive_outlines(run: Run, cursor) -> None:
    """Put together, from the communes of each vintage with outlines, the levels that have none of their own.

    Départements and regions follow from the communes' own; EPCI from the zonings of the nearest year. Light outlines
    are those of the communes put together, so that all levels fit each other.
    """
    cursor.execute("SELECT DISTINCT vintage FROM ref.territory_geometry WHERE level = 'commune' ORDER BY 1")
    for vintage, in cursor.fetchall():
        stale = [level for level in DERIVED if not _stands(cursor, level, vintage)]
        parts = [(column, outlines_of(column, "commune", vintage)) for column in _COLUMNS]
        coverages = [(column, outlines, read_coverage(cursor, outlines)) for column, outlines in parts if stale]
        for level in stale:
            for table in ("territory", "territory_geometry"):
                keep_rows(run, "ref", table, {"level": level, "vintage": vintage}, derived=True)
            cursor.execute(_PARENTS[level], {"vintage": vintage, "level": level})
            parents: Dict[str, str] = dict(cursor.fetchall())
            for column, outlines, coverage in coverages:
                put_together(cursor, f"made_{column}", outlines, coverage, parents)
            execute_values(cursor, _TERRITORY, [(level, parent, vintage) for parent in sorted(set(parents.values()))])
            cursor.execute(_OUTLINE, {"level": level, "vintage": vintage})
            count = cursor.rowcount
            cursor.execute("DROP TABLE made_geom, made_light")
            if count:
                register_dataset(run, "ref", f"territory@{level}@{vintage}", [f"ref.territory@commune@{vintage}"],
                                 count)


def _stands(cursor, level: str, vintage: int) -> bool:
    """Whether a level has outlines of its own, or those put together are as new as what they follow from."""
    cursor.execute("SELECT EXISTS (SELECT 1 FROM ref.territory_geometry WHERE level = %s AND vintage = %s "
                   "AND NOT is_derived)", (level, vintage))
    return cursor.fetchone()[0] or _is_fresh(cursor, level, vintage)


def _is_fresh(cursor, level: str, vintage: int) -> bool:
    """Whether the level was put together after all that it follows from was written."""
    zonings = [f"membership@{level}@%"] if level == "epci" else []
    sources = datasets_like(cursor, "ref", f"territory@commune@{vintage}", *zonings)
    made = datasets_like(cursor, "ref", f"territory@{level}@{vintage}")
    return bool(made) and max(made.values()) >= max(sources.values(), default=0)


def _parent_sql(zoning: str, column: sql.Composable) -> sql.Composable:
    """A cell of Z alone is INSEE's sign for a commune that lies in none."""
    if zoning in DERIVED:
        return territory_code_sql(zoning, column)
    return sql.SQL("(SELECT CASE WHEN c !~ '^Z*$' THEN c END FROM (SELECT btrim({}::text) AS c) t)").format(column)


def _year_of_file(cursor, table: str) -> Optional[int]:
    """The year in the name of the file: four digits, or the last two (table-appartenance-geo-communes-22)."""
    cursor.execute("SELECT f.name FROM augure.source_file f JOIN augure.dataset d ON d.last_run = f.run "
                   "WHERE d.schema_name = 'clean' AND d.table_name = %s", (table,))
    names = [table, *(name for name, in cursor.fetchall())]
    short = [found.group(1) for found in (re.search(r"(?<!\d)([0-4]\d)(?!\d)", name) for name in names) if found]
    return year_of(*names) or (2000 + int(short[0]) if short else None)


# Of each commune of a vintage, what it is a part of.
_PARENTS = {
    "departement": """
SELECT code, departement FROM ref.territory
WHERE level = 'commune' AND vintage = %(vintage)s AND departement IS NOT NULL""",
    "region": """
SELECT code, region FROM ref.territory WHERE level = 'commune' AND vintage = %(vintage)s AND region IS NOT NULL""",
    "epci": """
SELECT t.code, m.parent
FROM ref.territory t JOIN ref.membership m ON m.zoning = %(level)s AND m.code = t.code
    AND m.vintage = (SELECT vintage FROM ref.membership WHERE zoning = %(level)s
                     ORDER BY abs(vintage - %(vintage)s), vintage LIMIT 1)
WHERE t.level = 'commune' AND t.vintage = %(vintage)s"""}

_TERRITORY = """
INSERT INTO ref.territory (level, code, vintage, departement)
SELECT level, code, vintage, CASE WHEN level = 'departement' THEN code END FROM (VALUES %s) t (level, code, vintage)
ON CONFLICT (level, code, vintage) DO NOTHING"""

_OUTLINE = """
INSERT INTO ref.territory_geometry (level, code, vintage, geom, light, is_derived)
SELECT %(level)s, g.code, %(vintage)s, g.geom, l.geom, true FROM made_geom g LEFT JOIN made_light l USING (code)
ON CONFLICT (level, code, vintage) DO UPDATE SET geom = excluded.geom, light = excluded.light"""
