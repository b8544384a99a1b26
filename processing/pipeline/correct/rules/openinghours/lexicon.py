"""The words of opening hours, in French and as OpenStreetMap abbreviates them."""

import re
import unicodedata
from typing import Any, List, NamedTuple, Optional, Tuple

#: An int, a text or a tuple of ints, as the kind of the token has it.
Value = Any


class Token(NamedTuple):
    """A word or sign. ``start``, ``end``: in the text; ``value``: day 0 (Monday) to 6, minutes, words of a comment."""

    kind: str
    value: Value
    start: int
    end: int


_SAME = str.maketrans({"’": "'", "ʼ": "'", "`": "'", "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "→": ">",
                       "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ", "•": "*", "·": "*", "\r": " ",
                       "⋅": "*", "º": "°"})


def fold(text: str) -> str:
    """Lower case, no accents, plain dashes and quotes; as long as ``text``, so that places in both agree."""
    return "".join(unicodedata.normalize("NFD", char)[0].lower()[:1] for char in text.translate(_SAME))


DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_DAY_WORDS = (
    r"lundi(?:s|\(s\))?|monday|mon|lun\.?|lu\.?|mo", r"mardi(?:s|\(s\))?|tuesday|mar\.?|ma\.?|tue?",
    r"mercredi(?:s|\(s\))?|wednesday|merc?\.?|me\.?|wed?", r"jeudi(?:s|\(s\))?|thursday|jeu\.?|je\.?|thu?",
    r"vendredi(?:s|\(s\))?|friday|vend?\.?|ve\.?|fri?", r"samedi(?:s|\(s\))?|saturday|sam\.?|sa\.?|sat",
    r"dimanche(?:s|\(s\))?|sunday|dim\.?|di\.?|sun?")
_LETTERS = {"l": 0, "j": 3, "v": 4, "s": 5, "d": 6}
_MONTH_WORDS = (r"janvier|janv\.?", r"fevrier|fevr?\.?", r"mars", r"avril|avr\.?", r"mai", r"juin", r"juillet|juil\.?",
                r"aout", r"septembre|sept\.?", r"octobre|oct\.?", r"novembre|nov\.?", r"decembre|dec\.?")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NTH_WORDS = (
    (r"(?:les )?(?:2|deux) (?:1ers|premiers)", (1, 2)), (r"(?:les )?(?:3|trois) (?:1ers|premiers)", (1, 2, 3)),
    (r"1 ?ers?|premiers?", (1,)), (r"2 ?(?:e|eme|nd)s?|deuxiemes?|seconds?", (2,)),
    (r"3 ?(?:e|eme)s?|troisiemes?", (3,)),
    (r"4 ?(?:e|eme)s?|quatriemes?", (4,)), (r"derniers?", (-1,)))

