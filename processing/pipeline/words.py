"""Blocs, elections, dates and numbers as a reader says them: one table of each for messages, reports and maps."""

from datetime import date

from .translation import mark, tr

BLOC_NAMES = {
    "left": mark("left"),
    "centre": mark("centre"),
    "right": mark("right"),
    "far_right": mark("far right"),
    "other": mark("other lists and candidates"),
    "abstention": mark("abstention"),
}

#: Letters of a part's name in tables and on maps.
LONGEST = 24

#: What parts of the votes that a user named leave.
REST = "rest"

#: Kinds of ballot as ids have them (``2017-presidentielle-1``), and their names.
KIND_NAMES = {
    "presidentielle": mark("Presidential election"),
    "legislatives": mark("Legislative election"),
    "europeennes": mark("European election"),
    "regionales": mark("Regional election"),
    "departementales": mark("Departmental election"),
    "cantonales": mark("Cantonal election"),
    "municipales": mark("Municipal election"),
}

#: What the rows of a file of results may be, the finest first.
BALLOT_LEVELS = ("polling_station", "commune", "canton", "constituency", "departement", "region")

BASELINE_NAMES = {
    "persistence": mark("as last time"),
    "uniform_swing": mark("uniform swing"),
    "logit_swing": mark("logit swing"),
    "proportional_swing": mark("proportional swing"),
}

MONTHS = (mark("January"), mark("February"), mark("March"), mark("April"), mark("May"), mark("June"), mark("July"),
          mark("August"), mark("September"), mark("October"), mark("November"), mark("December"))


def bloc_name(bloc: str) -> str:
    """Return the bloc in the user's language, lower case; another part of the votes under its own name.

    Of a long one, FN+LE PEN+PRENEZ LE POUVOIR, the first name stands for all.
    """
    if bloc == REST:
        return tr("all others")
    if bloc in BLOC_NAMES:
        return tr(BLOC_NAMES[bloc])
    return bloc if len(bloc) <= LONGEST else bloc.partition("+")[0].strip() + " + …"


def baseline_name(baseline: str) -> str:
    """Return a naive forecast in the user's language, lower case."""
    return tr(BASELINE_NAMES[baseline])


def ballot_name(ballot: str) -> str:
    """Return ``2017-presidentielle-1`` as a reader says it: Presidential election 2017."""
    year, kind, _ = ballot.split("-")
    return tr("{election} {year}").format(election=kind_name(kind), year=year.replace("_", "-"))


def kind_name(kind: str) -> str:
    """Return a kind of election in the user's language; an indicator that is forecast under its own code."""
    return tr(KIND_NAMES[kind]) if kind in KIND_NAMES else kind


def date_words(day: date) -> str:
    """Return 22 April 2023."""
    return tr("{day} {month} {year}").format(day=day.day, month=tr(MONTHS[day.month - 1]), year=day.year)


def number(value: float, decimals: int = 1) -> str:
    """Return a number with the language's decimal sign."""
    sign = tr("0.5")[1:2] or "."  # the translation of this example tells the sign
    return f"{value:.{decimals}f}".replace(".", sign)


def count(value: int) -> str:
    """Return a whole number, thousands apart."""
    return f"{value:,}".replace(",", "\u202f")


def perimeter_name(perimeter: str) -> str:
    """Return a perimeter as a reader says it: all communes, département 34."""
    kind, _, codes = perimeter.partition(":")
    if not kind:
        return tr("all communes of the warehouse")
    if not codes:
        return tr("mainland France and Corsica")
    return {"departement": tr("département {codes}"), "region": tr("region {codes}"),
            "commune": tr("commune {codes}")}[kind].format(codes=codes)
