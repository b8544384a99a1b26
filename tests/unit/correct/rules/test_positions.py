"""Positions that slipped, put back: each slip undone gives the position that was there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from augure.processing.pipeline.correct.rules import ROW_RULES, Context, Target
from augure.processing.pipeline.correct.rules.positions import position
from augure.processing.pipeline.correct.standards.standard import Field
from augure.processing.pipeline.ref.communes import CommuneRegister, Postal

TARGETS = {"latitude": Target(Field("latitude", type="number")), "longitude": Target(Field("longitude", type="number")),
           "code": Target(Field("code_insee"))}
REGISTER = CommuneRegister({"16317": "Saint-Fraigne", "18033": "Bourges", "97416": "Saint-Pierre"}, [
    Postal("16317", "ST FRAIGNE", "16140", "", "", -0.0159057, 45.95009025),
    Postal("18033", "BOURGES", "18000", "", "", 2.4, 47.08),
    Postal("97416", "ST PIERRE", "97410", "", "", 55.48, -21.31)])


def proposed(latitude, longitude, code="", targets=None):
    row = {"latitude": latitude, "longitude": longitude, "code": code}
    found = position(row, targets or TARGETS, {}, Context(lambda: REGISTER))
    return (found["latitude"].value if "latitude" in found else latitude,
            found["longitude"].value if "longitude" in found else longitude,
            max(proposal.confidence for proposal in found.values())) if found else None


@pytest.mark.parametrize("latitude, longitude, code, after", [
    # Swapped: mainland, Réunion, and confirmed by the commune.
    ("2.404761", "47.098976", "", ("47.098976", "2.404761", 0.97)),
    ("2.404761", "47.098976", "18033", ("47.098976", "2.404761", 0.99)),
    ("55.465843", "-21.338615", "", ("-21.338615", "55.465843", 0.97)),
    ("2.404761", "47.098976", "97416", ("47.098976", "2.404761", 0.5)),
    # Both in one cell.
    ("45.952791, -0.008588", "", "", ("45.952791", "-0.008588", 0.97)),
    ("", "(-0.008588; 45.952791)", "", ("45.952791", "-0.008588", 0.97)),
    ("45,952791 -0,008588", "", "", ("45.952791", "-0.008588", 0.97)),
    ("45.9, 4.8", "45.9, 4.8", "", ("45.9", "4.8", 0.97)),
    # The decimal sign lost: sure beside the commune only.
    ("45952791", "-0.008588", "", ("45.952791", "-0.008588", 0.85)),
    ("45952791", "-8588", "16317", ("45.952791", "-0.008588", 0.95)),
    ("45952791", "4822123", "", ("45.952791", "4.822123", 0.85)),
    ("45.952.791", "-0.008588", "16317", ("45.952791", "-0.008588", 0.95)),
    ("47098976", "2404761", "97416", ("47.098976", "2.404761", 0.6)),
    # No position at all.
    ("0", "0", "", ("", "", 0.9)), ("0.0", "0,0", "", ("", "", 0.9)),
])
def test_slips(latitude, longitude, code, after):
    assert proposed(latitude, longitude, code) == after


@pytest.mark.parametrize("latitude, longitude", [
    ("47.098976", "2.404761"), ("-21.338615", "55.465843"), ("", ""), ("47.1", ""), ("51.5", "-0.12"), ("abc", "2.4"),
    ("6692424.5", "475198.1"), ("0", "5.2"), ("12, 13, 14", ""), ("12 rue Bayard", ""), ("nan", "inf"),
])
def test_what_stays(latitude, longitude):
    assert proposed(latitude, longitude) is None


def test_a_position_that_must_be_there_is_not_emptied():
    required = {role: Target(Field(role, type="number", constraints={"required": True}))
                for role in ("latitude", "longitude")}
    assert proposed("0", "0", targets=required) is None


@given(st.decimals("41.3", "51.2", places=6), st.decimals("-4.9", "9.5", places=6),
       st.sampled_from(["swap", "pair", "reversed"]))
def test_a_slip_undone_is_the_position(latitude, longitude, slip):
    latitude, longitude = f"{latitude}", f"{longitude}"
    cells = {"swap": (longitude, latitude), "pair": (f"{latitude}, {longitude}", ""),
             "reversed": ("", f"{longitude};{latitude}")}[slip]
    assert proposed(*cells)[:2] == (latitude, longitude)
    assert proposed(latitude, longitude) is None


def test_fields():
    def roles(*names):
        return ROW_RULES["position"].roles({name: Target(Field(name)) for name in names})
    assert roles("latitude", "longitude", "nom") == {"latitude": "latitude", "longitude": "longitude"}
    assert roles("lat", "Long", "code_insee") == {"latitude": "lat", "longitude": "Long", "code": "code_insee"}
    assert roles("latitude", "nom") is None
