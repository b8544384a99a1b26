"""Texts that a program spoiled: letters decoded wrongly, remains of HTML, capitals throughout.

These come before ``spaces``: half of a letter decoded wrongly may be a no-break space (``Ã\\xa0`` for à), and a tag
leaves spaces behind.
"""

import html
import re
from typing import Dict, List, Optional

from ...translation import mark
from .registry import Options, Proposal, cell_rule
from .target import Target

# -- letters ----------------------------------------------------------------------------------------------------------

_C1 = "".join(map(chr, range(0x80, 0xA0)))


def _letter(byte: int) -> str:
    """Return what a byte is in cp1252; the five bytes that it leaves out stay control characters (WHATWG Encoding)."""
    return bytes([byte]).decode("cp1252", "ignore") or chr(byte)


_READ_AS = ("cp1252", "latin-1", "mac_roman", "cp850")
_LETTERS: Dict[str, List[str]] = {  # by byte, from 0x80
    code: [_letter(byte) if code == "cp1252" else bytes([byte]).decode(code) for byte in range(0x80, 0x100)]
    for code in _READ_AS}


def _wrong_forms() -> Dict[str, str]:
    """Return what each letter becomes where its UTF-8 is read as one of the others.

    Each form begins with a character that French has not, or has not before such a second one: Ã, Â, Å, â€, √, ├…
    The letters of all codes are meant, not those of French alone: what was misread twice passes through them.
    """
    forms: Dict[str, str] = {}
    for code in _READ_AS:
        accents = "\u0300\u0301\u0302\u0308\u0327\ufeff" if code in ("cp1252", "latin-1") else ""
        for meant in [*(letter for letters in _LETTERS.values() for letter in letters), *accents]:
            wrong = "".join(_LETTERS[code][byte - 0x80] for byte in meant.encode("utf-8"))
            forms.setdefault(wrong, _letter(ord(meant)) if meant in _C1 else meant)
    return forms


_WRONG_FORMS = _wrong_forms()
_WRONG = re.compile("|".join(sorted(map(re.escape, _WRONG_FORMS), key=len, reverse=True)))
_LOST_A = re.compile(r"(?<![A-ZÃ])Ã(?=[ \-.,;:!?)]|$)")  # the no-break space that follows in « Ã\xa0 » was made a space
_CONTROLS = {ord(control): _letter(ord(control)) for control in _C1}
_R_BYTES = re.compile(r"(?:<[89a-f][0-9a-f]>)+|<U\+[0-9A-F]{4}>")
_FRENCH_SIGNS = frozenset("àâäçéèêëîïôöùûüÿñæœÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸÑÆŒ°«»’‘“”–—…€²³·\u00a0\u202f")


@cell_rule("mojibake", mark("Repairs letters decoded wrongly, such as mÃ©diathÃ¨que → médiathèque."),
           fits=lambda target: target.field.type in ("string", "any"), cosmetic=True)
def mojibake(text: str, _target: Target, _options: Options) -> Optional[Proposal]:
    """UTF-8 read as cp1252, Latin-1, MacRoman or cp850, several times over; bytes that R could not write (``<e9>``)."""
    if text.isascii() and "<" not in text:
        return None
    repaired = _R_BYTES.sub(_read_r_bytes, text)
    before = ""
    while repaired != before:  # misread several times over
        before = repaired
        repaired = _WRONG.sub(lambda found: _WRONG_FORMS[found.group()], repaired)
        repaired = _LOST_A.sub("à", repaired).translate(_CONTROLS)
    return None if repaired == text else Proposal(repaired, 0.98)


def _read_r_bytes(found: "re.Match[str]") -> str:
    """Return the letters that R wrote as ``<e9>``, ``<c3><a9>`` or ``<U+00E9>``, as they are where they are not French.

    ``<dd>`` is a tag of HTML, and Ý no letter of French.
    """
    if found.group().startswith("<U"):
        letters = chr(int(found.group()[3:7], 16))
    else:
        data = bytes.fromhex(found.group().replace("<", "").replace(">", ""))
        try:
            letters = data.decode("utf-8")
        except UnicodeDecodeError:
            letters = "".join(map(_letter, data))
    return letters if _FRENCH_SIGNS.issuperset(letters) else found.group()


