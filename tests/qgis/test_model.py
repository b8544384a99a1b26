"""augure:trainmodel, augure:evaluatemodel, augure:forecast, on sixty communes of two départements."""

import numpy as np
import psycopg2
import pytest
from psycopg2.extras import execute_values

LEVELS = {  # left, centre, right, far right, other; abstention
    "2012-presidentielle-1": ("2012-04-22", (40, 10, 28, 20, 2), 0.20),
    "2014-europeennes-1": ("2014-05-25", (34, 10, 27, 25, 4), 0.55),
    "2017-presidentielle-1": ("2017-04-23", (28, 24, 20, 26, 2), 0.22),
    "2019-europeennes-1": ("2019-05-26", (34, 25, 8, 28, 5), 0.50)}
NUANCES = ("FG", "MDM", "LR", "FN", "DIV")
SIZE = 60
LEARNED = "2012-presidentielle-1,2014-europeennes-1,2017-presidentielle-1"


@pytest.fixture
def world(settings):
    """Sixty communes in a row whose differences last from ballot to ballot; the last one has twenty electors."""
    from augure.processing.pipeline.warehouse.datasets import register_dataset
    from augure.processing.pipeline.warehouse.ledger import Run

    generator = np.random.default_rng(7)
    local = generator.normal(0, 0.5, (SIZE, 5))
    sizes = np.append(generator.integers(100, 3000, SIZE - 1), 20)
    codes = [f"{34 if place < 30 else 30}{place + 1:03d}" for place in range(SIZE)]
    with Run(settings, "fixture", {}) as run:
        with run.cursor() as cursor:
            execute_values(
                cursor, "INSERT INTO ref.comparable_territory (level, code, name, departement, region, member_count, "
                        "centroid) VALUES %s",
                [("commune", code, f"Commune {code}", code[:2], "76", 1, f"SRID=4326;POINT({3 + place / 50} 43.5)")
                 for place, code in enumerate(codes)])
            for ballot, (day, level, abstention) in LEVELS.items():
                year, kind, number = ballot.split("-")
                cursor.execute("INSERT INTO election.ballot (id, kind, year, round, date, label) "
                               "VALUES (%s, %s, %s, %s, %s, %s)", (ballot, kind, year, number, day, ballot))
                shares = np.array(level) * np.exp(local + generator.normal(0, 0.1, (SIZE, 5)))
                votes = [generator.multinomial(round(size * (1 - abstention)), share / share.sum())
                         for size, share in zip(sizes, shares)]
                _insert(cursor, run.id, ballot, codes, sizes, votes)
        for ballot in LEVELS:
            register_dataset(run, "election", f"{ballot}@commune", [], SIZE)
        run.finish({})


def _insert(cursor, run, ballot, codes, sizes, votes):
    execute_values(
        cursor, "INSERT INTO election.turnout (ballot, level, territory, commune, departement, registered, "
                "abstentions, voters, expressed, run, raw_row) VALUES %s",
        [(ballot, "commune", code, code, code[:2], int(size), int(size - v.sum()), int(v.sum()), int(v.sum()), run, 1)
         for code, size, v in zip(codes, sizes, votes)])
    for place, nuance in enumerate(NUANCES):
        cursor.execute("INSERT INTO election.candidate (ballot, level, label, kind, nuance, match_nuance) "
                       "VALUES (%s, 'commune', %s, 'nuance', %s, %s) RETURNING id", (ballot, nuance, nuance, nuance))
        candidate = cursor.fetchone()[0]
        execute_values(cursor, "INSERT INTO election.result (ballot, level, territory, candidate, votes) VALUES %s",
                       [(ballot, "commune", code, candidate, int(v[place])) for code, v in zip(codes, votes)])


@pytest.fixture
def trained(world, database, run_algorithm):
    """A model of European elections that has not seen 2019."""
    return run_algorithm("trainmodel", {"DATABASE": database, "TARGET": "europeennes", "BALLOTS": LEARNED})


def test_training_keeps_a_model_and_says_how_wrong_it_is(trained, rows):
    assert trained["BALLOTS"] == LEARNED
    assert 0 < trained["MAE"] < trained["BASELINE_MAE"]
    method, kind, ballots, artefact = rows(
        "SELECT method, target_kind, ballots, artefact->>'format' FROM forecast.model WHERE name = %s",
        (trained["MODEL"],))[0]
    assert (method, kind, artefact) == ("swing", "europeennes", "augure model 2")
    assert ballots == LEARNED.split(",")
    inputs = rows("SELECT input FROM augure.lineage WHERE output = %s ORDER BY 1", (f"forecast.{trained['MODEL']}",))
    assert inputs == [(f"election.{ballot}@commune",) for ballot in LEARNED.split(",")]


