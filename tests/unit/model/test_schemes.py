"""Spatial blocks let nothing of a block into what is forecast inside it."""

from dataclasses import replace

import numpy as np
import pytest

from augure.processing.pipeline.errors import InvalidParameter
from augure.processing.pipeline.model import schemes
from augure.processing.pipeline.model.evaluation import SPATIAL, evaluate
from augure.processing.pipeline.model.panel import Communes
from augure.processing.pipeline.model.training import train

TARGET = "2019-europeennes-1"


def in_a_row(make_panel, size, departements=None):
    """Communes in a row, each the neighbour of the next."""
    return make_panel({"2014-europeennes-1": [[10, 20, 30, 35, 5]] * size}, departements,
                      [[one - 1, one + 1 if one + 1 < size else -1] for one in range(size)])


def test_two_to_ten_departements_are_the_blocks(make_panel):
    panel = in_a_row(make_panel, 4, ["30", "34", "30", "48"])
    assert schemes.blocks(panel).tolist() == [0, 1, 0, 2]


def test_one_departement_falls_into_blocks_of_neighbours(make_panel):
    found = schemes.blocks(in_a_row(make_panel, 100))
    assert len(np.unique(found)) == schemes.BLOCKS
    assert (np.diff(found) != 0).sum() == schemes.BLOCKS - 1  # each block is one piece of the row


def test_without_neighbours_one_departement_cannot_be_split(make_panel):
    panel = make_panel({"2014-europeennes-1": [[10, 20, 30, 35, 5]] * 4}, neighbours=[[-1]] * 4)
    with pytest.raises(InvalidParameter, match="spatial-blocks"):
        schemes.blocks(panel)


def test_stations_of_a_commune_stay_together(make_panel):
    panel = in_a_row(make_panel, 60)
    communes = Communes(np.arange(30).astype(str), np.array([[one - 1, one + 1 if one < 29 else -1]
                                                             for one in range(30)]), np.repeat(np.arange(30), 2))
    found = schemes.blocks(replace(panel, communes=communes))
    assert (found[0::2] == found[1::2]).all() and len(np.unique(found)) == schemes.BLOCKS
    inside = np.arange(60) < 10  # the first five communes
    assert np.flatnonzero(schemes.beside(replace(panel, communes=communes), inside)).tolist() == [10, 11]


def test_the_border_of_a_block_is_left_out_on_both_sides(make_panel):
    inside = np.array([False, False, True, True, False, False])
    assert np.flatnonzero(schemes.beside(in_a_row(make_panel, 6), inside)).tolist() == [1, 4]


def changed_inside(world, block):
    """Return the world with other votes in the target ballot, in one block only."""
    votes = world.votes.copy()
    row = world.position(TARGET)
    votes[row, block] = votes[row, block][:, ::-1]
    return replace(world, votes=votes)


def test_the_votes_of_a_block_change_nothing_forecast_inside_it(world):
    model = train(world.without(TARGET), "europeennes")
    block = schemes.blocks(world) == 0
    before = evaluate(model, world, TARGET, SPATIAL)
    after = evaluate(model, changed_inside(world, block), TARGET, SPATIAL)
    assert (before.forecast[block] == after.forecast[block]).all()
    assert (before.quantiles[block] == after.quantiles[block]).all()
    assert not np.allclose(before.forecast[~block], after.forecast[~block])


def test_the_level_is_that_of_the_others(world):
    model = train(world.without(TARGET), "europeennes")
    target, outside = world.select([TARGET]), np.arange(world.size) >= 20
    level = schemes.level_of_others(model.method, target, np.ones(world.size, dtype=bool), outside)
    forecast = model.method.predict(level.shares, level.abstention)
    votes = target.expressed[0][outside]
    assert votes @ forecast.shares[outside] / votes.sum() == pytest.approx(
        target.votes[0][outside].sum(axis=0) / votes.sum(), abs=1e-5)


@pytest.mark.parametrize("name", ["swing", "logit", "ridge"])
@pytest.mark.parametrize("scheme", schemes.SCHEMES)
def test_every_method_can_be_measured_by_every_scheme(world, name, scheme):
    learned = world if scheme == schemes.LEAVE_ONE_OUT else world.without(TARGET)
    result = evaluate(train(learned, "europeennes", method=name), world, TARGET, scheme, draws=100)
    assert result.territories == 60
    assert result.model.mae < result.baselines["persistence"].mae
