import numpy as np
import pytest

from augure.processing.pipeline.model.links import inverse_logit, logit, scale_to_level, shift_to_level


def test_logit_by_hand():
    assert logit(np.array([0.5, 0.8])) == pytest.approx([0.0, np.log(4.0)])
    assert inverse_logit(np.log(np.array([1.0, 4.0]))) == pytest.approx([0.5, 0.8])


def test_shift_by_hand():
    # One territory: whatever its deviation, it must sit at the level.
    assert shift_to_level(np.array([[1.3]]), np.array([0.25]), np.array([1.0])) == pytest.approx(np.array([[0.25]]))


def test_both_links_reach_the_level_for_any_deviations():
    generator = np.random.default_rng(1)
    for _ in range(20):
        deviations = generator.normal(0, 1.0, (50, 5))
        level = generator.dirichlet(np.ones(5)) * 0.95 + 0.01
        weights = generator.dirichlet(np.ones(50))
        assert weights @ shift_to_level(logit(level) + deviations, level, weights) == pytest.approx(level, abs=1e-9)
        closed = scale_to_level(deviations, level / level.sum(), weights)
        assert weights @ closed == pytest.approx(level / level.sum(), abs=1e-8)
        assert closed.sum(axis=1) == pytest.approx(np.ones(50))
