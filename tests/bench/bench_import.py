"""make bench-import: Augure's imports beside psql's \\copy, ogr2ogr, QGIS, pandas and geopandas, in the same run.

    make bench-import                          # the sizes of the table below, five rounds: about half an hour
    make bench-import ROWS=200000 PAIRS=3      # everything scaled alike, for a quick look
    make bench-import ARGS="--only communes"   # one of messy, election, points, communes

In each round every client imports the same generated file once, each time into a fresh database after a CHECKPOINT;
the order changes from round to round. What a client is compared with is the floor of its own size: ``psql \\copy`` of
the clean file, typed and ready, into one logged table. Of an election there are two floors: its votes as a table of
three columns that gets its key afterwards, and the rows of ``election.result`` into a table like it, whose key is there
when the next ballot comes. The latter is the same work, so ratios are to it. Clients that would take too long get a
tenth of the rows, and a floor of that size. At full size the table goes into RESULTS.md, else into
build/bench-import.md.

The server is a private one as Augure configures it for its users (fsync on), the same for everybody.
"""

import argparse
import contextlib
import datetime
import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Callable, Dict, Iterator, List, NamedTuple, Tuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE))

import clients  # noqa: E402
import generate  # noqa: E402
import generate_layers  # noqa: E402
from measure import Measure, measure  # noqa: E402
from published import RESULTS, marked, publish  # noqa: E402

MESSY_ROWS, STATIONS, POINTS, COMMUNES = 5_000_000, 70_000, 1_000_000, 35_000
QUICK = ROOT / "build" / "bench-import.md"
HEADING = "## Import"
FLOOR, AUGURE, ALONE, QGIS = "psql \\copy", "Augure", "Augure, clean alone", "importintopostgis"
SAME = "psql \\copy, same table"


class Client(NamedTuple):
    """A program that imports: its name in the table, its command for a file, its share of the rows, what it leaves."""

    name: str
    command: Callable[[generate.Twin], List[str]]
    share: float
    leaves: str


class Case(NamedTuple):
    """A kind of file: ``make`` it of a size in a folder; ``limits`` are Augure's targets, for the reader.

    ``like``: the table whose rows are in ``same.csv`` beside the file, for the second floor.
    """

    name: str
    title: str
    rows: int
    make: Callable[[Path, int], generate.Twin]
    indexes: Tuple[str, ...]
    clients: Tuple[Client, ...]
    limits: str
    like: str = ""


def python(client: str, *options: str) -> Callable[[generate.Twin], List[str]]:
    """Return the command of a client of ``clients``."""
    return lambda twin: ["/usr/bin/python3", str(HERE / "clients.py"), client, str(twin.path), *options]


def ogr2ogr(*options: str) -> Callable[[generate.Twin], List[str]]:
    """Return the command of ogr2ogr by COPY; it reaches the server by the environment."""
    return lambda twin: ["ogr2ogr", "--config", "PG_USE_COPY", "YES", "-f", "PostgreSQL", "PG:", str(twin.path),
                         "-nln", "bench", "-lco", "SCHEMA=public", "-gt", "unlimited", *options]


def _messy(folder: Path, rows: int) -> generate.Twin:
    return generate.messy_csv(folder / "messy.csv", folder / "messy_clean.csv", rows)


def _election(folder: Path, rows: int) -> generate.Twin:
    twin = generate.election_csv(folder / "2022-presidentielle-1.csv", folder / "election_clean.csv", rows)
    numbers: Dict[str, int] = {}
    with open(twin.clean, encoding="utf-8") as clean, open(twin.clean.with_name("same.csv"), "w") as same:
        next(clean)
        same.write("ballot,level,territory,candidate,votes\n")
        for line in clean:
            station, candidate, votes = line.split(",")
            number = numbers.setdefault(candidate, len(numbers) + 1)
            same.write(f"2022-presidentielle-1,polling_station,{station},{number},{votes}")
    return twin


