"""A recipe: where the standard's fields come from, the rules in order, the decisions of people.

A YAML document; ``resources/schemas/recipe.json`` is its JSON Schema. Keys that are not known are refused by
name: a word written wrong would otherwise silently do nothing.
"""

import hashlib
import json
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from typing import Any, Dict, Iterable, List, Mapping, Optional, Tuple

import yaml

from ...errors import InvalidParameter
from ...ingest.reading.dialect import ReadOptions
from ...translation import tr
from ..rules import CELL_RULES, ROW_RULES
from .infer import INFER, Inference, read_inference
from .sources import Source, read_source

VERSION = 1
SHIFTED = "shifted_columns"
"""The rule that puts cells back into their columns, before anything else (see ``..correction.shift``)."""
_KEYS = ("recipe", "title", "standard", "import", "columns", "rules", "decisions", "confidence")
_DECISION_KEYS = ("field", "value", "row", "becomes", "source", "note")


@dataclass(frozen=True)
class PlannedRule:
    """A rule of the recipe: its name, the fields it is for (empty: those it finds itself), its options."""

    name: str
    fields: Tuple[str, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict)
    inference: Optional[Inference] = None


@dataclass(frozen=True)
class Decided:
    """What a person decided: ``becomes`` for the cells of ``field`` that say ``value``, or for the row ``row`` only."""

    field: str
    becomes: str
    value: Optional[str] = None
    row: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True)
class Recipe:
    """A recipe, read. ``columns``: source by field; ``digest`` changes when the content does, comments apart."""

    columns: Mapping[str, Source]
    rules: Tuple[PlannedRule, ...]
    decisions: Tuple[Decided, ...] = ()
    standard: str = ""
    title: str = ""
    reading: Mapping[str, Any] = field(default_factory=dict)
    confidence: float = 0.9
    digest: str = ""
    text: str = ""


def parse_recipe(text: str, origin: str) -> Recipe:
    """Return the recipe that the YAML ``text`` holds.

    Raises InvalidParameter with a sentence for every error in it; ``origin`` says where it is.
    """
    try:
        document = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise InvalidParameter(tr("RECIPE: {origin} is not YAML: {cause}").format(origin=origin, cause=error)) from None
    reader = _Reader()
    recipe = reader.recipe(document)
    if reader.errors:
        raise InvalidParameter(tr("RECIPE: {origin} has errors:\n{list}").format(
            origin=origin, list="\n".join(f"– {sentence}" for sentence in reader.errors)))
    return replace(recipe, text=text)


