"""make bench-indicators: France's communes × 30 indicators × 10 years into indicator.value, and out of it.

    make bench-indicators                     # 35,000 communes: some minutes, most to make and import the tables
    make bench-indicators ARGS="--communes 3500"

Two tables of official shape are generated and imported (not timed): populations and their parts with a column for
each year, and recorded crime with a row for each commune, year and offence, a third of it withheld. Thirty indicators
of them are built twice with the algorithm's own function, each time in a process of its own: into an empty warehouse,
and in place of those values, by definitions that differ in a factor. Told of both: seconds elapsed, CPU of the
server's process and of the client, the client's largest memory, the room on disk. The values of two indicators are
then compared with those of a plain query. The last line is JSON. The gates are those of the project: 60 s, 500 MB.
"""

import argparse
import csv
import json
import os
import random
import resource
import subprocess
import sys
import time
from itertools import islice
from pathlib import Path

from checkout import load_augure, private_server

YEARS = range(2014, 2024)
PARTS, OFFENCES = 20, 10
SECONDS, MEGABYTES = 60, 500
out = sys.stdout.write


def write_files(folder, communes, seed=7):
    """Write the two tables and two files of definitions; return their paths."""
    drawn = random.Random(seed)
    codes = list(islice(_codes(), communes))
    columns = [f"{name}_{year}" for name in ("pop", *(f"part{n}" for n in range(PARTS))) for year in YEARS]
    parts = folder / "parts.csv"
    with parts.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(["CODGEO", *columns])
        for code in codes:
            people = drawn.randrange(50, 5000)
            row = [people + drawn.randrange(50) for _ in YEARS]
            row += ["s" if drawn.random() < 0.1 else drawn.randrange(people) for _ in range(PARTS * len(YEARS))]
            writer.writerow([code, *row])
    crime = folder / "crime.csv"
    with crime.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(["CODGEO_2024", "annee", "indicateur", "nombre", "est_diffuse", "insee_pop"])
        for code in codes:
            people = drawn.randrange(50, 5000)
            for year in YEARS:
                for offence in range(OFFENCES):
                    hidden = drawn.random() < 0.3
                    writer.writerow([code, year, f"offence {offence}", "NA" if hidden else drawn.randrange(40),
                                     "ndiff" if hidden else "diff", people])
    definitions = [folder / "percent.yaml", folder / "thousand.yaml"]
    for path, factor in zip(definitions, (100, 1000)):
        path.write_text(_definitions(factor), encoding="utf-8")
    return parts, crime, definitions


def _codes():
    """Yield codes of communes; those of arrondissements, which would be summed to their city, are left out."""
    for departement in range(1, 96):
        for commune in range(1, 401):
            code = f"{departement:02d}{commune:03d}"
            if not code.startswith(("132", "6938", "751")):
                yield code


def _definitions(factor):
    lines = ["sources:", "  parts:", "    key: CODGEO", "    layout: [CODGEO, 'pop_{yyyy}', 'part0_{yyyy}']",
             "    columns:", "      pop: 'pop_{yyyy}'"]
    lines += [f"      part{n}: 'part{n}_{{yyyy}}'" for n in range(PARTS)]
    lines += ["  crime:", "    key: 'CODGEO_{yyyy}'", "    cog: key", "    period: annee",
              "    status: {column: est_diffuse, withheld: [ndiff]}", "    columns:"]
    for n in range(OFFENCES):
        lines += [f"      n{n}: {{column: nombre, where: {{indicateur: offence {n}}}}}",
                  f"      pop{n}: {{column: insee_pop, where: {{indicateur: offence {n}}}}}"]
    lines.append("indicators:")
    for source, count, top, bottom in (("parts", PARTS, "part{}", "pop"), ("crime", OFFENCES, "n{}", "pop{}")):
        lines += [f"  - {{code: {source}_{n}, label: L{source}{n}, unit: u, formula: rate, factor: {factor}, "
                  f"numerator: {top.format(n)}, denominator: {bottom.format(n)}, source: {source}}}"
                  for n in range(count)]
    return "\n".join(lines) + "\n"


