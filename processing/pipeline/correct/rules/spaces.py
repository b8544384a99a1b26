"""Spaces and the form of letters: what nobody sees and every comparison stumbles over."""

import re
import unicodedata
from typing import Optional

from ...translation import mark
from .registry import Options, Proposal, cell_rule
from .target import Target

_SPACES = re.compile(r"[ \t\u00a0\u202f\u2009\u2007]+")
_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")


@cell_rule("spaces", mark("Removes spaces at both ends, doubled and invisible ones; composes accented letters (NFC)."),
           fits=lambda target: target.field.type in ("string", "any"), cosmetic=True, lossless=True)
def spaces(text: str, _target: Target, _options: Options) -> Optional[Proposal]:
    """One plain space between words, none at the ends; line ends stay. Unicode form C (UAX #15)."""
    lines = [_SPACES.sub(" ", line).strip() for line in _INVISIBLE.sub("", text).splitlines()]
    return Proposal(unicodedata.normalize("NFC", "\n".join(lines).strip()), 1.0)
