"""Applying a trained model at dates to come."""
