import numpy as np
import pytest

from augure.processing.pipeline.model.conformal import PROBABILITIES, LocalResidual, percent
from augure.processing.pipeline.model.draws import QUANTILES, simulate
from augure.processing.pipeline.model.level import Level, LevelSpread
from augure.processing.pipeline.model.swing import Prediction

NO_RESIDUAL = LocalResidual(np.zeros((6, 8, len(PROBABILITIES))), [])
PREDICTION = Prediction(np.array([[0.5, 0.1, 0.2, 0.15, 0.05], [0.2, 0.1, 0.1, 0.5, 0.1]]), np.array([0.4, 0.6]))
# Of 600 and 400 expected votes: left .6·50 + .4·20 = 38, and so on.
LEVEL = Level(np.array([0.38, 0.1, 0.16, 0.29, 0.07]), 0.5, "history")


def draw(prediction=PREDICTION, level=LEVEL, residual=NO_RESIDUAL, draws=1000, seed=1, codes=("34", "30")):
    registered = np.full(len(prediction.shares), 1000.0)
    return simulate(prediction, level, LevelSpread(), residual, registered, np.array(codes), 1.0, draws, seed)


def test_nothing_to_draw_gives_the_point_forecast():
    result = draw(level=Level(LEVEL.shares, 0.5, "oracle", certain=True))
    assert result.quantiles == pytest.approx(np.repeat(percent(PREDICTION)[:, :, None], 7, axis=2), abs=0.01)
    assert result.leading.tolist() == [[1, 0, 0, 0, 0], [0, 0, 0, 1, 0]]
    assert result.level_quantiles[:, 3] == pytest.approx([38, 10, 16, 29, 7, 50], abs=0.01)


def test_the_local_residual_gives_its_own_quantiles():
    # Scores uniform on 0 to 1: the 80 % interval is ±.8 · √(p(100 − p)), the 90 % one ±.9.
    quantiles = np.zeros((6, 8, len(PROBABILITIES)))
    quantiles[:] = np.array(PROBABILITIES) * 0.1
    result = draw(level=Level(LEVEL.shares, 0.5, "oracle", certain=True), residual=LocalResidual(quantiles, []),
                  draws=20000)
    unit = 0.1 * np.sqrt(50 * 50)
    left = result.quantiles[0, 0]
    assert left[QUANTILES.index(0.5)] == pytest.approx(50, abs=0.2)
    assert left[QUANTILES.index(0.9)] == pytest.approx(50 + 0.8 * unit, abs=0.2)
    assert left[QUANTILES.index(0.05)] == pytest.approx(50 - 0.9 * unit, abs=0.2)


def test_without_the_local_residual_the_level_alone_is_left():
    alone = draw(draws=4000)
    assert alone.without_local == pytest.approx(alone.quantiles[:, :, [1, 5]])
    quantiles = np.zeros((6, 8, len(PROBABILITIES)))
    quantiles[:] = np.array(PROBABILITIES) * 0.3
    both = draw(residual=LocalResidual(quantiles, []), draws=4000)
    assert both.without_local == pytest.approx(alone.without_local)
    assert (np.diff(both.quantiles[:, :, [1, 5]], axis=2) > np.diff(both.without_local, axis=2)).all()
    certain = draw(level=Level(LEVEL.shares, 0.5, "oracle", certain=True), residual=LocalResidual(quantiles, []))
    assert np.diff(certain.without_local, axis=2) == pytest.approx(np.zeros((2, 6, 1)), abs=0.01)


def test_the_perimeter_follows_the_drawn_level():
    generator = np.random.default_rng(1)
    shares, abstention = LevelSpread().draw(LEVEL, 1.0, 1000, generator)
    result = draw(prediction=Prediction(np.tile(LEVEL.shares, (2, 1)), np.array([0.5, 0.5])), codes=("34", "34"))
    # All territories alike: their quantiles are the level's, widened a little by the département's own part.
    for series, drawn in enumerate([*shares.T, abstention]):
        expected = np.quantile(100 * drawn, [0.1, 0.9])
        assert result.level_quantiles[series, [1, 5]] == pytest.approx(expected, rel=0.12)
    assert result.level_leading.sum() == pytest.approx(1.0)


def test_quantiles_rise_and_probabilities_sum_to_one():
    result = draw()
    assert (np.diff(result.quantiles, axis=2) >= 0).all()
    assert result.leading.sum(axis=1) == pytest.approx([1.0, 1.0])
    assert sorted(result.departements) == ["30", "34"]


def test_same_seed_same_bits_whatever_the_slices(monkeypatch):
    many = Prediction(np.tile(PREDICTION.shares, (80, 1)), np.tile(PREDICTION.abstention, 80))
    first, again, other = (draw(many, seed=seed, draws=50, codes=("34",) * 160) for seed in (5, 5, 6))
    assert (first.quantiles == again.quantiles).all() and (first.leading == again.leading).all()
    assert (first.quantiles != other.quantiles).any()
