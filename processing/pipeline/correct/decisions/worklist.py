"""What a person must look at or ask: the anomalies of a dataset's last validation or correction, one item a question.

All anomalies of a cell are one item; with GROUP, all rows of a field that say the same wrong thing are one. The items
are staged in temporary tables, whatever their number, and from there merged into ``augure.worklist`` or written to a
file.
"""

import io
from typing import Dict, List, NamedTuple, Optional, Sequence, Set, Tuple

from psycopg2 import sql

from ...errors import DatasetMissing, InvalidParameter
from ...ingest.copytext import copy_token
from ...ingest.names import safe_name
from ...translation import tr
from ...warehouse.datasets import geometry_column
from ..personal import personal_fields
from ..standards.matching import TableColumn, columns_of, match
from ..standards.standard import Field, Standard
from ..validation.lines import cell_name, column_letters, places_of
from ..validation.ranking import ROW_CODES
from .decisions import row_key_of, source_of

WHATS = ("below_confidence", "without_proposal", "all")
#: Words in the names of columns that tell a person which row it is: what it is called, where, how to reach it.
_TELLING: Tuple[Tuple[str, ...], ...] = (
    ("nom", "name", "enseigne", "denomination", "raison", "libelle", "intitule", "titre", "structure"),
    ("commune", "ville", "localite", "adresse", "address"),
    ("telephone", "tel", "phone", "contact", "courriel", "email"))
CONTEXT = 3
"""Cells of a row that are shown beside the one in question."""


class Choice(NamedTuple):
    """Which anomalies become items, and how."""

    what: str = WHATS[0]
    confidence: float = 0.9
    group: bool = True


class Subject(NamedTuple):
    """A dataset whose anomalies are asked about.

    ``source``: the table before its correction, for which decisions are kept; ``run``: the validation or correction;
    ``columns``: of the table, by the fields that its anomalies name; ``context``: columns of the source, by name;
    ``personal``: fields and columns of the source that seem to hold data of persons.
    """

    table: str
    source: str
    run: int
    columns: Dict[str, TableColumn]
    context: List[str]
    personal: Set[str]

    @property
    def dataset(self) -> str:
        """The name under which decisions are kept."""
        return f"clean.{self.source}"


def find_subject(cursor, table: str, standard: Optional[Standard] = None) -> Subject:
    """Return the subject of ``clean.table``; InvalidParameter where it was neither validated nor corrected."""
    _require(cursor, table)
    source = source_of(cursor, table)
    run = _last_run(cursor, table)
    cursor.execute("SELECT DISTINCT column_name FROM augure.anomaly WHERE run = %s AND dataset = 'clean.' || %s "
                   "AND row_id IS NOT NULL AND column_name <> ''", (run, table))
    names = [row[0] for row in cursor.fetchall()]
    columns = columns_of(cursor, sql.Identifier("clean", table))
    of_source = columns_of(cursor, sql.Identifier("clean", source))
    fields = match(Standard("", "", "", tuple(map(Field, names))), columns).columns
    return Subject(table, source, run, fields, _context(of_source), _personal(names, of_source, standard))


def _require(cursor, table: str) -> None:
    cursor.execute("SELECT array_agg(table_name ORDER BY table_name), coalesce(bool_or(table_name = %s), false) "
                   "FROM augure.dataset WHERE schema_name = 'clean'", (table,))
    names, is_there = cursor.fetchone()
    if not is_there:
        raise DatasetMissing(tr("There is no dataset “{table}” in the warehouse (schema {schema}). Known: {known}.")
                             .format(table=table, schema="clean", known=", ".join(names or ()) or "–"))


def _last_run(cursor, table: str) -> int:
    """Return the run that last validated the table, or wrote it as a correction, whichever is newer."""
    cursor.execute(
        "SELECT max(d.last_run) FROM augure.dataset d JOIN augure.run r ON r.id = d.last_run "
        "WHERE d.schema_name = 'validation' AND d.table_name = 'clean.' || %(table)s OR d.schema_name = 'clean' "
        "AND d.table_name = %(table)s AND r.algorithm = 'correcttable'", {"table": table})
    run = cursor.fetchone()[0]
    if run is None:
        raise InvalidParameter(
            tr("TABLE: “{table}” was neither validated nor corrected: validate it first (augure:validatetable), then "
               "ask about what is wrong.").format(table=table))
    return run


