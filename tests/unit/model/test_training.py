import json

import numpy as np
import pytest

from augure.processing.pipeline.errors import InvalidParameter
from augure.processing.pipeline.model.artefact import read_model, write_model
from augure.processing.pipeline.model.training import train


def test_read_back_from_json_it_predicts_the_same_bits(world):
    model = train(world, "europeennes", "departement:34", seed=12)
    back = read_model(json.loads(json.dumps(write_model(model))))
    level = [0.3, 0.2, 0.1, 0.35, 0.05]
    for first, second in zip(model.method.predict(level, 0.45), back.method.predict(level, 0.45)):
        assert first.tobytes() == second.tobytes()
    assert (back.residual.quantiles == model.residual.quantiles).all()
    assert back.panel.sha256() == model.panel.sha256()
    assert (back.perimeter, back.level, back.seed, back.kind) == ("departement:34", "commune", 12, "europeennes")
    assert back.mae == model.mae


def test_missing_rows_survive_the_trip(make_panel):
    panel = make_panel({"2012-presidentielle-1": [[10, 20, 30, 35, 5], None],
                        "2014-europeennes-1": [[10, 20, 30, 35, 5], [10, 20, 30, 35, 5]]})
    back = read_model(json.loads(json.dumps(write_model(train(panel, "europeennes")))))
    assert np.isnan(back.panel.votes[0, 1]).all() and back.panel.votes[0, 0].tolist() == [10, 20, 30, 35, 5]


def test_each_ballot_is_measured_left_out_beside_the_baselines(world):
    rows = {row["ballot"]: row for row in train(world, "europeennes").left_out}
    assert set(rows) == {b.id for b in world.ballots}
    assert rows["2019-europeennes-1"]["past_ballot"] == "2017-presidentielle-1"
    assert set(rows["2019-europeennes-1"]["baselines"]) == {
        "persistence", "uniform_swing", "logit_swing", "proportional_swing"}


def test_second_rounds_unknown_kinds_and_a_single_ballot_are_refused(make_panel):
    row = [[10, 20, 30, 35, 5]]
    with pytest.raises(InvalidParameter, match="2017-presidentielle-2"):
        train(make_panel({"2017-presidentielle-1": row, "2017-presidentielle-2": row}), "presidentielle")
    with pytest.raises(InvalidParameter, match="senatoriales"):
        train(make_panel({"2017-presidentielle-1": row}), "senatoriales")
    with pytest.raises(InvalidParameter, match="two past ballots"):
        train(make_panel({"2017-presidentielle-1": row}), "presidentielle")
