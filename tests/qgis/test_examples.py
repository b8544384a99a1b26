"""The pages of resources/examples: the same commands in both languages, of algorithms and parameters that there are."""

import re
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "resources" / "examples"
PAGES = sorted(path for path in EXAMPLES.glob("*.md") if not path.stem.endswith(".fr"))


def commands(path):
    return re.findall(r"^```sh\n(.*?)^```", path.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_both_languages_have_the_same_commands(page):
    assert commands(page) and commands(page) == commands(page.with_name(f"{page.stem}.fr.md"))


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_every_command_names_what_there_is(page, provider):
    from qgis.core import QgsApplication

    text = "\n".join(commands(page)).replace("\\\n", " ")
    calls = re.findall(r"qgis_process (?:--json )?run (augure:\w+)([^\n]*)", text)
    assert calls
    for name, arguments in calls:
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(name)
        assert algorithm is not None, name
        known = {definition.name() for definition in algorithm.parameterDefinitions()}
        assert set(re.findall(r"--([A-Z_]+)=", arguments)) <= known, name
