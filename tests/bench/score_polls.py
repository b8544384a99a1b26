"""The level from polls against the official results of first rounds, at several distances from the vote.

    make score-forecast DATA=../shared/data          (or: /usr/bin/python3 tests/bench/score_polls.py DATA [--csv FILE])

DATA/polls holds files of polls and of official national results in any layout that augure:importpolls reads;
DATA/elections/constituencies may hold the Ministry's workbooks for presidential elections that no file of results has.
Every election with polls is forecast from the polls that had ended by then, and compared with the result of the same
detail: a file by bloc with its own result row, polls by candidate with results by candidate. Each prediction goes into
the CSV beside the result; the table goes into RESULTS.md.
"""

import argparse
import csv
import sys
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

from checkout import ROOT, load_augure
from published import publish

load_augure()

import numpy as np  # noqa: E402

from augure.processing.pipeline.election.ballots import ballot_of_file  # noqa: E402
from augure.processing.pipeline.feedback import Feedback  # noqa: E402
from augure.processing.pipeline.ingest.reading.readers import open_table  # noqa: E402
from augure.processing.pipeline.ingest.reading.sources import TABLE_TYPES, find_sources  # noqa: E402
from augure.processing.pipeline.model.level import LevelFromHistory, LevelSpread  # noqa: E402
from augure.processing.pipeline.model.panel import Ballot, Panel  # noqa: E402
from augure.processing.pipeline.model.polls.blocs import shipped_register  # noqa: E402
from augure.processing.pipeline.model.polls.reading import read_poll_file  # noqa: E402
from augure.processing.pipeline.model.polls.recipe import (  # noqa: E402
    Choice,
    Last,
    LevelFromPolls,
    hypotheses_of,
)
from augure.processing.pipeline.model.polls.store import USUAL_ABSTENTION, level_of_result  # noqa: E402

HEADING = "## The level from polls"
CSV = ROOT / "build" / "score-forecast" / "polls.csv"

HORIZONS = (0, 7, 30, 90, 180, 270, 365)
NONE = "none"
GATES = {0: 1.95, 7: 2.2, 30: 3.0, 90: 3.9, 180: 4.1, 270: 5.8, 365: 6.9, NONE: 7.0}
RECIPE = {0: 1.86, 7: 2.08, 30: 2.85, 90: 3.75, 180: 3.98, 270: 5.54, 365: 6.61, NONE: 6.7}
WIDTHS = {0: 6.6, 30: 9.4, 90: 12.3, 180: 15.7, 365: 19.0, NONE: 22.4}
GROUPS = ("left", "centre+right", "far_right")
#: What a user would say of the hypotheses of an election: the right's candidate, of several who were tested.
CHOICES = {("presidentielle", date(2022, 4, 10)): Choice(candidates=("Pécresse",))}
NO_CHOICE = Choice()
DRAWS, SEED = 4000, 1
#: The day assumed for the election that the polls for 2027 ask about; it is not scored, there is no result.
ASSUMED_DAY = date(2027, 4, 11)


