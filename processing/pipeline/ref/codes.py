"""INSEE codes of communes and départements, rebuilt from what files make of them.

Two forms of each rule: a Python function, for distinct values, and an SQL expression over columns, for whole
tables. They give exactly the same (a property test holds them together).

The code of a commune has 5 characters: département (``01`` to ``95``, ``2A``, ``2B``) and three digits, or
three characters overseas (``971`` to ``978``, ``986`` to ``988``) and two digits. The Ministry writes letters
for the latter (ZA, ZB ...), with 3 digits whose first one changed over the years (Mayotte: ZM 501, then ZM 601),
so only the last two count. French people abroad vote under ZZ (99 in 2014), which is no INSEE code: kept as ``ZZ001``.
"""

import functools
import re
from typing import Optional

from psycopg2 import sql

#: Départements and territories that the Ministry of the Interior writes with letters. Saint-Martin (978) shares ZX.
MINISTRY_CODES = {
    "ZA": "971", "ZB": "972", "ZC": "973", "ZD": "974", "ZM": "976", "ZN": "988", "ZP": "987", "ZS": "975",
    "ZW": "986", "ZX": "977", "ZZ": "ZZ", "99": "ZZ",
}
ABROAD = "ZZ"

#: Arrondissements of Marseille, Lyon and Paris: files have them beside their commune, or instead of it.
DISTRICTS = {"13055": r"^132(0[1-9]|1[0-6])$", "69123": r"^6938[1-9]$", "75056": r"^751(0[1-9]|1[0-9]|20)$"}

_SPACES = " \t\r\n\u00a0\u202f"
_ASCII_UPPER = {ord(low): ord(low) - 32 for low in "abcdefghijklmnopqrstuvwxyz"}
_DECIMAL_ZERO = r"\.0+$"  # a spreadsheet's 1.0
_ONE_DIGIT = r"^0*([1-9])$"
_TWO = r"^0*([1-9][0-9]|2[AB])$"
_THREE = r"^(97[0-9]|98[0-9])$"
_WHOLE = r"^([0-9]{5}|2[AB][0-9]{3})$"
_LETTERS = r"^(Z[A-Z])([0-9]{3})$"
_LOST_ZERO = r"^[1-9][0-9]{3}$"
_NUMBER = r"^[0-9]{1,3}$"
_AREA = r"^0?[0-9]{2}$"
#: Cells whose reading is kept: départements and numbers repeat from row to row.
_REMEMBERED = 4096


def departement_code(text: Optional[str]) -> Optional[str]:
    """Return the INSEE code of a département as files write it (``1``, ``01``, ``2a``, ``ZA``, ``971``, ``1.0``).

    ``ZZ`` for abroad; None for what is no département.
    """
    return _departement(_clean(text))


def commune_code(departement: Optional[str], commune: Optional[str]) -> Optional[str]:
    """Return the 5 characters of a commune from its département and its number.

    A commune that is a whole code already (``34172``, ``ZA101``, ``1001`` with its zero lost) needs no département.
    None where no code can be built.
    """
    dep, com = _departement(_clean(departement)), _clean(commune)
    if _found(_WHOLE, com):
        return com
    letters = _found(_LETTERS, com)
    if letters:
        dep, com = _departement(letters.group(1)), letters.group(2)
    if _found(_LOST_ZERO, com):
        return "0" + com if dep is None or dep == "0" + com[0] else None
    if dep is None or not _found(_NUMBER, com):
        return None
    com = com.rjust(3, "0")
    if dep == "977" and com[0] in "78":
        return "97" + com
    return dep + com[-2:] if len(dep) == 3 else dep + com


def departement_of(code: Optional[str]) -> Optional[str]:
    """Return the département of a commune's 5 characters (``97101`` gives ``971``); None for None."""
    if code is None:
        return None
    return code[:3] if code[:2] in ("97", "98") else code[:2]


def area_code(departement: Optional[str], number: Optional[str]) -> Optional[str]:
    """Return département and two digits for a canton or a constituency (``3405``, ``97101``, ``ZZ11``).

    Files write the number (``5``, ``05``, ``005``, ``5.0``) or the whole code (``3405``, ``ZA01``, ``101`` with its
    zero lost). None where no code can be built.
    """
    dep, text = _departement(_clean(departement)), _clean(number)
    if dep is None or not text:
        return None
    theirs = [letters for letters, insee in MINISTRY_CODES.items() if insee == dep]
    for prefix in ("", dep, dep.lstrip("0"), *theirs):
        rest = text[len(prefix):]
        if text.startswith(prefix) and _found(_AREA, rest if prefix else rest.rjust(2, "0")):
            return dep + rest[-2:].rjust(2, "0")
    return None


def departement_code_sql(column: sql.Composable) -> sql.Composed:
    """Return :func:`departement_code` as an SQL expression over a text column."""
    return sql.SQL("(SELECT {rule} FROM (SELECT {text} AS d) t)").format(
        rule=_departement_sql(sql.Identifier("d")), text=_clean_sql(column))


