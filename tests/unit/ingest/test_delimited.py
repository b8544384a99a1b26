"""CSV as it is found."""

import json

import pytest

from augure.processing.pipeline.errors import AmbiguousFile, InvalidParameter, UnreadableFile
from augure.processing.pipeline.ingest.reading import textlines
from augure.processing.pipeline.ingest.reading.readers import open_table
from augure.processing.pipeline.ingest.reading.sources import SourceFile


def rows(reader):
    return list(reader)


def test_semicolons_decimal_commas_and_latin_letters(table):
    reader = table("Commune;Taux;Né le\nSète;12,5;1/2/1970\nAgde;7,25;\n".encode("cp1252"))
    assert [(column.original, column.name) for column in reader.columns] == [
        ("Commune", "commune"), ("Taux", "taux"), ("Né le", "ne_le")]
    assert rows(reader) == [(2, ["Sète", "12,5", "1/2/1970"]), (3, ["Agde", "7,25", ""])]
    assert reader.dialect.describe() == {
        "kind": "text", "header_line": 1, "encoding": "cp1252", "encoding_evidence": "letters", "delimiter": ";",
        "quote": '"', "escape": '""'}


def test_quotes_newlines_and_the_line_where_a_row_starts(table):
    reader = table('a,b\r\n"un\r\ndeux","il dit ""oui"""\r\n\r\n3,4\r\n')
    assert rows(reader) == [(2, ["un\r\ndeux", 'il dit "oui"']), (5, ["3", "4"])]
    assert reader.tally.blank_rows == 1


def test_titles_above_the_header(table):
    reader = table(
        "Revenus fiscaux (2009);;;\nDonnées par commune;;;\n;;;\nCODE;NOM;A;B\n34001;Abeilhan;1;2\n34002;Adissan;3;4\n"
    )
    assert [column.name for column in reader.columns] == ["code", "nom", "a", "b"]
    assert rows(reader) == [(5, ["34001", "Abeilhan", "1", "2"]), (6, ["34002", "Adissan", "3", "4"])]


def test_header_line_and_no_header(table):
    content = "un;deux\nx;y\n1;2\n"
    assert [column.name for column in table(content, header_line=2).columns] == ["x", "y"]
    reader = table("1;2,5;Agde\n2;3,5;Sète\n")
    assert [column.name for column in reader.columns] == ["column_1", "column_2", "column_3"]
    assert rows(reader)[0] == (1, ["1", "2,5", "Agde"])
    assert rows(table(content, header_line=0))[0] == (1, ["un", "deux"])
    with pytest.raises(UnreadableFile, match="no header at line 9.*HEADER_LINE"):
        table(content, header_line=9)


def test_years_are_names_not_data(table):
    reader = table("Libellé;2019;2020\nAgde;1;2\nSète;3;4\n")
    assert [column.name for column in reader.columns] == ["libelle", "c_2019", "c_2020"]


def test_ragged_rows_are_rejected_with_line_text_and_cause(table):
    reader = table("a;b;c\n1;2;3\n4;5\n6;7;8;9\n10;11;12;;\n\n13;14;15\n")
    assert rows(reader) == [(2, ["1", "2", "3"]), (5, ["10", "11", "12"]), (7, ["13", "14", "15"])]
    assert [reject[:3] for reject in reader.rejects] == [
        (3, "4;5", "too_few_cells"), (4, "6;7;8;9", "too_many_cells")]
    assert reader.rejects[0].cause == "2 cells where the header has 3"
    assert (reader.tally.rows, reader.tally.rejects, reader.tally.blank_rows) == (3, 2, 1)


def test_a_quote_that_is_never_closed_is_a_letter_and_is_told(table):
    lines = ["id,nom,age", "1,Ana,30", '2,"Bob,40'] + ["{0},Nom{0},{0}".format(i) for i in range(3, 200)]
    reader = table("\n".join(lines) + "\n")
    found = rows(reader)
    assert [cells[0] for _, cells in found] == [str(i) for i in range(1, 200)]
    assert found[1:3] == [(3, ["2", '"Bob', "40"]), (4, ["3", "Nom3", "3"])]
    assert reader.rejects == [] and reader.tally.mended == 1
    assert [mended[:3] for mended in reader.mended] == [(3, '2,"Bob,40', "stray_quote")]


@pytest.mark.parametrize("rest, kept", [("4;x\n", [(4, ["4", "x"])]), ('4;"x"\n', [(4, ["4", "x"])])])
def test_a_quote_that_is_never_closed_swallows_no_row(table, rest, kept):
    reader = table('a;b\n1;"ok"\n3;"jamais fermé\n' + rest)
    assert rows(reader) == [(2, ["1", "ok"]), (3, ["3", '"jamais fermé']), *kept]
    assert reader.tally.mended == 1 and reader.rejects == []


