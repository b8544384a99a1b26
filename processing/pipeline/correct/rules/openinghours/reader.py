"""From a text to OpenStreetMap's syntax: all of it understood, or nothing."""

import re
from typing import Dict, List, NamedTuple, Optional, Sequence, Set, Tuple

from .clauses import Clause, ClauseReader, Draft
from .cursor import Cursor, NotUnderstood
from .days import HOLIDAY, Day
from .lexicon import DAYS, Token, tokens_of
from .periods import TERM
from .times import CLOCKS, NOON, Spans, in_half, plausible
from .timetable import ALWAYS, Entry, Timetable

#: Words that are not about hours are kept as a comment: the hours stand, what the words change is for a person.
PARTIAL = 0.5
_LONGEST_COMMENT = 150
_LONGEST = 2000
_CUTS = ("line", "stop", "open", "close")


class Understanding(NamedTuple):
    """``osm``: the hours in OpenStreetMap's syntax; ``confidence``: 0.95, or at most 0.6 if one may read otherwise."""

    osm: str
    confidence: float


def read(text: str) -> Optional[Understanding]:
    """Return what ``text`` says of opening hours, None where a word is not understood or there are no hours."""
    understood = understand(text)
    return Understanding(understood[0].write(), understood[1]) if understood else None


def understand(text: str) -> Optional[Tuple[Timetable, float]]:
    """Return the timetable that ``text`` tells, and how sure that is; None where it is not understood."""
    tokens = tokens_of(text) if len(text) <= _LONGEST else []
    words, rest = _known(tokens, text)
    if not words:
        return None
    cursor = Cursor(words)
    try:
        draft = ClauseReader(cursor).read()
        table = _table(draft, cursor, _is_english(words, text))
    except NotUnderstood:
        return None
    if rest:
        cursor.doubt(PARTIAL)
        if not _add_words(table, rest):
            return None
    return table, cursor.confidence


def _known(tokens: Sequence[Token], text: str) -> Tuple[Optional[List[Token]], str]:
    """Return the tokens without the sentences that hold unknown words, and these; None where they hold hours."""
    if all(token.kind != "unknown" for token in tokens):
        return list(tokens), ""
    kept: List[Token] = []
    dropped: List[Tuple[int, int]] = []
    sentence: List[Token] = []
    for token in [*tokens, Token("line", "", len(text), len(text))]:
        if token.kind not in _CUTS:
            sentence.append(token)
            continue
        if any(word.kind == "unknown" for word in sentence):
            if any(word.kind in CLOCKS for word in sentence) or sentence[-1].kind == "colon" or (
                    token.kind == "open"):
                return None, ""
            dropped.append((sentence[0].start, sentence[-1].end))
            sentence = []
        kept += [*sentence, token]
        sentence = []
    rest = re.sub(r"\s+", " ", " ; ".join(text[start:end] for start, end in dropped)).replace('"', "'")
    return (kept, rest) if len(rest) <= _LONGEST_COMMENT else (None, "")


def _is_english(tokens: Sequence[Token], text: str) -> bool:
    """Tell whether days are named as OpenStreetMap does: there, a later rule replaces an earlier one."""
    return any(token.kind == "day" and text[token.start:token.end].capitalize() in DAYS[:5] + DAYS[6:]
               for token in tokens)


def _table(draft: Draft, cursor: Cursor, english: bool) -> Timetable:
    table = Timetable(closed_periods=_closed_periods(draft), otherwise=draft.otherwise)
    if not draft.clauses and not draft.closed_periods and not draft.comment:
        raise NotUnderstood
    if not any(clause.hours for clause in draft.clauses) and draft.comment:
        if draft.clauses or draft.closed_periods:
            raise NotUnderstood
        table.words = draft.comment
    _check_spreads(draft, cursor, english)
    for clause in draft.clauses:
        if clause.hours and clause.hours.spans and not plausible(clause.hours.spans):
            cursor.doubt()
        words = clause.comment or draft.comment
        if not clause.keys:
            _any_day(table, clause, words, draft, cursor)
        elif clause.override:
            _override(table, clause, words)
        elif clause.hours is None:
            _close(table, clause)
        else:
            _open(table, clause, words, cursor, english)
    _check_periods(table, cursor)
    if "PH" in table.closed_periods:
        table.closed_periods.remove("PH")
        table.closed.add(Day(HOLIDAY))
    return table


def _closed_periods(draft: Draft) -> List[str]:
    periods = list(draft.closed_periods)
    if any(period == TERM or period.startswith("week") for period in periods):
        raise NotUnderstood
    if any(clause.period == TERM for clause in draft.clauses):
        if any(clause.period == "" for clause in draft.clauses):
            raise NotUnderstood
        periods.append("SH")
    return sorted(set(periods))


