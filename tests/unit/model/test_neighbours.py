import numpy as np

from augure.processing.pipeline.model.neighbours import nearest_neighbours


def test_on_a_line_the_nearest_come_first():
    points = np.array([[0.0, 0.0], [1.0, 0.0], [3.0, 0.0], [7.0, 0.0]])
    assert nearest_neighbours(points, 2).tolist() == [[1, 2], [0, 2], [1, 0], [2, 1]]


def test_without_outline_neither_has_nor_is_a_neighbour():
    points = np.array([[0.0, 0.0], [np.nan, np.nan], [3.0, 4.0]])
    assert nearest_neighbours(points, 2).tolist() == [[2, -1], [-1, -1], [0, -1]]


def test_a_single_territory_has_none():
    assert nearest_neighbours(np.array([[5.0, 5.0]]), 3).tolist() == [[-1, -1, -1]]


def test_exact_against_all_distances():
    generator = np.random.default_rng(3)
    # Two clouds far apart, like the mainland and an island: the widening box must still find the true ones.
    points = np.concatenate([generator.normal(0, 1e4, (400, 3)), generator.normal(5e6, 1e3, (7, 3))])
    distance = np.sqrt(np.square(points[:, None] - points[None]).sum(axis=2))
    np.fill_diagonal(distance, np.inf)
    assert (nearest_neighbours(points, 10) == np.argsort(distance, axis=1)[:, :10]).all()
