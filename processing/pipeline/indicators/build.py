"""Indicators from their definitions: set-based queries over clean tables, with the status of every value."""

from dataclasses import dataclass
from typing import Any, Dict, List, Mapping, Optional, Sequence, Set, Tuple

from psycopg2 import sql
from psycopg2.extras import Json, execute_values

from ..errors import InvalidParameter
from ..feedback import Feedback
from ..ref.passage import comparable_version
from ..ref.perimeter import Perimeter
from ..translation import tr
from ..warehouse.datasets import add_anomalies, dataset_version, register_dataset
from ..warehouse.history import keep_rows
from ..warehouse.ledger import Run, fingerprint, lock_dataset
from .blocks import Block, fill, make_blocks
from .definitions import Definition, Term, read_catalogue
from .estimate import NONE, add_estimates, zoning_of
from .formulas import ColumnOf, formula_words, number, word
from .geography import Geography
from .places import fill_places
from .tables import Found, read_chosen
from .tasks import PLACES, Task, make_tasks
from .values import insert_values, needs_area


@dataclass(frozen=True)
class BuildOptions:
    """What to compute. ``definitions``: a file, empty for the shipped ones; ``sources``: "source=dataset, …"."""

    definitions: str = ""
    level: str = "commune"
    periods: Sequence[str] = ()
    perimeter: Perimeter = Perimeter()
    estimate: str = NONE
    vintage: Optional[int] = None
    sources: str = ""


def build_indicators(run: Run, options: BuildOptions, feedback: Feedback) -> Dict[str, Any]:
    """Compute indicators; an indicator whose dataset is not in the warehouse is left out with a message.

    Returns INDICATOR_COUNT, WITHHELD_COUNT, ESTIMATED_COUNT and VALUE_COUNT (values with their status, withheld and
    absent ones too). Raises InvalidParameter with every column that lacks, DatasetMissing when no dataset is there.
    """
    catalogue = read_catalogue(options.definitions)
    level = options.level
    with run.cursor() as cursor:
        chosen = read_chosen(options.sources, catalogue.sources)
        tasks, through = make_tasks(cursor, catalogue, level, options.periods, chosen, feedback)
        zoning = zoning_of(cursor, catalogue, options.estimate, chosen)
        geography = Geography(cursor, level, options.vintage)
        used = {task.found.table.name for task in tasks} | {found.table.name for found in through.values()}
        used |= {other.found.table.name for task in tasks for other in task.others.values()}
        used |= {zoning.table.name} if zoning else set()
        inputs = [dataset_version(run, "clean", name) for name in sorted(used)]
        known = run.unchanged(fingerprint(run.algorithm, {
            "level": level, "tasks": [task.as_json() for task in tasks], "perimeter": options.perimeter.text,
            "estimate": options.estimate, "vintage": geography.vintage,
            "comparable": comparable_version(cursor, level)}, inputs + geography.versions(cursor)))
        if known is not None:
            return known
        lock_dataset(run, "indicator", level)
        if options.perimeter.text and not geography.inside(cursor, options.perimeter):
            raise InvalidParameter(tr("PERIMETER: the warehouse has no territory in {perimeter}. Load the list of "
                                      "territories first.").format(perimeter=options.perimeter.text))
        blocks = make_blocks(tasks)
        _tune(cursor)
        cogs = _fill(run, cursor, blocks, geography, through, any(map(needs_area, tasks)), feedback)
        _keep(run, tasks, level)
        _describe(run, cursor, tasks)
        own: Dict[Tuple[str, str], List[Task]] = {}
        for task in tasks:
            own.setdefault((task.found.table.name, task.shape), []).append(task)
        for place, mine in enumerate(own.values()):
            feedback.check()
            feedback.progress(20 + 70 * place / len(own))
            insert_values(run, cursor, mine, blocks, level, bool(options.perimeter.text))
        cursor.execute("ANALYZE indicator.cells (indicator, level, period)")
        if options.estimate != NONE:
            add_estimates(cursor, tasks, level, options.estimate, geography, zoning, feedback)
        counts = _write_series(run, cursor, tasks, level, cogs, geography.vintage)
    _warn_empty(feedback, tasks, counts)
    built = _register(run, tasks, level, counts)
    return run.finish({
        "INDICATOR_COUNT": built, "WITHHELD_COUNT": sum(c["withheld"] for c in counts.values()),
        "ESTIMATED_COUNT": sum(c["estimated"] for c in counts.values()),
        "VALUE_COUNT": sum(c["values"] for c in counts.values())})


