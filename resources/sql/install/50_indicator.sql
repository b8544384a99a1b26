-- Indicators: what they mean, and their values with a status and where they come from.
BEGIN;

CREATE TABLE indicator.definition (
    code text PRIMARY KEY,
    label text NOT NULL,
    label_fr text NOT NULL,
    theme text,
    unit text NOT NULL,
    unit_fr text NOT NULL,
    formula text NOT NULL CHECK (formula IN ('ratio', 'rate', 'density', 'share', 'change', 'mean', 'count', 'distance')),
    numerator text,
    denominator text,
    factor double precision NOT NULL DEFAULT 1,
    polarity smallint CHECK (polarity IN (-1, 0, 1)),
    source text NOT NULL,
    is_sum boolean NOT NULL DEFAULT false,
    definition jsonb NOT NULL,
    run bigint NOT NULL
);
COMMENT ON COLUMN indicator.definition.is_sum IS
    'Whether the value of a whole is the sum of those of its parts; all others are neither summed nor averaged';

CREATE TYPE indicator.status AS ENUM ('published', 'withheld', 'absent', 'estimated');

-- The values of a series are written, replaced and undone together: they stand in one row, an array for each column of
-- indicator.value, all in the order of the territories. As rows, ten million would take fifteen times the room,
-- and four times as long to write, most of it for row headers and an index.
CREATE TABLE indicator.cells (
    indicator text COLLATE "C" NOT NULL,
    level text COLLATE "C" NOT NULL,
    period text COLLATE "C" NOT NULL,
    run bigint NOT NULL,
    territories text[] COLLATE "C" NOT NULL,
    numbers double precision[] NOT NULL,
    statuses indicator.status[] NOT NULL,
    clean_rows bigint[],
    merged_rows text[],
    estimated_from text[],
    PRIMARY KEY (indicator, level, period),
    CHECK (cardinality(numbers) = cardinality(territories) AND cardinality(statuses) = cardinality(territories)),
    CHECK (cardinality(array_positions(numbers, NULL)) = cardinality(array_positions(statuses, 'withheld'))
                                                        + cardinality(array_positions(statuses, 'absent')))
);
COMMENT ON TABLE indicator.cells IS
    'The values of each series side by side, in the order of the territories: read them in indicator.value';
COMMENT ON COLUMN indicator.cells.territories IS 'Each territory once';
COMMENT ON COLUMN indicator.cells.numbers IS 'NULL where the status is withheld or absent';
COMMENT ON COLUMN indicator.cells.clean_rows IS 'Row of the clean table, the first of several';
COMMENT ON COLUMN indicator.cells.merged_rows IS
    'All rows as a bigint[], of values made of more than one (as text: arrays of arrays have one length); NULL for none';
COMMENT ON COLUMN indicator.cells.estimated_from IS 'Of estimated values: what from; NULL where there is none';

-- STRICT keeps it from being inlined: PostgreSQL would then take every series for ten rows, and choose nested loops.
CREATE FUNCTION indicator.values_of(indicator.cells)
RETURNS TABLE (territory text, value double precision, status indicator.status, clean_row bigint, merged_rows text,
               estimated_from text)
LANGUAGE sql STABLE STRICT PARALLEL SAFE ROWS 30000 AS $$
    SELECT * FROM unnest($1.territories, $1.numbers, $1.statuses, $1.clean_rows, $1.merged_rows, $1.estimated_from)
$$;
COMMENT ON FUNCTION indicator.values_of(indicator.cells) IS 'The values of a series as rows';

CREATE VIEW indicator.value AS
SELECT c.indicator, c.level, v.territory COLLATE "C" AS territory, c.period, v.value,
       v.status::text COLLATE "C" AS status, c.run, v.clean_row, v.merged_rows::bigint[] AS clean_rows, v.estimated_from
FROM indicator.cells c CROSS JOIN LATERAL indicator.values_of(c) v;
COMMENT ON VIEW indicator.value IS 'A row for each indicator, level, territory and period';
COMMENT ON COLUMN indicator.value.status IS
    'published, withheld, absent or estimated. A withheld value is null, never zero: the secret is kept to the map';
COMMENT ON COLUMN indicator.value.clean_row IS 'Row of the clean table it comes from, the first of several';
COMMENT ON COLUMN indicator.value.clean_rows IS 'All rows it comes from, where it is made of more than one';
COMMENT ON COLUMN indicator.value.estimated_from IS
    'Of an estimated value: what it was estimated from (departement:34, and how many published values)';