class _Reader:
    """Reads a document and gathers what is wrong with it."""

    def __init__(self) -> None:
        self.errors: List[str] = []

    def recipe(self, document: Any) -> Recipe:
        if not isinstance(document, dict) or document.get("recipe") != VERSION:
            self.errors.append(tr("it is no recipe: it has no line “recipe: {version}”.").format(version=VERSION))
            return Recipe({}, ())
        self.known(document, _KEYS, tr("the recipe"))
        confidence = document.get("confidence", 0.9)
        if not isinstance(confidence, (int, float)) or isinstance(confidence, bool) or not 0 < confidence <= 1:
            self.errors.append(tr("“confidence” is {value}, and must be a number above 0, at most 1.").format(
                value=confidence))
            confidence = 0.9
        columns = self.mapping(document, "columns")
        text = json.dumps(document, sort_keys=True, default=str, ensure_ascii=False)
        return Recipe(
            columns={str(name): self.source(str(name), given) for name, given in columns.items() if given is not None},
            rules=tuple(self.rule(given, place) for place, given in enumerate(self.items(document, "rules"), start=1)),
            decisions=tuple(self.decision(given, place)
                            for place, given in enumerate(self.items(document, "decisions"), start=1)),
            standard=str(document.get("standard") or ""), title=str(document.get("title") or ""),
            reading=self.reading(document), confidence=float(confidence),
            digest=hashlib.sha256(text.encode("utf-8")).hexdigest())

    def reading(self, document: Mapping[str, Any]) -> Dict[str, Any]:
        given = self.mapping(document, "import")
        kinds = {item.name: int if item.name.startswith("header_") else str for item in fields(ReadOptions)}
        self.known(given, kinds, "import")
        for key, value in given.items():
            if key in kinds and (not isinstance(value, kinds[key]) or isinstance(value, bool)):
                self.errors.append(tr("import: “{key}” is {value}, and must be {wanted}.").format(
                    key=key, value=value, wanted=tr("a whole number") if kinds[key] is int else tr("a text")))
        return given

    def source(self, name: str, given: Any) -> Source:
        try:
            return read_source(given)
        except ValueError as error:
            self.errors.append(tr("column “{field}”: {cause}").format(field=name, cause=error))
            return read_source("")

    def rule(self, given: Any, place: int) -> PlannedRule:
        given = {"rule": given} if isinstance(given, str) else given
        name = given.get("rule") if isinstance(given, dict) else None
        where = tr("rule number {place}").format(place=place)
        if not isinstance(name, str):
            self.errors.append(tr("{where} has no key “rule” with its name.").format(where=where))
            return PlannedRule("")
        where = tr("rule number {place} ({name})").format(place=place, name=name)
        names = given.get("fields", [])
        names = names if isinstance(names, list) else [names]
        if not all(isinstance(item, str) for item in names):
            self.errors.append(tr("{where}: “fields” must be a list of names.").format(where=where))
            names = []
        options = {key: value for key, value in given.items() if key not in ("rule", "fields")}
        if name == SHIFTED:
            self.known(options, (), where)
            return PlannedRule(name)
        if name == INFER:
            return PlannedRule(name, (), {}, self.inference(options, where))
        registered = CELL_RULES.get(name) or ROW_RULES.get(name)
        if registered is None:
            self.errors.append(tr("{where}: there is no such rule. {hint}").format(
                where=where, hint=_hint(name, [SHIFTED, INFER, *CELL_RULES, *ROW_RULES])))
            return PlannedRule(name)
        self.known(options, registered.rule.options, where)
        return PlannedRule(name, tuple(names), options)

    def inference(self, options: Mapping[str, Any], where: str) -> Optional[Inference]:
        try:
            return read_inference(options)
        except ValueError as error:
            self.errors.append(tr("{where}: {cause}").format(where=where, cause=error))
            return None

    def decision(self, given: Any, place: int) -> Decided:
        where = tr("decision number {place}").format(place=place)
        if not isinstance(given, dict) or not isinstance(given.get("field"), str) or "becomes" not in given \
                or "value" not in given and "row" not in given:
            self.errors.append(tr("{where} needs “field”, “becomes”, and “value” or “row”.").format(where=where))
            return Decided("", "")
        self.known(given, _DECISION_KEYS, where)
        return Decided(field=given["field"], becomes=_text(given["becomes"]),
                       value=_text(given["value"]) if "value" in given else None, row=_text(given.get("row")),
                       source=_text(given.get("source")), note=_text(given.get("note")))

    def known(self, given: Iterable[str], keys: Iterable[str], where: str) -> None:
        keys = list(keys)
        for key in given:
            if key not in keys:
                self.errors.append(tr("{where}: the key “{key}” is not known. {hint}").format(
                    where=where, key=key, hint=_hint(str(key), keys)))

    def mapping(self, document: Mapping[str, Any], key: str) -> Dict[str, Any]:
        given = document.get(key)
        if given is None or isinstance(given, dict):
            return given or {}
        self.errors.append(tr("“{key}” must be a set of keys.").format(key=key))
        return {}

    def items(self, document: Mapping[str, Any], key: str) -> List[Any]:
        given = document.get(key)
        if given is None or isinstance(given, list):
            return given or []
        self.errors.append(tr("“{key}” must be a list.").format(key=key))
        return []


def _hint(name: str, known: List[str]) -> str:
    """Return what the name may have been meant to be."""
    near = get_close_matches(name, known, 1, 0.7)
    if near:
        return tr("Was “{near}” meant?").format(near=near[0])
    return tr("Known are: {known}.").format(known=", ".join(known)) if known else tr("It takes none.")


def _text(given: Any) -> str:
    """Return a scalar of YAML as the cell it stands for: dates and numbers as they were most likely written."""
    if given is None:
        return ""
    return {True: "true", False: "false"}[given] if isinstance(given, bool) else str(given)
