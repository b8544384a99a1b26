"""A regional list of places of digital inclusion with its defects, its truth, and the postcodes of the communes.

The columns are those of the national standard inclusion-numerique 0.1.2 (with id and date_maj), as a region delivers
them; the truth is the same rows at the standard mediation-num. Names, addresses, numbers are invented (telephone
numbers from the range that ARCEP keeps for fiction). The defects are those of real lists.
"""

import random
from pathlib import Path
from typing import Dict, List, Mapping, NamedTuple, Sequence, Tuple

import numpy as np
from osgeo import osr

from .geography import YEARS, Department
from .layouts import table_text, write_packed
from .toponyms import plain_capitals

LIST, POSTCODES = "places/lieux_inclusion_numerique.csv", "territories/codes_postaux.csv.gz"
LIST_DATE = "2021-01-01"
ROWS, OFFICES = 180, 24
COLUMNS = (
    "id", "nom", "structure_porteuse", "description", "type_lieu", "statut", "nature_juridique", "siret",
    "adresse_numero", "adresse_rue", "adresse_code_postal", "adresse_code_insee", "adresse_commune", "latitude",
    "longitude", "itinerant", "en_ligne", "contact_telephone", "contact_email", "contact_web",
    "horaires_ouverture_brut", "public_cible", "modalites_acces", "modalites_accompagnement", "tarifs", "accessibilite",
    "services", "labels", "date_maj")
#: Fields of mediation-num whose right value is known for every row ('' for none).
TRUTH = (
    "id", "pivot", "nom", "commune", "code_postal", "code_insee", "adresse", "latitude", "longitude", "typologie",
    "telephone", "courriels", "site_web", "horaires", "presentation_detail", "structure_parente", "itinerance",
    "date_maj", "services", "publics_specifiquement_adresses", "prise_en_charge_specifique", "frais_a_charge",
    "dispositif_programmes_nationaux", "modalites_accompagnement")

KINDS = (
    # name, type_lieu, its code, statut, nature_juridique, how people write it otherwise
    ("Médiathèque", "Bibliothèque / Médiathèque", "BIB", "Public", "Collectivité locale ou territoriale",
     ("Médiathèque", "bibliothèque", "BIBLIOTHEQUE / MEDIATHEQUE")),
    ("Centre social", "Centre social", "CS", "Privé", "Association", ("centre social", "Centres sociaux")),
    ("Espace numérique", "Espace Public Numérique (EPN)", "EPN", "Public", "Collectivité locale ou territoriale",
     ("EPN", "espace public numérique")),
    ("Les Amis du clavier", "Association", "ASSO", "Privé", "Association", ("association", "Associations")),
    ("L'Établi", "Tiers-lieu / Coworking / FabLab / Hackerspace", "TIERS_LIEUX", "Privé", "Association",
     ("Tiers-lieu", "tiers lieux")),
    ("Maison de quartier", "Maison de quartier", "MQ", "Public", "Collectivité locale ou territoriale",
     ("maison de quartier", "Maisons de quartier")))
PATRONS = ("Simone Lagarde", "Émile Vautrin", "Anne Bellecombe", "Théo Ferrière", "Lucie Montélier", "du Vieux Lavoir",
           "des Trois Fontaines", "de la Crête", "Hélène Ourcade", "du Grand Pré", "Jérôme Castellan", "des Érables")
STREETS = ("rue des Lilas", "avenue du Général Marchand", "place de l'Église", "chemin de la Garrigue",
           "boulevard de la République", "impasse des Genêts", "allée des Mûriers", "route de l'Étang", "rue Haute",
           "montée du Château", "cours du Marché", "rue de l'Évêché")
HOURS = (
    ("Du lundi au vendredi de 9h à 12h et de 14h à 17h30", "Mo-Fr 09:00-12:00,14:00-17:30"),
    ("lundi au vendredi : 8h30-12h / 13h30-17h", "Mo-Fr 08:30-12:00,13:30-17:00"),
    ("Lundi : 9h-12h, mardi : 14h-18h", "Mo 09:00-12:00; Tu 14:00-18:00"),
    ("Du mardi au samedi de 10h à 18h", "Tu-Sa 10:00-18:00"),
    ("Mercredi 9h00 - 12h00 et 13h30 - 17h00", "We 09:00-12:00,13:30-17:00"))
DESCRIPTIONS = (
    "Un lieu pour apprendre à son rythme, près de la gare.", "Ateliers et prêt d'ordinateurs, café associatif.",
    "Médiation numérique & accueil des débutants.", "Créé en 2019 par des habitants du quartier.")
SERVICES = {
    "Accès à un équipement informatique": "Accès internet et matériel informatique",
    "Accompagnement aux démarches administratives en ligne": "Aide aux démarches administratives",
    "Acquisition de compétences numériques": "Maîtrise des outils numériques du quotidien",
    "Pratiquer des activités récréatives numériques": "Loisirs et créations numériques",
    "Stockage numérique sécurisé": "Utilisation sécurisée du numérique"}
