"""augure:buildindicators through processing.run, on values worked out by hand."""

import csv
import gzip
import io
import json
import re
import statistics
import zipfile

import pytest
from qgis.core import QgsExpression, QgsProcessingException, QgsVectorLayer
from qgis.PyQt.QtXml import QDomDocument

from augure.processing.pipeline import translation

#: Four communes as INSEE writes them: a decimal comma, the secret as a word, an empty cell, a population of zero.
CENSUS = """CODGEO;POP18;POP13;Surface (km²);CHOM;ACT;REV;NOTE
01001;1000;800;12,5;30;400;21000,5;s
01002;50;0;2;5;20;s;12,5
1003;0;10;4;0;0;nd;-
2A004;60000;66000;82;;;22500;1 250,5
"""
DEFINITIONS = """
sources:
  census: {key: codgeo}
  elsewhere: {key: CODGEO}
indicators:
  - {code: density, label: D, unit: /km², formula: density,
     numerator: POP18, denominator: Surface (km²), source: census, period: 2018}
  - {code: growth, label: G, unit: "%", formula: change,
     numerator: POP18, denominator: POP13, source: census, period: 2018}
  - {code: growth_by_year, label: G, unit: "%", formula: change,
     numerator: "POP{yy}", lag: 5, source: census}
  - {code: unemployment, label: U, unit: "%", formula: share,
     numerator: CHOM, denominator: ACT, source: census, period: 2018}
  - {code: unemployed_per_1000, label: U, unit: u, formula: rate,
     numerator: CHOM, denominator: POP18, source: census, period: 2018}
  - {code: employed, label: E, unit: ratio, formula: ratio,
     numerator: [ACT, -CHOM], denominator: ACT, source: census, period: 2018}
  - {code: income, label: I, unit: €, formula: ratio,
     numerator: REV, source: census, period: 2019}
  - {code: note, label: N, unit: points, formula: ratio,
     numerator: NOTE, source: census, period: 2019}
  - {code: left_out, label: L, unit: u, formula: ratio,
     numerator: X, source: elsewhere, period: 2019}
"""


@pytest.fixture
def census(database, run_algorithm, tmp_path):
    path = tmp_path / "census.csv"
    path.write_text(CENSUS, encoding="utf-8")
    run_algorithm("importtable", {"DATABASE": database, "INPUT": [str(path)], "TABLE": "census"})
    return database


@pytest.fixture
def definitions(tmp_path):
    def write(text=DEFINITIONS):
        path = tmp_path / "mes indicateurs.yaml"
        path.write_text(text, encoding="utf-8")
        return str(path)
    return write


def values(rows, code):
    """The values of an indicator: number, or the status where there is none."""
    return {territory: status if value is None else round(value, 6) for territory, value, status in rows(
        "SELECT territory, value, status FROM indicator.value WHERE indicator = %s", (code,))}


def test_every_formula_with_its_statuses(census, run_algorithm, rows, definitions):
    done = run_algorithm("buildindicators", {"DATABASE": census, "DEFINITIONS": definitions()})
    assert values(rows, "density") == {"01001": 80, "01002": 25, "01003": 0, "2A004": 731.707317}
    assert values(rows, "growth") == {"01001": 25, "01002": "absent", "01003": -100, "2A004": -9.090909}
    assert values(rows, "growth_by_year") == values(rows, "growth")
    assert values(rows, "unemployment") == {"01001": 7.5, "01002": 25, "01003": "absent", "2A004": "absent"}
    assert values(rows, "unemployed_per_1000") == {"01001": 30, "01002": 100, "01003": "absent", "2A004": "absent"}
    assert values(rows, "employed") == {"01001": 0.925, "01002": 0.75, "01003": "absent", "2A004": "absent"}
    assert values(rows, "income") == {"01001": 21000.5, "01002": "withheld", "01003": "absent", "2A004": 22500}
    assert values(rows, "note") == {"01001": "withheld", "01002": 12.5, "01003": "absent", "2A004": 1250.5}
    assert (done["INDICATOR_COUNT"], done["VALUE_COUNT"], done["WITHHELD_COUNT"]) == (8, 32, 2)
    assert rows("SELECT DISTINCT period FROM indicator.value WHERE indicator = 'growth_by_year'") == [("2018",)]
    layer = QgsVectorLayer(done["OUTPUT"].split("://", 1)[1], "values", "postgres")
    assert layer.isValid() and layer.featureCount() == 32


