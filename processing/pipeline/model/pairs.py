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
    """Return how often each pair are the first two, 0 to 1, from draws (T, C, draws) of 0 or more.

    Nearly equal ones (a millionth of their value) count as equal, and the first in order stands. The place of each is
    written into the last bits of its number, so that a running largest and second largest carry them along.
    """
    contenders, draws = drawn.shape[1:]
    mask = (1 << max(1, (contenders - 1).bit_length())) - 1
    keys = np.ascontiguousarray(drawn, dtype=np.float32).view(np.int32) & ~np.int32(mask)
    keys |= mask - np.arange(contenders, dtype=np.int32)[:, None]
    best, second = keys[:, 0], np.full_like(keys[:, 0], -1)
    for place in range(1, contenders):
        second = np.maximum(second, np.minimum(best, keys[:, place]))
        best = np.maximum(best, keys[:, place])
    one, other = mask - (best & mask), mask - (second & mask)
    code = (np.minimum(one, other) * contenders + np.maximum(one, other)).astype(np.uint16)
    return np.stack([np.count_nonzero(code == low * contenders + high, axis=1) / draws
                     for low, high in pair_places(contenders)], axis=1)
