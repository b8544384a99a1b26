"""Rows as PostgreSQL's COPY text format: a tabulation between cells, a backslash before what would be mistaken."""

from typing import Iterable, List, Sequence

_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def escape(cell: str) -> str:
    """Return one cell as COPY expects it."""
    return cell.translate(_ESCAPES)


def copy_text(rows: Sequence[List[str]], prefixes: Iterable[str] = ()) -> str:
    """Return ``rows`` (all equally wide) as COPY lines; ``prefixes`` are ready-made first cells, one per row.

    Escaping looks at the batch first: only rows of a batch that holds something to escape are looked at.
    """
    if not rows:
        return ""
    tabs = len(rows[0]) - 1
    lines = list(map("\t".join, rows))
    text = "\n".join(lines)
    clean = "\\" not in text and "\r" not in text
    if not (clean and text.count("\n") == len(rows) - 1 and text.count("\t") == tabs * len(rows)):
        lines = [
            line
            if "\\" not in line and "\n" not in line and "\r" not in line and line.count("\t") == tabs
            else "\t".join(map(escape, row))
            for line, row in zip(lines, rows)
        ]
    if prefixes:
        lines = list(map("\t".join, zip(prefixes, lines)))
    lines.append("")
    return "\n".join(lines)
