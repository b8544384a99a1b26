"""Shifted rows: found exactly or not told as sure; bad cells alone are no shift."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from augure.processing.pipeline.correct.correction.shift import SURE, Shift, Shifts, apply
from augure.processing.pipeline.correct.rules.target import targets_of
from augure.processing.pipeline.correct.standards.standard import parse_standard

YES_NO = {"type": "boolean", "trueValues": ["Oui"], "falseValues": ["Non"]}
#: name, descriptor, maker of a right cell (drawer, row).
FIELDS = (
    ("id", {"constraints": {"pattern": r"L\d+"}}, lambda r, n: f"L{n}"),
    ("nom", {}, lambda r, n: r.choice(("Mairie", "Médiathèque Jean Jaurès", "Le Hub", "Poste de Lodève"))),
    ("siret", {"constraints": {"pattern": r"\d{14}"}}, lambda r, n: f"{r.randrange(10**14):014d}"),
    ("adresse", {}, lambda r, n: f"{r.randrange(1, 300)} rue {r.choice(('des Lilas', 'Basse', 'de la Gare'))}"),
    ("code_postal", {"constraints": {"pattern": r"\d{5}"}}, lambda r, n: f"{34000 + n % 90 * 10}"),
    ("commune", {}, lambda r, n: r.choice(("Lodève", "Sète", "Béziers", "Agde"))),
    ("courriel", {"format": "email"}, lambda r, n: f"lieu{n}@exemple.fr"),
    ("telephone", {"constraints": {"pattern": r"\+33\d{9}"}}, lambda r, n: f"+334{r.randrange(10**8):08d}"),
    ("ouvert", YES_NO, lambda r, n: "Oui"),
    ("gratuit", YES_NO, lambda r, n: r.choice(("Oui", "Non"))),
    ("date_maj", {"type": "date"}, lambda r, n: f"2024-{1 + n % 12:02d}-{1 + n % 28:02d}"),
    ("latitude", {"type": "number", "constraints": {"minimum": 41}}, lambda r, n: f"{42 + r.random():.5f}"),
    ("site_web", {"format": "uri"}, lambda r, n: f"https://exemple.fr/{n}"),
    ("note", {}, lambda r, n: r.choice(("Sur rendez-vous.", "Fermé en août", "12"))),
)  # fmt: skip
STANDARD = parse_standard({"fields": [{"name": name, **descriptor} for name, descriptor, _ in FIELDS]}, "test")
TARGETS = targets_of(STANDARD)
WIDTH = len(FIELDS)


def table(drawer, rows, empty=0.1):
    """Return rows of right cells, some empty."""
    return [["" if place and drawer.random() < empty else make(drawer, number)
             for place, (_, _, make) in enumerate(FIELDS)] for number in range(rows)]


def found(rows, targets=None):
    """Return the shifts by row."""
    columns = [list(cells) for cells in zip(*rows)]
    told = Shifts(targets or list(TARGETS.values())).find(columns)
    assert len({shift.row for shift in told}) == len(told)
    return {shift.row: shift for shift in told}


def moved(row, place, by):
    """Return a row in which ``by`` cells were inserted at a place, or deleted; its end follows, its width stays."""
    width = len(row)
    row = row[:place] + [""] * by + row[place:] if by > 0 else row[:place] + row[place - by:]
    return (row + [""] * width)[:width]


def test_a_run_of_rows_with_an_inserted_cell():
    rows = table(random.Random(1), 40, empty=0)
    for row in rows:
        row[-1] = ""
    wrong = [moved(row, 4, 1) if 10 <= number < 14 else row for number, row in enumerate(rows)]
    told = found(wrong)
    assert sorted(told) == [10, 11, 12, 13]
    for number, shift in told.items():
        assert (shift.first, shift.last, shift.by) == (4, WIDTH - 1, 1) and shift.confidence >= SURE
        assert apply(wrong[number], shift) == rows[number]


def test_a_run_of_rows_with_a_deleted_cell():
    rows = table(random.Random(2), 40, empty=0)
    wrong = [moved(row, 6, -1) if 20 <= number < 23 else row for number, row in enumerate(rows)]
    told = found(wrong)
    assert sorted(told) == [20, 21, 22]
    for number, shift in told.items():
        assert (shift.first, shift.by) == (6, -1) and shift.confidence >= SURE
        assert apply(wrong[number], shift) == rows[number][:6] + [""] + rows[number][7:]


def test_cells_moved_up_to_a_column_where_they_are_in_place_again():
    rows = table(random.Random(3), 40, empty=0)
    right = [*rows[7][:10], "", *rows[7][11:]]
    rows[7] = [*right[:2], "", *right[2:10], *right[11:]]
    told = found(rows)
    assert told == {7: Shift(7, 2, 10, 1, told[7].confidence)} and told[7].confidence >= SURE
    assert apply(rows[7], told[7]) == right


def test_what_a_field_accepts_anyway_proves_nothing():
    drawer = random.Random(4)
    rows = table(drawer, 40, empty=0)
    wrong = [moved(row[:-1] + [""], 4, 1) if number == 9 else row for number, row in enumerate(rows)]
    free = targets_of(parse_standard({"fields": [{"name": name} for name, _, _ in FIELDS]}, "test"))
    assert not found(wrong, list(free.values())) and not found(wrong, [None] * WIDTH)


def test_one_wrong_cell_is_no_shift():
    rows = table(random.Random(5), 40, empty=0)
    rows[3][4], rows[3][5] = "", rows[3][4]
    rows[8][6] = "lieu@"
    assert not found(rows)


def test_a_cell_that_would_be_lost_is_for_a_person():
    rows = table(random.Random(6), 40, empty=0)
    rows[5] = [*rows[5][:4], "bâtiment B", *rows[5][4:-1]]
    told = found(rows)
    assert told[5].by == 1 and told[5].confidence < SURE


def test_a_column_that_refuses_most_of_its_cells_tells_nothing():
    rows = table(random.Random(7), 60, empty=0)
    for row in rows:
        row[7], row[10] = "04 67 00 00 00", "31/12/2024"
    assert not found(rows)
    right = rows[30][:-1] + [""]
    rows[30] = moved(right, 2, 1)
    told = found(rows)
    assert list(told) == [30] and told[30].confidence >= SURE and apply(rows[30], told[30]) == right


def test_batches_learn_from_earlier_ones():
    drawer = random.Random(8)
    shifts = Shifts(list(TARGETS.values()))
    assert not shifts.find(list(zip(*table(drawer, 200))))
    rows = [row[:-1] + [""] for row in table(drawer, 4, empty=0)]
    told = shifts.find(list(zip(*(rows[:1] + [moved(rows[1], 2, 1)] + rows[2:]))))
    assert [(shift.row, shift.first, shift.by) for shift in told] == [(1, 2, 1)] and told[0].confidence >= SURE


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(20, 80))
def test_found_exactly_or_not_as_sure(drawer, count):
    rows = table(drawer, count)
    right, wrong = [list(row) for row in rows], [list(row) for row in rows]
    for number in drawer.sample(range(count), count // 6):
        by, place = drawer.choice((-3, -2, -1, 1, 2, 3)), drawer.randrange(1, WIDTH - 4)
        if by > 0:
            right[number][WIDTH - by:] = [""] * by
        else:
            right[number][place:place - by] = [""] * -by
        wrong[number] = moved(right[number] if by > 0 else rows[number], place, by)
    for number, shift in found(wrong).items():
        if shift.confidence >= SURE:
            assert apply(wrong[number], shift) == right[number]


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(5, 80))
def test_bad_cells_alone_are_no_shift(drawer, count):
    rows = table(drawer, count)
    for number in range(count):
        for place in drawer.sample(range(WIDTH), drawer.choice((0, 0, 1, 3, 6))):
            rows[number][place] = drawer.choice(("", "x", "12", "Lodève", "?", "a@b", rows[number][place] + "!",
                                                 rows[number][drawer.randrange(WIDTH)]))
    assert all(shift.confidence < SURE for shift in found(rows).values())


@pytest.mark.parametrize("by", (1, -1, 2, -2, 3, -3))
def test_most_shifts_among_telling_columns_are_found(by):
    drawer = random.Random(by)
    rows = table(drawer, 300, empty=0.05)
    sure = 0
    for number in range(0, 300, 20):
        row = rows[number][:WIDTH - abs(by)] + [""] * abs(by)
        rows[number] = moved(row, 2, by)
    for number, shift in found(rows).items():
        assert number % 20 == 0
        sure += shift.confidence >= SURE
    assert sure >= 10