class World:
    """Polls by file and election, and results by file and election: level (5,), abstention."""

    def __init__(self, data):
        self.register = shipped_register()
        self.polls, self.results, self.by_bloc = {}, {}, set()
        for source in find_sources([str(data / "polls")], TABLE_TYPES, "", Feedback()):
            file = read_poll_file(source, self.register, held=ASSUMED_DAY)
            if any(row.bloc not in ("", "abstention") for row in file.rows):
                self.by_bloc.add(source.stem)
            rows = defaultdict(list)
            for row in file.rows:
                rows[row.kind, row.election_date].append(row)
            for key, of_election in rows.items():
                self.polls[source.stem, key] = hypotheses_of(of_election, self.register)
            self._add_results(source.stem, file.results)
        for path in sorted((data / "elections" / "constituencies").glob("Pres_*_T1*.xlsx")):
            self._add_workbook(path)

    def _add_results(self, stem, results):
        shares = defaultdict(list)
        for row in results:
            shares[row.kind, row.date].append((row.candidate, row.bloc, row.share))
        for key, of_election in shares.items():
            level, abstention = level_of_result(of_election, key[1], self.register)
            if level is not None:
                self.results[stem, key] = Last(level, abstention or USUAL_ABSTENTION, key[1])

    def _add_workbook(self, path):
        """Sum the Ministry's workbook by constituency: candidates' columns repeated."""
        (source,) = find_sources([str(path)], TABLE_TYPES, "", Feedback())
        reader = open_table(source)
        names = [column.original for column in reader.columns]
        pairs = [(place, names.index("Voix", place)) for place, name in enumerate(names) if name == "Nom"]
        votes, registered, abstentions = defaultdict(int), 0, 0
        for batch in reader.batches():
            for row in batch.rows:
                registered += int(row[names.index("Inscrits")] or 0)
                abstentions += int(row[names.index("Abstentions")] or 0)
                for name, count in pairs:
                    votes[row[name]] += int(row[count] or 0)
        ballot = ballot_of_file(path.stem, round_=1)
        shares = [(name, "", 100.0 * count / sum(votes.values())) for name, count in votes.items()]
        level, _ = level_of_result(shares, ballot.date, self.register)
        self.results[path.stem, (ballot.kind, ballot.date)] = Last(level, abstentions / registered, ballot.date)

    def result(self, stem, key):
        """Return the result of the same detail as a file's polls, None where there is none."""
        if stem in self.by_bloc:
            return self.results.get((stem, key))
        return next((last for (of, at), last in sorted(self.results.items()) if at == key and of not in self.by_bloc),
                    None)

    def last(self, stem, key):
        """Return the last election of the kind before one, of the same detail, else of any."""
        earlier = sorted({at for _, at in self.results if at[0] == key[0] and at[1] < key[1]}, key=lambda at: at[1])
        if not earlier:
            return None
        found = self.result(stem, earlier[-1])
        return found or next(last for (_, at), last in sorted(self.results.items()) if at == earlier[-1])

    def scored(self):
        """Yield (file, election) once per election: of two files, the one whose polls go back further."""
        best = {}
        for (stem, key), hypotheses in self.polls.items():
            if self.result(stem, key) is not None:
                first = min(one.fieldwork_end for one in hypotheses)
                best[key] = min(best.get(key, (date.max, "")), (first, stem))
        return [(stem, key) for key, (_, stem) in sorted(best.items(), key=lambda item: item[0][1])]


def groups(shares):
    """Return left, centre and right, far right in points, (…, 3)."""
    return 100.0 * np.stack([shares[..., 0], shares[..., 1] + shares[..., 2], shares[..., 3]], axis=-1)


def row_of(label, key, days, point, drawn, truth, last):
    """Return one scored prediction as a dict."""
    levels = (0.05, 0.10, 0.50, 0.90, 0.95)
    quantiles = np.quantile(groups(drawn), levels, axis=0)
    return {"file": label, "kind": key[0], "election": key[1], "days": days, "forecast": groups(point),
            "quantiles": quantiles, "result": groups(truth.shares),
            "last": None if last is None else groups(last.shares)}


def from_polls(world, choices):
    """Yield every prediction from polls."""
    recipe = LevelFromPolls()
    for stem, key in world.scored():
        truth, last = world.result(stem, key), world.last(stem, key)
        for days in HORIZONS:
            polled = recipe.level(world.polls[stem, key], key[1] - timedelta(days=days), key[1], last,
                                  choices.get(key, NO_CHOICE))
            if polled is not None:
                drawn, _ = polled.draws(np.random.default_rng(SEED), DRAWS)
                yield row_of(stem, key, days, polled.level.shares, drawn, truth, last)


def from_history(world):
    """Yield every prediction from past ballots alone, a panel of one territory: the country."""
    scored = world.scored()
    known = {key: world.result(stem, key) for stem, key in scored}
    for stem, key in scored:
        before = sorted((k for k in known if k[1] < key[1]), key=lambda k: k[1])
        if not before:
            continue
        panel = _panel({k: known[k] for k in before})
        level = LevelFromHistory().level(panel, *key)
        years = (key[1] - before[-1][1]).days / 365.25
        drawn, _ = LevelSpread().draw(level, years, DRAWS, np.random.default_rng(SEED))
        yield row_of(stem, key, NONE, level.shares, drawn, known[key], world.last(stem, key))


