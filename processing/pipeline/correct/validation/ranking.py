"""What a person has to decide about the anomalies of a run, those decisions first that settle most cells.

A cell is counted once, however many things are wrong with it; a missing column counts a cell for each row.
"""

from typing import Any, Dict, Iterable, List, Mapping, NamedTuple, Optional, Set, Tuple

from ..decisions.decisions import UNUSED
from ..personal import masked
from .anomalies import OF_ROWS
from .checks import CHECKS
from .lines import cells_of

SURE = 0.9
"""From this confidence on a proposal is taken without a person."""
COLUMN, SURELY, LOOK, VALUE, SINGLE = "column", "surely", "look", "value", "single"
"""Kinds of decisions: a column as a whole; a rule that is sure; a rule that a person agrees to; one value in several
rows; cells that are looked at one by one."""
KINDS = (COLUMN, SURELY, LOOK, VALUE, SINGLE)
SHOWN = 200
"""Decisions of a kind that are returned; totals count all."""
EXAMPLES = 3
WHOLE_COLUMNS = ("missing-label", "unmatched-header", "extra-label")
#: What is wrong with one row among others, or with several cells of it: the same value elsewhere says nothing.
ROW_CODES = sorted((OF_ROWS - {"foreign-key"}).union(
    name for name, check in CHECKS.items() if len(check.column_params) > 1))

# Values of one form (digits as 9, letters as A or a, runs as one) are wrong for one reason.
_FORM = """regexp_replace(regexp_replace(regexp_replace(left(value, 40), '[[:digit:]]+', '9', 'g'),
    '[[:lower:]]+', 'a', 'g'), '[[:upper:]]+', 'A', 'g')"""
# First the anomalies are counted by what they say, then by what the cell says (two constraints may refuse one cell),
# then by what is to be decided: each step has fewer rows to look at.
_RANKED = """
WITH said AS (
    SELECT coalesce(column_name, '') AS field, value, rule, proposal, confidence, code, message,
           row_id IS NULL AS is_whole, code = ANY(%(of_rows)s) AS of_row, count(*) AS rows, min(id) AS first,
           max(id) AS last
    FROM augure.anomaly WHERE run = %(run)s AND code <> %(unused)s
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
), cells AS (
    SELECT field, value, rule, proposal, is_whole, of_row, min(confidence) AS confidence, min(code) AS code,
           min(message) AS message, max(rows) AS rows, sum(rows) AS errors, min(first) AS first, max(last) AS last,
           count(*) OVER (PARTITION BY field, value, of_row) AS different
    FROM said GROUP BY field, value, rule, proposal, is_whole, of_row
), kinds AS (
    SELECT *, CASE
        WHEN is_whole THEN CASE WHEN code = ANY(%(columns)s) THEN %(column)s ELSE %(single)s END
        WHEN value IS NULL AND proposal IS NULL AND NOT of_row AND rows >= %(rows)s THEN %(column)s
        WHEN confidence >= %(sure)s::real THEN %(surely)s
        WHEN value IS NOT NULL AND rows > 1 AND different = 1 AND NOT of_row THEN %(value)s
        WHEN proposal IS NOT NULL THEN %(look)s
        ELSE %(single)s END AS kind
    FROM cells
), decided AS (
    SELECT kind, field, CASE WHEN kind IN (%(surely)s, %(look)s, %(value)s) THEN rule END AS rule,
           CASE WHEN kind = %(value)s THEN value END AS value, CASE WHEN kind = %(value)s THEN proposal END AS proposal,
           CASE WHEN kind = %(single)s THEN {form} END AS form,
           CASE WHEN kind IN (%(single)s, %(column)s) THEN message END AS message, min(code) AS code,
           min(message) AS says, min(confidence) AS confidence, count(*) AS different, sum(errors) AS errors,
           CASE WHEN is_whole AND kind = %(column)s THEN %(rows)s ELSE sum(rows) END AS rows,
           (array_agg(first ORDER BY rows DESC, first))[1:%(examples)s] AS examples, max(last) AS last
    FROM kinds GROUP BY kind, field, 3, 4, 5, 6, 7, is_whole
), ranked AS (
    SELECT *, row_number() OVER (PARTITION BY kind ORDER BY rows DESC, field, examples) AS place,
           count(*) OVER of_kind AS kind_decisions, sum(rows) OVER of_kind AS kind_rows,
           sum(errors) OVER of_kind AS kind_errors
    FROM decided WINDOW of_kind AS (PARTITION BY kind)
)
SELECT kind, field, rule, value, proposal, form, says, code, confidence, different, rows,
       CASE WHEN different < %(examples)s THEN examples || last ELSE examples END,
       kind_decisions, kind_rows, kind_errors
FROM ranked WHERE place <= %(shown)s ORDER BY rows DESC, kind, field, examples""".replace("{form}", _FORM)