# -- HTML -------------------------------------------------------------------------------------------------------------

_BREAKING = "p|br|div|li|ul|ol|tr|h[1-6]|table|hr|blockquote|pre|section|article|dl|dt|dd"
_SPACING = "td|th|center"
_INLINE = "span|b|i|u|strong|em|a|font|sup|sub|small|big|tbody|thead|img|code|label|o:p|html|body"
_ATTRIBUTES = r"""(?:\s+[\w:\-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))*\s*/?>"""
_HIDDEN = re.compile(r"<!--.*?-->|<(script|style)\b[^>]*>.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_BREAK = re.compile(rf"</?(?:{_BREAKING}){_ATTRIBUTES}", re.IGNORECASE)
_SPACE = re.compile(rf"</?(?:{_SPACING}){_ATTRIBUTES}", re.IGNORECASE)
_TAG = re.compile(rf"</?(?:{_INLINE}){_ATTRIBUTES}", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}\d{0,2});")
_LONG = frozenset("""description presentation detail details resume commentaire commentaires remarque remarques
observation observations texte horaires""".split())


@cell_rule("html", mark("Removes remains of HTML, such as tags, and reads &eacute; as é."),
           fits=lambda target: target.field.type in ("string", "any"), cosmetic=True)
def html_remains(text: str, target: Target, _options: Options) -> Optional[Proposal]:
    """Tags by their names, so that ``< 25 ans`` stays; a paragraph ends a line where the field is of long texts."""
    if "<" not in text and "&" not in text:
        return None
    line_end = "\n" if target.words & _LONG else " "
    plain = text
    while True:  # what was escaped twice is read twice; each turn shortens the text
        before = plain
        plain = _HIDDEN.sub(" ", plain)
        plain = _TAG.sub("", _SPACE.sub(" ", _BREAK.sub(line_end, plain)))
        plain = _ENTITY.sub(lambda found: html.unescape(found.group()), plain)
        if plain == before:
            break
    if plain == text:
        return None
    plain = "\n".join(filter(None, (" ".join(line.split()) for line in plain.splitlines())))
    return Proposal(plain, 0.95) if plain or target.accepts("") else None


# -- capitals ---------------------------------------------------------------------------------------------------------

_COMMUNE = frozenset("commune communes ville localite municipalite".split())
_NAMED = frozenset("""nom noms name adresse rue voie structure lieu raison denomination enseigne libelle lib departement
region quartier""".split())
_CODED = frozenset("""code codes insee siret siren id uid identifiant num numero type cp postal date url web site mail
email courriel statut nature forme pivot sigle latitude longitude fantoir cle""".split())
_SMALL = frozenset("""de du des la le les et sur sous en au aux à lès lez ès es d l par pour dans chez un une ou avec
entre devant derrière derriere près pres sans dit di del dels las ez ô""".split())
_ELIDED = frozenset({"d", "l", "qu", "n", "s"})
_ACRONYMS = frozenset("""CCAS CIAS MJC EPN CAF MSA MSAP EPCI PIMMS BP CS ZA ZI ZAC ZAE ZUP CPAM CARSAT UDAF CAE PIJ BIJ
CRIJ CIDFF GRETA ADIL AFPA ADMR CCI CMA CIO CLIC CNFPT SIVOM SIVU PETR UTPAS MDS MDSI UTAS EHPAD ESAT FJT INSEE URSSAF
CIDJ EVS CSC UFCV CEMEA ADIE APF CIP CDAD SDIS SNCF EDF GIP ANCT DDT DDFIP CAUE IUT""".split())
_SHORTENED = frozenset("ST STE DR BD BLD BVD PL MGR LT CDT MR SGT GD PT GRD CRS SQ CHM CTR LDT QRT RTE".split())
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_RANKED = re.compile(r"\d+(?:ER|ERE|ÈRE|RE|ND|NDE|E|EME|ÈME|BIS|TER|QUATER)")
_WORD = re.compile(r"[^\W_]+")
_JOINED = re.compile(r"\b(?:PRUD|AUJOURD|PRESQU|ENTR)['’]$")
_BRETON = re.compile(r"[^\W\d_]C['’]$")  # Kermoroc'h
_LONGEST = 300  # a name has not so many letters
_SHOUTED = re.compile(r"[^\W\d_]{4}|[^\W\d_]{3}.*\b[^\W\d_]{3}")
_PLACE_ONLY = re.compile(r"[^\W\d_]+(?:[ \-'’][^\W\d_]+)*(?: CEDEX(?: \d+)?)?")


