"""augure:harmoniseterritories through processing.run: a merger, a re-establishment, all worked out by hand."""

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

#: 01001 took in 01002 and 01003 in 2016; 01003 is on its own again since 2020; 01005 became 38005 in 2018.
CHANGES = """MOD,DATE_EFF,TYPECOM_AV,COM_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,LIBELLE_AP
32,2016-01-01,COM,01001,Un,COM,01001,Un
32,2016-01-01,COM,01002,Deux,COM,01001,Un
32,2016-01-01,COM,01003,Trois,COM,01001,Un
21,2020-01-01,COM,01001,Un,COM,01001,Un
21,2020-01-01,COM,01001,Un,COM,01003,Trois
41,2018-01-01,COM,01005,Cinq,COM,38005,Cinq
10,2023-02-01,COM,01004,Quatre,COM,01004,Quatre-Vents
"""
#: The communes of 2015.
TABLE = """codgeo;libelle;zone;pop;menages;pauvres;taux;loyer;revenu;densite
01001;Un;Z1;100;40;10;25;9;20000;1
01002;Deux;Z1;50;20;2;10;6;18000;2
01003;Trois;Z1;31;10;4;40;12;15000;3
01004;Quatre;Z2;7;3;1;33.3;8;21000;4
01005;Cinq;Z2;9;4;s;s;7;22000;5
"""
COLUMNS = "pop:count,menages:count,pauvres:count,taux:rate=100*pauvres/menages,loyer:mean=menages,revenu:median"


