"""Indicators from their definitions: each a set-based query over a clean table, with the status of every value."""

from typing import Any, Dict, Iterable, List, NamedTuple, Optional, Sequence, Set, Tuple

from psycopg2 import sql
from psycopg2.extras import Json

from ..errors import DatasetMissing, InvalidParameter
from ..feedback import Feedback
from ..ref.codes import commune_of_district_sql, territory_code_sql
from ..translation import tr
from ..warehouse.datasets import add_anomalies, dataset_version, datasets_like, register_dataset
from ..warehouse.history import keep_rows
from ..warehouse.ledger import Run, fingerprint, lock_dataset
from .definitions import Definition, Term, at_year, read_definitions, years_of
from .formulas import ColumnOf, formula_of, number, word

_TEXT = ("text", "character varying")


class Table(NamedTuple):
    """A dataset: its columns by original and by safe name (lower case), and whether it keeps missing words."""

    name: str
    columns: Dict[str, ColumnOf]
    has_missing: bool


class Task(NamedTuple):
    """A definition at one period."""

    definition: Definition
    table: Table
    period: str
    numerator: Tuple[Term, ...]
    denominator: Tuple[Term, ...]


def build_indicators(run: Run, path: str, level: str, periods: Sequence[str], feedback: Feedback) -> Dict[str, Any]:
    """Compute the indicators of a definition file (the shipped one where ``path`` is empty) at ``level``.

    ``periods`` limits them, empty takes all. Returns INDICATOR_COUNT, WITHHELD_COUNT and VALUE_COUNT (values with
    their status, withheld and absent ones too). An indicator whose dataset is not in the warehouse is left out
    with a message. Raises InvalidParameter with every column that is missing, DatasetMissing when no dataset is there.
    """
    every = read_definitions(path)
    definitions = [d for d in every if d.level == level]
    if not definitions:
        raise InvalidParameter(
            tr("No indicator of these definitions is for the level {level}. Set LEVEL to {levels}.").format(
                level=level, levels=" / ".join(sorted({d.level for d in every}))))
    with run.cursor() as cursor:
        tasks = _tasks(cursor, definitions, level, periods, feedback)
        outlines = _needs_area(tasks)
        inputs = [dataset_version(run, "clean", name) for name in sorted({task.table.name for task in tasks})]
        known = run.unchanged(fingerprint(run.algorithm, {
            "level": level, "tasks": [(task.definition.as_json(), task.period) for task in tasks]},
            inputs + (_outline_versions(cursor, level) if outlines else [])))
        if known is not None:
            return known
        lock_dataset(run, "indicator", level)
        if outlines:
            _measure(cursor, level)
        count = withheld = 0
        for place, name in enumerate(sorted({task.table.name for task in tasks})):
            mine = [task for task in tasks if task.table.name == name]
            _key_rows(run, cursor, mine, level, feedback)
            _report_words(run, cursor, mine)
            for number_, task in enumerate(mine):
                feedback.check()
                feedback.progress(100 * (place + number_ / len(mine)) / len(inputs))
                values, hidden = _write(run, cursor, task, level)
                count, withheld = count + values, withheld + hidden
            cursor.execute("DROP TABLE keyed")
        cursor.execute("ANALYZE indicator.value")
    built = _register(run, tasks, level)
    return run.finish({"INDICATOR_COUNT": built, "WITHHELD_COUNT": withheld, "VALUE_COUNT": count})


