"""Small panels, written as votes."""

from datetime import date

import numpy as np
import pytest

from augure.processing.pipeline.model.panel import Ballot, Panel

DATES = {"2012-presidentielle-1": date(2012, 4, 22), "2014-europeennes-1": date(2014, 5, 25),
         "2015-regionales-1": date(2015, 12, 6), "2015-departementales-1": date(2015, 12, 6),
         "2017-presidentielle-1": date(2017, 4, 23), "2017-presidentielle-2": date(2017, 5, 7),
         "2017-legislatives-1": date(2017, 6, 11), "2019-europeennes-1": date(2019, 5, 26)}


def ballot(name):
    """Return the ballot of this id."""
    year, kind, number = name.split("-")
    return Ballot(name, kind, DATES[name], int(number))


@pytest.fixture
def make_panel():
    """``make_panel({"2014-europeennes-1": [[votes of 5 blocs] or None per territory]})``; all are neighbours.

    Registered electors are twice the votes, or 200 where nobody voted; half of the registered stay at home.
    """

    def make(votes, departements=None, neighbours=None):
        names = sorted(votes, key=lambda name: (DATES[name], name))
        rows = [[[np.nan] * 5 if row is None else row for row in votes[name]] for name in names]
        counts = np.array(rows, dtype=float)
        size = counts.shape[1]
        registered = 2 * counts.sum(axis=2)
        registered[registered == 0] = 200
        if neighbours is None:
            neighbours = [[other for other in range(size) if other != one] for one in range(size)]
        codes = np.array([f"34{number:03d}" for number in range(1, size + 1)])
        return Panel(codes, codes, np.array(departements or ["34"] * size), tuple(ballot(name) for name in names),
                     counts, registered, registered / 2, np.array(neighbours, dtype=np.int32).reshape(size, -1))

    return make


@pytest.fixture
def pair(make_panel):
    """Two communes that mirror each other: 40/60 and 60/40 between left and right."""
    return make_panel({"2014-europeennes-1": [[40, 0, 60, 0, 0], [60, 0, 40, 0, 0]]})


@pytest.fixture
def world(make_panel):
    """Sixty communes over four first rounds: a local pattern that lasts, a level that moves, some noise."""
    generator = np.random.default_rng(7)
    local = generator.normal(0, 0.5, (60, 5))
    sizes = generator.integers(80, 3000, 60)
    levels = {"2012-presidentielle-1": [40, 10, 28, 20, 2], "2014-europeennes-1": [34, 10, 27, 25, 4],
              "2017-presidentielle-1": [28, 24, 20, 26, 2], "2019-europeennes-1": [34, 25, 8, 28, 5]}
    votes = {}
    for name, level in levels.items():
        shares = np.array(level) * np.exp(local + generator.normal(0, 0.1, (60, 5)))
        shares /= shares.sum(axis=1, keepdims=True)
        votes[name] = [generator.multinomial(size, share).tolist() for size, share in zip(sizes, shares)]
    return make_panel(votes, ["34"] * 30 + ["30"] * 30,
                      [[(one + step) % 60 for step in range(1, 6)] for one in range(60)])
