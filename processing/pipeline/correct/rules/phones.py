"""Telephone numbers in the form that a field accepts: +33… (ITU-T E.164) first, else 01 23 45 67 89.

The plan is ARCEP's (decision 2018-0881 and those that amend it): which digits belong to which territory, and which
blocks are in use. A number outside those blocks is proposed, not corrected: one of its digits may be wrong.
"""

import re
from typing import List, NamedTuple, Optional, Tuple

from ...translation import mark
from ..validation.checks.phones import is_phone_number
from .registry import Options, Proposal, cell_rule
from .target import Target

#: Where the nine digits after the 0 belong to another country code than 33.
_TERRITORIES = (
    ("262", re.compile(r"26[239]|639|69[23]|7092|7093[5-9]")),  # La Réunion, Mayotte
    ("590", re.compile(r"590|69[01]|7090")),  # Guadeloupe, Saint-Martin, Saint-Barthélemy
    ("594", re.compile(r"594|694|7093[0-4]")),  # Guyane
    ("596", re.compile(r"596|69[67]|7091")))  # Martinique
_IN_USE = {
    "33": re.compile(
        r"(?:[13]\d|2[0-57-9]|4[1-9]|5[0-8])\d{7}|(?:26[0145678]|59[1235789])\d{6}"
        r"|6(?:[0-24-8]\d|3[0-8]|9[589])\d{6}|7[3-9]\d{7}|8(?:[0-2569]\d|3[0-57-9]|4[024]|8[0-589])\d{6}|9\d{8}"),
    "262": re.compile(
        r"262\d{6}|692\d{6}|(?:263(?:0\d|1[0-6])|269(?:0[0-467]|15|5[0-4]|6\d|[78]0)|7092[0-3]|7093[5-7]"
        r"|639(?:0[0-79]|1[019]|[267]\d|3[09]|40|5[05-9]|9[04-79])"
        r"|693(?:[06][0-6]|1[0-3]|2[0-2]|3[0-39]|4\d|5[0-5]|7[0-37]|8[0-8]|9[0-479]))\d{4}"),
    "590": re.compile(
        r"690\d{6}|(?:590(?:0[1-68]|[14][0-24-9]|2[0-68]|3[1-9]|5[3-579]|[68][0-689]|7[08]|9\d)"
        r"|691(?:2[2-9]|3[0-5])|7090[0-4])\d{4}"),
    "594": re.compile(
        r"(?:594(?:[02-49]\d|1[0-5]|5[6-9]|6[0-3]|80)|694(?:[0-249]\d|3[0-8])|7093[0-3])\d{4}"),
    "596": re.compile(r"69[67]\d{6}|(?:596(?:[03-7]\d|1[05]|2[7-9]|8[0-39]|9[04-9])|7091[0-3])\d{4}"),
    "508": re.compile(r"[2-9]\d{5}"),
    "681": re.compile(r"(?:40|72|8[23]|9[23])\d{4}"),
    "687": re.compile(r"(?:2[03-9]|3[0-5]|4[1-7]|[579]\d|8[0-9])\d{4}"),
    "689": re.compile(r"4(?:0[4-689]|9[4-689])\d{5}|8[7-9]\d{6}")}
#: Numbers of operators in the overseas territories that are shared between country codes; Saint-Pierre's own prefix.
_SHARED = re.compile(r"976|947[5-9]|939[5-9]|508")

_SEPARATORS = re.compile(r"[\s.\-‐‑–—/()_,:;'’·•\\|]")
_WRITTEN = re.compile(
    r"(?P<plus>\+|00)?(?P<country>33|262|590|594|596)0?(?P<long>[1-9]\d{8})"
    r"|(?P<zero>\+?0)?(?P<national>[1-9]\d{8})"
    r"|(?:\+|00)(?:(?P<small>508|681|687)(?P<six>\d{6})|689(?P<eight>\d{8}))")
_FLOAT = re.compile(r"\+?(\d{9,12})[.,]0+")
_EXPONENT = re.compile(r"(\d)[.,](\d{8,11})[eE]\+?(\d{1,2})")
_WITH_O = re.compile(r"[\dOo\s.\-/()+]+")
_BETWEEN = re.compile(r"[/;,|\n]|\s(?:ou|et)\s|\s[-–—]\s", re.IGNORECASE)
_WITHIN_TEXT = re.compile(r"\+?\(?\d(?:[\s.\-()]{0,3}\d){8,20}")
_LABELS = frozenset("""t tel tél telephone téléphone telephones téléphones phone standard accueil secretariat
secrétariat mobile portable port fixe numero numéro no n num vert gratuit appel appels""".split())
_LONGEST = 200  # what is longer is a text that names numbers
_LETTERS = re.compile(r"[^\W\d_]+")
_FAX = frozenset("fax telecopie télécopie telecopieur télécopieur".split())
_NAMES = frozenset("tel tels telephone telephones phone phones portable telephonique fax telecopie".split())
_NOT_NUMBERS = frozenset("details detail commentaire horaires type indicatif modalites".split())

#: Spreadsheets take + and the zeros before a number away; nine digits might be something else all the same.
LOST_PLUS, LOST_ZERO = 0.95, 0.93


class Number(NamedTuple):
    """A number of France: its country code, the digits after it, and how surely they were read."""

    country: str
    digits: str
    confidence: float

    def forms(self) -> Tuple[str, ...]:
        """Return how it may be written, the international form first."""
        international = f"+{self.country}{self.digits}"
        if len(self.digits) != 9:
            return (international,)
        national = "0" + self.digits
        return (international, " ".join(re.findall("..", national)), national, ".".join(re.findall("..", national)))


