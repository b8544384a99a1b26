"""Letters decoded wrongly, HTML remains, capitals."""

import csv
import gzip
import time

import ftfy
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from augure.processing.pipeline.correct.rules import CELL_RULES, Target
from augure.processing.pipeline.correct.standards.standard import Field

NAME, COMMUNE, LONG = Target(Field("nom")), Target(Field("adresse_commune")), Target(Field("description"))
#: Sound French: each word has what mojibake is made of.
WORDS = ["Médiathèque", "l’école", "DÎNER", "CHÂTEAU", "Évian", "Noël", "œuvre", "ÎLE", "à", "Où", "garçon", "aiguë",
         "« L’Hay »", "N° 12", "Saint-Étienne", "forêt", "10 €", "Ñuñoa", "tél. : 04", "–", "être…", "ŒUVRES", "20 m²",
         "L’ÉTÉ", "Dos d'Âne"]
FRENCH = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
CODES = st.sampled_from(["cp1252", "latin-1", "mac_roman", "cp850"])


def propose(rule, text, target=NAME):
    found = CELL_RULES[rule].propose(text, target, {})
    return found and found.value


def misread(text, code):
    """Return what a program shows that reads UTF-8 as ``code``; the bytes that cp1252 leaves out stay as they are."""
    return "".join(bytes([byte]).decode(code, "ignore") or chr(byte) for byte in text.encode("utf-8"))


@pytest.mark.parametrize("before, after", [
    ("MÃ©diathÃ¨que", "Médiathèque"), ("mÃ©diathÃ¨que", "médiathèque"), ("lÂ’Ã©cole", "l’école"), ("cÅ“ur", "cœur"),
    ("57 Rue Ren<e9> Nicod 01100 Oyonnax", "57 Rue René Nicod 01100 Oyonnax"), ("<c9>vian", "Évian"),
    ("Ao<c3><bb>t", "Août"), ("<U+00E9>t<U+00E9>", "été"), ("Ã\u0089vian", "Évian"), ("ÃƒÂ©cole", "école"),
    ("mÃ©diathèque", "médiathèque"), ("lâ€™Ã‰tÃ©", "l’Été"), ("m√©diath√®que", "médiathèque"),
    ("m├®diath├¿que", "médiathèque"), ("Â«\u00a0LÃ\u00a0", "«\u00a0Là"),
    ("Ã la mairie", "à la mairie"), ("voilÃ", "voilà"), ("12Â°", "12°"), ("l\u0092été", "l’été"),
])
def test_letters_decoded_wrongly(before, after):
    assert propose("mojibake", before) == after
    assert propose("mojibake", after) is None


@pytest.mark.parametrize("text", [
    "São Paulo", "SÃO JOÃO", "Tromsø", "Åland", "R<dd>x", "<b>gras</b>", "< 25 ans", "CHÂTEAUNEUF", "Dos d'Âne",
    "√2 + √3",
    "l?H�tel", "", "Mairie", "a<U+4E2D>b", "Æsir", "El Niño", "Łódź",
])
def test_sound_letters_stay(text):
    assert propose("mojibake", text) is None


@given(FRENCH)
def test_sound_french_stays(text):
    assert propose("mojibake", text) is None


@given(FRENCH, st.lists(CODES, min_size=1, max_size=2))
def test_french_read_wrongly_is_given_back(text, codes):
    wrong = text
    for code in codes:
        wrong = misread(wrong, code)
    assume(all(ord(char) < 0x10000 for char in wrong))
    assert propose("mojibake", wrong) in ((None,) if wrong == text else (text,))


@given(FRENCH, st.sampled_from(["cp1252", "latin-1"]))
def test_ftfy_agrees(text, code):
    wrong = misread(text, code)
    repaired = ftfy.fix_encoding(wrong)
    assume(repaired != wrong)
    assert propose("mojibake", wrong) == repaired


@given(st.text("abcéèàÂÃ©® <>&-'’°»", max_size=12))
def test_letters_repaired_twice_are_repaired_once(text):
    once = propose("mojibake", text)
    assert once is None or propose("mojibake", once) in (None, once)


@pytest.mark.parametrize("before, after", [
    ("<p>Un</p>\n<p>Deux</p>", "Un\nDeux"), ("Un<br>Deux<BR/>Trois", "Un\nDeux\nTrois"), ("&eacute;cole", "école"),
    ("&amp;eacute;cole", "école"), ("A &amp; B", "A & B"), ("l&#39;&eacute;t&eacute; &#xE0;", "l'été à"),
    ('<a href="https://x.fr/?a=1&b=2" target=_blank>lien</a>', "lien"), ("<!-- <p>x</p> -->Ici", "Ici"),
    ("<script type='x'>if (a < b) {}</script>Ici", "Ici"), ("&lt;p&gt;Ici&lt;/p&gt;", "Ici"), ("<p></p>", ""),
    ("<td>Un</td><td>Deux</td>", "Un Deux"), ("<ul>\n  <li>Un</li>\n <li>Deux</li></ul>", "Un\nDeux"),
    ("<b>Gras</b>, <span style=\"color: red\">rouge</span>", "Gras, rouge"),
    ("&lt; 25 ans", "< 25 ans"),
])
def test_html(before, after):
    assert propose("html", before, LONG) == after
    assert propose("html", after, LONG) is None


