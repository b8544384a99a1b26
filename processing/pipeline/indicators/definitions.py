"""Definitions of indicators: read from YAML, checked all at once.

A file may describe sources (see :mod:`.sources`) and indicators; the shipped sources are known to it::

    indicators:
      - code: unemployment_rate
        label: Unemployment rate, 15 to 64
        label_fr: Taux de chômage des 15-64 ans
        theme: employment
        unit: "%"
        unit_fr: "%"
        formula: share              # see FORMULAS
        numerator: unemployed       # a column of the source, or a list that is summed; a minus in front subtracts
        denominator: active         # "other_source.column" takes it from another source, of the nearest year
        source: insee_comparateur
        period: census              # a year, or which year of the vintage, or "file": the year in the file's name
        polarity: -1                # 1 where more is better, -1 where less is, 0 or nothing otherwise
        withheld: [s, ndiff]        # cells that hide a value, where it is not as the source says
        absent: [x]                 # other words for no value
        additive: true              # a whole is the sum of its parts; default: counts with a denominator are

A column per year (``p{yy}_pop``), or a source with a ``period``, gives the years found: no ``period`` then. Formulas:
``ratio`` a/b (or a alone), ``rate`` 1000 a/b, ``share`` 100 a/b, ``density`` a/b (a per km² of the outline without b),
``change`` 100 (a - b)/b (or with ``lag``, a number of years), ``mean`` of a weighted by b, ``count`` of the places in
the territory (per ``factor`` of b, where given), ``distance`` in km to the nearest place. Without a denominator, a
value such as a median is published for a territory as it is, and is never summed nor averaged.
"""

import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Dict, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from ..errors import InvalidParameter
from ..resources import RESOURCES
from ..translation import mark, tr
from .sources import ABSENT, WITHHELD, Cell, Source, at_year, is_open, read_sources, years_of
from .yamlfiles import Mistakes, near, read_yaml

__all__ = ["Catalogue", "Definition", "Term", "at_year", "read_catalogue", "read_definitions", "years_of"]

SHIPPED = (RESOURCES / "sources" / "datasets", RESOURCES / "sources" / "indicators")

#: Formula to its default factor.
FORMULAS = {"ratio": 1.0, "rate": 1000.0, "share": 100.0, "density": 1.0, "change": 100.0, "mean": 1.0, "count": 1.0,
            "distance": 1.0}
OF_PLACES = ("count", "distance")
#: Themes and their names; a theme of one's own is shown as it is written.
THEMES = {
    "population": mark("Population"), "age": mark("Age"), "employment": mark("Employment"),
    "unemployment": mark("Unemployment"), "income": mark("Income and poverty"), "security": mark("Security"),
    "associations": mark("Associations"), "firms": mark("Firms"), "housing": mark("Housing"),
    "digital": mark("Digital access"), "services": mark("Public services"),
}

_REQUIRED = ("code", "label", "unit", "formula", "source")
_KEYS = {*_REQUIRED, "numerator", "label_fr", "unit_fr", "theme", "denominator", "factor", "polarity", "period", "lag",
         "withheld", "absent", "additive", "note"}
_TEXTS = ("code", "label", "label_fr", "theme", "unit", "unit_fr", "formula", "source", "note")


class Term(NamedTuple):
    """A column of a sum, with its sign; ``source`` where it is another one than the indicator's."""

    sign: int
    column: str
    source: str = ""
    cell: Optional[Cell] = None


@dataclass(frozen=True)
class Definition:
    """One indicator, complete: what its file left out has its default here."""

    code: str
    label: str
    label_fr: str
    theme: str
    unit: str
    unit_fr: str
    formula: str
    numerator: Tuple[Term, ...]
    denominator: Tuple[Term, ...]
    factor: float
    polarity: int
    source: str
    level: str
    period: Optional[str]
    lag: Optional[int]
    additive: bool
    note: str = ""

    def as_json(self) -> Dict[str, Any]:
        """Return the definition as plain values, for the warehouse and for fingerprints."""
        return asdict(self)

    @property
    def terms(self) -> Tuple[Term, ...]:
        return (*self.numerator, *self.denominator)

    @property
    def is_sum(self) -> bool:
        """Whether it counts: the value of a whole is the sum of those of its parts."""
        return self.additive and not self.denominator and self.formula in ("ratio", "count")


class Catalogue(NamedTuple):
    """Everything that definition files say: sources by name, and the indicators wanted."""

    sources: Mapping[str, Source]
    definitions: Tuple[Definition, ...]


def theme_name(theme: str) -> str:
    """Return a theme in the user's language."""
    return tr(THEMES[theme]) if theme in THEMES else theme


