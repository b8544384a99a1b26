-- Territories, their changes through time, and the blocs that votes are counted in.
BEGIN;

CREATE TABLE ref.territory (
    level text NOT NULL,
    code text NOT NULL,
    vintage integer NOT NULL,
    name text,
    departement text,
    region text,
    PRIMARY KEY (level, code, vintage)
);
COMMENT ON COLUMN ref.territory.vintage IS 'COG year: the territory as it stood on 1 January';
CREATE INDEX territory_departement ON ref.territory (departement, level);

CREATE TABLE ref.territory_geometry (
    level text NOT NULL,
    code text NOT NULL,
    vintage integer NOT NULL,
    geom geometry(MultiPolygon, 4326) NOT NULL,
    light geometry(MultiPolygon, 4326),
    is_derived boolean NOT NULL DEFAULT false,
    PRIMARY KEY (level, code, vintage),
    FOREIGN KEY (level, code, vintage) REFERENCES ref.territory ON DELETE CASCADE
);
COMMENT ON COLUMN ref.territory_geometry.light IS
    'For small scales: borders simplified once for both neighbours, so that none tears';
COMMENT ON COLUMN ref.territory_geometry.is_derived IS 'Put together from communes: outlines of its own replace it';
COMMENT ON TABLE ref.territory_geometry IS
    'Outlines in WGS84, the one reference system that holds the mainland and overseas';
CREATE INDEX territory_geometry_geom ON ref.territory_geometry USING gist (geom);

CREATE TABLE ref.membership (
    zoning text NOT NULL,
    vintage integer NOT NULL,
    code text NOT NULL,
    parent text NOT NULL,
    PRIMARY KEY (zoning, vintage, code)
);
COMMENT ON TABLE ref.membership IS 'To which territory of a zoning each commune belongs: hierarchies above the commune';
COMMENT ON COLUMN ref.membership.zoning IS
    'departement, region, epci, arrondissement, or the zoning of INSEE by its name and year: ze2020, uu2020, bv2012 ...';
COMMENT ON COLUMN ref.membership.vintage IS 'COG year of the communes';
CREATE INDEX membership_parent ON ref.membership (zoning, vintage, parent);

CREATE TABLE ref.territory_change (
    level text NOT NULL,
    date_eff date NOT NULL,
    mod smallint NOT NULL,
    code_before text NOT NULL,
    code_after text NOT NULL,
    type_before text NOT NULL,
    type_after text NOT NULL,
    name_before text,
    name_after text
);
COMMENT ON TABLE ref.territory_change IS 'Movements of the Code officiel géographique (INSEE, mvtcommune)';
CREATE INDEX territory_change_date ON ref.territory_change (level, date_eff);

CREATE TABLE ref.passage (
    level text NOT NULL,
    from_code text NOT NULL,
    to_code text NOT NULL,
    weight double precision NOT NULL DEFAULT 1,
    from_vintage integer NOT NULL,
    to_vintage integer NOT NULL,
    PRIMARY KEY (level, from_code, to_code)
);
COMMENT ON TABLE ref.passage IS
    'From any code alive between two vintages to the comparable geography that covers them all '
    '(union-find over the movements); a code that is not here goes to itself';

CREATE TABLE ref.comparable_territory (
    level text NOT NULL,
    code text NOT NULL,
    name text,
    departement text,
    region text,
    member_count integer NOT NULL,
    geom geometry(MultiPolygon, 4326),
    light geometry(MultiPolygon, 4326),
    centroid geometry(Point, 4326),
    id integer GENERATED ALWAYS AS IDENTITY UNIQUE,
    PRIMARY KEY (level, code)
);
COMMENT ON COLUMN ref.comparable_territory.id IS 'A whole number, for clients such as QGIS that want one as key';
COMMENT ON TABLE ref.comparable_territory IS
    'One geography for all ballots: territories that merged or split between the first and last vintage are one';
CREATE INDEX comparable_territory_geom ON ref.comparable_territory USING gist (geom);
CREATE INDEX comparable_territory_centroid ON ref.comparable_territory USING gist (centroid);

CREATE TABLE ref.comparable_window (
    level text PRIMARY KEY,
    first_date date NOT NULL,
    last_date date NOT NULL,
    digest text NOT NULL
);
COMMENT ON TABLE ref.comparable_window IS
    'The days between which ref.passage makes codes comparable, and what it was computed from';

CREATE TABLE ref.bloc (
    label text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('nuance', 'person', 'list')),
    bloc text NOT NULL CHECK (bloc IN ('left', 'centre', 'right', 'far_right', 'other')),
    valid_from date NOT NULL DEFAULT '-infinity',
    valid_to date NOT NULL DEFAULT 'infinity',
    source text,
    PRIMARY KEY (label, kind, valid_from)
);
COMMENT ON TABLE ref.bloc IS
    'Nuance, candidate or list to bloc, with the dates between which it holds; edit it freely';
COMMENT ON COLUMN ref.bloc.label IS
    'Upper case, accents folded, punctuation as single spaces: LE PEN, ENVIE D EUROPE';

COMMIT;