def test_a_column_that_stayed_text_is_read_too(census, run_algorithm, rows, definitions):
    """The same column, typed by hand as text: words beside numbers with a decimal comma."""
    rows("ALTER TABLE clean.census ALTER rev TYPE text USING CASE right(codgeo, 4) WHEN '1002' THEN 's' "
         "WHEN '1003' THEN 'vide' WHEN '1001' THEN ' 21 000,5 ' ELSE '22500' END")
    run_algorithm("buildindicators", {"DATABASE": census, "DEFINITIONS": definitions()})
    assert values(rows, "income") == {"01001": 21000.5, "01002": "withheld", "01003": "absent", "2A004": 22500}
    assert rows("SELECT row_key, column_name, value, code FROM augure.anomaly") == [
        ("01003", "rev", "vide", "not_a_number")]


def test_an_empty_cell_is_withheld_where_the_definition_says_so(census, run_algorithm, rows, definitions):
    plain = "numerator: CHOM, denominator: ACT, source: census, period: 2018}"
    text = DEFINITIONS.replace(plain, plain[:-1] + ', withheld: [""]}')
    assert text != DEFINITIONS
    run_algorithm("buildindicators", {"DATABASE": census, "DEFINITIONS": definitions(text)})
    assert values(rows, "unemployment") == {"01001": 7.5, "01002": 25, "01003": "absent", "2A004": "withheld"}


def test_density_over_the_outline(census, run_algorithm, rows, definitions):
    """A square of 1 km a side near the centre of Lambert-93, where its scale is 1 to a thousandth."""
    rows("INSERT INTO ref.territory VALUES ('commune', '01001', 2018, 'A', '01', '84')")
    rows("INSERT INTO ref.territory_geometry VALUES ('commune', '01001', 2018, ST_Multi(ST_Transform("
         "ST_MakeEnvelope(700000, 6600000, 701000, 6601000, 2154), 4326)))")
    run_algorithm("buildindicators", {"DATABASE": census, "DEFINITIONS": definitions(
        DEFINITIONS.replace("denominator: Surface (km²), ", ""))})
    found = values(rows, "density")
    assert found["01001"] == pytest.approx(1000, rel=3e-3)
    assert found["01002"] == "absent"


def test_traced_to_the_row_and_kept_by_definition(census, run_algorithm, rows, definitions):
    done = run_algorithm("buildindicators", {"DATABASE": census, "DEFINITIONS": definitions(), "PERIODS": "2018"})
    assert rows.one("SELECT c.chom FROM indicator.value v JOIN clean.census c ON c._row = v.clean_row "
                    "WHERE v.indicator = 'unemployment' AND v.territory = '01002'") == 5
    assert rows("SELECT numerator, denominator, factor, source FROM indicator.definition WHERE code = 'employed'") == [
        ("ACT - CHOM", "ACT", 1, "census")]
    assert ("clean.census", "indicator.density@commune") in rows(
        "SELECT input, output FROM augure.lineage WHERE run = %s", (done["RUN"],))
    assert rows.one("SELECT count(*) FROM indicator.value WHERE period = '2019'") == 0


def test_the_same_again_changes_nothing(census, run_algorithm, rows, definitions):
    parameters = {"DATABASE": census, "DEFINITIONS": definitions()}
    first = run_algorithm("buildindicators", parameters)
    again = run_algorithm("buildindicators", parameters)
    assert again["VALUE_COUNT"] == first["VALUE_COUNT"]
    assert rows("SELECT DISTINCT run FROM indicator.value") == [(first["RUN"],)]
    changed = run_algorithm("buildindicators", {
        **parameters, "DEFINITIONS": definitions(DEFINITIONS.replace("formula: rate", "formula: rate, factor: 10"))})
    assert rows("SELECT DISTINCT run FROM indicator.value") == [(changed["RUN"],)]
    assert values(rows, "unemployed_per_1000")["01001"] == 0.3


def test_some_indicators_are_replaced_and_come_back_with_undo(census, run_algorithm, rows, definitions, dump):
    first = run_algorithm("buildindicators", {"DATABASE": census, "DEFINITIONS": definitions()})["RUN"]
    before = dump()
    head, *entries = DEFINITIONS.split("  - {code: ")
    income = next(entry for entry in entries if entry.startswith("income"))
    doubled = income.replace("numerator", "factor: 2, numerator")
    again = run_algorithm("buildindicators", {
        "DATABASE": census, "DEFINITIONS": definitions(f"{head}  - {{code: {doubled}")})["RUN"]
    assert values(rows, "income") == {"01001": 42001, "01002": "withheld", "01003": "absent", "2A004": 45000}
    assert rows("SELECT run, count(DISTINCT indicator) FROM indicator.value GROUP BY 1 ORDER BY 1") == [
        (first, 7), (again, 1)]
    assert rows.one("SELECT income FROM publish.indicators_commune_2019 WHERE code = '01001'") == 42001
    run_algorithm("undorun", {"DATABASE": census})
    assert dump() == before
    assert values(rows, "income")["01001"] == 21000.5


