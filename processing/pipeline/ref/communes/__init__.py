"""Communes: their names, INSEE codes and postcodes, each found from the others."""

from .load import load_register, version
from .names import bare_name, edits, name_key, postcode_in, says_cedex
from .register import ALIKE, ARTICLE, EXACT, OLDER, CommuneRegister, Movement, Named, Postal

__all__ = ["ALIKE", "ARTICLE", "EXACT", "OLDER", "CommuneRegister", "Movement", "Named", "Postal", "bare_name", "edits",
           "load_register", "name_key", "postcode_in", "says_cedex", "version"]
