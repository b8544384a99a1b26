from datetime import date

import numpy as np
import pytest

from augure.processing.pipeline.errors import InvalidParameter
from augure.processing.pipeline.model.level import (
    Level,
    LevelFromHistory,
    LevelSpread,
    Part,
    draw_level,
    mixture,
    oracle_level,
    scenario_level,
)
from augure.processing.pipeline.model.links import logit

LEVEL = Level(np.array([0.3, 0.2, 0.1, 0.35, 0.05]), 0.4, "history")


def test_history_of_one_ballot_is_that_ballot(make_panel):
    panel = make_panel({"2014-europeennes-1": [[30, 10, 20, 30, 10]]})
    level = LevelFromHistory().level(panel, "europeennes", date(2019, 5, 26))
    assert level.shares == pytest.approx([0.3, 0.1, 0.2, 0.3, 0.1])
    assert (level.abstention, level.source, level.kind_seen) == (0.5, "history", True)


def test_history_of_two_ballots_by_hand(make_panel):
    panel = make_panel({"2014-europeennes-1": [[40, 10, 20, 20, 10]], "2017-presidentielle-1": [[20, 30, 10, 38, 2]]})
    level = LevelFromHistory().level(panel, "europeennes", date(2019, 5, 26))
    same, other = np.exp(-(1827 / 365.25) / 2.5), 0.5 * np.exp(-(763 / 365.25) / 2.5)
    odds = [(same * np.log(a) + other * np.log(b)) / (same + other)
            for a, b in ((4 / 6, 2 / 8), (3 / 7, 4 / 6), (2 / 8, 38 / 62))]
    left, middle, far = (1 / (1 + np.exp(-x)) for x in odds)
    rest = 0.9 / (left + middle + far)  # other stays at its last European 10 %
    # Centre and right split as in 2014: one third, two thirds.
    assert level.shares == pytest.approx([left * rest, middle * rest / 3, middle * rest * 2 / 3, far * rest, 0.1])


def test_other_is_floored(make_panel):
    panel = make_panel({"2014-europeennes-1": [[300, 100, 200, 400, 0]]})
    assert LevelFromHistory().level(panel, "europeennes", date(2019, 5, 26)).shares[4] == pytest.approx(0.01)


def test_a_kind_without_past_is_said_so(make_panel):
    panel = make_panel({"2014-europeennes-1": [[30, 10, 20, 30, 10]]})
    assert not LevelFromHistory().level(panel, "legislatives", date(2017, 6, 11)).kind_seen


def test_scenario_completes_what_is_left_out():
    level = scenario_level({"left": 40, "far_right": 30}, None, LEVEL)
    # 30 points are left for centre, right, other, which stood 20 : 10 : 5.
    assert 100 * level.shares == pytest.approx([40, 30 * 20 / 35, 30 * 10 / 35, 30, 30 * 5 / 35])
    assert (level.abstention, level.source, level.certain) == (0.4, "scenario", False)


@pytest.mark.parametrize("shares, abstention", [
    ({"green": 10}, None), ({"left": 80, "right": 40}, None), ({"left": -3}, None),
    ({"left": 10, "centre": 10, "right": 10, "far_right": 10, "other": 10}, None), ({"left": 30}, 120)])
def test_impossible_scenarios_are_refused(shares, abstention):
    with pytest.raises(InvalidParameter):
        scenario_level(shares, abstention, LEVEL)


def test_oracle_is_called_one_and_is_not_drawn(make_panel):
    level = oracle_level(make_panel({"2014-europeennes-1": [[30, 10, 20, 30, 10]]}), 0)
    assert level.source == "oracle"
    shares, abstention = LevelSpread().draw(level, 1.0, 10, np.random.default_rng(1))
    assert (shares == level.shares).all() and (abstention == 0.5).all()


def test_draws_spread_as_said_around_the_level():
    spread = LevelSpread()
    shares, abstention = spread.draw(LEVEL, 1.0, 40000, np.random.default_rng(1))
    assert shares.sum(axis=1) == pytest.approx(np.ones(40000))
    assert np.median(shares[:, 0]) == pytest.approx(0.3, abs=0.01)
    assert np.median(abstention) == pytest.approx(0.4, abs=0.003)
    assert np.std(logit(abstention)) == pytest.approx(spread.abstention, rel=0.15)
    # Closing to 100 narrows the large blocs, which move against each other, by about a sixth.
    assert 0.75 * spread.far_right < np.std(logit(shares[:, 3])) < spread.far_right
    assert np.corrcoef(shares[:, 0], shares[:, 3])[0, 1] < -0.3


def test_three_years_are_hardly_wider_than_one_and_an_unseen_kind_is_wider():
    def width(level, horizon):
        shares, _ = LevelSpread().draw(level, horizon, 2000, np.random.default_rng(1))
        return np.ptp(np.quantile(shares[:, 0], [0.1, 0.9]))

    assert 1.0 < width(LEVEL, 3.0) / width(LEVEL, 1.0) < 1.1
    assert width(LEVEL._replace(kind_seen=False), 1.0) > width(LEVEL, 1.0)


def test_a_mixture_is_drawn_from_each_part_by_its_weight():
    parts = (Part("a", 3.0, LEVEL._replace(certain=True)),
             Part("b", 1.0, LEVEL._replace(shares=np.array([0.1, 0.1, 0.1, 0.6, 0.1]), certain=True)))
    level = mixture(parts)
    assert [part.weight for part in level.parts] == [0.75, 0.25]
    assert level.shares == pytest.approx(0.75 * LEVEL.shares + 0.25 * parts[1].level.shares)
    shares, abstention = draw_level(level, LevelSpread(), 1.0, 10, np.random.default_rng(1))
    # Three quarters of ten draws are 7.5: rounded to an even 8.
    assert len(abstention) == 10 and (shares[:, 3] == 0.6).sum() == 2
