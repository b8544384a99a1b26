"""The ridge against scikit-learn's, on panels whose truth is known, and on values that nobody may use."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from augure.processing.pipeline.errors import InvalidParameter
from augure.processing.pipeline.model.methods import features, ridge
from augure.processing.pipeline.model.methods.ridge import Ridge
from augure.processing.pipeline.model.panel import Indicators


@pytest.fixture
def rows():
    """Three ballots of 200 rows of four columns, with weights, a target that is sometimes unknown."""
    generator = np.random.default_rng(3)
    made = []
    for _ in range(3):
        x = generator.normal(size=(200, 4))
        y = x @ [0.5, -0.2, 0.0, 0.1] + generator.normal(0, 0.3, 200) + 0.7
        y[:10] = np.nan
        made.append((x, y, generator.uniform(0.1, 1.0, 200)))
    return made


def test_the_solution_is_that_of_scikit_learn(rows):
    linear = pytest.importorskip("sklearn.linear_model")
    total = ridge._total([ridge.moments_of(x, y, w) for x, y, w in rows])
    intercept, slopes = ridge.solve(total, 0.1, None, None)
    x, y, w = (np.concatenate(parts) for parts in zip(*rows))
    known = ~np.isnan(y)
    expected = linear.Ridge(alpha=0.1 * w[known].sum()).fit(x[known], y[known], w[known])
    assert slopes == pytest.approx(expected.coef_, abs=1e-10)
    assert intercept == pytest.approx(expected.intercept_, abs=1e-10)


def test_on_components_it_is_the_regression_on_scikit_learns_pca():
    decomposition = pytest.importorskip("sklearn.decomposition")
    linear = pytest.importorskip("sklearn.linear_model")
    generator = np.random.default_rng(5)
    x = generator.normal(size=(300, 5)) @ generator.normal(size=(5, 5))
    x -= x.mean(axis=0)
    y = x @ generator.normal(size=5) + generator.normal(size=300)
    weights = np.ones(300)
    example = features.Example(0, None, None, weights)
    basis = ridge._components([x], [example])
    _, slopes = ridge.solve(ridge.moments_of(x, y, weights), 0.01, basis, 2)
    pca = decomposition.PCA(2).fit(x)
    expected = linear.Ridge(alpha=3.0).fit(pca.transform(x), y)
    assert x @ slopes == pytest.approx(expected.predict(pca.transform(x)) - expected.intercept_, abs=1e-8)


def test_a_lasting_pattern_is_found_and_followed(world):
    rest = world.without("2019-europeennes-1")
    method = Ridge("europeennes", date(2019, 5, 26)).fit(rest)
    level, abstention = world.level(3)
    shares = method.predict(level, abstention).shares
    truth = world.votes[3] / world.expressed[3][:, None]
    assert np.abs(shares - truth).mean() < 0.5 * np.abs(truth - level).mean()
    weights = method.registered_ * (1 - method.predict(level, abstention).abstention)
    assert weights @ shares / weights.sum() == pytest.approx(level, abs=0.01)


def test_the_published_scale_is_points(world):
    method = Ridge("europeennes", date(2021, 6, 1), scale="points").fit(world)
    assert list(method.deviations_) == ["points"]
    assert np.abs(method.deviations_["points"]).max() < 1


def test_one_ballot_is_not_enough(pair):
    with pytest.raises(InvalidParameter, match="two ballots"):
        Ridge("europeennes").fit(pair)


def with_indicator(panel, day, values):
    return replace(panel, indicators=Indicators(("income",), (day,), np.array([values], dtype=float)))


def test_values_dated_after_a_ballot_are_never_looked_at(world):
    """A column that tells the last result, dated a day after it, changes nothing."""
    result = world.votes[3, :, 0] / world.expressed[3]
    late = with_indicator(world, date(2019, 12, 31), result)
    on = date(2019, 5, 27)
    plain, told = (Ridge("europeennes", on).fit(panel) for panel in (world, late))
    assert "indicator:income" not in told.features_
    assert (told.deviations_["log_odds"] == plain.deviations_["log_odds"]).all()
    same_day = with_indicator(world, date(2012, 4, 22), result)
    assert np.isnan(features.indicator_table(same_day, date(2012, 4, 22)).values).all()
    assert not np.isnan(features.indicator_table(same_day, date(2012, 4, 23)).values).any()


def test_a_missing_value_is_missing_and_no_zero(world):
    values = np.full(60, 30000.0) + np.arange(60)
    values[:6] = np.nan
    method = Ridge("europeennes").fit(with_indicator(world, date(2011, 12, 31), values))
    assert {"indicator:income", "indicator:income missing"} <= set(method.features_)
    place = method.features_.index("indicator:income")
    scaled = method.scaler_.transform(method.table(with_indicator(world, date(2011, 12, 31), values)).values)
    assert (scaled[:6, place] == 0).all() and np.abs(scaled[6:, place]).min() > 0  # the mean, and not −30000 away
    assert scaled[:, method.features_.index("indicator:income missing")].tolist() == [1.0] * 6 + [0.0] * 54


def test_a_constant_column_is_left_out_by_name(world):
    method = Ridge("europeennes").fit(with_indicator(world, date(2011, 12, 31), np.ones(60)))
    assert "indicator:income" in method.scaler_.left_out_


def test_an_indicator_that_makes_the_result_is_found(world):
    """The far right moves by the indicator at each ballot: its coefficient has that sign."""
    generator = np.random.default_rng(2)
    income = generator.normal(size=60)
    votes = world.votes.copy()
    votes[:, :, 3] = np.rint(votes[:, :, 3] * np.exp(-0.5 * income * np.array([0.5, 1.0, 1.5, 2.0])[:, None]))
    panel = replace(with_indicator(world, date(2011, 12, 31), income), votes=votes, registered=2 * votes.sum(axis=2),
                    abstentions=votes.sum(axis=2))
    method = Ridge("europeennes").fit(panel)
    gained = method.coefficients_[:, method.features_.index("indicator:income")]
    assert gained[3] < -0.02 and gained.argmin() == 3


def test_the_same_bits_twice(world):
    first, second = (Ridge("europeennes", pca=True).fit(world) for _ in range(2))
    assert first.deviations_["log_odds"].tobytes() == second.deviations_["log_odds"].tobytes()
    assert first.components_ in ridge.COMPONENTS or first.components_ == len(first.features_)
