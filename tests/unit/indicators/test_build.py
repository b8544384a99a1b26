"""Indicators from small files in the official layouts, their traps included; values worked out by hand."""

import psycopg2
import pytest

from augure.processing.pipeline.errors import DatasetMissing, InvalidParameter
from augure.processing.pipeline.ref.perimeter import Perimeter

POPULATION = "codgeo;p18_pop;p23_pop\n34001;1000;1100\n34002;200;200\n34003;50;40\n"
SSMSI = """CODGEO_2024;annee;indicateur;unite_de_compte;nombre;taux_pour_mille;est_diffuse;insee_pop;\
insee_pop_millesime;insee_log;insee_log_millesime;complement_info_nombre;complement_info_taux
34001;2023;Cambriolages de logement;Infraction;10;20,0;diff;1000;2021;500;2021;NA;NA
34001;2023;Coups et blessures volontaires;Victime;7;7,0;diff;1000;2021;500;2021;NA;NA
34002;2023;Cambriolages de logement;Infraction;NA;NA;ndiff;200;2021;100;2021;0,8;8,0
34002;2023;Coups et blessures volontaires;Victime;0;0,0;diff;200;2021;100;2021;NA;NA
34001;2022;Cambriolages de logement;Infraction;5;10,0;diff;1000;2020;500;2020;NA;NA
"""
CAF = """Date référence;Numéro commune;RSA ou PPA;Nom commune;Nombre foyers RSA_PPA;Nombre personnes RSA_PPA
2020-12;34001;RSA seul;A;20;45
2020-12;34001;PPA seule;A;99;199
2020-12;34002;RSA seul;;;
"""
RATE = """
sources: {{t: {{key: code, columns: {{n: n, d: d, m: m}}, cog: {cog}}}}}
indicators:
  - {{code: rate, label: R, unit: u, formula: share, numerator: n, denominator: d, source: t, period: 2012}}
  - {{code: count, label: C, unit: u, formula: ratio, numerator: n, source: t, period: 2012, additive: true}}
  - {{code: median, label: M, unit: u, formula: ratio, numerator: m, source: t, period: 2012}}
  - {{code: mean, label: W, unit: u, formula: mean, numerator: m, denominator: d, source: t, period: 2012}}
"""


def test_recorded_crime_by_dwelling_and_by_inhabitant(warehouse):
    """10 of 500 dwellings, 7 of 1,000 inhabitants; ndiff hides, a true zero stays; the mean of the hidden is not
    used."""
    warehouse.load("delinquance", SSMSI)
    warehouse.build()
    assert warehouse.values("burglaries", "2023") == {"34001": 20, "34002": "withheld"}
    assert warehouse.values("burglaries", "2022") == {"34001": 10}
    assert warehouse.values("assaults", "2023") == {"34001": 7, "34002": 0}
    assert warehouse.values("assaults", "2022") == {"34001": "absent"}
    assert warehouse.rows("SELECT DISTINCT source_cog FROM indicator.series") == [(2024,)]


def test_one_row_for_each_benefit_and_the_population_of_the_nearest_year(warehouse):
    """20 households of the RSA alone, for the 1,000 inhabitants of 2018: nearer to December 2020 than 2023."""
    warehouse.load("caf", CAF)
    warehouse.load("populations", POPULATION)
    warehouse.build()
    assert warehouse.values("rsa_households") == {"34001": 20, "34002": "withheld"}


def test_quarters_of_employment_zones_reach_their_communes(warehouse):
    """The mean of four quarters; 2019 has three only, and is no year."""
    names = [f"{year}-T{quarter}" for year in (2018, 2019) for quarter in (1, 2, 3, 4)][:-1]
    warehouse.load("chomage", "ZE2020;LIBZE2020;" + ";".join(names) + "\n9101;Sud;8,0;8,2;8,4;8,6;9;9;9\n"
                   "9102;Nord;5,0;5,0;;5,0;6;6;6\n")
    said = warehouse.told.said
    with pytest.raises(DatasetMissing):
        warehouse.build()
    assert any("is by ZE2020, and no dataset of “insee_zoning”" in text or "insee_zoning" in text for text in said)
    warehouse.load("zones", "CODGEO;LIBGEO;DEP;REG;EPCI;ZE2020\n34001;A;34;76;1;9101\n34002;B;34;76;1;9101\n"
                   "34003;C;34;76;1;9102\n")
    warehouse.build()
    assert warehouse.values("zone_unemployment_rate") == {"34001": 8.3, "34002": 8.3, "34003": "absent"}


