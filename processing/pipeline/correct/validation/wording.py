"""Decisions as reports say them: a sentence each, a share of the whole, examples with their cells."""

from typing import Any, Dict, List, NamedTuple, Sequence

from ...translation import tr
from ..correction.journal import DECISION
from ..recipe.infer import INFER
from ..recipe.model import SHIFTED
from ..rules import CELL_RULES, ROW_RULES
from .ranking import COLUMN, LOOK, SINGLE, SURELY, VALUE, Decision, Example, Ranking

TOP = 10
"""Decisions that a report begins with."""


class Shown(NamedTuple):
    """A decision as a line of a report: ``badge`` tells what a person has to do, ``percent`` is the share in words."""

    kind: str
    badge: str
    title: str
    note: str
    rows: int
    share: float
    percent: str
    examples: List[Example]
    more: bool


class Step(NamedTuple):
    """What to do next: the algorithm's name and id (both may be empty), and how."""

    name: str
    algorithm: str
    sentence: str


def shown(decision: Decision, whole: int) -> Shown:
    """Return a decision in words; ``whole`` is the number of cells that it has a share of."""
    title, note = _WORDS[decision.kind](decision)
    examples = decision.examples if decision.kind != COLUMN else []
    return Shown(decision.kind, _badge(decision), title, note, decision.rows, 100 * decision.rows / max(whole, 1),
                 percent(decision.rows, whole), examples, decision.rows > len(examples))


def _badge(decision: Decision) -> str:
    if decision.kind == LOOK:
        return tr("look and agree: {percent} % sure").format(percent=round(100 * (decision.confidence or 0)))
    return {COLUMN: tr("map or fill"), SURELY: tr("sure"), VALUE: tr("decide once"),
            SINGLE: tr("one by one")}[decision.kind]


def _column(decision: Decision) -> "tuple[str, str]":
    if decision.code == "unmatched-header":
        return tr("No column of the table is one of the standard's"), tr("Say which column is which field.")
    if decision.code == "extra-label":
        return (tr("The standard has no column “{field}”").format(field=decision.field),
                tr("Leave it out, or say which field it is."))
    title = tr("The column “{field}” is missing") if decision.code == "missing-label" else \
        tr("“{field}” is empty in every row")
    return title.format(field=decision.field), tr("Say which column of the table it comes from, or what it says in "
                                                  "every row.")


def _rule(decision: Decision) -> "tuple[str, str]":
    return tr("“{field}” by rule: {rule}").format(field=decision.field, rule=decision.rule), help_of(decision.rule)


def _value(decision: Decision) -> "tuple[str, str]":
    if decision.proposal is None:
        return (tr("“{field}”: what does “{value}” become?").format(field=decision.field, value=cut(decision.value)),
                _wrong(decision.message))
    question = tr("“{field}”: is “{value}” to be empty?") if decision.proposal == "" else \
        tr("“{field}”: does “{value}” mean “{proposal}”?")
    return question.format(field=decision.field, value=cut(decision.value), proposal=cut(decision.proposal)), tr(
        "By rule {rule}, {percent} % sure. It {message}.").format(
            rule=decision.rule, percent=round(100 * (decision.confidence or 0)), message=decision.message)


def _single(decision: Decision) -> "tuple[str, str]":
    return decision.field, _wrong(decision.message)


def _wrong(message: str) -> str:
    return tr("It {message}.").format(message=message)


_WORDS = {COLUMN: _column, SURELY: _rule, LOOK: _rule, VALUE: _value, SINGLE: _single}


def help_of(rule: str) -> str:
    """Return what a rule, or several joined by “ + ”, do: the line of help of each."""
    own = {SHIFTED: tr("Puts cells that stand beside their columns back in place."),
           INFER: tr("Fills fields from what other fields of the row say, as the recipe has it."),
           DECISION: tr("Decided by a person, and applied again.")}
    own.update((name, tr(known.rule.help)) for name, known in CELL_RULES.items())
    own.update((name, tr(known.rule.help)) for name, known in ROW_RULES.items())
    return " ".join(own[name] for name in rule.split(" + ") if name in own)


def cut(text: str, length: int = 60) -> str:
    """Return a text as a sentence can hold it."""
    return text if len(text) <= length else text[:length - 1] + "…"


def thousands(number: int) -> str:
    """Return a number with narrow spaces between thousands."""
    return "{:,}".format(int(number)).replace(",", "\u202f")


def percent(part: float, whole: float) -> str:
    """Return a share in words: never 0 % of something, never 100 % of less than all."""
    if not whole or part >= whole:
        return tr("{percent} %").format(percent=100 if whole else 0)
    share = 100 * part / whole
    if 0 < share < 1:
        return tr("less than 1 %")
    return tr("{percent} %").format(percent=min(round(share), 99))


def decisions_content(ranking: Ranking) -> Dict[str, Any]:
    """Return what the template ``decisions.html.j2`` shows of a ranking."""
    whole = ranking.rows
    top = [shown(decision, whole) for decision in ranking.top(TOP)]
    further = [shown(decision, whole) for decision in ranking.of(COLUMN, SURELY, LOOK, VALUE)[TOP:]]
    decided = sum(total.decisions for kind, total in ranking.totals.items() if kind != SINGLE)
    parts = [("sure", ranking.totals[SURELY].rows, tr("repaired by rule, for sure")),
             ("decide", sum(ranking.totals[kind].rows for kind in (COLUMN, LOOK, VALUE)),
              tr("settled by deciding once for many")),
             ("single", ranking.totals[SINGLE].rows, tr("to be looked at one by one"))]
    return {
        "headline": _headline(top, whole), "top": top, "further": further,
        "further_hidden": decided - len(top) - len(further), "single": ranking.of(SINGLE),
        "single_hidden": ranking.totals[SINGLE].decisions - len(ranking.of(SINGLE)),
        "parts": [(kind, rows, label, percent(rows, whole), 100 * rows / max(whole, 1))
                  for kind, rows, label in parts if rows],
        "whole": whole, "thousands": thousands, "t": _labels()}


def _headline(top: Sequence[Shown], whole: int) -> str:
    settled = sum(decision.rows for decision in top)
    if not top:
        return tr("No decision settles many cells at once: {cells} cells are to be looked at one by one.").format(
            cells=thousands(whole))
    sentence = tr("One decision settles {settled} of the {cells} cells in question: {share}.") if len(top) == 1 else \
        tr("These {count} decisions settle {settled} of the {cells} cells in question: {share}.")
    return sentence.format(count=len(top), share=percent(settled, whole), settled=thousands(settled),
                           cells=thousands(whole))


def _labels() -> Dict[str, str]:
    return {
        "counted": tr("A cell counts once, however many things are wrong with it; a missing column counts in "
                      "every row."),
        "cells": tr("Cells"), "share": tr("Share"), "decide": tr("What to decide"), "examples": tr("Examples"),
        "further": tr("Further decisions that settle several cells"), "single": tr("One by one"),
        "single_note": tr("No rule knows what these cells should say, and no one answer fits them all: they are looked "
                          "at, or asked for, one by one."),
        "hidden": tr("{count} more are in the view augure.current_anomaly."),
        "field": tr("Field"), "wrong": tr("What is wrong"), "form": tr("Form of the value"), "empty": tr("empty"),
        "next": tr("What to do next"),
        "cell_note": tr("A cell such as F128 is column F, line 128 of the file as received. Where a cell has an arrow, "
                        "what it becomes stands behind it."),
    }