def test_a_quote_that_fits_nowhere_costs_one_line(table):
    reader = table('a,b,c\n1,2,3\n"x,y\n4,5,6\n')
    assert rows(reader) == [(2, ["1", "2", "3"]), (4, ["4", "5", "6"])]
    assert [reject[:3] for reject in reader.rejects] == [(3, '"x,y', "unclosed_quote")]


def test_quotes_within_a_quoted_text_stay(table):
    reader = table('a,b,c\n1,"il dit "oui", puis non",3\n2,""début, fin",4\n3,"ok" ,5\n')
    assert rows(reader) == [(2, ["1", 'il dit "oui", puis non', "3"]), (3, ["2", '"début, fin', "4"]),
                            (4, ["3", "ok", "5"])]
    assert [mended.line for mended in reader.mended] == [2, 3, 4]


def test_two_ways_to_mend_are_no_way(table):
    """Either quote may be the letter: ``"a`` / ``b"`` in the first cell or in the second."""
    reader = table('a,b\n1,2\n"x,y,"z"w\n3,4\n')
    assert rows(reader) == [(2, ["1", "2"]), (4, ["3", "4"])] and len(reader.rejects) == 1


def test_a_row_cut_at_another_delimiter_is_read_by_the_shapes_of_the_columns(table):
    lines = ["{:02}/01/2018,{},Chaise de bureau {}".format(day, 100 + day, " x-" * day) for day in range(1, 29)]
    lines += ["29/01/2018 129 Table basse en bois", "30/01/2018,130,Lit"]
    reader = table("\n".join(["jour,code,nom", *lines]) + "\n")
    found = rows(reader)
    assert found[-2:] == [(30, ["29/01/2018", "129", "Table basse en bois"]), (31, ["30/01/2018", "130", "Lit"])]
    assert [mended[:3] for mended in reader.mended] == [(30, "29/01/2018 129 Table basse en bois", "other_delimiter")]


def test_the_header_again_begins_another_table(table):
    reader = table("a;b;c\n1;2;3\na;b;c\n4;5;6\n")
    assert rows(reader) == [(2, ["1", "2", "3"])]
    assert [reject[:3] for reject in reader.rejects] == [(3, "a;b;c", "second_table"), (4, "4;5;6", "second_table")]
    assert "HEADER_LINE to 3" in reader.rejects[0].cause
    assert rows(table("a;b;c\n1;2;3\na;b;c\n4;5;6\n", header_line=3)) == [(4, ["4", "5", "6"])]


@pytest.mark.parametrize("page", [
    "<!DOCTYPE html>\n<html><body>\n<h1>404</h1>\n</body></html>\n", "\n<HTML>\n<p>1;2\n"])
def test_a_web_page_is_no_table(table, page):
    with pytest.raises(UnreadableFile, match="web page"):
        table(page)


def test_a_ragged_row_of_several_lines_is_one_reject(table):
    reader = table('a,b\n"x\ny",1,2\n3,4\n')
    assert rows(reader) == [(4, ["3", "4"])]
    assert [reject[:3] for reject in reader.rejects] == [(2, '"x\ny",1,2', "too_many_cells")]


def test_the_ministry_names_only_the_first_candidate(table):
    reader = table("Code;Libellé;Inscrits;Nom;Voix\n1;Ain;10;A;4;B;6\n2;Aisne;20;A;5;B;6;C;9\n3;Allier;9;A;1;B;8\n")
    assert [column.name for column in reader.columns] == [
        "code", "libelle", "inscrits", "nom", "voix", "column_6", "column_7", "column_8", "column_9"]
    assert rows(reader)[0] == (2, ["1", "Ain", "10", "A", "4", "B", "6", "", ""])
    assert rows(reader)[1] == (3, ["2", "Aisne", "20", "A", "5", "B", "6", "C", "9"])
    assert reader.rejects == []


def test_repeated_columns_keep_their_place(table):
    reader = table("Code;Nom;Voix;Nom;Voix;\n1;A;4;B;6;\n2;A;5;B;7;\n")
    assert [(c.original, c.name, c.position) for c in reader.columns] == [
        ("Code", "code", 0), ("Nom", "nom", 1), ("Voix", "voix", 2), ("Nom", "nom_2", 3), ("Voix", "voix_2", 4)]


def test_names_of_dbf_and_pandas_exports(table):
    reader = table("NOM,C,50;LARGEUR,N,9,2\nRue;1,5\n")
    assert [column.original for column in reader.columns] == ["NOM", "LARGEUR"]
    reader = table("Unnamed: 0,nom,age\n0,Ana,30\n1,Bob,40\n")
    assert [column.original for column in reader.columns] == ["", "nom", "age"]