def test_the_same_training_again_changes_nothing(trained, database, run_algorithm, rows):
    again = run_algorithm("trainmodel", {"DATABASE": database, "TARGET": "europeennes", "BALLOTS": LEARNED})
    assert (again["MODEL"], again["RUN"]) == (trained["MODEL"], trained["RUN"])
    other = run_algorithm("trainmodel", {"DATABASE": database, "TARGET": "presidentielle", "BALLOTS": LEARNED})
    assert other["MODEL"] != trained["MODEL"]
    assert rows.one("SELECT count(*) FROM forecast.model") == 2


def test_evaluation_prints_the_model_beside_the_baseline(trained, database, run_algorithm, rows, tmp_path):
    report = tmp_path / "évaluation du modèle.html"
    found = run_algorithm("evaluatemodel", {"DATABASE": database, "MODEL": trained["MODEL"], "REPORT": str(report)})
    assert found["BALLOT"] == "2019-europeennes-1"
    assert found["MAE"] < found["BASELINE_MAE"]
    assert 0 < found["COVERAGE_80"] <= found["COVERAGE_90"] <= 100
    assert rows.one("SELECT metrics->>'territories' FROM forecast.evaluation WHERE run = %s", (found["RUN"],)) == "60"
    page = report.read_text(encoding="utf-8")
    assert page.count("<img") == 5 == len(list((tmp_path / "évaluation du modèle-figures").glob("*.png")))
    assert "uniform swing" in page and "as last time" in page
    report.unlink()
    run_algorithm("evaluatemodel", {"DATABASE": database, "MODEL": trained["MODEL"], "REPORT": str(report)})
    assert report.exists()
    assert rows.one("SELECT count(*) FROM forecast.evaluation") == 1


def test_mae_is_what_sql_finds(trained, database, run_algorithm, rows):
    """With the level certain, a forecast for the ballot's day is what the evaluation measured: the mean error again."""
    found = run_algorithm("evaluatemodel", {"DATABASE": database, "MODEL": trained["MODEL"]})
    level = rows("SELECT bloc, 100.0 * sum(votes) / sum(sum(votes)) OVER () FROM election.comparable_bloc "
                 "WHERE ballot = '2019-europeennes-1' GROUP BY 1")
    turnout = rows.one("SELECT 100.0 * sum(voters) / sum(registered) FROM election.comparable_turnout "
                       "WHERE ballot = '2019-europeennes-1'")
    shares = ", ".join(f"{bloc}: {share}" for bloc, share in level)
    forecast = run_algorithm("forecast", {
        "DATABASE": database, "MODEL": trained["MODEL"], "TARGET_DATE": "2019-05-26",
        "SCENARIO": f"shares: {{{shares}}}\nturnout: {turnout}"})
    error = rows.one(
        "SELECT sum(t.registered * abs(p.share - 100.0 * coalesce(b.votes, 0) / t.expressed)) / sum(t.registered) "
        "FROM election.comparable_turnout t JOIN forecast.prediction p USING (territory) "
        "LEFT JOIN election.comparable_bloc b ON b.territory = t.territory AND b.ballot = t.ballot AND b.bloc = p.bloc "
        "WHERE t.ballot = '2019-europeennes-1' AND p.forecast = %s AND p.bloc <> 'abstention'", (forecast["FORECAST"],))
    assert float(error) == pytest.approx(found["MAE"], abs=0.01)


def test_flattering_measures_are_refused_by_name(trained, database, run_algorithm):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="2017-presidentielle-1"):
        run_algorithm("evaluatemodel", {"DATABASE": database, "BALLOT": "2017-presidentielle-1"})
    with pytest.raises(QgsProcessingException, match="2014-europeennes-1.*leave-one-election-out"):
        run_algorithm("evaluatemodel", {"DATABASE": database, "BALLOT": "2014-europeennes-1"})
    found = run_algorithm("evaluatemodel", {
        "DATABASE": database, "BALLOT": "2014-europeennes-1", "SCHEME": "leave-one-election-out"})
    assert found["MAE"] < found["BASELINE_MAE"]
    with pytest.raises(QgsProcessingException, match="FROM_DATE"):
        run_algorithm("forecast", {"DATABASE": database, "FROM_DATE": "2015-01-01"})


