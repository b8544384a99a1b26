"""What is wrong with the cells of one field: its type, then its constraints."""

import operator
from dataclasses import replace
from typing import Any, Callable, Collection, List, NamedTuple, Sequence, Tuple

from ...errors import InvalidParameter
from ...translation import tr
from ..standards.patterns import compile_pattern
from ..standards.standard import BOUNDS, CONSTRAINTS, Field
from ..standards.types import describe, reader_of
from ..standards.vocabulary import vocabulary
from .screens import screens_of

TYPE, CONSTRAINT = "type-error", "constraint-error"
_SHOWN = 300
_YES_NO = tuple((form(true), form(false)) for true, false in (("oui", "non"), ("vrai", "faux"), ("true", "false"),
                                                             ("yes", "no"), ("1", "0"))
                for form in (str.capitalize, str.lower, str.upper))


class Finding(NamedTuple):
    """What is wrong: frictionless' code, and a sentence that is the same for all cells that are wrong so."""

    code: str
    message: str


class CellCheck:
    """The check of a field's cells: :meth:`judge` a text, or take its :meth:`value`."""

    def __init__(self, field: Field, sql_type: str = "text"):
        self.field = field
        self.missing = frozenset(field.missing_values)
        self._missing_tokens = self.missing | {"\\N"}
        written = as_typed(field, sql_type)
        self._read = reader_of(written)
        self._type = Finding(TYPE, describe(field))
        self._required: Tuple[Finding, ...] = ()
        if field.required:
            self._required = (Finding(CONSTRAINT, tr("is empty, and must be filled")),)
        self._tests = _tests_of(field, reader_of(field))
        self._item = CellCheck(field.array_item) if field.array_item else None
        self._screens = screens_of(written) if field.array_item is None else None
        if sql_type == "boolean" and field.type != "boolean":
            self._read, self._screens = self._worded(self._read), None

    def _worded(self, read: Callable[[Any], Any]) -> Callable[[Any], Any]:
        """Read true and false of a typed column as the words that the field allows, such as Oui and Non."""
        for true, false in _YES_NO:
            if not self.judge(true) and not self.judge(false):
                words = {"true": true, "false": false}
                return lambda cell: read(words.get(cell, cell))
        return read

    @property
    def reads_as_it_is(self) -> bool:
        """Whether the value of a cell is its very text."""
        return self.field.type == "any" or self.field.type == "string" and self.field.format == "default"

    @property
    def never_fails(self) -> bool:
        """Whether every text passes, the empty one too."""
        return self.reads_as_it_is and not self._tests and not self._required

    def doubtful(self, tokens: Collection[str]) -> Collection[str]:
        """Return those of some texts, as COPY writes them, that have to be judged: the others are surely right."""
        if self._screens is None:
            return tokens
        found: List[str] = []
        for screen in self._screens:
            found += screen(tokens)
        if self._required and not self._missing_tokens.isdisjoint(tokens):
            found += [token for token in tokens if token in self._missing_tokens]
        return found

    def value(self, cell: Any) -> Any:
        """Return what the cell means; None where it is missing or not of the type."""
        return None if cell is None or str(cell) in self.missing else self._read(cell)

    def judge(self, cell: Any) -> Tuple[Finding, ...]:
        """Return what is wrong with a cell (None: there is no value), nothing where it is right."""
        if cell is None or str(cell) in self.missing:
            return self._required
        value = self._read(cell)
        if value is None:
            return (self._type,)
        found = [finding for test, finding in self._tests if not test(value)]
        if self._item:
            found += self._item_findings(value)
        return tuple(found)

    def _item_findings(self, items: Sequence[Any]) -> List[Finding]:
        """Return what is wrong with the items of an array, each sentence once."""
        assert self._item is not None
        found: List[Finding] = []
        for item in items:
            for finding in self._item.judge(item):
                told = Finding(finding.code, tr("an item {sentence}").format(sentence=finding.message))
                if told not in found:
                    found.append(told)
        return found


