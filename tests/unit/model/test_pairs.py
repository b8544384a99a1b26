"""Which two come first, from draws; counted by hand and by sorting."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from augure.processing.pipeline.model.pairs import count_pairs, pair_places


def test_pairs_by_hand():
    # Four draws of three contenders: A B, A C, B C, A B come first.
    drawn = np.array([[[50, 40, 10, 45], [30, 20, 45, 46], [20, 40.5, 44, 9]]])
    assert pair_places(3) == [(0, 1), (0, 2), (1, 2)]
    assert count_pairs(drawn).tolist() == [[0.5, 0.25, 0.25]]


def test_two_contenders_are_always_the_two():
    assert count_pairs(np.array([[[60.0, 10.0], [40.0, 90.0]]])).tolist() == [[1.0]]


@given(st.integers(0, 2**32 - 1))
def test_pairs_are_those_that_sorting_finds(seed):
    drawn = np.random.default_rng(seed).permutation(300).reshape(3, 5, 20) / 3.0
    found = count_pairs(drawn)
    assert found.sum(axis=1) == pytest.approx(np.ones(3))
    two = np.sort(np.argsort(drawn, axis=1)[:, -2:], axis=1)
    for column, pair in enumerate(pair_places(5)):
        assert found[:, column] == pytest.approx((two == np.array(pair)[None, :, None]).all(axis=1).mean(axis=1))