def test_delimiter_is_overridable_and_ambiguity_names_it(table):
    with pytest.raises(AmbiguousFile, match="DELIMITER"):
        table("a,b;c\nd,e;f\ng,h;i\n")
    assert rows(table("a,b;c,d\ne,f;g,h\n", delimiter=";")) == [(2, ["e,f", "g,h"])]
    assert rows(table("a b\n1 2\n", delimiter=" ")) == [(2, ["1", "2"])]
    with pytest.raises(InvalidParameter, match="DELIMITER"):
        table("a;b\n", delimiter="ab")


def test_a_row_twice_is_no_second_table(table):
    """Without a column of numbers nothing proves that the first row is a header."""
    reader = table("M;oui;Agde\nF;non;Sète\nM;oui;Agde\nF;oui;Agde\n")
    assert len(rows(reader)) == 3 and reader.rejects == []


def test_a_space_is_a_delimiter_between_columns_with_numbers(table):
    reader = table("x y nom\n3.87 43.6 Antigone\n3.88 43.61 \"La Comédie\"\n3.9 43.62 Port\n")
    assert [cells for _, cells in reader] == [
        ["3.87", "43.6", "Antigone"], ["3.88", "43.61", "La Comédie"], ["3.9", "43.62", "Port"]]


def test_one_column_needs_no_delimiter(table):
    reader = table("commune\nAgde\nSète, la belle\nBéziers\nMèze\n")
    assert [cells for _, cells in reader] == [["Agde"], ["Sète, la belle"], ["Béziers"], ["Mèze"]]


def test_other_quotes_escapes_and_line_ends(table):
    assert rows(table("a,'b'\r1,'x, y'\r2,'z'\r")) == [(2, ["1", "x, y"]), (3, ["2", "z"])]
    assert rows(table('a,b\n1,"dix \\"pouces\\""\n')) == [(2, ["1", 'dix "pouces"'])]
    assert rows(table('a, "b"\n1, "x, y"\n')) == [(2, ["1", "x, y"])]


def test_nul_characters_are_dropped_and_counted(table):
    reader = table("a;b\n1;x\0y\n")
    assert rows(reader) == [(2, ["1", "xy"])] and reader.tally.nul_characters == 1


def test_a_file_of_spaces_is_empty(table):
    with pytest.raises(UnreadableFile, match="is empty"):
        table("\n \n\n")


def test_csv_spectrum(shared_data):
    """The published expectations of csv-spectrum, all of them."""
    folder = shared_data / "csv" / "csv-spectrum"
    for path in sorted((folder / "csvs").glob("*.csv")):
        expected = json.loads((folder / "json" / (path.stem + ".json")).read_text(encoding="utf-8"))
        expected = expected if isinstance(expected, list) else [expected]
        reader = open_table(SourceFile(path, None, path.name))
        names = [column.original for column in reader.columns]
        got = [dict(zip(names, cells)) for _, cells in reader]
        if path.stem == "location_coordinates":  # published with another telephone number than its CSV
            expected[0]["Contact Phone Number"] = "2095257564"
        if path.stem == "newlines_crlf":  # published without the CR of its name
            expected[1]["a"] = expected[1]["a"].replace("\r", "")
        assert got == expected, path.stem


def test_the_ministry_wide_file_has_no_reject(shared_data):
    """35,719 communes by 18 + 11 x 7 columns: the figures of the data's README and of the header's own line."""
    path = shared_data / "elections" / "france" / "Presidentielle_2017_Resultats_Communes_Tour_1.csv.xz"
    reader = open_table(SourceFile(path, None, path.name))
    assert len(reader.columns) == 18 + 11 * 7
    assert [column.original for column in reader.columns if column.original == "Voix"] == ["Voix"] * 11
    assert sum(len(batch.rows) for batch in reader.batches()) == 35_719 and reader.rejects == []


@pytest.mark.parametrize("late, width", [
    ("34003;Agde;1;NOM;2;\n", 5),  # an empty cell at the end is none
    ('34003;"Agde; le Cap";1;NOM;2\n', 5),
    ('34003;"Agde\nle Cap";1;NOM;2;NOM;3\n', 7),
    ("34003;Agde;1;NOM;2;NOM;3;;4\n", 9),
    ("34003;Agde;1\n", 5),
])
def test_the_widest_row_of_the_whole_file_sets_the_width(table, monkeypatch, late, width):
    monkeypatch.setattr(textlines, "CHUNK_BYTES", 60)
    usual = "34001;Sète;12;DUPONT;3\n" * 1500  # beyond what the header is found in
    reader = table("code;nom;voix\n" + usual * 2 + late + usual)
    assert (len(reader.columns), sum(1 for _ in reader)) == (width, 4501)
