"""A dataset of communes carried to the communes of another year: counts added up and divided, the rest by its kind."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Dict, List, Optional, Sequence, Tuple

from psycopg2 import sql

from ...errors import InvalidParameter, WarehouseError
from ...feedback import Feedback
from ...translation import tr
from ...warehouse.datasets import add_anomalies, dataset_version, datasets_like
from ...warehouse.ledger import Run, fingerprint, lock_dataset
from ..cogfiles import CODE_COLUMNS, find_column
from ..perimeter import Perimeter
from .apportion import apportion
from .codes import ListedCodes, code_rows, lose
from .columns import TableColumn, read_rules
from .dataset import Total, check_target, columns_of, write_dataset
from .links import Links, link_codes, read_history, send_links
from .shapes import OWN, Shaping, carry_sql, shape_columns
from .upward import COMMUNE, find_level, note_reached, read_upward
from .weights import Weights

#: Sums of binary fractions agree to so much of themselves.
_BINARY = Decimal("1e-9")
#: Territories that are not complete, and communes of one, that the summary of a run names.
_SHOWN, _LISTED = 200, 12


@dataclass(frozen=True)
class HarmoniseOptions:
    """What to carry where. ``columns`` is COLUMNS; ``by``: columns that keep rows of one territory apart (a year, say);
    ``level`` is ``commune`` or ``polling_station`` (rows are then added up by commune), ``target_level`` what communes
    are added up to (see :func:`~.upward.find_level`)."""

    vintage: int
    from_vintage: Optional[int] = None
    level: str = COMMUNE
    target_level: str = COMMUNE
    code_field: str = ""
    columns: str = ""
    by: Sequence[str] = ()
    weight: Sequence[str] = ()
    target: str = ""
    perimeter: Perimeter = Perimeter()


def harmonise_table(run: Run, table: str, options: HarmoniseOptions, feedback: Feedback) -> Dict[str, Any]:
    """Carry the dataset ``clean.table`` to the communes of ``options.vintage``, or what they are added up to.

    Returns TABLE, ROW_COUNT, LOST_COUNT (rows that no territory of that year takes, each an anomaly), FROM_VINTAGE and
    SUMMARY (for :mod:`.report`).
    The sum of every count, with that of the rows lost and of the territories that cannot be complete, is what it was:
    else the run fails, naming the difference. Raises InvalidParameter where parameters do not fit the dataset or a
    commune cannot be divided.
    """
    version = dataset_version(run, "clean", table)
    weights = Weights(run, options.weight, options.vintage)
    with run.cursor() as cursor:
        level = find_level(cursor, options.target_level, options.vintage)
        target = check_target(run, options.target or default_name(table, level, options.vintage))
        known = run.unchanged(fingerprint(run.algorithm, {"options": _plain(options), "target": target}, [
            version, *weights.versions, *versions_of(cursor, level)]))
        if known is not None:
            return known
        for name in (table, target):
            lock_dataset(run, "clean", name)
        columns, code, by = _columns(cursor, table, options)
        rules = read_rules(options.columns, [c for c in columns if c.name not in (code, *by, *OWN)])
        history = read_history(cursor)
        codes = code_rows(cursor, table, code, options.level, by)
        links = link_codes(
            history, codes.placed, options.from_vintage, options.vintage, lambda: weights.read(history),
            lambda chosen: names_of(cursor, chosen), None if level == COMMUNE else lambda standing: read_upward(
                cursor, level, options.vintage, history, standing, codes.placed))
        lost = lose(cursor, links.homeless)
        feedback.progress(20)
        send_links(cursor, links)
        shaping = shape_columns(columns, rules, code, by, level)
        _carry(cursor, table, shaping)
        note_reached(cursor, level)
        feedback.check()
        feedback.progress(70)
        totals = check_mass(cursor, table, shaping, feedback)
        cursor.execute("SELECT coalesce(sum(n0), 0)::text FROM portion")
        divided = cursor.fetchone()[0]
        select = shaping.select(options.perimeter)
        count = write_dataset(run, target, shaping.fields, select, [f"clean.{table}", *weights.inputs],
                              _comment(table, links, level, options))
    _report(run, table, code, lost, links, feedback)
    _tell(codes, links, level, options, shaping, feedback)
    return run.finish({
        "TABLE": target, "ROW_COUNT": count, "LOST_COUNT": len(lost), "FROM_VINTAGE": links.from_year,
        "SUMMARY": {"source": [table], "level": level, "from": links.from_year, "to": options.vintage,
                    "key": shaping.code, "weights": links.weights, "totals": totals, "divided": divided,
                    **absent_of(links),
                    "kinds": [[c.name, c.original, rules[c.name].kind] for c in shaping.columns if c.is_number]}})


def absent_of(*ways: Links) -> Dict[str, Any]:
    """Return the territories that are not complete, with how many communes lack and the first of them, and how many."""
    absent = {target: codes for links in ways for target, codes in links.absent.items()}
    return {"absent": {target: [len(absent[target]), absent[target][:_LISTED]] for target in sorted(absent)[:_SHOWN]},
            "absent_count": len(absent)}


def default_name(table: str, level: str, vintage: int) -> str:
    """Return the name of a dataset that is written: that of its source, with level and year."""
    return f"{table}_cog{vintage}" if level == COMMUNE else f"{table}_{level}_cog{vintage}"


_NAMES = """
SELECT DISTINCT ON (code) code, name FROM (
    SELECT code, name, make_date(vintage, 1, 1) AS day FROM ref.territory WHERE level = 'commune'
    UNION ALL SELECT code_after, name_after, date_eff FROM ref.territory_change
    WHERE level = 'commune' AND type_after = 'COM'
    UNION ALL SELECT code_before, name_before, date_eff - 1 FROM ref.territory_change
    WHERE level = 'commune' AND type_before = 'COM') n
