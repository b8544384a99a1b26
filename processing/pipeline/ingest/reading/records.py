"""Reading JSON records: a list of objects, an object that holds one such list, or one object per line."""

import json
from decimal import Decimal
from typing import Any, Dict, Iterator, List, Tuple

from ...errors import EmptyFile, UnreadableFile
from ...translation import tr
from .dialect import Dialect, ReadOptions
from .encoding import TextEncoding, detect_encoding
from .sources import SourceFile
from .tabular import TableReader

LINE_TYPES = (".jsonl", ".ndjson")

Record = Dict[str, Any]


def open_records(source: SourceFile, options: ReadOptions) -> "RecordsReader":
    """Return the reader of a JSON file; its columns are the keys of all records, in order of appearance.

    A key that holds an object in every record gives a column for each key of that object, ``a.b``; lists, deeper
    objects and geometries stay JSON.
    """
    with source.open() as stream:
        encoding = detect_encoding(stream, source.name, options.encoding)
    with source.open() as stream:
        text = stream.read().decode(encoding.codec, encoding.errors).replace("\0", "")
    if not text.strip():
        raise EmptyFile(tr("The file {path} is empty.").format(path=source.name))
    if source.suffix in LINE_TYPES:
        return RecordsReader(source, _lines(text, source.name), encoding)
    try:
        content = _parsed(text)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data" and error.pos and text[: error.pos].rstrip("\r\n \t").endswith("}"):
            return RecordsReader(source, _lines(text, source.name), encoding)
        raise _unparsed(source.name, error, error.lineno) from error
    return RecordsReader(source, list(enumerate(_records(content, source.name), start=1)), encoding)


def _parsed(text: str) -> Any:
    return json.loads(text, parse_float=Decimal, parse_constant=str)


def _unparsed(name: str, error: json.JSONDecodeError, line: int) -> UnreadableFile:
    return UnreadableFile(tr("{file} is not JSON that can be read: line {line}, column {column}.").format(
        file=name, line=line, column=error.colno))


def _lines(text: str, name: str) -> List[Tuple[int, Record]]:
    """Return the records of a file that has one object per line, each with its line."""
    records = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            record = _parsed(line)
        except json.JSONDecodeError as error:
            raise _unparsed(name, error, number) from error
        if not isinstance(record, dict):
            raise UnreadableFile(tr("{file} is not a table: line {line} is not an object.").format(
                file=name, line=number))
        records.append((number, record))
    return records


def _records(content: Any, name: str) -> List[Record]:
    if isinstance(content, dict) and content.get("type") in ("FeatureCollection", "Feature", "Topology"):
        raise UnreadableFile(tr("{file} is a map layer: use the algorithm Import a layer.").format(file=name))
    if isinstance(content, dict):
        lists = [value for value in content.values() if isinstance(value, list) and value and _all_objects(value)]
        content = lists[0] if len(lists) == 1 else content
    if not isinstance(content, list) or not _all_objects(content):
        raise UnreadableFile(
            tr("{file} is not a table: JSON is read when it is a list of objects.").format(file=name)
        )
    if not content:
        raise EmptyFile(tr("The file {path} is empty.").format(path=name))
    return content


def _all_objects(values: List[Any]) -> bool:
    return all(isinstance(value, dict) for value in values)


def _flattened(records: List[Tuple[int, Record]]) -> List[Tuple[int, Record]]:
    """Return the records with their objects opened one level, where no name is lost by it."""
    keys = dict.fromkeys(key for _, record in records for key in record)
    held = {key: [record[key] for _, record in records if record.get(key) is not None] for key in keys}
    opened = {key for key, values in held.items() if any(values) and all(map(_opens, values))
              and not any("{}.{}".format(key, inner) in keys for value in values for inner in value)}
    if not opened:
        return records
    flat = []
    for number, record in records:
        row: Record = {}
        for key, value in record.items():
            if key in opened:
                row.update(("{}.{}".format(key, inner), part) for inner, part in (value or {}).items())
            else:
                row[key] = value
        flat.append((number, row))
    return flat


def _opens(value: Any) -> bool:
    return isinstance(value, dict) and "coordinates" not in value


class RecordsReader(TableReader):
    """Rows of JSON records; the "line" is the number of the record from 1, or its line where each has one."""

    def __init__(self, source: SourceFile, records: List[Tuple[int, Record]], encoding: TextEncoding):
        self._records = _flattened(records)
        self._keys = list(dict.fromkeys(key for _, record in self._records for key in record))
        super().__init__(source, self._keys, Dialect("json", encoding))

    def _rows(self) -> Iterator[Tuple[int, List[str]]]:
        for number, record in self._records:
            yield number, [cell_text(record.get(key)) for key in self._keys]


def cell_text(value: Any) -> str:
    """Return a JSON value as the text of a cell; lists and objects stay JSON."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value.replace("\0", "")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False, default=float).replace("\\u0000", "")
    return str(value)
