<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
  <context>
    <name>augure</name>
    <message>
      <location filename="../../plugin/menu.py" />
      <source>Create the demonstration data…</source>
      <translation>Créer les données de démonstration…</translation>
    </message>
    <message>
      <location filename="../../plugin/menu.py" />
      <source>From files to a forecast map…</source>
      <translation>Des fichiers à la carte de prévision…</translation>
    </message>
    <message>
      <location filename="../../plugin/menu.py" />
      <source>Read me</source>
      <translation>Lisez-moi</translation>
    </message>
    <message>
      <location filename="../../plugin/menu.py" />
      <source>Start a local warehouse…</source>
      <translation>Démarrer un entrepôt local…</translation>
    </message>
    <message>
      <location filename="../../plugin/trace.py" />
      <source>COG of the source, of the map</source>
      <translation>COG de la source, de la carte</translation>
    </message>
    <message>
      <location filename="../../plugin/trace.py" />
      <source>Dataset</source>
      <translation>Jeu de données</translation>
    </message>
    <message>
      <location filename="../../plugin/trace.py" />
      <source>Formula</source>
      <translation>Formule</translation>
    </message>
    <message>
      <location filename="../../plugin/trace.py" />
      <source>Run</source>
      <translation>Traitement</translation>
    </message>
    <message>
      <location filename="../../plugin/trace.py" />
      <source>Source</source>
      <translation>Source</translation>
    </message>
    <message>
      <location filename="../../plugin/trace.py" />
      <source>Status</source>
      <translation>Statut</translation>
    </message>
    <message>
      <location filename="../../plugin/trace.py" />
      <source>Territory</source>
      <translation>Territoire</translation>
    </message>
    <message>
      <location filename="../../plugin/trace.py" />
      <source>There is no value of this indicator for {territory} in {period}.</source>
      <translation>Cet indicateur n’a pas de valeur pour {territory} en {period}.</translation>
    </message>
    <message>
      <location filename="../../plugin/trace.py" />
      <source>Value</source>
      <translation>Valeur</translation>
    </message>
    <message>
      <location filename="../../plugin/trace.py" />
      <source>Where does this value come from?</source>
      <translation>D’où vient cette valeur ?</translation>
    </message>
    <message>
      <location filename="../../plugin/trace.py" />
      <source>absent</source>
      <translation>absentes</translation>
    </message>
    <message>
      <location filename="../../plugin/trace.py" />
      <source>estimated from {area}</source>
      <translation>estimée d’après {area}</translation>
    </message>
    <message>
      <location filename="../../plugin/trace.py" />
      <source>published</source>
      <translation>publiée</translation>
    </message>
    <message>
      <location filename="../../plugin/trace.py" />
      <source>withheld (statistical secret)</source>
      <translation>sous secret statistique</translation>
    </message>
    <message>
      <location filename="../../plugin/trace.py" />
      <source>{file}, line {line}</source>
      <translation>{file}, ligne {line}</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/base.py" />
      <source>A PostgreSQL connection of QGIS. In a model, feed it from the DATABASE output of the step before: that is what puts steps in order.</source>
      <translation>Une connexion PostgreSQL de QGIS. Dans un modèle, branchez-la sur la sortie DATABASE de l’étape précédente : c’est ce qui met les étapes dans l’ordre.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/base.py" />
      <source>Augure met something that it did not foresee; the warehouse is as it was before. The panel of log messages says where, under “Augure”: send it to {tracker}.</source>
      <translation>Augure a rencontré quelque chose qu’il n’avait pas prévu ; l’entrepôt est tel qu’il était avant. Le panneau du journal des messages dit où, sous « Augure » : envoyez-le à {tracker}.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/base.py" />
      <source>Correct</source>
      <translation>Corriger</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/base.py" />
      <source>HTML files (*.html)</source>
      <translation>Fichiers HTML (*.html)</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/base.py" />
      <source>Import</source>
      <translation>Importer</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/base.py" />
      <source>Link</source>
      <translation>Rapprocher</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/base.py" />
      <source>Map and share</source>
      <translation>Cartographier et partager</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/base.py" />
      <source>Model</source>
      <translation>Modèle</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/base.py" />
      <source>Report</source>
      <translation>Rapport</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/base.py" />
      <source>Run in the ledger</source>
      <translation>Numéro du traitement dans le journal</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/base.py" />
      <source>Territories and indicators</source>
      <translation>Territoires et indicateurs</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/base.py" />
      <source>Warehouse</source>
      <translation>Entrepôt</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/base.py" />
      <source>Warehouse (PostgreSQL connection)</source>
      <translation>Entrepôt (connexion PostgreSQL)</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/applydecisions.py" />
      <source>All (*)</source>
      <translation>Tous (*)</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/applydecisions.py" />
      <source>An answer that it refuses is not taken. Empty: every answer is taken as it is.</source>
      <translation>Une réponse qu’il refuse n’est pas retenue. Vide : chaque réponse est retenue telle quelle.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/applydecisions.py" />
      <source>Answers refused</source>
      <translation>Réponses refusées</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/applydecisions.py" />
      <source>Apply decisions</source>
      <translation>Appliquer les décisions</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/applydecisions.py" />
      <source>Decided so before</source>
      <translation>Déjà décidées ainsi</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/applydecisions.py" />
      <source>Decisions taken</source>
      <translation>Décisions enregistrées</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/applydecisions.py" />
      <source>File with answers</source>
      <translation>Fichier de réponses</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/applydecisions.py" />
      <source>Reads the answers of a worklist, from the file that was sent back or from the table augure.worklist, and keeps them as decisions: augure:correcttable applies them at every correction of the dataset, also of later deliveries in which rows have moved. x in the column “accept”, or = as the answer, takes the proposal; (empty) empties the cell. What cannot be taken is told line by line, with its reason, and the rest is taken. Of two files, the answer read last counts. The dataset itself is not changed.</source>
      <translation>Lit les réponses d’une liste de travail, dans le fichier renvoyé ou dans la table augure.worklist, et les conserve comme décisions : augure:correcttable les applique à chaque correction du jeu de données, y compris aux livraisons ultérieures dont les lignes ont changé de place. x dans la colonne « accepter », ou = comme réponse, retient la proposition ; (vide) vide la cellule. Ce qui ne peut pas être retenu est signalé ligne par ligne, avec la raison, et le reste est retenu. De deux fichiers, c’est la réponse lue en dernier qui compte. Le jeu de données lui-même n’est pas modifié.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/applydecisions.py" />
      <source>The dataset of the worklist, as for augure:exportworklist.</source>
      <translation>Le jeu de données de la liste de travail, comme pour augure:exportworklist.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/applydecisions.py" />
      <source>The worklist that augure:exportworklist wrote, filled in: columns may be in any order, rows and columns may be missing or added, encoding and delimiter are found. Empty: the answers that stand in augure.worklist.</source>
      <translation>La liste de travail écrite par augure:exportworklist, remplie : les colonnes peuvent être dans n’importe quel ordre, des lignes et des colonnes peuvent manquer ou s’ajouter, l’encodage et le séparateur sont détectés. Vide : les réponses qui se trouvent dans augure.worklist.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/applydecisions.py" />
      <source>What was refused, by line, with the reason; answers are shown by their form only.</source>
      <translation>Ce qui a été refusé, par ligne, avec la raison ; les réponses ne sont montrées que par leur forme.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/applydecisions.py" />
      <source>Workbooks and CSV (*.xlsx *.ods *.xls *.csv *.txt)</source>
      <translation>Classeurs et CSV (*.xlsx *.ods *.xls *.csv *.txt)</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/correcttable.py" />
      <source>Anomalies left</source>
      <translation>Anomalies restantes</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/correcttable.py" />
      <source>Applies a recipe to a dataset: its columns become the fields of the standard, rules repair what they are sure of, decisions taken earlier are applied again. The corrected dataset is written beside the first, which stays as it was imported; every correction is a row of augure.correction (before, after, rule, confidence). What no rule is sure of stays as it is, and is an anomaly, with a proposal where there is one. Running it again after a new delivery repeats everything; augure:undorun takes it back.</source>
      <translation>Applique une recette à un jeu de données : ses colonnes deviennent les champs du standard, les règles réparent ce dont elles sont sûres, les décisions déjà prises sont appliquées à nouveau. Le jeu de données corrigé est écrit à côté du premier, qui reste tel qu’il a été importé ; chaque correction est une ligne de augure.correction (avant, après, règle, confiance). Ce dont aucune règle n’est sûre reste tel quel et devient une anomalie, avec une proposition s’il y en a une. Relancé après une nouvelle livraison, il refait tout ; augure:undorun l’annule.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/correcttable.py" />
      <source>Cells decided by people</source>
      <translation>Cellules décidées par des personnes</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/correcttable.py" />
      <source>Columns left as text</source>
      <translation>Colonnes restées en texte</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/correcttable.py" />
      <source>Correct a table</source>
      <translation>Corriger une table</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/correcttable.py" />
      <source>Corrected dataset</source>
      <translation>Jeu de données corrigé</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/correcttable.py" />
      <source>Corrected layer</source>
      <translation>Couche corrigée</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/correcttable.py" />
      <source>Corrections</source>
      <translation>Corrections</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/correcttable.py" />
      <source>Dataset that was corrected</source>
      <translation>Jeu de données d’origine de la correction</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/correcttable.py" />
      <source>Empty: the dataset's own name with _corrected behind it. What an earlier correction wrote there is replaced in place: views, rights and styles stay.</source>
      <translation>Vide : le nom du jeu de données suivi de _corrected. Ce qu’une correction antérieure y a écrit est remplacé sur place : vues, droits et styles restent.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/correcttable.py" />
      <source>Empty: the one that the recipe names.</source>
      <translation>Vide : celui que nomme la recette.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/correcttable.py" />
      <source>Errors before</source>
      <translation>Erreurs avant</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/correcttable.py" />
      <source>Errors left</source>
      <translation>Erreurs restantes</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/correcttable.py" />
      <source>Name of the corrected dataset</source>
      <translation>Nom du jeu de données corrigé</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/correcttable.py" />
      <source>Name of the dataset in the warehouse, as the import gave it.</source>
      <translation>Nom du jeu de données dans l’entrepôt, tel que l’import l’a donné.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/correcttable.py" />
      <source>Normalisations</source>
      <translation>Normalisations</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/correcttable.py" />
      <source>Recipe</source>
      <translation>Recette</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/correcttable.py" />
      <source>Recipes (*.yaml *.yml)</source>
      <translation>Recettes (*.yaml *.yml)</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/correcttable.py" />
      <source>Rows</source>
      <translation>Lignes</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/correcttable.py" />
      <source>Schema</source>
      <translation>Schéma</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/correcttable.py" />
      <source>The recipe that augure:proposerecipe wrote (you may have edited it), or the name of one that comes with Augure: {names}. Empty: the recipe that augure:proposerecipe would propose now.</source>
      <translation>La recette écrite par augure:proposerecipe (que vous avez pu modifier), ou le nom de l’une de celles fournies avec Augure : {names}. Vide : la recette que augure:proposerecipe proposerait maintenant.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/correcttable.py" />
      <source>Valid</source>
      <translation>Valide</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/correcttable.py" />
      <source>What was corrected, by field and rule with examples, and what is left to decide. What seems to be data of persons is shown by its form only.</source>
      <translation>Ce qui a été corrigé, par champ et par règle avec des exemples, et ce qui reste à décider. Ce qui semble être des données à caractère personnel n’est montré que par sa forme.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/correcttable.py" />
      <source>the proposed recipe</source>
      <translation>la recette proposée</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/exportworklist.py" />
      <source>A wrong value that several rows share is decided once. Empty cells, data of persons, and what is wrong with one row only (a key that comes twice) stay one by one.</source>
      <translation>Une valeur fausse commune à plusieurs lignes est décidée une seule fois. Les cellules vides, les données à caractère personnel et ce qui ne va pas dans une seule ligne (une clé en double) restent à traiter au cas par cas.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/exportworklist.py" />
      <source>Also into the table augure.worklist</source>
      <translation>Aussi dans la table augure.worklist</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/exportworklist.py" />
      <source>By its ending: .xlsx, where lists of allowed values can be chosen from and numbers such as +33… stay as they are typed, or .csv (UTF-8, semicolons). Yellow headings are to be filled in; (empty) as the answer empties the cell. A cell that begins with = + - or @ is text, never a formula.</source>
      <translation>Selon son extension : .xlsx, où les valeurs permises se choisissent dans une liste et où les numéros tels que +33… restent comme on les saisit, ou .csv (UTF-8, points-virgules). Les colonnes à en-tête jaune sont à remplir ; (vide) comme réponse vide la cellule. Une cellule qui commence par = + - ou @ est du texte, jamais une formule.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/exportworklist.py" />
      <source>CSV (*.csv)</source>
      <translation>CSV (*.csv)</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/exportworklist.py" />
      <source>Confidence that needs nobody</source>
      <translation>Confiance qui dispense de demander</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/exportworklist.py" />
      <source>Data of persons in the file</source>
      <translation>Données à caractère personnel dans le fichier</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/exportworklist.py" />
      <source>Export a worklist</source>
      <translation>Exporter une liste de travail</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/exportworklist.py" />
      <source>File for a spreadsheet</source>
      <translation>Fichier pour tableur</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/exportworklist.py" />
      <source>Makes questions of what the last validation or correction of a dataset left: one a cell, or one for all rows that say the same wrong thing. They go into the table augure.worklist, which opens as a layer with a form to fill in, and into a file for a spreadsheet; each says where the cell stands in the file as received and what else its row says, for a telephone call. augure:applydecisions reads the answers back. Exported again, the worklist keeps what people wrote, and closes questions about which nothing is wrong any more. These are work documents: what may be data of persons is marked as such.</source>
      <translation>Transforme en questions ce que la dernière validation ou correction d’un jeu de données a laissé : une par cellule, ou une pour toutes les lignes qui contiennent la même valeur fausse. Elles vont dans la table augure.worklist, qui s’ouvre comme une couche avec un formulaire à remplir, et dans un fichier pour tableur ; chacune dit où se trouve la cellule dans le fichier tel que reçu et ce que dit le reste de sa ligne, pour un appel téléphonique. augure:applydecisions relit les réponses. Exportée à nouveau, la liste de travail conserve ce que les personnes ont écrit, et clôt les questions où il n’y a plus d’anomalie. Ce sont des documents de travail : ce qui peut être des données à caractère personnel y est marqué comme tel.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/exportworklist.py" />
      <source>Name of a dataset that was validated, or of the one that a correction made.</source>
      <translation>Nom d’un jeu de données qui a été validé, ou de celui qu’une correction a créé.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/exportworklist.py" />
      <source>One question for all rows with the same value</source>
      <translation>Une seule question pour toutes les lignes de même valeur</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/exportworklist.py" />
      <source>Proposals at least this sure are not asked about (0 to 1).</source>
      <translation>Les propositions au moins aussi sûres ne donnent pas lieu à une question (de 0 à 1).</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/exportworklist.py" />
      <source>Questions</source>
      <translation>Questions</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/exportworklist.py" />
      <source>What is asked</source>
      <translation>Ce qui est demandé</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/exportworklist.py" />
      <source>With it, answers of fields that list their values are chosen from that list, and fields with data of persons are known better. May be left empty.</source>
      <translation>Avec lui, les réponses pour les champs qui énumèrent leurs valeurs se choisissent dans cette liste, et les champs contenant des données à caractère personnel sont mieux reconnus. Peut rester vide.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/exportworklist.py" />
      <source>Without it only the file is written: reading rights on the warehouse are then enough.</source>
      <translation>Sans cela, seul le fichier est écrit : le droit de lire l’entrepôt suffit alors.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/exportworklist.py" />
      <source>Workbook (*.xlsx)</source>
      <translation>Classeur (*.xlsx)</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/exportworklist.py" />
      <source>Worklist</source>
      <translation>Liste de travail</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/exportworklist.py" />
      <source>Worklist of {table}</source>
      <translation>Liste de travail de {table}</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/exportworklist.py" />
      <source>below_confidence: what has no proposal, or one that is less sure than CONFIDENCE; without_proposal: only what has none; all: everything that is wrong.</source>
      <translation>below_confidence : ce qui n’a pas de proposition, ou une proposition moins sûre que CONFIDENCE ; without_proposal : seulement ce qui n’en a pas ; all : tout ce qui ne va pas.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/exportworklist.py" />
      <source>keep: as they are, since somebody has to telephone; mask: by their form only (A and a for letters, 9 for digits), for a file that goes to others. Rows with such data say so in a column of their own.</source>
      <translation>keep : telles quelles, puisque quelqu’un doit téléphoner ; mask : par leur forme seulement (A et a pour les lettres, 9 pour les chiffres), pour un fichier destiné à d’autres. Les lignes qui contiennent de telles données le signalent dans une colonne à part.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/parameters.py" />
      <source>A Table Schema (JSON or YAML): a file, a URL, a name of schema.data.gouv.fr such as etalab/schema-irve-statique, or one that comes with Augure: inclusion-numerique, mediation-num. A data package that holds several is followed by # and the name of one.</source>
      <translation>Un Table Schema (JSON ou YAML) : un fichier, une URL, un nom de schema.data.gouv.fr tel que etalab/schema-irve-statique, ou l’un de ceux fournis avec Augure : inclusion-numerique, mediation-num. Si un data package en contient plusieurs, on le fait suivre de # et du nom de l’un d’eux.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/parameters.py" />
      <source>Dataset with the INSEE codes, names and postcodes of communes (La Poste's base officielle des codes postaux, imported as it is). Empty: found among the datasets by its columns.</source>
      <translation>Jeu de données des codes INSEE, noms et codes postaux des communes (la base officielle des codes postaux de La Poste, importée telle quelle). Vide : trouvé parmi les jeux de données d’après ses colonnes.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/parameters.py" />
      <source>Datasets live in the schema clean; there are none elsewhere.</source>
      <translation>Les jeux de données vivent dans le schéma clean ; il n’y en a pas ailleurs.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/parameters.py" />
      <source>Register of postcodes</source>
      <translation>Registre des codes postaux</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/parameters.py" />
      <source>Standard</source>
      <translation>Standard</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/parameters.py" />
      <source>Table Schemas (*.json *.yaml *.yml)</source>
      <translation>Table Schemas (*.json *.yaml *.yml)</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/proposerecipe.py" />
      <source>Corrections that they would make</source>
      <translation>Corrections qu’elles feraient</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/proposerecipe.py" />
      <source>Fields with a source</source>
      <translation>Champs qui ont une source</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/proposerecipe.py" />
      <source>How sure a rule must be for its correction to be made without a person: 1 is proven. It is written into the recipe, and decides what is counted as corrected.</source>
      <translation>La confiance que doit atteindre une règle pour que sa correction se fasse sans personne : 1 veut dire prouvé. Elle est écrite dans la recette, et décide de ce qui est compté comme corrigé.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/proposerecipe.py" />
      <source>Least confidence</source>
      <translation>Confiance minimale</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/proposerecipe.py" />
      <source>Looks at a dataset and a standard, and writes the recipe by which one becomes the other: which column is which field (names and contents both count), which rules have something to repair, which words somebody has to decide. The recipe is a text (YAML) to read and correct; augure:correcttable applies it. Columns and words of earlier recipes are taken over where they are the same. What is not clear is a remark in the recipe, never silently used. Nothing is written into the warehouse, and the right to read is enough.</source>
      <translation>Examine un jeu de données et un standard, et écrit la recette qui mène de l’un à l’autre : quelle colonne est quel champ (noms et contenus comptent), quelles règles ont quelque chose à réparer, quels mots sont à décider par une personne. La recette est un texte (YAML) à lire et à corriger ; augure:correcttable l’applique. Les colonnes et les mots de recettes antérieures sont repris là où ils sont les mêmes. Ce qui n’est pas clair devient une remarque dans la recette, sans jamais être utilisé en silence. Rien n’est écrit dans l’entrepôt, et le droit de lecture suffit.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/proposerecipe.py" />
      <source>Propose a recipe</source>
      <translation>Proposer une recette</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/proposerecipe.py" />
      <source>Recipes (*.yaml)</source>
      <translation>Recettes (*.yaml)</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/proposerecipe.py" />
      <source>Rules</source>
      <translation>Règles</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/proposerecipe.py" />
      <source>The recipe: a text to read, to correct, and to give to augure:correcttable.</source>
      <translation>La recette : un texte à lire, à corriger, et à donner à augure:correcttable.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/proposerecipe.py" />
      <source>Which column became which field and why, what each rule would correct with examples, and what remains to be decided. What seems to be data of persons is shown by its form only.</source>
      <translation>Quelle colonne est devenue quel champ et pourquoi, ce que chaque règle corrigerait avec des exemples, et ce qui reste à décider. Ce qui semble être des données à caractère personnel n’est montré que par sa forme.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/validatetable.py" />
      <source>Columns that are missing</source>
      <translation>Colonnes manquantes</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/validatetable.py" />
      <source>Columns that the standard does not know</source>
      <translation>Colonnes inconnues du standard</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/validatetable.py" />
      <source>Errors</source>
      <translation>Erreurs</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/validatetable.py" />
      <source>Holds a dataset against a standard (a Table Schema, as schema.data.gouv.fr publishes them): types, formats, what must be filled, unique, in a list or between bounds, keys, and the French checks of SIRET, telephone numbers, opening hours and sums. Columns are found by their header, in any order. Every error becomes a row of augure.anomaly, however many there are, with a proposal where the rules find one. The report begins with the ten decisions that settle most cells. The dataset itself is not changed.</source>
      <translation>Confronte un jeu de données à un standard (un Table Schema, tel qu’en publie schema.data.gouv.fr) : types, formats, ce qui doit être rempli, unique, dans une liste ou entre des bornes, clés, et contrôles français des SIRET, des numéros de téléphone, des horaires d’ouverture et des sommes. Les colonnes sont reconnues à leur en-tête, quel que soit leur ordre. Chaque erreur devient une ligne de augure.anomaly, si nombreuses soient-elles, avec une proposition si les règles en trouvent une. Le rapport commence par les dix décisions qui règlent le plus de cellules. Le jeu de données lui-même n’est pas modifié.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/validatetable.py" />
      <source>Rows validated</source>
      <translation>Lignes contrôlées</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/validatetable.py" />
      <source>The errors by column, kind and form of the value, with the cells of the file where they stand. What seems to be data of persons is shown by its form only.</source>
      <translation>Les erreurs par colonne, par nature et par forme de la valeur, avec les cellules du fichier où elles se trouvent. Ce qui semble être des données à caractère personnel n’est montré que par sa forme.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/validatetable.py" />
      <source>Validate a table</source>
      <translation>Valider une table</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/validatetable.py" />
      <source>What could not be checked</source>
      <translation>Ce qui n’a pas pu être vérifié</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/validatetable.py" />
      <source>What is validated</source>
      <translation>Données à valider</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/validatetable.py" />
      <source>clean: the dataset as it is now, typed and corrected (a date counts as a date however the file wrote it); raw: the cells of its last delivery exactly as received, as a validator of files sees them.</source>
      <translation>clean : le jeu de données tel qu’il est maintenant, typé et corrigé (une date compte comme date, quelle que soit son écriture dans le fichier) ; raw : les cellules de sa dernière livraison exactement comme reçues, telles que les voit un validateur de fichiers.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importelection.py" />
      <source>Anomalies</source>
      <translation>Anomalies</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importelection.py" />
      <source>Ballots, separated by commas</source>
      <translation>Scrutins, séparés par des virgules</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importelection.py" />
      <source>CSV, TXT, JSON, XLSX, XLS or ODS, also as .gz, .xz or .zip. A folder stands for all the files in it. Of a workbook all sheets with results are read, each at its level, unless SHEET names one.</source>
      <translation>CSV, TXT, JSON, XLSX, XLS ou ODS, éventuellement en .gz, .xz ou .zip. Un dossier vaut pour tous les fichiers qu’il contient. D’un classeur, toutes les feuilles de résultats sont lues, chacune à son niveau géographique, sauf si SHEET en nomme une.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importelection.py" />
      <source>Day of the vote</source>
      <translation>Jour du vote</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importelection.py" />
      <source>Empty: read from the file's columns, or from its name.</source>
      <translation>Vide : lu dans les colonnes du fichier, ou dans son nom.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importelection.py" />
      <source>Files of results, or a folder</source>
      <translation>Fichiers de résultats, ou un dossier</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importelection.py" />
      <source>Files read</source>
      <translation>Fichiers lus</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importelection.py" />
      <source>If the ballot is there already</source>
      <translation>Si le scrutin est déjà présent</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importelection.py" />
      <source>Import election results</source>
      <translation>Importer des résultats d’élections</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importelection.py" />
      <source>Kind of ballot</source>
      <translation>Type d’élection</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importelection.py" />
      <source>Level of the rows</source>
      <translation>Niveau géographique des lignes</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importelection.py" />
      <source>Reads the files of results as the Ministry and data.gouv.fr publish them: one row per territory with the candidates' columns repeated, one column per candidate, list or nuance, or one row per territory and candidate with several ballots in a file. Turnout and votes may come in two files of one import (general_results and candidats_results), or one without the other. INSEE codes get their zeros back, overseas codes are mapped, every row is checked (registered = voters + abstentions, voters = expressed + blank + null, votes = expressed). Counts that a spreadsheet wrote as percentages or dates and cells that moved are repaired where the row's own arithmetic proves how they were, with a row in augure.correction for each cell; else the file is refused with line, column and value. Every candidate, list or nuance gets its bloc from the table ref.bloc. Original files stay readable in schema raw. The same file again changes nothing.</source>
      <translation>Lit les fichiers de résultats tels que les publient le ministère de l’Intérieur et data.gouv.fr : une ligne par territoire avec les colonnes des candidats répétées, une colonne par candidat, liste ou nuance, ou une ligne par territoire et candidat avec plusieurs scrutins dans un fichier. La participation et les voix peuvent venir de deux fichiers d’un même import (general_results et candidats_results), ou l’une sans les autres. Les codes INSEE retrouvent leurs zéros, les codes d’outre-mer sont convertis, chaque ligne est contrôlée (inscrits = votants + abstentions, votants = exprimés + blancs + nuls, voix = exprimés). Les nombres qu’un tableur a changés en pourcentages ou en dates et les cellules décalées sont réparés quand l’arithmétique de la ligne prouve ce qu’ils étaient, avec une ligne dans augure.correction pour chaque cellule ; sinon, le fichier est refusé avec la ligne, la colonne et la valeur. Chaque candidat, liste ou nuance reçoit son bloc d’après la table ref.bloc. Les fichiers d’origine restent lisibles dans le schéma raw. Réimporter le même fichier ne change rien.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importelection.py" />
      <source>Results written</source>
      <translation>Résultats écrits</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importelection.py" />
      <source>Round</source>
      <translation>Tour</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importelection.py" />
      <source>Such as 2017-04-23. Empty: the official day of that kind, year and round.</source>
      <translation>Par exemple 2017-04-23. Vide : le jour officiel pour ce type d’élection, cette année et ce tour.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importelection.py" />
      <source>Territories written</source>
      <translation>Territoires écrits</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importelection.py" />
      <source>What a row of the file is. Empty: the finest place for which the file has a column of codes.</source>
      <translation>Ce qu’est une ligne du fichier. Vide : le lieu le plus fin dont le fichier a une colonne de codes.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importelection.py" />
      <source>create: a ballot with other counts is refused, and both files are named. append: territories that are not there yet are added. replace: the file takes the place of what is there.</source>
      <translation>create : un scrutin aux nombres différents est refusé, et les deux fichiers sont nommés. append : les territoires qui n’y sont pas encore sont ajoutés. replace : le fichier prend la place de ce qui s’y trouve.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importlayer.py" />
      <source>A repair that changes an area by more than this is listed as an anomaly, to be looked at.</source>
      <translation>Une réparation qui change une surface davantage est signalée comme anomalie, à examiner.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importlayer.py" />
      <source>Brings map layers into the warehouse: the letters of shapefiles are found out, shapes are reprojected, invalid outlines are repaired and journalled, a spatial index is made. What was received stays in the schema raw; the dataset is in clean.</source>
      <translation>Verse des couches cartographiques dans l’entrepôt : l’encodage des shapefiles est détecté, les géométries sont reprojetées, les contours invalides sont réparés et la réparation journalisée, un index spatial est créé. Ce qui a été reçu reste dans le schéma raw ; le jeu de données est dans clean.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importlayer.py" />
      <source>Change of area to report (%)</source>
      <translation>Changement de surface à signaler (%)</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importlayer.py" />
      <source>Each repair is a row of augure.correction; the outline received stays in raw.</source>
      <translation>Chaque réparation est une ligne de augure.correction ; le contour reçu reste dans raw.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importlayer.py" />
      <source>Import a layer</source>
      <translation>Importer une couche</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importlayer.py" />
      <source>Only when the file does not say it, or says it wrong.</source>
      <translation>Seulement si le fichier ne le dit pas, ou se trompe.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importlayer.py" />
      <source>Outlines repaired</source>
      <translation>Contours réparés</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importlayer.py" />
      <source>Reference system in the warehouse</source>
      <translation>SCR dans l’entrepôt</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importlayer.py" />
      <source>Reference system of the file</source>
      <translation>SCR du fichier</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importlayer.py" />
      <source>Repair invalid outlines</source>
      <translation>Réparer les contours invalides</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importlayer.py" />
      <source>Shapefiles, GeoPackage, GeoJSON, TopoJSON, FlatGeobuf, KML, MapInfo, alone or zipped: one, several like files, or a folder. Of a file with several layers name one: file.gpkg|layername=communes.</source>
      <translation>Shapefiles, GeoPackage, GeoJSON, TopoJSON, FlatGeobuf, KML, MapInfo, seuls ou en zip : un, plusieurs fichiers semblables, ou un dossier. Dans un fichier de plusieurs couches, nommez-en une : fichier.gpkg|layername=communes.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importlayer.py" />
      <source>The shapes are reprojected into it. Lambert-93 for mainland France.</source>
      <translation>Les géométries y sont reprojetées. Lambert-93 pour la France métropolitaine.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importtable.py" />
      <source>A recipe of augure:proposerecipe: what its part import says of the file (encoding, header line, sheet …) is taken where the parameter here is empty.</source>
      <translation>Une recette de augure:proposerecipe : ce que sa partie import dit du fichier (encodage, ligne d’en-tête, feuille …) est repris là où le paramètre est laissé vide ici.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importtable.py" />
      <source>Brings tables as administrations send them into the warehouse: letters, separators, decimal marks and the header are found out, codes keep their zeros, every column gets the type that all its values have. What was received stays in the schema raw; the typed dataset is in clean.</source>
      <translation>Verse dans l’entrepôt les tables telles que les administrations les envoient : l’encodage, les séparateurs, la marque décimale et l’en-tête sont détectés, les codes gardent leurs zéros, chaque colonne reçoit le type qui convient à toutes ses valeurs. Ce qui a été reçu reste dans le schéma raw ; le jeu de données typé est dans clean.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importtable.py" />
      <source>Column of x or longitude</source>
      <translation>Colonne de x ou de la longitude</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importtable.py" />
      <source>Column of y or latitude</source>
      <translation>Colonne de y ou de la latitude</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importtable.py" />
      <source>Decimal mark</source>
      <translation>Séparateur décimal</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importtable.py" />
      <source>Empty: WGS 84 where the numbers are degrees, Lambert-93 where they are its metres. Needed for any other, such as EPSG:2975 in Réunion or EPSG:3948.</source>
      <translation>Vide : WGS 84 si les nombres sont des degrés, Lambert-93 si ce sont des mètres de ce système. À donner pour tout autre système, par exemple EPSG:2975 à La Réunion ou EPSG:3948.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importtable.py" />
      <source>Empty: found by its name.</source>
      <translation>Vide : reconnue à son nom.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importtable.py" />
      <source>Empty: found out for each column. Otherwise . or ,</source>
      <translation>Vide : détecté pour chaque colonne. Sinon « . » ou « , »</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importtable.py" />
      <source>Empty: found out. Otherwise dmy (31/12/2020) or mdy (12/31/2020), for dates that can be both.</source>
      <translation>Vide : détecté. Sinon dmy (31/12/2020) ou mdy (12/31/2020), pour les dates qui peuvent se lire des deux façons.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importtable.py" />
      <source>Import a table</source>
      <translation>Importer une table</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importtable.py" />
      <source>One file, several like files, or a folder: csv, txt, tsv, json, jsonl, xlsx, xls, ods, dbf, parquet, alone or in .gz, .xz, .zip.</source>
      <translation>Un fichier, plusieurs fichiers semblables, ou un dossier : csv, txt, tsv, json, jsonl, xlsx, xls, ods, dbf, parquet, seuls ou en .gz, .xz, .zip.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importtable.py" />
      <source>Order of days and months</source>
      <translation>Ordre jour-mois des dates</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importtable.py" />
      <source>Points</source>
      <translation>Points</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importtable.py" />
      <source>Reference system of the points</source>
      <translation>SCR des points</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/importtable.py" />
      <source>auto: columns of longitude and latitude, of x and y, of both or of WKT are found by their names and values, and a column geom is added; none: no geometry; otherwise the column that holds both coordinates, or WKT.</source>
      <translation>auto : les colonnes de longitude et de latitude, de x et de y, des deux réunis ou de WKT sont reconnues à leurs noms et à leurs valeurs, et une colonne geom est ajoutée ; none : pas de géométrie ; sinon, la colonne qui contient les deux coordonnées, ou le WKT.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/parameters.py" />
      <source>Anomalies to look at</source>
      <translation>Anomalies à examiner</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/parameters.py" />
      <source>Columns that identify a row together, such as CODGEO. They are checked to be unique and filled.</source>
      <translation>Colonnes qui, ensemble, identifient une ligne, par exemple CODGEO. Leur unicité et leur remplissage sont vérifiés.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/parameters.py" />
      <source>Datasets live in the schema clean; no other is written to.</source>
      <translation>Les jeux de données vivent dans le schéma clean ; rien n’est écrit dans un autre.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/parameters.py" />
      <source>Files</source>
      <translation>Fichiers</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/parameters.py" />
      <source>If the columns have changed</source>
      <translation>Si les colonnes ont changé</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/parameters.py" />
      <source>If the dataset exists</source>
      <translation>Si le jeu de données existe déjà</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/parameters.py" />
      <source>Key (columns, comma-separated)</source>
      <translation>Clé (colonnes séparées par des virgules)</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/parameters.py" />
      <source>Name of the dataset in the warehouse; empty: the name of the file. Letters with accents, spaces and capitals are put in a form that databases like.</source>
      <translation>Nom du jeu de données dans l’entrepôt ; vide : le nom du fichier. Les accents, les espaces et les capitales sont mis sous une forme que les bases de données acceptent bien.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/parameters.py" />
      <source>Preview of {table}</source>
      <translation>Aperçu de {table}</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/parameters.py" />
      <source>Preview: show differences, write nothing</source>
      <translation>Aperçu : montrer les différences, ne rien écrire</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/parameters.py" />
      <source>Rows imported</source>
      <translation>Lignes importées</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/parameters.py" />
      <source>Rows rejected</source>
      <translation>Lignes rejetées</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/parameters.py" />
      <source>Rows that would be added</source>
      <translation>Lignes qui seraient ajoutées</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/parameters.py" />
      <source>Rows that would be removed</source>
      <translation>Lignes qui seraient supprimées</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/parameters.py" />
      <source>Rows that would change</source>
      <translation>Lignes qui seraient modifiées</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/parameters.py" />
      <source>SCHEMA: datasets are imported into the schema clean, not {schema}.</source>
      <translation>SCHEMA : les jeux de données sont importés dans le schéma clean, pas dans {schema}.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/parameters.py" />
      <source>The import is done, compared with the dataset, and taken back. REPORT then lists the rows that would be added, changed (told by KEY) and removed, and OUTPUT is a GeoPackage of them, beside REPORT (temporary, both, where REPORT is empty).</source>
      <translation>L’import est fait, comparé au jeu de données, puis annulé. REPORT liste alors les lignes qui seraient ajoutées, modifiées (reconnues à la clé KEY) et supprimées, et OUTPUT est un GeoPackage de ces lignes, à côté de REPORT (tous deux temporaires si REPORT est vide).</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/parameters.py" />
      <source>What was detected, counted, normalised, rejected and repaired; also written when too many rows were rejected.</source>
      <translation>Ce qui a été détecté, compté, normalisé, rejeté et réparé ; écrit aussi quand trop de lignes ont été rejetées.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/parameters.py" />
      <source>create: stop; append: add the rows; replace: new content, the table itself stays with its views, rights and styles; truncate: the same, and the columns may not change; upsert: rows with a known KEY are updated, the others added. The same files with the same parameters are not imported twice.</source>
      <translation>create : arrêter ; append : ajouter les lignes ; replace : nouveau contenu, la table elle-même reste, avec ses vues, ses droits et ses styles ; truncate : de même, et les colonnes ne peuvent pas changer ; upsert : les lignes dont la clé (KEY) est connue sont mises à jour, les autres ajoutées. Les mêmes fichiers avec les mêmes paramètres ne sont pas importés deux fois.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/parameters.py" />
      <source>refuse: stop and show the difference; evolve: add new columns, widen types, leave lost columns empty.</source>
      <translation>refuse : arrêter et montrer la différence ; evolve : ajouter les nouvelles colonnes, élargir les types, laisser vides les colonnes disparues.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/reading.py" />
      <source>A share (1%) or a count (100) of rows that cannot be read. Below, they are listed in the report and in augure.reject; above, nothing is imported.</source>
      <translation>Une part (1%) ou un nombre (100) de lignes illisibles. En dessous, elles sont listées dans le rapport et dans augure.reject ; au-dessus, rien n’est importé.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/reading.py" />
      <source>Delimiter</source>
      <translation>Séparateur de colonnes</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/reading.py" />
      <source>Empty: found out from the whole file. Otherwise UTF-8, UTF-16, cp1252, ISO-8859-1, ISO-8859-15, mac-roman, cp850…</source>
      <translation>Vide : détecté sur tout le fichier. Sinon UTF-8, UTF-16, cp1252, ISO-8859-1, ISO-8859-15, mac-roman, cp850…</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/reading.py" />
      <source>Empty: found out, below title lines. 0: there is none. The first one, where the header has several.</source>
      <translation>Vide : détectée, sous d’éventuelles lignes de titre. 0 : il n’y en a pas. La première, si l’en-tête en a plusieurs.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/reading.py" />
      <source>Empty: found out. Otherwise " or ', or none where no mark encloses a cell.</source>
      <translation>Vide : détecté. Sinon « " » ou « ' », ou none si aucun signe n’entoure les cellules.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/reading.py" />
      <source>Empty: found out. Otherwise ; , | or \t for a tabulation.</source>
      <translation>Vide : détecté. Sinon « ; », « , », « | », ou « \t » pour une tabulation.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/reading.py" />
      <source>Encoding</source>
      <translation>Encodage</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/reading.py" />
      <source>How many rows name the columns; their names are put together (2012 Hommes). Empty: found out; one, where the line of the header is given.</source>
      <translation>Combien de lignes nomment les colonnes ; leurs noms sont mis bout à bout (2012 Hommes). Vide : détecté ; une seule, si la ligne d’en-tête est donnée.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/reading.py" />
      <source>Line of the header</source>
      <translation>Ligne d’en-tête</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/reading.py" />
      <source>Lines of the header</source>
      <translation>Nombre de lignes d’en-tête</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/reading.py" />
      <source>Name or number of a workbook's sheet, or name of a file in an archive, when there are several.</source>
      <translation>Nom ou numéro de la feuille d’un classeur, ou nom d’un fichier dans une archive, quand il y en a plusieurs.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/reading.py" />
      <source>Notes below the table</source>
      <translation>Notes sous le tableau</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/reading.py" />
      <source>Quotation mark</source>
      <translation>Guillemet</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/reading.py" />
      <source>Rejected rows allowed</source>
      <translation>Lignes rejetées tolérées</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/reading.py" />
      <source>Sheet, or file of an archive</source>
      <translation>Feuille, ou fichier d’une archive</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/reading.py" />
      <source>Sign before a quotation mark</source>
      <translation>Signe d’échappement du guillemet</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/reading.py" />
      <source>Within a quoted cell. Empty: found out. Otherwise \, or the quotation mark itself where it is doubled.</source>
      <translation>Dans une cellule entre guillemets. Vide : détecté. Sinon « \ », ou le guillemet lui-même s’il est doublé.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/importing/reading.py" />
      <source>automatic: lines at the end that are no rows (source, how to read) are put aside and listed in the report; none: every line is a row.</source>
      <translation>automatic : les lignes finales qui n’appartiennent pas au tableau (source, note de lecture) sont mises de côté et listées dans le rapport ; none : chaque ligne compte.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/map/exportmaps.py" />
      <source>Export maps as pages</source>
      <translation>Exporter les cartes en pages</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/map/exportmaps.py" />
      <source>FOLDER: pages cannot be written to {folder}: {reason}.</source>
      <translation>FOLDER : impossible d’écrire des pages dans {folder} : {reason}.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/map/exportmaps.py" />
      <source>Folder of the pages</source>
      <translation>Dossier des pages</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/map/exportmaps.py" />
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/map/exportmaps.py" />
      <source>Number of pages</source>
      <translation>Nombre de pages</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/map/exportmaps.py" />
      <source>Pages are called f3_left_1y.png (number of the forecast's run, bloc, years ahead), with the perimeter where one is given; earlier pages of the same names are replaced.</source>
      <translation>Les pages s’appellent f3_left_1y.png (numéro du traitement de la prévision, bloc, années à l’avance), avec le périmètre s’il est donné ; les pages antérieures de mêmes noms sont remplacées.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/map/exportmaps.py" />
      <source>Perimeter</source>
      <translation>Périmètre</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/map/exportmaps.py" />
      <source>Writes one A4 page for each bloc and each horizon of a forecast: the map, overseas départements at their own scale, the legend, a small map of how sure it is, and the line that says where the numbers come from. It only reads the warehouse.</source>
      <translation>Écrit une page A4 pour chaque bloc et chaque horizon d’une prévision : la carte, les départements d’outre-mer à leur propre échelle, la légende, une petite carte de l’incertitude, et la ligne qui dit d’où viennent les chiffres. Ne fait que lire l’entrepôt.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/map/exportmaps.py" />
      <source>departement:34, region:76, commune:34172 or metropole: the pages zoom there; empty: all of the forecast.</source>
      <translation>departement:34, region:76, commune:34172 ou metropole : les pages y sont cadrées ; vide : toute la prévision.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/map/exportmaps.py" />
      <source>png (200 dots per inch), pdf, or both.</source>
      <translation>png (200 points par pouce), pdf, ou les deux.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/map/exportmaps.py" />
      <source>{count} pages are in {folder}.</source>
      <translation>{count} pages sont dans {folder}.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/map/loadforecast.py" />
      <source>A project with these layers, grouped by bloc, ready to open or to send; it holds no password.</source>
      <translation>Un projet avec ces couches, groupées par bloc, prêt à ouvrir ou à envoyer ; il ne contient aucun mot de passe.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/map/loadforecast.py" />
      <source>First map of the forecast</source>
      <translation>Première carte de la prévision</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/map/loadforecast.py" />
      <source>Load a forecast on the map</source>
      <translation>Charger une prévision sur la carte</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/map/loadforecast.py" />
      <source>Makes one view of the warehouse for each bloc and each horizon of a forecast, with the same classes at all horizons, a colour-blind safe style, a hatch where there is no data, and the uncertainty of each number; then opens them as layers, and writes a QGIS project if asked.</source>
      <translation>Crée une vue de l’entrepôt pour chaque bloc et chaque horizon d’une prévision, avec les mêmes classes à tous les horizons, un style lisible par les daltoniens, des hachures là où il n’y a pas de données, et l’incertitude de chaque valeur ; puis les ouvre comme couches, et écrit un projet QGIS si on le demande.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/map/loadforecast.py" />
      <source>Maps of the forecast</source>
      <translation>Cartes de la prévision</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/map/loadforecast.py" />
      <source>PROJECT: {path} cannot be written: {reason}.</source>
      <translation>PROJECT : impossible d’écrire {path} : {reason}.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/map/loadforecast.py" />
      <source>QGIS project</source>
      <translation>Projet QGIS</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/map/loadforecast.py" />
      <source>QGIS project (*.qgz)</source>
      <translation>Projet QGIS (*.qgz)</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/map/loadforecast.py" />
      <source>The project is {path}.</source>
      <translation>Le projet est {path}.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/map/parameters.py" />
      <source>Bloc</source>
      <translation>Bloc</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/map/parameters.py" />
      <source>Forecast</source>
      <translation>Prévision</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/map/parameters.py" />
      <source>Horizon (years)</source>
      <translation>Horizon (années)</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/map/parameters.py" />
      <source>How many years ahead: 1, or 1,2,3; empty: all that the forecast has.</source>
      <translation>Combien d’années à l’avance : 1, ou 1,2,3 ; vide : toutes celles de la prévision.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/map/parameters.py" />
      <source>Name of the forecast; empty: the latest.</source>
      <translation>Nom de la prévision ; vide : la dernière.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/map/parameters.py" />
      <source>left, centre, right, far_right, other or abstention, or what the model was trained on (parties, an indicator); several separated by commas; empty: all.</source>
      <translation>left, centre, right, far_right, other ou abstention, ou ce sur quoi le modèle a été entraîné (partis, un indicateur) ; plusieurs séparés par des virgules ; vide : tous.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/evaluatemodel.py" />
      <source>Ballot</source>
      <translation>Scrutin</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/evaluatemodel.py" />
      <source>Ballot to measure on</source>
      <translation>Scrutin sur lequel mesurer</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/evaluatemodel.py" />
      <source>Communes whose first bloc was right, %</source>
      <translation>Communes dont le bloc de tête était juste, %</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/evaluatemodel.py" />
      <source>Empty: that of the model.</source>
      <translation>Vide : celui du modèle.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/evaluatemodel.py" />
      <source>Evaluate a model</source>
      <translation>Évaluer un modèle</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/evaluatemodel.py" />
      <source>Level of the whole perimeter</source>
      <translation>Niveau de l’ensemble du périmètre</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/evaluatemodel.py" />
      <source>Mean error of the best naive forecast at the same level</source>
      <translation>Erreur moyenne de la meilleure prévision naïve au même niveau d’ensemble</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/evaluatemodel.py" />
      <source>Mean error, in points, each commune counting alike</source>
      <translation>Erreur moyenne, en points, chaque commune comptant autant</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/evaluatemodel.py" />
      <source>Mean error, in points, weighted by registered electors</source>
      <translation>Erreur moyenne, en points, pondérée par les inscrits</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/evaluatemodel.py" />
      <source>Root mean square error, in points</source>
      <translation>Racine de l’erreur quadratique moyenne, en points</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/evaluatemodel.py" />
      <source>Says how wrong a model was on a ballot it has never seen, beside naive forecasts given the same level, and whether its intervals held what they promised. A measure that would flatter (a ballot the model has learned from, or one held before or on the day of one of those) is refused, with the reason.</source>
      <translation>Dit de combien un modèle s’est trompé sur un scrutin qu’il n’a jamais vu, à côté de prévisions naïves recevant le même niveau d’ensemble, et si ses intervalles ont tenu leurs promesses. Une mesure trop flatteuse (un scrutin dont le modèle a appris, ou antérieur ou simultané à l’un de ceux-là) est refusée, avec la raison.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/evaluatemodel.py" />
      <source>Scheme</source>
      <translation>Protocole</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/evaluatemodel.py" />
      <source>Such as 2019-europeennes-1, or 2022 for an indicator. Empty: the first of the model's kind after those it has learned from.</source>
      <translation>Par exemple 2019-europeennes-1, ou 2022 pour un indicateur. Vide : le premier du type du modèle après ceux dont il a appris.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/evaluatemodel.py" />
      <source>The errors, by bloc and by département, beside naive forecasts; how often the intervals were right.</source>
      <translation>Les erreurs, par bloc et par département, à côté de prévisions naïves ; la fréquence à laquelle les intervalles ont eu raison.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/evaluatemodel.py" />
      <source>The same, each commune counting alike</source>
      <translation>La même, chaque commune comptant autant</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/evaluatemodel.py" />
      <source>Votes inside the 80 % intervals, %</source>
      <translation>Voix dans les intervalles à 80 %, %</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/evaluatemodel.py" />
      <source>Votes inside the 90 % intervals, %</source>
      <translation>Voix dans les intervalles à 90 %, %</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/evaluatemodel.py" />
      <source>oracle: the true one, to measure the local pattern alone (no forecast knows it). history: guessed from past ballots, as a real forecast. scenario: yours.</source>
      <translation>oracle : le vrai, pour mesurer la seule structure locale (aucune prévision ne le connaît). history : deviné d’après les scrutins passés, comme une vraie prévision. scenario : le vôtre.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/evaluatemodel.py" />
      <source>temporal: the model as it is, on a later ballot. leave-one-election-out: the same method learns again from the model's other ballots, earlier and later, without this one. spatial-blocks: on a later ballot, each block of neighbouring communes with what the others tell of that ballot. random-split: communes set apart at random within the ballot; it flatters, is labelled so, and serves to be compared.</source>
      <translation>temporal : le modèle tel quel, sur un scrutin postérieur. leave-one-election-out : la même méthode réapprend des autres scrutins du modèle, antérieurs et postérieurs, sans celui-ci. spatial-blocks : sur un scrutin postérieur, chaque zone de communes voisines, avec ce que les autres zones disent de ce scrutin. random-split : communes séparées au hasard au sein du scrutin ; ce protocole flatte, est signalé comme tel, et ne sert qu’à comparer.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/forecast.py" />
      <source>Counts how likely each pair of blocs, or of the parts that the model was trained on, come first and second, in the whole, each département and each commune: of a presidential election, who stands in the second round. It is in the report, in forecast.level_pair and forecast.pair.</source>
      <translation>Compte la probabilité que chaque paire de blocs, ou des parts sur lesquelles le modèle a été entraîné, arrive aux deux premières places, dans l’ensemble, dans chaque département et dans chaque commune : pour une présidentielle, qui se maintient au second tour. Le résultat est dans le rapport, dans forecast.level_pair et dans forecast.pair.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/forecast.py" />
      <source>Date of the election</source>
      <translation>Date de l’élection</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/forecast.py" />
      <source>Draws</source>
      <translation>Tirages</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/forecast.py" />
      <source>Empty: that of the model. The level, and a scenario, are those of this perimeter.</source>
      <translation>Vide : celui du modèle. Le niveau d’ensemble, et un scénario, sont ceux de ce périmètre.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/forecast.py" />
      <source>Forecasts an election of the model's kind, as if it were held at each horizon, commune by commune: the share of each bloc and of abstention, intervals, and the probability that each bloc comes first. The uncertainty counts what is not known of the whole perimeter, of each département and of each commune. A model trained on other parts of the votes, on abstention or on an indicator gives these.</source>
      <translation>Prévoit une élection du type du modèle, comme si elle avait lieu à chaque horizon, commune par commune : la part de chaque bloc et de l’abstention, des intervalles, et la probabilité que chaque bloc arrive en tête. L’incertitude tient compte de ce qu’on ignore de l’ensemble du périmètre, de chaque département et de chaque commune. Un modèle entraîné sur d’autres parts des voix, sur l’abstention ou sur un indicateur donne ceux-ci.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/forecast.py" />
      <source>Horizons, in years</source>
      <translation>Horizons, en années</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/forecast.py" />
      <source>How many possible elections are drawn: more is smoother and slower.</source>
      <translation>Combien d’élections possibles sont tirées : plus il y en a, plus c’est lisse, et lent.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/forecast.py" />
      <source>Known until</source>
      <translation>Connu jusqu’au</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/forecast.py" />
      <source>Predictions written</source>
      <translation>Prévisions écrites</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/forecast.py" />
      <source>Seed</source>
      <translation>Graine</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/forecast.py" />
      <source>Such as 2019-05-26: one forecast for that day, instead of the horizons.</source>
      <translation>Par exemple 2019-05-26 : une prévision pour ce jour-là, au lieu des horizons.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/forecast.py" />
      <source>The date from which years are counted, such as 2017-06-11. Empty: that of the last ballot learned from.</source>
      <translation>La date à partir de laquelle on compte les années, par exemple 2017-06-11. Vide : celle du dernier scrutin appris.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/forecast.py" />
      <source>The forecast of the whole perimeter with its uncertainty, and where it comes from.</source>
      <translation>La prévision de l’ensemble du périmètre avec son incertitude, et d’où elle vient.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/forecast.py" />
      <source>The same seed on the same model draws the same numbers.</source>
      <translation>La même graine sur le même modèle tire les mêmes nombres.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/forecast.py" />
      <source>Which two come first</source>
      <translation>Les deux premiers</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/forecast.py" />
      <source>Whole years after the date below, separated by commas.</source>
      <translation>Années entières après la date ci-dessous, séparées par des virgules.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/importpolls.py" />
      <source>CSV, JSON, XLSX …, also as .gz, .xz or .zip. A folder stands for all the files in it.</source>
      <translation>CSV, JSON, XLSX …, éventuellement en .gz, .xz ou .zip. Un dossier vaut pour tous les fichiers qu’il contient.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/importpolls.py" />
      <source>Day of the election</source>
      <translation>Jour de l’élection</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/importpolls.py" />
      <source>Files of polls or results, or a folder</source>
      <translation>Fichiers de sondages ou de résultats, ou un dossier</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/importpolls.py" />
      <source>Hypotheses kept</source>
      <translation>Hypothèses retenues</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/importpolls.py" />
      <source>Hypotheses or rows refused</source>
      <translation>Hypothèses ou lignes refusées</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/importpolls.py" />
      <source>Import polls</source>
      <translation>Importer des sondages</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/importpolls.py" />
      <source>Kind of election</source>
      <translation>Type d’élection</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/importpolls.py" />
      <source>Of files that do not tell it. Empty: read from the file's columns, or from its name.</source>
      <translation>Celui des fichiers qui ne le disent pas. Vide : lu dans les colonnes du fichier, ou dans son nom.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/importpolls.py" />
      <source>Of the election that the polls ask about, such as 2027-04-11, where the file does not tell it and no official day is known. Known days come first: those of the first ballot after the last poll.</source>
      <translation>Celui de l’élection sur laquelle portent les sondages, par exemple 2027-04-11, si le fichier ne le dit pas et si aucun jour officiel n’est connu. Les jours connus l’emportent : celui du premier scrutin qui suit le dernier sondage.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/importpolls.py" />
      <source>Official results</source>
      <translation>Résultats officiels</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/importpolls.py" />
      <source>Reads first-round polls of the whole country, from which “Forecast” can take its level, and official national results. Recognised by their columns or keys: polls by candidate (nsppolls), by bloc since 1965, by survey in JSON, and results by year in JSON. Your own polls: a table with the columns survey, hypothesis, institute, fieldwork_end, sample, population, kind, election_date, round, candidate, party, withdrawn, bloc, share; a row per survey, hypothesis and candidate (or bloc: left, centre, right, far_right, other, abstention), share in points; survey, fieldwork_end, share, and candidate or bloc are needed; the survey “result” is the official result. Hypotheses that do not sum to 100 (94 to 106), lack a major candidate or are numbers of seats are refused with the reason (augure.reject). A candidate whom ref.bloc does not know is an anomaly with a proposal. A file replaces an earlier one of the same name.</source>
      <translation>Lit les sondages nationaux de premier tour, dont « Prévision » peut tirer son niveau d’ensemble, et les résultats nationaux officiels. Ils sont reconnus à leurs colonnes ou à leurs clés : sondages par candidat (nsppolls), par bloc depuis 1965, par sondage en JSON, et résultats par année en JSON. Vos propres sondages : une table avec les colonnes survey, hypothesis, institute, fieldwork_end, sample, population, kind, election_date, round, candidate, party, withdrawn, bloc, share ; une ligne par sondage, hypothèse et candidat (ou bloc : left, centre, right, far_right, other, abstention), share en points ; survey, fieldwork_end, share, et candidate ou bloc sont nécessaires ; le sondage « result » est le résultat officiel. Les hypothèses dont la somme n’est pas 100 (de 94 à 106), où manque un candidat majeur ou qui donnent des nombres de sièges sont refusées avec la raison (augure.reject). Un candidat que ref.bloc ne connaît pas est une anomalie, avec une proposition. Un fichier remplace un fichier antérieur du même nom.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/importpolls.py" />
      <source>Surveys</source>
      <translation>Sondages</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/parameters.py" />
      <source>Scenario</source>
      <translation>Scénario</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/parameters.py" />
      <source>The name that “Train a model” gave. Empty: the latest model of the warehouse.</source>
      <translation>Le nom donné par « Entraîner un modèle ». Vide : le dernier modèle de l’entrepôt.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/parameters.py" />
      <source>Where the level of the whole perimeter comes from, in YAML (or the path of a .yaml file); empty: from past ballots. Your own: “shares: {left: 30, far_right: 35}” in percent of the votes, “turnout: 55” in percent of the registered; what you leave out comes from past ballots. Polls imported by “Import polls”: “polls: {as_of: 2026-07-10, candidates: [Le Pen], without: [Bardella]}” or “polls: {}”: hypotheses that name all of candidates and none of without, among those whose candidates had not withdrawn. Several: “scenarios: {first: {shares: {left: 30}, weight: 2}, polls: {polls: {}, weight: 1}, past: {history: true}}”, each drawn from by its weight. “standing: [Le Pen, Mélenchon]”: the official list of candidates; polls and shares of others are left out or refused. “certain: true” draws no uncertainty around it. Shares go by the names that the model was trained on: “shares: {SOC: 20}” for parties, “shares: {fibre: 85}” for an indicator. “indicators: {density: 1}”: the report shows, beside the forecast, what it would be were an indicator higher by so many standard deviations.</source>
      <translation>D’où vient le niveau de l’ensemble du périmètre, en YAML (ou le chemin d’un fichier .yaml) ; vide : des scrutins passés. Le vôtre : « shares: {left: 30, far_right: 35} » en pourcentage des voix, « turnout: 55 » (participation) en pourcentage des inscrits ; ce que vous omettez vient des scrutins passés. Des sondages importés par « Importer des sondages » : « polls: {as_of: 2026-07-10, candidates: [Le Pen], without: [Bardella]} » ou « polls: {} » : les hypothèses qui nomment tous ceux de candidates et aucun de ceux de without, parmi celles dont les candidats ne s’étaient pas retirés. Plusieurs : « scenarios: {first: {shares: {left: 30}, weight: 2}, polls: {polls: {}, weight: 1}, past: {history: true}} », chacun tiré selon son poids. « standing: [Le Pen, Mélenchon] » : la liste officielle des candidats ; les sondages et les parts d’autres candidats sont écartés ou refusés. « certain: true » ne tire aucune incertitude autour. Les parts portent les noms sur lesquels le modèle a été entraîné : « shares: {SOC: 20} » pour des partis, « shares: {fibre: 85} » pour un indicateur. « indicators: {density: 1} » : le rapport montre, à côté de la prévision, ce qu’elle serait si un indicateur était plus élevé d’autant d’écarts types.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/parameters.py" />
      <source>departement:34, region:76, commune:34172, or metropole for the mainland and Corsica; several codes are separated by commas.</source>
      <translation>departement:34, region:76, commune:34172, ou metropole pour l’Hexagone et la Corse ; plusieurs codes sont séparés par des virgules.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/trainmodel.py" />
      <source>Ballots learned from, separated by commas</source>
      <translation>Scrutins appris, séparés par des virgules</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/trainmodel.py" />
      <source>Ballots to learn from</source>
      <translation>Scrutins dont apprendre</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/trainmodel.py" />
      <source>Codes of “Build indicators”, separated by commas, for ridge, boosting and auto. Only values of periods that ended before a ballot are looked at for it. They explain much of one election and rarely forecast the next: the report says what they brought.</source>
      <translation>Codes de « Calculer des indicateurs », séparés par des virgules, pour ridge, boosting et auto. Pour un scrutin, seules comptent les valeurs de périodes achevées avant lui. Ils expliquent bien une élection et prévoient rarement la suivante : le rapport dit ce qu’ils ont apporté.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/trainmodel.py" />
      <source>Empty: all communes of the warehouse.</source>
      <translation>Vide : toutes les communes de l’entrepôt.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/trainmodel.py" />
      <source>For METHOD=ridge with many indicators that say nearly the same: their number is chosen on ballots left out.</source>
      <translation>Pour METHOD=ridge avec beaucoup d’indicateurs qui disent presque la même chose : le nombre de composantes est choisi sur les scrutins laissés de côté.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/trainmodel.py" />
      <source>Indicators to look at</source>
      <translation>Indicateurs à prendre en compte</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/trainmodel.py" />
      <source>Kept with the model: what is drawn later starts from it.</source>
      <translation>Conservée avec le modèle : les tirages ultérieurs en partent.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/trainmodel.py" />
      <source>Kind of election to forecast</source>
      <translation>Type d’élection à prévoir</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/trainmodel.py" />
      <source>Learns from past ballots how far each commune stands from the whole, so that an election to come can be forecast commune by commune. Every ballot is then left out in turn and forecast from the others: the report shows how wrong the model was, beside naive forecasts. The model stays in the warehouse under the name given as output.</source>
      <translation>Apprend des scrutins passés de combien chaque commune s’écarte de l’ensemble, pour qu’une élection à venir puisse être prévue commune par commune. Chaque scrutin est ensuite laissé de côté à son tour et prévu d’après les autres : le rapport montre de combien le modèle s’est trompé, à côté de prévisions naïves. Le modèle reste dans l’entrepôt sous le nom donné en sortie.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/trainmodel.py" />
      <source>Mean error of left-out ballots, in points</source>
      <translation>Erreur moyenne sur les scrutins laissés de côté, en points</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/trainmodel.py" />
      <source>Mean error of the best naive forecast</source>
      <translation>Erreur moyenne de la meilleure prévision naïve</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/trainmodel.py" />
      <source>Method</source>
      <translation>Méthode</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/trainmodel.py" />
      <source>Method taken</source>
      <translation>Méthode retenue</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/trainmodel.py" />
      <source>Parts of the votes, such as left,centre+right,far_right or SOC,LR+UDI,RN+FN: blocs, nuances, candidates or lists, joined by + where they count together; the others are the rest. abstention: the share of the registered who do not vote. indicator:CODE: an indicator in percent, learned from its periods, whatever the kind of election. Empty: the five blocs.</source>
      <translation>Des parts des voix, par exemple left,centre+right,far_right ou SOC,LR+UDI,RN+FN : blocs, nuances, candidats ou listes, réunis par + quand ils comptent ensemble ; les autres forment le reste. abstention : la part des inscrits qui ne votent pas. indicator:CODE : un indicateur en pourcentage, appris de ses périodes, quel que soit le type d’élection. Vide : les cinq blocs.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/trainmodel.py" />
      <source>Past ballots of this kind count more than the others.</source>
      <translation>Les scrutins passés de ce type comptent plus que les autres.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/trainmodel.py" />
      <source>Ridge on principal components</source>
      <translation>Ridge sur composantes principales</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/trainmodel.py" />
      <source>Such as 2014-europeennes-1,2017-presidentielle-1: first rounds only. Empty: every first round of the warehouse that can teach. To measure the model afterwards, leave out the last ballot. Of an indicator as target: its periods, such as 2019,2020,2021.</source>
      <translation>Par exemple 2014-europeennes-1,2017-presidentielle-1 : des premiers tours seulement. Vide : tous les premiers tours de l’entrepôt dont on peut apprendre. Pour mesurer ensuite le modèle, laissez de côté le dernier scrutin. Quand la cible est un indicateur : ses périodes, par exemple 2019,2020,2021.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/trainmodel.py" />
      <source>Territories</source>
      <translation>Territoires</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/trainmodel.py" />
      <source>The territories that get a forecast. polling_station: each ballot must have been imported by polling station; a new station, or one whose limits moved, is forecast as its commune.</source>
      <translation>Les territoires qui reçoivent une prévision. polling_station : chaque scrutin doit avoir été importé par bureau de vote ; un bureau nouveau, ou dont les limites ont changé, est prévu comme sa commune.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/trainmodel.py" />
      <source>Train a model</source>
      <translation>Entraîner un modèle</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/trainmodel.py" />
      <source>What the model learned from, and how wrong it was beside naive forecasts.</source>
      <translation>Ce que le modèle a appris, et de combien il s’est trompé à côté de prévisions naïves.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/trainmodel.py" />
      <source>What to forecast, if not the five blocs</source>
      <translation>Ce qu’il faut prévoir, si ce n’est pas les cinq blocs</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/trainmodel.py" />
      <source>swing: weighted mean of each commune's past distances from the whole, steadied by its neighbours. ridge: regression on past distances and indicators. boosting: trees on what the swing leaves (needs scikit-learn). persistence, uniform, proportional, logit: naive forecasts from the last main ballot. auto: measures all of them on ballots left out in turn and takes the simplest that is as good as the best.</source>
      <translation>swing : moyenne pondérée des écarts passés de chaque commune à l’ensemble, stabilisée par ses voisines. ridge : régression sur les écarts passés et les indicateurs. boosting : arbres sur ce que laisse le swing (demande scikit-learn). persistence, uniform, proportional, logit : prévisions naïves à partir du dernier scrutin principal. auto : les mesure toutes sur des scrutins laissés de côté à tour de rôle et prend la plus simple qui vaille la meilleure.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/buildindicators.py" />
      <source>A YAML file that describes indicators, and sources of your own. Empty: those that come with Augure. An indicator whose table was not imported is left out with a message.</source>
      <translation>Un fichier YAML qui décrit des indicateurs, et vos propres sources. Vide : ceux fournis avec Augure. Un indicateur dont la table n’est pas importée est écarté avec un message.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/buildindicators.py" />
      <source>An HTML page: what was computed from which source, and how much is published, withheld, absent and estimated.</source>
      <translation>Une page HTML : ce qui a été calculé d’après quelle source, et combien de valeurs sont publiées, sous secret, absentes et estimées.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/buildindicators.py" />
      <source>Build indicators</source>
      <translation>Calculer des indicateurs</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/buildindicators.py" />
      <source>Computes indicators (ratios, rates, shares, densities, changes, counts of places, distances) from tables that were imported, one value per territory and period. Official tables are recognised by their columns. Each value says whether it was published, withheld (statistical secret), absent or, if you ask for it, estimated: a withheld value is never a zero. Communes that merged are summed; a median is never averaged. Fifty indicators of eleven themes come with Augure; a file of your own adds others. Views for a spreadsheet and for the map are made for each year; a click on the map tells the line of the file that a value comes from.</source>
      <translation>Calcule des indicateurs (rapports, taux, parts, densités, évolutions, nombres de lieux, distances) à partir de tables importées, une valeur par territoire et par période. Les tables officielles sont reconnues à leurs colonnes. Chaque valeur dit si elle a été publiée, couverte par le secret statistique, absente ou, si vous le demandez, estimée : une valeur sous secret n’est jamais un zéro. Les communes qui ont fusionné sont additionnées ; une médiane n’est jamais moyennée. Cinquante indicateurs de onze thèmes sont fournis avec Augure ; un fichier à vous en ajoute d’autres. Des vues pour le tableur et pour la carte sont créées pour chaque année ; un clic sur la carte donne la ligne du fichier d’où vient une valeur.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/buildindicators.py" />
      <source>Datasets of sources</source>
      <translation>Jeux de données des sources</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/buildindicators.py" />
      <source>Definitions</source>
      <translation>Définitions</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/buildindicators.py" />
      <source>Estimate what is not published</source>
      <translation>Estimer ce qui n’est pas publié</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/buildindicators.py" />
      <source>Indicators</source>
      <translation>Indicateurs</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/buildindicators.py" />
      <source>Level</source>
      <translation>Niveau géographique</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/buildindicators.py" />
      <source>Maps of the indicators</source>
      <translation>Cartes des indicateurs</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/buildindicators.py" />
      <source>Periods, separated by commas</source>
      <translation>Périodes, séparées par des virgules</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/buildindicators.py" />
      <source>Such as 2018,2019. Empty: all there are.</source>
      <translation>Par exemple 2018,2019. Vide : toutes celles qui existent.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/buildindicators.py" />
      <source>Such as departement:34, region:76, commune:34172 or metropole. Empty: all territories.</source>
      <translation>Par exemple departement:34, region:76, commune:34172 ou metropole. Vide : tous les territoires.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/buildindicators.py" />
      <source>The communes that values are carried to. Empty: the latest list of the warehouse; without a list and movements, codes stay as they are.</source>
      <translation>Les communes auxquelles les valeurs sont transposées. Vide : la dernière liste de l’entrepôt ; sans liste ni mouvements, les codes restent tels quels.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/buildindicators.py" />
      <source>The territories that the tables describe.</source>
      <translation>Les territoires que décrivent les tables.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/buildindicators.py" />
      <source>Values estimated</source>
      <translation>Valeurs estimées</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/buildindicators.py" />
      <source>Values of the indicators</source>
      <translation>Valeurs des indicateurs</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/buildindicators.py" />
      <source>Values withheld</source>
      <translation>Valeurs sous secret</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/buildindicators.py" />
      <source>Values, with or without a number</source>
      <translation>Valeurs, avec ou sans nombre</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/buildindicators.py" />
      <source>Which dataset is which source, such as insee_comparateur=base_cc_comparateur, separated by commas. Empty: they are recognised by their columns.</source>
      <translation>Quel jeu de données est quelle source, par exemple insee_comparateur=base_cc_comparateur, séparés par des virgules. Vide : ils sont reconnus à leurs colonnes.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/buildindicators.py" />
      <source>Year of the territories (COG)</source>
      <translation>Année des territoires (COG)</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/buildindicators.py" />
      <source>none: withheld and absent values stay so. departement, employment_zone: they borrow the value of their département or employment zone, and say so. Counts are never estimated.</source>
      <translation>none : les valeurs sous secret et absentes le restent. departement, employment_zone : elles empruntent la valeur de leur département ou de leur zone d’emploi, et le disent. Les effectifs ne sont jamais estimés.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/exploreindicators.py" />
      <source>A row per ballot, result and indicator: coefficients weighted by electors and not, their intervals, numbers of communes. UTF-8, commas, decimal points.</source>
      <translation>Une ligne par scrutin, résultat et indicateur : coefficients pondérés par les inscrits ou non, leurs intervalles, nombres de communes. UTF-8, virgules, points décimaux.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/exploreindicators.py" />
      <source>A row per perimeter to choose from, the best first.</source>
      <translation>Une ligne par périmètre à choisir, le meilleur d’abord.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/exploreindicators.py" />
      <source>Ballots</source>
      <translation>Scrutins</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/exploreindicators.py" />
      <source>Ballots explored, separated by commas</source>
      <translation>Scrutins explorés, séparés par des virgules</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/exploreindicators.py" />
      <source>Codes separated by commas, such as median_income,unemployment_rate. Empty: all of the warehouse. For each ballot the latest period not after its year is taken; where there is none, the report says so.</source>
      <translation>Codes séparés par des virgules, comme median_income,unemployment_rate. Vide : tous ceux de l’entrepôt. Pour chaque scrutin, la dernière période qui ne dépasse pas son année est prise ; s’il n’y en a pas, le rapport le dit.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/exploreindicators.py" />
      <source>Communes</source>
      <translation>Communes</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/exploreindicators.py" />
      <source>Correlations</source>
      <translation>Corrélations</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/exploreindicators.py" />
      <source>Explore indicators and votes</source>
      <translation>Explorer indicateurs et votes</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/exploreindicators.py" />
      <source>Folder of the figures</source>
      <translation>Dossier des figures</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/exploreindicators.py" />
      <source>Indicator most correlated with the last ballot</source>
      <translation>Indicateur le plus corrélé au dernier scrutin</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/exploreindicators.py" />
      <source>Its correlation, −1 to 1</source>
      <translation>Sa corrélation, de −1 à 1</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/exploreindicators.py" />
      <source>Perimeters separated by semicolons, such as departement:34;region:76, to be scored by what is known there, how near they are to the whole warehouse, and their size. departement:* is every département, region:* every region.</source>
      <translation>Périmètres séparés par des points-virgules, comme departement:34;region:76, à noter selon ce que l’on y sait, leur proximité avec tout l’entrepôt et leur taille. departement:* veut dire chaque département, region:* chaque région.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/exploreindicators.py" />
      <source>Perimeters to choose from</source>
      <translation>Périmètres au choix</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/exploreindicators.py" />
      <source>Says which indicator is most correlated with the results of elections, and what is left of it once the past vote is known: correlations of every indicator with every bloc and abstention, with their intervals; heat maps, maps, histograms and communes that stand out, in a page made for people who are no statisticians. Missing values are counted, never filled in. Nothing is written to the warehouse: reading rights are enough.</source>
      <translation>Dit quel indicateur est le plus corrélé aux résultats d’élections, et ce qu’il en reste une fois le vote passé connu : corrélations de chaque indicateur avec chaque bloc et l’abstention, avec leurs intervalles ; cartes de chaleur, cartes, histogrammes et communes qui sortent du lot, dans une page faite pour qui n’est pas statisticien. Les valeurs manquantes sont comptées, jamais remplies. Rien n’est écrit dans l’entrepôt : le droit de lire suffit.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/exploreindicators.py" />
      <source>Scores of the perimeters</source>
      <translation>Notes des périmètres</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/exploreindicators.py" />
      <source>Such as 2017-presidentielle-1,2019-europeennes-1. Empty: the last first round of each kind of election. The past vote is what the first rounds before each ballot led to expect.</source>
      <translation>Comme 2017-presidentielle-1,2019-europeennes-1. Vide : le dernier premier tour de chaque type d’élection. Le vote passé est ce que les premiers tours précédents laissaient attendre.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/exploreindicators.py" />
      <source>The bloc, or abstention, it goes with</source>
      <translation>Le bloc, ou l’abstention, qui va avec lui</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/exploreindicators.py" />
      <source>The page to read; its figures are PNG files in a folder of the same name beside it.</source>
      <translation>La page à lire ; ses figures sont des fichiers PNG dans un dossier du même nom, à côté.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/exploreindicators.py" />
      <source>The perimeter with the best score</source>
      <translation>Le périmètre le mieux noté</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/exploreindicators.py" />
      <source>The same of what the past vote leaves, %</source>
      <translation>La même, de ce que le vote passé laisse, %</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/exploreindicators.py" />
      <source>The same once the past vote is known</source>
      <translation>La même une fois le vote passé connu</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/exploreindicators.py" />
      <source>The territories that are compared.</source>
      <translation>Les territoires que l’on compare.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/exploreindicators.py" />
      <source>Variance of that result that all indicators together account for, %</source>
      <translation>Variance de ce résultat expliquée par tous les indicateurs ensemble, %</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>Add communes up by</source>
      <translation>Additionner les communes par</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>An HTML page: totals before and after, what was added up, what was divided by which weight, what could not be placed.</source>
      <translation>Une page HTML : les totaux avant et après, ce qui a été additionné, ce qui a été partagé et selon quel poids, ce qui n’a pas pu être placé.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>An imported table with a column of codes of communes (or, for TARGET_LAYER, of polygons).</source>
      <translation>Une table importée avec une colonne de codes de communes (ou, pour TARGET_LAYER, une table de polygones).</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>As they stood on 1 January of that year (the year of the COG). Any year that the movements know, before or after.</source>
      <translation>Telles qu’elles étaient au 1er janvier de cette année (l’année du COG). Toute année connue des mouvements, antérieure ou postérieure.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>Carries a table or ballots from the communes they were published for to those of another year, before or after, by INSEE's movements: communes that merged are added up, communes that were re-established get back what was theirs, and only where the movements do not say how much goes where is a commune divided, by population or registered voters. Counts are added up and divided, rates are computed anew from their counts, means are weighted, medians are never averaged: they are empty where the territory changed. The total of every count stays what it was, to the unit, or the run fails and says by how much. Rows that could not be placed are in augure.anomaly. Communes may also be added up by EPCI, département, region, employment zone and other zonings. With a layer of polygons, numbers go from polygons to polygons, by area or by a finer count.</source>
      <translation>Transpose une table ou des scrutins des communes de leur publication à celles d’une autre année, antérieure ou postérieure, d’après les mouvements de l’INSEE : les communes qui ont fusionné sont additionnées, les communes rétablies retrouvent ce qui était à elles, et une commune n’est partagée, selon la population ou les inscrits, que là où les mouvements ne disent pas combien va où. Les effectifs s’additionnent et se partagent, les taux sont recalculés d’après leurs effectifs, les moyennes sont pondérées, les médianes ne sont jamais moyennées : elles sont vides là où le territoire a changé. Le total de chaque effectif reste exactement ce qu’il était, sinon le traitement échoue et donne l’écart. Les lignes qui n’ont pas pu être placées sont dans augure.anomaly. Les communes peuvent aussi être additionnées par EPCI, département, région, zone d’emploi et autres zonages. Avec une couche de polygones, les nombres passent de polygones à polygones, selon la surface ou un effectif plus fin.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>Column of the codes</source>
      <translation>Colonne des codes</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>Columns that keep rows apart</source>
      <translation>Colonnes qui distinguent les lignes</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>Dataset of polygons to carry to</source>
      <translation>Jeu de données des polygones d’arrivée</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>Datasets are in “clean”.</source>
      <translation>Les jeux de données sont dans « clean ».</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>Empty: recognised by its name (CODGEO, INSEE_COM, COM, insee, code …).</source>
      <translation>Vide : reconnue à son nom (CODGEO, INSEE_COM, COM, insee, code …).</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>Empty: the name of the dataset with the year. One that this algorithm made is replaced.</source>
      <translation>Vide : le nom du jeu de données suivi de l’année. S’il existe déjà et vient de cet algorithme, il est remplacé.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>Empty: the year in which most of the codes stood.</source>
      <translation>Vide : l’année où existaient la plupart des codes.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>From the communes of the year</source>
      <translation>Année des communes de départ</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>Give a dataset (TABLE) or ballots (BALLOTS), one of the two.</source>
      <translation>Donnez un jeu de données (TABLE) ou des scrutins (BALLOTS), l’un des deux.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>Give the year to carry to (VINTAGE) or polygons (TARGET_LAYER), one of the two.</source>
      <translation>Donnez l’année d’arrivée (VINTAGE) ou des polygones (TARGET_LAYER), l’un des deux.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>Harmonise territories</source>
      <translation>Harmoniser les territoires</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>Harmonised dataset</source>
      <translation>Jeu de données harmonisé</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>Harmonised votes</source>
      <translation>Voix harmonisées</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>Instead of a dataset: ballots of the warehouse, such as 2012-presidentielle-1. Turnout and votes are written as two datasets.</source>
      <translation>Au lieu d’un jeu de données : des scrutins de l’entrepôt, par exemple 2012-presidentielle-1. La participation et les voix sont écrites dans deux jeux de données.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>Instead of a year: other polygons (districts, sectors, squares).</source>
      <translation>Au lieu d’une année : d’autres polygones (quartiers, secteurs, carreaux).</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>Kinds of columns</source>
      <translation>Nature des colonnes</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>Name of the dataset to write</source>
      <translation>Nom du jeu de données à écrire</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>Rows that could not be placed</source>
      <translation>Lignes qui n’ont pas pu être placées</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>Rows written</source>
      <translation>Lignes écrites</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>SCHEMA: datasets are in the schema “clean”.</source>
      <translation>SCHEMA : les jeux de données sont dans le schéma « clean ».</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>Schema of the datasets</source>
      <translation>Schéma des jeux de données</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>Share that may be misplaced</source>
      <translation>Part peut-être mal placée</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>TARGET_LAYER: ballots have no polygons; they go to a year (VINTAGE).</source>
      <translation>TARGET_LAYER : les scrutins n’ont pas de polygones ; ils vont vers une année (VINTAGE).</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>TARGET_LEVEL: communes of a year (VINTAGE) are added up, not polygons (TARGET_LAYER).</source>
      <translation>TARGET_LEVEL : ce sont les communes d’une année (VINTAGE) qui s’additionnent, pas des polygones (TARGET_LAYER).</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>To the communes of the year</source>
      <translation>Année des communes d’arrivée</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>Weight of divided communes</source>
      <translation>Poids pour partager les communes</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>What each column of the dataset is: population:count, P18_*:count, poverty:rate=100*poor/households, rent:mean=dwellings, income:median, separated by commas. A column that is not named is left empty where the territory changed.</source>
      <translation>Ce qu’est chaque colonne du jeu de données (count : effectif, rate : taux, mean : moyenne, median : médiane) : population:count, P18_*:count, pauvrete:rate=100*pauvres/menages, loyer:mean=logements, revenu:median, séparés par des virgules. Une colonne qui n’est pas nommée est laissée vide là où le territoire a changé.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>What the codes are those of. Rows of polling stations, whose codes begin with that of the commune, are added up. For ballots it is known.</source>
      <translation>Ce que les codes désignent. Les lignes de bureaux de vote, dont les codes commencent par celui de la commune, sont additionnées. Pour des scrutins, c’est connu.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>Where a commune has several rows: the columns that tell them apart (year, sex), separated by commas.</source>
      <translation>Quand une commune a plusieurs lignes : les colonnes qui les distinguent (année, sexe), séparées par des virgules.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>Write only a part: departement:34, region:76, commune:34172 or metropole. Empty: everything. With TARGET_LEVEL: the territories that have a commune in it, whole.</source>
      <translation>N’écrire qu’une partie : departement:34, region:76, commune:34172 ou metropole. Vide : tout. Avec TARGET_LEVEL : les territoires qui y ont une commune, entiers.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>Year of the codes</source>
      <translation>Année des codes</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>dataset.column with numbers by commune of a year in which the parts stood on their own (found from its codes; dataset.column@2012 says it), or a ballot (its registered voters); several, separated by commas, are tried in their order. Empty: the population among the indicators and the registered voters that the warehouse knows, the nearest in time first. With TARGET_LAYER: a dataset of points or small polygons and its column; empty: by area.</source>
      <translation>Un jeu.colonne contenant des nombres par commune, d’une année où les parties existaient séparément (trouvée d’après ses codes ; jeu.colonne@2012 la précise), ou un scrutin (ses inscrits) ; plusieurs, séparés par des virgules, sont essayés dans leur ordre. Vide : la population des indicateurs et les inscrits que connaît l’entrepôt, les plus proches dans le temps d’abord. Avec TARGET_LAYER : un jeu de données de points ou de petits polygones et sa colonne ; vide : selon la surface.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/harmoniseterritories.py" />
      <source>departement, region, or a zoning that the warehouse knows for the communes of that year (epci, arrondissement, canton, employment_zone, ze2020, uu2020, bv2022 …: ZONINGS of “Load territories”). Empty: communes stay communes.</source>
      <translation>departement, region, ou un zonage que l’entrepôt connaît pour les communes de cette année-là (epci, arrondissement, canton, employment_zone, ze2020, uu2020, bv2022… : ZONINGS de « Charger les territoires »). Vide : les communes restent des communes.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/loadterritories.py" />
      <source>Column of the names</source>
      <translation>Colonne des noms</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/loadterritories.py" />
      <source>Comparable territories</source>
      <translation>Territoires comparables</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/loadterritories.py" />
      <source>Dataset of outlines</source>
      <translation>Jeu de données des contours</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/loadterritories.py" />
      <source>Dataset of zonings</source>
      <translation>Jeu de données des zonages</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/loadterritories.py" />
      <source>Empty: recognised by its name (INSEE_COM, CODGEO, COM, insee, code …).</source>
      <translation>Vide : reconnue à son nom (INSEE_COM, CODGEO, COM, insee, code …).</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/loadterritories.py" />
      <source>Empty: recognised by its name (LIBELLE, NOM_COMM, NOM …).</source>
      <translation>Vide : reconnue à son nom (LIBELLE, NOM_COMM, NOM …).</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/loadterritories.py" />
      <source>Files of the Code officiel géographique (communes, v_commune …), of one year or several: names, regions, and communes that have no outline. The year is read from the file's name.</source>
      <translation>Fichiers du Code officiel géographique (communes, v_commune …), d’une ou plusieurs années : noms, régions, et communes sans contour. L’année est lue dans le nom du fichier.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/loadterritories.py" />
      <source>INSEE's lists of communes</source>
      <translation>Listes de communes de l’INSEE</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/loadterritories.py" />
      <source>INSEE's movements of communes</source>
      <translation>Mouvements de communes de l’INSEE</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/loadterritories.py" />
      <source>INSEE's table d'appartenance, imported (sheet COM): the département, region, EPCI, employment zone (ZE2020), urban unit … of each commune. Outlines of départements, regions and EPCI are put together from those of the communes where they have none of their own.</source>
      <translation>La table d’appartenance de l’INSEE, importée (feuille COM) : le département, la région, l’EPCI, la zone d’emploi (ZE2020), l’unité urbaine… de chaque commune. Les contours des départements, des régions et des EPCI sont assemblés à partir de ceux des communes quand ils n’en ont pas.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/loadterritories.py" />
      <source>Imported datasets are in “clean”.</source>
      <translation>Les jeux de données importés sont dans « clean ».</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/loadterritories.py" />
      <source>Load territories</source>
      <translation>Charger les territoires</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/loadterritories.py" />
      <source>Loads communes with their outlines (from an imported layer), their official names and regions (from INSEE's list, the Code officiel géographique), and the mergers, splits and changes of code that link one year to another. From these it makes the one geography on which all ballots can be compared and mapped: communes that merged or split between the first and the last year are put together, and their votes and outlines are joined. The layer it returns is that geography.</source>
      <translation>Charge les communes avec leurs contours (d’une couche importée), leurs noms officiels et leurs régions (de la liste de l’INSEE, le Code officiel géographique), et les fusions, scissions et changements de code qui relient une année à une autre. En tire la géographie unique sur laquelle tous les scrutins se comparent et se cartographient : les communes fusionnées ou scindées entre la première et la dernière année sont réunies, avec leurs voix et leurs contours. La couche en sortie est cette géographie.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/loadterritories.py" />
      <source>Polygons with a column of codes, imported by “Import a layer”. Any reference system will do.</source>
      <translation>Des polygones avec une colonne de codes, importés par « Importer une couche ». Tout SCR convient.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/loadterritories.py" />
      <source>SCHEMA: imported datasets are in the schema “clean”.</source>
      <translation>SCHEMA : les jeux de données importés sont dans le schéma « clean ».</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/loadterritories.py" />
      <source>Schema of the dataset</source>
      <translation>Schéma du jeu de données</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/loadterritories.py" />
      <source>Territories loaded</source>
      <translation>Territoires chargés</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/loadterritories.py" />
      <source>The file mvtcommune (mouvements de communes): mergers, splits, changes of code since 1943. Without it, a commune that has merged is missing from the map of an older ballot.</source>
      <translation>Le fichier mvtcommune (mouvements de communes) : fusions, scissions, changements de code depuis 1943. Sans lui, une commune qui a fusionné manque sur la carte d’un scrutin plus ancien.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/loadterritories.py" />
      <source>The territories as they stood on 1 January of that year. Empty: read from the name of the dataset, or of its file.</source>
      <translation>Les territoires tels qu’ils étaient au 1er janvier de cette année. Vide : lu dans le nom du jeu de données, ou de son fichier.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/loadterritories.py" />
      <source>What the codes are those of.</source>
      <translation>Ce que les codes désignent.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/loadterritories.py" />
      <source>Year of the territories</source>
      <translation>Année des territoires</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/warehouse/createdemodata.py" />
      <source>An empty folder, or one that holds an earlier demo. Inside: elections, territories, indicators.</source>
      <translation>Un dossier vide, ou qui contient une démonstration antérieure. Dedans : elections, territories, indicators.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/warehouse/createdemodata.py" />
      <source>Another number draws another département; the same number writes the same files.</source>
      <translation>Un autre nombre tire un autre département ; le même nombre écrit les mêmes fichiers.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/warehouse/createdemodata.py" />
      <source>Create demo data</source>
      <translation>Créer des données de démonstration</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/warehouse/createdemodata.py" />
      <source>Files written</source>
      <translation>Fichiers écrits</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/warehouse/createdemodata.py" />
      <source>Folder</source>
      <translation>Dossier</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/warehouse/createdemodata.py" />
      <source>Writes the files of a département that does not exist (Aure-et-Gure, 96), for learning and trying: elections 2012 to 2022, outlines, INSEE tables. The layouts and their faults are the official ones (lost zeros, repeated headers, Latin-1, withheld figures, a polygon that crosses itself); communes and votes are drawn at random. Needs no database.</source>
      <translation>Écrit les fichiers d’un département qui n’existe pas (Aure-et-Gure, 96), pour apprendre et essayer : élections de 2012 à 2022, contours, tables de l’INSEE. Les formats et leurs défauts sont ceux des fichiers officiels (zéros perdus, en-têtes répétés, Latin-1, chiffres sous secret, un polygone qui se recoupe) ; les communes et les votes sont tirés au hasard. Ne demande pas de base de données.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/warehouse/createdemodata.py" />
      <source>{files} files of {communes} fictional communes are in {folder}.</source>
      <translation>{files} fichiers de {communes} communes fictives sont dans {folder}.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/warehouse/createwarehouse.py" />
      <source>Create the warehouse</source>
      <translation>Créer l’entrepôt</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/warehouse/createwarehouse.py" />
      <source>Creates Augure's schemas in a PostgreSQL database with PostGIS, or upgrades those of an older version. Safe to run again. Schemas of the same names that are not Augure's are refused, by name; where rights are missing, the SQL for the administrator is printed.</source>
      <translation>Crée les schémas d’Augure dans une base PostgreSQL avec PostGIS, ou met à niveau ceux d’une version antérieure. Peut être relancé sans risque. Des schémas de mêmes noms qui ne sont pas ceux d’Augure sont refusés, en les nommant ; là où les droits manquent, le SQL destiné à l’administrateur est affiché.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/warehouse/createwarehouse.py" />
      <source>Version of the schemas</source>
      <translation>Version des schémas</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/warehouse/startlocalwarehouse.py" />
      <source>Folder of the warehouse</source>
      <translation>Dossier de l’entrepôt</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/warehouse/startlocalwarehouse.py" />
      <source>For who has no PostGIS server: makes a private one in a folder of this computer (the first time), starts it, and adds it to QGIS's PostgreSQL connections. Nobody else can reach it: no network port, and only your account may open it. Needs PostgreSQL with PostGIS installed; run it again after each restart of the computer.</source>
      <translation>Pour qui n’a pas de serveur PostGIS : en crée un privé dans un dossier de cet ordinateur (la première fois), le démarre, et l’ajoute aux connexions PostgreSQL de QGIS. Personne d’autre ne peut l’atteindre : aucun port réseau, et seul votre compte peut l’ouvrir. Nécessite PostgreSQL avec PostGIS ; à relancer après chaque redémarrage de l’ordinateur.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/warehouse/startlocalwarehouse.py" />
      <source>Name of the connection</source>
      <translation>Nom de la connexion</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/warehouse/startlocalwarehouse.py" />
      <source>Start a local warehouse</source>
      <translation>Démarrer un entrepôt local</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/warehouse/startlocalwarehouse.py" />
      <source>The local warehouse runs in {folder}; QGIS knows it as “{name}”.</source>
      <translation>L’entrepôt local fonctionne dans {folder} ; QGIS le connaît sous le nom « {name} ».</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/warehouse/startlocalwarehouse.py" />
      <source>Under this name QGIS lists the warehouse. A name that points elsewhere is refused.</source>
      <translation>QGIS affiche l’entrepôt sous ce nom. Un nom qui désigne autre chose est refusé.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/warehouse/startlocalwarehouse.py" />
      <source>Where the data live; empty: a folder of your own account.</source>
      <translation>Où vivent les données ; vide : un dossier de votre compte.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/warehouse/stoplocalwarehouse.py" />
      <source>It was not running.</source>
      <translation>Il ne fonctionnait pas.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/warehouse/stoplocalwarehouse.py" />
      <source>Stop a local warehouse</source>
      <translation>Arrêter un entrepôt local</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/warehouse/stoplocalwarehouse.py" />
      <source>Stops the private PostGIS of a folder. The data stay; start it again when you need it.</source>
      <translation>Arrête le PostGIS privé d’un dossier. Les données restent ; redémarrez-le quand vous en avez besoin.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/warehouse/stoplocalwarehouse.py" />
      <source>The folder given when it was started; empty: the one of your own account.</source>
      <translation>Le dossier donné au démarrage ; vide : celui de votre compte.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/warehouse/undorun.py" />
      <source>Brings the warehouse back to what it was before a run: rows, their order, columns, types and comments; tables stay in place with their views, rights and styles, and what the run had made is removed. When later runs stand on it, they are named and nothing is changed. Importing the same files again afterwards really imports them. Rows that were replaced are kept for the last runs only (history_keep in the table augure.setting).</source>
      <translation>Ramène l’entrepôt à ce qu’il était avant un traitement : lignes et leur ordre, colonnes, types et commentaires ; les tables restent en place avec leurs vues, leurs droits et leurs styles, et ce que le traitement avait créé est supprimé. Si des traitements ultérieurs s’appuient dessus, ils sont nommés et rien n’est changé. Réimporter ensuite les mêmes fichiers les importe vraiment. Les lignes remplacées ne sont conservées que pour les derniers traitements (history_keep dans la table augure.setting).</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/warehouse/undorun.py" />
      <source>Number of the run, as the import returned it in RUN; the table augure.run lists them all. 0 or empty: the last run that changed something.</source>
      <translation>Numéro du traitement, tel que l’import l’a donné dans RUN ; la table augure.run les liste tous. 0 ou vide : le dernier traitement qui a changé quelque chose.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/warehouse/undorun.py" />
      <source>Rows removed or put back</source>
      <translation>Lignes supprimées ou rétablies</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/warehouse/undorun.py" />
      <source>Run that was undone</source>
      <translation>Traitement annulé</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/warehouse/undorun.py" />
      <source>Run to undo</source>
      <translation>Traitement à annuler</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/warehouse/undorun.py" />
      <source>Undo a run</source>
      <translation>Annuler un traitement</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/batches.py" />
      <source>fits the field, but may be meant otherwise</source>
      <translation>convient au champ, mais veut peut-être dire autre chose</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/batches.py" />
      <source>from the column “{column}” on, cells seem to stand {count} column(s) beside their own</source>
      <translation>semble décalé : à partir de la colonne « {column} », les cellules sont à {count} colonne(s) de leur place</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/correct.py" />
      <source>TARGET: clean.{target} is not a correction of clean.{table}: choose another name.</source>
      <translation>TARGET : clean.{target} n’est pas une correction de clean.{table} : choisissez un autre nom.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/correct.py" />
      <source>These columns stay text, since cells in them are none of the type that the standard wants: {columns}.</source>
      <translation>Ces colonnes restent en texte, car certaines de leurs cellules ne sont pas du type voulu par le standard : {columns}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/correct.py" />
      <source>{count} decisions found no row any more; each is an anomaly.</source>
      <translation>{count} décisions n’ont plus trouvé de ligne ; chacune est une anomalie.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/correct.py" />
      <source>{rows} rows: {corrections} corrections, {errors} errors left.</source>
      <translation>{rows} lignes : {corrections} corrections, {errors} erreurs restantes.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/layout.py" />
      <source>RECIPE: {list}. The table has: {columns}.</source>
      <translation>RECIPE : {list}. La table a : {columns}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/layout.py" />
      <source>the standard has no field “{field}”</source>
      <translation>le standard n’a pas de champ « {field} »</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/layout.py" />
      <source>the table has no column “{column}”</source>
      <translation>la table n’a pas de colonne « {column} »</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/layout.py" />
      <source>the table has no shapes to take a position from</source>
      <translation>la table n’a pas de géométrie d’où tirer une position</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>Columns</source>
      <translation>Colonnes</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>Corrected from</source>
      <translation>Corrigé à partir de</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>Correction report</source>
      <translation>Rapport de correction</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>Decisions of people</source>
      <translation>Décisions de personnes</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>Errors after</source>
      <translation>Erreurs après</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>Every cell is as the standard wants it, and no rule doubts any.</source>
      <translation>Chaque cellule est conforme au standard, et aucune règle n’en met en doute.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>Every correction is a row of augure.correction; augure:undorun takes all of them back.</source>
      <translation>Chaque correction est une ligne de augure.correction ; augure:undorun les annule toutes.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>Field and rule</source>
      <translation>Champ et règle</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>Left as text, since cells are not of the type that the standard wants</source>
      <translation>Restées en texte, car certaines cellules ne sont pas du type voulu par le standard</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>NOT VALID</source>
      <translation>NON VALIDE</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>No cell was changed.</source>
      <translation>Aucune cellule n’a été modifiée.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>Not checked</source>
      <translation>Non vérifié</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>Open the recipe and add what is to be decided below: for a column where it comes from, for a value what it becomes. The remarks in it say how.</source>
      <translation>Ouvrez la recette et ajoutez-y ce qui est à décider ci-dessous : pour une colonne, d’où elle vient ; pour une valeur, ce qu’elle devient. Les remarques de la recette disent comment.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>Rule</source>
      <translation>Règle</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>Run it again with TABLE “{table}” and the same RECIPE: what was decided is applied, now and to every later delivery.</source>
      <translation>Relancez-le avec TABLE « {table} » et la même recette (RECIPE) : ce qui a été décidé est appliqué, maintenant et à chaque livraison ultérieure.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>TABLE is “{table}”. What is left becomes a list to look at, or to telephone about. Fill in the answers, and run augure:applydecisions.</source>
      <translation>TABLE est « {table} ». Ce qui reste devient une liste à examiner, ou à traiter par téléphone. Remplissez les réponses, et lancez augure:applydecisions.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>The errors are not fewer: {before} before, {after} after.</source>
      <translation>Les erreurs n’ont pas diminué : {before} avant, {after} après.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>The meaning is the same: spaces, decimal marks, forms of dates.</source>
      <translation>Le sens est le même : espaces, marques décimales, formes des dates.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>VALID</source>
      <translation>VALIDE</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>What is left</source>
      <translation>Ce qui reste</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>What is left is in the view augure.current_anomaly.</source>
      <translation>Ce qui reste est dans la vue augure.current_anomaly.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>What seems to be data of persons is shown by its form: A and a for letters, 9 for digits.</source>
      <translation>Ce qui semble être des données à caractère personnel est montré par sa forme : A et a pour les lettres, 9 pour les chiffres.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>What to decide first</source>
      <translation>À décider en premier</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>What was corrected</source>
      <translation>Ce qui a été corrigé</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>What was only written otherwise</source>
      <translation>Ce qui a seulement été écrit autrement</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>Why it was not applied</source>
      <translation>Pourquoi elle n’a pas été appliquée</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>by a person</source>
      <translation>par une personne</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>cells corrected</source>
      <translation>cellules corrigées</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>cells normalised</source>
      <translation>cellules normalisées</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>en</source>
      <translation>fr</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>errors left</source>
      <translation>erreurs restantes</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>no row says this any more</source>
      <translation>plus aucune ligne ne contient cette valeur</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>rows</source>
      <translation>lignes</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>values in doubt</source>
      <translation>valeurs douteuses</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>{cells} cells say what people decided.</source>
      <translation>{cells} cellules portent la valeur décidée par des personnes.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>{count} decisions found no cell any more: look whether they still hold.</source>
      <translation>{count} décisions n’ont plus trouvé de cellule : vérifiez si elles valent encore.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>{percent} % sure</source>
      <translation>sûr à {percent} %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>{share} of the errors are gone: {before} before, {after} after.</source>
      <translation>Erreurs disparues : {share} ({before} avant, {after} après).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>“{field}” as decided</source>
      <translation>« {field} » selon une décision</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/report.py" />
      <source>“{field}” by rule: {rule}</source>
      <translation>« {field} » selon la règle : {rule}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/correction/table.py" />
      <source>The column {column} of clean.{table} must become {type}, and a view stands on it ({cause}). Drop the view, or write into another TARGET.</source>
      <translation>La colonne {column} de clean.{table} doit passer au type {type}, et une vue s’appuie dessus ({cause}). Supprimez la vue, ou écrivez dans un autre TARGET.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/answers.py" />
      <source>INPUT: {path} holds {count} tables; give the file of one worklist.</source>
      <translation>INPUT : {path} contient {count} tables ; donnez le fichier d’une seule liste de travail.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/answers.py" />
      <source>a question mark is no answer</source>
      <translation>un point d’interrogation n’est pas une réponse</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/answers.py" />
      <source>“{text}” in the column “accept” is neither yes nor no</source>
      <translation>« {text} » dans la colonne « accepter » n’est ni oui ni non</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/answers.py" />
      <source>“{text}” is not a date</source>
      <translation>« {text} » n’est pas une date</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/answers.py" />
      <source>“{text}” is not the id of a question</source>
      <translation>« {text} » n’est pas l’identifiant d’une question</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/applying.py" />
      <source>Line {line}: {reason}</source>
      <translation>Ligne {line} : {reason}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/applying.py" />
      <source>fails a check of this field</source>
      <translation>ne passe pas un contrôle de ce champ</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/applying.py" />
      <source>no question about this dataset has this id</source>
      <translation>aucune question sur ce jeu de données n’a cet identifiant</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/applying.py" />
      <source>nothing is wrong there any more</source>
      <translation>il n’y a plus d’anomalie à cet endroit</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/applying.py" />
      <source>the cell has changed since it was asked about: it says “{value}”</source>
      <translation>la cellule a changé depuis que la question a été posée : elle contient « {value} »</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/applying.py" />
      <source>the cell has changed since it was asked about; export the worklist again</source>
      <translation>la cellule a changé depuis que la question a été posée ; exportez à nouveau la liste de travail</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/applying.py" />
      <source>the lines {line} and {other} answer the same question differently</source>
      <translation>les lignes {line} et {other} répondent différemment à la même question</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/applying.py" />
      <source>the proposal is accepted, and another answer given: leave one of them out</source>
      <translation>la proposition est acceptée, et une autre réponse est donnée : retirez l’une des deux</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/applying.py" />
      <source>the standard refuses it for “{field}”: {reason}</source>
      <translation>le standard refuse cette réponse pour « {field} » : {reason}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/applying.py" />
      <source>there is no proposal that could be accepted</source>
      <translation>il n’y a pas de proposition à accepter</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/applying.py" />
      <source>{count} more are refused; the table augure.reject has them all.</source>
      <translation>{count} autres sont refusées ; la table augure.reject les contient toutes.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/applying.py" />
      <source>{count} of them replace an earlier decision.</source>
      <translation>{count} d’entre elles remplacent une décision antérieure.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/applying.py" />
      <source>{taken} decisions taken, {refused} answers refused, {standing} decided so before.</source>
      <translation>{taken} décisions enregistrées, {refused} réponses refusées, {standing} déjà décidées ainsi.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/columns.py" />
      <source>(empty)</source>
      <translation>(vide)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/columns.py" />
      <source>INPUT: {file} has no column {columns}: it is not a worklist that augure:exportworklist wrote. Its columns are {found}.</source>
      <translation>INPUT : {file} n’a pas de colonne {columns} : ce n’est pas une liste de travail écrite par augure:exportworklist. Ses colonnes sont {found}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/columns.py" />
      <source>accept</source>
      <translation>accepter</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/columns.py" />
      <source>answer</source>
      <translation>réponse</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/columns.py" />
      <source>answered by</source>
      <translation>répondu par</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/columns.py" />
      <source>answered on</source>
      <translation>répondu le</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/columns.py" />
      <source>cell</source>
      <translation>cellule</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/columns.py" />
      <source>confidence</source>
      <translation>confiance</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/columns.py" />
      <source>field</source>
      <translation>champ</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/columns.py" />
      <source>file</source>
      <translation>fichier</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/columns.py" />
      <source>id</source>
      <translation>id</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/columns.py" />
      <source>line</source>
      <translation>ligne</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/columns.py" />
      <source>note</source>
      <translation>remarque</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/columns.py" />
      <source>personal data</source>
      <translation>données à caractère personnel</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/columns.py" />
      <source>proposal</source>
      <translation>proposition</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/columns.py" />
      <source>row</source>
      <translation>contenu de la ligne</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/columns.py" />
      <source>source</source>
      <translation>source</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/columns.py" />
      <source>value</source>
      <translation>valeur</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/columns.py" />
      <source>what is wrong</source>
      <translation>ce qui ne va pas</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/decisions.py" />
      <source>no row has this value any more; it was to become “{value}”, decided on {date} by {person}</source>
      <translation>plus aucune ligne n’a cette valeur ; elle devait devenir « {value} », décision du {date} par {person}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/decisions.py" />
      <source>the row is not there any more, or its cell says something else; it was to become “{value}”, decided on {date} by {person}</source>
      <translation>la ligne n’existe plus, ou sa cellule contient autre chose ; elle devait devenir « {value} », décision du {date} par {person}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/exporting.py" />
      <source>0.5</source>
      <translation>0,5</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/exporting.py" />
      <source>FILE: {path} cannot be written ({cause}). Is it open in a spreadsheet?</source>
      <translation>FILE : impossible d’écrire {path} ({cause}). Est-il ouvert dans un tableur ?</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/exporting.py" />
      <source>FILE: {path} must end in {types}.</source>
      <translation>FILE : {path} doit se terminer par {types}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/exporting.py" />
      <source>WHAT is one of {whats}, PERSONAL one of {personal}.</source>
      <translation>WHAT doit valoir l’un de {whats}, PERSONAL l’un de {personal}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/exporting.py" />
      <source>Worklist: {added} added, {opened} opened again, {closed} closed since nothing is wrong there any more.</source>
      <translation>Liste de travail : {added} questions ajoutées, {opened} rouvertes, {closed} closes, car il n’y a plus d’anomalie.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/exporting.py" />
      <source>yes</source>
      <translation>oui</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/exporting.py" />
      <source>{count} questions about “{table}”.</source>
      <translation>{count} questions sur « {table} ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/report.py" />
      <source>Answers are shown by their form: A and a for letters, 9 for digits.</source>
      <translation>Les réponses sont montrées par leur forme : A et a pour les lettres, 9 pour les chiffres.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/report.py" />
      <source>Answers of</source>
      <translation>Réponses lues dans</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/report.py" />
      <source>Answers that were refused</source>
      <translation>Réponses refusées</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/report.py" />
      <source>Decisions</source>
      <translation>Décisions</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/report.py" />
      <source>Decisions by field</source>
      <translation>Décisions par champ</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/report.py" />
      <source>Field</source>
      <translation>Champ</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/report.py" />
      <source>Form of the answer</source>
      <translation>Forme de la réponse</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/report.py" />
      <source>Further refused answers are in the table augure.reject.</source>
      <translation>Les autres réponses refusées sont dans la table augure.reject.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/report.py" />
      <source>Line</source>
      <translation>Ligne</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/report.py" />
      <source>None was refused.</source>
      <translation>Aucune n’a été refusée.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/report.py" />
      <source>Reason</source>
      <translation>Raison</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/report.py" />
      <source>answers refused</source>
      <translation>réponses refusées</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/report.py" />
      <source>decided so before</source>
      <translation>déjà décidées ainsi</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/report.py" />
      <source>decisions taken</source>
      <translation>décisions enregistrées</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/report.py" />
      <source>of one row</source>
      <translation>dont pour une seule ligne</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/report.py" />
      <source>the table augure.worklist</source>
      <translation>la table augure.worklist</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/workbook.py" />
      <source>The standard allows the words of the list only.</source>
      <translation>Le standard n’admet que les mots de la liste.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/workbook.py" />
      <source>Words</source>
      <translation>Mots</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/workbook.py" />
      <source>Work document: it may hold data of persons and is not for publication</source>
      <translation>Document de travail : il peut contenir des données à caractère personnel et n’est pas destiné à la publication</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/workbook.py" />
      <source>Writing xlsx needs the Python package openpyxl: install it for this QGIS, or give FILE an ending of .csv.</source>
      <translation>Écrire du xlsx demande le paquet Python openpyxl : installez-le pour ce QGIS, ou donnez à FILE l’extension .csv.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/worklist.py" />
      <source>TABLE: “{changed}” was written (run {writer}) since run {run} looked for what is wrong in “{table}”. Validate or correct it again first.</source>
      <translation>TABLE : « {changed} » a été écrit (traitement {writer}) depuis que le traitement {run} a cherché ce qui ne va pas dans « {table} ». Validez-le ou corrigez-le d’abord à nouveau.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/worklist.py" />
      <source>TABLE: “{table}” was neither validated nor corrected: validate it first (augure:validatetable), then ask about what is wrong.</source>
      <translation>TABLE : « {table} » n’a été ni validé ni corrigé : validez-le d’abord (augure:validatetable), puis exportez la liste de travail.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/decisions/worklist.py" />
      <source>There is no dataset “{table}” in the warehouse (schema {schema}). Known: {known}.</source>
      <translation>Il n’y a pas de jeu de données « {table} » dans l’entrepôt (schéma {schema}). Connus : {known}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/find.py" />
      <source>RECIPE: {path} cannot be read ({cause}). It may be a file that augure:proposerecipe wrote, or one of {names}.</source>
      <translation>RECIPE : {path} est illisible ({cause}). Ce peut être un fichier écrit par augure:proposerecipe, ou l’un de ces noms : {names}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/find.py" />
      <source>RECIPE: {path} is not a text in UTF-8.</source>
      <translation>RECIPE : {path} n’est pas un texte en UTF-8.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/infer.py" />
      <source>its pattern {cause}</source>
      <translation>son motif {cause}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/infer.py" />
      <source>the condition “{key}” is not known. Known are: {known}.</source>
      <translation>la condition « {key} » n’est pas connue. Sont connues : {known}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/infer.py" />
      <source>the key “{key}” is not known. Known are: {known}.</source>
      <translation>la clé « {key} » n’est pas connue. Sont connues : {known}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/infer.py" />
      <source>“confidence” is {value}, and must be a number above 0, at most 1.</source>
      <translation>« confidence » vaut {value}, et doit être un nombre supérieur à 0, au plus égal à 1.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/infer.py" />
      <source>“infer” needs “when” with a condition for each column, and “set” or “add”.</source>
      <translation>« infer » demande « when » avec une condition pour chaque colonne, et « set » ou « add ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/model.py" />
      <source>It takes none.</source>
      <translation>Aucune clé n’est admise ici.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/model.py" />
      <source>Known are: {known}.</source>
      <translation>Sont connues : {known}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/model.py" />
      <source>RECIPE: {origin} has errors:
{list}</source>
      <translation>RECIPE : {origin} contient des erreurs :
{list}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/model.py" />
      <source>RECIPE: {origin} is not YAML: {cause}</source>
      <translation>RECIPE : {origin} n’est pas du YAML : {cause}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/model.py" />
      <source>Was “{near}” meant?</source>
      <translation>Vouliez-vous dire « {near} » ?</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/model.py" />
      <source>a text</source>
      <translation>un texte</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/model.py" />
      <source>a whole number</source>
      <translation>un nombre entier</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/model.py" />
      <source>column “{field}”: {cause}</source>
      <translation>colonne « {field} » : {cause}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/model.py" />
      <source>decision number {place}</source>
      <translation>décision numéro {place}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/model.py" />
      <source>import: “{key}” is {value}, and must be {wanted}.</source>
      <translation>import : « {key} » vaut {value}, et doit être {wanted}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/model.py" />
      <source>it is no recipe: it has no line “recipe: {version}”.</source>
      <translation>ce n’est pas une recette : il n’y a pas de ligne « recipe: {version} ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/model.py" />
      <source>rule number {place}</source>
      <translation>règle numéro {place}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/model.py" />
      <source>rule number {place} ({name})</source>
      <translation>règle numéro {place} ({name})</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/model.py" />
      <source>the recipe</source>
      <translation>la recette</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/model.py" />
      <source>{where} has no key “rule” with its name.</source>
      <translation>{where} n’a pas de clé « rule » avec son nom.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/model.py" />
      <source>{where} needs “field”, “becomes”, and “value” or “row”.</source>
      <translation>{where} : il faut « field », « becomes », et « value » ou « row ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/model.py" />
      <source>{where}: the key “{key}” is not known. {hint}</source>
      <translation>{where} : la clé « {key} » n’est pas connue. {hint}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/model.py" />
      <source>{where}: there is no such rule. {hint}</source>
      <translation>{where} : il n’y a pas de règle de ce nom. {hint}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/model.py" />
      <source>{where}: {cause}</source>
      <translation>{where} : {cause}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/model.py" />
      <source>{where}: “fields” must be a list of names.</source>
      <translation>{where} : « fields » doit être une liste de noms.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/model.py" />
      <source>“{key}” must be a list.</source>
      <translation>« {key} » doit être une liste.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/model.py" />
      <source>“{key}” must be a set of keys.</source>
      <translation>« {key} » doit être un ensemble de clés.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/propose.py" />
      <source>Columns and words are taken from earlier recipes where they were the same.</source>
      <translation>Les colonnes et les mots sont repris de recettes antérieures là où ils étaient les mêmes.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/propose.py" />
      <source>Columns that are not used: {list}.</source>
      <translation>Colonnes non utilisées : {list}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/propose.py" />
      <source>Each field of the standard, and the column that it comes from.</source>
      <translation>Chaque champ du standard, et la colonne dont il vient.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/propose.py" />
      <source>From an earlier recipe.</source>
      <translation>D’une recette antérieure.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/propose.py" />
      <source>Puts cells of shifted rows back into their columns.</source>
      <translation>Remet les cellules des lignes décalées dans leurs colonnes.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/propose.py" />
      <source>Read it, correct it, then give it to augure:correcttable. A line that begins with # is a remark: take the # away to make it count.</source>
      <translation>Lisez-la, corrigez-la, puis donnez-la à augure:correcttable. Une ligne qui commence par # est une remarque : retirez le # pour qu’elle compte.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/propose.py" />
      <source>Recipe that makes the dataset {table} one of the standard {standard}, proposed by augure:proposerecipe.</source>
      <translation>Recette qui met le jeu de données {table} au standard {standard}, proposée par augure:proposerecipe.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/propose.py" />
      <source>Rules are applied in their order. What no rule is sure of (confidence) stays as it is, for a person to decide.</source>
      <translation>Les règles sont appliquées dans leur ordre. Ce dont aucune règle n’est sûre (confidence) reste tel quel, pour qu’une personne en décide.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/propose.py" />
      <source>The rules were tried on the first {count} of {total} rows.</source>
      <translation>Les règles ont été essayées sur les {count} premières lignes, sur {total}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/propose.py" />
      <source>Words that nobody has decided yet: correct the line, then take its # away.</source>
      <translation>Mots que personne n’a encore décidés : corrigez la ligne, puis retirez son #.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/propose.py" />
      <source>column {name} bears the name, but holds something else</source>
      <translation>la colonne {name} porte ce nom, mais contient autre chose</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/propose.py" />
      <source>corrects: {list}</source>
      <translation>corrige : {list}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/propose.py" />
      <source>must be filled, and no column is surely it</source>
      <translation>doit être rempli, et aucune colonne n’y correspond à coup sûr</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/propose.py" />
      <source>or: column {name} ({score})</source>
      <translation>ou : colonne {name} ({score})</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/propose.py" />
      <source>proposes, for a person to decide: {list}</source>
      <translation>propose, pour qu’une personne en décide : {list}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/propose.py" />
      <source>{count} decision(s) taken earlier about this dataset are applied without being written here.</source>
      <translation>{count} décision(s) déjà prise(s) sur ce jeu de données sont appliquées sans être écrites ici.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/propose.py" />
      <source>{count} row(s)</source>
      <translation>{count} ligne(s)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/propose.py" />
      <source>{count} row(s), no proposal</source>
      <translation>{count} ligne(s), pas de proposition</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/propose.py" />
      <source>{table} to {standard}</source>
      <translation>{table} vers {standard}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>Best proposal</source>
      <translation>Meilleure proposition</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>Columns that are not used</source>
      <translation>Colonnes non utilisées</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>Comes from</source>
      <translation>Vient de</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>Decisions taken earlier that will be applied:</source>
      <translation>Décisions déjà prises qui seront appliquées :</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>Examples</source>
      <translation>Exemples</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>Fields that no column is</source>
      <translation>Champs sans colonne</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>Further values are anomalies once augure:correcttable has run.</source>
      <translation>Les autres valeurs seront des anomalies une fois augure:correcttable lancé.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>May also be</source>
      <translation>Peut aussi être</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>No rule has anything to do.</source>
      <translation>Aucune règle n’a rien à faire.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>Nothing: every cell would be as the standard wants it.</source>
      <translation>Rien : chaque cellule serait conforme au standard.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>Proposals</source>
      <translation>Propositions</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>Proposed recipe</source>
      <translation>Recette proposée</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>Read the recipe, take away the # of what you decide, and give it to augure:correcttable.</source>
      <translation>Lisez la recette, retirez le # de ce que vous décidez, et donnez-la à augure:correcttable.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>The rules were tried on the first rows only:</source>
      <translation>Les règles n’ont été essayées que sur les premières lignes :</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>Towards the standard</source>
      <translation>Vers le standard</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>What remains to be decided</source>
      <translation>Ce qui reste à décider</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>What the rules do</source>
      <translation>Ce que font les règles</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>Which column becomes which field</source>
      <translation>Quelle colonne devient quel champ</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>Why</source>
      <translation>Pourquoi</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>a name that says so ({score})</source>
      <translation>un nom qui l’indique ({score})</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>as in an earlier recipe</source>
      <translation>comme dans une recette antérieure</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>corrections</source>
      <translation>corrections</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>empty</source>
      <translation>vide</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>its content alone</source>
      <translation>son seul contenu</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>made of several columns, or of the shape</source>
      <translation>composé de plusieurs colonnes, ou tiré de la géométrie</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>no column</source>
      <translation>aucune colonne</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>no column, and it must be filled</source>
      <translation>aucune colonne, alors qu’une valeur est obligatoire</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>of {count} fields have a source</source>
      <translation>champs sur {count} ont une source</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>rules</source>
      <translation>règles</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>the same name</source>
      <translation>le même nom</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>wrong cells after them</source>
      <translation>cellules fausses après les règles</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>wrong cells before the rules</source>
      <translation>cellules fausses avant les règles</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/report.py" />
      <source>{share} % of its values fit, as they are or repaired</source>
      <translation>{share} % de ses valeurs conviennent, telles quelles ou réparées</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/sample.py" />
      <source>TABLE: clean.{table} has no row: there is nothing to propose a recipe from.</source>
      <translation>TABLE : clean.{table} n’a aucune ligne : il n’y a rien dont tirer une recette.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/sources.py" />
      <source>it must be the name of a column, or one of: {known}.</source>
      <translation>ce doit être le nom d’une colonne, ou l’une de ces clés : {known}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/sources.py" />
      <source>the key “{key}” is not known beside “{kind}”.</source>
      <translation>la clé « {key} » n’est pas connue à côté de « {kind} ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/sources.py" />
      <source>“geometry” is “{value}”, and can be {known}.</source>
      <translation>« geometry » vaut « {value} », et peut valoir {known}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/sources.py" />
      <source>“ticked” must give the value of each column.</source>
      <translation>« ticked » doit donner la valeur de chaque colonne.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/sources.py" />
      <source>“{key}” must be a list of columns.</source>
      <translation>« {key} » doit être une liste de colonnes.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/recipe/writing.py" />
      <source>RECIPE: {path} cannot be written ({cause}).</source>
      <translation>RECIPE : impossible d’écrire {path} ({cause}).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/rules/addresses.py" />
      <source>Moves postcode and commune from the end of the address to their own empty fields: “3 PLACE PUISARD 51530 CRAMANT” leaves “3 PLACE PUISARD”.</source>
      <translation>Déplace le code postal et la commune de la fin de l’adresse vers leurs propres champs vides : de « 3 PLACE PUISARD 51530 CRAMANT », il reste « 3 PLACE PUISARD ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/rules/addresses.py" />
      <source>Moves the house number from the street to its own field: “12 bis rue X” gives “12 bis” and “rue X”.</source>
      <translation>Déplace le numéro de la voie vers son propre champ : « 12 bis rue X » donne « 12 bis » et « rue X ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/rules/booleans.py" />
      <source>Writes yes and no in the words that the column takes: “OUI”, “x”, “1”, “vrai” → “true”; “N” → “Non”.</source>
      <translation>Écrit oui et non avec les mots que la colonne admet : « OUI », « x », « 1 », « vrai » → « true » ; « N » → « Non ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/rules/codes.py" />
      <source>Gives postcodes and INSEE codes their five characters back: 1100 becomes 01100, 75 008 becomes 75008, 2a004 becomes 2A004.</source>
      <translation>Rend leurs cinq caractères aux codes postaux et aux codes INSEE : 1100 devient 01100, 75 008 devient 75008, 2a004 devient 2A004.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/rules/communes.py" />
      <source>Completes and corrects commune, postcode and INSEE code from each other with the register of communes: BOURGES, 18000 gives Bourges and 18033.</source>
      <translation>Complète et corrige commune, code postal et code INSEE les uns par les autres, avec le registre des communes : BOURGES, 18000 donne Bourges et 18033.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/rules/dates.py" />
      <source>Writes dates in the form of the column: “31/05/2024”, “31 mai 2024”, “31.5.24” → “2024-05-31”. Where day and month can be exchanged, the day comes first.</source>
      <translation>Écrit les dates sous la forme de la colonne : « 31/05/2024 », « 31 mai 2024 », « 31.5.24 » → « 2024-05-31 ». Là où le jour et le mois peuvent s’échanger, le jour vient en premier.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/rules/hours.py" />
      <source>Fills empty hours of OpenStreetMap from the hours told in free text in the column beside; the free text stays.</source>
      <translation>Remplit les horaires d’ouverture OpenStreetMap vides d’après les horaires en texte libre de la colonne voisine ; le texte libre reste.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/rules/hours.py" />
      <source>Writes opening hours as OpenStreetMap does: “Du lundi au vendredi de 9h à 12h et de 14h à 18h30” becomes “Mo-Fr 09:00-12:00,14:00-18:30”. Hours without days, or that can be read in two ways, are for a person to confirm.</source>
      <translation>Écrit les horaires d’ouverture comme OpenStreetMap : « Du lundi au vendredi de 9h à 12h et de 14h à 18h30 » devient « Mo-Fr 09:00-12:00,14:00-18:30 ». Les horaires sans jours, ou qui peuvent se lire de deux façons, sont à confirmer par une personne.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/rules/identifiers.py" />
      <source>Writes SIRET, SIREN, RNA and RIDET without spaces and gives back a lost zero where the check digit proves it: 401 092 267 00020 becomes 40109226700020. A number whose check digit is wrong stays.</source>
      <translation>Écrit SIRET, SIREN, RNA et RIDET sans espaces et rétablit un zéro perdu là où la clé de contrôle le prouve : 401 092 267 00020 devient 40109226700020. Un numéro dont la clé de contrôle est fausse reste tel quel.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/rules/mails.py" />
      <source>Repairs e-mail addresses: spaces, (at), gmail.con, a comma for a dot, several in a cell.</source>
      <translation>Répare les adresses de courriel : espaces, (at), gmail.con, une virgule au lieu d’un point, plusieurs dans une cellule.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/rules/numbers.py" />
      <source>Takes numbers out of what stands around them: “1 200 €” → “1200”, “45 %” → “45”, “43°31'35" N” → “43.526389”.</source>
      <translation>Extrait les nombres de ce qui les entoure : « 1 200 € » → « 1200 », « 45 % » → « 45 », « 43°31′35″ N » → « 43.526389 ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/rules/numbers.py" />
      <source>Writes numbers with the decimal mark of the column and without marks of thousands: “1 234,5” → “1234.5”; a whole number without decimals: “12,0” → “12”.</source>
      <translation>Écrit les nombres avec la marque décimale de la colonne et sans séparateurs de milliers : « 1 234,5 » → « 1234.5 » ; un nombre entier sans décimales : « 12,0 » → « 12 ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/rules/phones.py" />
      <source>Writes telephone numbers as the field wants them: 04.67.00.00.00 → +33467000000.</source>
      <translation>Écrit les numéros de téléphone comme le veut le champ : 04.67.00.00.00 → +33467000000.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/rules/placeholders.py" />
      <source>Empties cells that say there is no value, such as -, N/C, #REF! or non renseigné.</source>
      <translation>Vide les cellules qui disent qu’il n’y a pas de valeur, par exemple -, N/C, #REF! ou non renseigné.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/rules/positions.py" />
      <source>Puts swapped latitude and longitude right, splits “45.95, 4.82” into both fields, gives 45952791 its decimal sign back and empties 0, 0.</source>
      <translation>Rétablit la latitude et la longitude inversées, répartit « 45.95, 4.82 » dans les deux champs, rend à 45952791 sa marque décimale et vide 0, 0.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/rules/spaces.py" />
      <source>Removes spaces at both ends, doubled and invisible ones; composes accented letters (NFC).</source>
      <translation>Retire les espaces de début et de fin, doubles et invisibles ; compose les lettres accentuées (NFC).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/rules/texts.py" />
      <source>Lowers names written in capitals throughout: MAIRIE DE CACHAN → Mairie de Cachan.</source>
      <translation>Met en minuscules les noms écrits tout en capitales : MAIRIE DE CACHAN → Mairie de Cachan.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/rules/texts.py" />
      <source>Removes remains of HTML, such as tags, and reads &amp;eacute; as é.</source>
      <translation>Retire les restes de HTML, par exemple les balises, et lit &amp;eacute; comme é.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/rules/texts.py" />
      <source>Repairs letters decoded wrongly, such as mÃ©diathÃ¨que → médiathèque.</source>
      <translation>Répare les lettres mal décodées, par exemple mÃ©diathÃ¨que → médiathèque.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/rules/vocabulary.py" />
      <source>Finds which of the allowed words is meant, through accents, capitals, plural, abbreviations and typing errors, also for several in a cell: “Asso.” → “Association”. A “mapping” says which word stands for which.</source>
      <translation>Trouve lequel des mots permis est voulu, malgré les accents, les capitales, le pluriel, les abréviations et les fautes de frappe, même s’il y en a plusieurs dans une cellule : « Asso. » → « Association ». Un « mapping » dit quel mot en remplace quel autre.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/rules/websites.py" />
      <source>Repairs addresses of websites: www.cachan.fr → https://www.cachan.fr, http//, spaces.</source>
      <translation>Répare les adresses de sites web : www.cachan.fr → https://www.cachan.fr, http//, espaces.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/patterns.py" />
      <source>cannot be read ({cause}): {pattern}</source>
      <translation>est illisible ({cause}) : {pattern}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/patterns.py" />
      <source>would take for ever on some texts, since a repetition stands in a repetition: {pattern}</source>
      <translation>n’en finirait pas sur certains textes, car une répétition y contient une répétition : {pattern}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/source.py" />
      <source>STANDARD: name a standard: a file, a URL, or one of {names}.</source>
      <translation>STANDARD : indiquez un standard : un fichier, une URL, ou l’un de ces noms : {names}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/source.py" />
      <source>STANDARD: there is no file {path}. It may be a file, a URL, or one of {names}.</source>
      <translation>STANDARD : il n’y a pas de fichier {path}. Ce peut être un fichier, une URL, ou l’un de ces noms : {names}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/source.py" />
      <source>STANDARD: {origin} has no resource “{name}” with a schema. There are: {names}.</source>
      <translation>STANDARD : {origin} n’a pas de ressource « {name} » avec un schéma. Il y a : {names}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/source.py" />
      <source>STANDARD: {origin} holds several schemas; write which after it, such as {example}. There are: {names}.</source>
      <translation>STANDARD : {origin} contient plusieurs schémas ; indiquez lequel à la suite, par exemple {example}. Il y a : {names}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/source.py" />
      <source>STANDARD: {origin} is a web page, not a Table Schema: give the address of the document itself.</source>
      <translation>STANDARD : {origin} est une page web, pas un Table Schema : donnez l’adresse du document lui-même.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/source.py" />
      <source>STANDARD: {origin} is neither JSON nor YAML: {cause}</source>
      <translation>STANDARD : {origin} n’est ni du JSON ni du YAML : {cause}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/source.py" />
      <source>STANDARD: {origin} is not a text in UTF-8.</source>
      <translation>STANDARD : {origin} n’est pas un texte en UTF-8.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/source.py" />
      <source>STANDARD: {path} cannot be read ({cause}).</source>
      <translation>STANDARD : {path} est illisible ({cause}).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/standard.py" />
      <source>STANDARD: {origin} has errors:
{list}</source>
      <translation>STANDARD : {origin} contient des erreurs :
{list}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/standard.py" />
      <source>a list</source>
      <translation>une liste</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/standard.py" />
      <source>field number {number} has no “name”.</source>
      <translation>le champ numéro {number} n’a pas de « name ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/standard.py" />
      <source>field “{field}”: its pattern {cause}</source>
      <translation>champ « {field} » : son motif {cause}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/standard.py" />
      <source>field “{field}”: the constraint “{key}” is not for the type {type}.</source>
      <translation>champ « {field} » : la contrainte « {key} » ne s’applique pas au type {type}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/standard.py" />
      <source>field “{field}”: “constraints” is not a set of keys.</source>
      <translation>champ « {field} » : « constraints » n’est pas un ensemble de clés.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/standard.py" />
      <source>field “{field}”: “required” belongs into “constraints”.</source>
      <translation>champ « {field} » : « required » doit se trouver dans « constraints ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/standard.py" />
      <source>field “{field}”: “{key}” is “{value}”, and can be {known}.</source>
      <translation>champ « {field} » : « {key} » vaut « {value} », et peut valoir {known}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/standard.py" />
      <source>field “{field}”: “{key}” must be {wanted}, not {value}.</source>
      <translation>champ « {field} » : « {key} » doit être {wanted}, pas {value}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/standard.py" />
      <source>it is no Table Schema: it has no list “fields”.</source>
      <translation>ce n’est pas un Table Schema : il n’a pas de liste « fields ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/standard.py" />
      <source>the field “{field}” comes twice.</source>
      <translation>le champ « {field} » figure deux fois.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/standard.py" />
      <source>the schema</source>
      <translation>le schéma</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/standard.py" />
      <source>true or false</source>
      <translation>true ou false</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/standard.py" />
      <source>“custom_checks”: each needs a “name”.</source>
      <translation>« custom_checks » : il faut un « name » à chacun.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/standard.py" />
      <source>“fieldsMatch” is “{value}”, and can be {known}.</source>
      <translation>« fieldsMatch » vaut « {value} », et peut valoir {known}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/standard.py" />
      <source>“foreignKeys”: as many fields are needed here ({here}) as in the reference ({there}).</source>
      <translation>« foreignKeys » : il faut autant de champs ici ({here}) que dans la référence ({there}).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/standard.py" />
      <source>“formerWords” of {field} must give a text for each text.</source>
      <translation>{field} : « formerWords » doit donner un texte pour chaque texte.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/standard.py" />
      <source>“{key}” names a field “{field}” that is not there.</source>
      <translation>« {key} » nomme un champ « {field} » qui n’existe pas.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/standard.py" />
      <source>“{key}” of {field} must be a list of texts.</source>
      <translation>{field} : « {key} » doit être une liste de textes.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/types.py" />
      <source>has a part that is not of the type {type}</source>
      <translation>a un élément qui n’est pas du type {type}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/types.py" />
      <source>is neither {true} nor {false}</source>
      <translation>n’est ni {true} ni {false}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/types.py" />
      <source>is not GeoJSON</source>
      <translation>n’est pas du GeoJSON</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/types.py" />
      <source>is not a JSON list</source>
      <translation>n’est pas une liste JSON</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/types.py" />
      <source>is not a JSON object</source>
      <translation>n’est pas un objet JSON</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/types.py" />
      <source>is not a UUID</source>
      <translation>n’est pas un UUID</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/types.py" />
      <source>is not a WKT geometry</source>
      <translation>n’est pas une géométrie WKT</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/types.py" />
      <source>is not a date</source>
      <translation>n’est pas une date</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/types.py" />
      <source>is not a date with a time</source>
      <translation>n’est pas une date avec une heure</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/types.py" />
      <source>is not a duration such as P1Y2M or PT3H</source>
      <translation>n’est pas une durée telle que P1Y2M ou PT3H</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/types.py" />
      <source>is not a full address such as https://…</source>
      <translation>n’est pas une adresse complète telle que https://…</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/types.py" />
      <source>is not a number</source>
      <translation>n’est pas un nombre</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/types.py" />
      <source>is not a position: longitude, latitude in degrees</source>
      <translation>n’est pas une position : longitude, latitude en degrés</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/types.py" />
      <source>is not a text</source>
      <translation>n’est pas un texte</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/types.py" />
      <source>is not a time</source>
      <translation>n’est pas une heure</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/types.py" />
      <source>is not a whole number</source>
      <translation>n’est pas un nombre entier</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/types.py" />
      <source>is not a year and a month, such as 2024-05</source>
      <translation>n’est pas une année et un mois, comme 2024-05</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/types.py" />
      <source>is not a year of four digits</source>
      <translation>n’est pas une année à quatre chiffres</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/types.py" />
      <source>is not an e-mail address</source>
      <translation>n’est pas une adresse électronique</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/types.py" />
      <source>is not base64</source>
      <translation>n’est pas du base64</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/types.py" />
      <source>is not of the type {type}</source>
      <translation>n’est pas du type {type}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/types.py" />
      <source>{sentence} written as {example}</source>
      <translation>{sentence} sous la forme {example}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standards/types.py" />
      <source>{sentence} written with the decimal mark {mark}</source>
      <translation>{sentence} écrit avec la marque décimale {mark}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/cells.py" />
      <source>STANDARD: field “{field}”: “{key}” is {value}, which {sentence}.</source>
      <translation>STANDARD : champ « {field} » : « {key} » vaut {value}, qui {sentence}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/cells.py" />
      <source>an item {sentence}</source>
      <translation>un élément {sentence}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/cells.py" />
      <source>has not the form {limit}</source>
      <translation>n’a pas la forme {limit}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/cells.py" />
      <source>is above {limit}</source>
      <translation>dépasse {limit}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/cells.py" />
      <source>is below {limit}</source>
      <translation>est au-dessous de {limit}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/cells.py" />
      <source>is empty, and must be filled</source>
      <translation>est vide, alors qu’une valeur est obligatoire</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/cells.py" />
      <source>is longer than {limit}</source>
      <translation>a une longueur supérieure à {limit}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/cells.py" />
      <source>is none of: {limit}</source>
      <translation>n’est aucune de ces valeurs : {limit}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/cells.py" />
      <source>is not above {limit}</source>
      <translation>n’est pas au-dessus de {limit}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/cells.py" />
      <source>is not below {limit}</source>
      <translation>n’est pas au-dessous de {limit}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/cells.py" />
      <source>is shorter than {limit}</source>
      <translation>a une longueur inférieure à {limit}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/cells.py" />
      <source>{sentence} (several with “{separator}” between them)</source>
      <translation>{sentence} (plusieurs se séparent par « {separator} »)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/checks/columns.py" />
      <source>STANDARD: compare-columns-value: “op” is “{value}”, and can be {known}.</source>
      <translation>STANDARD : compare-columns-value : « op » vaut « {value} », et peut valoir {known}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/checks/columns.py" />
      <source>cannot be compared with {column}</source>
      <translation>ne peut pas se comparer avec {column}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/checks/columns.py" />
      <source>cannot be held against the sum of {columns}: a value is not a number</source>
      <translation>ne peut pas se comparer à la somme de {columns} : une valeur n’est pas un nombre</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/checks/columns.py" />
      <source>is empty, and so is {column}: one of them must be filled</source>
      <translation>est vide, de même que {column} : il faut remplir au moins une des deux colonnes</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/checks/columns.py" />
      <source>is not the sum of {columns}</source>
      <translation>n’est pas la somme de {columns}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/checks/columns.py" />
      <source>is not {sign} {column}</source>
      <translation>n’est pas {sign} {column}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/checks/columns.py" />
      <source>must be filled exactly where {columns} are</source>
      <translation>doit avoir une valeur exactement là où il y en a dans {columns}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/checks/deeds.py" />
      <source>does not begin with a matter of the nomenclature of deeds</source>
      <translation>ne commence pas par une matière de la nomenclature des actes</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/checks/deeds.py" />
      <source>has no slash between the matter and what is below it, such as Urbanisme/Permis de construire</source>
      <translation>n’a pas de barre oblique entre la matière et ce qui la précise, comme dans Urbanisme/Permis de construire</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/checks/hours.py" />
      <source>is not written as OpenStreetMap writes opening hours (such as Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00)</source>
      <translation>n’est pas écrit comme OpenStreetMap écrit les horaires d’ouverture (par exemple Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/checks/identifiers.py" />
      <source>is not a SIREN (nine digits, the last one checks the others)</source>
      <translation>n’est pas un SIREN (neuf chiffres, dont le dernier contrôle les autres)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/checks/identifiers.py" />
      <source>is not a SIRET (fourteen digits, the last one checks the others)</source>
      <translation>n’est pas un SIRET (quatorze chiffres, dont le dernier contrôle les autres)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/checks/periods.py" />
      <source>is a period whose second year is not after the first</source>
      <translation>est une période dont la seconde année ne vient pas après la première</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/checks/periods.py" />
      <source>is neither a year nor a period such as 2017/2020</source>
      <translation>n’est ni une année ni une période telle que 2017/2020</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/checks/periods.py" />
      <source>is not a period such as 2017/2020</source>
      <translation>n’est pas une période telle que 2017/2020</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/checks/phones.py" />
      <source>is not a telephone number</source>
      <translation>n’est pas un numéro de téléphone</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/checks/positions.py" />
      <source>has latitude and longitude swapped</source>
      <translation>a la latitude et la longitude inversées</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/checks/positions.py" />
      <source>is not in France</source>
      <translation>n’est pas en France</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/lines.py" />
      <source>line {line}</source>
      <translation>ligne {line}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/lines.py" />
      <source>row {row}</source>
      <translation>ligne {row}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/report.py" />
      <source>By column</source>
      <translation>Par colonne</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/report.py" />
      <source>Column</source>
      <translation>Colonne</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/report.py" />
      <source>Every cell is as the standard wants it.</source>
      <translation>Chaque cellule est conforme au standard.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/report.py" />
      <source>Every error is a row of the view augure.current_anomaly.</source>
      <translation>Chaque erreur est une ligne de la vue augure.current_anomaly.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/report.py" />
      <source>RECIPE is that file. A corrected dataset is written beside this one, every change is kept in a journal, and what no rule is sure of stays as it is.</source>
      <translation>RECIPE est ce fichier. Un jeu de données corrigé est écrit à côté de celui-ci, chaque changement est conservé dans un journal, et ce dont aucune règle n’est sûre reste tel quel.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/report.py" />
      <source>TABLE is “{table}”, STANDARD the same as here. It writes a recipe: a text file that says which column is which field, and which rules repair what.</source>
      <translation>TABLE est « {table} », STANDARD le même qu’ici. Il écrit une recette : un fichier texte qui dit quelle colonne est quel champ, et quelles règles réparent quoi.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/report.py" />
      <source>The standard does not know these columns of the table</source>
      <translation>Le standard ne connaît pas ces colonnes de la table</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/report.py" />
      <source>The table lacks these columns of the standard</source>
      <translation>Il manque à la table ces colonnes du standard</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/report.py" />
      <source>Validated</source>
      <translation>Données contrôlées</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/report.py" />
      <source>Validation report</source>
      <translation>Rapport de validation</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/report.py" />
      <source>What is left becomes a list to look at, or to telephone about. Fill in the answers: augure:applydecisions reads them, and the next correction uses them.</source>
      <translation>Ce qui reste devient une liste à examiner, ou à traiter par téléphone. Remplissez les réponses : augure:applydecisions les lit, et la correction suivante les utilise.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/report.py" />
      <source>errors</source>
      <translation>erreurs</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/report.py" />
      <source>rows validated</source>
      <translation>lignes contrôlées</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/report.py" />
      <source>rows with an error ({share})</source>
      <translation>lignes en erreur ({share})</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/report.py" />
      <source>the cells of the last delivery, as received</source>
      <translation>les cellules de la dernière livraison, telles que reçues</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/report.py" />
      <source>the dataset as it is now, typed and corrected</source>
      <translation>le jeu de données tel qu’il est maintenant, typé et corrigé</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/scan.py" />
      <source>the row is empty</source>
      <translation>la ligne est vide</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/validate.py" />
      <source>Columns of the standard that the table lacks: {columns}.</source>
      <translation>Colonnes du standard qui manquent à la table : {columns}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/validate.py" />
      <source>Columns that the standard does not know: {columns}.</source>
      <translation>Colonnes inconnues du standard : {columns}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/validate.py" />
      <source>Not checked: {sentence}.</source>
      <translation>Non vérifié : {sentence}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/validate.py" />
      <source>Not valid: {count} errors.</source>
      <translation>Non valide : {count} erreur(s).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/validate.py" />
      <source>STATE: clean.{table} was not imported from a file: only its state clean can be validated.</source>
      <translation>STATE : clean.{table} n’a pas été importé d’un fichier : seul son état clean peut être validé.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/validate.py" />
      <source>STATE: {state} is none of {states}.</source>
      <translation>STATE : {state} n’est aucune de ces valeurs : {states}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/validate.py" />
      <source>Valid: no error.</source>
      <translation>Valide : aucune erreur.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/validate.py" />
      <source>comes again: an earlier row has the same value</source>
      <translation>est en double : une ligne précédente a la même valeur</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/validate.py" />
      <source>foreign key {columns}: there is no dataset “{table}” with {reference}</source>
      <translation>clé étrangère {columns} : il n’y a pas de jeu de données « {table} » avec {reference}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/validate.py" />
      <source>is not in {columns} of {table}</source>
      <translation>n’est pas dans {columns} de {table}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/validate.py" />
      <source>no column of the table is one of the standard's</source>
      <translation>aucune colonne de la table n’est une colonne du standard</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/validate.py" />
      <source>the key is empty</source>
      <translation>la clé est vide</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/validate.py" />
      <source>the standard has no such column</source>
      <translation>le standard n’a pas de colonne de ce nom</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/validate.py" />
      <source>there is no such column</source>
      <translation>il n’y a pas de colonne de ce nom</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/validate.py" />
      <source>{check}: Augure does not know this check</source>
      <translation>{check} : Augure ne connaît pas ce contrôle</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/validate.py" />
      <source>{check}: no column {columns}</source>
      <translation>{check} : pas de colonne {columns}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>A cell counts once, however many things are wrong with it; a missing column counts in every row.</source>
      <translation>Une cellule compte une fois, quel que soit le nombre de ses erreurs ; une colonne manquante compte dans chaque ligne.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>A cell such as F128 is column F, line 128 of the file as received. Where a cell has an arrow, what it becomes stands behind it.</source>
      <translation>Une cellule telle que F128 est la colonne F, ligne 128 du fichier tel que reçu. Là où une cellule est suivie d’une flèche, ce qu’elle devient vient après.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>By rule {rule}, {percent} % sure. It {message}.</source>
      <translation>Selon la règle {rule}, sûre à {percent} %. Ce contenu {message}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>Cells</source>
      <translation>Cellules</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>Decided by a person, and applied again.</source>
      <translation>Décidé par une personne, et appliqué à nouveau.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>Fills fields from what other fields of the row say, as the recipe has it.</source>
      <translation>Remplit des champs d’après ce que disent d’autres champs de la ligne, comme le veut la recette.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>Form of the value</source>
      <translation>Forme de la valeur</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>Further decisions that settle several cells</source>
      <translation>Autres décisions qui règlent plusieurs cellules</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>It {message}.</source>
      <translation>Ce contenu {message}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>Leave it out, or say which field it is.</source>
      <translation>Laissez-la de côté, ou dites à quel champ elle correspond.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>No column of the table is one of the standard's</source>
      <translation>Aucune colonne de la table n’est une colonne du standard</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>No decision settles many cells at once: {cells} cells are to be looked at one by one.</source>
      <translation>Aucune décision ne règle beaucoup de cellules à la fois : {cells} cellules sont à examiner une par une.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>No rule knows what these cells should say, and no one answer fits them all: they are looked at, or asked for, one by one.</source>
      <translation>Aucune règle ne sait ce que ces cellules devraient contenir, et aucune réponse ne convient à toutes : on les examine, ou on se renseigne, une par une.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>One by one</source>
      <translation>Une par une</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>One decision settles {settled} of the {cells} cells in question: {share}.</source>
      <translation>Une décision règle {settled} des {cells} cellules en question : {share}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>Puts cells that stand beside their columns back in place.</source>
      <translation>Remet à leur place les cellules qui se trouvent à côté de leurs colonnes.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>Say which column is which field.</source>
      <translation>Dites quelle colonne est quel champ.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>Say which column of the table it comes from, or what it says in every row.</source>
      <translation>Dites de quelle colonne de la table elle vient, ou ce qu’elle contient dans chaque ligne.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>Share</source>
      <translation>Part</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>The column “{field}” is missing</source>
      <translation>La colonne « {field} » manque</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>The standard has no column “{field}”</source>
      <translation>Le standard n’a pas de colonne « {field} »</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>These {count} decisions settle {settled} of the {cells} cells in question: {share}.</source>
      <translation>Ces {count} décisions règlent {settled} des {cells} cellules en question : {share}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>What is wrong</source>
      <translation>Ce qui ne va pas</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>What to decide</source>
      <translation>À décider</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>What to do next</source>
      <translation>Que faire ensuite</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>decide once</source>
      <translation>à décider une fois</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>less than 1 %</source>
      <translation>moins de 1 %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>look and agree: {percent} % sure</source>
      <translation>à valider : sûr à {percent} %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>map or fill</source>
      <translation>à associer ou à remplir</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>one by one</source>
      <translation>une par une</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>repaired by rule, for sure</source>
      <translation>réparées par une règle, à coup sûr</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>settled by deciding once for many</source>
      <translation>réglées en décidant une fois pour plusieurs</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>sure</source>
      <translation>sûr</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>to be looked at one by one</source>
      <translation>à examiner une par une</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>{count} more are in the view augure.current_anomaly.</source>
      <translation>{count} autres sont dans la vue augure.current_anomaly.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>{percent} %</source>
      <translation>{percent} %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>“{field}” is empty in every row</source>
      <translation>« {field} » est vide dans toutes les lignes</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>“{field}”: does “{value}” mean “{proposal}”?</source>
      <translation>« {field} » : « {value} » veut-il dire « {proposal} » ?</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>“{field}”: is “{value}” to be empty?</source>
      <translation>« {field} » : faut-il vider « {value} » ?</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validation/wording.py" />
      <source>“{field}”: what does “{value}” become?</source>
      <translation>« {field} » : que devient « {value} » ?</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/demo/create.py" />
      <source>The folder {folder} already holds files that are not a demo; the demo's files bear the names of real ones and could replace them. Choose an empty FOLDER.</source>
      <translation>Le dossier {folder} contient déjà des fichiers qui ne sont pas une démonstration ; ceux de la démonstration portent les noms des vrais et pourraient les remplacer. Choisissez un FOLDER vide.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/demo/create.py" />
      <source>The folder {folder} cannot be written: {reason}. Choose another FOLDER.</source>
      <translation>Impossible d’écrire dans le dossier {folder} : {reason}. Choisissez un autre FOLDER.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/ballots.py" />
      <source>the day of the vote, such as 2017-04-23</source>
      <translation>le jour du vote, par exemple 2017-04-23</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/ballots.py" />
      <source>{file}: neither its name nor its columns tell {parameter}. Set it ({values}).</source>
      <translation>{file} : ni son nom ni ses colonnes n’indiquent {parameter}. Renseignez-le ({values}).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/ballots.py" />
      <source>{file}: no {kind} ballot of {year}, round {round}, is known (known years: {years}). If the file is right, give its day in DATE.</source>
      <translation>{file} : aucun scrutin « {kind} » de {year}, tour {round}, n’est connu (années connues : {years}). Si le fichier a raison, donnez son jour dans DATE.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/ballots.py" />
      <source>{file}: “{text}” is no ballot that is known.</source>
      <translation>{file} : « {text} » n’est pas un scrutin connu.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/ballots.py" />
      <source>{file}: “{year} {kind} round {round}” is no ballot that is known. Kinds: {kinds}.</source>
      <translation>{file} : « {year} {kind} tour {round} » n’est pas un scrutin connu. Types : {kinds}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/candidates.py" />
      <source>No bloc is known for “{label}” ({key}).</source>
      <translation>Aucun bloc n’est connu pour « {label} » ({key}).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/candidates.py" />
      <source>{ballot}: {count} label(s) have no bloc: {labels}. Add them to the table ref.bloc; proposals are in augure.anomaly.</source>
      <translation>{ballot} : {count} libellé(s) sans bloc : {labels}. Ajoutez-les à la table ref.bloc ; des propositions sont dans augure.anomaly.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/checks.py" />
      <source>More expressed than voters.</source>
      <translation>Plus d’exprimés que de votants.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/checks.py" />
      <source>More voters than registered.</source>
      <translation>Plus de votants que d’inscrits.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/checks.py" />
      <source>Registered is not voters plus abstentions.</source>
      <translation>Les inscrits ne sont pas les votants plus les abstentions.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/checks.py" />
      <source>The votes do not sum to the expressed.</source>
      <translation>La somme des voix n’est pas le nombre d’exprimés.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/checks.py" />
      <source>Voters is not expressed plus blank and null.</source>
      <translation>Les votants ne sont pas les exprimés plus les blancs et nuls.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/checks.py" />
      <source>{file}: in {count} of {total} territories the votes do not sum to the expressed (for example {territory}: {votes} &lt;&gt; {expressed}); in all, {share} % of the expressed have a candidate. Columns of votes are missing, or others were taken for them. Read as votes: those for {read}. Correct the file, or take it again from its source.</source>
      <translation>{file} : dans {count} territoires sur {total}, la somme des voix n’est pas celle des exprimés (par exemple {territory} : {votes} &lt;&gt; {expressed}) ; en tout, {share} % des exprimés ont un candidat. Des colonnes de voix manquent, ou d’autres ont été prises pour elles. Lu comme des voix : celles pour {read}. Corrigez le fichier, ou reprenez-le à la source.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/harmonise.py" />
      <source>BALLOTS: there is no {missing} by commune or polling station in the warehouse. Known: {known}.</source>
      <translation>BALLOTS : l’entrepôt n’a pas {missing} par commune ou par bureau de vote. Connus : {known}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/harmonise.py" />
      <source>Communes that had to be divided were divided by: {names}.</source>
      <translation>Les communes à partager l’ont été d’après : {names}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/harmonise.py" />
      <source>Turnout by {level} ({year})</source>
      <translation>Participation par {level} ({year})</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/harmonise.py" />
      <source>Votes by {level} ({year})</source>
      <translation>Voix par {level} ({year})</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/harmonise.py" />
      <source>What was counted is not what was there, so nothing was written:
{list}</source>
      <translation>Le total compté n’est plus ce qu’il était, rien n’a donc été écrit :
{list}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/harmonise.py" />
      <source>no commune has, or had, this code: the row was left out</source>
      <translation>aucune commune n’a, ou n’a eu, ce code : la ligne a été écartée</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/harmonise.py" />
      <source>no commune on 1 January {year}: placed as it stood at the nearest time</source>
      <translation>pas une commune au 1er janvier {year} : placé tel qu’il était à la date la plus proche</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/harmonise.py" />
      <source>{ballot}: from the communes of {before} to those of {after}.</source>
      <translation>{ballot} : des communes de {before} à celles de {after}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/harmonise.py" />
      <source>{column}: {before} before, {after} after (difference {difference})</source>
      <translation>{column} : {before} avant, {after} après (écart {difference})</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/harmonise.py" />
      <source>{count} territories could not be placed; augure.anomaly lists them.</source>
      <translation>{count} territoires n’ont pas pu être placés ; augure.anomaly les liste.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/layouts.py" />
      <source>a code of commune, canton, constituency or département</source>
      <translation>un code de commune, de canton, de circonscription ou de département</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/layouts.py" />
      <source>a code of département</source>
      <translation>un code de département</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/layouts.py" />
      <source>the counts of registered, voters and expressed (Inscrits, Votants, Exprimés)</source>
      <translation>les nombres d’inscrits, de votants et d’exprimés (Inscrits, Votants, Exprimés)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/layouts.py" />
      <source>the votes (Voix)</source>
      <translation>les voix (Voix)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/layouts.py" />
      <source>{file} has no column of codes for LEVEL {level}. Leave LEVEL empty: its rows are of level {found}.</source>
      <translation>{file} n’a aucune colonne de codes pour LEVEL {level}. Laissez LEVEL vide : ses lignes sont du niveau {found}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/layouts.py" />
      <source>{file} is not a file of election results: it lacks {missing}. Its columns are: {columns}.</source>
      <translation>{file} n’est pas un fichier de résultats d’élection : il y manque {missing}. Ses colonnes sont : {columns}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/load.py" />
      <source>The sheet {sheet} is left out. {cause}</source>
      <translation>La feuille {sheet} est laissée de côté. {cause}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/load.py" />
      <source>run {run}</source>
      <translation>traitement {run}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/load.py" />
      <source>{ballot} ({level}) is in the warehouse already, from {earlier}, and {file} says otherwise: {different} territories differ and {new} are new (for example {example}). Nothing was changed. MODE=replace takes the new file instead, MODE=append adds territories only.</source>
      <translation>{ballot} ({level}) est déjà dans l’entrepôt, d’après {earlier}, et {file} dit autre chose : {different} territoires diffèrent et {new} sont nouveaux (par exemple {example}). Rien n’a été changé. MODE=replace prend le nouveau fichier à la place, MODE=append ajoute seulement des territoires.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/load.py" />
      <source>{ballot} ({level}) is there already with the same counts: left as it is.</source>
      <translation>{ballot} ({level}) est déjà présent avec les mêmes nombres : laissé tel quel.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/load.py" />
      <source>{ballot}: {territories} territories ({level}), {results} results, {anomalies} anomalies.</source>
      <translation>{ballot} : {territories} territoires ({level}), {results} résultats, {anomalies} anomalies.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/load.py" />
      <source>{earlier} and {file} both hold {ballot} ({level}) and contradict each other: {different} territories differ (for example {example}). Nothing was changed: import the right one alone.</source>
      <translation>{earlier} et {file} contiennent tous deux {ballot} ({level}) et se contredisent : {different} territoires diffèrent (par exemple {example}). Rien n’a été modifié : importez le bon, seul.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/rows.py" />
      <source>no code of a place (a total or a note?)</source>
      <translation>aucun code de lieu (un total ou une note ?)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/rows.py" />
      <source>the same as line {line}</source>
      <translation>la même que la ligne {line}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/rows.py" />
      <source>the total of the other rows</source>
      <translation>le total des autres lignes</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/rows.py" />
      <source>{count} row(s) were left out: {first}. They are in augure.reject.</source>
      <translation>{count} ligne(s) ont été écartées : {first}. Elles sont dans augure.reject.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/rows.py" />
      <source>{file}, line {line}: {cause}</source>
      <translation>{file}, ligne {line} : {cause}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/rows.py" />
      <source>{file}: between lines {first} and {last}, {territory} has more than one count of registered, voters or expressed. Keep the right one; where the rows are of polling stations, their column must say so (“Code du b.vote”).</source>
      <translation>{file} : entre les lignes {first} et {last}, {territory} a plusieurs nombres d’inscrits, de votants ou d’exprimés. Gardez le bon ; si les lignes sont celles de bureaux de vote, leur colonne doit le dire (« Code du b.vote »).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/rows.py" />
      <source>{file}: lines {first} and {line} both give {territory}, with other counts. Keep the right one in the file; where the rows are of a finer level, their column must say so (“Code du b.vote”).</source>
      <translation>{file} : les lignes {first} et {line} donnent toutes deux {territory}, avec d’autres nombres. Gardez la bonne dans le fichier ; si les lignes sont d’un niveau plus fin, leur colonne doit le dire (« Code du b.vote »).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/rows.py" />
      <source>{file}: no row gives the code of a place.</source>
      <translation>{file} : aucune ligne ne donne le code d’un lieu.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/staging.py" />
      <source>{file}, line {line}, column {column} ({name}): “{value}” is no whole number of votes or voters, and the other counts of the row do not prove what it was. A spreadsheet may have changed the file: take it again from its source.</source>
      <translation>{file}, ligne {line}, colonne {column} ({name}) : « {value} » n’est pas un nombre entier de voix ou d’électeurs, et les autres nombres de la ligne ne prouvent pas ce qu’il était. Un tableur a peut-être modifié le fichier : reprenez-le à sa source.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/staging.py" />
      <source>{file}, line {line}: {cells} make no INSEE code. Correct them; if the row is a total or a note, take it out of the file.</source>
      <translation>{file}, ligne {line} : {cells} ne forment aucun code INSEE. Corrigez-les ; si la ligne est un total ou une note, retirez-la du fichier.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/staging.py" />
      <source>{file}: {count} cell(s) that a spreadsheet had changed were put right, as the other counts of their rows prove (for example {before} to {after}, in {territory}). They are in augure.correction.</source>
      <translation>{file} : {count} cellule(s) qu’un tableur avait modifiée(s) ont été rétablies, comme le prouvent les autres nombres de leurs lignes (par exemple {before} en {after}, pour {territory}). Elles sont dans augure.correction.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/suspicion.py" />
      <source>They fit {ballot} best. </source>
      <translation>Elles correspondent surtout à {ballot}. </translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/suspicion.py" />
      <source>{count} of {total} candidates are not among those of {ballot} at the level {level}, which is in the warehouse: one of the two files may be of another ballot.</source>
      <translation>{count} candidats sur {total} ne sont pas parmi ceux de {ballot} au niveau {level}, déjà dans l’entrepôt : l’un des deux fichiers est peut-être d’un autre scrutin.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/suspicion.py" />
      <source>{count} of {total} nuances were not in use at {ballot} ({nuances}): the file may be of another ballot.</source>
      <translation>{count} nuances sur {total} n’étaient pas en usage pour {ballot} ({nuances}) : le fichier est peut-être d’un autre scrutin.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/election/suspicion.py" />
      <source>{file}: {message} {likely}Check DATE and BALLOT_KIND.</source>
      <translation>{file} : {message} {likely}Vérifiez DATE et BALLOT_KIND.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/explore.py" />
      <source>No commune of the warehouse lies in the perimeter “{perimeter}”.</source>
      <translation>Aucune commune de l’entrepôt n’est dans le périmètre « {perimeter} ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/indicators.py" />
      <source>INDICATORS: the warehouse has no {missing} for the level {level}. It has: {known}. “Build indicators” makes more.</source>
      <translation>INDICATORS : l’entrepôt n’a pas de {missing} au niveau {level}. Il a : {known}. « Calculer des indicateurs » en produit d’autres.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/indicators.py" />
      <source>indicator</source>
      <translation>indicateur</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/perimeters.py" />
      <source>CANDIDATE_PERIMETERS: no commune of the warehouse lies in “{perimeter}”.</source>
      <translation>CANDIDATE_PERIMETERS : aucune commune de l’entrepôt n’est dans « {perimeter} ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/pictures.py" />
      <source>% of the differences</source>
      <translation>% des écarts</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/pictures.py" />
      <source>all indicators together</source>
      <translation>tous les indicateurs ensemble</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/pictures.py" />
      <source>as they are</source>
      <translation>tels quels</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/pictures.py" />
      <source>indicators, of what the past vote leaves</source>
      <translation>les indicateurs, de ce que le vote passé laisse</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/pictures.py" />
      <source>once the past vote is known</source>
      <translation>une fois le vote passé connu</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/pictures.py" />
      <source>past vote and indicators</source>
      <translation>vote passé et indicateurs</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/pictures.py" />
      <source>the past vote alone</source>
      <translation>le vote passé seul</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>: </source>
      <translation> : </translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>A correlation says how much two things go together from commune to commune: 0 not at all, +1 always in the same direction, −1 always in opposite ones. It does not say why, nor how people vote: it is about places, not persons. Communes count by their registered electors unless said otherwise; the brackets hold the true value 19 times in 20.</source>
      <translation>Une corrélation dit à quel point deux choses vont ensemble d’une commune à l’autre : 0 pas du tout, +1 toujours dans le même sens, −1 toujours en sens contraire. Elle ne dit ni pourquoi, ni comment les gens votent : il s’agit de lieux, non de personnes. Sauf mention contraire, les communes comptent selon leurs inscrits ; les crochets contiennent la vraie valeur 19 fois sur 20.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>Availability: the share of all cells, commune by indicator, that have a value. Representativeness: 1 minus the largest gap between the cumulated curves of the perimeter and of the whole warehouse (Kolmogorov–Smirnov), on average over results and indicators; it sees the whole distribution, in any unit. Size: 1 minus half the width of the 95 % interval that so many communes give around no correlation. The score is their geometric mean: none makes up for another.</source>
      <translation>Disponibilité : part des cases, commune par indicateur, qui ont une valeur. Représentativité : 1 moins le plus grand écart entre les courbes cumulées du périmètre et de tout l’entrepôt (Kolmogorov–Smirnov), en moyenne sur les résultats et les indicateurs ; elle voit toute la distribution, quelle que soit l’unité. Taille : 1 moins la demi-largeur de l’intervalle à 95 % qu’autant de communes donnent autour d’une corrélation nulle. La note est leur moyenne géométrique : aucune ne rachète une autre.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>Correlation of each indicator with each result. Bold: told from chance, even though {count} pairs were looked at (at most one in twenty of the bold ones is expected to be chance).</source>
      <translation>Corrélation de chaque indicateur avec chaque résultat. En gras : ce qui se distingue du hasard, bien que {count} couples aient été examinés (au plus un gras sur vingt devrait être dû au hasard).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>Does it last from one election to the next?</source>
      <translation>Cela dure-t-il d’une élection à l’autre ?</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>Each commune counts alike here: a few large ones hold too many of the electors.</source>
      <translation>Chaque commune compte autant ici : quelques grandes ont une trop grande part des inscrits.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>Each result against the indicator most correlated with it. Named: the communes that lie farthest from the line for their number of electors.</source>
      <translation>Chaque résultat selon l’indicateur qui lui est le plus corrélé. Nommées : les communes les plus éloignées de la droite compte tenu de leurs inscrits.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>Every correlation stands on the communes where both numbers are known; a withheld value is never a zero, nor an average. The least known: “{indicator}”, in {known} of the communes; {missing} have none.</source>
      <translation>Chaque corrélation repose sur les communes où les deux nombres sont connus ; une valeur sous secret n’est jamais un zéro ni une moyenne. Le moins connu : « {indicator} », dans {known} des communes ; {missing} n’en ont pas.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>How it was measured</source>
      <translation>Comment on a mesuré</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>How much of the differences between communes is accounted for, over the {count} communes ({share} of the electors) where all {indicators} indicators taken together are known.</source>
      <translation>Part des écarts entre communes qui est expliquée, sur les {count} communes ({share} des inscrits) où les {indicators} indicateurs pris ensemble sont tous connus.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>How the electors are spread over the values of each indicator; extreme values are left out.</source>
      <translation>Répartition des inscrits selon la valeur de chaque indicateur ; les valeurs extrêmes sont omises.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>Indicator</source>
      <translation>Indicateur</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>Indicators and votes: {ballots}</source>
      <translation>Indicateurs et votes : {ballots}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>Maps</source>
      <translation>Cartes</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>No maps: the warehouse has no outlines of these communes (“Load territories”).</source>
      <translation>Pas de cartes : l’entrepôt n’a pas les contours de ces communes (« Charger les territoires »).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>REPORT: {path} cannot be written ({cause}).</source>
      <translation>REPORT : impossible d’écrire {path} ({cause}).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>Result</source>
      <translation>Résultat</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>Result and indicator</source>
      <translation>Résultat et indicateur</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>Six classes of as many communes each; slant lines: no value.</source>
      <translation>Six classes d’autant de communes chacune ; hachures : pas de valeur.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>The correlation, then (→) what is left of it once the past vote is known. Where the second changes its sign from ballot to ballot, a forecast has nothing to learn from the indicator.</source>
      <translation>La corrélation, puis (→) ce qu’il en reste une fois le vote passé connu. Là où la seconde change de signe d’un scrutin à l’autre, une prévision n’a rien à apprendre de l’indicateur.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>The darker, the more communes.</source>
      <translation>Plus c’est foncé, plus il y a de communes.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>The indicators</source>
      <translation>Les indicateurs</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>The indicators most correlated with the results.</source>
      <translation>Les indicateurs les plus corrélés aux résultats.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>The larger a point, the more electors.</source>
      <translation>Plus le point est gros, plus il y a d’inscrits.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>The line is the whole warehouse.</source>
      <translation>Le trait est l’ensemble de l’entrepôt.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>The strongest correlations</source>
      <translation>Les corrélations les plus fortes</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>The {shown} best of {count} perimeters.</source>
      <translation>Les {shown} meilleurs de {count} périmètres.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>What is not known</source>
      <translation>Ce que l’on ne sait pas</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>Which perimeter to study?</source>
      <translation>Quel périmètre étudier ?</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>all indicators together account for</source>
      <translation>tous les indicateurs ensemble expliquent</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>availability</source>
      <translation>disponibilité</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>by ranks (Spearman)</source>
      <translation>par les rangs (Spearman)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>communes</source>
      <translation>communes</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>communes since merged</source>
      <translation>communes fusionnées depuis</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>communes with a value</source>
      <translation>communes avec une valeur</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>correlation</source>
      <translation>corrélation</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>difference of means, in standard deviations</source>
      <translation>écart des moyennes, en écarts types</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>each commune counting alike</source>
      <translation>chaque commune comptant autant</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>estimated</source>
      <translation>estimées</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>indicators</source>
      <translation>indicateurs</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>most correlated indicator</source>
      <translation>indicateur le plus corrélé</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>of it once the past vote is known</source>
      <translation>de celle-ci une fois le vote passé connu</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>of the electors</source>
      <translation>des inscrits</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>of what the past vote leaves</source>
      <translation>de ce que le vote passé laisse</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>registered electors</source>
      <translation>inscrits</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>representativeness</source>
      <translation>représentativité</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>result</source>
      <translation>résultat</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>score</source>
      <translation>note</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>size</source>
      <translation>taille</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>the strongest correlation: {indicator}, {bloc}</source>
      <translation>la plus forte corrélation : {indicator}, {bloc}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>their share</source>
      <translation>leur part</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>unit</source>
      <translation>unité</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>withheld (secret)</source>
      <translation>sous secret</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>worth, in independent ones</source>
      <translation>vaut, en communes indépendantes</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>{mark} These indicators speak of a year after this ballot, the nearest the warehouse has; no forecast of it could have used them: {names}.</source>
      <translation>{mark} Ces indicateurs parlent d’une année postérieure au scrutin, la plus proche dont dispose l’entrepôt ; aucune prévision n’aurait pu s’en servir : {names}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>{perimeter} – {count} communes</source>
      <translation>{perimeter} – {count} communes</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/report.py" />
      <source>“Once the past vote is known”: earlier ballots already tell most of how a commune votes. The past vote is taken out of both the result and the indicator, and what is left of the two is correlated: what an indicator would add for somebody who knows the earlier results.</source>
      <translation>« Une fois le vote passé connu » : les scrutins précédents disent déjà l’essentiel du vote d’une commune. On retire le vote passé du résultat et de l’indicateur, et l’on corrèle ce qui reste des deux : ce qu’un indicateur apporterait à qui connaît les résultats précédents.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/results.py" />
      <source>The warehouse has no first round of any election: run “Import election results” first.</source>
      <translation>L’entrepôt n’a de premier tour d’aucune élection : lancez d’abord « Importer des résultats d’élections ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/tables.py" />
      <source>{parameter}: {path} cannot be written ({cause}).</source>
      <translation>{parameter} : impossible d’écrire {path} ({cause}).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/texts.py" />
      <source>other</source>
      <translation>autres</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/texts.py" />
      <source>{name}, {period}</source>
      <translation>{name}, {period}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/texts.py" />
      <source>{name}, {period} (log)</source>
      <translation>{name}, {period} (log)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/wording.py" />
      <source>All indicators together account for {together} of the differences between communes in that result, and for {left} of what the past vote does not tell.</source>
      <translation>Tous les indicateurs ensemble expliquent {together} des écarts entre communes pour ce résultat, et {left} de ce que le vote passé ne dit pas.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/wording.py" />
      <source>Amounts of money, densities and counts are taken as logarithms (a step is then a factor, as from 10 to 100): {names}.</source>
      <translation>Les montants, densités et effectifs sont pris en logarithme (un pas est alors un facteur, comme de 10 à 100) : {names}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/wording.py" />
      <source>Chance: {count} pairs of an indicator and a result are looked at for each ballot; p-values are adjusted for it (Benjamini and Hochberg, 1995).</source>
      <translation>Hasard : {count} couples d’un indicateur et d’un résultat sont examinés pour chaque scrutin ; les valeurs p en tiennent compte (Benjamini et Hochberg, 1995).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/wording.py" />
      <source>Intervals: Fisher’s z. Communes resemble their neighbours, so that they tell less than as many independent draws: the number of independent communes is counted after Clifford, Richardson and Hémon (1989), and electors’ weights are counted in.</source>
      <translation>Intervalles : z de Fisher. Les communes ressemblent à leurs voisines et en disent donc moins qu’autant de tirages indépendants : le nombre de communes indépendantes est compté d’après Clifford, Richardson et Hémon (1989), en tenant compte du poids des inscrits.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/wording.py" />
      <source>Known in fewer than half of the communes, hence not among the indicators taken together: {names}.</source>
      <translation>Connus dans moins de la moitié des communes, donc absents des indicateurs pris ensemble : {names}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/wording.py" />
      <source>Once the past vote is known, what is left of it has the other sign: {value}.</source>
      <translation>Une fois le vote passé connu, ce qu’il en reste est de signe contraire : {value}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/wording.py" />
      <source>Once the past vote is known, {value} is left of it.</source>
      <translation>Une fois le vote passé connu, il en reste {value}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/wording.py" />
      <source>Once the past vote is known, {value} is left of it: nothing that can be told from chance.</source>
      <translation>Une fois le vote passé connu, il en reste {value} : rien qui se distingue du hasard.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/wording.py" />
      <source>Past vote of the last ballot: the swing forecast from {ballots}, put on the true result of the whole perimeter. It measures the local part alone.</source>
      <translation>Vote passé du dernier scrutin : la prévision par déplacement tirée de {ballots}, mise au vrai résultat du périmètre entier. Elle ne mesure que la part locale.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/wording.py" />
      <source>Shares of differences: variance explained by a linear regression, adjusted for the number of indicators.</source>
      <translation>Parts des écarts : variance expliquée par une régression linéaire, ajustée au nombre d’indicateurs.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/wording.py" />
      <source>That may be chance: over so few independent communes, nothing can be told from it.</source>
      <translation>C’est peut-être le hasard : sur si peu de communes indépendantes, on ne peut rien en dire.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/wording.py" />
      <source>The warehouse holds no earlier ballot: what is left of it once the past vote is known cannot be said. All indicators together account for {together} of the differences between communes.</source>
      <translation>L’entrepôt n’a pas de scrutin antérieur : on ne peut dire ce qu’il en reste une fois le vote passé connu. Tous les indicateurs ensemble expliquent {together} des écarts entre communes.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/wording.py" />
      <source>Where “{indicator}” is higher, “{bloc}” is higher.</source>
      <translation>Là où « {indicator} » est plus élevé, « {bloc} » est plus haut.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/wording.py" />
      <source>Where “{indicator}” is higher, “{bloc}” is lower.</source>
      <translation>Là où « {indicator} » est plus élevé, « {bloc} » est plus bas.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/wording.py" />
      <source>Zero has no logarithm; communes left out for it: {names}.</source>
      <translation>Zéro n’a pas de logarithme ; communes laissées de côté pour cela : {names}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/wording.py" />
      <source>{ballot}: no indicator is known in half of the communes, so none can be named.</source>
      <translation>{ballot} : aucun indicateur n’est connu dans la moitié des communes, on ne peut donc en nommer aucun.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/explore/wording.py" />
      <source>{ballot}: of the {count} indicators known in half of the communes or more, the one most correlated with the results is “{indicator}”, with the result “{bloc}”: {value} on a scale from −1 to +1.</source>
      <translation>{ballot} : des {count} indicateurs connus dans au moins la moitié des communes, le plus corrélé aux résultats est « {indicator} », avec le résultat « {bloc} » : {value} sur une échelle de −1 à +1.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/feedback.py" />
      <source>Cancelled: nothing was written.</source>
      <translation>Annulé : rien n’a été écrit.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/fans.py" />
      <source>5 times in 10</source>
      <translation>5 fois sur 10</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/fans.py" />
      <source>8 times in 10</source>
      <translation>8 fois sur 10</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/fans.py" />
      <source>9 times in 10</source>
      <translation>9 fois sur 10</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/fans.py" />
      <source>commune: level and commune together</source>
      <translation>commune : niveau et commune ensemble</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/fans.py" />
      <source>commune: the level alone, 8 times in 10</source>
      <translation>commune : le niveau seul, 8 fois sur 10</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/fans.py" />
      <source>median commune</source>
      <translation>commune médiane</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/fans.py" />
      <source>of other kinds</source>
      <translation>d’autres types</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/fans.py" />
      <source>past ballots of this kind</source>
      <translation>scrutins passés de ce type</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/horizons.py" />
      <source>HORIZONS must be whole years from 1 to {farthest}, such as 1,2,3; not “{years}”.</source>
      <translation>HORIZONS doit être une liste d’années entières de 1 à {farthest}, par exemple 1,2,3 ; et non « {years} ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/horizons.py" />
      <source>TARGET_DATE ({target}) must come after {start}, where the past ends.</source>
      <translation>TARGET_DATE ({target}) doit venir après {start}, où le passé s’arrête.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/indicatorreport.py" />
      <source>Beware: learned from {ballots} alone. Whether it lasts cannot be measured on one ballot.</source>
      <translation>Attention : appris de {ballots} seulement. Si cela dure ne se mesure pas sur un seul scrutin.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/indicatorreport.py" />
      <source>Beware: of these {counted} effects, {turning} change sign from one ballot to another ({ballots}): what an indicator added to the past at one election, it took away at the next. Do not correct a forecast by them.</source>
      <translation>Attention : de ces {counted} effets, {turning} changent de signe d’un scrutin à l’autre ({ballots}) : ce qu’un indicateur ajoutait au passé à une élection, il l’a retiré à la suivante. Ne corrigez pas une prévision par eux.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/indicatorreport.py" />
      <source>If an indicator were otherwise</source>
      <translation>Si un indicateur était autre</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/indicatorreport.py" />
      <source>Learned from each ballot by itself, beside its past: smallest and largest. It is no cause: whoever changes an indicator does not change the votes by as much.</source>
      <translation>Appris de chaque scrutin à part, à côté de son passé : le plus petit et le plus grand. Ce n’est pas une cause : qui change un indicateur ne change pas les votes d’autant.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/indicatorreport.py" />
      <source>None of these {counted} effects changed sign among {ballots}. That is few ballots, and each stays as uncertain as the range below.</source>
      <translation>Aucun de ces {counted} effets n’a changé de signe entre {ballots}. C’est peu de scrutins, et chacun reste aussi incertain que l’étendue ci-dessous.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/indicatorreport.py" />
      <source>Of a commune that votes as the whole perimeter does, were the indicator higher there by so many standard deviations (the usual distance of a commune from the mean), and everything else as it is. Percent, and the points gained. It changes where votes are, not how many there are in the whole: the level does not depend on it.</source>
      <translation>Pour une commune qui vote comme l’ensemble du périmètre, si l’indicateur y était plus élevé d’autant d’écarts types (la distance habituelle d’une commune à la moyenne), toutes choses égales par ailleurs. En pourcentage, et les points gagnés. Cela change où sont les voix, pas combien il y en a dans l’ensemble : le niveau n’en dépend pas.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/indicatorreport.py" />
      <source>Points, ballot by ballot</source>
      <translation>Points, scrutin par scrutin</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/indicatorreport.py" />
      <source>Standard deviations more</source>
      <translation>Écarts types en plus</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/indicatorreport.py" />
      <source>as forecast</source>
      <translation>telle que prévue</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/indicatorreport.py" />
      <source>{low} to {high}</source>
      <translation>{low} à {high}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/levelreport.py" />
      <source>Known on {day}, {days} days before the vote: {surveys} surveys of the whole country, {kept} hypotheses kept, {left} left out. They count for {trust} % of the level, the last election of the kind for the rest.</source>
      <translation>Connu le {day}, {days} jours avant le vote : {surveys} sondages nationaux, {kept} hypothèses retenues, {left} écartées. Ils comptent pour {trust} % du niveau d’ensemble, la dernière élection du même type pour le reste.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/levelreport.py" />
      <source>Left out: {reasons}.</source>
      <translation>Écartées : {reasons}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/levelreport.py" />
      <source>Nearly all of the error of polls is common to all institutes: more of them make the level hardly surer, so the interval depends on the time to the vote alone.</source>
      <translation>Presque toute l’erreur des sondages est commune à tous les instituts : en avoir davantage ne rend guère le niveau d’ensemble plus sûr, l’intervalle ne dépend donc que du temps qui reste avant le vote.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/levelreport.py" />
      <source>No hypothesis that names one of: {names}.</source>
      <translation>Aucune hypothèse qui nomme l’un de ceux-ci : {names}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/levelreport.py" />
      <source>Only hypotheses that name all of: {names}.</source>
      <translation>Seulement les hypothèses qui nomment tous ceux-ci : {names}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/levelreport.py" />
      <source>Only hypotheses whose candidates are all on the list given: {names}.</source>
      <translation>Seulement les hypothèses dont tous les candidats sont sur la liste donnée : {names}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/levelreport.py" />
      <source>Survey</source>
      <translation>Sondage</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/levelreport.py" />
      <source>The polls</source>
      <translation>Les sondages</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/levelreport.py" />
      <source>The scenarios, each by itself</source>
      <translation>Les scénarios, chacun pris seul</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/levelreport.py" />
      <source>The vote is {days} days after these polls: beyond about nine months polls have been no better than past ballots, measured on the first rounds since 1965.</source>
      <translation>Le vote a lieu {days} jours après ces sondages : au-delà de neuf mois environ, les sondages n’ont pas fait mieux que les scrutins passés, mesuré sur les premiers tours depuis 1965.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/levelreport.py" />
      <source>Those with candidates who had withdrawn are kept.</source>
      <translation>Celles qui nomment des candidats déjà retirés sont gardées.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/levelreport.py" />
      <source>hypotheses</source>
      <translation>hypothèses</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/levelreport.py" />
      <source>persons</source>
      <translation>personnes</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/levelreport.py" />
      <source>weight</source>
      <translation>poids</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/make.py" />
      <source>As if held on {day}, percent and 80 % interval: {words}.</source>
      <translation>Si l’élection avait lieu le {day}, pourcentage et intervalle à 80 % : {words}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/make.py" />
      <source>DRAWS must lie between {few} and {many}.</source>
      <translation>DRAWS doit être compris entre {few} et {many}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/make.py" />
      <source>FROM_DATE is {start}, and the model has learned from {ballot} ({day}): it would know the future. Train a model on earlier ballots, or take a later FROM_DATE.</source>
      <translation>FROM_DATE vaut {start}, et le modèle a appris de {ballot} ({day}) : il connaîtrait l’avenir. Entraînez un modèle sur des scrutins antérieurs, ou prenez un FROM_DATE plus tardif.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/make.py" />
      <source>PAIRS: the first two alone stand in the second round of a presidential election. Elsewhere others may (code électoral, art. L162, L264, L346): read the pairs as those who come first.</source>
      <translation>PAIRS : seuls les deux premiers se présentent au second tour d’une présidentielle. Ailleurs, d’autres le peuvent (code électoral, art. L162, L264, L346) : lisez les paires comme ceux qui arrivent en tête.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/make.py" />
      <source>PAIRS: {parts}: nobody stands against anybody there. Leave it out, or train a model of two parts or more.</source>
      <translation>PAIRS : {parts} : personne ne s’y oppose à personne. Ne le demandez pas, ou entraînez un modèle de deux parts ou plus.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/make.py" />
      <source>The model {kind} was trained on “{trained}” and knows no commune of “{wanted}”.</source>
      <translation>Le modèle {kind} a été entraîné sur « {trained} » et ne connaît aucune commune de « {wanted} ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/make.py" />
      <source>everything</source>
      <translation>tout</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/make.py" />
      <source>indicators: the model does not look at {names}. It looks at: {known}.</source>
      <translation>indicators : le modèle ne regarde pas {names}. Il regarde : {known}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/make.py" />
      <source>{count} communes of the perimeter are unknown to the model and have no forecast.</source>
      <translation>{count} communes du périmètre sont inconnues du modèle et n’ont pas de prévision.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reasons.py" />
      <source>a naive forecast has been better in communes of this size</source>
      <translation>une prévision naïve a été meilleure dans les communes de cette taille</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reasons.py" />
      <source>an indicator that the model needs is withheld or missing here</source>
      <translation>un indicateur dont le modèle a besoin y est secret ou manquant</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reasons.py" />
      <source>lists outside the blocs dominated the last ballot here</source>
      <translation>des listes hors des blocs y ont dominé le dernier scrutin</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reasons.py" />
      <source>no past ballot to learn from</source>
      <translation>aucun scrutin passé dont apprendre</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reasons.py" />
      <source>no registered voters</source>
      <translation>aucun inscrit</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reasons.py" />
      <source>too few registered voters to publish</source>
      <translation>trop peu d’inscrits pour publier</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>80 % interval</source>
      <translation>intervalle à 80 %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>Among those named; all others together are not counted as one.</source>
      <translation>Parmi ceux qui sont nommés ; tous les autres ensemble ne comptent pas pour un.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>An election of this kind, as if it were held on {days}. Known until {start}.</source>
      <translation>Une élection de ce type, comme si elle avait lieu le {days}. Connu jusqu’au {start}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>Beside it, the median commune on {day}.</source>
      <translation>À côté, la commune médiane le {day}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>Comes first</source>
      <translation>Arrive en tête</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>Commune by commune</source>
      <translation>Commune par commune</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>For {bloc}, in the median commune: between {low} and {high} %, 8 times in 10. If every commune followed the whole exactly as in the past, it would still be between {level_low} and {level_high} %: so much comes from the level alone, and knowing the commune better would not narrow it.</source>
      <translation>Pour {bloc}, dans la commune médiane : entre {low} et {high} %, 8 fois sur 10. Si chaque commune suivait l’ensemble exactement comme par le passé, ce serait encore entre {level_low} et {level_high} % : cela vient du seul niveau, et mieux connaître la commune ne le réduirait pas.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>Forecast {name} – {perimeter} – run {run} of {day}</source>
      <translation>Prévision {name} – {perimeter} – traitement {run} du {day}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>Forecast: {election}</source>
      <translation>Prévision : {election}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>How communes differ from each other is much better known than the level.</source>
      <translation>Ce qui distingue les communes entre elles est bien mieux connu que le niveau.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>How likely each is to come first in the whole perimeter:</source>
      <translation>La probabilité que chacun arrive en tête dans l’ensemble du périmètre :</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>How the whole perimeter will vote is hard to know, and most of the uncertainty comes from there: from one election to the next of its kind, a political family has moved by three quarters in log-odds (from 20 % to 11 % or 35 %) on the root mean square.</source>
      <translation>Comment votera l’ensemble du périmètre est difficile à savoir, et l’essentiel de l’incertitude en vient : d’une élection à la suivante du même type, une famille politique s’est déplacée de trois quarts en log-cotes (de 20 % à 11 % ou 35 %) en moyenne quadratique.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>In a presidential election the first two stand in the second round. A bloc is not a candidate: where it has several, its first one may have fewer votes than a bloc with one. Read the pairs as those of the candidates only if each has the votes of its bloc; for candidates by name, train a model on them (PARTS).</source>
      <translation>À la présidentielle, les deux premiers se présentent au second tour. Un bloc n’est pas un candidat : s’il en a plusieurs, son premier peut avoir moins de voix qu’un bloc qui n’en a qu’un. Ne lisez les paires comme celles des candidats que si chacun a les voix de son bloc ; pour des candidats nommés, entraînez un modèle sur eux (PARTS).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>In the median commune, the 80 % interval of {bloc} is ± {half} points, of which the level alone makes ± {level}.</source>
      <translation>Dans la commune médiane, l’intervalle à 80 % de {bloc} est de ± {half} points, dont ± {level} pour le seul niveau.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>Learned from</source>
      <translation>Appris de</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>Not to be published, and why (the first reason of each):</source>
      <translation>À ne pas publier, et pourquoi (la première raison de chacune) :</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>Pair</source>
      <translation>Paire</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>Past ballots do not tell centre and right apart: together they are known, and their shares are those of the last election of the same kind. If you know better, give a scenario.</source>
      <translation>Les scrutins passés ne départagent pas le centre et la droite : on connaît leur total, et leurs parts respectives sont celles de la dernière élection du même type. Si vous en savez plus, donnez un scénario.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>The indicator as it would be on {days}. Known until {start}.</source>
      <translation>L’indicateur tel qu’il serait le {days}. Connu jusqu’au {start}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>The level comes from past ballots: their mean, the recent ones and those of the same kind counting more. No poll was used.</source>
      <translation>Le niveau d’ensemble vient des scrutins passés : leur moyenne, où comptent davantage les récents et ceux du même type. Aucun sondage n’a été utilisé.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>The level comes from polls of the whole country, mixed with the last election of the kind: the further the vote, the less polls count.</source>
      <translation>Le niveau d’ensemble vient de sondages nationaux, combinés à la dernière élection du même type : plus le vote est loin, moins les sondages comptent.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>The level comes from several scenarios ({names}), each drawn from by its weight.</source>
      <translation>Le niveau d’ensemble vient de plusieurs scénarios ({names}), chacun tiré selon son poids.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>The level comes from the periods before.</source>
      <translation>Le niveau vient des périodes antérieures.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>The level comes from your scenario: {given}. What it leaves out comes from the past.</source>
      <translation>Le niveau vient de votre scénario : {given}. Ce qu’il ne dit pas vient du passé.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>The level of the whole perimeter is hard to know, and most of the uncertainty comes from there.</source>
      <translation>Le niveau de l’ensemble du périmètre est difficile à connaître, et l’essentiel de l’incertitude en vient.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>The mean of all communes, each counting alike. Its movement from period to period is carried on as far as it can be told from chance, and the interval widens with the time ahead.</source>
      <translation>La moyenne de toutes les communes, chacune comptant autant. Son mouvement d’une période à l’autre est prolongé pour autant qu’il se distingue du hasard, et l’intervalle s’élargit avec l’échéance.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>The past, of all kinds of ballots, then the level of the whole perimeter at each horizon:</source>
      <translation>Le passé, tous types de scrutins, puis le niveau de l’ensemble du périmètre à chaque échéance :</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>The past, then the mean of the communes at each horizon:</source>
      <translation>Le passé, puis la moyenne des communes à chaque échéance :</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>The whole perimeter</source>
      <translation>L’ensemble du périmètre</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>There is no forecast “{name}”.</source>
      <translation>Il n’y a pas de prévision « {name} ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>To find it again</source>
      <translation>Pour la retrouver</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>Two things are not known: how the whole perimeter will vote, and how far each commune will then be from where its past puts it.</source>
      <translation>On ignore deux choses : comment votera l’ensemble du périmètre, et à quelle distance chaque commune sera alors de là où son passé la place.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>Two things are not known: where the mean of all communes will be, and how far each commune will be from it.</source>
      <translation>On ignore deux choses : où sera la moyenne de toutes les communes, et à quelle distance chaque commune en sera.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>What</source>
      <translation>Élément</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>Without polls, one year ahead is hardly easier than three: the intervals are nearly the same.</source>
      <translation>Sans sondages, prévoir à un an n’est guère plus facile qu’à trois : les intervalles sont presque les mêmes.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>You took it as certain: the intervals show the local uncertainty alone.</source>
      <translation>Vous l’avez tenu pour certain : les intervalles ne montrent que l’incertitude locale.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>communes where it comes first</source>
      <translation>communes où il arrive en tête</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>communes where it is the likeliest</source>
      <translation>communes où elle est la plus probable</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>of which 9 times in 10 or more</source>
      <translation>dont 9 fois sur 10 ou plus</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>probability in the whole perimeter</source>
      <translation>probabilité dans l’ensemble du périmètre</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>turnout {turnout} %</source>
      <translation>participation {turnout} %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>within the darkest band 5 times in 10, within the palest 9 times in 10.</source>
      <translation>dans la bande la plus sombre 5 fois sur 10, dans la plus claire 9 fois sur 10.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>{bloc} and {other}</source>
      <translation>{bloc} et {other}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>{bloc}: 8 times in 10 between {low} and {high} %</source>
      <translation>{bloc} : 8 fois sur 10 entre {low} et {high} %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>{publishable} of {communes} communes have a forecast that may be published.</source>
      <translation>{publishable} communes sur {communes} ont une prévision publiable.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/build.py" />
      <source>PERIMETER: the warehouse has no territory in {perimeter}. Load the list of territories first.</source>
      <translation>PERIMETER : l’entrepôt n’a aucun territoire dans {perimeter}. Chargez d’abord la liste des territoires.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/build.py" />
      <source>clean.{table} has several rows for {count} territories (such as {code}); where they differ, nothing in it says which is meant: absent.</source>
      <translation>clean.{table} a plusieurs lignes pour {count} territoires (par exemple {code}) ; là où elles diffèrent, rien n’y dit laquelle retenir : valeur absente.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/build.py" />
      <source>clean.{table} has {count} rows for {code}: an indicator needs one row per territory. Import it again, or correct it.</source>
      <translation>clean.{table} a {count} lignes pour {code} : un indicateur veut une ligne par territoire. Importez-la à nouveau, ou corrigez-la.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/build.py" />
      <source>neither a number nor a word for a missing value, on {count} rows: taken as absent</source>
      <translation>ni un nombre ni un mot signalant une valeur manquante, sur {count} lignes : tenu pour absent</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/build.py" />
      <source>{count} rows of clean.{table} have no code of a {level} (such as “{example}”): left out.</source>
      <translation>{count} lignes de clean.{table} n’ont pas de code de niveau « {level} » (par exemple « {example} ») : écartées.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/build.py" />
      <source>“{code}” has no value at all for {period}: do {columns} of clean.{table} hold numbers?</source>
      <translation>« {code} » n’a aucune valeur pour {period} : {columns} de clean.{table} contiennent-elles des nombres ?</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>Age</source>
      <translation>Âge</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>Associations</source>
      <translation>Associations</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>Digital access</source>
      <translation>Accès au numérique</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>Employment</source>
      <translation>Emploi</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>Firms</source>
      <translation>Entreprises</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>Housing</source>
      <translation>Logement</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>Income and poverty</source>
      <translation>Revenus et pauvreté</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>Population</source>
      <translation>Population</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>Public services</source>
      <translation>Services publics</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>Security</source>
      <translation>Sécurité</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>Unemployment</source>
      <translation>Chômage</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>a change needs a denominator, the column it starts from, or a lag</source>
      <translation>une évolution (change) veut un dénominateur, la colonne de départ, ou un lag</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>a mean needs a denominator, the column of its weights</source>
      <translation>une moyenne (mean) veut un dénominateur, la colonne de ses poids</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>additive is true or false</source>
      <translation>additive vaut true ou false</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>factor is a number other than 0</source>
      <translation>factor est un nombre autre que 0</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>formula “{formula}” is none of {formulas}</source>
      <translation>la formule « {formula} » n’est aucune de celles-ci : {formulas}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>indicator {number}</source>
      <translation>indicateur {number}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>indicator “{code}”</source>
      <translation>indicateur « {code} »</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>it has no list “indicators”</source>
      <translation>il n’a pas de liste « indicators »</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>it is not a mapping of names</source>
      <translation>ce n’est pas un dictionnaire de noms</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>it is there twice</source>
      <translation>figure deux fois</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>its code should be lower-case letters, digits and _, with a letter first</source>
      <translation>son code doit être fait de minuscules, de chiffres et de _, et commencer par une lettre</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>period “{period}” is no year of the source's vintages</source>
      <translation>la période « {period} » n’est pas une année des millésimes de la source</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>polarity is -1, 0 or 1</source>
      <translation>polarity vaut -1, 0 ou 1</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>source “{name}” has no column “{column}”</source>
      <translation>la source « {name} » n’a pas de colonne « {column} »</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>source “{name}” is not described in “sources”</source>
      <translation>la source « {name} » n’est pas décrite dans « sources »</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>source “{name}” says of no “points” where they are</source>
      <translation>la source « {name} » ne dit pas, par « points », où sont ses lieux</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>the file</source>
      <translation>le fichier</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>{keys}: one value is expected, not several</source>
      <translation>{keys} : une seule valeur est attendue, non plusieurs</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>{path} has mistakes:
{list}</source>
      <translation>{path} contient des erreurs :
{list}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>“indicators” is not a list</source>
      <translation>« indicators » n’est pas une liste</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>“lag” is a number of years, for a change of columns of each year without denominator</source>
      <translation>« lag » est un nombre d’années, pour une évolution (change) de colonnes annuelles sans dénominateur</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>“period” and a column of each year exclude one another</source>
      <translation>« period » et une colonne par année s’excluent l’un l’autre</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>“period” is missing</source>
      <translation>« period » manque</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>“{column}” is of another level</source>
      <translation>« {column} » est d’un autre niveau géographique</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>“{key}” is a list of cells</source>
      <translation>« {key} » est une liste de cellules</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>“{key}” is missing</source>
      <translation>« {key} » manque</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/estimate.py" />
      <source>ESTIMATE: to borrow from employment zones, import INSEE's table of communes and zones (“{title}”).</source>
      <translation>ESTIMATE : pour emprunter aux zones d’emploi, importez la table des communes et des zones de l’INSEE (« {title} »).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/geography.py" />
      <source>clean.{table}: {count} communes of the COG {year} are carried to that of {target}; of {partial} communes it does not say enough (they were split, or parts lack): absent.</source>
      <translation>clean.{table} : {count} communes du COG {year} sont transposées à celui de {target} ; pour {partial} communes, elle n’en dit pas assez (elles ont été scindées, ou des parties manquent) : valeur absente.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/geography.py" />
      <source>{count} arrondissements of clean.{table} are left out beside their communes.</source>
      <translation>{count} arrondissements de clean.{table} sont laissés de côté, leurs communes étant là.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/geography.py" />
      <source>{count} arrondissements of clean.{table} are summed to their communes.</source>
      <translation>{count} arrondissements de clean.{table} sont additionnés dans leurs communes.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/places.py" />
      <source>{count} rows of clean.{table} have no position: left out.</source>
      <translation>{count} lignes de clean.{table} n’ont pas de position : écartées.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/report.py" />
      <source>Absent</source>
      <translation>Absentes</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/report.py" />
      <source>COG</source>
      <translation>COG</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/report.py" />
      <source>Coverage</source>
      <translation>Couverture</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/report.py" />
      <source>Estimated</source>
      <translation>Estimées</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/report.py" />
      <source>Period</source>
      <translation>Période</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/report.py" />
      <source>Published</source>
      <translation>Publiées</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/report.py" />
      <source>To know before using them</source>
      <translation>À savoir avant de les utiliser</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/report.py" />
      <source>Withheld</source>
      <translation>Sous secret</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/report.py" />
      <source>by commune</source>
      <translation>par commune</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/report.py" />
      <source>by département</source>
      <translation>par département</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/report.py" />
      <source>values published</source>
      <translation>valeurs publiées</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/report.py" />
      <source>{label}, {period}: {share} % of the territories have no published value ({withheld} withheld, {absent} absent). They are hatched on the map, left out of models and correlations, and never counted as zero.</source>
      <translation>{label}, {period} : {share} % des territoires n’ont pas de valeur publiée ({withheld} sous secret, {absent} absentes). Ils sont hachurés sur la carte, laissés hors des modèles et des corrélations, et jamais comptés comme zéro.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/sources.py" />
      <source>a vintage is a mapping of a name, a COG year and the years of its columns</source>
      <translation>un millésime est un dictionnaire : un nom, une année de COG et les années de ses colonnes</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/sources.py" />
      <source>column “{column}”: not every vintage gives the year {variable}</source>
      <translation>colonne « {column} » : tous les millésimes ne donnent pas l’année {variable}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/sources.py" />
      <source>level “{level}” is none of {levels}</source>
      <translation>le niveau « {level} » n’est aucun de ceux-ci : {levels}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/sources.py" />
      <source>missing “{word}” means withheld or absent, not “{meaning}”</source>
      <translation>« {word} », dans « missing », veut dire withheld (sous secret) ou absent, non « {meaning} »</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/sources.py" />
      <source>source “{name}”</source>
      <translation>source « {name} »</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/sources.py" />
      <source>“key” is missing</source>
      <translation>« key » manque</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/sources.py" />
      <source>“sources” is not a mapping of names</source>
      <translation>« sources » n’est pas un dictionnaire de noms</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/sources.py" />
      <source>“status” has a column and a list withheld</source>
      <translation>« status » a une colonne (column) et une liste « withheld »</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/sources.py" />
      <source>“{key}” is not a mapping of names</source>
      <translation>« {key} » n’est pas un dictionnaire de noms</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/sources.py" />
      <source>“{key}” of a vintage is a year of four digits</source>
      <translation>« {key} » d’un millésime est une année à quatre chiffres</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/tables.py" />
      <source>Add the vintage to the source in a file of your own (DEFINITIONS), name the right dataset (SOURCES), or rename this one's columns.</source>
      <translation>Ajoutez le millésime à la source dans un fichier à vous (DEFINITIONS), nommez le bon jeu de données (SOURCES), ou renommez les colonnes de celui-ci.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/tables.py" />
      <source>SOURCES “{text}” is not understood. Write source=dataset, such as {example}.</source>
      <translation>SOURCES « {text} » n’est pas compris. Écrivez source=jeu de données, par exemple {example}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/tables.py" />
      <source>SOURCES: there is no dataset “{table}” in the warehouse.</source>
      <translation>SOURCES : il n’y a pas de jeu de données « {table} » dans l’entrepôt.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/tables.py" />
      <source>clean.{table} fits no known vintage of “{source}” ({title}). Nearest: {vintage}. It lacks {lacking}; new are {new}.</source>
      <translation>clean.{table} ne correspond à aucun millésime connu de « {source} » ({title}). Le plus proche : {vintage}. Il lui manque {lacking} ; sont nouvelles {new}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/tables.py" />
      <source>clean.{table} is by {key}, and no dataset of “{source}” has the column {key}: left out. Import the table of communes of that zoning.</source>
      <translation>clean.{table} est par {key}, et aucun jeu de données de « {source} » n’a la colonne {key} : table écartée. Importez la table des communes de ce zonage.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/tables.py" />
      <source>the only one</source>
      <translation>le seul</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/tables.py" />
      <source>{names} and {count} more</source>
      <translation>{names} et {count} autres</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/tasks.py" />
      <source>No indicator of these definitions is for the level {level}. Set LEVEL to {levels}.</source>
      <translation>Aucun indicateur de ces définitions n’est du niveau {level}. Mettez LEVEL à {levels}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/tasks.py" />
      <source>None of the datasets that the definitions name is in the warehouse, for the level {level}. Import one of: {datasets}.</source>
      <translation>Aucun des jeux de données nommés par les définitions n’est dans l’entrepôt, pour le niveau {level}. Importez l’un de ceux-ci : {datasets}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/tasks.py" />
      <source>PERIODS: no indicator has a value for {periods}.</source>
      <translation>PERIODS : aucun indicateur n’a de valeur pour {periods}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/tasks.py" />
      <source>The definitions do not fit the datasets:
{list}
Correct them in a file of your own (DEFINITIONS).</source>
      <translation>Les définitions ne correspondent pas aux jeux de données :
{list}
Corrigez-les dans un fichier à vous (DEFINITIONS).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/tasks.py" />
      <source>{codes}: left out, since no dataset of the warehouse is “{source}” ({title}).</source>
      <translation>{codes} : écartés, car aucun jeu de données de l’entrepôt n’est « {source} » ({title}).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/tasks.py" />
      <source>“{code}”: clean.{table} has no column {columns}</source>
      <translation>« {code} » : clean.{table} n’a pas de colonne {columns}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/yamlfiles.py" />
      <source> (known: {names})</source>
      <translation> (connus : {names})</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/yamlfiles.py" />
      <source> (near: {names})</source>
      <translation> (proches : {names})</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/yamlfiles.py" />
      <source>The file {path} does not exist.</source>
      <translation>Le fichier {path} n’existe pas.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/yamlfiles.py" />
      <source>{path} cannot be opened: {cause}.</source>
      <translation>Impossible d’ouvrir {path} : {cause}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/yamlfiles.py" />
      <source>{path} is not YAML that can be read: line {line}, column {column}. Look for a bracket or a quotation mark that is not closed, or lines that are not aligned.</source>
      <translation>{path} n’est pas du YAML lisible : ligne {line}, colonne {column}. Cherchez un crochet ou un guillemet qui n’est pas fermé, ou des lignes mal alignées.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/yamlfiles.py" />
      <source>{path} is not in UTF-8: save it in this encoding.</source>
      <translation>{path} n’est pas en UTF-8 : enregistrez-le dans cet encodage.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/yamlfiles.py" />
      <source>{where}: {sentence}</source>
      <translation>{where} : {sentence}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/yamlfiles.py" />
      <source>“{key}” is not known</source>
      <translation>« {key} » n’est pas connu</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/drift.py" />
      <source>The dataset “{table}” changes:{difference}</source>
      <translation>Le jeu de données « {table} » change :{difference}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/drift.py" />
      <source>The file no longer fits the dataset “{table}”:{difference}
Nothing was written; MODE truncate never changes columns: set MODE to replace and DRIFT to evolve.</source>
      <translation>Le fichier ne correspond plus au jeu de données « {table} » :{difference}
Rien n’a été écrit ; le MODE truncate ne change jamais les colonnes : mettez MODE à replace et DRIFT à evolve.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/drift.py" />
      <source>The file no longer fits the dataset “{table}”:{difference}
Nothing was written; if that is meant, set DRIFT to evolve.</source>
      <translation>Le fichier ne correspond plus au jeu de données « {table} » :{difference}
Rien n’a été écrit ; si c’est voulu, mettez DRIFT à evolve.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/drift.py" />
      <source>The type of {columns} in the dataset “{table}” cannot change: {views} show(s) it. Drop the view and make it again afterwards, or choose another TABLE.</source>
      <translation>Le type de {columns} dans le jeu de données « {table} » ne peut pas changer : {views} l’affiche(nt). Supprimez la vue et refaites-la ensuite, ou choisissez une autre TABLE.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/drift.py" />
      <source>{name}: new column</source>
      <translation>{name} : nouvelle colonne</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/drift.py" />
      <source>{name}: no longer in the file</source>
      <translation>{name} : disparue du fichier</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/crs.py" />
      <source>{parameter}: {value} is not an EPSG code such as EPSG:2154.</source>
      <translation>{parameter} : {value} n’est pas un code EPSG comme EPSG:2154.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layer.py" />
      <source>GDAL cannot read the shape: {cause}</source>
      <translation>GDAL ne peut pas lire la géométrie : {cause}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layer.py" />
      <source>Heights and measures stay in raw; the clean geometry has two dimensions.</source>
      <translation>Les altitudes et les mesures restent dans raw ; la géométrie de clean est en deux dimensions.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layer.py" />
      <source>MAX_AREA_CHANGE: {value} is no percentage.</source>
      <translation>MAX_AREA_CHANGE : {value} n’est pas un pourcentage.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layer.py" />
      <source>TARGET_CRS: PostGIS does not know EPSG:{code}.</source>
      <translation>TARGET_CRS : PostGIS ne connaît pas EPSG:{code}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layer.py" />
      <source>TARGET_CRS: the dataset is {there}, not EPSG:{target}.</source>
      <translation>TARGET_CRS : le jeu de données est en {there}, pas en EPSG:{target}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layer.py" />
      <source>feature {number}</source>
      <translation>entité {number}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layer.py" />
      <source>{count} invalid outlines were repaired.</source>
      <translation>{count} contours invalides ont été réparés.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layer.py" />
      <source>{count} shapes are empty or cannot be used: the report says which, and why.</source>
      <translation>{count} géométries sont vides ou inutilisables : le rapport dit lesquelles, et pourquoi.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layer.py" />
      <source>{file} cannot be reprojected from EPSG:{srid} to EPSG:{target} ({cause}): set SOURCE_CRS to the system that its coordinates are in.</source>
      <translation>Impossible de reprojeter {file} de EPSG:{srid} en EPSG:{target} ({cause}) : mettez dans SOURCE_CRS le SCR de ses coordonnées.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layer.py" />
      <source>{file} holds several layers: {layers}. Give one in INPUT, as {file}|layername={first}.</source>
      <translation>{file} contient plusieurs couches : {layers}. Donnez-en une dans INPUT, sous la forme {file}|layername={first}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layer.py" />
      <source>{file}: {count} features have no geometry.</source>
      <translation>{file} : {count} entités sans géométrie.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layer.py" />
      <source>{file}: {count} features, {geometry}</source>
      <translation>{file} : {count} entités, {geometry}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layer.py" />
      <source>{kind}, feature {number}</source>
      <translation>{kind}, entité {number}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layerfile.py" />
      <source>its reference system is not known</source>
      <translation>son SCR n’est pas connu</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layerfile.py" />
      <source>no .prj says its reference system</source>
      <translation>aucun .prj ne donne son SCR</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layerfile.py" />
      <source>{file} came without its index (.shx): it was made again from the shapes, in a copy.</source>
      <translation>{file} est arrivé sans son index (.shx) : celui-ci a été reconstruit d’après les géométries, dans une copie.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layerfile.py" />
      <source>{file} has no geometry: use the algorithm Import a table.</source>
      <translation>{file} n’a pas de géométrie : utilisez l’algorithme « Importer une table ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layerfile.py" />
      <source>{file} holds no layer {wanted}, but: {layers}.</source>
      <translation>{file} ne contient pas de couche {wanted}, mais : {layers}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layerfile.py" />
      <source>{file} says EPSG:{srid}, but {x:.0f} and {y:.0f} are no degrees: set SOURCE_CRS (Lambert-93 is EPSG:2154).</source>
      <translation>{file} annonce EPSG:{srid}, mais {x:.0f} et {y:.0f} ne sont pas des degrés : renseignez SOURCE_CRS (Lambert-93 est EPSG:2154).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layerfile.py" />
      <source>{file} says that it is in {said}, but its letters are {encoding}: read as {encoding}. ENCODING decides otherwise.</source>
      <translation>{file} se dit en {said}, mais ses caractères sont en {encoding} : lu en {encoding}. ENCODING en décide autrement.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layerfile.py" />
      <source>{file}: encoding {encoding}</source>
      <translation>{file} : encodage {encoding}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layerfile.py" />
      <source>{file}: no .cpg and no mark say its encoding; its letters are {encoding}.</source>
      <translation>{file} : ni .cpg ni marque ne disent son encodage ; ses caractères sont en {encoding}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layerfile.py" />
      <source>{file}: the texts of {columns} stand in a memo file, which is not read; the columns hold their numbers there.</source>
      <translation>{file} : les textes de {columns} sont dans un fichier mémo, qui n’est pas lu ; ces colonnes n’en donnent que les numéros.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layerfile.py" />
      <source>{file}: unpack it first, this type is read plain or zipped.</source>
      <translation>{file} : décompressez-le d’abord, ce type se lit tel quel ou zippé.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layerfile.py" />
      <source>{file}: {count} attributes, EPSG:{srid} ({evidence})</source>
      <translation>{file} : {count} attributs, EPSG:{srid} ({evidence})</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layerfile.py" />
      <source>{file}: {why}. Set SOURCE_CRS (Lambert-93 is EPSG:2154, longitude and latitude EPSG:4326).</source>
      <translation>{file} : {why}. Renseignez SOURCE_CRS (Lambert-93 est EPSG:2154, longitude et latitude EPSG:4326).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layerreader.py" />
      <source>no known format</source>
      <translation>aucun format connu</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layerreader.py" />
      <source>{file} is damaged: {count} of its {expected} features can be read ({cause}).</source>
      <translation>{file} est endommagé : seules {count} entités sur {expected} sont lisibles ({cause}).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layerreader.py" />
      <source>{file} is not a layer that can be opened ({cause}).</source>
      <translation>{file} n’est pas une couche que l’on puisse ouvrir ({cause}).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layerwords.py" />
      <source>Features without geometry</source>
      <translation>Entités sans géométrie</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layerwords.py" />
      <source>Geometry</source>
      <translation>Géométrie</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layerwords.py" />
      <source>Layer</source>
      <translation>Couche</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layerwords.py" />
      <source>Reference system</source>
      <translation>SCR</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layerwords.py" />
      <source>as SOURCE_CRS says</source>
      <translation>d’après SOURCE_CRS</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layerwords.py" />
      <source>by its definition</source>
      <translation>d’après sa définition</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layerwords.py" />
      <source>by its own code</source>
      <translation>d’après son propre code</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layerwords.py" />
      <source>it gives the same coordinates</source>
      <translation>il donne les mêmes coordonnées</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/repair.py" />
      <source>Row {row} repaired: {reason}</source>
      <translation>Ligne {row} réparée : {reason}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/repair.py" />
      <source>a coordinate is infinite or no number: the shape is left out</source>
      <translation>une coordonnée est infinie ou n’est pas un nombre : la géométrie est écartée</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/repair.py" />
      <source>repairing changed the area by {change:.2f} %, more than MAX_AREA_CHANGE: look at it</source>
      <translation>la réparation a changé la surface de {change:.2f} %, plus que MAX_AREA_CHANGE : à examiner</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/repair.py" />
      <source>the outline has no area: nothing is left of it once it is made valid</source>
      <translation>le contour n’a pas de surface : il n’en reste rien une fois rendu valide</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/repair.py" />
      <source>the outline is invalid and was left as it is (REPAIR is off)</source>
      <translation>le contour est invalide et a été laissé tel quel (REPAIR est désactivé)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/shapefile.py" />
      <source>The shapefile {file} is not complete: {missing} is missing. Put all its parts (.shp, .shx, .dbf, .prj) in the same folder or archive.</source>
      <translation>Le shapefile {file} est incomplet : il manque {missing}. Mettez toutes ses parties (.shp, .shx, .dbf, .prj) dans le même dossier ou la même archive.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/shapefile.py" />
      <source>{file} is damaged: it is shorter than it says. Copy or download it again.</source>
      <translation>{file} est endommagé : il est plus court qu’il ne l’annonce. Copiez-le ou téléchargez-le à nouveau.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/shapefilereader.py" />
      <source>the .dbf has no record for this shape</source>
      <translation>le .dbf n’a pas d’enregistrement pour cette géométrie</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/shapefilereader.py" />
      <source>the .shp has no shape for this record</source>
      <translation>le .shp n’a pas de géométrie pour cet enregistrement</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/shapes.py" />
      <source>GDAL does not take the shape: {cause}</source>
      <translation>GDAL n’accepte pas la géométrie : {cause}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/shapes.py" />
      <source>SOURCE_CRS: EPSG:{code} is not known.</source>
      <translation>SOURCE_CRS : EPSG:{code} n’est pas connu.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/shapes.py" />
      <source>TARGET_CRS: EPSG:{code} is not known.</source>
      <translation>TARGET_CRS : EPSG:{code} n’est pas connu.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/shapes.py" />
      <source>outside of the reference system</source>
      <translation>hors du domaine du SCR</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/shapes.py" />
      <source>the shape cannot be reprojected: {cause}</source>
      <translation>impossible de reprojeter la géométrie : {cause}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/shapes.py" />
      <source>the shape has no coordinates</source>
      <translation>la géométrie n’a pas de coordonnées</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/preview.py" />
      <source>A preview: nothing was written to the warehouse.</source>
      <translation>Aperçu : rien n’a été écrit dans l’entrepôt.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/preview.py" />
      <source>Added rows</source>
      <translation>Lignes ajoutées</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/preview.py" />
      <source>Changed rows</source>
      <translation>Lignes modifiées</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/preview.py" />
      <source>Comparing the rows</source>
      <translation>Comparaison des lignes</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/preview.py" />
      <source>Nothing was written to the warehouse.</source>
      <translation>Rien n’a été écrit dans l’entrepôt.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/preview.py" />
      <source>Nothing would change.</source>
      <translation>Rien ne changerait.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/preview.py" />
      <source>Preview of an import</source>
      <translation>Aperçu d’un import</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/preview.py" />
      <source>Rejected rows</source>
      <translation>Lignes rejetées</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/preview.py" />
      <source>Removed rows</source>
      <translation>Lignes supprimées</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/preview.py" />
      <source>Told apart by</source>
      <translation>Lignes distinguées par</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/preview.py" />
      <source>another type</source>
      <translation>autre type</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/preview.py" />
      <source>new</source>
      <translation>nouvelle</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/preview.py" />
      <source>no longer in the file</source>
      <translation>disparue du fichier</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/preview.py" />
      <source>shape</source>
      <translation>géométrie</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/preview.py" />
      <source>the first {count}</source>
      <translation>les {count} premières</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/preview.py" />
      <source>their whole content (the dataset has no key)</source>
      <translation>tout leur contenu (le jeu de données n’a pas de clé)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/preview.py" />
      <source>{path} cannot be written ({cause}).</source>
      <translation>Impossible d’écrire {path} ({cause}).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/raw.py" />
      <source>MAX_REJECTS: {value} is neither a share (0.1%) nor a count (100).</source>
      <translation>MAX_REJECTS : {value} n’est ni une part (0.1%) ni un nombre (100).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/raw.py" />
      <source>Reading {file}</source>
      <translation>Lecture de {file}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/raw.py" />
      <source>The files have not the same columns: {file} has {more} more and lacks {less}. Import it on its own.</source>
      <translation>Les fichiers n’ont pas les mêmes colonnes : {file} a en plus {more} et n’a pas {less}. Importez-le séparément.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/raw.py" />
      <source>{file} has a header but no row of data.</source>
      <translation>{file} a un en-tête mais aucune ligne de données.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/raw.py" />
      <source>{file} has {count} columns, and a table of PostgreSQL {most} at most: cut it, or turn its columns into rows.</source>
      <translation>{file} a {count} colonnes, et une table PostgreSQL {most} au plus : découpez-le, ou mettez ses colonnes en lignes.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/raw.py" />
      <source>{rejects} of {rows} rows cannot be read, more than MAX_REJECTS allows ({limit}); nothing was written. {first}. Correct the file, or raise MAX_REJECTS.</source>
      <translation>{rejects} lignes sur {rows} sont illisibles, plus que MAX_REJECTS n’en tolère ({limit}) ; rien n’a été écrit. {first}. Corrigez le fichier, ou relevez MAX_REJECTS.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dbf.py" />
      <source>{file} is a table of dBASE 7, which is not read: save it as dBASE IV or CSV.</source>
      <translation>{file} est une table dBASE 7, format qui ne se lit pas ici : enregistrez-la en dBASE IV ou en CSV.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dbf.py" />
      <source>{file} is damaged: it is shorter than the head of a DBF.</source>
      <translation>{file} est endommagé : il est plus court que l’en-tête d’un DBF.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dbf.py" />
      <source>{file} is damaged: {count} of its {expected} records are there. Copy or download it again.</source>
      <translation>{file} est endommagé : il n’y a que {count} de ses {expected} enregistrements. Copiez-le ou téléchargez-le à nouveau.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dbf.py" />
      <source>{file} is not a DBF that can be read: its columns do not fit its records.</source>
      <translation>{file} n’est pas un DBF lisible : ses colonnes ne correspondent pas à ses enregistrements.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dbfletters.py" />
      <source>{file} is not in {encoding}: it holds bytes that it does not know. Leave ENCODING empty, or set another one.</source>
      <translation>{file} n’est pas en {encoding} : il contient des octets que cet encodage ne connaît pas. Laissez ENCODING vide, ou donnez-en un autre.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/delimited.py" />
      <source>The file {path} is empty.</source>
      <translation>Le fichier {path} est vide.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/delimited.py" />
      <source>a quotation mark opens on this line and is never closed as it should</source>
      <translation>un guillemet s’ouvre sur cette ligne et n’est jamais refermé comme il le devrait</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/delimited.py" />
      <source>a quotation mark out of place was taken for a letter</source>
      <translation>un guillemet mal placé a été pris pour un caractère ordinaire</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/delimited.py" />
      <source>the header comes again at line {line}: a second table begins there. Set HEADER_LINE to {line} to read that one, or cut the file in two</source>
      <translation>l’en-tête revient à la ligne {line} : un second tableau y commence. Mettez HEADER_LINE à {line} pour lire celui-là, ou coupez le fichier en deux</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/delimited.py" />
      <source>the row was cut at another delimiter than the file</source>
      <translation>la ligne n’avait pas le même séparateur que le fichier</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/delimited.py" />
      <source>{count} cells where the header has {width}</source>
      <translation>{count} cellules là où l’en-tête en a {width}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/delimited.py" />
      <source>{file} is a web page, not a table: the download failed. Get the file again.</source>
      <translation>{file} est une page web, non un tableau : le téléchargement a échoué. Reprenez le fichier.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/detection.py" />
      <source>{file} can be cut at {first} as well as at {second}: set DELIMITER.</source>
      <translation>{file} peut se découper aussi bien par {first} que par {second} : renseignez DELIMITER.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/detection.py" />
      <source>{file}: its backslashes may be letters, or escape the sign behind them: set ESCAPE to \ or to the quotation mark.</source>
      <translation>{file} : ses barres obliques inverses peuvent être de simples caractères, ou échapper le signe qui les suit : mettez dans ESCAPE « \ » ou le guillemet.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>Bytes read as cp1252</source>
      <translation>Octets lus en cp1252</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>DECIMAL: {value} is not a decimal mark; use . or ,</source>
      <translation>DECIMAL : {value} n’est pas un séparateur décimal ; utilisez « . » ou « , »</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>DELIMITER: {value} is not one character; use ; , | or \t for a tabulation.</source>
      <translation>DELIMITER : {value} n’est pas un caractère unique ; utilisez « ; », « , », « | », ou « \t » pour une tabulation.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>ESCAPE: {value} is not one sign; use \, or the quotation mark itself where it is doubled.</source>
      <translation>ESCAPE : {value} n’est pas un caractère unique ; utilisez « \ », ou le guillemet lui-même s’il est doublé.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>GDAL, which gives no value for some formulas of xls: install the Python package xlrd for this QGIS</source>
      <translation>GDAL, qui ne donne pas la valeur de certaines formules des xls : installez le paquet Python xlrd pour ce QGIS</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>HEADER_LINE: {value} is not a line of a file; 0 means no header.</source>
      <translation>HEADER_LINE : {value} n’est pas une ligne d’un fichier ; 0 veut dire sans en-tête.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>HEADER_LINES: {value} is not a number of lines.</source>
      <translation>HEADER_LINES : {value} n’est pas un nombre de lignes.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>Header</source>
      <translation>En-tête</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>Header lines</source>
      <translation>Lignes d’en-tête</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>Opened by</source>
      <translation>Ouvert par</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>QUOTE: {value} is not one sign; use ", ' or none.</source>
      <translation>QUOTE : {value} n’est pas un caractère unique ; utilisez « " », « ' » ou none.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>Quotation mark within a cell</source>
      <translation>Guillemet dans une cellule</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>Sheet</source>
      <translation>Feuille</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>Width of rows</source>
      <translation>Largeur des lignes</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>after {sign}</source>
      <translation>précédé du signe {sign}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>all bytes are valid</source>
      <translation>tous les octets sont valides</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>apostrophe</source>
      <translation>apostrophe</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>as ENCODING says</source>
      <translation>d’après ENCODING</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>backslash</source>
      <translation>barre oblique inverse</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>comma</source>
      <translation>virgule</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>double quotation mark</source>
      <translation>guillemet double</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>doubled</source>
      <translation>doublé</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>from row to row; filled with empty cells</source>
      <translation>variable d’une ligne à l’autre ; complétée par des cellules vides</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>it gives the likeliest letters</source>
      <translation>il donne les caractères les plus vraisemblables</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>its .cpg says so</source>
      <translation>d’après son .cpg</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>its own mark says so</source>
      <translation>d’après sa marque BOM</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>none</source>
      <translation>aucun</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>semicolon</source>
      <translation>point-virgule</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>space</source>
      <translation>espace</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>tabulation</source>
      <translation>tabulation</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/dialect.py" />
      <source>vertical bar</source>
      <translation>barre verticale</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/encoding.py" />
      <source>ENCODING: {name} is not an encoding; use UTF-8, cp1252, ISO-8859-1, UTF-16, mac-roman or cp850.</source>
      <translation>ENCODING : {name} n’est pas un encodage ; utilisez UTF-8, cp1252, ISO-8859-1, UTF-16, mac-roman ou cp850.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/encoding.py" />
      <source>{file} is not a text file: it holds binary data. Give it the ending of what it is (.xlsx, .ods, .zip…), or get it again.</source>
      <translation>{file} n’est pas un fichier texte : il contient des données binaires. Donnez-lui l’extension de ce qu’il est (.xlsx, .ods, .zip…), ou reprenez-le.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/encoding.py" />
      <source>{file} is not in {encoding}: near line {line} there are bytes that it does not know. Leave ENCODING empty, or set another one.</source>
      <translation>{file} n’est pas en {encoding} : vers la ligne {line}, il y a des octets que cet encodage ne connaît pas. Laissez ENCODING vide, ou donnez-en un autre.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/encoding.py" />
      <source>{file} may be written in {first} or in {second}: both give French letters, but not the same. Set ENCODING.</source>
      <translation>{file} peut être écrit en {first} ou en {second} : les deux donnent des lettres françaises, mais pas les mêmes. Renseignez ENCODING.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/header.py" />
      <source>{file} has no header at line {line}: set another HEADER_LINE.</source>
      <translation>{file} n’a pas d’en-tête à la ligne {line} : donnez un autre HEADER_LINE.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/header.py" />
      <source>{file} has not as many lines as HEADER_LINES says.</source>
      <translation>{file} n’a pas autant de lignes que HEADER_LINES l’annonce.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/notes.py" />
      <source>a note below the table</source>
      <translation>une note sous le tableau</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/parquet.py" />
      <source>Reading {file} needs the Python package pyarrow, or a GDAL with its Parquet driver: install pyarrow for this QGIS (python3 -m pip install pyarrow), or save the table as CSV. ({cause})</source>
      <translation>Lire {file} demande le paquet Python pyarrow, ou un GDAL avec son pilote Parquet : installez pyarrow pour ce QGIS (python3 -m pip install pyarrow), ou enregistrez la table en CSV. ({cause})</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/parquet.py" />
      <source>{file} is not a Parquet file that can be opened. Get it again.</source>
      <translation>{file} n’est pas un fichier Parquet que l’on puisse ouvrir. Reprenez-le.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/readers.py" />
      <source>{path} is of a type that is not read here ({types}).</source>
      <translation>{path} est d’un type qui ne se lit pas ici ({types}).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/records.py" />
      <source>{file} is a map layer: use the algorithm Import a layer.</source>
      <translation>{file} est une couche cartographique : utilisez l’algorithme « Importer une couche ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/records.py" />
      <source>{file} is not JSON that can be read: line {line}, column {column}.</source>
      <translation>{file} n’est pas du JSON lisible : ligne {line}, colonne {column}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/records.py" />
      <source>{file} is not a table: JSON is read when it is a list of objects.</source>
      <translation>{file} n’est pas une table : le JSON est lu quand c’est une liste d’objets.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/records.py" />
      <source>{file} is not a table: line {line} is not an object.</source>
      <translation>{file} n’est pas une table : la ligne {line} n’est pas un objet.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/sources.py" />
      <source>No file was given: set INPUT to a file, several files or a folder.</source>
      <translation>Aucun fichier n’a été donné : mettez dans INPUT un fichier, plusieurs fichiers ou un dossier.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/sources.py" />
      <source>The archive {path} holds no file that can be read here ({types}); it holds: {members}.</source>
      <translation>L’archive {path} ne contient aucun fichier que l’on sache lire ici ({types}) ; elle contient : {members}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/sources.py" />
      <source>The archive {path} is locked with a password: unpack it first.</source>
      <translation>L’archive {path} est protégée par un mot de passe : décompressez-la d’abord.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/sources.py" />
      <source>The archive {path} is refused as a decompression bomb: {member} would swell to {size} MB.</source>
      <translation>L’archive {path} est refusée comme bombe de décompression : {member} atteindrait {size} Mo.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/sources.py" />
      <source>The archive {path} is refused: its member {member} is a link.</source>
      <translation>L’archive {path} est refusée : son élément {member} est un lien.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/sources.py" />
      <source>The archive {path} is refused: its member {member} points outside of it.</source>
      <translation>L’archive {path} est refusée : son élément {member} pointe hors d’elle.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/sources.py" />
      <source>The folder {path} holds no file that can be read here ({types}).</source>
      <translation>Le dossier {path} ne contient aucun fichier que l’on sache lire ici ({types}).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/sources.py" />
      <source>The folder {path} is empty.</source>
      <translation>Le dossier {path} est vide.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/sources.py" />
      <source>nothing</source>
      <translation>rien</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/sources.py" />
      <source>{file} cannot be decompressed, it is damaged or incomplete ({cause}). Download it again.</source>
      <translation>Impossible de décompresser {file}, endommagé ou incomplet ({cause}). Téléchargez-le à nouveau.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/sources.py" />
      <source>{file} is left out: its name says documentation.</source>
      <translation>{file} est laissé de côté : son nom annonce une documentation.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/sources.py" />
      <source>{file} is left out: its type is not read here.</source>
      <translation>{file} est laissé de côté : son type ne se lit pas ici.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/sources.py" />
      <source>{file} swells to more than {size} MB once decompressed: refused as a decompression bomb.</source>
      <translation>{file} dépasse {size} Mo une fois décompressé : refusé comme bombe de décompression.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/sources.py" />
      <source>{path} is not a zip archive that can be opened ({cause}).</source>
      <translation>{path} n’est pas une archive zip que l’on puisse ouvrir ({cause}).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/sources.py" />
      <source>{types}, alone or in .gz, .xz, .zip</source>
      <translation>{types}, seuls ou en .gz, .xz, .zip</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/tabular.py" />
      <source>{file} holds no table: no column was found in it.</source>
      <translation>{file} ne contient pas de table : aucune colonne n’y a été trouvée.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/textlines.py" />
      <source>{file} has a line of more than {size} MB: it is no table.</source>
      <translation>{file} a une ligne de plus de {size} Mo : ce n’est pas une table.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/workbook.py" />
      <source>Reading {file} needs the Python package openpyxl: install it for this QGIS, or save as CSV.</source>
      <translation>Lire {file} demande le paquet Python openpyxl : installez-le pour ce QGIS, ou enregistrez le fichier en CSV.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/workbook.py" />
      <source>The Python package xlrd reads more xls files: install it for this QGIS.</source>
      <translation>Le paquet Python xlrd lit davantage de fichiers xls : installez-le pour ce QGIS.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/workbook.py" />
      <source>{file} has no sheet {sheet}; it has: {sheets}. Set SHEET to one of them.</source>
      <translation>{file} n’a pas de feuille {sheet} ; il a : {sheets}. Mettez l’une d’elles dans SHEET.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/workbook.py" />
      <source>{file} has several sheets with a table: {sheets}. Set SHEET to one of them.</source>
      <translation>{file} a plusieurs feuilles avec une table : {sheets}. Mettez l’une d’elles dans SHEET.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/workbook.py" />
      <source>{file} is not a workbook that can be opened here. Open it in a spreadsheet and save it as xlsx or CSV.</source>
      <translation>{file} n’est pas un classeur qui puisse être ouvert ici. Ouvrez-le dans un tableur et enregistrez-le en xlsx ou en CSV.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/workbook.py" />
      <source>{file}: the sheet {sheet} is empty.</source>
      <translation>{file} : la feuille {sheet} est vide.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/workbook.py" />
      <source>{file}: this QGIS has no reader for {type}; save the file as xlsx or CSV.</source>
      <translation>{file} : ce QGIS ne sait pas lire le {type} ; enregistrez le fichier en xlsx ou en CSV.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/reading/workbook.py" />
      <source>{file}: {count} formulas of the sheet {sheet} have no value, the program that wrote them did not calculate. Open the file in a spreadsheet and save it.</source>
      <translation>{file} : {count} formules de la feuille {sheet} n’ont pas de valeur, le programme qui les a écrites ne les a pas calculées. Ouvrez le fichier dans un tableur et enregistrez-le.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>After</source>
      <translation>Après</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>Before</source>
      <translation>Avant</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>Cause</source>
      <translation>Cause</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>Code</source>
      <translation>Code</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>Detected</source>
      <translation>Détecté</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>File</source>
      <translation>Fichier</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>For example</source>
      <translation>Par exemple</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>Import report</source>
      <translation>Rapport d’import</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>In the file</source>
      <translation>Dans le fichier</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>Message</source>
      <translation>Message</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>Normalised values</source>
      <translation>Valeurs normalisées</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>Proposal</source>
      <translation>Proposition</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>Row</source>
      <translation>Ligne</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>Text</source>
      <translation>Texte</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>The first {shown} of {total}; the others are in the table augure.{table}.</source>
      <translation>Les {shown} premières sur {total} ; les autres sont dans la table augure.{table}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>To look at</source>
      <translation>À examiner</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>Type</source>
      <translation>Type</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>What was received stays in the schema raw, row by row with its file and line.</source>
      <translation>Ce qui a été reçu reste dans le schéma raw, ligne par ligne, avec son fichier et son numéro de ligne.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>accents in one form (Unicode NFC)</source>
      <translation>accents mis sous une même forme (Unicode NFC)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>anomalies</source>
      <translation>anomalies</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>date in one form</source>
      <translation>dates mises sous une même forme</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>decimal comma</source>
      <translation>virgule décimale</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>lost zeros given back</source>
      <translation>zéros perdus rétablis</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>marks of thousands taken out</source>
      <translation>séparateurs de milliers retirés</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>month as its first day</source>
      <translation>mois ramené à son premier jour</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>negative numbers in one form</source>
      <translation>nombres négatifs mis sous une même forme</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>number of a day, as spreadsheets count</source>
      <translation>numéro de jour, tel que les tableurs les comptent</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>percent sign taken off</source>
      <translation>signe pour cent retiré</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>rows read</source>
      <translation>lignes lues</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>rows rejected</source>
      <translation>lignes rejetées</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>sign {unit} taken off</source>
      <translation>signe {unit} retiré</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>spaces around taken off</source>
      <translation>espaces de début et de fin retirés</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>values normalised</source>
      <translation>valeurs normalisées</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>word for a missing value</source>
      <translation>mot signalant une valeur manquante</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>year of two digits</source>
      <translation>année à deux chiffres</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/report.py" />
      <source>yes or no</source>
      <translation>oui ou non</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/table.py" />
      <source>CRS: the positions of the dataset are {there}, those of the file are in EPSG:{srid}.</source>
      <translation>CRS : les positions du jeu de données sont en {there}, celles du fichier en EPSG:{srid}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/table.py" />
      <source>MODE: {mode} is none of {modes}.</source>
      <translation>MODE : {mode} n’est aucun de ceux-ci : {modes}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/table.py" />
      <source>The dataset “{table}” is already in the warehouse. To add to it set MODE to append or upsert, to renew it replace; or choose another TABLE.</source>
      <translation>Le jeu de données « {table} » est déjà dans l’entrepôt. Pour le compléter, mettez MODE à append ou upsert ; pour le renouveler, à replace ; ou choisissez un autre TABLE.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/table.py" />
      <source>clean.{table} is there, but Augure did not make it: choose another TABLE.</source>
      <translation>clean.{table} existe, mais n’a pas été créée par Augure : choisissez un autre TABLE.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/table.py" />
      <source>delimiter {mark}</source>
      <translation>séparateur {mark}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/table.py" />
      <source>encoding {name}</source>
      <translation>encodage {name}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/table.py" />
      <source>header at line {line}</source>
      <translation>en-tête à la ligne {line}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/table.py" />
      <source>no header line</source>
      <translation>sans ligne d’en-tête</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/table.py" />
      <source>sheet {name}</source>
      <translation>feuille {name}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/table.py" />
      <source>{count} columns</source>
      <translation>{count} colonnes</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/values/cleaning.py" />
      <source>{column}: {count} cells do not fit {type}, as the others do, and are empty in the dataset: {words}. Each is listed in the report.</source>
      <translation>{column} : {count} cellules ne conviennent pas au type {type}, contrairement aux autres, et sont vides dans le jeu de données : {words}. Chacune est listée dans le rapport.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/values/misfits.py" />
      <source>“{value}” is no date, as the other values of {column} are.</source>
      <translation>« {value} » n’est pas une date, contrairement aux autres valeurs de {column}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/values/misfits.py" />
      <source>“{value}” is no number, as the other values of {column} are.</source>
      <translation>« {value} » n’est pas un nombre, contrairement aux autres valeurs de {column}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/values/positions.py" />
      <source>Points from {columns}, EPSG:{srid}.</source>
      <translation>Points tirés de {columns}, EPSG:{srid}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/values/positions.py" />
      <source>This is no shape in words (WKT). The row has no geometry.</source>
      <translation>Ce n’est pas une géométrie en WKT. La ligne n’a pas de géométrie.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/values/positions.py" />
      <source>X_FIELD and Y_FIELD go together: give both, or none.</source>
      <translation>X_FIELD et Y_FIELD vont ensemble : donnez les deux, ou aucun.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/values/positions.py" />
      <source>x and y look exchanged: {x}, {y}. The row has no point.</source>
      <translation>x et y semblent inversés : {x}, {y}. La ligne n’a pas de point.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/values/positions.py" />
      <source>{columns}: these numbers are neither degrees nor Lambert-93, no geometry was made. Set CRS to their system (EPSG:2975 in Réunion, EPSG:3942 to EPSG:3950 for the conic zones), or GEOMETRY to none.</source>
      <translation>{columns} : ces nombres ne sont ni des degrés ni du Lambert-93, aucune géométrie n’a été créée. Mettez leur SCR dans CRS (EPSG:2975 à La Réunion, EPSG:3942 à EPSG:3950 pour les coniques conformes par zone), ou GEOMETRY à none.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/values/positions.py" />
      <source>{columns}: x and y look exchanged in the whole file, no geometry was made. Set X_FIELD and Y_FIELD.</source>
      <translation>{columns} : x et y semblent inversés dans tout le fichier, aucune géométrie n’a été créée. Renseignez X_FIELD et Y_FIELD.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/values/positions.py" />
      <source>{count} more rows have no point.</source>
      <translation>{count} autres lignes n’ont pas de point.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/values/positions.py" />
      <source>{count} positions of {columns} cannot be right; each is listed in the report.</source>
      <translation>{count} positions de {columns} ne peuvent pas être justes ; chacune est listée dans le rapport.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/values/positions.py" />
      <source>{parameter}: the file has no column {column}; it has {columns}.</source>
      <translation>{parameter} : le fichier n’a pas de colonne {column} ; il a {columns}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/values/positions.py" />
      <source>{x}, {y} is outside of what EPSG:{srid} covers. The row has no point.</source>
      <translation>{x}, {y} est hors du domaine de EPSG:{srid}. La ligne n’a pas de point.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/values/typing.py" />
      <source>The dates of {column} can be read in two ways (01/02/2020 is in January or in February): set DATE_ORDER.</source>
      <translation>Les dates de {column} peuvent se lire de deux façons (01/02/2020 est en janvier ou en février) : renseignez DATE_ORDER.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/values/typing.py" />
      <source>The numbers of {column} can be read in two ways (1,234 is 1.234 or 1234): set DECIMAL.</source>
      <translation>Les nombres de {column} peuvent se lire de deux façons (1,234 est 1.234 ou 1234) : renseignez DECIMAL.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/writing.py" />
      <source>KEY: the dataset “{table}” has the key {there}, not {key}.</source>
      <translation>KEY : le jeu de données « {table} » a pour clé {there}, pas {key}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/writing.py" />
      <source>KEY: the file has no column {column}; it has {columns}.</source>
      <translation>KEY : le fichier n’a pas de colonne {column} ; il a {columns}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/writing.py" />
      <source>KEY: {key} is not unique and filled in the file: “{value}” is on {count} rows (lines {lines}).</source>
      <translation>KEY : {key} n’est pas unique et rempli dans le fichier : « {value} » est sur {count} lignes (lignes {lines}).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/writing.py" />
      <source>MODE upsert needs KEY: the columns by which a row is known again.</source>
      <translation>MODE upsert a besoin de KEY : les colonnes auxquelles on reconnaît une ligne.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/writing.py" />
      <source>The dataset “{table}” already has a row with this key: {key}. To update it set MODE to upsert.</source>
      <translation>Le jeu de données « {table} » a déjà une ligne avec cette clé : {key}. Pour la mettre à jour, mettez MODE à upsert.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/artefact.py" />
      <source>The model's data are no longer those it was trained on (sha256): train it again.</source>
      <translation>Les données du modèle ne sont plus celles de son entraînement (sha256) : entraînez-le à nouveau.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/artefact.py" />
      <source>This model was trained with {name} {trained}, and here is {name} {here}: its figures could differ. Train it again.</source>
      <translation>Ce modèle a été entraîné avec {name} {trained}, et c’est ici {name} {here} : ses chiffres pourraient différer. Entraînez-le à nouveau.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/artefact.py" />
      <source>This model was written by another version of Augure ({format}): train it again.</source>
      <translation>Ce modèle a été écrit par une autre version d’Augure ({format}) : entraînez-le à nouveau.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/choice.py" />
      <source>METHOD=auto takes {name}, the simplest that the ballots left out do not tell from {best}.</source>
      <translation>METHOD=auto prend {name}, la plus simple que les scrutins laissés de côté ne distinguent pas de {best}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/choice.py" />
      <source>METHOD=auto takes {name}: no simpler method is as good on the ballots left out.</source>
      <translation>METHOD=auto prend {name} : aucune méthode plus simple n’est aussi bonne sur les scrutins laissés de côté.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/choice.py" />
      <source>METHOD=auto takes {name}: {count} ballots left out are too few to tell methods apart.</source>
      <translation>METHOD=auto prend {name} : {count} scrutins laissés de côté, c’est trop peu pour départager les méthodes.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/choice.py" />
      <source>Not compared, for this QGIS lacks their packages: {methods}.</source>
      <translation>Non comparées, faute des paquets nécessaires dans ce QGIS : {methods}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/choice.py" />
      <source>– {name}: {error} points; {difference} ± {noise} more than {best}</source>
      <translation>– {name} : {error} points ; {difference} ± {noise} de plus que {best}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/composition.py" />
      <source>PARTS “{text}” is not understood: names of blocs, nuances, candidates or lists, each once, joined by + where they count together; or abstention alone, or indicator:CODE alone.</source>
      <translation>PARTS « {text} » n’est pas compris : noms de blocs, de nuances, de candidats ou de listes, chacun une fois, joints par + s’ils comptent ensemble ; ou abstention seul, ou indicator:CODE seul.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/composition.py" />
      <source>PARTS: no ballot has {names}. Blocs: {blocs}. Candidates, lists and nuances are: {labels}.</source>
      <translation>PARTS : aucun scrutin n’a {names}. Blocs : {blocs}. Les candidats, listes et nuances sont : {labels}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/composition.py" />
      <source>PARTS: the indicator “{code}” has no value in the perimeter “{perimeter}”.</source>
      <translation>PARTS : l’indicateur « {code} » n’a aucune valeur dans le périmètre « {perimeter} ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/composition.py" />
      <source>PARTS: the indicator “{code}” has no values by period at the level {level}.</source>
      <translation>PARTS : l’indicateur « {code} » n’a pas de valeurs par période au niveau {level}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/composition.py" />
      <source>PARTS: the indicator “{code}” is forecast by commune: LEVEL={level}.</source>
      <translation>PARTS : l’indicateur « {code} » se prévoit par commune : LEVEL={level}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/composition.py" />
      <source>PARTS: the indicator “{code}” is no rate from 0 to 100 %: its values go from {low} to {high}.</source>
      <translation>PARTS : l’indicateur « {code} » n’est pas un taux de 0 à 100 % : ses valeurs vont de {low} à {high}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/composition.py" />
      <source>The indicator “{code}” has no period {missing}. It has: {known}.</source>
      <translation>L’indicateur « {code} » n’a pas de période {missing}. Il a : {known}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/conformal.py" />
      <source>The model needs two past ballots at least, to measure on one what it learned from the other.</source>
      <translation>Le modèle a besoin d’au moins deux scrutins passés, pour mesurer sur l’un ce qu’il a appris de l’autre.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluating.py" />
      <source>The warehouse has no {kind} after {last}, the last that the model has learned from. Give a BALLOT, or SCHEME={scheme}.</source>
      <translation>L’entrepôt n’a pas de scrutin « {kind} » après le {last}, le dernier dont le modèle a appris. Donnez un BALLOT, ou SCHEME={scheme}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluating.py" />
      <source>mainland France and Corsica</source>
      <translation>Hexagone et Corse</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluating.py" />
      <source>overseas France</source>
      <translation>outre-mer</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluating.py" />
      <source>{ballot}, {count} territories, level from {level}: mean error {mae} points weighted by registered electors, {plain} unweighted.</source>
      <translation>{ballot}, {count} territoires, niveau d’ensemble {level} : erreur moyenne de {mae} points pondérée par les inscrits, {plain} sans pondération.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluating.py" />
      <source>– a random split inside this ballot (a measure that flatters, and no forecast): {mae} / {plain}</source>
      <translation>– un partage au hasard dans ce scrutin (une mesure flatteuse, et non une prévision) : {mae} / {plain}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluating.py" />
      <source>– this model, {area} alone: {mae} / {plain}</source>
      <translation>– ce modèle, {area} seulement : {mae} / {plain}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluating.py" />
      <source>– {baseline}: {mae} / {plain}</source>
      <translation>– {baseline} : {mae} / {plain}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation.py" />
      <source>A SCENARIO is given: set LEVEL_FROM to scenario, or leave it out.</source>
      <translation>Un SCENARIO est donné : mettez LEVEL_FROM à scenario, ou retirez-le.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation.py" />
      <source>LEVEL_FROM=scenario needs a SCENARIO.</source>
      <translation>LEVEL_FROM=scenario demande un SCENARIO.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation.py" />
      <source>SCHEME=spatial-blocks needs a larger perimeter: a block and its neighbours are all of this one.</source>
      <translation>SCHEME=spatial-blocks demande un périmètre plus grand : celui-ci tient tout entier dans une zone et ses voisines.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation.py" />
      <source>The model forecasts {kind}, and {ballot} is another kind of election: train one with TARGET={other}.</source>
      <translation>Le modèle prévoit {kind}, et {ballot} est un autre type d’élection : entraînez-en un avec TARGET={other}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation.py" />
      <source>The model knows no territory of this perimeter.</source>
      <translation>Le modèle ne connaît aucun territoire de ce périmètre.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation.py" />
      <source>indicators: what they would change is shown by a forecast; an evaluation measures what was.</source>
      <translation>indicators : ce qu’ils changeraient se montre dans une prévision ; une évaluation mesure ce qui a été.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>An 80 % interval should hold the result 8 times in 10. Less: the forecast promises too much. More: it is more careful than it needs to be. On a single ballot the level is right or wrong everywhere at once: only several ballots together can tell.</source>
      <translation>Un intervalle à 80 % devrait contenir le résultat 8 fois sur 10. Moins : la prévision promet trop. Plus : elle est plus prudente que nécessaire. Sur un seul scrutin, le niveau d’ensemble est juste ou faux partout à la fois : seuls plusieurs scrutins ensemble permettent d’en juger.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>CRPS, points</source>
      <translation>CRPS, points</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>CRPS: the error of the whole range of what was drawn, in points; it is the plain error where nothing is uncertain. Smaller is better.</source>
      <translation>CRPS : l’erreur de tout l’éventail des tirages, en points ; c’est l’erreur simple là où rien n’est incertain. Plus il est petit, mieux c’est.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>Commune</source>
      <translation>Commune</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>Constant</source>
      <translation>Constante</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>Constants of the method:</source>
      <translation>Constantes de la méthode :</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>Département</source>
      <translation>Département</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>Each small square counts the communes with this forecast and this result. On the line, the forecast was right; above it, the result was higher than forecast.</source>
      <translation>Chaque petit carré compte les communes qui ont cette prévision et ce résultat. Sur la ligne, la prévision était juste ; au-dessus, le résultat a été plus élevé que prévu.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>Fingerprint of the data (sha256)</source>
      <translation>Empreinte des données (sha256)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>How right was the forecast? {ballot}</source>
      <translation>La prévision était-elle juste ? {ballot}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>Learned from: {ballots}. {territories} territories have votes in the measured ballot.</source>
      <translation>Appris de : {ballots}. {territories} territoires ont des voix dans le scrutin mesuré.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>Mainland and Corsica alone: {mainland} points ({mainland_plain} each commune counting alike); overseas alone: {overseas} ({overseas_plain}).</source>
      <translation>Hexagone et Corse seuls : {mainland} points ({mainland_plain} chaque commune comptant autant) ; outre-mer seul : {overseas} ({overseas_plain}).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>Mean error by département, then by how many points each bloc was forecast too high (+) or too low (−).</source>
      <translation>Erreur moyenne par département, puis de combien de points chaque bloc était prévu trop haut (+) ou trop bas (−).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>Mean error by number of registered electors. In a commune of 80 voters, one household is several points.</source>
      <translation>Erreur moyenne selon le nombre d’inscrits. Dans une commune de 80 électeurs, un seul foyer fait plusieurs points.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>Mean error of each, in points.</source>
      <translation>Erreur moyenne de chacun, en points.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>Model {name} – {perimeter} – run {run} of {day}</source>
      <translation>Modèle {name} – {perimeter} – traitement {run} du {day}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>Of all sizes:</source>
      <translation>De toutes tailles :</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>Parties are born, split and ally between two ballots, and no past shows it. A commune of a few dozen electors cannot be forecast, only framed. Who stands, and where, is known to nobody who looks at past votes alone: in elections by constituency the local candidate weighs more than all that is measured here.</source>
      <translation>Entre deux scrutins, des partis naissent, se divisent et s’allient, et aucun passé ne le montre. Une commune de quelques dizaines d’inscrits ne se prévoit pas, elle s’encadre. Qui se présente, et où, personne ne le sait à ne regarder que les votes passés : dans les élections par circonscription, le candidat local pèse plus que tout ce qui est mesuré ici.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>Run {run} has left no evaluation.</source>
      <translation>Le traitement {run} n’a laissé aucune évaluation.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>R²</source>
      <translation>R²</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>R²: the part of the differences between communes that the forecast explains; 0 is no better than the same share everywhere. Log score: smaller is better.</source>
      <translation>R² : la part des différences entre communes que la prévision explique ; 0 ne vaut pas mieux que la même part partout. Score logarithmique : plus il est petit, mieux c’est.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>Share of the votes whose commune fell inside its interval; the dashed lines are what was promised.</source>
      <translation>Part des voix dont la commune est tombée dans son intervalle ; les tirets marquent ce qui était promis.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>Small and large communes</source>
      <translation>Petites et grandes communes</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>The ballot they start from: {ballot}. They are given the same level.</source>
      <translation>Le scrutin dont elles partent : {ballot}. Elles reçoivent le même niveau d’ensemble.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>The communes it missed by most</source>
      <translation>Les communes où il s’est le plus trompé</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>The guess is made from the numbers alone: nobody has asked in the place.</source>
      <translation>L’explication est supposée d’après les seuls chiffres : personne n’a posé la question sur place.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>The level of the whole perimeter</source>
      <translation>Le niveau de l’ensemble du périmètre</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>The model beside naive forecasts</source>
      <translation>Le modèle à côté de prévisions naïves</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>The random split sets communes apart at random within this very ballot: it flatters, is no forecast, and stands here because such figures are often quoted.</source>
      <translation>Le partage au hasard sépare les communes au hasard au sein de ce scrutin même : il flatte, n’est pas une prévision, et figure ici parce que de tels chiffres sont souvent cités.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>They are those of {ballot} alone; another will have its own.</source>
      <translation>Ce sont celles de {ballot} seul ; un autre aura les siennes.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>Were the intervals honest?</source>
      <translation>Les intervalles étaient-ils honnêtes ?</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>Were the probabilities honest?</source>
      <translation>Les probabilités étaient-elles honnêtes ?</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>What it was measured on</source>
      <translation>Sur quoi il a été mesuré</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>What these figures do not say</source>
      <translation>Ce que ces chiffres ne disent pas</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>Where a bloc was said to come first with a probability of 70 %, it should do so in 70 communes of 100: on the line, honest; below it, too sure. Larger dots: more communes and blocs.</source>
      <translation>Là où un bloc était annoncé en tête avec une probabilité de 70 %, il devrait l’être dans 70 communes sur 100 : sur la ligne, c’est honnête ; en dessous, trop sûr. Plus le point est gros, plus il y a de communes et de blocs.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>Where it was most wrong</source>
      <translation>Où il s’est le plus trompé</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>With 1,000 electors or more:</source>
      <translation>Avec 1 000 inscrits ou plus :</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>a guess at why</source>
      <translation>explication supposée</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>communes whose first bloc was right</source>
      <translation>communes dont le bloc de tête était juste</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>difference, points</source>
      <translation>différence, points</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>electors</source>
      <translation>inscrits</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>fewer than {count} electors</source>
      <translation>moins de {count} inscrits</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>first bloc right</source>
      <translation>bloc de tête juste</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>forecast, %</source>
      <translation>prévision, %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>given to the forecast, %</source>
      <translation>donné à la prévision, %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>inside the {said} % interval</source>
      <translation>dans l’intervalle à {said} %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>log score</source>
      <translation>score logarithmique</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>mean error</source>
      <translation>erreur moyenne</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>mean error of the best naive forecast ({name})</source>
      <translation>erreur moyenne de la meilleure prévision naïve ({name})</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>mean error of the model</source>
      <translation>erreur moyenne du modèle</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>mean width of the 80 % interval, points</source>
      <translation>largeur moyenne de l’intervalle à 80 %, points</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>most missed</source>
      <translation>le plus mal prévu</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>of the 90 %</source>
      <translation>de celui à 90 %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>of the communes inside the 80 % intervals</source>
      <translation>des communes dans les intervalles à 80 %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>of the votes inside the 80 % intervals</source>
      <translation>des voix dans les intervalles à 80 %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>random split (flatters)</source>
      <translation>partage au hasard (flatteur)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>result, %</source>
      <translation>résultat, %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>root mean square error</source>
      <translation>racine de l’erreur quadratique moyenne</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>this model</source>
      <translation>ce modèle</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>{count} electors or more</source>
      <translation>{count} inscrits ou plus</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>{low} to {high} electors</source>
      <translation>{low} à {high} inscrits</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation_report.py" />
      <source>{mae} points</source>
      <translation>{mae} points</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/figures.py" />
      <source>% of the votes whose commune fell inside the interval</source>
      <translation>% des voix dont la commune est tombée dans l’intervalle</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/figures.py" />
      <source>did come first, %</source>
      <translation>est arrivé en tête, %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/figures.py" />
      <source>mean error, in points</source>
      <translation>erreur moyenne, en points</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/figures.py" />
      <source>mean error, in points (number of territories)</source>
      <translation>erreur moyenne, en points (nombre de territoires)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/figures.py" />
      <source>mean error, in points (shorter is better)</source>
      <translation>erreur moyenne, en points (plus c’est court, mieux c’est)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/figures.py" />
      <source>said to come first, %</source>
      <translation>annoncé en tête, %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/figures.py" />
      <source>weight in the local pattern, %</source>
      <translation>poids dans la structure locale, %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/figures.py" />
      <source>{said} % intervals</source>
      <translation>intervalles à {said} %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/html.py" />
      <source>REPORT: the figures cannot be written to {folder}: {error}</source>
      <translation>REPORT : impossible d’écrire les chiffres dans {folder} : {error}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/indicators.py" />
      <source>{indicator} has no value of a period that ended before {ballots}: a later one would know the future, and it counts for nothing there.</source>
      <translation>{indicator} n’a aucune valeur d’une période achevée avant {ballots} : une valeur postérieure connaîtrait l’avenir, et il n’y compte donc pas.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/leaks.py" />
      <source> and </source>
      <translation> et </translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/leaks.py" />
      <source>The indicator “{feature}” is of a period that ended on {day}, and {ballot} was held on {date}: take the last one known before.</source>
      <translation>L’indicateur « {feature} » porte sur une période achevée le {day}, et {ballot} a eu lieu le {date} : prenez la dernière valeur connue avant.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/leaks.py" />
      <source>The level given is the result itself, to {points} point: that is an oracle level. Ask for it by its name, LEVEL_FROM=oracle, so that the report says that no forecast could have known it.</source>
      <translation>Le niveau donné est le résultat lui-même, à {points} point près : c’est un niveau oracle. Demandez-le par son nom, LEVEL_FROM=oracle, pour que le rapport dise qu’aucune prévision n’aurait pu le connaître.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/leaks.py" />
      <source>The model has learned from {ballot}: to be measured on it would flatter. Give a ballot it has not seen, or SCHEME=leave-one-election-out, which learns again without it.</source>
      <translation>Le modèle a appris de {ballot} : mesuré là-dessus, il serait flatté. Donnez un scrutin qu’il n’a pas vu, ou SCHEME=leave-one-election-out, qui réapprend sans lui.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/leaks.py" />
      <source>The model has learned from {seen}, held on the day of {ballot} or after it: to be measured on {ballot} would flatter. Train a model on earlier ballots.</source>
      <translation>Le modèle a appris de {seen}, tenu le jour de {ballot} ou après : mesuré sur {ballot}, il serait flatté. Entraînez un modèle sur des scrutins antérieurs.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/leaks.py" />
      <source>This figure flatters: communes were set apart at random within one election, so that the result of those around told what was to be forecast. No forecast can do so; it is shown to be compared, never to be quoted.</source>
      <translation>Ce chiffre flatte : les communes ont été séparées au hasard au sein d’une même élection, si bien que le résultat des communes alentour disait celui qu’il fallait prévoir. Aucune prévision ne peut en faire autant ; il est montré pour comparer, jamais pour être cité.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/leaks.py" />
      <source>{ballots} were held on the same day, by the same electors, and both count: learn from one of them.</source>
      <translation>{ballots} ont eu lieu le même jour, avec les mêmes électeurs, et comptent tous deux : apprenez d’un seul.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/leaks.py" />
      <source>{names} cannot stand: not on the list of candidates given. Take these names out of the scenario, or complete the list.</source>
      <translation>Candidature impossible : {names}, hors de la liste de candidats donnée. Retirez ces noms du scénario, ou complétez la liste.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/leaks.py" />
      <source>“{feature}” describes who won: it is known once the votes are counted. Describe all candidates, or none; what is of those who sat before the vote, call outgoing.</source>
      <translation>« {feature} » décrit qui a gagné : on ne le sait qu’une fois les voix comptées. Décrivez tous les candidats, ou aucun ; ce qui concerne ceux qui siégeaient avant le vote, appelez-le outgoing (sortant).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/leaks.py" />
      <source>“{feature}” is a result of {ballot} itself: the shares sum to 100, so that it tells “{series}”. Take earlier ballots.</source>
      <translation>« {feature} » est un résultat de {ballot} lui-même : les parts totalisent 100, il révèle donc « {series} ». Prenez des scrutins antérieurs.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/leaks.py" />
      <source>“{feature}” is the abstention of {ballot} itself: it is counted with the votes to be forecast. Take that of an earlier ballot.</source>
      <translation>« {feature} » est l’abstention de {ballot} lui-même : elle est comptée avec les voix à prévoir. Prenez celle d’un scrutin antérieur.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/leaks.py" />
      <source>“{feature}” is what the neighbours voted at {ballot} itself: nobody knows it before the vote. Take their votes at earlier ballots.</source>
      <translation>« {feature} » est le vote des communes voisines à {ballot} lui-même : personne ne le connaît avant le vote. Prenez leurs votes à des scrutins antérieurs.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/level.py" />
      <source>No ballot of the model can give a level for {kind}: give a SCENARIO.</source>
      <translation>Aucun scrutin du modèle ne peut donner de niveau d’ensemble pour {kind} : donnez un SCENARIO.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/level.py" />
      <source>The scenario names {unknown}, and what is forecast is: {parts}.</source>
      <translation>Le scénario nomme {unknown}, or ce qui est prévu est : {parts}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/level.py" />
      <source>The scenario's abstention must lie between 0 and 100 percent.</source>
      <translation>L’abstention du scénario doit être comprise entre 0 et 100 pour cent.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/level.py" />
      <source>The scenario's shares sum to {total}; they are percentages of the votes and must make 100.</source>
      <translation>Les parts du scénario totalisent {total} ; ce sont des pourcentages des voix et elles doivent faire 100.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/load.py" />
      <source>The warehouse does not know the regions yet: run “Load territories” first.</source>
      <translation>L’entrepôt ne connaît pas encore les régions : lancez d’abord « Charger les territoires ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/load.py" />
      <source>The warehouse has no ballot {missing}. It has: {known}.</source>
      <translation>L’entrepôt n’a pas le scrutin {missing}. Il a : {known}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/load.py" />
      <source>{ballot}: {share} % of the votes went to candidates or lists whose bloc is unknown, and are left out. Complete the table ref.bloc.</source>
      <translation>{ballot} : {share} % des voix sont allées à des candidats ou des listes dont le bloc est inconnu, et sont écartées. Complétez la table ref.bloc.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/methods/__init__.py" />
      <source>“{name}” is no method. Known: {known}.</source>
      <translation>« {name} » n’est pas une méthode. Connues : {known}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/methods/features.py" />
      <source>METHOD={name} learns how one ballot follows from others: it needs two ballots at least that teach.</source>
      <translation>METHOD={name} apprend comment un scrutin découle des autres : il lui faut au moins deux scrutins dont apprendre.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/methods/trees.py" />
      <source>The trees of scikit-learn {version} cannot be kept as plain numbers: take another METHOD.</source>
      <translation>Les arbres de scikit-learn {version} ne peuvent pas être conservés comme simples nombres : prenez un autre METHOD.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/panel.py" />
      <source>The ballot {ballot} has no votes in this perimeter.</source>
      <translation>Le scrutin {ballot} n’a pas de voix dans ce périmètre.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/panel.py" />
      <source>The ballot {ballot} is not in the warehouse for this perimeter; these are: {ballots}.</source>
      <translation>Le scrutin {ballot} n’est pas dans l’entrepôt pour ce périmètre ; ceux-ci y sont : {ballots}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/checks.py" />
      <source>{survey}: a candidate is there twice in one hypothesis</source>
      <translation>{survey} : un candidat figure deux fois dans une même hypothèse</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/checks.py" />
      <source>{survey}: its shares sum to {total}</source>
      <translation>{survey} : ses parts totalisent {total}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/checks.py" />
      <source>{survey}: its shares sum to {total}, less than {least}: somebody is missing</source>
      <translation>{survey} : ses parts totalisent {total}, moins que {least} : il manque quelqu’un</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/checks.py" />
      <source>{survey}: {candidate} is missing, and the bloc has {kept} instead of about {usual}</source>
      <translation>{survey} : {candidate} manque, et le bloc a {kept} au lieu d’environ {usual}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/deviation.py" />
      <source>Polls are of the whole country, and the model's perimeter is a part of it: how they differ is learned from ballots that are known for both. Import official results over the whole country (augure:importpolls reads them, augure:importelection too) of one of: {ballots}.</source>
      <translation>Les sondages portent sur tout le pays, et le périmètre du modèle en est une partie : leur écart s’apprend de scrutins connus pour les deux. Importez les résultats officiels de tout le pays (augure:importpolls les lit, augure:importelection aussi) pour l’un de : {ballots}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/documents.py" />
      <source>neither its key nor its date tells when it ended</source>
      <translation>ni sa clé ni sa date ne disent quand il s’est achevé</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/documents.py" />
      <source>{survey}, {where}: “{value}” cannot be read</source>
      <translation>{survey}, {where} : « {value} » est illisible</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/documents.py" />
      <source>{survey}: dated {told}; the year is that of its key</source>
      <translation>{survey} : daté {told} ; l’année est celle de sa clé</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/documents.py" />
      <source>{year}: dated {told}; the day of that ballot is known</source>
      <translation>{year} : daté {told} ; le jour de ce scrutin est connu</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/names.py" />
      <source>candidates whose bloc is unknown</source>
      <translation>candidats dont le bloc est inconnu</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/names.py" />
      <source>with {name}</source>
      <translation>avec {name}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/names.py" />
      <source>without {name}</source>
      <translation>sans {name}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/names.py" />
      <source>{name} does not stand</source>
      <translation>{name} ne se présente pas</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/names.py" />
      <source>{name} has withdrawn</source>
      <translation>{name} s’est retiré</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/names.py" />
      <source>{reason}: {count}</source>
      <translation>{reason} : {count}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/reading.py" />
      <source>DATE is {given}, and {file} has a poll that ended on {last}: it asks about a later election.</source>
      <translation>DATE vaut {given}, et {file} contient un sondage achevé le {last} : il porte sur une élection postérieure.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/reading.py" />
      <source>No bloc is known for “{label}” at the election of {day}: add {folded} to the table ref.bloc.</source>
      <translation>Aucun bloc n’est connu pour « {label} » à l’élection du {day} : ajoutez {folded} à la table ref.bloc.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/reading.py" />
      <source>{file} is not JSON: {error}</source>
      <translation>{file} n’est pas du JSON : {error}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/reading.py" />
      <source>{file}: its columns are none of a layout of polls that is known ({columns}). Bring it to the columns {own}: a row per survey, hypothesis and candidate or bloc.</source>
      <translation>{file} : ses colonnes ne sont celles d’aucun format de sondages connu ({columns}). Ramenez-le aux colonnes {own} : une ligne par sondage, hypothèse et candidat ou bloc.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/reading.py" />
      <source>{file}: neither its name nor its columns tell which kind of election it is about. Set BALLOT_KIND.</source>
      <translation>{file} : ni son nom ni ses colonnes ne disent sur quel type d’élection il porte. Renseignez BALLOT_KIND.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/reading.py" />
      <source>{file}: the day of the election it asks about is not known. Give it in DATE.</source>
      <translation>{file} : le jour de l’élection sur laquelle il porte n’est pas connu. Donnez-le dans DATE.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/source.py" />
      <source>No earlier {kind} is known over the whole country: the level comes from the polls alone.</source>
      <translation>Aucun scrutin antérieur du type « {kind} » n’est connu pour tout le pays : le niveau d’ensemble vient des seuls sondages.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/source.py" />
      <source>Polls known on {day}, {days} days before {vote}: {surveys} surveys, {kept} hypotheses kept and {left} left out; they count for {trust} %, the last such election for the rest. The country: {shares}.</source>
      <translation>Sondages connus le {day}, {days} jours avant le {vote} : {surveys} sondages, {kept} hypothèses retenues et {left} écartées ; ils comptent pour {trust} %, la dernière élection du même type pour le reste. Le pays : {shares}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/source.py" />
      <source>polls: all {count} hypotheses known on {day} are left out ({reasons}). Change candidates, without, withdrawn or standing.</source>
      <translation>polls : les {count} hypothèses connues le {day} sont toutes écartées ({reasons}). Changez candidates, without, withdrawn ou standing.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/source.py" />
      <source>polls: as_of is {day}, after {limit}: those polls would know what is to be forecast.</source>
      <translation>polls : as_of vaut {day}, après le {limit} : ces sondages connaîtraient ce qu’il faut prévoir.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/source.py" />
      <source>polls: no poll ended in the {window} days before {day}. Give another as_of, or leave polls out.</source>
      <translation>polls : aucun sondage ne s’est achevé dans les {window} jours avant le {day}. Donnez un autre as_of, ou retirez polls.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/source.py" />
      <source>polls: the warehouse has no poll on “{kind}”. Import some with augure:importpolls, or leave polls out of the scenario.</source>
      <translation>polls : l’entrepôt n’a pas de sondage sur « {kind} ». Importez-en avec augure:importpolls, ou retirez polls du scénario.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/source.py" />
      <source>polls: {key} names “{name}”, whom no poll names. They name: {known}.</source>
      <translation>polls : {key} nomme « {name} », que ne nomme aucun sondage. Noms connus : {known}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/store.py" />
      <source>{file} holds names only, no intentions of voting and no results: left out.</source>
      <translation>{file} ne contient que des noms, ni intentions de vote ni résultats : laissé de côté.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/store.py" />
      <source>{file}: {count} candidates or lists have no bloc: {labels}. Add them to the table ref.bloc; proposals are in augure.anomaly. Until then a hypothesis that gives them more than {most} points is not used.</source>
      <translation>{file} : {count} candidats ou listes n’ont pas de bloc : {labels}. Ajoutez-les à la table ref.bloc ; des propositions sont dans augure.anomaly. D’ici là, une hypothèse qui leur donne plus de {most} points n’est pas utilisée.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/store.py" />
      <source>{file}: {surveys} surveys with {hypotheses} hypotheses, {results} official results; {second} rows of second rounds left out, {refused} hypotheses or rows refused.</source>
      <translation>{file} : {surveys} sondages avec {hypotheses} hypothèses, {results} résultats officiels ; {second} lignes de seconds tours laissées de côté, {refused} hypothèses ou lignes refusées.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/tables.py" />
      <source>line {line}: numbers of seats, not shares of votes</source>
      <translation>ligne {line} : des nombres de sièges, non des parts de voix</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/polls/tables.py" />
      <source>line {line}: “{value}” cannot be read</source>
      <translation>ligne {line} : « {value} » est illisible</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>A model for: {election}</source>
      <translation>Un modèle pour : {election}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Ballot put aside</source>
      <translation>Scrutin laissé de côté</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Ballots of the same kind and recent ones weigh more. Legislative and regional elections, where candidates and alliances differ from place to place, weigh less.</source>
      <translation>Les scrutins du même type et les plus récents pèsent davantage. Les élections législatives et régionales, où candidats et alliances changent d’un lieu à l’autre, pèsent moins.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Each ballot below was put aside in turn, the model learned from the others alone, and its forecast was compared with the result.</source>
      <translation>Chaque scrutin ci-dessous a été mis de côté tour à tour, le modèle n’a appris que des autres, et sa prévision a été comparée au résultat.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Each period below was forecast from those before it alone, and compared with its values.</source>
      <translation>Chaque période ci-dessous a été prévue d’après les précédentes seulement, et comparée à ses valeurs.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>How wrong it was on ballots it had not seen</source>
      <translation>De combien il s’est trompé sur des scrutins qu’il n’avait pas vus</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Intervals measured on</source>
      <translation>Intervalles mesurés sur</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>It does not know the level of the whole perimeter. That level is chosen when the forecast is made: from the past, or from your own scenario.</source>
      <translation>Il ne connaît pas le niveau de l’ensemble du périmètre. Ce niveau se choisit au moment de la prévision : d’après le passé, ou d’après votre propre scénario.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Mean</source>
      <translation>Moyenne</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Mean error of this model and of naive forecasts, ballot by ballot.</source>
      <translation>Erreur moyenne de ce modèle et des prévisions naïves, scrutin par scrutin.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Mean of the error weighted by electors and of the error that counts each commune alike. Give or take: the standard error of the difference, ballot by ballot, from the best.</source>
      <translation>Moyenne de l’erreur pondérée par les inscrits et de l’erreur où chaque commune compte autant. À plus ou moins : l’erreur type de la différence avec la meilleure, scrutin par scrutin.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Of 1,000 electors or more. The guess is made from the numbers alone: nobody has asked in the place.</source>
      <translation>De 1 000 inscrits ou plus. L’explication supposée ne vient que des chiffres : personne n’a demandé sur place.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Percent of the votes inside the 80 % and the 90 % intervals, once the level is known. Each ballot's intervals were measured on the other ballots. They should hold 80 and 90: less promises too much, more is more careful than it needs to be.</source>
      <translation>Part des voix, en pourcentage, dans les intervalles à 80 % et à 90 %, une fois le niveau connu. Les intervalles de chaque scrutin ont été mesurés sur les autres scrutins. Ils devraient contenir 80 et 90 : moins, c’est trop promettre ; plus, c’est être plus prudent qu’il ne faut.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>The result of the whole perimeter was given to all (an “oracle” level): the figures measure the local pattern alone. A real forecast must also guess the level, which adds much more error.</source>
      <translation>Le résultat de l’ensemble du périmètre a été donné à tous (niveau « oracle ») : les chiffres mesurent le seul motif local. Une vraie prévision doit aussi deviner le niveau, ce qui ajoute bien plus d’erreur.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>There is no model “{name}”.</source>
      <translation>Il n’y a pas de modèle « {name} ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>This model begins with how far each commune stood from the whole perimeter in past ballots, and adds what trees learned from the errors of such forecasts on ballots they had not seen.</source>
      <translation>Ce modèle part de l’écart de chaque commune à l’ensemble du périmètre dans les scrutins passés, et y ajoute ce que des arbres ont appris des erreurs de telles prévisions sur des scrutins qu’elles n’avaient pas vus.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>This model is a naive forecast: it starts from the last main ballot alone and moves it by a rule. It is what others have to beat.</source>
      <translation>Ce modèle est une prévision naïve : il part du seul dernier scrutin principal et le déplace selon une règle. C’est ce que les autres doivent battre.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>This model is a regression: it learned, from each past ballot in turn, how far a commune stands from the whole perimeter when one knows how far it stood in the others, and its indicators.</source>
      <translation>Ce modèle est une régression : il a appris, de chaque scrutin passé tour à tour, à quelle distance de l’ensemble du périmètre se tient une commune quand on sait à quelle distance elle se tenait aux autres, et ses indicateurs.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>This model measures how far each commune stands from the whole perimeter in the past, steadies small communes with their neighbours, and carries these distances to the time to come.</source>
      <translation>Ce modèle mesure à quelle distance de l’ensemble du périmètre chaque commune s’est tenue dans le passé, stabilise les petites communes par leurs voisines, et reporte ces distances sur le temps à venir.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Versions</source>
      <translation>Versions</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Weight of each ballot in the local pattern.</source>
      <translation>Poids de chaque scrutin dans la structure locale.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>What it learned from</source>
      <translation>Ce dont il a appris</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>What the model does not know</source>
      <translation>Ce que le modèle ne sait pas</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Why this method</source>
      <translation>Pourquoi cette méthode</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>give or take</source>
      <translation>à plus ou moins</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>mean error on ballots it had not seen</source>
      <translation>erreur moyenne sur des scrutins qu’il n’avait pas vus</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>mean error, points</source>
      <translation>erreur moyenne, points</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>more than the best</source>
      <translation>de plus que la meilleure</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>past ballots or periods learned from</source>
      <translation>scrutins ou périodes dont il a appris</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>the same for the best naive forecast ({name})</source>
      <translation>de même pour la meilleure prévision naïve ({name})</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>this model, each commune counting alike</source>
      <translation>ce modèle, chaque commune comptant autant</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/scenario.py" />
      <source>The scenario is not readable YAML: {error}</source>
      <translation>Le scénario n’est pas du YAML lisible : {error}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/scenario.py" />
      <source>indicators: must give numbers of standard deviations by name, such as “indicators: {{unemployment_rate: 1}}”, not “{steps}”.</source>
      <translation>indicators : donnez des nombres d’écarts types par nom, par exemple « indicators: {{unemployment_rate: 1}} », et non « {steps} ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/scenario.py" />
      <source>polls: an evaluation takes its level from shares, from past ballots or from the result, not from polls.</source>
      <translation>polls : une évaluation prend son niveau d’ensemble de parts (shares), des scrutins passés ou du résultat, non des sondages.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/scenario.py" />
      <source>polls: they tell the level of the five blocs, and this model forecasts {parts}: give shares, or leave them out for past ballots.</source>
      <translation>polls : ils donnent le niveau des cinq blocs, et ce modèle prévoit {parts} : donnez des parts (shares), ou laissez-les de côté pour s’en tenir aux scrutins passés.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/scenario.py" />
      <source>scenarios: must give scenarios by name, such as “scenarios: {{high: {{shares: {{left: 35}}, weight: 1}}}}”.</source>
      <translation>scenarios : doit donner des scénarios par leur nom, par exemple « scenarios: {{high: {{shares: {{left: 35}}, weight: 1}}}} ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/scenario.py" />
      <source>turnout: {parts} is an indicator, and has none.</source>
      <translation>turnout : {parts} est un indicateur, et n’a pas de participation.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/scenario.py" />
      <source>{where} must be names, such as [Le Pen, Mélenchon].</source>
      <translation>{where} doit être une liste de noms, par exemple [Le Pen, Mélenchon].</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/scenario.py" />
      <source>{where}as_of must be a day such as 2026-07-10, not “{value}”.</source>
      <translation>{where}as_of doit être un jour comme 2026-07-10, et non « {value} ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/scenario.py" />
      <source>{where}gives some of {keys}; “polls: {{}}” takes them all.</source>
      <translation>{where}donne certaines des clés {keys} ; « polls: {{}} » prend tous les sondages.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/scenario.py" />
      <source>{where}kind “{kind}” is no kind of election. Known: {kinds}.</source>
      <translation>{where}kind « {kind} » n’est pas un type d’élection. Connus : {kinds}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/scenario.py" />
      <source>{where}must give some of: {keys}.</source>
      <translation>{where}doit donner au moins l’un de : {keys}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/scenario.py" />
      <source>{where}shares must be bloc: percent, such as {{left: 30}}, not “{shares}”.</source>
      <translation>{where}shares doit être une liste bloc: pourcentage, par exemple {{left: 30}}, et non « {shares} ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/scenario.py" />
      <source>{where}turnout must be a percent, not “{turnout}”.</source>
      <translation>{where}turnout doit être un pourcentage, et non « {turnout} ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/scenario.py" />
      <source>{where}weight must be a number above 0, not “{weight}”.</source>
      <translation>{where}weight doit être un nombre supérieur à 0, et non « {weight} ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/scenario.py" />
      <source>{where}withdrawn must be true or false: whether to keep hypotheses with candidates who have withdrawn.</source>
      <translation>{where}withdrawn doit être true ou false : faut-il garder les hypothèses dont des candidats se sont retirés.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/scenario.py" />
      <source>{where}{keys} exclude each other: each is a level.</source>
      <translation>{where}{keys} s’excluent l’un l’autre : chacun est un niveau d’ensemble.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/scenario.py" />
      <source>{where}{key} must be true or false.</source>
      <translation>{where}{key} doit être true ou false.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/scenario.py" />
      <source>{where}“{strange}” is not understood: a scenario gives some of {keys}, or scenarios by name. For instance “shares: {{left: 30}}”.</source>
      <translation>{where}« {strange} » n’est pas compris : un scénario donne certaines des clés {keys}, ou des scénarios par leur nom. Par exemple « shares: {{left: 30}} ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/schemes.py" />
      <source>SCHEME=spatial-blocks needs outlines, or several départements: run “Load territories” first.</source>
      <translation>SCHEME=spatial-blocks demande des contours, ou plusieurs départements : lancez d’abord « Charger les territoires ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/scores.py" />
      <source>No territory of this perimeter voted in {ballot}.</source>
      <translation>Aucun territoire de ce périmètre n’a voté à {ballot}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/stations.py" />
      <source>No ballot of the warehouse has polling stations in the perimeter “{perimeter}”.</source>
      <translation>Aucun scrutin de l’entrepôt n’a de bureaux de vote dans le périmètre « {perimeter} ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/store.py" />
      <source>METHOD={method} does not look at indicators: INDICATORS count for nothing.</source>
      <translation>METHOD={method} ne tient pas compte des indicateurs : INDICATORS est sans effet.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/store.py" />
      <source>There is no model in this warehouse yet: run “Train a model” first.</source>
      <translation>Il n’y a pas encore de modèle dans cet entrepôt : lancez d’abord « Entraîner un modèle ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/store.py" />
      <source>There is no model “{name}”. There is: {known}.</source>
      <translation>Il n’y a pas de modèle « {name} ». Il y a : {known}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/store.py" />
      <source>Trained on {count} territories and {ballots}. Left out in turn, the ballots are forecast with a mean error of {mae} points; the best naive forecast ({naive}) has {baseline}.</source>
      <translation>Entraîné sur {count} territoires et {ballots}. Laissés de côté à tour de rôle, les scrutins sont prévus avec une erreur moyenne de {mae} points ; la meilleure prévision naïve ({naive}) fait {baseline}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/store.py" />
      <source>{ballot} has no votes in this perimeter and is left out.</source>
      <translation>{ballot} n’a pas de voix dans ce périmètre et est écarté.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/store.py" />
      <source>{ballot} is left out: it was counted for {share} % of the electors of this perimeter, and tells nothing of its level. Give a PERIMETER that it covers.</source>
      <translation>{ballot} est laissé de côté : il n’a été compté que pour {share} % des inscrits de ce périmètre, et n’apprend rien de son niveau. Donnez un PERIMETER qu’il couvre.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/store.py" />
      <source>{ballot} is left out: none of {parts} stood there under these names.</source>
      <translation>{ballot} est laissé de côté : aucun de {parts} ne s’y présentait sous ce nom.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/subject.py" />
      <source>A commune that stands above the others in one period mostly does so in the next.</source>
      <translation>Une commune au-dessus des autres à une période l’est le plus souvent à la suivante.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/subject.py" />
      <source>A commune that votes more for a party than the others one year mostly does so the next.</source>
      <translation>Une commune qui vote plus que les autres pour un parti une année le fait le plus souvent la fois suivante.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/subject.py" />
      <source>A commune that votes more to the left than the others one year mostly does so the next.</source>
      <translation>Une commune qui vote plus à gauche que les autres une année le fait le plus souvent la fois suivante.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/subject.py" />
      <source>A commune where more stay at home than elsewhere one year mostly does so the next.</source>
      <translation>Une commune où l’on s’abstient plus qu’ailleurs une année le fait le plus souvent la fois suivante.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/subject.py" />
      <source>Points of the indicator, each commune counting alike.</source>
      <translation>Points de l’indicateur, chaque commune comptant autant.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/subject.py" />
      <source>Points of the registered electors, weighted by them.</source>
      <translation>Points des inscrits, pondérés par eux.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/subject.py" />
      <source>Points of votes cast, mean of the five blocs, weighted by registered electors.</source>
      <translation>Points des suffrages exprimés, moyenne des cinq blocs, pondérée par les inscrits.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/subject.py" />
      <source>Points of votes cast, mean of the parts and of all others, weighted by registered electors.</source>
      <translation>Points des suffrages exprimés, moyenne des parts et de toutes les autres, pondérée par les inscrits.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/subject.py" />
      <source>What brings people to vote: the stakes, the weather, another ballot on the same day. It has seen {count} ballots: what happened in none of them, it does not expect.</source>
      <translation>Ce qui amène à voter : l’enjeu, le temps qu’il fait, un autre scrutin le même jour. Il a vu {count} scrutins : ce qui n’est arrivé à aucun, il ne s’y attend pas.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/subject.py" />
      <source>What is decided and built, and where: works, closures, laws. It has seen {count} periods: it carries on their movement, and what happened in none of them it does not expect.</source>
      <translation>Ce qui se décide et se construit, et où : travaux, fermetures, lois. Il a vu {count} périodes : il prolonge leur mouvement, et ce qui n’est arrivé à aucune, il ne s’y attend pas.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/subject.py" />
      <source>Who stands, and where; parties that are born, split or ally; the news of the day. It has seen {count} ballots: what happened in none of them, it does not expect. A commune of a few dozen electors cannot be forecast, only framed. What describes a commune in one election (income, density) is no cause, and changes sign from one election to the next.</source>
      <translation>Qui se présente, et où ; les partis qui naissent, se divisent ou s’allient ; l’actualité. Il a vu {count} scrutins : ce qui n’est arrivé dans aucun d’eux, il ne l’attend pas. Une commune de quelques dizaines d’inscrits ne se prévoit pas, elle s’encadre. Ce qui décrit une commune dans une élection (revenu, densité) n’est pas une cause, et change de signe d’une élection à l’autre.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/subject.py" />
      <source>indicator {code}</source>
      <translation>indicateur {code}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/subject.py" />
      <source>{election}, {parts}</source>
      <translation>{election}, {parts}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/swing.py" />
      <source>None of these ballots can teach the model: {ballots}. It needs a presidential, European, legislative or regional first round.</source>
      <translation>Aucun de ces scrutins ne peut instruire le modèle : {ballots}. Il lui faut un premier tour de présidentielle, d’européennes, de législatives ou de régionales.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/targets.py" />
      <source>{kind} has no value before {day}, and a level from history needs one.</source>
      <translation>{kind} n’a pas de valeur avant le {day}, et un niveau tiré du passé en demande une.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/training.py" />
      <source>A model learns from first rounds only, where all parties stand; take out: {ballots}.</source>
      <translation>Un modèle n’apprend que des premiers tours, où tous les partis se présentent ; retirez : {ballots}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/training.py" />
      <source>“{kind}” is no kind of election. Known: {kinds}.</source>
      <translation>« {kind} » n’est pas un type d’élection. Connus : {kinds}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/verdict.py" />
      <source>By time: the model learned from earlier ballots only, as a forecast must.</source>
      <translation>Dans le temps : le modèle n’a appris que de scrutins antérieurs, comme doit le faire une prévision.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/verdict.py" />
      <source>It named the right first bloc in {right} territories of 100; the naive one did in {naive}. That says little where one bloc leads everywhere, and is lost by a vote where two are level: look at the error in points first.</source>
      <translation>Elle a désigné le bon bloc de tête dans {right} territoires sur 100 ; la prévision naïve dans {naive}. Cela dit peu là où un bloc est partout en tête, et se perd à une voix près là où deux sont à égalité : regardez d’abord l’erreur en points.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/verdict.py" />
      <source>Its intervals of 80 % held {held} % of the communes.</source>
      <translation>Ses intervalles à 80 % contenaient {held} % des communes.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/verdict.py" />
      <source>Its intervals of 80 % held {held} % of the votes.</source>
      <translation>Ses intervalles à 80 % contenaient {held} % des voix.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/verdict.py" />
      <source>Leave one election out: the method learned again from the other ballots, earlier and later, without this one.</source>
      <translation>Un scrutin laissé de côté : la méthode a réappris des autres scrutins, antérieurs et postérieurs, sans celui-ci.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/verdict.py" />
      <source>Naive level, from history: the level of the whole perimeter was guessed from past ballots alone, as a forecast made at the time would have done. Most of the error comes from there.</source>
      <translation>Niveau naïf, d’après l’histoire : le niveau de l’ensemble du périmètre a été deviné d’après les seuls scrutins passés, comme l’aurait fait une prévision à l’époque. L’essentiel de l’erreur en vient.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/verdict.py" />
      <source>No level was needed: the result of the other communes told it. That is why this figure flatters.</source>
      <translation>Aucun niveau d’ensemble n’était nécessaire : le résultat des autres communes le disait. C’est pourquoi ce chiffre flatte.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/verdict.py" />
      <source>Oracle level of elsewhere: for each block, the true result of the other blocks was given, never its own. This measures how well the differences between communes carry to a place that had no part in the measure; it is not the error of a real forecast, which must guess the level too.</source>
      <translation>Niveau oracle des autres zones : pour chaque zone, le vrai résultat des autres zones a été donné, jamais le sien. On mesure ainsi si les écarts entre communes se transposent bien à un lieu qui n’a pas eu part à la mesure ; ce n’est pas l’erreur d’une vraie prévision, qui doit aussi deviner le niveau.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/verdict.py" />
      <source>Oracle level: the true result of the whole perimeter was given. This measures how well the differences between communes were known; it is not the error of a real forecast, which must guess the level too.</source>
      <translation>Niveau oracle : le vrai résultat de l’ensemble du périmètre a été donné. On mesure ainsi si les écarts entre communes étaient bien connus ; ce n’est pas l’erreur d’une vraie prévision, qui doit aussi deviner le niveau.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/verdict.py" />
      <source>Random split: a regression learned from four fifths of the communes of this very ballot and was measured on the last fifth. It flatters.</source>
      <translation>Partage au hasard : une régression a appris des quatre cinquièmes des communes de ce scrutin même et a été mesurée sur le dernier cinquième. Elle flatte.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/verdict.py" />
      <source>Scenario level: the level of the whole perimeter came from the scenario you gave. The error is that of the scenario and of the local pattern together.</source>
      <translation>Niveau du scénario : le niveau de l’ensemble du périmètre vient du scénario que vous avez donné. L’erreur est celle du scénario et de la structure locale réunis.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/verdict.py" />
      <source>Spatial blocks: the model learned from earlier ballots only; each block of neighbouring communes was then measured with what the others, those along its border left out, tell of this ballot.</source>
      <translation>Par zones : le modèle n’a appris que de scrutins antérieurs ; chaque zone de communes voisines a ensuite été mesurée avec ce que les autres communes, sauf celles de sa bordure, disent de ce scrutin.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/verdict.py" />
      <source>That says little on one ballot: a guessed level is right or wrong everywhere at once.</source>
      <translation>Cela dit peu sur un seul scrutin : un niveau supposé est juste ou faux partout à la fois.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/verdict.py" />
      <source>The best naive forecast, “{name}”, was off by {best}: the model takes away {part} % of that error.</source>
      <translation>La meilleure prévision naïve, « {name} », se trompait de {best} : le modèle retire {part} % de cette erreur.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/verdict.py" />
      <source>The naive forecast “{name}” was off by {best} only: here the model does worse, and the naive one should be used.</source>
      <translation>La prévision naïve « {name} » ne se trompait que de {best} : ici, le modèle fait moins bien, et c’est elle qu’il faut utiliser.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/verdict.py" />
      <source>The naive forecast “{name}” was off by {best}: here the model is no better than it, and no worse.</source>
      <translation>La prévision naïve « {name} » se trompait de {best} : ici, le modèle ne fait ni mieux ni moins bien qu’elle.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/verdict.py" />
      <source>They are wider than they need be for: {blocs}.</source>
      <translation>Ils sont plus larges que nécessaire pour : {blocs}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/verdict.py" />
      <source>They promise too much for: {blocs}.</source>
      <translation>Ils promettent trop pour : {blocs}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/verdict.py" />
      <source>{ballot}, {count} territories, each counting alike: a forecast was off by {mae} points on average; {near} of 100 were off by 5 points at most.</source>
      <translation>{ballot}, {count} territoires, chacun comptant autant : une prévision s’écartait de {mae} points en moyenne ; {near} sur 100 s’écartaient de 5 points au plus.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/verdict.py" />
      <source>{ballot}, {count} territories, weighed by their electors: a forecast share was off by {mae} points on average; {near} of 100 were off by 5 points at most.</source>
      <translation>{ballot}, {count} territoires pondérés par leurs électeurs : les parts prévues s’écartaient du résultat de {mae} points en moyenne ; {near} sur 100 s’en écartaient de 5 points au plus.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/verdict.py" />
      <source>“As last time”: every commune votes as in the last main ballot. “Uniform swing”: every commune moves by as many points as the whole perimeter. “Logit swing”: the same, less where a bloc is very weak or very strong. “Proportional swing”: every commune's share is multiplied as that of the whole.</source>
      <translation>« Comme la dernière fois » : chaque commune vote comme au dernier scrutin principal. « Swing uniforme » : chaque commune bouge d’autant de points que l’ensemble du périmètre. « Swing logit » : de même, mais moins là où un bloc est très faible ou très fort. « Swing proportionnel » : la part de chaque commune est multipliée comme celle de l’ensemble.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/worst.py" />
      <source>a bloc that has votes elsewhere has none here: nobody stood for it</source>
      <translation>un bloc qui a des voix ailleurs n’en a aucune ici : personne ne s’y présentait pour lui</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/worst.py" />
      <source>a local list or candidate took a large part of the votes</source>
      <translation>une liste ou un candidat local a pris une grande part des voix</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/worst.py" />
      <source>few electors: some votes are many points</source>
      <translation>peu d’électeurs : quelques voix font beaucoup de points</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/worst.py" />
      <source>its registered electors changed by more than 15 %: its limits may have moved</source>
      <translation>son nombre d’inscrits a changé de plus de 15 % : ses limites ont peut-être bougé</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/worst.py" />
      <source>no sign in the data</source>
      <translation>aucun signe dans les données</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/worst.py" />
      <source>no votes of its own in the past ballots that count most</source>
      <translation>pas de voix propres dans les scrutins passés qui comptent le plus</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/worst.py" />
      <source>one bloc did far better than ever before: perhaps a candidate of the place</source>
      <translation>un bloc a fait bien mieux que jamais : peut-être un candidat du lieu</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/parameters.py" />
      <source>{parameter} must be a date such as 2019-05-26, not “{text}”.</source>
      <translation>{parameter} doit être une date comme 2019-05-26, et non « {text} ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/catalogue.py" />
      <source>All territories</source>
      <translation>Tous les territoires</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/catalogue.py" />
      <source>Data: {files}.</source>
      <translation>Données : {files}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/catalogue.py" />
      <source>Forecast {name}, run {run} of {date}, made with Augure.</source>
      <translation>Prévision {name}, traitement {run} du {date}, réalisée avec Augure.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/catalogue.py" />
      <source>France</source>
      <translation>France</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/catalogue.py" />
      <source>HORIZON “{text}” is not understood. Write years, such as 1 or 1,2,3; leave it empty for all.</source>
      <translation>HORIZON « {text} » n’est pas compris. Écrivez des années, par exemple 1 ou 1,2,3 ; laissez vide pour toutes.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/catalogue.py" />
      <source>In the median territory the interval is ± {half} points.</source>
      <translation>Dans le territoire médian, l’intervalle est de ± {half} points.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/catalogue.py" />
      <source>Indicator, in percent</source>
      <translation>Indicateur, en pourcentage</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/catalogue.py" />
      <source>Model {model} (method {method}, run {model_run}), trained on: {ballots}.</source>
      <translation>Modèle {model} (méthode {method}, traitement {model_run}), entraîné sur : {ballots}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/catalogue.py" />
      <source>Share of registered voters</source>
      <translation>Part des inscrits</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/catalogue.py" />
      <source>Share of votes cast</source>
      <translation>Part des exprimés</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/catalogue.py" />
      <source>The forecast “{name}” has no prediction that may be published.</source>
      <translation>La prévision « {name} » n’a aucune valeur publiable.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/catalogue.py" />
      <source>The forecast “{name}” has no territory with an outline in {perimeter}.</source>
      <translation>La prévision « {name} » n’a aucun territoire avec contour dans {perimeter}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/catalogue.py" />
      <source>There is no forecast called “{name}”. There is: {known}.</source>
      <translation>Il n’y a pas de prévision appelée « {name} ». Il y a : {known}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/catalogue.py" />
      <source>There is no forecast in this warehouse yet: run “Forecast” first.</source>
      <translation>Il n’y a pas encore de prévision dans cet entrepôt : lancez d’abord « Prévision ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/catalogue.py" />
      <source>{bloc} {when}, {date}</source>
      <translation>{bloc} {when}, {date}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/catalogue.py" />
      <source>{bloc}, {date}</source>
      <translation>{bloc}, {date}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/catalogue.py" />
      <source>{count} ballots from {first} to {last}</source>
      <translation>{count} scrutins de {first} à {last}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/catalogue.py" />
      <source>{election}: forecast of {date}</source>
      <translation>{election} : prévision du {date}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/catalogue.py" />
      <source>{election}: {bloc} {when}, {date}</source>
      <translation>{election} : {bloc} {when}, {date}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/catalogue.py" />
      <source>{files} and {count} other files</source>
      <translation>{files} et {count} autres fichiers</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/catalogue.py" />
      <source>{parameter}: this forecast has no “{value}”. It has: {known}.</source>
      <translation>{parameter} : cette prévision n’a pas « {value} ». Elle a : {known}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/catalogue.py" />
      <source>{place}: {share} %, and 8 times in 10 between {low} and {high} %.</source>
      <translation>{place} : {share} %, et 8 fois sur 10 entre {low} et {high} %.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/catalogue.py" />
      <source>{share}, ± {half} points</source>
      <translation>{share}, ± {half} points</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/indicatorviews.py" />
      <source>COG {year}</source>
      <translation>COG {year}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/indicatorviews.py" />
      <source>Indicators of {period} by {level}: value and status of each</source>
      <translation>Indicateurs de {period} par {level} : valeur et statut de chacun</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/indicatorviews.py" />
      <source>Key</source>
      <translation>Clé</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/indicatorviews.py" />
      <source>Outline</source>
      <translation>Contour</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/indicatorviews.py" />
      <source>Region</source>
      <translation>Région</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/indicatorviews.py" />
      <source>The view {view} has to lose columns, and others show it: {detail}. Drop these views, then run this again.</source>
      <translation>La vue {view} doit perdre des colonnes, et d’autres vues les affichent : {detail}. Supprimez ces vues, puis relancez.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/indicatorviews.py" />
      <source>{label}: published, withheld, absent or estimated</source>
      <translation>{label} : publiée, sous secret, absente ou estimée</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/views.py" />
      <source>80 % interval (points)</source>
      <translation>Intervalle à 80 % (points)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/views.py" />
      <source>Bloc that comes first</source>
      <translation>Bloc qui arrive en tête</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/views.py" />
      <source>Chance to lead (0–1)</source>
      <translation>Probabilité d’être en tête (0–1)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/views.py" />
      <source>Date of the forecast</source>
      <translation>Date de la prévision</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/views.py" />
      <source>Forecast share (%)</source>
      <translation>Part prévue (%)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/views.py" />
      <source>Last result (%)</source>
      <translation>Dernier résultat (%)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/views.py" />
      <source>May be published</source>
      <translation>Publiable</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/views.py" />
      <source>Quantile {chance} %</source>
      <translation>Quantile {chance} %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/views.py" />
      <source>Reason why not</source>
      <translation>Pourquoi non publiable</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/views.py" />
      <source>{ballot}: shares by bloc, on the geography of the forecast</source>
      <translation>{ballot} : parts par bloc, sur la géographie de la prévision</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/views.py" />
      <source>{election}: outlines of the départements of the forecast of {date}</source>
      <translation>{election} : contours des départements de la prévision du {date}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/words.py" />
      <source>Indicator {code}</source>
      <translation>Indicateur {code}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/words.py" />
      <source>all values</source>
      <translation>toutes les valeurs</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/words.py" />
      <source>in 1 month</source>
      <translation>dans 1 mois</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/words.py" />
      <source>in 1 year</source>
      <translation>dans 1 an</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/words.py" />
      <source>in {count} months</source>
      <translation>dans {count} mois</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/words.py" />
      <source>in {count} years</source>
      <translation>dans {count} ans</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/words.py" />
      <source>less than {high} {unit}</source>
      <translation>moins de {high} {unit}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/words.py" />
      <source>{low} {unit} or more</source>
      <translation>{low} {unit} ou plus</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/words.py" />
      <source>{low} – {high} {unit}</source>
      <translation>{low} à {high} {unit}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/cogfiles.py" />
      <source>{file} is not INSEE's file of movements of communes (mvtcommune): it lacks {missing}.</source>
      <translation>{file} n’est pas le fichier des mouvements de communes de l’INSEE (mvtcommune) : il y manque {missing}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/cogfiles.py" />
      <source>{file}, line {line}: no movement has the MOD “{mod}” and the date “{date}”.</source>
      <translation>{file}, ligne {line} : aucun mouvement n’a le MOD « {mod} » et la date « {date} ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/cogfiles.py" />
      <source>{file}: its column “{column}” holds no code of a {level}. Set CODE_FIELD, or LEVEL.</source>
      <translation>{file} : sa colonne « {column} » ne contient aucun code de niveau « {level} ». Renseignez CODE_FIELD, ou LEVEL.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/cogfiles.py" />
      <source>{where}: no column “{wanted}”. Its columns are: {columns}. Set {parameter}.</source>
      <translation>{where} : pas de colonne « {wanted} ». Ses colonnes sont : {columns}. Renseignez {parameter}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/cogfiles.py" />
      <source>{where}: none of its columns has a name that is known ({wanted}). Its columns are: {columns}. Set {parameter}.</source>
      <translation>{where} : aucune de ses colonnes n’a un nom connu ({wanted}). Ses colonnes sont : {columns}. Précisez {parameter}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/communes/load.py" />
      <source>REGISTER: there is no dataset “{table}” in the warehouse (schema clean). Import La Poste's base of postcodes, or leave REGISTER empty.</source>
      <translation>REGISTER : il n’y a pas de jeu de données « {table} » dans l’entrepôt (schéma clean). Importez la base des codes postaux de La Poste, ou laissez REGISTER vide.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/communes/load.py" />
      <source>REGISTER: “{table}” is no register of postcodes: it needs a column of INSEE codes, one of postcodes and one of names of communes. Its columns are: {columns}.</source>
      <translation>REGISTER : « {table} » n’est pas un registre de codes postaux : il lui faut une colonne de codes INSEE, une de codes postaux et une de noms de communes. Ses colonnes sont : {columns}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/areas.py" />
      <source>By area alone, {percent} % of {column} would have gone to another polygon.</source>
      <translation>Selon la seule surface, {percent} % de {column} seraient allés à un autre polygone.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/areas.py" />
      <source>WEIGHT: “{table}” must have shapes, and a column of numbers “{column}”.</source>
      <translation>WEIGHT : « {table} » doit avoir des géométries, et une colonne de nombres « {column} ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/areas.py" />
      <source>clean.{table}, carried to the polygons of clean.{layer}</source>
      <translation>clean.{table}, transposé aux polygones de clean.{layer}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/areas.py" />
      <source>so much of it lies outside every polygon of the layer: its share of the counts was left out</source>
      <translation>cette part est hors de tout polygone de la couche : les effectifs correspondants ont été écartés</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/areas.py" />
      <source>{count} polygons lie outside the layer, in part or wholly; augure.anomaly lists them.</source>
      <translation>{count} polygones sont hors de la couche, en partie ou en entier ; augure.anomaly les liste.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/areas.py" />
      <source>{percent} % of {column} lay in polygons that had to be divided.</source>
      <translation>{percent} % de {column} étaient dans des polygones qu’il a fallu partager.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/areas.py" />
      <source>“{table}” has no geometry: numbers go from polygons to polygons.</source>
      <translation>« {table} » n’a pas de géométrie : les nombres passent de polygones à polygones.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/areas.py" />
      <source>“{table}” has no polygons: numbers go from polygons to polygons.</source>
      <translation>« {table} » n’a pas de polygones : les nombres passent de polygones à polygones.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/codes.py" />
      <source>“{table}” has several rows for a commune ({code}, and so {count} in all). If a column keeps them apart (a year, a sex), name it in BY; if they are polling stations, to be added up, set LEVEL.</source>
      <translation>« {table} » a plusieurs lignes pour une même commune ({code}, et {count} cas en tout). Si une colonne les distingue (une année, un sexe), nommez-la dans BY ; si ce sont des bureaux de vote, à additionner, renseignez LEVEL.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/codes.py" />
      <source>“{table}”: its column “{column}” does not hold codes of communes ({count} of {rows} rows do). Set CODE_FIELD, or LEVEL.</source>
      <translation>« {table} » : sa colonne « {column} » ne contient pas de codes de communes ({count} lignes sur {rows}). Renseignez CODE_FIELD, ou LEVEL.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/columns.py" />
      <source>COLUMNS: say which columns are counts, for nothing else can be added up. The columns of numbers are: {columns}. Write, for example, {first}:count.</source>
      <translation>COLUMNS : dites quelles colonnes sont des effectifs, car rien d’autre ne peut s’additionner. Les colonnes de nombres sont : {columns}. Écrivez par exemple {first}:count.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/columns.py" />
      <source>COLUMNS: “{column}” is computed from “{other}”, which must be declared as a count.</source>
      <translation>COLUMNS : « {column} » se calcule à partir de « {other} », qui doit être déclarée comme effectif (count).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/columns.py" />
      <source>COLUMNS: “{entry}” is not understood. Write column:count, column:rate=100*numerator/denominator, column:mean=weight or column:median, separated by commas.</source>
      <translation>COLUMNS : « {entry} » n’est pas compris. Écrivez colonne:count, colonne:rate=100*numérateur/dénominateur, colonne:mean=poids ou colonne:median, séparés par des virgules.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/columns.py" />
      <source>COLUMNS: “{entry}” names no column of numbers. The table has: {columns}.</source>
      <translation>COLUMNS : « {entry} » ne nomme aucune colonne de nombres. La table a : {columns}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/columns.py" />
      <source>COLUMNS: “{entry}”: there is no column “{column}”.</source>
      <translation>COLUMNS : « {entry} » : il n’y a pas de colonne « {column} ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/columns.py" />
      <source>COLUMNS: “{entry}”: write a rate as numerator/denominator, or 100*numerator/denominator.</source>
      <translation>COLUMNS : « {entry} » : écrivez un taux sous la forme numérateur/dénominateur, ou 100*numérateur/dénominateur.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/dataset.py" />
      <source>TARGET: “{name}” is no name for a dataset.</source>
      <translation>TARGET : « {name} » ne peut pas être le nom d’un jeu de données.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/dataset.py" />
      <source>The dataset “{table}” has other columns than this would write. Give another TARGET, or undo the run that made it.</source>
      <translation>Le jeu de données « {table} » a d’autres colonnes que celles à écrire. Donnez un autre TARGET, ou annulez le traitement qui l’a créé.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/dataset.py" />
      <source>There is a dataset “{table}” already, which was not made by this algorithm. Give another TARGET.</source>
      <translation>Il y a déjà un jeu de données « {table} », qui n’a pas été créé par cet algorithme. Donnez un autre TARGET.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/links.py" />
      <source>No population of theirs is in the warehouse.</source>
      <translation>Leur population n’est pas dans l’entrepôt.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/links.py" />
      <source>The movements of communes are not in the warehouse: load INSEE's file mvtcommune by augure:loadterritories (CHANGES).</source>
      <translation>Les mouvements de communes ne sont pas dans l’entrepôt : chargez le fichier mvtcommune de l’INSEE avec augure:loadterritories (CHANGES).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/links.py" />
      <source>The weights at hand do not tell their parts apart: {names}.</source>
      <translation>Les poids disponibles ne distinguent pas leurs parties : {names}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/links.py" />
      <source>{count} communes have to be divided, and the movements do not say how:
{list}
{tried} Give WEIGHT: a dataset.column with numbers (population, registered voters) of the communes of a year in which the parts stood on their own, or a ballot of such a year.</source>
      <translation>{count} communes sont à partager, et les mouvements ne disent pas comment :
{list}
{tried} Donnez WEIGHT : un jeu.colonne contenant des nombres (population, inscrits) pour les communes d’une année où les parties existaient séparément, ou un scrutin d’une telle année.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/links.py" />
      <source>{parameter}: the movements in the warehouse go from {first} to {last}, not to {year}. Load a newer edition of mvtcommune by augure:loadterritories (CHANGES).</source>
      <translation>{parameter} : les mouvements de l’entrepôt vont de {first} à {last}, ce qui ne couvre pas {year}. Chargez une édition plus récente de mvtcommune avec augure:loadterritories (CHANGES).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/links.py" />
      <source>– {source} between {targets}</source>
      <translation>– {source} entre {targets}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/links.py" />
      <source>– … and {count} others</source>
      <translation>– … et {count} autres</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>Cells left empty</source>
      <translation>Cellules laissées vides</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>Communes without a row</source>
      <translation>Communes sans ligne</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>Divided</source>
      <translation>Partagées</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>Divided by</source>
      <translation>Partagées selon</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>Every row was placed.</source>
      <translation>Toutes les lignes ont été placées.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>From</source>
      <translation>De</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>Harmonised territories</source>
      <translation>Territoires harmonisés</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>In territories not complete</source>
      <translation>Dans des territoires incomplets</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>Into (share of the weight)</source>
      <translation>Vers (part du poids)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>No commune had to be divided: the movements alone say where everything goes.</source>
      <translation>Aucune commune n’a dû être partagée : les mouvements disent à eux seuls où va chaque nombre.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>Not complete</source>
      <translation>Incomplets</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>Not placed</source>
      <translation>Non placé</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>Nothing was lost silently: the total of every count is what it was, with what lies in territories that are not complete and what could not be placed.</source>
      <translation>Rien n’a été perdu en silence : le total de chaque effectif est ce qu’il était, en comptant ce qui se trouve dans des territoires incomplets et ce qui n’a pas pu être placé.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>Nothing was lost: the total of every count is what it was.</source>
      <translation>Rien n’a été perdu : le total de chaque effectif est ce qu’il était.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>Of</source>
      <translation>De</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>Placed as they stood at another time</source>
      <translation>Placées telles qu’à une autre date</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>Put together</source>
      <translation>Réunies</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>Totals before and after</source>
      <translation>Totaux avant et après</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>What became of each column</source>
      <translation>Ce qu’est devenue chaque colonne</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>What became of the territories</source>
      <translation>Ce que sont devenus les territoires</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>What could not be placed</source>
      <translation>Ce qui n’a pas pu être placé</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>What was done</source>
      <translation>Ce qui a été fait</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>a median</source>
      <translation>une médiane</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>a part of one, by weight</source>
      <translation>une partie d’une seule, selon le poids</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>a part of the territory has no number</source>
      <translation>une partie du territoire n’a pas de nombre</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>added up from several</source>
      <translation>somme de plusieurs</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>added up from several, one of them divided by weight</source>
      <translation>somme de plusieurs, dont une partagée selon le poids</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>added up; divided by weight</source>
      <translation>additionnée ; partagée selon le poids</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>another code, otherwise unchanged</source>
      <translation>un autre code, inchangée par ailleurs</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>area</source>
      <translation>surface</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>averaged by its weight</source>
      <translation>moyenne pondérée</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>computed anew from its counts</source>
      <translation>recalculée d’après ses effectifs</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>could not be placed</source>
      <translation>n’a pas pu être placée</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>from polygons to those of {layer}</source>
      <translation>de polygones à ceux de {layer}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>from the communes of {before} to those of {after}</source>
      <translation>des communes de {before} à celles de {after}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>from the communes of {before}, added up by {level} (communes of {after})</source>
      <translation>des communes de {before}, additionnées par {level} (communes de {after})</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>kept where nothing changed, else empty</source>
      <translation>gardée là où rien n’a changé, vide ailleurs</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>not complete: a part of the territory has no row</source>
      <translation>incomplet : une partie du territoire n’a pas de ligne</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>not declared</source>
      <translation>non déclarée</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>not declared: kept where nothing changed, or all say the same; else empty</source>
      <translation>non déclarée : gardée là où rien n’a changé ou quand toutes disent la même chose ; vide ailleurs</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>polygons divided</source>
      <translation>polygones partagés</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>polygons kept whole</source>
      <translation>polygones gardés entiers</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>rows written</source>
      <translation>lignes écrites</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>unchanged</source>
      <translation>inchangée</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>{count} ({reason})</source>
      <translation>{count} ({reason})</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>{list} and {count} others</source>
      <translation>{list} et {count} autres</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>{percent} % of {column} lay in communes that had to be divided by weight: this much is an estimate. All else was kept or added up, and is exact.</source>
      <translation>{percent} % de {column} se trouvaient dans des communes qu’il a fallu partager selon un poids : voilà la part estimée. Tout le reste a été gardé ou additionné, et est exact.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>{percent} % of {column} lay in polygons that had to be divided by area, as if it lay evenly in each: this much is an estimate. Give WEIGHT (addresses, buildings, a finer count) where it does not.</source>
      <translation>{percent} % de {column} se trouvaient dans des polygones qu’il a fallu partager selon la surface, comme si tout y était réparti également : voilà la part estimée. Donnez WEIGHT (adresses, bâtiments, un effectif plus fin) là où ce n’est pas le cas.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>{percent} % of {column} lay in polygons that had to be divided by weight: this much is an estimate. By area alone, {misplaced} % would have gone to another polygon.</source>
      <translation>{percent} % de {column} se trouvaient dans des polygones qu’il a fallu partager selon le poids : voilà la part estimée. Selon la seule surface, {misplaced} % seraient allés à un autre polygone.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>“{text}”</source>
      <translation>« {text} »</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/report.py" />
      <source>… and more: the dataset, and augure.anomaly, have all of them.</source>
      <translation>… et d’autres : le jeu de données et augure.anomaly les ont tous.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/table.py" />
      <source>BY: “{table}” has no column “{columns}”; it has {names}.</source>
      <translation>BY : « {table} » n’a pas de colonne « {columns} » ; il a {names}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/table.py" />
      <source>COLUMNS does not say what these are, so they are left empty where the territory changed: {columns}.</source>
      <translation>COLUMNS ne dit pas ce que sont ces colonnes, elles sont donc laissées vides là où le territoire a changé : {columns}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/table.py" />
      <source>Communes were added up by {level}.</source>
      <translation>Les communes ont été additionnées par {level}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/table.py" />
      <source>From the communes of {before} to those of {after}.</source>
      <translation>Des communes de {before} à celles de {after}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/table.py" />
      <source>clean.{table}, carried from the communes of {before} to those of {after}</source>
      <translation>clean.{table}, transposé des communes de {before} à celles de {after}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/table.py" />
      <source>clean.{table}, the communes of {before} added up by {level} (communes of {after})</source>
      <translation>clean.{table}, les communes de {before} additionnées par {level} (communes de {after})</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/table.py" />
      <source>not the code of a commune: the row was left out</source>
      <translation>pas un code de commune : la ligne a été écartée</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/table.py" />
      <source>the commune lies in no territory of this level: the row was left out</source>
      <translation>la commune n’est dans aucun territoire de ce niveau : la ligne a été laissée de côté</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/table.py" />
      <source>{column}: of {total}, {placed} placed, {hidden} in territories that are not complete, {lost} in rows that were lost.</source>
      <translation>{column} : sur {total}, {placed} placés, {hidden} dans des territoires incomplets, {lost} dans des lignes perdues.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/table.py" />
      <source>{count} codes are none of {year} ({codes}); they were placed as they stood at the nearest time.</source>
      <translation>{count} codes n’existent pas en {year} ({codes}) ; ils ont été placés tels qu’ils étaient à la date la plus proche.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/table.py" />
      <source>{count} rows could not be placed; augure.anomaly lists them.</source>
      <translation>{count} lignes n’ont pas pu être placées ; augure.anomaly les liste.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/table.py" />
      <source>{count} rows of arrondissements were left out: their commune has a row of its own.</source>
      <translation>{count} lignes d’arrondissements ont été écartées : leur commune a sa propre ligne.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/upward.py" />
      <source>TARGET_LEVEL: the warehouse does not know to which “{level}” communes belong; it knows {known}. Load INSEE's table d'appartenance by augure:loadterritories (ZONINGS).</source>
      <translation>TARGET_LEVEL : l’entrepôt ne sait pas à quel « {level} » appartiennent les communes ; il connaît {known}. Chargez la table d’appartenance de l’INSEE par augure:loadterritories (ZONINGS).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/upward.py" />
      <source>TARGET_LEVEL: to which “{level}” communes belong is known for the communes of {years}, not of {year}. Set VINTAGE to such a year.</source>
      <translation>TARGET_LEVEL : on sait à quel « {level} » appartiennent les communes de {years}, pas celles de {year}. Donnez à VINTAGE une telle année.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/weights.py" />
      <source>WEIGHT: “{table}” has no column of numbers “{column}”; it has {columns}.</source>
      <translation>WEIGHT : « {table} » n’a pas de colonne de nombres « {column} » ; il a {columns}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/weights.py" />
      <source>WEIGHT: “{text}” is neither dataset.column nor a ballot of the warehouse.</source>
      <translation>WEIGHT : « {text} » n’est ni un jeu.colonne ni un scrutin de l’entrepôt.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/weights.py" />
      <source>population of {year}</source>
      <translation>population de {year}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/harmonise/weights.py" />
      <source>registered voters of {ballot}</source>
      <translation>inscrits de {ballot}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/perimeter.py" />
      <source>PERIMETER “{text}” is not understood. Write departement:34, region:76, commune:34172 or metropole; leave it empty for everything.</source>
      <translation>PERIMETER « {text} » n’est pas compris. Écrivez departement:34, region:76, commune:34172 ou metropole ; laissez vide pour tout.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/territories.py" />
      <source>The outlines of “{table}” have no reference system: import the layer again with SOURCE_CRS.</source>
      <translation>Les contours de « {table} » n’ont pas de SCR : réimportez la couche avec SOURCE_CRS.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/territories.py" />
      <source>There is nothing to load: give outlines (TABLE), a list of communes (COG), movements (CHANGES) or zonings (ZONINGS).</source>
      <translation>Il n’y a rien à charger : donnez des contours (TABLE), une liste de communes (COG), des mouvements (CHANGES) ou des zonages (ZONINGS).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/territories.py" />
      <source>Which year's territories does {name} hold? Set VINTAGE to the year of its COG.</source>
      <translation>De quelle année sont les territoires de {name} ? Mettez dans VINTAGE l’année de son COG.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/territories.py" />
      <source>not the code of a {level}: the row was left out</source>
      <translation>pas un code de niveau « {level} » : la ligne a été écartée</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/territories.py" />
      <source>{count} codes of {table} come in several parts, which were put together.</source>
      <translation>{count} codes de {table} sont en plusieurs morceaux, qui ont été réunis.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/territories.py" />
      <source>{count} rows of {table} have no outline.</source>
      <translation>{count} lignes de {table} n’ont pas de contour.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/territories.py" />
      <source>{count} rows of {table} were left out: their code is none (column “{column}”).</source>
      <translation>{count} lignes de {table} ont été écartées : leur code n’en est pas un (colonne « {column} »).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/territories.py" />
      <source>{count} territories loaded; one geography of {comparable} for all ballots.</source>
      <translation>{count} territoires chargés ; une géographie unique de {comparable} territoires pour tous les scrutins.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/territories.py" />
      <source>“{table}” has no geometry: a list without outlines goes into COG.</source>
      <translation>« {table} » n’a pas de géométrie : une liste sans contours se donne dans COG.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/territories.py" />
      <source>“{table}”: its column “{column}” does not hold codes of a {level} ({count} of {rows} rows do). Set CODE_FIELD, or LEVEL.</source>
      <translation>« {table} » : sa colonne « {column} » ne contient pas de codes de niveau « {level} » ({count} lignes sur {rows}). Renseignez CODE_FIELD, ou LEVEL.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/zonings.py" />
      <source>ZONINGS: “{table}” has no column with a zoning of INSEE (DEP, REG, EPCI, ARR, CV, ZE2020, UU2020, BV2022, AAV2020 …). Its columns are: {columns}.</source>
      <translation>ZONINGS : « {table} » n’a aucune colonne de zonage de l’INSEE (DEP, REG, EPCI, ARR, CV, ZE2020, UU2020, BV2022, AAV2020…). Ses colonnes sont : {columns}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ref/zonings.py" />
      <source>Zonings of the communes of {year}: {names}.</source>
      <translation>Zonages des communes de {year} : {names}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/connection.py" />
      <source>The connection to the database was lost: {reason}. Nothing was written; run it again once the server is back.</source>
      <translation>La connexion à la base de données a été perdue : {reason}. Rien n’a été écrit ; relancez quand le serveur sera revenu.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/connection.py" />
      <source>The connection “{name}” does not answer: {reason}. Check that the server is started, then the connection's settings in QGIS (Browser panel, PostgreSQL).</source>
      <translation>La connexion « {name} » ne répond pas : {reason}. Vérifiez que le serveur est démarré, puis les paramètres de la connexion dans QGIS (panneau Explorateur, PostgreSQL).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/connection.py" />
      <source>The database refused: {reason}</source>
      <translation>La base de données a refusé : {reason}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/connection.py" />
      <source>The disk of the database server is full: {reason}. Nothing was written.</source>
      <translation>Le disque du serveur de base de données est plein : {reason}. Rien n’a été écrit.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/connection.py" />
      <source>You may not do this in this database: {reason}. Ask its administrator for the right, or use another connection.</source>
      <translation>Vous n’avez pas le droit de faire cela dans cette base : {reason}. Demandez ce droit à son administrateur, ou prenez une autre connexion.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/connection.py" />
      <source>no reason was given</source>
      <translation>aucune raison n’a été donnée</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/install.py" />
      <source>PostGIS is not installed on this server. On Debian or Ubuntu: apt install postgresql-postgis. On Windows: Stack Builder, Spatial Extensions.</source>
      <translation>PostGIS n’est pas installé sur ce serveur. Sous Debian ou Ubuntu : apt install postgresql-postgis. Sous Windows : Stack Builder, Spatial Extensions.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/install.py" />
      <source>PostgreSQL {found} is too old: Augure needs 13 or later.</source>
      <translation>PostgreSQL {found} est trop ancien : Augure demande la version 13 ou une plus récente.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/install.py" />
      <source>The database already has schemas that are not Augure's: {schemas}. Nothing was touched. Create a database of its own (for example “augure”), add it to QGIS as a connection, and choose it here.</source>
      <translation>La base contient déjà des schémas qui ne sont pas ceux d’Augure : {schemas}. Rien n’a été touché. Créez une base à part (par exemple « augure »), ajoutez-la à QGIS comme connexion, et choisissez-la ici.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/install.py" />
      <source>There is no Augure warehouse in this database yet: run “Create the warehouse” first.</source>
      <translation>Il n’y a pas encore d’entrepôt Augure dans cette base : lancez d’abord « Créer l’entrepôt ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/install.py" />
      <source>This warehouse has version {found}, made by a newer Augure than yours ({known}). Update the plugin.</source>
      <translation>Cet entrepôt est en version {found}, faite par un Augure plus récent que le vôtre ({known}). Mettez l’extension à jour.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/install.py" />
      <source>This warehouse is older than the plugin: run “Create the warehouse” once, it upgrades it.</source>
      <translation>Cet entrepôt est plus ancien que l’extension : lancez « Créer l’entrepôt » une fois pour le mettre à niveau.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/install.py" />
      <source>This warehouse was made by a newer Augure: update the plugin.</source>
      <translation>Cet entrepôt a été créé par un Augure plus récent : mettez l’extension à jour.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/install.py" />
      <source>You may not create the warehouse in this database: {reason}</source>
      <translation>Vous n’avez pas le droit de créer l’entrepôt dans cette base : {reason}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/install.py" />
      <source>{what} {found} is too old: Augure needs {needed} or later.</source>
      <translation>{what} {found} est trop ancien : Augure demande la version {needed} ou une plus récente.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/install.py" />
      <source>“{user}” lacks rights in the database “{database}”. Give this SQL to its administrator, then run this again:
{sql}</source>
      <translation>« {user} » n’a pas assez de droits dans la base « {database} ». Donnez ce SQL à son administrateur, puis relancez :
{sql}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/ledger.py" />
      <source>Nothing new: the same files and parameters as run {run}; its results stand.</source>
      <translation>Rien de nouveau : mêmes fichiers et mêmes paramètres que le traitement {run} ; ses résultats restent valables.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/ledger.py" />
      <source>“{dataset}” is being written by {user} ({program}). Run this again when it has ended.</source>
      <translation>« {dataset} » est en cours d’écriture par {user} ({program}). Relancez quand ce sera fini.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/local.py" />
      <source>PostgreSQL cannot start in {folder}: choose a FOLDER without {signs} in its path.</source>
      <translation>PostgreSQL ne peut pas démarrer dans {folder} : choisissez un FOLDER sans {signs} dans son chemin.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/local.py" />
      <source>PostgreSQL is not installed. Install Postgres.app (it holds PostGIS), then run this again.</source>
      <translation>PostgreSQL n’est pas installé. Installez Postgres.app (qui contient PostGIS), puis relancez.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/local.py" />
      <source>PostgreSQL is not installed. On Debian or Ubuntu: sudo apt install postgresql-postgis</source>
      <translation>PostgreSQL n’est pas installé. Sous Debian ou Ubuntu : sudo apt install postgresql-postgis</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/local.py" />
      <source>PostgreSQL is not installed. Take the EDB installer of PostgreSQL 13 or later and tick PostGIS in its Stack Builder, then run this again.</source>
      <translation>PostgreSQL n’est pas installé. Prenez l’installeur EDB de PostgreSQL 13 ou plus récent et cochez PostGIS dans son Stack Builder, puis relancez.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/local.py" />
      <source>PostgreSQL never runs as root: it runs here as “{user}”, who may not enter {folder}. Choose a folder outside root's home, such as {example}.</source>
      <translation>PostgreSQL ne fonctionne jamais en root : il fonctionne ici sous « {user} », qui ne peut pas entrer dans {folder}. Choisissez un dossier hors du dossier personnel de root, par exemple {example}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/local.py" />
      <source>The folder {folder} cannot be made or read: {reason}.</source>
      <translation>Impossible de créer ou de lire le dossier {folder} : {reason}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/local.py" />
      <source>The local server did not obey ({command}): {reason}</source>
      <translation>Le serveur local n’a pas obéi ({command}) : {reason}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/local.py" />
      <source>There is no local warehouse in {folder}.</source>
      <translation>Il n’y a pas d’entrepôt local dans {folder}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/local.py" />
      <source>{folder} belongs to somebody else: remove it, or choose a shorter FOLDER.</source>
      <translation>{folder} appartient à quelqu’un d’autre : supprimez-le, ou choisissez un FOLDER plus court.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/local.py" />
      <source>{folder} holds other files ({name} …): choose an empty folder for the warehouse.</source>
      <translation>{folder} contient d’autres fichiers ({name} …) : choisissez un dossier vide pour l’entrepôt.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/restore.py" />
      <source>The columns {columns} of {table} go back to what they were, but {views} show(s) them. Drop that view, then undo the run again.</source>
      <translation>Les colonnes {columns} de {table} doivent redevenir ce qu’elles étaient, mais {views} les affiche(nt). Supprimez cette vue, puis annulez à nouveau le traitement.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/undo.py" />
      <source>RUN: run {run} ({algorithm}) did not succeed and wrote nothing: {reason}</source>
      <translation>RUN : le traitement {run} ({algorithm}) n’a pas abouti et n’a rien écrit : {reason}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/undo.py" />
      <source>RUN: run {run} ({algorithm}) found everything as run {first} had left it, and wrote nothing. To undo that, give {first}.</source>
      <translation>RUN : le traitement {run} ({algorithm}) a tout trouvé tel que le traitement {first} l’avait laissé, et n’a rien écrit. Pour annuler celui-là, donnez {first}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/undo.py" />
      <source>RUN: run {run} ({algorithm}) has not ended.</source>
      <translation>RUN : le traitement {run} ({algorithm}) n’est pas terminé.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/undo.py" />
      <source>RUN: run {run} ({algorithm}) is too long ago: the rows of {table} as they were before are no longer kept (history_keep in augure.setting says for how many runs they are).</source>
      <translation>RUN : le traitement {run} ({algorithm}) est trop ancien : les lignes de {table} telles qu’elles étaient avant ne sont plus conservées (history_keep dans augure.setting dit pour combien de traitements elles le sont).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/undo.py" />
      <source>RUN: run {run} ({algorithm}) is undone already.</source>
      <translation>RUN : le traitement {run} ({algorithm}) est déjà annulé.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/undo.py" />
      <source>RUN: run {run} ({algorithm}) renewed views that an earlier run had published ({views}), and what they were is not kept.</source>
      <translation>RUN : le traitement {run} ({algorithm}) a renouvelé des vues qu’un traitement antérieur avait publiées ({views}), et ce qu’elles étaient n’est pas conservé.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/undo.py" />
      <source>RUN: run {run} ({algorithm}) was a preview and wrote nothing.</source>
      <translation>RUN : le traitement {run} ({algorithm}) était un aperçu et n’a rien écrit.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/undo.py" />
      <source>RUN: run {run} is itself the undoing of run {undone}. To have those data back, do again what run {undone} did.</source>
      <translation>RUN : le traitement {run} est lui-même l’annulation du traitement {undone}. Pour retrouver ces données, refaites ce que le traitement {undone} avait fait.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/undo.py" />
      <source>RUN: run {run} was made by augure:{algorithm}, which cannot be undone.</source>
      <translation>RUN : le traitement {run} a été fait par augure:{algorithm}, qui ne peut pas être annulé.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/undo.py" />
      <source>RUN: there is no run that could be undone.</source>
      <translation>RUN : il n’y a aucun traitement qui puisse être annulé.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/undo.py" />
      <source>RUN: there is no run {run} in this warehouse; the table augure.run lists them.</source>
      <translation>RUN : il n’y a pas de traitement {run} dans cet entrepôt ; la table augure.run les liste.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/undo.py" />
      <source>Run {run} ({algorithm}) cannot be undone, since later runs stand on what it wrote:
{list}
Undo them first, in this order.</source>
      <translation>Le traitement {run} ({algorithm}) ne peut pas être annulé, car des traitements ultérieurs s’appuient sur ce qu’il a écrit :
{list}
Annulez-les d’abord, dans cet ordre.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/undo.py" />
      <source>Run {run} ({algorithm}) is undone: {count} rows removed or put back.</source>
      <translation>Le traitement {run} ({algorithm}) est annulé : {count} lignes supprimées ou rétablies.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/undo.py" />
      <source>Run {run} cannot be undone: the table {table} was dropped since.</source>
      <translation>Le traitement {run} ne peut pas être annulé : la table {table} a été supprimée depuis.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/undo.py" />
      <source>Run {run} made {table}, and {views} show(s) it. Drop that view, then undo the run again.</source>
      <translation>Le traitement {run} a créé {table}, et {views} l’affiche(nt). Supprimez cette vue, puis annulez à nouveau le traitement.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/warehouse/undo.py" />
      <source>– run {run} ({algorithm}): {outputs}</source>
      <translation>– traitement {run} ({algorithm}) : {outputs}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>April</source>
      <translation>avril</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>August</source>
      <translation>août</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>Cantonal election</source>
      <translation>Élections cantonales</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>December</source>
      <translation>décembre</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>Departmental election</source>
      <translation>Élections départementales</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>European election</source>
      <translation>Élections européennes</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>February</source>
      <translation>février</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>January</source>
      <translation>janvier</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>July</source>
      <translation>juillet</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>June</source>
      <translation>juin</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>Legislative election</source>
      <translation>Élections législatives</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>March</source>
      <translation>mars</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>May</source>
      <translation>mai</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>Municipal election</source>
      <translation>Élections municipales</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>November</source>
      <translation>novembre</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>October</source>
      <translation>octobre</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>Presidential election</source>
      <translation>Élection présidentielle</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>Regional election</source>
      <translation>Élections régionales</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>September</source>
      <translation>septembre</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>abstention</source>
      <translation>abstention</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>all communes of the warehouse</source>
      <translation>toutes les communes de l’entrepôt</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>all others</source>
      <translation>tous les autres</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>as last time</source>
      <translation>comme la dernière fois</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>centre</source>
      <translation>centre</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>commune {codes}</source>
      <translation>commune {codes}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>département {codes}</source>
      <translation>département {codes}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>far right</source>
      <translation>extrême droite</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>left</source>
      <translation>gauche</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>logit swing</source>
      <translation>swing logit</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>other lists and candidates</source>
      <translation>autres listes et candidats</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>proportional swing</source>
      <translation>swing proportionnel</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>region {codes}</source>
      <translation>région {codes}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>right</source>
      <translation>droite</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>uniform swing</source>
      <translation>swing uniforme</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>{day} {month} {year}</source>
      <translation>{day} {month} {year}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/words.py" />
      <source>{election} {year}</source>
      <translation>{election} {year}</translation>
    </message>
    <message>
      <location filename="../../processing/provider.py" />
      <source>Augure: clean data, forecast maps</source>
      <translation>Augure : données propres, cartes de prévision</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/connections.py" />
      <source>QGIS already has a connection called “{name}”, and it points to {place}. It was left as it is: choose another NAME.</source>
      <translation>QGIS a déjà une connexion appelée « {name} », et elle pointe vers {place}. Elle a été laissée telle quelle : choisissez un autre NAME.</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/connections.py" />
      <source>QGIS could not keep the login of the local warehouse: set a master password in Settings, Options, Authentication, then run this again.</source>
      <translation>QGIS n’a pas pu conserver l’identifiant de l’entrepôt local : définissez un mot de passe principal dans Préférences, Options, Authentification, puis relancez.</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/connections.py" />
      <source>QGIS has no PostgreSQL connection called “{name}”. There is: {names}. Add one in the Browser panel (PostgreSQL, New connection), or start a local warehouse.</source>
      <translation>QGIS n’a pas de connexion PostgreSQL appelée « {name} ». Il y a : {names}. Ajoutez-en une dans le panneau Explorateur (PostgreSQL, Nouvelle connexion), ou démarrez un entrepôt local.</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/connections.py" />
      <source>The saved login of the connection “{name}” cannot be opened (authentication {authcfg}). Without a screen, give the master password by QGIS_AUTH_PASSWORD_FILE.</source>
      <translation>Impossible d’ouvrir l’identifiant enregistré de la connexion « {name} » (authentification {authcfg}). Sans écran, donnez le mot de passe principal par QGIS_AUTH_PASSWORD_FILE.</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/differences.py" />
      <source>would be added</source>
      <translation>serait ajouté</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/differences.py" />
      <source>would be removed</source>
      <translation>serait supprimé</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/differences.py" />
      <source>would change</source>
      <translation>serait modifié</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/forms.py" />
      <source>Answer</source>
      <translation>Réponse</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/forms.py" />
      <source>Answered on</source>
      <translation>Répondu le</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/forms.py" />
      <source>Cell</source>
      <translation>Cellule</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/forms.py" />
      <source>Closed by run</source>
      <translation>Close par le traitement</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/forms.py" />
      <source>Confidence</source>
      <translation>Confiance</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/forms.py" />
      <source>Decision</source>
      <translation>Décision</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/forms.py" />
      <source>Id in files</source>
      <translation>Identifiant dans les fichiers</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/forms.py" />
      <source>Key of the row</source>
      <translation>Clé de la ligne</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/forms.py" />
      <source>Note</source>
      <translation>Remarque</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/forms.py" />
      <source>Number</source>
      <translation>Numéro</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/forms.py" />
      <source>Personal data</source>
      <translation>Données à caractère personnel</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/forms.py" />
      <source>Questions to people</source>
      <translation>Questions à poser</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/forms.py" />
      <source>Row of the dataset</source>
      <translation>Ligne du jeu de données</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/forms.py" />
      <source>State</source>
      <translation>État</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/forms.py" />
      <source>State before it was closed</source>
      <translation>État avant la clôture</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/forms.py" />
      <source>The proposal is right</source>
      <translation>La proposition est juste</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/forms.py" />
      <source>Where</source>
      <translation>Où</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/forms.py" />
      <source>Who asks</source>
      <translation>Qui demande</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/forms.py" />
      <source>Who or what says so</source>
      <translation>Source de la réponse</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/forms.py" />
      <source>answered</source>
      <translation>répondu</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/forms.py" />
      <source>asked, an answer is awaited</source>
      <translation>demandé, réponse attendue</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/forms.py" />
      <source>nothing is wrong any more</source>
      <translation>plus d’anomalie</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/forms.py" />
      <source>stays as it is</source>
      <translation>laissé tel quel</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/forms.py" />
      <source>to do</source>
      <translation>à faire</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/helptext.py" />
      <source>{label} ({name}): {help}</source>
      <translation>{label} ({name}) : {help}</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/indicatorstyles.py" />
      <source>All</source>
      <translation>Toutes</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/indicatorstyles.py" />
      <source>Withheld (secret)</source>
      <translation>Sous secret</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/indicatorstyles.py" />
      <source>less than {high}</source>
      <translation>moins de {high}</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/indicatorstyles.py" />
      <source>{low} and more</source>
      <translation>{low} ou plus</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/layouts.py" />
      <source>How sure is it?</source>
      <translation>Quelle incertitude ?</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/layouts.py" />
      <source>La Réunion</source>
      <translation>La Réunion</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/layouts.py" />
      <source>Paris and around</source>
      <translation>Paris et petite couronne</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/layouts.py" />
      <source>The page {path} cannot be written. Is there room on the disk, and may you write there?</source>
      <translation>Impossible d’écrire la page {path}. Y a-t-il de la place sur le disque, et avez-vous le droit d’y écrire ?</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/layouts.py" />
      <source>Width of the interval, in points, that holds the result 8 times in 10</source>
      <translation>Largeur de l’intervalle, en points, qui contient le résultat 8 fois sur 10</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/network.py" />
      <source>the answer is empty</source>
      <translation>la réponse est vide</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/network.py" />
      <source>the server answers {status}</source>
      <translation>le serveur répond {status}</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/network.py" />
      <source>{parameter}: {url} cannot be had ({cause}). Look at the address and at QGIS's network settings (proxy), or save the document and give its file.</source>
      <translation>{parameter} : impossible d’obtenir {url} ({cause}). Vérifiez l’adresse et les réglages réseau de QGIS (proxy), ou enregistrez le document et donnez son fichier.</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/network.py" />
      <source>{url} cannot be reached ({cause}): the copy of {date} is used.</source>
      <translation>{url} est injoignable ({cause}) : la copie du {date} est utilisée.</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/packages.py" />
      <source>This QGIS lacks {packages}. Type {where}: {command} — then restart QGIS.</source>
      <translation>Il manque {packages} à ce QGIS. Tapez {where} : {command} — puis redémarrez QGIS.</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/packages.py" />
      <source>in a terminal</source>
      <translation>dans un terminal</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/packages.py" />
      <source>in the OSGeo4W Shell</source>
      <translation>dans l’OSGeo4W Shell</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/packages.py" />
      <source>with the Python of the QGIS application</source>
      <translation>avec le Python de l’application QGIS</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/projects.py" />
      <source>Départements</source>
      <translation>Départements</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/projects.py" />
      <source>QGIS cannot open {schema}.{table} of the warehouse: {reason}. Check the connection's login.</source>
      <translation>QGIS ne peut pas ouvrir {schema}.{table} de l’entrepôt : {reason}. Vérifiez l’identifiant de la connexion.</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/projects.py" />
      <source>The project {path} cannot be written: {reason}</source>
      <translation>Impossible d’écrire le projet {path} : {reason}</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/styles.py" />
      <source>8 times in 10 between {low} and {high} %</source>
      <translation>8 fois sur 10 entre {low} et {high} %</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/styles.py" />
      <source>Comes first with a probability of {chance} %</source>
      <translation>Arrive en tête avec une probabilité de {chance} %</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/styles.py" />
      <source>Elsewhere</source>
      <translation>Ailleurs</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/styles.py" />
      <source>Last result: {share} %</source>
      <translation>Dernier résultat : {share} %</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/styles.py" />
      <source>No data</source>
      <translation>Pas de données</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/styles.py" />
      <source>Not published</source>
      <translation>Non publié</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/styles.py" />
      <source>Uncertainty</source>
      <translation>Incertitude</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/styles.py" />
      <source>Width of the 80 % interval</source>
      <translation>Largeur de l’intervalle à 80 %</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/styles.py" />
      <source>points</source>
      <translation>points</translation>
    </message>
    <message>
      <location filename="../../processing/qgis_bridge/styles.py" />
      <source>{bloc} on {date}</source>
      <translation>{bloc} le {date}</translation>
    </message>
    <message>
      <location filename="../../resources/models/filestoforecastmap.model3" />
      <source>A PostgreSQL connection of QGIS with PostGIS: a database of your own, or the local warehouse. Its schemas are created if they are not there.</source>
      <translation>Une connexion PostgreSQL de QGIS avec PostGIS : une base à vous, ou l’entrepôt local. Ses schémas sont créés s’ils n’y sont pas.</translation>
    </message>
    <message>
      <location filename="../../resources/models/filestoforecastmap.model3" />
      <source>A layer of polygons with INSEE codes (zipped shapefile, GeoPackage, GeoJSON), such as IGN's Admin Express communes. Its name should tell its year, or set the year below.</source>
      <translation>Une couche de polygones avec les codes INSEE (shapefile zippé, GeoPackage, GeoJSON), par exemple les communes d’Admin Express de l’IGN. Son nom doit dire son année ; sinon, donnez l’année ci-dessous.</translation>
    </message>
    <message>
      <location filename="../../resources/models/filestoforecastmap.model3" />
      <source>At least two past ballots, as the Ministry or data.gouv.fr publish them.</source>
      <translation>Au moins deux scrutins passés, tels que les publient le ministère de l’Intérieur ou data.gouv.fr.</translation>
    </message>
    <message>
      <location filename="../../resources/models/filestoforecastmap.model3" />
      <source>Files of election results, or a folder</source>
      <translation>Fichiers de résultats d’élections, ou un dossier</translation>
    </message>
    <message>
      <location filename="../../resources/models/filestoforecastmap.model3" />
      <source>Files of the Code officiel géographique, optional: official names and regions.</source>
      <translation>Fichiers du Code officiel géographique, facultatifs : noms officiels et régions.</translation>
    </message>
    <message>
      <location filename="../../resources/models/filestoforecastmap.model3" />
      <source>Folder of the maps</source>
      <translation>Dossier des cartes</translation>
    </message>
    <message>
      <location filename="../../resources/models/filestoforecastmap.model3" />
      <source>From files to a forecast map</source>
      <translation>Des fichiers à la carte de prévision</translation>
    </message>
    <message>
      <location filename="../../resources/models/filestoforecastmap.model3" />
      <source>From raw files to styled forecast maps, in one go: creates the warehouse, imports outlines, elections and an INSEE table, builds the one geography on which ballots compare and the indicators, trains the model, forecasts, and makes the layers, a QGIS project and pages to print. Each step takes its warehouse from the step before. Run it again with the same files: what has not changed is not done again.</source>
      <translation>Des fichiers bruts aux cartes de prévision mises en forme, d’un seul coup : crée l’entrepôt, importe contours, élections et une table de l’INSEE, construit la géographie unique sur laquelle les scrutins se comparent ainsi que les indicateurs, entraîne le modèle, prévoit, et produit les couches, un projet QGIS et des pages à imprimer. Chaque étape reçoit son entrepôt de l’étape précédente. Relancez-le avec les mêmes fichiers : ce qui n’a pas changé n’est pas refait.</translation>
    </message>
    <message>
      <location filename="../../resources/models/filestoforecastmap.model3" />
      <source>INSEE table of communes</source>
      <translation>Table des communes de l’INSEE</translation>
    </message>
    <message>
      <location filename="../../resources/models/filestoforecastmap.model3" />
      <source>INSEE's file base_cc_comparateur, which compares communes (population, income, jobs, housing): indicators are built from it.</source>
      <translation>Le fichier base_cc_comparateur de l’INSEE, qui compare les communes (population, revenus, emploi, logement) : les indicateurs en sont tirés.</translation>
    </message>
    <message>
      <location filename="../../resources/models/filestoforecastmap.model3" />
      <source>Outlines of communes</source>
      <translation>Contours des communes</translation>
    </message>
    <message>
      <location filename="../../resources/models/filestoforecastmap.model3" />
      <source>Report of the forecast</source>
      <translation>Rapport de la prévision</translation>
    </message>
    <message>
      <location filename="../../resources/models/filestoforecastmap.model3" />
      <source>Report of the model</source>
      <translation>Rapport du modèle</translation>
    </message>
    <message>
      <location filename="../../resources/models/filestoforecastmap.model3" />
      <source>Such as 2014-europeennes-1,2017-presidentielle-1. Empty: every first round of the warehouse that can teach.</source>
      <translation>Par exemple 2014-europeennes-1,2017-presidentielle-1. Vide : tous les premiers tours de l’entrepôt dont on peut apprendre.</translation>
    </message>
    <message>
      <location filename="../../resources/models/filestoforecastmap.model3" />
      <source>Such as departement:34, region:76 or metropole. Empty: everything.</source>
      <translation>Par exemple departement:34, region:76 ou metropole. Vide : tout.</translation>
    </message>
    <message>
      <location filename="../../resources/models/filestoforecastmap.model3" />
      <source>The communes as they stood on 1 January of that year. Empty: read from the file's name.</source>
      <translation>Les communes telles qu’elles étaient au 1er janvier de cette année. Vide : lu dans le nom du fichier.</translation>
    </message>
    <message>
      <location filename="../../resources/models/filestoforecastmap.model3" />
      <source>The file mvtcommune, optional but wise: without it, communes that have merged lose their past votes.</source>
      <translation>Le fichier mvtcommune, facultatif mais recommandé : sans lui, les communes qui ont fusionné perdent leurs votes passés.</translation>
    </message>
    <message>
      <location filename="../../resources/models/filestoforecastmap.model3" />
      <source>Whole years after the last ballot learned from, separated by commas.</source>
      <translation>Années entières après le dernier scrutin appris, séparées par des virgules.</translation>
    </message>
    <message>
      <location filename="../../resources/models/filestoforecastmap.model3" />
      <source>Year of the outlines</source>
      <translation>Année des contours</translation>
    </message>
  </context>
</TS>
