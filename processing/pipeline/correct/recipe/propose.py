"""augure:proposerecipe: a recipe for a dataset and a standard, proposed from names, contents and what was done before.

It only reads. The same dataset, standard, decisions and earlier recipes give the same text.
"""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Any, Dict, List, Mapping, Optional, Tuple

from psycopg2 import sql

from ...feedback import Feedback
from ...translation import tr
from ..correction.layout import Layout
from ..decisions.decisions import Decisions
from ..rules import CELL_RULES, ROW_RULES, Context, Target, targets_of
from ..rules.likeness import fold
from ..standards.standard import Standard
from ..validation.remedies import register_context
from .columnmatch import Choice, ColumnMatcher
from .earlier import Earlier, load_earlier, reading_of
from .model import SHIFTED, VERSION, parse_recipe
from .sample import TRIED, Dataset, Reader, find_dataset, read, sample
from .sources import read_source
from .trial import Trial, Use
from .writing import Notes, write_recipe

_LISTED, _LONGEST = 25, 120
"""Words of a field that are listed to be decided, and the longest of them: more is a text, no word."""
_OFTEN = 2
_BETWEEN = re.compile(r"\s*[|;,\n]\s*")


@dataclass
class Proposed:
    """A recipe's ``text``, and what a report tells about it. ``undecided``: (field, value) with rows and proposal."""

    text: str
    dataset: Dataset
    standard: Standard
    choices: List[Choice]
    earlier: Earlier
    trial: Trial
    rules: List[str]
    decided: int

    @property
    def field_count(self) -> int:
        """How many fields have a source."""
        return sum(choice.source is not None for choice in self.choices)

    @property
    def correction_count(self) -> int:
        """How many cells the rules would correct."""
        return sum(use.corrections for use in self.trial.uses.values())

    @property
    def unused_columns(self) -> List[str]:
        """The columns that no field comes from."""
        used = {name for choice in self.choices if choice.source for name in choice.source.columns}
        return [header for header in self.dataset.headers if header not in used]


def propose_recipe(connection, table: str, standard: Standard, standard_name: str, confidence: float = 0.9,
                   register: str = "", feedback: Optional[Feedback] = None) -> Proposed:
    """Propose a recipe that makes the dataset ``clean.table`` one of ``standard``.

    ``standard_name`` is what the recipe calls it: its file, URL or name. Raises DatasetMissing where there is no such
    dataset, InvalidParameter where it is empty.
    """
    feedback = feedback or Feedback()
    dataset = find_dataset(connection, table)
    targets = targets_of(standard)
    choices = ColumnMatcher(standard, targets, dataset.columns, sample(connection, dataset, standard),
                            dataset.has_shapes).choose()
    with connection.cursor() as cursor:
        earlier = load_earlier(cursor, dataset, targets)
        reading = reading_of(cursor, table)
        decisions = Decisions.load(cursor, f"clean.{table}")
    for choice in choices:
        if choice.name in earlier.columns:
            choice.source, choice.candidate = read_source(earlier.columns[choice.name]), None
            choice.others = []
    document: Dict[str, Any] = {
        "recipe": VERSION, "title": tr("{table} to {standard}").format(table=table, standard=standard.label),
        "standard": standard_name, **({"import": reading} if reading else {}), "confidence": confidence,
        "columns": {choice.name: choice.source.document() for choice in choices if choice.source is not None},
        "rules": [SHIFTED, *_vocabularies(targets, earlier), *earlier.inferences]}
    feedback.progress(30)
    reader: Any = Reader(connection)
    trial = _tried(connection, dataset, standard, document, targets, register_context(reader, register), feedback)
    notes = _notes(dataset, standard, choices, earlier, trial, len(decisions))
    document["rules"] = _rules(trial, targets, earlier, decisions, notes)
    text = write_recipe(document, notes, [choice.name for choice in choices])
    return Proposed(text, dataset, standard, choices, earlier, trial, [_name(rule) for rule in document["rules"]],
                    len(decisions))


