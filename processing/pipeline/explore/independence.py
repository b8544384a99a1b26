"""How many independent observations a correlation between neighbouring territories is worth.

Communes resemble their neighbours, so that 35,000 of them tell less than 35,000 draws: an interval that forgets it is
many times too narrow, and everything is "significant". Clifford, Richardson and Hémon (Biometrics 45, 1989) count the
independent observations from how far each of the two variables resembles itself at each distance.
"""

import numpy as np

from .correlation import effective_size

PAIRS = 60_000
#: Pairs are put in classes of distance between these quantiles: fine where territories are near.
QUANTILES = (0.0, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1.0)


class Neighbourhood:
    """Territories with weights, and pairs of them drawn in proportion to the weights, by distance.

    points: (n, d) in metres, NaN where a territory has no place; weights: (n,) positive. The pairs are drawn from a
    fixed seed: the same data give the same numbers.
    """

    def __init__(self, points: np.ndarray, weights: np.ndarray, pairs: int = PAIRS, seed: int = 1):
        self.weights = weights / weights.sum()
        self.kish = effective_size(weights)
        generator = np.random.default_rng(seed)
        sums = np.cumsum(self.weights)
        first, second = (np.minimum(np.searchsorted(sums, generator.random(pairs)), len(weights) - 1)
                         for _ in range(2))
        distance = np.sqrt(np.square(points[first] - points[second]).sum(axis=1))
        kept = (first != second) & ~np.isnan(distance)
        self._first, self._second = first[kept], second[kept]
        edges = np.quantile(distance[kept], QUANTILES[1:-1]) if kept.any() else np.array([])
        self._class = np.searchsorted(edges, distance[kept])
        self._count = np.bincount(self._class, minlength=len(QUANTILES) - 1)

    def likeness(self, values: np.ndarray) -> np.ndarray:
        """Return how much the values resemble each other in each class of distance: a mean product of z-scores."""
        centred = values - self.weights @ values
        spread = self.weights @ np.square(centred)
        if spread <= 0 or not len(self._first):
            return np.zeros(len(self._count))
        products = centred[self._first] * centred[self._second] / spread
        sums = np.bincount(self._class, products, minlength=len(self._count))
        return sums / np.maximum(self._count, 1)

    def size(self, likeness_x: np.ndarray, likeness_y: np.ndarray) -> float:
        """Return the number of independent observations for a correlation of two variables of these likenesses.

        1/size = Σᵢⱼ wᵢ wⱼ ρx(dᵢⱼ) ρy(dᵢⱼ), the pairs i = j exactly, the others from the draw. Never above Kish's number
        for the weights (1/Σw²), which it is where nothing resembles its neighbours.
        """
        alone = 1.0 / self.kish
        if not self._count.sum():
            return self.kish
        near = (self._count / self._count.sum()) @ (likeness_x * likeness_y)
        return float(1.0 / max(alone + (1.0 - alone) * near, alone))
