"""augure:validatetable: a dataset held against a standard; everything that does not fit becomes an anomaly."""

from typing import Any, Dict, Iterable, List, Mapping, NamedTuple, Sequence, Set, Tuple

import numpy as np
from psycopg2 import sql

from ...errors import DatasetMissing, InvalidParameter
from ...feedback import Feedback
from ...ingest.copytext import NULL, copy_token
from ...ingest.names import safe_name
from ...ref.communes import version
from ...translation import tr
from ...warehouse.datasets import dataset_version, register_dataset
from ...warehouse.ledger import Run, fingerprint, lock_dataset
from ..standards.matching import Matching, TableColumn, columns_of, match
from ..standards.standard import Field, ForeignKey, Standard
from .anomalies import Anomalies
from .cells import CellCheck, Finding
from .checks import CHECKS
from .keys import KeyRows
from .remedies import ALL_RULES, Finder, finder_of, register_context
from .scan import Scan, stream, stream_raw
from .typed import Told, told_by_sample, told_by_type

STATES = ("clean", "raw")
SCHEMA = "validation"
"""Under this name validations are in ``augure.dataset``: the view ``augure.current_anomaly`` finds them there."""
RULES = 1
"""Raised whenever the same table would be judged otherwise: an earlier validation is then done again."""
_SAMPLED = 4_000
"""Rows that show which values of a column come again and again."""
_ASKED = 50_000
"""Rows whose values are fetched at once."""
_ARGUMENTS = 100
"""Values that PostgreSQL takes in one call of a function."""


class Subject(NamedTuple):
    """What is validated: a dataset, where its rows are read, its columns, its business key by position.

    ``is_table``: its rows are stored as they are read; otherwise in the blocks of a delivery.
    """

    dataset: str
    relation: sql.Identifier
    columns: List[TableColumn]
    key: List[str]
    rows: int
    inputs: List[str]
    is_table: bool = False


def validate_table(run: Run, table: str, standard: Standard, state: str, feedback: Feedback) -> Dict[str, Any]:
    """Hold the dataset ``table`` against ``standard``; every error goes to ``augure.anomaly``.

    ``state``: ``clean`` (typed values, as text in their canonical form) or ``raw`` (the cells of the last delivery
    as received). Returns ERROR_COUNT, VALID, ROW_COUNT, TABLE, STATE, STANDARD_TITLE, and as comma-separated texts
    MISSING_COLUMNS, EXTRA_COLUMNS and NOT_CHECKED. The same dataset and standard again is a no-op.
    """
    if state not in STATES:
        raise InvalidParameter(tr("STATE: {state} is none of {states}.").format(state=state, states=", ".join(STATES)))
    for field in standard.fields:
        CellCheck(field)  # what is wrong with its limits is said before anything is done
    references = sorted({key.resource for key in standard.foreign_keys if key.resource})
    inputs = [dataset_version(run, "clean", table), *_versions(run, references)]
    with run.cursor() as cursor:
        inputs.append(version(cursor))
    known = run.unchanged(fingerprint(run.algorithm, {
        "standard": standard.digest, "state": state, "rules": [RULES, *(rule.name for rule in ALL_RULES)]}, inputs))
    if known is not None:
        return known
    lock_dataset(run, "clean", table)
    lock_dataset(run, SCHEMA, f"clean.{table}")
    subject = subject_of(run, table, state)
    anomalies = Anomalies(run, subject.dataset)
    matching, unchecked = judge(run, subject, standard, anomalies, feedback)
    anomalies.write(_finder(run, subject, matching, standard) if anomalies.count else None)
    register_dataset(run, SCHEMA, subject.dataset, subject.inputs, anomalies.count)
    _summarise(feedback, anomalies.count, matching, unchecked)
    return run.finish({
        "ERROR_COUNT": anomalies.count, "VALID": not anomalies.count, "ROW_COUNT": subject.rows, "TABLE": table,
        "STATE": state, "STANDARD_TITLE": standard.label, "MISSING_COLUMNS": ", ".join(matching.missing),
        "EXTRA_COLUMNS": ", ".join(column.header or column.name for column in matching.extra),
        "NOT_CHECKED": "; ".join(unchecked), "PERSONAL": personal_of(standard, matching)})


def _finder(run: Run, subject: Subject, matching: Matching, standard: Standard) -> Finder:
    """Return what finds proposals by all rules that Augure has."""
    return finder_of(run, subject, matching, standard, ALL_RULES, register_context(run))


