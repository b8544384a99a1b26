"""Which ballot a file holds: its kind, round and date, from the parameters, the file's name or its columns."""

import csv
import datetime
import functools
import re
from dataclasses import dataclass, replace
from typing import Dict, Mapping, NoReturn, Optional, Tuple

from ..errors import AmbiguousFile
from ..resources import RESOURCES
from ..translation import tr
from ..words import KIND_NAMES
from .folding import fold

#: Kinds of ballot, and the words by which files call them.
KINDS = {
    "presidentielle": r"PRESID|\bPRES\b",
    "legislatives": r"LEGIS|\bLEGI\b",
    "europeennes": r"EUROP|\bEURO\b",
    "regionales": r"REGIONALES?\b|\bREGI\b",
    "municipales": r"MUNICIPALES?\b|\bMUNI\b",
    "departementales": r"DEPARTEMENTALES?\b|\bDPMT\b",
    "cantonales": r"CANTONALES?\b|\bCANT\b",
}
_ONE_ROUND = ("europeennes",)


@dataclass(frozen=True)
class Ballot:
    """A ballot: ``id`` is ``YYYY-kind-round``."""

    kind: str
    year: int
    round: int
    date: datetime.date

    @functools.cached_property
    def id(self) -> str:
        return f"{self.year}-{self.kind}-{self.round}"

    @property
    def several(self) -> bool:
        """Whether one may vote for several candidates, as in small communes: votes may exceed the expressed."""
        return self.kind == "municipales"

    @property
    def label(self) -> str:
        """Name in words, in English (the one in the warehouse)."""
        return f"{KIND_NAMES[self.kind]} {self.year}, round {self.round}"


def ballot_of_file(name: str, kind: str = "", round_: Optional[int] = None,
                   date: Optional[datetime.date] = None, year: Optional[int] = None) -> Ballot:
    """Return the ballot that parameters, then the file's name, tell.

    Raises AmbiguousFile naming the parameter that settles what neither tells.
    """
    text = re.sub(r"(?<=[A-Z])(?=\d)|(?<=\d)(?=[A-Z])", " ", fold(name))
    kind = kind or _kind(text) or _unclear(name, "BALLOT_KIND", ", ".join(KINDS))
    year = year or (date.year if date else _year(text))
    if year is None:
        _unclear(name, "DATE", tr("the day of the vote, such as 2017-04-23"))
    number = round_ or _round(text) or (1 if kind in _ONE_ROUND else None) or _unclear(name, "ROUND", "1, 2")
    return Ballot(kind, year, number, date or official_date(kind, year, number, name))


def ballot_of_row(cells: Mapping[str, str], name: str, kind: str = "", round_: Optional[int] = None,
                  date: Optional[datetime.date] = None) -> Ballot:
    """Return the ballot that a row's cells (year, kind, round), then parameters, then the file's name tell.

    Raises AmbiguousFile where a cell names no ballot that is known.
    """
    if cells.get("ballot"):
        return _ballot_of_identifier(cells["ballot"], name)
    texts = {role: fold(cells.get(role, "")) for role in ("year", "kind", "round")}
    plain = re.fullmatch(r"T? ?([12])( 0)?", texts["round"])
    of_kind = _kind(texts["kind"]) or kind
    of_round = int(plain.group(1)) if plain else _round(texts["round"]) or (None if texts["round"] else round_)
    of_year = _year(texts["year"]) or (None if texts["year"] or not date else date.year)
    if texts["kind"] and not of_kind or texts["year"] and not of_year or texts["round"] and not of_round:
        raise AmbiguousFile(
            tr("{file}: “{year} {kind} round {round}” is no ballot that is known. Kinds: {kinds}.").format(
                file=name, year=cells.get("year", ""), kind=cells.get("kind", ""), round=cells.get("round", ""),
                kinds=", ".join(KINDS)))
    ballot = ballot_of_file(name, of_kind, of_round, date, of_year)
    # a file of two rounds has two days, and DATE is one
    official = _official_dates().get((ballot.kind, ballot.year, ballot.round), ballot.date)
    return replace(ballot, date=official) if texts["round"] else ballot


def _ballot_of_identifier(text: str, file: str) -> Ballot:
    """Return the ballot of data.gouv.fr's ``id_election``, such as ``2017_pres_t1``."""
    match = re.fullmatch(r"(\d{4})_([a-z]+)_t([12])", text.strip().lower())
    if not match:
        raise AmbiguousFile(tr("{file}: “{text}” is no ballot that is known.").format(file=file, text=text))
    return ballot_of_row(dict(zip(("year", "kind", "round"), match.groups())), file)


def official_date(kind: str, year: int, number: int, file: str) -> datetime.date:
    """Return the day of the vote. Raises AmbiguousFile where the shipped list has none."""
    try:
        return _official_dates()[kind, year, number]
    except KeyError:
        years = sorted({y for k, y, _ in _official_dates() if k == kind})
        raise AmbiguousFile(
            tr("{file}: no {kind} ballot of {year}, round {round}, is known (known years: {years}). "
               "If the file is right, give its day in DATE.").format(
                file=file, kind=kind, year=year, round=number, years=", ".join(map(str, years)))) from None


def kind_of(text: str) -> Optional[str]:
    """Return the kind of ballot that a text names in any of its usual words, None where it names none."""
    return _kind(re.sub(r"(?<=[A-Z])(?=\d)|(?<=\d)(?=[A-Z])", " ", fold(text)))


def next_first_round(kind: str, after: datetime.date) -> Optional[datetime.date]:
    """Return the day of the first first round of a kind on or after a day, None where the shipped list has none."""
    days = [day for (of_kind, _, number), day in _official_dates().items()
            if of_kind == kind and number == 1 and day >= after]
    return min(days, default=None)


@functools.lru_cache(maxsize=1)
def _official_dates() -> Dict[Tuple[str, int, int], datetime.date]:
    with open(RESOURCES / "sources" / "ballot_dates.csv", encoding="utf-8", newline="") as file:
        return {(r["kind"], int(r["year"]), int(r["round"])): datetime.date.fromisoformat(r["date"])
                for r in csv.DictReader(file)}


def _kind(text: str) -> Optional[str]:
    return next((kind for kind, pattern in KINDS.items() if re.search(pattern, text)), None)


def _year(text: str) -> Optional[int]:
    years = {int(y) for y in re.findall(r"\b(?:19|20)\d\d\b", text)}
    return years.pop() if len(years) == 1 else None


def _round(text: str) -> Optional[int]:
    text = re.sub(r"\bPREMIER TOUR\b", "TOUR 1", re.sub(r"\b(SECOND|DEUXIEME) TOUR\b", "TOUR 2", text))
    found = re.search(r"\b(?:TOUR|T|ROUND) ?([12])\b|\b([12]) ?(?:ER|E|ND|EME)? ?TOUR\b", text) or \
        re.search(r"(?:PRES|LEGI|EURO|REGI|MUNI|DEPA|CANT)[A-Z]* ([12])\b", text)
    return int(next(g for g in found.groups() if g)) if found else None


def _unclear(name: str, parameter: str, values: str) -> NoReturn:
    raise AmbiguousFile(tr("{file}: neither its name nor its columns tell {parameter}. Set it ({values}).").format(
        file=name, parameter=parameter, values=values))
