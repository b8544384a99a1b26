"""The report of a correction: counts by hand, cells of the file, persons hidden, before and after."""

import re

import pytest
from psycopg2.extras import execute_values

from augure.processing.pipeline.correct.correction.report import write_correction_report
from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.ingest.reading.dialect import ReadOptions
from augure.processing.pipeline.ingest.table import import_table
from augure.processing.pipeline.ingest.writing import DatasetOptions
from augure.processing.pipeline.warehouse.ledger import Run

CORRECTIONS = [(row, "telephone", f"04 67 00 00 0{row}", f"+3346700000{row}", "phone", 1.0) for row in range(1, 5)] + [
    (1, "ouvert", "OUI", "Oui", "boolean", 0.95), (2, "ouvert", "OUI", "Oui", "boolean", 0.95),
    (3, "ouvert", "?", "", "placeholders", 0.98), (4, "ouvert", "bof", "Non", "decision", 1.0)]
ANOMALIES = [
    (1, "statut", "asso loi", "constraint-error", "is none of: Public, Association", "Association", 0.7, "vocabulary"),
    (2, "statut", "asso loi", "constraint-error", "is none of: Public, Association", "Association", 0.7, "vocabulary"),
    (3, "statut", "Ville de Sète", "constraint-error", "is none of: Public, Association", None, None, None),
    (3, "nom", "MAIRIE", "doubtful-value", "fits the field, but may be meant otherwise", "Mairie", 0.7, "capitals"),
    (None, "telephone", "04 99", "unused-decision", "it was to become “+33499”, decided by Zoé", None, None, None)]


@pytest.fixture
def report(settings, tmp_path):
    path = tmp_path / "lieux.csv"
    path.write_text("nom;Tél;ouvert;statut\n" + "".join(f"n{n};t;o;s\n" for n in range(4)), encoding="utf-8")
    with Run(settings, "importtable", {}) as run:
        import_table(run, [str(path)], DatasetOptions(table="lieux"), ReadOptions(header_line=1), Feedback())

    def write(anomalies=ANOMALIES, **more):
        outputs = {
            "TABLE": "lieux_corrected", "SOURCE_TABLE": "lieux", "STANDARD_TITLE": "Lieux 1", "ROW_COUNT": 4,
            "CORRECTION_COUNT": len(CORRECTIONS), "NORMALISATION_COUNT": 3, "ANOMALY_COUNT": len(anomalies),
            "ERROR_COUNT": 3, "VALID": False, "DECISION_COUNT": 1, "UNUSED_DECISIONS": 1, "PERSONAL": ["telephone"],
            "TEXT_COLUMNS": "", "NOT_CHECKED": "", "SOURCE_COLUMNS": {"telephone": "Tél"}, **more}
        with Run(settings, "correcttable", {"RECIPE": "/home/zoe/ma recette.yaml"}) as run, run.cursor() as cursor:
            execute_values(cursor, "INSERT INTO augure.correction (run, dataset, row_id, column_name, before, after, "
                           "rule, confidence) VALUES %s",
                           [(run.id, "clean.lieux_corrected", *line) for line in CORRECTIONS])
            execute_values(cursor, "INSERT INTO augure.anomaly (run, dataset, row_id, column_name, value, code, "
                           "message, proposal, confidence, rule) VALUES %s",
                           [(run.id, "clean.lieux_corrected", *line) for line in anomalies])
            cursor.execute("INSERT INTO augure.normalisation VALUES (%s, 'clean.lieux_corrected', 'nom', 'spaces', 3)",
                           (run.id,))
            page = tmp_path / "out" / "page.html"
            write_correction_report(cursor, {**outputs, "RUN": run.id}, str(page))
        text = page.read_text(encoding="utf-8")
        bare = re.sub("<style>.*</style>|<[^>]+>", " ", text, flags=re.S)
        return re.sub("[ \n]+", " ", text), re.sub("[ \n]+", " ", bare)
    return write


def test_what_was_corrected_by_field_and_rule(report):
    page, text = report()
    assert "lieux (lieux.csv)" in text
    assert "ma recette.yaml" in text and "/home/zoe" not in page
    # most cells first; three examples of distinct values, from the columns that the recipe names
    rows = re.findall('<td class="n">([0-9]+)</td><td class="what"><b>([^<]+)</b> <span class="badge surely">([^<]+)<',
                      page)
    assert rows == [("4", "“telephone” by rule: phone", "100\u00a0% sure"),
                    ("2", "“ouvert” by rule: boolean", "95\u00a0% sure"), ("1", "“ouvert” as decided", "by a person"),
                    ("1", "“ouvert” by rule: placeholders", "98\u00a0% sure")]
    assert "<b>C2</b>: <code>OUI</code> → <code>Oui</code>" in page and "<b>C3</b>: <code>OUI</code>" in page
    assert '<b>C4</b>: <code>?</code> → <span class="muted">empty</span>' in page
    assert "Removes spaces at both ends" in text


def test_persons_stay_hidden(report):
    page, _ = report()
    assert "<b>B2</b>: <code>99 99 99 99 99</code> → <code>+99999999999</code>" in page
    assert not re.search("04 67 00|3346700000[1-4]|04 99|33499|Zoé", page)


def test_what_is_left_and_what_to_do(report):
    _, text = report()
    assert "These 2 decisions settle 3 of the 4 cells in question: 75\u00a0%." in text
    assert "“statut”: does “asso loi” mean “Association”?" in text
    assert "“nom” by rule: capitals look and agree: 70\u00a0% sure" in text
    assert "augure:exportworklist ) – TABLE is “lieux_corrected”" in text
    assert "augure:correcttable ) – Run it again with TABLE “lieux”" in text
    assert "1 cells say what people decided. 1 decisions found no cell any more" in text
    assert "3 errors left" in text and "1 values in doubt" in text


def test_errors_before_and_after(report):
    assert "are gone" not in report()[1]
    assert "70\u00a0% of the errors are gone: 10 before, 3 after." in report(ERRORS_BEFORE=10)[1]
    assert "The errors are not fewer: 2 before, 3 after." in report(ERRORS_BEFORE=2)[1]


def test_nothing_left(report):
    _, text = report(anomalies=ANOMALIES[-1:], ERROR_COUNT=0, VALID=True)
    assert "Every cell is as the standard wants it, and no rule doubts any." in text
    assert "What to do next" not in text and "NOT VALID" not in text
