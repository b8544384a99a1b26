"""Territories into ``ref``: outlines from an imported layer, INSEE's lists, and the movements that link vintages."""

from dataclasses import dataclass
from typing import Any, Dict, List, Optional, Sequence, Tuple

from psycopg2 import sql

from ..errors import InvalidParameter
from ..feedback import Feedback
from ..ingest.reading.sources import SourceFile
from ..translation import tr
from ..warehouse.datasets import add_anomalies, dataset_version, register_dataset, table_columns
from ..warehouse.history import keep_rows
from ..warehouse.ledger import Run, fingerprint, lock_dataset
from . import cogfiles
from .codes import departement_of_sql, territory_code_sql
from .light import make_light
from .passage import refresh_passage
from .zonings import derive_outlines, read_zonings


@dataclass(frozen=True)
class TerritoryOptions:
    """What to load.

    ``table`` is a dataset of the schema clean with outlines, ``zonings`` one with the zonings of communes; ``cog`` and
    ``changes`` are files.
    """

    table: str = ""
    cog: Sequence[str] = ()
    changes: Sequence[str] = ()
    level: str = "commune"
    vintage: Optional[int] = None
    code_field: str = ""
    name_field: str = ""
    zonings: str = ""


@dataclass(frozen=True)
class _Outlines:
    """A dataset of polygons and its columns (``name`` as SQL)."""

    table: str
    code: str
    name: sql.Composable
    geometry: str


def load_territories(run: Run, options: TerritoryOptions, feedback: Feedback) -> Dict[str, Any]:
    """Load territories and movements, then bring the comparable geography up to date.

    Returns ``TERRITORY_COUNT``, the codes read (one that stands in several vintages counts once). Raises
    InvalidParameter when there is nothing to load, a column cannot be found, a vintage is not known or the outlines
    have no reference system.
    """
    if not (options.table or options.cog or options.changes or options.zonings):
        raise InvalidParameter(tr("There is nothing to load: give outlines (TABLE), a list of communes (COG), "
                                  "movements (CHANGES) or zonings (ZONINGS)."))
    lists, movements = (cogfiles.sources_of(paths, feedback) for paths in (options.cog, options.changes))
    inputs = [f"cog:{source.sha256()}" for source in lists] + [f"changes:{source.sha256()}" for source in movements]
    if options.table:
        inputs.append(dataset_version(run, "clean", options.table))
    if options.zonings:
        inputs.append(dataset_version(run, "clean", options.zonings))
    known = run.unchanged(fingerprint(run.algorithm, {
        "level": options.level, "vintage": options.vintage, "code": options.code_field, "name": options.name_field},
        inputs))
    if known is not None:
        return known
    lock_dataset(run, "ref", "territory")
    with run.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE incoming (code text, name text, departement text, region text, "
                       "vintage integer, origin text) ON COMMIT DROP")
        for source in lists:
            feedback.check()
            _read_list(run, source, options, feedback)
        if options.table:
            _read_outlines(run, cursor, options, feedback)
        count = _merge(run, cursor, options)
        feedback.progress(30)
        if options.zonings:
            read_zonings(run, cursor, options.zonings, options.vintage, feedback)
        if options.level == "commune" and (options.table or options.zonings):
            derive_outlines(run, cursor)
        for source in movements:
            cogfiles.read_movements(run, source, options.level, feedback)
        feedback.progress(60)
        comparable = refresh_passage(cursor, options.level, run)
    feedback.info(tr("{count} territories loaded; one geography of {comparable} for all ballots.").format(
        count=count, comparable=comparable))
    return run.finish({"TERRITORY_COUNT": count})


def _vintage(options: TerritoryOptions, *names: str) -> int:
    vintage = cogfiles.year_of(*names) if options.vintage is None else options.vintage
    if vintage is None:
        raise InvalidParameter(tr("Which year's territories does {name} hold? Set VINTAGE to the year of its COG.")
                               .format(name=names[0]))
    return vintage


