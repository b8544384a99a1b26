"""Undo: the warehouse's dump is line by line what it was before the run."""

import pytest

from augure.processing.pipeline.election.load import ElectionOptions, import_election
from augure.processing.pipeline.errors import InvalidParameter, WarehouseError
from augure.processing.pipeline.warehouse import ledger
from augure.processing.pipeline.warehouse.datasets import register_dataset
from augure.processing.pipeline.warehouse.ledger import Run, lock_dataset
from augure.processing.pipeline.warehouse.undo import undo_run

HEAD = "departement,commune,inscrits,votants,blancs,exprimes,LE PEN,MACRON\n"
AIN, CORSE = "01,004,100,80,2,77,30,47\n", "2A,004,50,40,0,40,15,25\n"


@pytest.fixture
def election(settings, tmp_path):
    """``election({"2017-presidentielle-2.csv": text}, mode="append") -> outputs``."""

    def load(files, mode="create", **options):
        paths = []
        for name, text in files.items():
            paths.append(tmp_path / name)
            paths[-1].write_text(text, encoding="utf-8")
        with Run(settings, "importelection", {}) as run:
            return import_election(run, list(map(str, paths)), ElectionOptions(mode=mode, **options))

    return load


FIRST, SECOND, THIRD = ("2012-presidentielle-2.csv", "2017-presidentielle-2.csv", "2022-presidentielle-2.csv")


def test_an_election_that_was_created(election, undo, dump, rows):
    election({FIRST: HEAD + AIN})
    before = dump()
    made = election({SECOND: HEAD + AIN + CORSE})
    assert dump() != before
    # 2 territories, 4 results, 2 candidates, 1 ballot, and the window of years before and after
    assert undo()["ROW_COUNT"] == 2 + 4 + 2 + 1 + 2
    assert dump() == before
    assert rows("SELECT state FROM augure.run WHERE id = %s", (made["RUN"],)) == [("undone",)]
    again = election({SECOND: HEAD + AIN + CORSE})
    assert again["RUN"] > made["RUN"] and again["RESULT_COUNT"] == 4  # really imported


def test_an_election_to_which_territories_were_added(election, undo, dump):
    first = election({SECOND: HEAD + AIN})
    before = dump()
    # a second candidate column of the same name has to stay the candidate it was
    election({"bis_" + SECOND: HEAD.strip() + ",ARTHAUD\n" + CORSE.strip() + ",0\n"}, mode="append")
    undo()
    assert dump() == before
    assert election({SECOND: HEAD + AIN})["RUN"] == first["RUN"]  # the earlier no-op works again


@pytest.mark.parametrize("replaced", [[FIRST], [SECOND], [FIRST, THIRD], [THIRD, SECOND, FIRST]])
def test_elections_that_were_replaced_come_back_in_their_places(election, undo, dump, replaced):
    for name in (FIRST, SECOND, THIRD):
        election({name: HEAD + AIN + CORSE})
    before = dump()
    election({name: HEAD + AIN.replace("77,30,47", "77,31,46") for name in replaced}, mode="replace")
    assert sorted(dump()) != sorted(before)
    undo()
    assert dump() == before


def test_undoing_one_after_the_other_leads_to_the_empty_warehouse(election, undo, dump):
    empty = dump()
    election({FIRST: HEAD + AIN, SECOND: HEAD + AIN})
    between = dump()
    election({SECOND: HEAD + CORSE}, mode="append")
    election({FIRST: HEAD + CORSE}, mode="replace")
    election({SECOND: HEAD + AIN + CORSE.replace("15,25", "16,24")}, mode="replace")
    for _ in range(3):
        undo()
    assert dump() == between
    undo()
    assert dump() == empty


def test_an_earlier_election_goes_while_a_later_one_stays(election, undo, rows):
    old = election({FIRST: HEAD + AIN})
    election({THIRD: HEAD + AIN})
    undo(old["RUN"])
    assert rows("SELECT id FROM election.ballot") == [("2022-presidentielle-2",)]
    assert rows("SELECT first_date::text, last_date::text FROM ref.comparable_window") == [("2022-01-01", "2022-04-24")]
    undo()
    assert rows("SELECT count(*) FROM ref.comparable_window") == [(0,)]


def test_a_ballot_stays_as_long_as_one_of_its_levels_does(election, undo, rows):
    communes = election({SECOND: HEAD + AIN})
    cantons = election({"cantons_" + SECOND: "departement,canton,inscrits,votants,exprimes,LE PEN,MACRON\n"
                                             "01,04,100,80,77,30,47\n"})
    undo(communes["RUN"])
    assert rows("SELECT ballot, level FROM election.turnout") == [("2017-presidentielle-2", "canton")]
    undo(cantons["RUN"])
    assert rows("SELECT count(*) FROM election.ballot") == [(0,)]