def _is_named(target: Target) -> bool:
    return (target.field.type in ("string", "any") and not target.words & _CODED and target.vocabulary is None
            and bool(target.words & (_NAMED | _COMMUNE)))


@cell_rule("capitals", mark("Lowers names written in capitals throughout: MAIRIE DE CACHAN → Mairie de Cachan."),
           fits=_is_named, cosmetic=True)
def capitals(text: str, target: Target, _options: Options) -> Optional[Proposal]:
    """Names of places, streets and communes: a capital for each word but the small ones; accents are not invented.

    A commune has no acronym in its name: held against all communes of the COG, the rule gives more than 99.9 % of their
    names back. Names of structures have acronyms that no list knows: those a person reads again.
    """
    if text.upper() != text or text.lower() == text or len(text) > _LONGEST:
        return None
    if target.words & _COMMUNE:
        if not _PLACE_ONLY.fullmatch(text):
            return None
        changed = _lowered(text, is_commune=True)
        return None if changed == text else Proposal(changed, 0.95)
    changed = _lowered(text, is_commune=False)
    return Proposal(changed, 0.7) if _SHOUTED.search(text) and changed != text else None


def _lowered(text: str, is_commune: bool) -> str:
    """Return a text in capitals with one for each word but the small ones."""
    def one(found: "re.Match[str]") -> str:
        word, before, after = found.group(), text[:found.start()], text[found.end():]
        if word == "CEDEX" or not is_commune and _stays(word):
            return word
        if _JOINED.search(before) or word[0] == "H" and _BRETON.search(before):
            return word.lower()
        if _RANKED.fullmatch(word) or word in ("BIS", "TER", "QUATER") and re.search(r"\d\s*$", before):
            return word.lower()
        if any(map(str.isdigit, word)) or len(word) == 1 and after[:1] not in ("'", "’") and not _within(before, after):
            return word
        begins = not before.strip() or bool(re.search(r"[:(\"«/\n]\s*$|\s[-–—]\s*$", before))
        lower = word.lower()
        begins = begins or lower in ("le", "la", "les", "l") and bool(re.search(r"\d\s+$", before))  # 18220 LES AIX
        if after[:1] in ("'", "’") and len(after) > 1:
            return lower if lower in _ELIDED and not begins else lower.capitalize()
        ends = not _WORD.search(after) or before.endswith("-") and after.startswith(" ")
        return lower if lower in _SMALL and not begins and not ends else lower.capitalize()
    return _WORD.sub(one, text)


def _within(before: str, after: str) -> bool:
    """Tell whether a single letter stands within a word made with hyphens: Pointe-à-Pitre."""
    return before.endswith("-") and after.startswith("-")


def _stays(word: str) -> bool:
    """Tell whether a word in capitals is an acronym or a Roman number."""
    if word in _ACRONYMS or len(word) > 1 and _ROMAN.fullmatch(word):
        return True
    return len(word) > 1 and word not in _SHORTENED and not re.search("[AEIOUYÀ-ÆÈ-ÏÒ-ÖØ-ÝŒŸ0-9]", word)
