"""Which hours go with which days: statements such as "lundi : 9h-12h", "fermé le mardi", "sauf le jeudi matin"."""

from dataclasses import dataclass, field, replace
from typing import List, Optional, Tuple

from .cursor import Cursor, NotUnderstood
from .days import Day, Days, read_days, starts_days
from .periods import read_period, starts_period
from .times import Hours, in_half, read_hours, starts_hours

_STRONG = ("line", "stop", "open", "close")


@dataclass(frozen=True)
class Clause:
    """Days and their hours, None for "closed"; ``period`` is a selector of OpenStreetMap such as ``Sep-Jun``.

    ``override``: said after "sauf", so it replaces what the same days had.
    """

    days: Optional[Days]
    hours: Optional[Hours]
    comment: str = ""
    period: str = ""
    override: bool = False

    @property
    def keys(self) -> Tuple[Day, ...]:
        """The days, none where the text names none."""
        return self.days.days if self.days else ()


@dataclass
class Draft:
    """All that a text says. ``closed_periods``: no opening then; ``otherwise``: words for all other times."""

    clauses: List[Clause] = field(default_factory=list)
    closed_periods: List[str] = field(default_factory=list)
    comment: str = ""
    otherwise: str = ""


class ClauseReader:
    """Reads statement after statement."""

    def __init__(self, cursor: Cursor):
        self.cursor = cursor
        self.draft = Draft()
        self.period = ""
        self._times_first = False
        self._before: "set[str]" = set()

    def read(self) -> Draft:
        """Read to the end. Raises NotUnderstood for anything that is left over."""
        while True:
            self._before = self.cursor.skip(*_STRONG, "comma", "slash", "dash", "and", "colon", "noise")
            if not self.cursor.kind():
                return self.draft
            self._statement()

    def _statement(self) -> None:
        cursor = self.cursor
        if self.draft.otherwise:
            raise NotUnderstood
        if starts_period(cursor):
            self._period()
        elif cursor.take("except"):
            self._exception()
        elif cursor.take("closed"):
            self._closed()
        elif cursor.kind() == "comment":
            self._comment()
        elif starts_hours(cursor):
            self._hours_first()
        elif cursor.kind() == "every" and self._hours_are_last():
            self._every_last()
        elif starts_days(cursor):
            self._days_first()
        else:
            raise NotUnderstood

    def _hours_are_last(self) -> bool:
        clauses = self.draft.clauses
        return bool(clauses) and clauses[-1].days is None and not self.cursor.kind(1)

    def _every_last(self) -> None:
        """``24h/24 - 7j/7``."""
        clause = self.draft.clauses.pop()
        self.draft.clauses.append(replace(clause, days=read_days(self.cursor)))

    def _period(self) -> None:
        """A period before its clauses ("en juillet : …") or after its one ("… (semaines paires)")."""
        cursor, clauses = self.cursor, self.draft.clauses
        period = read_period(cursor)
        ends = cursor.kind() in (*_STRONG, "")
        if clauses and ends and not self._before & {"line", "stop"} and not clauses[-1].period:
            if len({clause.keys for clause in clauses}) > 1 and period[:4] != "week":
                cursor.doubt()
            clauses[-1] = replace(clauses[-1], period=period)
            return
        if clauses and not (self._before & {"line", "stop", "slash", "dash"} or cursor.kind() == "colon"):
            raise NotUnderstood
        if period == self.period or self._times_first:
            raise NotUnderstood
        self.period = period

    def _exception(self) -> None:
        cursor = self.cursor
        cursor.skip("from")
        if starts_period(cursor):
            period = read_period(cursor)
            self.draft.closed_periods.append("SH" if period == "SH" else period)
            return
        if not self.draft.clauses or not starts_days(cursor):
            raise NotUnderstood
        days = read_days(cursor)
        cursor.skip("colon")
        hours = read_hours(cursor) if starts_hours(cursor) else None
        if not hours and len(days.days) > 1 and days.half:
            cursor.doubt()
        self.draft.clauses.append(Clause(days, hours, period=self.period, override=True))

    def _closed(self) -> None:
        cursor = self.cursor
        cursor.skip("colon")
        if starts_period(cursor):
            self.draft.closed_periods.append(read_period(cursor))
        elif starts_days(cursor):
            days = read_days(cursor)
            if len(days.days) > 1 and days.half:
                cursor.doubt()
            self.draft.clauses.append(Clause(days, None, period=self.period, override=True))
        else:
            raise NotUnderstood
        place = cursor.place
        cursor.skip("colon", "comma")
        if starts_hours(cursor) or cursor.kind() == "closed":
            raise NotUnderstood
        cursor.place = place

    def _comment(self) -> None:
        """Words about appointments that stand alone: before all, after all, or instead of hours."""
        cursor, draft = self.cursor, self.draft
        words = str(self.cursor.tokens[cursor.place].value)
        cursor.place += 1
        opened = [clause for clause in draft.clauses if clause.hours]
        if not draft.clauses:
            if draft.comment:
                raise NotUnderstood
            if cursor.kind() != "colon" and cursor.kind():
                cursor.doubt()
            draft.comment = words
            return
        if cursor.skip(*_STRONG) and cursor.kind() or cursor.kind() or not opened or draft.comment:
            raise NotUnderstood
        if "and" in self._before:
            draft.otherwise = words
            return
        if len(opened) > 1 or opened[0].comment:
            cursor.doubt()
        draft.comment = words

    def _hours_first(self) -> None:
        """``9h-12h et 14h-17h du lundi au vendredi``, or hours without any day."""
        cursor = self.cursor
        if self.draft.clauses and not self._times_first:
            raise NotUnderstood
        hours = read_hours(cursor)
        place = cursor.place
        if "line" in cursor.skip("colon", "comma", "line", "open", "dash") and starts_days(cursor):
            cursor.doubt()
        if not starts_days(cursor) or (cursor.kind() == "every" and not cursor.kind(1)):
            cursor.place = place
            self._add(Clause(None, hours))
            return
        days = read_days(cursor)
        if days.half:
            hours = Hours(hours.spans, hours.halves | {days.half})
        if self._times_first:
            cursor.doubt()
        self._times_first = True
        self._add(Clause(days, hours))

    def _days_first(self) -> None:
        cursor = self.cursor
        if self._times_first:
            raise NotUnderstood
        days = read_days(cursor)
        if cursor.kind() == "except":
            self._days_except()
        period = read_period(cursor) if starts_period(cursor) else ""
        if period and self.period:
            raise NotUnderstood
        cursor.skip("colon", "comma", "line", "dash", "noise", "open")
        comment = ""
        if cursor.kind() == "comment":
            comment = str(cursor.tokens[cursor.place].value)
            cursor.place += 1
            place = cursor.place
            cursor.skip("colon", "comma", "dash", "close")
            if not starts_hours(cursor):
                cursor.place = place
                if days.half:
                    raise NotUnderstood  # "vendredi après-midi sur rendez-vous": of which hours?
                self._add(Clause(days, Hours((), frozenset()), comment, period))
                return
        if cursor.take("closed"):
            if period:
                raise NotUnderstood
            self._days_closed(days)
            return
        if not starts_hours(cursor):
            raise NotUnderstood
        hours = read_hours(cursor)
        self._add(Clause(days, hours, comment or self._comment_after(hours), period))

    def _days_except(self) -> None:
        """``du lundi au vendredi sauf jours fériés : …``."""
        cursor = self.cursor
        cursor.take("except")
        cursor.skip("from")
        if starts_period(cursor):
            self.draft.closed_periods.append(read_period(cursor))
        elif cursor.take("holiday"):
            self.draft.closed_periods.append("PH")
        else:
            raise NotUnderstood

    def _days_closed(self, days: Days) -> None:
        """``samedi : fermé``, ``mardi : fermé le matin / 13h45-17h30``."""
        cursor = self.cursor
        while cursor.kind() in ("from", "half") and (cursor.kind() == "half" or cursor.kind(1) == "half"):
            token = cursor.take("from", "half")
            if token and token.kind == "half":
                cursor.skip("slash", "comma", "dash", "line", "and")
                if not starts_hours(cursor) or days.half:
                    raise NotUnderstood
                hours = read_hours(cursor)
                if str(token.value) in hours.halves or _touches(hours, str(token.value)):
                    raise NotUnderstood
                self._add(Clause(days, hours))
                return
        self._add(Clause(days, None, override=bool(days.half)))

    def _comment_after(self, hours: Hours) -> str:
        """Words that follow the hours at once; at the end of a list they may be about its last alone."""
        cursor = self.cursor
        opened = cursor.kind() == "open" and cursor.kind(1) == "comment"
        if cursor.kind() != "comment" and not opened:
            return ""
        cursor.skip("open")
        words = str(cursor.tokens[cursor.place].value)
        cursor.place += 1
        if len(hours.spans) > 1 or (self.draft.clauses and not self._before & set(_STRONG)):
            cursor.doubt()
        return words

    def _add(self, clause: Clause) -> None:
        if clause.hours and clause.days and clause.days.half:
            half = clause.days.half
            if clause.hours.spans and not any(in_half(span, half) for span in clause.hours.spans):
                raise NotUnderstood
            if not clause.hours.halves and any(not in_half(span, half) for span in clause.hours.spans):
                raise NotUnderstood
        self.draft.clauses.append(replace(clause, period=clause.period or self.period))


def _touches(hours: Hours, half: str) -> bool:
    return any(in_half(span, half) for span in hours.spans)
