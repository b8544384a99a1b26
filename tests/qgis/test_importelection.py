"""augure:importelection through processing.run, on files written here and on the Ministry's."""

import gzip
import lzma
import subprocess

import pytest
from qgis.core import QgsProcessingException

WIDE = """Code du département;Libellé du département;Code de la commune;Libellé de la commune;Inscrits;Abstentions;\
% Abs/Ins;Votants;% Vot/Ins;Blancs;Nuls;Exprimés;% Exp/Ins;\
N°Panneau;Sexe;Nom;Prénom;Voix;% Voix/Ins;N°Panneau;Sexe;Nom;Prénom;Voix;% Voix/Ins
1;Ain;4;Ambérieu;100;20;20,00;80;80,00;2;1;77;77,00;3;F;LE PEN;Marine;30;30,00;4;M;MACRON;Emmanuel;47;47,00
2A;Corse-du-Sud;4;Ajaccio;50;10;20,00;40;80,00;0;0;40;80,00;4;M;MACRON;Emmanuel;25;50,00;3;F;LE PEN;Marine;15;30,00
ZA;Guadeloupe;101;Les Abymes;10;4;40,00;6;60,00;0;0;6;60,00;4;M;MACRON;Emmanuel;6;60,00;3;F;LE PEN;Marine;0;0,00
"""
NAME = "Présidentielle 2017 Tour 2.csv"
AIN = WIDE.splitlines()[1]
LONG = ("tour;code_insee;inscrits;votants;exprimes;nom;prenom;voix\n1;34001;100;50;48;AUBRY;Manon;28\n"
        "1;34001;100;50;48;BARDELLA;Jordan;20\n2;34001;100;60;50;AUBRY;Manon;50\n")


@pytest.fixture
def import_files(run_algorithm, database, tmp_path):
    """``import_files({"name.csv": "text"}, MODE=...)``: write them where spaces and accents are, import."""

    def run(files, **parameters):
        folder = tmp_path / "fichiers reçus"
        folder.mkdir(exist_ok=True)
        paths = []
        for name, content in files.items():
            path = folder / name
            path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
            paths.append(str(path))
        return run_algorithm("importelection", {"DATABASE": database, "INPUT": paths, **parameters})

    return run


def test_a_wide_file_of_the_ministry(import_files, rows):
    outputs = import_files({NAME: WIDE})
    assert (outputs["BALLOTS"], outputs["TERRITORY_COUNT"], outputs["RESULT_COUNT"], outputs["ANOMALY_COUNT"]) == \
        ("2017-presidentielle-2", 3, 6, 0)
    assert rows("SELECT territory, departement, name, registered, abstentions, voters, blank, null_votes, expressed "
                "FROM election.turnout ORDER BY 1") == [
        ("01004", "01", "Ambérieu", 100, 20, 80, 2, 1, 77),
        ("2A004", "2A", "Ajaccio", 50, 10, 40, 0, 0, 40),
        ("97101", "971", "Les Abymes", 10, 4, 6, 0, 0, 6)]
    assert rows("SELECT column_name, rule, row_count FROM augure.normalisation ORDER BY 1") == [
        ("code_de_la_commune", "lost-zeros", 2), ("code_du_departement", "lost-zeros", 1)]
    # sorted by score in the file: the second candidate of Ajaccio is the first of Ambérieu
    assert rows("SELECT b.label, b.bloc, sum(r.votes)::int FROM election.result r "
                "JOIN election.candidate_bloc b USING (candidate) GROUP BY 1, 2 ORDER BY 1") == [
        ("LE PEN Marine", "far_right", 45), ("MACRON Emmanuel", "centre", 78)]
    # the trail: result -> raw row -> file and line
    raw = rows.one("SELECT raw_table FROM augure.dataset WHERE table_name = '2017-presidentielle-2@commune'")
    assert rows(f"SELECT f.name, w._line FROM election.turnout t JOIN raw.{raw} w ON w._row = t.raw_row "
                "JOIN augure.source_file f ON f.id = w._file WHERE t.territory = '2A004'") == [(NAME, 3)]


def test_the_same_again_and_the_same_votes_from_another_file_change_nothing(import_files, rows):
    first = import_files({NAME: WIDE})
    again = import_files({NAME: WIDE})
    assert again["RUN"] == first["RUN"] and again["RESULT_COUNT"] == 6
    other = ("departement,commune,inscrits,votants,blancs,exprimes,LE PEN,MACRON\n01,004,100,80,2,77,30,47\n"
             "2A,004,50,40,0,40,15,25\n971,01,10,6,0,6,0,6\n")
    same = import_files({"2017-presidentielle-2.csv": other})
    assert same["RESULT_COUNT"] == 0 and rows.one("SELECT count(*) FROM election.result") == 6


