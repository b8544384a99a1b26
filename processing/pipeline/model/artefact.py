"""A trained model as plain JSON, and back: numbers are compressed little-endian arrays in base64, never a pickle."""

import base64
import importlib.metadata
import platform
import zlib
from datetime import date
from typing import Any, Dict, Mapping, Optional

import numpy as np

from ..errors import InvalidParameter
from ..translation import tr
from .conformal import LocalResidual
from .methods import make, packages
from .panel import Ballot, Communes, Indicators, Panel
from .targets import history_of, spread_of
from .training import TrainedModel

FORMAT = "augure model 2"
MISSING = -(2 ** 31)  # a count that is not there, where counts are stored as integers
_DISTRIBUTIONS = {"numpy": "numpy", "sklearn": "scikit-learn"}


def versions(method: str) -> Dict[str, str]:
    """Return the versions that the numbers of a method may depend on."""
    named = {name: importlib.metadata.version(_DISTRIBUTIONS[name]) for name in ("numpy", *packages(method))}
    return {"python": platform.python_version(), **{_DISTRIBUTIONS[name]: text for name, text in named.items()}}


def write_model(model: TrainedModel) -> Dict[str, Any]:
    """Return the model as plain JSON."""
    return {
        "format": FORMAT,
        "method": model.method.name,
        "parameters": model.parameters(),
        "perimeter": model.perimeter,
        "level": model.level,
        "seed": model.seed,
        "data_sha256": model.panel.sha256(),
        "versions": versions(model.method.name),
        "columns": model.columns(),
        "left_out": model.left_out,
        "choice": model.choice,
        "sensitivity": model.sensitivity,
        "calibrated_on": list(model.residual.ballots),
        "residual": _pack(model.residual.quantiles, "<f8"),
        "learned": {key: _pack(value, "<f4") if isinstance(value, np.ndarray) else value
                    for key, value in model.method.learned().items()},
        "panel": _write_panel(model.panel),
    }


def read_model(content: Mapping[str, Any]) -> TrainedModel:
    """Return the model of ``write_model``'s JSON; it predicts the same bits as the one that was written.

    Raises InvalidParameter for a model of another format or other versions, and for one that is not whole.
    """
    _check(content)
    panel = _read_panel(content["panel"])
    if panel.sha256() != content["data_sha256"]:
        raise InvalidParameter(tr("The model's data are no longer those it was trained on (sha256): train it again."))
    parameters = content["parameters"]
    method = make(content["method"], **parameters["method"])
    method.restore(panel, {key: _unpack(value) if isinstance(value, Mapping) and "zlib" in value else value
                           for key, value in content["learned"].items()})
    residual = LocalResidual(_unpack(content["residual"]), list(content["calibrated_on"]))
    return TrainedModel(
        method, residual, panel, history_of(panel, parameters["level"]), spread_of(panel, parameters["spread"]),
        list(content["left_out"]), content["perimeter"], content["level"], content["seed"], content["choice"],
        content["sensitivity"])


def _check(content: Mapping[str, Any]) -> None:
    """Refuse what this Augure cannot read, or would compute otherwise: patch releases count for nothing."""
    if content.get("format") != FORMAT:
        raise InvalidParameter(tr("This model was written by another version of Augure ({format}): train it again.")
                               .format(format=content.get("format")))
    here = {**versions(""), **_installed("scikit-learn")}
    for name, trained in content["versions"].items():
        # Trees and coefficients are plain numbers: without scikit-learn they say the same as with it.
        if name in here and trained.split(".")[:2] != here[name].split(".")[:2]:
            raise InvalidParameter(
                tr("This model was trained with {name} {trained}, and here is {name} {here}: its figures could differ. "
                   "Train it again.").format(name=name, trained=trained, here=here[name]))


def _installed(name: str) -> Dict[str, str]:
    try:
        return {name: importlib.metadata.version(name)}
    except importlib.metadata.PackageNotFoundError:
        return {}


def _write_panel(panel: Panel) -> Dict[str, Any]:
    content: Dict[str, Any] = {
        "parts": list(panel.parts),
        "ballots": [[b.id, b.kind, b.date.isoformat(), b.round] for b in panel.ballots],
        "codes": panel.codes.tolist(), "names": panel.names.tolist(), "departements": panel.departements.tolist(),
        "votes": _pack(panel.votes, "<i4"), "registered": _pack(panel.registered, "<i4"),
        "abstentions": _pack(panel.abstentions, "<i4"), "neighbours": _pack(panel.neighbours, "<i4")}
    if panel.communes is not None:
        codes, neighbours, of = panel.communes
        content["communes"] = {"codes": codes.tolist(), "neighbours": _pack(neighbours, "<i4"), "of": _pack(of, "<i4")}
    if panel.indicators is not None:
        names, dates, values = panel.indicators
        content["indicators"] = {"names": list(names), "dates": [day.isoformat() for day in dates],
                                 "values": _pack(values, "<f8")}
    return content


def _read_panel(content: Mapping[str, Any]) -> Panel:
    ballots = tuple(Ballot(i, kind, date.fromisoformat(day), number) for i, kind, day, number in content["ballots"])
    communes: Optional[Communes] = None
    if "communes" in content:
        found = content["communes"]
        communes = Communes(np.array(found["codes"]), _indices(found["neighbours"]), _indices(found["of"]))
    indicators: Optional[Indicators] = None
    if "indicators" in content:
        found = content["indicators"]
        indicators = Indicators(tuple(found["names"]), tuple(date.fromisoformat(day) for day in found["dates"]),
                                _unpack(found["values"]))
    return Panel(
        np.array(content["codes"]), np.array(content["names"]), np.array(content["departements"]), ballots,
        _unpack(content["votes"]), _unpack(content["registered"]), _unpack(content["abstentions"]),
        _indices(content["neighbours"]), tuple(content["parts"]), communes, indicators)


def _indices(packed: Mapping[str, Any]) -> np.ndarray:
    return _unpack(packed).astype(np.int32)


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
