from datetime import date

import numpy as np
import pytest

from augure.processing.pipeline.errors import InvalidParameter
from augure.processing.pipeline.model.level import Level
from augure.processing.pipeline.model.links import inverse_logit, logit
from augure.processing.pipeline.model.polls.deviation import to_perimeter
from augure.processing.pipeline.model.polls.recipe import Last

ON = date(2022, 4, 10)
NATIONAL = Level(np.array([0.30, 0.25, 0.10, 0.30, 0.05]), 0.25, "polls")


def test_a_perimeter_keeps_its_distance_from_the_country(make_panel):
    panel = make_panel({"2017-presidentielle-1": [[30, 20, 15, 30, 5]]})
    whole = {("presidentielle", date(2017, 4, 23)): Last(np.array([0.25, 0.25, 0.20, 0.25, 0.05]), 0.4, ON)}
    level = to_perimeter(NATIONAL, panel, whole, "presidentielle", ON)
    moved = [float(inverse_logit(logit(np.array(n)) + logit(np.array(h)) - logit(np.array(c)))) for n, h, c in (
        (0.30, 0.30, 0.25), (0.25, 0.20, 0.25), (0.10, 0.15, 0.20), (0.30, 0.30, 0.25), (0.05, 0.05, 0.05))]
    assert level.shares == pytest.approx(np.array(moved) / sum(moved))
    assert level.abstention == pytest.approx(float(inverse_logit(
        logit(np.array(0.25)) + logit(np.array(0.5)) - logit(np.array(0.4)))))


def test_without_a_common_ballot_it_says_which_are_wanted(make_panel):
    panel = make_panel({"2017-presidentielle-1": [[30, 20, 15, 30, 5]]})
    with pytest.raises(InvalidParameter, match="2017-presidentielle-1"):
        to_perimeter(NATIONAL, panel, {}, "presidentielle", ON)
