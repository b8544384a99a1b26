"""Opening hours in natural French, read completely or not at all, and written as OpenStreetMap writes them.

``lexicon`` cuts a text into words of opening hours, ``times`` and ``days`` read spans and days, ``clauses`` says which
goes with which, ``timetable`` holds what was understood and writes it, ``columns``
reads tables with a column per day. Grammar of the result:
https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification.
"""

from .columns import DayColumn, day_of, week_hours
from .reader import Understanding, read

__all__ = ["DayColumn", "Understanding", "day_of", "read", "week_hours"]