PUBLICS = {"Tout public": "", "Jeunes": "Jeunes", "Familles": "Familles et/ou enfants", "Séniors": "Seniors"}
ACCOMPANIED = {"Individuel": "Accompagnement individuel", "Collectif": "Dans un atelier collectif"}
FEES = {"Gratuit": "Gratuit", "Payant": "Payant"}
HANDICAPS = {"Handicap moteur": "Handicaps moteurs", "Handicap visuel": "Déficience visuelle",
             "Handicap auditif": "Surdité"}
LABELS = {"France Services": "France Services", "Aidants Connect": "Aidants Connect"}
SHIFTED_ROWS = range(60, 66)
"""Rows whose cells stand one column too far to the right, from the telephone on."""


def luhn(digits):
    """Return the digits with their check digit."""
    total = sum(sum(divmod(int(digit) * (2 if place % 2 == 0 else 1), 10))
                for place, digit in enumerate(reversed(digits)))
    return digits + str(-total % 10)


def mojibake(text):
    """Return UTF-8 read as cp1252."""
    return text.encode("utf-8").decode("cp1252", "replace")


def without_accents(text):
    """Return the text in capitals without its accents."""
    return text.translate(str.maketrans("éèêëàâîïôöûüçÉÈÊ", "eeeeaaiioouucEEE")).upper()


class Town(NamedTuple):
    """A commune where places are: its name, postcode, INSEE code and position in degrees."""

    name: str
    postcode: str
    code: str
    latitude: float
    longitude: float


class Maker:
    """Draws rows and damages them. ``share``: of the cells that are damaged."""

    def __init__(self, towns: Sequence[Town], seed: int, share: float = 0.35):
        self.towns, self.random, self.share = towns, random.Random(seed), share

    def wrong(self) -> bool:
        """Tell whether the next cell is damaged."""
        return self.random.random() < self.share

    def several(self, words, least=0):
        """Return some words as the list writes them, and what they become."""
        count = self.random.randint(least, min(2, len(words)))
        chosen = self.random.sample(sorted(words), count)
        truth = "|".join(dict.fromkeys(words[word] for word in chosen if words[word]))
        if not self.wrong():
            return ",".join(chosen), truth
        damage = self.random.choice((str.lower, str.upper, without_accents, self.typo, lambda word: word + " "))
        return self.random.choice((",", ";", " / ", "|", ", ")).join(map(damage, chosen)), truth

    def typo(self, word):
        """Double a letter in the longest part."""
        longest = max(word.split(), key=len)
        if len(longest) < 8:
            return word
        place = self.random.randrange(3, len(longest) - 2)
        return word.replace(longest, longest[:place] + longest[place] + longest[place:])

    def row(self, number):
        """Return a row of the list and its truth."""
        town, postcode, insee, *position = self.random.choice(self.towns)
        kind, type_, code, status, nature, spellings = self.random.choice(KINDS)
        name = f"{kind} {self.random.choice(PATRONS)}"
        street, house = self.random.choice(STREETS), str(self.random.randint(1, 180))
        siret = luhn(luhn(f"{self.random.randrange(10**7, 10**8):08d}") + f"{self.random.randrange(10**4):04d}")
        hours, osm = self.random.choice(HOURS)
        description = self.random.choice(DESCRIPTIONS)
        day = f"{self.random.randint(2019, 2024)}-{self.random.randint(1, 12):02d}-{self.random.randint(1, 28):02d}"
        latitude, longitude = (f"{degrees + self.random.randint(-999, 999) / 10**5:.5f}" for degrees in position)
        phone = f"46571{self.random.randrange(10**4):04d}"
        mail, site = f"contact{number}@exemple.fr", f"https://www.exemple.fr/lieu-{number}"
        parent = f"Commune {self.random.choice(PATRONS)}"
        services, publics, accompanied, fees, handicaps, labels = (
            self.several(SERVICES, 1), self.several(PUBLICS), self.several(ACCOMPANIED, 1), self.several(FEES, 1),
            self.several(HANDICAPS), self.several(LABELS))
        itinerant = self.random.random() < 0.1
        truth = dict(zip(TRUTH, (
            str(number), siret, name, town, postcode, insee, f"{house} {street}", latitude, longitude, code,
            "+33" + phone, mail, site, osm, description, parent, "Itinérant" if itinerant else "Fixe", day, services[1],
            publics[1], handicaps[1], fees[1], labels[1], accompanied[1])))
        truth["typologie"] += "|RFS" if "France Services" in labels[1] else ""
        row = dict(zip(COLUMNS, (
            str(number), self.text(name), parent, self.html(description), self.kind(type_, spellings), status, nature,
            self.siret(siret), house, self.text(street), self.postcode(postcode), self.code(insee), self.town(town),
            self.decimal(latitude), self.decimal(longitude), "Oui" if itinerant else "Non", "Non", self.phone(phone),
            self.mail(mail), self.site(site), self.spaced(hours), publics[0], "", accompanied[0], fees[0], handicaps[0],
            services[0], labels[0], self.date(day))))
        if self.random.random() < 0.05:
            row["adresse_rue"] += f" {postcode} {town}"
            row["adresse_code_postal"] = row["adresse_commune"] = ""
        return row, truth

    def text(self, text):
        return mojibake(text) if self.random.random() < 0.08 and not text.isascii() else self.spaced(text)

    def spaced(self, text):
        return self.random.choice((f" {text}", f"{text} ", text.replace(" ", "  ", 1))) if self.wrong() else text

    def html(self, text):
        return f"<p>{text.replace('&', '&amp;')}</p>" if self.wrong() else text

    def kind(self, type_, spellings):
        return self.random.choice(spellings) if self.wrong() else type_

    def siret(self, siret):
        return f"{siret[:3]} {siret[3:6]} {siret[6:9]} {siret[9:]}" if self.wrong() else siret

    def postcode(self, code):
        return self.random.choice((code.lstrip("0"), f"{code[:2]} {code[2:]}")) if self.wrong() else code

    def code(self, code):
        return code.lstrip("0") if self.wrong() else code

    def town(self, town):
        if not self.wrong():
            return town
        return self.random.choice((town.upper(), without_accents(town), f"{town.upper()} CEDEX", f"{town} "))

    def decimal(self, number):
        return number.replace(".", ",")

    def phone(self, digits):
        pairs = [f"0{digits[0]}", *(digits[place:place + 2] for place in range(1, 9, 2))]
        return self.random.choice((
            " ".join(pairs), ".".join(pairs), "-".join(pairs), "".join(pairs), digits, f"+33 (0){' '.join(pairs)[1:]}",
            f"Tél : {' '.join(pairs)}"))

    def mail(self, mail):
        return self.random.choice((
            mail.upper(), mail.replace("@", "(at)"), mail.replace(".fr", ",fr"), f"mailto:{mail}",
            mail.replace("@", " @ "))) if self.wrong() else mail

    def site(self, site):
        return self.random.choice((site[8:], site.replace("https://", "https//"), site.replace("https://", "https:/")
                                   )) if self.wrong() else site

    def date(self, day):
        return "/".join(reversed(day.split("-")))


