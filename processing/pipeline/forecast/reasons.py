"""Why a territory's forecast is not to be published: a code each, and its sentence. No prediction changes by it."""

from datetime import date

import numpy as np

from ..model.conformal import size_bins
from ..model.naive_wins import size_classes_where_naive_wins
from ..model.panel import BLOCS, Panel
from ..model.training import TrainedModel
from ..translation import mark

FEWEST_REGISTERED = 50  # below, a commune's forecast is not to be published: a few persons make its points
LOCAL_LIST = 1 / 3  # of the votes, that lists outside the blocs must have, coming first, to dominate a territory
NOBODY_NAMED = 1 / 2  # of those who voted, that none of the blocs had: local lists whose bloc nobody knows, blank votes

#: Codes of forecast.prediction.reason, in the order in which they are looked for: a territory has the first alone.
REASONS = {
    "no_electors": mark("no registered voters"),
    "no_past": mark("no past ballot to learn from"),
    "few_electors": mark("too few registered voters to publish"),
    "withheld": mark("an indicator that the model needs is withheld or missing here"),
    "local_list": mark("lists outside the blocs dominated the last ballot here"),
    "naive_wins": mark("a naive forecast has been better in communes of this size"),
}


def reasons_of(model: TrainedModel, inside: np.ndarray) -> np.ndarray:
    """Return the code of each territory ``inside`` the model, (T,) text; empty where its forecast may be published."""
    panel, registered = model.panel.restrict(inside), model.method.registered_[inside]
    known = (np.nan_to_num(panel.expressed) > 0).any(axis=0)
    counts = np.zeros(panel.size, dtype=bool) if panel.is_indicator else np.ones(panel.size, dtype=bool)
    found = {
        "no_electors": counts & (registered <= 0), "no_past": ~known,
        "few_electors": counts & (registered < FEWEST_REGISTERED), "withheld": _withheld(model, panel),
        "local_list": local_lists(panel, model.kind),
        "naive_wins": size_classes_where_naive_wins(
            model.left_out, model.residual.ballots)[size_bins(registered)]}
    return np.select([found[code] for code in REASONS], list(REASONS), "")


def local_lists(panel: Panel, kind: str) -> np.ndarray:
    """Return where lists outside the blocs dominated the last ballot of the kind (of any, where there is none), (T,).

    They came first with LOCAL_LIST of the votes, or less than NOBODY_NAMED of those who voted named a bloc: a forecast
    of blocs says nothing there. Of parts that the user named nothing is known of what else is local: none.
    """
    if panel.parts != BLOCS:
        return np.zeros(panel.size, dtype=bool)
    rows = [row for row, ballot in enumerate(panel.ballots) if ballot.kind == kind] or range(len(panel.ballots))
    votes, voters = np.zeros((panel.size, len(BLOCS))), np.zeros(panel.size)
    for row in rows:
        counted = np.nan_to_num(panel.votes[row])
        came = np.nan_to_num(panel.registered[row] - panel.abstentions[row])
        held = (came > 0) | (counted.sum(axis=1) > 0)
        votes[held], voters[held] = counted[held], np.maximum(came, counted.sum(axis=1))[held]
    other, named = votes[:, -1], votes[:, :-1]
    first = (other > named.max(axis=1)) & (other > LOCAL_LIST * votes.sum(axis=1))
    return first | (named.sum(axis=1) < NOBODY_NAMED * voters)


def _withheld(model: TrainedModel, panel: Panel) -> np.ndarray:
    """Return where an indicator that the method looks at has no value, (T,) bool."""
    used = model.method.indicators_used()
    if panel.indicators is None or not used:
        return np.zeros(panel.size, dtype=bool)
    names, values = panel.indicators.before(model.method.on or date.max)
    return np.isnan(values[:, [names.index(name) for name in used]]).any(axis=1)
