"""Definitions of indicators: read from YAML, checked all at once.

A file has two parts. ``sources`` say where columns are found, ``indicators`` what is made of them::

    sources:
      base_cc_comparateur:          # a dataset of the warehouse (or several names it may have: datasets)
        key: CODGEO                 # column of the territory's code
    indicators:
      - code: unemployment_rate
        label: Unemployment rate, 15 to 64
        label_fr: Taux de chômage des 15-64 ans
        theme: employment
        unit: "%"
        formula: share              # ratio, rate, share, density or change
        numerator: P18_CHOM1564     # a column, or a list that is summed; a minus in front subtracts
        denominator: P18_ACT1564
        source: base_cc_comparateur
        period: 2018
        polarity: -1                # 1 where more is better, -1 where less is, 0 or nothing otherwise
        withheld: [s, ndiff]        # cells that hide a value (secret); others without a number are absent
        additive: true              # a count without denominator: that of a whole is the sum of its parts

``p{yy}_pop`` stands for a column per year (``{yyyy}`` for four digits): the periods are then the years found.
"""

import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Dict, List, Mapping, NamedTuple, Optional, Sequence, Tuple

import yaml

from ..errors import InvalidParameter, UnreadableFile
from ..resources import RESOURCES
from ..translation import tr

SHIPPED = RESOURCES / "sources" / "indicators.yaml"

#: Formula to its default factor.
FORMULAS = {"ratio": 1.0, "rate": 1000.0, "share": 100.0, "density": 1.0, "change": 100.0}
WITHHELD = ("s", "ndiff")
ABSENT = ("", "-", "nd", "na", "n/a", "so", "ns", "nr")

_SOURCE_KEYS = {"datasets", "key", "level", "title", "publisher", "licence"}
_REQUIRED = ("code", "label", "unit", "formula", "numerator", "source")
_INDICATOR_KEYS = {*_REQUIRED, "label_fr", "theme", "denominator", "factor", "polarity", "period", "lag", "withheld",
                   "absent", "additive"}
_TEXTS = ("code", "label", "label_fr", "theme", "unit", "formula", "source")
_YEAR = re.compile(r"\{yy(yy)?\}")


class Term(NamedTuple):
    """A column of a sum, with its sign."""

    sign: int
    column: str


@dataclass(frozen=True)
class Definition:
    """One indicator, complete: what its file left out has its default here."""

    code: str
    label: str
    label_fr: str
    theme: str
    unit: str
    formula: str
    numerator: Tuple[Term, ...]
    denominator: Tuple[Term, ...]
    factor: float
    polarity: int
    source: str
    datasets: Tuple[str, ...]
    key: str
    level: str
    period: Optional[str]
    lag: Optional[int]
    withheld: Tuple[str, ...]
    absent: Tuple[str, ...]
    additive: bool

    def as_json(self) -> Dict[str, Any]:
        """Return the definition as plain values, for the warehouse and for fingerprints."""
        return asdict(self)

    @property
    def columns(self) -> List[str]:
        """The columns it names, years still open."""
        return [term.column for term in (*self.numerator, *self.denominator)]

    @property
    def yearly(self) -> bool:
        """Whether its periods are the years of columns."""
        return any(_YEAR.search(column) for column in self.columns)


def at_year(column: str, year: int) -> str:
    """Return the column of one year: ``p{yy}_pop`` at 2013 gives ``p13_pop``."""
    return _YEAR.sub(lambda found: f"{year:04d}" if found.group(1) else f"{year % 100:02d}", column)


def years_of(column: str, names: Sequence[str]) -> List[int]:
    """Return the years for which ``names`` (lower case) have the column; two digits from 70 on are of 1900."""
    head, tail = (re.escape(part) for part in re.split(r"\{yyyy\}|\{yy\}", column, maxsplit=1))
    digits = r"(\d{4})" if "{yyyy}" in column else r"(\d\d)"
    found = (re.fullmatch(head + digits + tail, name, re.IGNORECASE) for name in names)
    years = (int(match.group(1)) for match in found if match)
    return sorted({year if year > 99 else year + (1900 if year >= 70 else 2000) for year in years})


