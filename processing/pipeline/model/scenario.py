"""The user's own scenarios for the level, in YAML.

    shares: {left: 30, centre: 20, right: 10, far_right: 35, other: 5}   # percent of the votes
    turnout: 55                                                          # percent of the registered
    certain: false                                                       # true: nothing is drawn around it

or the polls of the warehouse (augure:importpolls):

    polls: {as_of: 2026-07-10, candidates: [Le Pen], without: [Bardella]}

with, where the official list is known, who stands: hypotheses and parts of the votes of others are refused by name,

    standing: [Le Pen, Mélenchon, Philippe]

what a report shows beside the forecast, which it does not change: indicators higher by so many standard deviations,

    indicators: {unemployment_rate: 1, density: -0.5}

or several of these by name, each drawn from by its weight; ``history: true`` is the level of past ballots:

    scenarios:
      polls: {polls: {as_of: 2026-07-10}, weight: 3}
      as before: {history: true, weight: 1}
"""

from datetime import date, datetime
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Protocol, Sequence

import yaml

from ..errors import InvalidParameter
from ..translation import tr
from ..words import KIND_NAMES, REST
from . import leaks
from .level import Level, Part, mixture, scenario_level
from .panel import ABSTENTION, BLOCS, Panel
from .polls.recipe import Choice
from .polls.source import PollRequest

KEYS = ("shares", "turnout", "certain", "polls", "history", "standing")
POLL_KEYS = ("kind", "as_of", "candidates", "without", "withdrawn")
SCENARIOS, WEIGHT, STANDING, INDICATORS = "scenarios", "weight", "standing", "indicators"


class Polls(Protocol):
    """What makes a level of polls: ``PollSource``."""

    def level(self, request: PollRequest) -> Level:
        """Return the perimeter's level."""


def read_scenario(text: str) -> Dict[str, Any]:
    """Return the scenario of a YAML text, or of the YAML file it names; empty text gives an empty one.

    Raises InvalidParameter, naming the key, when it is not YAML, or holds a key or a value that cannot be used.
    """
    if not text.strip():
        return {}
    try:
        source = Path(text.strip()).read_text(encoding="utf-8") if _names_a_file(text) else text
        content = yaml.safe_load(source)
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
        raise InvalidParameter(tr("The scenario is not readable YAML: {error}").format(error=error)) from None
    if isinstance(content, Mapping) and INDICATORS in content:
        steps = _read_steps(content[INDICATORS])
        return {**_read_level({key: value for key, value in content.items() if key != INDICATORS}), INDICATORS: steps}
    return _read_level(content)


def _read_level(content: Any) -> Dict[str, Any]:
    if isinstance(content, Mapping) and SCENARIOS in content and set(content) <= {SCENARIOS, STANDING}:
        of_all = {STANDING: content[STANDING]} if STANDING in content else {}
        return {SCENARIOS: _read_named(content[SCENARIOS], of_all)}
    return _read_one(content, "")


def _read_steps(steps: Any) -> Dict[str, float]:
    """Return by how many standard deviations indicators are moved, by name."""
    if not isinstance(steps, Mapping) or not steps or not all(_is_number(step) and abs(step) < float("inf")
                                                              for step in steps.values()):
        raise InvalidParameter(tr("indicators: must give numbers of standard deviations by name, such as "
                                  "“indicators: {{unemployment_rate: 1}}”, not “{steps}”.").format(steps=steps))
    return {str(name): float(step) for name, step in steps.items()}