def test_forecast_of_three_horizons(trained, database, run_algorithm, rows, tmp_path):
    report = tmp_path / "prévision.html"
    made = run_algorithm("forecast", {"DATABASE": database, "DRAWS": 200, "REPORT": str(report)})
    assert made["MODEL"] == trained["MODEL"]
    assert made["PREDICTION_COUNT"] == SIZE * 6 * 3
    name = made["FORECAST"]
    sums = rows("SELECT sum(share), sum(lead_probability) FROM forecast.prediction WHERE forecast = %s "
                "AND bloc <> 'abstention' GROUP BY horizon, territory", (name,))
    assert len(sums) == SIZE * 3
    assert all(share == pytest.approx(100, abs=0.05) and lead == pytest.approx(1, abs=0.001) for share, lead in sums)
    assert rows.one("SELECT bool_and(q05 <= q10 AND q10 <= q25 AND q25 <= q50 AND q50 <= q75 AND q75 <= q90 "
                    "AND q90 <= q95) FROM forecast.prediction WHERE forecast = %s", (name,))
    both, alone = rows("SELECT avg(q90 - q10), avg(level_q90 - level_q10) FROM forecast.prediction WHERE forecast = %s",
                       (name,))[0]
    assert both > alone > 0
    hidden = rows("SELECT DISTINCT territory, reason FROM forecast.prediction WHERE NOT publishable")
    assert hidden == [("30060", "few_electors")]
    perimeters = rows("SELECT DISTINCT perimeter FROM forecast.level WHERE forecast = %s ORDER BY 1", (name,))
    assert perimeters == [("",), ("departement:30",), ("departement:34",)]
    dates = rows("SELECT DISTINCT horizon, target_date::text FROM forecast.level ORDER BY 1")
    assert dates == [(1, "2018-04-23"), (2, "2019-04-23"), (3, "2020-04-23")]
    page = report.read_text(encoding="utf-8")
    assert page.count("<img") == 1 and "median commune" in page and "Comes first" in page
    assert "too few registered voters to publish" in page
    again = run_algorithm("forecast", {"DATABASE": database, "DRAWS": 200})
    assert (again["FORECAST"], again["RUN"]) == (name, made["RUN"])


def test_a_scenario_sets_the_level_of_its_perimeter(trained, database, run_algorithm, rows):
    made = run_algorithm("forecast", {
        "DATABASE": database, "HORIZONS": "1", "PERIMETER": "departement:34",
        "SCENARIO": "shares: {left: 50}\nturnout: 45"})
    assert made["PREDICTION_COUNT"] == 30 * 6
    levels = dict(rows("SELECT bloc, share FROM forecast.level WHERE forecast = %s", (made["FORECAST"],)))
    assert (levels["left"], levels["abstention"]) == (50, 55)
    assert sum(levels[bloc] for bloc in levels if bloc != "abstention") == pytest.approx(100, abs=0.05)


def test_sentences_for_what_is_not_there(world, database, run_algorithm):
    from qgis.core import QgsProcessingException

    for name, parameters, sentence in (
            ("forecast", {}, "no model in this warehouse yet"),
            ("trainmodel", {"BALLOTS": "1999-europeennes-1"}, "1999-europeennes-1.*It has: 2012-presidentielle-1"),
            ("trainmodel", {"PERIMETER": "departement:99"}, "departement:99"),
            ("trainmodel", {"PERIMETER": "Hérault"}, "not understood"),
            ("forecast", {"HORIZONS": "soon"}, "no model|HORIZONS"),
            ("forecast", {"TARGET_DATE": "26/05/2019"}, "TARGET_DATE must be a date"),
            ("forecast", {"SCENARIO": "surveys: mine"}, "shares, turnout, certain")):
        with pytest.raises(QgsProcessingException, match=sentence):
            run_algorithm(name, {"DATABASE": database, **parameters})


def test_municipal_ballots_alone_teach_nothing(database, run_algorithm, rows):
    from qgis.core import QgsProcessingException

    rows("INSERT INTO election.ballot VALUES ('2014-municipales-1', 'municipales', 2014, 1, '2014-03-23', '')")
    with pytest.raises(QgsProcessingException, match="None of these ballots.*2014-municipales-1"):
        run_algorithm("trainmodel", {"DATABASE": database})


