"""A model of any method as JSON, and back, bit for bit; what was computed elsewhere is refused with the reason."""

import json
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from augure.processing.pipeline.errors import InvalidParameter
from augure.processing.pipeline.model import artefact
from augure.processing.pipeline.model.artefact import read_model, write_model
from augure.processing.pipeline.model.methods import METHODS
from augure.processing.pipeline.model.panel import Communes, Indicators
from augure.processing.pipeline.model.training import train

LEVEL = [0.3, 0.2, 0.1, 0.35, 0.05]


def trip(model):
    # Sorted: the warehouse keeps no order of keys.
    return read_model(json.loads(json.dumps(write_model(model), allow_nan=False, sort_keys=True)))


@pytest.mark.parametrize("method", METHODS)
def test_every_method_read_back_predicts_the_same_bits(world, method):
    if method == "boosting":
        pytest.importorskip("sklearn")
    values = np.append(np.nan, np.arange(59.0))
    panel = replace(world, indicators=Indicators(("income",), (date(2011, 12, 31),), np.array([values])))
    model = train(panel, "europeennes", seed=5, method=method, parameters={"boosting": {"depth": 2, "rounds": 3,
                                                                                       "smallest_leaf": 5}})
    back = trip(model)
    inside = np.arange(60) < 20
    for given in (None, inside):
        for first, second in zip(model.method.predict(LEVEL, 0.4, given), back.method.predict(LEVEL, 0.4, given)):
            assert first.tobytes() == second.tobytes()
    assert back.method.name == method and back.method.chosen() == model.method.chosen()
    assert back.panel.sha256() == panel.sha256()
    assert ("indicator:income:2011-12-31" in model.columns()) == (method in ("ridge", "boosting"))
    again = train(panel, "europeennes", seed=5, method=method, parameters={"boosting": {"depth": 2, "rounds": 3,
                                                                                       "smallest_leaf": 5}})
    assert write_model(again) == write_model(model)


def test_coefficients_and_trees_say_what_was_carried(world):
    pytest.importorskip("sklearn")
    for method, parameters in (("ridge", {}), ("boosting", {"depth": 2, "rounds": 3, "smallest_leaf": 5})):
        model = train(world, "europeennes", method=method, parameters={method: parameters})
        back = trip(model).method
        found = back.deviations_from(back.table(world).values).astype(np.float32)
        assert (found[:, :-1] == back.deviations_["log_odds"]).all() and (found[:, -1] == back.abstention_).all()


def test_polling_stations_and_other_parts_survive_the_trip(make_panel):
    rows = {name: [[40, 10, 20, 25, 5], [30, 20, 20, 20, 10], None] for name in
            ("2012-presidentielle-1", "2014-europeennes-1", "2017-presidentielle-1")}
    panel = replace(make_panel(rows), parts=("a", "b", "c", "d", "rest"), communes=Communes(
        np.array(["34001", "34002"]), np.array([[1], [0]], dtype=np.int32), np.array([0, 1, 1])))
    model = train(panel, "europeennes", level="polling_station")
    back = trip(model)
    assert back.panel.parts == panel.parts and back.panel.communes.of.tolist() == [0, 1, 1]
    assert back.method.predict(LEVEL, 0.4).shares.tobytes() == model.method.predict(LEVEL, 0.4).shares.tobytes()


@pytest.fixture
def content(world):
    return json.loads(json.dumps(write_model(train(world, "europeennes"))))


def test_another_format_is_refused(content):
    with pytest.raises(InvalidParameter, match="another version of Augure.*train it again"):
        read_model({**content, "format": "augure model 0"})


def test_other_packages_are_refused_by_name_but_not_their_patches(content):
    numpy = content["versions"]["numpy"]
    other = {**content, "versions": {**content["versions"], "numpy": "0.9.1"}}
    with pytest.raises(InvalidParameter, match=f"numpy 0.9.1, and here is numpy {numpy}"):
        read_model(other)
    patch = ".".join([*numpy.split(".")[:2], "999"])
    assert read_model({**content, "versions": {**content["versions"], "numpy": patch}}).kind == "europeennes"


def test_scikit_learn_is_recorded_and_not_needed_to_read(content, monkeypatch):
    pytest.importorskip("sklearn")
    assert "scikit-learn" in artefact.versions("boosting") and "scikit-learn" not in artefact.versions("ridge")
    monkeypatch.setattr(artefact, "_installed", lambda name: {})
    assert read_model({**content, "versions": {**content["versions"], "scikit-learn": "1.0"}}).kind == "europeennes"


def test_data_that_are_not_those_of_the_training_are_refused(content):
    content["panel"]["codes"][0] = "99999"
    with pytest.raises(InvalidParameter, match="sha256"):
        read_model(content)
