"""The official headers, word for word, and how the publishers pack their files."""

import csv
import gzip
import io
import lzma
import zipfile
from pathlib import Path
from typing import Any, Dict, Iterable, List, Sequence, Tuple

BOM = "\ufeff"
EPOCH = (2018, 11, 21, 0, 0, 0)  # the one date that archives carry, for reproducible bytes

MINISTRY_2012_FIXED = (
    "Code du département;Libellé du département;Code de la commune;Libellé de la commune;Inscrits;Abstentions;"
    "% Abs/Ins;Votants;% Vot/Ins;Blancs et nuls;% BlNuls/Ins;% BlNuls/Vot;Exprimés;% Exp/Ins;% Exp/Vot"
).split(";")
MINISTRY_2017_FIXED = (
    "Code du département;Libellé du département;Code de la commune;Libellé de la commune;Inscrits;Abstentions;"
    "% Abs/Ins;Votants;% Vot/Ins;Blancs;% Blancs/Ins;% Blancs/Vot;Nuls;% Nuls/Ins;% Nuls/Vot;"
    "Exprimés;% Exp/Ins;% Exp/Vot"
).split(";")
MINISTRY_CANDIDATE = "Sexe;Nom;Prénom;Voix;% Voix/Ins;% Voix/Exp".split(";")
MINISTRY_PANEL = "N°Panneau"

LARGE_FIXED = ["departement", "commune", "commune_libelle", "inscrits", "votants", "blancs", "exprimes"]
LARGE_2014 = "LDIV LDVD LDVG LEXD LEXG LFG LFN LUC LUG LUMP LVEC".split()
LARGE_LEGISLATIVE_2017 = "COM DIV DLF DVD DVG ECO EXD EXG FI FN LR MDM RDG REG REM SOC UDI".split()
LARGE_2019 = (
    "ALLIANCE JAUNE;ALLONS ENFANTS;DEBOUT LA FRANCE;DÉCROISSANCE 2019;DÉMOCRATIE REPRÉSENTATIVE;ENSEMBLE PATRIOTES;"
    "ENSEMBLE POUR LE FREXIT;ENVIE D'EUROPE;ESPERANTO;EUROPE AU SERVICE PEUPLES;EUROPE ÉCOLOGIE;INITIATIVE CITOYENNE;"
    "LA FRANCE INSOUMISE;LA LIGNE CLAIRE;LES EUROPÉENS;LES OUBLIES DE L'EUROPE;LISTE CITOYENNE;"
    "LISTE DE LA RECONQUÊTE;LUTTE OUVRIÈRE;NEUTRE ET ACTIF;PACE;PARTI ANIMALISTE;PARTI FED. EUROPÉEN;PARTI PIRATE;"
    "POUR L'EUROPE DES GENS;PRENEZ LE POUVOIR;RENAISSANCE;RÉVOLUTIONNAIRE;UDLEF;UNE FRANCE ROYALE;"
    "UNION DROITE-CENTRE;URGENCE ÉCOLOGIE;À VOIX ÉGALES;ÉVOLUTION CITOYENNE"
).split(";")
REGIONAL_2015 = (
    "CodeDpt CodeCommune Inscrits Abstentions Votants Blancs Nuls Exprimés LDIV LCOM LECO LVEC LUD LDLF LDVG LFN "
    "LEXG LFG LLR LDVD LUG LREG LEXD LVEG LRDG LSOC LUDI LMDM"
).split()
LONG = (
    "annee scrutin tour code_insee commune_raw bureau inscrits votants blancs nuls exprimes "
    "k nuance nom prenom liste voix"
).split()

COG_COMMUNES = "TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT".split(",")
COG_MOVEMENTS = (
    "MOD,DATE_EFF,TYPECOM_AV,COM_AV,TNCC_AV,NCC_AV,NCCENR_AV,LIBELLE_AV,"
    "TYPECOM_AP,COM_AP,TNCC_AP,NCC_AP,NCCENR_AP,LIBELLE_AP"
).split(",")

COMPARATOR = (
    "CODGEO;P18_POP;P13_POP;SUPERF;NAIS1318;DECE1318;P18_MEN;NAISD20;DECESD20;P18_LOG;P18_RP;P18_RSECOCC;P18_LOGVAC;"
    "P18_RP_PROP;NBMENFISC19;PIMP19;MED19;TP6019;P18_EMPLT;P18_EMPLT_SAL;P13_EMPLT;P18_POP1564;P18_CHOM1564;"
    "P18_ACT1564;ETTOT18;ETAZ18;ETBE18;ETFZ18;ETGU18;ETGZ18;ETOQ18;ETTEF118;ETTEFP1018"
).split(";")
COMPARATOR_META = "COD_VAR;LIB_VAR;LIB_VAR_LONG;COD_MOD;LIB_MOD;TYPE_VAR;LONG_VAR".split(";")
FILOSOFI_2021 = (
    "CODGEO;LIBGEO;NBMEN21;NBPERS21;NBUC21;PMIMP21;Q121;Q221;Q321;Q3_Q1;D121;D221;D321;D421;D621;D721;D821;D921;RD;"
    "S80S2021;GI21;PACT21;PTSA21;PCHO21;PBEN21;PPEN21;PAUT21"
).split(";")
POPULATION = "reg dep cv codgeo libgeo".split() + [f"p{year}_pop" for year in range(13, 24)]


def table_text(header: Sequence[Any], rows: Iterable[Sequence[Any]], delimiter: str, line_end: str) -> str:
    """Return a delimited table as text; cells are quoted only where they must be."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator=line_end)
    writer.writerow(header)
    writer.writerows(rows)
    return buffer.getvalue()


def write_packed(path: Path, text: str) -> None:
    """Write UTF-8 text, compressed as the name's ending says (.gz, .xz), with no date inside."""
    path.parent.mkdir(parents=True, exist_ok=True)
    data = text.encode("utf-8")
    if path.suffix == ".gz":
        data = gzip.compress(data, compresslevel=9, mtime=0)
    elif path.suffix == ".xz":
        data = lzma.compress(data, preset=6)
    path.write_bytes(data)


def write_zip(path: Path, members: Dict[str, bytes]) -> None:
    """Write a zip archive with a fixed date and no trace of the system that made it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o644 << 16
            archive.writestr(info, data)


def percent(part: int, whole: int) -> str:
    """Return a percentage as the Ministry's spreadsheets show it: two decimals, trailing zeros gone."""
    return f"{100 * part / whole:.2f}".rstrip("0").rstrip(".") if whole else "0"


def without_ligature(text: str) -> str:
    """Return text with ``œ`` spelled ``oe``, which Latin-1 forced on most files."""
    return text.replace("Œ", "Oe").replace("œ", "oe")


def split_code(code: str) -> Tuple[str, str]:
    """Return the two characters of the département and the three of the commune."""
    return code[:2], code[2:]


def sum_by(groups: Sequence[Sequence[int]], count: int) -> List[int]:
    """Return for each of ``count`` communes of 2012 the position of the group that holds it."""
    position = [0] * count
    for index, group in enumerate(groups):
        for member in group:
            position[member] = index
    return position
