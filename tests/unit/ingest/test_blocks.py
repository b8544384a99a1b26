"""The rows of a delivery read from its blocks are those that the view shows."""

import pytest

from augure.processing.pipeline.feedback import Feedback
from augure.processing.pipeline.ingest.blocks import rows_of_blocks
from augure.processing.pipeline.ingest.reading.dialect import ReadOptions
from augure.processing.pipeline.ingest.table import import_table
from augure.processing.pipeline.ingest.writing import DatasetOptions
from augure.processing.pipeline.warehouse.ledger import Run

FILES = {
    "plain": "a;b\r\n1;é\r\n;\\N\r\n3;x\r\n",
    "quoted": 'a,b,c\n1,"x, ""y""",\n2,5" tube,"é"\n"","a\\b",z\n',
    "over_lines": 'a,b\n1,"x\ny"\n2,"tab\there"\n3,z\n',
    "one_column": "name\nAgde\nSète\nLodève\n",
    "long": "a,b\n" + "".join(f'{n},"{n}, {"é" * 40}"\n' for n in range(20_000)) + f'1,"{"x" * 200_000}"\n',
}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_the_rows_of_the_view(settings, rows, tmp_path, name, encoding):
    path = tmp_path / "t.csv"
    path.write_bytes(FILES[name].encode(encoding))
    with Run(settings, "importtable", {}) as run:
        import_table(run, [str(path)], DatasetOptions(table="t"), ReadOptions(header_line=1), Feedback())
    (raw_table,), = rows("SELECT raw_table FROM augure.dataset WHERE schema_name = 'clean' AND table_name = 't'")
    with Run(settings, "validatetable", {}) as run:
        found = [(first + place, *cells) for first, block in rows_of_blocks(run, raw_table)
                 for place, cells in enumerate(block)]
    shown = rows(f"SELECT * FROM raw.{raw_table} ORDER BY _row")
    assert len(shown) >= 3
    assert found == [(row[0], *row[3:]) for row in shown]