def test_other_counts_are_refused_naming_both_files_unless_replaced(import_files, rows):
    import_files({NAME: WIDE})
    changed = WIDE.replace("Emmanuel;47;", "Emmanuel;46;").replace(";77;77,00", ";76;77,00").replace("2;1;76", "2;2;76")
    with pytest.raises(QgsProcessingException) as error:
        import_files({"correction_presidentielle_2017_T2.csv": changed})
    assert NAME in str(error.value) and "correction_presidentielle_2017_T2.csv" in str(error.value)
    assert "01004" in str(error.value) and "MODE=replace" in str(error.value)
    assert rows.one("SELECT sum(votes) FROM election.result") == 123
    import_files({"correction_presidentielle_2017_T2.csv": changed}, MODE="replace")
    assert rows.one("SELECT sum(votes) FROM election.result") == 122


def test_append_adds_territories_only(import_files, rows):
    header, ain, corse, guadeloupe = WIDE.splitlines()
    import_files({"presidentielle_2017_T2_ain.csv": "\n".join([header, ain])})
    with pytest.raises(QgsProcessingException, match="MODE=append"):
        import_files({"presidentielle_2017_T2_corse.csv": "\n".join([header, corse])})
    outputs = import_files({"presidentielle_2017_T2_corse.csv": "\n".join([header, ain, corse])}, MODE="append")
    assert outputs["TERRITORY_COUNT"] == 1
    assert rows("SELECT territory FROM election.turnout ORDER BY 1") == [("01004",), ("2A004",)]


def test_a_long_file_with_two_ballots_of_polling_stations(import_files, rows):
    text = ("annee,scrutin,tour,code_insee,commune_raw,bureau,inscrits,votants,blancs,nuls,exprimes,nuance,nom,prenom,"
            "liste,voix\n"
            "2019,europeennes,1,34001,Abeilhan,1,100,50,1,1,48,,AUBRY Manon,,LA FRANCE INSOUMISE,28.0\n"
            "2019,europeennes,1,34001,Abeilhan,1,100,50,1,1,48,,X,,R\ufffdVOLUTIONNAIRE,20.0\n"
            "2014,municipales,1,34001,Abeilhan,0002,90,60,2,3,55,LDVG,DUPONT,Jean,,30\n"
            "2014,municipales,1,34001,Abeilhan,0002,90,60,2,3,55,LZZZ,DURAND,Anne,,25\n")
    outputs = import_files({"bureaux.csv": text})
    assert outputs["BALLOTS"] == "2014-municipales-1,2019-europeennes-1"
    assert rows("SELECT ballot, level, territory, commune, expressed FROM election.turnout ORDER BY 1") == [
        ("2014-municipales-1", "polling_station", "34001_0002", "34001", 55),
        ("2019-europeennes-1", "polling_station", "34001_0001", "34001", 48)]
    assert dict(rows("SELECT label, bloc FROM election.candidate_bloc")) == {
        "LA FRANCE INSOUMISE": "left", "R\ufffdVOLUTIONNAIRE": "left", "DUPONT Jean (LDVG)": "left",
        "DURAND Anne (LZZZ)": None}
    assert rows("SELECT code, value, proposal IS NOT NULL FROM augure.anomaly") == [("unknown-bloc", "LZZZ", True)]
    assert rows("SELECT before, after, rule FROM augure.correction") == [
        ("R\ufffdVOLUTIONNAIRE", "REVOLUTIONNAIRE", "lost-letters")]
    assert rows("SELECT territory, registered, expressed FROM election.comparable_turnout ORDER BY ballot") == [
        ("34001", 90, 55), ("34001", 100, 48)]


def test_breaches_of_the_identities_are_anomalies(import_files, rows):
    broken = WIDE.replace("1;Ain;4;Ambérieu;100;20", "1;Ain;4;Ambérieu;100;21").replace("Marine;15", "Marine;16")
    assert import_files({NAME: broken})["ANOMALY_COUNT"] == 2
    assert rows("SELECT row_key, code, value FROM augure.anomaly ORDER BY 1") == [
        ("01004", "registered-is-not-voters-plus-abstentions", "100 <> 80 + 21"),
        ("2A004", "votes-do-not-sum-to-expressed", "41 <> 40")]


