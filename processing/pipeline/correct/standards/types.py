"""What a cell's text means for a field: one reader per type of Table Schema.

A reader takes a cell (text, or what JSON holds, for the items of an array and for the values of a constraint) and
returns its value, or None where it is none. The verdicts are those of frictionless-py (see ``differences``).
"""

import json
import re
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Callable, Dict, Optional, Tuple

from dateutil import parser as dateutil  # comes with pandas

from ...translation import tr
from . import formats
from .standard import Field

Reader = Callable[[Any], Any]
READERS: Dict[str, Callable[[Field], Reader]] = {}


def reads(kind: str) -> Callable[[Callable[[Field], Reader]], Callable[[Field], Reader]]:
    """Register the maker of the readers of a type."""
    def register(make: Callable[[Field], Reader]) -> Callable[[Field], Reader]:
        READERS[kind] = make
        return make
    return register


def reader_of(field: Field) -> Reader:
    """Return the reader of a field's cells."""
    return READERS[field.type](field)


@reads("any")
def _any(_field: Field) -> Reader:
    return lambda cell: cell


_TEXT_FORMATS: Dict[str, Callable[[str], bool]] = {
    "email": formats.is_email, "uri": formats.is_uri, "uuid": formats.is_uuid, "binary": formats.is_binary,
    "wkt": formats.is_wkt}


@reads("string")
def _string(field: Field) -> Reader:
    test = _TEXT_FORMATS.get(field.format)
    if test is None:
        return lambda cell: cell if isinstance(cell, str) else None
    return lambda cell: cell if isinstance(cell, str) and test(cell) else None


_AROUND_NUMBER = re.compile(r"((^[^-\d]*)|(\D*$))")


@reads("integer")
def _integer(field: Field) -> Reader:
    def read(cell: Any) -> Optional[int]:
        if isinstance(cell, str):
            text = cell.strip()
            if not field.bare_number:
                text = _AROUND_NUMBER.sub("", text)
            try:
                return int(text)
            except ValueError:
                return None
        if isinstance(cell, bool) or not isinstance(cell, (int, float, Decimal)) or cell % 1:
            return None
        return int(cell)
    return read


@reads("number")
def _number(field: Field) -> Reader:
    kind: Any = float if field.float_number else Decimal
    plain = field.bare_number and not field.group_char and field.decimal_char == "."

    def read(cell: Any) -> Any:
        if isinstance(cell, str):
            text = cell.strip()
            if not plain:
                text = text if field.bare_number else _AROUND_NUMBER.sub("", text)
                text = text.replace(field.group_char, "")
                if field.decimal_char != "." and "." in text:
                    return None
                text = text.replace(field.decimal_char, ".")
            try:
                return kind(text)
            except (ValueError, ArithmeticError):
                return None
        if isinstance(cell, bool) or not isinstance(cell, (int, float, Decimal)):
            return None
        return kind(str(cell))
    return read


@reads("boolean")
def _boolean(field: Field) -> Reader:
    words = {**dict.fromkeys(field.true_values, True), **dict.fromkeys(field.false_values, False)}

    def read(cell: Any) -> Optional[bool]:
        if isinstance(cell, bool):
            return cell
        return words.get(cell) if isinstance(cell, str) else None
    return read


def _tried(read: Reader) -> Reader:
    """Return ``read`` for texts, None where it raises: the parsers of dates raise whatever they like."""
    def safe(cell: Any) -> Any:
        if not isinstance(cell, str):
            return None
        try:
            return read(cell)
        except Exception:
            return None
    return safe


@reads("date")
def _date(field: Field) -> Reader:
    if field.format == "any":
        return _tried(lambda cell: dateutil.parse(cell).date())
    if field.format not in ("default", "%Y-%m-%d"):
        return _tried(lambda cell: datetime.strptime(cell, field.format).date())

    def read(cell: str) -> date:
        if len(cell) == 10 and cell[4] == cell[7] == "-" and cell.isascii():  # ten times as fast
            return date.fromisoformat(cell)
        return datetime.strptime(cell, "%Y-%m-%d").date()
    return _tried(read)


_ISO = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\+00:00)?", re.ASCII)


@reads("datetime")
def _datetime(field: Field) -> Reader:
    if field.format == "any":
        return _tried(dateutil.parse)
    if field.format != "default":
        return _tried(lambda cell: datetime.strptime(cell, field.format))

    def read(cell: str) -> Optional[datetime]:
        if len(cell) < 19 or cell[16] != ":":
            return None
        if _ISO.fullmatch(cell) and cell[11:13] != "24":  # twenty times as fast
            return datetime.fromisoformat(cell)
        return dateutil.isoparse(cell)
    return _tried(read)


@reads("time")
def _time(field: Field) -> Reader:
    if field.format == "any":
        return _tried(lambda cell: dateutil.parse(cell).timetz())
    if field.format != "default":
        return _tried(lambda cell: datetime.strptime(cell, field.format).timetz())

    def read(cell: str) -> Optional[time]:
        if len(cell) < 8 or cell[5] != ":":
            return None
        return dateutil.isoparse("2000-01-01T" + cell).timetz()
    return _tried(read)


