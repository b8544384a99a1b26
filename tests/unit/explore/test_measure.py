"""A ballot's measures: what is known only, before and after the past vote, with hand-made votes."""

from datetime import date

import numpy as np
import pytest

from augure.processing.pipeline.errors import DatasetMissing
from augure.processing.pipeline.explore.indicators import Indicator, Values, choose_indicators, late
from augure.processing.pipeline.explore.measure import measure
from augure.processing.pipeline.explore.results import Result
from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.model.panel import Ballot

BALLOT = Ballot("2019-europeennes-1", "europeennes", date(2019, 5, 26), 1)
SIZE = 400


def indicator(code, period="2018"):
    return Indicator(code, period, code.upper(), "%", False, False, 1)


def values(code, numbers, period="2018"):
    numbers = np.asarray(numbers, dtype=float)
    return Values(indicator(code, period), numbers, np.where(np.isnan(numbers), 2, 0).astype(np.int8), numbers, False)


@pytest.fixture
def world():
    """A result that the past vote tells but for a part of its own; and what each indicator goes with."""
    generator = np.random.default_rng(11)
    past, own = generator.normal(30, 6, SIZE), generator.normal(0, 3, SIZE)
    noise = generator.normal(0, 3, (2, SIZE))
    shares = np.repeat((past + own)[:, None], 6, axis=1)
    expected = np.repeat(past[:, None], 6, axis=1)
    result = Result(BALLOT, shares, expected, ("2014-europeennes-1",), generator.integers(100, 900, SIZE).astype(float))
    points = 1000.0 * np.column_stack([generator.integers(0, 300, (2, SIZE)).T, np.zeros(SIZE)])
    return result, [values("past", past + noise[0]), values("own", own + noise[1])], points


def test_an_indicator_of_the_past_tells_nothing_more_one_of_its_own_does(world):
    result, indicators, points = world
    found = measure(result, indicators, points, Feedback())
    past, own = found.pairs["left", "past"], found.pairs["left", "own"]
    assert past.weighted.pearson.value > 0.7 and past.weighted.partial.low < 0 < past.weighted.partial.high
    assert own.weighted.partial.value > 0.6 and own.partial_q < 0.001
    assert own.weighted.pearson.value < own.weighted.partial.value
    assert found.strongest()[0].indicator.code == "past"


def test_shares_of_variance_add_up(world):
    """The past vote: 36/45 of the variance; own, half seen through its noise, half of what is left."""
    result, indicators, points = world
    shares = measure(result, indicators, points, Feedback()).shares["left"]
    assert shares.past == pytest.approx(36 / 45, abs=0.06)
    assert shares.left == pytest.approx(0.5, abs=0.08)
    assert shares.both == pytest.approx(1 - (1 - shares.past) * (1 - shares.left))
    assert shares.together > shares.left


def test_only_communes_that_are_known_count(world):
    """A withheld value takes its commune out: it is neither zero nor a mean."""
    result, indicators, points = world
    numbers = indicators[1].values.copy()
    numbers[::2] = np.nan
    found = measure(result, [values("own", numbers)], points, Feedback()).pairs["left", "own"]
    half = Result(BALLOT, result.shares[1::2], result.expected[1::2], result.past, result.registered[1::2])
    alone = measure(half, [values("own", numbers[1::2])], points[1::2], Feedback()).pairs["left", "own"]
    assert found.count == SIZE / 2
    assert found.weighted == alone.weighted and found.plain == alone.plain
    assert found.electors == pytest.approx(result.registered[1::2].sum() / result.registered.sum())


def test_a_rare_indicator_is_correlated_but_not_taken_together(world):
    result, indicators, points = world
    rare = np.where(np.arange(SIZE) % 8 == 0, indicators[0].values, np.nan)
    found = measure(result, [*indicators, values("rare", rare)], points, Feedback())
    assert found.pairs["left", "rare"].count == SIZE / 8
    assert [one.code for one in found.joint] == ["past", "own"]
    assert found.joint_count == SIZE


def test_without_earlier_ballots_nothing_is_said_of_what_is_left(world):
    result, indicators, points = world
    alone = Result(BALLOT, result.shares, np.full_like(result.shares, np.nan), (), result.registered)
    found = measure(alone, indicators, points, Feedback())
    assert np.isnan(found.pairs["left", "own"].weighted.partial.value)
    assert np.isnan(found.shares["left"].left) and found.shares["left"].together > 0


def test_a_commune_that_holds_the_electors_does_not_decide_regressions(world):
    result, indicators, points = world
    registered = result.registered.copy()
    registered[0] = 1e7
    crowded = Result(BALLOT, result.shares, result.expected, result.past, registered)
    assert measure(result, indicators, points, Feedback()).is_weighted
    assert not measure(crowded, indicators, points, Feedback()).is_weighted


def test_a_bloc_that_nobody_could_vote_for_is_left_out(world):
    result, indicators, points = world
    shares = result.shares.copy()
    shares[:, 4] = 0
    found = measure(Result(BALLOT, shares, result.expected, result.past, result.registered), indicators, points,
                    Feedback())
    assert found.series == ["left", "centre", "right", "far_right", "abstention"]


def test_the_period_is_the_last_one_known_at_the_ballot():
    found = {"x": [indicator("x", period) for period in ("2013", "2013-2018", "2021")], "y": [indicator("y", "2021")]}
    chosen = choose_indicators(found, "", "commune", BALLOT.date)
    assert [(one.code, one.period, late(one, BALLOT.date)) for one in chosen] == [
        ("x", "2013-2018", False), ("y", "2021", True)]
    assert choose_indicators(found, "y", "commune", BALLOT.date) == [indicator("y", "2021")]
    with pytest.raises(DatasetMissing, match="no z for .* It has: x, y"):
        choose_indicators(found, "x, z", "commune", BALLOT.date)
