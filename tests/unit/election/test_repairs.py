"""Rows that a spreadsheet changed: repaired where the row's own arithmetic proves it, with a journal row a cell."""

import pytest

from augure.processing.pipeline.election.checks import holds, identities
from augure.processing.pipeline.election.load import ElectionOptions, import_election
from augure.processing.pipeline.errors import UnreadableFile
from augure.processing.pipeline.warehouse.ledger import Run

BLOCKS = ("Code du département;Libellé du département;Code de la commune;Libellé de la commune;Inscrits;Abstentions;"
          "% Abs/Ins;Votants;Blancs;Nuls;Exprimés;N°Panneau;Sexe;Nom;Prénom;Voix;% Voix/Exp;N°Panneau;Sexe;Nom;Prénom;"
          "Voix;% Voix/Exp")
GOOD = ["1;Ain;1;Abergement;200;40;20,00;160;4;6;150;3;F;LE PEN;Marine;70;46,67;4;M;MACRON;Emmanuel;80;53,33",
        "1;Ain;2;Varey;210;30;14,28;180;7;3;170;3;F;LE PEN;Marine;90;52,94;4;M;MACRON;Emmanuel;80;47,06",
        "1;Ain;4;Ambérieu;120;20;16,67;100;2;1;97;3;F;LE PEN;Marine;40;41,24;4;M;MACRON;Emmanuel;57;58,76"]
COLUMNS = "departement,commune,commune_libelle,inscrits,abstentions,votants,blancs,nuls,exprimes,LE PEN,MACRON"
GOOD_COLUMNS = ["01,001,Abergement,200,40,160,4,6,150,70,80", "01,002,Varey,210,30,180,7,3,170,90,80"]
TURNOUT = ("SELECT territory, registered, abstentions, voters, blank, null_votes, expressed FROM election.turnout "
           "ORDER BY 1")
VOTES = ("SELECT r.territory, c.last_name, r.votes FROM election.result r JOIN election.candidate c "
         "ON c.id = r.candidate ORDER BY 1, 2")


@pytest.fixture
def read(settings, tmp_path):
    """Import one file with these rows under a header."""

    def import_rows(header, lines, name="2017-presidentielle-2.csv"):
        path = tmp_path / name
        path.write_text("\n".join([header, *lines]) + "\n", encoding="utf-8")
        with Run(settings, "importelection", {}) as run:
            return import_election(run, [str(path)], ElectionOptions())

    return import_rows


@pytest.fixture
def as_it_was(read, rows):
    """Import damaged rows and hold them against the good ones; return the journal."""

    def compare(header, good, damaged):
        outputs = read(header, damaged)
        found = rows(TURNOUT), rows(VOTES)
        journal = rows("SELECT row_key, column_name, before, after, rule FROM augure.correction ORDER BY id")
        rows("TRUNCATE election.turnout, election.result, election.candidate, election.ballot")
        read(header, good, "2017-presidentielle-2-bonne.csv")
        assert found == (rows(TURNOUT), rows(VOTES)) and outputs["ANOMALY_COUNT"] == 0
        return journal

    return compare


@pytest.mark.parametrize("column, cell, after, rule", [
    (8, "400.00%", "4", "count-written-as-percentage"),
    (8, "4%", "4", "count-written-as-percentage"),
    (15, "7000,00 %", "70", "count-written-as-percentage"),
    (7, "1900-06-08", "160", "count-written-as-date"),
    (10, "1,5E+02", "150", "count-written-with-exponent"),
])
def test_a_count_that_a_spreadsheet_wrote_otherwise(as_it_was, column, cell, after, rule):
    damaged = GOOD[0].split(";")
    damaged[column] = cell
    journal = as_it_was(BLOCKS, GOOD, [";".join(damaged), *GOOD[1:]])
    assert [(row[0], *row[2:]) for row in journal] == [("01001", cell, after, rule)]