def test_two_rents_for_a_commune_are_none(warehouse):
    warehouse.load("loyers", "CODGEO;LIBGEO;Loyer prédit en euros par m²;Code département\n34001;A;10,5;34\n"
                   "34001;A;8,0;34\n34002;B;9,0;34\n34002;B;9,0;34\n")
    warehouse.build()
    assert warehouse.values("predicted_rent_reduced") == {"34001": "absent", "34002": 9}
    assert any("several rows for 2 territories" in text for text in warehouse.told.said)


def test_registers_are_counted_by_commune_and_none_is_zero(warehouse):
    """Two active associations of three for 1,100 inhabitants; none for 40: a zero, since it is counted."""
    warehouse.communes("34001", "34002", "34003")
    warehouse.load("populations", POPULATION)
    warehouse.load("rna_2023",
                   "id;date_creat;titre;objet_social1;adrs_codeinsee;adrs_codepostal;adrs_libcommune;position\n"
                   "W1;2001-01-01;a;1;34001;34000;A;A\nW2;2001-01-01;b;1;34001;34000;A;A\n"
                   "W3;2001-01-01;c;1;34001;34000;A;D\n")
    warehouse.build()
    assert warehouse.values("associations", "2023") == {"34001": 1.818182, "34002": 0, "34003": 0}


def test_a_vintage_that_nobody_described_is_refused_with_the_difference(warehouse):
    header = SSMSI.splitlines()[0].replace("insee_log;", "logements;").replace("nombre;", "faits;", 1)
    warehouse.load("delinquance", header + "\n34001;2023;x;y;1;1;diff;1;1;1;1;1;1\n")
    with pytest.raises(InvalidParameter, match="clean.delinquance fits no known vintage of “ssmsi_communes”.*It lacks "
                                               "nombre, insee_log; new are faits, logements"):
        warehouse.build()


def test_a_dataset_may_be_named_for_a_source(warehouse):
    warehouse.load("one", POPULATION)
    warehouse.load("two", POPULATION.replace("1100", "1900"))
    warehouse.build()
    assert warehouse.values("population", "2023")["34001"] == 1900  # the later one, where nothing is said
    warehouse.build(sources="insee_population=one")
    assert warehouse.values("population", "2023")["34001"] == 1100
    for text, words in (("insee_populations=one", "near: insee_population"), ("insee_population=three", "no dataset"),
                        ("one", "source=dataset")):
        with pytest.raises((InvalidParameter, DatasetMissing), match=words):
            warehouse.build(sources=text)


YEARS_AND_KINDS = """
sources:
  t: {key: code, columns: {a: {column: "n_{yyyy}", where: {kind: a}}, b: {column: "n_{yyyy}", where: {kind: b}}}}
indicators:
  - {code: share_of_a, label: A, unit: "%", formula: share, numerator: a, denominator: [a, b], source: t}
"""


def test_categories_in_rows_and_years_in_columns(warehouse):
    warehouse.load("t", "code;kind;n_2018;n_2019\n34001;a;1;2\n34001;b;3;2\n34002;a;5;s\n34002;b;5;5\n")
    warehouse.build(YEARS_AND_KINDS)
    assert warehouse.values("share_of_a", "2018") == {"34001": 25, "34002": 50}
    assert warehouse.values("share_of_a", "2019") == {"34001": 50, "34002": "withheld"}


def test_values_are_rows_with_a_status(warehouse):
    """The columns that readers, spreadsheets and notebooks find, whatever the values are stored as."""
    assert warehouse.rows("SELECT column_name::text, data_type::text FROM information_schema.columns "
                          "WHERE table_schema = 'indicator' AND table_name = 'value' ORDER BY ordinal_position") == [
        ("indicator", "text"), ("level", "text"), ("territory", "text"), ("period", "text"),
        ("value", "double precision"), ("status", "text"), ("run", "bigint"), ("clean_row", "bigint"),
        ("clean_rows", "ARRAY"), ("estimated_from", "text")]


@pytest.mark.parametrize("numbers, statuses", [
    ([0.0, 1.0], ["withheld", "published"]), ([None, 1.0], ["published", "published"]), ([1.0], ["published"] * 2),
    ([1.0, 2.0, 3.0], ["published"] * 2)])
