"""Opening hours: French texts and what they say in OpenStreetMap's syntax, by hand; texts that must stay."""

import pytest

from augure.processing.pipeline.correct.rules import CELL_RULES, ROW_RULES, Context, Target
from augure.processing.pipeline.correct.rules.hours import opening_hours, opening_hours_from_text, osm_hours, wants_osm
from augure.processing.pipeline.correct.rules.target import targets_of
from augure.processing.pipeline.correct.standards.standard import parse_standard
from augure.processing.pipeline.correct.validation.checks.hours import is_opening_hours

SURE = [
    ("Du lundi au vendredi de 9h à 12h et de 14h à 18h30, le samedi 9h-12h",
     "Mo-Fr 09:00-12:00,14:00-18:30; Sa 09:00-12:00"),
    # Days
    ("lundi, mardi et jeudi 9h-12h", "Mo,Tu,Th 09:00-12:00"),
    ("lun., mar. et jeu. 9h-12h", "Mo,Tu,Th 09:00-12:00"),
    ("Lun-Ven 9h-17h", "Mo-Fr 09:00-17:00"),
    ("L-V 9h-17h", "Mo-Fr 09:00-17:00"),
    ("Lu, Ma, Je : 9h-17h", "Mo,Tu,Th 09:00-17:00"),
    ("mar-mer-jeu-ven 10h-12h 13h30-18h30  et le sam 10h-12h30  14h-17h30",
     "Tu-Fr 10:00-12:00,13:30-18:30; Sa 10:00-12:30,14:00-17:30"),
    ("LUNDI AU JEUDI 9h00 a 12h00", "Mo-Th 09:00-12:00"),
    ("les lundis et jeudis de 14h à 17h", "Mo,Th 14:00-17:00"),
    ("tous les mardis de 14h à 17h", "Tu 14:00-17:00"),
    ("tous les jours de 9h à 17h", "Mo-Su 09:00-17:00"),
    ("tous les jours sauf le dimanche : 9h-17h", "Mo-Sa 09:00-17:00"),
    ("du lundi au samedi sauf mercredi 9h-17h", "Mo,Tu,Th-Sa 09:00-17:00"),
    ("du lundi au mercredi et le vendredi 9h-12h", "Mo-We,Fr 09:00-12:00"),
    ("du vendredi au lundi 10h-12h", "Mo,Fr-Su 10:00-12:00"),
    ("week-end 10h-12h", "Sa,Su 10:00-12:00"),
    ("lundi- mardi -jeudi - vendredi 08:30-12:00", "Mo,Tu,Th,Fr 08:30-12:00"),
    ("Lundi Mardi Vendredi Samedi 9h00 a 12h00\nMercredi Jeudi 9h00 a 12h00 / 13h30 a 16h30",
     "Mo,Tu,Fr,Sa 09:00-12:00; We,Th 09:00-12:00,13:30-16:30"),
    ("Lundi 09:00-12h30\nMardi-jeudi 09:00-12:30 13:30-17:30\nVendredi 09:00-12:30 13:30-17:00",
     "Mo 09:00-12:30; Tu-Th 09:00-12:30,13:30-17:30; Fr 09:00-12:30,13:30-17:00"),
    ("Lundi(s) 9h-12h", "Mo 09:00-12:00"),
    # Forms of times
    ("jeudi 9H00 - 12H00 / 13H30-17H", "Th 09:00-12:00,13:30-17:00"),
    ("jeudi 9h/12h", "Th 09:00-12:00"),
    ("jeudi 9h/12h - 14h/17h", "Th 09:00-12:00,14:00-17:00"),
    ("jeudi 09:00 - 12:00 / 14:00 - 16:30", "Th 09:00-12:00,14:00-16:30"),
    ("jeudi 9-12h et 14-18h", "Th 09:00-12:00,14:00-18:00"),
    ("jeudi 9-12h 14-18h", "Th 09:00-12:00,14:00-18:00"),
    ("jeudi 9h-12h,14h-17h", "Th 09:00-12:00,14:00-17:00"),
    ("jeudi 9h-17", "Th 09:00-17:00"),
    ("jeudi 9h 12h 14h 17h", "Th 09:00-12:00,14:00-17:00"),
    ("jeudi 16 h 18 h", "Th 16:00-18:00"),
    ("jeudi 9 h 30 12 h - 14 h 18 h", "Th 09:30-12:00,14:00-18:00"),
    ("jeudi 9h-12h-14h-17h", "Th 09:00-12:00,14:00-17:00"),
    ("jeudi de 14hà 17h30", "Th 14:00-17:30"),
    ("jeudi 13h 30 à 16h30", "Th 13:30-16:30"),
    ("jeudi 9 heures à 12 heures 30", "Th 09:00-12:30"),
    ("jeudi 9h30mn à 12h", "Th 09:30-12:00"),
    ("jeudi 09h30h-12h30", "Th 09:30-12:30"),
    ("jeudi 08.30-17:30", "Th 08:30-17:30"),
    ("jeudi 8h30 à midi", "Th 08:30-12:00"),
    ("jeudi de 18h à minuit", "Th 18:00-24:00"),
    ("jeudi entre 12h et 16h", "Th 12:00-16:00"),
    ("jeudi de 9h jusqu'à 12h", "Th 09:00-12:00"),
    ("Jeudi10h - 12h", "Th 10:00-12:00"),
    ("lundi\t08:30–12:00, 13:30–17:30\nsamedi\tFermé", "Mo 08:30-12:00,13:30-17:30; Sa off"),
    ("jeudi 9h-12h00 puis de 13h30 à 17h", "Th 09:00-12:00,13:30-17:00"),
    ("Du mardi au vendredi : 14 h -19 h", "Tu-Fr 14:00-19:00"),
    ("jeudi 14h-17h et 9h-12h", "Th 09:00-12:00,14:00-17:00"),
    # Order, separators, headings
    ("9h30 à 17h30, du Mardi au Samedi", "Tu-Sa 09:30-17:30"),
    ("De 9h30 à 17h30, du Mardi au Samedi", "Tu-Sa 09:30-17:30"),
    ("8h/12h15 et 13h15/17h du lundi au vendredi", "Mo-Fr 08:00-12:15,13:15-17:00"),
    ("Lundi\n13h30 – 17h30\n\nMardi\n13h30 – 17h30", "Mo,Tu 13:30-17:30"),
    ("- Lundi : 9h-12h\n- Mardi : 14h-17h", "Mo 09:00-12:00; Tu 14:00-17:00"),
    ("• Lundi : 9h-12h\n• Mardi : 14h-17h", "Mo 09:00-12:00; Tu 14:00-17:00"),
    ("Mardi : 15H-18H30 -- Mercredi : 10H-12H et 14H-18H30", "Tu 15:00-18:30; We 10:00-12:00,14:00-18:30"),
    ("Lundi-Vendredi 08:30-12:30\nLundi-Vendredi 13:30-17:00", "Mo-Fr 08:30-12:30,13:30-17:00"),
    ("Horaires d’ouverture : du lundi au vendredi de 9h à 12h et de 13h à 17h.", "Mo-Fr 09:00-12:00,13:00-17:00"),
    ("Jours et Heures d'ouvertures : du Lundi au Vendredi de 9h à 12h", "Mo-Fr 09:00-12:00"),
    ("Ouvert au public le jeudi de 14h à 17h", "Th 14:00-17:00"),
    ("vendredi 09h-16h00 (journée continue)", "Fr 09:00-16:00"),
    ("Lundi : 9h-12h / mardi 14h-17h / jeudi 9h-12h", "Mo,Th 09:00-12:00; Tu 14:00-17:00"),
    # Halves
    ("lundi matin : 8h15/12h, mardi 9h-12h", "Mo 08:15-12:00; Tu 09:00-12:00"),
    ("mardi : matin 9h-12h, après-midi 14h-17h", "Tu 09:00-12:00,14:00-17:00"),
    ("mardi de 9h à 12h le matin et de 14h à 17h l'après-midi", "Tu 09:00-12:00,14:00-17:00"),
    ("Du lundi au vendredi de 9h à 12h30 et de 13h30 à 17h30, fermé les mardi après-midi",
     "Mo,We-Fr 09:00-12:30,13:30-17:30; Tu 09:00-12:30"),
    ("Du lundi au vendredi 9h-12h et 14h-17h sauf le mercredi matin",
     "Mo,Tu,Th,Fr 09:00-12:00,14:00-17:00; We 14:00-17:00"),
    ("Lundi : 8h30 – 12h30\nMardi : Fermé au public le matin / 13h45 – 17h30", "Mo 08:30-12:30; Tu 13:45-17:30"),
    # Closed
    ("fermé le lundi", "Mo off"),
    ("Fermée lundi\nMardi 16h - 19h", "Tu 16:00-19:00; Mo off"),
    ("samedi Fermé dimanche Fermé lundi 09:00–12:00", "Mo 09:00-12:00; Sa,Su off"),
    ("tous les jours 9h-17h, fermé le lundi", "Tu-Su 09:00-17:00; Mo off"),
    ("du lundi au vendredi 9h-17h sauf le vendredi 9h-12h", "Mo-Th 09:00-17:00; Fr 09:00-12:00"),
    ("jours fériés : fermé", "PH off"),
    ("du lundi au vendredi 9h-12h, fermé les jours fériés", "Mo-Fr 09:00-12:00; PH off"),
    ("du lundi au vendredi sauf jours fériés de 9h à 12h", "Mo-Fr 09:00-12:00; PH off"),
    ("dimanche et jours fériés 10h-12h", "Su,PH 10:00-12:00"),
    ("du lundi au vendredi 9h-12h. Fermé pendant les vacances scolaires", "Mo-Fr 09:00-12:00; SH off"),
    ("du lundi au vendredi 9h-12h. Fermé en août", "Mo-Fr 09:00-12:00; Aug off"),
    # Always
    ("24h/24 7j/7", "24/7"), ("24h/24", "24/7"), ("7j/7 24h/24", "24/7"), ("Ouvert 24h sur 24, 7 jours sur 7", "24/7"),
    ("du lundi au vendredi 24h/24", "Mo-Fr 00:00-24:00"),
    # By appointment
    ("sur rendez-vous", '"sur rendez-vous"'), ("Sur RDV uniquement", '"uniquement sur rendez-vous"'),
    ("lundi et jeudi sur RDV", 'Mo,Th "sur rendez-vous"'),
    ("Accueil du public du lundi au vendredi de 09h00 à 12h30 sans RDV.", 'Mo-Fr 09:00-12:30 "sans rendez-vous"'),
    ("lundi 9h-12h et sur rendez-vous", 'Mo 09:00-12:00 || "sur rendez-vous"'),
    ("lundi : sur rendez-vous, mardi 9h-12h", 'Mo "sur rendez-vous"; Tu 09:00-12:00'),
    ("Sur rendez-vous : lundi 9h-12h, mardi 14h-17h",
     'Mo 09:00-12:00 "sur rendez-vous"; Tu 14:00-17:00 "sur rendez-vous"'),
    # Days of a month, weeks, months, school
    ("1er mardi du mois de 9h à 12h", "Tu[1] 09:00-12:00"),
    ("2ème et 4ème jeudi du mois de 10h à 13h", "Th[2,4] 10:00-13:00"),
    ("le dernier samedi de chaque mois de 9 heures à 12 h 30", "Sa[-1] 09:00-12:30"),
    ("premier mardi matin du mois 9h-12h", "Tu[1] 09:00-12:00"),
    ("Mardi semaines paires 9h-12h", "week 2-52/2 Tu 09:00-12:00"),
    ("Semaines impaires : mardi 9h-12h", "week 1-53/2 Tu 09:00-12:00"),
    ("mardi 9h-12h (semaine paire)", "week 2-52/2 Tu 09:00-12:00"),
    ("De septembre à juin : mardi 9h-12h", "Sep-Jun Tu 09:00-12:00"),
    ("mardi 9h-12h de septembre à juin", "Sep-Jun Tu 09:00-12:00"),
    ("du 1er septembre au 30 juin : mardi 9h-12h", "Sep-Jun Tu 09:00-12:00"),
    ("du 15 juin au 15 septembre : mardi 9h-12h", "Jun 15-Sep 15 Tu 09:00-12:00"),
    ("en juillet et août : du lundi au vendredi 8h-12h", "Jul,Aug Mo-Fr 08:00-12:00"),
    ("En période scolaire :\nMercredi et samedi : de 13h00 à 18h00\n\nPendant les vacances scolaires :\nDu lundi au "
     "vendredi : de 10h00 à 19h00", "We,Sa 13:00-18:00; SH off; SH Mo-Fr 10:00-19:00"),
    ("Hors vacances scolaires : mercredi 14h-18h", "We 14:00-18:00; SH off"),
    # Nearly OpenStreetMap
    ("mo-fr 09:00-12:00", "Mo-Fr 09:00-12:00"), ("MO-FR 9:00-12:00; we off", "Mo-Fr 09:00-12:00; We off"),
    ("Mo-Fr 9h-12h", "Mo-Fr 09:00-12:00"), ("Mo-Fr 09:00 - 12:00 / 14:00 - 17:00", "Mo-Fr 09:00-12:00,14:00-17:00"),
    ("Lu-Ve 09:00-12:00,14:00-17:00; Sa 09:00-12:00", "Mo-Fr 09:00-12:00,14:00-17:00; Sa 09:00-12:00"),
    ("Mon-Fri 9:00-17:00", "Mo-Fr 09:00-17:00"), ("mar 09:00-12:00", "Tu 09:00-12:00"),
]

