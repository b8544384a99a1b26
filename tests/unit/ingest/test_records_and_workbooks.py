"""JSON records and xlsx."""

import datetime
import io

import openpyxl
import pytest

from augure.processing.pipeline.errors import AmbiguousFile, EmptyFile, UnreadableFile
from augure.processing.pipeline.ingest.reading.readers import open_table
from augure.processing.pipeline.ingest.reading.sources import SourceFile


def test_json_records_keep_numbers_as_written_and_nested_values_as_json(table):
    reader = table(
        '[{"id": 1.10, "nom": "Sète", "ok": true}, {"id": 12345678901234567890, "où": [{"x": [1, 2.5]}], "nom": null}]',
        "a.json",
    )
    assert [column.name for column in reader.columns] == ["id", "nom", "ok", "ou"]
    assert list(reader) == [(1, ["1.10", "Sète", "true", ""]),
                            (2, ["12345678901234567890", "", "", '[{"x": [1, 2.5]}]'])]


def test_objects_are_opened_one_level(table):
    reader = table('''[{"fields": {"code": "34172", "pop": {"2020": 1}},
                         "geo": {"type": "Point", "coordinates": [3, 43]}},
                        {"fields": {"nom": "Sète"}, "fin": null}, {"fields": null}]''', "a.json")
    assert [column.original for column in reader.columns] == ["fields.code", "fields.pop", "geo", "fields.nom", "fin"]
    assert [cells for _, cells in reader] == [
        ["34172", '{"2020": 1}', '{"type": "Point", "coordinates": [3, 43]}', "", ""],
        ["", "", "", "Sète", ""], [""] * 5]
    taken = table('[{"a": {"b": 1}, "a.b": 2}]', "b.json")
    assert [column.original for column in taken.columns] == ["a", "a.b"]


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.json"])
def test_one_object_per_line(table, name):
    reader = table('{"a": 1, "b": "x"}\n\n{"a": 2}\n', name)
    assert list(reader) == [(1, ["1", "x"]), (3, ["2", ""])]
    with pytest.raises(UnreadableFile, match="line 2, column 9"):
        table('{"a": 1}\n{"a": 2,}\n', name)
    with pytest.raises(EmptyFile):
        table(" \n", name)


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


def test_hidden_sheets_and_descriptions_are_no_choice(table):
    book = openpyxl.load_workbook(io.BytesIO(workbook(Données=[["a", "b"], [1, 2]], Calculs=[["c", "d"], [3, 4]],
                                                      Descriptif=[["Variable", "Libellé"], ["a", "un"]])))
    book["Calculs"].sheet_state = "hidden"
    content = io.BytesIO()
    book.save(content)
    assert list(table(content.getvalue(), "a.xlsx")) == [(2, ["1", "2"])]
    assert list(table(content.getvalue(), "a.xlsx", sheet="Calculs")) == [(2, ["3", "4"])]
    assert list(table(content.getvalue(), "a.xlsx", sheet="Descriptif")) == [(2, ["a", "un"])]


def test_merged_headers_and_notes_below(table):
    book = openpyxl.Workbook()
    for row in [["Population par sexe"], [], ["Code", "2012", None, "2013", None],
                [None, "Hommes", "Femmes", "Hommes", "Femmes"], ["34001", 1, 2, 3, 4], ["34002", 5, 6, 7, 8],
                ["34003", 5, 6, 7, None], ["Total", 11, 14, 17, 12], [], ["Source : INSEE, recensement"],
                ["Champ : France métropolitaine"]]:
        book.active.append(row)
    book.active.merge_cells("B3:C3")
    book.active.merge_cells("D3:E3")
    content = io.BytesIO()
    book.save(content)
    reader = table(content.getvalue(), "a.xlsx")
    assert [column.original for column in reader.columns] == [
        "Code", "2012 Hommes", "2012 Femmes", "2013 Hommes", "2013 Femmes"]
    assert (reader.dialect.header_line, reader.dialect.header_rows) == (3, 2)
    assert list(reader) == [(5, ["34001", "1", "2", "3", "4"]), (6, ["34002", "5", "6", "7", "8"]),
                            (7, ["34003", "5", "6", "7", ""]), (8, ["Total", "11", "14", "17", "12"])]
    assert [(note.line, note.text) for note in reader.notes] == [
        (10, "Source : INSEE, recensement"), (11, "Champ : France métropolitaine")]


def test_formulas_that_were_never_calculated_are_told(table):
    content = workbook(Feuille=[["a", "b"], [1, "=A2*2"], [2, "=A3*2"]])
    with pytest.raises(UnreadableFile, match="2 formulas of the sheet Feuille have no value"):
        table(content, "a.xlsx")


def test_what_is_no_workbook_says_so(table):
    with pytest.raises(UnreadableFile, match="save it as xlsx or CSV"):
        table(b"\x01\x02\x03 pas un classeur", "a.xlsx")


def test_files_under_another_type_are_read_by_what_they_hold(table):
    content = workbook(Feuille=[["a", "b"], [1, 2]])
    assert list(table(content, "a.xls")) == list(table(content, "a.csv")) == [(2, ["1", "2"])]
    assert list(table("a\tb\n1\t2\n", "b.xls")) == [(2, ["1", "2"])]


def test_xls_with_formulas_dates_and_booleans(shared_data):
    """Montpellier's register and zoo: the row of births is made of formulas, which GDAL reads as empty."""
    pytest.importorskip("xlrd", reason="python3-xlrd is not installed")
    folder = shared_data / "csv" / "montpellier"
    for name in ("VilleMTP_MTP_EtatCivil/VilleMTP_MTP_EtatCivil", "VilleMTP_MTP_AccERP/VilleMTP_MTP_AccERP_2013"):
        xls, ods = (open_table(SourceFile(path, None, path.name)) for path in (
            folder / (name + ".xls"), folder / (name + ".ods")))
        rows = [[[" ".join(cell.split()) for cell in cells] for _, cells in reader] for reader in (xls, ods)]
        assert rows[0] == rows[1]


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
