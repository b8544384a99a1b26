"""The warehouse algorithms through processing.run: a private server as a QGIS connection."""

import os

import pytest
from qgis.core import QgsProcessingException, QgsProviderRegistry, QgsVectorLayer


def saved():
    return QgsProviderRegistry.instance().providerMetadata("postgres")


@pytest.fixture
def folder(tmp_path, run_algorithm):
    for parent in [tmp_path, *tmp_path.parents][:3]:
        os.chmod(parent, 0o755)
    place = tmp_path / "entrepôt local"
    yield place
    run_algorithm("stoplocalwarehouse", {"FOLDER": str(place)})
    saved().deleteConnection("mon entrepôt")


def test_a_private_server_becomes_a_connection_and_a_warehouse(run_algorithm, folder):
    started = run_algorithm("startlocalwarehouse", {"FOLDER": str(folder), "NAME": "mon entrepôt"})
    assert started["DATABASE"] == "mon entrepôt"
    assert run_algorithm("startlocalwarehouse", {"FOLDER": str(folder), "NAME": "mon entrepôt"}) == started
    created = run_algorithm("createwarehouse", {"DATABASE": started["DATABASE"]})
    again = run_algorithm("createwarehouse", {"DATABASE": created["DATABASE"]})
    assert created["SCHEMA_VERSION"] == again["SCHEMA_VERSION"] >= 1
    uri = saved().findConnection("mon entrepôt").uri()
    assert "password" not in uri
    layer = QgsVectorLayer(f"{uri} table=\"augure\".\"run\" key='id'", "runs", "postgres")
    assert layer.isValid() and len(list(layer.getFeatures())) == 2


def test_a_name_that_points_elsewhere_is_refused_and_left(run_algorithm, folder):
    register = saved().createConnection("dbname='paie' host=db.example.org port=5432", {})
    saved().saveConnection(register, "mon entrepôt")
    with pytest.raises(QgsProcessingException, match="db.example.org/paie"):
        run_algorithm("startlocalwarehouse", {"FOLDER": str(folder), "NAME": "mon entrepôt"})
    assert "db.example.org" in saved().findConnection("mon entrepôt").uri()


def test_an_unknown_connection_is_told_with_those_there_are(provider, database):
    """QGIS itself does not check the name; ``prepare`` reports what we say."""
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

    algorithm = QgsApplication.processingRegistry().createAlgorithmById("augure:createwarehouse")
    feedback = QgsProcessingFeedback(False)
    assert not algorithm.prepare({"DATABASE": "nulle part"}, QgsProcessingContext(), feedback)
    assert "nulle part" in feedback.textLog() and database in feedback.textLog()
