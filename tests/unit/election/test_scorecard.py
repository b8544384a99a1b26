"""Every kind of file that the Ministry publishes, read; what was read, beside sums that pandas made of the files.

The files of communes are held in ``tests/qgis/test_importelection.py`` and by the warehouse of France.
"""

import datetime

import pytest

from augure.processing.pipeline.election.load import ElectionOptions, import_election
from augure.processing.pipeline.errors import AugureError
from augure.processing.pipeline.warehouse.ledger import Run

PRESIDENT = {"kind": "presidentielle"}
#: File, options, level, territories of all its ballots, votes, registered (abstentions where it has no registered).
READ = [
    ("cantons/elections_2002_cantons.csv.gz", {**PRESIDENT, "round": 1}, "canton", 4041, 28499487, 41197964),
    ("cantons/elections_2007_cantons.csv.gz", {**PRESIDENT, "round": 1}, "canton", 4063, 36719396, 44472834),
    ("cantons/elections_2012_cantons.csv.gz", {**PRESIDENT, "round": 1}, "canton", 4078, 35883209, 46028542),
    ("cantons/elections_2017_T1_cantons.csv.gz", PRESIDENT, "canton", 2090, 36054394, 47582183),
    ("cantons/elections_2017_T2_cantons.csv.gz", PRESIDENT, "canton", 2086, 30809446, 46264591),
    ("constituencies/Euro_2019_circonscription.xlsx", {}, "constituency", 577, 22655174, 47345328),
    ("constituencies/Legi_2017_T2_circonscription.xlsx", {}, "constituency", 573, 18176066, 47293103),
    ("constituencies/Legi_2022_T1_circonscription.xlsx", {}, "constituency", 577, 22745602, 48953800),
    ("constituencies/Legi_2022_T2_circonscription.xlsx", {}, "constituency", 572, 20747500, 48589396),
    ("constituencies/Pres_2017_T1_circonscription.xlsx", {}, "constituency", 566, 35503545, 46317116),
    ("constituencies/Pres_2022_T2_circonscription.xlsx", {}, "constituency", 577, 32057325, 48752339),
    ("constituencies/resultats-par-niveau-cirlg-t1-france-entiere.xlsx",
     {**PRESIDENT, "date": datetime.date(2022, 4, 10)}, "constituency", 577, 35132947, 48747876),
    ("constituencies/history/legislatives_1997_circonscriptions.csv.gz", {}, "constituency", 1142, 50951084, 23760648),
    ("constituencies/history/legislatives_2007_circonscriptions.csv.gz", {}, "constituency", 1044, 46427225, 31470220),
    ("constituencies/history/legislatives_2012_circonscriptions.csv.gz", {}, "constituency", 1118, 48982143, 38993703),
    ("constituencies/history/legislatives_2017_circonscriptions.csv.gz", {}, "constituency", 1150, 40830230, 51531968),
    ("latin1/election_europeenne_1994_circo.csv.gz", {}, "constituency", 576, 19502840, 39049804),
    ("latin1/election_europeenne_2004_circo.csv.gz", {}, "constituency", 575, 17167358, 41518595),
    ("latin1/election_europeenne_2019_circo.csv.gz", {}, "constituency", 577, 22655174, 47345328),
    ("latin1/election_legislative_1997.csv.gz", {"round": 1}, "constituency", 577, 25327510, 39203715),
    ("latin1/election_legislative_2022_cantons.csv.gz", {"round": 1}, "canton", 2090, 22745595, 48953891),
]
#: In Martinique two constituencies lack the votes of a candidate, in the file itself.
BREACHES = {"latin1/election_legislative_1997.csv.gz": 2}


@pytest.fixture
def read(settings, shared_data):
    def import_one(name, **options):
        with Run(settings, "importelection", {}) as run:
            return import_election(run, [str(shared_data / "elections" / name)], ElectionOptions(**options))

    return import_one


@pytest.mark.parametrize("name, options, level, territories, votes, registered", READ, ids=[row[0] for row in READ])
def test_a_file_is_read_to_the_sums_of_another_program(read, rows, name, options, level, territories, votes,
                                                       registered):
    outputs = read(name, **options)
    assert (outputs["TERRITORY_COUNT"], outputs["ANOMALY_COUNT"]) == (territories, BREACHES.get(name, 0))
    assert rows("SELECT DISTINCT level FROM election.turnout") == [(level,)]
    assert rows.one("SELECT sum(votes) FROM election.result") == votes
    assert rows.one("SELECT coalesce(sum(registered), sum(abstentions)) FROM election.turnout") == registered
    assert rows.one("SELECT count(*) FROM election.result r LEFT JOIN election.candidate c ON c.id = r.candidate "
                    "WHERE c.id IS NULL") == 0


