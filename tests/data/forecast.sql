-- A small forecast made by hand: six square communes, three series, two horizons.
INSERT INTO augure.run (algorithm, state) VALUES ('forecast', 'succeeded');
INSERT INTO augure.source_file (run, name, sha256, bytes) VALUES (1, 'résultats 2022.csv', repeat('0', 64), 1);
INSERT INTO augure.dataset (schema_name, table_name, last_run) VALUES
    ('forecast', 'essai', 1), ('forecast', 'modèle', 1), ('election', '2022-presidentielle-1@commune', 1),
    ('ref', 'territory@commune@2022', 1);
INSERT INTO augure.lineage (run, input, output) VALUES
    (1, 'file:1', 'election.2022-presidentielle-1@commune'),
    (1, 'election.2022-presidentielle-1@commune', 'forecast.modèle'),
    (1, 'forecast.modèle', 'forecast.essai');

INSERT INTO ref.comparable_territory (level, code, name, departement, region, member_count, geom, centroid)
SELECT 'commune', code, name, departement, region, 1, ST_Multi(ST_MakeEnvelope(x, y, x + .1, y + .1, 4326)),
       ST_SetSRID(ST_MakePoint(x + .05, y + .05), 4326)
FROM (VALUES ('34001', 'Agnès-l''Été', '34', '76', 3.5, 43.6), ('34002', 'Œuf', '34', '76', 3.6, 43.6),
             ('34003', 'Nîmette', '34', '76', 3.5, 43.5), ('34004', 'Petite', '34', '76', 3.6, 43.5),
             ('34005', 'Absente', '34', '76', 3.7, 43.5), ('97411', 'Saint-Denis', '974', '04', 55.4, -20.9)
     ) t (code, name, departement, region, x, y);

INSERT INTO election.ballot VALUES ('2022-presidentielle-1', 'presidentielle', 2022, 1, '2022-04-10', 'Présidentielle 2022');
INSERT INTO election.turnout (ballot, level, territory, commune, departement, registered, abstentions, voters, expressed,
                              run, raw_row)
VALUES ('2022-presidentielle-1', 'commune', '34001', '34001', '34', 100, 20, 80, 80, 1, 1),
       ('2022-presidentielle-1', 'commune', '34002', '34002', '34', 900, 90, 810, 800, 1, 2);
INSERT INTO election.candidate (ballot, level, label, kind, match_nuance)
VALUES ('2022-presidentielle-1', 'commune', 'SOC', 'nuance', 'SOC'), ('2022-presidentielle-1', 'commune', 'RN', 'nuance', 'RN');
INSERT INTO election.result
SELECT '2022-presidentielle-1', 'commune', v.territory, c.id, v.votes
FROM (VALUES ('34001', 'SOC', 30), ('34001', 'RN', 50), ('34002', 'SOC', 600), ('34002', 'RN', 200)) v (territory, label, votes)
JOIN election.candidate c ON c.label = v.label;

INSERT INTO forecast.model (name, run, method, target_kind, level, ballots, parameters, metrics, columns, seed,
                            data_sha256, versions, artefact)
VALUES ('modèle', 1, 'swing', 'presidentielle', 'commune', ARRAY['2017-presidentielle-1', '2022-presidentielle-1'],
        '{}', '{}', '{}', 1, '', '{}', '{}');
INSERT INTO forecast.forecast (name, run, model, from_date, scenario, draws, seed, parameters, created_at)
VALUES ('essai', 1, 'modèle', '2022-04-10', '{}', 100, 1, '{}', '2022-05-02');
INSERT INTO forecast.level
SELECT 'essai', h, make_date(2022 + h, 4, 10), '', bloc, share, share - 4, share - 3, share - 1, share, share + 1,
       share + 3, share + 4, NULL
FROM (VALUES ('left', 27.4), ('far_right', 30), ('abstention', 20)) v (bloc, share), generate_series(1, 2) h;
INSERT INTO forecast.prediction
SELECT 'essai', h, territory, bloc, share + 2 * (h - 1), share - width * .6, share - width / 2, share - width / 4, share,
       share + width / 4, share + width / 2, share + width * .6, NULL, territory <> '34004',
       CASE WHEN territory = '34004' THEN 'few_electors' END
FROM (VALUES ('left', '34001', 10, 8), ('left', '34002', 22, 10), ('left', '34003', 30, 20), ('left', '34004', 40, 60),
             ('left', '97411', 48, 16),
             ('far_right', '34001', 60, 8), ('far_right', '34002', 15, 8), ('far_right', '34003', 31, 8),
             ('far_right', '34004', 5, 8), ('far_right', '97411', 12, 8),
             ('abstention', '34001', 70, 8), ('abstention', '34002', 80, 8)) v (bloc, territory, share, width),
     generate_series(1, 2) h;
