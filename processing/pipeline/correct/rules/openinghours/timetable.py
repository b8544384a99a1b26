"""What was understood of opening hours, and its writing in OpenStreetMap's syntax."""

from dataclasses import dataclass, field
from typing import Dict, Iterable, List, Mapping, Set, Tuple

from .days import HOLIDAY, Day
from .lexicon import DAYS
from .times import Spans

ALWAYS: Spans = ((0, 1440),)
#: Hours of a day and words about them; without spans: the words alone say how it is open.
Entry = Tuple[Spans, str]


@dataclass
class Timetable:
    """Hours by period ('' the whole year, or a selector such as ``Jul-Aug``) and day.

    ``any_day``: hours that name no day, which OpenStreetMap takes for all days. ``closed``: days said to be closed;
    ``closed_periods``: selectors. ``otherwise``: words about all other times; ``words``: all there is, without hours.
    """

    hours: Dict[str, Dict[Day, Entry]] = field(default_factory=dict)
    any_day: Dict[str, Entry] = field(default_factory=dict)
    closed: Set[Day] = field(default_factory=set)
    closed_periods: List[str] = field(default_factory=list)
    otherwise: str = ""
    words: str = ""

    def write(self) -> str:
        """Return rules; later ones override none before, except a period the whole year, and "off" what it names."""
        rules = [f'"{self.words}"'] if self.words else []
        rules += [_rule(period, "", entry) for period, entry in self.any_day.items()]
        periods = sorted(self.hours, key=lambda period: (period != "", period == "SH"))
        if periods[:1] == [""]:
            rules += _rules("", self.hours[""])
        rules += [f"{period} off" for period in self.closed_periods]
        for period in periods:
            rules += _rules(period, self.hours[period]) if period else []
        if self.closed:
            rules.append(f"{write_days(self.closed)} off")
        if rules in (["00:00-24:00"], ["Mo-Su 00:00-24:00"]):
            rules = ["24/7"]
        return "; ".join(rules) + (f' || "{self.otherwise}"' if self.otherwise else "")


def _rules(period: str, hours: Mapping[Day, Entry]) -> List[str]:
    """Return a rule for each group of days with the same hours, by the group's first day."""
    groups: Dict[Entry, List[Day]] = {}
    for day in sorted(hours):
        groups.setdefault(hours[day], []).append(day)
    return [_rule(period, write_days(days), entry) for entry, days in groups.items()]


def _rule(period: str, days: str, entry: Entry) -> str:
    spans, words = entry
    times = ",".join(f"{_clock(begin)}-{_clock(end)}" for begin, end in spans)
    return " ".join(part for part in (period, days, times, f'"{words}"' if words else "") if part)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def write_days(days: Iterable[Day]) -> str:
    """Return days such as ``Mo-We,Fr``, ``Su,PH`` or ``Tu[1,3]``; three in a row make a range."""
    parts: List[str] = []
    plain = sorted(day.number for day in days if not day.nth and day.number != HOLIDAY)
    while plain:
        run = 1
        while run < len(plain) and plain[run] == plain[0] + run:
            run += 1
        first, last = DAYS[plain[0]], DAYS[plain[run - 1]]
        parts += [f"{first}-{last}"] if run > 2 else [DAYS[number] for number in plain[:run]]
        plain = plain[run:]
    parts += [f"{DAYS[day.number]}[{','.join(map(str, day.nth))}]" for day in sorted(days) if day.nth]
    return ",".join(parts + (["PH"] if Day(HOLIDAY) in set(days) else []))
