"""Map layers: shapes beside the cells, reprojected, made valid."""
