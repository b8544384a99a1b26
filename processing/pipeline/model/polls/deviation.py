"""How a part of the country departs from the whole: the swing recipe on one territory, the perimeter itself.

Polls are of the whole country. The perimeter's level is the country's moved, in log-odds, by the weighted mean of its
past deviations; weights are those of the communes' swing.
"""

from datetime import date
from typing import Mapping, Tuple

import numpy as np

from ...errors import InvalidParameter
from ...translation import tr
from ..level import Level
from ..links import close, inside, inverse_logit, logit
from ..panel import Panel, years_between
from ..swing import Swing
from .recipe import Last


def to_perimeter(level: Level, panel: Panel, national: Mapping[Tuple[str, date], Last], kind: str, on: date) -> Level:
    """Return the perimeter's level for a level of the country on that day.

    national: levels of the country by (kind, date). Raises InvalidParameter where no ballot that can teach is known
    over the country.
    """
    swing = Swing(kind)
    moves, weights, at_home, turnout_weights = [], [], [], []
    for row, ballot in enumerate(panel.ballots):
        whole = national.get((ballot.kind, ballot.date))
        quality = swing.quality.get(ballot.kind, 0.0)
        if whole is None:
            continue
        age = abs(years_between(ballot.date, on))
        same = ballot.kind == kind
        here, abstention = panel.level(row)
        moves.append(logit(inside(here)) - logit(inside(whole.shares)))
        weight = quality * (1.0 if same else swing.other_type) * np.exp(-age / swing.time_constant)
        weights.append(weight * (whole.shares >= swing.smallest_level))
        at_home.append(float(logit(inside(np.array(abstention))) - logit(inside(np.array(whole.abstention)))))
        turnout_weights.append((1.0 if same else swing.abstention_other_type)
                               * np.exp(-age / swing.abstention_time_constant))
    if not np.sum(weights) > 0:
        raise InvalidParameter(
            tr("Polls are of the whole country, and the model's perimeter is a part of it: how they differ is learned "
               "from ballots that are known for both. Import official results over the whole country "
               "(augure:importpolls reads them, augure:importelection too) of one of: {ballots}.").format(
                ballots=", ".join(ballot.id for ballot in panel.ballots)))
    known = np.sum(weights, axis=0)
    move = np.sum(np.multiply(moves, weights), axis=0) / np.where(known > 0, known, 1.0)
    moved = close(inverse_logit(logit(inside(level.shares)) + move))
    turnout = inverse_logit(logit(inside(np.array(level.abstention)))
                            + np.average(at_home, weights=turnout_weights))
    return level._replace(shares=moved, abstention=float(turnout))