def _tasks(cursor, definitions: Sequence[Definition], level: str, periods: Sequence[str], feedback: Feedback
           ) -> List[Task]:
    tables: Dict[Tuple[str, ...], Optional[Table]] = {}
    tasks: List[Task] = []
    lacking: List[str] = []
    for definition in definitions:
        if definition.datasets not in tables:
            tables[definition.datasets] = _find_table(cursor, definition.datasets)
        table = tables[definition.datasets]
        if table is None:
            feedback.warn(tr("“{label}” is left out: there is no dataset “{dataset}” in the warehouse.").format(
                label=definition.code, dataset=definition.datasets[0]))
            continue
        found = _at_periods(definition, table)
        wanted = {term.column for task in found for term in (*task.numerator, *task.denominator)} | {definition.key}
        missing = [column for column in wanted if column.lower() not in table.columns]
        if missing or not found:
            lacking.append(tr("“{code}”: clean.{table} has no column {columns}").format(
                code=definition.code, table=table.name, columns=", ".join(sorted(missing) or definition.columns)))
        tasks += [task for task in found if not periods or task.period in periods]
    if lacking:
        raise InvalidParameter(tr("The definitions do not fit the datasets:\n{list}\nCorrect them in a file of your "
                                  "own (DEFINITIONS).").format(list="\n".join(f"– {text}" for text in lacking)))
    if not tasks:
        if tables and any(tables.values()):
            raise InvalidParameter(tr("PERIODS: no indicator has a value for {periods}.").format(
                periods=", ".join(periods)))
        raise DatasetMissing(tr("None of the datasets that the definitions name is in the warehouse, for the level "
                                "{level}. Import one of: {datasets}.").format(
            level=level, datasets=", ".join(sorted({d.datasets[0] for d in definitions})) or "–"))
    return tasks


def _find_table(cursor, names: Iterable[str]) -> Optional[Table]:
    """Return the first of the datasets that is there; columns are known by both names, whatever their case."""
    for name in names:
        cursor.execute(
            "SELECT a.attname, format_type(a.atttypid, NULL), col_description(a.attrelid, a.attnum) "
            "FROM pg_attribute a JOIN augure.dataset d ON d.schema_name = 'clean' AND d.table_name = %s "
            "WHERE a.attrelid = to_regclass(format('clean.%%I', d.table_name)) AND a.attnum > 0 AND NOT a.attisdropped",
            (name,))
        rows = cursor.fetchall()
        if rows:
            columns = {safe: ColumnOf(safe, kind in _TEXT) for safe, kind, _ in rows}
            columns.update({original.lower(): columns[safe] for safe, _, original in rows if original})
            return Table(name, columns, "_missing" in columns)
    return None


def _at_periods(definition: Definition, table: Table) -> List[Task]:
    if not definition.yearly:
        return [Task(definition, table, str(definition.period), definition.numerator, definition.denominator)]
    years = set.intersection(*(set(years_of(column, list(table.columns))) for column in definition.columns))
    lag = definition.lag or 0
    tasks = []
    for year in sorted(years):
        if year - lag in years:
            earlier = _dated(definition.numerator, year - lag) if lag else _dated(definition.denominator, year)
            tasks.append(Task(definition, table, str(year), _dated(definition.numerator, year), earlier))
    return tasks


def _dated(terms: Iterable[Term], year: int) -> Tuple[Term, ...]:
    return tuple(Term(term.sign, at_year(term.column, year)) for term in terms)


def _columns(task: Task) -> Dict[str, ColumnOf]:
    return {term.column: task.table.columns[term.column.lower()] for term in (*task.numerator, *task.denominator)}


def _needs_area(tasks: Sequence[Task]) -> bool:
    return any(task.definition.formula == "density" and not task.denominator for task in tasks)


def _outline_versions(cursor, level: str) -> List[str]:
    return [f"{name}@{run}" for name, run in datasets_like(cursor, "ref", f"territory@{level}@%").items()]


def _measure(cursor, level: str) -> None:
    """Measure the newest outline of each territory, on the ellipsoid."""
    cursor.execute(
        "CREATE TEMPORARY TABLE area ON COMMIT DROP AS SELECT DISTINCT ON (code) code, "
        "ST_Area(geom::geography) / 1e6 AS km2 FROM ref.territory_geometry WHERE level = %s "
        "ORDER BY code, vintage DESC", (level,))
    cursor.execute("ANALYZE area")


