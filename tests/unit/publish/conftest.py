"""A warehouse with the small forecast of tests/data/forecast.sql."""

from pathlib import Path

import pytest

FORECAST = Path(__file__).resolve().parents[2] / "data" / "forecast.sql"


@pytest.fixture
def forecast(rows):
    """Fill this test's warehouse with the forecast “essai”; return the asker."""
    rows(FORECAST.read_text(encoding="utf-8"))
    return rows