def _points(folder: Path, rows: int) -> generate.Twin:
    return generate_layers.points_shp(folder / "points.shp", folder / "points_clean.csv", rows)


def _communes(folder: Path, rows: int) -> generate.Twin:
    return generate_layers.communes_shp(folder / "communes.shp", folder / "communes_clean.csv", rows)


_TEXT, _WIDE = "15 columns of text, nothing typed", "wide as it is, all text"
_KEY = ("ALTER TABLE public.bench ADD PRIMARY KEY (station, candidate)",)
_KEYS = ("ALTER TABLE public.bench ADD PRIMARY KEY (_row)", "CREATE INDEX ON public.bench USING gist (geom)")
_LATIN = ("--config", "SHAPE_ENCODING", "ISO-8859-1", "-lco", "GEOMETRY_NAME=geom", "-a_srs", "EPSG:2154")
CASES = (
    Case("messy", "{rows} messy rows × 15 columns, CSV", MESSY_ROWS, _messy, (), (
        Client(AUGURE, python("augure_table"), 1, "raw, clean, journal"),
        Client(ALONE, python("augure_table", "alone"), 1, "clean, journal"),
        Client("ogr2ogr", ogr2ogr(), 1, _TEXT),
        Client("pandas to_sql by COPY", python("pandas_table"), 0.1, "typed by hand"),
        Client(QGIS, python("qgis_table"), 0.1, _TEXT)),
        "at most 2.2 (aim 1.5), below 200 MB"),
    Case("election", "{rows} polling stations × 105 columns, CSV, to the long table", STATIONS, _election, _KEY, (
        Client(AUGURE, python("augure_election"), 1, "raw, turnout, candidates, long table with keys, checks"),
        Client(ALONE, python("augure_election", "alone"), 1, "the same without raw"),
        Client("ogr2ogr", ogr2ogr(), 1, _WIDE),
        Client("pandas to_sql by COPY", python("pandas_election"), 1, "long table, by hand")),
        "long table alone at most 2.1, below 100 MB", "election.result"),
    Case("points", "{rows} points, shapefile", POINTS, _points, _KEYS, (
        Client(AUGURE, python("augure_layer"), 1, "raw, clean, indexes, validity checked"),
        Client(ALONE, python("augure_layer", "alone"), 1, "the same without raw"),
        Client("ogr2ogr", ogr2ogr(*_LATIN), 1, "one table, indexes"),
        Client("geopandas to_postgis", python("geopandas_layer"), 0.1, "one table, spatial index"),
        Client(QGIS, python("qgis_layer"), 0.1, "one table, indexes")),
        "clean alone at most 3.5"),
    Case("communes", "{rows} communes of 201 vertices, shapefile", COMMUNES, _communes, _KEYS, (
        Client(AUGURE, python("augure_layer"), 1, "raw, clean, indexes, validity checked"),
        Client(ALONE, python("augure_layer", "alone"), 1, "the same without raw"),
        Client("ogr2ogr", ogr2ogr(*_LATIN, "-nlt", "PROMOTE_TO_MULTI"), 1, "one table, indexes"),
        Client("geopandas to_postgis", python("geopandas_layer"), 1, "one table, spatial index"),
        Client(QGIS, python("qgis_layer"), 1, "one table, indexes")),
        "clean alone at most 1.3, raw and clean 2.4, importintopostgis at least 3 × slower"),
)


# -- the server -----------------------------------------------------------------------------------------------------


