"""The user's own scenario for the level, in YAML.

    shares: {left: 30, centre: 20, right: 10, far_right: 35, other: 5}   # percent of the votes
    turnout: 55                                                          # percent of the registered
    certain: false                                                       # true: nothing is drawn around it
"""

from pathlib import Path
from typing import Any, Dict, Mapping

import yaml

from ..errors import InvalidParameter
from ..translation import tr
from .level import Level, scenario_level

KEYS = ("shares", "turnout", "certain")


def read_scenario(text: str) -> Dict[str, Any]:
    """Return the scenario of a YAML text, or of the YAML file it names; empty text gives an empty one.

    Raises InvalidParameter when it is not YAML, or holds a key or a value that cannot be used.
    """
    if not text.strip():
        return {}
    try:
        source = Path(text.strip()).read_text(encoding="utf-8") if _names_a_file(text) else text
        content = yaml.safe_load(source)
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
        raise InvalidParameter(tr("The scenario is not readable YAML: {error}").format(error=error)) from None
    if not isinstance(content, Mapping) or set(content) - set(KEYS):
        raise InvalidParameter(tr("The scenario must give some of: {keys}. For instance “shares: {{left: 30}}”.")
                               .format(keys=", ".join(KEYS)))
    shares = content.get("shares") or {}
    numbers = [*shares.values(), content.get("turnout") or 0] if isinstance(shares, Mapping) else [None]
    if any(isinstance(number, bool) or not isinstance(number, (int, float)) for number in numbers):
        raise InvalidParameter(tr("In the scenario, shares are bloc: percent, and turnout is a percent."))
    return dict(content)


def apply_scenario(scenario: Mapping[str, Any], otherwise: Level) -> Level:
    """Return the scenario's level; what it leaves out is as in ``otherwise``, all of it when it is empty."""
    if not scenario.get("shares") and scenario.get("turnout") is None:
        return otherwise._replace(certain=bool(scenario.get("certain", False)))
    turnout = scenario.get("turnout")
    return scenario_level(scenario.get("shares") or {}, None if turnout is None else 100.0 - turnout, otherwise,
                          bool(scenario.get("certain", False)))


def _names_a_file(text: str) -> bool:
    return "\n" not in text.strip() and text.strip().lower().endswith((".yaml", ".yml"))