def test_an_unknown_nuance_counts_for_no_bloc(world, settings, database, run_algorithm, rows):
    connection = psycopg2.connect(**settings.params)
    with connection, connection.cursor() as cursor:
        cursor.execute("UPDATE election.candidate SET match_nuance = 'ZZZ' WHERE ballot = '2014-europeennes-1' "
                       "AND nuance = 'DIV'")
    connection.close()
    model = run_algorithm("trainmodel", {"DATABASE": database, "TARGET": "europeennes", "BALLOTS": LEARNED})["MODEL"]
    level = run_algorithm("forecast", {"DATABASE": database, "MODEL": model, "HORIZONS": "1"})["FORECAST"]
    # The last European "other" is unknown, hence none: the level falls to its floor.
    assert rows.one("SELECT share FROM forecast.level WHERE forecast = %s AND perimeter = '' AND bloc = 'other'",
                    (level,)) == pytest.approx(1.0)


def test_communes_that_merged_are_one(world, settings, database, run_algorithm, rows):
    connection = psycopg2.connect(**settings.params)
    with connection, connection.cursor() as cursor:
        cursor.execute("INSERT INTO ref.passage (level, from_code, to_code, from_vintage, to_vintage) "
                       "VALUES ('commune', '34002', '34001', 2012, 2020)")
        cursor.execute("DELETE FROM ref.comparable_territory WHERE code = '34002'")
    connection.close()
    model = run_algorithm("trainmodel", {"DATABASE": database, "BALLOTS": LEARNED, "PERIMETER": "departement:34"})
    assert rows.one("SELECT metrics->>'territories' FROM forecast.model WHERE name = %s", (model["MODEL"],)) == "29"
    registered = rows.one("SELECT sum(registered) FROM election.turnout WHERE ballot = '2017-presidentielle-1' "
                          "AND territory IN ('34001', '34002')")
    from augure.processing.pipeline.model.store import load_model

    connection = psycopg2.connect(**settings.params)
    panel = load_model(connection, model["MODEL"]).model.panel
    connection.close()
    assert panel.codes[0] == "34001" and panel.registered[-1, 0] == registered


def test_a_ballot_counted_in_a_part_of_the_perimeter_is_left_out(world, database, run_algorithm, rows):
    """Of the last European election one département in two, the smaller one, is all that the warehouse has."""
    rows("DELETE FROM election.result WHERE ballot = '2014-europeennes-1' AND territory < '34020'")
    rows("DELETE FROM election.turnout WHERE ballot = '2014-europeennes-1' AND territory < '34020'")
    model = run_algorithm("trainmodel", {"DATABASE": database, "TARGET": "europeennes"})
    assert model["BALLOTS"] == "2012-presidentielle-1,2017-presidentielle-1,2019-europeennes-1"
    whole = run_algorithm("trainmodel", {"DATABASE": database, "TARGET": "europeennes", "PERIMETER": "commune:34025"})
    assert "2014-europeennes-1" in whole["BALLOTS"]


@pytest.fixture
def stations(world, settings):
    """The same ballots by polling station: two of each commune, of equal size."""
    connection = psycopg2.connect(**settings.params)
    with connection, connection.cursor() as cursor:
        for number in (1, 2):
            cursor.execute(
                "INSERT INTO election.turnout (ballot, level, territory, commune, departement, registered, "
                "abstentions, voters, expressed, run, raw_row) SELECT ballot, 'polling_station', territory || %s, "
                "commune, departement, registered, abstentions, voters, expressed, run, raw_row FROM election.turnout "
                "WHERE level = 'commune'", (f"_{number}",))
            cursor.execute("INSERT INTO election.result (ballot, level, territory, candidate, votes) SELECT ballot, "
                           "'polling_station', territory || %s, candidate, votes FROM election.result "
                           "WHERE level = 'commune'", (f"_{number}",))
    connection.close()