@pytest.mark.parametrize("files, words", [
    ({"communes 2017.csv": "CODGEO;P18_POP\n01001;771\n"},
     ["communes 2017.csv", "not a file of election results", "P18_POP"]),
    ({"presidentielle_2017_T2.csv": ""}, ["presidentielle_2017_T2.csv", "empty"]),
    ({"resultats.csv": WIDE}, ["resultats.csv", "BALLOT_KIND"]),
    ({NAME: WIDE.replace("Marine;30;", "Marine;3O;")}, [NAME, "line 2", "3O"]),
    ({NAME: WIDE.replace("Marine;30;", "Marine;2066-01-30;")}, [NAME, "line 2", "2066-01-30", "spreadsheet"]),
    ({NAME: WIDE.replace("1;Ain;4", "XX;Ain;4")}, [NAME, "line 2", "XX", "INSEE"]),
    ({NAME: WIDE.replace("Marine;30;", "Marine;30000000000;")}, [NAME, "line 2", "30000000000"]),
    ({NAME: WIDE + AIN.replace("Marine;30", "Marine;31") + "\n"}, [NAME, "lines 2 and 5", "01004"]),
    ({"législatives 2017.csv": LONG + "1;34001;100;50;48;AUBRY;Manon;27\n"}, ["lines 2 and 5", "34001"]),
    ({"législatives 2017.csv": LONG.replace("34001;100;50;48;B", "34001;200;50;48;B")},
     ["lines 2 and 3", "34001", "stations"]),
    ({NAME: WIDE.replace("Marine;30;", "Marine;3;").replace("Emmanuel;25;", "Emmanuel;2;")},
     [NAME, "2 of 3 territories", "01004: 50 <> 77"]),
])
def test_bad_input_is_told_and_nothing_is_written(import_files, rows, files, words):
    with pytest.raises(QgsProcessingException) as error:
        import_files(files)
    for word in words:
        assert word in str(error.value)
    assert rows.one("SELECT (SELECT count(*) FROM election.turnout) + (SELECT count(*) FROM election.ballot) "
                    "+ (SELECT count(*) FROM pg_tables WHERE schemaname = 'raw')") == 0
    assert rows("SELECT DISTINCT state FROM augure.run") == [("failed",)]


@pytest.mark.parametrize("text, code", ids=["twice", "total"], argvalues=[
    (WIDE + AIN + "\n", "repeated_row"), (WIDE + AIN.replace("1;Ain;4;Ambérieu", ";TOTAL;;") + "\n", "no_place")])
def test_rows_that_add_nothing_are_left_out_and_told(import_files, rows, text, code):
    with pytest.raises(QgsProcessingException, match="line 5.*MAX_REJECTS"):
        import_files({NAME: text})
    outputs = import_files({NAME: text}, MAX_REJECTS="1")
    assert (outputs["TERRITORY_COUNT"], outputs["ANOMALY_COUNT"]) == (3, 0)
    assert rows.one("SELECT sum(votes) FROM election.result") == 123
    assert rows("SELECT line, code, original LIKE '%MACRON%' FROM augure.reject") == [
        (5, code, True)]


def test_a_column_of_rounds_is_enough_to_part_two_ballots(import_files, rows):
    outputs = import_files({"législatives 2017.csv": LONG})
    assert outputs["BALLOTS"] == "2017-legislatives-1,2017-legislatives-2"
    assert rows("SELECT ballot, sum(votes)::int FROM election.result GROUP BY 1 ORDER BY 1") == [
        ("2017-legislatives-1", 48), ("2017-legislatives-2", 50)]


def test_whole_codes_of_constituencies(import_files, rows):
    header = ("Code département;Code circonscription législative;Inscrits;Votants;Exprimés;Nom candidat 1;Voix 1;"
              "Nom candidat 2;Voix 2\n")
    lines = "01;0101;9;7;7;A;4;B;3\n01;0102;9;7;7;C;4;D;3\nZA;ZA01;9;7;7;E;4;F;3\n"
    import_files({"legislatives-2024-t1.csv": header + lines})
    assert rows("SELECT t.territory, sum(r.votes)::int, min(c.territory) FROM election.turnout t "
                "JOIN election.result r USING (ballot, territory) "
                "JOIN election.candidate c ON c.id = r.candidate GROUP BY 1 ORDER BY 1") == [
        ("0101", 7, "0101"), ("0102", 7, "0102"), ("97101", 7, "97101")]


