-- The schemas of the warehouse. Each carries a mark in its comment: a schema of the same
-- name without the mark belongs to somebody else and is never touched.
BEGIN;

CREATE EXTENSION IF NOT EXISTS postgis;

CREATE SCHEMA IF NOT EXISTS augure;
CREATE SCHEMA IF NOT EXISTS raw;
CREATE SCHEMA IF NOT EXISTS clean;
CREATE SCHEMA IF NOT EXISTS ref;
CREATE SCHEMA IF NOT EXISTS election;
CREATE SCHEMA IF NOT EXISTS indicator;
CREATE SCHEMA IF NOT EXISTS forecast;
CREATE SCHEMA IF NOT EXISTS publish;
CREATE SCHEMA IF NOT EXISTS history;

COMMENT ON SCHEMA augure IS 'Augure: the ledger (runs, source files, lineage, rejects, anomalies, corrections)';
COMMENT ON SCHEMA raw IS 'Augure: every delivery of every dataset as received; added to, never updated';
COMMENT ON SCHEMA clean IS 'Augure: the current state of each dataset, typed and corrected; written from raw only';
COMMENT ON SCHEMA ref IS 'Augure: territories, their changes, passages between vintages, blocs';
COMMENT ON SCHEMA election IS 'Augure: ballots as published, at the published geography';
COMMENT ON SCHEMA indicator IS 'Augure: indicator definitions and values with their status';
COMMENT ON SCHEMA forecast IS 'Augure: models, evaluations, forecasts, predictions';
COMMENT ON SCHEMA publish IS 'Augure: what readers may see';
COMMENT ON SCHEMA history IS 'Augure: before-images of replaced rows, for undo';

COMMIT;