def as_typed(field: Field, sql_type: str) -> Field:
    """Return the field as it reads a typed column's canonical text (ISO dates, decimal point, true and false).

    How the file wrote a date or a number is settled once the column has the type; only the value is left to judge.
    """
    if field.type == "boolean" and sql_type == "boolean":
        return replace(field, true_values=("true",), false_values=("false",))
    if field.type in ("integer", "number", "year") and sql_type.startswith(
            ("smallint", "integer", "bigint", "numeric", "double", "real")):
        return replace(field, decimal_char=".", group_char="", bare_number=True)
    if (field.type == "date" and sql_type == "date" or field.type == "datetime" and sql_type.startswith("timestamp")
            or field.type == "time" and sql_type.startswith("time ")):
        return replace(field, format="default")
    return field


def _tests_of(field: Field, read: Callable[[Any], Any]) -> "List[Tuple[Callable[[Any], bool], Finding]]":
    """Return a test of values, and what is wrong where it fails, for each constraint but ``required``.

    ``read`` reads what the standard itself writes: the limits.
    """
    found = []
    for name in CONSTRAINTS[field.type]:
        limit = field.constraints.get(name)
        if limit is None or name == "required":
            continue
        if name in BOUNDS and read(limit) is None:
            raise InvalidParameter(tr("STANDARD: field “{field}”: “{key}” is {value}, which {sentence}.").format(
                field=field.name, key=name, value=limit, sentence=describe(field)))
        listed_by_pattern = name == "pattern" and "enum" not in field.constraints and field.array_item is None
        words = vocabulary(field) if listed_by_pattern else None
        listed = words.words if words else limit
        shown = ", ".join(map(str, listed)) if isinstance(listed, (list, tuple)) else str(listed)
        sentence = _sentence("enum" if words else name).format(
            limit=shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…")
        if words and words.separator:
            sentence = tr("{sentence} (several with “{separator}” between them)").format(
                sentence=sentence, separator=words.separator)
        found.append((_MAKERS[name](limit, read), Finding(CONSTRAINT, sentence)))
    return found


def _sentence(name: str) -> str:
    return {
        "minimum": tr("is below {limit}"), "maximum": tr("is above {limit}"),
        "exclusiveMinimum": tr("is not above {limit}"), "exclusiveMaximum": tr("is not below {limit}"),
        "minLength": tr("is shorter than {limit}"), "maxLength": tr("is longer than {limit}"),
        "pattern": tr("has not the form {limit}"), "enum": tr("is none of: {limit}"),
    }[name]


def _bound(compare: Callable[[Any, Any], bool]) -> Callable[..., Callable[[Any], bool]]:
    def make(limit: Any, read: Callable[[Any], Any]) -> Callable[[Any], bool]:
        bound = read(limit)

        def test(value: Any) -> bool:
            try:
                return value == value and bool(compare(value, bound))  # NaN is no number between bounds
            except (TypeError, ArithmeticError):
                return False
        return test
    return make


def _pattern(limit: str, _read: Any) -> Callable[[Any], bool]:
    match = compile_pattern(limit).fullmatch
    return lambda value: match(value) is not None


def _enum(limit: List[Any], read: Callable[[Any], Any]) -> Callable[[Any], bool]:
    values = [read(item) for item in limit]
    try:
        allowed: Any = frozenset(values)
    except TypeError:  # lists and objects
        allowed = values
    return lambda value: value in allowed


_MAKERS: "dict[str, Callable[[Any, Callable[[Any], Any]], Callable[[Any], bool]]]" = {
    "minimum": _bound(operator.ge), "maximum": _bound(operator.le),
    "exclusiveMinimum": _bound(operator.gt), "exclusiveMaximum": _bound(operator.lt),
    "minLength": lambda limit, _: lambda value: len(value) >= limit,
    "maxLength": lambda limit, _: lambda value: len(value) <= limit,
    "pattern": _pattern, "enum": _enum,
}
