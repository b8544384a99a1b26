"""make score-forecast: every gate of the forecast, on ballots that the model never saw.

    make score-forecast DATA=../shared/data
    /usr/bin/python3 tests/bench/score_forecast.py DATA [--only SUBSTRING] [--no-polls] [--publish]

DATA/elections (or DATA itself) holds folders of results in any layout that augure:importelection reads, of France or of
départements, by commune or by polling station; DATA/territories (or ../territories) outlines, INSEE's lists and its
movements. All of it is imported into a private warehouse. The gates' own rows come first; then every other first round
that has two earlier ones, in every perimeter found, from all the ballots before it.

Each prediction goes beside the actual share into build/score-forecast/*.csv: percents, seven quantiles, and the naive
forecasts, so that every figure can be found again. DATA/polls is scored by score_polls.py. Fails where a gate is
missed; intervals that are wider than they need be are told, not failed.
"""

import argparse
import contextlib
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Dict, Iterator, List, NamedTuple, Optional, Sequence, Tuple

from checkout import ROOT, load_augure
from published import publish

HERE = Path(__file__).resolve().parent
load_augure()

import numpy as np  # noqa: E402
import pandas  # noqa: E402
import psycopg2  # noqa: E402

from augure.processing.pipeline.election.layouts import read_layout  # noqa: E402
from augure.processing.pipeline.election.load import ElectionOptions, import_election  # noqa: E402
from augure.processing.pipeline.errors import AugureError, UnreadableFile  # noqa: E402
from augure.processing.pipeline.feedback import Feedback  # noqa: E402
from augure.processing.pipeline.ingest.layers.layer import import_layer  # noqa: E402
from augure.processing.pipeline.ingest.layers.layerfile import LayerOptions  # noqa: E402
from augure.processing.pipeline.ingest.reading.dialect import ReadOptions  # noqa: E402
from augure.processing.pipeline.ingest.reading.readers import open_table  # noqa: E402
from augure.processing.pipeline.ingest.reading.sources import TABLE_TYPES, find_sources  # noqa: E402
from augure.processing.pipeline.ingest.reading.workbook import table_sheets  # noqa: E402
from augure.processing.pipeline.ingest.writing import DatasetOptions  # noqa: E402
from augure.processing.pipeline.model.baselines import BASELINES, past_ballot  # noqa: E402
from augure.processing.pipeline.model.draws import QUANTILES  # noqa: E402
from augure.processing.pipeline.model.evaluation import LEAVE_ONE_OUT, TEMPORAL, Evaluation, evaluate  # noqa: E402
from augure.processing.pipeline.model.load import load_panel, read_ballots  # noqa: E402
from augure.processing.pipeline.model.panel import Panel  # noqa: E402
from augure.processing.pipeline.model.stations import load_station_panel  # noqa: E402
from augure.processing.pipeline.model.swing import QUALITY  # noqa: E402
from augure.processing.pipeline.model.training import train  # noqa: E402
from augure.processing.pipeline.ref.perimeter import Perimeter  # noqa: E402
from augure.processing.pipeline.ref.territories import TerritoryOptions, load_territories  # noqa: E402
from augure.processing.pipeline.warehouse.install import create_warehouse  # noqa: E402
from augure.processing.pipeline.warehouse.ledger import Run  # noqa: E402
from augure.processing.pipeline.warehouse.local import LocalWarehouse  # noqa: E402

OUT = ROOT / "build" / "score-forecast"
HEADING = "## Local forecasts"
WIDE = 80  # départements: a ballot that covers as many is one of France
COMMUNE, STATION = "commune", "polling_station"
TO_2017 = ("2012-presidentielle-1", "2014-europeennes-1", "2015-regionales-1", "2017-presidentielle-1")
FRANCE = (*TO_2017, "2017-legislatives-1", "2019-europeennes-1")
LEVELS_FROM = ("oracle", "history")
INTERVALS = {80: (75.0, 97.0), 90: (85.0, 99.5)}
DRAWS = 1000


