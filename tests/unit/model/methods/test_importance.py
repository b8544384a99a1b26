"""What matters most is found where it was put."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from augure.processing.pipeline.model.methods import make
from augure.processing.pipeline.model.methods.importance import (
    permutation_importance,
    standardised_coefficients,
)
from augure.processing.pipeline.model.panel import Indicators


@pytest.fixture
def split(world):
    """All ballots but the last, with an indicator of chance; the last."""
    chance = np.random.default_rng(8).normal(size=60)
    past = replace(world, indicators=Indicators(("chance",), (date(2011, 12, 31),), chance[None, :]))
    return past.without("2019-europeennes-1"), world.select(["2019-europeennes-1"])


def test_past_deviations_matter_and_chance_does_not(split):
    past, target = split
    method = make("ridge", "europeennes", on=date(2019, 5, 26)).fit(past)
    found = {one.name: one.growth for one in permutation_importance(method, past, target, *target.level(0))}
    lags = max(growth for name, growth in found.items() if not name.startswith("indicator"))
    assert lags > 0.1 and abs(found["indicator:chance"]) < lags / 3


def test_of_the_swing_it_is_the_ballots_that_are_shuffled(split):
    past, target = split
    method = make("swing", "europeennes", on=date(2019, 5, 26)).fit(past)
    found = permutation_importance(method, past, target, *target.level(0))
    assert {one.name for one in found} == {ballot.id for ballot in past.ballots}
    assert all(one.growth > 0 for one in found[:2])
    again = permutation_importance(method, past, target, *target.level(0))
    assert found == again


def test_a_ballot_that_was_learned_from_is_refused(world):
    method = make("swing", "europeennes").fit(world)
    with pytest.raises(ValueError, match="not seen"):
        permutation_importance(method, world, world.select(["2019-europeennes-1"]), *world.level(3))


def test_naive_methods_have_nothing_to_shuffle_nor_coefficients(split):
    past, target = split
    method = make("logit", "europeennes").fit(past)
    assert permutation_importance(method, past, target, *target.level(0)) == []
    assert standardised_coefficients(method, past) == []


def test_coefficients_come_largest_first(split):
    past, _ = split
    method = make("ridge", "europeennes").fit(past)
    found = standardised_coefficients(method, past)
    sizes = [abs(one.value) for one in found]
    assert sizes == sorted(sizes, reverse=True) and len(found) == method.coefficients_.size
    first = found[0]
    place = past.series.index(first.series), method.features_.index(first.name)
    assert method.coefficients_[place] == first.value