@reads("year")
def _year(_field: Field) -> Reader:
    def read(cell: Any) -> Optional[int]:
        if isinstance(cell, str):
            if len(cell) != 4:
                return None
            try:
                cell = int(cell)
            except ValueError:
                return None
        return cell if isinstance(cell, int) and 0 <= cell <= 9999 else None
    return read


@reads("yearmonth")
def _yearmonth(_field: Field) -> Reader:
    def read(cell: Any) -> Optional[Tuple[int, int]]:
        if isinstance(cell, (list, tuple)):
            return (cell[0], cell[1]) if len(cell) == 2 else None
        try:
            year, month = map(int, cell.split("-"))
        except (ValueError, AttributeError):
            return None
        return (year, month) if 1 <= month <= 12 else None
    return read


@reads("duration")
def _duration(_field: Field) -> Reader:
    return lambda cell: formats.read_duration(cell) if isinstance(cell, str) else None


@reads("geopoint")
def _geopoint(field: Field) -> Reader:
    def read(cell: Any) -> Optional[Tuple[Decimal, Decimal]]:
        try:
            if isinstance(cell, str):
                if field.format == "default":
                    longitude, latitude = (part.strip() for part in cell.split(","))
                elif field.format == "array":
                    longitude, latitude = json.loads(cell)
                else:
                    both = json.loads(cell)
                    if len(both) != 2:
                        return None
                    longitude, latitude = both["lon"], both["lat"]
            else:
                longitude, latitude = cell
            point = Decimal(longitude), Decimal(latitude)
            return point if abs(point[0]) <= 180 and abs(point[1]) <= 90 else None
        except (ValueError, TypeError, KeyError, ArithmeticError):
            return None
    return read


def _json(cell: Any, kind: type) -> Any:
    """Return a cell of JSON if it is a ``kind``, else None."""
    if isinstance(cell, str):
        try:
            cell = json.loads(cell)
        except (ValueError, RecursionError):
            return None
    return cell if isinstance(cell, kind) else None


@reads("object")
def _object(_field: Field) -> Reader:
    return lambda cell: _json(cell, dict)


@reads("geojson")
def _geojson(field: Field) -> Reader:
    test = formats.is_topojson if field.format == "topojson" else formats.is_geojson

    def read(cell: Any) -> Any:
        value = _json(cell, dict)
        return value if value is not None and test(value) else None
    return read


@reads("array")
def _array(field: Field) -> Reader:
    if field.separator:
        return lambda cell: cell.split(field.separator) if isinstance(cell, str) else None
    return lambda cell: _json(cell, list)


@reads("list")
def _list(field: Field) -> Reader:
    item = reader_of(Field(field.name, type=field.item_type))

    def read(cell: Any) -> Any:
        parts = cell.split(field.separator) if isinstance(cell, str) else cell
        if not isinstance(parts, list):
            return None
        values = [item(part) for part in parts]
        return None if None in values else values
    return read


def describe(field: Field) -> str:
    """Return what a cell that is not of the field's type is told: one sentence, the same for all such cells."""
    sentences = {
        "integer": tr("is not a whole number"), "number": tr("is not a number"),
        "boolean": tr("is neither {true} nor {false}").format(
            true=" / ".join(field.true_values), false=" / ".join(field.false_values)),
        "date": tr("is not a date"), "datetime": tr("is not a date with a time"), "time": tr("is not a time"),
        "year": tr("is not a year of four digits"), "yearmonth": tr("is not a year and a month, such as 2024-05"),
        "duration": tr("is not a duration such as P1Y2M or PT3H"),
        "geopoint": tr("is not a position: longitude, latitude in degrees"),
        "geojson": tr("is not GeoJSON"), "object": tr("is not a JSON object"), "array": tr("is not a JSON list"),
        "list": tr("has a part that is not of the type {type}").format(type=field.item_type),
    }
    if field.type == "string":
        return {"email": tr("is not an e-mail address"), "uri": tr("is not a full address such as https://…"),
                "uuid": tr("is not a UUID"), "binary": tr("is not base64"), "wkt": tr("is not a WKT geometry")}.get(
                    field.format, tr("is not a text"))
    sentence = sentences.get(field.type, tr("is not of the type {type}").format(type=field.type))
    if field.type in ("date", "datetime", "time") and field.format != "any":
        shown = {"date": "2024-05-31", "datetime": "2024-05-31T09:30:00", "time": "09:30:00"}[field.type] \
            if field.format == "default" else datetime(2024, 5, 31, 9, 30).strftime(field.format)
        return tr("{sentence} written as {example}").format(sentence=sentence, example=shown)
    if field.type in ("integer", "number") and (field.decimal_char != "." or field.group_char):
        return tr("{sentence} written with the decimal mark {mark}").format(sentence=sentence, mark=field.decimal_char)
    return sentence
