"""A small warehouse for indicators: files by their text, what building says, values by indicator."""

import pytest

from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.indicators.build import BuildOptions, build_indicators
from augure.processing.pipeline.ingest.reading.dialect import ReadOptions
from augure.processing.pipeline.ingest.table import import_table
from augure.processing.pipeline.ingest.writing import DatasetOptions
from augure.processing.pipeline.warehouse.ledger import Run


class Told(Feedback):
    """Keeps what was said."""

    def __init__(self):
        self.said = []

    def info(self, text):
        self.said.append(text)

    warn = info


class Warehouse:
    """Imports texts as tables, builds indicators, gives their values."""

    def __init__(self, settings, rows, folder):
        self.settings, self.rows, self.folder = settings, rows, folder
        self.told = Told()

    def load(self, name, text, mode="create"):
        path = self.folder / f"{name}.csv"
        path.write_text(text, encoding="utf-8")
        with Run(self.settings, "importtable", {}) as run:
            import_table(run, [str(path)], DatasetOptions(name, mode), ReadOptions(), Feedback())

    def build(self, text="", **options):
        if text:
            path = self.folder / "definitions.yaml"
            path.write_text(text, encoding="utf-8")
            options["definitions"] = str(path)
        with Run(self.settings, "buildindicators", {}) as run:
            return build_indicators(run, BuildOptions(**options), self.told)

    def values(self, code, period=None):
        """Values by territory: the number, or the status where there is none."""
        found = self.rows("SELECT territory, value, status FROM indicator.value WHERE indicator = %s "
                          "AND period = coalesce(%s, period)", (code, period))
        return {territory: status if value is None else round(value, 6) for territory, value, status in found}

    def communes(self, *codes, vintage=2024):
        """Load a list of communes."""
        self.rows("INSERT INTO ref.territory (level, code, vintage, name, departement, region) SELECT 'commune', c, "
                  "%s, "
                  "'Commune ' || c, left(c, 2), '76' FROM unnest(%s) c", (vintage, list(codes)))

    def moved(self, *movements):
        """Load movements of communes: (day, mod, before, after)."""
        for day, mod, before, after in movements:
            self.rows("INSERT INTO ref.territory_change (level, date_eff, mod, code_before, code_after, type_before, "
                      "type_after) VALUES ('commune', %s, %s, %s, %s, 'COM', 'COM')", (day, mod, before, after))


@pytest.fixture
def warehouse(settings, rows, tmp_path):
    """An empty warehouse for indicators."""
    return Warehouse(settings, rows, tmp_path)
