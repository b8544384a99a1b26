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
      <location filename="../../processing/algorithms/correcting/validatetable.py" />
      <source>A Table Schema (JSON or YAML): a file, a URL, a name of schema.data.gouv.fr such as etalab/schema-irve-statique, or one that comes with Augure: inclusion-numerique, mediation-num. A data package that holds several is followed by # and the name of one.</source>
      <translation>Un Table Schema (JSON ou YAML) : un fichier, une URL, un nom de schema.data.gouv.fr tel que etalab/schema-irve-statique, ou l’un de ceux fournis avec Augure : inclusion-numerique, mediation-num. Si un data package en contient plusieurs, on le fait suivre de # et du nom de l’un d’eux.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/validatetable.py" />
      <source>All (*)</source>
      <translation>Tous (*)</translation>
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
      <source>Dataset</source>
      <translation>Jeu de données</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/validatetable.py" />
      <source>Datasets live in the schema clean; no other is validated.</source>
      <translation>Les jeux de données vivent dans le schéma clean ; rien n’est validé dans un autre.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/validatetable.py" />
      <source>Errors</source>
      <translation>Erreurs</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/validatetable.py" />
      <source>Holds a dataset against a standard (a Table Schema, as schema.data.gouv.fr publishes them): types, formats, what must be filled, unique, in a list or between bounds, keys, and the French checks of SIRET, telephone numbers, opening hours and sums. Columns are found by their header, in any order. Every error becomes a row of augure.anomaly, however many there are; the report puts like errors together, those of most rows first. The dataset itself is not changed.</source>
      <translation>Confronte un jeu de données à un standard (un Table Schema, tel qu’en publie schema.data.gouv.fr) : types, formats, ce qui doit être rempli, unique, dans une liste ou entre des bornes, clés, et contrôles français des SIRET, des numéros de téléphone, des horaires d’ouverture et des sommes. Les colonnes sont reconnues à leur en-tête, quel que soit leur ordre. Chaque erreur devient une ligne de augure.anomaly, si nombreuses soient-elles ; le rapport regroupe les erreurs semblables, celles qui touchent le plus de lignes en premier. Le jeu de données lui-même n’est pas modifié.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/validatetable.py" />
      <source>Name of the dataset in the warehouse, as the import gave it.</source>
      <translation>Nom du jeu de données dans l’entrepôt, tel que l’import l’a donné.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/validatetable.py" />
      <source>Rows validated</source>
      <translation>Lignes contrôlées</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/validatetable.py" />
      <source>Schema</source>
      <translation>Schéma</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/validatetable.py" />
      <source>Standard</source>
      <translation>Standard</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/validatetable.py" />
      <source>Table Schemas (*.json *.yaml *.yml)</source>
      <translation>Table Schemas (*.json *.yaml *.yml)</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/validatetable.py" />
      <source>The errors by column, kind and form of the value, with the cells of the file where they stand. What seems to be data of persons is shown by its form only.</source>
      <translation>Les erreurs par colonne, par nature et par forme de la valeur, avec les cellules du fichier où elles se trouvent. Ce qui semble être des données personnelles n’est montré que par sa forme.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/correcting/validatetable.py" />
      <source>Valid</source>
      <translation>Valide</translation>
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
      <source>left, centre, right, far_right, other or abstention; several separated by commas; empty: all.</source>
      <translation>left (gauche), centre, right (droite), far_right (extrême droite), other (autres) ou abstention ; plusieurs séparés par des virgules ; vide : tous.</translation>
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
      <source>Such as 2019-europeennes-1. Empty: the first of the model's kind after those it has learned from.</source>
      <translation>Par exemple 2019-europeennes-1. Vide : le premier scrutin du type du modèle après ceux dont il a appris.</translation>
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
      <source>temporal: the model as it is, on a later ballot. leave-one-election-out: the same method learns again from the model's other ballots, earlier and later, without this one.</source>
      <translation>temporal : le modèle tel quel, sur un scrutin postérieur. leave-one-election-out : la même méthode réapprend des autres scrutins du modèle, antérieurs et postérieurs, sans celui-ci.</translation>
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
      <source>Forecasts an election of the model's kind, as if it were held at each horizon, commune by commune: the share of each bloc and of abstention, intervals, and the probability that each bloc comes first. The uncertainty counts what is not known of the whole perimeter, of each département and of each commune.</source>
      <translation>Prévoit une élection du type du modèle, comme si elle avait lieu à chaque horizon, commune par commune : la part de chaque bloc et de l’abstention, des intervalles, et la probabilité que chaque bloc arrive en tête. L’incertitude tient compte de ce qu’on ignore de l’ensemble du périmètre, de chaque département et de chaque commune.</translation>
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
      <source>Whole years after the date below, separated by commas.</source>
      <translation>Années entières après la date ci-dessous, séparées par des virgules.</translation>
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
      <source>Your own level for the whole perimeter, in YAML (or the path of a .yaml file): “shares: {left: 30, far_right: 35}” in percent of the votes, “turnout: 55” in percent of the registered. What you leave out comes from past ballots. “certain: true” draws no uncertainty around it.</source>
      <translation>Votre propre niveau pour l’ensemble du périmètre, en YAML (ou le chemin d’un fichier .yaml) : « shares: {left: 30, far_right: 35} » en pourcentage des voix, « turnout: 55 » (participation) en pourcentage des inscrits. Ce que vous omettez vient des scrutins passés. « certain: true » ne tire aucune incertitude autour.</translation>
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
      <source>Empty: all communes of the warehouse.</source>
      <translation>Vide : toutes les communes de l’entrepôt.</translation>
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
      <source>Past ballots of this kind count more than the others.</source>
      <translation>Les scrutins passés de ce type comptent plus que les autres.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/trainmodel.py" />
      <source>Such as 2014-europeennes-1,2017-presidentielle-1: first rounds only. Empty: every first round of the warehouse that can teach. To measure the model afterwards, leave out the last ballot.</source>
      <translation>Par exemple 2014-europeennes-1,2017-presidentielle-1 : des premiers tours seulement. Vide : tous les premiers tours de l’entrepôt dont on peut apprendre. Pour mesurer ensuite le modèle, laissez de côté le dernier scrutin.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/trainmodel.py" />
      <source>Territories</source>
      <translation>Territoires</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/model/trainmodel.py" />
      <source>The territories that get a forecast.</source>
      <translation>Les territoires qui reçoivent une prévision.</translation>
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
      <source>swing: weighted mean of each commune's past distances from the whole, steadied by its neighbours.</source>
      <translation>swing : moyenne pondérée des écarts passés de chaque commune à l’ensemble, stabilisée par ses voisines.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/buildindicators.py" />
      <source>A YAML file that describes the indicators. Empty: those that come with Augure. An indicator whose table was not imported is left out with a message.</source>
      <translation>Un fichier YAML qui décrit les indicateurs. Vide : ceux fournis avec Augure. Un indicateur dont la table n’est pas importée est écarté avec un message.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/buildindicators.py" />
      <source>Build indicators</source>
      <translation>Calculer des indicateurs</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/buildindicators.py" />
      <source>Computes indicators (ratios, rates, shares, densities, changes) from tables that were imported, one value per territory and period. Each value says whether it was published, withheld (statistical secret) or absent: a withheld value is never a zero. Sixteen indicators come with Augure, for INSEE's tables base_cc_comparateur, FILO2021_DEC_COM and population_municipale_communes; a file of your own adds others.</source>
      <translation>Calcule des indicateurs (rapports, taux, parts, densités, évolutions) à partir de tables importées, une valeur par territoire et par période. Chaque valeur dit si elle a été publiée, couverte par le secret statistique ou absente : une valeur sous secret n’est jamais un zéro. Seize indicateurs sont fournis avec Augure, pour les tables de l’INSEE base_cc_comparateur, FILO2021_DEC_COM et population_municipale_communes ; un fichier à vous en ajoute d’autres.</translation>
    </message>
    <message>
      <location filename="../../processing/algorithms/territories/buildindicators.py" />
      <source>Definitions</source>
      <translation>Définitions</translation>
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
      <source>The territories that the tables describe.</source>
      <translation>Les territoires que décrivent les tables.</translation>
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
      <location filename="../../processing/algorithms/territories/loadterritories.py" />
      <source>Column of the codes</source>
      <translation>Colonne des codes</translation>
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
      <source>Communes</source>
      <translation>Communes</translation>
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
      <location filename="../../processing/pipeline/correct/cells.py" />
      <source>STANDARD: field “{field}”: “{key}” is {value}, which {sentence}.</source>
      <translation>STANDARD : champ « {field} » : « {key} » vaut {value}, qui {sentence}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/cells.py" />
      <source>an item {sentence}</source>
      <translation>un élément {sentence}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/cells.py" />
      <source>has not the form {limit}</source>
      <translation>n’a pas la forme {limit}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/cells.py" />
      <source>is above {limit}</source>
      <translation>dépasse {limit}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/cells.py" />
      <source>is below {limit}</source>
      <translation>est au-dessous de {limit}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/cells.py" />
      <source>is empty, and must be filled</source>
      <translation>est vide, alors qu’une valeur est obligatoire</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/cells.py" />
      <source>is longer than {limit}</source>
      <translation>a une longueur supérieure à {limit}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/cells.py" />
      <source>is none of: {limit}</source>
      <translation>n’est aucune de ces valeurs : {limit}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/cells.py" />
      <source>is not above {limit}</source>
      <translation>n’est pas au-dessus de {limit}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/cells.py" />
      <source>is not below {limit}</source>
      <translation>n’est pas au-dessous de {limit}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/cells.py" />
      <source>is shorter than {limit}</source>
      <translation>a une longueur inférieure à {limit}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/checks/columns.py" />
      <source>STANDARD: compare-columns-value: “op” is “{value}”, and can be {known}.</source>
      <translation>STANDARD : compare-columns-value : « op » vaut « {value} », et peut valoir {known}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/checks/columns.py" />
      <source>cannot be compared with {column}</source>
      <translation>ne peut pas se comparer avec {column}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/checks/columns.py" />
      <source>cannot be held against the sum of {columns}: a value is not a number</source>
      <translation>ne peut pas se comparer à la somme de {columns} : une valeur n’est pas un nombre</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/checks/columns.py" />
      <source>is empty, and so is {column}: one of them must be filled</source>
      <translation>est vide, de même que {column} : il faut remplir au moins une des deux colonnes</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/checks/columns.py" />
      <source>is not the sum of {columns}</source>
      <translation>n’est pas la somme de {columns}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/checks/columns.py" />
      <source>is not {sign} {column}</source>
      <translation>n’est pas {sign} {column}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/checks/columns.py" />
      <source>must be filled exactly where {columns} are</source>
      <translation>doit avoir une valeur exactement là où il y en a dans {columns}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/checks/deeds.py" />
      <source>does not begin with a matter of the nomenclature of deeds</source>
      <translation>ne commence pas par une matière de la nomenclature des actes</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/checks/deeds.py" />
      <source>has no slash between the matter and what is below it, such as Urbanisme/Permis de construire</source>
      <translation>n’a pas de barre oblique entre la matière et ce qui la précise, comme dans Urbanisme/Permis de construire</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/checks/hours.py" />
      <source>is not written as OpenStreetMap writes opening hours (such as Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00)</source>
      <translation>n’est pas écrit comme OpenStreetMap écrit les horaires d’ouverture (par exemple Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/checks/identifiers.py" />
      <source>is not a SIREN (nine digits, the last one checks the others)</source>
      <translation>n’est pas un SIREN (neuf chiffres, dont le dernier contrôle les autres)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/checks/identifiers.py" />
      <source>is not a SIRET (fourteen digits, the last one checks the others)</source>
      <translation>n’est pas un SIRET (quatorze chiffres, dont le dernier contrôle les autres)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/checks/periods.py" />
      <source>is a period whose second year is not after the first</source>
      <translation>est une période dont la seconde année ne vient pas après la première</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/checks/periods.py" />
      <source>is neither a year nor a period such as 2017/2020</source>
      <translation>n’est ni une année ni une période telle que 2017/2020</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/checks/periods.py" />
      <source>is not a period such as 2017/2020</source>
      <translation>n’est pas une période telle que 2017/2020</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/checks/phones.py" />
      <source>is not a telephone number</source>
      <translation>n’est pas un numéro de téléphone</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/checks/positions.py" />
      <source>has latitude and longitude swapped</source>
      <translation>a la latitude et la longitude inversées</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/checks/positions.py" />
      <source>is not a position: longitude, latitude in degrees</source>
      <translation>n’est pas une position : longitude, latitude en degrés</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/checks/positions.py" />
      <source>is not in France</source>
      <translation>n’est pas en France</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/patterns.py" />
      <source>cannot be read ({cause}): {pattern}</source>
      <translation>est illisible ({cause}) : {pattern}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/patterns.py" />
      <source>would take for ever on some texts, since a repetition stands in a repetition: {pattern}</source>
      <translation>n’en finirait pas sur certains textes, car une répétition y contient une répétition : {pattern}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>A cell such as F128 is column F, line 128 of the file as received.</source>
      <translation>Une cellule telle que F128 est celle de la colonne F, à la ligne 128 du fichier tel que reçu.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>By column</source>
      <translation>Par colonne</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>Column</source>
      <translation>Colonne</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>Columns</source>
      <translation>Colonnes</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>Every cell is as the standard wants it.</source>
      <translation>Chaque cellule est conforme au standard.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>Every error is a row of the view augure.current_anomaly.</source>
      <translation>Chaque erreur est une ligne de la vue augure.current_anomaly.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>Examples (cell: value)</source>
      <translation>Exemples (cellule : valeur)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>Form of the value</source>
      <translation>Forme de la valeur</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>Further groups are in the view augure.current_anomaly.</source>
      <translation>D’autres groupes sont dans la vue augure.current_anomaly.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>Like errors together, those of most rows first</source>
      <translation>Erreurs semblables regroupées, celles qui touchent le plus de lignes en premier</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>NOT VALID</source>
      <translation>NON VALIDE</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>Not checked</source>
      <translation>Non vérifié</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>Rows</source>
      <translation>Lignes</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>Run</source>
      <translation>Traitement</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>The standard does not know these columns of the table</source>
      <translation>Le standard ne connaît pas ces colonnes de la table</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>The table lacks these columns of the standard</source>
      <translation>Il manque à la table ces colonnes du standard</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>VALID</source>
      <translation>VALIDE</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>Validated</source>
      <translation>Données contrôlées</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>Validation report</source>
      <translation>Rapport de validation</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>What is wrong</source>
      <translation>Ce qui ne va pas</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>What seems to be data of persons is shown by its form: A and a for letters, 9 for digits.</source>
      <translation>Ce qui semble être des données personnelles est montré par sa forme : A et a pour les lettres, 9 pour les chiffres.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>empty</source>
      <translation>vide</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>en</source>
      <translation>fr</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>errors</source>
      <translation>erreurs</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>groups of like errors</source>
      <translation>groupes d’erreurs semblables</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>row {row}</source>
      <translation>ligne {row}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>rows validated</source>
      <translation>lignes contrôlées</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>rows with an error</source>
      <translation>lignes avec une erreur</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>the cells of the last delivery, as received</source>
      <translation>les cellules de la dernière livraison, telles que reçues</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/report.py" />
      <source>the dataset as it is now, typed and corrected</source>
      <translation>le jeu de données tel qu’il est maintenant, typé et corrigé</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/scan.py" />
      <source>the row is empty</source>
      <translation>la ligne est vide</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/source.py" />
      <source>STANDARD: name a standard: a file, a URL, or one of {names}.</source>
      <translation>STANDARD : indiquez un standard : un fichier, une URL, ou l’un de ces noms : {names}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/source.py" />
      <source>STANDARD: there is no file {path}. It may be a file, a URL, or one of {names}.</source>
      <translation>STANDARD : il n’y a pas de fichier {path}. Ce peut être un fichier, une URL, ou l’un de ces noms : {names}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/source.py" />
      <source>STANDARD: {origin} has no resource “{name}” with a schema. There are: {names}.</source>
      <translation>STANDARD : {origin} n’a pas de ressource « {name} » avec un schéma. Il y a : {names}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/source.py" />
      <source>STANDARD: {origin} holds several schemas; write which after it, such as {example}. There are: {names}.</source>
      <translation>STANDARD : {origin} contient plusieurs schémas ; indiquez lequel à la suite, par exemple {example}. Il y a : {names}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/source.py" />
      <source>STANDARD: {origin} is a web page, not a Table Schema: give the address of the document itself.</source>
      <translation>STANDARD : {origin} est une page web, pas un Table Schema : donnez l’adresse du document lui-même.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/source.py" />
      <source>STANDARD: {origin} is neither JSON nor YAML: {cause}</source>
      <translation>STANDARD : {origin} n’est ni du JSON ni du YAML : {cause}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/source.py" />
      <source>STANDARD: {origin} is not a text in UTF-8.</source>
      <translation>STANDARD : {origin} n’est pas un texte en UTF-8.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/source.py" />
      <source>STANDARD: {path} cannot be read ({cause}).</source>
      <translation>STANDARD : {path} est illisible ({cause}).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standard.py" />
      <source>STANDARD: {origin} has errors:
{list}</source>
      <translation>STANDARD : {origin} contient des erreurs :
{list}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standard.py" />
      <source>a list</source>
      <translation>une liste</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standard.py" />
      <source>a text</source>
      <translation>un texte</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standard.py" />
      <source>a whole number</source>
      <translation>un nombre entier</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standard.py" />
      <source>field number {number} has no “name”.</source>
      <translation>le champ numéro {number} n’a pas de « name ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standard.py" />
      <source>field “{field}”: its pattern {cause}</source>
      <translation>champ « {field} » : son motif {cause}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standard.py" />
      <source>field “{field}”: the constraint “{key}” is not for the type {type}.</source>
      <translation>champ « {field} » : la contrainte « {key} » ne s’applique pas au type {type}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standard.py" />
      <source>field “{field}”: “constraints” is not a set of keys.</source>
      <translation>champ « {field} » : « constraints » n’est pas un ensemble de clés.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standard.py" />
      <source>field “{field}”: “required” belongs into “constraints”.</source>
      <translation>champ « {field} » : « required » doit se trouver dans « constraints ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standard.py" />
      <source>field “{field}”: “{key}” is “{value}”, and can be {known}.</source>
      <translation>champ « {field} » : « {key} » vaut « {value} », et peut valoir {known}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standard.py" />
      <source>field “{field}”: “{key}” must be {wanted}, not {value}.</source>
      <translation>champ « {field} » : « {key} » doit être {wanted}, pas {value}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standard.py" />
      <source>it is no Table Schema: it has no list “fields”.</source>
      <translation>ce n’est pas un Table Schema : il n’a pas de liste « fields ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standard.py" />
      <source>the field “{field}” comes twice.</source>
      <translation>le champ « {field} » figure deux fois.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standard.py" />
      <source>the schema</source>
      <translation>le schéma</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standard.py" />
      <source>true or false</source>
      <translation>true ou false</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standard.py" />
      <source>“custom_checks”: each needs a “name”.</source>
      <translation>« custom_checks » : il faut un « name » à chacun.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standard.py" />
      <source>“fieldsMatch” is “{value}”, and can be {known}.</source>
      <translation>« fieldsMatch » vaut « {value} », et peut valoir {known}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standard.py" />
      <source>“foreignKeys”: as many fields are needed here ({here}) as in the reference ({there}).</source>
      <translation>« foreignKeys » : il faut autant de champs ici ({here}) que dans la référence ({there}).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standard.py" />
      <source>“{key}” must be a list.</source>
      <translation>« {key} » doit être une liste.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standard.py" />
      <source>“{key}” names a field “{field}” that is not there.</source>
      <translation>« {key} » nomme un champ « {field} » qui n’existe pas.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/standard.py" />
      <source>“{key}” of {field} must be a list of texts.</source>
      <translation>{field} : « {key} » doit être une liste de textes.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/types.py" />
      <source>has a part that is not of the type {type}</source>
      <translation>a un élément qui n’est pas du type {type}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/types.py" />
      <source>is neither {true} nor {false}</source>
      <translation>n’est ni {true} ni {false}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/types.py" />
      <source>is not GeoJSON</source>
      <translation>n’est pas du GeoJSON</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/types.py" />
      <source>is not a JSON list</source>
      <translation>n’est pas une liste JSON</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/types.py" />
      <source>is not a JSON object</source>
      <translation>n’est pas un objet JSON</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/types.py" />
      <source>is not a UUID</source>
      <translation>n’est pas un UUID</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/types.py" />
      <source>is not a WKT geometry</source>
      <translation>n’est pas une géométrie WKT</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/types.py" />
      <source>is not a date</source>
      <translation>n’est pas une date</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/types.py" />
      <source>is not a date with a time</source>
      <translation>n’est pas une date avec une heure</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/types.py" />
      <source>is not a duration such as P1Y2M or PT3H</source>
      <translation>n’est pas une durée telle que P1Y2M ou PT3H</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/types.py" />
      <source>is not a full address such as https://…</source>
      <translation>n’est pas une adresse complète telle que https://…</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/types.py" />
      <source>is not a number</source>
      <translation>n’est pas un nombre</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/types.py" />
      <source>is not a text</source>
      <translation>n’est pas un texte</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/types.py" />
      <source>is not a time</source>
      <translation>n’est pas une heure</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/types.py" />
      <source>is not a whole number</source>
      <translation>n’est pas un nombre entier</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/types.py" />
      <source>is not a year and a month, such as 2024-05</source>
      <translation>n’est pas une année et un mois, comme 2024-05</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/types.py" />
      <source>is not a year of four digits</source>
      <translation>n’est pas une année à quatre chiffres</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/types.py" />
      <source>is not an e-mail address</source>
      <translation>n’est pas une adresse électronique</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/types.py" />
      <source>is not base64</source>
      <translation>n’est pas du base64</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/types.py" />
      <source>is not of the type {type}</source>
      <translation>n’est pas du type {type}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/types.py" />
      <source>{sentence} written as {example}</source>
      <translation>{sentence} sous la forme {example}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/types.py" />
      <source>{sentence} written with the decimal mark {mark}</source>
      <translation>{sentence} écrit avec la marque décimale {mark}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validate.py" />
      <source>Columns of the standard that the table lacks: {columns}.</source>
      <translation>Colonnes du standard qui manquent à la table : {columns}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validate.py" />
      <source>Columns that the standard does not know: {columns}.</source>
      <translation>Colonnes inconnues du standard : {columns}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validate.py" />
      <source>Not checked: {sentence}.</source>
      <translation>Non vérifié : {sentence}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validate.py" />
      <source>Not valid: {count} errors.</source>
      <translation>Non valide : {count} erreur(s).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validate.py" />
      <source>STATE: clean.{table} was not imported from a file: only its state clean can be validated.</source>
      <translation>STATE : clean.{table} n’a pas été importé d’un fichier : seul son état clean peut être validé.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validate.py" />
      <source>STATE: {state} is none of {states}.</source>
      <translation>STATE : {state} n’est aucune de ces valeurs : {states}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validate.py" />
      <source>Valid: no error.</source>
      <translation>Valide : aucune erreur.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validate.py" />
      <source>comes again: an earlier row has the same value</source>
      <translation>est en double : une ligne précédente a la même valeur</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validate.py" />
      <source>foreign key {columns}: there is no dataset “{table}” with {reference}</source>
      <translation>clé étrangère {columns} : il n’y a pas de jeu de données « {table} » avec {reference}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validate.py" />
      <source>is not in {columns} of {table}</source>
      <translation>n’est pas dans {columns} de {table}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validate.py" />
      <source>no column of the table is one of the standard's</source>
      <translation>aucune colonne de la table n’est une colonne du standard</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validate.py" />
      <source>the key is empty</source>
      <translation>la clé est vide</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validate.py" />
      <source>the standard has no such column</source>
      <translation>le standard n’a pas de colonne de ce nom</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validate.py" />
      <source>there is no such column</source>
      <translation>il n’y a pas de colonne de ce nom</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validate.py" />
      <source>{check}: Augure does not know this check</source>
      <translation>{check} : Augure ne connaît pas ce contrôle</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/correct/validate.py" />
      <source>{check}: no column {columns}</source>
      <translation>{check} : pas de colonne {columns}</translation>
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
      <location filename="../../processing/pipeline/feedback.py" />
      <source>Cancelled: nothing was written.</source>
      <translation>Annulé : rien n’a été écrit.</translation>
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
      <source>{count} communes of the perimeter are unknown to the model and have no forecast.</source>
      <translation>{count} communes du périmètre sont inconnues du modèle et n’ont pas de prévision.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>80 % interval</source>
      <translation>intervalle à 80 %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>An election of this kind, as if it were held on {days}. Known until {start}.</source>
      <translation>Une élection de ce type, comme si elle avait lieu le {days}. Connu jusqu’au {start}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>Commune by commune</source>
      <translation>Commune par commune</translation>
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
      <source>How communes differ from each other is much better known than the level. In the median commune, the left's 80 % interval is ± {half} points, level included. {publishable} of {communes} communes have a forecast that may be published; the others have too few electors (fewer than 50), or no past.</source>
      <translation>On connaît bien mieux les écarts entre communes que le niveau d’ensemble. Dans la commune médiane, l’intervalle à 80 % de la gauche est de ± {half} points, niveau compris. {publishable} communes sur {communes} ont une prévision publiable ; les autres ont trop peu d’électeurs (moins de 50), ou pas de passé.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>How the whole perimeter will vote is hard to know, and most of the uncertainty comes from there. Without polls, one year ahead is hardly easier than three: the intervals are nearly the same.</source>
      <translation>Comment votera l’ensemble du périmètre est difficile à savoir, et l’essentiel de l’incertitude en vient. Sans sondages, prévoir à un an n’est guère plus facile qu’à trois : les intervalles sont presque les mêmes.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>Learned from</source>
      <translation>Appris de</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>Past ballots do not tell centre and right apart: together they are known, and their shares are those of the last election of the same kind. If you know better, give a scenario.</source>
      <translation>Les scrutins passés ne départagent pas le centre et la droite : on connaît leur total, et leurs parts respectives sont celles de la dernière élection du même type. Si vous en savez plus, donnez un scénario.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>Share of each bloc in past ballots of all kinds, then the forecast with its 80 % interval (shaded).</source>
      <translation>Part de chaque bloc dans les scrutins passés de tous types, puis la prévision avec son intervalle à 80 % (zone grisée).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>The level comes from past ballots: their mean, the recent ones and those of the same kind counting more. No poll was used.</source>
      <translation>Le niveau d’ensemble vient des scrutins passés : leur moyenne, où comptent davantage les récents et ceux du même type. Aucun sondage n’a été utilisé.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>The level comes from your scenario: {given}. What it leaves out comes from past ballots.</source>
      <translation>Le niveau d’ensemble vient de votre scénario : {given}. Ce qu’il omet vient des scrutins passés.</translation>
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
      <source>Value</source>
      <translation>Valeur</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>What</source>
      <translation>Élément</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>You took it as certain: the intervals show the local uncertainty alone.</source>
      <translation>Vous l’avez tenu pour certain : les intervalles ne montrent que l’incertitude locale.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>comes first</source>
      <translation>arrive en tête</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>communes where it comes first</source>
      <translation>communes où il arrive en tête</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>of which 9 times in 10 or more</source>
      <translation>dont 9 fois sur 10 ou plus</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>turnout {turnout} %</source>
      <translation>participation {turnout} %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/forecast/reports.py" />
      <source>{bloc}: 8 times in 10 between {low} and {high} %</source>
      <translation>{bloc} : 8 fois sur 10 entre {low} et {high} %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/build.py" />
      <source>No indicator of these definitions is for the level {level}. Set LEVEL to {levels}.</source>
      <translation>Aucun indicateur de ces définitions n’est du niveau {level}. Mettez LEVEL à {levels}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/build.py" />
      <source>None of the datasets that the definitions name is in the warehouse, for the level {level}. Import one of: {datasets}.</source>
      <translation>Aucun des jeux de données nommés par les définitions n’est dans l’entrepôt, pour le niveau {level}. Importez l’un de ceux-ci : {datasets}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/build.py" />
      <source>PERIODS: no indicator has a value for {periods}.</source>
      <translation>PERIODS : aucun indicateur n’a de valeur pour {periods}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/build.py" />
      <source>The definitions do not fit the datasets:
{list}
Correct them in a file of your own (DEFINITIONS).</source>
      <translation>Les définitions ne correspondent pas aux jeux de données :
{list}
Corrigez-les dans un fichier à vous (DEFINITIONS).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/build.py" />
      <source>The definitions give clean.{table} two keys: {keys}.</source>
      <translation>Les définitions donnent deux clés à clean.{table} : {keys}.</translation>
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
      <source>{count} arrondissements of clean.{table} are left out beside their communes.</source>
      <translation>{count} arrondissements de clean.{table} sont écartés, leurs communes y étant aussi.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/build.py" />
      <source>{count} arrondissements of clean.{table} are summed to their communes.</source>
      <translation>{count} arrondissements de clean.{table} sont additionnés dans leurs communes.</translation>
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
      <location filename="../../processing/pipeline/indicators/build.py" />
      <source>“{code}”: clean.{table} has no column {columns}</source>
      <translation>« {code} » : clean.{table} n’a pas de colonne {columns}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/build.py" />
      <source>“{label}” is left out: there is no dataset “{dataset}” in the warehouse.</source>
      <translation>« {label} » est écarté : il n’y a pas de jeu de données « {dataset} » dans l’entrepôt.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>The file {path} does not exist.</source>
      <translation>Le fichier {path} n’existe pas.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>a change needs a denominator, the column it starts from, or a lag</source>
      <translation>une évolution (change) veut un dénominateur, la colonne de départ, ou un lag</translation>
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
      <source>its code should be lower-case letters, digits and _, with a letter first</source>
      <translation>son code doit être fait de minuscules, de chiffres et de _, et commencer par une lettre</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>polarity is -1, 0 or 1</source>
      <translation>polarity vaut -1, 0 ou 1</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>source “{name}”</source>
      <translation>source « {name} »</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>source “{name}” is not described in “sources”</source>
      <translation>la source « {name} » n’est pas décrite dans « sources »</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>source “{name}”: “key” is missing</source>
      <translation>source « {name} » : « key » manque</translation>
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
      <source>{path} cannot be opened: {cause}.</source>
      <translation>Impossible d’ouvrir {path} : {cause}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>{path} cannot be used; mistakes: {count}
{list}</source>
      <translation>{path} est inutilisable ; erreurs : {count}
{list}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>{path} is not YAML that can be read: line {line}, column {column}. Look for a bracket or a quotation mark that is not closed, or lines that are not aligned.</source>
      <translation>{path} n’est pas du YAML lisible : ligne {line}, colonne {column}. Cherchez un crochet ou un guillemet qui n’est pas fermé, ou des lignes mal alignées.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>{path} is not in UTF-8: save it in this encoding.</source>
      <translation>{path} n’est pas en UTF-8 : enregistrez-le dans cet encodage.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>{where} is not a mapping of names</source>
      <translation>{where} n’est pas un dictionnaire de noms</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>{where} is there twice</source>
      <translation>{where} y est deux fois</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>{where}: {sentence}</source>
      <translation>{where} : {sentence}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/indicators/definitions.py" />
      <source>{where}: “{key}” is not known (known: {known})</source>
      <translation>{where} : « {key} » n’est pas connu (connus : {known})</translation>
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
      <source>“sources” is not a mapping of names</source>
      <translation>« sources » n’est pas un dictionnaire de noms</translation>
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
      <source>the .dbf has no record for this shape</source>
      <translation>le .dbf n’a pas d’enregistrement pour cette géométrie</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/ingest/layers/layerreader.py" />
      <source>the .shp has no shape for this record</source>
      <translation>le .shp n’a pas de géométrie pour cet enregistrement</translation>
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
      <source>{file}, line {line}</source>
      <translation>{file}, ligne {line}</translation>
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
      <location filename="../../processing/pipeline/ingest/reading/dbfletters.py" />
      <source>{file} may be written in {first} or in {second}: both give French letters, but not the same. Set ENCODING.</source>
      <translation>{file} peut être écrit en {first} ou en {second} : les deux donnent des lettres françaises, mais pas les mêmes. Renseignez ENCODING.</translation>
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
      <source>line {line}</source>
      <translation>ligne {line}</translation>
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
      <source>Corrections</source>
      <translation>Corrections</translation>
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
      <source>Line</source>
      <translation>Ligne</translation>
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
      <source>Rule</source>
      <translation>Règle</translation>
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
      <source>corrections</source>
      <translation>corrections</translation>
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
      <source>line</source>
      <translation>ligne</translation>
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
      <location filename="../../processing/pipeline/model/conformal.py" />
      <source>The model needs two past ballots at least, to measure on one what it learned from the other.</source>
      <translation>Le modèle a besoin d’au moins deux scrutins passés, pour mesurer sur l’un ce qu’il a appris de l’autre.</translation>
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
      <source>The model forecasts {kind}, and {ballot} is another kind of election: train one with TARGET={other}.</source>
      <translation>Le modèle prévoit {kind}, et {ballot} est un autre type d’élection : entraînez-en un avec TARGET={other}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation.py" />
      <source>The model has learned from {ballot}: to be measured on it would flatter. Give a ballot it has not seen, or SCHEME={scheme}, which learns again without it.</source>
      <translation>Le modèle a appris de {ballot} : mesuré là-dessus, il serait flatté. Donnez un scrutin qu’il n’a pas vu, ou SCHEME={scheme}, qui réapprend sans lui.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation.py" />
      <source>The model has learned from {seen}, held on the day of {ballot} or after it: to be measured on {ballot} would flatter. Train a model on earlier ballots.</source>
      <translation>Le modèle a appris de {seen}, tenu le jour de {ballot} ou après : mesuré sur {ballot}, il serait flatté. Entraînez un modèle sur des scrutins antérieurs.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/evaluation.py" />
      <source>The model knows no territory of this perimeter.</source>
      <translation>Le modèle ne connaît aucun territoire de ce périmètre.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/figures.py" />
      <source>% of the votes whose commune fell inside the interval</source>
      <translation>% des voix dont la commune est tombée dans l’intervalle</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/figures.py" />
      <source>communes</source>
      <translation>communes</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/figures.py" />
      <source>forecast, %</source>
      <translation>prévision, %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/figures.py" />
      <source>mean error, in points</source>
      <translation>erreur moyenne, en points</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/figures.py" />
      <source>mean error, in points (shorter is better)</source>
      <translation>erreur moyenne, en points (plus c’est court, mieux c’est)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/figures.py" />
      <source>result, %</source>
      <translation>résultat, %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/figures.py" />
      <source>this model</source>
      <translation>ce modèle</translation>
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
      <location filename="../../processing/pipeline/model/level.py" />
      <source>No ballot of the model can give a level for {kind}: give a SCENARIO.</source>
      <translation>Aucun scrutin du modèle ne peut donner de niveau d’ensemble pour {kind} : donnez un SCENARIO.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/level.py" />
      <source>The scenario names an unknown bloc: {unknown}. The blocs are {blocs}.</source>
      <translation>Le scénario nomme un bloc inconnu : {unknown}. Les blocs sont {blocs}.</translation>
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
      <source>No commune of the warehouse lies in the perimeter “{perimeter}”.</source>
      <translation>Aucune commune de l’entrepôt n’est dans le périmètre « {perimeter} ».</translation>
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
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>A commune that votes more to the left than the others one year mostly does so the next. This model measures how far each commune stands from the whole perimeter in past ballots, steadies small communes with their neighbours, and carries these distances to the election to come.</source>
      <translation>Une commune qui vote plus à gauche que les autres une année le fait en général la suivante. Ce modèle mesure de combien chaque commune s’écarte de l’ensemble du périmètre dans les scrutins passés, stabilise les petites communes par leurs voisines, et reporte ces écarts sur l’élection à venir.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>A model for: {election}</source>
      <translation>Un modèle pour : {election}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>An 80 % interval should hold the result 8 times in 10. Less: the forecast promises too much. More: it is more careful than it needs to be.</source>
      <translation>Un intervalle à 80 % devrait contenir le résultat 8 fois sur 10. Moins : la prévision promet trop. Plus : elle est plus prudente que nécessaire.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Ballot put aside</source>
      <translation>Scrutin laissé de côté</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Ballots</source>
      <translation>Scrutins</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Ballots of the same kind and recent ones weigh more. Legislative and regional elections, where candidates and alliances differ from place to place, weigh less.</source>
      <translation>Les scrutins du même type et les plus récents pèsent davantage. Les élections législatives et régionales, où candidats et alliances changent d’un lieu à l’autre, pèsent moins.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Constant</source>
      <translation>Constante</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Constants of the method:</source>
      <translation>Constantes de la méthode :</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Département</source>
      <translation>Département</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Each ballot below was put aside in turn, the model learned from the others alone, and its forecast was compared with the result. The result of the whole perimeter was given to all (an “oracle” level): the figures measure the local pattern alone. A real forecast must also guess the level, which adds much more error. Points of votes cast, mean of the five blocs, weighted by registered electors.</source>
      <translation>Chaque scrutin ci-dessous a été mis de côté à son tour, le modèle a appris des seuls autres, et sa prévision a été comparée au résultat. Le résultat de l’ensemble du périmètre a été donné à tous (niveau « oracle ») : les chiffres mesurent la seule structure locale. Une vraie prévision doit aussi deviner le niveau, ce qui ajoute beaucoup d’erreur. Points des suffrages exprimés, moyenne des cinq blocs, pondérée par les inscrits.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Each small square counts the communes with this forecast and this result. On the line, the forecast was right; above it, the bloc did better than forecast.</source>
      <translation>Chaque petit carré compte les communes ayant cette prévision et ce résultat. Sur la ligne, la prévision était juste ; au-dessus, le bloc a fait mieux que prévu.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Fingerprint of the data (sha256)</source>
      <translation>Empreinte des données (sha256)</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>How right was the forecast? {ballot}</source>
      <translation>La prévision était-elle juste ? {ballot}</translation>
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
      <source>It does not know how the whole perimeter will vote. That level is chosen when the forecast is made: from past ballots, or from your own scenario.</source>
      <translation>Il ne sait pas comment votera l’ensemble du périmètre. Ce niveau est choisi au moment de la prévision : d’après les scrutins passés, ou d’après votre propre scénario.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Learned from: {ballots}. Scheme: {scheme}. The measured ballot was never seen by the model.</source>
      <translation>Appris de : {ballots}. Protocole : {scheme}. Le modèle n’avait jamais vu le scrutin mesuré.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Mainland and Corsica alone: {mainland} points ({mainland_plain} each commune counting alike); overseas alone: {overseas} ({overseas_plain}).</source>
      <translation>Hexagone et Corse seuls : {mainland} points ({mainland_plain} chaque commune comptant autant) ; outre-mer seul : {overseas} ({overseas_plain}).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Mean</source>
      <translation>Moyenne</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Mean error by bloc, in points, weighted by registered electors.</source>
      <translation>Erreur moyenne par bloc, en points, pondérée par les inscrits.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Mean error by département, then by how many points each bloc was forecast too high (+) or too low (−).</source>
      <translation>Erreur moyenne par département, puis de combien de points chaque bloc était prévu trop haut (+) ou trop bas (−).</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Mean error of this model and of naive forecasts, ballot by ballot.</source>
      <translation>Erreur moyenne de ce modèle et des prévisions naïves, scrutin par scrutin.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Model {name} – {perimeter} – run {run} of {day}</source>
      <translation>Modèle {name} – {perimeter} – traitement {run} du {day}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Name</source>
      <translation>Nom</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Oracle level: the true result of the whole perimeter was given. This measures how well the differences between communes were known; it is not the error of a real forecast, which must guess the level too.</source>
      <translation>Niveau oracle : le vrai résultat de l’ensemble du périmètre a été donné. On mesure ainsi si les écarts entre communes étaient bien connus ; ce n’est pas l’erreur d’une vraie prévision, qui doit aussi deviner le niveau.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Run {run} has left no evaluation.</source>
      <translation>Le traitement {run} n’a laissé aucune évaluation.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Share of the votes whose commune fell inside its interval; the dashed lines are what was promised.</source>
      <translation>Part des voix dont la commune est tombée dans son intervalle ; les tirets marquent ce qui était promis.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>The ballot they start from: {ballot}.</source>
      <translation>Le scrutin dont elles partent : {ballot}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>The level of the whole perimeter</source>
      <translation>Le niveau de l’ensemble du périmètre</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>The level of the whole perimeter came from the scenario you gave.</source>
      <translation>Le niveau de l’ensemble du périmètre vient du scénario que vous avez donné.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>The level of the whole perimeter was guessed from past ballots alone, as a forecast made at the time would have done. Most of the error comes from there.</source>
      <translation>Le niveau de l’ensemble du périmètre a été deviné d’après les seuls scrutins passés, comme l’aurait fait une prévision à l’époque. L’essentiel de l’erreur en vient.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>The model beside naive forecasts</source>
      <translation>Le modèle à côté de prévisions naïves</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>There is no model “{name}”.</source>
      <translation>Il n’y a pas de modèle « {name} ».</translation>
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
      <source>Were the intervals honest?</source>
      <translation>Les intervalles étaient-ils honnêtes ?</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>What it learned from</source>
      <translation>Ce dont il a appris</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>What it was measured on</source>
      <translation>Sur quoi il a été mesuré</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>Where it was most wrong</source>
      <translation>Où il s’est le plus trompé</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>communes whose first bloc was right</source>
      <translation>communes dont le bloc de tête était juste</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>difference, points</source>
      <translation>différence, points</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>first bloc right</source>
      <translation>bloc de tête juste</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>given to the forecast, %</source>
      <translation>donné à la prévision, %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>inside the 80 % interval</source>
      <translation>dans l’intervalle à 80 %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>inside the 90 % interval</source>
      <translation>dans l’intervalle à 90 %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>mean error</source>
      <translation>erreur moyenne</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>mean error of the best naive forecast ({name})</source>
      <translation>erreur moyenne de la meilleure prévision naïve ({name})</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>mean error of the model</source>
      <translation>erreur moyenne du modèle</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>mean error on ballots it had not seen</source>
      <translation>erreur moyenne sur des scrutins qu’il n’avait pas vus</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>mean error, each commune counting alike</source>
      <translation>erreur moyenne, chaque commune comptant autant</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>mean width of the 80 % interval, points</source>
      <translation>largeur moyenne de l’intervalle à 80 %, points</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>of the votes inside the 80 % intervals</source>
      <translation>des voix dans les intervalles à 80 %</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>past ballots learned from</source>
      <translation>scrutins passés dont il a appris</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>root mean square error</source>
      <translation>racine de l’erreur quadratique moyenne</translation>
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
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>{ballot}, {count} communes, weighed by their electors: a bloc's forecast was off by {mae} points on average. The best naive forecast, “{name}”, was off by {best}: the model does better.</source>
      <translation>{ballot}, {count} communes pondérées par leurs électeurs : la prévision d’un bloc se trompait de {mae} points en moyenne. La meilleure prévision naïve, « {name} », se trompait de {best} : le modèle fait mieux.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>{ballot}, {count} communes, weighed by their electors: a bloc's forecast was off by {mae} points on average. The naive forecast “{name}” was off by {best}: here the model is no better than it.</source>
      <translation>{ballot}, {count} communes pondérées par leurs électeurs : la prévision d’un bloc se trompait de {mae} points en moyenne. La prévision naïve « {name} » se trompait de {best} : ici, le modèle ne fait pas mieux qu’elle.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>{mae} points</source>
      <translation>{mae} points</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/reports.py" />
      <source>“As last time”: every commune votes as in the last main ballot. “Uniform swing”: every commune moves by as many points as the whole perimeter. “Logit swing”: the same, less where a bloc is very weak or very strong.</source>
      <translation>« Comme la dernière fois » : chaque commune vote comme au dernier scrutin principal. « Swing uniforme » : chaque commune bouge d’autant de points que l’ensemble du périmètre. « Swing logit » : de même, mais moins là où un bloc est très faible ou très fort.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/scenario.py" />
      <source>In the scenario, shares are bloc: percent, and turnout is a percent.</source>
      <translation>Dans le scénario, shares est une liste bloc: pourcentage, et turnout un pourcentage.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/scenario.py" />
      <source>The scenario is not readable YAML: {error}</source>
      <translation>Le scénario n’est pas du YAML lisible : {error}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/scenario.py" />
      <source>The scenario must give some of: {keys}. For instance “shares: {{left: 30}}”.</source>
      <translation>Le scénario doit donner au moins l’un de : {keys}. Par exemple « shares: {{left: 30}} ».</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/scores.py" />
      <source>No territory of this perimeter voted in {ballot}.</source>
      <translation>Aucun territoire de ce périmètre n’a voté à {ballot}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/store.py" />
      <source>The warehouse has no {kind} after {last}, the last that the model has learned from. Give a BALLOT, or SCHEME={scheme}.</source>
      <translation>L’entrepôt n’a pas de scrutin « {kind} » après le {last}, le dernier dont le modèle a appris. Donnez un BALLOT, ou SCHEME={scheme}.</translation>
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
      <source>Trained on {count} communes and {ballots}. Left out in turn, the ballots are forecast with a mean error of {mae} points; the best naive forecast ({naive}) has {baseline}.</source>
      <translation>Entraîné sur {count} communes et {ballots}. Laissés de côté à tour de rôle, les scrutins sont prévus avec une erreur moyenne de {mae} points ; la meilleure prévision naïve ({naive}) fait {baseline}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/store.py" />
      <source>mainland France and Corsica</source>
      <translation>Hexagone et Corse</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/store.py" />
      <source>overseas France</source>
      <translation>outre-mer</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/store.py" />
      <source>{ballot} has no votes in this perimeter and is left out.</source>
      <translation>{ballot} n’a pas de voix dans ce périmètre et est écarté.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/store.py" />
      <source>{ballot}, {count} communes, level from {level}: mean error {mae} points weighted by registered electors, {plain} unweighted.</source>
      <translation>{ballot}, {count} communes, niveau d’ensemble {level} : erreur moyenne de {mae} points pondérée par les inscrits, {plain} sans pondération.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/store.py" />
      <source>– this model, {area} alone: {mae} / {plain}</source>
      <translation>– ce modèle, {area} seulement : {mae} / {plain}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/store.py" />
      <source>– {baseline}: {mae} / {plain}</source>
      <translation>– {baseline} : {mae} / {plain}</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/swing.py" />
      <source>None of these ballots can teach the model: {ballots}. It needs a presidential, European, legislative or regional first round.</source>
      <translation>Aucun de ces scrutins ne peut instruire le modèle : {ballots}. Il lui faut un premier tour de présidentielle, d’européennes, de législatives ou de régionales.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/training.py" />
      <source>The swing learns from first rounds only, where all parties stand; take out: {ballots}.</source>
      <translation>Le swing n’apprend que des premiers tours, où tous les partis se présentent ; retirez : {ballots}.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/training.py" />
      <source>This model was written by another version of Augure ({format}): train it again.</source>
      <translation>Ce modèle a été écrit par une autre version d’Augure ({format}) : entraînez-le à nouveau.</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/model/training.py" />
      <source>“{kind}” is no kind of election. Known: {kinds}.</source>
      <translation>« {kind} » n’est pas un type d’élection. Connus : {kinds}.</translation>
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
      <source>Key</source>
      <translation>Clé</translation>
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
      <source>Region</source>
      <translation>Région</translation>
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
      <source>no past ballot to learn from</source>
      <translation>aucun scrutin passé dont apprendre</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/words.py" />
      <source>no registered voters</source>
      <translation>aucun inscrit</translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/publish/words.py" />
      <source>too few registered voters to publish</source>
      <translation>trop peu d’inscrits pour publier</translation>
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
      <source>There is nothing to load: give outlines (TABLE), a list of communes (COG) or movements (CHANGES).</source>
      <translation>Il n’y a rien à charger : donnez des contours (TABLE), une liste de communes (COG) ou des mouvements (CHANGES).</translation>
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
      <location filename="../../processing/pipeline/reporting.py" />
      <source>: </source>
      <translation> : </translation>
    </message>
    <message>
      <location filename="../../processing/pipeline/reporting.py" />
      <source>REPORT: {path} cannot be written ({cause}).</source>
      <translation>REPORT : impossible d’écrire {path} ({cause}).</translation>
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
      <location filename="../../processing/pipeline/warehouse/datasets.py" />
      <source>There is no dataset “{table}” in the warehouse (schema {schema}). Known: {known}.</source>
      <translation>Il n’y a pas de jeu de données « {table} » dans l’entrepôt (schéma {schema}). Connus : {known}.</translation>
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
      <source>0.5</source>
      <translation>0,5</translation>
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
      <location filename="../../processing/qgis_bridge/helptext.py" />
      <source>{label} ({name}): {help}</source>
      <translation>{label} ({name}) : {help}</translation>
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
      <source>Outline</source>
      <translation>Contour</translation>
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
