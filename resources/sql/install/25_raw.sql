-- What the views of the schema raw need.
BEGIN;

CREATE FUNCTION augure.as_geometry(ewkb bytea) RETURNS geometry
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
    RETURN encode(ewkb, 'hex')::geometry;  -- the text form takes rings that are too short; bytea refuses them
EXCEPTION WHEN others THEN
    RETURN NULL;
END $$;
COMMENT ON FUNCTION augure.as_geometry(bytea) IS
    'A shape from its bytes as received; null where PostGIS refuses them (the bytes stay in the block)';

COMMIT;