class Server:
    """A private PostGIS; every client gets a fresh clone of an empty warehouse."""

    def __init__(self, folder: Path):
        from augure.processing.pipeline.warehouse.local import LocalWarehouse

        self.cluster = LocalWarehouse(folder / "pg")
        self.settings = self.cluster.start("bench")
        self.folder = folder

    def install(self) -> None:
        """Make the template: an empty warehouse. Large values are packed alike for all: Augure asks for lz4 itself."""
        from augure.processing.pipeline.feedback import Feedback
        from augure.processing.pipeline.warehouse.install import create_warehouse

        if self.ask("postgres", "SELECT 1 FROM pg_settings WHERE name = 'default_toast_compression' "
                    "AND 'lz4' = ANY(enumvals)"):
            self.ask("postgres", "ALTER SYSTEM SET default_toast_compression = 'lz4'", "SELECT pg_reload_conf()")
        self.ask("postgres", "CREATE DATABASE template_bench TEMPLATE template0")
        create_warehouse(self.settings.with_database("template_bench"), Feedback())

    def ask(self, dbname: str, *statements: str) -> List[tuple]:
        """Run statements, each committed by itself; return the rows of the last."""
        import psycopg2

        connection = psycopg2.connect(**self.settings.with_database(dbname).params)
        connection.autocommit = True
        try:
            with connection.cursor() as cursor:
                for statement in statements:
                    cursor.execute(statement)
                return cursor.fetchall() if cursor.description else []
        finally:
            connection.close()

    @contextlib.contextmanager
    def database(self) -> Iterator[str]:
        """Yield the name of a fresh warehouse; it is dropped afterwards."""
        self.ask("postgres", "CREATE DATABASE bench TEMPLATE template_bench", "CHECKPOINT")
        try:
            yield "bench"
        finally:
            self.ask("postgres", "DROP DATABASE bench WITH (FORCE)")

    def environment(self) -> Dict[str, str]:
        """Return the environment of a client: the server, and folders of its own for QGIS."""
        params, runtime = self.settings.params, self.folder / "runtime"
        runtime.mkdir(mode=0o700, exist_ok=True)
        return {**os.environ, "PGHOST": str(params["host"]), "PGPORT": str(params["port"]), "PGUSER": params["user"],
                "PGDATABASE": "bench", "PGCLIENTENCODING": "UTF8", "QT_QPA_PLATFORM": "offscreen",
                "QGIS_CUSTOM_CONFIG_PATH": str(self.folder / "profile"), "XDG_RUNTIME_DIR": str(runtime)}

    def disk(self) -> Dict[str, float]:
        """Return the MB of the tables of each schema with their indexes."""
        return dict(self.ask(
            "bench", "SELECT relnamespace::regnamespace::text, (sum(pg_total_relation_size(oid)) / 1e6)::float "
            "FROM pg_class WHERE relkind IN ('r', 'm') "
            "AND relnamespace::regnamespace::text !~ '^(pg_|information_schema)' GROUP BY 1"))


# -- the rounds -----------------------------------------------------------------------------------------------------


class Result(NamedTuple):
    """One import: what was measured, and the MB that it left by schema."""

    measure: Measure
    disk: Dict[str, float]


def import_once(server: Server, case: Case, client: Client, twin: generate.Twin) -> Result:
    """Import ``twin`` by ``client`` into a fresh database."""
    with server.database() as dbname:
        empty = server.disk()
        command = client.command(twin)
        if client.name == SAME:
            server.ask(dbname, f"CREATE TABLE public.bench (LIKE {case.like} INCLUDING ALL)")
        if client.name == FLOOR:
            server.ask(dbname, twin.create_table("public.bench"))
            for index in case.indexes:
                command += ["-c", index]
        measured = measure(command, server.environment())
        if "rows" in measured.told:
            rows = measured.told["rows"]
        else:
            (rows,), = server.ask(dbname, "SELECT count(*) FROM public.bench")
        if rows != twin.rows and client.leaves != _WIDE:
            sys.exit(f"{client.name} imported {rows} of the {twin.rows} rows of {case.name}.")
        disk = {schema: size - empty.get(schema, 0) for schema, size in server.disk().items()}
    return Result(measured, disk)