class Row(NamedTuple):
    """A row of the tables: what is forecast from what. learn: () for all the ballots before.

    gate: the largest mean errors allowed under an oracle level, weighted and not; None where there is none.
    """

    name: str
    perimeter: str
    level: str
    targets: Tuple[str, ...]
    learn: Tuple[str, ...] = ()
    scheme: str = TEMPORAL
    gate: Optional[Tuple[float, float]] = None


GATES = (
    Row("France, leave-one-election-out R2015, P2017, L2017, E2019", "metropole", COMMUNE, FRANCE[2:], FRANCE,
        LEAVE_ONE_OUT, (2.80, 4.20)),
    Row("France, trained to P2017 → E2019", "metropole", COMMUNE, FRANCE[5:], TO_2017, gate=(2.06, 3.70)),
    Row("France, trained to P2017 → L2017", "metropole", COMMUNE, FRANCE[4:5], TO_2017, gate=(4.35, 5.90)),
    Row("Hérault communes → P2022", "departement:34", COMMUNE, ("2022-presidentielle-1",), gate=(1.62, 2.40)),
    Row("Hérault communes → L2022", "departement:34", COMMUNE, ("2022-legislatives-1",), gate=(4.40, 4.25)),
    Row("Hérault polling stations → P2022", "departement:34", STATION, ("2022-presidentielle-1",), gate=(2.10, 2.35)),
    Row("Hérault polling stations → L2022", "departement:34", STATION, ("2022-legislatives-1",), gate=(4.85, 4.90)),
)


class Told(Feedback):
    """Says what is imported, one line each."""

    def warn(self, text):
        say(f"  ! {text}")


class Scored(NamedTuple):
    """A row with its evaluations by where the level came from."""

    row: Row
    found: Dict[str, List[Evaluation]]

    def mean(self, level_from: str, name: str = "model") -> Tuple[float, float]:
        """Return the mean errors of the model or a baseline over the row's ballots, weighted and not."""
        scores = [one.model if name == "model" else one.baselines[name] for one in self.found[level_from]]
        return float(np.mean([s.mae for s in scores])), float(np.mean([s.mae_unweighted for s in scores]))

    def held(self, level_from: str, said: int) -> np.ndarray:
        """Return the percent of votes in the intervals, pooled over territories and ballots, by bloc (5,)."""
        return 100.0 * np.mean([one.held(said)[:-1] for one in self.found[level_from]], axis=0)


def say(text: str = "") -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


@contextlib.contextmanager
def warehouse(elections: Path, territories: Path, dsn: str = "") -> Iterator[psycopg2.extensions.connection]:
    """A private warehouse with all that the folders hold; files that cannot be read are told and left out.

    dsn: one that holds it all already (libpq), nothing is written there.
    """
    if dsn:
        with contextlib.closing(psycopg2.connect(dsn)) as connection:
            yield connection
        return
    with tempfile.TemporaryDirectory(prefix="augure-score-", ignore_cleanup_errors=True) as folder:
        os.chmod(folder, 0o755)
        server = LocalWarehouse(Path(folder) / "pg", {"fsync": "off", "synchronous_commit": "off",
                                                     "full_page_writes": "off"})
        settings = server.start("score")
        try:
            create_warehouse(settings, Feedback())
            _import_elections(settings, elections)
            _import_territories(settings, territories)
            connection = psycopg2.connect(**settings.params)
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")
            connection.commit()
            yield connection
            connection.close()
        finally:
            server.stop()


def _import_elections(settings, elections: Path) -> None:
    for path in sorted(path for path in elections.rglob("*") if path.is_file()):
        try:
            if not {COMMUNE, STATION} & set(_levels(path)):
                continue
            with Run(settings, "importelection", {}) as run:
                found = import_election(run, [str(path)], ElectionOptions())
            say(f"{path.relative_to(elections)}: {found['BALLOTS']}")
        except AugureError as error:
            say(f"{path.relative_to(elections)}: left out. {str(error)[:150]}")


