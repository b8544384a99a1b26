"""The accuracy gates of communes, on a warehouse that holds the ballots (libpq string as argument).

    /usr/bin/python3 tests/bench/score_forecast.py "host=/path/to/socket dbname=augure user=augure" [PERIMETER]

France from make demo DATA=…, PERIMETER=metropole: the gates were measured on the mainland and Corsica.
"""

import importlib.util
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:] = [path for path in sys.path if Path(path or ".").resolve() != ROOT]
SPEC = importlib.util.spec_from_file_location("augure", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)])
sys.modules["augure"] = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(sys.modules["augure"])

import numpy as np  # noqa: E402
import psycopg2  # noqa: E402

from augure.processing.pipeline.feedback import Feedback  # noqa: E402
from augure.processing.pipeline.model.evaluation import LEAVE_ONE_OUT, TEMPORAL, evaluate  # noqa: E402
from augure.processing.pipeline.model.load import choose_ballots, load_panel  # noqa: E402
from augure.processing.pipeline.model.training import train  # noqa: E402
from augure.processing.pipeline.ref.perimeter import Perimeter  # noqa: E402

TO_2017 = ("2012-presidentielle-1", "2014-europeennes-1", "2015-regionales-1", "2017-presidentielle-1")
LATER = ("2017-legislatives-1", "2019-europeennes-1")
LEFT_OUT = ("2015-regionales-1", "2017-presidentielle-1", *LATER)
GATES = {"trained to P2017 -> E2019": (2.06, 3.70), "trained to P2017 -> L2017": (4.35, 5.90),
         "leave-one-election-out R2015, P2017, L2017, E2019": (2.80, 4.20)}


def evaluations(panel, level_from):
    """Yield (row of the gates, its evaluations)."""
    for name, target in zip(GATES, reversed(LATER)):
        model = train(panel.select(TO_2017), target.split("-")[1])
        yield name, [evaluate(model, panel, target, TEMPORAL, level_from)]
    model = train(panel, "europeennes")
    yield list(GATES)[2], [evaluate(model, panel, target, LEAVE_ONE_OUT, level_from) for target in LEFT_OUT]


def main(dsn, perimeter="metropole"):
    connection = psycopg2.connect(dsn)
    began = time.monotonic()
    ballots = choose_ballots(connection, ",".join((*TO_2017, *LATER)), "europeennes")
    panel = load_panel(connection, ballots, Perimeter.parse(perimeter), Feedback())
    out = sys.stdout.write
    out(f"{panel.size} communes read in {time.monotonic() - began:.1f} s\n")
    model = train(panel, "europeennes")
    began = time.monotonic()
    model.swing.predict(*panel.level(len(ballots) - 1))
    out(f"one point forecast: {time.monotonic() - began:.2f} s\n")
    missed = 0
    for level_from in ("oracle", "history"):
        for name, found in evaluations(panel, level_from):
            mae, plain = np.mean([e.model[:2] for e in found], axis=0)
            gate = GATES[name]
            missed += level_from == "oracle" and (mae > gate[0] or plain > gate[1])
            naive = ", ".join(
                f"{key} {np.mean([e.baselines[key].mae for e in found]):.2f}/"
                f"{np.mean([e.baselines[key].mae_unweighted for e in found]):.2f}" for key in found[0].baselines)
            covered = [" ".join(f"{100 * value:.1f}" for value in np.mean([getattr(e, key)[:5] for e in found], axis=0))
                       for key in ("coverage_80", "coverage_90")]
            limit = f" (gate {gate[0]:.2f}/{gate[1]:.2f})" if level_from == "oracle" else ""
            out(f"{name}, {level_from}: {mae:.3f}/{plain:.3f}{limit}; {naive}; "
                f"80 %: {covered[0]}; 90 %: {covered[1]}\n")
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
