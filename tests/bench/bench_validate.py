"""make bench-validate: augure:validatetable beside frictionless-py, on the same generated file.

    make bench-validate                      # 200,000 rows for both, 1,000,000 for Augure: some minutes
    make bench-validate ARGS="--rows 20000"  # a quick look: a tenth of both

Thirty fields of all common kinds, one cell in two hundred wrong. Augure reads the table in its warehouse (imported
before, not timed) and writes every error into the ledger; frictionless reads the CSV. Both must find the same errors,
row by row and field by field, in the cells as received. Each runs in a process of its own. Machine-readable result:
the last line is JSON. The gates are those of the project: 1 million rows in less than 30 s, ten times as many rows a
second as frictionless.
"""

import argparse
import csv
import hashlib
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

from checkout import load_augure, private_server

ROWS, MANY = 200_000, 1_000_000
LIMIT, FACTOR = 30, 10
SERVICES = ("Aide aux démarches", "Accès internet", "Parentalité", "Loisirs")
out = sys.stdout.write


def _pattern(words):
    return r"(?:(?:^|\|)({}))+$".format("|".join(words))


#: name, type and constraints, a maker of right cells (drawer, row) and a wrong cell.
FIELDS = (
    ("id", "string", {"required": True, "unique": True}, lambda r, n: f"L{n:08d}", ""),
    ("siret", "string", {"pattern": r"^\d{14}$"}, lambda r, n: f"{r.randrange(10**14):014d}", "12 345"),
    ("nom", "string", {"required": True}, lambda r, n: f"Lieu {n % 5000}", ""),
    ("code_insee", "string", {"pattern": r"^([013-9]\d|2[AB1-9])\d{3}$"}, lambda r, n: f"{34000 + n % 900}", "3417"),
    ("code_postal", "string", {"required": True, "pattern": r"^\d{5}$"}, lambda r, n: f"{34000 + n % 99 * 10}", "340"),
    ("commune", "string", {}, lambda r, n: f"Commune {n % 900}", "x"),
    ("adresse", "string", {"maxLength": 40}, lambda r, n: f"{r.randrange(300)} rue des Lilas", "x" * 41),
    ("latitude", "number", {"minimum": -90, "maximum": 90}, lambda r, n: f"{42 + r.random() * 8:.6f}", "430.1"),
    ("longitude", "number", {"minimum": -180, "maximum": 180}, lambda r, n: f"{r.random() * 7:.6f}", "est"),
    ("telephone", "string", {"pattern": r"^(\+33)(\d){6,9}$"}, lambda r, n: f"+334{r.randrange(10**8):08d}", "04 67"),
    ("courriel", "string", {}, lambda r, n: f"lieu{n % 90000}@exemple.fr", "lieu@"),
    ("site_web", "string", {}, lambda r, n: f"https://exemple.fr/lieu/{n % 40000}", "exemple.fr"),
    ("date_maj", "date", {"required": True}, lambda r, n: f"20{10 + n % 15}-{1 + n % 12:02d}-{1 + n % 28:02d}",
     "31/12/20"),
    ("ouvert", "boolean", {}, lambda r, n: "Oui" if n % 3 else "Non", "peut-être"),
    ("gratuit", "boolean", {}, lambda r, n: "Oui" if n % 5 else "Non", "?"),
    ("places", "integer", {"minimum": 0, "maximum": 500}, lambda r, n: str(r.randrange(500)), "1,5"),
    ("annee", "year", {"minimum": 1900}, lambda r, n: str(1950 + n % 75), "19"),
    ("statut", "string", {"enum": ["Public", "Privé", "Public-privé"]}, lambda r, n: ("Public", "Privé")[n % 2],
     "Publique"),
    ("services", "string", {"pattern": _pattern(SERVICES)}, lambda r, n: "|".join(SERVICES[:1 + n % 4]), "Aide"),
    ("acces", "string", {"pattern": _pattern(("Libre", "Sur rendez-vous"))}, lambda r, n: "Libre|Sur rendez-vous",
     "libre"),
    ("horaires", "string", {"minLength": 3}, lambda r, n: "Mo-Fr 09:00-12:00", "9h"),
    ("montant", "number", {}, lambda r, n: f"{r.random() * 10000:.2f}", "mille"),
    ("taux", "number", {"minimum": 0, "maximum": 100}, lambda r, n: f"{r.random() * 100:.1f}", "120"),
    ("effectif", "integer", {}, lambda r, n: str(r.randrange(5000)), "vingt"),
    ("debut", "datetime", {}, lambda r, n: f"2023-05-{1 + n % 28:02d}T09:{n % 60:02d}:00", "mardi"),
    ("point", "geopoint", {}, lambda r, n: f"{r.random() * 7:.3f}, {42 + r.random() * 8:.3f}", "12"),
    ("epci", "string", {"pattern": r"^\d{9}$"}, lambda r, n: f"{243400000 + n % 40}", "2434"),
    ("source", "string", {}, lambda r, n: "Département", "x"),
    ("note", "string", {"maxLength": 200}, lambda r, n: "" if n % 4 else f"Remarque {n % 1000}", "y" * 201),
    ("reference", "string", {"pattern": r"^[A-Z]{3}-\d+$"}, lambda r, n: f"REF-{n}", "ref 1"),
)  # fmt: skip
FORMATS = {"courriel": "email", "site_web": "uri"}