@pytest.mark.parametrize("column, cell", [(8, "500.00%"), (15, "7100.00%"), (15, "2066-01-30"), (10, "15O")])
def test_what_arithmetic_does_not_prove_is_refused_with_line_column_and_value(read, rows, column, cell):
    damaged = GOOD[1].split(";")
    damaged[column] = cell
    with pytest.raises(UnreadableFile) as error:
        read(BLOCKS, [GOOD[0], ";".join(damaged), GOOD[2]])
    for word in ("line 3", f"column {column + 1}", cell, "prove"):
        assert word in str(error.value)
    assert rows.one("SELECT count(*) FROM election.turnout") == 0


def test_a_count_that_takes_part_in_no_identity_is_not_repaired(read):
    """Without the null votes nothing tells whether 400.00% was 4 blank votes."""
    header = COLUMNS.replace(",nuls", "")
    with pytest.raises(UnreadableFile, match="400.00%"):
        read(header, ["01,001,Abergement,200,40,160,400.00%,150,70,80"])


@pytest.mark.parametrize("where, cells", [(0, 1), (4, 1), (8, 2), (11, 1), (2, 3)])
def test_cells_moved_to_the_right_in_a_run_of_rows(as_it_was, where, cells):
    """What falls off at the end are percentages, which are derived, or the row is as wide as its neighbours."""
    padded = BLOCKS + ";" * 3
    moved = [";".join([*row[:where], *[""] * cells, *row[where:]]) for row in (line.split(";") for line in GOOD[1:])]
    good = [line + ";;;" for line in GOOD]
    journal = as_it_was(padded, good, [good[0], *(line + ";" * (3 - cells) for line in moved)])
    assert {row[0] for row in journal} == {"01002", "01004"} and {row[4] for row in journal} == {"moved-cells"}
    assert ("01002", "votes 2", "80") in {(row[0], row[1], row[3]) for row in journal}


@pytest.mark.parametrize("lost", [6, 11, 12])
def test_cells_moved_to_the_left_since_one_of_no_consequence_was_lost(as_it_was, lost):
    rows_ = [line.split(";") for line in GOOD]
    damaged = [";".join([*row[:lost], *row[lost + 1:], ""]) for row in rows_[:2]] + GOOD[2:]
    journal = as_it_was(BLOCKS, GOOD, damaged) if lost != 12 else as_it_was(
        BLOCKS, [line.replace(";F;LE PEN", ";;LE PEN") if n < 2 else line for n, line in enumerate(GOOD)], damaged)
    assert {row[0] for row in journal} == {"01001", "01002"}


def test_columns_of_numbers_that_moved_are_told_by_their_identities(as_it_was):
    header, good = COLUMNS + ",,", [line + ",," for line in GOOD_COLUMNS]
    moved = "01,002,Varey,,210,30,180,7,3,170,90,80,"
    journal = as_it_was(header, good, [good[0], moved])
    assert [row[:4] for row in journal][:3] == [
        ("01002", "registered", "", "210"), ("01002", "abstentions", "210", "30"), ("01002", "voters", "30", "180")]


def test_a_row_that_is_only_wrong_stays_as_published_and_is_an_anomaly(read, rows):
    outputs = read(COLUMNS, [GOOD_COLUMNS[0], GOOD_COLUMNS[1].replace("210,30", "210,31"), "01,004,X,9,1,8,1,0,7,3,4"])
    assert outputs["ANOMALY_COUNT"] == 1 and rows("SELECT row_key, value FROM augure.anomaly WHERE code LIKE 'reg%'") \
        == [("01002", "210 <> 180 + 31")]
    assert rows("SELECT * FROM augure.correction") == []


def test_identities_by_hand():
    told = identities((200, 40, 160, 4, 6, None, 150), 150, several=False)
    assert list(told.values()) == [True, True, True]
    assert list(identities((200, None, 160, 4, None, None, 150), None, several=False).values()) == [None, None, None]
    assert not holds((200, None, 201, None, None, None, 150), 150, several=False)
    assert not holds((200, 40, 160, None, None, None, 161), 161, several=False)
    assert not holds((200, 40, 160, None, None, 10, 150), 151, several=False)
    assert holds((200, 40, 160, None, None, 10, 150), 700, several=True)
    assert not holds((200, 40, 160, None, None, 10, 150), 149, several=True)