def word_columns() -> Tuple[str, str]:
    """Return the columns of indicator.definition that have the label and the unit in the user's language."""
    return ("label_fr", "unit_fr") if tr("en") == "fr" else ("label", "unit")


def read_definitions(path: Optional[str] = None) -> List[Definition]:
    """Return the definitions of a YAML file; of the shipped ones without ``path``. Raises as read_catalogue does."""
    return list(read_catalogue(path).definitions)


def read_catalogue(path: Optional[str] = None) -> Catalogue:
    """Return the indicators of a YAML file (of the shipped ones without ``path``) and all sources they may name.

    Raises UnreadableFile when a file is no YAML, InvalidParameter with every mistake found.
    """
    shipped = [file for folder in SHIPPED for file in sorted(folder.glob("*.yaml"))]
    files = [Path(path)] if path else shipped
    sources: Dict[str, Source] = {}
    contents = []
    mistakes = Mistakes()
    for file in dict.fromkeys([*shipped, *files]):
        content = read_yaml(file)
        if not isinstance(content, dict):
            content = {}
        if file in files:
            contents.append(content)
        sources.update(read_sources(content.get("sources") or {}, mistakes))
    definitions = _definitions(contents, sources, mistakes)
    if not definitions and not mistakes.sentences:
        mistakes.sentences.append(tr("it has no list “indicators”"))
    if mistakes.sentences:
        raise InvalidParameter(tr("{path} has mistakes:\n{list}").format(
            path=path or SHIPPED[1], list="\n".join(f"– {sentence}" for sentence in mistakes.sentences)))
    return Catalogue(sources, tuple(definitions))


def _definitions(contents: Sequence[Mapping[str, Any]], sources: Mapping[str, Source], mistakes: Mistakes
                 ) -> List[Definition]:
    definitions: List[Definition] = []
    codes: List[Any] = []
    for content in contents:
        mistakes.unknown_keys(tr("the file"), content, {"sources", "indicators"})
        entries = content.get("indicators") or []
        if not isinstance(entries, list):
            mistakes.add(tr("the file"), tr("“indicators” is not a list"))
            continue
        for number, entry in enumerate(entries, start=1):
            where = tr("indicator {number}").format(number=number)
            if not isinstance(entry, dict):
                mistakes.add(where, tr("it is not a mapping of names"))
                continue
            if entry.get("code"):
                where = tr("indicator “{code}”").format(code=entry["code"])
                if entry["code"] in codes:
                    mistakes.add(where, tr("it is there twice"))
                codes.append(entry["code"])
            before = len(mistakes.sentences)
            _check(entry, sources, where, mistakes)
            if len(mistakes.sentences) == before:
                definitions.append(_definition(entry, sources))
    return definitions


def _check(entry: Mapping[str, Any], sources: Mapping[str, Source], where: str, mistakes: Mistakes) -> None:
    """Add to ``mistakes`` whatever is wrong with one indicator."""
    def wrong(sentence: str) -> None:
        mistakes.add(where, sentence)

    mistakes.unknown_keys(where, entry, _KEYS)
    formula = entry.get("formula")
    for key in (*_REQUIRED, *(() if formula in OF_PLACES else ("numerator",))):
        if entry.get(key) in (None, "", []):
            wrong(tr("“{key}” is missing").format(key=key))
    if entry.get("code") and not re.fullmatch(r"[a-z][a-z0-9_]{0,49}", str(entry["code"])):
        wrong(tr("its code should be lower-case letters, digits and _, with a letter first"))
    lists = [key for key in (*_TEXTS, "period") if isinstance(entry.get(key), (list, dict))]
    if lists:
        wrong(tr("{keys}: one value is expected, not several").format(keys=", ".join(f"“{key}”" for key in lists)))
        return
    if formula and formula not in FORMULAS:
        wrong(tr("formula “{formula}” is none of {formulas}").format(formula=formula, formulas=", ".join(FORMULAS)))
    if entry.get("polarity", 0) not in (-1, 0, 1):
        wrong(tr("polarity is -1, 0 or 1"))
    if not isinstance(entry.get("factor", 1), (int, float)) or not entry.get("factor", 1):
        wrong(tr("factor is a number other than 0"))
    if not isinstance(entry.get("additive", False), bool):
        wrong(tr("additive is true or false"))
    for key in (WITHHELD, ABSENT):
        if not isinstance(entry.get(key, []), list):
            wrong(tr("“{key}” is a list of cells").format(key=key))
    source = sources.get(str(entry.get("source")))
    if source is None:
        if entry.get("source"):
            wrong(tr("source “{name}” is not described in “sources”").format(name=entry["source"])
                  + near(str(entry["source"]), sources))
        return
    if formula in OF_PLACES and not source.points and (formula == "distance" or not source.key):
        wrong(tr("source “{name}” says of no “points” where they are").format(name=source.name))
    if _check_columns(entry, source, sources, wrong):
        _check_periods(entry, source, formula, wrong)