def _tune(cursor) -> None:
    """Set what not every PostgreSQL has: no memory of rows that never come twice; LZ4, which takes far less time."""
    for name, value in (("enable_memoize", "off"), ("default_toast_compression", "lz4")):
        cursor.execute("SELECT set_config(name, %(value)s, true) FROM pg_settings WHERE name = %(name)s "
                       "AND %(value)s = ANY(coalesce(enumvals, ARRAY[%(value)s]))", {"name": name, "value": value})


def _fill(run: Run, cursor, blocks: Mapping[Tuple[str, str], Block], geography: Geography,
          through: Mapping[str, Found], outlined: bool, feedback: Feedback) -> Dict[str, Optional[int]]:
    """Make the tables of all blocks (and the outlines, where wanted); return the COG year of each dataset's codes."""
    cogs: Dict[str, Optional[int]] = {}
    if outlined or any(block.found.source.points for block in blocks.values() if block.shape.startswith(PLACES)):
        geography.outlines(cursor, outlined)
    for place, block in enumerate(blocks.values()):
        feedback.check()
        feedback.progress(20 * place / len(blocks))
        found = block.found
        placed = block.shape.startswith(PLACES) and bool(found.source.points)
        if not placed and found.table.name not in cogs:
            cogs[found.table.name] = _key(cursor, block, geography, through.get(found.source.name), feedback)
        if block.shape.startswith(PLACES):
            fill_places(cursor, block, geography, feedback)
        else:
            _report_words(run, cursor, block)
            fill(cursor, block)
            _refuse_repeated(cursor, block, feedback)
    return cogs


def _key(cursor, block: Block, geography: Geography, through: Optional[Found], feedback: Feedback) -> Optional[int]:
    """Make the table of a dataset's keys; return the COG year of its codes. Raises InvalidParameter."""
    found, keys, table = block.found, block.keys, block.found.table.name
    geography.key_rows(cursor, keys, found, through)
    cursor.execute(sql.SQL("SELECT count(*), min(k.original) FROM {} WHERE k.code IS NULL").format(block.joined))
    unknown, example = cursor.fetchone()
    if unknown:
        feedback.warn(tr("{count} rows of clean.{table} have no code of a {level} (such as “{example}”): left out.")
                      .format(count=unknown, table=table, level=geography.level, example=example))
        cursor.execute(sql.SQL("DELETE FROM {} WHERE code IS NULL").format(keys))
    if geography.level == "commune":
        geography.gather_districts(cursor, keys, table, feedback)
    cog = through.cog if through else found.cog
    cog = geography.carry(cursor, keys, table, cog, feedback)
    cursor.execute(sql.SQL("ANALYZE {}").format(keys))
    return cog


def _refuse_repeated(cursor, block: Block, feedback: Feedback) -> None:
    """One row per territory (and period, and category): which one is meant of two, nobody can tell."""
    for place in range(len(block.filters)):
        cursor.execute(sql.SQL(
            "SELECT count(DISTINCT own), min(own), max(n) FROM (SELECT k.own, count(*) AS n FROM {} c "
            "CROSS JOIN LATERAL unnest(c.{rows}) r(number) "
            "JOIN ({}) ON s._row = r.number AND k.code = c.territory "
            "WHERE c.several AND cardinality(c.{rows}) > {kinds} GROUP BY c.territory, c.period, k.own HAVING "
            "count(*) > "
            "{kinds}) again").format(
                block.name, block.joined, rows=sql.Identifier(f"r{place}"),
                kinds=sql.Literal(max([len(words) for _, words in block.filters[place]] or [1]))))
        count, code, most = cursor.fetchone()
        table = block.found.table.name
        if count and not block.found.source.repeated:
            raise InvalidParameter(
                tr("clean.{table} has {count} rows for {code}: an indicator needs one row per territory. Import it "
                   "again, or correct it.").format(table=table, count=most, code=code))
        if count:
            feedback.warn(tr("clean.{table} has several rows for {count} territories (such as {code}); where they "
                             "differ, "
                             "nothing in it says which is meant: absent.").format(table=table, count=count, code=code))


