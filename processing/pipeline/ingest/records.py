"""Reading JSON records: a list of objects, or an object that holds one such list."""

import json
from decimal import Decimal
from typing import Any, Dict, Iterator, List, Tuple

from ..errors import UnreadableFile
from ..translation import tr
from .dialect import Dialect, ReadOptions
from .encoding import TextEncoding, detect_encoding
from .sources import SourceFile
from .tabular import TableReader


def open_records(source: SourceFile, options: ReadOptions) -> "RecordsReader":
    """Return the reader of a JSON file; its columns are the keys of all records, in order of appearance."""
    with source.open() as stream:
        encoding = detect_encoding(stream, source.name, options.encoding)
    with source.open() as stream:
        text = stream.read().decode(encoding.codec, encoding.errors)
    try:
        content = json.loads(text, parse_float=Decimal, parse_constant=str)
    except json.JSONDecodeError as error:
        raise UnreadableFile(
            tr("{file} is not JSON that can be read: line {line}, column {column}.").format(
                file=source.name, line=error.lineno, column=error.colno
            )
        ) from error
    return RecordsReader(source, _records(content, source.name), encoding)


def _records(content: Any, name: str) -> List[Dict[str, Any]]:
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
        raise UnreadableFile(tr("The file {path} is empty.").format(path=name))
    return content


def _all_objects(values: List[Any]) -> bool:
    return all(isinstance(value, dict) for value in values)


class RecordsReader(TableReader):
    """Rows of a JSON list; the "line" is the number of the record, from 1."""

    def __init__(self, source: SourceFile, records: List[Dict[str, Any]], encoding: TextEncoding):
        self._keys = list(dict.fromkeys(key for record in records for key in record))
        self._records = records
        super().__init__(source, self._keys, Dialect("json", encoding))

    def _rows(self) -> Iterator[Tuple[int, List[str]]]:
        for number, record in enumerate(self._records, start=1):
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