def _versions(run: Run, names: Iterable[str]) -> List[str]:
    """Return the versions of the datasets that foreign keys name, as far as they are there."""
    found = []
    for name in names:
        try:
            found.append(dataset_version(run, "clean", safe_name(name)))
        except DatasetMissing:
            continue
    return found


def judge(run: Run, subject: Subject, standard: Standard, anomalies: Anomalies, feedback: Feedback
          ) -> Tuple[Matching, List[str]]:
    """Add what is wrong to ``anomalies``; return which column is which field, and what could not be checked."""
    matching = match(standard, subject.columns)
    _tell_columns(anomalies, matching)
    return matching, _check_rows(run, subject, standard, matching, anomalies, feedback)


def subject_of(run: Run, table: str, state: str) -> Subject:
    """Return a dataset as it is validated in one of the :data:`STATES`."""
    with run.cursor() as cursor:
        cursor.execute("SELECT raw_table, key, row_count FROM augure.dataset WHERE schema_name = 'clean' "
                       "AND table_name = %s", (table,))
        raw_table, key, rows = cursor.fetchone()
        relation, inputs = sql.Identifier("clean", table), [f"clean.{table}"]
        if state == "raw":
            if not raw_table:
                raise InvalidParameter(tr("STATE: clean.{table} was not imported from a file: only its state clean can "
                                          "be validated.").format(table=table))
            relation, inputs = sql.Identifier("raw", raw_table), [*inputs, f"raw.{raw_table}"]
            cursor.execute("SELECT row_count FROM augure.dataset WHERE schema_name = 'raw' AND table_name = %s",
                           (raw_table,))
            rows = (cursor.fetchone() or (rows,))[0]
        columns = columns_of(cursor, relation)
    names = {column.name for column in columns}
    own_key = [name for name in key or () if name in names]
    return Subject(f"clean.{table}", relation, columns, own_key, rows or 0, inputs, state == "clean")


def _tell_columns(anomalies: Anomalies, matching: Matching) -> None:
    if not matching.columns:
        finding = Finding("unmatched-header", tr("no column of the table is one of the standard's"))
        anomalies.add(NULL, NULL, "", finding, NULL)
    for name in matching.missing_required:
        anomalies.add(NULL, NULL, name, Finding("missing-label", tr("there is no such column")), NULL)
    if matching.extra_forbidden:
        for column in matching.extra:
            anomalies.add(NULL, NULL, column.header or column.name,
                          Finding("extra-label", tr("the standard has no such column")), NULL)


def _check_rows(run: Run, subject: Subject, standard: Standard, matching: Matching, anomalies: Anomalies,
                feedback: Feedback) -> List[str]:
    """Read the table once and record what is wrong; return what could not be checked, as sentences."""
    needed = _needed(standard)
    checks = {field.name: CellCheck(field, matching.columns[field.name].sql_type) for field in standard.fields
              if field.name in matching.columns}
    fields = [field for field in standard.fields if field.name in checks
              and (field.name in needed or not checks[field.name].never_fails
                   or field.missing_values != Field.missing_values)]
    columns = [matching.columns[field.name] for field in fields]
    unread = [*matching.extra, *(matching.columns[name] for name in checks if matching.columns[name] not in columns)]
    names = [column.name for column in columns]
    fetched = names + [name for name in subject.key if name not in names]

    def progress(done: int) -> None:
        feedback.check()
        feedback.progress(90 * done / max(subject.rows, done))

    scan = Scan(anomalies, [field.name for field in fields], [fetched.index(name) for name in subject.key], progress)
    told = _told(run, subject, {matching.columns[field.name]: checks[field.name] for field in fields
                                if field.name not in needed and matching.columns[field.name].name not in subject.key})
    for position, field in enumerate(fields):
        scan.add_cells(position, checks[field.name], told[names[position]].right if names[position] in told else None)
    places = {field.name: place for place, field in enumerate(fields)}
    unchecked = _add_customs(scan, standard, places)
    uniques = _unique_keys(standard, places)
    gathered = [(names_, code, scan.add_key([places[name] for name in names_])) for names_, code in uniques]
    foreign = _foreign_keys(run, scan, standard, places, unchecked)
    if not fields:  # all of the standard's columns take anything
        return unchecked
    if subject.is_table:
        stream(run, _rows_query(subject.relation, fetched, unread, told), scan.take)
    else:
        order = [column.name for column in subject.columns]
        stream_raw(run, subject.relation.strings[1], [order.index(name) for name in fetched],
                   [order.index(column.name) for column in unread], scan.take)
    later = _Later(run, subject, anomalies, matching)
    for key, code, rows in gathered:
        if code == "primary-key":
            later.tell(rows.empty(), key, Finding(code, tr("the key is empty")))
        later.tell(rows.repeated(), key, Finding(code, tr("comes again: an earlier row has the same value")))
    for reference, rows, others in foreign:
        sentence = tr("is not in {columns} of {table}").format(
            columns=", ".join(reference.reference), table=reference.resource or subject.dataset)
        later.tell(rows.not_in(others), reference.fields, Finding("foreign-key", sentence))
    return unchecked