def written_since(cursor, subject: Subject) -> Optional[Tuple[str, int]]:
    """Return (table, run) that was written since the anomalies were found: rows may have other numbers by now."""
    cursor.execute(
        "SELECT d.table_name, d.last_run FROM augure.dataset d JOIN augure.lineage l ON l.input = 'clean.' || "
        "d.table_name AND l.input_run <> d.last_run WHERE d.schema_name = 'clean' AND (l.run = %(run)s "
        "AND d.table_name IN (%(table)s, %(source)s) OR d.table_name = %(source)s AND l.run = (SELECT last_run FROM "
        "augure.dataset WHERE schema_name = 'clean' AND table_name = %(table)s) AND %(table)s <> %(source)s)",
        {"run": subject.run, "table": subject.table, "source": subject.source})
    return cursor.fetchone()


def refuse_outdated(cursor, subject: Subject) -> None:
    """Raise InvalidParameter where the table was written since its anomalies were found."""
    found = written_since(cursor, subject)
    if found:
        raise InvalidParameter(
            tr("TABLE: “{changed}” was written (run {writer}) since run {run} looked for what is wrong in “{table}”. "
               "Validate or correct it again first.").format(changed=found[0], writer=found[1], run=subject.run,
                                                             table=subject.table))


def _context(columns: Sequence[TableColumn]) -> List[str]:
    """Return the text columns in the order in which they tell a row from others, one of each kind first."""
    texts = [column.name for column in columns if column.sql_type == "text"]
    first = []
    for words in _TELLING:
        found = [(words.index(word), place, name) for place, name in enumerate(texts)
                 for word in name.split("_") if word in words]
        first += [min(found)[2]] if found else []
    return list(dict.fromkeys([*first, *texts]))[:5 * CONTEXT]


def _personal(names: Sequence[str], columns: Sequence[TableColumn], standard: Optional[Standard]) -> Set[str]:
    """Return which of the fields and columns are personal, by their names and, if given, by the standard."""
    all_names = list(dict.fromkeys([*names, *(column.header or column.name for column in columns)]))
    found = personal_fields(Standard("", "", "", tuple(map(Field, all_names))))
    if standard is not None:
        found |= personal_fields(standard, all_names)
    return found | {column.name for column in columns if column.header in found} | set(map(safe_name, found))


def stage_cells(cursor, subject: Subject) -> None:
    """Make the temporary tables ``worklist_cell`` (a row an anomaly) and ``worklist_name``: all that may be asked."""
    _stage_cells(cursor, subject)
    cursor.execute(_NAMES, {"dataset": subject.dataset, "personal": sorted(subject.personal)})
    cursor.execute("ANALYZE worklist_name")


def stage_items(cursor, subject: Subject, choice: Choice) -> int:
    """Make the temporary table ``worklist_item``, one row a question, from ``worklist_cell``; return how many."""
    cursor.execute("CREATE TEMP TABLE worklist_item ON COMMIT DROP AS " + _ITEMS, {
        "dataset": subject.dataset, "group": choice.group, "what": choice.what, "confidence": choice.confidence,
        "row_codes": ROW_CODES, "personal": sorted(subject.personal), "shown": CONTEXT,
        "personal_cells": [place for place, name in enumerate(subject.context, start=1) if name in subject.personal]})
    count = cursor.rowcount
    _set_places(cursor, subject)
    cursor.execute("ANALYZE worklist_item")
    return count


def _sources(cursor, subject: Subject) -> Dict[str, str]:
    """Return the columns that fields of a corrected dataset come from."""
    cursor.execute("SELECT r.outputs->'SOURCE_COLUMNS' FROM augure.dataset d JOIN augure.run r ON r.id = d.last_run "
                   "WHERE d.schema_name = 'clean' AND d.table_name = %s AND r.algorithm = 'correcttable'",
                   (subject.table,))
    row = cursor.fetchone()
    return row[0] if row and row[0] else {}