def test_two_files_of_one_call_that_contradict_each_other_are_named(import_files):
    with pytest.raises(QgsProcessingException, match="a_2017_pres_t2.csv and b_2017_pres_t2.csv both hold"):
        import_files({"a_2017_pres_t2.csv": WIDE, "b_2017_pres_t2.csv": WIDE.replace("Ambérieu;100", "Ambérieu;101")})


def test_the_same_bytes_under_the_name_of_another_ballot_are_another_file(import_files, rows):
    import_files({NAME: WIDE})
    import_files({"Présidentielle 2022 Tour 2.csv": WIDE})
    assert rows("SELECT id FROM election.ballot ORDER BY 1") == [("2017-presidentielle-2",), ("2022-presidentielle-2",)]


def test_sql_in_names_is_only_text(import_files, rows):
    nasty = ("departement,commune,inscrits,votants,exprimes,\"x'); DROP TABLE election.turnout; --\",B\n"
             "01,004,9,5,5,3,2\n")
    import_files({"2019-europeennes-1.csv": nasty})
    assert rows("SELECT label, votes FROM election.result JOIN election.candidate_bloc USING (candidate) "
                "ORDER BY 2") == [
        ("B", 2), ("x'); DROP TABLE election.turnout; --", 3)]


GENERAL = """id_election;id_brut_miom;code_departement;code_commune;libelle_commune;code_bv;inscrits;abstentions;\
votants;blancs;nuls;exprimes;ratio_exprimes_votants
2017_pres_t1;01001_0001;01;01001;L'Abergement-Clémenciat;0001;598;92;506;2;9;495;97,83
2017_pres_t1;ZA101_0001;ZA;97101;Les Abymes;0001;100;40;60;1;1;58;96,67
2009_euro_t1;01001_0001;01;01001;L'Abergement-Clémenciat;0001;500;300;200;;;190;95,00
"""
CANDIDATES = """id_election;id_brut_miom;code_departement;code_commune;code_bv;no_panneau;voix;ratio_voix_inscrits;\
nuance;sexe;nom;prenom;liste;libelle_abrege_liste;libelle_etendu_liste;nom_tete_liste;binome
2017_pres_t1;01001_0001;01;01001;0001;2;300;50,17;;F;LE PEN;Marine;;;;;
2017_pres_t1;01001_0001;01;01001;0001;3;195;32,61;;M;MACRON;Emmanuel;;;;;
2017_pres_t1;ZA101_0001;ZA;97101;0001;3;57;57,00;;M;MACRON;Emmanuel;;;;;
2009_euro_t1;01001_0001;01;01001;0001;2;190;38,00;LSOC;;;;;L'EUROPE;L'EUROPE QUI AGIT;DUPONT J;
"""
BOTH = """SELECT t.ballot, t.territory, t.name, t.registered, t.expressed, sum(r.votes)::int, string_agg(c.label, ', '
ORDER BY c.label) FROM election.turnout t LEFT JOIN election.result r USING (ballot, level, territory)
LEFT JOIN election.candidate c ON c.id = r.candidate GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2"""
ABERGEMENT = "L'Abergement-Clémenciat"


@pytest.mark.parametrize("order", [1, -1])
def test_turnout_and_votes_in_two_files_of_one_import_join(import_files, rows, order):
    files = dict([("candidats_results.csv", CANDIDATES), ("general_results.csv", GENERAL)][::order])
    outputs = import_files(files)
    assert (outputs["BALLOTS"], outputs["TERRITORY_COUNT"], outputs["RESULT_COUNT"], outputs["ANOMALY_COUNT"]) == \
        ("2009-europeennes-1,2017-presidentielle-1", 3, 4, 1)
    assert rows(BOTH) == [
        ("2009-europeennes-1", "01001_0001", ABERGEMENT, 500, 190, 190, "L'EUROPE"),
        ("2017-presidentielle-1", "01001_0001", ABERGEMENT, 598, 495, 495, "LE PEN Marine, MACRON Emmanuel"),
        ("2017-presidentielle-1", "97101_0001", "Les Abymes", 100, 58, 57, "MACRON Emmanuel")]
    assert rows("SELECT row_key, value FROM augure.anomaly WHERE code LIKE 'votes%'") == [("97101_0001", "57 <> 58")]
    assert rows.one("SELECT count(*) FROM augure.lineage "
                    "WHERE output = 'election.2017-presidentielle-1@polling_station'") == 2
    assert import_files(files)["RUN"] == outputs["RUN"]


