"""The domain: pure Python, no qgis import, a package per stage in the order data flows."""