CREATE TABLE indicator.series (
    indicator text COLLATE "C" NOT NULL,
    level text COLLATE "C" NOT NULL,
    period text COLLATE "C" NOT NULL,
    formula text NOT NULL,
    dataset text NOT NULL,
    source text NOT NULL,
    title text NOT NULL,
    publisher text,
    licence text,
    source_vintage text,
    source_cog integer,
    cog integer,
    columns jsonb NOT NULL,
    value_count bigint NOT NULL,
    withheld_count bigint NOT NULL,
    absent_count bigint NOT NULL,
    estimated_count bigint NOT NULL DEFAULT 0,
    run bigint NOT NULL,
    PRIMARY KEY (indicator, level, period)
);
COMMENT ON TABLE indicator.series IS 'An indicator at one level and period: formula, dataset, vintages, counts by status';
COMMENT ON COLUMN indicator.series.source_cog IS 'COG year of the codes in the dataset';
COMMENT ON COLUMN indicator.series.cog IS 'COG year of the territories that the values are of';
COMMENT ON COLUMN indicator.series.columns IS
    'Columns it is made of: [{"name": as the formula says, "dataset": clean table, "column": its column}]';

-- A row of a dataset in the file it came in. A delivery is kept in blocks of lines (see 25_raw.sql): only the one block is
-- opened that has the row.
CREATE FUNCTION indicator.source_row(dataset text, row_number bigint)
RETURNS TABLE (raw_table text, file text, line bigint, cells jsonb)
LANGUAGE plpgsql STABLE AS $$
DECLARE
    delivery text;
    found record;
    names text[];
    parts text[];
BEGIN
    FOR delivery IN
        WITH RECURSIVE origin(name, run) AS (
            SELECT 'clean.' || dataset, 9223372036854775807
            UNION
            SELECT l.input, l.run FROM origin o JOIN augure.lineage l ON l.output = o.name
            JOIN augure.run r ON r.id = l.run AND r.state = 'succeeded' WHERE l.input <> o.name)
        SELECT substr(name, 5) FROM origin WHERE name LIKE 'raw.%' ORDER BY run DESC
    LOOP
        CONTINUE WHEN to_regclass(format('raw.%I', delivery || '_block')) IS NULL;
        EXECUTE format(
            'SELECT b._file AS file, coalesce(b.lines[$1 - b.first_row + 1], b.first_line + $1 - b.first_row) AS line, '
            'split_part(coalesce(b.cells, convert_from(b.content, b.encoding)), b.row_end, ($1 - b.first_row + 1)::int) '
            'AS text, b.cell_end, b.quote FROM raw.%I b WHERE b.first_row <= $1 AND b.first_row + b.row_count > $1',
            delivery || '_block') INTO found USING row_number;
        CONTINUE WHEN found.file IS NULL;
        parts := CASE WHEN strpos(found.text, found.quote) > 0
                      THEN augure.quoted_cells(found.text, found.cell_end, found.quote)
                      ELSE string_to_array(found.text, found.cell_end) END;
        SELECT array_agg(a.attname::text ORDER BY a.attnum) INTO names FROM pg_attribute a
        WHERE a.attrelid = to_regclass(format('raw.%I', delivery)) AND a.attnum > 3 AND a.attname <> 'geom';
        RETURN QUERY SELECT delivery, f.name || coalesce(' / ' || f.member, ''), found.line::bigint,
            (SELECT jsonb_object_agg(n, c) FROM unnest(names, parts) t(n, c) WHERE n IS NOT NULL)
            FROM augure.source_file f WHERE f.id = found.file;
        RETURN;
    END LOOP;
END $$;
COMMENT ON FUNCTION indicator.source_row(text, bigint) IS
    'The line of the file that a row of a dataset was read from: the cells as received, by column';

CREATE FUNCTION indicator.trace(indicator text, level text, territory text, period text)
RETURNS TABLE (label text, unit text, value double precision, status text, estimated_from text, formula text,
               territory_name text, cog integer, source text, publisher text, source_vintage text, source_cog integer,
               dataset text, run bigint, file text, line bigint, cells jsonb)
LANGUAGE sql STABLE AS $$
    SELECT d.label, d.unit, v.value, v.status, v.estimated_from, s.formula,
           (SELECT t.name FROM ref.territory t WHERE t.level = v.level AND t.code = v.territory
            ORDER BY t.vintage DESC LIMIT 1),
           s.cog, s.title, s.publisher, s.source_vintage, s.source_cog, 'clean.' || s.dataset, v.run, r.file, r.line,
           (SELECT jsonb_object_agg(o.key, o.value) FROM jsonb_each(r.cells) o
            WHERE o.key IN (SELECT c ->> 'column' FROM jsonb_array_elements(s.columns) c WHERE c ->> 'dataset' = s.dataset))
    FROM indicator.value v
    JOIN indicator.series s USING (indicator, level, period)
    JOIN indicator.definition d ON d.code = v.indicator
    LEFT JOIN LATERAL unnest(coalesce(v.clean_rows, ARRAY[v.clean_row])) n(number) ON true
    LEFT JOIN LATERAL indicator.source_row(s.dataset, n.number) r ON n.number IS NOT NULL
    WHERE v.indicator = $1 AND v.level = $2 AND v.territory = $3 AND v.period = $4
$$;
COMMENT ON FUNCTION indicator.trace(text, text, text, text) IS
    'Where a value comes from: its formula, vintages and COG years, and each line of the file with the cells it is made of';

COMMIT;
