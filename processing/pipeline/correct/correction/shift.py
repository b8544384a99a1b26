"""Rows in which cells stand some columns beside their own: a cell was inserted or deleted in a spreadsheet.

From a column on, to the end or up to a column where they are in place again, the cells of such a row are read against
the fields of the columns beside theirs. Evidence is what a field refuses in place and accepts moved, where cells of
the column beside are otherwise refused there (a text that takes anything proves nothing), and what the cells of each
column look like in the rows that are right. What could as well be moved otherwise stays for a person to decide.
"""

from collections import Counter
from itertools import compress
from math import log
from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from ..rules.target import Target
from ..validation.cells import TYPE, Finding
from ..validation.scan import Verdicts
from .profile import Profile

STEPS = (1, -1, 2, -2, 3, -3)
"""How many columns too far to the right (or, negative, to the left) cells are looked for."""
SURE, DOUBTFUL, LOSING = 0.9, 0.6, 0.5
_PRIOR, _FARTHER, _INSIDE, _LOST = -6.0, -1.0, -1.0, -6.0
_REFUSED = (0.01, 0.3)  # a column that refuses more of its cells than the second tells nothing
_CHANCE = 0.3
_MARGIN, _OWN_MARGIN, _YIELDED = 4.0, 1.5, 1.0
_SAMPLE, _PAIRED = 500, 100
_KEPT = 50_000
_FEW = 2
_WRONG = (Finding(TYPE, ""),)


class Shift(NamedTuple):
    """Cells ``first`` to ``last`` (from 0, both included) of a row stand ``by`` columns right of theirs."""

    row: int
    first: int
    last: int
    by: int
    confidence: float


def apply(row_cells: Sequence[str], shift: Shift) -> List[str]:
    """Return the row with its cells back in place: ``by`` cells leave the range at one end, empty ones come in."""
    part, empty = list(row_cells[shift.first:shift.last + 1]), [""] * abs(shift.by)
    part = part[shift.by:] + empty if shift.by > 0 else empty + part[:shift.by]
    return [*row_cells[:shift.first], *part, *row_cells[shift.last + 1:]]


class _Column:
    """A column: what its field accepts, each distinct text asked once, and what its cells look like."""

    def __init__(self, target: Optional[Target]):
        self.target = target
        self.telling = False
        self._refusal = 0.0
        self._answers: Dict[str, bool] = {"": True}
        self._fits: Dict[str, float] = {}
        self._profile = Profile(())
        self._verdicts: Optional[Verdicts[str]] = None
        if target is not None:
            self._verdicts = Verdicts(lambda text: () if self.accepts(text) else _WRONG, target.doubtful)

    def accepts(self, text: str) -> bool:
        """Tell whether the field accepts a text; an empty or missing value always."""
        if self.target is None:
            return True
        answer = self._answers.get(text)
        if answer is None:
            if len(self._answers) > _KEPT:
                self._answers = {"": True}
            answer = self._answers[text] = self.target.is_missing(text) or self.target.accepts(text)
        return answer

    def refused(self, cells: Sequence[str], is_typical: bool) -> "list[int]":
        """Return the rows of a batch whose cell is refused; none where the column tells nothing."""
        wrong = self._verdicts.of(cells) if self._verdicts else {}
        rows = list(compress(range(len(cells)), map(wrong.__contains__, cells))) if wrong else []
        if is_typical:
            share = len(rows) / max(1, len(cells) - cells.count(""))
            self.telling = self.target is not None and share <= _REFUSED[1]
            self._refusal = log(max(_REFUSED[0], share))
        return rows if self.telling else []

    def learn(self, texts: Sequence[str]) -> None:
        """Take what cells look like in rows that are right."""
        self._profile, self._fits = Profile(texts), {}

    def fit(self, text: str) -> float:
        """Return the logarithm of how well a text goes with the column, 0 at best."""
        fit = self._fits.get(text)
        if fit is None:
            if len(self._fits) > _KEPT:
                self._fits = {}
            fit = self._fits[text] = self._profile.log_likelihood(text)
        return fit if not self.telling or self.accepts(text) else fit + self._refusal