def test_a_withheld_value_is_never_a_number(warehouse, numbers, statuses):
    with pytest.raises(psycopg2.errors.CheckViolation):
        warehouse.rows("INSERT INTO indicator.cells (indicator, level, period, run, territories, numbers, statuses) "
                       "VALUES ('i', 'commune', '2018', 1, '{34001,34002}', %s::double precision[], "
                       "%s::indicator.status[])", (numbers, statuses))


MERGED = [("2016-01-01", 32, "34001", "34001"), ("2016-01-01", 32, "34002", "34001")]


def test_communes_that_merged_are_summed_and_the_rate_is_of_the_sums(warehouse):
    """10/100 and 30/50 are 40/150; the medians 20 and 30 are of nobody; weighted by d they are 23.3."""
    warehouse.communes("34001", "34003")
    warehouse.moved(*MERGED)
    warehouse.load("t", "code;n;d;m\n34001;10;100;20\n34002;30;50;30\n34003;1;4;7\n")
    warehouse.build(RATE.format(cog=2012))
    assert warehouse.values("rate") == {"34001": 26.666667, "34003": 25}
    assert warehouse.values("count") == {"34001": 40, "34003": 1}
    assert warehouse.values("median") == {"34001": "absent", "34003": 7}
    assert warehouse.values("mean") == {"34001": 23.333333, "34003": 7}
    assert warehouse.rows("SELECT DISTINCT source_cog, cog FROM indicator.series") == [(2012, 2024)]
    assert warehouse.rows("SELECT territory, clean_row, clean_rows FROM indicator.value WHERE indicator = 'count' "
                          "ORDER BY 1") == [("34001", 1, [1, 2]), ("34003", 3, None)]


@pytest.mark.parametrize("cell, status", [("s", "withheld"), ("", "absent")])
def test_a_whole_with_a_hidden_part_is_hidden(warehouse, cell, status):
    warehouse.communes("34001")
    warehouse.moved(*MERGED)
    warehouse.load("t", f"code;n;d;m\n34001;10;100;20\n34002;{cell};50;30\n")
    warehouse.build(RATE.format(cog=2012))
    assert warehouse.values("rate") == {"34001": status}


def test_a_part_that_is_not_in_the_file_leaves_no_sum(warehouse):
    warehouse.communes("34001")
    warehouse.moved(*MERGED)
    warehouse.load("t", "code;n;d;m\n34001;10;100;20\n")
    warehouse.build(RATE.format(cog=2012))
    assert warehouse.values("count") == {"34001": "absent"}


def test_of_a_commune_that_was_split_nothing_is_known(warehouse):
    warehouse.communes("34001", "34009")
    warehouse.moved(("2016-01-01", 20, "34001", "34001"), ("2016-01-01", 20, "34001", "34009"))
    warehouse.load("t", "code;n;d;m\n34001;10;100;20\n")
    warehouse.build(RATE.format(cog=2012))
    assert warehouse.values("rate") == {"34001": "absent", "34009": "absent"}


ESTIMATED = """
sources: {t: {key: code, columns: {rate: rate, n: n}}}
indicators:
  - {code: population, label: P, unit: u, formula: ratio, numerator: n, source: t, period: 2012, additive: true}
  - {code: rate, label: R, unit: u, formula: ratio, numerator: rate, source: t, period: 2012}
"""
RATES = "code;rate;n\n34001;10;100\n34002;20;300\n34003;s;50\n30001;5;10\n30002;;10\n12001;s;9\n"


def test_nothing_is_estimated_unless_asked_for(warehouse):
    warehouse.load("t", RATES)
    warehouse.build(ESTIMATED)
    assert warehouse.values("rate") == {"34001": 10, "34002": 20, "34003": "withheld", "30001": 5, "30002": "absent",
                                        "12001": "withheld"}


def test_estimates_are_flagged_and_say_where_they_come_from(warehouse):
    """(10 × 100 + 20 × 300) / 400 = 17.5 in the Hérault; nothing is published in the Aveyron."""
    warehouse.load("t", RATES)
    done = warehouse.build(ESTIMATED, estimate="departement")
    assert done["ESTIMATED_COUNT"] == 2
    assert warehouse.rows("SELECT territory, value, status, estimated_from FROM indicator.value WHERE indicator = "
                          "'rate' "
                          "AND territory IN ('34003', '30002', '12001', '34001') ORDER BY 1") == [
        ("12001", None, "withheld", None), ("30002", 5, "estimated", "departement:30 (1 published)"),
        ("34001", 10, "published", None), ("34003", 17.5, "estimated", "departement:34 (2 published)")]