def _report_words(run: Run, cursor, block: Block) -> None:
    """Record cells that are neither numbers nor known words for missing values: they count as absent."""
    table = block.found.table
    columns: Dict[ColumnOf, Set[str]] = {}
    for request in block.requests:
        column = block.found.column(request.cell.column)
        if column is not None and column.is_text:
            columns.setdefault(column, set()).update(text for text, _ in request.cell.missing)
    for column, words in columns.items():
        cell = word(column, table.has_missing)
        cursor.execute(sql.SQL(
            "SELECT {cell}, count(*), min(k.code) FROM {joined} "
            "WHERE ({number}) IS NULL AND {cell} <> ALL (%s) GROUP BY 1 ORDER BY 2 DESC LIMIT 100").format(
                cell=cell, number=number(column), joined=block.joined),
            (sorted(words),))
        add_anomalies(run, [{
            "dataset": f"clean.{table.name}", "row_key": code, "column_name": column.name, "code": "not_a_number",
            "value": text, "message": tr("neither a number nor a word for a missing value, on {count} rows: taken as "
                                         "absent").format(count=count)} for text, count, code in cursor.fetchall()])


def _keep(run: Run, tasks: Sequence[Task], level: str) -> None:
    """Keep what was there for undo, and make room."""
    codes = sorted({task.definition.code for task in tasks})
    periods = sorted({period for task in tasks for period in task.periods})
    keep_rows(run, "indicator", "definition", {"code": codes})
    with run.cursor() as cursor:
        for table in ("cells", "series"):
            keep_rows(run, "indicator", table, {"indicator": codes, "level": level, "period": periods})
            execute_values(
                cursor, sql.SQL("DELETE FROM {} t USING (VALUES %s) w(code, period) WHERE t.indicator = w.code "
                                "AND t.period = w.period AND t.level = {}").format(
                    sql.Identifier("indicator", table), sql.Literal(level)).as_string(cursor),
                [(task.definition.code, period) for task in tasks for period in task.periods], page_size=10000)


def _by_definition(tasks: Sequence[Task]) -> Dict[str, List[Task]]:
    found: Dict[str, List[Task]] = {}
    for task in tasks:
        found.setdefault(task.definition.code, []).append(task)
    return found


def _describe(run: Run, cursor, tasks: Sequence[Task]) -> None:
    def words(terms: Sequence[Term]) -> Optional[str]:
        return " ".join(("- " if t.sign < 0 else "+ ") + (f"{t.source}." if t.source else "") + t.column
                        for t in terms).lstrip("+ ") or None

    for mine in _by_definition(tasks).values():
        one: Definition = mine[0].definition
        values = {
            "code": one.code, "label": one.label, "label_fr": one.label_fr, "theme": one.theme, "unit": one.unit,
            "unit_fr": one.unit_fr, "formula": one.formula, "numerator": words(one.numerator),
            "denominator": words(one.denominator), "factor": one.factor, "polarity": one.polarity,
            "source": one.source, "is_sum": one.is_sum, "definition": Json(one.as_json()), "run": run.id}
        names = [sql.Identifier(name) for name in values]
        cursor.execute(sql.SQL(
            "INSERT INTO indicator.definition ({}) VALUES ({}) ON CONFLICT (code) DO UPDATE SET {}").format(
                sql.SQL(", ").join(names), sql.SQL(", ").join(map(sql.Placeholder, values)),
                sql.SQL(", ").join(sql.SQL("{0} = excluded.{0}").format(name) for name in names[1:])), values)