def _vocabularies(targets: Mapping[str, Target], earlier: Earlier) -> List[Any]:
    """Return all rules in their order, that of words once for each field with words that were decided before."""
    rules: List[Any] = []
    for name in (*CELL_RULES, *ROW_RULES):
        if name == "vocabulary":
            for field, target in targets.items():
                if target.vocabulary is not None:
                    mapping = {**target.field.former, **earlier.mappings.get(field, {})}
                    rules.append({"rule": name, "fields": [field], **({"mapping": mapping} if mapping else {})})
        else:
            rules.append(name)
    return rules


def _tried(connection, dataset: Dataset, standard: Standard, document: Mapping[str, Any],
           targets: Mapping[str, Target], context: Context, feedback: Feedback) -> Trial:
    recipe = parse_recipe(write_recipe(document, Notes()), dataset.table)
    layout = Layout(dataset.columns, recipe, standard, dataset.has_shapes)
    trial = Trial(layout, targets, recipe.rules, recipe.confidence, context)
    query = sql.SQL("{} LIMIT {}").format(
        layout.query(sql.Identifier("clean", dataset.table), dataset.has_words, None, False), sql.Literal(TRIED))

    def take(columns: List[List[str]]) -> None:
        trial.take(columns)
        feedback.check()
        feedback.progress(30 + 70 * trial.rows / min(TRIED, max(dataset.rows, trial.rows)))

    read(connection, query, take)
    return trial


def _rules(trial: Trial, targets: Mapping[str, Target], earlier: Earlier, decisions: Decisions,
           notes: Notes) -> List[Any]:
    """Return the rules that have something to do, in their order, and note what."""
    rules: List[Any] = []
    for rule in (SHIFTED, *CELL_RULES, *ROW_RULES):
        if rule == "vocabulary":
            rules += _words_rules(trial, targets, earlier, decisions, notes, len(rules))
            continue
        uses = {name: use for (other, name), use in trial.uses.items() if other == rule}
        if uses:
            notes.rules[len(rules)] = [*_help(rule), *_told(uses)]
            rules.append({"rule": rule})
    for inference in earlier.inferences:
        notes.rules[len(rules)] = [tr("From an earlier recipe.")]
        rules.append(inference)
    return rules


def _words_rules(trial: Trial, targets: Mapping[str, Target], earlier: Earlier, decisions: Decisions, notes: Notes,
                 first: int) -> List[Any]:
    rules: List[Any] = []
    for name, target in targets.items():
        if target.vocabulary is None:
            continue
        use = trial.uses.get(("vocabulary", name))
        mapping = {**_former(name, target, trial), **earlier.mappings.get(name, {})}
        waiting = undecided_words(name, target, trial, decisions, mapping)
        if not use and not waiting and not mapping:
            continue
        place = first + len(rules)
        notes.rules[place] = [*(_help("vocabulary") if not rules else []), *(_told({name: use}) if use else [])]
        if waiting:
            notes.rules[place].append(tr("Words that nobody has decided yet: correct the line, then take its # away."))
        notes.entries[place] = waiting
        rules.append({"rule": "vocabulary", "fields": [name],
                      **({"mapping": mapping or None} if waiting or mapping else {})})
    return rules


def _former(name: str, target: Target, trial: Trial) -> Dict[str, str]:
    """Return those words of earlier versions of the standard that the dataset still says."""
    said = {fold(part) for value in trial.before[name] for part in _BETWEEN.split(value)}
    said.update(fold(value) for value in trial.before[name])
    return {word: meant for word, meant in target.field.former.items() if fold(word) in said}


