"""Names that PostgreSQL takes unquoted: lower case, accents folded, unique, at most 63 bytes.

The name that the file gave stays beside it, in the COMMENT of the column.
"""

import re
import unicodedata
from typing import Iterable, List, Optional, Sequence

GEOMETRY = "geom"
"""The column of shapes of every dataset that has some."""
MAX_BYTES = 63
"""NAMEDATALEN - 1: PostgreSQL cuts longer names without a word."""

_LETTERS = str.maketrans(
    {
        "œ": "oe",
        "Œ": "oe",
        "æ": "ae",
        "Æ": "ae",
        "ß": "ss",
        "ø": "o",
        "Ø": "o",
        "%": " pct ",
        "€": " eur ",
        "&": " et ",
        "²": "2",
        "³": "3",
        "º": " ",
        "ª": " ",
    }
)

# Reserved key words of PostgreSQL 13 to 17 (appendix C of its manual), and the system columns of every table.
RESERVED = frozenset(
    """all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate
    collation column concurrently constraint create cross current_catalog current_date current_role current_schema
    current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch for
    foreign freeze from full grant group having ilike in initially inner intersect into is isnull join lateral
    leading left like limit localtime localtimestamp natural not notnull null offset on only or order outer overlaps
    placing primary references returning right select session_user similar some symmetric system_user table
    tablesample then to trailing true union unique user using variadic verbose when where window with
    ctid xmin xmax cmin cmax tableoid oid""".split()
)


def safe_name(text: str, fallback: str = "unnamed") -> str:
    """Return ``text`` as an identifier: ``"% Abs/Ins"`` gives ``pct_abs_ins``, nothing usable gives ``fallback``."""
    folded = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    name = re.sub(r"[^a-z0-9]+", "_", "".join(char for char in folded if not unicodedata.combining(char)).lower())
    name = name.strip("_") or fallback
    if name[0].isdigit():
        name = "c_" + name
    if name in RESERVED:
        return name + "_"
    return name[:MAX_BYTES].rstrip("_")


def safe_names(originals: Sequence[Optional[str]], taken: Iterable[str] = ()) -> List[str]:
    """Return one safe and unique name per original, by position.

    Repeated names get ``_2``, ``_3``...; unnamed columns are called by their position, ``column_5``.
    ``taken`` are names that may not be used (a geometry column, for instance).
    """
    used = set(taken)
    names = []
    for position, original in enumerate(originals, start=1):
        base = safe_name(original or "", "column_{}".format(position))
        name, count = base, 1
        while name in used:
            count += 1
            suffix = "_{}".format(count)
            name = base[: MAX_BYTES - len(suffix)].rstrip("_") + suffix
        used.add(name)
        names.append(name)
    return names