WHERE code = ANY(%s) AND name IS NOT NULL ORDER BY code, day DESC"""


def names_of(cursor, codes: Sequence[str]) -> Dict[str, str]:
    """Return ``{code: its newest name and the code}`` of communes, from lists or from movements."""
    cursor.execute(_NAMES, (list(codes),))
    return {code: f"{name} ({code})" for code, name in cursor.fetchall()}


def _plain(options: HarmoniseOptions) -> Dict[str, Any]:
    return {**vars(options), "perimeter": options.perimeter.text}


def versions_of(cursor, level: str) -> List[str]:
    """What of ``ref`` decides the result: movements, the lists by which a code is known, and zonings."""
    return [f"ref.{table}@{run}" for table, run in datasets_like(
        cursor, "ref", "territory_change@commune", "territory@commune@%", f"membership@{level}@%").items()]


def _columns(cursor, table: str, options: HarmoniseOptions) -> Tuple[List[TableColumn], str, List[str]]:
    columns = columns_of(cursor, table)
    names = [column.name for column in columns]
    code = find_column(names, CODE_COLUMNS["commune"], options.code_field, "CODE_FIELD", f"clean.{table}")
    known = {key: c.name for c in columns for key in (c.original.lower(), c.name.lower())}
    missing = [name for name in options.by if known.get(name.lower(), code) == code]
    if missing:
        raise InvalidParameter(tr("BY: “{table}” has no column “{columns}”; it has {names}.").format(
            table=table, columns=", ".join(missing), names=", ".join(names)))
    return columns, code, [known[name.lower()] for name in options.by]


def _carry(cursor, table: str, shaping: Shaping) -> None:
    """Make the temporary tables ``member`` (row to commune), ``portion`` (divided counts) and ``harmonised``."""
    cursor.execute(
        "CREATE TEMPORARY TABLE member ON COMMIT DROP AS "
        "SELECT c._row, c.code, coalesce(l.to_code, c.code) AS to_code, coalesce(l.share, 1) AS share, "
        "coalesce(l.size, 1) AS size, coalesce(d.size, 1) AS land, "
        "count(*) OVER (PARTITION BY c._row) > 1 AS is_divided "
        "FROM coded c LEFT JOIN link l ON l.from_code = c.code "
        "LEFT JOIN land d ON d.code = coalesce(l.to_code, c.code) WHERE c.code IS NOT NULL")
    items = sql.SQL(", ").join(
        sql.SQL("({}, {}::numeric, {})").format(sql.Literal(place), sql.Identifier("t", column.name),
                                                sql.Literal(column.is_whole))
        for place, column in enumerate(shaping.counts))
    parts = sql.SQL(
        "(SELECT m._row AS id, m.to_code, v.item, v.n, m.share, v.is_whole FROM member m JOIN {table} t USING (_row) "
        "CROSS JOIN LATERAL (VALUES {items}) v (item, n, is_whole) WHERE m.is_divided) a").format(
            table=sql.Identifier("clean", table), items=items)
    numbers = sql.SQL(", ").join(
        sql.SQL("max(portion) FILTER (WHERE item = {}) AS {}").format(sql.Literal(place), sql.Identifier(f"n{place}"))
        for place in range(len(shaping.counts)))
    cursor.execute(sql.SQL(
        "CREATE TEMPORARY TABLE portion ON COMMIT DROP AS SELECT id, to_code, {numbers} FROM ({parts}) d "
        "GROUP BY id, to_code").format(parts=apportion(parts), numbers=numbers))
    cursor.execute("ANALYZE member; ANALYZE portion")
    cursor.execute(sql.SQL("CREATE TEMPORARY TABLE harmonised ON COMMIT DROP AS {}").format(carry_sql(table, shaping)))


def check_mass(cursor, table: str, shaping: Shaping, feedback: Feedback) -> List[Total]:
    """Compare the sum of each count before and after; return them. Raises WarehouseError naming every difference."""
    cells = [sql.SQL("t.{}::numeric").format(sql.Identifier(column.name)) for column in shaping.counts]
    rows = sql.SQL("{} t JOIN coded c USING (_row)").format(sql.Identifier("clean", table))
    before = _sums(cursor, cells, rows, "c.reason IS DISTINCT FROM 'within'")
    lost = _sums(cursor, cells, rows, "c.code IS NULL AND c.reason <> 'within'")
    placed = [sql.Identifier(f"@x{place}") for place in range(len(cells))]
    given = _sums(cursor, placed, sql.SQL("harmonised"))
    aside = _sums(cursor, [sql.SQL("CASE WHEN {} IS NULL THEN {} END").format(sql.Identifier(column.name), place)
                           for column, place in zip(shaping.counts, placed)], sql.SQL("harmonised"))
    written = _sums(cursor, [sql.SQL("{}::numeric").format(sql.Identifier(column.name)) for column in shaping.counts],
                    sql.SQL("harmonised"))
    wrong = []
    totals = [Total(column.original, *map(str, numbers)) for column, *numbers in zip(
        shaping.counts, before, written, aside, lost)]
    for column, old, missing, all_, hidden, new in zip(shaping.counts, before, lost, given, aside, written):
        after = new + hidden + missing
        rounding = abs(old) * _BINARY if column.type in ("real", "double precision") else 0
        if old != all_ + missing or abs(old - after) > rounding:
            wrong.append(tr("{column}: {before} before, {after} after (difference {difference})").format(
                column=column.original, before=old, after=after, difference=after - old))
        elif hidden or missing:
            feedback.info(tr("{column}: of {total}, {placed} placed, {hidden} in territories that are not complete, "
                             "{lost} in rows that were lost.").format(
                column=column.original, total=_short(old), placed=_short(new), hidden=_short(hidden),
                lost=_short(missing)))
    if wrong:
        raise WarehouseError(tr("What was counted is not what was there, so nothing was written:\n{list}").format(
            list="\n".join(wrong)))
    return totals


def _sums(cursor, expressions: Sequence[sql.Composable], relation: sql.Composable, condition: str = "true"
          ) -> Sequence[Decimal]:
    cursor.execute(sql.SQL("SELECT {} FROM {} WHERE {}").format(
        sql.SQL(", ").join(sql.SQL("coalesce(sum({}), 0)").format(one) for one in expressions), relation,
        sql.SQL(condition)))
    return cursor.fetchone()


def _short(number: Decimal) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".") if "." in f"{number:.2f}" else str(number)


def _comment(table: str, links: Links, level: str, options: HarmoniseOptions) -> str:
    if level != COMMUNE:
        return tr("clean.{table}, the communes of {before} added up by {level} (communes of {after})").format(
            table=table, before=links.from_year, level=level, after=options.vintage)
    return tr("clean.{table}, carried from the communes of {before} to those of {after}").format(
        table=table, before=links.from_year, after=options.vintage)


def _report(run: Run, table: str, code: str, lost: Sequence[Tuple[int, str, str]], links: Links, feedback: Feedback
            ) -> None:
    """List what could not be placed, and what was placed as it stood at another time."""
    reasons = {"no_code": tr("not the code of a commune: the row was left out"),
               "unknown": tr("no commune has, or had, this code: the row was left out"),
               "homeless": homeless_message()}
    add_anomalies(run, [{
        "dataset": f"clean.{table}", "row_id": row, "row_key": cell, "column_name": code, "value": cell,
        "code": "unplaced", "message": reasons[reason]} for row, cell, reason in lost])
    add_anomalies(run, [{
        "dataset": f"clean.{table}", "row_key": stray, "column_name": code, "code": "other_year", "value": stray,
        "message": tr("no commune on 1 January {year}: placed as it stood at the nearest time").format(
            year=links.from_year)} for stray in links.strays])
    if lost:
        feedback.warn(tr("{count} rows could not be placed; augure.anomaly lists them.").format(count=len(lost)))
    if links.strays:
        feedback.info(tr("{count} codes are none of {year} ({codes}); they were placed as they stood at the nearest "
                         "time.").format(count=len(links.strays), year=links.from_year,
                                         codes=", ".join(links.strays[:5]) + (" …" if len(links.strays) > 5 else "")))


def homeless_message() -> str:
    """Return why the row of a commune is lost that lies, wholly or in part, in no territory of the level."""
    return tr("the commune lies in no territory of this level: the row was left out")


def _tell(codes: ListedCodes, links: Links, level: str, options: HarmoniseOptions, shaping: Shaping,
          feedback: Feedback) -> None:
    if codes.districts:
        feedback.info(tr("{count} rows of arrondissements were left out: their commune has a row of its own.").format(
            count=codes.districts))
    feedback.info(tr("From the communes of {before} to those of {after}.").format(
        before=links.from_year, after=options.vintage))
    if level != COMMUNE:
        feedback.info(tr("Communes were added up by {level}.").format(level=level))
    if links.weights:
        feedback.info(tr("Communes that had to be divided were divided by: {names}.").format(
            names=", ".join(links.weights)))
    undeclared = [c.original for c in shaping.columns if c.is_number and shaping.rules[c.name].kind == "other"]
    if undeclared:
        feedback.warn(tr("COLUMNS does not say what these are, so they are left empty where the territory changed: "
                         "{columns}.").format(columns=", ".join(undeclared)))
