"""What earlier recipes of the warehouse say that still holds: columns of the same names, words, inferences."""

from dataclasses import dataclass, field
from typing import Any, Dict, List, Mapping, Set

import yaml

from ...errors import InvalidParameter
from ..rules import Target
from .infer import INFER
from .model import Recipe, parse_recipe
from .sample import Dataset
from .sources import lacking, place_of, places_by_name

_READING = ("encoding", "delimiter", "header_line", "header_lines", "sheet")
_RECIPES = """
SELECT DISTINCT ON (parameters->>'recipe_text') id, parameters->>'recipe_text' FROM augure.run
WHERE algorithm = 'correcttable' AND state = 'succeeded' AND parameters ? 'recipe_text'
ORDER BY parameters->>'recipe_text', id DESC"""
_FILE = """
SELECT f.encoding, f.member, f.dialect FROM augure.dataset d
JOIN augure.lineage l ON l.output = 'raw.' || d.raw_table JOIN augure.source_file f ON 'file:' || f.id = l.input
WHERE d.schema_name = 'clean' AND d.table_name = %s ORDER BY f.id DESC LIMIT 1"""


@dataclass
class Earlier:
    """``columns``: source by field, as a recipe writes it; ``mappings``: of words, by field; ``inferences``: rules."""

    columns: Dict[str, Any] = field(default_factory=dict)
    mappings: Dict[str, Dict[str, Any]] = field(default_factory=dict)
    inferences: List[Mapping[str, Any]] = field(default_factory=list)


def load_earlier(cursor, dataset: Dataset, targets: Mapping[str, Target]) -> Earlier:
    """Return what recipes that corrected datasets with the same columns say, the newest first.

    A recipe is heeded where all columns that it names are there and all its fields are the standard's.
    """
    cursor.execute(_RECIPES)
    places = places_by_name(dataset.columns)
    found = Earlier()
    for _, text in sorted(cursor.fetchall(), reverse=True):
        try:
            recipe = parse_recipe(text, dataset.table)
        except InvalidParameter:  # written for rules that are no more
            continue
        if _fits(recipe, targets, places):
            _add(found, yaml.safe_load(text))
    return found


def _fits(recipe: Recipe, targets: Mapping[str, Target], places: Mapping[str, int]) -> bool:
    if not recipe.columns or any(lacking(source, places) for source in recipe.columns.values()):
        return False
    names = {*recipe.columns, *(name for rule in recipe.rules for name in rule.fields)}
    asked: Set[str] = set()
    for rule in recipe.rules:
        if rule.inference:
            names.update(rule.inference.fields)
            asked.update(name for name, _ in rule.inference.conditions)
    return names <= targets.keys() and all(name in targets or place_of(name, places) is not None for name in asked)


def _add(found: Earlier, document: Mapping[str, Any]) -> None:
    for name, source in (document.get("columns") or {}).items():
        if source is not None:
            found.columns.setdefault(name, source)
    for rule in document.get("rules") or ():
        if not isinstance(rule, dict):
            continue
        if rule.get("rule") == INFER and rule not in found.inferences:
            found.inferences.append(rule)
        if rule.get("mapping"):
            for name in rule.get("fields") or ():
                words = found.mappings.setdefault(name, {})
                words.update({word: meant for word, meant in rule["mapping"].items() if word not in words})


def reading_of(cursor, table: str) -> Dict[str, Any]:
    """Return how the last file of a dataset was read, by the parameters of the import; empty where it is not known."""
    cursor.execute(_FILE, (table,))
    row = cursor.fetchone()
    if row is None:
        return {}
    told = {**(row[2] or {}), "encoding": row[0]}
    return {name: told[name] for name in _READING if told.get(name)}