@pytest.mark.parametrize("parts, series", [("", 6), ("FG, MDM+LR", 4), ("abstention", 1)])
def test_a_model_of_polling_stations_forecasts_a_perimeter(stations, database, run_algorithm, rows, parts, series):
    model = run_algorithm("trainmodel", {"DATABASE": database, "TARGET": "europeennes", "BALLOTS": LEARNED,
                                         "LEVEL": "polling_station", "PARTS": parts})
    asked = {"DATABASE": database, "MODEL": model["MODEL"], "HORIZONS": "1", "DRAWS": 100}
    for perimeter, communes in (("departement:30", 30), ("commune:34002,34003", 2)):
        made = run_algorithm("forecast", {**asked, "PERIMETER": perimeter})
        assert made["PREDICTION_COUNT"] == communes * 2 * series
        where = rows("SELECT DISTINCT perimeter FROM forecast.level WHERE forecast = %s", (made["FORECAST"],))
        assert (perimeter,) in where
    found = run_algorithm("evaluatemodel", {"DATABASE": database, "MODEL": model["MODEL"],
                                            "PERIMETER": "departement:30"})
    assert found["MAE"] < found["BASELINE_MAE"]


def test_a_perimeter_reads_what_it_holds_alone(trained, settings, database, run_algorithm):
    """The panel of a département is that of everything, cut to it; neighbours are those inside."""
    from augure.processing.pipeline.feedback import Feedback
    from augure.processing.pipeline.model.load import load_panel, read_ballots
    from augure.processing.pipeline.ref.perimeter import Perimeter

    connection = psycopg2.connect(**settings.params)
    ballots = read_ballots(connection)
    whole, part = (load_panel(connection, ballots, Perimeter.parse(text), Feedback())
                   for text in ("", "departement:30"))
    connection.close()
    inside = whole.departements == "30"
    assert (part.codes == whole.codes[inside]).all() and part.size == 30
    for one, all_of in ((part.votes, whole.votes), (part.registered, whole.registered)):
        assert np.array_equal(one, all_of[:, inside], equal_nan=True)


def test_auto_says_which_method_it_took_and_why(world, database, run_algorithm, rows, tmp_path):
    report = tmp_path / "model.html"
    found = run_algorithm("trainmodel", {
        "DATABASE": database, "TARGET": "europeennes", "BALLOTS": LEARNED, "METHOD": "auto", "REPORT": str(report)})
    method, best, methods = rows("SELECT method, metrics->'choice'->>'best', metrics->'choice'->'methods' "
                                 "FROM forecast.model WHERE name = %s", (found["MODEL"],))[0]
    assert found["METHOD"] == method
    assert {"persistence", "uniform", "proportional", "logit", "swing", "ridge"} <= set(methods)
    assert methods[best]["difference"] == 0 and methods[method]["difference"] <= methods[method]["noise"]
    assert "METHOD=auto takes" in report.read_text(encoding="utf-8")


@pytest.mark.parametrize("method", ["ridge", "persistence"])
def test_other_methods_train_measure_and_forecast(world, database, run_algorithm, tmp_path, method):
    report = tmp_path / "model.html"
    model = run_algorithm("trainmodel", {"DATABASE": database, "TARGET": "europeennes", "BALLOTS": LEARNED,
                                         "METHOD": method, "REPORT": str(report)})
    assert model["METHOD"] == method and report.exists()
    found = run_algorithm("evaluatemodel", {"DATABASE": database, "MODEL": model["MODEL"]})
    assert found["BALLOT"] == "2019-europeennes-1" and found["MAE"] > 0
    made = run_algorithm("forecast", {"DATABASE": database, "MODEL": model["MODEL"], "HORIZONS": "1", "DRAWS": 200})
    assert made["PREDICTION_COUNT"] == SIZE * 6


def test_boosting_says_which_package_it_lacks_and_the_swing_needs_none(world, database, run_algorithm, monkeypatch):
    import importlib.util

    from qgis.core import QgsProcessingException

    found = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec",
                        lambda name, *more: None if name == "sklearn" else found(name, *more))
    with pytest.raises(QgsProcessingException, match="lacks sklearn"):
        run_algorithm("trainmodel", {"DATABASE": database, "METHOD": "boosting"})
    model = run_algorithm("trainmodel", {"DATABASE": database, "TARGET": "europeennes", "BALLOTS": LEARNED})
    assert model["METHOD"] == "swing"