def schema():
    """Return the Table Schema of the generated file."""
    fields = []
    for name, kind, constraints, _, _ in FIELDS:
        field = {"name": name, "type": kind, "constraints": constraints}
        if name in FORMATS:
            field["format"] = FORMATS[name]
        if kind == "boolean":
            field.update(trueValues=["Oui"], falseValues=["Non"])
        fields.append(field)
    return {"name": "bench", "fields": fields}


def generate(path, rows):
    """Write ``rows`` rows, always the same, one cell in two hundred wrong."""
    drawer = random.Random(1)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([field[0] for field in FIELDS])
        for number in range(rows):
            cells = [make(drawer, number) for _, _, _, make, _ in FIELDS]
            for place in range(len(FIELDS)):
                if drawer.random() < 0.005:
                    cells[place] = FIELDS[place][4]
            writer.writerow(cells)


# -- the clients, each in a process of its own ----------------------------------------------------------------------


def fingerprint(errors):
    """Return how many errors there are, and what tells two lists of (row, field, kind) apart whatever their order."""
    lines = sorted("{}|{}|{}".format(*error) for error in errors)
    return {"errors": len(lines), "sha256": hashlib.sha256("\n".join(lines).encode()).hexdigest()}


def run_frictionless(table, standard):
    """Validate the CSV by frictionless."""
    import frictionless

    frictionless.system.trusted = True
    resource_ = frictionless.Resource(path=str(table), schema=frictionless.Schema.from_descriptor(
        json.loads(Path(standard).read_text(encoding="utf-8"))))
    began = time.monotonic()
    report = resource_.validate(limit_errors=10**9)
    seconds = time.monotonic() - began
    errors = [(row - 1, field, kind) for row, field, kind in report.flatten(["rowNumber", "fieldName", "type"])]
    return {"seconds": seconds, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, **fingerprint(errors)}


def run_augure(params, table, standard, state):
    """Validate a dataset of the warehouse ``params`` (JSON)."""
    load_augure()
    from augure.processing.pipeline.correct.standards.source import find_standard
    from augure.processing.pipeline.correct.validation.validate import validate_table
    from augure.processing.pipeline.feedback import Feedback
    from augure.processing.pipeline.warehouse.connection import ConnectionSettings
    from augure.processing.pipeline.warehouse.ledger import Run

    settings = ConnectionSettings("bench", json.loads(params))
    began = time.monotonic()
    with Run(settings, "validatetable", {}) as run:
        validate_table(run, table, find_standard(standard, lambda url: b""), state, Feedback())
    seconds = time.monotonic() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    import psycopg2

    connection = psycopg2.connect(**settings.params)
    with connection.cursor() as cursor:
        cursor.execute("SELECT row_id, column_name, code FROM augure.anomaly WHERE run = %s", (run.id,))
        found = fingerprint(cursor)
    connection.close()
    return {"seconds": seconds, "peak": peak, **found}


CLIENTS = {"frictionless": run_frictionless, "augure": run_augure}


