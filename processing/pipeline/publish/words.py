"""Forecasts in words: blocs, elections, horizons, classes, as a reader of a map says them."""

from datetime import date
from typing import List, Sequence

from ..translation import mark, tr

BLOCS = {
    "left": mark("left"),
    "centre": mark("centre"),
    "right": mark("right"),
    "far_right": mark("far right"),
    "other": mark("other lists and candidates"),
    "abstention": mark("abstention"),
}

KINDS = {
    "presidentielle": mark("Presidential election"),
    "legislatives": mark("Legislative election"),
    "europeennes": mark("European election"),
    "regionales": mark("Regional election"),
    "departementales": mark("Departmental election"),
    "cantonales": mark("Cantonal election"),
    "municipales": mark("Municipal election"),
}

MONTHS = (mark("January"), mark("February"), mark("March"), mark("April"), mark("May"), mark("June"), mark("July"),
          mark("August"), mark("September"), mark("October"), mark("November"), mark("December"))


def bloc_name(bloc: str) -> str:
    """Return the bloc in the user's language, lower case."""
    return tr(BLOCS.get(bloc, bloc))


def election_name(kind: str) -> str:
    """Return the kind of election in the user's language."""
    return tr(KINDS.get(kind, kind))


def ballot_name(ballot: str) -> str:
    """Return ``2017-presidentielle-1`` as a reader says it: year and kind."""
    year, _, rest = ballot.partition("-")
    kind, _, turn = rest.rpartition("-")
    name = tr("{election} {year}").format(election=election_name(kind or rest), year=year)
    return name if turn in ("", "1") else tr("{ballot}, round {round}").format(ballot=name, round=turn)


def time_ahead(start: date, end: date) -> str:
    """Return how far ahead: "in 1 year", "in 2 years", else in months."""
    months = 12 * (end.year - start.year) + end.month - start.month
    if months and months % 12 == 0 and abs(end.day - start.day) <= 1:
        return tr("in 1 year") if months == 12 else tr("in {count} years").format(count=months // 12)
    return tr("in 1 month") if months <= 1 else tr("in {count} months").format(count=months)


def date_words(day: date) -> str:
    """Return 22 April 2023."""
    return tr("{day} {month} {year}").format(day=day.day, month=tr(MONTHS[day.month - 1]), year=day.year)


def number(value: float, decimals: int = 1) -> str:
    """Return a number with the language's decimal sign, without useless zeros."""
    # The translation of this example tells the decimal sign.
    sign = tr("0.5")[1:2] or "."
    text = f"{value:.{decimals}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return ("0" if text == "-0" else text).replace(".", sign)


def class_labels(breaks: Sequence[float], unit: str = "%") -> List[str]:
    """Return one label per class, open at both ends: "less than 15 %", "15 – 20 %", "20 % or more"."""
    if not breaks:
        return [tr("all values")]
    labels = [tr("less than {high} {unit}").format(high=number(breaks[0]), unit=unit)]
    labels += [tr("{low} – {high} {unit}").format(low=number(a), high=number(b), unit=unit)
               for a, b in zip(breaks, breaks[1:])]
    return [*labels, tr("{low} {unit} or more").format(low=number(breaks[-1]), unit=unit)]


def perimeter_name(perimeter: str, name: str = "") -> str:
    """Return a perimeter as a reader says it: "France", "Département 34"."""
    kind, _, code = perimeter.partition(":")
    if not code:
        return tr("France")
    if name:
        return name
    return {"departement": tr("Département {code}"), "region": tr("Region {code}"),
            "commune": tr("Commune {code}")}.get(kind, "{code}").format(code=code)
