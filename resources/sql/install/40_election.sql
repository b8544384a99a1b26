-- Ballots as published, at the published geography.
BEGIN;

CREATE TABLE election.ballot (
    id text PRIMARY KEY,
    kind text NOT NULL,
    year integer NOT NULL,
    round smallint NOT NULL,
    date date NOT NULL,
    label text NOT NULL
);
COMMENT ON COLUMN election.ballot.id IS 'YYYY-kind-round: 2017-presidentielle-1';

CREATE TABLE election.candidate (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ballot text NOT NULL REFERENCES election.ballot ON DELETE CASCADE,
    level text NOT NULL,
    label text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('person', 'list', 'nuance')),
    last_name text,
    first_name text,
    sex text,
    nuance text,
    list_name text,
    territory text NOT NULL DEFAULT '',
    match_name text,
    match_nuance text,
    UNIQUE (ballot, level, label, territory)
);
COMMENT ON COLUMN election.candidate.label IS 'As published: LE PEN Marine, LFN, ENVIE D''EUROPE';
COMMENT ON COLUMN election.candidate.level IS 'Level of the publication that names this candidate';
COMMENT ON COLUMN election.candidate.territory IS
    'Where the candidate stands, if not everywhere: the constituency, canton or commune; else empty';
COMMENT ON COLUMN election.candidate.match_name IS 'Folded like ref.bloc.label: last name or list title';
COMMENT ON COLUMN election.candidate.match_nuance IS 'Folded like ref.bloc.label: nuance code';

CREATE TABLE election.turnout (
    ballot text NOT NULL,
    level text NOT NULL,
    territory text NOT NULL,
    commune text,
    departement text,
    name text,
    registered integer,
    abstentions integer,
    voters integer,
    blank integer,
    null_votes integer,
    blank_or_null integer,
    expressed integer,
    run bigint NOT NULL,
    raw_row bigint NOT NULL,
    PRIMARY KEY (ballot, level, territory)
);
COMMENT ON TABLE election.turnout IS
    'Counts of each territory; its ballot is in election.ballot (a foreign key would double the time of a load)';
COMMENT ON COLUMN election.turnout.raw_row IS 'Row of the raw delivery of that run, hence file and line';
COMMENT ON COLUMN election.turnout.blank_or_null IS 'Blank and null votes together: published so until 2014';

CREATE TABLE election.result (
    ballot text NOT NULL,
    level text NOT NULL,
    territory text NOT NULL,
    candidate integer NOT NULL,
    votes integer NOT NULL CHECK (votes >= 0),
    PRIMARY KEY (ballot, level, territory, candidate)
);
COMMENT ON TABLE election.result IS
    'Votes by candidate; each row has its election.turnout row and its election.candidate (loaded together: a foreign '
    'key would double the time of a load)';

-- A nuance decides before a name: two people may share a name; presidential candidates carry no nuance.
CREATE VIEW election.candidate_bloc AS
SELECT c.id AS candidate, c.ballot, c.level, c.label, b.date,
       coalesce(
           (SELECT r.bloc FROM ref.bloc r
            WHERE r.kind = 'nuance' AND r.label = c.match_nuance AND b.date BETWEEN r.valid_from AND r.valid_to
            ORDER BY r.valid_from DESC LIMIT 1),
           (SELECT r.bloc FROM ref.bloc r
            WHERE r.kind IN ('person', 'list') AND r.label = c.match_name AND b.date BETWEEN r.valid_from AND r.valid_to
            ORDER BY r.valid_from DESC LIMIT 1)) AS bloc
FROM election.candidate c JOIN election.ballot b ON b.id = c.ballot;
COMMENT ON VIEW election.candidate_bloc IS 'Bloc of each candidate, list or nuance; null where ref.bloc does not know it';

-- Which published level speaks for a commune: the commune's own row, else the sum of its stations.
-- One scan of turnout, no UNION: so the planner knows how many results join it, and hashes instead of sorting.
CREATE VIEW election.commune_source AS
SELECT t.ballot, t.level, t.territory, CASE t.level WHEN 'commune' THEN t.territory ELSE t.commune END AS commune,
       t.registered, coalesce(t.abstentions, t.registered - t.voters) AS abstentions, t.voters, t.expressed
FROM election.turnout t
WHERE t.level = 'commune'
   OR t.level = 'polling_station' AND t.commune IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM election.turnout c
                      WHERE c.ballot = t.ballot AND c.level = 'commune' AND c.territory = t.commune);

CREATE VIEW election.comparable_turnout AS
SELECT s.ballot, coalesce(p.to_code, s.commune) AS territory,
       sum(s.registered)::bigint AS registered, sum(s.abstentions)::bigint AS abstentions,
       sum(s.voters)::bigint AS voters, sum(s.expressed)::bigint AS expressed
FROM election.commune_source s
LEFT JOIN ref.passage p ON p.level = 'commune' AND p.from_code = s.commune
GROUP BY 1, 2;
COMMENT ON VIEW election.comparable_turnout IS 'Turnout of every ballot on one geography of communes (through ref.passage)';

CREATE VIEW election.comparable_result AS
SELECT s.ballot, coalesce(p.to_code, s.commune) AS territory, r.candidate, sum(r.votes)::bigint AS votes
FROM election.commune_source s
JOIN election.result r ON r.ballot = s.ballot AND r.level = s.level AND r.territory = s.territory
LEFT JOIN ref.passage p ON p.level = 'commune' AND p.from_code = s.commune
GROUP BY 1, 2, 3;
COMMENT ON VIEW election.comparable_result IS 'Votes of every ballot on one geography of communes (through ref.passage)';

-- The bloc of a candidate is looked up once, not once per row of results.
CREATE VIEW election.comparable_bloc AS
WITH bloc AS MATERIALIZED (SELECT candidate, bloc FROM election.candidate_bloc)
SELECT s.ballot, coalesce(p.to_code, s.commune) AS territory, b.bloc, sum(r.votes)::bigint AS votes
FROM election.commune_source s
JOIN election.result r ON r.ballot = s.ballot AND r.level = s.level AND r.territory = s.territory
JOIN bloc b ON b.candidate = r.candidate
LEFT JOIN ref.passage p ON p.level = 'commune' AND p.from_code = s.commune
GROUP BY 1, 2, 3;
COMMENT ON VIEW election.comparable_bloc IS 'Votes by bloc on one geography; bloc is null for what ref.bloc does not know';

COMMIT;
