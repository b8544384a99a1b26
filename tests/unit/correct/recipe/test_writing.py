"""Recipes as text: what is written is read back the same, whatever headers and cells are called."""

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from augure.processing.pipeline.correct.recipe.model import parse_recipe
from augure.processing.pipeline.correct.recipe.writing import Notes, plain, scalar, write_recipe

HOSTILE = ["", " ", "#", "a: b", "- x", "? y", "oui", "Non", "null", "~", "1", "1.5", "0x1F", "1e3", "2024-01-31", "<<",
           "=", "é", "a\nb", "a\tb", "\u2028", "\x85", "\x1b", "\ufeffx", "'", '"', "%", "@", "`", "[a", "{b}", "*c",
           "&d", "!e", "|", ">", "x" * 300, "a #b", "a:", "\U0001f600", "12:30", "Tag 4", "N°", "Quoi ? Où :"]
texts = st.sampled_from(HOSTILE) | st.text(st.characters(blacklist_categories=("Cs",)), max_size=40)
names = texts.filter(lambda text: text != "")


def sources(name):
    return st.one_of(
        name, st.builds(lambda names, mark: {"join": names, "separator": mark}, st.lists(name, min_size=1), texts),
        st.builds(lambda names: {"first": names}, st.lists(name, min_size=1)),
        st.builds(lambda text: {"value": text}, texts),
        st.builds(lambda boxes, mark: {"ticked": boxes, "separator": mark},
                  st.dictionaries(name, texts, min_size=1), texts))


documents = st.fixed_dictionaries({
    "recipe": st.just(1), "title": texts, "standard": texts,
    "import": st.fixed_dictionaries({}, optional={"encoding": texts, "sheet": texts, "header_line": st.integers(0, 9)}),
    "confidence": st.sampled_from([0.5, 0.9, 1]), "columns": st.dictionaries(names, sources(names), max_size=5),
    "rules": st.lists(st.builds(lambda fields, mapping: {"rule": "vocabulary", "fields": fields, "mapping": mapping},
                                st.lists(names, max_size=3), st.dictionaries(names, texts, max_size=4)), max_size=3),
    "decisions": st.lists(st.builds(lambda name, value, becomes: {"field": name, "value": value, "becomes": becomes},
                                    names, texts, texts), max_size=3),
})


@settings(max_examples=150, deadline=None)
@given(documents, st.lists(texts, max_size=3), texts, texts, texts)
def test_what_is_written_is_read_back(document, head, key, value, remark):
    count = len(document["rules"])
    notes = Notes(head, {"columns": head}, {name: [remark] for name in [*document["columns"], key]},
                  {place: [remark, value] for place in range(count)},
                  {place: [(key, value, remark)] for place in range(count)})
    text = write_recipe(document, notes, [*document["columns"], key])
    assert yaml.safe_load(text) == document
    assert parse_recipe(text, "x").digest == parse_recipe(yaml.safe_dump(document), "y").digest


@given(texts)
def test_a_scalar_is_one_line(text):
    assert yaml.safe_load(scalar(text)) == text
    assert len(scalar(text).splitlines()) == 1
    assert len(f"# {plain(text)}".splitlines()) == 1


def test_an_entry_is_valid_when_its_mark_is_taken_away():
    document = {"recipe": 1, "columns": {"statut": "Statut"},
                "rules": [{"rule": "vocabulary", "fields": ["statut"], "mapping": {"Pu": "Public"}}]}
    notes = Notes(["Bonjour", ""], {}, {"nom": ["ou : Titre (0,62)"]}, {0: ["Des mots"]},
                  {0: [("asso: 1901", "ASSO", "12 lignes")]})
    text = write_recipe(document, notes, ["nom", "statut"])
    assert text == """# Bonjour
#

recipe: 1

columns:
  # nom:
  #   ou : Titre (0,62)
  statut: Statut

rules:
  # Des mots
  - rule: vocabulary
    fields: [statut]
    mapping:
      Pu: Public
      # 'asso: 1901': ASSO   # 12 lignes
"""
    assert yaml.safe_load(text) == document
    uncommented = yaml.safe_load(text.replace("# 'asso", "'asso"))
    assert uncommented["rules"][0]["mapping"] == {"Pu": "Public", "asso: 1901": "ASSO"}