def test_a_workbook_of_five_sheets_gives_each_its_level(read, rows):
    """Sums of the sheets, taken with a spreadsheet: 18 regions, 106 départements and territories, and so on."""
    outputs = read("france/Presidentielle_2017_Resultats_Tour_1.xls.gz")
    assert (outputs["BALLOTS"], outputs["FILE_COUNT"]) == ("2017-presidentielle-1", 1)
    sums = rows("SELECT t.level, count(*)::int, sum(t.expressed)::int FROM election.turnout t GROUP BY 1 ORDER BY 1")
    votes = rows("SELECT level, sum(votes)::int FROM election.result GROUP BY 1 ORDER BY 1")
    assert [row[:2] for row in sums if row[0] != "country"] == [
        ("canton", 2086), ("constituency", 566), ("departement", 106), ("region", 18)]
    assert [(level, expressed) for level, _, expressed in sums] == votes
    assert rows("SELECT territory, name, registered FROM election.turnout WHERE level = 'region' "
                "AND territory IN ('06', '44') ORDER BY 1") == [("06", "Mayotte", 83045), ("44", "Grand Est", 3873412)]


def test_counts_written_as_percentages_are_repaired_one_by_one(read, rows):
    read("damaged/Presidentielle-2002-T1_cantons_pourcents_casses.csv.gz")
    assert rows.one("SELECT sum(blank_or_null) FROM election.turnout") == 998401
    assert rows("SELECT before, after, rule, column_name FROM augure.correction WHERE row_key = '0101'") == [
        ("27700.00%", "277", "count-written-as-percentage", "blank_or_null")]
    assert rows.one("SELECT count(*) FROM augure.correction") == 4041
    assert rows.one("SELECT sum(votes) FROM election.result") == 28499487


@pytest.mark.parametrize("name, words", [
    ("damaged/presid_2022_T1_departements_dates_excel.csv", ["0.6 %", "ARTHAUD Nathalie", "missing"]),
    ("dictionnaire_nuances_politiques.csv", ["not a file of election results", "Nuance, Libellé"]),
    ("cantons/elections_2002_cantons.csv.gz", ["BALLOT_KIND"]),
    ("constituencies/history/legislatives_labelled_2022_is_2002_circonscriptions.csv.gz", ["DATE"]),
])
def test_what_cannot_be_right_is_refused_with_the_reason(read, name, words):
    with pytest.raises(AugureError) as error:
        read(name)
    for word in words:
        assert word in str(error.value)


def test_the_year_on_the_label_is_doubted_where_the_nuances_are_of_another(read, rows):
    read("constituencies/history/legislatives_labelled_2022_is_2002_circonscriptions.csv.gz",
         date=datetime.date(2022, 6, 12))
    assert rows("SELECT code, value, proposal FROM augure.anomaly WHERE column_name = 'ballot' ORDER BY 2") == [
        ("candidates-of-another-ballot", "2022-legislatives-1", "2002-legislatives-1"),
        ("candidates-of-another-ballot", "2022-legislatives-2", "2002-legislatives-2")]


def test_two_files_of_one_ballot_that_name_other_people_are_doubted(settings, rows, tmp_path):
    def read(name, *people):
        (tmp_path / name).write_text("departement,{},inscrits,votants,exprimes,{}\n01,1,9,5,5,3,1,1\n".format(
            "canton" if "canton" in name else "circonscription", ",".join(people)))
        with Run(settings, "importelection", {}) as run:
            import_election(run, [str(tmp_path / name)], ElectionOptions())

    read("présidentielle 2007 T1 cantons.csv", "ROYAL", "BAYROU", "SARKOZY")
    read("présidentielle 2007 T1 circo.csv", "LE PEN", "MACRON", "SARKOZY")
    assert rows("SELECT row_key, message LIKE '2 of 3 candidates%level canton%' FROM augure.anomaly "
                "WHERE code = 'candidates-of-another-ballot'") == [("constituency", True)]
