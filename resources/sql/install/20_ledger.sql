-- The ledger: who did what, from which file, with what result.
BEGIN;

CREATE TABLE augure.schema_version (
    version integer PRIMARY KEY,
    installed_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE augure.run (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    algorithm text NOT NULL,
    parameters jsonb NOT NULL DEFAULT '{}',
    fingerprint text,
    state text NOT NULL DEFAULT 'running'
        CHECK (state IN ('running', 'succeeded', 'failed', 'cancelled', 'interrupted', 'undone')),
    message text,
    outputs jsonb,
    plugin_version text,
    started_by text NOT NULL DEFAULT session_user,
    started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    ended_at timestamptz
);
COMMENT ON TABLE augure.run IS 'One row per run of an algorithm that writes';
COMMENT ON COLUMN augure.run.fingerprint IS
    'sha256 of the algorithm, its parameters and everything it reads: the same again is a no-op';
COMMENT ON COLUMN augure.run.state IS
    'succeeded is set inside the transaction of the data: a run that says so has its data; undone: its data are gone';
CREATE INDEX run_fingerprint ON augure.run (fingerprint) WHERE state = 'succeeded';

CREATE TABLE augure.source_file (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run bigint NOT NULL REFERENCES augure.run,
    name text NOT NULL,
    member text,
    sha256 text NOT NULL,
    bytes bigint NOT NULL,
    encoding text,
    dialect jsonb
);
COMMENT ON COLUMN augure.source_file.name IS 'Name of the file, without its folder';
COMMENT ON COLUMN augure.source_file.member IS 'Name inside the archive, or sheet, if any';
CREATE INDEX source_file_run ON augure.source_file (run);

CREATE TABLE augure.dataset (
    schema_name text NOT NULL,
    table_name text NOT NULL,
    raw_table text,
    key text[],
    geometry_column text,
    row_count bigint,
    last_run bigint NOT NULL REFERENCES augure.run,
    PRIMARY KEY (schema_name, table_name)
);
COMMENT ON TABLE augure.dataset IS 'Every table that Augure keeps, with the run that last wrote it';

CREATE TABLE augure.lineage (
    run bigint NOT NULL REFERENCES augure.run,
    input text NOT NULL,
    input_run bigint REFERENCES augure.run,
    output text NOT NULL,
    row_count bigint,
    PRIMARY KEY (run, input, output)
);
COMMENT ON TABLE augure.lineage IS
    'One row per thing read and thing written: file:<source_file id>, raw.<table>, clean.<table>, '
    'election.<ballot>@<level>, ref.territory@<level>@<vintage>, forecast.<model, evaluation or forecast>, publish.<view>';

CREATE TABLE augure.reject (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run bigint NOT NULL REFERENCES augure.run,
    source_file bigint REFERENCES augure.source_file,
    line bigint,
    code text NOT NULL,
    cause text NOT NULL,
    original text
);
CREATE INDEX reject_run ON augure.reject (run);

CREATE TABLE augure.anomaly (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run bigint NOT NULL REFERENCES augure.run,
    dataset text NOT NULL,
    row_id bigint,
    row_key text,
    column_name text,
    code text NOT NULL,
    value text,
    message text NOT NULL,
    proposal text,
    confidence real CHECK (confidence BETWEEN 0 AND 1),
    rule text
);
COMMENT ON COLUMN augure.anomaly.rule IS 'What the proposal comes from';
CREATE INDEX anomaly_run ON augure.anomaly (run);

CREATE TABLE augure.correction (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run bigint NOT NULL REFERENCES augure.run,
    dataset text NOT NULL,
    row_id bigint,
    row_key text,
    column_name text NOT NULL,
    before text,
    after text,
    rule text NOT NULL,
    confidence real CHECK (confidence BETWEEN 0 AND 1)
);
CREATE INDEX correction_run ON augure.correction (run);

CREATE TABLE augure.normalisation (
    run bigint NOT NULL REFERENCES augure.run,
    dataset text NOT NULL,
    column_name text NOT NULL,
    rule text NOT NULL,
    row_count bigint NOT NULL,
    PRIMARY KEY (run, dataset, column_name, rule)
);
COMMENT ON TABLE augure.normalisation IS
    'Lossless changes (trim, decimal comma, lost zeros of a whole column), counted per column and rule';

-- What undo needs: how things were before a run.
CREATE TABLE augure.dataset_before (
    run bigint NOT NULL REFERENCES augure.run,
    schema_name text NOT NULL,
    table_name text NOT NULL,
    before jsonb,
    PRIMARY KEY (run, schema_name, table_name)
);
COMMENT ON TABLE augure.dataset_before IS 'The row of augure.dataset as each run found it; null: the run made the dataset';

CREATE TABLE augure.change (
    run bigint NOT NULL REFERENCES augure.run,
    schema_name text NOT NULL,
    table_name text NOT NULL,
    scopes jsonb NOT NULL DEFAULT '[]',
    image text,
    is_whole boolean NOT NULL DEFAULT false,
    is_pruned boolean NOT NULL DEFAULT false,
    is_derived boolean NOT NULL DEFAULT false,
    columns jsonb NOT NULL,
    added_columns text[],
    PRIMARY KEY (run, schema_name, table_name)
);
COMMENT ON TABLE augure.change IS 'What a run wrote into a table that was there before it: enough to undo it';
COMMENT ON COLUMN augure.change.scopes IS
    'Which rows the run wrote, as conditions that are joined by OR: {"ballot": "x"}, {"_row": {"from": 101}}, {} (all)';
COMMENT ON COLUMN augure.change.image IS 'Table of the schema history with the rows as they were; null: none had to go';
COMMENT ON COLUMN augure.change.is_whole IS 'The image holds the whole table';
COMMENT ON COLUMN augure.change.is_pruned IS 'The image was dropped to save room: the run can no longer be undone';
COMMENT ON COLUMN augure.change.is_derived IS 'The table follows from others and can be computed again';
COMMENT ON COLUMN augure.change.columns IS 'Name, type and comment of the columns before the run';
CREATE INDEX change_table ON augure.change (schema_name, table_name, run) WHERE image IS NOT NULL;

CREATE TABLE augure.setting (
    name text PRIMARY KEY,
    value text NOT NULL,
    meaning text NOT NULL
);
COMMENT ON TABLE augure.setting IS 'What the warehouse''s owner may change';
INSERT INTO augure.setting VALUES
    ('history_keep', '10', 'Before-images are kept for the last runs that replaced rows of a table; 0: none can be undone');

COMMIT;
