"""COLUMNS: what users write, and the rule of each column."""

import pytest

from augure.processing.pipeline.errors import InvalidParameter
from augure.processing.pipeline.ref.harmonise.columns import Rule, TableColumn, read_rules

TABLE = [TableColumn("p18_pop", "integer", "P18_POP"), TableColumn("p18_men", "double precision", "P18_MEN"),
         TableColumn("pauvres", "numeric(8,2)", "Pauvres"), TableColumn("taux", "numeric", "Taux %"),
         TableColumn("nom", "text", "Nom")]


@pytest.mark.parametrize("text, expected", [
    ("P18_POP:count", {"p18_pop": Rule("count")}),
    ("p18_*:count", {"p18_pop": Rule("count"), "p18_men": Rule("count")}),
    ("*:count, taux:median", {"p18_pop": Rule("count"), "p18_men": Rule("count"), "pauvres": Rule("count"),
                              "taux": Rule("median")}),
    ("p18_pop:count, pauvres : count, Taux %:rate = 100 * Pauvres / P18_POP",
     {"p18_pop": Rule("count"), "pauvres": Rule("count"), "taux": Rule("rate", "pauvres", "p18_pop", 100.0)}),
    ("p18_men:count,taux:mean=P18_MEN", {"p18_men": Rule("count"), "taux": Rule("mean", weight="p18_men")}),
])
def test_rules(text, expected):
    rules = read_rules(text, TABLE)
    assert {name: rule for name, rule in rules.items() if rule.kind != "other"} == expected
    assert list(rules) == [column.name for column in TABLE]


@pytest.mark.parametrize("text, words", [
    ("", "p18_pop:count"), ("taux:median", "which columns are counts"), ("nom:count", "no column of numbers"),
    ("absent:count", "no column of numbers"), ("p18_pop", "not understood"), ("p18_pop:count=3", "not understood"),
    ("p18_pop:count,taux:rate=pauvres", "numerator"), ("p18_pop:count,taux:rate=x/p18_pop", "“x”"),
    ("p18_pop:count,taux:mean", "not understood"), ("p18_pop:count,taux:rate=pauvres/p18_pop", "pauvres.*as a count"),
])
def test_what_is_refused(text, words):
    with pytest.raises(InvalidParameter, match=words):
        read_rules(text, TABLE)