LOW = [
    ("9h-12h / 14h-17h", "09:00-12:00,14:00-17:00"),  # of which days? OpenStreetMap would take all
    ("9h-12h, fermé le mercredi", "09:00-12:00; We off"),
    ("lundi 2h-6h", "Mo 02:00-06:00"), ("lundi 9h12-17h", "Mo 09:12-17:00"),
    ("lundi 15h18h", "Mo 15:00-18:00"), ("lundi 10-12/14h-18h", "Mo 10:00-12:00,14:00-18:00"),
    ("mardi-jeudi 9h-12h", "Tu-Th 09:00-12:00"), ("mardi/jeudi 9h-12h", "Tu,Th 09:00-12:00"),
    ("en semaine 9h-12h", "Mo-Fr 09:00-12:00"),
    ("lundi 9h/9h30 - 12h/17h", "Mo 09:00-09:30,12:00-17:00"),
    ("lundi au vendredi 9h à 12h30 / lundi, mardi, jeudi 14h à 17h",
     "Mo,Tu,Th 09:00-12:30,14:00-17:00; We,Fr 09:00-12:30"),
    ("lundi 9h-12h et 14h-17h sur rendez-vous", 'Mo 09:00-12:00,14:00-17:00 "sur rendez-vous"'),
    ("jeudi 9h-12h et vendredi 9h-12h sur RDV", 'Th 09:00-12:00; Fr 09:00-12:00 "sur rendez-vous"'),
    ("Du lundi au vendredi de 9h à 12h. Borne-visio.", 'Mo-Fr 09:00-12:00 "Borne-visio"'),
    ("Antenne d'Epernay\nlundi 9h-12h", "Mo 09:00-12:00 \"Antenne d'Epernay\""),
]

