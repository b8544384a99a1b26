"""A regional list of places of digital inclusion with its defects, and its truth: generated, always the same.

As ``augure:createdemodata`` writes it, with real communes, so that a register of France knows them. The package
``augure`` must be importable (the tests and scores that use this see to it).
"""

from pathlib import Path

from augure.processing.pipeline.demo.placefiles import COLUMNS, SHIFTED_ROWS, TRUTH, Town, list_text
from augure.processing.pipeline.demo.placefiles import generate as generate_rows

__all__ = ["SHIFTED_ROWS", "generate", "write"]

COMMUNES = tuple(Town(*commune) for commune in (
    ("Gap", "05000", "05061", 44.56, 6.08), ("Digne-les-Bains", "04000", "04070", 44.09, 6.23),
    ("Manosque", "04100", "04112", 43.83, 5.79), ("Briançon", "05100", "05023", 44.9, 6.64),
    ("Embrun", "05200", "05046", 44.56, 6.5), ("Sisteron", "04200", "04209", 44.2, 5.94),
    ("Apt", "84400", "84003", 43.88, 5.4), ("Carpentras", "84200", "84031", 44.06, 5.05),
    ("Cavaillon", "84300", "84035", 43.84, 5.04), ("Orange", "84100", "84087", 44.14, 4.81),
    ("Pertuis", "84120", "84089", 43.69, 5.5), ("Martigues", "13500", "13056", 43.41, 5.05),
    ("Istres", "13800", "13047", 43.51, 4.99), ("Aubagne", "13400", "13005", 43.29, 5.57),
    ("La Ciotat", "13600", "13028", 43.17, 5.61), ("Tarascon", "13150", "13108", 43.81, 4.66),
    ("Gardanne", "13120", "13041", 43.45, 5.47), ("Hyères", "83400", "83069", 43.12, 6.13),
    ("Draguignan", "83300", "83050", 43.54, 6.46), ("Brignoles", "83170", "83023", 43.41, 6.06),
    ("Grasse", "06130", "06069", 43.66, 6.92), ("Menton", "06500", "06083", 43.77, 7.5),
    ("Vence", "06140", "06157", 43.72, 7.11)))


def generate(rows=400, seed=1):
    """Return the list and its truth, as rows of texts by column and by field."""
    return generate_rows(COMMUNES, rows, seed)


def write(folder, rows=400, seed=1):
    """Write liste-regionale.csv and verite.csv into a folder; return their paths."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, columns, lines in zip(("liste-regionale.csv", "verite.csv"), (COLUMNS, TRUTH), generate(rows, seed)):
        paths.append(folder / name)
        paths[-1].write_text(list_text(columns, lines), encoding="utf-8", newline="")
    return paths

