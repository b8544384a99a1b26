-- Shapes as received: what the views of the schema raw show, and how invalid ones are made valid.
BEGIN;

CREATE FUNCTION augure.as_geometry(ewkb bytea) RETURNS geometry
LANGUAGE plpgsql IMMUTABLE STRICT AS $$  -- not parallel safe: catching an error takes a subtransaction
BEGIN
    RETURN encode(ewkb, 'hex')::geometry;  -- the text form takes rings that are too short; bytea refuses them
EXCEPTION WHEN others THEN
    RETURN NULL;
END $$;
COMMENT ON FUNCTION augure.as_geometry(bytea) IS
    'A shape from its bytes as received; null where PostGIS refuses them (the bytes stay in the block)';

CREATE FUNCTION augure.made_valid(shape geometry) RETURNS geometry
LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
    made geometry;
BEGIN
    made := ST_MakeValid(shape, 'method=structure keepcollapsed=false');
    RETURN CASE WHEN GeometryType(shape) = 'GEOMETRYCOLLECTION' THEN made
                ELSE ST_CollectionExtract(made, ST_Dimension(shape) + 1) END;
EXCEPTION WHEN others THEN
    RETURN NULL;
END $$;
COMMENT ON FUNCTION augure.made_valid(geometry) IS
    'A shape made valid, of the same dimension (a polygon has no lines left); null where GEOS cannot';

CREATE FUNCTION augure.quoted_cells(line text, delimiter text, quote text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT array_agg(coalesce(replace(m.parts[1], quote || quote, quote), m.parts[2]) ORDER BY m.place)
    FROM regexp_matches(
        delimiter || line,
        format('\%1$s(?:\%2$s((?:[^\%2$s]|\%2$s\%2$s)*)\%2$s(?=\%1$s|$)|((?:[^\%1$s\%2$s][^\%1$s]*)?))', delimiter, quote),
        'g') WITH ORDINALITY m(parts, place)
$$;
COMMENT ON FUNCTION augure.quoted_cells(text, text, text) IS
    'The cells of one line in which some are quoted, a quotation mark within doubled (RFC 4180)';

COMMIT;
