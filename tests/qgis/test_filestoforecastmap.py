"""The shipped model: from raw files to a styled forecast map in one call, steps in order."""

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProject,
)


@pytest.fixture(scope="module")
def files(tmp_path_factory, provider):
    """The fictional département's files."""
    import processing

    folder = tmp_path_factory.mktemp("données reçues") / "département"
    processing.run("augure:createdemodata", {"FOLDER": str(folder), "SEED": 3})
    return folder


def parameters(files, database, results):
    return {
        "DATABASE": database,
        "OUTLINES": [str(files / "territories" / "COMMUNES_2018_L93.zip")],
        "CHANGES": [str(next((files / "territories" / "cog").glob("*mouvements*")))],
        "ELECTIONS": [str(files / "elections" / "france")],
        "COMPARATOR": [str(files / "indicators" / "base_cc_comparateur_csv.zip")],
        "TARGET": "europeennes",
        "export:MAPS": str(results / "cartes"),
        "load:PROJECT": str(results / "prévision.qgz"),
        "train:MODEL_REPORT": str(results / "rapports" / "model.html"),
        "forecast:FORECAST_REPORT": str(results / "rapports" / "forecast.html"),
    }


def test_from_files_to_a_styled_map(run_algorithm, database, rows, files, tmp_path):
    outputs = run_algorithm("filestoforecastmap", parameters(files, database, tmp_path))
    # every step ran once, in order, on the same warehouse
    assert [r[0] for r in rows("SELECT algorithm FROM augure.run WHERE state = 'succeeded' ORDER BY id")] == [
        "createwarehouse", "importlayer", "importelection", "loadterritories", "importtable", "buildindicators",
        "trainmodel", "forecast", "loadforecast"]  # exportmaps only reads
    assert len(list((tmp_path / "cartes").glob("*.png"))) == 18  # 5 blocs and abstention, 3 horizons
    for report in (tmp_path / "rapports").glob("*.html"):
        assert "<html" in report.read_text(encoding="utf-8")
    project = QgsProject()
    assert project.read(outputs["load:PROJECT"])
    layers = list(project.mapLayers().values())
    assert len(layers) >= 18 and all(layer.isValid() for layer in layers)
    styles = rows("SELECT count(*) FROM public.layer_styles WHERE useasdefault AND f_table_schema = 'publish'")
    assert styles[0][0] >= 18
    # map -> forecast -> model -> ballot -> clean row -> line of a file
    trail = rows("SELECT t.run, t.raw_row FROM forecast.forecast f JOIN forecast.model m ON m.name = f.model "
                 "JOIN election.turnout t ON t.ballot = m.ballots[1]")
    assert len(trail) > 100
    run, row = trail[0]
    ballot = rows.one("SELECT ballots[1] FROM forecast.model")
    raw = rows.one("SELECT raw_table FROM augure.dataset WHERE last_run = %s AND table_name = %s",
                   (run, f"{ballot}@commune"))
    assert rows(f"SELECT f.run, r._line > 1 FROM raw.{raw} r JOIN augure.source_file f ON f.id = r._file "
                "WHERE r._row = %s", (row,)) == [(run, True)]


def test_run_again_nothing_is_done_twice(run_algorithm, database, rows, files, tmp_path):
    run_algorithm("filestoforecastmap", parameters(files, database, tmp_path))
    counted = ("SELECT (SELECT count(*) FROM election.result), (SELECT count(*) FROM forecast.model), "
               "(SELECT count(*) FROM forecast.prediction), (SELECT count(*) FROM pg_tables WHERE schemaname = 'raw')")
    before = rows(counted)
    run_algorithm("filestoforecastmap", parameters(files, database, tmp_path))
    assert rows(counted) == before


def test_it_opens_in_the_modeller_with_every_step_named(provider):
    model = QgsApplication.processingRegistry().algorithmById("augure:filestoforecastmap")
    assert model is not None
    plain = QgsProcessingModelAlgorithm()
    assert plain.fromFile(model.path)
    assert plain.validate() == (True, [])  # a step with a missing value is painted red
    steps = plain.childAlgorithms()
    assert len(steps) == 10
    source = QgsProcessingModelChildParameterSource
    for child in steps.values():
        assert child.description()[0].isdigit() and child.algorithm() is not None, child.childId()
        sources = child.parameterSources()["DATABASE"]
        first = child.childId() == "create"
        kind = source.fromModelParameter("a") if first else source.fromChildOutput("a", "b")
        assert sources[0].source() == kind.source()  # the enum itself moved to Qgis after 3.22
