"""make score-methods: every method on every gate of the forecast, at the true level of the whole.

    make score-methods DATA=../shared/data
    /usr/bin/python3 tests/bench/score_methods.py DATA [--only SUBSTRING] [--dsn DSN] [--publish]

The ballots, the tests and the limits are those of score_forecast.py; each method learns from the same ballots and
chooses its own constants inside them. Beside the errors, the processor time of a training that leaves each of
France's five first ballots out in turn. --dsn: a warehouse that holds all ballots already. --publish writes RESULTS.md.
"""

import argparse
import contextlib
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any, Dict, List, Optional, Sequence, Tuple

sys.path.insert(0, str(Path(__file__).resolve().parent))

import numpy as np  # noqa: E402
from published import publish  # noqa: E402
from score_forecast import FRANCE, GATES, LEAVE_ONE_OUT, Row, World, say, warehouse  # noqa: E402

from augure.processing.pipeline.errors import AugureError  # noqa: E402
from augure.processing.pipeline.model.methods import make, usable  # noqa: E402
from augure.processing.pipeline.model.panel import Panel  # noqa: E402
from augure.processing.pipeline.model.scores import score  # noqa: E402
from augure.processing.pipeline.model.training import train  # noqa: E402

HEADING = "## Methods beside one another"
#: The methods as users have them, then the recipe's two links apart, and the ridge as published and on components.
VARIANTS: Tuple[Tuple[str, Dict[str, Any]], ...] = (
    *((name, {}) for name in usable()), ("swing", {"link": "log_odds"}), ("swing", {"link": "log_ratio"}),
    ("ridge", {"scale": "points"}), ("ridge", {"pca": True}))
TIMED = FRANCE[:5]


def errors(panel: Panel, row: Row, name: str, parameters: Dict[str, Any]) -> Tuple[float, float]:
    """Return the mean errors of a method over the ballots of a row, weighted by registered electors and not."""
    found = []
    for target in row.targets:
        place = panel.position(target)
        ballot = panel.ballots[place]
        learn = [b for b in row.learn if b != target] or [b.id for b in panel.ballots if b.date < ballot.date]
        on = ballot.date if row.scheme == LEAVE_ONE_OUT else None
        method = make(name, ballot.kind, on=on, **parameters).fit(panel.select(learn))
        one = score(method.predict(*panel.level(place)).shares, panel, place)
        found.append((one.mae, one.mae_unweighted))
    weighted, plain = np.mean(found, axis=0)
    return float(weighted), float(plain)


def seconds(panel: Panel, name: str, parameters: Dict[str, Any]) -> float:
    """Return the processor time of a training that leaves each of five ballots out in turn."""
    began = time.process_time()
    train(panel.select(TIMED), "europeennes", method=name, parameters={name: parameters})
    return time.process_time() - began


def table(world: World, rows: Sequence[Row]) -> str:
    """Return the table of errors, a line for each method."""
    head = ["method", *(row.name for row in rows), f"training on {len(TIMED)} ballots of France, processor s"]
    lines = ["| " + " | ".join(head) + " |", "|---" * len(head) + "|"]
    cells: List[List[str]] = [[_words(name, parameters)] for name, parameters in VARIANTS] + [["auto"]]
    for row in rows:
        panel = world.panel(row.perimeter, row.level)
        for line, (name, parameters) in zip(cells, VARIANTS):
            line.append("{:.3f} / {:.3f}".format(*errors(panel, row, name, parameters)))
            say(f"{row.name}, {line[0]}: {line[-1]}")
        cells[-1].append("")
    france = _france(world)
    for line, (name, parameters) in zip(cells, (*VARIANTS, ("auto", {}))):
        line.append("" if france is None else f"{seconds(france, name, parameters):.1f}")
    gates = ["gate", *(f"≤ {row.gate[0]:.2f} / {row.gate[1]:.2f}" if row.gate else "" for row in rows), "60"]
    return "\n".join([*lines, *("| " + " | ".join(line) + " |" for line in [*cells, gates])])


def _words(name: str, parameters: Dict[str, Any]) -> str:
    return name + "".join(f", {key} {value}" for key, value in parameters.items())


def _france(world: World) -> Optional[Panel]:
    with contextlib.suppress(AugureError):
        panel = world.panel("metropole", "commune")
        if {ballot.id for ballot in panel.ballots} >= set(TIMED):
            return panel
    return None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--only", default="", help="rows whose name holds this")
    parser.add_argument("--dsn", default="", help="a warehouse that holds all ballots already")
    parser.add_argument("--publish", action="store_true", help="write the table into RESULTS.md")
    options = parser.parse_args()
    elections = options.data / "elections" if (options.data / "elections").is_dir() else options.data
    territories = next((folder for folder in (options.data / "territories", options.data.parent / "territories")
                        if folder.is_dir()), options.data)
    with warehouse(elections, territories, options.dsn) as connection:
        world = World(connection)
        known = {ballot.id for ballot in world.ballots}
        rows = [row for row in GATES if options.only in row.name and {*row.targets, *row.learn} <= known]
        text = (f"Mean absolute error, points, weighted by registered electors / each territory alike; oracle level; "
                f"{date.today().isoformat()}.\n\n{table(world, rows)}")
    say(text)
    if options.publish:
        publish("score-methods", HEADING, text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