def _read_named(named: Any, of_all: Mapping[str, Any]) -> Dict[str, Any]:
    if not isinstance(named, Mapping) or not named:
        raise InvalidParameter(tr("scenarios: must give scenarios by name, such as “scenarios: {{high: {{shares: "
                                  "{{left: 35}}, weight: 1}}}}”."))
    read = {}
    for name, content in named.items():
        where = f"scenarios: {name}: "
        if not isinstance(content, Mapping):
            raise InvalidParameter(tr("{where}must give some of: {keys}.").format(
                where=where, keys=", ".join((*KEYS, WEIGHT))))
        weight = content.get(WEIGHT, 1)
        if not _is_number(weight) or not 0 < weight < float("inf"):
            raise InvalidParameter(tr("{where}weight must be a number above 0, not “{weight}”.").format(
                where=where, weight=weight))
        one = _read_one({**of_all, **{key: value for key, value in content.items() if key != WEIGHT}}, where)
        read[str(name)] = {**one, WEIGHT: float(weight)}
    return read


def _read_one(content: Any, where: str) -> Dict[str, Any]:
    if not isinstance(content, Mapping) or set(content) - set(KEYS):
        strange = ", ".join(map(str, set(content) - set(KEYS))) if isinstance(content, Mapping) else str(content)
        raise InvalidParameter(
            tr("{where}“{strange}” is not understood: a scenario gives some of {keys}, or scenarios by name. For "
               "instance “shares: {{left: 30}}”.").format(
                   where=where, strange=strange, keys=", ".join((*KEYS, INDICATORS))))
    read = dict(content)
    shares, turnout = content.get("shares") or {}, content.get("turnout")
    if not isinstance(shares, Mapping) or not all(map(_is_number, shares.values())):
        raise InvalidParameter(tr("{where}shares must be bloc: percent, such as {{left: 30}}, not “{shares}”.").format(
            where=where, shares=shares))
    if turnout is not None and not _is_number(turnout):
        raise InvalidParameter(tr("{where}turnout must be a percent, not “{turnout}”.").format(
            where=where, turnout=turnout))
    for key in ("certain", "history"):
        if not isinstance(content.get(key, False), bool):
            raise InvalidParameter(tr("{where}{key} must be true or false.").format(where=where, key=key))
    sources = [key for key in ("shares", "polls", "history") if content.get(key) not in (None, False, {})
               or key == "polls" and key in content]
    if len(sources) > 1:
        raise InvalidParameter(tr("{where}{keys} exclude each other: each is a level.").format(
            where=where, keys=", ".join(sources)))
    if "polls" in content:
        read["polls"] = _read_polls(content["polls"], where + "polls: ")
    if content.get(STANDING) is not None:
        read[STANDING] = _names(content[STANDING], where + STANDING)
    return read


def _read_polls(content: Any, where: str) -> Dict[str, Any]:
    """Return what is asked of polls as plain JSON: days as text."""
    content = {} if content in (None, True) else content
    if not isinstance(content, Mapping) or set(content) - set(POLL_KEYS):
        raise InvalidParameter(tr("{where}gives some of {keys}; “polls: {{}}” takes them all.").format(
            where=where, keys=", ".join(POLL_KEYS)))
    read: Dict[str, Any] = {}
    if content.get("kind") is not None:
        if content["kind"] not in KIND_NAMES:
            raise InvalidParameter(tr("{where}kind “{kind}” is no kind of election. Known: {kinds}.").format(
                where=where, kind=content["kind"], kinds=", ".join(KIND_NAMES)))
        read["kind"] = content["kind"]
    if content.get("as_of") is not None:
        read["as_of"] = _day(content["as_of"], where).isoformat()
    for key in ("candidates", "without"):
        if content.get(key) is not None:
            read[key] = _names(content[key], where + key)
    if not isinstance(content.get("withdrawn", False), bool):
        raise InvalidParameter(tr("{where}withdrawn must be true or false: whether to keep hypotheses with candidates "
                                  "who have withdrawn.").format(where=where))
    if content.get("withdrawn"):
        read["withdrawn"] = True
    return read


def _names(value: Any, where: str) -> List[str]:
    names = value if isinstance(value, list) else [value]
    if not names or not all(isinstance(name, str) and name.strip() for name in names):
        raise InvalidParameter(tr("{where} must be names, such as [Le Pen, Mélenchon].").format(where=where))
    return names