def _is_for_phones(target: Target) -> bool:
    """Tell by the name (``tel1``, ``contact_telephone``), or by what is accepted: a number, but neither words nor
    other digits.

    An identifier of ten digits is no telephone: one that is accepted with + or with spaces is.
    """
    if target.field.type not in ("string", "any") or target.vocabulary is not None:
        return False
    if {word.rstrip("0123456789") for word in target.words} & _NAMES:
        return not target.words & _NOT_NUMBERS
    others = ("12345", "12345678901234", "abcdef", "abcdefghijkl")
    return any(map(target.accepts, ("+33123456789", "01 23 45 67 89"))) and not any(map(target.accepts, others))


@cell_rule("phone", mark("Writes telephone numbers as the field wants them: 04.67.00.00.00 → +33467000000."),
           fits=_is_for_phones, cosmetic=True, form=is_phone_number)
def phone(text: str, target: Target, _options: Options) -> Optional[Proposal]:
    """Numbers of France and its territories; what stands beside the number is dropped only where the cell is wrong."""
    accepted = target.accepts(text)
    if accepted and is_phone_number(text) or len(text) > _LONGEST:
        return None
    if is_phone_number(text):  # 39 49: short numbers have no other form
        short = _SEPARATORS.sub("", text)
        if len(short) <= 6:
            return Proposal(short, 0.95) if target.accepts(short) else None
    number, is_alone = _number_in(text)
    if number is None or accepted and not is_alone:
        return None
    form = next(filter(target.accepts, number.forms()), None)
    return None if form is None or form == text else Proposal(form, number.confidence)


def _number_in(text: str) -> Tuple[Optional[Number], bool]:
    """Return the number that a text holds, the first of several, and whether the text is nothing else."""
    number = _read_written(text)
    if number:
        return number, True
    if _WITH_O.fullmatch(text):
        number = _read(_SEPARATORS.sub("", text.upper().replace("O", "0")))
        if number and re.search("[Oo]", text):
            return number._replace(confidence=min(number.confidence, 0.85)), True
    return _among_words(text), False


def _read_written(text: str) -> Optional[Number]:
    """Return the number that a text is, less surely where its digits are grouped as if one within were lost."""
    number = _read(_plain(text))
    if number and number.confidence == LOST_ZERO:
        groups = [len(run) for run in re.findall(r"\d+", text)]
        if len(groups) > 3 and groups != [1, 2, 2, 2, 2]:
            return number._replace(confidence=0.7)
    return number


def _plain(text: str) -> str:
    """Return the digits of a number as a spreadsheet or a person wrote it."""
    text = text.strip()
    found = _FLOAT.fullmatch(text)
    if found:
        return found.group(1)
    found = _EXPONENT.fullmatch(text)
    if found and len(found.group(2)) == int(found.group(3)):  # with fewer decimals the last digits are lost
        return found.group(1) + found.group(2)
    return _SEPARATORS.sub("", text)


def _read(digits: str) -> Optional[Number]:
    """Return the number that a run of digits writes, with + or 00, with 0, or with neither."""
    found = _WRITTEN.fullmatch(digits)
    if not found:
        return None
    if found["six"] or found["eight"]:
        country, number = found["small"] or "689", found["six"] or found["eight"]
        return Number(country, number, 0.98 if _IN_USE[country].fullmatch(number) else 0.7)
    number = found["long"] or found["national"]
    country = next((code for code, prefix in _TERRITORIES if prefix.match(number)), "33")
    if found["country"] not in (None, "33", country):
        if country != "33" or number[0] not in "89":  # +262 before a number of Guadeloupe: which of both is wrong?
            return None
        return Number(country, number, 0.85 if _in_use(country, number) else 0.6)  # a whole list was given +262
    if number.startswith("508"):
        return Number("508", number[3:], 0.7)
    confidence = 0.98 if found["plus"] or found["zero"] else LOST_PLUS if found["country"] else LOST_ZERO
    if not _in_use(country, number):
        confidence = 0.7
    return Number(country, number, confidence)


def _in_use(country: str, number: str) -> bool:
    return _IN_USE[country].fullmatch(number) is not None and not _SHARED.match(number)


def _among_words(text: str) -> Optional[Number]:
    """Return the first number in a text, the less surely the more is left beside it."""
    is_one = _read_written(_LETTERS.sub(" ", text)) is not None
    parts = [_in_part(part) for part in ([text] if is_one else _BETWEEN.split(text))]
    numbers = [number for part in parts for number in part.numbers]
    if not numbers:
        return None
    several = len({number[:2] for number in numbers}) > 1
    limit = 0.7 if several else 0.95 if all(part.is_all for part in parts) else 0.8
    return numbers[0]._replace(confidence=min(limit, *(number.confidence for number in numbers)))


class _Part(NamedTuple):
    """The numbers in a part of a text; whether nothing but a label stands beside them."""

    numbers: List[Number]
    is_all: bool


def _in_part(text: str) -> _Part:
    words = set(_LETTERS.findall(text.lower()))
    if words & _FAX:
        return _Part([], False)
    number = _read_written(_LETTERS.sub(" ", text))
    if number:
        return _Part([number], words <= _LABELS)
    pieces = [piece for run in _WITHIN_TEXT.findall(text) for piece in _one_by_one(run)]
    numbers = [number for number in map(_read_written, pieces) if number]
    rest = re.search(r"\d", _WITHIN_TEXT.sub("", text))
    return _Part(numbers, len(numbers) == len(pieces) and not rest and words <= _LABELS)


def _one_by_one(run: str) -> List[str]:
    """Return the numbers in a run of digits and marks: two where it has twenty digits."""
    digits = _SEPARATORS.sub("", run)
    return [digits[:10], digits[10:]] if len(digits) == 20 else [run]