NONE = [
    # OpenStreetMap already
    "Mo-Fr 08:00-12:15,13:15-16:30", "24/7", "Mo 09:30-12:30; PH off", "Tu-Sa 09:00-13:00; We,Fr 14:00-18:00",
    "09:00-12:00", '"sur rendez-vous"', "SH Mo-Fr 10:00-19:00", "week 2-52/2 Tu 09:00-12:00", "Sep-Jun Tu 09:00-12:00",
    # Read in two ways
    "L M M J V 9h-12h", "M 9h-12h", "lundi 18h-2h", "lundi 12h-9h", "lundi 9h-9h", "lundi 9h, 12h",
    "lundi 9h-12h-14h", "lundi 9h-12h 11h-17h", "fermé le lundi, mardi 9h-12h",
    "mardi 9h-12h fermé mercredi jeudi 9h-12h",
    "lundi\nmardi 9h-12h", "lundi :\nmardi : 9h-12h", "lundi et mardi-jeudi 9h-12h",
    "lundi - mardi - jeudi : 9h-12h\nmercredi - vendredi : 14h-17h", "Mo-Fr 9h-12h; We 14h-18h",
    "lundi 9h-12h, lundi 10h-11h", "lundi matin 14h-17h", "lundi après-midi 9h-12h", "lundi matin, mardi 9h-12h",
    "9h-12h\nlundi 14h-17h", "lundi 9h-12h, 14h-17h mardi", "mardi 9h-12h; mardi semaine paire 14h-17h",
    "samedi 9h-12h, 1er samedi du mois 14h-17h", "lundi 9h-17h, fermé le lundi après-midi",
    "lundi 9h-12h semaine paire mardi 14h-17h", "lundi 9h à 12h à 17h", "lundi 9h et 12h", "lundi 9h ou 10h - 12h",
    # Not all is understood, or there are no hours
    "1er samedi 9h-12h", "un lundi sur deux 9h-12h", "Vendredi 21/04\n10:00 - 12:30", "Lundi - samedi", "lundi matin",
    "Vendredi après-midi uniquement sur rdv", "du lundi au vendredi de h30 à 12h30", "LUNDI MERDI 9h-12h",
    "tous les jours ouvrés 9h-12h", "Espace de Coworking : lundi 8h30-12h30 ; EPN : mardi 9h-12h", "Semaine paire",
    "Sur RDV : 02.47.74.56.08", "16-25 ans", "True", "en fonction des actions", "19 communes de l'Indre : 10h à 12h30",
    "fermeture pendant la pause ( 12H-14H00 MARDI-JEUDI)", "UNIQUEMENT SUR RDV  (fermeture le vendredi)",
    "lundi 25h-26h",
    "Mercredi : 14H-16H (semaine paire) ou 16H-18H (semaine impaire)", "lundi à partir de 9h", "fermé", "lundi", "9h",
    "du 1er au 15 août : lundi 9h-12h", "8h-12h sauf le vendredi 8h-11h", "06 75 92 99 25", "2022-01-03", "?", "-",
]


