"""Numbers, indicators and results as the exploration says them."""

import math

from ..model.panel import Ballot
from ..translation import tr
from ..words import bloc_name, count, number
from .correlation import Correlation
from .indicators import Values, late

#: Marks an indicator that speaks of a year after the ballot.
LATE_MARK = "†"


def signed(value: float) -> str:
    """Return a coefficient with its sign and two decimals; a dash where it is not known."""
    if math.isnan(value):
        return "–"
    text = number(abs(value), 2)
    return text if not text.strip("0.,") else ("−" if value < 0 else "+") + text


def with_reach(correlation: Correlation) -> str:
    """Return a coefficient with its 95 % interval: +0.63 [+0.48; +0.75]."""
    if math.isnan(correlation.low):
        return signed(correlation.value)
    return f"{signed(correlation.value)} [{signed(correlation.low)}; {signed(correlation.high)}]"


def percent_words(share: float, decimals: int = 0) -> str:
    """Return a share of 1 in percent; less than nothing is nothing; a dash where it is not known."""
    return "–" if math.isnan(share) else f"{number(100.0 * max(share, 0.0), decimals)} %"


def value_words(value: float) -> str:
    """Return a value with three figures or so, thousands apart."""
    size = abs(value)
    decimals = 0 if size >= 100 or size == 0 else 1 if size >= 10 else 2 if size >= 0.01 else 4
    text = number(size, decimals) if decimals else count(round(size))
    return ("−" if value < 0 else "") + (text.rstrip("0").rstrip(".,") if decimals else text)


def indicator_words(values: Values, ballot: Ballot, longest: int = 200) -> str:
    """Return an indicator with its year, whether its logarithm is meant, and a mark where it came after the ballot.

    A name that is too long for ``longest`` is cut, not what comes after it.
    """
    indicator = values.indicator
    text = tr("{name}, {period} (log)") if values.is_log else tr("{name}, {period}")
    mark = f" {LATE_MARK}" if late(indicator, ballot.date) else ""
    rest = len(text.format(name="", period=indicator.period) + mark)
    return text.format(name=shorten(indicator.name, longest - rest), period=indicator.period) + mark


def short_bloc(series: str) -> str:
    """Return the name of a bloc for a narrow column."""
    return tr("other") if series == "other" else bloc_name(series)


def shorten(text: str, longest: int) -> str:
    """Return the text, cut at a word where it is too long."""
    return text if len(text) <= longest else text[: longest - 1].rsplit(" ", 1)[0].rstrip(",;") + "…"
