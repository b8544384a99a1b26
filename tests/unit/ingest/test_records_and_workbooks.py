"""JSON records and xlsx."""

import datetime
import io

import openpyxl
import pytest

from augure.processing.pipeline.errors import AmbiguousFile, UnreadableFile
from augure.processing.pipeline.ingest.readers import open_table
from augure.processing.pipeline.ingest.sources import SourceFile


def test_json_records_keep_numbers_as_written_and_nested_values_as_json(table):
    reader = table(
        '[{"id": 1.10, "nom": "Sète", "ok": true}, {"id": 12345678901234567890, "où": {"x": [1, 2.5]}, "nom": null}]',
        "a.json",
    )
    assert [column.name for column in reader.columns] == ["id", "nom", "ok", "ou"]
    assert list(reader) == [(1, ["1.10", "Sète", "true", ""]),
                            (2, ["12345678901234567890", "", "", '{"x": [1, 2.5]}'])]


def test_json_that_is_no_table(table):
    assert list(table('{"n": 1, "records": [{"a": "b"}]}', "a.json")) == [(1, ["b"])]
    with pytest.raises(UnreadableFile, match="list of objects"):
        table('{"a": 1}', "a.json")
    with pytest.raises(UnreadableFile, match="line 2, column 3"):
        table('[{"a": 1},\n  }]', "a.json")
    with pytest.raises(UnreadableFile, match="Import a layer"):
        table('{"type": "FeatureCollection", "features": []}', "a.json")


def workbook(**sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_a_sheet_below_its_title(table):
    content = workbook(Lisezmoi=[["Notes"], ["en une colonne"]], COM=[
        ["Communes au 1er janvier"], [], ["CODGEO", "Taux", "Jour", "Oui"],
        ["01001", 15.38, datetime.datetime(2022, 4, 10), True], ["2A004", 3.0, datetime.date(2022, 4, 24), None]])
    reader = table(content, "a.xlsx")
    assert reader.dialect.sheet == "COM" and reader.dialect.header_line == 3
    assert list(reader) == [(4, ["01001", "15.38", "2022-04-10", "true"]), (5, ["2A004", "3", "2022-04-24", ""])]


def test_several_tables_need_a_sheet(table):
    content = workbook(COM=[["a", "b"], [1, 2]], ARM=[["c", "d"], [3, 4]])
    with pytest.raises(AmbiguousFile, match="COM, ARM.*SHEET"):
        table(content, "a.xlsx")
    assert list(table(content, "a.xlsx", sheet="arm")) == [(2, ["3", "4"])]
    with pytest.raises(UnreadableFile, match="no sheet XX.*COM, ARM"):
        table(content, "a.xlsx", sheet="XX")


def test_what_is_no_workbook_says_so(table):
    with pytest.raises(UnreadableFile, match="save it as xlsx or CSV"):
        table("pas un classeur", "a.xlsx")


def test_the_same_table_as_xls_ods_and_csv(shared_data):
    """Montpellier publishes its budget three times: all cells agree."""
    folder = shared_data / "csv" / "montpellier" / "VilleMTP_MTP_BudgetPri"
    csv, xls, ods = (
        [cells for _, cells in open_table(SourceFile(path, None, path.name))]
        for path in (folder / ("VilleMTP_MTP_BudgetPri_2012" + suffix) for suffix in (".csv", ".xls", ".ods")))
    amounts = [[cells[5].replace(",", ".") for cells in rows] for rows in (csv, xls, ods)]
    assert len(csv) == 1338 and amounts[0] == amounts[1] == amounts[2]
    others = [[[" ".join(cell.split()) for place, cell in enumerate(cells) if place != 5] for cells in rows]
              for rows in (csv, xls, ods)]
    assert others[0] == others[1] == others[2]