def _needed(standard: Standard) -> Set[str]:
    """Return the fields that are read even if every cell passes: those of keys and of checks between columns."""
    names = {name for key in (standard.primary_key, *standard.unique_keys) for name in key}
    names.update(name for key in standard.foreign_keys for name in (*key.fields, *key.reference))
    names.update(field.name for field in standard.fields if field.constraints.get("unique"))
    for custom in standard.custom_checks:
        if custom.name in CHECKS:
            names.update(CHECKS[custom.name].columns(custom.params))
    return names


def _rows_query(relation: sql.Identifier, names: Sequence[str], unread: Sequence[TableColumn],
                told: Mapping[str, Told]) -> sql.Composable:
    """Return the query of a scan: the row, whether it is filled elsewhere, the columns as text or as ``told``.

    Elsewhere is where no cell that is sent tells it: columns that are not read, and those whose right cells are ''.
    """
    others = [*(column.name for column in unread), *(name for name, telling in told.items() if not telling.right)]
    some = [others[start:start + _ARGUMENTS] for start in range(0, len(others), _ARGUMENTS)]
    filled = [sql.SQL("concat({}) <> ''").format(sql.SQL(", ").join(map(sql.Identifier, names_))) for names_ in some]
    texts = [told[name].sent if name in told else sql.SQL("{}::text").format(sql.Identifier(name)) for name in names]
    return sql.SQL("SELECT _row, {}, {} FROM {}").format(
        sql.SQL(" OR ").join(filled or [sql.SQL("false")]), sql.SQL(", ").join(texts), relation)


def _told(run: Run, subject: Subject, checks: Mapping[TableColumn, CellCheck]) -> Dict[str, Told]:
    """Return, by column, how the server tells right cells of columns that nothing but their own check looks at."""
    found = {column: told_by_type(check.field, column) for column, check in checks.items()}
    if subject.is_table:
        rest = {column: check for column, check in checks.items() if not found[column]}
        with run.cursor() as cursor:
            found.update(told_by_sample(cursor, subject.relation, _SAMPLED / max(1, subject.rows), rest))
    return {column.name: told for column, told in found.items() if told}


def _add_customs(scan: Scan, standard: Standard, places: Dict[str, int]) -> List[str]:
    """Add the custom checks; return those that cannot be made, as sentences."""
    unchecked = []
    for custom in standard.custom_checks:
        check = CHECKS.get(custom.name)
        if check is None:
            unchecked.append(tr("{check}: Augure does not know this check").format(check=custom.name))
            continue
        wanted = check.columns(custom.params)
        lacking = [name for name in wanted if name not in places]
        if lacking or not wanted:
            unchecked.append(tr("{check}: no column {columns}").format(
                check=custom.name, columns=", ".join(lacking) or "–"))
            continue
        scan.add_custom([places[name] for name in wanted], check, custom.params)
    return unchecked


def _unique_keys(standard: Standard, places: Dict[str, int]) -> List[Tuple[Tuple[str, ...], str]]:
    """Return what must be unique, with frictionless' code, as far as its columns are there."""
    keys: List[Tuple[Tuple[str, ...], str]] = [
        ((field.name,), "unique-error") for field in standard.fields if field.constraints.get("unique")]
    keys += [(key, "unique-error") for key in standard.unique_keys]
    keys += [(standard.primary_key, "primary-key")] if standard.primary_key else []
    return [(names, code) for names, code in keys if names and all(name in places for name in names)]