@pytest.mark.parametrize("change, words", [
    (("numerator: REV", "numerator: MED21"), "no column MED21"),
    (("key: codgeo", "key: insee"), "no column.* insee"),
    (("formula: rate", "formula: average"), "average"),
    (("census: {key: codgeo}", "census: {key: codgeo, datasets: [other]}"), "None of the datasets"),
])
def test_what_does_not_fit_is_refused(census, run_algorithm, rows, definitions, change, words):
    with pytest.raises(QgsProcessingException, match=words):
        run_algorithm("buildindicators", {"DATABASE": census, "DEFINITIONS": definitions(DEFINITIONS.replace(*change))})
    assert rows.one("SELECT count(*) FROM indicator.value") == 0


def test_a_level_without_definitions_names_those_there_are(census, run_algorithm, definitions):
    with pytest.raises(QgsProcessingException, match="level departement. Set LEVEL to commune"):
        run_algorithm("buildindicators", {"DATABASE": census, "DEFINITIONS": definitions(), "LEVEL": "departement"})


def test_two_rows_for_a_territory_are_refused(census, run_algorithm, rows, definitions):
    rows("UPDATE clean.census SET codgeo = '01001' WHERE codgeo = '01002'")
    with pytest.raises(QgsProcessingException, match="2 rows for 01001"):
        run_algorithm("buildindicators", {"DATABASE": census, "DEFINITIONS": definitions()})


def test_arrondissements_are_summed_where_the_city_is_not_there(database, run_algorithm, rows, definitions, tmp_path):
    """Paris by its arrondissements: 10 of 100 and 20 of 50 are 20 %; Lyon is there itself; Marseille has a secret."""
    path = tmp_path / "census.csv"
    path.write_text("CODGEO;CHOM;ACT\n75101;10;100\n75102;20;50\n69123;7;70\n69381;1;2\n13201;s;9\n13202;1;9\n",
                    encoding="utf-8")
    run_algorithm("importtable", {"DATABASE": database, "INPUT": [str(path)], "TABLE": "census"})
    text = """
sources: {census: {key: CODGEO}}
indicators:
  - {code: share, label: S, unit: "%", formula: share, numerator: CHOM, denominator: ACT, source: census, period: 1}
  - {code: count, label: C, unit: n, formula: ratio, numerator: ACT, source: census, period: 1, additive: true}
  - {code: median, label: M, unit: n, formula: ratio, numerator: ACT, source: census, period: 1}
"""
    run_algorithm("buildindicators", {"DATABASE": database, "DEFINITIONS": definitions(text)})
    assert values(rows, "share") == {"75056": 20, "69123": 10, "13055": "withheld"}
    assert values(rows, "count") == {"75056": 150, "69123": 70, "13055": 18}
    # A median is neither summed nor averaged: Paris has two that differ; where all agree, the whole's is the same.
    assert values(rows, "median") == {"69123": 70, "75056": "absent", "13055": 9}


