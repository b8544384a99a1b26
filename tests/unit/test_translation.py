"""The French catalogue: every word of ours is in it, translated, with its values and its typography."""

import ast
import configparser
import importlib.util
import re
import string
import xml.etree.ElementTree as ElementTree
from datetime import date
from pathlib import Path

import pytest

from augure.processing.pipeline import translation

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "resources" / "i18n" / "augure_fr.ts"
NARROW, WIDE = "\u202f", "\u00a0"


def messages():
    return [(message.findtext("source"), message.find("translation"))
            for message in ElementTree.parse(CATALOGUE).iter("message")]


@pytest.fixture(scope="module")
def french():
    return {source: element.text or "" for source, element in messages()}


@pytest.fixture(scope="module")
def collector():
    path = ROOT / ".ci" / "i18n.py"
    if not path.exists():
        pytest.skip("the collector is in the repository only")
    spec = importlib.util.spec_from_file_location("collector", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def calls():
    """Every call of tr and mark, with the place it stands at."""
    for path in [*(ROOT / "plugin").rglob("*.py"), *(ROOT / "processing").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                if name in ("tr", "mark"):
                    yield f"{path.relative_to(ROOT)}:{node.lineno}", name, node.args[0]


def test_no_message_is_left_unfinished():
    assert [source for source, element in messages() if element.get("type") or not (element.text or "").strip()] == []


def test_the_catalogue_holds_every_literal_of_the_code(french):
    texts = [(place, argument.value) for place, _, argument in calls() if isinstance(argument, ast.Constant)]
    assert len(texts) > 500
    assert [(place, text) for place, text in texts if text not in french] == []


def test_the_catalogue_is_what_make_i18n_would_write(french, collector):
    """The words of the shipped models too; nothing that no longer is in the code."""
    assert set(collector.literals()) == set(french)


def test_only_literals_are_translated():
    """``tr(f"…")`` or ``tr("…".format())`` would look for a text that no catalogue can hold."""
    wrong = [place for place, name, argument in calls()
             if isinstance(argument, (ast.JoinedStr, ast.BinOp))
             or isinstance(argument, ast.Call) and getattr(argument.func, "attr", "") == "format"
             or name == "mark" and not isinstance(argument, ast.Constant)]
    assert wrong == []


def places(text):
    """The fields of a text: name and how each is written. A text that no one formats may hold other braces."""
    try:
        return sorted({(name, spec) for _, name, spec, _ in string.Formatter().parse(text) if name is not None})
    except ValueError:
        return sorted(re.findall(r"\{[^{}]*\}", text))


def test_a_translation_has_the_places_of_its_source(french):
    assert {source: text for source, text in french.items() if places(source) != places(text)} == {}


def test_a_translation_keeps_the_lines_and_tags_of_its_source(french):
    def shape(text):
        return text.count("\n"), sorted(re.findall(r"</?[a-z]+>", text))

    assert {source: text for source, text in french.items() if shape(source) != shape(text)} == {}


def test_french_typography(french):
    """No-break spaces before double punctuation and inside guillemets, curly apostrophes, no English quotes."""
    wrong = re.compile(r" [:;!?%»]|« |«[^\u00a0\u202f]|[^\u00a0\u202f]»|[“”']")
    sign = re.compile("«\u00a0['\"]\u00a0»")  # the sign itself is meant
    assert {text for text in french.values() if wrong.search(sign.sub("", text))} == set()


def test_words_of_the_field(french):
    """Read over by hand: if one of these changes, it is meant."""
    assert french["Warehouse"] == "Entrepôt"
    assert french["Import election results"] == "Importer des résultats d’élections"
    assert french["far right"] == "extrême droite"
    assert french["Values withheld"] == "Valeurs sous secret"
    assert french["Run in the ledger"] == "Numéro du traitement dans le journal"
    assert french["0.5"] == "0,5"  # gives numbers their decimal sign


def test_the_plugin_manager_shows_french_too():
    general = configparser.ConfigParser()
    general.read(ROOT / "metadata.txt", encoding="utf-8")
    for key in ("description", "about", "tags"):
        assert general["general"][f"{key}[fr]"] != general["general"][key]


def test_without_a_translator_english_comes_out():
    translation.set_translator(None)
    assert translation.tr("Import election results") == "Import election results"
    assert translation.mark("Import") == "Import"


def test_numbers_dates_and_ballots_in_french(french):
    from augure.processing.pipeline import words

    translation.set_translator(lambda text: french.get(text, text))
    try:
        assert words.number(29.44) == "29,4"
        assert words.date_words(date(2022, 4, 10)) == f"10{WIDE}avril 2022"
        assert words.count(12345) == f"12{NARROW}345"
        assert words.ballot_name("2019-europeennes-1") == "Élections européennes 2019"
        assert words.perimeter_name("departement:34") == "département 34"
    finally:
        translation.set_translator(None)