def test_other_parts_are_trained_measured_and_forecast_by_name(world, database, run_algorithm, rows, tmp_path):
    from qgis.core import QgsProcessingException

    reports = [tmp_path / f"{name}.html" for name in ("model", "evaluation", "forecast")]
    model = run_algorithm("trainmodel", {"DATABASE": database, "TARGET": "europeennes", "BALLOTS": LEARNED,
                                         "PARTS": "FG, MDM+LR", "REPORT": str(reports[0])})
    asked = {"DATABASE": database, "MODEL": model["MODEL"]}
    assert rows.one("SELECT artefact->'panel'->'parts' FROM forecast.model WHERE name = %s", (model["MODEL"],)) == [
        "FG", "MDM+LR", "rest"]
    found = run_algorithm("evaluatemodel", {**asked, "REPORT": str(reports[1])})
    truth = rows.one("SELECT metrics->'true_level'->>'MDM+LR' FROM forecast.evaluation WHERE run = %s", (found["RUN"],))
    votes = dict(rows("SELECT c.nuance, sum(r.votes) FROM election.result r JOIN election.candidate c "
                      "ON c.id = r.candidate WHERE r.ballot = '2019-europeennes-1' GROUP BY 1"))
    assert float(truth) == pytest.approx(100 * float(votes["MDM"] + votes["LR"]) / float(sum(votes.values())))
    made = run_algorithm("forecast", {**asked, "DRAWS": 200, "HORIZONS": "1", "PAIRS": True, "REPORT": str(reports[2]),
                                      "SCENARIO": "shares: {FG: 40, MDM+LR: 35}"})
    assert dict(rows("SELECT bloc, share FROM forecast.level WHERE forecast = %s AND perimeter = '' ",
                     (made["FORECAST"],))).items() >= {"FG": 40, "MDM+LR": 35, "rest": 25}.items()
    # All others together do not come first, nor stand as one of two.
    assert rows("SELECT DISTINCT bloc FROM forecast.prediction WHERE lead_probability IS NULL ORDER BY 1") == [
        ("abstention",), ("rest",)]
    assert rows("SELECT bloc, other_bloc, probability FROM forecast.level_pair WHERE perimeter = ''") == [
        ("FG", "MDM+LR", 1.0)]
    assert "MDM+LR" in reports[0].read_text(encoding="utf-8") and "all others" in reports[2].read_text(encoding="utf-8")
    for scenario, sentence in (("polls: {}", "FG, MDM\\+LR, rest"), ("shares: {left: 30}", "FG, MDM\\+LR, rest"),
                               ("standing: [FG, MDM]", "LR cannot stand")):
        with pytest.raises(QgsProcessingException, match=sentence):
            run_algorithm("forecast", {**asked, "SCENARIO": scenario})


def test_a_forecast_with_its_pairs_is_taken_back_whole(trained, database, run_algorithm, rows):
    made = run_algorithm("forecast", {"DATABASE": database, "DRAWS": 100, "HORIZONS": "1,2", "PAIRS": True})
    for table, place in (("level_pair", "perimeter"), ("pair", "territory")):
        sums = rows(f"SELECT sum(probability) FROM forecast.{table} WHERE forecast = %s GROUP BY horizon, {place}",
                    (made["FORECAST"],))
        assert len(sums) == 2 * (3 if place == "perimeter" else SIZE)
        assert all(total == pytest.approx(1, abs=0.001) for total, in sums)
    run_algorithm("undorun", {"DATABASE": database})
    for table in ("forecast", "level", "level_pair", "pair", "prediction"):
        assert rows.one(f"SELECT count(*) FROM forecast.{table}") == 0


def test_a_ballot_where_no_named_part_stood_is_left_out(world, database, run_algorithm, rows):
    rows("UPDATE election.candidate SET match_nuance = 'XY', nuance = 'XY', label = 'XY' || id "
         "WHERE ballot = '2014-europeennes-1'")
    model = run_algorithm("trainmodel", {"DATABASE": database, "TARGET": "presidentielle", "PARTS": "FG, LR"})
    assert model["BALLOTS"] == "2012-presidentielle-1,2017-presidentielle-1,2019-europeennes-1"


