"""What make relies on: the shape of the tree, what the package holds, what the scripts say when they refuse."""

import io
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOP_LEVEL = {
    "metadata.txt", "__init__.py", "plugin", "processing", "resources", "tests", "README.md", "LICENSE", "CHANGELOG.md",
    "CONTRIBUTING.md", "requirements.txt", "pyproject.toml", "Makefile", ".gitattributes", ".gitignore", ".ci",
}  # fmt: skip


def git(*arguments):
    done = subprocess.run(["git", "-C", str(ROOT), *arguments], capture_output=True)
    if done.returncode:
        pytest.skip("not a git checkout")
    return done.stdout


def test_the_top_level_is_exactly_what_the_design_says():
    tracked = git("ls-files", "-z").decode().split("\0")
    assert {name.split("/")[0] for name in tracked if name} <= TOP_LEVEL


def test_the_package_holds_the_plugin_and_none_of_the_workshop():
    archive = zipfile.ZipFile(io.BytesIO(git("archive", "--format=zip", "--prefix=augure/", "HEAD")))
    top = {name.split("/")[1] for name in archive.namelist() if name != "augure/"}
    assert {"metadata.txt", "__init__.py", "plugin", "processing", "resources", "LICENSE"} <= top
    assert top <= {"metadata.txt", "__init__.py", "plugin", "processing", "resources", "LICENSE", "README.md",
                   "CHANGELOG.md", "requirements.txt"}


def test_every_target_of_make_is_listed_by_make_help():
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.search(r"^\.PHONY:(.*)$", text, re.MULTILINE).group(1).split())
    listed = subprocess.run(["make", "-s", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert {line.split("\t")[0] for line in listed.splitlines()} == targets


@pytest.mark.parametrize("script", sorted(path.name for path in (ROOT / ".ci").iterdir() if path.suffix in ("", ".sh")))
def test_scripts_are_executable_posix_shell(script):
    path = ROOT / ".ci" / script
    assert path.stat().st_mode & 0o111
    assert subprocess.run(["sh", "-n", str(path)]).returncode == 0


def test_whatever_an_algorithm_needs_make_installs():
    """A package named in PACKAGES is one that .ci/install.sh looks for."""
    text = (ROOT / ".ci" / "install.sh").read_text(encoding="utf-8")
    looked_for = {pair.split(":")[0] for pair in re.findall(r"\b[a-z_0-9]+:[a-z0-9-]+", text)}
    for path in (ROOT / "processing" / "algorithms").rglob("*.py"):
        for line in re.findall(r"PACKAGES = \((.*?)\)", path.read_text(encoding="utf-8")):
            assert set(re.findall(r'"(\w+)"', line)) <= looked_for, path


def test_real_files_that_are_missing_are_named(tmp_path):
    (tmp_path / "territories").mkdir()
    done = subprocess.run([sys.executable, str(ROOT / ".ci" / "demo.py"), "--data", str(tmp_path)],
                          capture_output=True, text=True)
    assert done.returncode == 1
    assert "territories/COMMUNES_2018_L93.zip" in done.stderr and "2019-europeennes" in done.stderr


def test_no_test_run_is_a_failure():
    """pytest's own exit code for it, which make and .ci/run pass on."""
    done = subprocess.run([sys.executable, "-m", "pytest", "-q", "-k", "nothing_bears_this_name", "tests/tools"],
                          cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 5
    for script in ("run", "test.sh"):
        assert "set -eu" in (ROOT / ".ci" / script).read_text(encoding="utf-8")