@pytest.mark.parametrize("text", [
    "< 25 ans", "<25 ans et >60 ans", "5 < b > 3", "R&D", "https://x.fr/?a=1&copy=2&lang=fr", "A & B", "Ren<e9>", "<3",
    "&;", "si a<b et b>c", "<contact@x.fr>",
])
def test_signs_are_no_html(text):
    assert propose("html", text, LONG) is None


def test_a_break_within_a_name_is_a_space():
    assert propose("html", "Mairie<br />de Cachan") == "Mairie de Cachan"


def test_tags_alone_stay_where_a_text_is_required():
    assert propose("html", "<p></p>", Target(Field("nom", constraints={"required": True}))) is None


@given(st.text("ab <>/p&;ltgamp#39!-\n", max_size=25))
def test_html_removed_twice_is_removed_once(text):
    once = propose("html", text, LONG)
    assert once is None or propose("html", once, LONG) in (None, once)


@pytest.mark.parametrize("before, after", [
    ("MAIRIE DE SAINT-ÉTIENNE", "Mairie de Saint-Étienne"), ("CCAS DE L'HAŸ-LES-ROSES", "CCAS de l'Haÿ-les-Roses"),
    ("2 BOULEVARD DU MARÉCHAL LECLERC", "2 Boulevard du Maréchal Leclerc"),
    ("12 BIS RUE DE LECLERCQ", "12 bis Rue de Leclercq"), ("RUE LOUIS XIV", "Rue Louis XIV"),
    ("MAISON DES ASSOCIATIONS\nBP 12", "Maison des Associations\nBP 12"),
    ("31 RTE DE RIANS\n18220 LES AIX D'ANGILLON", "31 Rte de Rians\n18220 Les Aix d'Angillon"),
    ("CONSEIL DE PRUD'HOMMES", "Conseil de Prud'hommes"),
    ("7 RUE DU 8 MAI 1945 CS 30123", "7 Rue du 8 Mai 1945 CS 30123"),
    ("69003 LYON 3EME", "69003 Lyon 3eme"), ("MJC : LA GRANGE", "MJC : La Grange"), ("PL ST PIERRE", "Pl St Pierre"),
    ("AVENUE DU 1ER MAI", "Avenue du 1er Mai"), ("BATIMENT A", "Batiment A"),
])
def test_capitals(before, after):
    found = CELL_RULES["capitals"].propose(before, NAME, {})
    assert found.value == after and found.confidence < 0.9
    assert propose("capitals", after) is None


@pytest.mark.parametrize("text", ["CCAS", "EPN", "Mairie de PAU", "mairie", "12", "", "ZA BP 12", "C3RB", "SNCF",
    "B 12 A"])
def test_what_is_not_shouted_stays(text):
    assert propose("capitals", text) is None


@pytest.mark.parametrize("before, after", [
    ("PAU", "Pau"), ("SAINT LOUIS", "Saint Louis"), ("MONTPELLIER CEDEX 2", "Montpellier CEDEX 2"),
    ("CHATELET", "Chatelet"), ("M'TSANGAMOUJI", "M'Tsangamouji"), ("POINTE-À-PITRE", "Pointe-à-Pitre"),
    ("KERMOROC'H", "Kermoroc'h"),
    ("CASTELNAU-LE-LEZ", "Castelnau-le-Lez"), ("L'ÎLE-D'YEU", "L'Île-d'Yeu"), ("ZA DES PRÉS 12", None), ("34000", None),
])
def test_capitals_of_communes(before, after):
    found = CELL_RULES["capitals"].propose(before, COMMUNE, {})
    assert found == (after and (after, 0.95))


def test_capitals_of_all_communes_of_the_register(shared_data):
    """INSEE's own names, put in capitals, come back: the ground of the confidence of 0.95."""
    with gzip.open(shared_data / "territories" / "cog" / "cog2024_communes.csv.gz", "rt", encoding="utf-8") as lines:
        names = [row["LIBELLE"] for row in csv.DictReader(lines) if row["TYPECOM"] == "COM"]
    wrong = [name for name in names if propose("capitals", name.upper(), COMMUNE) not in (None, name)]
    assert len(names) == 34935
    assert len(wrong) <= 16


@pytest.mark.parametrize("field, fits", [
    (Field("nom"), True), (Field("adresse_rue"), True), (Field("COMMUNE_NOM"), True), (Field("code_commune"), False),
    (Field("description"), False), (Field("nom", type="integer"), False), (Field("adresse_mail"), False),
    (Field("nom", constraints={"enum": ["A", "B"]}), False),
])
def test_which_fields_have_capitals(field, fits):
    assert CELL_RULES["capitals"].fits(Target(field)) is fits


@pytest.mark.parametrize("rule", ["mojibake", "html", "capitals", "placeholders", "phone", "email", "website"])
@pytest.mark.parametrize("piece, count", [
    (" ", 30000), (" ", 1990), ("<p ", 10000), ("<!--", 2000), ("a@", 10000), ("a@", 240), (" a@", 160), ("AB ", 10000),
    ("0 ", 10000), ("0 ", 90), ("http:", 390), ("&", 30000), ("Ã", 10000), ("-", 30000), ("www.", 490), ("a.", 990),
    ("a, ", 600),
])
def test_no_text_takes_long(rule, piece, count):
    began = time.monotonic()
    for target in (NAME, Target(Field("telephone")), Target(Field("courriels")), Target(Field("site_web"))):
        CELL_RULES[rule].propose("x" + piece * count + "<", target, {})
        CELL_RULES[rule].propose(piece * count, target, {})
    assert time.monotonic() - began < 2