class _Row(NamedTuple):
    """A row that may be shifted; ``near``: the readings (step, first, last) that score best, or nearly."""

    number: int
    cells: List[str]
    near: np.ndarray


class _Run:
    """Consecutive rows that are read the same way; ``scores``: the sums of theirs, by (step, first, last)."""

    def __init__(self, row: _Row, scores: np.ndarray):
        self.rows, self.scores = [row], scores

    def takes(self, row: _Row, scores: np.ndarray) -> bool:
        """Add a row if it comes next and is read like the others hardly worse than by itself; tell whether it is."""
        joint = self.scores + scores
        if row.number != self.rows[-1].number + 1 or joint.max() < self.scores.max() + scores.max() - _YIELDED:
            return False
        self.rows.append(row)
        self.scores = joint
        return True


class Shifts:
    """Finds shifted rows, batch by batch. ``targets``: one per column in the order of the file, None for others."""

    def __init__(self, targets: "Sequence[Optional[Target]]"):
        self._columns = [_Column(target) for target in targets]
        self._sample: List[Tuple[str, ...]] = []
        self._learned = 0
        self._chances: Dict[Tuple[int, int], float] = {}

    def find(self, columns: Sequence[Sequence[str]], is_typical: bool = True) -> List[Shift]:
        """Return the shifts of a batch given by columns (texts, '' for empty), by row.

        Of a batch that ``is_typical`` of the table it is learned which columns tell anything.
        """
        counts: "Counter[int]" = Counter()
        for column, cells in zip(self._columns, columns):
            counts.update(column.refused(cells, is_typical))
        suspects = sorted(row for row, count in counts.items() if count >= _FEW)
        if is_typical:
            self._gather(columns, frozenset(suspects))
        if suspects:
            self._learn()
        found: List[Shift] = []
        run: Optional[_Run] = None
        for number in suspects:
            cells = [column[number] for column in columns]
            if not self._may_be_shifted(cells):
                continue
            scores = self._scores(cells)
            row = _Row(number, cells, _near(scores, _OWN_MARGIN))
            if run and run.takes(row, scores):
                continue
            found += self._tell(run) if run else []
            run = _Run(row, scores)
        return found + (self._tell(run) if run else [])

    def _gather(self, columns: Sequence[Sequence[str]], suspects: "frozenset[int]") -> None:
        """Keep some rows that are right, spread over the batch."""
        wanted = _SAMPLE - len(self._sample)
        if wanted > 0 and columns and columns[0]:
            good = [number for number in range(len(columns[0])) if number not in suspects]
            chosen = good[::max(1, len(good) // wanted)]
            self._sample += [tuple(column[number] for column in columns) for number in chosen]

    def _learn(self) -> None:
        if len(self._sample) > self._learned:
            self._learned, self._chances = len(self._sample), {}
            for column, texts in zip(self._columns, zip(*self._sample)):
                column.learn(texts)

    def _chance(self, place: int, beside: int) -> float:
        """Return how likely the field of a column accepts cells that belong to another one."""
        chance = self._chances.get((place, beside))
        if chance is None:
            texts = [row[beside] for row in self._sample if row[beside]][:_PAIRED]
            accepted = sum(map(self._columns[place].accepts, texts))
            chance = self._chances[place, beside] = (accepted + 1) / (len(texts) + 2)
        return chance

    def _repairs(self, cells: Sequence[str], place: int, step: int) -> bool:
        """Tell whether a column gets a cell that it accepts by no chance, and that or what was there was refused."""
        beside = place + step
        if not 0 <= place < len(cells) or not 0 <= beside < len(cells) or not cells[beside]:
            return False
        column = self._columns[place]
        return (column.telling and column.accepts(cells[beside])
                and (self._refuses(cells, place) or self._refuses(cells, beside))
                and self._chance(place, beside) <= _CHANCE)

    def _refuses(self, cells: Sequence[str], place: int) -> bool:
        column = self._columns[place]
        return column.telling and not column.accepts(cells[place])

    def _may_be_shifted(self, cells: Sequence[str]) -> bool:
        wrong = [place for place in range(len(cells)) if self._refuses(cells, place)]
        return any(sum(self._repairs(cells, place, step) for place in {*wrong, *(place - step for place in wrong)})
                   >= _FEW for step in STEPS)

    def _scores(self, cells: Sequence[str]) -> np.ndarray:
        """Return the log-odds of each reading against all cells being in place, by (step, first, last)."""
        width = len(cells)
        stay = _sums([column.fit(cell) for column, cell in zip(self._columns, cells)])
        lost = _sums([_LOST if cell else 0.0 for cell in cells])
        first, last = np.indices((width, width))
        scores = np.full((len(STEPS), width, width), -np.inf)
        for number, step in enumerate(STEPS):
            fits = _sums([column.fit(cells[place + step]) if 0 <= place + step < width else 0.0
                          for place, column in enumerate(self._columns)])
            far = abs(step)
            there = last - first >= far
            begin, end = first[there], last[there] + 1
            moved = fits[end - far] - fits[begin] if step > 0 else fits[end] - fits[begin + far]
            pushed = lost[begin + far] - lost[begin] if step > 0 else lost[end] - lost[end - far]
            prior = _PRIOR + _FARTHER * (far - 1) + np.where(end < width, _INSIDE, 0.0)
            scores[number][there] = moved - (stay[end] - stay[begin]) + pushed + prior
        return scores

    def _tell(self, run: _Run) -> List[Shift]:
        """Return the shifts of consecutive rows that are read the same way."""
        if run.scores.max() <= 0:
            return []
        step, first, last = np.unravel_index(int(run.scores.argmax()), run.scores.shape)
        near = _near(run.scores, _MARGIN)
        told = []
        for row in run.rows:
            shift = Shift(row.number, int(first), int(last), STEPS[step], 0.0)
            clear = _all_give(row, near, shift) and _all_give(row, row.near, shift)
            confidence = self._confidence(row.cells, shift, len(run.rows), clear)
            if confidence:
                told.append(shift._replace(confidence=confidence))
        return told

    def _confidence(self, cells: Sequence[str], shift: Shift, rows: int, clear: bool) -> float:
        """Return how sure a shift is, 0 where it is none. ``clear``: no other reading comes near."""
        after = apply(cells, shift)
        places = range(shift.first, shift.last + 1)
        repaired = sum(self._repairs(cells, place, shift.by) for place in places)
        wrong = [place for place in places if self._refuses(after, place)]
        still = [place for place in wrong if self._refuses(cells, place)]
        broken = len(wrong) - len(still) + sum(self._torn(cells, place, shift.by) for place in places)
        if repaired < _FEW or broken >= repaired:
            return 0.0
        if Counter(filter(None, after)) != Counter(filter(None, cells)):
            return LOSING
        enough = repaired > _FEW or rows > 1
        if enough and clear and not broken and len(still) <= repaired // 4:
            return min(0.98, SURE + 0.01 * (repaired - _FEW) + 0.01 * min(rows - 1, 4))
        return DOUBTFUL


    def _torn(self, cells: Sequence[str], place: int, step: int) -> bool:
        """Tell whether a cell would leave a column that accepts it by no chance: then it is in place."""
        to = place - step
        column = self._columns[place]
        return (0 <= to < len(cells) and column.telling and bool(cells[place]) and column.accepts(cells[place])
                and self._chance(place, to) <= _CHANCE)


def _sums(values: Sequence[float]) -> np.ndarray:
    return np.concatenate(([0.0], np.cumsum(values)))


def _near(scores: np.ndarray, margin: float) -> np.ndarray:
    return np.argwhere(scores > scores.max() - margin)


def _all_give(row: _Row, readings: np.ndarray, shift: Shift) -> bool:
    """Tell whether each of some readings leaves the row with the same cells as ``shift``."""
    wanted = apply(row.cells, shift)
    return all(apply(row.cells, Shift(row.number, first, last, STEPS[step], 0.0)) == wanted
               for step, first, last in readings.tolist())
