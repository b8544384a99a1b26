"""The real qgis_process, in a profile of its own: what a batch job sees."""

import json
import os
import zipfile

import pytest

ELECTION = "departement,commune,inscrits,votants,exprimes,LE PEN,MACRON\n01,004,100,80,77,30,47\n"


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    """A profile in which the checkout is installed as ``augure``."""
    from tests.conftest import ROOT

    folder = tmp_path_factory.mktemp("profil été") / "profiles" / "default"
    (folder / "python" / "plugins").mkdir(parents=True)
    (folder / "python" / "plugins" / "augure").symlink_to(ROOT)
    (folder / "QGIS").mkdir()
    (folder / "QGIS" / "QGIS3.ini").write_text("[PythonPlugins]\naugure=true\n")
    return folder.parents[1]


@pytest.fixture
def warehouse(profile, settings):
    """Name of a connection, written in the profile, to this test's empty warehouse."""
    params = settings.params
    lines = {"host": params["host"], "port": params.get("port", ""), "database": params["dbname"],
             "username": params.get("user", ""), "password": params.get("password", ""),
             "saveUsername": "true", "savePassword": "true"}
    text = "[PythonPlugins]\naugure=true\n\n[PostgreSQL]\n" + "".join(
        f"connections\\entrep%F4t\\{key}={value}\n" for key, value in lines.items())
    (profile / "profiles" / "default" / "QGIS" / "QGIS3.ini").write_text(text)
    return "entrepôt"


@pytest.fixture
def call(profile):
    """``call("importtable", {...}) -> (exit code, outputs, words)``."""
    from tests.conftest import qgis_process

    def run(algorithm, parameters):
        arguments = [f"--{key}={value}" for key, value in parameters.items()]
        done = qgis_process("--json", "run", f"augure:{algorithm}", *arguments, profile=profile, check=False)
        outputs = json.loads(done.stdout).get("results", {}) if done.returncode == 0 else {}
        return done.returncode, outputs, done.stdout + done.stderr

    return run


def test_a_file_goes_in_and_numbers_come_out(call, warehouse, rows, tmp_path):
    path = tmp_path / "présidentielle 2017 tour 2 – été.csv"
    path.write_text(ELECTION, encoding="utf-8")
    code, outputs, words = call("importelection", {"DATABASE": warehouse, "INPUT": path})
    assert code == 0, words
    assert (outputs["DATABASE"], outputs["BALLOTS"], outputs["RESULT_COUNT"]) == (warehouse, "2017-presidentielle-2", 2)
    assert rows.one("SELECT sum(votes) FROM election.result") == 77


@pytest.mark.parametrize("algorithm, name, content, words", [
    ("importelection", "2017-presidentielle-2.csv", "CODGEO;POP\n01001;771\n",
     ["not a file of election results", "CODGEO"]),
    ("importelection", "2017-presidentielle-2.csv", "", ["empty"]),
    ("importtable", "vide.csv", "", ["empty"]),
    ("importtable", None, None, ["empty"]),
    ("importlayer", "communes.shp", b"\0\0\x27\x0a" + b"\0" * 96, ["communes", ".shx"]),
])
def test_bad_input_is_a_sentence_and_exit_code_1(call, warehouse, rows, tmp_path, algorithm, name, content, words):
    folder = tmp_path / "reçus"
    folder.mkdir()
    path = folder / name if name else folder
    if name:
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    parameters = {"DATABASE": warehouse, "INPUT": path}
    if algorithm != "importelection":
        parameters["TABLE"] = "t"
    code, _, said = call(algorithm, parameters)
    assert code == 1
    for word in words:
        assert word in said, said
    assert "Traceback" not in said
    assert rows.one("SELECT count(*) FROM pg_tables WHERE schemaname IN ('raw', 'clean')") == 0


def test_a_wrong_connection_lists_those_there_are(call, warehouse, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("a;b\n1;2\n")
    code, _, said = call("importtable", {"DATABASE": "nulle part", "INPUT": path, "TABLE": "t"})
    assert code == 1 and "nulle part" in said and "Traceback" not in said


def test_a_dataset_that_exists_is_refused(call, warehouse, tmp_path, rows):
    for number in (1, 2):
        path = tmp_path / f"{number}.csv"
        path.write_text(f"a;b\n{number};2\n3;4\n")
        code, _, said = call("importtable", {"DATABASE": warehouse, "INPUT": path, "TABLE": "t"})
    assert code == 1 and "MODE" in said
    assert rows("SELECT a FROM clean.t ORDER BY 1") == [(1,), (3,)]


def test_the_packaged_zip_works_in_an_empty_profile(tmp_path, settings):
    """``make package``, unzipped where QGIS's "Install from ZIP" puts it."""
    import subprocess

    from tests.conftest import ROOT, qgis_process

    if not os.path.isdir(ROOT / ".git"):
        pytest.skip("the zip is made from what is committed: this is no git checkout")
    subprocess.run(["make", "-s", "package"], cwd=ROOT, check=True, capture_output=True)
    archive = max((ROOT / "build").glob("augure-*.zip"), key=os.path.getmtime)
    plugins = tmp_path / "profiles" / "default" / "python" / "plugins"
    with zipfile.ZipFile(archive) as content:
        names = content.namelist()
        assert all(name.startswith("augure/") for name in names)
        assert "augure/metadata.txt" in names and "augure/LICENSE" in names
        assert not any("/tests/" in name or "/.ci/" in name for name in names)
        content.extractall(plugins)
    (tmp_path / "profiles" / "default" / "QGIS").mkdir()
    (tmp_path / "profiles" / "default" / "QGIS" / "QGIS3.ini").write_text("[PythonPlugins]\naugure=true\n")
    listed = qgis_process("list", profile=tmp_path).stdout
    assert "augure:importelection" in listed and "augure:createwarehouse" in listed
