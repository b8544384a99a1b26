"""Notes below a table are neither rows nor rejects."""

import pytest

ROWS = "code;nom;valeur\n34001;Abeilhan;1\n34002;Adissan;2\n"


def read(reader):
    return [cells[0] for _, cells in reader], [note.line for note in reader.notes], [r.line for r in reader.rejects]


@pytest.mark.parametrize("below, lines", [
    ("Source : INSEE\n", [4]),
    ("Source : INSEE;;\nChamp : France hors Mayotte;;\n", [4, 5]),
    ("\n\nMis à jour le 3 mars\n", [6]),
    ("(*) données provisoires\n", [4]),
    ("Les valeurs de moins de onze ménages sont sous secret statistique;;\n", [4]),
    ("\nNote de lecture : à Adissan, 2.\nLecture\n", [5, 6]),
])
def test_notes(table, below, lines):
    reader = table(ROWS + below)
    assert read(reader) == (["34001", "34002"], lines, [])
    assert (reader.tally.rows, reader.tally.notes, reader.tally.rejects) == (2, len(lines), 0)


@pytest.mark.parametrize("below, codes, rejects", [
    ("Total;;3\n", ["Total"], []),
    ("Total;;\n", ["Total"], []),
    ("34003;;\n", ["34003"], []),
    ("34003;Agde\n", [], [4]),
    ("Agde;;\n1;2;3\nAssociation des parents du collège de Sète;;\n",
     ["Agde", "1", "Association des parents du collège de Sète"], []),
    ("Source : INSEE;;\n34003;Agde;4\n", ["Source : INSEE", "34003"], []),
])
def test_what_is_no_note(table, below, codes, rejects):
    assert read(table(ROWS + below)) == (["34001", "34002"] + codes, [], rejects)


def test_footer_none_takes_every_line_for_a_row(table):
    assert read(table(ROWS + "Source : INSEE;;\n", footer="none")) == (["34001", "34002", "Source : INSEE"], [], [])


def test_notes_of_a_file_of_many_chunks(table):
    rows = "".join("{:06};commune de longueur moyenne;{}\n".format(i, i) for i in range(20_000))
    reader = table("code;nom;valeur\n" + rows + "\nSource : INSEE\n")
    assert sum(len(batch.lines) for batch in reader.batches()) == reader.tally.rows == 20_000
    assert [note.line for note in reader.notes] == [20_003]
