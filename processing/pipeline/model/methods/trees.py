"""Regression trees of gradient boosting as plain JSON, and their prediction with numpy alone.

So a model with trees needs no pickle, nor scikit-learn to be read back. What is exported is held, when it is exported,
against scikit-learn's own prediction: another version, whose trees would mean something else, is refused there.
"""

from typing import Any, Dict, List, Mapping

import numpy as np

from ...errors import InvalidParameter
from ...translation import tr

_FIELDS = (("feature", "feature_idx", np.int32), ("threshold", "num_threshold", np.float64),
           ("missing_left", "missing_go_to_left", bool), ("left", "left", np.int32), ("right", "right", np.int32),
           ("leaf", "is_leaf", bool), ("value", "value", np.float64))


def export_trees(booster: Any, rounds: int, sample: np.ndarray) -> Dict[str, Any]:
    """Return the first ``rounds`` trees of a fitted HistGradientBoostingRegressor of squared error, as JSON.

    sample: (N, F) rows on which both predictions must be equal, bit for bit; InvalidParameter where they are not.
    """
    exported = {"start": float(np.ravel(booster._baseline_prediction)[0]),
                "trees": [_tree(stage[0].nodes) for stage in booster._predictors[:rounds]]}
    own = next((found for place, found in enumerate(booster.staged_predict(sample), 1) if place == rounds), None)
    expected = np.full(len(sample), exported["start"]) if own is None else own
    if not np.array_equal(predict_trees(exported, sample), expected):
        import sklearn

        raise InvalidParameter(tr("The trees of scikit-learn {version} cannot be kept as plain numbers: take another "
                                  "METHOD.").format(version=sklearn.__version__))
    return exported


def predict_trees(exported: Mapping[str, Any], values: np.ndarray) -> np.ndarray:
    """Return the sum of the trees for rows (N, F), NaN where missing; added in the order in which they were grown."""
    total = np.full(len(values), exported["start"])
    for tree in exported["trees"]:
        total += _grown(tree, values)
    return total


def _tree(nodes: np.ndarray) -> Dict[str, List[Any]]:
    tree = {}
    for name, field, kind in _FIELDS:
        column = nodes[field].astype(kind)
        if name == "threshold":  # JSON knows no infinity, which parts missing values from all others
            column = np.clip(column, -np.finfo(float).max, np.finfo(float).max)
        tree[name] = column.tolist()
    return tree


def _grown(tree: Mapping[str, Any], values: np.ndarray) -> np.ndarray:
    feature, threshold, missing_left, left, right, leaf, value = (
        np.array(tree[name], dtype=kind) for name, _, kind in _FIELDS)
    at = np.zeros(len(values), dtype=np.int32)
    while True:
        walking = np.flatnonzero(~leaf[at])
        if not len(walking):
            return value[at]
        node = at[walking]
        seen = values[walking, feature[node]]
        to_left = np.where(np.isnan(seen), missing_left[node], seen <= threshold[node])
        at[walking] = np.where(to_left, left[node], right[node])
