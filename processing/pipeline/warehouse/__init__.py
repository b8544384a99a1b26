"""The PostGIS warehouse: connection, installation, run ledger, datasets, local server."""