def test_the_shipped_indicators_on_the_real_files(database, run_algorithm, rows, shared_data):
    """Counts and a median taken straight from INSEE's files."""
    folder = shared_data / "indicators"
    for name in ("base_cc_comparateur_csv.zip", "population_municipale_communes_2013_2023.csv.gz"):
        run_algorithm("importtable", {"DATABASE": database, "INPUT": [str(folder / name)]})
    done = run_algorithm("buildindicators", {"DATABASE": database})
    with zipfile.ZipFile(folder / "base_cc_comparateur_csv.zip") as archive:
        table = list(csv.DictReader(io.TextIOWrapper(archive.open("base_cc_comparateur.CSV"), "utf-8"), delimiter=";"))
    districts = {*range(13201, 13217), *range(69381, 69390), *range(75101, 75121)}
    communes = [row for row in table if "A" in row["CODGEO"] or "B" in row["CODGEO"]
                or int(row["CODGEO"]) not in districts]
    assert rows.one("SELECT count(*) FROM indicator.value WHERE indicator = 'poverty_rate'") == len(communes)
    empty = sum(not row["TP6019"] for row in communes)
    assert rows.one("SELECT count(*) FROM indicator.value WHERE indicator = 'poverty_rate' "
                    "AND status = 'withheld'") == empty
    assert empty > 0.87 * len(communes)
    assert done["INDICATOR_COUNT"] == 23  # those of the two tables; the others are left out with a message
    density = statistics.median(float(r["P18_POP"]) / float(r["SUPERF"]) for r in communes
                                if r["P18_POP"] and float(r["SUPERF"] or 0))
    assert rows.one("SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY value) FROM indicator.value "
                    "WHERE indicator = 'population_density'") == pytest.approx(density)
    with gzip.open(folder / "population_municipale_communes_2013_2023.csv.gz", "rt", encoding="utf-8-sig") as stream:
        people = sum(int(row["p23_pop"] or 0) for row in csv.DictReader(stream, delimiter=";"))
    assert rows.one("SELECT sum(value) FROM indicator.value "
                    "WHERE indicator = 'population' AND period = '2023'") == people


OFFICIAL = ("CODGEO;LIBGEO;NBMENFISC12;NBPERSMENFISC12;MED12;PIMP12;TP6012;TP60AGE112;TP60TOL112;PPEN12;PPMINI12;RD12;"
            "D112;D912\n01001;A;10;20;20000;50;12,5;15;10;20;2;3;1;2\n01002;B;10;20;19000;50;;;;;;;;\n"
            "01003;C;10;20;18000;50;20;30;10;20;2;3;1;2\n")
POPULATIONS = "codgeo;p12_pop;p13_pop\n01001;1000;1010\n01002;50;51\n01003;7;8\n"


@pytest.fixture
def outlined(database, run_algorithm, tmp_path, rows):
    """Two tables in the official layout, and the outlines of their three communes."""
    for name, text in (("filosofi_2012", OFFICIAL), ("populations", POPULATIONS)):
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
        run_algorithm("importtable", {"DATABASE": database, "INPUT": [str(tmp_path / f"{name}.csv")]})
    squares = {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"code": code, "nom": f"Commune {code}"}, "geometry": {
            "type": "Polygon", "coordinates": [[[x, 46], [x + 1, 46], [x + 1, 47], [x, 47], [x, 46]]]}}
        for x, code in enumerate(("01001", "01002", "01003"), start=3)]}
    (tmp_path / "communes_2014.geojson").write_text(json.dumps(squares), encoding="utf-8")
    layer = run_algorithm("importlayer", {"DATABASE": database, "INPUT": [str(tmp_path / "communes_2014.geojson")]})
    run_algorithm("loadterritories", {"DATABASE": database, "TABLE": layer["TABLE"], "VINTAGE": 2014})
    return database


def test_wide_views_for_a_spreadsheet_and_a_map_with_its_hatch_and_its_action(outlined, run_algorithm, rows):
    done = run_algorithm("buildindicators", {"DATABASE": outlined})
    assert rows("SELECT code, name, poverty_rate_filosofi, poverty_rate_filosofi_status, population "
                "FROM publish.indicators_commune_2012 ORDER BY 1") == [
        ("01001", "Commune 01001", 12.5, "published", 1000), ("01002", "Commune 01002", None, "withheld", 50),
        ("01003", "Commune 01003", 20, "published", 7)]
    assert rows.one("SELECT col_description('publish.indicators_commune_2012'::regclass, attnum) FROM pg_attribute "
                    "WHERE attrelid = 'publish.indicators_commune_2012'::regclass AND attname = 'poverty_rate_filosofi'"
                    ).startswith("Poverty rate (Filosofi 2012) (%). INSEE")
    layer = QgsVectorLayer(done["MAPS"][0].split("://", 1)[1], "map", "postgres")
    assert layer.isValid() and layer.featureCount() == 3
    count, ids, names, _, _ = layer.listStylesInDatabase()
    style = dict(zip(names[:count], ids))["Poverty rate (Filosofi 2012)"]
    document = QDomDocument()
    document.setContent(layer.getStyleFromDatabase(style)[0])
    assert layer.importNamedStyle(document)[0]
    rules = {rule.label(): rule for rule in layer.renderer().rootRule().children()}
    hidden = rules["Withheld (secret)"]
    drawn = {f["code"]: [label for label, rule in rules.items() if rule.symbol() and QgsExpression(
        rule.filterExpression()).evaluate(_context(layer, f))] for f in layer.getFeatures()}
    assert drawn["01002"] == ["Withheld (secret)"] and len(drawn["01001"]) == len(drawn["01003"]) == 1
    assert drawn["01001"] != drawn["01003"] and hidden.symbol().symbolLayerCount() == 2
    action, = layer.actions().actions()
    assert "show_trace" in action.command() and "'poverty_rate_filosofi'" in action.command()