#: Kind, what it looks like (folded), its value; tried in this order. Words are not part of longer words.
_WORDS: List[Tuple[str, str, Value]] = [
    ("round", r"24 ?h?(?:eures)? ?(?:/|sur) ?24 ?h?(?:eures)?", ""),
    ("always", r"24/7|24h/7j?", ""),
    ("every", r"7 ?(?:j|jours?)? ?(?:/|sur) ?7 ?(?:j|jours)?|tous les jours(?: de la semaine)?|chaque jour", ""),
    ("weekend", r"(?:les? )?week-? ?ends?", ""),
    ("workdays", r"en semaine", ""),
    ("holiday", r"(?:les )?(?:jours? )?feries?", ""), ("holiday", r"ph", ""),
    ("school", r"(?:en |pendant (?:la |les )?|durant (?:la |les )?)?periodes? scolaires?"
               r"|(?:hors|en dehors des) (?:periodes? de )?(?:vacances|conges) scolaires", "term"),
    ("school", r"hors periodes? scolaires?"
               r"|(?:en |pendant (?:la |les )?|durant (?:la |les )?)?(?:periodes? de )?(?:vacances|conges) scolaires",
     "SH"),
    ("weeks", r"(?:en |les |la )?(?:semaines? )(?:paires?)", "week 2-52/2"),
    ("weeks", r"(?:en |les |la )?(?:semaines? )(?:impaires?)", "week 1-53/2"),
    ("monthly", r"(?:du|de chaque|de tous les) mois", ""),
    ("half", r"(?:l')?apres[ -]?midis?|aprem", "afternoon"), ("half", r"matin(?:s|ees?)?", "morning"),
    ("half", r"soir(?:s|ees?)?", "evening"),
    ("continuous", r"(?:en )?journees? continues?|en continu|sans interruption|non[ -]stop|toute la journee", ""),
    ("noise", r"(?:nos |les |jours et |jours & )?(?:horaires?|heures)"
              r"(?: (?:d'|de |et jours? d')?(?:ouvertures?|accueil))?(?: (?:du|au) public)?", ""),
    ("noise", r"(?:est |sont )?ouvert(?:e|s|es|ure|ures)?(?: (?:du|au) public)?", ""),
    ("noise", r"accueil(?: du public)?|toute l'annee", ""),
    ("noise", r"tous les|toutes les|chaque", ""),
    ("closed", r"(?:est |sont )?ferme(?:e|s|es|ture|tures)?(?: (?:au|du) public)?|closed|off", ""),
    ("except", r"sauf|hors|excepte|hormis|a l'exception", ""),
    ("to", r"jusqu'au?|au?", ""), ("between", r"entre", ""), ("and", r"et|puis|ainsi que|y compris|&", ""),
    ("from", r"des?|du|le|la|les|en|pendant|durant", ""),
    *[("nth", words, value) for words, value in _NTH_WORDS],
    *[("day", words, day) for day, words in enumerate(_DAY_WORDS)],
    *[("month", words, month) for month, words in enumerate(_MONTH_WORDS)],
    *[("letter", letter, day) for letter, day in _LETTERS.items()],
]
_WORD = re.compile("|".join(f"(?P<w{number}>(?<![a-z0-9])(?:{words})(?![a-z]))" if words[0] in "1234567("
                            else f"(?P<w{number}>(?:(?<![a-z])|(?<=\\dh))(?:{words})(?![a-z]))"
                            for number, (_, words, _) in enumerate(_WORDS)))
_APPOINTMENT = re.compile(
    r"(?<![a-z])(?:(?P<only1>uniquement|exclusivement|seulement),? )?(?P<how>avec ou sans|sur|avec|sans) "
    r"(?:prise de )?(?:rdv|rendez[ -]?vous)(?: (?P<only2>uniquement|exclusivement|seulement))?(?![a-z])")
_COMMENTS = {"avec ou sans": "avec ou sans rendez-vous", "sur": "sur rendez-vous", "avec": "sur rendez-vous",
          "sans": "sans rendez-vous"}
_CLOCK = re.compile(r"(?<![\d.:])(\d{1,2})(?::(\d{2})(?::00)?|\.(\d{2}))(?: ?h(?![a-z]))?(?![\d:.]*\d)")
_HOUR = re.compile(r"(?<![\d.])(\d{1,2}) ?(?:heures?|hrs?|h)"
                   r"(?:(?P<gap> ?)(?P<minutes>\d{2})(?!\d)(?P<tail> ?h| ?- ?\d)?(?: ?mi?n)?)?")
_NOON = re.compile(r"(?<![a-z])(?:(midi)|minuit)(?![a-z])")
_NUMBER = re.compile(r"(?<![\d.,:])(?<!\d/)\d{1,2}(?!\d)(?!/\d+(?! ?h|\d))(?![.,]\d)")
_ARTICLE = re.compile(r"[ld]'")
_SIGNS = {"\n": "line", ";": "stop", ".": "stop", ",": "comma", "/": "slash", "|": "slash", "-": "dash", ">": "to",
          ":": "colon", "(": "open", ")": "close", "&": "and"}
