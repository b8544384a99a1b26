"""augure:createdemodata through processing.run."""

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer


def test_it_writes_a_departement_that_qgis_opens(run_algorithm, tmp_path):
    outputs = run_algorithm("createdemodata", {"FOLDER": str(tmp_path / "démo 96"), "SEED": 7})
    assert outputs["FOLDER"] == str(tmp_path / "démo 96")
    assert (outputs["FILE_COUNT"], outputs["TERRITORY_COUNT"]) == (17, 212)
    layer = QgsVectorLayer(f"/vsizip/{outputs['FOLDER']}/territories/COMMUNES_2018_L93.zip", "communes")
    assert layer.isValid() and layer.featureCount() == 206
    assert layer.crs().authid() == "EPSG:2154"


def test_a_folder_of_real_files_is_refused(run_algorithm, tmp_path):
    (tmp_path / "COMMUNES.zip").write_bytes(b"precious")
    with pytest.raises(QgsProcessingException, match="empty FOLDER"):
        run_algorithm("createdemodata", {"FOLDER": str(tmp_path), "SEED": 1})