def _key_rows(run: Run, cursor, tasks: Sequence[Task], level: str, feedback: Feedback) -> None:
    """Make ``keyed``: row of the clean table to territory; a ``part`` is to be summed with others of its territory.

    Raises InvalidParameter when a territory comes twice.
    """
    table = tasks[0].table
    keys = {task.definition.key.lower() for task in tasks}
    if len(keys) > 1:
        raise InvalidParameter(tr("The definitions give clean.{table} two keys: {keys}.").format(
            table=table.name, keys=", ".join(sorted(keys))))
    key = sql.Identifier(table.columns[keys.pop()].name)
    cursor.execute(sql.SQL(
        "CREATE TEMPORARY TABLE keyed ON COMMIT DROP AS SELECT _row, {rule} AS code, {key}::text AS original, "
        "false AS part FROM {table}").format(
            rule=territory_code_sql(level, key), key=key, table=sql.Identifier("clean", table.name)))
    cursor.execute("SELECT code, count(*) FROM keyed WHERE code IS NOT NULL GROUP BY 1 HAVING count(*) > 1 LIMIT 1")
    twice = cursor.fetchone()
    if twice:
        raise InvalidParameter(
            tr("clean.{table} has {count} rows for {code}: an indicator needs one row per territory. Import it again, "
               "or correct it.").format(table=table.name, count=twice[1], code=twice[0]))
    cursor.execute("SELECT count(*), min(original) FROM keyed WHERE code IS NULL")
    unknown, example = cursor.fetchone()
    if unknown:
        feedback.warn(tr("{count} rows of clean.{table} have no code of a {level} (such as “{example}”): left out.")
                      .format(count=unknown, table=table.name, level=level, example=example))
        cursor.execute("DELETE FROM keyed WHERE code IS NULL")
    if level == "commune":
        _gather_districts(cursor, table, feedback)
    cursor.execute("CREATE UNIQUE INDEX ON keyed (_row)")
    cursor.execute("ANALYZE keyed")


def _gather_districts(cursor, table: Table, feedback: Feedback) -> None:
    """Put the arrondissements of Paris, Lyon and Marseille together where the city has no row of its own."""
    commune = commune_of_district_sql(sql.Identifier("keyed", "code"))
    cursor.execute(sql.SQL("DELETE FROM keyed USING keyed city WHERE city.code = {}").format(commune))
    beside = cursor.rowcount
    cursor.execute(sql.SQL("UPDATE keyed SET code = {0}, part = true WHERE {0} IS NOT NULL").format(commune))
    parts = cursor.rowcount
    if beside:
        feedback.info(tr("{count} arrondissements of clean.{table} are left out beside their communes.").format(
            count=beside, table=table.name))
    if parts:
        feedback.info(tr("{count} arrondissements of clean.{table} are summed to their communes.").format(
            count=parts, table=table.name))


def _report_words(run: Run, cursor, tasks: Sequence[Task]) -> None:
    """Record cells that are neither numbers nor known words for missing values: they count as absent."""
    table = tasks[0].table
    columns: Dict[ColumnOf, Set[str]] = {}
    for task in tasks:
        for column in _columns(task).values():
            if column.is_text:
                columns.setdefault(column, set()).update((*task.definition.withheld, *task.definition.absent))
    for column, words in columns.items():
        cell = word(column, table.has_missing)
        cursor.execute(sql.SQL(
            "SELECT {cell}, count(*), min(k.code) FROM {table} s JOIN keyed k USING (_row) "
            "WHERE ({number}) IS NULL AND {cell} <> ALL (%s) GROUP BY 1 ORDER BY 2 DESC LIMIT 100").format(
                cell=cell, number=number(column), table=sql.Identifier("clean", table.name)), (sorted(words),))
        add_anomalies(run, [{
            "dataset": f"clean.{table.name}", "row_key": code, "column_name": column.name, "code": "not_a_number",
            "value": text, "message": tr("neither a number nor a word for a missing value, on {count} rows: taken as "
                                         "absent").format(count=count)} for text, count, code in cursor.fetchall()])


