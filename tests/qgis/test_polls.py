"""augure:importpolls, and a forecast that takes its level from polls or from several scenarios."""

import json

import numpy as np
import pytest
from qgis.core import QgsProcessingException

HEAD = "survey,hypothesis,institute,fieldwork_end,sample,kind,election_date,candidate,withdrawn,bloc,share\n"
#: Two surveys of one sample size; the second has two hypotheses, one with somebody who has withdrawn.
POLLS = HEAD + "".join(
    f"{survey},{hypothesis},{institute},{ended},1000,presidentielle,2022-04-10,{name},{withdrawn},,{share}\n"
    for survey, hypothesis, institute, ended, right, withdrawn, shares in (
        ("a", "1", "Ifop", "2022-04-08", "Valérie Pécresse", "", (28, 26, 8, 34, 4)),
        ("b", "1", "BVA", "2022-04-08", "Valérie Pécresse", "", (32, 24, 8, 32, 4)),
        ("b", "2", "BVA", "2022-04-08", "Xavier Bertrand", "2021-12-04", (22, 24, 18, 32, 4)))
    for name, withdrawn, share in zip(
        ("Jean-Luc Mélenchon", "Emmanuel Macron", right, "Marine Le Pen", "Jean Lassalle"),
        ("", "", withdrawn, "", ""), shares))
BLOCS = ("left", "centre", "right", "far_right", "other")
PAST = {2012: ("2012-04-22", ("HOLLANDE", "BAYROU", "SARKOZY", "LE PEN", "CHEMINADE"), (40, 10, 28, 20, 2)),
        2017: ("2017-04-23", ("MELENCHON", "MACRON", "FILLON", "LE PEN", "LASSALLE"), (28, 24, 20, 26, 2))}


@pytest.fixture
def ballots(run_algorithm, database, tmp_path):
    """Two presidential elections in thirty communes of one département; return their official sums by bloc."""
    generator = np.random.default_rng(3)
    local = np.exp(generator.normal(0, 0.4, (30, 5)))
    sums = {}
    for year, (_, names, level) in PAST.items():
        lines, total = ["departement,commune,inscrits,votants,blancs,exprimes," + ",".join(names)], np.zeros(5, int)
        for place in range(30):
            share = np.array(level) * local[place]
            votes = generator.multinomial(400, share / share.sum())
            lines.append(f"34,{place + 1:03d},500,400,0,400," + ",".join(map(str, votes)))
            total += votes
        path = tmp_path / f"{year}-presidentielle-1.csv"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        run_algorithm("importelection", {"DATABASE": database, "INPUT": [str(path)]})
        sums[year] = 100.0 * total / total.sum()
    return sums


@pytest.fixture
def world(run_algorithm, database, ballots, tmp_path):
    """The ballots, a model, polls; the country voted in 2012 and 2017 as the département did."""
    results = "".join(f"result,,,,,presidentielle,{PAST[year][0]},,,{bloc},{share}\n"
                      for year, sums in ballots.items() for bloc, share in [*zip(BLOCS, sums), ("abstention", 20)])
    path = tmp_path / "mes sondages.csv"
    path.write_text(POLLS + results, encoding="utf-8")
    imported = run_algorithm("importpolls", {"DATABASE": database, "INPUT": [str(path)]})
    run_algorithm("trainmodel", {"DATABASE": database, "TARGET": "presidentielle"})
    return imported


def levels(rows, forecast):
    return dict(rows("SELECT bloc, share FROM forecast.level WHERE forecast = %s AND perimeter = ''", (forecast,)))


def test_polls_are_counted_and_come_once(world, run_algorithm, database, rows, tmp_path):
    assert {key: world[key] for key in ("HYPOTHESIS_COUNT", "SURVEY_COUNT", "RESULT_COUNT", "REFUSED_COUNT",
                                        "ANOMALY_COUNT")} == {
        "HYPOTHESIS_COUNT": 3, "SURVEY_COUNT": 2, "RESULT_COUNT": 2, "REFUSED_COUNT": 0, "ANOMALY_COUNT": 0}
    path = tmp_path / "mes sondages.csv"
    assert run_algorithm("importpolls", {"DATABASE": database, "INPUT": [str(path)]})["RUN"] == world["RUN"]
    path.write_text(POLLS.replace("a,1,", "c,1,"), encoding="utf-8")
    run_algorithm("importpolls", {"DATABASE": database, "INPUT": [str(path)]})
    assert rows("SELECT DISTINCT survey FROM forecast.poll ORDER BY 1") == [("b",), ("c",)]