class Example(NamedTuple):
    """A cell such as F128, what it says, what is proposed (None: nothing)."""

    cell: str
    before: str
    after: Optional[str]


class Decision(NamedTuple):
    """Something to decide once for ``rows`` cells of ``field``; ``different``: distinct values among them.

    ``kind`` is one of :data:`KINDS`. ``rule`` where rules propose, ``confidence`` the least one; ``value`` and
    ``proposal`` where it is about one value; ``form`` of the values where no rule helps. ``message`` says what is
    wrong, ``code`` is its code. Values of personal fields are shown by their form.
    """

    kind: str
    field: str
    rule: str
    value: str
    proposal: Optional[str]
    form: Optional[str]
    message: str
    code: str
    confidence: Optional[float]
    different: int
    rows: int
    examples: List[Example]


class Total(NamedTuple):
    """How many decisions of a kind there are, cells that they settle, errors of these cells."""

    decisions: int
    rows: int
    errors: int


class Ranking(NamedTuple):
    """Decisions, those that settle most cells first, at most :data:`SHOWN` of a kind; ``totals`` of each kind."""

    decisions: List[Decision]
    totals: Dict[str, Total]

    @property
    def rows(self) -> int:
        """All cells that something is wrong with."""
        return sum(total.rows for total in self.totals.values())

    def of(self, *kinds: str) -> List[Decision]:
        """Return the decisions of some kinds."""
        return [decision for decision in self.decisions if decision.kind in kinds]

    def top(self, limit: int) -> List[Decision]:
        """Return the ``limit`` decisions that settle most; cells that are looked at one by one are none."""
        return self.of(COLUMN, SURELY, LOOK, VALUE)[:limit]


def ranked_decisions(cursor, run_id: int, table: str, personal: Iterable[str], limit: int = 10) -> List[Decision]:
    """Return the ``limit`` decisions that settle most cells of ``clean.table``, as the run ``run_id`` judged it."""
    return rank(cursor, run_id, table, personal).top(limit)


def rank(cursor, run_id: int, table: str, personal: Iterable[str], file_table: str = "",
         sources: Optional[Mapping[str, str]] = None) -> Ranking:
    """Rank what the run ``run_id`` found in ``clean.table``.

    ``file_table``: the dataset whose rows were received, where ``table`` was made of it row by row; ``sources``: its
    columns by field.
    """
    cursor.execute("SELECT row_count FROM augure.dataset WHERE schema_name = 'clean' AND table_name = %s", (table,))
    rows = max((cursor.fetchone() or (1,))[0] or 0, 1)
    cursor.execute(_RANKED, {
        "run": run_id, "unused": UNUSED, "of_rows": ROW_CODES, "columns": list(WHOLE_COLUMNS), "rows": rows,
        "sure": SURE, "examples": EXAMPLES, "shown": SHOWN, **{kind: kind for kind in KINDS}})
    lines = cursor.fetchall()
    totals = {kind: Total(0, 0, 0) for kind in KINDS}
    totals.update({line[0]: Total(*map(int, line[-3:])) for line in lines})
    hidden = set(personal)
    examples = _examples(cursor, lines, file_table or table, sources or {}, hidden)
    return Ranking([_decision(line, hidden, examples) for line in lines], totals)


def _decision(line: Tuple[Any, ...], personal: Set[str], examples: Mapping[int, Example]) -> Decision:
    kind, field, rule, value, proposal, form, message, code, confidence, different, rows, ids = line[:-3]
    shown = [examples[number] for number in dict.fromkeys(ids) if number in examples]
    is_personal = field in personal
    return Decision(kind, field, rule or "", masked(value, is_personal) or "", masked(proposal, is_personal), form,
                    message, code, None if confidence is None else round(confidence, 3), different, int(rows), shown)


def _examples(cursor, lines: List[Tuple[Any, ...]], table: str, sources: Mapping[str, str], personal: Set[str]
              ) -> Dict[int, Example]:
    """Return the cells that stand for the decisions, by the number of the anomaly."""
    wanted = sorted({number for line in lines for number in line[-4]})
    cursor.execute("SELECT id, row_id, coalesce(column_name, ''), value, proposal FROM augure.anomaly "
                   "WHERE id = ANY(%s) AND row_id IS NOT NULL", (wanted,))
    anomalies = cursor.fetchall()
    cells = cells_of(cursor, table, ((row, field) for _, row, field, _, _ in anomalies), sources)
    return {number: Example(cells[row, field], masked(value, field in personal) or "",
                            masked(proposal, field in personal))
            for number, row, field, value, proposal in anomalies}
