-- QGIS's own table of styles kept in the database, as QGIS itself creates it.
BEGIN;

CREATE TABLE IF NOT EXISTS public.layer_styles (
    id serial PRIMARY KEY,
    f_table_catalog varchar,
    f_table_schema varchar,
    f_table_name varchar,
    f_geometry_column varchar,
    stylename text,
    styleqml xml,
    stylesld xml,
    useasdefault boolean,
    description text,
    owner varchar(63) DEFAULT current_user,
    ui xml,
    update_time timestamp DEFAULT current_timestamp,
    type varchar
);

COMMIT;