def client(*arguments):
    """Run one client in a process of its own and return what it told."""
    done = subprocess.run([sys.executable, __file__, "--client", *map(str, arguments)], stdout=subprocess.PIPE,
                          stdin=subprocess.DEVNULL, text=True)
    if done.returncode:
        sys.exit(f"{arguments[0]} failed")
    return json.loads(done.stdout.splitlines()[-1])


# -- the benchmark --------------------------------------------------------------------------------------------------


def imported(settings, path, table):
    """Import the generated file."""
    from augure.processing.pipeline.feedback import Feedback
    from augure.processing.pipeline.ingest.reading.dialect import ReadOptions
    from augure.processing.pipeline.ingest.table import import_table
    from augure.processing.pipeline.ingest.writing import DatasetOptions
    from augure.processing.pipeline.warehouse.ledger import Run

    with Run(settings, "importtable", {}) as run:
        import_table(run, [str(path)], DatasetOptions(table=table), ReadOptions(), Feedback())
    return table


def main(rows, many, rounds):
    """Run the benchmark; return 0 where all gates hold."""
    load_augure()
    from augure.processing.pipeline.feedback import Feedback
    from augure.processing.pipeline.warehouse.install import create_warehouse

    with private_server("bench") as (settings, folder):
        standard = folder / "standard.json"
        standard.write_text(json.dumps(schema()), encoding="utf-8")
        create_warehouse(settings, Feedback())
        params = json.dumps({key: str(value) for key, value in settings.params.items()})
        for size, table in ((rows, "small"), (many, "large")):
            generate(folder / f"{table}.csv", size)
            imported(settings, folder / f"{table}.csv", table)
            megabytes = os.path.getsize(folder / f"{table}.csv") / 1e6
            out(f"{size:,} rows × {len(FIELDS)} fields: {megabytes:.0f} MB\n")
            sys.stdout.flush()
        contestants = {
            "frictionless, CSV": (rows, ("frictionless", folder / "small.csv", standard)),
            "Augure, clean": (rows, ("augure", params, "small", standard, "clean")),
            "Augure, raw": (rows, ("augure", params, "small", standard, "raw")),
            "Augure, clean, large": (many, ("augure", params, "large", standard, "clean")),
            "Augure, raw, large": (many, ("augure", params, "large", standard, "raw"))}
        told = {name: [] for name in contestants}
        for _ in range(rounds):
            for name, (_, arguments) in contestants.items():
                told[name].append(client(*arguments))
    seconds = {name: statistics.median(result["seconds"] for result in results) for name, results in told.items()}
    out("\n| | rows | seconds (median) | rows a second | errors | peak MB |\n|---|---|---|---|---|---|\n")
    for name, (size, _) in contestants.items():
        out(f"| {name} | {size:,} | {seconds[name]:.2f} | {size / seconds[name]:,.0f} | {told[name][0]['errors']:,} | "
            f"{told[name][0]['peak'] / 1024:.0f} |\n")
    same = told["frictionless, CSV"][0]["sha256"] == told["Augure, raw"][0]["sha256"]
    factor = seconds["frictionless, CSV"] / seconds["Augure, clean"]
    large = seconds["Augure, clean, large"]
    gates = {"same errors as frictionless": same, f"at least {FACTOR} times as fast: {factor:.1f}": factor >= FACTOR,
             f"{many:,} rows in less than {LIMIT} s: {large:.1f}": large < LIMIT}
    out("\n" + "\n".join(f"{'met   ' if met else 'MISSED'} {gate}" for gate, met in gates.items()) + "\n")
    out(json.dumps({"factor": round(factor, 1), "seconds_large": round(large, 1), "same_errors": same}) + "\n")
    return 0 if all(gates.values()) else 1


if __name__ == "__main__":
    if sys.argv[1:2] == ["--client"]:
        out(json.dumps(CLIENTS[sys.argv[2]](*sys.argv[3:])) + "\n")
        sys.exit(0)
    parser = argparse.ArgumentParser(description="augure:validatetable beside frictionless-py.")
    parser.add_argument("--rows", type=int, default=ROWS, help="rows of the file that both validate")
    parser.add_argument("--many", type=int, default=0, help="rows of the file that Augure alone validates; five times")
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    sys.exit(main(asked.rows, asked.many or asked.rows * MANY // ROWS, asked.rounds))