def _foreign_keys(run: Run, scan: Scan, standard: Standard, places: Dict[str, int], unchecked: List[str]
                  ) -> List[Tuple[ForeignKey, KeyRows, KeyRows]]:
    """Return each foreign key with its rows and those it must be among, as far as both are there."""
    found = []
    for key in standard.foreign_keys:
        if not all(name in places for name in key.fields):
            continue
        if not key.resource:
            if all(name in places for name in key.reference):
                others = scan.add_key([places[name] for name in key.reference])
                found.append((key, scan.add_key([places[name] for name in key.fields]), others))
            continue
        there = _referenced(run, standard, key)
        if there is None:
            unchecked.append(tr("foreign key {columns}: there is no dataset “{table}” with {reference}").format(
                columns=", ".join(key.fields), table=key.resource, reference=", ".join(key.reference)))
        else:
            found.append((key, scan.add_key([places[name] for name in key.fields]), there))
    return found


def _referenced(run: Run, standard: Standard, key: ForeignKey) -> "KeyRows | None":
    """Return the keys of the dataset that a foreign key names, None where it is not in the warehouse.

    Its values are read as the fields here are: the standard at hand says nothing about the other table.
    """
    with run.cursor() as cursor:
        cursor.execute("SELECT table_name FROM augure.dataset WHERE schema_name = 'clean' AND table_name = %s",
                       (safe_name(key.resource),))
        if cursor.fetchone() is None:
            return None
        relation = sql.Identifier("clean", safe_name(key.resource))
        columns = {name: column for column in columns_of(cursor, relation) for name in (column.header, column.name)}
    if not all(name in columns for name in key.reference):
        return None
    there = [columns[name] for name in key.reference]
    fields: Dict[str, Field] = {field.name: field for field in standard.fields}
    scan = Scan(Anomalies(run, ""), key.reference, (), lambda _: run.feedback.check())
    for position, (name, column) in enumerate(zip(key.fields, there)):
        scan.add_cells(position, CellCheck(Field(name, type=fields[name].type, format=fields[name].format),
                                           column.sql_type))
    rows = scan.add_key(range(len(there)))
    stream(run, _rows_query(relation, [column.name for column in there], (), {}), scan.take)
    return rows


class _Later:
    """Tells what is known only when all rows were read: their values are fetched once more, by row."""

    def __init__(self, run: Run, subject: Subject, anomalies: Anomalies, matching: Matching):
        self._run, self._subject, self._anomalies, self._matching = run, subject, anomalies, matching

    def tell(self, rows: np.ndarray, names: Sequence[str], finding: Finding) -> None:
        """Record a finding for ``rows``, on the first of the columns, with the values of all."""
        if not len(rows):
            return
        columns = [self._matching.columns[name].name for name in names]
        value = sql.SQL("concat_ws(', ', {})").format(sql.SQL(", ").join(map(sql.Identifier, columns)))
        key = sql.SQL("concat_ws('|', {})").format(sql.SQL(", ").join(map(sql.Identifier, self._subject.key))) \
            if self._subject.key else sql.SQL("NULL")
        query = sql.SQL("SELECT _row, {}, {} FROM {} WHERE _row = ANY(%s) ORDER BY 1").format(
            value, key, self._subject.relation)
        with self._run.cursor() as cursor:
            for start in range(0, len(rows), _ASKED):
                self._run.feedback.check()
                cursor.execute(query, (rows[start:start + _ASKED].tolist(),))
                for row, text, row_key in cursor:
                    self._anomalies.add(str(row), copy_token(row_key), names[0], finding, copy_token(text))


def personal_of(standard: Standard, matching: Matching) -> List[str]:
    """Return the names of the fields that seem to hold personal data."""
    from ..personal import personal_fields

    return sorted(personal_fields(standard, [column.header or column.name for column in matching.extra]))


def _summarise(feedback: Feedback, count: int, matching: Matching, unchecked: Sequence[str]) -> None:
    if matching.missing:
        feedback.warn(tr("Columns of the standard that the table lacks: {columns}.").format(
            columns=", ".join(matching.missing)))
    if matching.extra:
        feedback.info(tr("Columns that the standard does not know: {columns}.").format(
            columns=", ".join(column.header or column.name for column in matching.extra)))
    for sentence in unchecked:
        feedback.warn(tr("Not checked: {sentence}.").format(sentence=sentence))
    feedback.info(tr("Valid: no error.") if not count else tr("Not valid: {count} errors.").format(count=count))
