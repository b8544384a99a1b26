"""How names are compared: accents, case and punctuation do not count."""

import re
import unicodedata

#: U+FFFD, and what it becomes when its own UTF-8 bytes are decoded as Latin-1: a letter is lost there.
LOST_LETTER = re.compile("\ufffd|ï¿½")


def fold(text: str) -> str:
    """Return ``text`` as ``ref.bloc.label`` has it: ``"Envie d'Europe"`` gives ``ENVIE D EUROPE``."""
    text = text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE")
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"[^A-Z0-9]+", " ", bare.upper()).strip()


def fold_code(text: str) -> str:
    """Return a nuance code without punctuation: ``BC-UGE`` gives ``BCUGE``."""
    return fold(text).replace(" ", "")


def fold_pattern(text: str) -> str:
    """Return a regular expression for what ``text`` was before letters were lost in it."""
    pieces = [re.escape(fold(piece)) for piece in LOST_LETTER.split(text)]
    return "^" + "[A-Z ]{1,3}".join(pieces) + "$"
