"""Numbers carried from the territories they were published for to those of another year, or to other polygons."""