def _levels(path: Path) -> Iterator[str]:
    """Yield the levels of the rows of a file of results, sheet by sheet."""
    for source in find_sources([str(path)], TABLE_TYPES, "", Feedback()):
        for sheet in table_sheets(source) or [""]:
            reader = open_table(source, ReadOptions(sheet=sheet))
            sample = next((batch.rows[:200] for batch in reader.batches()), [])
            with contextlib.suppress(UnreadableFile):
                yield read_layout([column.original for column in reader.columns], sample, source.name, "").level


def _import_territories(settings, territories: Path) -> None:
    outlines = sorted(path for path in territories.glob("*") if re.search("commune", path.name, re.I)
                      and path.suffix in (".zip", ".gpkg", ".shp"))
    lists = sorted(territories.rglob("*commune*.csv*"))
    if not outlines:
        say(f"{territories} has no outlines of communes: no neighbours, and communes as each file has them.")
        return
    with Run(settings, "importlayer", {}) as run:
        layer = import_layer(run, [str(outlines[0])], DatasetOptions(), LayerOptions(), Feedback())
    with Run(settings, "loadterritories", {}) as run:
        load_territories(run, TerritoryOptions(
            layer["TABLE"], [str(path) for path in lists if "mouvement" not in path.name],
            [str(path) for path in lists if "mouvement" in path.name]), Feedback())


class World:
    """The warehouse's ballots and panels; a panel is read once."""

    def __init__(self, connection):
        self.connection = connection
        self._panels: Dict[Tuple[str, str], Panel] = {}
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT ballot, level, array_agg(DISTINCT departement) FROM election.turnout "
                "WHERE level IN ('commune', 'polling_station') AND departement IS NOT NULL GROUP BY 1, 2")
            self.departements = {(ballot, level): found for ballot, level, found in cursor.fetchall()}
        counted = {ballot for ballot, _ in self.departements}
        self.ballots = [ballot for ballot in read_ballots(connection)
                        if ballot.id in counted and ballot.round == 1 and QUALITY.get(ballot.kind, 0.0) > 0]

    def panel(self, perimeter: str, level: str) -> Panel:
        """Return the panel of all ballots that have votes there."""
        key = perimeter, level
        if key not in self._panels:
            read = load_station_panel if level == STATION else load_panel
            panel = read(self.connection, self.ballots, Perimeter.parse(perimeter), Told())
            some = np.nansum(panel.votes, axis=(1, 2)) > 0
            self._panels = {key: panel.select(b.id for b, there in zip(panel.ballots, some) if there)}
        return self._panels[key]

    def rows(self) -> List[Row]:
        """Return the rows of every perimeter and first round found, from all the ballots before it."""
        found = []
        for ballot in self.ballots:
            for level in (COMMUNE, STATION):
                codes = self.departements.get((ballot.id, level), [])
                if level == COMMUNE and len(codes) < WIDE:  # communes are also what stations add up to
                    codes = sorted({*codes, *self.departements.get((ballot.id, STATION), [])})
                places = ["metropole"] if len(codes) >= WIDE else [f"departement:{code}" for code in codes]
                found += [Row(f"{place}, {level} → {ballot.id}", place, level, (ballot.id,)) for place in places]
        return sorted(found, key=lambda row: (row.perimeter, row.level))