def test_turnout_alone_and_votes_alone_are_taken_as_they_are(import_files, rows):
    assert import_files({"general_results.csv": GENERAL})["TERRITORY_COUNT"] == 3
    assert [row[3:6] for row in rows(BOTH)] == [(500, 190, None), (598, 495, None), (100, 58, None)]
    with pytest.raises(QgsProcessingException, match="general_results.csv.*MODE=replace"):
        import_files({"candidats_results.csv": CANDIDATES})
    import_files({"candidats_results.csv": CANDIDATES}, MODE="replace")
    assert [row[3:6] for row in rows(BOTH)] == [(None, None, 190), (None, None, 495), (None, None, 57)]


def test_long_files_may_write_turnout_like_candidates(import_files, rows):
    import_files({"législatives 2012.csv": "tour,code_departement,code_circonscription,nom,prenom,code_nuance,voix\n"
                                           "1,01,1.0,BLANC,Etienne,UMP,300.0\n1,01,1.0,NUL,Anne,SOC,200.0\n"
                                           "1,01,1.0,abstentions,,,400.0\n1,01,1.0,blancs_nuls,,,7.0\n"
                                           "1,977_978,1,DURAND,Luc,UMP,4\n1,fr_etranger,11,DUPONT,Eve,SOC,5\n"})
    assert rows("SELECT territory, abstentions, blank_or_null, expressed FROM election.turnout ORDER BY 1") == [
        ("0101", 400, 7, None), ("97701", None, None, None), ("ZZ11", None, None, None)]
    assert rows("SELECT c.label, c.territory, r.votes FROM election.candidate c JOIN election.result r "
                "ON r.candidate = c.id ORDER BY 1") == [
        ("BLANC Etienne (UMP)", "0101", 300), ("DUPONT Eve (SOC)", "ZZ11", 5), ("DURAND Luc (UMP)", "97701", 4),
        ("NUL Anne (SOC)", "0101", 200)]


def test_a_row_that_sums_up_the_others_does_not_count_as_a_fault(import_files, rows):
    total = ";TOTAL;;;160;34;;126;;2;1;123;;;;;;;;;;;;;"
    assert import_files({NAME: WIDE + total + "\n"})["TERRITORY_COUNT"] == 3
    assert rows("SELECT line, code FROM augure.reject") == [(5, "total")]


LABELS = """SELECT c.label, sum(r.votes)::bigint FROM election.result r
            JOIN election.candidate c ON c.id = r.candidate WHERE r.ballot = %s GROUP BY 1"""


def awk(program, path, opener):
    """Run awk over the decompressed file; return its words."""
    with opener(path, "rb") as stream:
        done = subprocess.run(["awk", program], input=stream.read(), capture_output=True, check=True)
    return done.stdout.decode("utf-8").split("\n")


def test_votes_equal_the_sums_of_another_program(rows_of_france, shared_data):
    """awk sums the Ministry's wide file by candidate, block by block, and a file with one column per list."""
    rows, folder = rows_of_france, shared_data / "elections" / "france"
    wide = folder / "Presidentielle_2017_Resultats_Communes_Tour_1.csv.xz"
    columns = folder / "2014-europeennes_par_commune_large.csv.gz"

    sums = awk('BEGIN{FS=";"} NR>1{for(i=21;i<=NF;i+=7) s[$i" "$(i+1)]+=$(i+2); n+=$5} '
               'END{for(k in s) printf "%s|%d\\n",k,s[k]; printf "registered|%d\\n",n}', wide, lzma.open)
    expected = {name: int(votes) for name, votes in (line.split("|") for line in sums if line)}
    assert rows.one("SELECT sum(registered) FROM election.turnout WHERE ballot = '2017-presidentielle-1'") == \
        expected.pop("registered")
    found = rows(LABELS, ("2017-presidentielle-1",))
    assert len(found) == 11 and dict(found) == expected

    sums = awk('BEGIN{FS=","} NR==1{for(i=7;i<=NF;i++){sub("\\r","",$i); h[i]=$i}; n=NF} '
               'NR>1{for(i=NF-10;i<=NF;i++) s[i-NF+n]+=$i} END{for(i in s) printf "%s|%d\\n",h[i],s[i]}',
               columns, gzip.open)
    expected = {name: int(votes) for name, votes in (line.split("|") for line in sums if line)}
    found = rows(LABELS, ("2014-europeennes-1",))
    assert len(found) == 11 and dict(found) == expected