@pytest.fixture
def world(database, run_algorithm, tmp_path):
    """The movements; the table “indic” of 2015; ``harmonise(**parameters)``."""
    for name, text in (("mvtcommune.csv", CHANGES), ("indic.csv", TABLE)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    run_algorithm("loadterritories", {"DATABASE": database, "CHANGES": [str(tmp_path / "mvtcommune.csv")]})
    run_algorithm("importtable", {"DATABASE": database, "INPUT": [str(tmp_path / "indic.csv")]})

    def harmonise(**parameters):
        return run_algorithm("harmoniseterritories", {"DATABASE": database, **parameters})

    return harmonise


def test_a_merger_adds_up_counts_and_nothing_else(world, rows):
    done = world(TABLE="indic", VINTAGE=2017, COLUMNS=COLUMNS)
    assert (done["TABLE"], done["ROW_COUNT"], done["LOST_COUNT"], done["FROM_VINTAGE"]) == ("indic_cog2017", 3, 0, 2015)
    # rate: 100 * 16 / 70; mean: (9*40 + 6*20 + 12*10) / 70
    assert rows("SELECT codgeo, libelle, zone, pop, menages, pauvres, round(taux::numeric, 4)::float8, "
                "round(loyer::numeric, 4)::float8, revenu, densite, source_codes, harmonisation, _missing "
                "FROM clean.indic_cog2017 ORDER BY 1") == [
        ("01001", None, "Z1", 181, 70, 16, 22.8571, 8.5714, None, None, "01001, 01002, 01003", "summed",
         {"revenu": "median", "densite": "undeclared"}),
        ("01004", "Quatre", "Z2", 7, 3, 1, 33.3, 8, 21000, 4, "01004", "unchanged", None),
        ("01005", "Cinq", "Z2", 9, 4, None, None, 7, 22000, 5, "01005", "unchanged", {"pauvres": "s", "taux": "s"})]
    layer = QgsVectorLayer(done["OUTPUT"].split("://", 1)[1], "harmonised", "postgres")
    assert layer.isValid() and layer.featureCount() == 3


def test_what_the_movements_determine_needs_no_weight(world, rows):
    world(TABLE="indic", VINTAGE=2024, COLUMNS=COLUMNS)
    assert rows("SELECT codgeo, pop, revenu::int, source_codes, harmonisation FROM clean.indic_cog2024 ORDER BY 1") == [
        ("01001", 150, None, "01001, 01002", "summed"), ("01003", 31, 15000, "01003", "unchanged"),
        ("01004", 7, 21000, "01004", "unchanged"), ("38005", 9, 22000, "01005", "recoded")]


def test_backwards_a_commune_is_divided_by_the_largest_remainder(world, rows, run_algorithm, database, tmp_path):
    (tmp_path / "indic24.csv").write_text("codgeo;pop;part\n01001;31;1.5\n01003;4;2.5\n01004;5;1\n38005;6;1\n")
    run_algorithm("importtable", {"DATABASE": database, "INPUT": [str(tmp_path / "indic24.csv")]})
    with pytest.raises(QgsProcessingException, match=r"Un \(01001\) between Deux \(01002\), Un \(01001\)|"
                                                     r"Un \(01001\) between Un \(01001\), Deux \(01002\)"):
        world(TABLE="indic24", VINTAGE=2015, COLUMNS="pop:count,part:count")
    done = world(TABLE="indic24", VINTAGE=2015, FROM_VINTAGE=2024, COLUMNS="pop:count,part:count", WEIGHT="indic.pop")
    # 31 by 100 : 50 -> 20.67 and 10.33; 1.5 -> 1 and 0.5
    assert rows("SELECT codgeo, pop, round(part::numeric, 3), harmonisation, source_codes FROM clean.indic24_cog2015 "
                "ORDER BY 1") == [
        ("01001", 21, 1, "divided", "01001 (0.6667)"), ("01002", 10, 0.5, "divided", "01001 (0.3333)"),
        ("01003", 4, 2.5, "unchanged", "01003"), ("01004", 5, 1, "unchanged", "01004"),
        ("01005", 6, 1, "recoded", "38005")]
    assert done["FROM_VINTAGE"] == 2024


def test_a_withheld_count_is_no_zero_and_a_code_of_nobody_is_lost(world, rows, run_algorithm, database, tmp_path):
    (tmp_path / "trous.csv").write_text("codgeo;pop\n01001;100\n01002;s\n01003;31\n01004;7\n01005;9\nxx;3\n")
    run_algorithm("importtable", {"DATABASE": database, "INPUT": [str(tmp_path / "trous.csv")]})
    done = world(TABLE="trous", VINTAGE=2017, FROM_VINTAGE=2015, COLUMNS="pop:count")
    assert rows("SELECT codgeo, pop, _missing FROM clean.trous_cog2017 ORDER BY 1") == [
        ("01001", None, {"pop": "s"}), ("01004", 7, None), ("01005", 9, None)]
    assert done["LOST_COUNT"] == 1
    assert rows("SELECT value, row_id FROM augure.anomaly WHERE code = 'unplaced'") == [("xx", 6)]


def test_a_commune_without_a_row_is_not_taken_for_zero(world, rows, run_algorithm, database, tmp_path):
    (tmp_path / "court.csv").write_text("codgeo;pop\n01001;100\n01003;31\n01004;7\n01005;2\n")
    run_algorithm("importtable", {"DATABASE": database, "INPUT": [str(tmp_path / "court.csv")]})
    world(TABLE="court", VINTAGE=2017, FROM_VINTAGE=2015, COLUMNS="pop:count")
    assert rows("SELECT codgeo, pop, harmonisation, _missing FROM clean.court_cog2017 ORDER BY 1")[0] == (
        "01001", None, "incomplete", {"pop": "incomplete"})


def test_polling_stations_and_years_apart(world, rows, run_algorithm, database, tmp_path):
    (tmp_path / "bureaux.csv").write_text("code;annee;voix\n01002_0001;2014;5\n01002_0002;2014;6\n01003_0001;2014;4\n"
                                          "01001_0001;2014;1\n01002_0001;2015;7\n01001_0001;2015;8\n01003_0001;2015;9\n")
    run_algorithm("importtable", {"DATABASE": database, "INPUT": [str(tmp_path / "bureaux.csv")]})
    world(TABLE="bureaux", VINTAGE=2016, FROM_VINTAGE=2015, COLUMNS="voix:count", BY="annee", LEVEL="polling_station")
    assert rows("SELECT code, annee, voix, harmonisation FROM clean.bureaux_cog2016 ORDER BY 2") == [
        ("01001", 2014, 16, "summed"), ("01001", 2015, 24, "summed")]


def test_a_perimeter(world, rows):
    done = world(TABLE="indic", VINTAGE=2024, COLUMNS="pop:count", PERIMETER="departement:38")
    assert done["ROW_COUNT"] == 1 and rows("SELECT codgeo FROM clean.indic_cog2024") == [("38005",)]


@pytest.mark.parametrize("change, words", [
    ({}, "which columns are counts.*pop, menages"), ({"COLUMNS": "zone:count"}, "no column of numbers"),
    ({"COLUMNS": "pop:somme"}, "not understood"), ({"COLUMNS": "pop:rate=menages"}, "numerator/denominator"),
    ({"COLUMNS": "pop:count,taux:rate=pauvres/menages"}, "must be declared as a count"),
    ({"COLUMNS": "pop:count", "VINTAGE": 2050}, "VINTAGE.*2024"),
    ({"COLUMNS": "pop:count", "BY": "annee"}, "BY.*annee"),
    ({"COLUMNS": "pop:count", "CODE_FIELD": "zone"}, "does not hold codes"),
    ({"COLUMNS": "pop:count", "WEIGHT": "indic.zone"}, "WEIGHT.*zone"),
    ({"COLUMNS": "pop:count", "WEIGHT": "nowhere"}, "neither"),
    ({"COLUMNS": "pop:count", "TARGET": "indic"}, "another TARGET"),
    ({"TABLE": "nowhere"}, "indic"), ({"BALLOTS": "2012-presidentielle-1"}, "one of the two"),
    ({"VINTAGE": None}, "one of the two"), ({"SCHEMA": "ref"}, "clean"),
    ({"TABLE": "", "BALLOTS": "2012-presidentielle-1"}, "BALLOTS.*2012"),
])
def test_what_is_refused(world, rows, change, words):
    with pytest.raises(QgsProcessingException, match=words):
        world(**{"TABLE": "indic", "VINTAGE": 2017, **change})
    assert rows("SELECT table_name FROM augure.dataset WHERE schema_name = 'clean'") == [("indic",)]


def test_a_commune_in_several_rows_is_refused(world, run_algorithm, database, tmp_path):
    (tmp_path / "double.csv").write_text("codgeo;pop\n01001;100\n01001;50\n01003;31\n01004;7\n")
    run_algorithm("importtable", {"DATABASE": database, "INPUT": [str(tmp_path / "double.csv")]})
    with pytest.raises(QgsProcessingException, match="several rows.*01001.*BY.*LEVEL"):
        world(TABLE="double", VINTAGE=2017, COLUMNS="pop:count")


def test_without_movements(database, run_algorithm, tmp_path):
    (tmp_path / "indic.csv").write_text(TABLE, encoding="utf-8")
    run_algorithm("importtable", {"DATABASE": database, "INPUT": [str(tmp_path / "indic.csv")]})
    with pytest.raises(QgsProcessingException, match="mvtcommune"):
        run_algorithm("harmoniseterritories", {"DATABASE": database, "TABLE": "indic", "VINTAGE": 2017,
                                               "COLUMNS": "pop:count"})


#: What the communes of 2017 belong to; 01004 is in no employment zone.
ZONINGS = """CODGEO;DEP;REG;EPCI;ZE2010
01001;01;84;200000001;8401
01004;01;84;200000001;
01005;01;84;200000002;8402
"""


@pytest.fixture
def zonings(world, run_algorithm, database, tmp_path):
    (tmp_path / "appartenance-17.csv").write_text(ZONINGS, encoding="utf-8")
    run_algorithm("importtable", {"DATABASE": database, "INPUT": [str(tmp_path / "appartenance-17.csv")]})
    run_algorithm("loadterritories", {"DATABASE": database, "ZONINGS": "appartenance_17", "VINTAGE": 2017})
    return world


def test_communes_are_added_up_by_epci(zonings, rows):
    done = zonings(TABLE="indic", VINTAGE=2017, COLUMNS=COLUMNS, TARGET_LEVEL="epci")
    assert (done["TABLE"], done["ROW_COUNT"], done["LOST_COUNT"]) == ("indic_epci_cog2017", 2, 0)
    # rate: 100 * 17 / 73; mean: (9*40 + 6*20 + 12*10 + 8*3) / 73
    assert rows("SELECT epci, libelle, zone, pop, menages, pauvres, round(taux::numeric, 4)::float8, "
                "round(loyer::numeric, 4)::float8, revenu, harmonisation, source_codes, _missing "
                "FROM clean.indic_epci_cog2017 ORDER BY 1") == [
        ("200000001", None, None, 188, 73, 17, 23.2877, 8.5479, None, "summed", "01001, 01002, 01003, 01004",
         {"revenu": "median", "densite": "undeclared"}),
        ("200000002", "Cinq", "Z2", 9, 4, None, None, 7, 22000, "recoded", "01005", {"pauvres": "s", "taux": "s"})]


def test_a_commune_in_no_zone_is_listed(zonings, rows):
    done = zonings(TABLE="indic", VINTAGE=2017, COLUMNS="pop:count", TARGET_LEVEL="employment_zone")
    assert done["LOST_COUNT"] == 1
    assert rows("SELECT ze2010, pop FROM clean.indic_ze2010_cog2017 ORDER BY 1") == [("8401", 181), ("8402", 9)]
    assert rows("SELECT value, row_id, message ~ 'no territory' FROM augure.anomaly WHERE code = 'unplaced'") == [
        ("01004", 4, True)]


def test_communes_are_added_up_by_departement_and_region_of_any_year(zonings, rows):
    """01005 is in 38 since 2018; what is divided within a département needs no weight."""
    zonings(TABLE="indic", VINTAGE=2024, COLUMNS="pop:count", TARGET_LEVEL="departement")
    assert rows("SELECT departement, pop, harmonisation FROM clean.indic_departement_cog2024 ORDER BY 1") == [
        ("01", 188, "summed"), ("38", 9, "recoded")]
    zonings(TABLE="indic", VINTAGE=2017, COLUMNS="pop:count")
    zonings(TABLE="indic_cog2017", VINTAGE=2012, COLUMNS="pop:count", TARGET_LEVEL="departement")
    assert rows("SELECT departement, pop FROM clean.indic_cog2017_departement_cog2012") == [("01", 197)]


def test_a_territory_without_the_row_of_a_commune_is_not_complete(zonings, rows, run_algorithm, database, tmp_path):
    (tmp_path / "court.csv").write_text("codgeo;pop\n01001;100\n01002;50\n01003;31\n01005;2\n")
    run_algorithm("importtable", {"DATABASE": database, "INPUT": [str(tmp_path / "court.csv")]})
    report = tmp_path / "report.html"
    zonings(TABLE="court", VINTAGE=2017, FROM_VINTAGE=2015, COLUMNS="pop:count", TARGET_LEVEL="epci",
            REPORT=str(report))
    assert rows("SELECT epci, pop, harmonisation FROM clean.court_epci_cog2017 ORDER BY 1") == [
        ("200000001", None, "incomplete"), ("200000002", 2, "recoded")]
    page = report.read_text(encoding="utf-8")
    assert "<td>200000001</td><td>Quatre-Vents (01004)</td>" in page
    assert "<td>pop</td><td class=\"n\">183</td><td class=\"n\">2</td><td class=\"n\">181</td>" in page


def test_a_perimeter_keeps_whole_territories_that_have_a_commune_in_it(zonings, rows):
    zonings(TABLE="indic", VINTAGE=2017, COLUMNS="pop:count", TARGET_LEVEL="epci", PERIMETER="commune:01004")
    assert rows("SELECT epci, pop FROM clean.indic_epci_cog2017") == [("200000001", 188)]


@pytest.mark.parametrize("change, words", [
    ({"TARGET_LEVEL": "galaxy"}, "TARGET_LEVEL.*galaxy.*epci"),
    ({"TARGET_LEVEL": "epci", "VINTAGE": 2020}, "communes of 2017, not of 2020.*VINTAGE"),
    ({"TARGET_LEVEL": "epci", "VINTAGE": None, "TARGET_LAYER": "indic"}, "TARGET_LEVEL")])
def test_levels_that_are_refused(zonings, change, words):
    with pytest.raises(QgsProcessingException, match=words):
        zonings(**{"TABLE": "indic", "VINTAGE": 2017, "COLUMNS": "pop:count", **change})


def test_the_report_says_totals_mergers_and_divisions(world, run_algorithm, database, tmp_path):
    (tmp_path / "indic24.csv").write_text("codgeo;pop\n01001;31\n01003;4\n01004;5\n38005;6\nxx;2\n")
    run_algorithm("importtable", {"DATABASE": database, "INPUT": [str(tmp_path / "indic24.csv")]})
    done = world(TABLE="indic", VINTAGE=2017, COLUMNS=COLUMNS, REPORT=str(tmp_path / "merged.html"))
    page = (tmp_path / "merged.html").read_text(encoding="utf-8")
    assert done["REPORT"].endswith("merged.html") and "SUMMARY" not in done
    assert "<td>pop</td><td class=\"n\">197</td><td class=\"n\">197</td><td class=\"n\">0</td>" in page
    assert "<td>Un (01001)</td><td>Un (01001), Deux (01002), Trois (01003)</td>" in page
    assert "1 (a median)" in page and "1 (“s”)" in page and "No commune had to be divided" in page
    world(TABLE="indic24", VINTAGE=2015, FROM_VINTAGE=2024, COLUMNS="pop:count", WEIGHT="indic.pop",
          REPORT=str(tmp_path / "divided.html"))
    page = (tmp_path / "divided.html").read_text(encoding="utf-8")
    # 31 of the 48 lay in a commune that was divided; the row “xx” holds 2
    assert "64.58\u00a0% of pop" in page and "Un (01001) 66.67\u00a0%, Deux (01002) 33.33\u00a0%" in page
    assert "<td class=\"n\">48</td><td class=\"n\">46</td><td class=\"n\">0</td><td class=\"n\">2</td>" in page
    assert "<td>xx</td><td>5</td>" in page and "indic.pop" in page
    world(TABLE="indic", VINTAGE=2017, COLUMNS=COLUMNS, REPORT=str(tmp_path / "again.html"))
    assert (tmp_path / "again.html").read_text(encoding="utf-8") == (tmp_path / "merged.html").read_text(
        encoding="utf-8")


BALLOT = ("departement,commune,inscrits,votants,blancs,exprimes,LE PEN,MACRON\n01,001,10,8,1,7,3,4\n"
          "01,002,20,20,3,17,9,8\n01,003,30,20,2,18,8,10\n01,005,6,5,0,5,2,3\n")


@pytest.fixture
def ballots(world, run_algorithm, database, tmp_path):
    (tmp_path / "2012-presidentielle-2.csv").write_text(BALLOT, encoding="utf-8")
    (tmp_path / "2017-presidentielle-2.csv").write_text(
        "departement,commune,inscrits,votants,blancs,exprimes,LE PEN,MACRON\n01,001,61,50,7,43,20,23\n"
        "01,005,7,6,1,5,2,3\n", encoding="utf-8")
    for year in (2012, 2017):
        run_algorithm("importelection", {
            "DATABASE": database, "INPUT": [str(tmp_path / f"{year}-presidentielle-2.csv")]})
    return world


def test_ballots_forward(ballots, rows):
    done = ballots(BALLOTS="2012-presidentielle-2", VINTAGE=2018)
    assert (done["TABLE"], done["RESULTS"]) == ("ballots_cog2018", "ballots_cog2018_results")
    assert (done["ROW_COUNT"], done["LOST_COUNT"]) == (2, 0)
    assert rows("SELECT territory, registered, voters, blank, expressed, harmonisation FROM clean.ballots_cog2018 "
                "ORDER BY 1") == [("01001", 60, 48, 6, 42, "summed"), ("38005", 6, 5, 0, 5, "recoded")]
    assert rows("SELECT territory, label, votes FROM clean.ballots_cog2018_results ORDER BY 1, 2") == [
        ("01001", "LE PEN", 20), ("01001", "MACRON", 22), ("38005", "LE PEN", 2), ("38005", "MACRON", 3)]


def test_ballots_backward_keep_every_total_and_identity(ballots, rows):
    done = ballots(BALLOTS="2017-presidentielle-2", VINTAGE=2012, TARGET="avant")
    assert done["FROM_VINTAGE"] == 2017
    # divided by the registered of 2012, 10 : 20 : 30; LE PEN 20 -> 3.33 6.67 10, MACRON 23 -> 3.83 7.67 11.5,
    # blank 7 -> 1.17 2.33 3.5, between voters and registered 11 -> 1.83 3.67 5.5
    assert rows("SELECT territory, label, votes FROM clean.avant_results WHERE territory < '01004' ORDER BY 2, 1") == [
        ("01001", "LE PEN", 3), ("01002", "LE PEN", 7), ("01003", "LE PEN", 10),
        ("01001", "MACRON", 4), ("01002", "MACRON", 8), ("01003", "MACRON", 11)]
    assert rows("SELECT territory, registered, voters, blank, expressed FROM clean.avant ORDER BY 1") == [
        ("01001", 10, 8, 1, 7), ("01002", 21, 17, 2, 15), ("01003", 30, 25, 4, 21), ("01005", 7, 6, 1, 5)]


def test_the_same_again_changes_nothing_another_time_it_is_replaced(world, rows, dump, run_algorithm, database):
    first = world(TABLE="indic", VINTAGE=2017, COLUMNS=COLUMNS)
    before = dump()
    again = world(TABLE="indic", VINTAGE=2017, COLUMNS=COLUMNS)
    assert again["RUN"] == first["RUN"] and dump() == before
    world(TABLE="indic", VINTAGE=2017, COLUMNS=COLUMNS.replace(",revenu:median", ""))
    run_algorithm("undorun", {"DATABASE": database})
    assert dump() == before


def test_it_is_undone(ballots, run_algorithm, database, dump):
    before = dump()
    for parameters in ({"TABLE": "indic", "COLUMNS": COLUMNS}, {"BALLOTS": "2012-presidentielle-2"}):
        ballots(VINTAGE=2017, **parameters)
        run_algorithm("undorun", {"DATABASE": database})
        assert dump() == before


def test_ballots_by_departement_and_epci(ballots, rows, run_algorithm, database, tmp_path):
    report = tmp_path / "ballots.html"
    done = ballots(BALLOTS="2012-presidentielle-2,2017-presidentielle-2", VINTAGE=2018, TARGET_LEVEL="departement",
                   REPORT=str(report))
    assert (done["TABLE"], done["RESULTS"]) == (
        "ballots_departement_cog2018", "ballots_departement_cog2018_results")
    assert rows("SELECT ballot, territory, departement, registered, expressed FROM clean.ballots_departement_cog2018 "
                "ORDER BY 1, 2") == [
        ("2012-presidentielle-2", "01", "01", 60, 42), ("2012-presidentielle-2", "38", "38", 6, 5),
        ("2017-presidentielle-2", "01", "01", 61, 43), ("2017-presidentielle-2", "38", "38", 7, 5)]
    assert rows("SELECT sum(votes) FROM clean.ballots_departement_cog2018_results WHERE label = 'LE PEN'") == [(44,)]
    page = report.read_text(encoding="utf-8")
    assert "2012-presidentielle-2, registered</td><td class=\"n\">66</td><td class=\"n\">66</td>" in page