def _write_series(run: Run, cursor, tasks: Sequence[Task], level: str, cogs: Mapping[str, Optional[int]],
                  vintage: Optional[int]) -> Dict[Tuple[str, str], Dict[str, int]]:
    """Write what each series is made of; return its counts."""
    codes = sorted({task.definition.code for task in tasks})
    cursor.execute(
        "SELECT indicator, period, cardinality(territories), cardinality(array_positions(statuses, 'withheld')), "
        "cardinality(array_positions(statuses, 'absent')), cardinality(array_positions(statuses, 'estimated')) "
        "FROM indicator.cells WHERE indicator = ANY(%s) AND level = %s AND run = %s", (codes, level, run.id))
    counts = {(code, period): dict(zip(("values", "withheld", "absent", "estimated"), numbers))
              for code, period, *numbers in cursor.fetchall()}
    rows = []
    for task in tasks:
        source, table = task.found.source, task.found.table.name
        cog = cogs.get(table) or task.found.cog
        for period in task.periods:
            number_of = counts.setdefault((task.definition.code, period),
                                          {"values": 0, "withheld": 0, "absent": 0, "estimated": 0})
            rows.append((
                task.definition.code, level, period, formula_words(task.definition), table, source.name, source.title,
                source.publisher, source.licence, task.found.vintage.name or None, cog,
                vintage if cog is not None else None, Json(_columns(task, period)), *number_of.values(), run.id))
    execute_values(cursor, "INSERT INTO indicator.series VALUES %s", rows)
    return counts


def _columns(task: Task, period: str) -> List[Dict[str, str]]:
    """Return the columns that a value of one period was made of, those of the row's territory and period included."""
    from .sources import at_year, is_open

    found = []
    for term in task.definition.terms:
        used, when = task.used(term), period
        if term.source:
            when = dict(task.others[term.source].periods).get(period, period)
        names = [used.source.key, used.source.period, used.source.status[0], *(
            name for name, _ in (term.cell.where if term.cell else ())), term.cell.column if term.cell else ""]
        for place, template in enumerate(names):
            name = used.actual(template) if template else ""
            years = [int(when[:4])] if when[:4].isdigit() else []
            years += [years[0] - task.definition.lag] if years and task.definition.lag and not term.source else []
            for year in (years if is_open(name) else years[:1] or [0]):
                column = used.table.column(at_year(name, year) if is_open(name) else name) if name else None
                if column is not None:
                    item = {"name": term.column if place == len(names) - 1 else template, "dataset": used.table.name,
                            "column": column.name}
                    if item not in found:
                        found.append(item)
    return found


def _warn_empty(feedback: Feedback, tasks: Sequence[Task], counts: Mapping[Tuple[str, str], Mapping[str, int]]) -> None:
    for task in tasks:
        for period in task.periods:
            of = counts[(task.definition.code, period)]
            if of["values"] == of["withheld"] + of["absent"]:
                feedback.warn(
                    tr("“{code}” has no value at all for {period}: do {columns} of clean.{table} hold numbers?").format(
                        code=task.definition.code, period=period, table=task.found.table.name,
                        columns=", ".join(task.found.actual(term.cell.column) for term in task.definition.terms
                                          if term.cell)))


def _register(run: Run, tasks: Sequence[Task], level: str, counts: Mapping[Tuple[str, str], Mapping[str, int]]) -> int:
    """Register each indicator as a dataset of its own, and return how many there are."""
    found = _by_definition(tasks)
    for code, mine in found.items():
        inputs = {f"clean.{task.found.table.name}" for task in mine}
        inputs |= {f"clean.{other.found.table.name}" for task in mine for other in task.others.values()}
        total = sum(of["values"] for (name, _), of in counts.items() if name == code)
        register_dataset(run, "indicator", f"{code}@{level}", sorted(inputs), total)
    return len(found)