def client(settings_json, definitions):
    """Build the indicators in this process; tell seconds, CPU and memory."""
    load_augure()
    from augure.processing.pipeline.feedback import Feedback
    from augure.processing.pipeline.indicators.build import BuildOptions, build_indicators
    from augure.processing.pipeline.warehouse.connection import ConnectionSettings
    from augure.processing.pipeline.warehouse.ledger import Run

    began = time.monotonic()
    with Run(ConnectionSettings("bench", json.loads(settings_json)), "buildindicators", {}) as run:
        with run.cursor() as cursor:
            server = cursor.connection.info.backend_pid
        outputs = build_indicators(run, BuildOptions(definitions), Feedback())
        worked = _cpu(server)
    used = resource.getrusage(resource.RUSAGE_SELF)
    out(json.dumps({
        "seconds": round(time.monotonic() - began, 1), "server": round(worked, 1),
        "client": round(used.ru_utime + used.ru_stime, 1), "megabytes": round(used.ru_maxrss / 1024),
        "values": outputs["VALUE_COUNT"], "withheld": outputs["WITHHELD_COUNT"]}) + "\n")


def _cpu(process):
    """Return the seconds that a process has worked (Linux)."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--communes", type=int, default=35_000)
    parser.add_argument("--client", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.client:
        return client(*options.client)
    load_augure()
    with private_server("bench") as (settings, folder):
        return _measure(settings, folder, options.communes)


def _measure(settings, folder, communes):
    from augure.processing.pipeline.feedback import Feedback
    from augure.processing.pipeline.ingest.reading.dialect import ReadOptions
    from augure.processing.pipeline.ingest.table import import_table
    from augure.processing.pipeline.ingest.writing import DatasetOptions
    from augure.processing.pipeline.warehouse.install import create_warehouse
    from augure.processing.pipeline.warehouse.ledger import Run

    create_warehouse(settings, Feedback())
    parts, crime, definitions = write_files(folder, communes)
    for path in (parts, crime):
        with Run(settings, "importtable", {}) as run:
            import_table(run, [str(path)], DatasetOptions(path.stem), ReadOptions(), Feedback())
    out(f"{communes} communes, {PARTS + OFFENCES} indicators, {len(YEARS)} years: imported, now building\n")
    sys.stdout.flush()
    told = {}
    for what, path in zip(("built", "replaced"), definitions):
        done = subprocess.run([sys.executable, __file__, "--client", json.dumps(settings.params), str(path)],
                              stdout=subprocess.PIPE, text=True, check=True)
        told[what] = one = json.loads(done.stdout.strip().splitlines()[-1])
        out(f"{what}: {one['values']} values ({one['withheld']} withheld) in {one['seconds']} s, CPU of the server "
            f"{one['server']} s, of the client {one['client']} s, client {one['megabytes']} MB, {_room(settings)} MB "
            "on disk\n")
        sys.stdout.flush()
    told["wrong"] = _wrong(settings)
    met = not told["wrong"] and all(told[what]["seconds"] < SECONDS and told[what]["megabytes"] < MEGABYTES
                                    for what in ("built", "replaced"))
    out(f"{told['wrong']} differ from plain SQL: {'met' if met else 'NOT MET'} ({SECONDS} s, {MEGABYTES} MB)\n")
    out(json.dumps(told) + "\n")
    return 0 if met else 1


def _room(settings):
    """Return how many megabytes the values take on disk, index included, without those kept for undo."""
    import psycopg2

    connection = psycopg2.connect(**settings.params)
    with connection, connection.cursor() as cursor:
        cursor.execute("SELECT pg_total_relation_size('indicator.cells') / 1048576")
        megabytes = cursor.fetchone()[0]
    connection.close()
    return megabytes


def _wrong(settings):
    """Return how many values of one indicator of each table are not what a plain query of the table gives."""
    import psycopg2

    queries = ("SELECT codgeo, '2019', 1000.0 * part3_2019 / pop_2019, _missing ->> 'part3_2019' = 's' FROM "
               "clean.parts",
               "SELECT codgeo_2024, annee::text, 1000.0 * nullif(nombre::text, 'NA')::numeric / "
               "insee_pop::text::numeric, est_diffuse = 'ndiff' FROM clean.crime "
               "WHERE indicateur = 'offence 4'")
    wrong = 0
    connection = psycopg2.connect(**settings.params)
    with connection, connection.cursor() as cursor:
        for code, query in zip(("parts_3", "crime_4"), queries):
            cursor.execute(
                "SELECT count(*) FROM (" + query + ") e(territory, period, value, hidden) LEFT JOIN indicator.value v "
                "ON v.indicator = %s AND v.level = 'commune' AND (v.territory, v.period) = (e.territory, e.period) "
                "WHERE v.status IS DISTINCT FROM CASE WHEN e.hidden THEN 'withheld' ELSE 'published' END "
                "OR abs(v.value - e.value) > 1e-9", (code,))
            wrong += cursor.fetchone()[0]
    connection.close()
    return wrong


if __name__ == "__main__":
    sys.exit(main())
