"""What the report says of indicators, worked out by hand."""

import numpy as np
import pytest

from augure.processing.pipeline.forecast.indicatorreport import indicator_blocks
from augure.processing.pipeline.model.html import Table, Text
from augure.processing.pipeline.model.panel import Panel

LEVEL = {"left": 40.0, "centre": 20.0, "right": 10.0, "far_right": 25.0, "other": 5.0, "abstention": 50.0}


@pytest.fixture
def panel():
    return Panel(np.array(["34001"]), np.array(["A"]), np.array(["34"]), (), np.empty((0, 1, 5)), np.empty((0, 1)),
                 np.empty((0, 1)), np.full((1, 1), -1))


def sensitivity(slopes, link="points"):
    """Return what one indicator does: +2 points of the left, −2 of the far right; by ballot, that of the left."""
    move = [0.02, 0.0, 0.0, -0.02, 0.0, 0.0]
    return {"link": link, "indicators": ["density"], "spread": [1.0], "effect": [move],
            "ballots": [f"{2012 + place}-presidentielle-1" for place in range(len(slopes))],
            "by_ballot": [[None if one is None else [one, 0, 0, -one, 0, 0] for one in slopes]]}


def words(blocks):
    return " ".join(block.text for block in blocks if isinstance(block, Text))


def test_points_are_added_to_the_level(panel):
    blocks = indicator_blocks(sensitivity((0.01, 0.03, None)), panel, LEVEL, {})
    effect, ranges = (block for block in blocks if isinstance(block, Table))
    assert effect.rows[1][:5] == ["density +1", "42.0 (+2.0)", "20.0 (0.0)", "10.0 (0.0)", "23.0 (−2.0)"]
    assert ranges.rows[0][1] == "+1.0 to +3.0" and ranges.rows[0][4] == "−3.0 to −1.0"
    assert "None of these 6 effects changed sign" in words(blocks)


def test_signs_that_turn_are_counted(panel):
    blocks = indicator_blocks(sensitivity((0.01, -0.03)), panel, LEVEL, {"density": 2.0})
    effect, ranges = (block for block in blocks if isinstance(block, Table))
    assert effect.rows[1][:2] == ["density +2", "44.0 (+4.0)"]
    assert ranges.rows[0][1] == "−6.0 to +2.0"
    assert "of these 6 effects, 2 change sign" in words(blocks)


def test_log_odds_are_closed_to_one_hundred(panel):
    content = {**sensitivity((0.5, 0.5), "log_odds"), "effect": [[np.log(1.5), 0, 0, 0, 0, np.log(2)]]}
    effect = next(block for block in indicator_blocks(content, panel, LEVEL, {}) if isinstance(block, Table))
    # Odds of 2/3 become 1, so 50 % before closing 110 to 100; abstention from odds of 1 to 2.
    assert effect.rows[1][1] == "45.5 (+5.5)" and effect.rows[1][2] == "18.2 (−1.8)"
    assert effect.rows[1][6] == "66.7 (+16.7)"


def test_one_ballot_says_nothing_of_what_lasts_and_no_indicator_nothing_at_all(panel):
    assert "cannot be measured on one ballot" in words(indicator_blocks(sensitivity((0.01,)), panel, LEVEL, {}))
    assert indicator_blocks({}, panel, LEVEL, {}) == []