def _write(run: Run, cursor, task: Task, level: str) -> Tuple[int, int]:
    """Replace the values of one indicator at one period; return how many there are, and how many are withheld."""
    definition = task.definition
    keep_rows(run, "indicator", "definition", {"code": definition.code})
    keep_rows(run, "indicator", "value", {"indicator": definition.code, "level": level, "period": task.period})
    _describe(run, cursor, definition)
    mine = (definition.code, level, task.period)
    cursor.execute("DELETE FROM indicator.value WHERE indicator = %s AND level = %s AND period = %s", mine)
    for summed in (False, True) if definition.additive else (False,):
        formula = formula_of(definition, task.numerator, task.denominator, _columns(task), task.table.has_missing,
                             summed)
        cursor.execute(sql.SQL(_VALUES).format(
            value=formula.value, withheld=formula.withheld, table=sql.Identifier("clean", task.table.name),
            row=sql.SQL("NULL::bigint" if summed else "s._row"), group=sql.SQL("GROUP BY k.code" if summed else ""),
            area=sql.SQL("LEFT JOIN area a ON a.code = k.code" if _needs_area([task]) else "")),
            {"code": definition.code, "level": level, "period": task.period, "run": run.id, "summed": summed})
    cursor.execute("SELECT count(*), count(*) FILTER (WHERE status = 'withheld'), count(value) FROM indicator.value "
                   "WHERE indicator = %s AND level = %s AND period = %s", mine)
    count, withheld, published = cursor.fetchone()
    if not published:
        run.feedback.warn(
            tr("“{code}” has no value at all for {period}: do {columns} of clean.{table} hold numbers?").format(
                code=definition.code, period=task.period, table=task.table.name,
                columns=", ".join(term.column for term in (*task.numerator, *task.denominator))))
    return count, withheld


_VALUES = """
INSERT INTO indicator.value (indicator, level, territory, period, value, status, run, clean_row)
SELECT %(code)s, %(level)s, code, %(period)s, CASE WHEN NOT withheld THEN value END,
       CASE WHEN withheld THEN 'withheld' WHEN value IS NULL THEN 'absent' ELSE 'published' END, %(run)s, clean_row
FROM (SELECT k.code, {row} AS clean_row, {value} AS value, {withheld} AS withheld
      FROM {table} s JOIN keyed k USING (_row) {area} WHERE k.part = %(summed)s {group}) v
"""


def _describe(run: Run, cursor, definition: Definition) -> None:
    def words(terms: Iterable[Term]) -> Optional[str]:
        return " ".join(("- " if t.sign < 0 else "+ ") + t.column for t in terms).lstrip("+ ") or None

    values = {
        "code": definition.code, "label": definition.label, "theme": definition.theme, "unit": definition.unit,
        "formula": definition.formula, "numerator": words(definition.numerator),
        "denominator": words(definition.denominator), "factor": definition.factor, "polarity": definition.polarity,
        "source": definition.source, "definition": Json(definition.as_json()), "run": run.id}
    names = [sql.Identifier(name) for name in values]
    cursor.execute(sql.SQL(
        "INSERT INTO indicator.definition ({}) VALUES ({}) ON CONFLICT (code) DO UPDATE SET {}").format(
            sql.SQL(", ").join(names), sql.SQL(", ").join(map(sql.Placeholder, values)),
            sql.SQL(", ").join(sql.SQL("{0} = excluded.{0}").format(name) for name in names[1:])), values)


def _register(run: Run, tasks: Sequence[Task], level: str) -> int:
    """Register each indicator as a dataset of its own, and return how many there are."""
    sources = {task.definition.code: f"clean.{task.table.name}" for task in tasks}
    with run.cursor() as cursor:
        for code, source in sources.items():
            cursor.execute("SELECT count(*) FROM indicator.value WHERE indicator = %s AND level = %s", (code, level))
            register_dataset(run, "indicator", f"{code}@{level}", [source], cursor.fetchone()[0])
    return len(sources)
