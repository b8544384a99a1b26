"""A standard: the Table Schema that a dataset is held against.

Table Schema 1 and Data Package 2 (https://datapackage.org/standard/table-schema/), as schema.data.gouv.fr uses them,
with the ``custom_checks`` of Validata. Keys that are not known are tolerated, as the standard says; what is known and
wrong is gathered and told in one sentence each.
"""

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any, Dict, List, Mapping, Optional, Tuple

from ...errors import InvalidParameter
from ...translation import tr
from .patterns import PatternRefused, compile_pattern

BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
_LENGTHS = ("minLength", "maxLength")
_ORDERED = ("required", *BOUNDS, "enum")
#: The constraints of each type, in the order in which they are tried. ``unique`` goes with all.
CONSTRAINTS: Dict[str, Tuple[str, ...]] = {
    "any": ("required", "enum"),
    "array": ("required", *_LENGTHS, "enum"),
    "boolean": ("required", "enum"),
    "date": _ORDERED, "datetime": _ORDERED, "time": _ORDERED,
    "duration": ("required", "enum"), "geojson": ("required", "enum"), "geopoint": ("required", "enum"),
    "integer": _ORDERED, "number": _ORDERED, "year": _ORDERED, "yearmonth": _ORDERED,
    "list": ("required", *_LENGTHS),
    "object": ("required", *_LENGTHS, "enum"),
    "string": ("required", *_LENGTHS, "pattern", "enum"),
}
FORMATS: Dict[str, Tuple[str, ...]] = {
    "string": ("default", "email", "uri", "binary", "uuid", "wkt"),
    "geopoint": ("default", "array", "object"),
    "geojson": ("default", "topojson"),
}
ITEM_TYPES = ("string", "integer", "boolean", "number", "datetime", "date", "time")
FIELDS_MATCH = ("exact", "equal", "subset", "superset", "partial")


@dataclass(frozen=True)
class Field:
    """One column as the standard wants it. ``separator``: cells of the types list and array are cut there.

    ``former``: words of earlier versions of the standard, and those (or '') that took their place (our own key
    ``formerWords``); no verdict depends on it.
    """

    name: str
    title: str = ""
    type: str = "string"
    format: str = "default"
    constraints: Mapping[str, Any] = field(default_factory=dict)
    missing_values: Tuple[str, ...] = ("",)
    true_values: Tuple[str, ...] = ("true", "True", "TRUE", "1")
    false_values: Tuple[str, ...] = ("false", "False", "FALSE", "0")
    decimal_char: str = "."
    group_char: str = ""
    bare_number: bool = True
    float_number: bool = False
    separator: str = ""
    item_type: str = "string"
    array_item: Optional["Field"] = None
    former: Mapping[str, str] = field(default_factory=dict)

    @property
    def required(self) -> bool:
        """Whether a cell must be filled."""
        return bool(self.constraints.get("required"))


@dataclass(frozen=True)
class ForeignKey:
    """Columns whose values must be found in columns of another dataset, or of the same (``resource`` empty)."""

    fields: Tuple[str, ...]
    resource: str
    reference: Tuple[str, ...]


@dataclass(frozen=True)
class CustomCheck:
    """A check that Table Schema does not know, by Validata's name, with its parameters."""

    name: str
    params: Mapping[str, Any]


@dataclass(frozen=True)
class Standard:
    """A Table Schema, read. ``digest`` changes exactly when its content does."""

    name: str
    title: str
    version: str
    fields: Tuple[Field, ...]
    primary_key: Tuple[str, ...] = ()
    unique_keys: Tuple[Tuple[str, ...], ...] = ()
    foreign_keys: Tuple[ForeignKey, ...] = ()
    custom_checks: Tuple[CustomCheck, ...] = ()
    fields_match: str = ""
    digest: str = ""

    @property
    def label(self) -> str:
        """Title (or name) and version, for people."""
        return " ".join(part for part in (self.title or self.name, self.version) if part)


def parse_standard(document: Any, origin: str) -> Standard:
    """Return the standard that a Table Schema ``document`` (what JSON or YAML gave) describes.

    Raises InvalidParameter with a sentence for every error in it, naming field and key; ``origin`` says where it is.
    """
    reader = _Reader()
    standard = reader.standard(document)
    if reader.errors:
        raise InvalidParameter(tr("STANDARD: {origin} has errors:\n{list}").format(
            origin=origin, list="\n".join(f"– {text}" for text in reader.errors)))
    return standard


