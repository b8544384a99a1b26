"""The report of a proposed recipe: which column became which field and why, what rules do, what is left to decide."""

from typing import Any, Dict, List, NamedTuple, Optional, Tuple

from ...reporting import write_page
from ...translation import tr
from ..personal import masked, personal_fields
from ..rules import CELL_RULES, ROW_RULES
from .columnmatch import Choice
from .propose import Proposed
from .sources import Source
from .writing import scalar

LEFT = 100
"""Values that are shown as left to decide; the report of the correction has all."""


class Line(NamedTuple):
    """A field: its source, why, the columns it may be else; ``state``: found, missing, or lacking (must be filled)."""

    field: str
    source: str
    why: List[str]
    others: List[str]
    state: str


class Work(NamedTuple):
    """What a rule does to a field."""

    field: str
    corrections: int
    proposals: int
    examples: List[Tuple[str, str]]


def write_recipe_report(proposed: Proposed, path: str) -> None:
    """Write the HTML report of a proposed recipe; InvalidParameter where it cannot be written."""
    personal = personal_fields(proposed.standard, proposed.unused_columns)
    trial = proposed.trial
    left = _left(proposed, personal)
    before, after = (sum(sum(counts.values()) for counts in found.values()) for found in (trial.before, trial.after))
    lines = _lines(proposed)
    write_page(
        path, "recipe.html.j2", table=proposed.dataset.table, standard=proposed.standard.label,
        lines=[line for line in lines if line.state != "missing" or line.others],
        without=[line.field for line in lines if line.state == "missing" and not line.others],
        unused=proposed.unused_columns, works=_works(proposed, personal), left=left[:LEFT], personal=bool(personal),
        partly=trial.rows < proposed.dataset.rows, tried=_thousands(trial.rows), more=len(left) > LEFT,
        earlier=bool(proposed.earlier.columns), figures=[
            (tr("of {count} fields have a source").format(count=len(proposed.choices)), str(proposed.field_count)),
            (tr("rules"), str(len(proposed.rules))),
            (tr("corrections"), _thousands(proposed.correction_count)),
            (tr("wrong cells before the rules"), _thousands(before)),
            (tr("wrong cells after them"), _thousands(after))],
        decided=proposed.decided, t=_labels(), thousands=_thousands)


def _lines(proposed: Proposed) -> List[Line]:
    required = {one.name for one in proposed.standard.fields
                if one.required or one.name in proposed.standard.primary_key}
    lines = []
    for choice in proposed.choices:
        state = "found" if choice.source is not None else "lacking" if choice.name in required else "missing"
        others = [f"{other.column} ({other.score:.2f})" for other in choice.others[:4]]
        lines.append(Line(choice.name, described(choice.source), _why(choice, proposed), others, state))
    return lines


def described(source: Optional[Source]) -> str:
    """Return a source as people read it."""
    if source is None:
        return ""
    document = source.document()
    if not isinstance(document, dict):
        return str(document or "")
    kind, value = next(iter(document.items()))
    if isinstance(value, dict):
        value = [f"{column} → {word}" for column, word in value.items()]
    return f"{kind}: " + (", ".join(value) if isinstance(value, list) else scalar(str(value)))


def _why(choice: Choice, proposed: Proposed) -> List[str]:
    if choice.source is None:
        return []
    if choice.name in proposed.earlier.columns:
        return [tr("as in an earlier recipe")]
    found = choice.candidate
    if found is None:
        return [tr("made of several columns, or of the shape")]
    why = [tr("the same name") if found.name == 1.0 else tr("a name that says so ({score})").format(
        score=f"{found.name:.2f}") if found.name >= 0.5 else tr("its content alone")]
    if found.share is not None:
        why.append(tr("{share} % of its values fit, as they are or repaired").format(share=round(100 * found.share)))
    return why


def _works(proposed: Proposed, personal: "set[str]") -> List[Dict[str, Any]]:
    works: List[Dict[str, Any]] = []
    for name in dict.fromkeys(rule for rule in proposed.rules):
        registered = CELL_RULES.get(name) or ROW_RULES.get(name)
        fields = [Work(field, use.corrections, use.proposals, [
            (masked(before, field in personal or not field) or "", masked(after, field in personal or not field) or "")
            for before, after in use.examples])
            for (rule, field), use in proposed.trial.uses.items() if rule == name]
        works.append({"name": name, "help": tr(registered.rule.help) if registered else "", "fields": fields})
    return works


def _left(proposed: Proposed, personal: "set[str]") -> List[Dict[str, Any]]:
    """Return the values that stay wrong, those of most rows first."""
    found = []
    for field, counts in proposed.trial.after.items():
        for value, rows in counts.items():
            remedy = proposed.trial.remedies.get((field, value))
            found.append({"field": field, "value": masked(value, field in personal), "rows": rows,
                          "proposal": masked(remedy.value, field in personal) if remedy else "",
                          "confidence": f"{remedy.confidence:.2f}" if remedy else ""})
    return sorted(found, key=lambda line: (-line["rows"], line["field"], line["value"]))


def _thousands(number: int) -> str:
    return "{:,}".format(int(number)).replace(",", "\u202f")


def _labels() -> Dict[str, str]:
    return {
        "lang": tr("en"), "title": tr("Proposed recipe"), "against": tr("Towards the standard"),
        "columns": tr("Which column becomes which field"), "field": tr("Field"), "source": tr("Comes from"),
        "why": tr("Why"), "others": tr("May also be"), "found": "", "missing": tr("no column"),
        "lacking": tr("no column, and it must be filled"), "without": tr("Fields that no column is"),
        "unused": tr("Columns that are not used"),
        "rules": tr("What the rules do"), "rule": tr("Rule"), "corrections": tr("Corrections"),
        "proposals": tr("Proposals"), "examples": tr("Examples"), "empty": tr("empty"),
        "left": tr("What remains to be decided"), "value": tr("Value"), "rows": tr("Rows"),
        "proposal": tr("Best proposal"), "nothing": tr("Nothing: every cell would be as the standard wants it."),
        "no_rule": tr("No rule has anything to do."),
        "more": tr("Further values are anomalies once augure:correcttable has run."),
        "partly": tr("The rules were tried on the first rows only:"),
        "earlier": tr("Columns and words are taken from earlier recipes where they were the same."),
        "decided": tr("Decisions taken earlier that will be applied:"),
        "personal": tr("What seems to be data of persons is shown by its form: A and a for letters, 9 for digits."),
        "next": tr("Read the recipe, take away the # of what you decide, and give it to augure:correcttable."),
    }
