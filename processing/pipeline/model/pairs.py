"""Which two come first: who would stand in a second round of two, as the presidential one is (Constitution, art. 7)."""

from itertools import combinations
from typing import List, Tuple

import numpy as np

Pairs = np.ndarray
"""(T, C · (C − 1) / 2) probabilities of each pair, in the order of ``pair_places``."""


def pair_places(contenders: int) -> List[Tuple[int, int]]:
    """Return the pairs of C contenders as places, the first of each before the second."""
    return list(combinations(range(contenders), 2))


def count_pairs(drawn: np.ndarray) -> Pairs:
    """Return how often each pair are the first two, 0 to 1, from draws (T, C, draws); of equals the first stand."""
    territories, contenders, draws = drawn.shape
    best, second = np.full((2, territories, draws), -1.0, dtype=drawn.dtype)
    first_place, second_place = np.zeros((2, territories, draws), dtype=np.int16)
    for place in range(contenders):
        here = drawn[:, place]
        ahead, between = here > best, here > second
        second_place = np.where(ahead, first_place, np.where(between, np.int16(place), second_place))
        second = np.where(ahead, best, np.where(between, here, second))
        first_place, best = np.where(ahead, np.int16(place), first_place), np.where(ahead, here, best)
    low, high = np.minimum(first_place, second_place), np.maximum(first_place, second_place)
    return np.stack([np.count_nonzero((low == one) & (high == other), axis=1) / draws
                     for one, other in pair_places(contenders)], axis=1)
