"""Perimeters scored: against scipy, and by hand."""

from datetime import date

import numpy as np
import pytest
from scipy import stats

from augure.processing.pipeline.explore.indicators import Indicator, Values
from augure.processing.pipeline.explore.perimeters import Candidate, score_perimeters
from augure.processing.pipeline.explore.results import Result
from augure.processing.pipeline.model.panel import Ballot
from augure.processing.pipeline.ref.perimeter import Perimeter

BALLOT = Ballot("2019-europeennes-1", "europeennes", date(2019, 5, 26), 1)
INDICATOR = Indicator("x", "2018", "X", "%", False, False, 1)


def values(numbers):
    numbers = np.array(numbers, dtype=float)
    return Values(INDICATOR, numbers, np.where(np.isnan(numbers), 2, 0).astype(np.int8), numbers, False)


def result(shares, registered):
    """The same share for all six series, so that their mean distance is that of one."""
    six = np.repeat(np.array(shares, dtype=float)[:, None], 6, axis=1)
    return Result(BALLOT, six, np.full_like(six, np.nan), (), np.array(registered, dtype=float))


def score(inside, shares, registered, *indicators):
    candidate = Candidate(Perimeter.parse("departement:34"), np.array(inside))
    return score_perimeters([candidate], result(shares, registered), [values(one) for one in indicators])[0]


def test_the_whole_is_like_itself():
    found = score([True] * 5, [1, 2, 3, 4, 5], [10, 20, 30, 40, 50], [1, 2, 2, 2, 9])
    assert (found.representativeness, found.difference, found.availability) == pytest.approx((1, 0, 1))
    assert (found.territories, found.registered) == (5, 150)


def test_the_distance_is_scipys():
    """Weights of one to four electors are so many draws; ties too."""
    generator = np.random.default_rng(5)
    shares, registered = generator.integers(0, 12, 80), generator.integers(1, 5, 80)
    inside = shares + generator.normal(0, 4, 80) > 6
    found = score(inside, shares, registered)
    wanted = stats.ks_2samp(np.repeat(shares[inside], registered[inside]), np.repeat(shares, registered)).statistic
    assert 1 - found.representativeness == pytest.approx(wanted, abs=1e-12)


def test_a_score_by_hand():
    """Four communes alike, shares 0 0 10 10, the perimeter the last two: KS ½, means 10 and 5, spread 5, hence 1.

    The indicator is 1 everywhere it is known, in one of the two: no distance. Two communes tell nothing: no score.
    """
    found = score([False, False, True, True], [0, 0, 10, 10], [1, 1, 1, 1], [1, 1, np.nan, 1])
    assert found.representativeness == pytest.approx(1 - 6 * 0.5 / 7)
    assert found.difference == pytest.approx(6 / 7)
    assert found.availability == 0.5
    assert (found.size, found.total) == (0, 0)


def test_size_is_what_the_interval_of_no_correlation_leaves():
    found = score([True] * 103, range(103), [1] * 103, [1.0] * 103)
    assert found.size == pytest.approx(1 - 0.1959964)
    assert found.total == pytest.approx(found.size ** (1 / 3))


def test_the_best_comes_first():
    shares = list(range(40)) * 2
    half = Candidate(Perimeter.parse("departement:34"), np.arange(80) < 40)
    poor = Candidate(Perimeter.parse("departement:30"), np.array(shares) < 20)
    found = score_perimeters([poor, half], result(shares, [1] * 80), [values(shares)])
    assert [one.perimeter for one in found] == ["departement:34", "departement:30"]
