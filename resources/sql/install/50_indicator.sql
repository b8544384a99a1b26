-- Indicators: what they mean, and their values with a status.
BEGIN;

CREATE TABLE indicator.definition (
    code text PRIMARY KEY,
    label text NOT NULL,
    theme text,
    unit text NOT NULL,
    formula text NOT NULL CHECK (formula IN ('ratio', 'rate', 'density', 'share', 'change')),
    numerator text NOT NULL,
    denominator text,
    factor double precision NOT NULL DEFAULT 1,
    polarity smallint CHECK (polarity IN (-1, 0, 1)),
    source text NOT NULL,
    definition jsonb NOT NULL,
    run bigint NOT NULL
);

CREATE TABLE indicator.value (
    indicator text NOT NULL REFERENCES indicator.definition ON DELETE CASCADE,
    level text NOT NULL,
    territory text NOT NULL,
    period text NOT NULL,
    value double precision,
    status text NOT NULL CHECK (status IN ('published', 'withheld', 'absent', 'estimated')),
    run bigint NOT NULL,
    clean_row bigint,
    PRIMARY KEY (indicator, level, territory, period),
    CHECK ((value IS NULL) = (status IN ('withheld', 'absent')))
);
COMMENT ON COLUMN indicator.value.status IS 'A withheld value is null, never zero: the secret is kept to the map';
COMMENT ON COLUMN indicator.value.clean_row IS 'Row of the clean table it comes from';

COMMIT;