def read_definitions(path: Optional[str] = None) -> List[Definition]:
    """Return the definitions of a YAML file; of the shipped one without ``path``.

    Raises UnreadableFile when it is no YAML, InvalidParameter with every mistake found in it.
    """
    file = Path(path) if path else SHIPPED
    try:
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise UnreadableFile(tr("The file {path} does not exist.").format(path=file)) from error
    except OSError as error:
        raise UnreadableFile(tr("{path} cannot be opened: {cause}.").format(path=file, cause=error.strerror)) from error
    except UnicodeDecodeError as error:
        raise UnreadableFile(tr("{path} is not in UTF-8: save it in this encoding.").format(path=file)) from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise UnreadableFile(
            tr("{path} is not YAML that can be read: line {line}, column {column}. Look for a bracket or a quotation "
               "mark that is not closed, or lines that are not aligned.").format(
                path=file, line=mark.line + 1 if mark else "?", column=mark.column + 1 if mark else "?")) from error
    mistakes: List[str] = []
    definitions = _read(content, mistakes)
    if mistakes:
        raise InvalidParameter(tr("{path} cannot be used; mistakes: {count}\n{list}").format(
            path=file.name, count=len(mistakes), list="\n".join(f"– {mistake}" for mistake in mistakes)))
    return definitions


def _read(content: Any, mistakes: List[str]) -> List[Definition]:
    if not isinstance(content, dict) or not isinstance(content.get("indicators"), list) or not content["indicators"]:
        mistakes.append(tr("it has no list “indicators”"))
        return []
    _unknown(content, {"sources", "indicators"}, tr("the file"), mistakes)
    sources = content.get("sources") or {}
    if not isinstance(sources, dict):
        mistakes.append(tr("“sources” is not a mapping of names"))
        sources = {}
    for name, source in sources.items():
        if not isinstance(source, dict) or not source.get("key"):
            mistakes.append(tr("source “{name}”: “key” is missing").format(name=name))
            sources = {**sources, name: {"key": "?"}}
        else:
            _unknown(source, _SOURCE_KEYS, tr("source “{name}”").format(name=name), mistakes)
    definitions: List[Definition] = []
    codes: List[Any] = []
    for number, entry in enumerate(content["indicators"], start=1):
        where = tr("indicator {number}").format(number=number)
        if not isinstance(entry, dict):
            mistakes.append(tr("{where} is not a mapping of names").format(where=where))
            continue
        if entry.get("code"):
            where = tr("indicator “{code}”").format(code=entry["code"])
        before = len(mistakes)
        _check(entry, sources, where, mistakes)
        if entry.get("code") in codes:
            mistakes.append(tr("{where} is there twice").format(where=where))
        codes += [entry["code"]] if entry.get("code") else []
        if len(mistakes) == before:
            definitions.append(_definition(entry, sources[entry["source"]]))
    return definitions


def _unknown(entry: Mapping[str, Any], known, where: str, mistakes: List[str]) -> None:
    for key in entry:
        if key not in known:
            mistakes.append(tr("{where}: “{key}” is not known (known: {known})").format(
                where=where, key=key, known=", ".join(sorted(known))))