def floor(twin: generate.Twin) -> List[str]:
    """Return the command of the floor: COPY of the clean file by psql."""
    return _copy(twin.clean)


def same(twin: generate.Twin) -> List[str]:
    """Return the command of the second floor: COPY of the rows of the table that Augure fills."""
    return _copy(twin.clean.with_name("same.csv"))


def _copy(path: Path) -> List[str]:
    return ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-c",
            f"\\copy public.bench FROM '{path}' WITH (FORMAT csv, HEADER)"]


def run_case(server: Server, case: Case, rows: int, pairs: int, folder: Path) -> Dict[Tuple[str, int], List[Result]]:
    """Return the results by client and number of rows, one for each round."""
    twins: Dict[int, generate.Twin] = {}
    contestants = []
    for client in case.clients:
        size = max(50, int(rows * client.share))
        if size not in twins:
            place = folder / f"{case.name}-{size}"
            place.mkdir()
            place.chmod(0o755)
            twins[size] = case.make(place, size)
            contestants.append((Client(FLOOR, floor, 1, ""), size))
            if case.like:
                contestants.append((Client(SAME, same, 1, ""), size))
        contestants.append((client, size))
    found: Dict[Tuple[str, int], List[Result]] = {(client.name, size): [] for client, size in contestants}
    for number in range(pairs):
        turn = contestants[number % len(contestants):] + contestants[:number % len(contestants)]
        for client, size in turn:
            result = import_once(server, case, client, twins[size])
            found[client.name, size].append(result)
            say(f"  {case.name} {number + 1}/{pairs}: {client.name} ({size}) {result.measure.seconds:.2f} s, "
                f"{result.measure.peak:.0f} MB")
    return found


# -- the table ------------------------------------------------------------------------------------------------------


def table_of(case: Case, rows: int, found: Dict[Tuple[str, int], List[Result]]) -> List[str]:
    """Return the Markdown lines about one kind of file."""
    lines = ["", f"**{case.title.format(rows=thousands(rows))}** (target: {case.limits})", "",
             "| client | rows | whole process, s | ÷ `\\copy` (least, most) | in process, s | peak MB | disk MB "
             "| leaves |", "|---|---|---|---|---|---|---|---|"]
    leaves = {client.name: client.leaves for client in case.clients}
    leaves[FLOOR] = "the clean table" + (
        " of three columns, then its key" if case.like else ", with the same indexes" if case.indexes else "")
    leaves[SAME] = f"a table like {case.like}, its key there before"
    base = SAME if case.like else FLOOR
    for (name, size), results in sorted(found.items(), key=lambda item: (-item[0][1], item[0][0] not in (FLOOR, SAME))):
        floors = found[base, size]
        seconds = [result.measure.seconds for result in results]
        middle = statistics.median(seconds) / statistics.median(result.measure.seconds for result in floors)
        ratios = [mine / its.measure.seconds for mine, its in zip(seconds, floors)]
        inside = [result.measure.told["seconds"] for result in results if "seconds" in result.measure.told]
        lines.append("| {} | {} | {:.2f} | {} | {} | {:.0f} | {} | {} |".format(
            name, thousands(size), statistics.median(seconds),
            "1" if name == base else f"**{middle:.2f}** ({min(ratios):.2f}, {max(ratios):.2f})",
            f"{statistics.median(inside):.2f}" if inside else "", max(result.measure.peak for result in results),
            disk_of(results[0].disk), leaves[name]))
    return lines + conclusion(base, rows, found)