def score(world: World, row: Row) -> Optional[Scored]:
    """Return the row's evaluations, None where its ballots are not there or too few come before."""
    try:
        panel = world.panel(row.perimeter, row.level)
    except AugureError:
        return None
    there = {ballot.id for ballot in panel.ballots}
    if not {*row.targets, *row.learn} <= there:
        return None
    found: Dict[str, List[Evaluation]] = {}
    for target in row.targets:
        ballot = panel.ballots[panel.position(target)]
        learn = row.learn or [b.id for b in panel.ballots if b.date < ballot.date]
        if len(learn) < 2:
            return None
        model = train(panel.select(learn), ballot.kind)
        for level_from in LEVELS_FROM:
            result = evaluate(model, panel, target, row.scheme, level_from, draws=DRAWS)
            found.setdefault(level_from, []).append(result)
            write_csv(row, result)
    return Scored(row, found)


def write_csv(row: Row, result: Evaluation) -> None:
    """Write each territory's forecast beside its result: percents, by series; naive forecasts at the same level."""
    target, series = result.target, result.target.series
    start = past_ballot(result.past, result.ballot.kind, result.ballot.date)
    columns = {"code": target.codes, "name": target.names, "departement": target.departements,
               "registered": target.registered[0], "votes": target.expressed[0]}
    for place, name in enumerate(series):
        columns[f"{name} actual"], columns[f"{name} forecast"] = result.truth[:, place], result.forecast[:, place]
        for number, quantile in enumerate(QUANTILES):
            columns[f"{name} q{100 * quantile:02.0f}"] = result.quantiles[:, place, number]
    for naive, forecast in BASELINES.items():
        shares = 100.0 * forecast(start, result.level[:-1] / 100.0)
        for place, name in enumerate(target.parts):
            columns[f"{name} {naive}"] = shares[:, place]
    OUT.mkdir(parents=True, exist_ok=True)
    stem = re.sub(r"\W+", "-", f"{row.perimeter} {row.level} {row.scheme} {result.ballot.id} {result.level_from} "
                               f"{'given' if row.learn else 'all before'}").strip("-")
    pandas.DataFrame(columns).round(4).to_csv(OUT / f"{stem}.csv", index=False)


def table(scored: Sequence[Scored]) -> str:
    """Return the table of errors under an oracle level, with the last known level beside it."""
    lines = ["| test | model | uniform | logit | proportional | as last time | gate | | level from history |",
             "|---|---|---|---|---|---|---|---|---|"]
    for one in scored:
        naive = [_pair(one.mean("oracle", name)) for name in
                 ("uniform_swing", "logit_swing", "proportional_swing", "persistence")]
        gate = f"≤ {one.row.gate[0]:.2f} / {one.row.gate[1]:.2f}" if one.row.gate else ""
        cells = [one.row.name, _pair(one.mean("oracle")), *naive, gate, verdict(one), _pair(one.mean("history"))]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def interval_table(scored: Sequence[Scored]) -> str:
    """Return the table of coverages, by bloc: left, centre, right, far right, other."""
    lines = ["| test | level | 80 % intervals hold | | 90 % intervals hold | |", "|---|---|---|---|---|---|"]
    for one in [*scored, *pooled(scored)]:
        for level_from in LEVELS_FROM:
            # A level that is drawn is right or wrong everywhere at once: one ballot without a gate tells nothing.
            alone = level_from == "history" and not one.row.gate and len(one.row.targets) == 1
            cells = []
            for said in INTERVALS:
                held = one.held(level_from, said)
                cells += [" · ".join(f"{value:.1f}" for value in held), "" if alone else interval_verdict(held, said)]
            lines.append(f"| {one.row.name} | {level_from} | {' | '.join(cells)} |")
    return "\n".join(lines)


def pooled(scored: Sequence[Scored]) -> List[Scored]:
    """Return the rows without a gate of one perimeter and level, all their ballots together."""
    places: Dict[Tuple[str, str], List[Scored]] = {}
    for one in scored:
        if not one.row.gate:
            places.setdefault((one.row.perimeter, one.row.level), []).append(one)
    return [Scored(Row(f"{perimeter}, {level}: these {len(rows)} together", perimeter, level,
                       tuple(target for one in rows for target in one.row.targets)),
                   {level_from: [found for one in rows for found in one.found[level_from]]
                    for level_from in LEVELS_FROM})
            for (perimeter, level), rows in places.items() if len(rows) > 1]


