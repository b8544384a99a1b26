"""Validation against files whose errors another program knows: make score-validating DATA=DIR.

    .venv/bin/python tests/bench/score_validating.py DIR

DIR is laid out like shared/data/schemas: folders with a Table Schema (``schema*.json``) and tables beside it; if there
is an ``EXPECTED_frictionless.json``, what frictionless finds in pairs of file and schema. Pairs that it does not name
are asked of frictionless now, where it is installed. Every file is imported into a private warehouse and validated
as received (STATE=raw); a pair agrees when rows, fields and kinds of error are the same, repeated as often. What Table
Schema does not know (Validata's custom checks) is counted apart: frictionless has none of it.

Where a file has its columns in another order than the schema, frictionless compares by position unless it is told
otherwise; Augure goes by the header. Such a pair is asked again of frictionless by header, and says so.
"""

import json
import sys
from collections import Counter
from pathlib import Path

from checkout import load_augure, private_server

load_augure()

from augure.processing.pipeline.correct.standards.source import find_standard  # noqa: E402
from augure.processing.pipeline.correct.validation.checks import CHECKS  # noqa: E402
from augure.processing.pipeline.correct.validation.validate import validate_table  # noqa: E402
from augure.processing.pipeline.errors import AugureError  # noqa: E402
from augure.processing.pipeline.feedback import Feedback  # noqa: E402
from augure.processing.pipeline.ingest.reading.dialect import ReadOptions  # noqa: E402
from augure.processing.pipeline.ingest.table import import_table  # noqa: E402
from augure.processing.pipeline.ingest.writing import DatasetOptions  # noqa: E402
from augure.processing.pipeline.warehouse.install import create_warehouse  # noqa: E402
from augure.processing.pipeline.warehouse.ledger import Run  # noqa: E402

EXPECTED = "EXPECTED_frictionless.json"
TABLES = (".csv",)
POSITIONAL = {"incorrect-label", "extra-label", "missing-label", "extra-cell", "missing-cell"}

out = sys.stdout.write


def no_network(url):
    """Standards are files here."""
    raise AugureError(f"{url} is not fetched")


def pairs(folder):
    """Return {(table, schema): errors of the expectation, None where it has none}, as paths."""
    found = {}
    expected = folder / EXPECTED
    if expected.is_file():
        for result in json.loads(expected.read_text(encoding="utf-8"))["results"]:
            table, schema = (_found(folder, result[key]) for key in ("file", "schema"))
            if table and schema:
                found[table, schema] = Counter((error["row"], error["field"], error["type"])
                                               for error in result["errors"])
    for schema in sorted(folder.rglob("*schema*.json")):
        for table in sorted(schema.parent.iterdir()):
            if table.suffix.lower() in TABLES and (table, schema) not in found and _is_schema(schema):
                found[table, schema] = None
    return found


def _found(folder, name):
    """Return the path of a file that an expectation names, from the folder or the one above; None where it is not."""
    return next((base / name for base in (folder.parent, folder) if (base / name).is_file()), None)


def _is_schema(path):
    try:
        return isinstance(json.loads(path.read_text(encoding="utf-8")).get("fields"), list)
    except (ValueError, AttributeError):
        return False


def by_header(table, schema):
    """Return what frictionless finds with columns matched by name; None where it is not installed or gives up."""
    try:
        import frictionless
    except ImportError:
        return None
    descriptor = json.loads(schema.read_text(encoding="utf-8"))
    for field in descriptor["fields"]:
        field.pop("example", None)  # an example that is wrong makes frictionless refuse the whole schema
    try:
        with frictionless.system.use_context(trusted=True):
            report = frictionless.Resource(
                path=str(table), schema=frictionless.Schema.from_descriptor(descriptor),
                detector=frictionless.Detector(schema_sync=True)).validate(limit_errors=10**6)
    except frictionless.FrictionlessException as error:
        out(f"  frictionless gives up: {error}\n")
        return None
    found = Counter()
    for error in report.flatten(["rowNumber", "fieldName", "type", "note"]):
        found[error[0], error[1] or "", error[2]] += 1
    return found


def validate(settings, number, table, schema):
    """Import and validate; return the errors as (row counted with the header, field, kind), and the other kinds."""
    name = f"t{number}"
    with Run(settings, "importtable", {}) as run:
        import_table(run, [str(table)], DatasetOptions(table=name), ReadOptions(), Feedback())
    with Run(settings, "validatetable", {}) as run:
        validate_table(run, name, find_standard(str(schema), no_network), "raw", Feedback())
        with run.cursor() as cursor:
            cursor.execute("SELECT row_id + 1, coalesce(column_name, ''), code FROM augure.anomaly WHERE run = %s",
                           (run.id,))
            found = cursor.fetchall()
    return (Counter(error for error in found if error[2] not in CHECKS),
            Counter(error for error in found if error[2] in CHECKS))


def agrees(found, wanted):
    """Compare; keys of rows name no field in frictionless."""
    def known(errors):
        return Counter({(row, "" if kind in ("primary-key", "foreign-key", "blank-row") else field, kind): count
                        for (row, field, kind), count in errors.items()})
    return known(found) == known(wanted)


def main(folder):
    """Print a line for each pair, and how many agree."""
    good = total = 0
    with private_server("score", {"fsync": "off"}) as (settings, place):
        create_warehouse(settings, Feedback())
        for number, ((table, schema), wanted) in enumerate(pairs(folder).items()):
            name = f"{table.relative_to(folder)} | {schema.relative_to(folder)}"
            source = EXPECTED
            if wanted is None or any(kind in POSITIONAL for _, _, kind in wanted):
                wanted, source = by_header(table, schema), "frictionless by header"
            if wanted is None:
                out(f"–     {name}: nobody to ask\n")
                continue
            total += 1
            try:
                found, custom = validate(settings, number, table, schema)
            except AugureError as error:
                out(f"WRONG {name}: {error}\n")
                continue
            same = agrees(found, wanted)
            good += same
            more = f", {sum(custom.values())} by custom checks" if custom else ""
            out(f"{'equal' if same else 'WRONG'} {name}: {sum(found.values())} errors{more} ({source})\n")
            if not same:
                for error, count in sorted((found - wanted).items(), key=str)[:10]:
                    out(f"        only Augure: {error} × {count}\n")
                for error, count in sorted((wanted - found).items(), key=str)[:10]:
                    out(f"        only frictionless: {error} × {count}\n")
            for error, count in list(custom.items())[:5]:
                out(f"        custom: {error} × {count}\n")
    out(f"{good} of {total} files agree\n")
    return 0 if good == total else 1


if __name__ == "__main__":
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        sys.exit("usage: make score-validating DATA=DIR, with a folder of schemas and tables beside them")
    sys.exit(main(Path(sys.argv[1]).resolve()))
