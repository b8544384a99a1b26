"""make score-exploring DATA=../shared/data: the figures of FORECAST.md for the European election of 2019, found again.

A warehouse of its own: outlines of 2018, INSEE's lists and movements, six ballots of France, the Comparateur de
territoires, and every shipped indicator that comes from it. Each figure must have the sign given and lie within .05;
those of the project were measured on the mainland and Corsica, communes weighted by registered electors.
"""

import resource
import sys
import time
from pathlib import Path

from checkout import load_augure, private_server

load_augure()

from augure.processing.pipeline.election.load import ElectionOptions, import_election  # noqa: E402
from augure.processing.pipeline.explore.explore import ExploreOptions, explore  # noqa: E402
from augure.processing.pipeline.explore.report import write_exploration  # noqa: E402
from augure.processing.pipeline.explore.wording import answer  # noqa: E402
from augure.processing.pipeline.feedback import Feedback  # noqa: E402
from augure.processing.pipeline.indicators.build import BuildOptions, build_indicators  # noqa: E402
from augure.processing.pipeline.ingest.layers.layer import import_layer  # noqa: E402
from augure.processing.pipeline.ingest.layers.layerfile import LayerOptions  # noqa: E402
from augure.processing.pipeline.ingest.reading.dialect import ReadOptions  # noqa: E402
from augure.processing.pipeline.ingest.table import import_table  # noqa: E402
from augure.processing.pipeline.ingest.writing import DatasetOptions  # noqa: E402
from augure.processing.pipeline.ref.territories import TerritoryOptions, load_territories  # noqa: E402
from augure.processing.pipeline.warehouse.connection import reading  # noqa: E402
from augure.processing.pipeline.warehouse.install import create_warehouse  # noqa: E402
from augure.processing.pipeline.warehouse.ledger import Run  # noqa: E402

BALLOTS = ("Presidentielle_2012_Resultats_Communes_Tour_1.csv.xz", "2014-europeennes_par_commune_large.csv.gz",
           "regionales_2015_T1_par_commune.csv.gz", "Presidentielle_2017_Resultats_Communes_Tour_1.csv.xz",
           "2017-legislatives-1_par_commune_large.csv.gz", "2019-europeennes_par_commune_large.csv.gz")
TARGET = "2019-europeennes-1"
TOLERANCE = 0.05
CORRELATIONS = (("population_density", "left", 0.42), ("median_income", "centre", 0.63),
                ("median_income", "right", 0.37), ("population_density", "far_right", -0.51),
                ("median_income", "abstention", -0.48))
SERIES = ("left", "centre", "right", "far_right", "abstention")
TOGETHER, LEFT = (0.30, 0.59, 0.35, 0.54, 0.56), (0.27, 0.15, 0.11, 0.22, 0.12)
out = sys.stdout.write


def fill(settings, data):
    """Import the files and build the indicators."""
    cog, france = data / "territories" / "cog", data / "elections" / "france"
    create_warehouse(settings, Feedback())
    with Run(settings, "importlayer", {}) as run:
        outlines = import_layer(run, [str(data / "territories" / "COMMUNES_2018_L93.zip")], DatasetOptions(),
                                LayerOptions(), Feedback())
    with Run(settings, "importelection", {}) as run:
        import_election(run, [str(france / name) for name in BALLOTS], ElectionOptions())
    with Run(settings, "loadterritories", {}) as run:
        load_territories(run, TerritoryOptions(
            outlines["TABLE"], [str(cog / "communes2020.csv.gz"), str(cog / "cog2024_communes.csv.gz")],
            [str(cog / "cog2024_mouvements-communes.csv.gz")]), Feedback())
    with Run(settings, "importtable", {}) as run:
        import_table(run, [str(data / "indicators" / "base_cc_comparateur_csv.zip")],
                     DatasetOptions(table="base_cc_comparateur"), ReadOptions(), Feedback())
    with Run(settings, "buildindicators", {}) as run:
        build_indicators(run, BuildOptions(), Feedback())


def figures(measured):
    """Yield (what, figure of FORECAST.md, figure found)."""
    for code, series, wanted in CORRELATIONS:
        pair = measured.pairs[series, code]
        yield f"{'log ' if pair.is_log else ''}{code} with {series}", wanted, pair.weighted.pearson.value
    for series, wanted in zip(SERIES, TOGETHER):
        yield f"variance of {series}, all indicators", wanted, measured.shares[series].together
    for series, wanted in zip(SERIES, LEFT):
        yield f"variance of {series} that the swing leaves", wanted, measured.shares[series].left


def score(settings, place):
    """Print each figure beside its gate, then how long everything takes; return how many are missed."""
    with reading(settings, "score") as connection:
        last = explore(connection, ExploreOptions(ballots=TARGET, perimeter="metropole"), Feedback()).last
        out(f"{len(last.joint)} indicators, {last.joint_count} communes of the mainland and Corsica\n")
        missed = 0
        for name, wanted, found in figures(last):
            good = wanted * found > 0 and abs(wanted - found) <= TOLERANCE
            missed += not good
            out(f"{'ok   ' if good else 'WRONG'} {name}: {found:+.3f} (FORECAST.md {wanted:+.2f})\n")
        out(answer(last) + "\n")
        began, worked = time.monotonic(), time.process_time()
        found = explore(connection, ExploreOptions(candidates="departement:*;region:*"), Feedback())
    write_exploration(found, str(Path(place) / "exploration.html"))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    out(f"France, {len(found.last.values)} indicators × {len(found.measured)} ballots, {len(found.scores)} perimeters "
        f"scored, page and figures: {time.monotonic() - began:.1f} s ({time.process_time() - worked:.1f} s of them of "
        f"this process, at most {peak:.0f} MB, imports of the files included)\n")
    return missed


def main(data):
    """Fill a warehouse that is thrown away, and score."""
    with private_server("score", {"fsync": "off"}) as (settings, place):
        fill(settings, data)
        missed = score(settings, place)
    total = len(CORRELATIONS) + 2 * len(SERIES)
    out(f"{total - missed} of {total} figures within {TOLERANCE}\n")
    return int(missed > 0)


if __name__ == "__main__":
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        sys.exit("usage: make score-exploring DATA=DIR, the folder of the real files")
    sys.exit(main(Path(sys.argv[1]).resolve()))
