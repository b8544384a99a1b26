from datetime import date

import numpy as np
import pytest

from augure.processing.pipeline.model.baselines import (
    Past,
    logit_swing,
    past_ballot,
    persistence,
    proportional_swing,
    uniform_swing,
)

PAST = Past(0, np.array([[0.5, 0.1, 0.2, 0.15, 0.05]]), np.array([0.4, 0.2, 0.2, 0.15, 0.05]))
LEVEL = np.array([0.3, 0.3, 0.2, 0.15, 0.05])


def test_persistence_repeats():
    assert persistence(PAST, LEVEL) is PAST.shares


def test_uniform_swing_by_hand():
    assert uniform_swing(PAST, LEVEL)[0] == pytest.approx([0.4, 0.2, 0.2, 0.15, 0.05])


def test_uniform_swing_floors_at_zero_and_closes():
    past = Past(0, np.array([[0.05, 0.95, 0.0, 0.0, 0.0]]), PAST.level)
    # left .05 − .1 → 0; centre .95 + .1 = 1.05: closed to 1.
    assert uniform_swing(past, LEVEL)[0] == pytest.approx([0.0, 1.0, 0.0, 0.0, 0.0], abs=1e-4)


def test_proportional_swing_by_hand():
    # .5·3/4 = .375, .1·3/2 = .15, the rest unchanged: .925 in all.
    assert proportional_swing(PAST, LEVEL)[0] == pytest.approx(np.array([0.375, 0.15, 0.2, 0.15, 0.05]) / 0.925)


def test_logit_swing_by_hand():
    # odds: left 1·(3/7)/(4/6) = 9/14; centre (1/9)·(3/7)/(2/8) = 4/21: shares 9/23 and 4/25, then closed.
    shares = np.array([9 / 23, 4 / 25, 0.2, 0.15, 0.05])
    assert logit_swing(PAST, LEVEL)[0] == pytest.approx(shares / shares.sum())


def test_start_is_the_last_full_quality_ballot_before(make_panel):
    row = [[10, 10, 10, 10, 10]]
    panel = make_panel(dict.fromkeys((
        "2014-europeennes-1", "2015-regionales-1", "2017-presidentielle-1", "2017-legislatives-1"), row))
    assert panel.ballots[past_ballot(panel, "europeennes", date(2019, 5, 26)).row].id == "2017-presidentielle-1"
    assert panel.ballots[past_ballot(panel, "legislatives", date(2022, 6, 12)).row].id == "2017-legislatives-1"
    assert panel.ballots[past_ballot(panel, "presidentielle", date(2015, 1, 1)).row].id == "2014-europeennes-1"
    assert panel.ballots[past_ballot(panel, "presidentielle", date(2012, 4, 22)).row].id == "2014-europeennes-1"