def _period(clause: Clause) -> str:
    return "" if clause.period == TERM else clause.period


def _any_day(table: Timetable, clause: Clause, words: str, draft: Draft, cursor: Cursor) -> None:
    """Hours without days: OpenStreetMap takes them for every day of the week, which the text does not say."""
    others = [other for other in draft.clauses if other is not clause]
    if clause.hours is None or any(other.hours or not other.days or other.days.half for other in others):
        raise NotUnderstood
    if clause.hours.spans != ALWAYS:
        cursor.doubt()
    table.any_day[_period(clause)] = (clause.hours.spans, words)


def _open(table: Timetable, clause: Clause, words: str, cursor: Cursor, english: bool) -> None:
    hours = table.hours.setdefault(_period(clause), {})
    spans = clause.hours.spans if clause.hours else ()
    known = [day for day in clause.keys if day in hours]
    if known and (english or not spans):
        raise NotUnderstood
    if known and {day for day in hours if hours[day] == hours[known[0]]} != set(clause.keys):
        cursor.doubt()
    for day in clause.keys:
        if day in table.closed:
            raise NotUnderstood
        hours[day] = (_joined(hours[day], spans, words), words) if day in hours else (spans, words)


def _joined(entry: Entry, spans: Spans, words: str) -> Spans:
    """Return the hours of a day that the text names twice. Raises NotUnderstood where they overlap."""
    both = sorted({*entry[0], *spans})
    if entry[1] != words or not entry[0] or any(after[0] < before[1] for before, after in zip(both, both[1:])):
        raise NotUnderstood
    return tuple(both)


def _close(table: Timetable, clause: Clause) -> None:
    if clause.period or any(day in hours for hours in table.hours.values() for day in clause.keys):
        raise NotUnderstood
    table.closed.update(clause.keys)


def _override(table: Timetable, clause: Clause, words: str) -> None:
    """Replace, shorten or take away the hours of days: "sauf le vendredi 9h-12h", "fermé le mercredi après-midi"."""
    hours = table.hours.get(_period(clause), {})
    half = clause.days.half if clause.days else ""
    for day in clause.keys:
        if clause.hours:
            if day not in hours:
                raise NotUnderstood
            hours[day] = (clause.hours.spans, words or hours[day][1])
        elif half:
            if day not in hours:
                raise NotUnderstood
            hours[day] = (_without_half(hours[day][0], half), hours[day][1])
        else:
            if clause.period:
                raise NotUnderstood
            hours.pop(day, None)
            table.closed.add(day)


def _without_half(spans: Spans, half: str) -> Spans:
    """Take the morning or the afternoon away. Raises NotUnderstood where no pause parts them or nothing is left."""
    left = tuple(span for span in spans if not in_half(span, half))
    apart = all(end <= NOON + 120 if half != "morning" else begin >= NOON for begin, end in left)
    if not left or len(left) == len(spans) or not apart or half == "evening":
        raise NotUnderstood
    return left


def _check_spreads(draft: Draft, cursor: Cursor, english: bool) -> None:
    """Days joined by a lone dash are a range where the week then has no gap and no day twice, or the range is long."""
    for clause in draft.clauses:
        spread = clause.days.spread if clause.days else None
        if not spread or english or spread[1] - spread[0] == 1:
            continue
        opened = [day.number for other in draft.clauses if other.period == clause.period and not other.override
                  and other.keys != clause.keys for day in other.keys] + [day.number for day in clause.keys]
        if len(set(opened)) < len(opened):
            raise NotUnderstood
        week: Set[int] = set(opened) - {HOLIDAY}
        if spread[1] - spread[0] < 4 and (len(week) < 5 or max(week) - min(week) + 1 != len(week)):
            cursor.doubt()


def _check_periods(table: Timetable, cursor: Cursor) -> None:
    """Rules of two periods, or of a day and its n-th ones, must not meet where OpenStreetMap reads otherwise."""
    whole: Dict[Day, Entry] = table.hours.get("", {})
    for period, hours in table.hours.items():
        plain = {day.number for day in hours if not day.nth}
        if any(day.nth and day.number in plain for day in hours):
            raise NotUnderstood
        if not period or not (whole or table.any_day):
            continue
        if period.startswith("week") and {day.number for day in hours} & {day.number for day in whole}:
            raise NotUnderstood
        if not period.startswith("week") and not (period == "SH" and "SH" in table.closed_periods):
            cursor.doubt()


def _add_words(table: Timetable, words: str) -> bool:
    """Put words that are not understood beside all hours; tell whether there are any that name their days."""
    for hours in table.hours.values():
        for day, (spans, comment) in hours.items():
            hours[day] = (spans, f"{comment} ; {words}" if comment else words)
    return any(table.hours.values()) and not table.any_day