@pytest.mark.parametrize("text,osm", SURE)
def test_what_is_understood_to_the_last_word_is_sure(text, osm):
    proposal = osm_hours(text)
    assert proposal and proposal.value == osm
    assert proposal.confidence >= 0.9
    assert is_opening_hours(osm)
    assert osm_hours(osm) is None


@pytest.mark.parametrize("text,osm", LOW)
def test_what_may_be_read_otherwise_is_for_a_person(text, osm):
    proposal = osm_hours(text)
    assert proposal and proposal.value == osm
    assert proposal.confidence <= 0.6


@pytest.mark.parametrize("text", NONE)
def test_what_is_right_or_not_understood_stays(text):
    assert osm_hours(text) is None


def standard(*fields, checks=()):
    return targets_of(parse_standard({"fields": list(fields), "custom_checks": list(checks)}, "x"))


CHECK = {"name": "opening-hours-value", "params": {"column": "quand"}}


def test_fields_for_hours():
    names = ("horaires", "EQUIP_OUVERTURE", "opening_hours", "horaires_ouverture_brut", "date_ouverture", "h_lundi",
             "horaires_lundi", "couverture", "quand")
    fields = standard(*({"name": name, "type": "string"} for name in names), checks=[CHECK])
    found = [name for name in names if wants_osm(fields[name])]
    assert found == ["horaires", "EQUIP_OUVERTURE", "opening_hours", "quand"]
    assert not wants_osm(standard({"name": "horaires", "type": "boolean"})["horaires"])


