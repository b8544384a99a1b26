"""Measures of honesty, by hand; and on elections drawn from a known law."""

import numpy as np
import pytest

from augure.processing.pipeline.model.conformal import PROBABILITIES, LocalResidual, calibrate
from augure.processing.pipeline.model.draws import QUANTILES, simulate
from augure.processing.pipeline.model.intervals import crps, measure, reliability
from augure.processing.pipeline.model.level import Level, LevelSpread
from augure.processing.pipeline.model.method import Prediction


def spread(*values):
    """One territory and one series, by its seven quantiles."""
    return np.array([[list(values)]], dtype=float)


def test_crps_of_a_certain_forecast_is_the_absolute_error():
    assert crps(spread(*[30] * 7), np.array([[37.0]]))[0, 0] == pytest.approx(7.0)


def test_crps_by_hand():
    # Quantiles 5 … 95: 0, 10, 20, 30, 40, 50, 60; result 45. Half of |45 − 30| is 7.5; the 50 % interval costs
    # .25·20 + 5 = 10, the 80 % .1·40 = 4, the 90 % .05·60 = 3; over 3.5.
    assert crps(spread(0, 10, 20, 30, 40, 50, 60), np.array([[45.0]]))[0, 0] == pytest.approx(24.5 / 3.5)


def test_coverage_counts_votes_and_passes_over_what_is_unknown():
    quantiles = np.tile(np.array([0.0, 10, 20, 30, 40, 50, 60]), (3, 2, 1))
    truth = np.array([[45.0, 30.0], [55.0, 30.0], [np.nan, np.nan]])
    weights = np.array([[300.0, 1], [100.0, 1], [999.0, 1]])
    found = measure(quantiles, np.ones((3, 1)), truth, weights)
    held = {said: (one.held[0], one.held_unweighted[0]) for said, one in found.coverage.items()}
    assert held == {50: (0, 0), 80: (0.75, 0.5), 90: (1, 1)}
    assert found.coverage[80].width.tolist() == [40, 40]


def test_reliability_by_tenths():
    curve = reliability(np.array([0.01, 0.09, 0.72, 0.78, 1.0]), np.array([0, 1, 1, 0, 1]))
    assert [(one.said, one.came_true, one.cases) for one in curve] == [
        (pytest.approx(0.05), 0.5, 2), (pytest.approx(0.75), 0.5, 2), (1.0, 1.0, 1)]


def test_brier_score_by_hand():
    quantiles = np.zeros((1, 4, len(QUANTILES)))
    found = measure(quantiles, np.array([[0.7, 0.2, 0.1]]), np.array([[20.0, 50, 30, 10]]), np.ones((1, 4)))
    assert found.brier == pytest.approx(0.49 + 0.64 + 0.01)


ELECTIONS, SIZE = 2000, 60
NO_RESIDUAL = LocalResidual(np.zeros((6, 8, len(PROBABILITIES))), [])
POINTS = np.array([30.0, 22, 15, 26, 7])
UNIT = np.sqrt(30.0 * 70.0)  # of the score, at a forecast of 30 %


def test_local_intervals_cover_what_they_say_over_two_thousand_elections(make_panel):
    """Each calibrated on one ballot left out of sixty communes, and held against another of the same law."""
    generator = np.random.default_rng(3)
    forecast = Prediction(np.tile([0.3, 0.7, 0, 0, 0], (SIZE, 1)), np.full(SIZE, 0.5))
    held = {0.8: [], 0.9: []}
    chances = list(np.round(PROBABILITIES, 2))
    for _ in range(ELECTIONS):
        past, new = generator.normal(30.0, 0.12 * UNIT, (2, SIZE))
        votes = [[1000 * share, 100000 - 1000 * share, 0, 0, 0] for share in past]
        panel = make_panel({"2014-europeennes-1": votes}, neighbours=[[-1]] * SIZE)
        quantiles = calibrate(panel, "europeennes", [(0, panel, forecast)]).quantiles[0, -1]
        for said, parts in held.items():
            parts.append((np.abs(new - 30.0) <= quantiles[chances.index(said)] * UNIT).mean())
    for said, parts in held.items():
        assert np.mean(parts) == pytest.approx(said, abs=0.03)


def test_intervals_with_the_level_drawn_cover_what_they_say_over_two_thousand_elections():
    """Truth and forecast share one law of the level, of the départements and of the scatter: nominal is honest."""
    generator = np.random.default_rng(5)
    level = Level(POINTS / 100, 0.4, "history")
    law = LevelSpread()
    shares, at_home = law.draw(level, 1.0, ELECTIONS, generator)
    assert shares.shape == (ELECTIONS, 5) and at_home.shape == (ELECTIONS,)
    drawn = simulate(Prediction(np.tile(POINTS / 100, (4, 1)), np.full(4, 0.4)), level, law,
                     NO_RESIDUAL, np.full(4, 1000.0), np.array(["34"] * 4), 1.0, 4000, 1)
    own = law.draw_departements(1, ELECTIONS, generator)[0].T
    odds = np.log(shares / (1 - shares)) + own[:, :5]
    truth = 100 / (1 + np.exp(-odds))
    truth = 100 * truth / truth.sum(axis=1, keepdims=True)
    for low, high, said in ((0.10, 0.90, 0.8), (0.05, 0.95, 0.9)):
        below, above = (drawn.quantiles[0, :5, QUANTILES.index(q)] for q in (low, high))
        assert ((truth >= below) & (truth <= above)).mean(axis=0) == pytest.approx(np.full(5, said), abs=0.03)