class _Reader:
    """Reads a document and gathers what is wrong with it."""

    def __init__(self) -> None:
        self.errors: List[str] = []

    def standard(self, document: Any) -> Standard:
        if not isinstance(document, dict) or not isinstance(document.get("fields"), list) or not document["fields"]:
            self.errors.append(tr("it is no Table Schema: it has no list “fields”."))
            return Standard("", "", "", ())
        missing = self.words(document, "missingValues", tr("the schema"), ("",))
        fields = tuple(self.field(item, missing, number) for number, item in enumerate(document["fields"], start=1))
        names = [item.name for item in fields]
        for name in sorted({name for name in names if names.count(name) > 1}):
            self.errors.append(tr("the field “{field}” comes twice.").format(field=name))
        match: Any = document.get("fieldsMatch") or ""
        match = match[0] if isinstance(match, list) and match else match
        if match and match not in FIELDS_MATCH:
            self.errors.append(tr("“fieldsMatch” is “{value}”, and can be {known}.").format(
                value=match, known=", ".join(FIELDS_MATCH)))
        text = json.dumps(document, sort_keys=True, default=str, ensure_ascii=False)
        return Standard(
            name=_text(document.get("name")), title=_text(document.get("title")),
            version=_text(document.get("version")), fields=fields,
            primary_key=self.key(document.get("primaryKey"), names, "primaryKey"),
            unique_keys=tuple(self.key(key, names, "uniqueKeys") for key in self.listed(document, "uniqueKeys")),
            foreign_keys=tuple(self.foreign_key(key, names) for key in self.listed(document, "foreignKeys")),
            custom_checks=tuple(self.custom_check(item) for item in self.listed(document, "custom_checks")),
            fields_match=match, digest=hashlib.sha256(text.encode("utf-8")).hexdigest())

    def field(self, item: Any, missing: Tuple[str, ...], number: int) -> Field:
        if not isinstance(item, dict) or not isinstance(item.get("name"), str):
            self.errors.append(tr("field number {number} has no “name”.").format(number=number))
            return Field(str(number))
        name, kind = item["name"], item.get("type") or "string"
        if kind not in CONSTRAINTS:
            self.wrong(name, "type", kind, CONSTRAINTS)
            return Field(name)
        form = str(item.get("format") or "default")
        form = form[4:] if form.startswith("fmt:") else form
        if kind in FORMATS and form not in FORMATS[kind]:
            self.wrong(name, "format", form, FORMATS[kind])
        if "required" in item:
            self.errors.append(tr("field “{field}”: “required” belongs into “constraints”.").format(field=name))
        item_type = item.get("itemType", "string")
        if item_type not in ITEM_TYPES:
            self.wrong(name, "itemType", item_type, ITEM_TYPES)
        inner = item.get("arrayItem")
        default = "," if kind == "list" else ""
        return Field(
            name=name, title=_text(item.get("title")), type=kind, format=form,
            constraints=self.constraints(name, kind, item.get("constraints")),
            missing_values=self.words(item, "missingValues", name, missing),
            true_values=self.words(item, "trueValues", name, Field.true_values),
            false_values=self.words(item, "falseValues", name, Field.false_values),
            decimal_char=self.of_type(item, "decimalChar", name, str, "."),
            group_char=self.of_type(item, "groupChar", name, str, ""),
            bare_number=self.of_type(item, "bareNumber", name, bool, True),
            float_number=self.of_type(item, "floatNumber", name, bool, False),
            separator=self.of_type(item, "delimiter", name, str, "")
            or self.of_type(item, "separator", name, str, default),
            item_type=item_type, former=self.former(item, name),
            array_item=self.field({"name": name, "type": "any", **inner, "arrayItem": None}, ("",), number)
            if isinstance(inner, dict) and inner else None)

    def constraints(self, name: str, kind: str, given: Any) -> Dict[str, Any]:
        if given is None:
            return {}
        if not isinstance(given, dict):
            self.errors.append(tr("field “{field}”: “constraints” is not a set of keys.").format(field=name))
            return {}
        found = {}
        for key in (*CONSTRAINTS[kind], "unique"):
            value = given.get(key)
            if value is not None and self.constraint_is_good(name, key, value):
                found[key] = value
        known = {key for keys in CONSTRAINTS.values() for key in keys}
        for key in given:
            if key in known and key not in CONSTRAINTS[kind]:
                self.errors.append(tr("field “{field}”: the constraint “{key}” is not for the type {type}.").format(
                    field=name, key=key, type=kind))
        return found

    def constraint_is_good(self, name: str, key: str, value: Any) -> bool:
        if key in ("required", "unique"):
            good, wanted = isinstance(value, bool), tr("true or false")
        elif key in _LENGTHS:
            good, wanted = isinstance(value, int) and not isinstance(value, bool), tr("a whole number")
        elif key == "enum":
            good, wanted = isinstance(value, list), tr("a list")
        elif key == "pattern":
            good, wanted = isinstance(value, str), tr("a text")
            if good:
                try:
                    compile_pattern(value)
                except PatternRefused as error:
                    self.errors.append(tr("field “{field}”: its pattern {cause}").format(field=name, cause=error))
                    return False
        else:
            return True
        if not good:
            self.errors.append(tr("field “{field}”: “{key}” must be {wanted}, not {value}.").format(
                field=name, key=key, wanted=wanted, value=json.dumps(value, ensure_ascii=False)))
        return good

    def words(self, item: Mapping[str, Any], key: str, name: str, default: Tuple[str, ...]) -> Tuple[str, ...]:
        given = item.get(key)
        if given is None:
            return default
        if isinstance(given, list):
            texts: List[Any] = [entry.get("value") if isinstance(entry, dict) else entry for entry in given]
            if all(isinstance(text, str) for text in texts):
                return tuple(texts)
        self.errors.append(tr("“{key}” of {field} must be a list of texts.").format(key=key, field=name))
        return default

    def former(self, item: Mapping[str, Any], name: str) -> Mapping[str, str]:
        given = item.get("formerWords")
        if given is None or isinstance(given, dict) and all(isinstance(word, str) for word in given.values()):
            return {str(key): value for key, value in (given or {}).items()}
        self.errors.append(tr("“formerWords” of {field} must give a text for each text.").format(field=name))
        return {}

    def of_type(self, item: Mapping[str, Any], key: str, name: str, wanted: type, default: Any) -> Any:
        given = item.get(key)
        if given is None or isinstance(given, wanted):
            return default if given is None else given
        self.errors.append(tr("field “{field}”: “{key}” must be {wanted}, not {value}.").format(
            field=name, key=key, wanted=tr("a text") if wanted is str else tr("true or false"),
            value=json.dumps(given, ensure_ascii=False)))
        return default

    def key(self, given: Any, names: List[str], where: str) -> Tuple[str, ...]:
        columns = given if isinstance(given, list) else [given] if given else []
        for column in columns:
            if column not in names:
                self.errors.append(tr("“{key}” names a field “{field}” that is not there.").format(
                    key=where, field=column))
        return tuple(map(str, columns))

    def foreign_key(self, given: Any, names: List[str]) -> ForeignKey:
        given = given if isinstance(given, dict) else {}
        reference = given.get("reference") if isinstance(given.get("reference"), dict) else {}
        fields = self.key(given.get("fields"), names, "foreignKeys")
        there = reference.get("fields") or []
        there = tuple(there if isinstance(there, list) else [there])
        if not fields or len(fields) != len(there):
            self.errors.append(
                tr("“foreignKeys”: as many fields are needed here ({here}) as in the reference ({there}).").format(
                    here=", ".join(fields) or "–", there=", ".join(map(str, there)) or "–"))
        resource = _text(reference.get("resource"))
        return ForeignKey(fields, "" if resource == "self" else resource, there)

    def custom_check(self, given: Any) -> CustomCheck:
        if not isinstance(given, dict) or not isinstance(given.get("name"), str):
            self.errors.append(tr("“custom_checks”: each needs a “name”."))
            return CustomCheck("", {})
        params = given.get("params")
        return CustomCheck(given["name"].replace("_", "-"), params if isinstance(params, dict) else {})

    def listed(self, document: Mapping[str, Any], key: str) -> List[Any]:
        given = document.get(key)
        if given is None or isinstance(given, list):
            return given or []
        self.errors.append(tr("“{key}” must be a list.").format(key=key))
        return []

    def wrong(self, name: str, key: str, value: Any, known: Any) -> None:
        self.errors.append(tr("field “{field}”: “{key}” is “{value}”, and can be {known}.").format(
            field=name, key=key, value=value, known=", ".join(known)))


def _text(value: Any) -> str:
    return "" if value is None else str(value).strip()