def _panel(results):
    keys = list(results)
    votes = np.array([[1e7 * results[key].shares] for key in keys])
    registered = np.array([[1e7 / (1.0 - results[key].abstention)] for key in keys])
    ballots = tuple(Ballot(f"{day.year}-{kind}-1", kind, day, 1) for kind, day in keys)
    one = np.array(["FR"])
    return Panel(one, one, one, ballots, votes, registered, registered - 1e7, np.full((1, 1), -1, dtype=np.int32))


def figures(rows):
    """Return count, MAE, MAE of the last election, width and coverage of 80 and 90 % intervals."""
    error = np.mean([np.abs(row["forecast"] - row["result"]).mean() for row in rows])
    naive = [np.abs(row["last"] - row["result"]).mean() for row in rows if row["last"] is not None]
    low, high = (np.array([row["quantiles"][place] for row in rows]) for place in (1, 3))
    lowest, highest = (np.array([row["quantiles"][place] for row in rows]) for place in (0, 4))
    truth = np.array([row["result"] for row in rows])
    return (len(rows), error, np.mean(naive), (high - low).mean(), 100 * ((low <= truth) & (truth <= high)).mean(),
            100 * ((lowest <= truth) & (truth <= highest)).mean())


def table(chosen, every):
    """Return the markdown and whether all gates are met."""
    lines = ["| days before the vote | elections | MAE | gate | | FORECAST's recipe | without the choice | last "
             "election | 80 % width (FORECAST) | 80 % covers | 90 % covers |", "|---" * 11 + "|"]
    passed = True
    for days in (*HORIZONS, NONE):
        rows = [row for row in chosen if row["days"] == days]
        if not rows:
            continue
        count, error, naive, width, covers_80, covers_90 = figures(rows)
        plain = figures([row for row in every if row["days"] == days])[1]
        met = error <= GATES[days]
        passed = passed and met
        lines.append(f"| {days} | {count} | **{error:.2f}** | {GATES[days]} | {'pass' if met else '**FAIL**'} | "
                     f"{RECIPE[days]} | {plain:.2f} | {naive:.2f} | {width:.1f} ({WIDTHS.get(days, '')}) | "
                     f"{covers_80:.0f} % | {covers_90:.0f} % |")
    return "\n".join(lines), passed


def write_csv(path, rows):
    """Write each prediction beside the result, a row per election, horizon and group of blocs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["file", "kind", "election", "days", "choice", "bloc", "forecast", "q05", "q10", "q50", "q90",
                         "q95", "result", "last_same_kind"])
        for choice, row in rows:
            for place, bloc in enumerate(GROUPS):
                last = "" if row["last"] is None else f"{row['last'][place]:.3f}"
                writer.writerow([row["file"], row["kind"], row["election"], row["days"], choice, bloc,
                                 f"{row['forecast'][place]:.3f}", *(f"{q:.3f}" for q in row["quantiles"][:, place]),
                                 f"{row['result'][place]:.3f}", last])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--csv", type=Path, default=CSV)
    options = parser.parse_args()
    world = World(options.data)
    history = list(from_history(world))
    chosen, every = list(from_polls(world, CHOICES)) + history, list(from_polls(world, {})) + history
    write_csv(options.csv, [("chosen", row) for row in chosen] + [("every hypothesis", row) for row in every])
    lines, passed = table(chosen, every)
    years = [row["election"].year for row in chosen]
    text = (
        f"`make score-forecast DATA=../shared/data`: {len({(r['kind'], r['election']) for r in chosen})} first rounds, "
        f"{min(years)} to {max(years)}; MAE of the level in points over left, centre and right together, and far "
        "right; without polls, every ballot that has an earlier one. In 2022 the hypotheses kept are those that name "
        f"Pécresse (the user's choice of candidates); beside it every hypothesis.\n\n{lines}")
    sys.stdout.write(text + f"\n\nEach prediction beside the result: {options.csv}\n")
    publish("score-forecast: polls", HEADING, text)
    return int(not passed)


if __name__ == "__main__":
    sys.exit(main())