def _set_places(cursor, subject: Subject) -> None:
    """Say of every item where the file has it."""
    cursor.execute("SELECT row_id, field FROM worklist_item")
    wanted = cursor.fetchall()
    places = places_of(cursor, subject.source, (row for row, _ in wanted))
    letters = {raw: column_letters(cursor, raw) for raw in {place.raw_table for place in places.values()}}
    of_source = columns_of(cursor, sql.Identifier("clean", subject.source))
    fields = match(Standard("", "", "", tuple(Field(name) for name in sorted({field for _, field in wanted}))),
                   of_source).columns
    names = {**{field: column.name for field, column in fields.items()}, **_sources(cursor, subject)}
    lines = io.StringIO()
    for row, field in wanted:
        place = places.get(row)
        if place is not None:
            cell = cell_name(letters[place.raw_table], names.get(field), place.line)
            lines.write("\t".join((str(row), copy_token(field), copy_token(place.file), str(place.line), cell)) + "\n")
    lines.seek(0)
    cursor.execute("CREATE TEMP TABLE worklist_place (row_id bigint, field text, file text, line bigint, cell text) "
                   "ON COMMIT DROP")
    cursor.copy_expert("COPY worklist_place FROM STDIN (ENCODING 'UTF8')", lines)
    cursor.execute("UPDATE worklist_item i SET file = p.file, line = p.line, cell = p.cell "
                   "FROM (SELECT DISTINCT * FROM worklist_place) p WHERE p.row_id = i.row_id AND p.field = i.field")


def _stage_cells(cursor, subject: Subject) -> None:
    table = sql.Identifier("clean", subject.table)
    if subject.columns:
        cell = sql.SQL("CASE a.column_name {} ELSE a.value END").format(sql.SQL(" ").join(
            sql.SQL("WHEN {} THEN t.{}::text").format(sql.Literal(field), sql.Identifier(column.name))
            for field, column in subject.columns.items()))
    else:
        cell = sql.SQL("a.value")
    telling = sql.SQL(", ").join(sql.SQL("translate(left(s.{}, 200), chr(31), ' ')").format(sql.Identifier(name))
                                 for name in subject.context)
    cursor.execute(sql.SQL(
        "CREATE TEMP TABLE worklist_cell ON COMMIT DROP AS SELECT a.id, a.row_id, a.column_name AS field, a.code, "
        "a.message, a.proposal, a.confidence, a.rule, {key} AS row_key, coalesce({cell}, '') AS value, "
        "array_to_string(ARRAY[{telling}]::text[], chr(31), '') AS telling, {geom} AS geom FROM augure.anomaly a "
        "JOIN {source} s ON s._row = a.row_id JOIN {table} t ON t._row = a.row_id "
        "WHERE a.run = %s AND a.dataset = 'clean.' || %s AND a.column_name <> ''"
    ).format(key=row_key_of(cursor, subject.source, "s"), cell=cell, telling=telling, table=table,
             geom=_point(cursor, subject.source), source=sql.Identifier("clean", subject.source)),
        (subject.run, subject.table))
    cursor.execute("ANALYZE worklist_cell")


def _point(cursor, table: str) -> sql.Composable:
    """Return the SQL of where a row of the source is: its shape, or its columns of longitude and latitude."""
    shape = geometry_column(cursor, "clean", table)
    if shape:
        return sql.SQL("CASE WHEN ST_SRID(s.{0}) > 0 THEN ST_Force2D(ST_Transform(ST_PointOnSurface(s.{0}), 4326)) END"
                       ).format(sql.Identifier(shape))
    names = {column.name for column in columns_of(cursor, sql.Identifier("clean", table))}
    east, north = (next((name for name in wanted if name in names), None)
                   for wanted in (("longitude", "lon", "lng"), ("latitude", "lat")))
    if not east or not north:
        return sql.SQL("NULL::geometry")
    return sql.SQL(
        "CASE WHEN s.{x}::text ~ {number} AND s.{y}::text ~ {number} AND abs(s.{x}::text::numeric) <= 180 "
        "AND abs(s.{y}::text::numeric) <= 90 "
        "THEN ST_SetSRID(ST_MakePoint(s.{x}::text::float8, s.{y}::text::float8), 4326) END").format(
        x=sql.Identifier(east), y=sql.Identifier(north), number=sql.Literal(r"^-?[0-9]{1,3}(\.[0-9]{1,20})?$"))


