"""What the supervised methods look at: past ballots as deviations, and indicators of a time before the target."""

from datetime import date
from typing import Any, Dict, Iterable, List, Mapping, NamedTuple, Optional, Sequence, Tuple, TypeVar

import numpy as np

from ...errors import InvalidParameter
from ...translation import tr
from ..method import Lag, LocalMethod, stored
from ..panel import Panel, years_between

INDICATOR = "indicator:"  # before the name of an indicator, among the columns


class Table(NamedTuple):
    """names: (F,); values: (T, F), NaN where unknown."""

    names: Tuple[str, ...]
    values: np.ndarray


def lag_table(
    panel: Panel, deviations: Sequence[np.ndarray], rows: Sequence[int], kind: str, on: date, nearest: int
) -> Table:
    """Return the deviations of the nearest ballot of the same kind, then of the ``nearest`` ballots of any.

    deviations: (B,) of (T, K + 1), NaN where unknown; rows: the ballots that may be looked at. Never one of the
    target's own day: it would tell the target.
    """
    order = sorted((row for row in rows if panel.ballots[row].date != on),
                   key=lambda row: (abs(years_between(panel.ballots[row].date, on)), panel.ballots[row].id))
    same = [row for row in order if panel.ballots[row].kind == kind]
    slots = [("same", same[0] if same else None)]
    slots += [(f"near{place + 1}", order[place] if place < len(order) else None) for place in range(nearest)]
    unknown = np.full((panel.size, len(panel.series)), np.nan)
    return Table(tuple(f"{slot}:{series}" for slot, _ in slots for series in panel.series),
                 np.concatenate([unknown if row is None else deviations[row] for _, row in slots], axis=1))


def indicator_table(panel: Panel, on: date) -> Table:
    """Return the indicators' latest values of periods that ended before ``on``."""
    if panel.indicators is None:
        return Table((), np.empty((panel.size, 0)))
    names, values = panel.indicators.before(on)
    return Table(tuple(INDICATOR + name for name in names), values)


def beside(*tables: Table) -> Table:
    """Return the columns of all tables."""
    return Table(sum((table.names for table in tables), ()), np.concatenate([t.values for t in tables], axis=1))


def log_odds(panel: Panel, row: int, lag: Lag) -> np.ndarray:
    """Return a ballot's deviations in log-odds, (T, K + 1), abstention last; NaN where they are not to be believed."""
    return np.column_stack([np.where(lag.known, lag.log_odds, np.nan),
                            np.where(lag.abstention_known, lag.abstention, np.nan)])


def points(panel: Panel, row: int, lag: Lag) -> np.ndarray:
    """Return a ballot's deviations as differences of shares; abstention in log-odds all the same."""
    expressed = panel.expressed[row]
    level, _ = panel.level(row)
    shares = panel.votes[row] / np.where(expressed > 0, expressed, np.nan)[:, None]
    return np.column_stack([shares - level, np.where(lag.abstention_known, lag.abstention, np.nan)])


_Own = TypeVar("_Own", bound="Learner")


class Learner(LocalMethod):
    """A local method that learned, from columns of any kind, the deviations that follow."""

    takes_indicators = True
    fewest = 2

    def table(self, panel: Panel, lags: Optional[Sequence[Lag]] = None) -> Table:
        """Return what the forecast of the election to come looks at."""
        raise NotImplementedError

    def deviations_from(self, values: np.ndarray) -> np.ndarray:
        """Return the deviations (T, K + 1), abstention last, that columns (T, F), as ``table`` has them, lead to."""
        raise NotImplementedError

    def examples(self, panel: Panel, lags: Sequence[Lag]) -> "List[Example]":
        """Return each ballot that teaches as a target, with what the method looks at to tell it."""
        raise NotImplementedError

    def columns_used(self) -> Iterable[str]:
        """Return the names of the columns that the deviations change with."""
        raise NotImplementedError

    def indicators_used(self) -> Tuple[str, ...]:
        """Return the names of the indicators among them."""
        return tuple(sorted(name[len(INDICATOR):] for name in self.columns_used() if name.startswith(INDICATOR)))

    def carry(self: _Own, panel: Panel, table: Table, link: str) -> _Own:
        """Keep the deviations that the columns of the election to come lead to; link: their scale."""
        found = stored(self.deviations_from(table.values))
        self.deviations_, self.abstention_ = {link: found[:, :-1]}, found[:, -1]
        self.registered_ = panel.last_registered()
        return self


