-- Validations: which anomalies are those of the last one of each dataset.
BEGIN;

CREATE VIEW augure.validation AS
SELECT d.table_name AS dataset, d.last_run AS run, r.ended_at, r.outputs->>'STANDARD_TITLE' AS standard,
       (r.outputs->>'ERROR_COUNT')::bigint AS error_count, (r.outputs->>'VALID')::boolean AS valid,
       coalesce(c.last_run IS DISTINCT FROM l.input_run, true) AS is_outdated
FROM augure.dataset d
JOIN augure.run r ON r.id = d.last_run
LEFT JOIN augure.lineage l ON l.run = r.id AND l.input = d.table_name
LEFT JOIN augure.dataset c ON c.schema_name || '.' || c.table_name = d.table_name
WHERE d.schema_name = 'validation';
COMMENT ON VIEW augure.validation IS 'The last validation of each dataset';
COMMENT ON COLUMN augure.validation.is_outdated IS 'The dataset has been written since';

CREATE VIEW augure.current_anomaly AS
SELECT a.* FROM augure.anomaly a JOIN augure.validation v ON v.run = a.run AND v.dataset = a.dataset;
COMMENT ON VIEW augure.current_anomaly IS
    'What the last validation of each dataset found; the anomalies of earlier ones stay in augure.anomaly, by run';

COMMIT;
