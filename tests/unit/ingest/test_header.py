"""Where the header is, and how many lines it has."""

import pytest

from augure.processing.pipeline.errors import InvalidParameter, UnreadableFile

MERGED = "Titre;;;\nCommune;Population;;Surface\n;Hommes;Femmes;ha\n34001;1;2;3\n34002;4;5;6\n34003;7;8;9\n"


def names(reader):
    return [column.original for column in reader.columns]


def test_names_of_several_lines_are_put_together(table):
    reader = table(MERGED)
    assert names(reader) == ["Commune", "Population Hommes", "Population Femmes", "Surface ha"]
    assert [cells for _, cells in reader] == [["34001", "1", "2", "3"], ["34002", "4", "5", "6"],
                                              ["34003", "7", "8", "9"]]
    assert reader.dialect.describe()["header_lines"] == 2 and reader.dialect.body_line == 4


def test_header_lines_settles_it(table):
    assert names(table(MERGED, header_lines=1)) == ["Commune", "Population", "", "Surface"]
    assert names(table(MERGED, header_line=3)) == ["", "Hommes", "Femmes", "ha"]
    assert names(table(MERGED, header_line=2, header_lines=2))[1] == "Population Hommes"
    assert names(table(MERGED, header_lines=0)) == [""] * 4
    with pytest.raises(UnreadableFile, match="HEADER_LINES"):
        table(MERGED, header_line=6, header_lines=3)
    with pytest.raises(InvalidParameter, match="HEADER_LINES"):
        table(MERGED, header_lines=-1)


def test_a_line_above_tells_repeated_names_apart(table):
    reader = table("2012;;2013;\nH;F;H;F\n1;2;3;4\n5;6;7;8\n9;9;9;9\n")
    assert names(reader) == ["2012 H", "2012 F", "2013 H", "2013 F"]


def test_words_in_the_first_row_are_no_header_where_they_stand_for_missing_numbers(table):
    reader = table("code;a;b\nAgde;s;nd\n34002;1;2\n34003;3;4\n34004;5;6\n")
    assert names(reader) == ["code", "a", "b"] and len(list(reader)) == 4


def test_the_header_alone_may_be_cut_otherwise(table):
    reader = table("code nom valeur\n" + "".join("{0},n{0},{0}\n".format(i) for i in range(9)))
    assert names(reader) == ["code", "nom", "valeur"] and len(list(reader)) == 9


def test_a_quoted_header_of_several_lines(table):
    reader = table('"code\ncommune";"nom"\n1;a\n2;b\n')
    assert names(reader) == ["code commune", "nom"] and list(reader) == [(3, ["1", "a"]), (4, ["2", "b"])]