def test_abstention_alone_is_trained_measured_and_forecast(world, database, run_algorithm, rows, tmp_path):
    from qgis.core import QgsProcessingException

    reports = [tmp_path / f"{name}.html" for name in ("model", "evaluation", "forecast")]
    model = run_algorithm("trainmodel", {"DATABASE": database, "TARGET": "europeennes", "BALLOTS": LEARNED,
                                         "PARTS": "abstention", "REPORT": str(reports[0])})
    asked = {"DATABASE": database, "MODEL": model["MODEL"]}
    found = run_algorithm("evaluatemodel", {**asked, "REPORT": str(reports[1])})
    assert found["MAE"] < found["BASELINE_MAE"] and "LEADER_ACCURACY" not in found
    made = run_algorithm("forecast", {**asked, "DRAWS": 200, "SCENARIO": "turnout: 40", "REPORT": str(reports[2])})
    assert made["PREDICTION_COUNT"] == SIZE * 3
    assert rows("SELECT DISTINCT bloc, share, lead_probability FROM forecast.level WHERE perimeter = ''") == [
        ("abstention", 60, None)]
    # The mean over communes, weighted by registered electors, is the level.
    assert float(rows.one(
        "SELECT sum(t.registered * p.share) / sum(t.registered) FROM forecast.prediction p JOIN "
        "election.comparable_turnout t USING (territory) WHERE t.ballot = '2017-presidentielle-1' AND p.horizon = 1"
    )) == pytest.approx(60, abs=0.01)
    assert all(report.exists() and "first bloc" not in report.read_text(encoding="utf-8") for report in reports)
    with pytest.raises(QgsProcessingException, match="nobody stands against anybody"):
        run_algorithm("forecast", {**asked, "PAIRS": True})


@pytest.fixture
def fibre(world, settings, write_series):
    """Fibre coverage of sixty communes, 2016 to 2022: rising by 0.6 a year in log-odds, 2022 not to be learned from."""
    generator = np.random.default_rng(3)
    local, connection = generator.normal(0, 0.8, SIZE), psycopg2.connect(**settings.params)
    with connection, connection.cursor() as cursor:
        cursor.execute("INSERT INTO indicator.definition (code, label, label_fr, unit, unit_fr, formula, source, "
                       "definition, run) VALUES ('fibre', 'Fibre', 'Fibre', '%', '%', 'rate', '', '{}', 1)")
        cursor.execute("SELECT code FROM ref.comparable_territory ORDER BY code")
        codes = [code for code, in cursor.fetchall()]
        odds = {year: -2.0 + 0.6 * (year - 2016) + local + generator.normal(0, 0.1, SIZE) for year in range(2016, 2023)}
        for year, values in odds.items():
            write_series(cursor, "fibre", str(year), dict(zip(codes, (100 / (1 + np.exp(-values))).tolist())))
    connection.close()
    return {year: 100 / (1 + np.exp(-values)) for year, values in odds.items()}


def test_an_indicator_is_trained_measured_and_forecast(fibre, database, run_algorithm, rows, tmp_path):
    from qgis.core import QgsProcessingException

    reports = [tmp_path / f"{name}.html" for name in ("model", "evaluation", "forecast")]
    periods = "2016,2017,2018,2019,2020,2021"
    model = run_algorithm("trainmodel", {"DATABASE": database, "BALLOTS": periods, "PARTS": "indicator:fibre",
                                         "REPORT": str(reports[0])})
    asked = {"DATABASE": database, "MODEL": model["MODEL"]}
    assert model["MAE"] < 3
    for level_from in ("history", "oracle"):
        found = run_algorithm("evaluatemodel", {**asked, "BALLOT": "2022", "LEVEL_FROM": level_from,
                                                "REPORT": str(reports[1])})
        assert found["BALLOT"] == "2022-fibre-1" and found["MAE"] < 3 and found["COVERAGE_80"] > 75
    made = run_algorithm("forecast", {**asked, "DRAWS": 300, "REPORT": str(reports[2])})
    assert made["PREDICTION_COUNT"] == SIZE * 3
    levels = rows("SELECT target_date::text, bloc, share, q10, q90 FROM forecast.level WHERE perimeter = '' ORDER BY 1")
    assert [(day, bloc) for day, bloc, *_ in levels] == [(f"{year}-12-31", "fibre") for year in (2022, 2023, 2024)]
    assert levels[0][2] == pytest.approx(fibre[2022].mean(), abs=2)  # its movement is carried on
    widths = [high - low for *_, low, high in levels]
    assert widths[0] < widths[1]
    assert all("fibre" in report.read_text(encoding="utf-8") for report in reports)
    scenario = run_algorithm("forecast", {**asked, "HORIZONS": "1", "SCENARIO": "shares: {fibre: 85}"})
    assert rows.one("SELECT share FROM forecast.level WHERE forecast = %s AND perimeter = ''",
                    (scenario["FORECAST"],)) == 85
    for name, parameters, sentence in (
            ("forecast", {"SCENARIO": "turnout: 50"}, "has none"),
            ("evaluatemodel", {"BALLOT": "2030"}, "no period 2030"),
            ("evaluatemodel", {"BALLOT": "2021"}, "has learned from 2021-fibre-1")):
        with pytest.raises(QgsProcessingException, match=sentence):
            run_algorithm(name, {**asked, **parameters})