def undecided_words(name: str, target: Target, trial: Trial, decisions: Decisions,
                    mapping: Mapping[str, Any]) -> List[Tuple[str, str, str]]:
    """Return (word, best proposal, remark) of the words of a field that no rule is sure of, the most frequent first."""
    words: "Counter[str]" = Counter()
    assert target.vocabulary is not None
    for value, rows in trial.after[name].items():
        if value in decisions.by_value.get(name, {}):
            continue
        parts = _BETWEEN.split(value) if target.vocabulary.takes_several else [value]
        for part in dict.fromkeys(part.strip() for part in parts):
            if part and len(part) <= _LONGEST and not _is_known(part, target, mapping):
                words[part] += rows
    found: List[Tuple[str, str, str]] = []
    listed = set()
    for word, rows in sorted(words.items(), key=lambda item: (-item[1], item[0])):
        proposal = CELL_RULES["vocabulary"].propose(word, target, {})
        if fold(word) in listed:  # a mapping knows it whatever its capitals
            continue
        listed.add(fold(word))
        if rows < _OFTEN and proposal is None or len(found) == _LISTED:
            continue
        remark = tr("{count} row(s)").format(count=rows) if proposal else tr("{count} row(s), no proposal").format(
            count=rows)
        found.append((word, proposal.value if proposal else "", remark))
    return found


def _is_known(word: str, target: Target, mapping: Mapping[str, Any]) -> bool:
    if target.accepts(word):
        return True
    proposal = CELL_RULES["vocabulary"].propose(word, target, {"mapping": mapping})
    return proposal is not None and proposal.confidence >= 0.9


def _help(rule: str) -> List[str]:
    registered = CELL_RULES.get(rule) or ROW_RULES.get(rule)
    return [tr(registered.rule.help)] if registered else [tr("Puts cells of shifted rows back into their columns.")]


def _told(uses: Mapping[str, Use]) -> List[str]:
    told = []
    for count, words in ((lambda use: use.corrections, tr("corrects: {list}")),
                         (lambda use: use.proposals, tr("proposes, for a person to decide: {list}"))):
        counts = [(name, count(use)) for name, use in uses.items() if count(use)]
        if counts:
            told.append(words.format(list=", ".join(f"{name} {number}".strip() for name, number in counts)))
    return told


def _notes(dataset: Dataset, standard: Standard, choices: List[Choice], earlier: Earlier, trial: Trial,
           decided: int) -> Notes:
    notes = Notes(head=[
        tr("Recipe that makes the dataset {table} one of the standard {standard}, proposed by augure:proposerecipe."
           ).format(table=dataset.table, standard=standard.label),
        tr("Read it, correct it, then give it to augure:correcttable. A line that begins with # is a remark: take the "
           "# away to make it count."),
        tr("Rules are applied in their order. What no rule is sure of (confidence) stays as it is, for a person to "
           "decide.")])
    if trial.rows < dataset.rows:
        notes.head.append(tr("The rules were tried on the first {count} of {total} rows.").format(
            count=trial.rows, total=dataset.rows))
    if decided:
        notes.head.append(tr("{count} decision(s) taken earlier about this dataset are applied without being written "
                             "here.").format(count=decided))
    if earlier.columns:
        notes.head.append(tr("Columns and words are taken from earlier recipes where they were the same."))
    notes.sections["columns"] = [tr("Each field of the standard, and the column that it comes from.")]
    unused = [header for header in dataset.headers if not any(
        choice.source and header in choice.source.columns for choice in choices)]
    if unused:
        notes.sections["columns"].append(tr("Columns that are not used: {list}.").format(list=", ".join(unused)))
    required = {one.name for one in standard.fields if one.required or one.name in standard.primary_key}
    for choice in choices:
        lines = [tr("or: column {name} ({score})").format(name=other.column, score=f"{other.score:.2f}")
                 if other.score else tr("column {name} bears the name, but holds something else").format(
                     name=other.column) for other in choice.others[:4]]
        if choice.source is None and choice.name in required:
            lines.insert(0, tr("must be filled, and no column is surely it"))
        if lines:
            notes.fields[choice.name] = lines
    return notes


def _name(rule: Any) -> str:
    return rule["rule"] if isinstance(rule, dict) else str(rule)