def verdict(one: Scored) -> str:
    """Return pass or FAIL: the gate, and never worse than the logit swing unweighted."""
    if one.row.gate and any(value > limit for value, limit in zip(one.mean("oracle"), one.row.gate)):
        return "FAIL"
    if one.mean("oracle")[1] > one.mean("oracle", "logit_swing")[1]:
        return "FAIL: worse than the logit swing"
    return "pass"


def interval_verdict(held: np.ndarray, said: int) -> str:
    """Return pass, over-wide (told, not failed) or FAIL."""
    low, high = INTERVALS[said]
    if (held < low).any():
        return "FAIL"
    return "over-wide" if (held > high).any() else "pass"


def failures(scored: Sequence[Scored]) -> List[str]:
    """Return what is missed, in words."""
    missed = [f"{one.row.name}: {verdict(one)}" for one in scored if verdict(one) != "pass"]
    return missed + [
        f"{one.row.name}: {said} % intervals, level from {level_from}" for one in scored for level_from in LEVELS_FROM
        for said in INTERVALS if interval_verdict(one.held(level_from, said), said) == "FAIL"]


def _pair(values: Tuple[float, float]) -> str:
    return f"{values[0]:.2f} / {values[1]:.2f}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--only", default="", help="rows whose name holds this")
    parser.add_argument("--no-polls", action="store_true")
    parser.add_argument("--dsn", default="", help="a warehouse that holds all of DATA already (libpq)")
    parser.add_argument("--publish", action="store_true", help="put the tables into RESULTS.md")
    options = parser.parse_args()
    data = options.data.resolve()
    elections = data / "elections" if (data / "elections").is_dir() else data
    home = elections.parent
    if not elections.is_dir():
        parser.error(f"there is no folder {elections}")
    began = time.monotonic()
    with warehouse(elections, home / "territories", options.dsn) as connection:
        world = World(connection)
        say(f"{len(world.ballots)} first rounds in the warehouse after {time.monotonic() - began:.0f} s\n")
        gates = _scored(world, GATES, options.only)
        known = {(row.row.perimeter, row.row.level, row.row.targets) for row in gates if not row.row.learn}
        others = _scored(world, [row for row in world.rows()
                                 if (row.perimeter, row.level, row.targets) not in known], options.only)
    text = "\n\n".join(
        f"{head}\n\n{table(rows)}\n\n{interval_table(rows)}" for head, rows in
        (("Mean absolute error in points, five blocs, weighted / unweighted, oracle level:", gates),
         ("Every other first round, from all the ballots before it:", others)) if rows)
    say("\n" + text)
    missed = failures(gates)
    say("\n" + ("\n".join(["Missed:", *missed]) if missed else "Every gate of communes and polling stations is met."))
    not_here = [row.name for row in GATES if row not in {one.row for one in gates} and options.only in row.name]
    if not_here:
        say("Not in this folder: " + "; ".join(not_here))
    say(f"Each prediction beside the result: {OUT}{os.sep}*.csv   ({time.monotonic() - began:.0f} s)")
    if options.publish:
        publish("score-forecast: communes", HEADING, text)
    polls = HERE / "score_polls.py"
    failed = bool(missed)
    if polls.exists() and (home / "polls").is_dir() and not options.no_polls and not options.only:
        failed |= subprocess.run([sys.executable, str(polls), str(home)]).returncode != 0
    return int(failed)


def _scored(world: World, rows: Sequence[Row], only: str) -> List[Scored]:
    found = []
    for row in rows:
        began = time.monotonic()
        one = score(world, row) if only in row.name else None
        if one is not None:
            found.append(one)
            say(f"{row.name}: {_pair(one.mean('oracle'))}   ({time.monotonic() - began:.0f} s)")
    return found


if __name__ == "__main__":
    sys.exit(main())
