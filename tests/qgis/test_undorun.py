"""augure:undorun, through processing.run."""

import pytest
from qgis.core import QgsProcessingException

FILE = ("departement,commune,inscrits,votants,blancs,exprimes,LE PEN,MACRON\n01,004,100,80,2,77,30,47\n")


@pytest.fixture
def ballot(run_algorithm, database, tmp_path):
    """An imported ballot: the outputs."""
    path = tmp_path / "2017-presidentielle-2.csv"
    path.write_text(FILE, encoding="utf-8")
    return run_algorithm("importelection", {"DATABASE": database, "INPUT": [str(path)]})


@pytest.mark.parametrize("number", [None, 0, "the run"])
def test_a_run_is_undone(run_algorithm, database, ballot, rows, number):
    chosen = {} if number is None else {"RUN": ballot["RUN"] if number == "the run" else number}
    outputs = run_algorithm("undorun", {"DATABASE": database, **chosen})
    assert outputs["UNDONE"] == ballot["RUN"] and outputs["RUN"] == ballot["RUN"] + 1
    # a territory, two results, two candidates, a ballot, the window of its year
    assert outputs["ROW_COUNT"] == 7 and outputs["DATABASE"] == database
    assert rows("SELECT state, outputs->>'UNDONE' FROM augure.run ORDER BY id") == [
        ("undone", None), ("succeeded", str(ballot["RUN"]))]
    with pytest.raises(QgsProcessingException, match="undone already"):
        run_algorithm("undorun", {"DATABASE": database, "RUN": ballot["RUN"]})


def test_everything_from_files_to_maps_is_undone_step_by_step(run_algorithm, database, dump, tmp_path):
    empty = dump()
    files = tmp_path / "département"
    run_algorithm("createdemodata", {"FOLDER": str(files), "SEED": 3})
    cog = files / "territories" / "cog"
    step = {"DATABASE": database}
    outlines = run_algorithm("importlayer", {**step, "INPUT": [str(files / "territories" / "COMMUNES_2018_L93.zip")]})
    run_algorithm("importelection", {**step, "INPUT": [str(files / "elections" / "france")]})
    dumps = [dump()]
    for algorithm, parameters in (
            ("loadterritories", {"TABLE": outlines["TABLE"], "CHANGES": [str(next(cog.glob("*mouvements*")))]}),
            ("loadterritories", {"COG": [str(next(cog.glob("*[0-9]_communes.csv*")))]}),
            ("importtable", {"INPUT": [str(files / "indicators" / "base_cc_comparateur_csv.zip")]}),
            ("buildindicators", {}),
            ("trainmodel", {"TARGET": "europeennes"}), ("evaluatemodel", {"SCHEME": "leave-one-election-out"}),
            ("forecast", {}), ("loadforecast", {"PROJECT": str(tmp_path / "prévision.qgz")})):
        run_algorithm(algorithm, {**step, **parameters})
        dumps.append(dump())
    for before in dumps[-2::-1]:
        run_algorithm("undorun", step)
        assert dump() == before
    run_algorithm("undorun", step)
    run_algorithm("undorun", step)
    assert dump() == empty
