"""Trees as plain numbers are scikit-learn's, bit for bit; boosting follows what the swing leaves, or is the swing."""

import json
from datetime import date

import numpy as np
import pytest

pytest.importorskip("sklearn")

from augure.processing.pipeline.errors import InvalidParameter  # noqa: E402
from augure.processing.pipeline.model.methods.boosting import Boosting  # noqa: E402
from augure.processing.pipeline.model.methods.trees import export_trees, predict_trees  # noqa: E402
from augure.processing.pipeline.model.swing import Swing  # noqa: E402


@pytest.fixture(scope="module")
def fitted():
    """A booster of 30 trees on rows of which a tenth of the values is missing, and those rows."""
    from sklearn.ensemble import HistGradientBoostingRegressor

    generator = np.random.default_rng(1)
    x = generator.normal(size=(800, 5))
    y = np.where(x[:, 0] > 0.3, 1.0, 0.0) + x[:, 1] ** 2 + generator.normal(0, 0.1, 800)
    x[generator.uniform(size=x.shape) < 0.1] = np.nan
    x[:, 4] = np.where(generator.uniform(size=800) < 0.5, np.nan, 1.0)  # parts missing values from a constant
    y += np.isnan(x[:, 4])
    return HistGradientBoostingRegressor(max_iter=30, max_depth=3, random_state=1).fit(x, y), x


def test_exported_trees_predict_the_bits_of_scikit_learn(fitted):
    booster, x = fitted
    exported = json.loads(json.dumps(export_trees(booster, 30, x), allow_nan=False))
    fresh = np.random.default_rng(9).normal(size=(500, 5)) * 3
    fresh[::7, 2] = np.nan
    assert predict_trees(exported, fresh).tobytes() == booster.predict(fresh).tobytes()


def test_fewer_rounds_are_the_first_trees(fitted):
    booster, x = fitted
    stages = list(booster.staged_predict(x))
    assert predict_trees(export_trees(booster, 7, x), x).tobytes() == stages[6].tobytes()


def test_trees_that_say_something_else_are_refused(fitted):
    booster, x = fitted

    class Other:
        _baseline_prediction = booster._baseline_prediction
        _predictors = booster._predictors

        @staticmethod
        def staged_predict(values):
            return (found + 1e-12 for found in booster.staged_predict(values))

    with pytest.raises(InvalidParameter, match="cannot be kept as plain numbers"):
        export_trees(Other(), 30, x)


def test_without_a_tree_it_is_the_swing(world):
    on = date(2021, 6, 1)
    method = Boosting("europeennes", on, depth=2, rounds=0).fit(world)
    swing = Swing("europeennes", on, link="log_odds").fit(world)
    assert (method.deviations_["log_odds"] == swing.deviations_["log_odds"]).all()
    assert (method.predict([.3, .2, .1, .3, .1], .4).shares == swing.predict([.3, .2, .1, .3, .1], .4).shares).all()


def test_the_same_bits_twice_and_no_sample_of_the_future(world):
    first, second = (Boosting("europeennes", smallest_leaf=5, seed=4).fit(world) for _ in range(2))
    assert first.deviations_["log_odds"].tobytes() == second.deviations_["log_odds"].tobytes()
    assert first.chosen() == second.chosen()