def generate(towns: Sequence[Town], rows: int, seed: int) -> Tuple[List[Dict[str, str]], List[Dict[str, str]]]:
    """Return the list and its truth, as rows of texts by column and by field."""
    maker = Maker(towns, seed)
    pairs = [maker.row(number) for number in range(1, rows + 1)]
    table, truth = [row for row, _ in pairs], [right for _, right in pairs]
    first = COLUMNS.index("contact_telephone")
    for number in SHIFTED_ROWS:
        if number < rows:
            cells = [table[number][column] for column in COLUMNS]
            table[number] = dict(zip(COLUMNS, [*cells[:first], "", *cells[first:-1]]))
            truth[number]["date_maj"] = ""  # it fell off the end
    return table, truth


def list_text(columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> str:
    """Return rows as the region's file: semicolons, a header."""
    return table_text(columns, [[row[column] for column in columns] for row in rows], ";", "\r\n")


def towns_of(department: Department) -> List[Town]:
    """Return the communes of the list's date; small ones share the postcode of the nearest office."""
    groups = department.groups(LIST_DATE)
    chiefs = np.array([group[0] for group in groups])
    people = department.population[chiefs, YEARS.index(2020)]
    offices = chiefs[np.argsort(-people)[:OFFICES]]
    distances = np.linalg.norm(department.centres[chiefs][:, None] - department.centres[offices][None], axis=2)
    lambert, degrees = osr.SpatialReference(), osr.SpatialReference()
    lambert.ImportFromEPSG(2154)
    degrees.ImportFromEPSG(4326)  # latitude first, as the authority has it
    positions = osr.CoordinateTransformation(lambert, degrees).TransformPoints(department.centres[chiefs].tolist())
    return [Town(department.name(chief, LIST_DATE).label, f"{department.labels['code']}{10 * (1 + office):03d}",
                 department.codes[chief], *position[:2])
            for chief, office, position in zip(chiefs, distances.argmin(axis=1), positions)]


def write_places(root: Path, department: Department, seed: int) -> None:
    """Write the list of places, and the postcodes in the layout of La Poste's base officielle."""
    towns = towns_of(department)
    path = root / LIST
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(list_text(COLUMNS, generate(towns, ROWS, seed)[0]), encoding="utf-8", newline="")
    names = ("code_commune_insee", "nom_de_la_commune", "code_postal", "libelle_d_acheminement", "ligne_5",
             "_geopoint")
    lines = [[town.code, plain_capitals(town.name), town.postcode, plain_capitals(town.name), "",
              f"{town.latitude:.7f},{town.longitude:.7f}"] for town in towns]
    write_packed(root / POSTCODES, table_text(names, lines, ",", "\n"))
