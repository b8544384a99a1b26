"""The baselines as methods give what their formulas give; abstention moves by the same rule."""

import numpy as np
import pytest

from augure.processing.pipeline.model.methods import make

LEVEL = np.array([0.6, 0.0, 0.4, 0.0, 0.0])


def test_uniform_adds_the_points_of_the_whole(pair):
    # 40/60 and 60/40 at a level of 50/50, moved by ten points; abstention from 50 to 30 %.
    forecast = make("uniform", "europeennes").fit(pair).predict(LEVEL, 0.3)
    assert forecast.shares[:, 0] == pytest.approx([0.5, 0.7], abs=1e-5)
    assert forecast.abstention == pytest.approx([0.3, 0.3])


def test_persistence_does_not_look_at_the_level(pair):
    forecast = make("persistence", "europeennes").fit(pair).predict(LEVEL, 0.3)
    assert forecast.shares[:, 0] == pytest.approx([0.4, 0.6])
    assert forecast.abstention == pytest.approx([0.5, 0.5])


def test_logit_adds_log_odds_and_proportional_multiplies(pair):
    # logit .4 + logit .6 − logit .5 = 0: one half, for the right .6 + (−.405): one half too.
    logit = make("logit", "europeennes").fit(pair).predict(LEVEL, 0.5).shares
    assert logit[0, [0, 2]] == pytest.approx([0.5, 0.5], abs=5e-3)  # who has no votes has two in a thousand
    # .4 · .6/.5 = .48 and .6 · .4/.5 = .48: closed to one half.
    proportional = make("proportional", "europeennes").fit(pair).predict(LEVEL, 0.5).shares
    assert proportional[0, [0, 2]] == pytest.approx([0.5, 0.5], abs=1e-4)


def test_a_part_of_the_territories(pair):
    method = make("uniform", "europeennes").fit(pair)
    one = method.predict(LEVEL, 0.3, np.array([False, True]))
    assert one.shares == pytest.approx(method.predict(LEVEL, 0.3).shares[1:])
    assert len(one.abstention) == 1


def test_toward_another_election_keeps_the_rule(pair):
    method = make("proportional", "europeennes").toward("presidentielle", None)
    assert (method.name, method.kind, method.rule) == ("proportional", "presidentielle", "proportional_swing")
