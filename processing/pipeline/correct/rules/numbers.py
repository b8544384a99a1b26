"""Numbers as people write them, to those that the field reads: marks, thousands, units, degrees."""

import re
from typing import Optional

from ...ingest.values.readings import DASHES, GROUPS, UNITS
from ...translation import mark
from .likeness import fold
from .registry import Options, Proposal, cell_rule
from .target import Target

_SPACES = GROUPS + "\u2007"
_MINUS = str.maketrans(DASHES, "-" * len(DASHES))
_PLAIN = re.compile(r"([+-]?)([0-9]*)(?:([.,])([0-9]*))?([eE][+-]?[0-9]{1,2})?")
_SPACED = re.compile(rf"(?<=[0-9])[{_SPACES}](?=[0-9]{{3}}(?![0-9]))")
_GROUPED = {",": re.compile(r"[+-]?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?"),
            ".": re.compile(r"[+-]?[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")}
_UNIT = re.compile(rf"(?P<number>[^a-zA-Z%€°]*[0-9][,.]?)[{_SPACES}]?(?P<unit>%|h|min|[^\W\d_]{{3,12}}|"
                   + "|".join(map(re.escape, UNITS)) + r")\.?")
_SCALED = re.compile(r"[kKM]")
#: What the names or titles of fields call a unit.
_UNIT_WORDS = {"m": "metre", "cm": "centimetre", "mm": "millimetre", "km": "kilometre", "ha": "hectare",
               "kg": "kilogramme", "t": "tonne", "min": "minute", "h": "heure", "%": "pourcentage", "ans": "annee"}
_MONEY = ("€", "EUR", "euros", "euro")
_PERCENT_WORDS = frozenset("pct pourcent pourcentage percent".split())
_LATITUDE = frozenset("latitude lat ylat ylatitude".split())
_LONGITUDE = frozenset("longitude long lon lng xlong xlon xlongitude".split())
_DEGREES = re.compile(
    r"(?P<before>[NSEWO])?\s*(?P<sign>[-+])?(?P<degrees>[0-9]{1,3}(?:[.,][0-9]+)?)\s*[°º]?\s*"
    r"(?:(?P<minutes>[0-5]?[0-9](?:[.,][0-9]+)?)\s*['’′]\s*"
    r"(?:(?P<seconds>[0-5]?[0-9](?:[.,][0-9]+)?)\s*(?:[\"”″]|''|’’|′′)\s*)?)?(?P<after>[NSEWO])?(?:uest|st|ord|ud)?",
    re.IGNORECASE)
_LOOKALIKES = str.maketrans("OoIl", "0011")


def _is_number(target: Target) -> bool:
    return target.field.type in ("number", "integer")


@cell_rule("decimal_comma", mark("Writes numbers with the decimal mark of the column and without marks of thousands: "
                                 "“1 234,5” → “1234.5”; a whole number without decimals: “12,0” → “12”."),
           fits=_is_number, lossless=True)
def decimal_comma(text: str, target: Target, _options: Options) -> Optional[Proposal]:
    """Return the same number in the field's own writing; what may be 1.234 or 1234 is for a person."""
    return _accepted(_written(text, target), text, target)


@cell_rule("number_text", mark("Takes numbers out of what stands around them: “1 200 €” → “1200”, “45 %” → “45”, "
                               "“43°31'35\" N” → “43.526389”."),
           fits=_is_number)
def number_text(text: str, target: Target, _options: Options) -> Optional[Proposal]:
    """Return the number of a text with a unit or in degrees; letters that look like digits are worth a look."""
    for read in (_degrees, _with_unit, _lookalikes):
        found = _accepted(read(text.strip(), target), text, target)
        if found:
            return found
    return None


def _accepted(found: Optional[Proposal], text: str, target: Target) -> Optional[Proposal]:
    return found if found and found.value != text and target.accepts(found.value) else None