def _day(value: Any, where: str) -> date:
    if isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise InvalidParameter(tr("{where}as_of must be a day such as 2026-07-10, not “{value}”.").format(
            where=where, value=value)) from None


def asks_polls(scenario: Mapping[str, Any]) -> bool:
    """Whether a scenario, or one of its named ones, takes its level from polls."""
    return "polls" in scenario or any("polls" in one for one in scenario.get(SCENARIOS, {}).values())


def apply_scenario(
    scenario: Mapping[str, Any], otherwise: Level, polls: Optional[Polls] = None, past: Optional[Panel] = None
) -> Level:
    """Return the scenario's level; what it leaves out is as in ``otherwise``, all of it when it is empty.

    polls: what answers where the scenario asks for polls; past: what is forecast, the five blocs unless given. Raises
    InvalidParameter where polls are asked for and nothing can answer, or a share is of what is not forecast;
    LeakRefused for who cannot stand.
    """
    named = scenario.get(SCENARIOS)
    if named:
        return mixture(tuple(
            Part(name, one[WEIGHT], _apply_one(one, otherwise, polls, past)) for name, one in named.items()))
    return _apply_one(scenario, otherwise, polls, past)


def _apply_one(
    scenario: Mapping[str, Any], otherwise: Level, polls: Optional[Polls], past: Optional[Panel]
) -> Level:
    parts = BLOCS if past is None else past.parts
    level = _level_of(scenario, otherwise, polls, past, parts)
    leaks.refuse([leaks.candidate_cannot_stand(
        {name: 100.0 * share for part, share in zip(parts, level.shares) if part not in (*BLOCS, REST)
         for name in part.split("+")}, scenario.get(STANDING))])
    return level


def _level_of(
    scenario: Mapping[str, Any], otherwise: Level, polls: Optional[Polls], past: Optional[Panel], parts: Sequence[str]
) -> Level:
    certain, turnout = bool(scenario.get("certain", False)), scenario.get("turnout")
    shares = scenario.get("shares") or {}
    at_home = None if turnout is None else 100.0 - turnout
    if past is not None and past.is_rate and turnout is not None:
        if past.is_indicator:
            raise InvalidParameter(tr("turnout: {parts} is an indicator, and has none.").format(parts=parts[0]))
        shares, at_home = {ABSTENTION: at_home, **shares}, None
    if "polls" in scenario:
        if parts != BLOCS:
            raise InvalidParameter(tr("polls: they tell the level of the five blocs, and this model forecasts {parts}: "
                                      "give shares, or leave them out for past ballots.").format(
                                          parts=", ".join(parts)))
        if polls is None:
            raise InvalidParameter(tr("polls: an evaluation takes its level from shares, from past ballots or from the "
                                      "result, not from polls."))
        level = polls.level(_request(scenario["polls"], scenario.get(STANDING)))
        given = scenario_level({}, at_home, level, certain)
        return level._replace(abstention=given.abstention, certain=certain)
    if not shares and at_home is None:
        return otherwise._replace(certain=certain)
    return scenario_level(shares, at_home, otherwise, certain, parts)


def _request(asked: Mapping[str, Any], standing: Optional[Sequence[str]]) -> PollRequest:
    as_of = asked.get("as_of")
    wanted = dict.fromkeys(asked.get("candidates", ()), 100.0)
    leaks.refuse([leaks.candidate_cannot_stand(wanted, standing)])
    return PollRequest(asked.get("kind", ""), date.fromisoformat(as_of) if as_of else None, Choice(
        tuple(wanted), tuple(asked.get("without", ())), asked.get("withdrawn", False),
        None if standing is None else tuple(standing)))


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _names_a_file(text: str) -> bool:
    return "\n" not in text.strip() and text.strip().lower().endswith((".yaml", ".yml"))