def _read_list(run: Run, source: SourceFile, options: TerritoryOptions, feedback: Feedback) -> None:
    """A list's own name says its year: lists of several years may come together, beside outlines of another one."""
    vintage = (cogfiles.year_of(source.name) if options.table else None) or _vintage(options, source.name)
    code_field, name_field = ("", "") if options.table else (options.code_field, options.name_field)
    cogfiles.read_list(run, source, options.level, vintage, code_field, name_field, feedback)


def _read_outlines(run: Run, cursor, options: TerritoryOptions, feedback: Feedback) -> None:
    outlines = _describe(cursor, options)
    vintage = _vintage(options, outlines.table, *_file_names(cursor, outlines.table))
    cursor.execute(sql.SQL(
        "CREATE TEMPORARY TABLE outline ON COMMIT DROP AS "
        "SELECT {rule} AS code, {code}::text AS original, {name}::text AS name, {geom} AS geom FROM {table}").format(
            rule=territory_code_sql(options.level, sql.Identifier(outlines.code)), code=sql.Identifier(outlines.code),
            name=outlines.name, geom=sql.Identifier(outlines.geometry), table=sql.Identifier("clean", outlines.table)))
    cursor.execute("SELECT count(*), count(code), count(DISTINCT code), count(*) FILTER (WHERE geom IS NULL), "
                   "min(ST_SRID(geom)) FROM outline")
    rows, coded, distinct, empty, srid = cursor.fetchone()
    _check_outlines(outlines, options, rows, coded, srid)
    if coded < rows:
        cursor.execute("SELECT original FROM outline WHERE code IS NULL LIMIT 1000")
        add_anomalies(run, [{
            "dataset": f"clean.{outlines.table}", "row_key": original, "column_name": outlines.code, "code": "bad_code",
            "value": original, "message": tr("not the code of a {level}: the row was left out").format(
                level=options.level)}
            for original, in cursor.fetchall()])
        feedback.warn(tr("{count} rows of {table} were left out: their code is none (column “{column}”).").format(
            count=rows - coded, table=outlines.table, column=outlines.code))
    if distinct < coded:
        feedback.info(tr("{count} codes of {table} come in several parts, which were put together.").format(
            count=coded - distinct, table=outlines.table))
    if empty:
        feedback.warn(tr("{count} rows of {table} have no outline.").format(count=empty, table=outlines.table))
    cursor.execute("INSERT INTO incoming (code, name, vintage, origin) "
                   "SELECT code, min(name), %s, %s FROM outline WHERE code IS NOT NULL GROUP BY code",
                   (vintage, f"clean.{outlines.table}"))


def _check_outlines(outlines: _Outlines, options: TerritoryOptions, rows: int, coded: int, srid: Optional[int]) -> None:
    if coded * 2 <= rows:
        raise InvalidParameter(
            tr("“{table}”: its column “{column}” does not hold codes of a {level} ({count} of {rows} rows do). "
               "Set CODE_FIELD, or LEVEL.").format(table=outlines.table, column=outlines.code, level=options.level,
                                                   count=coded, rows=rows))
    if not srid:
        raise InvalidParameter(tr("The outlines of “{table}” have no reference system: import the layer again with "
                                  "SOURCE_CRS.").format(table=outlines.table))


def _describe(cursor, options: TerritoryOptions) -> _Outlines:
    columns = table_columns(cursor, "clean", options.table)
    names = [name for name, _ in columns]
    geometry = next((name for name, kind in columns if kind.startswith("geometry")), None)
    if geometry is None:
        raise InvalidParameter(tr("“{table}” has no geometry: a list without outlines goes into COG.").format(
            table=options.table))
    where = f"clean.{options.table}"
    code = cogfiles.find_column(names, cogfiles.CODE_COLUMNS[options.level], options.code_field, "CODE_FIELD", where)
    name = cogfiles.name_column(names, options.level, options.name_field, where)
    return _Outlines(options.table, code, name, geometry)


