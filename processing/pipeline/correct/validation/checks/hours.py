"""Opening hours as OpenStreetMap writes them (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification)."""

import re
from typing import Any, Mapping, Optional

from ....translation import tr
from .registry import value_check

_DAY = r"(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)"
_NTH = r"(?:\[-?[1-5](?:-[1-5])?(?:,-?[1-5](?:-[1-5])?)*\])?"
_OFFSET = r"(?: [+-]\d+ days?)?"
_DAYS = rf"(?:[PS]H(?:,[PS]H)? )?{_DAY}{_NTH}{_OFFSET}(?:-{_DAY})?(?: ?, ?{_DAY}{_NTH}{_OFFSET}(?:-{_DAY})?)*"
_CLOCK = r"(?:[01]?\d|2[0-4]):[0-5]\d"
_SUN = r"(?:dawn|sunrise|sunset|dusk)"
_TIME = rf"(?:{_CLOCK}|{_SUN}|\({_SUN}[+-]{_CLOCK}\))"
_LATE = rf"(?:(?:[0-3]?\d|4[0-8]):[0-5]\d|{_SUN}|\({_SUN}[+-]{_CLOCK}\))"
_SPAN = rf"(?:{_TIME} ?- ?{_LATE}\+?(?:/(?:\d+|{_CLOCK}))?|{_TIME}\+?)"
_TIMES = rf"{_SPAN}(?: ?, ?{_SPAN})*"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_DATE = rf"(?:(?:\d{{4}} )?(?:{_MONTH}(?: (?:[12]?\d|3[01]))?|easter){_OFFSET})"
_DATES = rf"{_DATE}(?: ?- ?(?:{_DATE}|[12]?\d|3[01]))?\+?"
_YEARS = r"\d{4}(?:-\d{4}(?:/\d+)?|\+)?(?:,\d{4}(?:-\d{4})?)*"
_WEEKS = r"week (?:[0-5]?\d)(?:-[0-5]?\d(?:/\d+)?)?(?:,[0-5]?\d(?:-[0-5]?\d(?:/\d+)?)?)*"
_STATE = r"(?:open|closed|off|unknown)"
_COMMENT = r'"[^"]*"'
_WHEN = rf"(?:(?:{_YEARS}|{_DATES}(?: ?, ?{_DATES})*|{_WEEKS}):? )*"
_RULE = re.compile(
    rf"(?:24/7|{_WHEN}(?:{_DAYS}:?(?: |$))?(?:{_TIMES})?|(?:{_YEARS}|{_DATES}(?: ?, ?{_DATES})*|{_WEEKS})"
    rf"(?:,? ?{_DAYS})?:?)(?: ?{_STATE})?(?: ?{_COMMENT})?|{_STATE}(?: {_COMMENT})?|{_COMMENT}")
_CUT = re.compile(rf'\s*(?:;|\|\|)\s*(?=(?:[^"]*"[^"]*")*[^"]*$)|(?<=[0-9+a-z"]), ?(?={_DAY}|{_MONTH})'
                  rf'(?=(?:[^"]*"[^"]*")*[^"]*$)')


def is_opening_hours(text: str) -> bool:
    """Tell whether ``text`` is made of rules of opening hours: dates, days, times, state, comment."""
    rules = [rule.strip() for rule in _CUT.split(text.strip())]
    if rules and not rules[-1]:
        rules.pop()  # a semicolon at the end does no harm
    return bool(rules) and all(rule and _RULE.fullmatch(re.sub(r"\s+", " ", rule)) for rule in rules)


@value_check("opening-hours-value")
def opening_hours(text: str, _params: Mapping[str, Any]) -> Optional[str]:
    """Opening hours of OpenStreetMap."""
    return None if is_opening_hours(text) else tr("is not written as OpenStreetMap writes opening hours (such as "
                                                  "Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00)")