def test_nothing_is_proposed_that_the_field_refuses():
    target: Target = standard({"name": "horaires", "type": "string", "constraints": {"maxLength": 20}})["horaires"]
    assert opening_hours("lundi 9h-12h", target, {}).value == "Mo 09:00-12:00"
    assert opening_hours("lundi 9h-12h, mardi 14h-17h", target, {}) is None
    assert CELL_RULES["opening_hours"].cosmetic


def test_empty_hours_are_filled_from_the_text_beside():
    targets = standard({"name": "horaires_ouverture_brut", "type": "string"},
                       {"name": "horaires_ouverture_osm", "type": "string"})
    roles = ROW_RULES["opening_hours_from_text"].roles(targets)
    assert roles == {"source": "horaires_ouverture_brut", "osm": "horaires_ouverture_osm"}
    by_role = {role: targets[name] for role, name in roles.items()}

    def fill(source, osm=""):
        return opening_hours_from_text({"source": source, "osm": osm}, by_role, {}, Context())

    assert fill("De 9h30 à 17h30, du Mardi au Samedi")["osm"].value == "Tu-Sa 09:30-17:30"
    assert fill("Tu-Sa 09:30-17:30")["osm"].value == "Tu-Sa 09:30-17:30"
    assert fill("mardi 9h-12h", "We 09:00-12:00") == fill("sur demande") == fill("") == {}
