"""How many independent communes neighbours that resemble each other are worth."""

import numpy as np
import pytest
from scipy.ndimage import gaussian_filter

from augure.processing.pipeline.explore.correlation import pearson, with_interval
from augure.processing.pipeline.explore.independence import Neighbourhood

SIDE = 20


@pytest.fixture(scope="module")
def places():
    """Four hundred communes on a square, a kilometre apart."""
    x, y = np.meshgrid(np.arange(SIDE), np.arange(SIDE))
    return 1000.0 * np.column_stack([x.ravel(), y.ravel()])


def sizes(places, generator, smoothing):
    around = Neighbourhood(places, np.ones(len(places)))
    for _ in range(60):
        x, y = (gaussian_filter(generator.normal(size=(SIDE, SIDE)), smoothing, mode="reflect").ravel()
                for _ in range(2))
        size = around.size(around.likeness(x), around.likeness(y))
        yield with_interval(pearson(x, y, np.ones(len(x))), size), with_interval(pearson(x, y, np.ones(len(x))), len(x))


def test_draws_without_neighbours_are_worth_all_of_them(places):
    generator = np.random.default_rng(1)
    around = Neighbourhood(places, np.ones(len(places)))
    found = [around.size(*(around.likeness(generator.normal(size=len(places))) for _ in range(2))) for _ in range(30)]
    assert 340 < np.median(found) <= 400


def test_intervals_of_unrelated_smooth_fields_hold_zero(places):
    """Two fields that have nothing to do with each other: the naive interval misses zero far too often, ours seldom."""
    pairs = list(sizes(places, np.random.default_rng(4), 2.0))
    ours = np.mean([found.low <= 0 <= found.high for found, _ in pairs])
    naive = np.mean([found.low <= 0 <= found.high for _, found in pairs])
    assert naive < 0.65
    assert ours > 0.88


def test_without_places_the_weights_alone_count():
    weights = np.array([1.0, 1.0, 2.0])
    around = Neighbourhood(np.full((3, 2), np.nan), weights)
    values = np.array([1.0, 2.0, 4.0])
    assert around.size(around.likeness(values), around.likeness(values)) == pytest.approx(16 / 6)


def test_the_same_data_give_the_same_number(places):
    values = places[:, 0] + places[:, 1] ** 2
    first, second = (Neighbourhood(places, np.ones(len(places))).likeness(values) for _ in range(2))
    assert (first == second).all()
