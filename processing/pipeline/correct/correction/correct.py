"""augure:correcttable: a recipe applied to a dataset; the corrected one is written beside it, journalled and judged."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Dict, List, Sequence

from psycopg2 import sql

from ...errors import DatasetExists
from ...feedback import Feedback
from ...ingest.copytext import NULL, cell_text
from ...ingest.names import safe_name
from ...ref.communes import version as register_version
from ...translation import tr
from ...warehouse.datasets import add_anomalies, dataset_version, register_dataset, table_columns
from ...warehouse.ledger import Run, fingerprint, lock_dataset
from ..decisions.decisions import Decision, Decisions, row_key_sql
from ..recipe.model import SHIFTED, Recipe
from ..rules import targets_of
from ..standards.matching import columns_of
from ..standards.standard import Standard
from ..validation import validate
from ..validation.anomalies import Anomalies
from ..validation.cells import CellCheck
from ..validation.remedies import finder_of, register_context
from ..validation.scan import stream
from .batches import Batch, BatchCorrector
from .corrector import Corrector
from .journal import Journal
from .layout import Layout
from .table import CorrectedTable

RULES = 1
"""Raised whenever the same table would be corrected otherwise: an earlier correction is then done again."""


@dataclass(frozen=True)
class CorrectionOptions:
    """``target``: name of the corrected dataset (empty: that of the source with _corrected); ``register``: the dataset
    with the postcodes of communes (empty: found by its columns)."""

    target: str = ""
    register: str = ""


def correct_table(run: Run, table: str, recipe: Recipe, standard: Standard, options: CorrectionOptions,
                  feedback: Feedback) -> Dict[str, Any]:
    """Correct the dataset ``table`` by ``recipe`` towards ``standard``; write ``clean.<target>`` anew, in place.

    Returns SCHEMA, TABLE (the corrected dataset), SOURCE_TABLE, ROW_COUNT, CORRECTION_COUNT, NORMALISATION_COUNT,
    ANOMALY_COUNT, ERROR_COUNT (anomalies against the standard), ERRORS_BEFORE (what the same fields had without rules
    and decisions), VALID, DECISION_COUNT, UNUSED_DECISIONS, TEXT_COLUMNS,
    STANDARD_TITLE, PERSONAL. The same dataset, recipe, standard, decisions and register again is a no-op. Raises
    InvalidParameter where the recipe names what is not there, DatasetExists where the target is something else.
    """
    for field in standard.fields:
        CellCheck(field)  # what is wrong with its limits is said before anything is done
    target = safe_name(options.target or f"{table}_corrected", "dataset")[:50]
    version = dataset_version(run, "clean", table)
    with run.cursor() as cursor:
        decisions = Decisions.load(cursor, f"clean.{table}")
        inputs = [version, *filter(None, (decisions.version, register_version(cursor, options.register)))]
    run.note(recipe_text=recipe.text)
    known = run.unchanged(fingerprint(run.algorithm, {"recipe": recipe.digest, "standard": standard.digest,
                                                      "target": target, "rules": (RULES, validate.RULES)}, inputs))
    if known is not None:
        return known
    for name in (table, target):
        lock_dataset(run, "clean", name)
    lock_dataset(run, validate.SCHEMA, f"clean.{target}")
    work = _Work(run, table, target, recipe, standard, decisions, options.register, feedback)
    work.correct()
    return run.finish(work.conclude())


class _Work:
    """One correction, from reading to the ledger."""

    def __init__(self, run: Run, table: str, target: str, recipe: Recipe, standard: Standard, decisions: Decisions,
                 register: str, feedback: Feedback):
        self._run, self._table, self._target = run, table, target
        self._recipe, self._standard, self._feedback = recipe, standard, feedback
        self._decisions, self._decided = decisions, [decisions, _of_recipe(recipe)]
        with run.cursor() as cursor:
            self._raw_inputs = _source(cursor, table, target)
            cursor.execute("SELECT key, geometry_column, row_count FROM augure.dataset WHERE schema_name = 'clean' "
                           "AND table_name = %s", (table,))
            key, geometry, self._expected = cursor.fetchone()
            kinds = dict(table_columns(cursor, "clean", table))
            columns = columns_of(cursor, sql.Identifier("clean", table))
        self._context = register_context(run, register)
        self._layout = Layout(columns, recipe, standard, bool(geometry))
        by_row = any(known.by_row for known in self._decided)
        self._key = row_key_sql([column.name for column in columns], key or ()) if key or by_row else None
        self._has_words = "_missing" in kinds
        self._mended = 0
        self._result = CorrectedTable(run, target, standard.fields, kinds.get(geometry) if geometry else None)
        self._anomalies = Anomalies(run, f"clean.{target}")
        self._journal = Journal(run, f"clean.{target}")
        self._targets = targets_of(standard)
        corrector = Corrector(self._targets, recipe.rules, recipe.confidence, self._context)
        self._batches = BatchCorrector(self._layout, recipe, self._targets, corrector,
                                       self._decided)

    def correct(self) -> None:
        """Read the dataset once, and write what its rows become."""
        shape = self._result.shape is not None and self._result.shape.fields is None
        query = self._layout.query(sql.Identifier("clean", self._table), self._has_words, self._key, shape)
        stream(self._run, query, self._take)
        self._result.write()
        self._journal.write()

    def _take(self, columns: List[Sequence[str]], escaped: bool) -> None:
        rows, keys, shapes, *cells = columns
        texts = [[cell_text(token) or "" for token in column] if escaped else
                 ["" if token == NULL else token for token in column] for column in cells]
        self._put(self._batches.take(rows, keys, shapes, texts))
        self._feedback.check()
        self._feedback.progress(60 * self._result.rows / max(self._expected or 0, self._result.rows, 1))

    def _put(self, batch: Batch) -> None:
        self._result.add(batch.rows, [batch.fields[field.name] for field in self._standard.fields], batch.shapes)
        self._journal.add(batch.rows, batch.keys, batch.steps)
        self._mended += batch.mended
        for doubt in batch.doubts:
            self._anomalies.remedies = {(batch.rows[doubt.place], doubt.field): doubt.remedy}
            self._anomalies.add(batch.rows[doubt.place], batch.keys[doubt.place], doubt.field, doubt.finding,
                                doubt.value)
        self._anomalies.remedies = {}

    def conclude(self) -> Dict[str, Any]:
        """Judge the corrected dataset, write the ledger; return the outputs."""
        run, result = self._run, self._result
        inputs = [f"clean.{self._table}", *filter(None, [self._decisions.dataset]), *self._raw_inputs]
        register_dataset(run, "clean", self._target, inputs, result.rows,
                         geometry_column="geom" if result.shape else None)
        subject = validate.subject_of(run, self._target, "clean")
        doubts = self._anomalies.count
        matching, unchecked = validate.judge(run, subject, self._standard, self._anomalies, self._feedback)
        errors = self._anomalies.count - doubts
        rules = [rule for rule in self._recipe.rules if rule.name != SHIFTED]  # cells are in their columns by now
        self._anomalies.write(finder_of(run, subject, matching, self._standard, rules, self._context))
        register_dataset(run, validate.SCHEMA, subject.dataset, subject.inputs, self._anomalies.count)
        unused = self._decisions.unused()
        add_anomalies(run, self._decisions.unused_anomalies(subject.dataset))
        texts = [column.field.name for column in result.columns if column.stays_text]
        self._tell(errors, unused, texts)
        return {
            "SCHEMA": "clean", "TABLE": self._target, "SOURCE_TABLE": self._table, "ROW_COUNT": result.rows,
            "CORRECTION_COUNT": self._journal.corrections, "NORMALISATION_COUNT": self._journal.normalisations,
            "ANOMALY_COUNT": self._anomalies.count + len(unused),
            "ERROR_COUNT": errors, "ERRORS_BEFORE": errors + self._mended, "VALID": not errors,
            "DECISION_COUNT": self._batches.decided, "UNUSED_DECISIONS": len(unused), "STATE": "clean",
            "SOURCE_COLUMNS": {field.name: self._layout.columns[place].name
                               for place, field in self._layout.plain_fields()},
            "TEXT_COLUMNS": ", ".join(texts), "STANDARD_TITLE": self._standard.label,
            "NOT_CHECKED": "; ".join(unchecked), "PERSONAL": validate.personal_of(self._standard, matching)}

    def _tell(self, errors: int, unused: Sequence[Decision], texts: Sequence[str]) -> None:
        self._feedback.info(tr("{rows} rows: {corrections} corrections, {errors} errors left.").format(
            rows=self._result.rows, corrections=self._journal.corrections, errors=errors))
        if texts:
            self._feedback.warn(tr("These columns stay text, since cells in them are none of the type that the "
                                   "standard wants: {columns}.").format(columns=", ".join(texts)))
        if unused:
            self._feedback.warn(tr("{count} decisions found no row any more; each is an anomaly.").format(
                count=len(unused)))


def _source(cursor, table: str, target: str) -> List[str]:
    """Return the deliveries that the source stands on; DatasetExists where the target is something else."""
    cursor.execute("SELECT d.last_run, r.algorithm, (SELECT l.input FROM augure.lineage l WHERE l.run = d.last_run "
                   "AND l.output = 'clean.' || d.table_name AND l.input LIKE 'clean.%%' LIMIT 1) "
                   "FROM augure.dataset d JOIN augure.run r ON r.id = d.last_run "
                   "WHERE d.schema_name = 'clean' AND d.table_name = %s", (target,))
    there = cursor.fetchone()
    cursor.execute("SELECT to_regclass(format('clean.%%I', %s::text)) IS NOT NULL", (target,))
    exists = cursor.fetchone()[0]
    if target == table or exists and (there is None or there[1] != "correcttable" or there[2] != f"clean.{table}"):
        raise DatasetExists(tr("TARGET: clean.{target} is not a correction of clean.{table}: choose another name."
                               ).format(target=target, table=table))
    cursor.execute("SELECT DISTINCT l.input FROM augure.lineage l JOIN augure.run r ON r.id = l.run "
                   "AND r.state = 'succeeded' WHERE l.output = 'clean.' || %s AND l.input LIKE 'raw.%%' ORDER BY 1",
                   (table,))
    return [row[0] for row in cursor.fetchall()]


def _of_recipe(recipe: Recipe) -> Decisions:
    """Return the decisions that the recipe itself holds."""
    return Decisions(Decision(-place, decided.field, decided.row or None,
                              frozenset(() if decided.value is None else (decided.value,)), decided.becomes,
                              decided.source, "", date.min)
                     for place, decided in enumerate(recipe.decisions, start=1))
