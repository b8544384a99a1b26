"""COLUMNS: what kind of number a column holds, for that decides what becomes of it when territories change."""

import re
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Dict, List, Mapping, NamedTuple, Sequence

from ...errors import InvalidParameter
from ...parameters import read_list
from ...translation import tr

NUMBERS = ("smallint", "integer", "bigint", "numeric", "real", "double precision")
WHOLE = ("smallint", "integer", "bigint")

_KINDS = ("count", "rate", "mean", "median")
_RATE = re.compile(r"(?:(?P<factor>[0-9.]+)\s*\*\s*)?(?P<numerator>[^*/]+)/(?P<denominator>[^*/]+)")


class TableColumn(NamedTuple):
    """A column of a clean table: its name, its SQL type, and its name in the file."""

    name: str
    type: str
    original: str

    @property
    def is_number(self) -> bool:
        """Whether it holds numbers."""
        return self.type.partition("(")[0] in NUMBERS

    @property
    def is_whole(self) -> bool:
        """Whether its type holds whole numbers only."""
        return self.type in WHOLE


@dataclass(frozen=True)
class Rule:
    """What a column is.

    ``count`` is summed, and divided by weight; ``rate`` is ``factor * numerator / denominator`` of counts of the same
    table; ``mean`` is averaged with the count ``weight``; ``median`` (and whatever nobody declared, ``other``) stands
    only where the territory did not change: nothing that the table holds gives it for another one.
    """

    kind: str
    numerator: str = ""
    denominator: str = ""
    factor: float = 1.0
    weight: str = ""


def read_rules(text: str, columns: Sequence[TableColumn]) -> Dict[str, Rule]:
    """Return the rule of each column of ``columns`` by name, in their order.

    ``text`` is COLUMNS: ``pop:count, P18_*:count, poverty:rate=100*poor/households, rent:mean=dwellings,
    income:median``; names are those of the table or of its file, ``*`` stands for any letters, and the last that fits
    wins. Raises InvalidParameter naming what is not understood, columns that are none or hold no numbers, and where no
    count is declared.
    """
    known = {key: column for column in columns for key in (column.original.lower(), column.name.lower())}
    rules = {column.name: Rule("other") for column in columns}
    for entry in read_list(text):
        pattern, kind, argument = _parts(entry)
        chosen = {column.name for key, column in known.items() if fnmatchcase(key, pattern.lower())}
        numbers = {column.name for column in columns if column.is_number}
        if not chosen or ("*" not in pattern and not chosen <= numbers) or not chosen & numbers:
            raise InvalidParameter(
                tr("COLUMNS: “{entry}” names no column of numbers. The table has: {columns}.").format(
                    entry=entry, columns=", ".join(column.name for column in columns if column.is_number) or "–"))
        for name in chosen & numbers:
            rules[name] = _rule(entry, kind, argument, known)
    _check(rules, columns)
    return rules


def _parts(entry: str) -> List[str]:
    head, _, argument = entry.partition("=")
    pattern, _, kind = head.rpartition(":")
    if kind.strip().lower() not in _KINDS or not pattern.strip() or bool(argument.strip()) != (
            kind.strip().lower() in ("rate", "mean")):
        raise InvalidParameter(
            tr("COLUMNS: “{entry}” is not understood. Write column:count, column:rate=100*numerator/denominator, "
               "column:mean=weight or column:median, separated by commas.").format(entry=entry))
    return [pattern.strip(), kind.strip().lower(), argument.strip()]


def _rule(entry: str, kind: str, argument: str, known: Mapping[str, TableColumn]) -> Rule:
    if kind == "rate":
        found = _RATE.fullmatch(argument)
        if found is None:
            raise InvalidParameter(tr("COLUMNS: “{entry}”: write a rate as numerator/denominator, or "
                                      "100*numerator/denominator.").format(entry=entry))
        return Rule(kind, _column(entry, found["numerator"], known), _column(entry, found["denominator"], known),
                    float(found["factor"] or 1))
    if kind == "mean":
        return Rule(kind, weight=_column(entry, argument, known))
    return Rule(kind)


def _column(entry: str, text: str, known: Mapping[str, TableColumn]) -> str:
    column = known.get(text.strip().lower())
    if column is None:
        raise InvalidParameter(tr("COLUMNS: “{entry}”: there is no column “{column}”.").format(
            entry=entry, column=text.strip()))
    return column.name


def _check(rules: Mapping[str, Rule], columns: Sequence[TableColumn]) -> None:
    counts = [name for name, rule in rules.items() if rule.kind == "count"]
    if not counts:
        raise InvalidParameter(
            tr("COLUMNS: say which columns are counts, for nothing else can be added up. The columns of numbers are: "
               "{columns}. Write, for example, {first}:count.").format(
                columns=", ".join(column.name for column in columns if column.is_number) or "–",
                first=next((column.name for column in columns if column.is_number), "population")))
    for name, rule in rules.items():
        for other in filter(None, (rule.numerator, rule.denominator, rule.weight)):
            if rules[other].kind != "count":
                raise InvalidParameter(
                    tr("COLUMNS: “{column}” is computed from “{other}”, which must be declared as a count.").format(
                        column=name, other=other))
