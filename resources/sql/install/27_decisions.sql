-- What people decided about cells, kept for every later delivery, and the worklist on which they are asked.
BEGIN;

CREATE FUNCTION augure.item_name(dataset text, field text, row_key text, value text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT 'w' || left(md5(dataset || chr(31) || field || chr(31) || coalesce('r' || row_key, 'v' || value)), 12)
        || '-' || left(md5(value), 6)
$$;
COMMENT ON FUNCTION augure.item_name(text, text, text, text) IS
    'Name of what is asked about a cell (row_key given) or about all rows with a value: before the dash what it is '
    'about, after it what the cell says. A letter first: spreadsheets make numbers of digits';

CREATE TABLE augure.decision (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run bigint NOT NULL REFERENCES augure.run,
    dataset text NOT NULL,
    field text NOT NULL,
    row_key text,
    value text,
    becomes text NOT NULL,
    source text,
    decided_by text NOT NULL DEFAULT session_user,
    decided_on date NOT NULL DEFAULT current_date,
    note text,
    is_personal boolean NOT NULL DEFAULT false,
    source_file bigint REFERENCES augure.source_file,
    line bigint,
    CHECK (row_key IS NOT NULL OR value IS NOT NULL)
);
COMMENT ON TABLE augure.decision IS 'What people decided; rows are only added: the newest of a cell or value counts';
COMMENT ON COLUMN augure.decision.dataset IS 'clean.<table>, the dataset before its correction';
COMMENT ON COLUMN augure.decision.field IS 'Field of the standard';
COMMENT ON COLUMN augure.decision.row_key IS
    'The row: its business key, or # and md5 of all its cells; null: every row that has the value';
COMMENT ON COLUMN augure.decision.value IS 'What the cell said when it was decided, empty: nothing; null: not known';
COMMENT ON COLUMN augure.decision.becomes IS 'What the cell shall say; empty: nothing';
COMMENT ON COLUMN augure.decision.source IS 'Who or what said so: a call, a register';
COMMENT ON COLUMN augure.decision.source_file IS 'The file that was sent back; null: answered in augure.worklist';
CREATE INDEX decision_dataset ON augure.decision (dataset, field);
CREATE INDEX decision_run ON augure.decision (run);

CREATE VIEW augure.current_decision AS
SELECT DISTINCT ON (d.dataset, d.field, d.row_key, d.value) d.*,
       augure.item_name(d.dataset, d.field, d.row_key, coalesce(d.value, '')) AS item
FROM augure.decision d JOIN augure.run r ON r.id = d.run AND r.state = 'succeeded'
ORDER BY d.dataset, d.field, d.row_key, d.value, d.id DESC;
COMMENT ON VIEW augure.current_decision IS
    'The decisions that count: the newest of each cell or value, those of undone runs left out';

CREATE TABLE augure.worklist (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item text NOT NULL GENERATED ALWAYS AS (augure.item_name(dataset, field, row_key, value)) STORED,
    run bigint NOT NULL REFERENCES augure.run,
    dataset text NOT NULL,
    row_id bigint,
    row_key text,
    file text,
    line bigint,
    cell text,
    context text,
    field text NOT NULL,
    code text NOT NULL,
    value text NOT NULL,
    message text NOT NULL,
    proposal text,
    confidence real CHECK (confidence BETWEEN 0 AND 1),
    rule text,
    row_count bigint NOT NULL DEFAULT 1 CHECK (row_count > 0),
    assignee text,
    status text NOT NULL DEFAULT 'todo' CHECK (status IN ('todo', 'asked', 'answered', 'left', 'done')),
    is_accepted boolean NOT NULL DEFAULT false,
    answer text,
    answer_source text,
    answered_on date,
    note text,
    is_personal boolean NOT NULL DEFAULT false,
    decision bigint REFERENCES augure.decision,
    closed_run bigint REFERENCES augure.run,
    status_before text,
    geom geometry(Point, 4326),
    UNIQUE (dataset, item),
    CHECK ((status = 'done') = (closed_run IS NOT NULL))
);
COMMENT ON TABLE augure.worklist IS 'What somebody must look at or ask; people fill it in, augure:applydecisions reads it';
COMMENT ON COLUMN augure.worklist.item IS 'Name by which a file sent back finds the row again';
COMMENT ON COLUMN augure.worklist.run IS 'The run of augure:exportworklist that added it';
COMMENT ON COLUMN augure.worklist.dataset IS 'clean.<table>, the dataset before its correction: decisions are kept for it';
COMMENT ON COLUMN augure.worklist.row_id IS 'Row of the dataset when it was last exported; of several rows, the first';
COMMENT ON COLUMN augure.worklist.row_key IS 'The row; null: one answer for every row that has the value';
COMMENT ON COLUMN augure.worklist.cell IS 'Cell of the file as a spreadsheet names it, such as F128';
COMMENT ON COLUMN augure.worklist.context IS 'Other cells of the row: what it is, where, how to reach it';
COMMENT ON COLUMN augure.worklist.value IS 'What the cell says; empty: nothing';
COMMENT ON COLUMN augure.worklist.row_count IS 'Rows that share it';
COMMENT ON COLUMN augure.worklist.status IS
    'todo; asked: an answer is awaited; answered; left: stays as it is; done: nothing is wrong there any more';
COMMENT ON COLUMN augure.worklist.is_accepted IS 'The proposal is right';
COMMENT ON COLUMN augure.worklist.answer IS 'What the cell shall say; (empty) or ∅: nothing';
COMMENT ON COLUMN augure.worklist.answer_source IS 'Who or what said so';
COMMENT ON COLUMN augure.worklist.is_personal IS 'Value, answer or context seem to be data of a person: not for publication';
COMMENT ON COLUMN augure.worklist.decision IS 'The decision that its answer became';
COMMENT ON COLUMN augure.worklist.closed_run IS 'The run that found nothing wrong there any more';
COMMENT ON COLUMN augure.worklist.status_before IS 'Status before it was closed';
CREATE INDEX worklist_run ON augure.worklist (run);
CREATE INDEX worklist_decision ON augure.worklist (decision);
CREATE INDEX worklist_geom ON augure.worklist USING gist (geom);

-- A run that is undone takes back what it did to the worklist, and nothing that people wrote there.
CREATE FUNCTION augure.undo_in_worklist() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM augure.worklist w
    WHERE w.run = NEW.id AND w.decision IS NULL AND NOT w.is_accepted
      AND coalesce(w.answer, w.assignee, w.answer_source, w.note) IS NULL;
    UPDATE augure.worklist SET status = coalesce(status_before, 'todo'), status_before = NULL, closed_run = NULL
    WHERE closed_run = NEW.id;
    UPDATE augure.worklist w SET decision = NULL, answer = NULL, answer_source = NULL, answered_on = NULL,
        status = CASE WHEN w.status = 'answered' THEN 'todo' ELSE w.status END
    FROM augure.decision d
    WHERE d.id = w.decision AND d.run = NEW.id AND d.source_file IS NOT NULL
      AND w.answer IS NOT DISTINCT FROM coalesce(nullif(d.becomes, ''), '∅');
    UPDATE augure.worklist w SET decision = NULL FROM augure.decision d WHERE d.id = w.decision AND d.run = NEW.id;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION augure.undo_in_worklist() IS
    'Removes the items that the run added and nobody touched, opens those it closed, takes out answers that it filled '
    'in from a file';
CREATE TRIGGER undo_in_worklist AFTER UPDATE OF state ON augure.run
    FOR EACH ROW WHEN (NEW.state = 'undone' AND OLD.state <> 'undone') EXECUTE FUNCTION augure.undo_in_worklist();

COMMIT;