def conclusion(base: str, rows: int, found: Dict[Tuple[str, int], List[Result]]) -> List[str]:
    """Return what raw adds, and how much faster Augure is than QGIS where both had the same file.

    ``base``: the floor to which the ratios are; where there is another, the ratio to that one too.
    """
    def middle(name: str) -> float:
        return statistics.median(result.measure.seconds for result in found[name, rows])

    told = "Raw adds {:.2f} s, {:.2f} of `\\copy`.".format(
        middle(AUGURE) - middle(ALONE), (middle(AUGURE) - middle(ALONE)) / middle(base))
    if base != FLOOR:
        told += " Clean alone is {:.2f} times `\\copy` into three columns.".format(middle(ALONE) / middle(FLOOR))
    if (QGIS, rows) in found:
        told += " {} takes {:.1f} × Augure's time.".format(QGIS, middle(QGIS) / middle(AUGURE))
    return ["", told]


def disk_of(disk: Dict[str, float]) -> str:
    """Return the MB by what they hold: raw, and what the user works with."""
    raw = disk.get("raw", 0)
    rest = sum(size for schema, size in disk.items() if schema in ("clean", "election", "public"))
    return f"{rest:.0f} + raw {raw:.0f}" if raw else f"{rest:.0f}"


def thousands(number: int) -> str:
    return f"{number:,}"


def machine(server: Server) -> str:
    """Return the machine, the versions and the date in one sentence."""
    cpu = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    memory = int(Path("/proc/meminfo").read_text().split()[1]) / 2 ** 20
    system = re.search(r'PRETTY_NAME="(.*?)"', Path("/etc/os-release").read_text())
    (postgres, packing, postgis), = server.ask(
        "template_bench", "SELECT current_setting('server_version'), "
        "coalesce(current_setting('default_toast_compression', true), 'pglz'), "
        "substring(postgis_lib_version() FROM '[0-9.]+')")
    gdal = subprocess.run(["ogr2ogr", "--version"], capture_output=True, text=True).stdout.split(",")[0]
    from qgis.core import Qgis

    return "{} × {}, {:.0f} GB, {}; PostgreSQL {} (fsync on, {}), PostGIS {}, {}, QGIS {}; {}.".format(
        os.cpu_count(), cpu.group(1) if cpu else "CPU", memory, system.group(1) if system else "Linux",
        postgres.split(" ")[0], packing, postgis, gdal, Qgis.QGIS_VERSION.split("-")[0],
        datetime.date.today().isoformat())


def write(lines: List[str], full: bool) -> Path:
    """Put the table between its marks in RESULTS.md, or, of a quick look, into build/."""
    text = "\n".join(lines)
    if full:
        publish("bench-import", HEADING, text)
        return RESULTS
    QUICK.parent.mkdir(exist_ok=True)
    QUICK.write_text(marked("bench-import", text) + "\n", encoding="utf-8")
    return QUICK


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def main() -> None:
    """Run the benchmark as the command line says."""
    parser = argparse.ArgumentParser(description="Augure's imports beside those of other programs.")
    parser.add_argument("--rows", type=int, default=MESSY_ROWS, help="rows of the messy file; the others scale alike")
    parser.add_argument("--pairs", type=int, default=5, help="rounds")
    parser.add_argument("--only", choices=[case.name for case in CASES], action="append", help="a kind of file")
    asked = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))
    clients.load_augure()
    full = asked.rows >= MESSY_ROWS and not asked.only and asked.pairs >= 5
    with tempfile.TemporaryDirectory(prefix="augure-bench-", ignore_cleanup_errors=True) as temporary:
        folder = Path(temporary)
        folder.chmod(0o755)
        server = Server(folder)
        try:
            server.install()
            lines = [machine(server) + f" Medians of {asked.pairs} rounds in turn."]
            for case in CASES:
                if asked.only and case.name not in asked.only:
                    continue
                rows = max(50, case.rows * asked.rows // MESSY_ROWS)
                lines += table_of(case, rows, run_case(server, case, rows, asked.pairs, folder))
                for made in folder.glob(case.name + "-*"):
                    shutil.rmtree(made)
        finally:
            server.cluster.stop()
    path = write(lines, full)
    say("\n".join(lines) + f"\n\nWritten to {path.relative_to(ROOT)}.")


if __name__ == "__main__":
    main()