_BULLET = re.compile(r"(?:^|(?<=\n)) *[-*]+ *(?=[a-z0-9])")
_STOP = re.compile(r" --+ ")
_REST = re.compile(r"[a-z]+|\d+|\S")


def tokens_of(text: str) -> List[Token]:
    """Cut ``text``; what is no word of opening hours is of kind ``unknown``."""
    folded = fold(text)
    found: List[Token] = []
    place = 0
    while place < len(folded):
        if folded[place] == " " and not _STOP.match(folded, place):
            place += 1
            continue
        token = _token_at(folded, place)
        if token is None:
            rest = _REST.match(folded, place)
            token = Token("unknown", "", place, rest.end() if rest else place + 1)
        if token.kind != "skip":
            found.append(token)
        place = token.end
    return found


def _token_at(folded: str, place: int) -> Optional[Token]:
    bullet = _BULLET.match(folded, place)
    if bullet:
        return Token("skip", "", place, bullet.end())
    stop = _STOP.match(folded, place)
    if stop:
        return Token("stop", "", place, stop.end())
    appointment = _APPOINTMENT.match(folded, place)
    if appointment:
        only = "uniquement " if appointment["only1"] or appointment["only2"] else ""
        return Token("comment", only + _COMMENTS[appointment["how"]], place, appointment.end())
    article = _ARTICLE.match(folded, place)
    if article and not folded.startswith("apres", article.end()):
        return Token("from", "", place, article.end())
    word = _WORD.match(folded, place)
    if word:
        kind, _, value = _WORDS[int(str(word.lastgroup)[1:])]
        return Token(kind, value, place, word.end())
    clock = _clock_at(folded, place)
    if clock:
        return clock
    return Token(_SIGNS[folded[place]], "", place, place + 1) if folded[place] in _SIGNS else None


def _clock_at(folded: str, place: int) -> Optional[Token]:
    """Return a time of day (kind ``time``, or ``odd`` where its form is doubtful) or a bare number at ``place``."""
    noon = _NOON.match(folded, place)
    if noon:
        return Token("time", 720, place, noon.end()) if noon[1] else Token("midnight", 0, place, noon.end())
    clock = _CLOCK.match(folded, place)
    if clock:
        return _time("time", int(clock[1]), int(clock[2] or clock[3]), place, clock.end())
    hour = _HOUR.match(folded, place)
    if hour:
        return _hour(hour, place)
    number = _NUMBER.match(folded, place)
    return Token("number", int(number[0]) * 60, place, number.end()) if number else None


def _hour(hour: "re.Match[str]", place: int) -> Token:
    """Tell ``9 h 30`` from ``16 h 18 h`` and ``12h 14-18h`` (two times), and a doubtful ``9h 12`` or ``15h18h``."""
    if not hour["minutes"]:
        return _time("time", int(hour[1]), 0, place, hour.end())
    minutes = int(hour["minutes"])
    dash = "-" in (hour["tail"] or "")
    if dash and (not hour["gap"] or minutes > 24 or minutes == 0 or " h" in hour[0]):
        return _time("odd" if minutes % 5 else "time", int(hour[1]), minutes, place, hour.end("minutes"))
    if hour["tail"] and minutes <= 24:
        return _time("time" if hour["gap"] else "odd", int(hour[1]), 0, place, hour.start("minutes"))
    doubtful = minutes % 5 or (hour["gap"] and 0 < minutes <= 24)
    return _time("odd" if doubtful else "time", int(hour[1]), minutes, place, hour.end())


def _time(kind: str, hours: int, minutes: int, start: int, end: int) -> Token:
    if minutes > 59 or hours * 60 + minutes > 1440:
        return Token("unknown", "", start, end)
    return Token(kind, hours * 60 + minutes, start, end)