# The names of all questions that the anomalies may give: about a cell, and about a value.
_NAMES = """
CREATE TEMP TABLE worklist_name ON COMMIT DROP AS
SELECT augure.item_name(%(dataset)s, field, row_key, value) AS item, field, row_key, value,
       (array_agg(proposal ORDER BY confidence DESC) FILTER (WHERE proposal IS NOT NULL))[1] AS proposal,
       field = ANY(%(personal)s) AS is_personal
FROM worklist_cell GROUP BY GROUPING SETS ((field, row_key, value), (field, value))"""

# Of several proposals for a cell the surest is kept.
_ITEMS = """
WITH cell AS (
    SELECT field, row_key, value, min(row_id) AS row_id, count(DISTINCT row_id) AS rows,
           string_agg(DISTINCT code, ', ') AS code, string_agg(DISTINCT message, '; ') AS message,
           (array_agg(proposal ORDER BY confidence DESC) FILTER (WHERE proposal IS NOT NULL))[1] AS proposal,
           max(confidence) FILTER (WHERE proposal IS NOT NULL) AS confidence,
           (array_agg(rule ORDER BY confidence DESC) FILTER (WHERE proposal IS NOT NULL))[1] AS rule,
           bool_or(code = ANY(%(row_codes)s)) AS is_of_row, field = ANY(%(personal)s) AS is_personal,
           (array_agg(telling ORDER BY row_id))[1] AS telling, (array_agg(geom ORDER BY row_id))[1] AS geom
    FROM worklist_cell GROUP BY field, row_key, value
), shared AS (
    SELECT field, value FROM cell WHERE %(group)s AND value <> '' AND NOT is_personal GROUP BY field, value
    HAVING count(*) > 1 AND NOT bool_or(is_of_row) AND count(DISTINCT proposal) <= 1
), item AS (
    SELECT c.field, CASE WHEN s.field IS NULL THEN c.row_key END AS row_key, c.value, min(c.row_id) AS row_id,
           sum(c.rows)::bigint AS row_count, string_agg(DISTINCT c.code, ', ') AS code,
           string_agg(DISTINCT c.message, '; ') AS message, max(c.proposal) AS proposal,
           max(c.confidence) AS confidence, max(c.rule) AS rule, bool_or(c.is_personal) AS is_personal,
           string_to_array(CASE WHEN count(*) = 1 THEN max(c.telling) ELSE '' END, chr(31), '') AS telling,
           CASE WHEN count(*) = 1 THEN (array_agg(c.geom))[1] END AS geom
    FROM cell c LEFT JOIN shared s USING (field, value) GROUP BY 1, 2, 3
)
SELECT augure.item_name(%(dataset)s, field, row_key, value) AS item, item.*,
       is_personal OR EXISTS (
           SELECT 1 FROM (SELECT place FROM unnest(telling) WITH ORDINALITY c(text, place) WHERE text IS NOT NULL
                          ORDER BY place LIMIT %(shown)s) c WHERE place = ANY(%(personal_cells)s)) AS holds_personal,
       nullif(array_to_string((array_remove(telling, NULL))[1:%(shown)s], ' · '), '') AS context,
       NULL::text AS file, NULL::bigint AS line, NULL::text AS cell
FROM item
WHERE %(what)s = 'all' OR proposal IS NULL OR %(what)s = 'below_confidence' AND confidence < %(confidence)s::real"""
