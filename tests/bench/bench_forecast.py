"""make bench-forecast: how long a fit, an evaluation and a forecast take, and how much memory.

    make bench-forecast                     # 35,000 communes and 70,000 polling stations, five rounds
    make bench-forecast ARGS="--rounds 1"   # a quick look

Generated ballots of France's size: communes of all sizes in 96 départements, five first rounds, a local pattern that
lasts. Every round is a process of its own, so that its memory is its own: ``leave-one-out`` fits the model on all five
ballots and on each four, and calibrates it; ``forecast`` draws 2,000 elections at three horizons for all territories.
The table goes into RESULTS.md at full size and five rounds or more, else to the screen alone.
"""

import argparse
import contextlib
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import Dict, Iterator, List

from checkout import load_augure
from published import publish

HERE = Path(__file__).resolve().parent
load_augure()

import numpy as np  # noqa: E402

from augure.processing.pipeline.model.draws import simulate  # noqa: E402
from augure.processing.pipeline.model.evaluation import LEAVE_ONE_OUT, evaluate  # noqa: E402
from augure.processing.pipeline.model.neighbours import nearest_neighbours  # noqa: E402
from augure.processing.pipeline.model.panel import Ballot, Communes, Panel  # noqa: E402
from augure.processing.pipeline.model.training import train  # noqa: E402

HEADING = "## Time and memory of a forecast"
COMMUNES, STATIONS, DEPARTEMENTS = 35_000, 70_000, 96
DRAWS, HORIZONS = 2000, (1.0, 2.0, 3.0)
BALLOTS = (("presidentielle", date(2012, 4, 22)), ("europeennes", date(2014, 5, 25)), ("regionales", date(2015, 12, 6)),
           ("presidentielle", date(2017, 4, 23)), ("legislatives", date(2017, 6, 11)))
LEVELS = ((40, 9, 28, 20, 3), (34, 13, 24, 25, 4), (36, 1, 31, 28, 4), (28, 24, 20, 26, 2), (28, 32, 22, 15, 3))
CPU = ", processor"
STEPS = ("train with leave-one-election-out", "evaluate, one election left out", "one forecast, three horizons")
GATES = {STEPS[0]: "60 s", STEPS[2]: "60 s (aim 20), 1.5 GB"}


def generate(stations: bool) -> Panel:
    """Return five ballots of a country: votes drawn from shares that differ from place to place, the same each time."""
    generator = np.random.default_rng(11)
    size = STATIONS if stations else COMMUNES
    points = generator.uniform(0, 900_000, (COMMUNES, 2))
    departement = np.array([f"{1 + place:02d}" for place in range(DEPARTEMENTS)])[
        (points[:, 0] // 75_001).astype(int) * 8 + (points[:, 1] // 112_501).astype(int)]
    of = np.sort(generator.integers(0, COMMUNES, size)) if stations else np.arange(size)
    registered = np.round(generator.uniform(300, 1400, size) if stations else np.exp(generator.normal(6.2, 1.2, size)))
    local = generator.normal(0, 0.35, (COMMUNES, 5))[of]
    votes, registers, homes = [], [], []
    for level in LEVELS:
        shares = np.array(level) * np.exp(local + generator.normal(0, 0.12, (size, 5)))
        counted = generator.poisson(0.7 * registered[:, None] * shares / shares.sum(axis=1, keepdims=True))
        votes.append(counted)
        registers.append(np.maximum(registered, counted.sum(axis=1)))
        homes.append(registers[-1] - counted.sum(axis=1))
    neighbours = nearest_neighbours(points)
    codes = np.array([f"{place:06d}" for place in range(size)])
    ballots = tuple(Ballot(f"{day.year}-{kind}-1", kind, day, 1) for kind, day in BALLOTS)
    communes = Communes(codes[:COMMUNES], neighbours, of) if stations else None
    return Panel(codes, codes, departement[of], ballots, np.array(votes, dtype=float), np.array(registers, dtype=float),
                 np.array(homes, dtype=float), np.full((size, 1), -1) if stations else neighbours, communes=communes)


def measure_one(stations: bool) -> Dict[str, float]:
    """Return the seconds of each step, on the clock and of the processor, and the peak of memory in MB."""
    panel = generate(stations)
    times: Dict[str, float] = {}
    with clock(times, STEPS[0]):
        model = train(panel, "europeennes")
    with clock(times, STEPS[1]):
        evaluate(model, panel, "2017-presidentielle-1", LEAVE_ONE_OUT)
    with clock(times, STEPS[2]):
        forecast(model, panel)
    return {**times, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def forecast(model, panel: Panel) -> None:
    """Draw three horizons for all territories."""
    for horizon in HORIZONS:
        level = model.history.level(panel, "europeennes", date(2017 + int(horizon), 6, 11))
        prediction = model.method.predict(level.shares, level.abstention)
        simulate(prediction, level, model.spread, model.residual, panel.last_registered(), panel.departements, horizon,
                 DRAWS, 1)


@contextlib.contextmanager
def clock(times: Dict[str, float], step: str) -> Iterator[None]:
    """Note how long a step takes, and how much of that the processor worked for it."""
    began, worked = time.monotonic(), time.process_time()
    yield
    times[step], times[step + CPU] = time.monotonic() - began, time.process_time() - worked


def rounds(stations: bool, count: int) -> List[Dict[str, float]]:
    """Return what ``count`` processes measured."""
    found = []
    for _ in range(count):
        done = subprocess.run([sys.executable, __file__, "--one", "stations" if stations else "communes"], check=True,
                              capture_output=True, text=True, env={**os.environ, "PYTHONHASHSEED": "0"})
        found.append(json.loads(done.stdout.splitlines()[-1]))
        sys.stdout.write(".")
        sys.stdout.flush()
    return found


def table(count: int) -> str:
    """Return the medians of ``count`` rounds as a table."""
    lines = ["| | 35,000 communes | 70,000 polling stations | gate, communes |", "|---|---|---|---|"]
    found = [rounds(stations, count) for stations in (False, True)]
    for step in STEPS:
        cells = [f"{statistics.median(one[step] for one in place):.1f} s "
                 f"({min(one[step] for one in place):.1f} to {max(one[step] for one in place):.1f}); "
                 f"{statistics.median(one[step + CPU] for one in place):.1f} s" for place in found]
        lines.append(f"| {step} | {' | '.join(cells)} | {GATES.get(step, '')} |")
    peaks = " | ".join(f"{statistics.median(one['peak'] for one in place):.0f} MB" for place in found)
    lines.append(f"| largest memory of the process | {peaks} | |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--one", choices=("communes", "stations"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        sys.stdout.write(json.dumps(measure_one(options.one == "stations")) + "\n")
        return
    text = (f"`make bench-forecast`: medians of {options.rounds} rounds (smallest to largest) on the clock, then of "
            "the processor's work (the machine may be shared), each a process of its own; generated ballots, five "
            f"first rounds; {DRAWS:,} draws at three horizons; {os.cpu_count()} processors.\n\n{table(options.rounds)}")
    sys.stdout.write(f"\n{text}\n")
    if options.rounds >= 5:
        publish("bench-forecast", HEADING, text)


if __name__ == "__main__":
    main()
