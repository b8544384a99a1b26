"""Correlations against scipy, repetition, and sums worked out by hand."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from augure.processing.pipeline.explore.correlation import (
    effective_size,
    explained,
    false_discovery_rates,
    known_by,
    pearson,
    ranks,
    remainder,
    with_interval,
)


@pytest.fixture
def columns():
    """Two hundred communes: an indicator with ties, a past vote, a result, and electors to weigh by."""
    generator = np.random.default_rng(3)
    past = generator.normal(30, 8, 200)
    x = np.round(past / 3 + generator.normal(0, 4, 200))
    y = past + 0.4 * x + generator.normal(0, 5, 200)
    return x, past, y, generator.integers(1, 6, 200).astype(float)


def test_coefficients_equal_scipys(columns):
    x, _, y, _ = columns
    alike = np.ones(len(x))
    assert pearson(x, y, alike) == pytest.approx(stats.pearsonr(x, y)[0], abs=1e-9)
    assert pearson(ranks(x, alike), ranks(y, alike), alike) == pytest.approx(stats.spearmanr(x, y)[0], abs=1e-9)


def test_ranks_are_scipys_shifted_by_half(columns):
    x = columns[0]
    assert ranks(x, np.ones(len(x))) == pytest.approx(stats.rankdata(x) - 0.5)


def test_a_weight_is_a_repetition(columns):
    """A commune of three electors is three communes alike."""
    x, _, y, weights = columns
    times = weights.astype(int)
    repeated = np.repeat(x, times), np.repeat(y, times)
    assert pearson(x, y, weights) == pytest.approx(stats.pearsonr(*repeated)[0], abs=1e-9)
    assert pearson(ranks(x, weights), ranks(y, weights), weights) == pytest.approx(
        stats.spearmanr(*repeated)[0], abs=1e-9)


def test_the_interval_equals_scipys(columns):
    x, _, y, _ = columns
    found = with_interval(pearson(x, y, np.ones(len(x))), len(x))
    assert (found.low, found.high) == pytest.approx(tuple(stats.pearsonr(x, y).confidence_interval()), abs=1e-9)


def test_the_interval_of_ranks_is_bonett_and_wrights():
    """r = .5 over 103: z = .549306, standard error √(1.125/100) = .106066, hence tanh(.341421) and tanh(.757192)."""
    found = with_interval(0.5, 103, is_rank=True)
    assert (found.low, found.high) == pytest.approx((0.328745, 0.639420), abs=1e-6)


def test_the_partial_correlation_is_that_of_the_textbook(columns):
    """(rxy − rxz·ryz) / √((1 − rxz²)(1 − ryz²)), from scipy's coefficients."""
    x, past, y, _ = columns
    xy, xz, yz = (stats.pearsonr(*pair)[0] for pair in ((x, y), (x, past), (y, past)))
    alike = np.ones(len(x))
    found = pearson(remainder(x, past, alike), remainder(y, past, alike), alike)
    assert found == pytest.approx((xy - xz * yz) / math.sqrt((1 - xz * xz) * (1 - yz * yz)), abs=1e-9)


def test_what_the_past_vote_tells_is_gone_once_it_is_known(columns):
    past = columns[1]
    noise = np.random.default_rng(8).normal(0, 1, len(past))
    alike = np.ones(len(past))
    assert pearson(past + noise, past - noise, alike) > 0.9
    assert pearson(remainder(past + noise, past, alike), remainder(past - noise, past, alike), alike) < -0.99


def test_false_discovery_rates_by_hand():
    """Four p: .01·4/1, .02·4/2, .03·4/3 and .5·4/4; each at most the one after it; NaN is none of them."""
    assert false_discovery_rates([0.5, 0.01, math.nan, 0.03, 0.02]) == pytest.approx(
        [0.5, 0.04, math.nan, 0.04, 0.04], nan_ok=True)
    assert false_discovery_rates([0.9, 0.8]) == pytest.approx([0.9, 0.9])


def test_explained_is_one_minus_the_residual_variance(columns):
    """Against numpy's least squares on repeated rows, then adjusted by hand for two columns and 200 rows."""
    x, past, y, weights = columns
    times = weights.astype(int)
    design = np.column_stack([np.ones(times.sum()), np.repeat(x, times), np.repeat(past, times)])
    target = np.repeat(y, times)
    left = target - design @ np.linalg.lstsq(design, target, rcond=None)[0]
    plain = 1 - left.var() / target.var()
    assert explained(np.column_stack([x, past]), y, weights) == pytest.approx(1 - (1 - plain) * 199 / 197, abs=1e-9)


def test_a_column_twice_or_constant_explains_nothing_more(columns):
    x, _, y, weights = columns
    once = explained(x[:, None], y, weights)
    assert explained(np.column_stack([x, 2 * x, np.ones(len(x))]), y, weights) == pytest.approx(once)


def test_noise_explains_nothing_on_average():
    generator = np.random.default_rng(2)
    found = [explained(generator.normal(size=(60, 12)), generator.normal(size=60), np.ones(60)) for _ in range(200)]
    assert abs(np.mean(found)) < 0.02


def test_too_few_rows_say_nothing():
    assert math.isnan(explained(np.eye(4), np.arange(4.0), np.ones(4)))
    assert math.isnan(with_interval(0.5, 3.0).low)
    assert math.isnan(pearson(np.ones(5), np.arange(5.0), np.ones(5)))


def test_a_forecast_is_taken_as_it_is():
    """Results 1, 2, 3: a forecast that is right accounts for all, the mean for nothing, one far off for less."""
    y = np.array([1.0, 2.0, 3.0])
    assert known_by(y, y, np.ones(3)) == 1
    assert known_by(np.full(3, 2.0), y, np.ones(3)) == 0
    assert known_by(y + 2, y, np.ones(3)) == -5


def test_kishs_number():
    assert effective_size(np.ones(7)) == pytest.approx(7)
    assert effective_size(np.array([1e9, 1.0])) == pytest.approx(1)


numbers = st.lists(st.tuples(st.integers(-50, 50), st.integers(-50, 50), st.integers(1, 9)), min_size=3, max_size=30)


@given(numbers, st.floats(0.5, 4), st.floats(-9, 9))
def test_a_coefficient_knows_no_unit(rows, factor, shift):
    """Between −1 and 1, the same in any unit, the same both ways, turned round with the sign."""
    x, y, weights = np.array(rows, dtype=float).T
    value = pearson(x, y, weights)
    if math.isnan(value):
        assert len(set(x)) == 1 or len(set(y)) == 1
        return
    assert -1 <= value <= 1
    assert pearson(factor * x + shift, y, weights) == pytest.approx(value, abs=1e-7)
    assert pearson(y, -x, weights) == pytest.approx(-value, abs=1e-12)


@given(numbers)
def test_ranks_follow_the_order_only(rows):
    x, _, weights = np.array(rows, dtype=float).T
    assert ranks(x, weights) == pytest.approx(ranks(np.exp(x / 10), weights))
    assert ranks(x, weights).max() < weights.sum()


@given(st.floats(-0.999, 0.999), st.floats(4.5, 1e5))
def test_an_interval_holds_its_value(value, size):
    found = with_interval(value, size)
    assert -1 <= found.low <= value <= found.high <= 1
    assert 0 <= found.p <= 1
    assert (found.low > 0 or found.high < 0) == (found.p < 0.05) or abs(found.p - 0.05) < 1e-6