def test_what_describes_who_won_is_no_feature(world, settings, database, run_algorithm, write_series):
    from qgis.core import QgsProcessingException

    connection = psycopg2.connect(**settings.params)
    with connection, connection.cursor() as cursor:
        for code, label in (("age_mayor", "Age of the mayor"), ("age_outgoing", "Age of the outgoing mayor")):
            cursor.execute("INSERT INTO indicator.definition (code, label, label_fr, unit, unit_fr, formula, source, "
                           "definition, run) VALUES (%s, %s, '', '', '', 'mean', '', '{}', 1)", (code, label))
            write_series(cursor, code, "2011", {"34001": 40.0, "34002": 60.0, "34003": 55.0})
    connection.close()
    asked = {"DATABASE": database, "TARGET": "europeennes", "BALLOTS": LEARNED, "METHOD": "ridge"}
    with pytest.raises(QgsProcessingException, match="age_mayor.*describes who won"):
        run_algorithm("trainmodel", {**asked, "INDICATORS": "age_mayor"})
    assert run_algorithm("trainmodel", {**asked, "INDICATORS": "age_outgoing"})["METHOD"] == "ridge"


def test_indicators_are_looked_at_by_those_methods_that_can(world, settings, database, run_algorithm, rows,
                                                             write_series, tmp_path):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="INDICATORS: the warehouse has no income"):
        run_algorithm("trainmodel", {"DATABASE": database, "METHOD": "ridge", "INDICATORS": "income"})
    connection = psycopg2.connect(**settings.params)
    with connection, connection.cursor() as cursor:
        cursor.execute("INSERT INTO indicator.definition (code, label, label_fr, unit, unit_fr, formula, source, "
                       "definition, run) VALUES ('income', '', '', '%', '%', 'rate', '', '{}', 1)")
        cursor.execute("SELECT code, right(code, 3)::integer FROM ref.comparable_territory")
        write_series(cursor, "income", "2011", dict(cursor.fetchall()))
    connection.close()
    asked = {"DATABASE": database, "TARGET": "europeennes", "BALLOTS": LEARNED, "INDICATORS": "income"}
    for method, looks in (("ridge", True), ("swing", False)):
        model = run_algorithm("trainmodel", {**asked, "METHOD": method})["MODEL"]
        columns = rows.one("SELECT columns FROM forecast.model WHERE name = %s", (model,))
        assert ("indicator:income:2011-12-31" in columns) == looks
    learned = run_algorithm("trainmodel", {**asked, "METHOD": "ridge"})["MODEL"]
    report = tmp_path / "forecast.html"
    made = {"DATABASE": database, "MODEL": learned, "HORIZONS": "1", "DRAWS": 100, "REPORT": str(report)}
    run_algorithm("forecast", {**made, "SCENARIO": "indicators: {income: 2}"})
    page = report.read_text(encoding="utf-8")
    assert "If an indicator were otherwise" in page and "income +2" in page
    assert "change sign from one ballot to another" in page or "None of these 6 effects changed sign" in page
    with pytest.raises(QgsProcessingException, match="indicators: the model does not look at density.*income"):
        run_algorithm("forecast", {**made, "SCENARIO": "indicators: {density: 1}"})


def test_a_random_split_is_labelled_wherever_it_is_told(trained, database, run_algorithm, rows, tmp_path):
    honest = run_algorithm("evaluatemodel", {"DATABASE": database, "MODEL": trained["MODEL"]})
    report = tmp_path / "split.html"
    found = run_algorithm("evaluatemodel", {"DATABASE": database, "MODEL": trained["MODEL"], "SCHEME": "random-split",
                                            "REPORT": str(report)})
    flattering = rows.one("SELECT metrics->'flattering'->>'mae' FROM forecast.evaluation WHERE run = %s",
                          (honest["RUN"],))
    assert float(flattering) == pytest.approx(found["MAE"])
    flags = rows("SELECT metrics->'flags'->0->>'name' FROM forecast.evaluation ORDER BY run")
    assert flags == [(None,), ("random_split",)]
    assert "This figure flatters" in report.read_text(encoding="utf-8")