def test_a_forecast_from_polls(world, run_algorithm, database, rows, tmp_path):
    report = tmp_path / "prévision.html"
    made = run_algorithm("forecast", {"DATABASE": database, "TARGET_DATE": "2022-04-10", "DRAWS": 500,
                                      "SCENARIO": "polls: {as_of: 2022-04-10}", "REPORT": str(report)})
    # As the département is like the country, its level is the polls': 30, 25, 8, 33, 4, the withdrawn left out.
    found = levels(rows, made["FORECAST"])
    assert [found[bloc] for bloc in BLOCS] == pytest.approx([30, 25, 8, 33, 4], abs=0.2)
    told = rows.one("SELECT parameters->'polls'->'2022-04-10' FROM forecast.forecast WHERE name = %s",
                    (made["FORECAST"],))
    assert told[0]["left_out"] == {"withdrawn:Xavier Bertrand": 1} and len(told[0]["surveys"]) == 2
    page = report.read_text(encoding="utf-8")
    assert "Xavier Bertrand has withdrawn" in page and "Ifop" in page
    assert ("forecast.polls@mes sondages",) in rows(
        "SELECT input FROM augure.lineage WHERE output = %s", (f"forecast.{made['FORECAST']}",))


def test_named_scenarios_are_mixed_and_stay_visible(world, run_algorithm, database, rows):
    scenario = {"scenarios": {"the polls": {"polls": {"candidates": ["Pécresse"]}, "weight": 3},
                              "a surge": {"shares": dict(zip(BLOCS, (20, 20, 10, 46, 4))), "certain": True},
                              "as before": {"history": True}}}
    made = run_algorithm("forecast", {"DATABASE": database, "TARGET_DATE": "2022-04-10", "DRAWS": 1000,
                                      "SCENARIO": json.dumps(scenario)})
    kept = rows("SELECT DISTINCT scenario, weight, source FROM forecast.scenario_level WHERE forecast = %s ORDER BY 1",
                (made["FORECAST"],))
    assert kept == [("a surge", 0.2, "scenario"), ("as before", 0.2, "history"), ("the polls", 0.6, "polls")]
    surge = rows("SELECT share, q05, q95 FROM forecast.scenario_level "
                 "WHERE scenario = 'a surge' AND bloc = 'far_right'")
    assert surge == [(46.0, 46.0, 46.0)]
    parts = dict(rows("SELECT scenario, share FROM forecast.scenario_level WHERE bloc = 'left'"))
    mean = 0.6 * parts["the polls"] + 0.2 * parts["a surge"] + 0.2 * parts["as before"]
    assert levels(rows, made["FORECAST"])["left"] == pytest.approx(mean, abs=0.1)


@pytest.mark.parametrize("scenario, sentence", [
    ("polls: {as_of: 2022-04-11}", "as_of is 2022-04-11"), ("polls: {without: [Nobody]}", "Nobody"),
    ("polls: {kind: europeennes}", "no poll on"), ("polls: {as_of: 2021-01-01}", "no poll ended"),
    ("polls: {candidates: [Bertrand]}", "Xavier Bertrand has withdrawn: 1.*withdrawn or standing"),
    ("polls: {candidates: [Le Pen]}\nstanding: [Macron]", "Le Pen cannot stand"),
    ("polls: {}\nstanding: [Macron, Le Pen]", "does not stand: "), ("polls: {}\nshares: {left: 30}", "shares, polls"),
])
def test_polls_that_cannot_be_used_are_told(world, run_algorithm, database, scenario, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        run_algorithm("forecast", {"DATABASE": database, "TARGET_DATE": "2022-04-10", "SCENARIO": scenario})


def test_a_part_of_the_country_wants_results_of_the_whole(run_algorithm, database, ballots, tmp_path):
    path = tmp_path / "polls.csv"
    path.write_text(POLLS, encoding="utf-8")
    run_algorithm("importpolls", {"DATABASE": database, "INPUT": [str(path)]})
    run_algorithm("trainmodel", {"DATABASE": database, "TARGET": "presidentielle"})
    with pytest.raises(QgsProcessingException, match="whole country.*2012-presidentielle-1"):
        run_algorithm("forecast", {"DATABASE": database, "TARGET_DATE": "2022-04-10", "SCENARIO": "polls: {}"})


def test_what_was_refused_and_doubted_is_in_the_ledger_and_all_is_undone(run_algorithm, database, rows, dump, tmp_path):
    before = dump()
    path = tmp_path / "polls.csv"
    path.write_text(POLLS.replace("a,1,Ifop,2022-04-08,1000,presidentielle,2022-04-10,Marine Le Pen,,,34\n", "")
                    .replace("Jean Lassalle", "Jeanne Inconnue"), encoding="utf-8")
    found = run_algorithm("importpolls", {"DATABASE": database, "INPUT": [str(path)]})
    assert (found["HYPOTHESIS_COUNT"], found["REFUSED_COUNT"], found["ANOMALY_COUNT"]) == (2, 1, 1)
    assert rows("SELECT code, original FROM augure.reject") == [("incomplete", "a 1")]
    assert rows("SELECT code, value, proposal FROM augure.anomaly") == [("unknown-bloc", "JEANNE INCONNUE", "other")]
    first = dump()
    path.write_text(POLLS, encoding="utf-8")
    run_algorithm("importpolls", {"DATABASE": database, "INPUT": [str(path)]})
    run_algorithm("undorun", {"DATABASE": database})
    assert dump() == first
    run_algorithm("undorun", {"DATABASE": database})
    assert dump() == before
