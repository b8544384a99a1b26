"""What readers see of a forecast: views, class breaks, words and default styles, as SQL."""
