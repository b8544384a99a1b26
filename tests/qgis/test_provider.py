"""The provider: what it lists, what loading it costs, which way imports point."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException

ROOT = Path(__file__).resolve().parents[2]
PIPELINE = ROOT / "processing" / "pipeline"
HEAVY = {"pandas", "numpy", "geopandas", "sklearn", "sqlalchemy", "psycopg2", "matplotlib", "scipy", "osgeo",
         "openpyxl"}

#: In the order data flows: a stage imports those before it only. The demo's files are read by all, and read none.
STAGES = ["warehouse", "ingest", "ref", "correct", "election", "indicators", "model", "explore", "forecast",
          "publish"]
OF_ALL = ["errors", "feedback", "parameters", "reporting", "resources", "translation", "words"]

#: The public API: ids are never renamed.
ALGORITHMS = [
    "startlocalwarehouse", "stoplocalwarehouse", "createwarehouse", "undorun", "createdemodata",
    "importtable", "importlayer", "importelection",
    "validatetable", "proposerecipe", "correcttable", "exportworklist", "applydecisions",
    "loadterritories", "harmoniseterritories", "buildindicators", "exploreindicators",
    "importpolls", "trainmodel", "evaluatemodel", "forecast",
    "loadforecast", "exportmaps",
    "filestoforecastmap",
]


def test_a_defect_is_a_sentence_too(run_algorithm, monkeypatch, tmp_path):
    from augure.processing.algorithms.warehouse.createdemodata import CreateDemoData

    monkeypatch.setattr(CreateDemoData, "execute", lambda *_: {}["votes"])
    with pytest.raises(QgsProcessingException, match="did not foresee") as error:
        run_algorithm("createdemodata", {"FOLDER": str(tmp_path)})
    assert "KeyError" not in str(error.value) and "/issues" in str(error.value)


def test_the_provider_lists_its_algorithms(provider):
    assert {a.name() for a in provider.algorithms()} == set(ALGORITHMS)


def test_every_parameter_and_algorithm_has_help(provider):
    for algorithm in provider.algorithms():
        assert algorithm.shortHelpString(), algorithm.name()
        for parameter in algorithm.parameterDefinitions():
            assert parameter.help(), (algorithm.name(), parameter.name())
            name = parameter.name().split(":")[-1]  # a model's outputs are child:NAME
            assert name == name.upper()


def test_loading_the_provider_imports_no_heavy_package(tmp_path):
    """Neither is needed nor imported: each of them is made unimportable first."""
    program = f"""
import importlib.util, sys
root = {str(ROOT)!r}
class Wall:
    def find_spec(self, name, path=None, target=None):
        if name.split('.')[0] in {HEAVY!r}:
            raise ImportError(name)
spec = importlib.util.spec_from_file_location('augure', root + '/__init__.py', submodule_search_locations=[root])
sys.modules['augure'] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(sys.modules['augure'])
from qgis.core import QgsApplication  # since 3.40 it imports numpy itself: the wall stands after it
sys.meta_path.insert(0, Wall())
app = QgsApplication([], False); app.initQgis()
from augure.processing.provider import AugureProvider
provider = AugureProvider()
QgsApplication.processingRegistry().addProvider(provider)
provider.refreshAlgorithms()
assert len(provider.algorithms()) >= {len(ALGORITHMS)}, [a.name() for a in provider.algorithms()]
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_imports_point_one_way():
    """plugin -> provider -> algorithms -> qgis_bridge -> pipeline; nothing below imports qgis in pipeline."""
    order = ["pipeline", "qgis_bridge", "algorithms", "provider", "plugin"]
    for path in [*(ROOT / "processing").rglob("*.py"), *(ROOT / "plugin").rglob("*.py")]:
        parts = path.relative_to(ROOT).with_suffix("").parts
        mine = next((part for part in parts if part in order), None)
        if mine is None:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.level:
                target = parts[: len(parts) - node.level] + tuple((node.module or "").split("."))
                theirs = next((part for part in target if part in order), mine)
                assert order.index(theirs) <= order.index(mine), f"{path} imports {'.'.join(target)}"
            elif mine == "pipeline" and isinstance(node, (ast.Import, ast.ImportFrom)):
                names = [a.name for a in node.names] if isinstance(node, ast.Import) else [node.module or ""]
                assert not any(n.split(".")[0] in ("qgis", "PyQt5", "PyQt6") for n in names), path


def imported(path):
    """The modules of ours that a module of the pipeline imports, from the pipeline down: ``("ref", "codes")``."""
    folder = path.relative_to(PIPELINE).parent.parts
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            yield folder[: len(folder) + 1 - node.level] + tuple((node.module or node.names[0].name).split("."))


def test_a_stage_imports_only_the_stages_before_it():
    assert {p.name for p in PIPELINE.iterdir() if (p / "__init__.py").exists()} == {*STAGES, "demo"}
    for path in PIPELINE.rglob("*.py"):
        stage = path.relative_to(PIPELINE).parts[0]
        allowed = OF_ALL + STAGES[: STAGES.index(stage) + 1] if stage in STAGES else [*OF_ALL, stage]
        for target in imported(path):
            assert target[0] in allowed, f"{path.relative_to(ROOT)} imports {'.'.join(target)}"