def commune_code_sql(departement: sql.Composable, commune: sql.Composable) -> sql.Composed:
    """Return :func:`commune_code` as an SQL expression over two text columns (or ``sql.SQL("NULL")``)."""
    return sql.SQL(
        "(SELECT CASE"
        " WHEN c ~ {whole} THEN c"
        " WHEN c ~ {lost_zero} THEN CASE WHEN d IS NULL OR d = '0' || left(c, 1) THEN '0' || c END"
        " WHEN d IS NULL OR c !~ {number} THEN NULL"
        " WHEN d = '977' AND lpad(c, 3, '0') ~ '^[78]' THEN '97' || c"
        " WHEN length(d) = 3 THEN d || right(lpad(c, 3, '0'), 2)"
        " ELSE d || lpad(c, 3, '0') END"
        " FROM (SELECT {departement} AS d, CASE WHEN c ~ {letters} THEN right(c, 3) ELSE c END AS c"
        " FROM (SELECT CASE WHEN c ~ {letters} THEN left(c, 2) ELSE {d} END AS d, c FROM (SELECT {c} AS c) t0) t1) t2)"
    ).format(whole=sql.Literal(_WHOLE), lost_zero=sql.Literal(_LOST_ZERO), number=sql.Literal(_NUMBER),
             letters=sql.Literal(_LETTERS), departement=_departement_sql(sql.Identifier("d")),
             d=_clean_sql(departement), c=_clean_sql(commune))


def territory_code_sql(level: str, column: sql.Composable) -> sql.Composed:
    """Return the code of a territory of ``level``, of full length, as an SQL expression over a text column.

    Cantons and constituencies: département and two digits. EPCI: nine digits (SIREN). IRIS: commune and four digits.
    Polling stations: what begins with a commune. NULL where the cell is no code.
    """
    if level == "commune":
        return commune_code_sql(sql.SQL("NULL"), column)
    if level == "departement":
        return departement_code_sql(column)
    return sql.SQL("(SELECT CASE {cases} END FROM (SELECT {text} AS c) t)").format(
        cases=sql.SQL(" ").join(sql.SQL("WHEN c ~ {} THEN {}").format(sql.Literal(pattern), sql.SQL(code))
                                for pattern, code in _PATTERNS[level]), text=_clean_sql(column))


#: What a level's codes look like, and the code made of them: lost zeros come back, a third digit (034-005) goes.
_PATTERNS = {
    "region": [("^[0-9]{1,2}$", "lpad(c, 2, '0')")],
    "epci": [("^[0-9]{9}$", "c")],
    "canton": [("^[1-9][0-9]{2}$", "'0' || c"), ("^([0-9]{4}|2[AB][0-9]{2}|97[0-9]{3})$", "c")],
    "constituency": [
        ("^[1-9][0-9]{2}$", "'0' || c"), ("^([0-9]{4}|2[AB][0-9]{2}|(97|98)[0-9]{3}|ZZ[0-9]{2})$", "c"),
        ("^([0-9]{2}|2[AB])0[0-9]{2}$", "left(c, 2) || right(c, 2)"),
        ("^(97|98)[0-9]0[0-9]{2}$", "left(c, 3) || right(c, 2)")],
    "iris": [("^[0-9]{8}$", "'0' || c"), ("^([0-9]{9}|2[AB][0-9]{7})$", "c")],
    "polling_station": [("^([0-9]{5}|2[AB][0-9]{3})[-_ ]?[0-9A-Z]+$", "c")],
}


def departement_of_sql(code: sql.Composable) -> sql.Composed:
    """Return :func:`departement_of` as an SQL expression over a column of 5 characters."""
    return sql.SQL("left({code}, CASE WHEN left({code}, 2) IN ('97', '98') THEN 3 ELSE 2 END)").format(code=code)


def commune_of_district_sql(code: sql.Composable) -> sql.Composed:
    """Return the commune of an arrondissement's code as an SQL expression; NULL for all other codes."""
    return sql.SQL("CASE {} END").format(sql.SQL(" ").join(
        sql.SQL("WHEN {} ~ {} THEN {}").format(code, sql.Literal(pattern), sql.Literal(commune))
        for commune, pattern in DISTRICTS.items()))


@functools.lru_cache(maxsize=_REMEMBERED)
def _clean(text: Optional[str]) -> str:
    return re.sub(_DECIMAL_ZERO[:-1] + r"\Z", "", (text or "").strip(_SPACES)).translate(_ASCII_UPPER)


def _clean_sql(column: sql.Composable) -> sql.Composed:
    return sql.SQL("upper(regexp_replace(btrim(coalesce({column}::text, ''), {spaces}), {zero}, '') COLLATE \"C\")"
                   ).format(column=column, spaces=sql.Literal(_SPACES), zero=sql.Literal(_DECIMAL_ZERO))


@functools.lru_cache(maxsize=_REMEMBERED)
def _found(pattern: str, text: str):
    return re.match(pattern[:-1] + r"\Z", text)  # Python's $ would allow a last line break


@functools.lru_cache(maxsize=_REMEMBERED)
def _departement(text: str) -> Optional[str]:
    digit, two = _found(_ONE_DIGIT, text), _found(_TWO, text)
    text = "0" + digit.group(1) if digit else two.group(1) if two else text
    text = MINISTRY_CODES.get(text, text)
    return text if digit or two or text == ABROAD or _found(_THREE, text) else None


def _departement_sql(column: sql.Composable) -> sql.Composed:
    letters = sql.SQL(" ").join(
        sql.SQL("WHEN {} THEN {}").format(sql.Literal(theirs), sql.Literal(insee))
        for theirs, insee in MINISTRY_CODES.items() if theirs != "99")
    return sql.SQL(
        "CASE WHEN {d} ~ '^0*99$' THEN {abroad}"
        " WHEN {d} ~ {digit} THEN '0' || right({d}, 1)"
        " WHEN {d} ~ {two} THEN right({d}, 2)"
        " WHEN {d} ~ {three} THEN {d} ELSE CASE {d} {letters} END END"
    ).format(d=column, abroad=sql.Literal(ABROAD), digit=sql.Literal(_ONE_DIGIT), two=sql.Literal(_TWO),
             three=sql.Literal(_THREE), letters=letters)
