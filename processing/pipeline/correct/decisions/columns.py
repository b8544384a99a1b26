"""The columns of a worklist's file, and how its cells are written so that a spreadsheet leaves them alone."""

import re
from typing import Dict, List, NamedTuple, Optional, Tuple

from ...errors import InvalidParameter
from ...ingest.names import safe_name
from ...translation import mark, tr

EMPTIED = "∅"
"""The answer that empties a cell, in the warehouse (a cell that is left empty is no answer)."""
_EMPTIED = frozenset((EMPTIED, "(vide)", "(empty)", "vide", "empty"))
_ACCEPTED = frozenset(("=", "ok", "oui, proposition", "yes, proposal"))
_YES = frozenset(("x", "oui", "o", "yes", "y", "1", "vrai", "true", "ok", "="))
_NO = frozenset(("", "non", "n", "no", "0", "faux", "false", "-"))
#: What makes a formula of a cell; and the apostrophe before it, by which spreadsheets and we say that it is none.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"''*[=+\-@\t\r]")


class FileColumn(NamedTuple):
    """A column: its heading in English, its width, whether people fill it.

    ``aliases``: safe names by which it is found too, the French ones among them: a file may come back to a QGIS of
    another language than the one that wrote it.
    """

    name: str
    heading: str
    aliases: Tuple[str, ...]
    width: int
    is_asked: bool = False


COLUMNS = (
    FileColumn("id", mark("id"), (), 23),
    FileColumn("personal", mark("personal data"), (), 11),
    FileColumn("file", mark("file"), (), 24),
    FileColumn("line", mark("line"), (), 8),
    FileColumn("cell", mark("cell"), (), 8),
    FileColumn("context", mark("row"), (), 44),
    FileColumn("field", mark("field"), (), 20),
    FileColumn("value", mark("value"), (), 32),
    FileColumn("message", mark("what is wrong"), (), 40),
    FileColumn("row_count", mark("rows"), (), 8),
    FileColumn("proposal", mark("proposal"), (), 32),
    FileColumn("confidence", mark("confidence"), (), 11),
    FileColumn("accept", mark("accept"), ("accepte", "accepter", "accepted"), 10, True),
    FileColumn("answer", mark("answer"), ("reponse",), 32, True),
    FileColumn("source", mark("source"), (), 20, True),
    FileColumn("answered_on", mark("answered on"), ("repondu_le", "date"), 13, True),
    FileColumn("person", mark("answered by"), ("repondu_par", "par", "by"), 16, True),
    FileColumn("note", mark("note"), ("remarque", "commentaire"), 32, True),
)
READ = ("id", *(column.name for column in COLUMNS if column.is_asked))


def find_columns(headings: List[str], file: str) -> Dict[str, int]:
    """Return the place of each column that is read, in any order; InvalidParameter where id or the answers lack."""
    names = [safe_name(heading) for heading in headings]
    found: Dict[str, int] = {}
    for column in COLUMNS:
        known = (safe_name(column.heading), safe_name(tr(column.heading)), column.name, *column.aliases)
        place = next((names.index(name) for name in known if name in names), None)
        if column.name in READ and place is not None:
            found[column.name] = place
    if "id" not in found or not {"answer", "accept"} & set(found):
        raise InvalidParameter(
            tr("INPUT: {file} has no column {columns}: it is not a worklist that augure:exportworklist wrote. Its "
               "columns are {found}.").format(file=file, columns=tr("id") if "id" not in found else tr("answer"),
                                              found=", ".join(filter(None, headings)) or "–"))
    return found


def guarded(text: str) -> str:
    """Return a text as a cell of CSV that no spreadsheet takes for a formula."""
    return "'" + text if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """Return what :func:`guarded` was given; other texts as they are."""
    return text[1:] if _GUARDED.match(text) else text


def yes_or_no(text: str) -> Optional[bool]:
    """Return what a cell of the column "accept" says, None where it is neither."""
    word = text.strip().lower()
    return True if word in _YES else False if word in _NO else None


def accepts_proposal(answer: str) -> bool:
    """Tell whether an answer says that the proposal is right."""
    return answer.strip().lower() in _ACCEPTED


def emptied_word() -> str:
    """Return the answer that empties a cell, for files: a CSV of Windows has no ∅ and would hold ? instead."""
    return tr("(empty)")


def becomes(answer: str) -> str:
    """Return what the cell shall say after an answer: '' where that is to be emptied."""
    word = answer.strip().lower()
    return "" if word in _EMPTIED or word == emptied_word().lower() else answer.strip()


def is_doubt(answer: str) -> bool:
    """Tell whether an answer is question marks only: somebody's doubt, or a sign that was lost on the way."""
    return bool(answer.strip()) and not answer.strip(" ?")