def _check(entry: Mapping[str, Any], sources: Mapping[str, Any], where: str, mistakes: List[str]) -> None:
    """Add to ``mistakes`` whatever is wrong with one indicator."""
    def wrong(sentence: str) -> None:
        mistakes.append(tr("{where}: {sentence}").format(where=where, sentence=sentence))

    _unknown(entry, _INDICATOR_KEYS, where, mistakes)
    for key in _REQUIRED:
        if entry.get(key) in (None, "", []):
            wrong(tr("“{key}” is missing").format(key=key))
    if entry.get("code") and not re.fullmatch(r"[a-z][a-z0-9_]{0,49}", str(entry["code"])):
        wrong(tr("its code should be lower-case letters, digits and _, with a letter first"))
    lists = [key for key in (*_TEXTS, "period") if isinstance(entry.get(key), (list, dict))]
    if lists:
        wrong(tr("{keys}: one value is expected, not several").format(keys=", ".join(f"“{key}”" for key in lists)))
        return
    formula = entry.get("formula")
    if formula and formula not in FORMULAS:
        wrong(tr("formula “{formula}” is none of {formulas}").format(formula=formula, formulas=", ".join(FORMULAS)))
    if entry.get("source") and entry["source"] not in sources:
        wrong(tr("source “{name}” is not described in “sources”").format(name=entry["source"]))
    if entry.get("polarity", 0) not in (-1, 0, 1):
        wrong(tr("polarity is -1, 0 or 1"))
    if not isinstance(entry.get("factor", 1), (int, float)) or not entry.get("factor", 1):
        wrong(tr("factor is a number other than 0"))
    if not isinstance(entry.get("additive", False), bool):
        wrong(tr("additive is true or false"))
    for key in ("withheld", "absent"):
        if not isinstance(entry.get(key, []), list):
            wrong(tr("“{key}” is a list of cells").format(key=key))
    _check_periods(entry, formula, wrong)


def _check_periods(entry: Mapping[str, Any], formula: Any, wrong) -> None:
    terms = (*_terms(entry.get("numerator")), *_terms(entry.get("denominator")))
    yearly = [bool(_YEAR.search(term.column)) for term in terms]
    if any(yearly) and entry.get("period"):
        wrong(tr("“period” and a column of each year exclude one another"))
    if not any(yearly) and not entry.get("period"):
        wrong(tr("“period” is missing"))
    lag = entry.get("lag")
    if lag is not None and not (formula == "change" and all(yearly) and isinstance(lag, int) and lag > 0
                                and not entry.get("denominator")):
        wrong(tr("“lag” is a number of years, for a change of columns of each year without denominator"))
    if formula == "change" and not entry.get("denominator") and lag is None:
        wrong(tr("a change needs a denominator, the column it starts from, or a lag"))


def _terms(value: Any) -> Tuple[Term, ...]:
    names = value if isinstance(value, list) else [] if value is None else [value]
    texts = [str(name).strip() for name in names]
    return tuple(Term(-1, text[1:].strip()) if text.startswith("-") else Term(1, text) for text in texts)


def _definition(entry: Mapping[str, Any], source: Mapping[str, Any]) -> Definition:
    numerator, denominator = _terms(entry["numerator"]), _terms(entry.get("denominator"))
    # A column that holds a percentage already is not multiplied again.
    published = not denominator and entry["formula"] not in ("change", "density")
    factor = entry.get("factor", 1.0 if published else FORMULAS[entry["formula"]])
    datasets = source.get("datasets") or [entry["source"]]
    return Definition(
        code=entry["code"], label=entry["label"], label_fr=entry.get("label_fr") or entry["label"],
        theme=entry.get("theme") or "", unit=str(entry["unit"]), formula=entry["formula"], numerator=numerator,
        denominator=denominator, factor=float(factor), polarity=entry.get("polarity", 0), source=entry["source"],
        datasets=(datasets,) if isinstance(datasets, str) else tuple(datasets), key=source["key"],
        level=source.get("level", "commune"), period=str(entry["period"]) if entry.get("period") else None,
        lag=entry.get("lag"), withheld=_words(entry.get("withheld", WITHHELD)),
        absent=_words(entry.get("absent", ABSENT)), additive=entry.get("additive", not published))


def _words(cells: Sequence[Any]) -> Tuple[str, ...]:
    return tuple("" if cell is None else str(cell).strip().lower() for cell in cells)
