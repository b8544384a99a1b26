"""A trained model: fitted swing, calibrated residual, the panel it learned from, and what it was worth."""

import base64
import platform
import zlib
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Dict, List, Mapping, Optional

import numpy as np

from ..errors import InvalidParameter
from ..feedback import Feedback
from ..translation import tr
from ..words import KIND_NAMES
from .baselines import BASELINES, past_ballot
from .conformal import LocalResidual, calibrate, leave_one_out
from .level import LevelFromHistory, LevelSpread
from .panel import BLOCS, Ballot, Panel
from .scores import score
from .swing import Swing

FORMAT = "augure swing 1"
METHOD = "swing"


@dataclass(frozen=True, eq=False)
class TrainedModel:
    """Everything a forecast needs: it reads no vote from the warehouse, so that its numbers stay what they were.

    left_out: one row per training ballot forecast from the others under its true level, the model beside the
    baselines; perimeter and level: as asked for at training.
    """

    swing: Swing
    residual: LocalResidual
    panel: Panel
    history: LevelFromHistory
    spread: LevelSpread
    left_out: List[Dict[str, Any]]
    perimeter: str
    level: str
    seed: int

    @property
    def kind(self) -> str:
        """The kind of election it forecasts."""
        return self.swing.kind

    @property
    def mae(self) -> float:
        """Mean absolute error in points, registered-weighted, mean over the ballots left out in turn."""
        return float(np.mean([row["model"]["mae"] for row in self.left_out]))

    def parameters(self) -> Dict[str, Any]:
        """Return every named constant, by the step it belongs to."""
        swing = {**self.swing.get_params(), "on": None, "quality": dict(self.swing.quality)}
        return {"swing": swing, "level": asdict(self.history), "spread": asdict(self.spread)}

    def to_dict(self) -> Dict[str, Any]:
        """Return the model as plain JSON: numbers are compressed little-endian arrays in base64."""
        return {
            "format": FORMAT,
            "parameters": self.parameters(),
            "perimeter": self.perimeter,
            "level": self.level,
            "seed": self.seed,
            "data_sha256": self.panel.sha256(),
            "versions": versions(),
            "columns": self.columns(),
            "left_out": self.left_out,
            "calibrated_on": list(self.residual.ballots),
            "ballots": [[b.id, b.kind, b.date.isoformat(), b.round] for b in self.panel.ballots],
            "codes": self.panel.codes.tolist(),
            "names": self.panel.names.tolist(),
            "departements": self.panel.departements.tolist(),
            "votes": _pack(self.panel.votes, "<i4"),
            "registered": _pack(self.panel.registered, "<i4"),
            "abstentions": _pack(self.panel.abstentions, "<i4"),
            "neighbours": _pack(self.panel.neighbours, "<i4"),
            "log_odds": _pack(self.swing.deviations_["log_odds"], "<f4"),
            "log_ratio": _pack(self.swing.deviations_["log_ratio"], "<f4"),
            "abstention": _pack(self.swing.abstention_, "<f4"),
            "weights": self.swing.weights_.tolist(),
            "abstention_weights": self.swing.abstention_weights_.tolist(),
            "residual": _pack(self.residual.quantiles, "<f8"),
        }

    def columns(self) -> List[str]:
        """Return what the model looks at: past shares of each bloc and past abstention, by ballot."""
        return [f"{ballot.id}:{series}" for ballot in self.panel.ballots for series in BLOCS + ("abstention",)]