def test_what_later_runs_stand_on_is_refused_by_name(election, undo, settings, rows):
    first = election({SECOND: HEAD + AIN})
    second = election({SECOND: HEAD + CORSE}, mode="append")
    with Run(settings, "trainmodel", {}) as run:
        register_dataset(run, "forecast", "model-x", ["election.2017-presidentielle-2@commune"], 1)
    with Run(settings, "forecast", {}) as last:
        register_dataset(last, "forecast", "forecast-x", ["forecast.model-x"], 1)
    with pytest.raises(WarehouseError) as error:
        undo(first["RUN"])
    told = str(error.value).splitlines()
    assert told[0].startswith(f"Run {first['RUN']} (importelection) cannot be undone")
    assert told[1:4] == [f"– run {last.id} (forecast): forecast.forecast-x",
                         f"– run {run.id} (trainmodel): forecast.model-x",
                         f"– run {second['RUN']} (importelection): election.2017-presidentielle-2@commune"]
    assert rows.one("SELECT count(*) FROM election.turnout") == 2


def test_what_cannot_be_undone_is_said(election, undo, settings):
    with pytest.raises(InvalidParameter, match="no run that could be undone"):
        undo()
    with pytest.raises(InvalidParameter, match="no run 4711"):
        undo(4711)
    with pytest.raises(WarehouseError), Run(settings, "importtable", {}) as failed:
        raise WarehouseError("the disk is full")
    with pytest.raises(InvalidParameter, match="did not succeed and wrote nothing: the disk is full"):
        undo(failed.id)
    made = election({SECOND: HEAD + AIN})
    election({SECOND: HEAD + AIN})
    with pytest.raises(InvalidParameter, match=f"as run {made['RUN']} had left it"):
        undo(made["RUN"] + 1)
    done = undo()
    assert done["UNDONE"] == made["RUN"]
    with pytest.raises(InvalidParameter, match="undone already"):
        undo(made["RUN"])
    with pytest.raises(InvalidParameter, match=f"itself the undoing of run {made['RUN']}"):
        undo(done["RUN"])
    with Run(settings, "otherplugin", {}) as other:
        register_dataset(other, "clean", "y", ["clean.x"], 1)
    with pytest.raises(InvalidParameter, match="augure:otherplugin, which cannot be undone"):
        undo()


def test_only_the_images_of_the_last_runs_are_kept(election, undo, rows):
    rows("UPDATE augure.setting SET value = '1' WHERE name = 'history_keep'")
    election({SECOND: HEAD + AIN})
    older = election({SECOND: HEAD + AIN.replace("77,30,47", "77,31,46")}, mode="replace")
    election({SECOND: HEAD + AIN.replace("77,30,47", "77,32,45")}, mode="replace")
    assert rows.one("SELECT count(DISTINCT run) FROM augure.change WHERE image IS NOT NULL "
                    "AND schema_name = 'election'") == 1
    undo()
    with pytest.raises(InvalidParameter, match="too long ago.*election.candidate"):
        undo(older["RUN"])


@pytest.mark.parametrize("blow", ["SELECT pg_terminate_backend(pg_backend_pid())", "SELECT 1 / 0"])
def test_an_undo_that_is_cut_off_changes_nothing(election, settings, undo, dump, rows, blow):
    election({SECOND: HEAD + AIN})
    before = dump()
    made = election({SECOND: HEAD + AIN.replace("77,30,47", "77,31,46")}, mode="replace")
    after = dump()
    with pytest.raises(WarehouseError), Run(settings, "undorun", {}) as run:
        undo_run(run, made["RUN"], lambda cursor, _: cursor.execute(blow))
    assert dump() == after
    assert rows("SELECT state FROM augure.run WHERE id = %s", (made["RUN"],)) == [("succeeded",)]
    undo(made["RUN"])
    assert dump() == before


def test_undo_waits_for_who_writes_and_names_him(election, settings, undo, monkeypatch):
    monkeypatch.setattr(ledger, "LOCK_TIMEOUT", 0.5)
    election({SECOND: HEAD + AIN})
    with Run(settings, "importelection", {}) as writer:
        lock_dataset(writer, "election", "ballot")
        with pytest.raises(WarehouseError, match=f"election.ballot.*augure run {writer.id} importelection"):
            undo()