def _file_names(cursor, table: str) -> List[str]:
    """Return the names of the files that the dataset was last imported from."""
    cursor.execute("SELECT f.name FROM augure.source_file f JOIN augure.dataset d ON d.last_run = f.run "
                   "WHERE d.schema_name = 'clean' AND d.table_name = %s", (table,))
    return [row[0] for row in cursor.fetchall()]


def _merge(run: Run, cursor, options: TerritoryOptions) -> int:
    """Write what came in; a list speaks before an outline for names, and gives regions to all of a département."""
    level = options.level
    keep_rows(run, "ref", "territory", {"level": level})  # of all years: a list gives regions to the others too
    cursor.execute(_TERRITORY.format(departement=departement_of_sql(sql.Identifier("code"))), {"level": level})
    cursor.execute("ANALYZE ref.territory")
    cursor.execute(_REGION, {"level": level})
    if options.table:
        cursor.execute("SELECT DISTINCT vintage FROM incoming WHERE origin LIKE 'clean.%'")
        keep_rows(run, "ref", "territory_geometry", {"level": level, "vintage": cursor.fetchone()[0]})
        cursor.execute(_GEOMETRY, {"level": level})
        cursor.execute("SELECT DISTINCT vintage FROM incoming WHERE origin LIKE 'clean.%'")
        make_light(cursor, level, cursor.fetchone()[0])
        cursor.execute("ANALYZE ref.territory_geometry")
    cursor.execute("SELECT vintage, count(DISTINCT code), array_agg(DISTINCT origin) FROM incoming GROUP BY 1")
    written: List[Tuple[int, int, List[str]]] = cursor.fetchall()
    for vintage, count, origins in written:
        register_dataset(run, "ref", f"territory@{level}@{vintage}", origins, count, key=["level", "code", "vintage"])
    cursor.execute("SELECT count(DISTINCT code) FROM incoming")
    return cursor.fetchone()[0]


_TERRITORY = sql.SQL("""
INSERT INTO ref.territory (level, code, vintage, name, departement, region)
SELECT DISTINCT ON (code, vintage) %(level)s, code, vintage, name, coalesce(departement, {departement}), region
FROM incoming ORDER BY code, vintage, origin LIKE 'raw.%%' DESC
ON CONFLICT (level, code, vintage) DO UPDATE SET
    name = coalesce(excluded.name, territory.name), departement = excluded.departement,
    region = coalesce(excluded.region, territory.region)
""")

_REGION = """
UPDATE ref.territory t SET region = r.region
FROM (SELECT DISTINCT ON (departement) departement, region FROM ref.territory
      WHERE region IS NOT NULL AND level = %(level)s ORDER BY departement, vintage DESC) r
WHERE t.level = %(level)s AND t.region IS NULL AND t.departement = r.departement
"""

_GEOMETRY = """
INSERT INTO ref.territory_geometry (level, code, vintage, geom)
SELECT %(level)s, code, (SELECT vintage FROM incoming WHERE origin LIKE 'clean.%%' LIMIT 1),
       ST_Multi(ST_CollectionExtract(
           CASE WHEN count(*) = 1 AND bool_and(ST_IsValid(geom)) THEN (array_agg(geom))[1]
                ELSE ST_UnaryUnion(ST_Collect(ST_MakeValid(geom, 'method=structure'))) END, 3))
FROM (SELECT code, ST_Transform(ST_Force2D(geom), 4326) AS geom FROM outline
      WHERE code IS NOT NULL AND geom IS NOT NULL AND NOT ST_IsEmpty(geom)) o
GROUP BY code
ON CONFLICT (level, code, vintage) DO UPDATE SET geom = excluded.geom, light = NULL, is_derived = false
"""
