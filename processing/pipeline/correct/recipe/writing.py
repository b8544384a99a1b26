"""A recipe as text: YAML in a stable order, quoted where it must be, with comments for whoever edits it."""

from dataclasses import dataclass, field
from pathlib import Path
from textwrap import wrap
from typing import Any, Dict, Iterator, List, Mapping, Sequence, Tuple

import yaml

from ...errors import InvalidParameter
from ...translation import tr

_WIDTH = 110
"""Letters of a line of remarks."""
_LONG_KEY = 100
"""Letters from which on YAML wants a key marked as one."""
_ORDER = ("recipe", "title", "standard", "import", "confidence", "columns", "rules", "decisions")


@dataclass
class Notes:
    """The comments. ``head``: on top; ``sections``: before a key of the recipe; ``fields``: under a field, also one
    that has no source; ``rules``: before a rule, by its place; ``entries``: under its mapping, as (key, value,
    remark), to be made valid by taking the ``#`` away.
    """

    head: List[str] = field(default_factory=list)
    sections: Dict[str, List[str]] = field(default_factory=dict)
    fields: Dict[str, List[str]] = field(default_factory=dict)
    rules: Dict[int, List[str]] = field(default_factory=dict)
    entries: Dict[int, List[Tuple[str, str, str]]] = field(default_factory=dict)


def write_recipe(document: Mapping[str, Any], notes: Notes, fields: Sequence[str] = ()) -> str:
    """Return the text of a recipe's ``document`` (what YAML reads), ``fields`` in their order and with ``notes``."""
    lines = [*_comments(notes.head), ""] if notes.head else []
    for key in (*(key for key in _ORDER if key in document), *(key for key in document if key not in _ORDER)):
        said = list(_comments(notes.sections.get(key, ())))
        block = key in ("columns", "rules", "decisions")
        lines += [*([""] if block else []), *said]
        if key == "columns":
            lines += ["columns:" if document[key] else "columns: {}", *_columns(document[key], notes, fields)]
        elif key == "rules":
            lines += ["rules:" if document[key] else "rules: []", *_rules(document[key], notes)]
        else:
            lines += _entry(key, document[key], "")
    return "\n".join(lines) + "\n"


def save_recipe(text: str, path: str) -> None:
    """Write a recipe to a file, making its folder; InvalidParameter where it cannot be written."""
    try:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_bytes(text.encode("utf-8"))
    except OSError as error:
        raise InvalidParameter(tr("RECIPE: {path} cannot be written ({cause}).").format(
            path=path, cause=error.strerror)) from error


def _columns(columns: Mapping[str, Any], notes: Notes, fields: Sequence[str]) -> Iterator[str]:
    for name in dict.fromkeys([*fields, *columns]):
        if name in columns:
            yield from _entry(name, columns[name], "  ")
        elif name in notes.fields:
            yield f"  # {scalar(name)}:"
        for line in notes.fields.get(name, ()):
            yield f"  #   {plain(line)}"


def _rules(rules: Sequence[Any], notes: Notes) -> Iterator[str]:
    for place, rule in enumerate(rules):
        yield from (f"  {line}" for line in _comments(notes.rules.get(place, ())))
        yield from _item(rule, "  ")
        for key, value, remark in notes.entries.get(place, ()):
            yield f"      # {scalar(key)}: {scalar(value)}   # {plain(remark)}"


def _comments(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        for part in wrap(plain(line), _WIDTH) or [""]:
            yield f"# {part}".rstrip()


def _entry(key: str, value: Any, indent: str) -> List[str]:
    """Return a key and its value, the value in block form where it holds keys."""
    inner = indent + "  "
    name = scalar(key)
    lead = f"{indent}{name}:" if len(name) <= _LONG_KEY else f"{indent}? {name}\n{indent}:"
    if isinstance(value, Mapping) and value:
        return [lead, *(line for item in value.items() for line in _entry(str(item[0]), item[1], inner))]
    if isinstance(value, (list, tuple)) and any(isinstance(item, (Mapping, list, tuple)) for item in value):
        return [lead, *(line for item in value for line in _item(item, inner))]
    if value is None:
        return [lead]
    return [f"{lead} {_flow(value)}"]


def _item(value: Any, indent: str) -> List[str]:
    """Return a value as an item of a list."""
    if not isinstance(value, Mapping) or not value:
        return [f"{indent}- {_flow(value)}"]
    lines = [line for key, inner in value.items() for line in _entry(str(key), inner, indent + "  ")]
    return [f"{indent}- {lines[0][len(indent) + 2:]}", *lines[1:]]


def _flow(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{}" if not value else _dumped(value)
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return scalar(value) if isinstance(value, str) else _dumped(value)


def scalar(text: str) -> str:
    """Return a text as one line of YAML, in quotes where it could be read otherwise."""
    return _dumped(text, '"' if any(not char.isprintable() for char in text) else None)


def _dumped(value: Any, style: Any = None) -> str:
    written = yaml.safe_dump([value], default_flow_style=True, default_style=style, allow_unicode=True, width=10**9)
    return written.strip()[1:-1]


def plain(text: str) -> str:
    """Return a text as a comment may hold it: one line, nothing that cannot be printed."""
    return "".join(char if char.isprintable() else " " for char in text).strip()