def _check_columns(entry: Mapping[str, Any], source: Source, sources: Mapping[str, Source], wrong) -> bool:
    good = True
    for key in ("numerator", "denominator"):
        for term in _terms(entry.get(key), sources):
            owner = sources[term.source] if term.source else source
            if owner.cell(term.column) is None:
                wrong(tr("source “{name}” has no column “{column}”").format(name=owner.name, column=term.column)
                      + near(term.column, owner.names))
                good = False
            elif owner.level == "departement" != source.level:
                wrong(tr("“{column}” is of another level").format(column=term.column))
                good = False
    return good


def _check_periods(entry: Mapping[str, Any], source: Source, formula: Any, wrong) -> None:
    terms = [term for key in ("numerator", "denominator") for term in _terms(entry.get(key), {}) if not term.source]
    cells = [source.cell(term.column) for term in terms]
    yearly = bool(source.period) or any(cell and is_open(cell.column) for cell in cells)
    period = entry.get("period")
    if yearly and period:
        wrong(tr("“period” and a column of each year exclude one another"))
    if not yearly and not period:
        wrong(tr("“period” is missing"))
    variables = {name for vintage in source.vintages for name, _ in vintage.years}
    if period and not re.match(r"\d", str(period)) and period != "file" and str(period) not in variables:
        wrong(tr("period “{period}” is no year of the source's vintages").format(period=period)
              + near(str(period), {*variables, "file"}))
    lag = entry.get("lag")
    if lag is not None and not (formula == "change" and yearly and isinstance(lag, int) and lag > 0
                                and not entry.get("denominator")):
        wrong(tr("“lag” is a number of years, for a change of columns of each year without denominator"))
    if formula == "change" and not entry.get("denominator") and lag is None:
        wrong(tr("a change needs a denominator, the column it starts from, or a lag"))
    if formula == "mean" and not entry.get("denominator"):
        wrong(tr("a mean needs a denominator, the column of its weights"))


def _terms(value: Any, sources: Mapping[str, Source]) -> Tuple[Term, ...]:
    names = value if isinstance(value, list) else [] if value is None else [value]
    terms = []
    for name in (str(text).strip() for text in names):
        sign, text = (-1, name[1:].strip()) if name.startswith("-") else (1, name)
        owner, dot, column = text.partition(".")
        terms.append(Term(sign, column.strip(), owner) if dot and owner in sources else Term(sign, text))
    return tuple(terms)


def _definition(entry: Mapping[str, Any], sources: Mapping[str, Source]) -> Definition:
    source = sources[entry["source"]]
    words = {**{_word(cell): WITHHELD for cell in entry.get(WITHHELD, [])},
             **{_word(cell): ABSENT for cell in entry.get(ABSENT, [])}}

    def terms(key: str) -> Tuple[Term, ...]:
        found = []
        for term in _terms(entry.get(key), sources):
            cell = (sources[term.source] if term.source else source).cell(term.column)
            assert cell is not None  # checked before
            if not term.source:
                cell = cell._replace(missing=tuple({**dict(cell.missing), **words}.items()))
            found.append(term._replace(cell=cell))
        return tuple(found)

    numerator, denominator = terms("numerator"), terms("denominator")
    formula = entry["formula"]
    # A column that holds a percentage already is not multiplied again.
    published = not denominator and formula not in ("change", "density", "count")
    factor = entry.get("factor", 1.0 if published else FORMULAS[formula])
    return Definition(
        code=entry["code"], label=entry["label"], label_fr=entry.get("label_fr") or entry["label"],
        theme=entry.get("theme") or "", unit=str(entry["unit"]), unit_fr=str(entry.get("unit_fr") or entry["unit"]),
        formula=formula, numerator=numerator, denominator=denominator, factor=float(factor),
        polarity=entry.get("polarity", 0), source=entry["source"],
        level="departement" if source.level == "departement" else "commune",
        period=str(entry["period"]) if entry.get("period") else None, lag=entry.get("lag"),
        additive=entry.get("additive", not published), note=entry.get("note") or "")


def _word(cell: Any) -> str:
    return "" if cell is None else str(cell).strip().lower()


def dated(definition: Definition, years: Mapping[str, int]) -> Optional[str]:
    """Return the period of an indicator at a vintage: a year of it, or what is written; None where years are open."""
    return definition.period and str(years.get(definition.period, definition.period))