def train(
    panel: Panel,
    kind: str,
    perimeter: str = "",
    level: str = "commune",
    seed: int = 1,
    feedback: Optional[Feedback] = None,
) -> TrainedModel:
    """Return the model of the next election of ``kind``, learned from all ballots of the panel.

    Raises InvalidParameter for an unknown kind, a second round, or fewer than two ballots that teach.
    """
    if kind not in KIND_NAMES:
        raise InvalidParameter(tr("“{kind}” is no kind of election. Known: {kinds}.").format(
            kind=kind, kinds=", ".join(KIND_NAMES)))
    second = [ballot.id for ballot in panel.ballots if ballot.round != 1]
    if second:
        raise InvalidParameter(tr("The swing learns from first rounds only, where all parties stand; take out: "
                                  "{ballots}.").format(ballots=", ".join(second)))
    feedback = feedback or Feedback()
    swing = Swing(kind)
    lags = swing.lags(panel)
    swing.fit(panel, lags)
    feedback.progress(30)
    left_out = list(leave_one_out(panel, swing, lags))
    feedback.check()
    feedback.progress(80)
    residual = calibrate(panel, kind, left_out)
    rows = [_left_out_row(panel, row, rest, prediction) for row, rest, prediction in left_out]
    return TrainedModel(swing, residual, panel, LevelFromHistory(), LevelSpread(), rows, perimeter, level, seed)


def _left_out_row(panel: Panel, row: int, rest: Panel, prediction) -> Dict[str, Any]:
    ballot = panel.ballots[row]
    level, _ = panel.level(row)
    past = past_ballot(rest, ballot.kind, ballot.date)
    naive = {name: score(forecast(past, level), panel, row) for name, forecast in BASELINES.items()}
    return {
        "ballot": ballot.id,
        "model": score(prediction.shares, panel, row).to_dict(),
        "baselines": {name: value.to_dict() for name, value in naive.items()},
        "past_ballot": rest.ballots[past.row].id,
    }


def versions() -> Dict[str, str]:
    """Return the versions that a number may depend on."""
    return {"python": platform.python_version(), "numpy": np.__version__}


def read_model(content: Mapping[str, Any]) -> TrainedModel:
    """Return the model of ``to_dict``'s JSON; it predicts the same bits as the one that was written."""
    if content.get("format") != FORMAT:
        raise InvalidParameter(tr("This model was written by another version of Augure ({format}): train it again.")
                               .format(format=content.get("format")))
    ballots = tuple(Ballot(i, kind, date.fromisoformat(day), number) for i, kind, day, number in content["ballots"])
    panel = Panel(
        np.array(content["codes"]), np.array(content["names"]), np.array(content["departements"]), ballots,
        _unpack(content["votes"]), _unpack(content["registered"]), _unpack(content["abstentions"]),
        _unpack(content["neighbours"]).astype(np.int32))
    parameters = content["parameters"]
    swing = Swing(**parameters["swing"])
    swing.registered_ = panel.last_registered()
    swing.weights_ = np.array(content["weights"])
    swing.abstention_weights_ = np.array(content["abstention_weights"])
    swing.deviations_ = {link: _unpack(content[link]) for link in ("log_odds", "log_ratio")}
    swing.abstention_ = _unpack(content["abstention"])
    residual = LocalResidual(_unpack(content["residual"]), list(content["calibrated_on"]))
    return TrainedModel(
        swing, residual, panel, LevelFromHistory(**parameters["level"]), LevelSpread(**parameters["spread"]),
        list(content["left_out"]), content["perimeter"], content["level"], content["seed"])


MISSING = -(2 ** 31)  # a count that is not there, where counts are stored as integers


def _pack(values: np.ndarray, kind: str) -> Dict[str, Any]:
    plain_values = np.where(np.isnan(values), MISSING, values) if kind == "<i4" else values
    data = zlib.compress(np.ascontiguousarray(plain_values, dtype=kind).tobytes(), 6)
    return {"dtype": kind, "shape": list(values.shape), "zlib": base64.b64encode(data).decode("ascii")}


def _unpack(packed: Mapping[str, Any]) -> np.ndarray:
    data = zlib.decompress(base64.b64decode(packed["zlib"]))
    values = np.frombuffer(data, dtype=packed["dtype"]).reshape(packed["shape"])
    if packed["dtype"] == "<i4":
        return np.where(values == MISSING, np.nan, values.astype(np.float64))
    return values.astype(np.float64)
