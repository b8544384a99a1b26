"""Correct: a dataset held against a standard; what does not fit becomes an anomaly.

Verdicts and codes of errors are those of frictionless-py 5 (its Table Schema, types, formats, constraints, keys). Where
they deliberately are not, the reason is here, and a test in ``tests/unit/correct/test_differences.py``:

- Columns go by their header, in any order and also by their safe name; frictionless goes by position unless told
  otherwise, and then calls every cell of a moved column wrong. So a column more, or an optional one less, is told and
  no error, unless ``fieldsMatch`` makes it one; a required one that is not there is ``missing-label``.
- A ``pattern`` is for the whole cell, as the standard says. frictionless puts ^ and $ around it without brackets, so
  that ``A|B`` takes every text that begins with A; and its $ takes a line end after the value.
- A time with a zone beside a limit without one is an error of the cell; frictionless stops with an exception.
- An array may be cut at a ``separator`` (or ``delimiter``); to frictionless arrays are JSON only, its lists may be cut.
- An ``example`` that is wrong, or a ``name`` of the schema with capitals, does not make frictionless' schema error.
- A pattern that could run for ever is refused, with its field; frictionless would run.
- Durations in the alternative form (P0001-02-03T04:05:06) are none. WKT and TopoJSON are told by their shape.
- ``custom_checks`` are Validata's: frictionless ignores them. Their codes are Validata's names.
- With STATE=clean a typed column is judged by its values, not by how the file wrote them (see ``cells.as_typed``).

A pattern that forgets codes (one published pattern takes no commune code ending in 0) is the standard's own verdict: it
stays, and the remedy is a standard of one's own.
"""
