-- Models, how wrong they were, and what they say.
BEGIN;

CREATE TABLE forecast.model (
    name text PRIMARY KEY,
    run bigint NOT NULL,
    method text NOT NULL,
    target_kind text NOT NULL,
    level text NOT NULL,
    perimeter text NOT NULL DEFAULT '',
    ballots text[] NOT NULL,
    parameters jsonb NOT NULL,
    metrics jsonb NOT NULL,
    columns text[] NOT NULL,
    seed bigint NOT NULL,
    data_sha256 text NOT NULL,
    versions jsonb NOT NULL,
    artefact jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN forecast.model.artefact IS 'The fitted model as JSON: never a pickle';

CREATE TABLE forecast.evaluation (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    model text NOT NULL REFERENCES forecast.model ON DELETE CASCADE,
    run bigint NOT NULL,
    ballot text NOT NULL,
    scheme text NOT NULL,
    level_from text NOT NULL,
    perimeter text NOT NULL DEFAULT '',
    metrics jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE forecast.forecast (
    name text PRIMARY KEY,
    run bigint NOT NULL,
    model text NOT NULL REFERENCES forecast.model,
    from_date date NOT NULL,
    scenario jsonb NOT NULL,
    draws integer NOT NULL,
    seed bigint NOT NULL,
    perimeter text NOT NULL DEFAULT '',
    parameters jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE forecast.level (
    forecast text NOT NULL REFERENCES forecast.forecast ON DELETE CASCADE,
    horizon smallint NOT NULL,
    target_date date NOT NULL,
    perimeter text NOT NULL,
    bloc text NOT NULL,
    share double precision NOT NULL,
    q05 double precision NOT NULL, q10 double precision NOT NULL, q25 double precision NOT NULL,
    q50 double precision NOT NULL,
    q75 double precision NOT NULL, q90 double precision NOT NULL, q95 double precision NOT NULL,
    lead_probability double precision,
    PRIMARY KEY (forecast, horizon, perimeter, bloc)
);
COMMENT ON TABLE forecast.level IS 'Per perimeter: shares in points (0-100), abstention on registered, as a row of its own';

CREATE TABLE forecast.prediction (
    forecast text NOT NULL REFERENCES forecast.forecast ON DELETE CASCADE,
    horizon smallint NOT NULL,
    territory text NOT NULL,
    bloc text NOT NULL,
    share double precision,
    q05 double precision, q10 double precision, q25 double precision,
    q50 double precision,
    q75 double precision, q90 double precision, q95 double precision,
    lead_probability double precision,
    publishable boolean NOT NULL,
    reason text,
    level_q10 double precision, level_q90 double precision,
    PRIMARY KEY (forecast, horizon, bloc, territory)
);
COMMENT ON COLUMN forecast.prediction.share IS 'Point forecast, in points (0-100) of expressed votes; abstention on registered; an indicator in its percent';
COMMENT ON COLUMN forecast.prediction.level_q10 IS
    'With level_q90, the 80 % interval from the level of the perimeter and the département alone, without the local part';
COMMENT ON COLUMN forecast.prediction.reason IS 'Why it should not be published, where it should not';

CREATE TABLE forecast.pair (
    forecast text NOT NULL REFERENCES forecast.forecast ON DELETE CASCADE,
    horizon smallint NOT NULL,
    territory text NOT NULL,
    bloc text NOT NULL,
    other_bloc text NOT NULL,
    probability double precision NOT NULL,
    PRIMARY KEY (forecast, horizon, territory, bloc, other_bloc)
);
COMMENT ON TABLE forecast.pair IS
    'Where it was asked for: how likely (0-1) these two come first in a territory, in any order; others are left out';

CREATE TABLE forecast.level_pair (
    forecast text NOT NULL REFERENCES forecast.forecast ON DELETE CASCADE,
    horizon smallint NOT NULL,
    perimeter text NOT NULL,
    bloc text NOT NULL,
    other_bloc text NOT NULL,
    probability double precision NOT NULL,
    PRIMARY KEY (forecast, horizon, perimeter, bloc, other_bloc)
);
COMMENT ON TABLE forecast.level_pair IS
    'The same per perimeter: of a presidential election over the country, who stands in the second round';

CREATE TABLE forecast.scenario_level (
    forecast text NOT NULL REFERENCES forecast.forecast ON DELETE CASCADE,
    horizon smallint NOT NULL,
    scenario text NOT NULL,
    weight double precision NOT NULL,
    source text NOT NULL,
    bloc text NOT NULL,
    share double precision NOT NULL,
    q05 double precision NOT NULL, q10 double precision NOT NULL, q25 double precision NOT NULL,
    q50 double precision NOT NULL,
    q75 double precision NOT NULL, q90 double precision NOT NULL, q95 double precision NOT NULL,
    PRIMARY KEY (forecast, horizon, scenario, bloc)
);
COMMENT ON TABLE forecast.scenario_level IS
    'The level of each named scenario of a mixture over the whole perimeter, in points; forecast.level has the mixture';

CREATE TABLE forecast.poll (
    source text NOT NULL,
    survey text NOT NULL,
    hypothesis text NOT NULL,
    institute text NOT NULL,
    fieldwork_end date NOT NULL,
    sample integer,
    population text NOT NULL,
    kind text NOT NULL,
    election_date date NOT NULL,
    candidate text NOT NULL,
    party text NOT NULL,
    withdrawn date,
    bloc text CHECK (bloc IN ('left', 'centre', 'right', 'far_right', 'other', 'abstention')),
    share double precision NOT NULL CHECK (share BETWEEN 0 AND 100),
    run bigint NOT NULL,
    line integer NOT NULL
);
COMMENT ON TABLE forecast.poll IS
    'First-round polls of the whole country: a row per survey, hypothesis and candidate (or bloc)';
COMMENT ON COLUMN forecast.poll.source IS 'The file it came from, without its ending; a newer file of that name replaces it';
COMMENT ON COLUMN forecast.poll.bloc IS 'Where the file tells it; else the candidate is looked up in ref.bloc when used';
COMMENT ON COLUMN forecast.poll.share IS 'Points (0-100) of the votes; of the registered for abstention';
COMMENT ON COLUMN forecast.poll.withdrawn IS 'Since when the candidate no longer stands';
CREATE INDEX poll_election ON forecast.poll (kind, election_date, fieldwork_end);

CREATE TABLE forecast.national_result (
    source text NOT NULL,
    kind text NOT NULL,
    date date NOT NULL,
    candidate text NOT NULL,
    bloc text CHECK (bloc IN ('left', 'centre', 'right', 'far_right', 'other', 'abstention')),
    share double precision NOT NULL CHECK (share BETWEEN 0 AND 100),
    run bigint NOT NULL
);
COMMENT ON TABLE forecast.national_result IS
    'Official results of first rounds over the whole country, in points: what polls of the next one are mixed with';
CREATE INDEX national_result_ballot ON forecast.national_result (kind, date);

COMMIT;