class Scaler:
    """Standardises columns and says where values are missing: never a zero in their place, but a column of its own.

    A missing value becomes its column's mean, and a second column, ``x missing``, is 1 there: only for columns of
    which the training rows miss some. A column with no value, or always the same, is left out. Learned: ``names_``
    (P,) of what comes out, ``left_out_``.
    """

    def fit(self, names: Sequence[str], values: np.ndarray, weights: np.ndarray) -> "Scaler":
        """Learn means and standard deviations of the columns. values: (N, F); weights: (N,)."""
        known = ~np.isnan(values)
        total = np.maximum(weights @ known, 1e-12)
        mean = (weights @ np.where(known, values, 0.0)) / total
        spread = np.sqrt(weights @ np.where(known, values - mean, 0.0) ** 2 / total)
        kept = spread > 1e-9
        flags = kept & ~known.all(axis=0)
        self.columns_ = np.flatnonzero(kept)
        self.flags_ = np.flatnonzero(flags)
        self.mean_, self.spread_ = mean[kept], spread[kept]
        self.names_ = tuple(names[c] for c in self.columns_) + tuple(f"{names[c]} missing" for c in self.flags_)
        self.left_out_ = tuple(names[c] for c in np.flatnonzero(~kept))
        return self

    def transform(self, values: np.ndarray) -> np.ndarray:
        """Return the standardised columns and flags, (N, P)."""
        scaled = (values[:, self.columns_] - self.mean_) / self.spread_
        return np.concatenate([np.nan_to_num(scaled), np.isnan(values[:, self.flags_]).astype(float)], axis=1)

    def to_dict(self) -> Dict[str, Any]:
        """Return what was learned as JSON."""
        return {"columns": self.columns_.tolist(), "flags": self.flags_.tolist(), "mean": self.mean_.tolist(),
                "spread": self.spread_.tolist(), "names": list(self.names_), "left_out": list(self.left_out_)}

    @classmethod
    def of(cls, content: Mapping[str, Any]) -> "Scaler":
        """Return the scaler of ``to_dict``'s JSON."""
        scaler = cls()
        scaler.columns_, scaler.flags_ = (np.array(content[key], dtype=int) for key in ("columns", "flags"))
        scaler.mean_, scaler.spread_ = np.array(content["mean"]), np.array(content["spread"])
        scaler.names_, scaler.left_out_ = tuple(content["names"]), tuple(content["left_out"])
        return scaler


class Example(NamedTuple):
    """One training ballot as target: features (T, F), targets (T, K + 1), NaN where unknown, weights (T,)."""

    row: int
    table: Table
    target: np.ndarray
    weights: np.ndarray


def weights_of(panel: Panel, row: int, noise_votes: float) -> np.ndarray:
    """Return the weight of each territory's result: n / (n + noise), for a share of few votes is noise; 0 without."""
    votes = np.nan_to_num(panel.expressed[row])
    return votes / (votes + noise_votes)


def teaching_rows(panel: Panel, quality: Mapping[str, float]) -> List[int]:
    """Return the ballots that have a quality, in order."""
    return [row for row, ballot in enumerate(panel.ballots) if quality.get(ballot.kind, 0.0) > 0]


def too_few(method: str) -> InvalidParameter:
    """Return the refusal to learn how one ballot follows from others where there are no others."""
    return InvalidParameter(tr("METHOD={name} learns how one ballot follows from others: it needs two ballots at least "
                               "that teach.").format(name=method))