def _written(text: str, target: Target) -> Optional[Proposal]:
    """Return a number without anything else around, as the field writes it."""
    bare = _SPACED.sub("", text.strip().strip("'").replace("\u2019", "'")).translate(
        _MINUS)
    bare = re.sub(rf"^([+-])[{_SPACES}]", r"\1", bare)
    field, confidence = target.field, 0.99
    grouped = next((group for group, pattern in _GROUPED.items() if pattern.fullmatch(bare)), None)
    if grouped and (bare.count(grouped) > 1 or (set(bare) & set(",.")) != {grouped}):
        bare, confidence = bare.replace(grouped, ""), 0.95  # 1.234,56: the two marks tell each other apart
    elif grouped and not _is_position(target):
        # 1,234 with three decimals, or a thousand and more: as whole numbers go only the second, and still a guess
        confidence = 0.8
        bare = bare.replace(grouped, "") if field.type == "integer" else bare
    match = _PLAIN.fullmatch(bare)
    if match is None or not (match[2] or match[4]):
        return None
    sign, whole, decimals = match[1].replace("+", ""), match[2] or "0", match[4] or ""
    if field.type == "integer":
        return None if decimals.strip("0") or match[5] else Proposal(sign + whole, confidence)
    return Proposal(sign + whole + (field.decimal_char + decimals if decimals else "") + (match[5] or ""), confidence)


def _with_unit(text: str, target: Target) -> Optional[Proposal]:
    match = _UNIT.fullmatch(text)
    if match is None or _SCALED.match(match["unit"]) and match["unit"] not in ("km", "kg", "km²", "km2"):
        return None  # 3 k€ is 3000 or 3, as the column goes
    number, sure = _written(match["number"], target), _unit_confidence(match["unit"], target)
    return Proposal(number.value, min(number.confidence, sure)) if number and sure else None


def _unit_confidence(unit: str, target: Target) -> float:
    """Return how sure it is that the column goes by this unit: its name or title says so, or there is but one."""
    names = target.words | frozenset(fold(target.field.title).split())
    known = names | {name[:-1] for name in names if name.endswith("s")}
    folded = fold(unit)
    if {folded, folded.rstrip("s"), _UNIT_WORDS.get(unit, folded)} & known:
        return 0.95
    if unit == "%":  # else the column may hold shares of 1
        return 0.95 if _PERCENT_WORDS & names or target.field.constraints.get("maximum") in (100, "100") else 0.8
    if unit in _MONEY:
        return 0.95
    return 0.75 if unit in _UNIT_WORDS or unit in UNITS else 0.0  # centimetres or metres is not said; bis is no unit


def _is_position(target: Target) -> bool:
    return bool(target.words & (_LATITUDE | _LONGITUDE))


def _degrees(text: str, target: Target) -> Optional[Proposal]:
    """Return degrees in decimals, of a latitude or a longitude; the letter must be one of its own two."""
    match = _DEGREES.fullmatch(text)
    if match is None or not _is_position(target) or match["before"] and match["after"]:
        return None
    letter = (match["before"] or match["after"] or "").upper()
    letters, most = ("NS", 90) if target.words & _LATITUDE else ("EWO", 180)
    if letter and (letter not in letters or match["sign"]):
        return None
    degrees, minutes, seconds = (_float(match[part]) for part in ("degrees", "minutes", "seconds"))
    if match["minutes"]:
        shown = f"{degrees + minutes / 60 + seconds / 3600:.6f}"  # a tenth of a metre
    else:
        shown = match["degrees"].replace(",", ".")
    if degrees + minutes / 60 > most or match["minutes"] and degrees % 1:
        return None
    sign = "-" if letter in ("S", "W", "O") and letter or match["sign"] == "-" else ""
    return Proposal((sign + shown).replace(".", target.field.decimal_char), 0.95)


def _float(text: Optional[str]) -> float:
    return float(text.replace(",", ".")) if text else 0.0


def _lookalikes(text: str, target: Target) -> Optional[Proposal]:
    digits = text.translate(_LOOKALIKES)
    if digits == text or sum(char.isdigit() for char in text) < 1:
        return None
    number = _written(digits, target)
    return number and Proposal(number.value, 0.7)