def _context(layer, feature):
    context = layer.createExpressionContext()
    context.setFeature(feature)
    return context


def test_a_click_tells_the_line_of_the_file(outlined, run_algorithm):
    from augure.plugin.trace import read_trace, trace_html

    done = run_algorithm("buildindicators", {"DATABASE": outlined})
    source = done["MAPS"][0].split("://", 1)[1]
    row, = read_trace(source, "poverty_rate_filosofi", "commune", "01003", "2012")
    assert (row["value"], row["file"], row["line"]) == ("20", "filosofi_2012.csv", "4")
    assert json.loads(row["cells"]) == {"codgeo": "01003", "tp6012": "20"}
    page = trace_html([row], "01003", "2012")
    assert "filosofi_2012.csv, line 4" in page and "Filosofi 2012" in page
    hidden, = read_trace(source, "poverty_rate_filosofi", "commune", "01002", "2012")
    assert hidden["value"] == "" and "withheld (statistical secret)" in trace_html([hidden], "01002", "2012")
    assert "no value" in trace_html([], "01009", "2012")


def test_the_report_counts_what_is_withheld(outlined, run_algorithm, tmp_path):
    report = tmp_path / "indicators.html"
    run_algorithm("buildindicators", {"DATABASE": outlined, "REPORT": str(report)})
    page = report.read_text(encoding="utf-8").replace("\u00a0", " ")
    assert "Poverty rate (Filosofi 2012)" in page and "66.7 %" in page and "Income and poverty" in page
    first = page.split("poverty_rate_filosofi =")[1].split("</tr>")[0]
    assert [int(n) for n in re.findall(r'<td class="n">(\d+)</td>', first)][-4:] == [2, 1, 0, 0]


def test_french_layers_and_reports_say_it_in_french(outlined, run_algorithm, rows, tmp_path):
    words = {"en": "fr"}
    translation.set_translator(lambda text: words.get(text, text))
    try:
        run_algorithm("buildindicators", {"DATABASE": outlined, "REPORT": str(tmp_path / "r.html")})
    finally:
        translation.set_translator(None)
    assert "Taux de pauvreté (Filosofi 2012)" in (tmp_path / "r.html").read_text(encoding="utf-8")
    assert rows.one("SELECT count(*) FROM public.layer_styles "
                    "WHERE stylename = 'Taux de pauvreté (Filosofi 2012)'") == 1
    assert rows.one("SELECT obj_description('publish.indicators_commune_2012'::regclass)")


def test_two_runs_are_undone_one_after_the_other(outlined, run_algorithm, rows, dump, definitions):
    """The second adds a column to the views of the first, and changes some of its values."""
    step = {"DATABASE": outlined}
    dumps = [dump()]
    run_algorithm("buildindicators", {**step, "PERIODS": "2012"})
    dumps.append(dump())
    text = """
indicators:
  - {code: youth_poverty_rate, label: Other, unit: "%", formula: share, factor: 2, numerator: poverty_rate_under_30,
     source: insee_filosofi_2012, period: income}
  - {code: median_again, label: M, unit: u, formula: ratio, numerator: median, source: insee_filosofi_2012,
     period: income}
"""
    run_algorithm("buildindicators", {**step, "DEFINITIONS": definitions(text)})
    assert rows.one("SELECT median_again FROM publish.indicators_commune_2012 WHERE code = '01001'") == 20000
    assert rows.one("SELECT youth_poverty_rate FROM publish.indicators_commune_2012 WHERE code = '01001'") == 30
    for before in dumps[::-1]:
        run_algorithm("undorun", step)
        assert dump() == before


def test_views_that_were_dropped_come_back(outlined, run_algorithm, rows):
    run_algorithm("buildindicators", {"DATABASE": outlined})
    rows("DROP VIEW publish.indicators_commune_2013 CASCADE")
    run_algorithm("buildindicators", {"DATABASE": outlined})
    assert rows.one("SELECT count(*) FROM publish.indicators_commune_2013") == 3