def test_estimates_by_employment_zone(warehouse):
    warehouse.load("t", RATES)
    with pytest.raises(InvalidParameter, match="ESTIMATE: .*import INSEE's table"):
        warehouse.build(ESTIMATED, estimate="employment_zone")
    warehouse.load("zones",
                   "CODGEO;LIBGEO;DEP;REG;EPCI;ZE2020\n34001;A;34;76;1;1\n34002;B;34;76;1;2\n34003;C;34;76;1;2\n")
    warehouse.build(ESTIMATED, estimate="employment_zone")
    assert warehouse.values("rate")["34003"] == 20


def test_a_perimeter_limits_the_values(warehouse):
    warehouse.communes("34001", "34002", "34003", "30001")
    warehouse.load("t", RATES)
    warehouse.build(ESTIMATED, perimeter=Perimeter.parse("departement:30"))
    assert warehouse.values("rate") == {"30001": 5}


PLACES = """
sources:
  sites: {points: {longitude: lon, latitude: lat}, layout: [lon, lat, kind], columns: {b: {where: {kind: b}}}}
indicators:
  - {code: sites, label: S, unit: n, formula: count, source: sites, period: 2020}
  - {code: sites_b, label: B, unit: n, formula: count, numerator: b, source: sites, period: 2020}
  - {code: near_b, label: N, unit: km, formula: distance, numerator: b, source: sites, period: 2020}
"""


def test_places_are_counted_in_outlines_and_measured_from_a_point_inside(warehouse):
    """Two squares of a degree on the equator; a degree of longitude there is 111.3195 km (WGS84: 2πa / 360)."""
    warehouse.communes("34001", "34002")
    for n, code in enumerate(("34001", "34002")):
        warehouse.rows("INSERT INTO ref.territory_geometry VALUES ('commune', %s, 2024, "
                       "ST_Multi(ST_MakeEnvelope(%s, -0.5, %s, 0.5, 4326)))", (code, n, n + 1))
    warehouse.load("sites", "lon;lat;kind\n0,5;0,0;b\n0,4;0,1;a\n0,6;0,1;a\n")
    warehouse.build(PLACES)
    assert warehouse.values("sites") == {"34001": 3, "34002": 0}
    assert warehouse.values("sites_b") == {"34001": 1, "34002": 0}
    assert warehouse.values("near_b") == pytest.approx({"34001": 0, "34002": 111.319491}, abs=1e-3)


def test_a_value_is_traced_to_the_lines_of_its_file(warehouse):
    """A merged commune has two lines; of the three rows of crime only the one of its offence and year."""
    warehouse.communes("34001")
    warehouse.moved(*MERGED)
    warehouse.load("t", "code;n;d;m\n34001;10;100;20\n34002;30;50;30\n")
    warehouse.load("delinquance", SSMSI.replace("3400", "3410"))
    warehouse.build(RATE.format(cog=2012))
    assert warehouse.rows("SELECT label, value, status, formula, source_cog, cog, dataset, file, line, cells FROM "
                          "indicator.trace('rate', 'commune', '34001', '2012') ORDER BY line") == [
        ("R", pytest.approx(26.6666667), "published", "100 × n / d", 2012, 2024, "clean.t", "t.csv", line, cells)
        for line, cells in ((2, {"code": "34001", "n": "10", "d": "100"}), (3, {"code": "34002", "n": "30",
                                                                                "d": "50"}))]
    warehouse.build()
    (value, line, cells), = warehouse.rows("SELECT value, line, cells FROM indicator.trace('burglaries', 'commune', "
                                           "'34101', '2022')")
    assert (value, line) == (10, 6) and cells["nombre"] == "5" and cells["insee_log"] == "500"


def test_the_trace_follows_a_corrected_table_and_one_of_two_deliveries(warehouse):
    """The second delivery replaced the first: its line is told, not that of the first."""
    warehouse.load("pop", POPULATION)
    warehouse.load("pop", "codgeo;p18_pop;p23_pop\n34009;1;1\n34001;1000;1300\n", mode="replace")
    warehouse.build()
    (value, file, line, cells), = warehouse.rows("SELECT value, file, line, cells FROM indicator.trace('population', "
                                                 "'commune', '34001', '2023')")
    assert (value, file, line, cells) == (1300, "pop.csv", 3, {"codgeo": "34001", "p23_pop": "1300"})
