"""Postcodes and INSEE codes that a spreadsheet took for numbers."""

import re
from typing import Optional

from ...ingest.names import safe_name
from ...ingest.values.codes import INSEE, POSTCODE, zero_rule
from ...translation import mark
from .registry import Options, Proposal, cell_rule
from .target import Target


@cell_rule("lost_zero", mark("Gives postcodes and INSEE codes their five characters back: 1100 becomes 01100, 75 008 "
                             "becomes 75008, 2a004 becomes 2A004."),
           fits=lambda target: zero_rule(safe_name(target.name)) in (INSEE, POSTCODE))
def lost_zero(text: str, target: Target, _options: Options) -> Optional[Proposal]:
    """Four digits lost the zero of the départements 01 to 09; ``.0`` and spaces are a spreadsheet's."""
    bare = re.sub(r"\s", "", text).upper()
    whole = re.sub(r"\.0+$", "", bare)
    if re.fullmatch(r"[1-9][0-9]{3}", whole):
        found = Proposal("0" + whole, 0.95)
    elif re.fullmatch(r"[0-9]{5}", whole) or zero_rule(safe_name(target.name)) is INSEE and re.fullmatch(
            r"2[AB][0-9]{3}", bare):
        found = Proposal(whole, 1.0 if whole == text.upper() else 0.98)
    else:
        return None
    return found if found.value != text and target.accepts(found.value) else None
